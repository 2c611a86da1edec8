//! Who it goes to and when: the fields around the text.

use super::dom::Control;
use super::el::{El, el, of};
use super::preview::preview;
use super::state::{Core, Ui};
use crate::Draft;
use crate::report::{Category, Severity};
use leptos::prelude::With;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub fn context(ui: Ui) -> El {
    of("div", "context").with([recipient(), of("div", "stack").with([send_time(ui), preview(ui)])])
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

fn send_time(ui: Ui) -> El {
    let says = move || {
        ui.now.with(|now| {
            let timing = now.report.findings.iter().find(|f| f.category == Category::Timing);
            timing.map(|f| {
                if f.severity == Severity::Praise { f.message.clone() } else { format!("{}. {}", f.message, f.action) }
            })
        })
    };
    of("fieldset", "panel").with([
        el("legend").text("Send time"),
        of("label", "line").with([
            el("span").text("Date and time where the recipient is"),
            el("input").attr("type", "datetime-local").attr("data-field", "time"),
        ]),
        of("p", "note").live(move || says().unwrap_or_default()),
    ])
}

/// Shows a draft that the host has set. While a person types, the fields are left alone.
pub fn fill(root: &HtmlElement, draft: &Draft) {
    let to = &draft.recipient;
    let facts = to.facts.join("\n");
    let time = draft.send_at.replace(' ', "T");
    let values = [
        ("first", &to.first_name),
        ("last", &to.last_name),
        ("company", &to.company),
        ("role", &to.role),
        ("facts", &facts),
        ("time", &time),
    ];
    for (name, value) in values {
        let field = root.query_selector(&format!("[data-field={name}]")).ok().flatten();
        if let Some(field) = field.map(JsCast::unchecked_into::<Control>)
            && field.value() != *value
        {
            field.set_value(value);
        }
    }
}

/// Takes what a person has put into one of the fields.
pub fn take(core: &Core, name: &str, value: String) {
    core.change(|now| {
        let draft = &mut now.draft;
        let to = &mut draft.recipient;
        match name {
            "first" => to.first_name = value,
            "last" => to.last_name = value,
            "company" => to.company = value,
            "role" => to.role = value,
            "facts" => to.facts = value.lines().map(str::trim).filter(|f| !f.is_empty()).map(Into::into).collect(),
            "time" => draft.send_at = value,
            _ => {}
        }
    });
}
