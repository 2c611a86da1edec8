//! Changing the text so that one undo takes it back: as if it had been typed.

use super::dom::{self, Control};
use super::state::Core;
use super::words::order;
use crate::report::{Edit, Field, Fix};
use alloc::{rc::Rc, string::String, vec::Vec};

/// How long the points won are shown, in milliseconds.
const SHOW_GAIN: i32 = 4000;
/// Safe fixes can bring up others; more rounds than any text needs.
const ROUNDS: usize = 8;

/// Applies one fix and tells the host.
pub fn apply(core: &Rc<Core>, rule: &str, fix: &Fix) {
    let before = score(core);
    core.open.set(None);
    replace(core, fix.edits.iter().collect());
    tell(core, rule, fix);
    gained(core, before);
}

/// Applies every safe fix, and those that they bring up. The focus stays where it was.
pub fn apply_safe(core: &Rc<Core>) {
    let before = score(core);
    let focus = dom::focused(&core.root);
    core.open.set(None);
    let mut any = false;
    for _ in 0..ROUNDS {
        let fixes = core.read(|now| safe(&now.report.findings));
        if fixes.is_empty() || !replace(core, fixes.iter().flat_map(|(_, fix)| &fix.edits).collect()) {
            break;
        }
        any = true;
        for (rule, fix) in &fixes {
            tell(core, rule, fix);
        }
    }
    if any {
        gained(core, before);
        if let Some(focus) = focus {
            let _ = focus.focus();
        }
    }
}

/// The first safe fix of each finding, as far as they don't touch each other.
pub fn safe(findings: &[crate::report::Finding]) -> Vec<(&'static str, Fix)> {
    let mut chosen: Vec<(&'static str, Fix)> = Vec::new();
    for finding in findings {
        let Some(fix) = finding.fixes.iter().find(|fix| fix.safe) else { continue };
        let clash = |a: &Edit, b: &Edit| a.field == b.field && a.start <= b.end && b.start <= a.end;
        let free = chosen.iter().all(|(_, other)| other.edits.iter().all(|a| fix.edits.iter().all(|b| !clash(a, b))));
        if free {
            chosen.push((finding.rule, fix.clone()));
        }
    }
    chosen
}

fn tell(core: &Core, rule: &str, fix: &Fix) {
    let fix = crate::js::write_fix(fix);
    core.hooks.fix(rule, &fix);
}

fn score(core: &Core) -> i32 {
    core.read(|now| now.report.score.map_or(0, i32::from))
}

fn gained(core: &Rc<Core>, before: i32) {
    core.gain.set(score(core) - before);
    core.refresh();
    let on = Rc::downgrade(core);
    let forget = move || {
        if let Some(core) = on.upgrade() {
            core.gain.set(0);
            core.refresh();
        }
    };
    core.timer.set(Some(dom::later(SHOW_GAIN, forget)));
}

/// Makes the edits, field by field. False if nothing could be changed.
fn replace(core: &Rc<Core>, edits: Vec<&Edit>) -> bool {
    let Some(fields) = core.fields.get() else { return false };
    let mut changed = false;
    for field in fields {
        let own: Vec<&Edit> = edits.iter().copied().filter(|e| e.field == field.which).collect();
        let starts = own.iter().map(|e| u64::from(e.start));
        let own: Vec<&Edit> = order(starts).into_iter().filter_map(|i| own.get(i).copied()).collect();
        let text: Vec<u16> = core.read(|now| field.which.of(&now.draft).encode_utf16().collect());
        if let Some(change) = Change::of(&text, &own) {
            changed |= put(core, field.which, &field.control, &change);
        }
    }
    changed
}

/// Several edits as one replacement, so that one undo takes all of them back.
struct Change<'a> {
    start: u32,
    end: u32,
    text: String,
    edits: &'a [&'a Edit],
}

impl<'a> Change<'a> {
    fn of(text: &[u16], edits: &'a [&'a Edit]) -> Option<Self> {
        let start = edits.first()?.start;
        let mut at = start;
        let mut out: Vec<u16> = Vec::new();
        for edit in edits {
            out.extend_from_slice(text.get(at as usize..edit.start as usize)?);
            out.extend(edit.replacement.encode_utf16());
            at = edit.end;
        }
        text.get(start as usize..at as usize)?; // an edit beyond the text is of another text
        Some(Self { start, end: at, text: String::from_utf16_lossy(&out), edits })
    }

    /// Where a caret is after the change: with its words, or behind the new ones.
    fn caret(&self, caret: u32) -> u32 {
        let mut moved = caret;
        for edit in self.edits {
            let new = edit.replacement.encode_utf16().count() as u32;
            if caret >= edit.end {
                moved = (moved + new).saturating_sub(edit.end - edit.start);
            } else if caret > edit.start {
                moved = (moved + new).saturating_sub(caret - edit.start);
            }
        }
        moved
    }
}

fn put(core: &Rc<Core>, which: Field, control: &Control, change: &Change) -> bool {
    if control.disabled() || control.read_only() || core.disabled.get() {
        return false;
    }
    let caret = control.selection_start().unwrap_or(0);
    let before = control.value();
    let _ = control.focus();
    control.select(change.start, change.end);
    if !dom::type_over(&change.text) || control.value() == before {
        control.replace_unseen(&change.text);
    }
    let caret = change.caret(caret);
    control.select(caret, caret);
    core.typed(which, control.value()); // heard already, unless the browser refused the command
    true
}
