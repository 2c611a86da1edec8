//! A subject line that is only their name.

use super::line;
use crate::reading::{folded, is_name};
use crate::rules::prelude::*;
use crate::text::Kind;
use crate::text::is_any;

rule! {
    id: "subject-first-name-only",
    title: "Only their name",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 3,
    seed: "Subject: Use a short, catchy subject line to grab attention.",
    what: "Only their name",
    why: "Mail merges put that there.",
    action: "Add the topic.",
    bad: "Maya?",
    good: "Maya, your crane",
    limits: "It knows the given name only if you filled it in.",
    sources: "subject-first-name",
}

fn look(r: &Reading, notes: &mut Notes) {
    let first_name = folded(&r.draft.recipient.first_name);
    let (mut named, mut only) = (false, true);
    for token in r.subject.tokens() {
        let word = r.subject.word(token);
        let name = is_name(word, &first_name);
        named |= name;
        only &= name || token.kind != Kind::Word || is_any(word, "hi hello hey for");
    }
    if only
        && named
        && let Some(span) = line(r)
    {
        notes.at(Field::Subject, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_name_with_a_topic_is_fine() {
        leaves_alone(&RULE, &["maya + tides", "hey", "Tidewater"]);
    }
}
