//! The mistake Pitching: selling before a conversation starts. 18 of Clarity's 38 points.

rules![product_first, pitch_density, roi_claim, social_proof_dump, hype, hard_sell_link, pressure];
