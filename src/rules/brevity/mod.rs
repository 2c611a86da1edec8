//! Brevity: short and to the point. 16 points with the mistake Lengthy.

mod length;
mod near_limit;
mod over_limit;
mod redundant_filler;
mod too_short;
mod wordy_phrase;

rules![over_limit, near_limit, length, too_short, wordy_phrase, redundant_filler];
