//! A public holiday where the recipient is.

use super::{Moment, on_holiday};
use crate::rules::prelude::*;

rule! {
    id: "holiday",
    title: "A holiday",
    category: Category::Timing,
    severity: Severity::Advice,
    points: 5,
    seed: "Timing: Send messages earlier in the week for higher engagement.",
    what: "That day is a holiday where they are",
    why: "Cold mail got far fewer replies on holidays.",
    action: "Choose another day.",
    bad: "2026-12-25T09:30",
    good: "2026-12-24T09:30",
    limits: "It knows the dates that you enter; where none are, Christmas and New Year’s Day.",
    sources: "sales-co-holiday-2025",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(send) = Moment::read(&r.draft.send_at) else { return };
    if on_holiday(r.draft, send) {
        notes.whole();
        return;
    }
    let mut after_friday = false;
    for holiday in r.draft.holidays.iter().filter_map(|date| Moment::read(date)) {
        // From the Sunday to the Friday after a Friday holiday.
        after_friday |= holiday.weekday() == 5 && (2..=7).contains(&(send.day - holiday.day));
    }
    if after_friday {
        notes.whole().cost(2).say(&[said!("The week after a Friday holiday is slow")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, flags, leaves_alone, people};
    use alloc::borrow::ToOwned;

    #[test]
    fn the_eve_and_the_second_week_are_normal() {
        leaves_alone(&RULE, &["2026-12-24", "2027-01-04", ""]);
        flags(&RULE, "2026-12-29", &[""]);
    }

    #[test]
    fn two_days_are_holidays_where_none_are_given() {
        let on = |send_at: &str, holidays: &[&str]| {
            let holidays = holidays.iter().map(|&day| day.to_owned()).collect();
            fires(&RULE, &Draft { send_at: send_at.into(), holidays, ..people() })
        };
        for day in ["2025-12-25T09:15", "2027-01-01", "2029-12-25"] {
            assert!(on(day, &[]), "{day}");
            assert!(!on(day, &["2026-05-01"]), "{day}");
        }
        assert!(!on("2025-12-24T09:15", &[]) && !on("2027-01-02", &[]) && !on("2027-11-01", &[]));
    }
}
