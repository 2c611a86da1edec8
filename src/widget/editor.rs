//! Subject and message with their counters, and the buttons below them.

use super::fixes::safe;
use super::state::Ui;
use super::view::{Live, live};
use super::words::count;
use leptos::html::{button, div, input, label, section, span, textarea};
use leptos::prelude::*;

/// LinkedIn's limits, and where the counter of the message begins to warn.
const SUBJECT_MOST: u32 = 200;
const BODY_MOST: u32 = 2000;
const BODY_WARN: u32 = 1900;

/// The text. Listeners are added when it stands in the page, as for a field of the host's.
pub fn editor(ui: Ui) -> impl IntoView {
    section().class("panel editor").attr("part", "editor").attr("aria-label", "Draft").child((
        subject(ui),
        ui.editor.then(message),
        foot(ui),
    ))
}

fn subject(ui: Ui) -> impl IntoView {
    let says = move || {
        let stats = ui.now.with(|now| now.report.stats);
        format!("{} words · {} / {SUBJECT_MOST}", stats.subject_words, stats.subject_chars)
    };
    let over = move || ui.now.with(|now| now.report.stats.subject_chars > SUBJECT_MOST);
    div().class("subject").child((
        label().class("label").attr("for", "subject").child("Subject"),
        div().class("field").child((
            div().class("mirror").attr("aria-hidden", "true"),
            input()
                .id("subject")
                .attr("type", "text")
                .attr("aria-label", "Subject")
                .attr("autocomplete", "off")
                .attr("placeholder", "A few plain words"),
        )),
        span().class(tone(over)).child(live(says)),
    ))
}

fn message() -> impl IntoView {
    div().class("message field").child((
        div().class("mirror").attr("aria-hidden", "true"),
        textarea()
            .attr("aria-label", "Message")
            .attr("aria-describedby", "keys")
            .attr("placeholder", "Write or paste your InMail here."),
    ))
}

fn foot(ui: Ui) -> impl IntoView {
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
    div().class("foot").child((
        div().class("counts").child((
            span().class("count").child(live(counts)),
            span().class(tone(move || chars() >= BODY_WARN)).child(live(limit)),
        )),
        div().class("buttons").child((
            plain("quiet", "undo", "Undo"),
            plain("", "copy", "Copy"),
            button()
                .attr("type", "button")
                .class("primary")
                .attr("data-do", "safe")
                .attr("aria-disabled", live(none))
                .child(("Apply safe fixes", span().class("number").attr("aria-hidden", "true").child(live(number)))),
        )),
        div().class("keys").id("keys").child("Alt+↓ next suggestion · Alt+↑ the one before · Alt+Enter into its card"),
    ))
}

/// A button that says what it does.
pub fn plain(class: &'static str, does: &'static str, says: &'static str) -> impl IntoView {
    button().attr("type", "button").class(class).attr("data-do", does).child(says)
}

fn tone(warn: impl Fn() -> bool + Send + 'static) -> Live {
    live(move || if warn() { "count warn".into() } else { "count".into() })
}
