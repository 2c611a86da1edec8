//! The frame that holds the surfaces, and how it gets into the page and out again.

use super::actions::{self, Listeners};
use super::card::card;
use super::context::context;
use super::dial::score_panel;
use super::dom::Control;
use super::editor::editor;
use super::field::TextField;
use super::mirror::Mirror;
use super::state::{Core, Ui};
use super::suggestions::suggestions;
use crate::report::Field;
use leptos::html::{div, fieldset, p};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use std::rc::Rc;

/// A text that follows what it reads. One type for all of them keeps the module small.
pub type Live = Box<dyn FnMut() -> String + Send>;

/// Makes a [`Live`] text.
pub fn live(read: impl FnMut() -> String + Send + 'static) -> Live {
    Box::new(read)
}

/// A widget in the page. Dropping it takes the views, the listeners and the underlines away.
pub struct Mounted {
    _listeners: Listeners,
    _views: UnmountHandle<AnyViewState>,
}

/// Puts the widget into an empty element.
pub fn mount(core: &Rc<Core>) -> Mounted {
    let made = core.clone();
    let views = mount_to(core.root.clone(), move || frame(made.ui()).into_any());
    let _ = core.fields.set(fields(core));
    Mounted { _listeners: actions::listen(core), _views: views }
}

fn frame(ui: Ui) -> impl IntoView {
    let announced = p().class("away").attr("role", "status").child(live(move || ui.said.get()));
    let text = div().class("text").child((editor(ui), context(ui)));
    let side = div().class("side").child((score_panel(ui), suggestions(ui)));
    // A fieldset turns all its controls off at once.
    let frame =
        fieldset().class("frame").attr("role", "none").prop("disabled", move || ui.disabled.get()).child((text, side));
    // The card is beside the container, not in it: a container keeps what overflows from being scrolled to.
    (div().class("coach").child((frame, announced)), card(ui))
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
