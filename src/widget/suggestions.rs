//! The list of findings. It is the accessible interface; the underlines are its picture.

use super::dial::hidden;
use super::el::{El, Slot, el};
use super::state::{Core, Now, by_weight};
use super::words::{cost, counted, quote, say, word};
use crate::bare::peek;
use crate::report::{Finding, Severity};
use crate::text::{digits, joined, trim};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

pub fn suggestions() -> El {
    el("section|class=panel list|part=findings|aria-labelledby=list-title").with([
        el("div|class=head")
            .with([el("h2|id=list-title").says(word!(suggestions)), el("span").live(|core| core.read(worth))]),
        el("ul|role=list|aria-labelledby=list-title").each_live(items, show),
        el("p|class=empty").live(|core| core.read(nothing)),
        hidden(),
    ])
}

fn items(core: &Core) -> Vec<Item> {
    core.read(|now| {
        let findings = &now.report.findings;
        let mut items = Vec::new();
        for index in by_weight(&now.report) {
            if let Some(finding) = findings.get(index) {
                items.push(Item::of(index, finding));
            }
        }
        items
    })
}

fn nothing(now: &Now) -> String {
    match (now.report.findings.is_empty(), now.report.score) {
        (false, _) => "",
        (true, Some(_)) => say(word!(nothing)),
        (true, None) => say(word!(soon)),
    }
    .to_owned()
}

/// "6, worth 38 points"
fn worth(now: &Now) -> String {
    let open = now.report.findings.iter().filter(|f| f.severity != Severity::Praise).count();
    let points: u32 = now.report.findings.iter().map(|f| u32::from(f.points)).sum();
    let open_in_digits = digits(open as u32);
    match (open, points) {
        (0, _) => String::new(),
        (_, 0) => open_in_digits,
        _ => counted(word!(worth), points, &open_in_digits),
    }
}

/// A finding as the list shows it.
struct Item {
    finding: usize,
    class: String,
    message: String,
    quote: String,
    cost: String,
}

impl Item {
    fn of(finding: usize, f: &Finding) -> Self {
        let words = f.text.as_deref().filter(|text| !trim(text).is_empty());
        Self {
            finding,
            class: joined(&["item ", f.severity.word()]),
            message: f.message.clone(),
            quote: words.map(quote).unwrap_or_default(),
            cost: cost(f),
        }
    }
}

/// The button's name begins with the message; its number tells the one click listener which it is.
fn show(slot: &Slot<Item>) -> El {
    let text = |of: fn(&Item) -> String| {
        let slot = slot.clone();
        move |_: &Core| of(&peek(&slot))
    };
    let here = slot.clone();
    let open = move |core: &Core| match core.open.get() {
        Some(open) if open.finding == peek(&here).finding => "true".to_owned(),
        _ => "false".to_owned(),
    };
    el("li").with([el("button|type=button")
        .live_attr("class", text(|item| item.class.clone()))
        .live_attr("data-do", text(|item| joined(&["open:", &digits(item.finding as u32)])))
        .live_attr("aria-expanded", open)
        .with([
            el("span|class=dot|aria-hidden=true"),
            el("span|class=what")
                .live(text(|item| item.message.clone()))
                .with([el("span|class=quote").live(text(|item| item.quote.clone()))]),
            el("span|class=cost").live(text(|item| item.cost.clone())),
        ])])
}
