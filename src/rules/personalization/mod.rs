//! Personalization: written for this one person. 28 points with the mistake Generic.

mod creepy;
mod fact_late;
mod fact_unused;
mod fact_used;
mod merge_tag_only;
mod no_recipient_fact;
mod over_personalized;
#[cfg(test)]
mod placeholder_oracle;
mod placeholders;
mod unfilled_placeholder;
mod wrong_company;
mod wrong_name;

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
