//! Reproach and haste towards somebody who owes nothing.

use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("pressure"));

rule! {
    id: "pressure",
    title: "Pressing a stranger",
    category: Category::Pitching,
    severity: Severity::Mistake,
    points: 7,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "It presses or reproaches the reader",
    why: "Nobody owes a stranger an answer.",
    action: "Leave them a free and easy no.",
    bad: "Hi Maya,\n\nThis is my last attempt, and I am surprised not to have had the courtesy of a reply.",
    good: "Hi Maya,\n\nI wrote in May about the lid. Is it still of interest, or shall I close my notes on it?",
    limits: "A list of reproaches and threats; between people who know each other they can be jokes.",
    sources: "hype-words cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    notes.at_each(Field::Body, &r.body, PHRASES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn haste_is_pressure() {
        flags(
            &RULE,
            "Please decide by Thursday or I'll offer them to someone else.",
            &["Please decide by", "offer them to someone"],
        );
        flags(&RULE, "This one will be gone by Friday.", &["be gone by"]);
        flags(&RULE, "You're losing money and will be left behind.", &["You're losing money", "be left behind"]);
        flags(&RULE, "I'm surprised that I got no reply.", &["surprised that I got no reply"]);
        flags(
            &RULE,
            "I've reached out 3 times and haven't heard back. Should I assume you're busy?",
            &["I've reached out 3 times", "and haven't heard back", "Should I assume you're"],
        );
    }

    #[test]
    fn patience_and_other_attempts_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "No rush on the lid.",
                "I was surprised by your answer: losing money was the plan, and you left behind a crew.",
                "Shall I take you through it?",
                "My first attempt at the glaze cracked.",
                "The final message of the talk was clear.",
                "Thank you for the courtesy copy.",
                "The second counter was eaten by a ram, cable and all.",
            ],
        );
    }
}
