//! What a rule writes down: where, what, how much, and how to mend it. Offsets are bytes here;
//! the report turns them into UTF-16.

use super::Rule;
use crate::report::{Category, Field, Severity};
use crate::text::{Phrases, Span, Text, beginning, ends_with, holds, is_blank, joined, lower, trim_end};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// One observation of one rule.
#[derive(Debug, Clone)]
pub struct Note {
    /// The rule.
    pub rule: &'static Rule,
    /// The rule's category, or the one this finding belongs to.
    pub category: Category,
    /// The rule's severity.
    pub severity: Severity,
    /// Where; `None` for the whole draft.
    pub place: Option<(Field, Span)>,
    /// What, 90 characters at most.
    pub message: String,
    /// What to do.
    pub action: String,
    /// Points before the caps.
    pub points: u8,
    /// Whether it is about the shape of a stretch of text and so stands beside findings about
    /// the words in it.
    pub broad: bool,
    /// Ways to mend it.
    pub fixes: Vec<NoteFix>,
}

/// One way to mend.
#[derive(Debug, Clone)]
pub struct NoteFix {
    /// What the button says.
    pub label: String,
    /// Whether it never changes the meaning.
    pub safe: bool,
    /// Replacements, in bytes.
    pub edits: Vec<(Field, Span, String)>,
}

/// The notebook that rules write into.
#[derive(Debug, Default)]
pub struct Notes {
    rule: Option<&'static Rule>,
    list: Vec<Note>,
}

impl Notes {
    pub(super) fn begin(&mut self, rule: &'static Rule) {
        self.rule = Some(rule);
    }

    pub(super) fn done(self) -> Vec<Note> {
        self.list
    }

    fn push(&mut self, place: Option<(Field, Span)>) -> Pen<'_> {
        if let Some(rule) = self.rule {
            self.list.push(Note {
                rule,
                category: rule.category,
                severity: rule.severity,
                place,
                message: rule.what().to_owned(),
                action: rule.action().to_owned(),
                points: rule.points,
                broad: false,
                fixes: Vec::new(),
            });
        }
        Pen(self.list.last_mut())
    }

    /// A finding at a span of a field.
    pub fn at(&mut self, field: Field, span: Span) -> Pen<'_> {
        self.push(Some((field, span)))
    }

    /// A finding at every phrase of a list.
    pub fn at_each(&mut self, field: Field, text: &Text, list: Phrases) {
        for hit in list.find(text) {
            self.at(field, hit.span);
        }
    }

    /// A finding about the whole draft.
    pub fn whole(&mut self) -> Pen<'_> {
        self.push(None)
    }
}

/// Adds to the note just begun.
pub struct Pen<'n>(Option<&'n mut Note>);

impl Pen<'_> {
    fn edit(mut self, change: impl FnOnce(&mut Note)) -> Self {
        if let Some(note) = self.0.as_deref_mut() {
            change(note);
        }
        self
    }

    /// Costs other points than the rule's.
    pub fn cost(self, points: u8) -> Self {
        self.edit(|n| n.points = points)
    }

    /// Says something more exact than the rule's `what`, in pieces.
    pub fn say(self, message: &[&str]) -> Self {
        self.edit(|n| n.message = shorten(joined(message)))
    }

    /// Advises something more exact than the rule's `action`.
    pub fn advise(self, action: &[&str]) -> Self {
        self.edit(|n| n.action = joined(action))
    }

    /// Belongs to another category.
    pub fn of(self, category: Category) -> Self {
        self.edit(|n| n.category = category)
    }

    /// Is about the shape of a stretch of text, not its words.
    pub fn broad(self) -> Self {
        self.edit(|n| n.broad = true)
    }

    /// Offers to put something in a span's place. The span is of the finding's own field.
    #[inline(never)] // Inlined, it makes the module for pages larger.
    pub fn replace(self, label: &[&str], span: Span, with: &str) -> Self {
        self.edit(|n| n.fixes.push(NoteFix { label: joined(label), safe: false, edits: Vec::new() })).also(span, with)
    }

    /// Puts something in the place of a further span with the same click.
    #[inline(never)]
    pub fn also(self, span: Span, with: &str) -> Self {
        self.edit(|n| {
            let field = n.place.map_or(Field::Body, |(field, _)| field);
            if let Some(fix) = n.fixes.last_mut() {
                fix.edits.push((field, span, with.to_owned()));
            }
        })
    }

    /// The same, saying what.
    pub fn change_to(self, span: Span, with: &str) -> Self {
        self.replace(&["Change to “", with, "”"], span, with)
    }

    /// The fixes never change the meaning.
    pub fn safely(self) -> Self {
        self.edit(|n| n.fixes.iter_mut().for_each(|fix| fix.safe = true))
    }

    /// Offers to take a span out, blanks around it included. The word that then begins a
    /// sentence gets its capital.
    pub fn remove(self, label: &str, text: &Text, span: Span) -> Self {
        let gone = text.removal(span);
        let before = text.raw().get(..gone.start as usize).unwrap_or_default();
        let before = trim_end(before, is_blank);
        let gap = text.raw().get(before.len()..gone.start as usize).unwrap_or_default();
        let begins = before.is_empty() || ends_with(before, ".!?:") || holds(gap, '\n');
        let (mut end, mut with) = (gone.end, String::new());
        if begins
            && let Some(small) = text.raw().get(end as usize..).and_then(|rest| rest.chars().next())
            && let Some(capital) = capital(small)
        {
            end += small.len_utf8() as u32;
            with.push(capital);
        }
        self.replace(&[label], Span::new(gone.start, end), &with)
    }
}

/// The capital of a letter, where the two are 32 apart: in English, and with most accents of the west.
fn capital(small: char) -> Option<char> {
    char::from_u32(u32::from(small) ^ 0x20).filter(|c| lower(*c) == small)
}

/// Cuts a message that quotes the draft or a house rule to its 90 characters.
fn shorten(message: String) -> String {
    if beginning(&message, 90).len() == message.len() {
        return message;
    }
    joined(&[beginning(&message, 89), "…"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rules;

    /// A text after the offer to take some words out of it was accepted.
    fn without(raw: &str, words: &str) -> String {
        let start = raw.find(words).unwrap() as u32;
        let span = Span::new(start, start + words.len() as u32);
        let mut notes = Notes::default();
        notes.begin(rules().next().unwrap());
        notes.at(Field::Body, span).remove("Remove it", &Text::read(raw), span);
        let [note] = &notes.done()[..] else { panic!("one note") };
        let [NoteFix { edits, .. }] = &note.fixes[..] else { panic!("one fix") };
        let [(Field::Body, span, with)] = &edits[..] else { panic!("one edit") };
        [&raw[..span.start as usize], with, &raw[span.end as usize..]].concat()
    }

    #[test]
    fn the_word_that_then_begins_a_sentence_gets_its_capital() {
        assert_eq!(without("Well, we met.", "Well,"), "We met.");
        assert_eq!(without("Well, élan counts.", "Well,"), "Élan counts.");
        assert_eq!(without("Well, 12 of us met.", "Well,"), "12 of us met.");
        assert_eq!(without("It rained. Well, we met.", "Well,"), "It rained. We met.");
        assert_eq!(without("Hi Maya,\n\nWell, we met.", "Well,"), "Hi Maya,\n\nWe met.");
        assert_eq!(without("Hi Maya,\n\nWell. You met.", "Well."), "Hi Maya,\n\nYou met.");
    }

    #[test]
    fn a_word_within_a_sentence_stays_small() {
        assert_eq!(without("We just met.", "just"), "We met.");
        assert_eq!(without("We met, just so, by day.", "just so,"), "We met, by day.");
        assert_eq!(without("We met just", "just"), "We met");
    }
}
