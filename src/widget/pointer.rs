//! Resting the mouse on underlined words opens their card; it never takes the focus.

use super::actions::{self, close, in_the_card, open};
use super::dom::{self, Listener};
use super::state::{By, Core, Open};
use crate::report::Field;
use alloc::{rc::Rc, vec::Vec};
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

/// How long the mouse rests before a card opens, in milliseconds.
const REST: i32 = 220;
/// How long it may be on its way from the words to the card, in milliseconds.
const LEAVE: i32 = 320;

pub fn listen(core: &Rc<Core>) -> Vec<Listener> {
    let mut all = Vec::new();
    for which in [Field::Subject, Field::Body] {
        let Some(field) = actions::field(core, which).filter(|field| field.mirror.is_some()) else { continue };
        let on = core.clone();
        all.push(Listener::new(&field.control, &["mousemove", "mouseleave", "mousedown"], move |event| {
            over_text(&on, which, &event);
        }));
    }
    if let Some(card) = core.root.query_selector(".card").ok().flatten() {
        let on = core.clone();
        all.push(Listener::new(&card, &["mouseenter", "mouseleave", "focusout"], move |event| over_card(&on, &event)));
        let on = core.clone();
        all.push(Listener::new(&card, &["keydown"], move |event| actions::card_key(&on, &event)));
    }
    all
}

/// Forgets what the mouse was about to do.
pub fn rest(core: &Core) {
    core.resting.take();
}

fn later(core: &Rc<Core>, after: i32, run: impl FnOnce(&Rc<Core>) + 'static) {
    let on = Rc::downgrade(core);
    let run = move || {
        if let Some(core) = on.upgrade() {
            run(&core);
        }
    };
    core.resting.set(Some(dom::later(after, run)));
}

fn over_text(core: &Rc<Core>, which: Field, event: &Event) {
    let mouse: &MouseEvent = event.unchecked_ref();
    match mouse.type_().as_str() {
        "mousedown" => rest(core),
        "mouseleave" => leave(core),
        _ if mouse.buttons() != 0 => rest(core),
        _ => {
            let (x, y) = (f64::from(mouse.client_x()), f64::from(mouse.client_y()));
            later(core, REST, move |core| rested(core, which, x, y));
        }
    }
}

fn rested(core: &Rc<Core>, which: Field, x: f64, y: f64) {
    let now = core.open.get();
    let found = actions::field(core, which).and_then(|field| field.at_point(x, y));
    match (found, now) {
        // A card that was opened on purpose stays.
        (_, Some(open)) if open.by != By::Hover => {}
        (Some(finding), now) if now.is_none_or(|open| open.finding != finding) => {
            open(core, Open { finding, by: By::Hover })
        }
        (None, Some(_)) => close(core),
        _ => {}
    }
}

fn leave(core: &Rc<Core>) {
    rest(core);
    if core.open.get().is_some_and(|open| open.by == By::Hover) {
        later(core, LEAVE, |core| {
            if core.open.get().is_some_and(|open| open.by == By::Hover) {
                close(core);
            }
        });
    }
}

fn over_card(core: &Rc<Core>, event: &Event) {
    match event.type_().as_str() {
        "mouseenter" => rest(core),
        "mouseleave" => leave(core),
        _ => {
            // The focus went on to something else here: the card has done its work.
            let to = dom::focus_to(event);
            if to.is_some() && !in_the_card(core, to.as_ref()) {
                core.open.set(None);
                core.refresh();
                core.paint();
            }
        }
    }
}
