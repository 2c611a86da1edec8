//! Timing: earlier in the week, in working hours. 7 points, and none without a send time.

pub(crate) mod calendar;
mod good_slot;
mod holiday;
mod late_hour;
mod unreadable_send_time;
mod weekend_slump;

rules![weekend_slump, holiday, late_hour, unreadable_send_time, good_slot];

pub(crate) use calendar::Moment;

use crate::draft::Draft;
use crate::text::says;

/// Whether it goes out on a holiday: one of those given, or Christmas and New Year's Day where none are.
fn on_holiday(draft: &Draft, send: Moment) -> bool {
    let most_keep = || says(&draft.send_at, "-12-25") || says(&draft.send_at, "-01-01");
    draft.holidays.iter().filter_map(|date| Moment::read(date)).any(|holiday| holiday.day == send.day)
        || draft.holidays.is_empty() && most_keep()
}
