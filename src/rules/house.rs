//! The phrases of the site itself, and what its patterns have found. Its rule is no part of the
//! pack: it finds what the options say.

use super::prelude::*;
use crate::options::HousePhrase;
use crate::text::{Kind, Span, Text};

rule! {
    id: "house-phrase",
    title: "House rule",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "",
    what: "Not in the style of this house",
    why: "The owner of this page asks for other words.",
    action: "Choose other words.",
    bad: "",
    good: "",
    limits: "A phrase is these very words, in any case.",
    sources: "",
}

/// Nothing, without options.
fn look(_: &Reading, _: &mut Notes) {}

/// Adds a finding at every place of the site's phrases.
pub(super) fn find(r: &Reading, phrases: &[HousePhrase], notes: &mut Notes) {
    if phrases.is_empty() {
        return;
    }
    notes.begin(&RULE);
    // These very words, within wordy phrases too.
    let body = Text::read(&r.draft.body);
    for house in phrases {
        let wanted = Text::read(&house.phrase);
        for (field, text) in [(Field::Subject, &r.subject), (Field::Body, &body)] {
            for at in text.all() {
                if let Some(span) = phrase_at(text, at, &wanted) {
                    flag(field, span, house, notes);
                }
            }
        }
        for (field, span) in &house.places {
            flag(*field, *span, house, notes);
        }
    }
}

/// The span of a phrase that begins at a token.
fn phrase_at(text: &Text, at: usize, wanted: &Text) -> Option<Span> {
    let mut end = at;
    for token in wanted.tokens().iter().filter(|t| t.kind != Kind::Mark('*')) {
        if text.word_at(end) != wanted.word(token) {
            return None;
        }
        end += 1;
    }
    text.span_of(at..end)
}

/// Adds a finding.
fn flag(field: Field, span: Span, house: &HousePhrase, notes: &mut Notes) {
    let mut pen = notes.at(field, span).of(house.category.unwrap_or(Category::Clarity));
    let message = trim(&house.message);
    if !message.is_empty() {
        pen = pen.say(&[message]);
    }
    if !house.replacement.is_empty() {
        pen.change_to(span, &house.replacement);
    }
}
