//! The frame that holds the surfaces, and how it gets into the page and out again.

use super::actions::{self, Listeners};
use super::card::card;
use super::context::context;
use super::dial::score_panel;
use super::dom::{Control, Node};
use super::editor::editor;
use super::el::{El, of};
use super::field::TextField;
use super::mirror::Mirror;
use super::state::{Core, Ui};
use super::suggestions::suggestions;
use crate::report::Field;
use leptos::prelude::{Get, Owner};
use leptos::wasm_bindgen::JsCast;
use std::rc::Rc;

/// A widget in the page. Dropping it takes the views, the listeners and the underlines away.
pub struct Mounted {
    _listeners: Listeners,
    _owner: Owner,
    views: Vec<El>,
}

/// Puts the widget into an empty element.
pub fn mount(core: &Rc<Core>) -> Mounted {
    let owner = Owner::new();
    let views = owner.with(|| frame(core.ui()));
    let root: &Node = core.root.unchecked_ref();
    views.iter().for_each(|view| root.append(&view.0));
    let _ = core.fields.set(fields(core));
    Mounted { _listeners: actions::listen(core), _owner: owner, views: views.into() }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.views.iter().for_each(|view| view.0.remove());
    }
}

/// The card is beside the container, not in it: a container keeps what overflows from being scrolled to.
fn frame(ui: Ui) -> [El; 2] {
    let announced = of("p", "away").attr("role", "status").live(move || ui.said.get());
    let text = of("div", "text").with([editor(ui), context(ui)]);
    let side = of("div", "side").with([score_panel(ui), suggestions(ui)]);
    // A fieldset turns all its controls off at once.
    let frame = of("fieldset", "frame")
        .attr("role", "none")
        .live_flag("disabled", move || ui.disabled.get())
        .with([text, side]);
    [of("div", "coach").with([frame, announced]), card(ui)]
}

/// Subject and message as they now stand in the page.
fn fields(core: &Core) -> [TextField; 2] {
    let find = |selector: &str| core.root.query_selector(selector).ok().flatten();
    let mirror = |selector: &str| find(selector).map(|found| Mirror::new(found.unchecked_into()));
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
