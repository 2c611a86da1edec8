//! Emoji in the subject line.

use crate::rules::prelude::*;
use crate::text::{Span, run};

rule! {
    id: "subject-emoji",
    title: "Emoji in the subject line",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 2,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "Emoji in the subject line",
    why: "In a test of cold mail, emoji cost replies.",
    action: "Leave it out; warmth belongs in the message.",
    bad: "🚀 cold starts",
    good: "cold starts",
    limits: "Some trades and ages like them; the evidence is thin.",
    sources: "subject-emoji",
}

/// Whether a character is drawn as a picture. Arrows and signs like ™ are not.
const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}')
}

/// Characters that belong to the emoji before them.
const fn joins(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20e3}')
}

fn look(r: &Reading, notes: &mut Notes) {
    let raw = r.subject.raw();
    let rest = |at| raw.get(at..).unwrap_or_default();
    let mut at = 0;
    loop {
        at += run(rest(at), |c| !is_emoji(c));
        let len = run(rest(at), |c| is_emoji(c) || joins(c));
        if len == 0 {
            return;
        }
        let span = Span::new(at as u32, (at + len) as u32);
        notes.at(Field::Subject, span).remove("Remove", &r.subject, span);
        at += len;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn a_joined_emoji_is_one() {
        flags(&RULE, "hi 👩🏽‍💻 there 🇮🇳", &["👩🏽‍💻", "🇮🇳"]);
        flags(&RULE, "hi 🚀🔥🔥", &["🚀🔥🔥"]);
        leaves_alone(&RULE, &["tide → port", "Acme™ & ©", "小雨 :)"]);
    }
}
