//! Changing the text so that one undo takes it back: as if it had been typed.

use super::dom::Node;
use super::state::Core;
use crate::report::{Edit, Field, Finding, Fix};
use crate::text::joined;
use alloc::{rc::Rc, string::String, vec, vec::Vec};

/// Safe fixes can bring up others; more rounds than any text needs.
const ROUNDS: usize = 8;

/// A fix and the rule that it is for.
type Chosen = (&'static str, Fix);

/// Applies one fix and tells the host.
pub fn apply(core: &Rc<Core>, rule: &'static str, fix: &Fix) {
    let mut plan = Plan::of(core);
    plan.add(vec![(rule, fix.clone())]);
    plan.carry_out(core);
}

/// Applies every safe fix, and those that they bring up, as one change. The focus stays where it was.
pub fn apply_safe(core: &Rc<Core>) {
    core.look();
    let focus = core.hooks.focused();
    let mut plan = Plan::of(core);
    let mut draft = core.read(|now| now.draft.clone());
    let mut fixes = core.read(|now| safe(&now.report.findings));
    for _ in 0..ROUNDS {
        if fixes.is_empty() {
            break;
        }
        plan.add(fixes);
        (draft.subject, draft.body) = plan.texts();
        fixes = core.read(|now| safe(&crate::score(&draft, &now.options).findings));
    }
    plan.carry_out(core);
    if let Some(focus) = focus {
        focus.focus();
    }
}

/// Puts other texts into the fields.
pub fn write(core: &Rc<Core>, subject: String, body: String) {
    core.look();
    let mut plan = Plan::of(core);
    for (field, text) in plan.fields.iter_mut().zip([subject, body]) {
        field.caret = units(&text).len() as u32;
        field.text = text;
    }
    plan.carry_out(core);
}

/// Puts texts back as they were.
pub fn restore(core: &Rc<Core>, (subject, body): (String, String)) {
    let mut plan = Plan::of(core);
    for (field, text) in plan.fields.iter_mut().zip([subject, body]) {
        field.text = text;
    }
    plan.put(core);
}

/// Puts a text where the caret is in the message, with a space where words would touch.
pub fn insert(core: &Rc<Core>, text: &str) {
    core.look();
    let Some(field) = super::actions::field(core, Field::Body) else { return };
    let caret = field.control.selection_start().unwrap_or(0);
    let all = core.read(|now| units(&now.draft.body));
    let touches = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|unit| *unit > 32);
    let space = |touches| if touches { " " } else { "" };
    let caret_at = caret as usize;
    let text = joined(&[space(touches(caret_at.checked_sub(1))), text, space(touches(Some(caret_at)))]);
    let mut plan = Plan::of(core);
    plan.add(vec![(
        "",
        Fix {
            label: String::new(),
            safe: false,
            edits: vec![Edit { field: Field::Body, start: caret, end: caret, replacement: text }],
        },
    )]);
    plan.carry_out(core);
}

/// The first safe fix of each finding, as far as they don't touch each other.
pub fn safe(findings: &[Finding]) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
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

/// What the fields are to hold, and where their carets then are.
struct Plan {
    fields: [Target; 2],
    /// What the host is told.
    fixes: Vec<Chosen>,
}

struct Target {
    which: Field,
    text: String,
    caret: u32,
}

impl Plan {
    fn of(core: &Core) -> Self {
        let target = |which: Field| Target {
            which,
            text: core.read(|now| which.of(&now.draft).into()),
            caret: super::actions::field(core, which).and_then(|f| f.control.selection_start()).unwrap_or(0),
        };
        Self { fields: [target(Field::Subject), target(Field::Body)], fixes: Vec::new() }
    }

    /// The texts so far.
    fn texts(&self) -> (String, String) {
        let [subject, body] = &self.fields;
        (subject.text.clone(), body.text.clone())
    }

    /// Makes the edits of fixes that don't touch each other.
    fn add(&mut self, mut fixes: Vec<Chosen>) {
        for target in &mut self.fields {
            let mut all: Vec<&Edit> = Vec::new();
            for edit in fixes.iter().flat_map(|(_, fix)| &fix.edits) {
                if edit.field == target.which {
                    all.push(edit);
                }
            }
            crate::text::sort(&mut all, |a, b| a.start < b.start);
            let text = units(&target.text);
            // An edit beyond the text is of another text.
            if let Some(text) = edited(&text, &all) {
                target.caret = moved(target.caret, &all);
                target.text = text;
            }
        }
        self.fixes.append(&mut fixes);
    }

    fn put(&self, core: &Rc<Core>) {
        core.quietly(|| self.fields.iter().for_each(|target| put(core, target)));
        core.catch_up();
    }

    /// Changes the fields, tells the host, and remembers how to go back.
    fn carry_out(self, core: &Rc<Core>) {
        core.open.set(None);
        let same = core.read(|now| self.fields.iter().all(|target| target.which.of(&now.draft) == target.text));
        if same || core.disabled.get() {
            return;
        }
        core.remember();
        self.put(core);
        for (rule, fix) in self.fixes.iter().filter(|(rule, _)| !rule.is_empty()) {
            core.hooks.fix(rule, &crate::js::write_fix(fix));
        }
    }
}

/// A text as fields count it.
pub fn units(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    for unit in text.encode_utf16() {
        units.push(unit);
    }
    units
}

/// A text after edits in their order.
fn edited(text: &[u16], edits: &[&Edit]) -> Option<String> {
    let mut at = 0;
    let mut out: Vec<u16> = Vec::new();
    for edit in edits {
        out.extend_from_slice(text.get(at..edit.start as usize)?);
        out.extend_from_slice(&units(&edit.replacement));
        at = edit.end as usize;
    }
    out.extend_from_slice(text.get(at..)?);
    Some(String::from_utf16_lossy(&out))
}

/// Where a caret is after edits: with its words, or behind the new ones.
fn moved(caret: u32, edits: &[&Edit]) -> u32 {
    let mut moved = caret;
    for edit in edits {
        let new = units(&edit.replacement).len() as u32;
        if caret >= edit.end {
            moved = (moved + new).saturating_sub(edit.end - edit.start);
        } else if caret > edit.start {
            moved = (moved + new).saturating_sub(caret - edit.start);
        }
    }
    moved
}

/// Replaces what differs, as typing would.
fn put(core: &Rc<Core>, target: &Target) {
    let Some(field) = super::actions::field(core, target.which) else { return };
    let control: &Node = &field.control;
    let old = control.value();
    if old == target.text || control.disabled() || control.read_only() || core.disabled.get() {
        return;
    }
    let (was, is) = (units(&old), units(&target.text));
    let mut start = 0;
    while start < was.len() && was.get(start) == is.get(start) {
        start += 1;
    }
    let (mut stop, mut end) = (was.len(), is.len());
    while stop > start && end > start && was.get(stop - 1) == is.get(end - 1) {
        (stop, end) = (stop - 1, end - 1);
    }
    // Both halves of an emoji change together.
    let half = |at: usize, halves: core::ops::Range<u16>| was.get(at).is_some_and(|unit| halves.contains(unit));
    if start > 0 && half(start - 1, 0xd800..0xdc00) {
        start -= 1;
    }
    if half(stop, 0xdc00..0xe000) {
        (stop, end) = (stop + 1, end + 1);
    }
    let new = String::from_utf16_lossy(is.get(start..end).unwrap_or_default());
    let (start, stop) = (start as u32, stop as u32);
    control.focus();
    control.select(start, stop);
    if !core.hooks.type_over(control, &new) || control.value() == old {
        control.replace_unseen(&new);
    }
    control.select(target.caret, target.caret);
    core.typed(target.which, control.value()); // heard already, unless the browser refused the command
}
