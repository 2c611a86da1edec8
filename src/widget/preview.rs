//! How the message looks in the recipient's inbox, before it is opened.

use super::el::{El, el, of};
use super::state::{Now, Ui};
use leptos::prelude::With;

/// How much of a message an inbox shows.
const SHOWN: usize = 90;

pub fn preview(ui: Ui) -> El {
    let read = move |view: El, what: fn(&Now) -> String| view.live(move || ui.now.with(what));
    of("section", "panel preview").attr("aria-labelledby", "preview-title").with([
        el("h2").attr("id", "preview-title").text("In their inbox"),
        of("div", "row").with([
            read(of("span", "face").attr("aria-hidden", "true"), initial),
            el("div").with([
                read(of("p", "from"), sender),
                read(of("p", "about"), subject),
                read(of("p", "first"), first_line),
            ]),
        ]),
    ])
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
