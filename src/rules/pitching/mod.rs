//! The mistake Pitching: selling before a conversation starts. 18 of Clarity's 38 points.

mod hard_sell_link;
mod hype;
mod pitch_density;
mod pressure;
mod product_first;
mod roi_claim;
mod social_proof_dump;

rules![product_first, pitch_density, roi_claim, social_proof_dump, hype, hard_sell_link, pressure];
