//! The fact comes after the reader has gone.

use crate::rules::prelude::*;

/// Percent of the words after which a first fact is late.
const LATE: u32 = 50;
/// Words before it that a reader forgives whatever the percentage.
const FEW: u32 = 35;

rule! {
    id: "fact-late",
    title: "Their part comes late",
    category: Category::Personalization,
    severity: Severity::Advice,
    points: 4,
    seed: "Personalization: Tailor each message to the recipient to show genuine interest.",
    what: "Their part comes late",
    why: "Most readers decide on the first words.",
    action: "Move this to the top.",
    bad: "Hi Maya,\n\nI run a small company in Leeds that makes sampling tools for ports and harbours, and we have been at it for nine years with six people. Last spring the mill flooded and most of the stock went down the canal. Your RustConf talk on cold starts was fun. Which cache?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts was fun. I run a small company in Leeds that makes sampling tools for ports and harbours, and we have been at it for nine years with six people. Which cache?",
    limits: "It trusts the given facts; a good story may take its time.",
    sources: "gong-fact-kind linkedin-advice",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(place) = r.first_specific().filter(|_| !r.facts.is_empty()) else { return };
    let Some(part) = r.parts().get(place.part).filter(|p| !p.postscript) else { return };
    if part.solid_before >= FEW && r.percent_before(part) > LATE {
        notes.at(Field::Body, place.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn a_short_way_to_it_is_fine() {
        leaves_alone(&RULE, &["I run a small lab. Your RustConf talk on cold starts was fun."]);
    }
    #[test]
    fn only_a_fact_that_was_given_can_come_late() {
        let late = RULE.bad.replace("Hi Maya,", "Hello,");
        let draft = |recipient| Draft { body: late.clone(), recipient, ..people() };
        assert!(fires(&RULE, &draft(people().recipient)));
        assert!(!fires(&RULE, &draft(Recipient::default())));
    }
    #[test]
    fn halfway_is_not_late_and_a_word_later_is() {
        let body = |before: usize, after: usize| {
            let small_talk = |sentences: usize| "It rained. ".repeat(sentences);
            ["Hi Maya,\n\n", &*small_talk(before), "Your RustConf talk on cold starts was fun. ", &*small_talk(after)]
                .concat()
        };
        leaves_alone(&RULE, &[&body(20, 16)]);
        flags(&RULE, &body(21, 15), &["RustConf talk on cold starts"]);
    }
}
