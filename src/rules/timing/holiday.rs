//! A public holiday where the recipient is.

use super::Moment;
use crate::rules::prelude::*;

rule! {
    id: "holiday",
    title: "A holiday",
    category: Category::Timing,
    severity: Severity::Advice,
    points: 5,
    seed: "Timing: Send messages earlier in the week for higher engagement.",
    what: "That day is a holiday where they are",
    why: "Cold mail sent on a holiday got markedly fewer replies.",
    action: "Choose another day.",
    bad: "2026-12-25T09:30",
    good: "2026-12-24T09:30",
    limits: "It knows only the dates that you enter.",
    sources: "sales-co-holiday-2025",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(send) = Moment::read(&r.draft.send_at) else { return };
    let mut after_friday = false;
    for holiday in r.draft.holidays.iter().filter_map(|date| Moment::read(date)) {
        if holiday.day == send.day {
            notes.whole();
            return;
        }
        // From the Sunday to the Friday after a Friday holiday.
        after_friday |= holiday.weekday() == 5 && (2..=7).contains(&(send.day - holiday.day));
    }
    if after_friday {
        notes.whole().cost(2).say(&["The week after a Friday holiday is slow"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn the_eve_and_the_second_week_are_normal() {
        leaves_alone(&RULE, &["2026-12-24", "2027-01-04", ""]);
        flags(&RULE, "2026-12-29", &[""]);
    }
}
