//! Clarity: a clear purpose and one ask. 20 points beside the mistake Pitching's 18.

mod buried_ask;
mod clear_ask;
mod empty_body;
mod heavy_ask;
mod jargon;
mod long_sentence;
mod no_ask;
mod purpose_late;
mod question_count;
mod reading_grade;
mod scam_sign;
mod several_asks;
mod stacked_hedges;
mod weak_ask;

rules![
    empty_body,
    no_ask,
    several_asks,
    heavy_ask,
    scam_sign,
    weak_ask,
    buried_ask,
    question_count,
    purpose_late,
    reading_grade,
    long_sentence,
    stacked_hedges,
    jargon,
    clear_ask,
];
