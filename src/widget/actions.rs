//! What buttons do, and how a card opens and closes. One listener serves all buttons, so that the list can be redrawn
//! at every key without touching listeners.

use super::card::{button_of, place};
use super::dom::{Event, Node};
use super::field::TextField;
use super::state::{By, Core, Hidden, Open};
use super::{fixes, keys, pointer};
use crate::bare::edit;
use crate::options::Ignored;
use crate::report::{Field, Finding};
use crate::text::{cut, number};
use alloc::{borrow::ToOwned, rc::Rc};

/// What [`hear`] is told of: the same numbers as in `www/element/page.js`.
const CLICK: u32 = 0;
const KEY: u32 = 1;
const CARD: u32 = 2;
const CARD_KEY: u32 = 3;
const SUBJECT: u32 = 4;
const MESSAGE: u32 = 5;
const OVER_SUBJECT: u32 = 6;
const OVER_MESSAGE: u32 = 7;

/// What [`due`] is told of: that speech may go on, that points won are forgotten, that the mouse has
/// rested, that the page is about to be painted, that it has another width, that a letter has been painted.
pub const SPEAK: u32 = 0;
pub const FORGET: u32 = 1;
pub const REST: u32 = 2;
const FRAME: u32 = 3;
const RESIZED: u32 = 4;
pub const JUDGE: u32 = 5;

/// What waits for the next painting, when cards and buttons have their size.
#[derive(Clone, Copy)]
pub enum Next {
    /// Puts the card where it belongs.
    Card(Open),
    /// Goes on to the suggestion that now stands at this place.
    Item(Option<usize>),
    /// Goes back to the text.
    Text(Option<Field>),
}

/// Something happened in the page.
pub fn hear(core: &Rc<Core>, what: u32, event: &Event) {
    // What comes with every painting waits for the judgement, not the painting for it.
    if !matches!(what, SUBJECT | MESSAGE | OVER_SUBJECT | OVER_MESSAGE) {
        core.catch_up();
    }
    match what {
        CLICK => click(core, event),
        // Heard before the page hears of it: Escape closes the card, not the page's own dialog.
        KEY => escape(core, event),
        CARD => pointer::over_card(core, event),
        CARD_KEY => card_key(core, event),
        SUBJECT => keys::text_event(core, Field::Subject, event),
        MESSAGE => keys::text_event(core, Field::Body, event),
        OVER_SUBJECT => pointer::over_text(core, Field::Subject, event),
        OVER_MESSAGE => pointer::over_text(core, Field::Body, event),
        _ => {}
    }
}

/// What was waited for is there.
pub fn due(core: &Rc<Core>, what: u32) {
    match what {
        SPEAK => core.announcer.speak(core),
        JUDGE => core.look(),
        FORGET => {
            core.forget_gain();
            core.refresh();
        }
        REST => pointer::rested(core),
        FRAME => {
            follow(core);
            let next = core::mem::take(&mut *edit(&core.next));
            next.into_iter().for_each(|next| painting(core, next));
        }
        RESIZED => {
            // Other width, other lines: underlines and card follow.
            follow(core);
            if let Some(open) = core.open.get() {
                place(core, open);
            }
        }
        _ => {}
    }
}

fn follow(core: &Core) {
    core.fields.get().into_iter().flatten().for_each(TextField::follow);
}

fn before_painting(core: &Core, next: Next) {
    edit(&core.next).push(next);
    core.hooks.frame();
}

fn painting(core: &Core, next: Next) {
    match next {
        Next::Card(open) if core.open.get() == Some(open) => {
            place(core, open);
            if open.by.takes_focus()
                && let Some(card) = card(core)
            {
                card.focus();
            }
        }
        // A card that was opened since then has the focus, or leaves it where it is.
        _ if core.open.get().is_some() => {}
        Next::Item(place) => focus_item(core, place),
        Next::Text(which) => focus_text(core, which),
        Next::Card(_) => {}
    }
}

fn card(core: &Core) -> Option<Node> {
    core.root.find(".card")
}

/// The subject's or the message's field.
pub fn field(core: &Core, which: Field) -> Option<&TextField> {
    core.fields.get()?.iter().find(|field| field.which == which)
}

fn click(core: &Rc<Core>, event: &Event) {
    let Some(target) = event.target() else { return };
    let Some(does) = target.closest("[data-do]").and_then(|button| button.attribute("data-do")) else { return };
    let (does, index) = cut(&does, ':').unwrap_or((&does, ""));
    let index = number(index, 10).unwrap_or(0) as usize;
    match does {
        "open" => toggle(core, index),
        "safe" => fixes::apply_safe(core),
        "sum" => {
            core.sum.set(!core.sum.get());
            core.refresh();
        }
        "again" => {
            core.show_hidden(index);
            focus_item(core, Some(0));
        }
        "undo" => undo(core),
        _ => in_card(core, does, index),
    }
}

/// A button of the open card.
fn in_card(core: &Rc<Core>, does: &str, index: usize) {
    core.look();
    let Some(open) = core.open.get() else { return };
    let place = core.read(|now| super::state::by_weight(&now.report)).iter().position(|i| *i == open.finding);
    core.finding(open.finding, |finding| {
        match does {
            "fix" => {
                let Some(fix) = finding.fixes.get(index) else { return };
                fixes::apply(core, finding.rule, fix);
            }
            "ignore" => core.hide(Hidden::One(ignored(finding))),
            "off" => core.hide(Hidden::Rule(finding.rule.to_owned())),
            _ => return,
        }
        before_painting(core, if open.by == By::List { Next::Item(place) } else { Next::Text(finding.field) });
    });
}

fn ignored(finding: &Finding) -> Ignored {
    Ignored {
        rule: finding.rule.to_owned(),
        text: finding.text.clone().unwrap_or_default(),
        before: finding.before.clone(),
        after: finding.after.clone(),
    }
}

/// The suggestion that now stands where the last one stood, or the text if there is none.
fn focus_item(core: &Core, place: Option<usize>) {
    let order = core.read(|now| super::state::by_weight(&now.report));
    let next = place.and_then(|place| order.get(place)).or(order.last());
    match next.and_then(|index| button_of(core, *index)) {
        Some(button) => button.focus(),
        None => focus_text(core, None),
    }
}

/// The field that a finding was in; the message if it was in none.
pub fn focus_text(core: &Core, which: Option<Field>) {
    if let Some(field) = field(core, which.unwrap_or(Field::Body)) {
        field.control.focus();
    }
}

fn toggle(core: &Rc<Core>, finding: usize) {
    match core.open.get() {
        Some(open) if open.finding == finding && open.by == By::List => close(core),
        _ => {
            show_words(core, finding);
            open(core, Open { finding, by: By::List });
        }
    }
}

/// Opens a card. One that was asked for has the focus at once, as the next key is meant for it; any other is placed
/// when the page is about to be painted, so that no key waits for it.
pub fn open(core: &Rc<Core>, open: Open) {
    if core.disabled.get() {
        return;
    }
    core.open.set(Some(open));
    core.refresh();
    core.paint();
    if open.by.takes_focus() {
        painting(core, Next::Card(open));
    } else {
        before_painting(core, Next::Card(open));
    }
}

/// Closes the card and gives the focus back to where it came from, if the card had it.
pub fn close(core: &Core) {
    let Some(open) = core.open.get() else { return };
    let inside = in_the_card(core, core.hooks.focused().as_ref());
    let place = core.finding(open.finding, |f| (f.field, f.start));
    core.dismissed.set(place.and_then(|(field, start)| Some((field?, start?))));
    core.open.set(None);
    core.refresh();
    core.paint();
    if inside {
        match button_of(core, open.finding) {
            Some(button) if open.by == By::List => button.focus(),
            _ => focus_text(core, place.and_then(|(field, _)| field)),
        }
    }
}

/// Scrolls the field, not the page, to a finding's words. In a field of the host's, which has no
/// underlines, they are selected.
pub fn show_words(core: &Core, finding: usize) {
    let Some((which, start, end)) = core.finding(finding, |f| (f.field, f.start, f.end)) else { return };
    let Some(field) = which.and_then(|which| field(core, which)) else { return };
    if let (None, Some(start), Some(end)) = (&field.mirror, start, end) {
        field.control.focus();
        field.control.select(start, end);
    }
    if let Some(words) = field.words_of(finding) {
        core.hooks.reveal(&words, &field.control);
        field.follow();
    }
}

fn escape(core: &Core, event: &Event) {
    let is_escape = event.key().is_some_and(|key| key == "Escape") && !event.is_composing();
    if is_escape && core.open.get().is_some() {
        event.stop_propagation();
        event.prevent_default();
        close(core);
    }
}

/// Goes back one step. The focus stays where it is.
fn undo(core: &Rc<Core>) {
    let focus = core.hooks.focused();
    core.undo();
    if let Some(focus) = focus {
        focus.focus();
    }
}

/// A key in the open card.
fn card_key(core: &Rc<Core>, event: &Event) {
    let Some(key) = event.key() else { return };
    // On a button, Enter is the button's.
    let on_button = event.target().and_then(|target| target.closest("button, a")).is_some();
    match key.as_str() {
        "Enter" if !on_button => in_card(core, "fix", 0),
        "Delete" | "Backspace" => in_card(core, "ignore", 0),
        _ => return,
    }
    event.prevent_default();
}

/// Whether a node is in the card.
pub fn in_the_card(core: &Core, node: Option<&Node>) -> bool {
    card(core).is_some_and(|card| card.contains(node))
}
