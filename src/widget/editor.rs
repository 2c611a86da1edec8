//! Subject and message with their counters, and the buttons below them.

use super::el::{El, el, of};
use super::fixes::safe;
use super::state::Ui;
use super::words::count;
use leptos::prelude::With;

/// LinkedIn's limits, and where the counter of the message begins to warn.
const SUBJECT_MOST: u32 = 200;
const BODY_MOST: u32 = 2000;
const BODY_WARN: u32 = 1900;

/// The text. Listeners are added when it stands in the page, as for a field of the host's.
pub fn editor(ui: Ui) -> El {
    let panel = of("section", "panel editor").attr("part", "editor").attr("aria-label", "Draft").with([subject(ui)]);
    if ui.editor { panel.with([message(), foot(ui)]) } else { panel.with([foot(ui)]) }
}

fn subject(ui: Ui) -> El {
    let says = move || {
        let stats = ui.now.with(|now| now.report.stats);
        format!("{} words · {} / {SUBJECT_MOST}", stats.subject_words, stats.subject_chars)
    };
    let over = move || ui.now.with(|now| now.report.stats.subject_chars > SUBJECT_MOST);
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

fn foot(ui: Ui) -> El {
    let counts = move || {
        let stats = ui.now.with(|now| now.report.stats);
        let words = format!("{} word{}", count(stats.words), if stats.words == 1 { "" } else { "s" });
        match stats.reading_seconds {
            0 => words,
            seconds @ ..120 => format!("{words} · grade {} · {seconds} s to read", stats.reading_grade),
            seconds => format!("{words} · grade {} · {} min to read", stats.reading_grade, seconds / 60),
        }
    };
    let chars = move || ui.now.with(|now| now.report.stats.chars);
    let limit = move || {
        let chars = chars();
        let warning = match chars {
            ..BODY_WARN => "",
            BODY_WARN..=BODY_MOST => ", near the limit",
            _ => ", over the limit",
        };
        format!("{} / {}{warning}", count(chars), count(BODY_MOST))
    };
    let none = move || ui.now.with(|now| safe(&now.report.findings).is_empty()).to_string();
    let number = move || {
        let many = ui.now.with(|now| safe(&now.report.findings).len());
        if many == 0 { String::new() } else { many.to_string() }
    };
    of("div", "foot").with([
        of("div", "counts").with([of("span", "count").live(counts), counter(move || chars() >= BODY_WARN).live(limit)]),
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

fn counter(warn: impl Fn() -> bool + 'static) -> El {
    el("span").live_attr("class", move || if warn() { "count warn".into() } else { "count".into() })
}
