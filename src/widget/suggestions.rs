//! The list of findings. It is the accessible interface; the underlines are its picture.

use super::dial::hidden;
use super::el::{El, el, of};
use super::state::{Now, Ui, by_weight};
use super::words::{cost, quote};
use crate::report::{Finding, Severity};
use leptos::prelude::{Get, With};

pub fn suggestions(ui: Ui) -> El {
    let items = move || {
        ui.now.with(|now| {
            let findings = &now.report.findings;
            let order = by_weight(&now.report).into_iter();
            order.filter_map(|i| findings.get(i).map(|f| Item::of(i, f))).collect()
        })
    };
    let empty = move || {
        ui.now.with(|now| match (now.report.findings.is_empty(), now.report.score) {
            (false, _) => "",
            (true, Some(_)) => "Nothing to suggest.",
            (true, None) => "Suggestions appear here as you write.",
        })
    };
    of("section", "panel list").attr("part", "findings").attr("aria-labelledby", "list-title").with([
        of("div", "head")
            .with([el("h2").attr("id", "list-title").text("Suggestions"), el("span").live(move || ui.now.with(worth))]),
        el("ul").attr("role", "list").attr("aria-labelledby", "list-title").each(items, move |_, item| item.show(ui)),
        of("p", "empty").live(move || empty().into()),
        hidden(ui),
    ])
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

/// A finding as the list shows it.
#[derive(PartialEq)]
struct Item {
    finding: usize,
    class: String,
    message: String,
    quote: String,
    cost: String,
}

impl Item {
    fn of(finding: usize, f: &Finding) -> Self {
        let words = f.text.as_deref().filter(|text| !text.trim().is_empty());
        Self {
            finding,
            class: format!("item {}", f.severity.word()),
            message: f.message.clone(),
            quote: words.map(quote).unwrap_or_default(),
            cost: cost(f),
        }
    }

    /// The button's name begins with the message; its number tells the one click listener which it is.
    fn show(&self, ui: Ui) -> El {
        let finding = self.finding;
        let open = move || ui.open.get().is_some_and(|open| open.finding == finding);
        el("li").with([of("button", &self.class)
            .attr("type", "button")
            .attr("data-do", &format!("open:{finding}"))
            .live_attr("aria-expanded", move || open().to_string())
            .with([
                of("span", "dot").attr("aria-hidden", "true"),
                of("span", "what").text(&self.message).with([of("span", "quote").text(&self.quote)]),
                of("span", "cost").text(&self.cost),
            ])])
    }
}
