//! Rates by score, length, day and rule.
//!
//! As LinkedIn counts its response rate, a message counts as answered when the answer came within 30
//! days, a “no” too; so only messages that had those 30 days are counted at all. The credit comes
//! back within 90.

use super::dates::DAY;
use super::sent::Sent;
use super::statistics::{Estimate, Rate, auc_interval, difference, median};
use crate::credits::civil;
use crate::report::Grade;
use crate::rules;
use crate::text::sort;
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use serde::Serialize;

/// Days in which an answer counts for the response rate.
pub const ANSWER_DAYS: i64 = 30;
/// Days in which it brings the credit back.
const RETURN_DAYS: i64 = crate::credits::RETURN_DAYS;
/// With fewer messages, or fewer on one side of a comparison, it is too few to say.
pub const FEW: u32 = 20;
/// LinkedIn looks at senders of so many InMails in so many days, and warns below this rate.
pub const WARNED: (usize, i64, f64) = (100, 14, 0.13);

/// How far the person's clock is from UTC, day by day.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// The first day, counted from 1970.
    pub first: i64,
    /// Minutes east of UTC on that day and each day after it. Before and after: the nearest.
    pub minutes: Vec<i32>,
}

impl Clock {
    /// Seconds since 1970 as if the clock of the place were UTC.
    fn local(&self, at: i64) -> i64 {
        let last = self.minutes.len() as i64 - 1;
        let place = (at.div_euclid(DAY) - self.first).clamp(0, last.max(0));
        at + 60 * i64::from(self.minutes.get(place as usize).copied().unwrap_or(0))
    }
}

/// Messages that have something in common.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Band {
    /// What it is.
    pub name: String,
    /// How many were answered.
    #[serde(flatten)]
    pub rate: Rate,
    /// Too few to say.
    pub few: bool,
}

/// A rule, and how messages with it did against those without.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleRates {
    /// The rule's id.
    pub rule: &'static str,
    /// Messages in which it found something.
    pub with: Rate,
    /// All others.
    pub without: Rate,
    /// How much higher the rate is with it.
    pub difference: Estimate,
    /// Too few to say.
    pub few: bool,
}

/// Everything that can be said of somebody's messages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Messages that had 30 days to be answered.
    pub rate: Rate,
    /// Messages that did not have them yet.
    pub too_young: u32,
    /// Of those counted and judged, messages that are not scored: too short, or not in English.
    pub not_scored: u32,
    /// By letter of the score, those to be fixed first last.
    pub score: Vec<Band>,
    /// By characters of the message.
    pub length: Vec<Band>,
    /// By words of the subject line.
    pub subject: Vec<Band>,
    /// Monday to Sunday on the sender's clock.
    pub weekday: Vec<Band>,
    /// The 24 hours on the sender's clock.
    pub hour: Vec<Band>,
    /// Month by month, the first one first, none left out between.
    pub months: Vec<Band>,
    /// What the score is worth here: the chance that of two messages, one answered and one not, the
    /// answered one has the higher score. `None` when it is too few to say.
    pub worth: Option<Estimate>,
    /// Rule by rule, what goes with the fewest answers first.
    pub rules: Vec<RuleRates>,
    /// Hours until half of the answers had come, of those within 90 days.
    pub median_hours: Option<f64>,
    /// Messages that had 90 days: how many were answered within them, which brings a credit back.
    pub returned: Rate,
    /// The worst fourteen days with a hundred messages or more.
    pub worst: Option<Rate>,
}

/// The figures of messages up to a moment. Scores and rules are of those that were judged.
pub fn figures(sent: &[Sent], now: i64, clock: &Clock) -> Figures {
    figures_of(&sent.iter().collect::<Vec<_>>(), now, clock)
}

/// The figures of some of the messages.
pub fn figures_of(sent: &[&Sent], now: i64, clock: &Clock) -> Figures {
    let old = |days: i64| move |message: &&Sent| message.at <= now - days * DAY;
    let counted: Vec<&Sent> = sent.iter().copied().filter(old(ANSWER_DAYS)).collect();
    let answered = |message: &Sent| message.answered.is_some_and(|after| after <= ANSWER_DAYS * DAY);
    let rate = |part: &dyn Fn(&Sent) -> bool| {
        let part = counted.iter().filter(|message| part(message));
        let (of, yes) = part.fold((0, 0), |(of, yes), message| (of + 1, yes + u32::from(answered(message))));
        Rate::of(yes, of)
    };
    let band = |name: &str, part: &dyn Fn(&Sent) -> bool| {
        let rate = rate(part);
        Band { name: name.to_owned(), rate, few: rate.of < FEW }
    };
    let ranked: Vec<(i32, bool)> =
        counted.iter().filter_map(|message| Some((message.rank()?, answered(message)))).collect();
    let yes = ranked.iter().filter(|(_, answered)| *answered).count() as u32;
    let enough = yes >= FEW && ranked.len() as u32 - yes >= FEW;

    let grade = |letter: Grade| {
        band(letter.letter(), &move |m| !m.blocked && m.score.is_some_and(|score| Grade::of(score) == letter))
    };
    let mut score: Vec<Band> = [Grade::A, Grade::B, Grade::C, Grade::D].map(grade).into();
    score.push(band("fix-first", &|m| m.blocked));

    let returning = sent.iter().copied().filter(old(RETURN_DAYS));
    let back = |message: &Sent| message.answered.is_some_and(|after| after <= RETURN_DAYS * DAY);
    let (of, came) = returning.fold((0, 0), |(of, came), m| (of + 1, came + u32::from(back(m))));
    let hours = sent.iter().filter(|m| back(m)).filter_map(|m| m.answered).map(|after| after as f64 / 3_600.0);

    Figures {
        rate: rate(&|_| true),
        too_young: (sent.len() - counted.len()) as u32,
        not_scored: rate(&|m| m.judged && m.rank().is_none()).of,
        score,
        length: [("400", 0, 400), ("800", 401, 800), ("1200", 801, 1_200), ("more", 1_201, u32::MAX)]
            .map(|(name, from, to)| band(name, &move |m| (from..=to).contains(&m.chars)))
            .into(),
        subject: [("0", 0, 0), ("4", 1, 4), ("6", 5, 6), ("more", 7, u32::MAX)]
            .map(|(name, from, to)| band(name, &move |m| (from..=to).contains(&m.subject_words)))
            .into(),
        weekday: (0..7)
            .map(|day| band(&format!("{day}"), &move |m| (clock.local(m.at).div_euclid(DAY) + 3).rem_euclid(7) == day))
            .collect(),
        hour: (0..24)
            .map(|hour| band(&format!("{hour}"), &move |m| clock.local(m.at).rem_euclid(DAY) / 3_600 == hour))
            .collect(),
        months: months(&counted, clock, answered),
        worth: if enough { auc_interval(&ranked) } else { None },
        rules: by_rule(&counted, answered),
        median_hours: median(hours.collect()),
        returned: Rate::of(came, of),
        worst: worst(&counted, answered),
    }
}

/// Each rule that some message broke or followed, among messages that were scored.
fn by_rule(counted: &[&Sent], answered: impl Fn(&Sent) -> bool) -> Vec<RuleRates> {
    let judged: Vec<(&Sent, u32)> =
        counted.iter().filter(|m| m.rank().is_some()).map(|m| (*m, u32::from(answered(m)))).collect();
    let total = judged.iter().map(|(_, yes)| yes).sum::<u32>();
    let mut out: Vec<RuleRates> = rules::rules()
        .enumerate()
        .filter_map(|(place, rule)| {
            let found = judged.iter().filter(|(message, _)| message.rules.has(place));
            let (of, yes) = found.fold((0, 0), |(of, yes), (_, one)| (of + 1, yes + one));
            let (with, without) = (Rate::of(yes, of), Rate::of(total - yes, judged.len() as u32 - of));
            let few = with.of < FEW || without.of < FEW;
            (of > 0).then(|| RuleRates { rule: rule.id(), with, without, difference: difference(with, without), few })
        })
        .collect();
    sort(&mut out, |a, b| (a.few, a.difference.value, a.rule) < (b.few, b.difference.value, b.rule));
    out
}

/// Month by month. Months without a message are there too, so that a picture shows the gap.
fn months(counted: &[&Sent], clock: &Clock, answered: impl Fn(&Sent) -> bool) -> Vec<Band> {
    let month = |message: &Sent| {
        let (year, month, _) = civil(clock.local(message.at).div_euclid(DAY));
        year * 12 + month - 1
    };
    let all = counted.iter().map(|message| month(message));
    let (Some(first), Some(last)) = (all.clone().min(), all.max()) else { return Vec::new() };
    let mut counts = alloc::vec![(0, 0); (last - first + 1) as usize];
    for message in counted {
        if let Some((of, yes)) = counts.get_mut((month(message) - first) as usize) {
            *of += 1;
            *yes += u32::from(answered(message));
        }
    }
    (first..)
        .zip(counts)
        .map(|(month, (of, yes))| {
            let name = format!("{:04}-{:02}", month / 12, month % 12 + 1);
            Band { name, rate: Rate::of(yes, of), few: of < FEW }
        })
        .collect()
}

/// The lowest rate of any fourteen days with enough messages for LinkedIn to look at.
fn worst(counted: &[&Sent], answered: impl Fn(&Sent) -> bool) -> Option<Rate> {
    let (least, days, _) = WARNED;
    let mut sorted: Vec<(i64, bool)> = counted.iter().map(|message| (message.at, answered(message))).collect();
    sort(&mut sorted, |a, b| a < b);
    let (mut from, mut yes, mut worst) = (0, 0, None::<Rate>);
    for (place, (at, good)) in sorted.iter().enumerate() {
        yes += u32::from(*good);
        while let Some((_, good)) = sorted.get(from).filter(|(first, _)| at - first >= days * DAY) {
            yes -= u32::from(*good);
            from += 1;
        }
        let count = place + 1 - from;
        if count >= least {
            let rate = Rate::of(yes, count as u32);
            if worst.is_none_or(|worst| rate.rate < worst.rate) {
                worst = Some(rate);
            }
        }
    }
    worst
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Sent {
        Sent::judge(
            day * DAY + 3_600,
            "gauges".into(),
            "Which interval did you settle on for the tide gauges in the end?".into(),
            None,
        )
    }

    #[test]
    fn only_messages_that_had_time_are_counted() {
        let mut sent = [at(0), at(69), at(70), at(71), at(100)];
        sent[1].answered = Some(ANSWER_DAYS * DAY);
        sent[2].answered = Some(ANSWER_DAYS * DAY + 1);
        sent[3].answered = Some(5);
        let found = figures(&sent, 100 * DAY + 3_600, &Clock::default());
        assert_eq!((found.rate.of, found.rate.answered, found.too_young), (3, 1, 2));
        assert_eq!((found.returned.of, found.returned.answered), (1, 0));
        assert_eq!(
            found.months.iter().map(|month| month.name.as_str()).collect::<Vec<_>>(),
            ["1970-01", "1970-02", "1970-03"]
        );
        assert!(found.months.iter().all(|month| month.few));
        assert!(found.worth.is_none() && found.worst.is_none() && found.score.iter().all(|band| band.few));
    }

    #[test]
    fn days_and_hours_are_those_of_the_clock() {
        // 1 January 1970 was a Thursday; 01:00 UTC is 20:00 on Wednesday five hours to the west.
        let clock = Clock { first: 0, minutes: alloc::vec![-300, 600] };
        let found = figures(&[at(0), at(1), at(9)], 100 * DAY, &clock);
        let filled = |bands: &[Band]| -> Vec<(String, u32)> {
            bands.iter().filter(|band| band.rate.of > 0).map(|band| (band.name.clone(), band.rate.of)).collect()
        };
        assert_eq!(filled(&found.weekday), [("2".into(), 1), ("4".into(), 1), ("5".into(), 1)]);
        assert_eq!(filled(&found.hour), [("11".into(), 2), ("20".into(), 1)]);
        // The days of a clock begin where it says.
        let clock = Clock { first: 9, minutes: alloc::vec![-300, 600] };
        let found = figures(&[at(8), at(9), at(10)], 100 * DAY, &clock);
        assert_eq!(filled(&found.hour), [("11".into(), 1), ("20".into(), 2)]);
    }

    #[test]
    fn the_worst_fortnight_needs_a_hundred_messages() {
        let mut sent: Vec<Sent> = (0..99).map(|_| at(3)).collect();
        assert!(figures(&sent, 200 * DAY, &Clock::default()).worst.is_none());
        sent.push(Sent { answered: Some(60), ..at(16) });
        assert_eq!(figures(&sent, 200 * DAY, &Clock::default()).worst, Some(Rate::of(1, 100)));
        sent.pop();
        sent.push(Sent { answered: Some(60), ..at(17) });
        assert!(figures(&sent, 200 * DAY, &Clock::default()).worst.is_none());
        // An answer counts no more once its message has left the fortnight.
        let mut sent: Vec<Sent> = (0..100).map(|_| at(20)).collect();
        sent.push(Sent { answered: Some(60), ..at(3) });
        let found = figures(&sent, 200 * DAY, &Clock::default());
        assert_eq!(found.worst, Some(Rate::of(0, 100)));
        assert!(found.months.iter().all(|month| !month.few));
    }

    #[test]
    fn of_several_fortnights_the_worst_is_told() {
        // One message a second, those that were answered first.
        let fortnight = |day: i64, answered: i64, of: i64| {
            (0..of).map(move |i| Sent { at: day * DAY + i, answered: (i < answered).then_some(60), ..at(day) })
        };
        let worst = |first: (i64, i64), second: (i64, i64)| {
            let sent: Vec<Sent> = fortnight(3, first.0, first.1).chain(fortnight(40, second.0, second.1)).collect();
            figures(&sent, 200 * DAY, &Clock::default()).worst
        };
        assert_eq!(worst((50, 100), (10, 100)), Some(Rate::of(10, 100)));
        assert_eq!(worst((10, 100), (50, 100)), Some(Rate::of(10, 100)));
        // Of two that are alike, the first.
        assert_eq!(worst((10, 100), (20, 200)), Some(Rate::of(10, 100)));
    }

    #[test]
    fn twenty_are_enough_to_say_and_nineteen_are_not() {
        let good = |answered| Sent { answered, ..at(3) };
        let wordy = || {
            let body = "In order to set up the tide gauges: which interval did you settle on in the end?";
            Sent::judge(3 * DAY, "gauges".into(), body.into(), None)
        };
        let found = |answered: usize, silent: usize, wordy_ones: usize| {
            let sent: Vec<Sent> =
                (0..answered).map(|_| good(Some(60))).chain((0..silent).map(|_| good(None))).collect();
            let all: Vec<Sent> = sent.into_iter().chain((0..wordy_ones).map(|_| wordy())).collect();
            figures(&all, 200 * DAY, &Clock::default())
        };
        let few = |found: &Figures| (found.months[0].few, found.weekday[6].few);
        assert_eq!((few(&found(0, 19, 0)), few(&found(0, 20, 0))), ((true, true), (false, false)));

        // The score is compared between answered and silent ones: it takes both.
        let compared = |answered, silent| found(answered, silent, 0).worth.is_some();
        assert_eq!([compared(20, 20), compared(19, 21), compared(21, 19)], [true, false, false]);

        // A rule between those with it and those without.
        let few = |without, with| {
            let found = found(0, without, with);
            found.rules.iter().find(|rates| rates.rule == "wordy-phrase").unwrap().few
        };
        assert_eq!([few(20, 20), few(19, 20), few(20, 19)], [false, true, true]);
    }
}
