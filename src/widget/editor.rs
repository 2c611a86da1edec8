//! Subject and message with their counters, and the buttons below them.

use super::el::{El, el};
use super::fixes::safe;
use super::state::Core;
use super::words::count;
use crate::text::{digits, joined};
use alloc::{borrow::ToOwned, string::String};

/// LinkedIn's limits, and where the counter of the message begins to warn.
const SUBJECT_MOST: u32 = 200;
const BODY_MOST: u32 = 2000;
const BODY_WARN: u32 = 1900;

/// The text. Listeners are added when it stands in the page, as for a field of the host's.
pub fn editor(own: bool) -> El {
    let panel = el("section|class=panel editor|part=editor|aria-label=Draft").with([subject()]);
    if own { panel.with([message(), foot()]) } else { panel.with([foot()]) }
}

fn subject() -> El {
    let says = |core: &Core| {
        let stats = core.read(|now| now.report.stats);
        let (words, chars) = (digits(stats.subject_words), digits(stats.subject_chars));
        joined(&[
            &words,
            if stats.subject_words == 1 { " word · " } else { " words · " },
            &chars,
            " / ",
            &digits(SUBJECT_MOST),
        ])
    };
    let over = |core: &Core| core.read(|now| now.report.stats.subject_chars > SUBJECT_MOST);
    let input = el("input|id=subject|type=text|aria-label=Subject|autocomplete=off|placeholder=A few plain words");
    el("div|class=subject").with([
        el("label|class=label|for=subject>Subject"),
        el("div|class=field").with([mirror(), input]),
        counter(over).live(says),
    ])
}

fn message() -> El {
    let field = el("textarea|aria-label=Message|aria-describedby=keys|placeholder=Write or paste your InMail here.");
    el("div|class=message field").with([mirror(), field])
}

/// Where the underlines of a field are painted.
fn mirror() -> El {
    el("div|class=mirror|aria-hidden=true")
}

fn foot() -> El {
    let counts = |core: &Core| {
        let stats = core.read(|now| now.report.stats);
        let words = count(stats.words) + if stats.words == 1 { " word" } else { " words" };
        let grade = digits(stats.reading_grade);
        let (time, unit) = match stats.reading_seconds {
            0 => return words,
            seconds @ ..120 => (seconds, " s to read"),
            seconds => (seconds / 60, " min to read"),
        };
        joined(&[&words, " · grade ", &grade, " · ", &digits(time), unit])
    };
    let chars = |core: &Core| core.read(|now| now.report.stats.chars);
    let limit = move |core: &Core| {
        let chars = chars(core);
        let warning = match chars {
            ..BODY_WARN => "",
            BODY_WARN..=BODY_MOST => ", near the limit",
            _ => ", over the limit",
        };
        joined(&[&count(chars), " / ", &count(BODY_MOST), warning])
    };
    let many = |core: &Core| core.read(|now| safe(&now.report.findings).len() as u32);
    let none =
        move |core: &Core| if many(core) == 0 || core.disabled.get() { "true".to_owned() } else { "false".to_owned() };
    let number = move |core: &Core| match many(core) {
        0 => String::new(),
        many => digits(many),
    };
    el("div|class=foot").with([
        el("div|class=counts")
            .with([el("span|class=count").live(counts), counter(move |core| chars(core) >= BODY_WARN).live(limit)]),
        el("div|class=buttons").with([
            plain("quiet", "undo", "Undo"),
            plain("primary", "safe", "Apply safe fixes")
                .live_attr("aria-disabled", none)
                .with([el("span|class=number|aria-hidden=true").live(number)]),
        ]),
    ])
}

/// A button that says what it does.
pub fn plain(class: &str, does: &str, says: &str) -> El {
    el("button|type=button").attr("class", class).attr("data-do", does).text(says)
}

fn counter(warn: impl Fn(&Core) -> bool + 'static) -> El {
    el("span").live_attr("class", move |core| if warn(core) { "count warn".to_owned() } else { "count".to_owned() })
}
