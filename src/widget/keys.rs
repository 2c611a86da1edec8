//! What typing, the caret and the shortcuts do in a text field.

use super::actions::{close, field, in_the_card, open, show_words};
use super::card::place;
use super::dom::Event;
use super::field::TextField;
use super::pointer;
use super::state::{By, Core, Open};
use crate::report::{Field, Finding};
use alloc::{rc::Rc, vec::Vec};

/// Something happened in the subject's or the message's field.
pub fn text_event(core: &Rc<Core>, which: Field, event: &Event) {
    let Some(field) = field(core, which) else { return };
    let name = event.name();
    if name == "input" {
        return typed(core, field);
    }
    if name != "scroll" {
        core.catch_up();
    }
    match name.as_str() {
        "keydown" => {
            if let Some(key) = event.key()
                && !event.is_composing()
                && shortcut(core, field, event, &key)
            {
                event.prevent_default();
            }
        }
        "keyup" if event.key().is_some_and(|key| moves_caret(&key)) && !event.alt_key() => at_caret(core, field),
        "click" => at_caret(core, field),
        "scroll" => {
            if let Some(open) = core.open.get() {
                place(core, open);
            }
        }
        "blur" => left(core, event),
        _ => {}
    }
    field.follow();
}

fn typed(core: &Rc<Core>, field: &TextField) {
    pointer::rest(core);
    core.typed(field.which, field.control.value());
}

/// What was typed has been judged: a card that the caret opened stays only where the caret still is.
#[inline(never)] // Inlined, it makes the module for pages larger.
pub fn judged(core: &Rc<Core>, which: Field) {
    let Some(field) = field(core, which) else { return };
    let caret = field.control.selection_start().unwrap_or(0);
    let inside = core.read(|now| around(&now.report.findings, which, caret)).map(|(finding, _)| finding);
    match core.open.get() {
        Some(open) if open.by == By::Caret && inside != Some(open.finding) => close(core),
        Some(open) => place(core, open),
        None => {}
    }
}

/// The focus went on to something else here: a card that the caret opened would lie over it.
fn left(core: &Rc<Core>, event: &Event) {
    let to = event.focus_to();
    if to.is_some() && !in_the_card(core, to.as_ref()) && core.open.get().is_some_and(|open| open.by == By::Caret) {
        core.open.set(None);
        core.refresh();
        core.paint();
    }
}

fn moves_caret(key: &str) -> bool {
    key.starts_with("Arrow") || matches!(key, "Home" | "End" | "PageUp" | "PageDown")
}

/// The caret has come into a finding, or left it.
fn at_caret(core: &Rc<Core>, field: &TextField) {
    let caret = field.control.selection_start().unwrap_or(0);
    if field.mirror.is_none() || field.control.selection_end() != Some(caret) {
        return;
    }
    let found = core.read(|now| around(&now.report.findings, field.which, caret));
    match found {
        Some((_, start)) if core.dismissed.get() == Some((field.which, start)) => {}
        Some((finding, _)) => {
            if core.open.get().is_none_or(|open| open.finding != finding) {
                open(core, Open { finding, by: By::Caret });
            }
        }
        None => {
            core.dismissed.set(None);
            close(core);
        }
    }
}

/// The shortest finding around a caret, and where it starts.
fn around(findings: &[Finding], which: Field, caret: u32) -> Option<(usize, u32)> {
    let spans = findings.iter().enumerate().filter(|(_, f)| f.field == Some(which));
    let spans = spans.filter_map(|(i, f)| Some((i, f.start?, f.end?)));
    let found = spans.filter(|(_, start, end)| *start <= caret && caret <= *end && start < end);
    found.min_by_key(|(_, start, end)| end - start).map(|(i, start, _)| (i, start))
}

/// F8, or Alt with an arrow, goes from finding to finding; Alt with Enter into the card. False: not ours.
fn shortcut(core: &Rc<Core>, field: &TextField, event: &Event, key: &str) -> bool {
    let here = (field.which, field.control.selection_start().unwrap_or(0));
    match (key, event.alt_key()) {
        ("F8", _) => step(core, here, !event.shift_key()),
        (name @ ("ArrowDown" | "ArrowUp"), true) if !core.hooks.mac() => step(core, here, name == "ArrowDown"),
        ("Enter", true) => {
            let open_now = core.open.get().map(|open| open.finding);
            let found =
                open_now.or_else(|| core.read(|now| around(&now.report.findings, here.0, here.1)).map(|(i, _)| i));
            if let Some(finding) = found {
                open(core, Open { finding, by: By::Key });
            }
        }
        _ => return false,
    }
    true
}

/// Moves the caret to the next finding, or the one before, round and round.
fn step(core: &Rc<Core>, here: (Field, u32), forward: bool) {
    let mut places: Vec<((Field, u32), usize)> = Vec::new();
    core.read(|now| {
        for (index, finding) in now.report.findings.iter().enumerate() {
            if let (Some(field), Some(start)) = (finding.field, finding.start)
                && finding.end != Some(start)
            {
                places.push(((field, start), index));
            }
        }
    });
    let next = if forward {
        places.iter().find(|(at, _)| *at > here).or(places.first())
    } else {
        places.iter().rev().find(|(at, _)| *at < here).or(places.last())
    };
    let Some(&((which, start), finding)) = next else { return };
    if let Some(field) = field(core, which) {
        field.control.focus();
        field.control.select(start, start);
        show_words(core, finding);
        open(core, Open { finding, by: By::Caret });
    }
}
