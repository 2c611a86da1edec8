//! Outside working hours.

use super::Moment;
use crate::rules::prelude::*;

rule! {
    id: "late-hour",
    title: "Outside working hours",
    category: Category::Timing,
    severity: Severity::Advice,
    points: 2,
    seed: "Timing: Send messages earlier in the week for higher engagement.",
    what: "Outside 08:00 to 18:00 where they are",
    why: "Night mail lies below the morning's; how much that matters is disputed.",
    action: "Send it between 08:00 and 18:00 their time.",
    bad: "2027-03-09T21:30",
    good: "2027-03-09T18:00",
    limits: "It takes the time as the reader’s. People at work by night are not average.",
    sources: "send-hour",
}

fn look(r: &Reading, notes: &mut Notes) {
    if Moment::read(&r.draft.send_at).and_then(Moment::in_working_hours) == Some(false) {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_date_without_an_hour_is_fine() {
        leaves_alone(&RULE, &["2027-03-09", "2027-03-09T08:00", ""]);
    }
}
