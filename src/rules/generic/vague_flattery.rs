//! Praise that names nothing.

use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("vague_flattery"));

rule! {
    id: "vague-flattery",
    title: "Praise that names nothing",
    category: Category::Generic,
    severity: Severity::Mistake,
    points: 5,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "Praise that names nothing",
    why: "Praise that fits anyone reads as bait.",
    action: "Say which talk, post or project, and what you took from it.",
    bad: "Hi Maya,\n\nI am very impressed by your background. One question?",
    good: "Hi Maya,\n\nI was impressed by the RustConf talk on cold starts you gave. One question?",
    limits: "Praise with a reason in the next sentence can be flagged.",
    sources: "cliche-lists linkedin-personal-2024",
}

fn look(r: &Reading, notes: &mut Notes) {
    for (index, part) in r.parts().iter().enumerate() {
        if r.is_specific(index) {
            continue;
        }
        for hit in PHRASES.find_in(&r.body, part.tokens.clone()) {
            notes.at(Field::Body, hit.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn praise_for_everything_is_for_nothing() {
        flags(
            &RULE,
            "I love everything that you and your team are building.",
            &["love everything that you and your team are building"],
        );
        flags(&RULE, "The work you do is truly amazing.", &["work you do is truly amazing"]);
        flags(&RULE, "Huge respect for the business.", &["Huge respect"]);
        flags(
            &RULE,
            "Your talk jumped out at me: your skills align perfectly.",
            &["jumped out at me", "skills align perfectly"],
        );
    }

    #[test]
    fn praise_for_something_is_fine() {
        leaves_alone(
            &RULE,
            &[
                "Your RustConf talk on cold starts was really impressive work.",
                "The impressive bridge in Porto is closed.",
            ],
        );
    }
}
