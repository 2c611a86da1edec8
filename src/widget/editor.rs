//! Subject and message with their counters, and the buttons below them.

use super::el::{El, el, of};
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
    let panel = of("section", "panel editor").attr("part", "editor").attr("aria-label", "Draft").with([subject()]);
    if own { panel.with([message(), foot()]) } else { panel.with([foot()]) }
}

fn subject() -> El {
    let says = |core: &Core| {
        let stats = core.read(|now| now.report.stats);
        let (words, chars) = (digits(stats.subject_words), digits(stats.subject_chars));
        joined(&[&words, " words · ", &chars, " / ", &digits(SUBJECT_MOST)])
    };
    let over = |core: &Core| core.read(|now| now.report.stats.subject_chars > SUBJECT_MOST);
    let input = el("input")
        .attr("id", "subject")
        .attr("type", "text")
        .attr("aria-label", "Subject")
        .attr("autocomplete", "off")
        .attr("placeholder", "A few plain words");
    of("div", "subject").with([
        of("label", "label").attr("for", "subject").text("Subject"),
        of("div", "field").with([mirror(), input]),
        counter(over).live(says),
    ])
}

fn message() -> El {
    let field = el("textarea")
        .attr("aria-label", "Message")
        .attr("aria-describedby", "keys")
        .attr("placeholder", "Write or paste your InMail here.");
    of("div", "message field").with([mirror(), field])
}

/// Where the underlines of a field are painted.
fn mirror() -> El {
    of("div", "mirror").attr("aria-hidden", "true")
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
    let none = move |core: &Core| if many(core) == 0 { "true".to_owned() } else { "false".to_owned() };
    let number = move |core: &Core| match many(core) {
        0 => String::new(),
        many => digits(many),
    };
    of("div", "foot").with([
        of("div", "counts")
            .with([of("span", "count").live(counts), counter(move |core| chars(core) >= BODY_WARN).live(limit)]),
        of("div", "buttons").with([
            plain("quiet", "undo", "Undo"),
            plain("", "copy", "Copy"),
            plain("primary", "safe", "Apply safe fixes")
                .live_attr("aria-disabled", none)
                .with([of("span", "number").attr("aria-hidden", "true").live(number)]),
        ]),
        of("div", "keys")
            .attr("id", "keys")
            .text("Alt+↓ next suggestion · Alt+↑ the one before · Alt+Enter into its card"),
    ])
}

/// A button that says what it does.
pub fn plain(class: &str, does: &str, says: &str) -> El {
    of("button", class).attr("type", "button").attr("data-do", does).text(says)
}

fn counter(warn: impl Fn(&Core) -> bool + 'static) -> El {
    el("span").live_attr("class", move |core| if warn(core) { "count warn".to_owned() } else { "count".to_owned() })
}
