//! What buttons do, and how a card opens and closes. One listener serves all buttons, so that the list can be redrawn
//! at every key without touching listeners.

use super::card::{button_of, place};
use super::dom::{self, Listener, Resized};
use super::field::TextField;
use super::state::{By, Core, Hidden, Open};
use super::{fixes, keys, pointer};
use crate::options::Ignored;
use crate::report::{Field, Finding};
use crate::text::{cut, number};
use alloc::{borrow::ToOwned, rc::Rc, vec::Vec};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

/// All listeners of one coach.
pub type Listeners = (Vec<Listener>, Option<Resized>);

pub fn listen(core: &Rc<Core>) -> Listeners {
    let mut all = Vec::new();
    let on = core.clone();
    all.push(Listener::new(&core.root, &["click"], move |event| click(&on, &event)));
    // Before the page hears of it: Escape closes the card, not the page's own dialog.
    let on = core.clone();
    all.push(Listener::early(&dom::document(&core.root), &["keydown"], move |event| escape(&on, &event)));
    for which in [Field::Subject, Field::Body] {
        let Some(field) = field(core, which) else { continue };
        let on = core.clone();
        all.push(Listener::new(
            &field.control,
            &["input", "scroll", "keydown", "keyup", "click", "select", "blur"],
            move |event| {
                keys::text_event(&on, which, &event);
            },
        ));
    }
    all.extend(pointer::listen(core));
    (all, resized(core))
}

/// Other width, other lines: underlines and card follow.
fn resized(core: &Rc<Core>) -> Option<Resized> {
    let on = Rc::downgrade(core);
    Resized::new(&core.root, move || {
        let Some(core) = on.upgrade() else { return };
        core.fields.get().into_iter().flatten().for_each(TextField::follow);
        if let Some(open) = core.open.get() {
            place(&core, open);
        }
    })
}

/// The subject's or the message's field.
pub fn field(core: &Core, which: Field) -> Option<&TextField> {
    core.fields.get()?.iter().find(|field| field.which == which)
}

fn click(core: &Rc<Core>, event: &Event) {
    let Some(target) = event.target() else { return };
    let Some(button) = target.unchecked_into::<Element>().closest("[data-do]").ok().flatten() else { return };
    let does = button.get_attribute("data-do").unwrap_or_default();
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
    let Some(open) = core.open.get() else { return };
    let Some(finding) = core.finding(open.finding) else { return };
    let place = core.read(|now| super::state::by_weight(&now.report)).iter().position(|i| *i == open.finding);
    match does {
        "fix" => {
            let Some(fix) = finding.fixes.get(index) else { return };
            fixes::apply(core, finding.rule, fix);
        }
        "ignore" => core.hide(Hidden::One(ignored(&finding))),
        "off" => core.hide(Hidden::Rule(finding.rule.to_owned())),
        _ => return,
    }
    let (on, by_list) = (core.clone(), open.by == By::List);
    dom::next_frame(move || if by_list { focus_item(&on, place) } else { focus_text(&on, finding.field) });
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
        Some(button) => drop(button.focus()),
        None => focus_text(core, None),
    }
}

/// The field that a finding was in; the message if it was in none.
pub fn focus_text(core: &Core, which: Option<Field>) {
    if let Some(field) = field(core, which.unwrap_or(Field::Body)) {
        let _ = field.control.focus();
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

/// Opens a card. It is placed once it has its size, before it is painted.
pub fn open(core: &Rc<Core>, open: Open) {
    if core.disabled.get() {
        return;
    }
    core.open.set(Some(open));
    core.refresh();
    core.paint();
    let on = core.clone();
    dom::next_frame(move || {
        if on.open.get() != Some(open) {
            return;
        }
        place(&on, open);
        if open.by.takes_focus()
            && let Some(card) = on.root.query_selector(".card").ok().flatten()
        {
            let _ = card.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
}

/// Closes the card and gives the focus back to where it came from, if the card had it.
pub fn close(core: &Core) {
    let Some(open) = core.open.get() else { return };
    let card = core.root.query_selector(".card").ok().flatten();
    let inside = card.zip(dom::focused_inside(&core.root)).is_some_and(|(card, focus)| card.contains(Some(&focus)));
    let finding = core.finding(open.finding);
    core.dismissed.set(finding.as_ref().and_then(|f| Some((f.field?, f.start?))));
    core.open.set(None);
    core.refresh();
    core.paint();
    if inside {
        match button_of(core, open.finding) {
            Some(button) if open.by == By::List => drop(button.focus()),
            _ => focus_text(core, finding.and_then(|f| f.field)),
        }
    }
}

/// Scrolls the field, not the page, to a finding's words. In a field of the host's, which has no
/// underlines, they are selected.
pub fn show_words(core: &Core, finding: usize) {
    let Some(found) = core.finding(finding) else { return };
    let Some(field) = found.field.and_then(|which| field(core, which)) else { return };
    if let (None, Some(start), Some(end)) = (&field.mirror, found.start, found.end) {
        let _ = field.control.focus();
        field.control.select(start, end);
    }
    let lines = field.lines_of(finding);
    let seen = field.control.get_bounding_client_rect();
    if let Some(line) = lines.first()
        && (line.top() < seen.top() || line.bottom() > seen.bottom())
    {
        let by = line.top() - seen.top() - seen.height() / 3.0;
        field.control.set_scroll_top(field.control.scroll_top() + by as i32);
        field.follow();
    }
}

fn escape(core: &Core, event: &Event) {
    let is_escape = dom::key(event).is_some_and(|key| key.key() == "Escape" && !key.is_composing());
    if is_escape && core.open.get().is_some() {
        event.stop_propagation();
        event.prevent_default();
        close(core);
    }
}

/// Goes back one step. The focus stays where it is.
fn undo(core: &Rc<Core>) {
    let focus = dom::focused(&core.root);
    core.undo();
    if let Some(focus) = focus {
        let _ = focus.focus();
    }
}

/// A key in the open card.
pub fn card_key(core: &Rc<Core>, event: &Event) {
    let Some(key) = dom::key(event) else { return };
    let on_card = key.target() == key.current_target();
    match key.key().as_str() {
        // On a button, Enter is the button's.
        "Enter" if on_card => in_card(core, "fix", 0),
        "Delete" => in_card(core, "ignore", 0),
        _ => return,
    }
    event.prevent_default();
}

/// Whether a node is in the card.
pub fn in_the_card(core: &Core, node: Option<&Node>) -> bool {
    core.root.query_selector(".card").ok().flatten().is_some_and(|card| card.contains(node))
}
