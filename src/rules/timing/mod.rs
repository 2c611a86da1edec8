//! Timing: earlier in the week, in working hours. 7 points, and none without a send time.

rules![weekend_slump, holiday, late_hour, unreadable_send_time, good_slot];

pub(crate) mod calendar;
pub(crate) use calendar::Moment;
