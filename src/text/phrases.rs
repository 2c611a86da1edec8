//! Phrase lists: text files with one phrase a line, matched over tokens.
//!
//! All lists are read once, into numbers for their words. A text is looked through once for the words
//! that phrases begin with, so its cost does not grow with the number of lists and phrases. No
//! pattern engine is linked into the browser build.
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
use super::dictionary::{Dictionary, kind};
use super::lists::{List, list};
use super::search::{cut, pieces};
use super::span::Span;
use super::tokens::Kind;
use super::words::{Words, id_of};
use super::work;
use alloc::vec::Vec;
use core::ops::Range;

/// A phrase list.
#[derive(Clone, Copy)]
pub struct Phrases(List);

// A list as numbers. Each phrase is which partner is its replacement (0 is none), then its
// slots, then [`END`]. A slot is a head of what it takes, whether it may be missing, and how
// many numbers follow: those of its words, [`MORE`] added where the next word belongs to the same
// alternative.
const END: u32 = 0;
const WORDS: u32 = 1;
const ANY: u32 = 2;
const SOME: u32 = 3;
const NUMBER: u32 = 4;
const STOP: u32 = 5;
const KIND: u32 = 7;
const OPTIONAL: u32 = 8;
/// An alternative has more than one word.
const RUNS: u32 = 16;
/// Bits of a head below the count of the numbers that follow.
const COUNT: u32 = 5;
/// Ids of words have 31 bits.
const MORE: u32 = 1 << 31;

/// The lists that the modules for pages are given have other signs, see `www/lists.mjs`.
const RESPACED: bool = cfg!(all(target_arch = "wasm32", feature = "js"));
/// What parts slots.
const SLOT: u8 = if RESPACED { b'!' } else { b' ' };
/// What parts alternatives.
const OR: u8 = if RESPACED { b' ' } else { b'|' };

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
    pub const fn new(list: List) -> Self {
        Phrases(list)
    }

    /// All hits from left to right, the longest at each place, none overlapping another.
    /// Quoted words are left alone.
    pub fn find<'t>(self, text: &'t Text) -> Hits<'t> {
        self.find_in(text, text.all())
    }

    /// All hits that lie in a range of tokens.
    pub fn find_in<'t>(self, text: &'t Text, range: Range<usize>) -> Hits<'t> {
        let starts = text.starts(self.0);
        let from = starts.partition_point(|start| (start.at as usize) < range.start);
        Hits { text, starts: starts.get(from..).unwrap_or_default(), range }
    }

    /// Whether any phrase occurs in a range of tokens.
    pub fn any_in(self, text: &Text, range: Range<usize>) -> bool {
        self.find_in(text, range).next().is_some()
    }

    /// The longest phrase that begins at a token.
    pub fn match_at(self, text: &Text, at: usize, end: usize) -> Option<Hit> {
        self.find_in(text, at..end).next().filter(|hit| hit.tokens.start == at)
    }
}

/// A place in a text where a phrase may begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// Index of the token.
    at: u32,
    /// Where the phrase stands among the slots.
    phrase: u32,
}

/// Where phrases may begin in a text: by their lists, each in the order of the text.
pub(super) fn starts(text: &Text) -> Vec<Vec<Start>> {
    let mut all = Vec::new();
    all.resize_with(List::MOST, Vec::new);
    for (at, token) in text.tokens.iter().enumerate().filter(|(_, token)| !token.quoted) {
        let next = kind(text.tokens.get(at + 1).map_or(0, |next| next.id));
        for begin in text.dictionary.begins(token.word) {
            if begin.follows & next > 0
                && let Some(starts) = all.get_mut(usize::from(begin.list))
            {
                starts.push(Start { at: at as u32, phrase: begin.at });
            }
        }
    }
    all
}

/// Phrases found one after another; see [`Phrases::find`].
#[derive(Clone)]
pub struct Hits<'t> {
    text: &'t Text<'t>,
    /// Where more may begin.
    starts: &'t [Start],
    /// What is still to be looked at.
    range: Range<usize>,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        while let Some(first) = self.starts.first()
            && (first.at as usize) < self.range.end
        {
            let at = first.at as usize;
            // Of two that are equally long the one that stands first in the list, which comes last here.
            let mut best = None;
            while let Some((start, rest)) = self.starts.split_first()
                && start.at == first.at
            {
                self.starts = rest;
                work::visited(1);
                if at >= self.range.start {
                    work::tried();
                    // Lists have no order: of two phrases of one length that with a replacement stands.
                    if let Some(stop) = matches(self.text, start.phrase as usize + 1, at, self.range.end) {
                        let which = self.text.dictionary.slots.get(start.phrase as usize).copied().unwrap_or_default();
                        best = best.max(Some((stop, which)));
                    }
                }
            }
            if let Some((stop, which)) = best
                && let Some(span) = self.text.span_of(at..stop)
            {
                self.range.start = stop.max(at + 1);
                let dictionary = self.text.dictionary;
                let replacement = dictionary.partners.get(which as usize).copied().filter(|_| which > 0);
                return Some(Hit { span, tokens: at..stop, replacement });
            }
        }
        None
    }
}

impl Dictionary {
    /// Adds a list of phrases.
    pub(super) fn add_phrases(&mut self, list: List, text: &'static str) {
        for line in pieces(text, "\r\n") {
            if line.starts_with("//") {
                continue;
            }
            let (pattern, replacement) = match cut(line, '=') {
                Some((pattern, replacement)) => (pattern, replacement.strip_prefix("> ")),
                None => (line, None),
            };
            let phrase = self.slots.len();
            self.slots.push(replacement.map_or(0, |_| self.partners.len() as u32));
            self.partners.extend(replacement);
            self.add_slots(pattern);
            self.slots.push(END);
            self.index(list, phrase);
        }
    }

    /// Reads a phrase in one go: a word ends at a sign, a slot at a blank or where it may be missing.
    fn add_slots(&mut self, pattern: &str) {
        // No slot is the first number: before it stands what its phrase is replaced by.
        let (mut from, mut head, mut flags) = (0, 0, 0);
        for (at, sign) in pattern.bytes().chain([SLOT]).enumerate() {
            let added = match sign {
                SLOT | OR => 0,
                b'?' => OPTIONAL,
                b'+' => RUNS,
                _ => continue,
            };
            let word = pattern.get(from..at).unwrap_or_default();
            from = at + 1;
            if !word.is_empty() {
                let kind = match word {
                    "_" => ANY,
                    ".." => SOME,
                    "#" => NUMBER,
                    "$" => STOP,
                    _ => WORDS,
                };
                if head == 0 {
                    head = self.slots.len();
                    self.slots.push(kind);
                }
                if kind == WORDS {
                    self.slots.push(id_of(word) | if sign == b'+' { MORE } else { 0 });
                    flags += 1 << COUNT;
                }
            }
            flags |= added;
            if matches!(sign, SLOT | b'?')
                && head > 0
                && let Some(slot) = self.slots.get_mut(head)
            {
                *slot |= flags;
                (head, flags) = (0, 0);
            }
        }
    }

    /// Notes with which words a phrase may begin. It may begin with some that may be missing; then
    /// the next ones begin it too.
    fn index(&mut self, list: List, phrase: usize) {
        let mut slot = phrase + 1;
        loop {
            let (head, after) = self.head(slot);
            if head & KIND != WORDS {
                return;
            }
            let beyond = self.kinds(after);
            let mut begins = true;
            for at in slot + 1..after {
                let Some(word) = self.slots.get(at).copied() else { return };
                if begins {
                    let next = self.slots.get(at + 1).filter(|_| word & MORE > 0);
                    let follows = next.map_or(beyond, |next| kind(next & !MORE));
                    self.begin(word & !MORE, list, phrase, follows);
                }
                begins = word & MORE == 0;
            }
            if head & OPTIONAL == 0 {
                return;
            }
            slot = after;
        }
    }

    /// The kinds of words that a slot may begin with.
    fn kinds(&self, slot: usize) -> u32 {
        let (head, after) = self.head(slot);
        if head & (KIND | OPTIONAL) != WORDS {
            return u32::MAX;
        }
        // The later words of an alternative do no harm.
        let mut kinds = 0;
        for word in self.slots.get(slot + 1..after).unwrap_or_default() {
            kinds |= kind(word & !MORE);
        }
        kinds
    }

    /// The head of a slot, and where the next slot is.
    fn head(&self, slot: usize) -> (u32, usize) {
        let head = self.slots.get(slot).copied().unwrap_or_default();
        (head, slot + 1 + (head >> COUNT) as usize)
    }
}

/// Where the match of the slots from `slot` on ends, if they match from token `at` and before
/// `end`.
fn matches(text: &Text, mut slot: usize, mut at: usize, end: usize) -> Option<usize> {
    loop {
        let head = *text.dictionary.slots.get(slot)?;
        let next = slot + 1 + (head >> COUNT) as usize;
        let id = text.tokens.get(at).filter(|_| at < end).map_or(0, |token| token.id);
        match head & KIND {
            END => return Some(at),
            STOP if id != 0 => return None,
            STOP => {}
            SOME => {
                for from in at..=at + 5 {
                    if let Some(stop) = matches(text, next, from, end) {
                        return Some(stop);
                    }
                    text.token(from).filter(|t| from < end && t.is_wordlike())?;
                }
                return None;
            }
            // Most slots are of single words that may not be missing.
            WORDS if head & (OPTIONAL | RUNS) == 0 => {
                if !text.dictionary.slots.get(slot + 1..next)?.contains(&id) {
                    return None;
                }
                at += 1;
            }
            WORDS => {
                let mut best = None;
                let mut words = text.dictionary.slots.get(slot + 1..next)?.iter();
                while let Some(to) = run(text, &mut words, at, end) {
                    best = best.max(to.and_then(|to| matches(text, next, to, end)));
                }
                if best.is_some() || head & OPTIONAL == 0 {
                    return best;
                }
            }
            kind => {
                let number = || text.token(at).is_some_and(|t| t.kind == Kind::Number || NUMBERS.has_token(t));
                if id == 0 || kind == NUMBER && !number() {
                    return None;
                }
                at += 1;
            }
        }
        slot = next;
    }
}

/// Takes the words of one alternative. Where their run ends, if it begins at a token; nothing when
/// there is no alternative left.
fn run(text: &Text, words: &mut core::slice::Iter<u32>, at: usize, end: usize) -> Option<Option<usize>> {
    let mut to = Some(at);
    let mut word = words.next()?;
    loop {
        to = to
            .filter(|to| *to < end && text.tokens.get(*to).is_some_and(|token| token.id == *word & !MORE))
            .map(|to| to + 1);
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
        let text = Text::read_by(Box::leak(Box::new(Dictionary::with(list))), raw);
        Phrases::new(List::PHRASES).find(&text).map(|hit| text.slice(hit.span)).collect()
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

    /// Phrases are looked up by their first word: one that begins with a gap is never found. And a
    /// sign among other words would mean something else in another order.
    #[test]
    fn every_phrase_begins_with_a_word_and_signs_stand_alone() {
        fn look(folder: &std::path::Path) {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let path = entry.path();
                if path.is_dir() {
                    look(&path);
                } else if path.extension().is_some_and(|end| end == "txt") {
                    for line in std::fs::read_to_string(&path).unwrap().lines() {
                        let first = line.split(' ').next().unwrap_or_default();
                        let is_sign = |part: &str| ["#", "_", "..", "$"].contains(&part);
                        let mixed = line.split(' ').any(|slot| slot.contains('|') && slot.split('|').any(is_sign));
                        // Only words may be missing.
                        let optional = line.split(' ').any(|slot| slot.strip_suffix('?').is_some_and(is_sign));
                        assert!(!is_sign(first) && !mixed && !optional, "{}: {line}", path.display());
                        assert_eq!(line, line.trim_end(), "{}", path.display());
                    }
                }
            }
        }
        look(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    }
}
