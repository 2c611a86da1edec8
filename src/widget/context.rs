//! Who it goes to and when: the fields around the text.

use super::dom::Control;
use super::el::{El, el, of};
use super::preview::preview;
use super::state::Core;
use crate::Draft;
use crate::report::{Category, Severity};
use crate::text::{joined, pieces, trim};
use alloc::{borrow::ToOwned, rc::Rc, string::String, vec::Vec};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub fn context() -> El {
    of("div", "context").with([recipient(), of("div", "stack").with([send_time(), preview()])])
}

fn recipient() -> El {
    let line = |id, says| {
        let input = el("input").attr("type", "text").attr("data-field", id).attr("autocomplete", "off");
        of("label", "line").with([el("span").text(says), input])
    };
    of("fieldset", "panel").with([
        el("legend").text("Recipient"),
        of("div", "lines").with([
            line("first", "First name"),
            line("last", "Last name"),
            line("company", "Company"),
            line("role", "Role"),
        ]),
        of("label", "line").with([
            el("span").attr("id", "facts").text("Facts"),
            el("textarea")
                .attr("data-field", "facts")
                .attr("aria-labelledby", "facts")
                .attr("rows", "3")
                .attr("placeholder", "One a line: what you know about them"),
        ]),
    ])
}

fn send_time() -> El {
    let says = |core: &Core| {
        core.read(|now| {
            let timing = now.report.findings.iter().find(|f| f.category == Category::Timing)?;
            let praise = timing.severity == Severity::Praise;
            Some(if praise { timing.message.clone() } else { joined(&[&timing.message, ". ", &timing.action]) })
        })
    };
    of("fieldset", "panel").with([
        el("legend").text("Send time"),
        of("label", "line").with([
            el("span").text("Date and time where the recipient is"),
            el("input").attr("type", "datetime-local").attr("data-field", "time"),
        ]),
        of("p", "note").live(move |core| says(core).unwrap_or_default()),
    ])
}

/// Shows a draft that the host has set. While a person types, the fields are left alone.
pub fn fill(root: &HtmlElement, draft: &Draft) {
    let to = &draft.recipient;
    let facts = lines(&to.facts);
    let time: String = draft.send_at.chars().map(|c| if c == ' ' { 'T' } else { c }).collect();
    let values = [
        ("first", &to.first_name),
        ("last", &to.last_name),
        ("company", &to.company),
        ("role", &to.role),
        ("facts", &facts),
        ("time", &time),
    ];
    for (name, value) in values {
        let field = root.query_selector(&joined(&["[data-field=", name, "]"])).ok().flatten();
        if let Some(field) = field.map(JsCast::unchecked_into::<Control>)
            && field.value() != *value
        {
            field.set_value(value);
        }
    }
}

/// Takes what a person has put into one of the fields.
pub fn take(core: &Rc<Core>, name: &str, value: String) {
    core.change(|now| {
        let draft = &mut now.draft;
        let to = &mut draft.recipient;
        match name {
            "first" => to.first_name = value,
            "last" => to.last_name = value,
            "company" => to.company = value,
            "role" => to.role = value,
            "facts" => to.facts = facts(&value),
            "time" => draft.send_at = value,
            _ => {}
        }
    });
}

/// The lines of a text that say something.
fn facts(text: &str) -> Vec<String> {
    pieces(text, "\r\n").map(trim).filter(|fact| !fact.is_empty()).map(ToOwned::to_owned).collect()
}

fn lines(texts: &[String]) -> String {
    let mut all = String::new();
    for text in texts {
        if !all.is_empty() {
            all.push('\n');
        }
        all.push_str(text);
    }
    all
}
