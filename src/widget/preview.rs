//! How the message looks in the recipient's inbox, before it is opened.

use super::el::{El, el, of};
use super::state::Now;
use crate::text::{is_blank, squeezed, trim};
use alloc::{borrow::ToOwned, string::String};

/// How much of a message an inbox shows.
const SHOWN: usize = 90;

pub fn preview() -> El {
    let read = |view: El, what: fn(&Now) -> String| view.live(move |core| core.read(what));
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
    or(&now.draft.sender.first_name, "You")
}

fn initial(now: &Now) -> String {
    sender(now).chars().take(1).collect()
}

fn subject(now: &Now) -> String {
    or(&now.draft.subject, "No subject")
}

fn or(text: &str, instead: &str) -> String {
    Some(trim(text)).filter(|text| !text.is_empty()).unwrap_or(instead).to_owned()
}

fn first_line(now: &Now) -> String {
    let start: String = now.draft.body.chars().take(2 * SHOWN).collect();
    squeezed(&start, is_blank).chars().take(SHOWN).collect()
}
