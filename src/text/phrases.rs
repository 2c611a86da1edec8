//! Phrase lists: text files with one phrase a line, matched over tokens.
//!
//! A list is read once, into numbers for its words, and looked up by the first word of each phrase,
//! so its cost does not grow with the number of phrases. No pattern engine is linked into the
//! browser build.
//!
//! | in a line | matches |
//! |---|---|
//! | `touch base` | these two words in any case, with any blanks between them |
//! | `hope\|trust this finds you` | one of the words in that place |
//! | `i'd\|i+would love` | one of them, where `i+would` is two words |
//! | `finds you very? well` | the word may be missing |
//! | `at _ we` | any one word or number |
//! | `meet .. today` | up to five words between |
//! | `in # minutes` | a number, "15" or "15-minute" |
//! | `act now $` | nothing but a mark or the end may follow |
//! | `in order to => to` | what to put in its place |
//!
//! Punctuation between words ends a match. An empty line and one that begins with `//` say nothing.

use super::Text;
use super::lists::{Source, list};
use super::search::{cut, pieces, words};
use super::span::Span;
use super::tokens::Kind;
use super::words::{Index, Words, id_of};
use super::work;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
use crate::bare::OnceLock;
use alloc::{boxed::Box, vec::Vec};
use core::ops::Range;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use std::sync::OnceLock;

/// A phrase list, read at its first use.
pub struct Phrases {
    source: Source,
    /// In a box, so that the module has less to say of lists not read yet.
    list: OnceLock<Box<List>>,
}

/// A list as numbers. Each phrase is where its replacement stands in the source (0: nowhere), then
/// its slots, then [`END`]. A slot is a head of what it takes, whether it may be missing, and how
/// many numbers follow: those of its words, [`MORE`] added where the next word belongs to the same
/// alternative.
#[derive(Debug)]
struct List {
    /// The text that it was read from.
    source: &'static str,
    slots: Vec<u32>,
    /// Where the phrases that may begin with a word stand.
    first: Index,
}

const END: u32 = 0;
const WORDS: u32 = 1;
const ANY: u32 = 2;
const SOME: u32 = 3;
const NUMBER: u32 = 4;
const STOP: u32 = 5;
const KIND: u32 = 7;
const OPTIONAL: u32 = 8;
/// Bits of a head below the count of the numbers that follow.
const COUNT: u32 = 4;
/// Ids of words have 31 bits.
const MORE: u32 = 1 << 31;

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
    /// A list from its file.
    pub const fn new(source: Source) -> Self {
        Phrases { source, list: OnceLock::new() }
    }

    /// All hits from left to right, the longest at each place, none overlapping another.
    /// Quoted words are left alone.
    pub fn find<'t>(&'t self, text: &'t Text) -> Hits<'t> {
        self.find_in(text, text.all())
    }

    /// All hits that lie in a range of tokens.
    pub fn find_in<'t>(&'t self, text: &'t Text, range: Range<usize>) -> Hits<'t> {
        Hits { phrases: self, list: self.list(), text, range }
    }

    /// Whether any phrase occurs in a range of tokens.
    pub fn any_in(&self, text: &Text, range: Range<usize>) -> bool {
        self.find_in(text, range).next().is_some()
    }

    /// The longest phrase that begins at a token.
    pub fn match_at(&self, text: &Text, at: usize, end: usize) -> Option<Hit> {
        let list = self.list();
        self.longest(list, text, *text.ids.get(at)?, at..end)
    }

    /// The longest phrase that begins with the first token of a range and lies in it.
    fn longest(&self, list: &List, text: &Text, id: u32, range: Range<usize>) -> Option<Hit> {
        let mut best = None;
        for (_, phrase) in list.first.of(id) {
            work::tried();
            let phrase = *phrase as usize;
            if let Some(stop) = list.matches(text, phrase + 1, range.start, range.end)
                && best.is_none_or(|(longest, _)| stop > longest)
            {
                best = Some((stop, phrase));
            }
        }
        let (stop, phrase) = best.filter(|_| text.token(range.start).is_some_and(|token| !token.quoted))?;
        let tokens = range.start..stop;
        let replacement = list
            .slots
            .get(phrase)
            .filter(|from| **from > 0)
            .and_then(|from| pieces(list.source.get(*from as usize..)?, "\r\n").next());
        Some(Hit { span: text.span_of(tokens.clone())?, tokens, replacement })
    }

    fn list(&self) -> &List {
        self.list.get_or_init(|| Box::new(List::read(self.source.text())))
    }
}

/// Phrases found one after another; see [`Phrases::find`].
#[derive(Clone)]
pub struct Hits<'t> {
    phrases: &'t Phrases,
    list: &'t List,
    text: &'t Text<'t>,
    /// What is still to be looked at.
    range: Range<usize>,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        let first = &self.list.first;
        while let Some(ids) = self.text.ids.get(self.range.clone()) {
            let at = ids.iter().position(|id| first.may_have(*id));
            work::visited(at.map_or(ids.len(), |at| at + 1));
            let Some((at, id)) = at.and_then(|at| Some((at, ids.get(at)?))) else { break };
            let at = self.range.start + at;
            self.range.start = at + 1;
            if let Some(hit) = self.phrases.longest(self.list, self.text, *id, at..self.range.end) {
                self.range.start = hit.tokens.end.max(at + 1);
                return Some(hit);
            }
        }
        self.range.start = self.range.end;
        None
    }
}

impl List {
    fn read(source: &'static str) -> Self {
        let mut list = List { source, slots: Vec::new(), first: Index::new() };
        let mut lines = pieces(source, "\r\n");
        while let Some(line) = lines.next() {
            if line.starts_with("//") {
                continue;
            }
            let (pattern, replacement) = match cut(line, '=') {
                Some((pattern, replacement)) => (pattern, replacement.strip_prefix("> ")),
                None => (line, None),
            };
            let phrase = list.slots.len() as u32;
            let from = replacement.map_or(0, |text| source.len() - lines.rest().len() - text.len());
            list.slots.push(from as u32);
            // A phrase may begin with words that may be missing; then it is found by the next one too.
            let mut begins = true;
            for slot in words(pattern) {
                begins = list.slot(slot, begins.then_some(phrase));
            }
            list.slots.push(END);
        }
        list.first.sort();
        list
    }

    /// Reads a slot; a phrase that may begin with it is indexed by its words. Whether the next slot
    /// may begin the phrase too.
    fn slot(&mut self, slot: &str, phrase: Option<u32>) -> bool {
        let kind = match slot {
            "_" => ANY,
            ".." => SOME,
            "#" => NUMBER,
            "$" => STOP,
            _ => WORDS,
        };
        let head = self.slots.len();
        self.slots.push(kind);
        if kind != WORDS {
            return false;
        }
        for alternative in pieces(slot, "|?") {
            let mut run = pieces(alternative, "+");
            let mut next = run.next();
            if let (Some(phrase), Some(word)) = (phrase, next) {
                self.first.add(id_of(word), phrase);
            }
            while let Some(word) = next {
                next = run.next();
                self.slots.push(id_of(word) | if next.is_some() { MORE } else { 0 });
            }
        }
        let optional = slot.ends_with('?');
        let count = (self.slots.len() - head - 1) as u32;
        if let Some(head) = self.slots.get_mut(head) {
            *head |= count << COUNT | if optional { OPTIONAL } else { 0 };
        }
        phrase.is_some() && optional
    }

    /// Where the match of the slots from `slot` on ends, if they match from token `at` and before
    /// `end`.
    fn matches(&self, text: &Text, mut slot: usize, mut at: usize, end: usize) -> Option<usize> {
        loop {
            let head = *self.slots.get(slot)?;
            let next = slot + 1 + (head >> COUNT) as usize;
            let id = text.ids.get(at).filter(|_| at < end).copied().unwrap_or_default();
            match head & KIND {
                END => return Some(at),
                STOP if id != 0 => return None,
                STOP => {}
                SOME => {
                    for from in at..=at + 5 {
                        if let Some(stop) = self.matches(text, next, from, end) {
                            return Some(stop);
                        }
                        text.token(from).filter(|t| from < end && t.is_wordlike())?;
                    }
                    return None;
                }
                WORDS => {
                    let mut best = None;
                    let mut words = self.slots.get(slot + 1..next)?.iter();
                    while let Some(to) = run(text, &mut words, at, end) {
                        best = best.max(to.and_then(|to| self.matches(text, next, to, end)));
                    }
                    if best.is_some() || head & OPTIONAL == 0 {
                        return best;
                    }
                }
                kind => {
                    let number = || text.token(at).is_some_and(|t| t.kind == Kind::Number) || NUMBERS.knows(id);
                    if id == 0 || kind == NUMBER && !number() {
                        return None;
                    }
                    at += 1;
                }
            }
            slot = next;
        }
    }
}

/// Takes the words of one alternative. Where their run ends, if it begins at a token; nothing when
/// there is no alternative left.
fn run(text: &Text, words: &mut core::slice::Iter<u32>, at: usize, end: usize) -> Option<Option<usize>> {
    let mut to = Some(at);
    let mut word = words.next()?;
    loop {
        to = to.filter(|to| *to < end && text.ids.get(*to).is_some_and(|id| *id == *word & !MORE)).map(|to| to + 1);
        if word & MORE == 0 {
            return Some(to);
        }
        word = words.next()?;
    }
}

/// Numbers in words, with their digits.
pub(crate) static NUMBERS: Words = Words::of(list!("numbers"));

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(list: &'static str, raw: &'a str) -> Vec<&'a str> {
        let text = Text::read(raw);
        Phrases::new(Source::Here(list)).find(&text).map(|hit| text.slice(hit.span)).collect()
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
        assert_eq!(
            found(
                "i'm|i+am|we? always? looking",
                "I'm looking, I am always looking, we looking, always looking, I looking"
            ),
            ["I'm looking", "I am always looking", "we looking", "always looking", "looking"]
        );
        assert_eq!(found("act now $", "act now and then; act now! act now"), ["act now", "act now"]);
        assert_eq!(found("at _ we", "at Acme we; at we"), ["at Acme we"]);
        assert_eq!(
            found("meet .. today", "meet today, meet you all later today, meet a b c d e f today"),
            ["meet today", "meet you all later today"]
        );
        assert_eq!(found("for # minutes", "for 15 minutes or for ten minutes"), ["for 15 minutes", "for ten minutes"]);
    }

    #[test]
    fn the_longest_phrase_wins_and_quotes_are_left_alone() {
        assert_eq!(found("in order\nin order to => to", "in order to go"), ["in order to"]);
        assert_eq!(found("touch base", "He said “touch base” again"), Vec::<&str>::new());
    }

    /// Phrases are looked up by their first word: one that begins with a gap is never found.
    #[test]
    fn every_phrase_begins_with_a_word() {
        fn look(folder: &std::path::Path) {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let path = entry.path();
                if path.is_dir() {
                    look(&path);
                } else if path.extension().is_some_and(|end| end == "txt") {
                    for line in std::fs::read_to_string(&path).unwrap().lines() {
                        let first = line.split(' ').next().unwrap_or_default();
                        assert!(!["#", "_", "..", "$"].contains(&first), "{}: {line}", path.display());
                    }
                }
            }
        }
        look(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    }
}
