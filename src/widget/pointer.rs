//! Resting the mouse on underlined words opens their card; it never takes the focus.

use super::actions::{self, REST, close, in_the_card, open};
use super::dom::Event;
use super::state::{By, Core, Open};
use crate::report::Field;
use alloc::rc::Rc;

/// How long the mouse rests before a card opens, in milliseconds.
const PAUSE: i32 = 220;
/// How long it may be on its way from the words to the card, in milliseconds.
const LEAVE: i32 = 320;

/// Forgets what the mouse was about to do.
pub fn rest(core: &Core) {
    core.hooks.never(REST);
}

pub fn over_text(core: &Rc<Core>, which: Field, event: &Event) {
    match event.name().as_str() {
        "mousedown" => rest(core),
        "mouseleave" => leave(core),
        _ if event.buttons() != 0 => rest(core),
        _ => {
            core.resting.set(Some((which, event.x(), event.y())));
            core.hooks.later(REST, PAUSE);
        }
    }
}

/// The mouse has stayed where it was.
pub fn rested(core: &Rc<Core>) {
    let Some((which, x, y)) = core.resting.get() else {
        if core.open.get().is_some_and(|open| open.by == By::Hover) {
            close(core);
        }
        return;
    };
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
        core.resting.set(None);
        core.hooks.later(REST, LEAVE);
    }
}

pub fn over_card(core: &Rc<Core>, event: &Event) {
    match event.name().as_str() {
        "mouseenter" => rest(core),
        "mouseleave" => leave(core),
        _ => {
            // The focus went on to something else here: the card has done its work.
            let to = event.focus_to();
            if to.is_some() && !in_the_card(core, to.as_ref()) {
                core.open.set(None);
                core.refresh();
                core.paint();
            }
        }
    }
}
