//! Personalization: written for this one person. 28 points with the mistake Generic.

rules![
    unfilled_placeholder,
    wrong_name,
    wrong_company,
    no_recipient_fact,
    merge_tag_only,
    fact_late,
    over_personalized,
    creepy,
    fact_unused,
    fact_used,
];

#[cfg(test)]
mod placeholder_oracle;
mod placeholders;
