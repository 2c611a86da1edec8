//! InMail credits: what became of each, which are left, and what comes next.
//!
//! LinkedIn shows a number and nothing else. Here each credit is followed from the day it comes in:
//! it is held, out with a message, spent, expired, over the cap, or taken off by a correction, and
//! never in two of these at once. Days are civil days where the person is, counted from 1970.

mod forecast;
mod plans;

pub use forecast::{Month, Pace, forecast};
pub use plans::{PLANS, Plan};

use alloc::vec::Vec;
use serde::Serialize;

use crate::rules::timing::calendar::{days_from_civil, days_in};
use crate::text::sort;

/// An answer brings its credit back for as many days after the message.
pub const RETURN_DAYS: i64 = 90;
/// Where a ledger may begin: LinkedIn is no older.
const FIRST_DAY: i64 = 12_000;
/// Nobody has more than this, and nobody has to wait for a ledger of a typing mistake.
const MOST: u32 = 10_000;

/// What a plan gives, as the person has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Terms {
    /// Credits a month.
    pub monthly: u32,
    /// The most that can be held.
    pub cap: u32,
    /// Days until a credit that came in is gone; 0 for never.
    pub expires_after: u32,
    /// Day of the month on which credits come in. In a shorter month its last day.
    pub renewal_day: u8,
}

/// A message that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Send {
    /// Minutes since 1970 on the sender's clock.
    pub at: i64,
    /// Whether it took a credit.
    pub pays: bool,
    /// The day of the answer: replied, accepted or declined.
    pub answered: Option<i64>,
}

/// What LinkedIn itself showed at some moment: it is right, whatever the ledger thinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Minutes since 1970 on the person's clock.
    pub at: i64,
    /// Credits that were left.
    pub credits: u32,
}

/// Where a credit came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// With the month.
    Granted,
    /// LinkedIn showed it.
    Shown,
    /// A message took it before anybody had told what LinkedIn shows.
    Earlier,
    /// A message took one more than there were: something was not told.
    Unknown,
}

/// Where a credit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// It can be spent until `gone`, if the plan lets credits expire.
    Held {
        /// The first day without it.
        gone: Option<i64>,
    },
    /// With a message; an answer can bring it back until `until`.
    Out {
        /// Which message, by its place in the list.
        send: usize,
        /// The last day.
        until: i64,
    },
    /// Its message was not answered in time.
    Spent,
    /// Nobody used it in time.
    Expired,
    /// It would have been one more than the cap.
    OverCap,
    /// LinkedIn showed fewer than the ledger.
    Corrected,
}

/// One credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// Where it came from.
    pub origin: Origin,
    /// Where it is.
    pub place: Place,
}

/// What can happen to credits on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Happening {
    /// Came in with the month.
    Granted,
    /// Came back by an answer.
    Returned,
    /// Went out with a message.
    Spent,
    /// Went unused.
    Expired,
    /// Came in or back above the cap and was lost.
    OverCap,
    /// LinkedIn showed more.
    Found,
    /// LinkedIn showed fewer.
    Corrected,
}

/// A line of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The day.
    pub day: i64,
    /// What happened.
    pub what: Happening,
    /// To how many credits.
    pub credits: u32,
    /// How many were held then.
    pub held: u32,
}

/// All credits up to a day.
#[derive(Debug, Clone)]
pub struct Ledger {
    terms: Terms,
    day: i64,
    /// Credits come in only once a check has said that there is a plan.
    checked: bool,
    credits: Vec<Credit>,
    entries: Vec<Entry>,
}

impl Ledger {
    /// Follows every credit from the first thing known to a day. What lies after it is left alone.
    pub fn until(day: i64, terms: Terms, sends: &[Send], checks: &[Check]) -> Ledger {
        let events = events(day, sends, checks);
        let first = events.first().map_or(day, |event| event.day).clamp(FIRST_DAY, day.max(FIRST_DAY));
        let terms = Terms { monthly: terms.monthly.min(MOST), cap: terms.cap.min(4 * MOST), ..terms };
        let mut ledger = Ledger { terms, day: first, checked: false, credits: Vec::new(), entries: Vec::new() };
        for event in events {
            ledger.go_to(event.day);
            match event.what {
                What::Send(send) => ledger.send(send),
                What::Answer(send) => ledger.answer(send),
                What::Check(credits) => ledger.check(credits),
            }
        }
        ledger.go_to(day);
        ledger
    }

    /// The day it has come to.
    pub fn day(&self) -> i64 {
        self.day
    }

    /// What the plan gives.
    pub fn terms(&self) -> Terms {
        self.terms
    }

    /// Whether LinkedIn's own number was ever told. Before that, the ledger can only guess.
    pub fn is_checked(&self) -> bool {
        self.checked
    }

    /// Every credit, in the order of coming in.
    pub fn credits(&self) -> &[Credit] {
        &self.credits
    }

    /// What happened, day by day.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Credits that can be spent.
    pub fn held(&self) -> u32 {
        self.credits.iter().filter(|credit| matches!(credit.place, Place::Held { .. })).count() as u32
    }

    /// How many expire next and on which days, the soonest first.
    pub fn expiring(&self) -> Vec<(i64, u32)> {
        let mut days: Vec<i64> = self
            .credits
            .iter()
            .filter_map(|credit| match credit.place {
                Place::Held { gone } => gone,
                _ => None,
            })
            .collect();
        sort(&mut days, |a, b| a < b);
        let mut out: Vec<(i64, u32)> = Vec::new();
        for day in days {
            match out.last_mut() {
                Some((last, count)) if *last == day => *count += 1,
                _ => out.push((day, 1)),
            }
        }
        out
    }

    /// Messages that can still bring their credit back, and the last day for each, the soonest first.
    pub fn waiting(&self) -> Vec<(usize, i64)> {
        let mut out: Vec<(usize, i64)> = self
            .credits
            .iter()
            .filter_map(|credit| match credit.place {
                Place::Out { send, until } => Some((send, until)),
                _ => None,
            })
            .collect();
        sort(&mut out, |(send, until), (other, later)| (until, send) < (later, other));
        out
    }

    /// Credits in a place.
    pub fn count(&self, is: fn(Place) -> bool) -> u32 {
        self.credits.iter().filter(|credit| is(credit.place)).count() as u32
    }

    /// When credits come in next, and how many of them fit under the cap if nothing changes before.
    pub fn next_grant(&self) -> (i64, u32) {
        let mut day = self.day + 1;
        while !self.renews(day) {
            day += 1;
        }
        let gone: u32 = self.expiring().iter().filter(|(gone, _)| *gone <= day).map(|(_, count)| count).sum();
        (day, self.terms.monthly.min((self.terms.cap + gone).saturating_sub(self.held())))
    }

    /// Lets days pass: what was not used in time expires, what was not answered in time is spent, and
    /// the month brings its credits.
    fn go_to(&mut self, day: i64) {
        while self.day < day {
            self.day += 1;
            let today = self.day;
            let mut expired = 0;
            for credit in &mut self.credits {
                match credit.place {
                    Place::Held { gone: Some(gone) } if gone <= today => {
                        credit.place = Place::Expired;
                        expired += 1;
                    }
                    Place::Out { until, .. } if until < today => credit.place = Place::Spent,
                    _ => {}
                }
            }
            self.note(Happening::Expired, expired);
            if self.checked && self.renews(today) {
                self.come_in(Origin::Granted, self.terms.monthly, Happening::Granted);
            }
        }
    }

    /// Whether credits come in on a day.
    fn renews(&self, day: i64) -> bool {
        let (year, month, of_month) = civil(day);
        of_month == i32::from(self.terms.renewal_day.max(1)).min(days_in(year, month))
    }

    /// The first day without a credit that comes in or back today.
    fn gone(&self) -> Option<i64> {
        (self.terms.expires_after > 0).then(|| self.day + i64::from(self.terms.expires_after))
    }

    fn room(&self) -> u32 {
        self.terms.cap.saturating_sub(self.held())
    }

    fn come_in(&mut self, origin: Origin, credits: u32, what: Happening) {
        let fits = credits.min(self.room());
        let held = Credit { origin, place: Place::Held { gone: self.gone() } };
        let over = Credit { origin, place: Place::OverCap };
        self.credits.extend((0..fits).map(|_| held).chain((fits..credits).map(|_| over)));
        self.note(what, fits);
        self.note(Happening::OverCap, credits - fits);
    }

    /// The credit that a message would take: the one that is gone soonest.
    fn soonest(&mut self) -> Option<&mut Credit> {
        self.credits.iter_mut().filter(|credit| matches!(credit.place, Place::Held { .. })).min_by_key(|credit| {
            match credit.place {
                Place::Held { gone: Some(gone) } => gone,
                _ => i64::MAX,
            }
        })
    }

    /// A message takes a credit. If none is known there must have been one all the same.
    fn send(&mut self, send: usize) {
        let place = Place::Out { send, until: self.day + RETURN_DAYS };
        let origin = if self.checked { Origin::Unknown } else { Origin::Earlier };
        match self.soonest() {
            Some(credit) => credit.place = place,
            None => self.credits.push(Credit { origin, place }),
        }
        self.note(Happening::Spent, 1);
    }

    /// An answer brings the credit of its message back, if it is still out and there is room.
    fn answer(&mut self, answered: usize) {
        let (gone, room) = (self.gone(), self.room());
        let credit = self.credits.iter_mut().find(|c| matches!(c.place, Place::Out { send, .. } if send == answered));
        let Some(credit) = credit else { return };
        if room > 0 {
            credit.place = Place::Held { gone };
            self.note(Happening::Returned, 1);
        } else {
            credit.place = Place::OverCap;
            self.note(Happening::OverCap, 1);
        }
    }

    /// LinkedIn shows a number: what is missing comes in, what is too many goes, the soonest first.
    fn check(&mut self, credits: u32) {
        self.checked = true;
        let (held, shown) = (self.held(), credits.min(self.terms.cap));
        self.come_in(Origin::Shown, shown.saturating_sub(held), Happening::Found);
        for _ in shown..held {
            if let Some(credit) = self.soonest() {
                credit.place = Place::Corrected;
            }
        }
        self.note(Happening::Corrected, held.saturating_sub(shown));
    }

    fn note(&mut self, what: Happening, credits: u32) {
        if credits == 0 {
            return;
        }
        let (day, held) = (self.day, self.held());
        match self.entries.last_mut() {
            Some(last) if last.day == day && last.what == what => {
                last.credits += credits;
                last.held = held;
            }
            _ => self.entries.push(Entry { day, what, credits, held }),
        }
    }
}

enum What {
    Send(usize),
    Answer(usize),
    Check(u32),
}

struct Event {
    day: i64,
    order: (i64, i64, usize),
    what: What,
}

/// What happened, in order: an answer's day has no minute, so answers come first on their day, but
/// never before their message.
fn events(until: i64, sends: &[Send], checks: &[Check]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut add = |day: i64, minute: i64, what: What| {
        if (FIRST_DAY..=until).contains(&day) {
            // The last part keeps a message before its own answer.
            events.push(Event { day, order: (day, minute, events.len()), what });
        }
    };
    // In one and the same minute the number was told first: setting up comes before recording.
    for check in checks {
        add(day_of(check.at), check.at, What::Check(check.credits));
    }
    for (index, send) in sends.iter().enumerate().filter(|(_, send)| send.pays) {
        let day = day_of(send.at);
        add(day, send.at, What::Send(index));
        // One that comes too late finds its credit spent, one dated before its message finds none.
        if let Some(answered) = send.answered {
            add(answered, if answered == day { send.at } else { 0 }, What::Answer(index));
        }
    }
    sort(&mut events, |a, b| a.order < b.order);
    events
}

/// The day of a minute.
pub const fn day_of(minute: i64) -> i64 {
    minute.div_euclid(24 * 60)
}

/// Year, month and day of the month of a day.
pub fn civil(day: i64) -> (i32, i32, i32) {
    let day = day as i32;
    // The year is guessed from above and put right; months are counted off.
    let mut year = 1970 + day.div_euclid(365);
    while days_from_civil(year, 1, 1) > day {
        year -= 1;
    }
    let mut left = day - days_from_civil(year, 1, 1);
    let mut month = 1;
    while left >= days_in(year, month) {
        left -= days_in(year, month);
        month += 1;
    }
    (year, month, left + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAREER: Terms = Terms { monthly: 5, cap: 15, expires_after: 90, renewal_day: 1 };

    fn day(text: &str) -> i64 {
        crate::rules::timing::Moment::read(text).unwrap().day.into()
    }

    fn minute(text: &str) -> i64 {
        let moment = crate::rules::timing::Moment::read(text).unwrap();
        i64::from(moment.day) * 1440 + i64::from(moment.minute.unwrap_or(0))
    }

    fn send(at: &str, answered: Option<&str>) -> Send {
        Send { at: minute(at), pays: true, answered: answered.map(day) }
    }

    fn check(at: &str, credits: u32) -> Check {
        Check { at: minute(at), credits }
    }

    #[test]
    fn civil_is_the_reverse() {
        for text in ["1970-01-01", "2000-02-29", "2023-12-31", "2024-01-01", "2024-12-31", "2100-03-01"] {
            let (year, month, of_month) = civil(day(text));
            assert_eq!(format!("{year:04}-{month:02}-{of_month:02}"), text);
        }
    }

    #[test]
    fn months_bring_credits_up_to_the_cap_and_the_oldest_expire() {
        let at = |today: &str| Ledger::until(day(today), CAREER, &[], &[check("2026-01-15T09:00", 5)]);
        assert_eq!(at("2026-01-31").held(), 5);
        assert_eq!(at("2026-02-01").held(), 10);
        assert_eq!(at("2026-03-01").held(), 15);
        // Those shown on 15 January are gone on 15 April; 1 April found no room.
        assert_eq!(at("2026-04-01").held(), 15);
        let ledger = at("2026-04-15");
        assert_eq!(ledger.held(), 10);
        assert_eq!(ledger.count(|place| place == Place::Expired), 5);
        assert_eq!(ledger.count(|place| place == Place::OverCap), 5);
        assert_eq!(ledger.expiring(), [(day("2026-02-01") + 90, 5), (day("2026-03-01") + 90, 5)]);
    }

    #[test]
    fn an_answer_within_90_days_brings_it_back_and_silence_does_not() {
        let checks = [check("2026-01-15T09:00", 5)];
        let at =
            |today: &str, answered| Ledger::until(day(today), CAREER, &[send("2026-01-20T10:00", answered)], &checks);
        assert_eq!(at("2026-01-20", None).held(), 4);
        assert_eq!(at("2026-01-25", Some("2026-01-24")).held(), 5);
        let waiting = at("2026-04-20", None);
        assert_eq!(waiting.waiting(), [(0, day("2026-04-20"))]);
        assert_eq!(at("2026-04-21", None).waiting(), []);
        assert_eq!(at("2026-04-21", None).count(|place| place == Place::Spent), 1);
        // On the last day it counts; a day later it does not.
        assert_eq!(at("2026-04-21", Some("2026-04-20")).count(|place| place == Place::Spent), 0);
        assert_eq!(at("2026-04-22", Some("2026-04-21")).count(|place| place == Place::Spent), 1);
    }

    #[test]
    fn the_one_that_is_gone_soonest_is_spent_first() {
        let checks = [check("2026-01-15T09:00", 1)];
        let ledger = Ledger::until(day("2026-02-02"), CAREER, &[send("2026-02-01T08:00", None)], &checks);
        assert_eq!(ledger.expiring(), [(day("2026-02-01") + 90, 5)]);
        // One that came back lasts longer than those that came in since.
        let sends = [send("2026-01-20T08:00", Some("2026-02-10")), send("2026-02-15T08:00", None)];
        let ledger = Ledger::until(day("2026-02-15"), CAREER, &sends, &checks);
        assert_eq!(ledger.expiring(), [(day("2026-02-01") + 90, 4), (day("2026-02-10") + 90, 1)]);
    }

    #[test]
    fn a_free_message_takes_none_and_more_messages_than_credits_are_said() {
        let free = Send { pays: false, ..send("2026-01-20T10:00", None) };
        let paid = send("2026-01-20T11:00", None);
        let ledger = Ledger::until(day("2026-01-21"), CAREER, &[free, paid, paid], &[check("2026-01-15T09:00", 1)]);
        assert_eq!(ledger.held(), 0);
        assert_eq!(ledger.credits().iter().filter(|credit| credit.origin == Origin::Unknown).count(), 1);
        assert_eq!(ledger.waiting().len(), 2);
        // What was sent before the number was told is in that number.
        let before = Ledger::until(day("2026-01-21"), CAREER, &[paid], &[check("2026-01-20T12:00", 1)]);
        assert_eq!((before.held(), before.credits()[0].origin), (1, Origin::Earlier));
        // In the same minute the number comes first.
        let at_once = Ledger::until(day("2026-01-21"), CAREER, &[paid], &[check("2026-01-20T11:00", 3)]);
        assert_eq!(at_once.held(), 2);
    }

    #[test]
    fn what_linkedin_shows_is_right() {
        let checks = [check("2026-01-15T09:00", 5), check("2026-01-16T09:00", 2), check("2026-01-17T09:00", 40)];
        let at = |today: &str| Ledger::until(day(today), CAREER, &[], &checks);
        assert_eq!(at("2026-01-16").held(), 2);
        assert_eq!(at("2026-01-17").held(), 15);
        assert_eq!(at("2026-01-17").count(|place| place == Place::Corrected), 3);
        let more = Ledger::until(
            day("2026-01-16"),
            CAREER,
            &[],
            &[check("2026-01-15T09:00", 5), check("2026-01-16T09:00", 6)],
        );
        assert_eq!((more.held(), more.credits().len()), (6, 6));
    }

    #[test]
    fn a_plan_without_expiry_keeps_its_credits() {
        let terms = Terms { monthly: 30, cap: 120, expires_after: 0, renewal_day: 31 };
        let ledger = Ledger::until(day("2027-01-30"), terms, &[], &[check("2026-01-15T09:00", 0)]);
        assert_eq!(ledger.held(), 120);
        assert_eq!(ledger.expiring(), []);
        // 31 January, 28 February, 31 March, …
        assert_eq!(
            ledger.entries().iter().map(|entry| entry.day).take(3).collect::<Vec<_>>(),
            [day("2026-01-31"), day("2026-02-28"), day("2026-03-31")]
        );
        assert_eq!(ledger.next_grant(), (day("2027-01-31"), 0));
    }

    #[test]
    fn on_the_day_itself_the_next_grant_is_a_month_away() {
        let ledger = Ledger::until(day("2026-02-01"), CAREER, &[], &[check("2026-01-15T09:00", 0)]);
        assert_eq!((ledger.held(), ledger.next_grant()), (5, (day("2026-03-01"), 5)));
    }

    #[test]
    fn what_expires_before_the_next_grant_makes_room_for_it() {
        let at = |today: &str| Ledger::until(day(today), CAREER, &[], &[check("2026-01-15T09:00", 3)]);
        // On 1 April the cap is reached: 3, 5 and 5 are held, and 2 come in. The 3 are gone on 15 April.
        assert_eq!((at("2026-03-31").held(), at("2026-03-31").next_grant()), (13, (day("2026-04-01"), 2)));
        assert_eq!((at("2026-04-01").held(), at("2026-04-01").next_grant()), (15, (day("2026-05-01"), 3)));
        assert_eq!(at("2026-05-01").held(), 15);
    }

    #[test]
    fn a_cap_is_as_high_as_four_times_the_most_that_a_month_brings() {
        let terms = Terms { monthly: MOST, cap: u32::MAX, expires_after: 0, renewal_day: 1 };
        let ledger = Ledger::until(day("2026-06-15"), terms, &[], &[check("2026-01-15T09:00", 0)]);
        assert_eq!(ledger.held(), 4 * MOST);
    }

    #[test]
    fn a_typing_mistake_in_the_plan_is_cut_to_what_anybody_has() {
        let terms = Terms { monthly: u32::MAX, cap: u32::MAX, expires_after: 0, renewal_day: 1 };
        let ledger = Ledger::until(day("2026-06-15"), terms, &[], &[]);
        assert_eq!(ledger.terms(), Terms { monthly: MOST, cap: 4 * MOST, ..terms });
    }

    #[test]
    fn a_number_from_linkedin_is_known_to_be_told_from_its_day_on() {
        let at = |today: &str| Ledger::until(day(today), CAREER, &[], &[check("2026-01-15T09:00", 5)]);
        assert!(!at("2026-01-14").is_checked() && at("2026-01-15").is_checked());
    }

    #[test]
    fn what_happens_twice_on_a_day_is_one_line() {
        let sends = ["2026-01-20T10:00", "2026-01-20T12:00", "2026-01-21T10:00"].map(|at| send(at, None));
        let ledger = Ledger::until(day("2026-01-21"), CAREER, &sends, &[check("2026-01-20T09:00", 5)]);
        let lines: Vec<_> =
            ledger.entries().iter().map(|e| (e.day - day("2026-01-20"), e.what, e.credits, e.held)).collect();
        assert_eq!(lines, [(0, Happening::Found, 5, 5), (0, Happening::Spent, 2, 3), (1, Happening::Spent, 1, 2)]);
    }

    #[test]
    fn an_answer_dated_before_its_message_brings_nothing_back() {
        let sends = [send("2026-01-20T10:00", Some("2026-01-19"))];
        let ledger = Ledger::until(day("2026-01-21"), CAREER, &sends, &[check("2026-01-18T09:00", 5)]);
        assert_eq!((ledger.held(), ledger.waiting().len()), (4, 1));
    }

    #[test]
    fn messages_of_one_minute_come_in_their_order() {
        let checks = [check("2026-01-15T09:00", 2)];
        let sends = [send("2026-01-20T10:00", None), send("2026-01-20T10:00", None)];
        let ledger = Ledger::until(day("2026-01-21"), CAREER, &sends, &checks);
        let out = ledger.credits().iter().filter_map(|credit| match credit.place {
            Place::Out { send, .. } => Some(send),
            _ => None,
        });
        assert_eq!(out.collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn every_published_plan_is_dated_and_sourced() {
        for plan in PLANS {
            // As LinkedIn says: up to three months' credits for 90 days, and four months' with Recruiter.
            let (months, days) = if plan.id.starts_with("recruiter") { (4, 0) } else { (3, 90) };
            assert_eq!((plan.terms.cap, plan.terms.expires_after), (months * plan.terms.monthly, days), "{}", plan.id);
            assert!(plan.terms.monthly > 0, "{}", plan.id);
            assert!(crate::rules::timing::Moment::read(plan.as_of).is_some(), "{}", plan.id);
            assert!(crate::sources::sources().iter().any(|source| source.id == plan.source), "{}", plan.id);
        }
    }
}
