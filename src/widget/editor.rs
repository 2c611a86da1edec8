//! Subject and message with their counters, and the buttons below them.

use super::el::{El, Read, el};
use super::state::Core;
use super::words::{count, counted, say, told, truth, word};
use crate::bare::peek;
use crate::draft::{Channel, SUBJECT_MOST};
use crate::text::{digits, grade};
use alloc::{borrow::ToOwned, string::String};

/// The text. Listeners are added when it stands in the page, as for a field of the host's.
pub fn editor(own: bool) -> El {
    let panel = el("section|class=panel editor|part=editor").named(word!(draft)).with([subject()]);
    if own { panel.with([message(), foot()]) } else { panel.with([foot()]) }
}

fn subject() -> El {
    let says: Read = |core, _| {
        let (stats, channel) = core.read(|now| (now.report.stats, now.draft.channel));
        if channel != Channel::Inmail {
            return String::new(); // no other has a subject line
        }
        counted(
            word!(subjectCount),
            stats.subject_words,
            &told(word!(limit), &[&digits(stats.subject_chars), &digits(SUBJECT_MOST)]),
        )
    };
    let class: Read = |core, _| warned(core.read(|now| now.report.stats.subject_chars > SUBJECT_MOST));
    let input = el("input|id=subject|type=text|autocomplete=off").named(word!(subject)).hint(word!(subjectHint));
    el("div|class=subject").with([
        el("label|class=label|for=subject").says(word!(subject)),
        el("div|class=field").with([mirror(), input]),
        el("span").live_attr("class", class).live(says),
    ])
}

fn message() -> El {
    let field = el("textarea|aria-describedby=keys").named(word!(message)).hint(word!(messageHint));
    el("div|class=message field").with([mirror(), field])
}

/// Where the underlines of a field are painted.
fn mirror() -> El {
    el("div|class=mirror|aria-hidden=true|tabindex=-1")
}

fn foot() -> El {
    let counts: Read = |core, _| {
        let stats = core.read(|now| now.report.stats);
        let words = counted(word!(words), stats.words, "");
        let (time, key) = match stats.reading_seconds {
            0 => return words,
            seconds @ ..120 => (seconds, word!(seconds)),
            seconds => (seconds / 60, word!(minutes)),
        };
        told(key, &[&words, &grade(stats.reading_grade), &digits(time)])
    };
    let limit: Read = |core, _| {
        let (chars, most) = length(core);
        let key = match () {
            () if chars > most => word!(overLimit),
            () if near(core) => word!(nearLimit),
            () => word!(limit),
        };
        told(key, &[&count(chars), &count(most)])
    };
    let class: Read = |core, _| warned(near(core));
    let none: Read = |core, _| truth(peek(&core.seen).safe == 0 || core.disabled.get());
    let number: Read = |core, _| match peek(&core.seen).safe {
        0 => String::new(),
        many => digits(many),
    };
    el("div|class=foot").with([
        el("div|class=counts")
            .with([el("span|class=count").live(counts), el("span").live_attr("class", class).live(limit)]),
        el("div|class=buttons").with([
            plain("quiet", "undo", say(word!(undo))),
            plain("primary", "safe", say(word!(safe)))
                .live_attr("aria-disabled", none)
                .with([el("span|class=number|aria-hidden=true").live(number)]),
        ]),
    ])
}

/// The message's length, and the most that its channel takes, in characters.
fn length(core: &Core) -> (u32, u32) {
    core.read(|now| (now.report.stats.chars, now.draft.channel.most()))
}

/// Whether the message is within the last twentieth of the limit, or over it.
fn near(core: &Core) -> bool {
    let (chars, most) = length(core);
    chars >= most - most / 20
}

/// A button that says what it does.
pub fn plain(class: &str, does: &str, says: &str) -> El {
    el("button|type=button").attr("class", class).attr("data-do", does).text(says)
}

/// The class of a counter.
fn warned(warn: bool) -> String {
    if warn { "count warn" } else { "count" }.to_owned()
}
