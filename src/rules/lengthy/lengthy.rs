//! Longer than what gets answered.

use crate::reading::Reading;
use crate::rules::prelude::*;

/// Characters above which responses fall below the average.
const LONG: u32 = 800;
/// Characters above which they fall most.
const LONGEST: u32 = 1200;

rule! {
    id: "lengthy",
    title: "Too long",
    category: Category::Lengthy,
    severity: Severity::Mistake,
    points: 13,
    seed: "Lengthy: Writing long, detailed messages that are unlikely to be read by a busy professional.",
    what: "Too long",
    why: "801 to 1,200 characters got 6 % fewer responses than average, longer ones 11 % fewer.",
    action: "Keep the fact about them, the reason and the question.",
    bad: include_str!("lengthy_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam",
    limits: "It counts characters alone and does not weigh what they say.",
    sources: "linkedin-length-2022 linkedin-length-2021",
}

fn look(r: &Reading, notes: &mut Notes) {
    let length = r.length;
    if length > LONG {
        let cost = if length > LONGEST { 13 } else { 7 };
        notes.whole().cost(cost).say(&[&digits(length), said!(" characters: that is long for an InMail")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn eight_hundred_characters_are_not_lengthy() {
        leaves_alone(&RULE, &[&"word ".repeat(160)]);
    }

    #[test]
    fn it_costs_more_above_twelve_hundred() {
        let cost = |length: usize| {
            let draft = crate::Draft { body: "é".repeat(length), ..crate::Draft::default() };
            let notes = crate::rules::look(&Reading::of(&draft), &[]);
            notes.iter().find(|note| note.rule.id() == RULE.id()).map(|note| note.points)
        };
        assert_eq!([800, 801, 1_200, 1_201].map(cost), [None, Some(7), Some(7), Some(13)]);
    }
}
