//! Praise for a good time.

use super::{Moment, on_holiday};
use crate::rules::prelude::*;

rule! {
    id: "good-slot",
    title: "A good time",
    category: Category::Timing,
    severity: Severity::Praise,
    points: 0,
    seed: "Timing: Send messages earlier in the week for higher engagement.",
    what: "Early in the week, in working hours",
    why: "It is as good as timing gets.",
    action: "Keep it.",
    bad: "2027-03-09T09:30",
    good: "2027-03-12T09:30",
    limits: "Averages of many messages; your reader may keep other hours.",
    sources: "linkedin-weekday-2022 send-hour",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(send) = Moment::read(&r.draft.send_at) else { return };
    if (1..=3).contains(&send.weekday()) && send.in_working_hours() == Some(true) && !on_holiday(r.draft, send) {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, leaves_alone, people};
    use alloc::vec::Vec;

    #[test]
    fn nights_weekends_and_nothing_earn_no_praise() {
        leaves_alone(&RULE, &["2027-03-09T22:00", "2027-03-13T10:00", "2027-03-09", ""]);
        let christmas = Draft { send_at: "2029-12-25T10:00".into(), holidays: Vec::new(), ..people() };
        let day_after = Draft { send_at: "2029-12-26T10:00".into(), ..christmas.clone() };
        assert!(!fires(&RULE, &christmas) && fires(&RULE, &day_after));
    }
}
