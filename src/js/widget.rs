//! What the custom element calls: put a widget into a page, talk to it, take it out again. Drafts
//! and options come as `pack.js` has packed them and go as JSON.
//!
//! A widget is known by a number. One that has been taken out has nothing to say, and who is in the
//! middle of a call when that happens ends it as it began: a listener may call back while one runs.

use super::{unpack, write};
use crate::bare::{OnceLock, edit, peek};
use crate::widget::{Core, Event, Hooks, Mounted, Node, actions};
use alloc::{rc::Rc, string::String, vec::Vec};
use core::cell::RefCell;
use wasm_bindgen::prelude::*;

/// The widgets by their numbers, which are not given twice.
static WIDGETS: OnceLock<RefCell<Vec<Option<Mounted>>>> = OnceLock::new();

fn widgets() -> &'static RefCell<Vec<Option<Mounted>>> {
    WIDGETS.get_or_init(RefCell::default)
}

fn core(it: usize) -> Option<Rc<Core>> {
    Some(peek(widgets()).get(it)?.as_ref()?.core.clone())
}

/// Puts the widget into an empty element of a shadow root. With `field` it coaches that field of
/// the page and has no editor of its own.
#[wasm_bindgen]
pub fn mount(root: Node, field: Option<Node>, hooks: Hooks) -> usize {
    let mounted = crate::widget::mount(Core::new(root, field, hooks));
    let mut widgets = edit(widgets());
    widgets.push(Some(mounted));
    widgets.len() - 1
}

/// Takes the widget out of the page.
#[wasm_bindgen]
pub fn unmount(it: usize) {
    let taken = edit(widgets()).get_mut(it).and_then(Option::take);
    if let Some(mounted) = taken {
        mounted.core.stop();
    }
}

/// Takes a draft. Gives what is wrong with it; then nothing changes.
#[wasm_bindgen(js_name = setDraft)]
pub fn set_draft(it: usize, packed: &str, points: &[f64]) -> Option<String> {
    let (draft, _, wrong) = unpack::unpack(packed, points);
    if wrong.is_none() {
        core(it)?.set_draft(draft);
    }
    wrong
}

/// What is off and ignored, by the host and by the person.
#[wasm_bindgen]
pub fn options(it: usize) -> Option<String> {
    core(it).map(|core| core.read(|now| write::options(&now.options)))
}

/// Takes options, and which rules the host turned off; others were by the person. Gives what is
/// wrong with them; then nothing changes.
#[wasm_bindgen(js_name = setOptions)]
pub fn set_options(it: usize, packed: &str, points: &[f64], own: &str) -> Option<String> {
    let (_, options, wrong) = unpack::unpack(packed, points);
    if wrong.is_none() {
        core(it)?.set_options(options, own);
    }
    wrong
}

/// The report.
#[wasm_bindgen]
pub fn report(it: usize) -> Option<String> {
    core(it).map(|core| {
        core.look();
        core.report()
    })
}

/// Applies every fix that needs no one to look at it.
#[wasm_bindgen(js_name = applySafeFixes)]
pub fn apply_safe_fixes(it: usize) {
    if let Some(core) = core(it) {
        core.apply_safe();
    }
}

/// For each of the recipient's facts 1 if the message uses it, else 0.
#[wasm_bindgen]
pub fn used(it: usize) -> Option<Vec<u8>> {
    core(it).map(|core| core.read(|now| now.used.clone()))
}

/// Types a text where the caret is in the message.
#[wasm_bindgen]
pub fn insert(it: usize, text: &str) {
    if let Some(core) = core(it) {
        core.insert(text);
    }
}

/// Puts other texts into subject and message; one undo each takes them back.
#[wasm_bindgen]
pub fn write(it: usize, subject: String, body: String) {
    if let Some(core) = core(it) {
        core.write(subject, body);
    }
}

/// Tells a screen reader something.
#[wasm_bindgen]
pub fn say(it: usize, text: String) {
    if let Some(core) = core(it) {
        core.announcer.say(&core, text);
    }
}

/// Puts the caret into the message.
#[wasm_bindgen]
pub fn focus(it: usize) {
    if let Some(core) = core(it) {
        core.focus();
    }
}

/// Turns all controls off or on.
#[wasm_bindgen(js_name = setDisabled)]
pub fn set_disabled(it: usize, disabled: bool) {
    if let Some(core) = core(it) {
        core.set_disabled(disabled);
    }
}

/// Something happened in the page.
#[wasm_bindgen]
pub fn hear(it: usize, what: u32, event: &Event) {
    if let Some(core) = core(it) {
        actions::hear(&core, what, event);
    }
}

/// What the widget waited for is there.
#[wasm_bindgen]
pub fn due(it: usize, what: u32) {
    if let Some(core) = core(it) {
        actions::due(&core, what);
    }
}
