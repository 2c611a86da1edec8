//! Timing: earlier in the week, in working hours. 7 points, and none without a send time.

pub(crate) mod calendar;
mod good_slot;
mod holiday;
mod late_hour;
mod unreadable_send_time;
mod weekend_slump;

rules![weekend_slump, holiday, late_hour, unreadable_send_time, good_slot];

pub(crate) use calendar::Moment;
