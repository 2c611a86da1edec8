//! A subject line that is only their name.

use crate::text::{is_any};
use super::line;
use crate::reading::same_name;
use crate::rules::prelude::*;
use crate::text::Kind;

rule! {
    id: "subject-first-name-only",
    title: "Only their name",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 3,
    seed: "Subject: Use a short, catchy subject line to grab attention.",
    what: "The subject line is only their name",
    why: "A first name alone is what mail merges put there, and it says nothing.",
    action: "Add the topic.",
    bad: "Maya?",
    good: "Maya, your crane",
    limits: "It knows the given name only if you filled it in.",
    sources: "subject-first-name",
}

fn look(r: &Reading, notes: &mut Notes) {
    let name = &r.draft.recipient.first_name;
    let mut words = r.subject.tokens().iter().filter(|t| t.kind == Kind::Word).map(|t| r.subject.word(t)).peekable();
    let only = !name.is_empty() && words.peek().is_some() && words.all(|w| same_name(w, name) || is_any(w, "hi hello hey for"));
    let named = r.subject.tokens().iter().any(|t| same_name(r.subject.word(t), name));
    if only && named && let Some(span) = line(r) {
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
