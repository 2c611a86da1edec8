//! Name and company are all it knows.

use super::no_recipient_fact::{advise_a_fact, uses_merge_data};
use crate::rules::prelude::*;

rule! {
    id: "merge-tag-only",
    title: "Only name and company",
    category: Category::Personalization,
    severity: Severity::Mistake,
    points: 5,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "Only name and company",
    why: "Any mail merge can fill these in.",
    action: "Add one thing they did, said or need.",
    bad: "Hi Maya,\n\nMany teams such as Tidewater think about cold starts. Could I ask you one question about caches?",
    good: "Hi Maya,\n\nTidewater's sensors moved to Lagos, I read. Which cache did you settle on?",
    limits: "It cannot tell a company name that matters here from one that was merged in.",
    sources: "merge-tag linkedin-personal-2024",
}

fn look(r: &Reading, notes: &mut Notes) {
    if !r.is_personal() && uses_merge_data(r) && r.is_first_touch() {
        advise_a_fact(r, notes.whole());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_fact_beside_the_company_is_enough() {
        leaves_alone(
            &RULE,
            &["Your RustConf talk about Tidewater's cold starts was fun.", "Hi Maya, which cache do you use?"],
        );
    }
}
