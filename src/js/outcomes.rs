//! What `<inmail-outcomes>` calls. Numbers and words go in, JSON comes out. Nothing here panics.

use crate::channel::{self, Case};
use crate::credits::{self, Check, Ledger, PLANS, Pace, Place, Terms, day_of, forecast};
use crate::draft::{Intent, Relationship};
use crate::outcomes::figures::{FEW, WARNED, figures_of};
use crate::outcomes::import::{Counts, Problem};
use crate::outcomes::json::json;
use crate::outcomes::statistics::Rate;
use crate::outcomes::{Clock, Figures, Import, Person, Sent, figures};
use crate::text::sort;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use serde::Serialize;
use wasm_bindgen::prelude::*;

const DAY: i64 = 86_400;
/// How many months a forecast goes.
const MONTHS: u32 = 6;
/// The pace is that of so many days.
const PACE_DAYS: i64 = 90;

fn iso(day: i64) -> String {
    let (year, month, day) = credits::civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The plans that LinkedIn publishes.
#[wasm_bindgen]
pub fn plans() -> String {
    json(PLANS)
}

/// Which way to write to somebody. Fewer than no credits: nobody knows how many.
#[wasm_bindgen]
pub fn channel(relationship: &str, intent: &str, urgent: bool, many: bool, paid: bool, credits: i32) -> String {
    json(&channel::advise(&Case {
        relationship: Relationship::from_word(relationship).unwrap_or_default(),
        intent: Intent::from_word(intent).unwrap_or_default(),
        urgent,
        many,
        paid,
        credits: u32::try_from(credits).ok(),
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Balance {
    held: u32,
    cap: u32,
    /// Whether LinkedIn's own number was ever told.
    checked: bool,
    next_grant: OnDay,
    expiring: Vec<OnDay>,
    waiting: Vec<Waiting>,
    tally: Tally,
    entries: Vec<Line>,
    pace: Pace,
    /// Of the sends that had thirty days.
    response: Rate,
    /// What an answer costs in credits, as it goes: those of the silent ones.
    per_answer: Option<f64>,
    forecast: Vec<Ahead>,
}

#[derive(Serialize)]
struct OnDay {
    day: String,
    credits: u32,
}

#[derive(Serialize)]
struct Waiting {
    send: usize,
    until: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tally {
    held: u32,
    out: u32,
    spent: u32,
    expired: u32,
    over_cap: u32,
    corrected: u32,
    unknown: u32,
}

#[derive(Serialize)]
struct Line {
    day: String,
    what: credits::Happening,
    credits: u32,
    held: u32,
}

#[derive(Serialize)]
struct Ahead {
    day: String,
    #[serde(flatten)]
    month: credits::Month,
}

/// What became of every credit, and what the next months bring. Times are minutes since 1970 on the
/// person's clock. Terms: credits a month, cap, days until they expire, day of renewal. Checks: when,
/// how many. Sends: when, whether it took a credit, when it was answered, which is less than nothing
/// for never.
#[wasm_bindgen]
pub fn balance(terms: &[i32], checks: &[i32], sends: &[i32], now: i32) -> String {
    let [monthly, cap, expires_after, renewal_day] = terms else { return String::new() };
    let number = |number: &i32| u32::try_from(*number).unwrap_or_default();
    let terms = Terms {
        monthly: number(monthly),
        cap: number(cap),
        expires_after: number(expires_after),
        renewal_day: u8::try_from(*renewal_day).unwrap_or(1),
    };
    let now = i64::from(now);
    let sends: Vec<credits::Send> = sends
        .as_chunks()
        .0
        .iter()
        .map(|[at, pays, answered]| credits::Send {
            at: i64::from(*at),
            pays: *pays != 0,
            answered: (*answered >= 0).then(|| day_of(i64::from(*answered))),
        })
        .collect();
    let checks: Vec<Check> = checks
        .as_chunks()
        .0
        .iter()
        .map(|[at, credits]| Check { at: i64::from(*at), credits: number(credits) })
        .collect();
    let ledger = Ledger::until(day_of(now), terms, &sends, &checks);
    let (pace, response) = pace(&sends, day_of(now));
    let (day, granted) = ledger.next_grant();
    let unknown = ledger.credits().iter().filter(|credit| credit.origin == credits::Origin::Unknown).count();
    json(&Balance {
        held: ledger.held(),
        cap: ledger.terms().cap,
        checked: ledger.is_checked(),
        next_grant: OnDay { day: iso(day), credits: granted },
        expiring: ledger.expiring().into_iter().map(|(day, credits)| OnDay { day: iso(day), credits }).collect(),
        waiting: ledger.waiting().into_iter().map(|(send, day)| Waiting { send, until: iso(day) }).collect(),
        tally: Tally {
            held: ledger.held(),
            out: ledger.count(|place| matches!(place, Place::Out { .. })),
            spent: ledger.count(|place| place == Place::Spent),
            expired: ledger.count(|place| place == Place::Expired),
            over_cap: ledger.count(|place| place == Place::OverCap),
            corrected: ledger.count(|place| place == Place::Corrected),
            unknown: unknown as u32,
        },
        entries: ledger
            .entries()
            .iter()
            .map(|entry| Line { day: iso(entry.day), what: entry.what, credits: entry.credits, held: entry.held })
            .collect(),
        per_answer: (response.of >= FEW && response.answered > 0).then(|| (1.0 - response.rate) / response.rate),
        forecast: forecast(&ledger, pace, MONTHS)
            .into_iter()
            .map(|month| Ahead { day: iso(month.day), month })
            .collect(),
        pace,
        response,
    })
}

/// How somebody writes and is answered, from the last ninety days; the response rate as LinkedIn
/// counts it, of InMails that had thirty.
fn pace(sends: &[credits::Send], today: i64) -> (Pace, Rate) {
    let paid = || sends.iter().filter(|send| send.pays && day_of(send.at) <= today);
    let recent = paid().filter(|send| today - day_of(send.at) < PACE_DAYS);
    let span = recent.clone().map(|send| today - day_of(send.at) + 1).max().unwrap_or(PACE_DAYS).max(14);
    let old = paid().filter(|send| today - day_of(send.at) >= 30);
    let wait =
        |send: &credits::Send| send.answered.map(|answered| answered - day_of(send.at)).filter(|days| *days >= 0);
    let answered = old.clone().filter(|send| wait(send).is_some_and(|days| days <= 30)).count();
    let response = Rate::of(answered as u32, old.count() as u32);
    let mut waits: Vec<i64> = paid().filter_map(wait).collect();
    sort(&mut waits, |a, b| a < b);
    let days = waits.get(waits.len() / 2).copied().unwrap_or(3).clamp(0, 90) as u32;
    let pace = Pace {
        sends: recent.count() as f64 * 30.0 / span as f64,
        answered: if response.of >= FEW { response.rate } else { 0.0 },
        days,
    };
    (pace, response)
}

/// The figures of the log itself. Sends: when, score or less than nothing, whether something had to
/// be fixed first, characters, words of the subject line, when it was answered or less than nothing;
/// and a line of rules for each.
#[wasm_bindgen(js_name = logFigures)]
pub fn log_figures(sends: &[i32], rules: &str, now: i32) -> String {
    let mut lines = rules.split('\n');
    let sent: Vec<Sent> = sends
        .as_chunks()
        .0
        .iter()
        .map(|[at, score, blocked, chars, subject_words, answered]| Sent {
            at: i64::from(*at) * 60,
            judged: true,
            score: u8::try_from(*score).ok(),
            blocked: *blocked != 0,
            chars: u32::try_from(*chars).unwrap_or_default(),
            subject_words: u32::try_from(*subject_words).unwrap_or_default(),
            rules: lines.next().unwrap_or_default().split(' ').collect(),
            answered: (*answered >= 0).then(|| (i64::from(*answered) - i64::from(*at)).max(0) * 60),
        })
        .collect();
    json(&Told { figures: figures(&sent, i64::from(now) * 60, &Clock::default()), few: FEW, warned: WARNED })
}

/// Figures, and what they are measured against.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    figures: Figures,
    few: u32,
    warned: (usize, i64, f64),
}

/// What a file holds.
#[derive(Serialize)]
struct Read<'a> {
    stopped: Option<&'a Problem>,
    problems: &'a [Problem],
    #[serde(rename = "problemCount")]
    problem_count: u32,
    messages: u32,
    drafts: u32,
    newest: String,
    people: Vec<Person>,
}

/// What a file says about one person's messages.
#[derive(Serialize)]
struct History {
    counts: Counts,
    #[serde(flatten)]
    told: Told,
}

/// LinkedIn's messages.csv on its way in: pieces, then who "you" are, then judging, then figures.
#[wasm_bindgen]
pub struct Importer {
    import: Import,
    clock: Clock,
    you: usize,
    /// Where judging goes on.
    next: u64,
    judged: Vec<Sent>,
}

#[wasm_bindgen]
impl Importer {
    /// With the clock of the place: minutes east of UTC, a number a day from a first day on.
    #[wasm_bindgen(constructor)]
    pub fn new(first: i32, minutes: Vec<i32>) -> Importer {
        let clock = Clock { first: first.into(), minutes };
        Importer { import: Import::new(), clock, you: 0, next: 0, judged: Vec::new() }
    }

    /// Takes the next piece of the file; whether there is any use in the next.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        self.import.push(bytes);
        self.import.stopped().is_none()
    }

    /// The file has no more: what it holds.
    pub fn end(&mut self) -> String {
        self.import.end();
        let read = Read {
            stopped: self.import.stopped(),
            problems: self.import.problems(),
            problem_count: self.import.problem_count(),
            messages: self.import.messages(),
            drafts: self.import.drafts(),
            newest: iso(self.import.newest().div_euclid(DAY)),
            people: self.import.people(),
        };
        json(&read)
    }

    /// Says who "you" are; how many messages there are to judge.
    pub fn choose(&mut self, you: usize) -> u32 {
        (self.you, self.next) = (you, 0);
        let begun = self.import.counts(you).begun;
        self.judged = Vec::with_capacity(begun as usize);
        begun
    }

    /// Judges some more messages; how many are judged.
    pub fn judge(&mut self, count: usize) -> u32 {
        for (next, sent) in self.import.begun(self.you, self.next).take(count) {
            self.next = next;
            self.judged.push(sent);
        }
        self.judged.len() as u32
    }

    /// The figures of what was judged: of all messages, or of those with a subject line.
    pub fn figures(&self, with_subject: bool) -> String {
        let (now, counts) = (self.import.newest(), self.import.counts(self.you));
        let part = self.judged.iter().filter(|message| !with_subject || message.subject_words > 0);
        let figures = figures_of(&part.collect::<Vec<_>>(), now, &self.clock);
        let told = Told { figures, few: FEW, warned: WARNED };
        json(&History { counts, told })
    }
}
