//! The card of one finding: what, why, what to do, on what evidence, and the buttons.

use super::editor::plain;
use super::state::{Core, Open, Ui};
use super::words::cost;
use crate::report::{Finding, Severity};
use crate::rules::rules;
use crate::sources::{Source, Strength, sources};
use leptos::html::{a, button, div, h3, li, p, span, ul};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Room between the words and the card, and between the card and the window's edge.
const GAP: f64 = 8.0;

/// An empty, hidden dialog that is filled when a finding is opened.
pub fn card(ui: Ui) -> impl IntoView {
    let content = move || {
        let open = ui.open.get()?;
        ui.now.with(|now| now.report.findings.get(open.finding).map(inside))
    };
    div()
        .class("card")
        .attr("part", "card")
        .attr("role", "dialog")
        .attr("aria-labelledby", "card-title")
        .attr("tabindex", "-1")
        .prop("hidden", move || ui.open.get().is_none())
        .child(content)
}

fn inside(finding: &Finding) -> impl IntoView + use<> {
    let title = rules().find(|rule| rule.id == finding.rule).map_or("House rule", |rule| rule.title);
    let fixes: Vec<_> = finding.fixes.iter().enumerate().map(|(i, fix)| fix_button(i, &fix.label)).collect();
    let evidence: Vec<_> =
        finding.sources.iter().filter_map(|id| sources().iter().find(|s| s.id == *id)).map(source).collect();
    let action = if finding.severity == Severity::Praise { String::new() } else { finding.action.clone() };
    div().class(format!("inside {}", finding.severity.word())).child((
        div().class("head").child((
            span().class("dot").attr("aria-hidden", "true"),
            h3().id("card-title").child(title),
            span().class("cost").child(cost(finding)),
        )),
        p().class("message").child(finding.message.clone()),
        p().child(finding.why),
        p().class("action").child(action),
        div().class("buttons").child((
            fixes,
            plain("", "ignore", "Ignore here"),
            plain("quiet", "off", "Turn rule off"),
        )),
        ul().class("sources").attr("role", "list").attr("aria-label", "Sources").child(evidence),
        p().class("keys").child("Esc closes"),
    ))
}

fn fix_button(index: usize, label: &str) -> impl IntoView + use<> {
    let class = if index == 0 { "primary" } else { "" };
    button().attr("type", "button").class(class).attr("data-do", format!("fix:{index}")).child(label.to_string())
}

fn source(source: &'static Source) -> impl IntoView {
    let weight = match source.strength {
        Strength::Platform => "LinkedIn’s own",
        Strength::Vendor => "vendor study",
        Strength::SingleSender => "one sender",
        Strength::Opinion => "opinion",
    };
    let but = source.conflicts.map(|but| format!(" But: {but}")).unwrap_or_default();
    li().child((
        a().attr("href", source.address)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .child(format!("{}, {}", source.title, source.year)),
        span().child(format!(" · {weight}: {}.{but}", source.population.trim_end_matches('.'))),
    ))
}

/// Puts the open card under the words it speaks of, inside the window, and covering none of them.
pub fn place(core: &Core, open: Open) {
    let Some(card) = core.root.query_selector(".card").ok().flatten() else { return };
    let card: HtmlElement = card.unchecked_into();
    let host = core.root.get_bounding_client_rect();
    let window = leptos::prelude::window();
    let height = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);

    let (left, top, bottom) = anchor(core, open).unwrap_or((host.left(), host.top(), host.top()));
    let (card_width, card_height) = (f64::from(card.offset_width()), f64::from(card.offset_height()));
    let below = bottom + GAP;
    let above = top - GAP - card_height;
    // Above the words only where it would be cut off below and fits above.
    let fits_above = !open.by.takes_focus() && below + card_height > height && above > 0.0;
    let y = if fits_above { above } else { below };
    let x = left.min(host.right() - card_width).max(host.left());
    let style = card.style();
    let _ = style.set_property("left", &pixels(x - host.left()));
    let _ = style.set_property("top", &pixels(y - host.top()));
}

/// Whole pixels: printing fractions would cost more bytes than they are worth.
fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// Left, top and bottom of the finding's words; of its line in the list where it has none in sight.
fn anchor(core: &Core, open: Open) -> Option<(f64, f64, f64)> {
    let field = core.finding(open.finding)?.field;
    let words = core.fields.get()?.iter().find(|f| Some(f.which) == field).map(|f| {
        let seen = f.control.get_bounding_client_rect();
        let mut lines = f.lines_of(open.finding);
        lines.retain(|line| line.bottom() > seen.top() && line.top() < seen.bottom());
        (lines, seen)
    });
    if let Some((lines, seen)) = words
        && let (Some(first), Some(last)) = (lines.first(), lines.last())
    {
        return Some((first.left().min(last.left()), first.top().max(seen.top()), last.bottom()));
    }
    let line = button_of(core, open.finding)?.get_bounding_client_rect();
    Some((line.left(), line.top(), line.bottom()))
}

/// The list's button of a finding.
pub fn button_of(core: &Core, finding: usize) -> Option<HtmlElement> {
    let selector = format!("[data-do='open:{finding}']");
    core.root.query_selector(&selector).ok().flatten().map(JsCast::unchecked_into)
}
