//! Clarity: a clear purpose and one ask. 20 points beside the mistake Pitching's 18.

rules![
    empty_body,
    no_ask,
    several_asks,
    heavy_ask,
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
