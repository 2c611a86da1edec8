//! The list of findings. It is the accessible interface; the underlines are its picture.

use super::dial::hidden;
use super::el::{El, Read, el};
use super::state::{Core, Now, by_weight};
use super::words::{cost, counted, quote, say, truth, word};
use crate::bare::peek;
use crate::report::{Finding, Report, Severity};
use crate::text::{digits, joined, trim};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

pub fn suggestions() -> El {
    el("section|class=panel list|part=findings|aria-labelledby=list-title").with([
        el("div|class=head")
            .with([el("h2|id=list-title").says(word!(suggestions)), el("span").live(|core, _| core.read(worth))]),
        el("ul|role=list|aria-labelledby=list-title").rows(|core| peek(&core.seen).items.len(), row),
        el("p|class=empty").live(|core, _| core.read(nothing)),
        hidden(),
    ])
}

/// The findings as the list shows them.
pub fn items(report: &Report) -> Vec<Item> {
    let mut items = Vec::new();
    for index in by_weight(report) {
        if let Some(finding) = report.findings.get(index) {
            items.push(Item::of(index, finding));
        }
    }
    items
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
pub struct Item {
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
fn row(at: usize) -> El {
    let open: Read = |core, at| {
        truth(core.open.get().is_some_and(|open| item(core, at, |item| Some(item.finding)) == Some(open.finding)))
    };
    el("li").with([el("button|type=button")
        .at(at)
        .live_attr("class", |core, at| item(core, at, |item| item.class.clone()))
        .live_attr("data-do", |core, at| item(core, at, |item| joined(&["open:", &digits(item.finding as u32)])))
        .live_attr("aria-expanded", open)
        .with([
            el("span|class=dot|aria-hidden=true"),
            el("span|class=what").at(at).live(|core, at| item(core, at, |item| item.message.clone())).with([el(
                "span|class=quote",
            )
            .at(at)
            .live(|core, at| item(core, at, |item| item.quote.clone()))]),
            el("span|class=cost").at(at).live(|core, at| item(core, at, |item| item.cost.clone())),
        ])])
}

/// Something of the item at a place.
fn item<T: Default>(core: &Core, at: usize, of: fn(&Item) -> T) -> T {
    peek(&core.seen).items.get(at).map(of).unwrap_or_default()
}
