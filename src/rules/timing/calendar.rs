//! Civil dates, as far as a send time needs them.

use crate::text::{all, cut, trim};

/// A civil time where the recipient is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Days since 1 January 1970.
    pub(crate) day: i32,
    /// Minutes since midnight; `None` when only a date was given.
    pub(crate) minute: Option<u32>,
}

impl Moment {
    /// Reads `2026-11-24`, `2026-11-24T09:30` or `2026-11-24 09:30:00`.
    pub(crate) fn read(text: &str) -> Option<Moment> {
        let text = trim(text);
        let (date, time) = match cut(text, 'T').or_else(|| cut(text, ' ')) {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let (year, rest) = cut(date, '-')?;
        let (month, day) = cut(rest, '-')?;
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
            return None;
        }
        let minute = match time {
            Some(time) => Some(minutes(time)?),
            None => None,
        };
        Some(Moment { day: days_from_civil(year, month, day), minute })
    }

    /// Whether it is between 08:00 and 18:00, both included; `None` without a time.
    pub(crate) fn in_working_hours(self) -> Option<bool> {
        self.minute.map(|minute| (8 * 60..=18 * 60).contains(&minute))
    }

    /// 0 Sunday to 6 Saturday.
    pub(crate) fn weekday(self) -> i32 {
        (self.day + 4).rem_euclid(7)
    }
}

fn number(digits: &str, len: usize) -> Option<i32> {
    crate::text::number(digits, 10).filter(|_| digits.len() == len).map(|number| number as i32)
}

fn minutes(time: &str) -> Option<u32> {
    let (hour, rest) = cut(time, ':')?;
    let (minute, seconds) = cut(rest, ':').unwrap_or((rest, "0"));
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    let seconds = !seconds.is_empty() && all(seconds, |c| c.is_ascii_digit() || c == '.');
    (hour < 24 && minute < 60 && seconds).then_some((hour * 60 + minute) as u32)
}

/// Days of a month.
pub(crate) fn days_in(year: i32, month: i32) -> i32 {
    // Counted from March, the month after December is the next January.
    days_from_civil(year, month + 1, 1) - days_from_civil(year, month, 1)
}

/// Days since 1970 of a date in the Gregorian calendar, counted from March so that the leap day
/// comes last.
pub(crate) fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_weekdays() {
        assert_eq!(Moment::read("1970-01-01").unwrap(), Moment { day: 0, minute: None });
        for (text, weekday, hour) in [
            ("2026-11-23T09:30", 1, Some(570)),
            ("2026-12-25 18:05:00", 5, Some(1085)),
            ("2024-02-29", 4, None),
            ("2000-03-01T00:00", 3, Some(0)),
        ] {
            let moment = Moment::read(text).unwrap();
            assert_eq!((moment.weekday(), moment.minute), (weekday, hour), "{text}");
        }
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-29",
            "2026-11-23T25:00",
            "2026-11-23T9:30",
            "23.11.2026",
            "2026-1-2",
        ] {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }
    #[test]
    fn days_are_counted_as_calendars_on_a_wall_have_them() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let mut day = -135_140;
        for year in 1600..=2400 {
            let leap = year % 4 == 0 && ![1700, 1800, 1900, 2100, 2200, 2300].contains(&year);
            for (month, length) in (1..).zip(lengths) {
                let length = length + i32::from(leap && month == 2);
                assert_eq!(days_in(year, month), length, "{year}-{month}");
                for of_month in 1..=length {
                    assert_eq!(days_from_civil(year, month, of_month), day, "{year}-{month}-{of_month}");
                    day += 1;
                }
            }
        }
    }

    #[test]
    fn the_last_of_everything_is_read_and_one_more_is_not() {
        let read = |text: &str| Moment::read(text).is_some();
        for (last, more) in [
            ("2026-12-31", "2026-12-32"),
            ("2026-04-30", "2026-04-31"),
            ("2026-01-01", "2026-01-00"),
            ("2026-01-01", "2026-00-01"),
            ("2026-12-01", "2026-13-01"),
            ("2026-11-23T23:59", "2026-11-23T24:00"),
            ("2026-11-23T00:59", "2026-11-23T00:60"),
            ("2026-11-23T09:30:15.25", "2026-11-23T09:30:15Z"),
            (" 2026-11-23 ", "2026-11-23T"),
            ("2026-11-23 09:30:00", "2026-11-23 09:30:"),
        ] {
            assert!(read(last) && !read(more), "{last}, {more}");
        }
    }

    #[test]
    fn work_is_from_eight_to_six() {
        let works = |time: &str| Moment::read(&["2026-11-23T", time].concat()).unwrap().in_working_hours().unwrap();
        assert_eq!(["07:59", "08:00", "18:00", "18:01"].map(works), [false, true, true, false]);
        assert_eq!(Moment::read("2026-11-23").unwrap().in_working_hours(), None);
    }
}
