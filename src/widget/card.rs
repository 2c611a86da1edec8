//! The card of one finding: what, why, what to do, on what evidence, and the buttons.

use super::editor::plain;
use super::el::{El, el, of};
use super::state::{Core, Open, Ui};
use super::words::cost;
use crate::report::{Finding, Fix, Severity};
use crate::rules::rules;
use crate::sources::{Source, Strength, sources};
use leptos::prelude::{Get, With};
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Room between the words and the card, and between the card and the window's edge.
const GAP: f64 = 8.0;

/// An empty, hidden dialog that is filled when a finding is opened.
pub fn card(ui: Ui) -> El {
    let content = move || {
        let open = ui.open.get();
        let finding = open.and_then(|open| ui.now.with(|now| now.report.findings.get(open.finding).cloned()));
        finding.into_iter().collect()
    };
    of("div", "card")
        .attr("part", "card")
        .attr("role", "dialog")
        .attr("aria-labelledby", "card-title")
        .attr("tabindex", "-1")
        .live_flag("hidden", move || ui.open.get().is_none())
        .each(content, |_, finding| inside(finding))
}

fn inside(finding: &Finding) -> El {
    let title = rules().find(|rule| rule.id == finding.rule).map_or("House rule", |rule| rule.title);
    let fix = |(i, fix): (usize, &Fix)| plain(if i == 0 { "primary" } else { "" }, &format!("fix:{i}"), &fix.label);
    let buttons = finding.fixes.iter().enumerate().map(fix).fold(of("div", "buttons"), |all, fix| all.with([fix]));
    let cited = finding.sources.iter().filter_map(|id| sources().iter().find(|s| s.id == *id));
    let evidence = of("ul", "sources").attr("role", "list").attr("aria-label", "Sources");
    let action = if finding.severity == Severity::Praise { "" } else { &finding.action };
    of("div", &format!("inside {}", finding.severity.word())).with([
        of("div", "head").with([
            of("span", "dot").attr("aria-hidden", "true"),
            el("h3").attr("id", "card-title").text(title),
            of("span", "cost").text(&cost(finding)),
        ]),
        of("p", "message").text(&finding.message),
        el("p").text(finding.why),
        of("p", "action").text(action),
        buttons.with([plain("", "ignore", "Ignore here"), plain("quiet", "off", "Turn rule off")]),
        cited.map(source).fold(evidence, |all, source| all.with([source])),
        of("p", "keys").text("Esc closes"),
    ])
}

fn source(source: &Source) -> El {
    let weight = match source.strength {
        Strength::Platform => "LinkedIn’s own",
        Strength::Vendor => "vendor study",
        Strength::SingleSender => "one sender",
        Strength::Opinion => "opinion",
    };
    let but = source.conflicts.map(|but| format!(" But: {but}")).unwrap_or_default();
    el("li").with([
        el("a")
            .attr("href", source.address)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(&format!("{}, {}", source.title, source.year)),
        el("span").text(&format!(" · {weight}: {}.{but}", source.population.trim_end_matches('.'))),
    ])
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
