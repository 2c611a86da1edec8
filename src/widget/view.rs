//! The frame that holds the surfaces, and how it gets into the page and out again.

use super::card::card;
use super::dial::score_panel;
use super::editor::editor;
use super::el::{El, el};
use super::field::TextField;
use super::mirror::Mirror;
use super::state::Core;
use super::suggestions::suggestions;
use super::words::flag;
use crate::bare::peek;
use crate::report::Field;
use alloc::rc::Rc;

/// A widget in the page. Dropping it takes the views and the underlines away.
pub struct Mounted {
    pub core: Rc<Core>,
}

/// Puts the widget into an empty element.
pub fn mount(core: Rc<Core>) -> Mounted {
    let views = frame(core.host_field.is_none());
    views.iter().for_each(|view| core.root.append(&view.node));
    core.views.set(views.into());
    core.refresh();
    let _ = core.fields.set(fields(&core));
    Mounted { core }
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
    let announced = el("p|class=away|role=status").live(|core, _| peek(&core.announcer.said).clone());
    let text = el("div|class=text").with([editor(own_editor)]);
    let side = el("div|class=side").with([score_panel(), suggestions()]);
    // A fieldset turns all its controls off at once.
    let frame = el("fieldset|class=frame|role=none")
        .live_maybe("disabled", |core, _| flag(core.disabled.get()))
        .with([text, side]);
    [el("div|class=coach").with([frame, announced]), card()]
}

/// Subject and message as they now stand in the page.
fn fields(core: &Core) -> [TextField; 2] {
    let find = |selector: &str| core.root.find(selector);
    let mirror = |selector: &str| find(selector).map(|found| Mirror::new(found, &core.hooks));
    let control = |selector: &str| find(selector).unwrap_or_else(|| core.root.clone());
    let message = core.host_field.clone().unwrap_or_else(|| control(".message textarea"));
    [
        TextField::new(Field::Subject, control(".subject input"), mirror(".subject .mirror")),
        TextField::new(Field::Body, message, mirror(".message .mirror")),
    ]
}
