//! Hostile texts take time in proportion to their length: sixteen times the text takes about sixteen
//! times as long, where anything that looks at all pairs of something takes 256 times.

use inmail_coach::{Draft, Options, score};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A hundred thousand characters for the optimised engine (`make test`); fewer for the other.
const FEW: usize = if cfg!(debug_assertions) { 750 } else { 6_250 };
const MANY: usize = 16 * FEW;
/// Five times what is linear, as a long text no longer fits the processor's cache; a third of what is quadratic.
const BOUND: u32 = 80;
/// A busy machine makes some measurements longer, none shorter.
const TRIES: usize = 40;

/// So many characters of something, over and over.
fn of(piece: &str, characters: usize) -> String {
    piece.chars().cycle().take(characters).collect()
}

fn time(draft: &Draft, options: &Options) -> Duration {
    let begin = Instant::now();
    black_box(score(black_box(draft), options));
    begin.elapsed()
}

/// How many times as long the long draft takes, from the best of some measurements.
fn growth(short: &Draft, long: &Draft, options: &Options) -> f64 {
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        // The short one is soon done: measured more often, it is measured as well.
        best.0 = (0..4).map(|_| time(short, options)).min().unwrap_or(best.0).min(best.0);
        best.1 = best.1.min(time(long, options));
        if best.1 < best.0 * BOUND {
            break;
        }
    }
    best.1.as_secs_f64() / best.0.as_secs_f64()
}

#[test]
fn hostile_texts_take_time_in_proportion() {
    let mut slow = Vec::new();
    for piece in PIECES {
        let draft = |length: usize| Draft { body: of(piece, length), ..Draft::default() };
        let times = growth(&draft(FEW), &draft(MANY), &Options::default());
        if times >= f64::from(BOUND) {
            slow.push(format!("{:?}: {times:.0} times", &piece.chars().take(24).collect::<String>()));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn and_so_do_long_names_facts_and_house_phrases() {
    let draft = |length: usize| {
        let mut draft = Draft { body: of("Hi Maya, in order to ask about the gauges: ", length), ..Draft::default() };
        draft.recipient.first_name = of("Maya ", length);
        draft.recipient.company = of("a ", length);
        draft.recipient.facts = vec![of("moved the sensors to Lagos ", length)];
        draft
    };
    let times = growth(&draft(FEW / 4), &draft(MANY / 4), &Options::default());
    assert!(times < f64::from(BOUND), "{times:.0} times");
}

#[test]
fn and_so_does_a_sentence_of_firms() {
    let draft = |length: usize| {
        let mut draft = Draft { body: of("does Acme Works at Great Lakes ", length) + "?", ..Draft::default() };
        draft.subject = of("Acme Great Lakes at ", length);
        draft.recipient.company = "Tidewater".into();
        draft
    };
    let times = growth(&draft(FEW), &draft(MANY), &Options::default());
    assert!(times < f64::from(BOUND), "{times:.0} times");
}

/// What hostile texts are made of.
const PIECES: &[&str] = &[
    "{",
    "[",
    "{{",
    "<",
    "«",
    "%%",
    "a ",
    "?",
    "(",
    ")",
    "\"",
    "“",
    "'",
    "`",
    "- ",
    ". ",
    "!",
    ", ",
    ":",
    "/",
    "_",
    "#",
    "@",
    "&lt;",
    "\u{301}",
    "e\u{301}",
    "a",
    "Aa",
    "https://",
    "https://x.example/a ",
    "www.",
    "a@b.c ",
    "👩🏽‍💻",
    "🇮🇳",
    "1",
    "1,",
    "12:30 ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{200b}",
    "\u{202e}",
    "字",
    "字。",
    "a\n\n",
    "- a\n",
    "Hi Maya,\n",
    "Hi ",
    "Best,\nSam\n",
    "PS: ",
    "> a\n",
    "<p>",
    "&nbsp;",
    "{{name}} ",
    "[Company] ",
    "in order to ",
    "We met at the harbour fair in May. ",
    "just ",
    "I hope this email finds you well. ",
    "Could we have a call? ",
    "Do you have 30 minutes for a demo on Tuesday? ",
    "we ",
    "you ",
    "I ",
    "your talk on tides ",
    "10x your revenue ",
    "10% ",
    "10 % of ",
    "URGENT ",
    "of the ",
    "Maya ",
    "Mr. ",
    "e.g. ",
    "a-",
    "a'",
    "a.",
    "a. ",
    "A. ",
    "x\u{ad}",
    "as a leader in the field of a ",
    "the same as the ",
];
