//! It says that they were watched.

use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("creepy"));

rule! {
    id: "creepy",
    title: "Feels watched",
    category: Category::Personalization,
    severity: Severity::Mistake,
    points: 7,
    seed: "Personalization: Tailor each message to the recipient to show genuine interest.",
    what: "This tells them that they were tracked",
    why: "People who learn that they were tracked do not answer.",
    action: "Use what they said in public instead.",
    bad: "Hi Maya,\n\nI noticed you visited our pricing page yesterday. One question?",
    good: "Hi Maya,\n\nI noticed your RustConf talk on cold starts. One question?",
    limits: "A list of private matters and traces. What two people have spoken of openly may be fine to name.",
    sources: "creepy-signals",
}

fn look(r: &Reading, notes: &mut Notes) {
    notes.at_each(Field::Body, &r.body, PHRASES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn traces_are_named_in_many_ways() {
        flags(
            &RULE,
            "Our system shows you opened my last two emails.",
            &["Our system shows", "you opened my last two emails"],
        );
        flags(&RULE, "We saw that someone from Tidewater was reading.", &["someone from Tidewater was reading"]);
        flags(&RULE, "Our site tells me you came back.", &["Our site tells me"]);
        flags(&RULE, "You've been looking at my profile.", &["You've been looking at my profile"]);
    }

    #[test]
    fn visits_they_told_you_of_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "Thank you for visiting our stand.",
                "Someone at Tidewater was kind enough to give me your name.",
                "I visited your page on tides.",
                "You downloaded the wrong file, you wrote.",
                "Our dashboard shows every hour, and our data shows a drop in May.",
            ],
        );
    }
}
