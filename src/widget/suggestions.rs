//! The list of findings. It is the accessible interface; the underlines are its picture.

use super::dial::hidden;
use super::state::{Now, Ui, by_weight};
use super::view::live;
use super::words::{cost, quote};
use crate::report::{Finding, Severity};
use leptos::html::{button, div, h2, li, p, section, span, ul};
use leptos::prelude::*;

pub fn suggestions(ui: Ui) -> impl IntoView {
    let worth = move || ui.now.with(worth);
    let items = move || {
        let open = ui.open.get().map(|open| open.finding);
        ui.now.with(|now| {
            let findings = &now.report.findings;
            let order = by_weight(&now.report).into_iter();
            order.filter_map(|i| findings.get(i).map(|f| item(i, f, open == Some(i)))).collect::<Vec<_>>()
        })
    };
    let empty = move || {
        ui.now.with(|now| match (now.report.findings.is_empty(), now.report.score) {
            (false, _) => "",
            (true, Some(_)) => "Nothing to suggest.",
            (true, None) => "Suggestions appear here as you write.",
        })
    };
    section().class("panel list").attr("part", "findings").attr("aria-labelledby", "list-title").child((
        div().class("head").child((h2().id("list-title").child("Suggestions"), span().child(live(worth)))),
        ul().attr("role", "list").attr("aria-labelledby", "list-title").child(items),
        p().class("empty").child(live(move || empty().into())),
        hidden(ui),
    ))
}

/// "6, worth 38 points"
fn worth(now: &Now) -> String {
    let open = now.report.findings.iter().filter(|f| f.severity != Severity::Praise).count();
    let points: u32 = now.report.findings.iter().map(|f| u32::from(f.points)).sum();
    match (open, points) {
        (0, _) => String::new(),
        (_, 0) => open.to_string(),
        (_, 1) => format!("{open}, worth 1 point"),
        _ => format!("{open}, worth {points} points"),
    }
}

/// The button's name begins with the message; its number tells the one click listener which it is.
fn item(index: usize, finding: &Finding, open: bool) -> impl IntoView + use<> {
    let class = format!("item {}", finding.severity.word());
    let words = finding.text.as_deref().filter(|text| !text.trim().is_empty()).map(quote).unwrap_or_default();
    li().child(
        button()
            .attr("type", "button")
            .class(class)
            .attr("data-do", format!("open:{index}"))
            .attr("aria-expanded", open.to_string())
            .child((
                span().class("dot").attr("aria-hidden", "true"),
                span().class("what").child((finding.message.clone(), span().class("quote").child(words))),
                span().class("cost").child(cost(finding)),
            )),
    )
}
