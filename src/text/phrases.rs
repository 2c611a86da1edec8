//! Phrase lists: text files with one phrase a line, matched over tokens.
//!
//! A list is read once, sorted by first word, and looked up at each token, so its cost does
//! not grow with the number of phrases. No pattern engine is linked into the browser build.
//!
//! | in a line | matches |
//! |---|---|
//! | `touch base` | these two words in any case, with any blanks between them |
//! | `hope\|trust this finds you` | one of the words in that place |
//! | `i'd\|i+would love` | one of them, where `i+would` is two words |
//! | `finds you very? well` | the word may be missing |
//! | `at _ we` | any one word or number |
//! | `meet .. today` | up to three words between |
//! | `in # minutes` | a number, "15" or "15-minute" |
//! | `act now $` | nothing but a mark or the end may follow |
//! | `in order to => to` | what to put in its place |
//!
//! Punctuation between words ends a match. An empty line and one that begins with `//` say nothing.

use super::Text;
use super::Words;
use super::is_any;
use super::search::{cut, pieces, words};
use super::span::Span;
use super::tokens::Kind;
use super::words::{Marks, mark_of};
#[cfg(all(target_arch = "wasm32", feature = "js"))]
use crate::bare::OnceLock;
use alloc::vec::Vec;
use core::ops::Range;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use std::sync::OnceLock;

/// A phrase list, read at its first use.
pub struct Phrases {
    source: &'static str,
    index: OnceLock<Index>,
}

#[derive(Debug, Default)]
struct Index {
    /// Each phrase under each word that it may begin with, sorted by that word, then as in the list.
    first: Vec<Entry>,
    /// The marks of the first words: most words of a text begin no phrase of most lists, and one
    /// look tells.
    marks: Marks,
}

/// A phrase under one of its first words.
#[derive(Debug)]
struct Entry {
    word: &'static str,
    /// That word, or several joined by `+`.
    begins: &'static str,
    number: usize,
    /// What follows those words.
    rest: &'static str,
    /// What stands behind `=>`.
    replacement: Option<&'static str>,
}

/// A phrase found in a text.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Where, in bytes.
    pub span: Span,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// What the list offers in its place.
    pub replacement: Option<&'static str>,
}

impl Phrases {
    /// A list from its text, usually `include_str!`.
    pub const fn new(source: &'static str) -> Self {
        Phrases { source, index: OnceLock::new() }
    }

    /// All hits from left to right, the longest at each place, none overlapping another.
    /// Quoted words are left alone.
    pub fn find<'t>(&'t self, text: &'t Text) -> Hits<'t> {
        self.find_in(text, text.all())
    }

    /// All hits that lie in a range of tokens.
    pub fn find_in<'t>(&'t self, text: &'t Text, range: Range<usize>) -> Hits<'t> {
        Hits { list: self, text, range }
    }

    /// Whether any phrase occurs in a range of tokens.
    pub fn any_in(&self, text: &Text, range: Range<usize>) -> bool {
        self.find_in(text, range).next().is_some()
    }

    /// The longest phrase that begins at a token.
    pub fn match_at(&self, text: &Text, at: usize, end: usize) -> Option<Hit> {
        let index = self.index.get_or_init(|| Index::read(self.source));
        let token = text.token(at).filter(|t| index.marks.has(t.mark) && t.is_wordlike() && !t.quoted)?;
        let word = text.word(token);
        let begin = index.first.partition_point(|entry| entry.word < word);
        let mut best: Option<(usize, Option<&'static str>)> = None;
        for entry in index.first.get(begin..)?.iter().take_while(|entry| entry.word == word) {
            if let Some(next) = run_of(text, entry.begins, at, end)
                && let Some(stop) = matches(text, entry.rest, next, end)
                && best.is_none_or(|(longest, _)| stop > longest)
            {
                best = Some((stop, entry.replacement));
            }
        }
        let (stop, replacement) = best?;
        Some(Hit { span: text.span_of(at..stop)?, tokens: at..stop, replacement })
    }
}

/// Phrases found one after another; see [`Phrases::find`].
#[derive(Clone)]
pub struct Hits<'t> {
    list: &'t Phrases,
    text: &'t Text<'t>,
    /// What is still to be looked at.
    range: Range<usize>,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        while self.range.start < self.range.end {
            let at = self.range.start;
            let hit = self.list.match_at(self.text, at, self.range.end);
            self.range.start = hit.as_ref().map_or(at + 1, |hit| hit.tokens.end.max(at + 1));
            if hit.is_some() {
                return hit;
            }
        }
        None
    }
}

impl Index {
    fn read(source: &'static str) -> Self {
        let mut index = Index::default();
        let lines = pieces(source, "\r\n").filter(|line| !line.starts_with("//"));
        for (number, line) in lines.enumerate() {
            let (pattern, replacement) = match cut(line, '=') {
                Some((pattern, replacement)) => (pattern, replacement.strip_prefix("> ")),
                None => (line, None),
            };
            // A phrase may begin with words that may be missing; then it is found by the next one too.
            let mut slots = words(pattern);
            while let Some(slot) = slots.next() {
                if is_any(slot, "_ .. # $") {
                    break;
                }
                for begins in pieces(slot, "|?") {
                    let word = cut(begins, '+').map_or(begins, |(first, _)| first);
                    index.first.push(Entry { word, begins, number, rest: slots.rest(), replacement });
                }
                if !slot.ends_with('?') {
                    break;
                }
            }
        }
        super::sort(&mut index.first, |a, b| (a.word, a.number) < (b.word, b.number));
        index.first.iter().for_each(|entry| index.marks.add(mark_of(entry.word)));
        index
    }
}

/// Where the match of a pattern from token `at` ends, if it matches before `end`.
fn matches(text: &Text, pattern: &str, at: usize, end: usize) -> Option<usize> {
    let mut slots = words(pattern);
    let Some(slot) = slots.next() else { return Some(at) };
    let rest = slots.rest();
    let token = text.token(at).filter(|t| at < end && t.is_wordlike());
    match slot {
        "_" => token.and_then(|_| matches(text, rest, at + 1, end)),
        ".." => {
            for from in at..=at + 3 {
                if let Some(stop) = matches(text, rest, from, end) {
                    return Some(stop);
                }
                text.token(from).filter(|t| from < end && t.is_wordlike())?;
            }
            None
        }
        "#" => token
            .filter(|t| t.kind == Kind::Number || NUMBERS.has(text.word(t)))
            .and_then(|_| matches(text, rest, at + 1, end)),
        "$" => token.is_none().then(|| matches(text, rest, at, end)).flatten(),
        _ => {
            let mut best = None;
            let letter = text.word_at(at).bytes().next();
            for alternative in pieces(slot, "|?").filter(|words| words.bytes().next() == letter) {
                if let Some(next) = run_of(text, alternative, at, end) {
                    best = best.max(matches(text, rest, next, end));
                }
            }
            if best.is_none() && slot.ends_with('?') { matches(text, rest, at, end) } else { best }
        }
    }
}

/// Where a run of words joined by `+` ends, if it begins at a token.
fn run_of(text: &Text, words: &str, at: usize, end: usize) -> Option<usize> {
    // Nearly every one is a single word.
    if at < end && text.word_at(at) == words {
        return text.is_wordlike(at).then_some(at + 1);
    }
    let mut next = at;
    for word in pieces(words, "+") {
        if next >= end || !text.is_wordlike(next) || text.word_at(next) != word {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// Numbers in words.
const NUMBERS: Words = Words("one two three four five six ten twelve fifteen twenty thirty forty forty-five sixty");

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(list: &'static str, raw: &'a str) -> Vec<&'a str> {
        let text = Text::read(raw);
        Phrases::new(list).find(&text).map(|hit| text.slice(hit.span)).collect()
    }

    #[test]
    fn phrases_match_words_and_not_parts_of_words() {
        assert_eq!(found("touch base", "Let's Touch\n base, or touch baseline"), ["Touch\n base"]);
        assert_eq!(found("just", "just-in-time justice, just so"), ["just"]);
        assert_eq!(found("touch base", "to touch, base"), Vec::<&str>::new());
    }

    #[test]
    fn slots_choose_skip_and_count() {
        assert_eq!(
            found("hope|trust this message|email? finds you", "I trust this finds you; hope this email finds you"),
            ["trust this finds you", "hope this email finds you"]
        );
        assert_eq!(found("i'd|i+would love", "I would love it; I'd love it; I love it"), ["I would love", "I'd love"]);
        assert_eq!(found("i|we? hope so", "I hope so, hope so"), ["I hope so", "hope so"]);
        assert_eq!(found("act now $", "act now and then; act now! act now"), ["act now", "act now"]);
        assert_eq!(found("at _ we", "at Acme we; at we"), ["at Acme we"]);
        assert_eq!(
            found("meet .. today", "meet today, meet you all later today, meet a b c d today"),
            ["meet today", "meet you all later today"]
        );
        assert_eq!(found("for # minutes", "for 15 minutes or for ten minutes"), ["for 15 minutes", "for ten minutes"]);
    }

    #[test]
    fn the_longest_phrase_wins_and_quotes_are_left_alone() {
        assert_eq!(found("in order\nin order to => to", "in order to go"), ["in order to"]);
        assert_eq!(found("touch base", "He said “touch base” again"), Vec::<&str>::new());
    }
}
