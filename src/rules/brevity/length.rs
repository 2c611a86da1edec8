//! A little longer than the best.

use crate::rules::prelude::*;

/// Characters up to which LinkedIn saw the most responses.
const BEST: u32 = 400;
/// Characters from which the difference is worth a word: readers do not mind less.
const WORTH_SAYING: u32 = 680;
/// Characters from which they fall below the average.
const LONG: u32 = 800;

rule! {
    id: "length",
    title: "Could be shorter",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 2,
    seed: "Brevity: Write concise messages, as shorter InMails have significantly higher reply rates.",
    what: "Could be shorter",
    why: "Up to 400 characters got 22 % more responses than average, 401 to 800 only 3 % more.",
    action: "Cut what the reader would not miss.",
    bad: include_str!("length_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam",
    limits: "It counts characters alone. A message that needs its length gets the same advice.",
    sources: "linkedin-length-2022 linkedin-length-2021",
}

fn look(r: &Reading, notes: &mut Notes) {
    let length = r.length;
    if length > WORTH_SAYING && length <= LONG {
        notes.whole().say(&[&digits(length), said!(" characters; up to "), &digits(BEST), said!(" do best")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn short_ones_and_lengthy_ones_are_not_its_business() {
        leaves_alone(&RULE, &[&"word ".repeat(120), &"word ".repeat(161)]);
        leaves_alone(&RULE, &[&"é".repeat(680), &"é".repeat(801)]);
        flags(&RULE, &"é".repeat(681), &[""]);
        flags(&RULE, &"é".repeat(800), &[""]);
    }
}
