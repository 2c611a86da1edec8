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
use super::search::{cut, holds, pieces, trim, trim_end, words};
use super::span::Span;
use super::tokens::Kind;
#[cfg(all(target_arch = "wasm32", not(feature = "widget")))]
use crate::bare::OnceLock;
use alloc::vec::Vec;
use core::ops::Range;
#[cfg(not(all(target_arch = "wasm32", not(feature = "widget"))))]
use std::sync::OnceLock;

/// A phrase list, read at its first use.
pub struct Phrases {
    source: &'static str,
    index: OnceLock<Index>,
}

#[derive(Debug, Default)]
struct Index {
    /// First word and phrase, sorted by word.
    first: Vec<(&'static str, usize)>,
    /// Where in `first` the words of each initial begin: most words of a text have no phrase
    /// in most lists, and one look tells.
    initials: [u16; INITIALS + 1],
    phrases: Vec<Phrase>,
}

#[derive(Debug)]
struct Phrase {
    slots: Vec<Slot>,
    replacement: Option<&'static str>,
}

#[derive(Debug)]
enum Slot {
    Words { any_of: Vec<&'static str>, optional: bool },
    AnyWord,
    UpToThree,
    Number,
    End,
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

/// Initials told apart: the letters, and one for all else.
const INITIALS: usize = 27;

fn initial(word: &str) -> usize {
    match word.bytes().next() {
        Some(letter @ b'a'..=b'z') => usize::from(letter - b'a') + 1,
        _ => 0,
    }
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
        let token = text.token(at).filter(|t| t.is_wordlike() && !t.quoted)?;
        let index = self.index.get_or_init(|| Index::read(self.source));
        let word = text.word(token);
        let at_initial = initial(word);
        let (from, to) = (*index.initials.get(at_initial)?, *index.initials.get(at_initial + 1)?);
        let same_initial = index.first.get(usize::from(from)..usize::from(to))?;
        let begin = same_initial.partition_point(|(first, _)| *first < word);
        let candidates = same_initial.get(begin..)?.iter().take_while(|(first, _)| *first == word);
        let mut best: Option<(usize, &Phrase)> = None;
        for (_, phrase) in candidates {
            let Some(phrase) = index.phrases.get(*phrase) else { continue };
            if let Some(stop) = matches(text, &phrase.slots, at, end)
                && best.is_none_or(|(longest, _)| stop > longest)
            {
                best = Some((stop, phrase));
            }
        }
        let (stop, phrase) = best?;
        Some(Hit { span: text.span_of(at..stop)?, tokens: at..stop, replacement: phrase.replacement })
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
        for line in pieces(source, |c| matches!(c, '\n' | '\r')).filter(|line| !line.starts_with("//")) {
            let (pattern, replacement) = match cut(line, '>') {
                Some((pattern, replacement)) => (trim_end(pattern, |c| c == '='), Some(trim(replacement))),
                None => (line, None),
            };
            let slots: Vec<Slot> = words(pattern).map(Slot::read).collect();
            // A phrase may begin with words that may be missing; then it is found by the next one too.
            for slot in &slots {
                let Slot::Words { any_of, optional } = slot else { break };
                for word in any_of {
                    index.first.push((cut(word, '+').map_or(*word, |(first, _)| first), index.phrases.len()));
                }
                if !optional {
                    break;
                }
            }
            index.phrases.push(Phrase { slots, replacement });
        }
        super::sort(&mut index.first, |a, b| (initial(a.0), a) < (initial(b.0), b));
        for (letter, begin) in index.initials.iter_mut().enumerate() {
            *begin = index.first.partition_point(|(word, _)| initial(word) < letter) as u16;
        }
        index
    }
}

fn alternatives(words: &'static str) -> Vec<&'static str> {
    pieces(words, |c| c == '|').collect()
}

impl Slot {
    fn read(word: &'static str) -> Slot {
        match word {
            "_" => Slot::AnyWord,
            ".." => Slot::UpToThree,
            "#" => Slot::Number,
            "$" => Slot::End,
            _ => match word.strip_suffix('?') {
                Some(any_of) => Slot::Words { any_of: alternatives(any_of), optional: true },
                None => Slot::Words { any_of: alternatives(word), optional: false },
            },
        }
    }
}

/// Where the match of `slots` from token `at` ends, if they match before `end`.
fn matches(text: &Text, slots: &[Slot], at: usize, end: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(at) };
    let token = text.token(at).filter(|t| at < end && t.is_wordlike());
    let word = token.map_or("", |t| text.word(t));
    match slot {
        Slot::Words { any_of, optional } => any_of
            .iter()
            .filter_map(|words| run_of(text, words, at, end).and_then(|next| matches(text, rest, next, end)))
            .max()
            .or_else(|| optional.then(|| matches(text, rest, at, end)).flatten()),
        Slot::End => token.is_none().then(|| matches(text, rest, at, end)).flatten(),
        Slot::AnyWord => token.and_then(|_| matches(text, rest, at + 1, end)),
        Slot::Number => token
            .filter(|t| t.kind == Kind::Number || is_number_word(word))
            .and_then(|_| matches(text, rest, at + 1, end)),
        Slot::UpToThree => {
            for from in at..=at + 3 {
                if let Some(stop) = matches(text, rest, from, end) {
                    return Some(stop);
                }
                text.token(from).filter(|t| from < end && t.is_wordlike())?;
            }
            None
        }
    }
}

/// Where a run of words joined by `+` ends, if it begins at a token.
fn run_of(text: &Text, words: &str, at: usize, end: usize) -> Option<usize> {
    let is_here =
        |at: usize, word: &str| text.token(at).is_some_and(|t| at < end && t.is_wordlike() && text.word(t) == word);
    if !holds(words, '+') {
        return is_here(at, words).then_some(at + 1);
    }
    let mut next = at;
    for word in pieces(words, |c| c == '+') {
        if !is_here(next, word) {
            return None;
        }
        next += 1;
    }
    Some(next)
}

fn is_number_word(word: &str) -> bool {
    const NUMBERS: Words = Words("one two three four five six ten twelve fifteen twenty thirty forty forty-five sixty");
    NUMBERS.has(word)
}

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
