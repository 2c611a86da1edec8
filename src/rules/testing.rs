//! Shared by the tests of the rules: a draft around an example, and whether a rule fires on it.

use super::{Rule, look};
use crate::draft::{Draft, Recipient, Sender};
use crate::reading::Reading;
use crate::report::{Category, Field};

/// The people of the examples.
pub(super) fn people() -> Draft {
    Draft {
        subject: "cold starts".into(),
        body:
            "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam"
                .into(),
        recipient: Recipient {
            first_name: "Maya".into(),
            last_name: "Okafor".into(),
            company: "Tidewater".into(),
            role: "Staff Engineer".into(),
            facts: vec!["spoke at RustConf on cold starts".into(), "moved the harbour sensors to Lagos".into()],
        },
        sender: Sender { first_name: "Sam".into(), company: "Acme".into(), product: "Relay".into() },
        holidays: vec!["2026-12-25".into()],
        ..Draft::default()
    }
}

/// A rule's example as a draft.
pub(super) fn example(rule: &Rule, text: &str) -> Draft {
    let draft = people();
    match rule.category {
        Category::Subject => Draft { subject: text.into(), ..draft },
        Category::Timing => Draft { send_at: text.into(), ..draft },
        _ => Draft { body: text.into(), ..draft },
    }
}

/// Whether a rule has anything to say about a draft.
pub(super) fn fires(rule: &Rule, draft: &Draft) -> bool {
    look(&Reading::of(draft), &[]).iter().any(|note| note.rule.id == rule.id)
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
        .filter(|note| note.rule.id == rule.id)
        .map(|note| note.place.map_or("", |(field, span)| slice(field, span)).to_owned())
        .collect()
}

/// Asserts that a rule leaves each of these alone.
pub(super) fn leaves_alone(rule: &Rule, texts: &[&str]) {
    for text in texts {
        let found = flagged(rule, &example(rule, text));
        assert!(found.is_empty(), "{} flags {found:?} in {text:?}", rule.id);
    }
}

/// Asserts that a rule flags exactly these words of a text.
pub(super) fn flags(rule: &Rule, text: &str, words: &[&str]) {
    assert_eq!(flagged(rule, &example(rule, text)), words, "{} in {text:?}", rule.id);
}
