//! A send time that is no date.

use super::Moment;
use crate::rules::prelude::*;

rule! {
    id: "unreadable-send-time",
    title: "A send time that cannot be read",
    category: Category::Timing,
    severity: Severity::Advice,
    points: 0,
    seed: "Timing: Send messages earlier in the week for higher engagement.",
    what: "A send time that cannot be read",
    why: "Timing is not judged without one.",
    action: "Write it like 2026-11-24T09:30.",
    bad: "next Tuesday",
    good: "2027-03-09T09:30",
    limits: "It reads one form of date and time.",
    sources: "linkedin-weekday-2022",
}

fn look(r: &Reading, notes: &mut Notes) {
    let text = trim(&r.draft.send_at);
    if !text.is_empty() && Moment::read(text).is_none() {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn nothing_given_nothing_said() {
        leaves_alone(&RULE, &["", " ", "2027-03-09"]);
    }
}
