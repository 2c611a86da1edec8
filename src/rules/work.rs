//! Guards how much each rule looks at: counted in tokens visited and phrases tried, which are the
//! same on every machine, unlike times. A token is visited when a rule asks for it, for its word or
//! for a run of tokens that it is in.

use super::testing::people;
use super::{Notes, Rule, rules};
use crate::draft::Draft;
use crate::reading::Reading;
use crate::text::{Work, counting};
use std::fmt::Write;
use std::fs;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots/work.txt");
const RENEW: &str = "UPDATE=1 cargo test --no-default-features --lib work";
/// Steps that a rule may take whatever the length.
const CONSTANT: u64 = 200;

fn of_rule(rule: &'static Rule, reading: &Reading) -> Work {
    let mut notes = Notes::default();
    notes.begin(rule);
    counting(|| (rule.look)(reading, &mut notes))
}

/// The drafts of the file that the rules were made with.
fn drafts() -> Vec<Draft> {
    let text = include_str!("../../tests/drafts/dev.jsonl");
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// One draft of about so many characters: all messages in turn, each with a number of its own.
fn long(characters: usize) -> Draft {
    let mut body = String::from("Hi Maya,\n\n");
    for (number, draft) in drafts().iter().cycle().enumerate() {
        if body.len() >= characters {
            break;
        }
        write!(body, "{} Number {number}.\n\n", draft.body).unwrap();
    }
    Draft { body, ..people() }
}

#[test]
fn work_is_as_before() {
    let drafts = drafts();
    let readings: Vec<Reading> = drafts.iter().map(Reading::of).collect();
    let mut now = String::from("# tokens visited and phrases tried, over all drafts of dev.jsonl\n");
    let tokens: usize = readings.iter().map(|r| r.subject.tokens().len() + r.body.tokens().len()).sum();
    writeln!(now, "{:24} {tokens:7}", "(tokens)").unwrap();
    let sum = counting(|| drafts.iter().for_each(|draft| drop(Reading::of(draft))));
    writeln!(now, "{:24} {:7} {:7}", "(reading)", sum.tokens, sum.phrases).unwrap();
    for rule in rules() {
        let all = readings.iter().map(|reading| of_rule(rule, reading));
        let sum = all.fold(Work::default(), |sum, work| Work {
            tokens: sum.tokens + work.tokens,
            phrases: sum.phrases + work.phrases,
        });
        writeln!(now, "{:24} {:7} {:7}", rule.id(), sum.tokens, sum.phrases).unwrap();
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(SNAPSHOT, &now).unwrap();
    }
    let before = fs::read_to_string(SNAPSHOT).unwrap_or_default();
    let changed: Vec<_> = now.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert!(now == before, "other work than before:\n{}\nif that is right: {RENEW}", changed.join("\n"));
}

#[test]
fn work_grows_no_faster_than_the_text() {
    let (short, long) = (long(12_000), long(48_000));
    let (few, many) = (Reading::of(&short), Reading::of(&long));
    let times = |work: u64| work * many.body.tokens().len() as u64 / few.body.tokens().len() as u64;
    let fits = |few: u64, many: u64| many <= times(few) * 11 / 10 + CONSTANT;
    let mut grows = Vec::new();
    for rule in rules() {
        let (few, many) = (of_rule(rule, &few), of_rule(rule, &many));
        if !(fits(few.tokens, many.tokens) && fits(few.phrases, many.phrases)) {
            grows.push(format!("{}: {few:?} becomes {many:?}", rule.id()));
        }
    }
    let read = |draft: &Draft| counting(|| drop(Reading::of(draft)));
    let (few, many) = (read(&short), read(&long));
    if !(fits(few.tokens, many.tokens) && fits(few.phrases, many.phrases)) {
        grows.push(format!("reading: {few:?} becomes {many:?}"));
    }
    assert!(grows.is_empty(), "{}", grows.join("\n"));
}
