//! The dates of LinkedIn's files, which are in UTC.

use crate::rules::timing::calendar::{days_from_civil, days_in};

/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;

/// Seconds since 1970: `2026-08-01 02:00:00 UTC`, `2026-08-01T02:00:00.000Z`, `2026-08-01`, and
/// what older files had: `8/1/26, 2:00 AM`.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let date = date.trim_end_matches(',');
    let day = if let Some((year, rest)) = date.split_once('-') {
        let (month, day) = rest.split_once('-')?;
        day_of(number(year)?, number(month)?, number(day)?)
    } else {
        let (month, rest) = date.split_once('/')?;
        let (day, year) = rest.split_once('/')?;
        let year = number(year)?;
        day_of(if year < 100 { 2000 + year } else { year }, number(month)?, number(day)?)
    }?;
    Some(day * DAY + of_day(time)?)
}

fn day_of(year: i32, month: i32, day: i32) -> Option<i64> {
    let real = (1970..=2200).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
    real.then(|| days_from_civil(year, month, day).into())
}

/// Seconds since midnight. No time is midnight.
fn of_day(time: &str) -> Option<i64> {
    let time = time.trim();
    let time = time.strip_suffix("UTC").or(time.strip_suffix('Z')).unwrap_or(time).trim();
    if time.is_empty() {
        return Some(0);
    }
    let noon = time.to_ascii_uppercase();
    let (time, half) =
        match noon.strip_suffix("AM").map(|time| (time, 0)).or(noon.strip_suffix("PM").map(|time| (time, 12))) {
            Some((time, half)) => (time.trim(), Some(half)),
            None => (time, None),
        };
    let mut parts = time.split(':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let second = parts.next().map_or(Some(0), |second| number(second.split('.').next().unwrap_or(second)))?;
    let hour = match half {
        Some(half) => hour % 12 + half,
        None => hour,
    };
    (hour < 24 && minute < 60 && second < 61).then_some(i64::from((hour * 60 + minute) * 60 + second))
}

fn number(digits: &str) -> Option<i32> {
    (!digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn all_the_ways_of_writing_one() {
        let there = 1_785_549_600;
        for text in [
            "2026-08-01 02:00:00 UTC",
            "2026-08-01 02:00:00",
            "2026-08-01T02:00:00Z",
            "2026-08-01T02:00:00.000Z",
            "8/1/26, 2:00 AM",
            "08/01/2026 2:00 am",
            " 2026-08-01 02:00 ",
        ] {
            assert_eq!(seconds(text), Some(there), "{text}");
        }
        assert_eq!(seconds("2026-08-01"), Some(there - 7200));
        assert_eq!(seconds("8/1/26, 12:30 PM"), Some(there + 37_800));
        assert_eq!(seconds("8/1/26, 12:30 AM"), Some(there - 5_400));
        for text in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-02-30 00:00:00",
            "2026-08-01 25:00:00",
            "2026-08-01 24:00",
            "2026-08-01 10:60",
            "2026-08-01 10:00:61",
            "1.8.2026",
            "8/32/26, 2:00 AM",
            "2026-08-01 2",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
    #[test]
    fn the_last_of_everything_is_read_and_one_more_is_not() {
        let at = |date: &str| seconds(date).unwrap();
        assert_eq!((at("1970-01-01"), at("1970-01-02 00:00:01")), (0, 86_401));
        assert_eq!(at("12/31/99, 11:59 PM"), at("2099-12-31 23:59"));
        // A leap second is the next minute's first.
        assert_eq!(at("2016-12-31 23:59:60 UTC"), at("2017-01-01"));
        assert_eq!(at("2200-12-31") - at("2200-12-30"), 86_400);
        for text in [
            "1969-12-31",
            "2201-01-01",
            "1/2/100",
            "02026-08-01",
            "2026-00-01",
            "2026-08-00",
            "2026-08-32",
            "2026--01",
            "2026-08-01 10:0a",
            "2026-08-01 24:00:00",
            "2026-08-01 10:00:",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
