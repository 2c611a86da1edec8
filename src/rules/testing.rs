//! Shared by the tests of the rules: whether a rule fires on a draft.

pub(super) use super::example::{example, people};
use super::{Rule, look};
use crate::draft::Draft;
use crate::reading::Reading;
use crate::report::Field;

/// Whether a rule has anything to say about a draft.
pub(super) fn fires(rule: &Rule, draft: &Draft) -> bool {
    look(&Reading::of(draft), &[]).iter().any(|note| note.rule.id() == rule.id())
}

/// What a rule flags in a draft.
pub(super) fn flagged(rule: &Rule, draft: &Draft) -> Vec<String> {
    let reading = Reading::of(draft);
    let slice = |field, span| match field {
        Field::Subject => reading.subject.slice(span),
        Field::Body => reading.body.slice(span),
    };
    look(&reading, &[])
        .iter()
        .filter(|note| note.rule.id() == rule.id())
        .map(|note| note.place.map_or("", |(field, span)| slice(field, span)).to_owned())
        .collect()
}

/// Asserts that a rule leaves each of these alone.
pub(super) fn leaves_alone(rule: &Rule, texts: &[&str]) {
    for text in texts {
        let found = flagged(rule, &example(rule, text));
        assert!(found.is_empty(), "{} flags {found:?} in {text:?}", rule.id());
    }
}

/// Asserts that a rule flags exactly these words of a text.
pub(super) fn flags(rule: &Rule, text: &str, words: &[&str]) {
    assert_eq!(flagged(rule, &example(rule, text)), words, "{} in {text:?}", rule.id());
}
