//! The frame that holds the surfaces, and how it gets into the page and out again.

use super::actions::{self, Listeners};
use super::card::card;
use super::dial::score_panel;
use super::dom::{Control, Node};
use super::editor::editor;
use super::el::{El, el};
use super::field::TextField;
use super::mirror::Mirror;
use super::state::Core;
use super::suggestions::suggestions;
use crate::bare::peek;
use crate::report::Field;
use alloc::rc::Rc;
use wasm_bindgen::JsCast;

/// A widget in the page. Dropping it takes the views, the listeners and the underlines away.
pub struct Mounted {
    _listeners: Listeners,
    core: Rc<Core>,
}

/// Puts the widget into an empty element.
pub fn mount(core: &Rc<Core>) -> Mounted {
    let views = frame(core.host_field.is_none());
    let root: &Node = core.root.unchecked_ref();
    views.iter().for_each(|view| root.append(&view.node));
    core.views.set(views.into());
    core.refresh();
    let _ = core.fields.set(fields(core));
    Mounted { _listeners: actions::listen(core), core: core.clone() }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // What a view holds may hear of its own removal: it is taken out of the coach first.
        let views = self.core.views.take();
        views.iter().for_each(|view| view.node.remove());
    }
}

/// The card is beside the container, not in it: a container keeps what overflows from being scrolled to.
fn frame(own_editor: bool) -> [El; 2] {
    let announced = el("p|class=away|role=status").live(|core| peek(&core.announcer.said).clone());
    let text = el("div|class=text").with([editor(own_editor)]);
    let side = el("div|class=side").with([score_panel(), suggestions()]);
    // A fieldset turns all its controls off at once.
    let frame =
        el("fieldset|class=frame|role=none").live_flag("disabled", |core| core.disabled.get()).with([text, side]);
    [el("div|class=coach").with([frame, announced]), card()]
}

/// Subject and message as they now stand in the page.
fn fields(core: &Core) -> [TextField; 2] {
    let find = |selector: &str| core.root.query_selector(selector).ok().flatten();
    let mirror =
        |selector: &str| find(selector).map(|found| Mirror::new(found.unchecked_into(), core.hooks.highlights()));
    let control = |selector: &str| find(selector).map(JsCast::unchecked_into::<Control>);
    let spare = || core.root.clone().unchecked_into::<Control>();
    let message = match &core.host_field {
        Some(field) => field.clone().unchecked_into(),
        None => control(".message textarea").unwrap_or_else(spare),
    };
    [
        TextField::new(Field::Subject, control(".subject input").unwrap_or_else(spare), mirror(".subject .mirror")),
        TextField::new(Field::Body, message, mirror(".message .mirror")),
    ]
}
