//! How the message looks in the recipient's inbox, before it is opened.

use super::state::{Now, Ui};
use super::view::live;
use leptos::html::{div, h2, p, section, span};
use leptos::prelude::*;

/// How much of a message an inbox shows.
const SHOWN: usize = 90;

pub fn preview(ui: Ui) -> impl IntoView {
    let read = move |what: fn(&Now) -> String| live(move || ui.now.with(what));
    section().class("panel preview").attr("aria-labelledby", "preview-title").child((
        h2().id("preview-title").child("In their inbox"),
        div().class("row").child((
            span().class("face").attr("aria-hidden", "true").child(read(initial)),
            div().child((
                p().class("from").child(read(sender)),
                p().class("about").child(read(subject)),
                p().class("first").child(read(first_line)),
            )),
        )),
    ))
}

fn sender(now: &Now) -> String {
    let name = now.draft.sender.first_name.trim();
    if name.is_empty() { "You".into() } else { name.into() }
}

fn initial(now: &Now) -> String {
    sender(now).chars().take(1).collect()
}

fn subject(now: &Now) -> String {
    let subject = now.draft.subject.trim();
    if subject.is_empty() { "No subject".into() } else { subject.into() }
}

fn first_line(now: &Now) -> String {
    now.draft.body.split_whitespace().flat_map(|word| word.chars().chain([' '])).take(SHOWN).collect()
}
