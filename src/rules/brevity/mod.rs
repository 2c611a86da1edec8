//! Brevity: short and to the point. 16 points with the mistake Lengthy.

rules![over_limit, near_limit, length, too_short, wordy_phrase, redundant_filler];
