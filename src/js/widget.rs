//! What the custom element calls: put a widget into a page, talk to it, take it out again. Drafts
//! and options come as `pack.js` has packed them and go as JSON.

use super::{unpack, write};
use crate::widget::{Core, Event, Hooks, Mounted, Node, actions};
use alloc::{rc::Rc, string::String, vec::Vec};
use core::cell::Cell;
use wasm_bindgen::prelude::*;

/// A running widget. Its methods take `&self` only: a listener may call back while one runs.
#[wasm_bindgen]
pub struct Widget {
    core: Rc<Core>,
    mounted: Cell<Option<Mounted>>,
}

/// Puts the widget into an empty element of a shadow root. With `field` it coaches that field of
/// the page and has no editor of its own.
#[wasm_bindgen]
pub fn mount(root: Node, field: Option<Node>, hooks: Hooks) -> Widget {
    let core = Core::new(root, field, hooks);
    let mounted = crate::widget::mount(&core);
    Widget { core, mounted: Cell::new(Some(mounted)) }
}

#[wasm_bindgen]
impl Widget {
    /// The draft.
    pub fn draft(&self) -> String {
        self.core.read(|now| write::draft(&now.draft))
    }

    /// Takes a draft. Gives what is wrong with it; then nothing changes.
    #[wasm_bindgen(js_name = setDraft)]
    pub fn set_draft(&self, packed: &str, points: &[f64]) -> Option<String> {
        let (draft, _, wrong) = unpack::unpack(packed, points);
        if wrong.is_none() {
            self.core.set_draft(draft);
        }
        wrong
    }

    /// What is off and ignored, by the host and by the person.
    pub fn options(&self) -> String {
        self.core.read(|now| write::options(&now.options))
    }

    /// Takes options, and which rules the host turned off; others were by the person. Gives what is
    /// wrong with them; then nothing changes.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, packed: &str, points: &[f64], own: &str) -> Option<String> {
        let (_, options, wrong) = unpack::unpack(packed, points);
        if wrong.is_none() {
            self.core.set_options(options, own);
        }
        wrong
    }

    /// The report.
    pub fn report(&self) -> String {
        self.core.report()
    }

    /// Applies every fix that needs no one to look at it.
    #[wasm_bindgen(js_name = applySafeFixes)]
    pub fn apply_safe_fixes(&self) {
        self.core.apply_safe();
    }

    /// For each of the recipient's facts 1 if the message uses it, else 0.
    pub fn used(&self) -> Vec<u8> {
        self.core.read(|now| now.used.clone())
    }

    /// Types a text where the caret is in the message.
    pub fn insert(&self, text: &str) {
        self.core.insert(text);
    }

    /// Puts other texts into subject and message; one undo each takes them back.
    pub fn write(&self, subject: String, body: String) {
        self.core.write(subject, body);
    }

    /// Tells a screen reader something.
    pub fn say(&self, text: String) {
        self.core.announcer.say(&self.core, text);
    }

    /// Puts the caret into the message.
    pub fn focus(&self) {
        self.core.focus();
    }

    /// Turns all controls off or on.
    #[wasm_bindgen(js_name = setDisabled)]
    pub fn set_disabled(&self, disabled: bool) {
        self.core.set_disabled(disabled);
    }

    /// Something happened in the page.
    pub fn hear(&self, what: u32, event: &Event) {
        actions::hear(&self.core, what, event);
    }

    /// What the widget waited for is there.
    pub fn due(&self, what: u32) {
        actions::due(&self.core, what);
    }

    /// Takes the widget out of the page.
    pub fn unmount(&self) {
        self.core.stop();
        self.mounted.take();
    }
}
