//! The text that `www/element/pack.js` makes of a draft and options. Types were checked there; here
//! a word that is none of an enumeration's is the only mistake.

use crate::draft::{Channel, Draft, Intent, Relationship, Touch, which};
use crate::options::{HousePhrase, Ignored, Options};
use crate::report::{Category, Field};
use crate::text::{Span, joined, trim};
use alloc::string::String;
use core::str::Chars;

/// Reads a draft and options, and what is wrong with them: the field that holds no known word, and
/// which words there are.
pub(super) fn unpack(packed: &str, points: &[f64]) -> (Draft, Options, Option<String>) {
    let mut from = Packed { rest: packed.chars(), wrong: None };
    let (mut draft, mut options) = (Draft::default(), Options::default());
    let (recipient, sender) = (&mut draft.recipient, &mut draft.sender);
    for text in [
        &mut draft.subject,
        &mut draft.body,
        &mut draft.send_at,
        &mut recipient.first_name,
        &mut recipient.last_name,
        &mut recipient.company,
        &mut recipient.role,
        &mut sender.first_name,
        &mut sender.company,
        &mut sender.product,
    ] {
        *text = from.text();
    }
    draft.intent = from.word("intent", Intent::WORDS, Intent::ALL).unwrap_or_default();
    draft.channel = from.word("channel", Channel::WORDS, Channel::ALL).unwrap_or_default();
    draft.touch = from.word("touch", Touch::WORDS, Touch::ALL).unwrap_or_default();
    draft.relationship = from.word("relationship", Relationship::WORDS, Relationship::ALL).unwrap_or_default();
    for list in [&mut recipient.facts, &mut draft.holidays, &mut options.off] {
        while from.more() {
            let text = from.text();
            if !trim(&text).is_empty() {
                list.push(text);
            }
        }
    }
    while from.more() {
        let mut finding = Ignored::default();
        for text in [&mut finding.rule, &mut finding.text, &mut finding.before, &mut finding.after] {
            *text = from.text();
        }
        options.ignore.push(finding);
    }
    while from.more() {
        let mut house = HousePhrase::default();
        for text in [&mut house.phrase, &mut house.message, &mut house.replacement] {
            *text = from.text();
        }
        house.category = from.word("category", Category::WORDS, &Category::ALL);
        options.phrases.push(house);
    }
    let mut numbers = points.iter().copied();
    while from.more() {
        options.weights.push((from.text(), numbers.next().unwrap_or_default()));
    }
    place(&mut options.phrases, numbers);
    (draft, options, from.wrong)
}

/// Notes where patterns were found: which, in which field, from where to where.
pub(crate) fn place(phrases: &mut [HousePhrase], mut places: impl Iterator<Item = f64>) {
    while let (Some(which), Some(field), Some(start), Some(end)) =
        (places.next(), places.next(), places.next(), places.next())
    {
        if let Some(house) = phrases.get_mut(which as usize) {
            let field = if field == 0.0 { Field::Subject } else { Field::Body };
            house.places.push((field, Span::new(start as u32, end as u32)));
        }
    }
}

/// What is still to be read.
struct Packed<'a> {
    rest: Chars<'a>,
    /// The first mistake.
    wrong: Option<String>,
}

impl Packed<'_> {
    /// Whether the list goes on; steps behind its end if not.
    fn more(&mut self) -> bool {
        let mut ahead = self.rest.clone();
        let ends = matches!(ahead.next(), None | Some('\n'));
        if ends {
            self.rest = ahead;
        }
        !ends
    }

    /// The next text, escapes undone.
    fn text(&mut self) -> String {
        let mut text = String::new();
        while let Some(c) = self.rest.next() {
            text.push(match c {
                '\t' => break,
                '\\' => match self.rest.next() {
                    Some('n') => '\n',
                    Some('t') => '\t',
                    _ => '\\',
                },
                _ => c,
            });
        }
        text
    }

    /// One of some words, if there is one here.
    fn word<T: Copy>(&mut self, key: &str, words: &'static str, all: &[T]) -> Option<T> {
        all.get(self.place(key, words)?).copied()
    }

    #[inline(never)] // Once for all kinds of words.
    fn place(&mut self, key: &str, words: &'static str) -> Option<usize> {
        let word = self.text();
        if word.is_empty() {
            return None;
        }
        match which(words, &word) {
            Ok(place) => Some(place),
            Err(why) => {
                self.wrong.get_or_insert(joined(&[key, " has to be ", &why]));
                None
            }
        }
    }
}
