//! Words as numbers, and the lists that are asked for them.
//!
//! Every word of a text gets its number once, when the text is read; from then on lists and phrases
//! compare numbers. That two words share one is as likely as one in two thousand million.

use super::lists::Source;
use super::search::{cut, pieces};
use super::sort;
use super::tokens::Token;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
use crate::bare::OnceLock;
use alloc::{boxed::Box, vec::Vec};
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use std::sync::OnceLock;

/// The number of a folded word: 31 bits, never 0. One and many have the same, so that lists need
/// not say both: "team" and "teams", "help" and "helps". "yours" is not "your".
#[inline(never)]
pub(crate) const fn id_of(word: &str) -> u32 {
    let (mut id, mut bytes) = (0u32, word.as_bytes());
    if let [one @ .., b's'] = bytes
        && let [_, _, _, .., last] = one
        && !matches!(one, b"your")
        && !matches!(last, b's' | b'u' | b'i' | b'\'')
    {
        bytes = one;
    }
    while let [byte, rest @ ..] = bytes {
        id = (id.rotate_left(5) ^ *byte as u32).wrapping_mul(0x9e37_79b1);
        bytes = rest;
    }
    id >> 1 | 1
}

/// Values by the numbers of words.
#[derive(Debug)]
pub(super) struct Index {
    /// Which of 256 marks the words have: most words of a text are in few lists, and one look tells.
    marks: [u32; 8],
    /// Sorted by word, then by value.
    entries: Vec<(u32, u32)>,
}

impl Index {
    pub(super) const fn new() -> Self {
        Index { marks: [0; 8], entries: Vec::new() }
    }

    pub(super) fn add(&mut self, id: u32, value: u32) {
        if let Some(part) = self.marks.get_mut((id >> 28) as usize) {
            *part |= 1 << (id >> 23 & 31);
        }
        self.entries.push((id, value));
    }

    /// Has to be called once, after the last [`add`](Self::add).
    pub(super) fn sort(&mut self) {
        sort(&mut self.entries, |a, b| a < b);
    }

    /// Whether a word may have values; quickly told, and mostly no.
    #[inline(always)]
    pub(super) fn may_have(&self, id: u32) -> bool {
        self.marks.get((id >> 28) as usize).is_some_and(|part| part >> (id >> 23 & 31) & 1 == 1)
    }

    /// The values of a word.
    pub(super) fn of(&self, id: u32) -> &[(u32, u32)] {
        if !self.may_have(id) {
            return &[];
        }
        let from = self.entries.partition_point(|(own, _)| *own < id);
        let found = self.entries.get(from..).unwrap_or_default();
        let many = found.iter().take_while(|(own, _)| *own == id).count();
        found.get(..many).unwrap_or_default()
    }
}

/// A list of words in folded form, blanks between them; read at its first use. One text takes half
/// the room of a list of texts in the module that pages load.
pub struct Words {
    source: Source,
    /// The text, and where its words stand.
    /// In a box, so that the module has less to say of lists not read yet.
    index: OnceLock<Box<(&'static str, Index)>>,
}

impl Words {
    /// A list from its text. Pairs are written `word=partner`.
    pub const fn new(text: &'static str) -> Self {
        Words::of(Source::Here(text))
    }

    /// A list that has a file of its own; line breaks are blanks, too.
    pub const fn of(source: Source) -> Self {
        Words { source, index: OnceLock::new() }
    }

    /// Whether a folded word is in the list.
    pub fn has(&self, word: &str) -> bool {
        !word.is_empty() && self.knows(id_of(word))
    }

    /// The same, for a token, whose number is known.
    pub fn has_token(&self, token: &Token) -> bool {
        token.id > 0 && self.knows(token.id)
    }

    /// The same, for the number of a word.
    pub(super) fn knows(&self, id: u32) -> bool {
        !self.index().1.of(id).is_empty()
    }

    /// The word that stands behind `word=` in a list of pairs.
    pub fn partner(&self, word: &str) -> Option<&'static str> {
        let (text, index) = self.index();
        let (_, rest) = index.of(id_of(word)).first()?;
        pieces(text.get(*rest as usize..)?.strip_prefix('=')?, BLANKS).next()
    }

    fn index(&self) -> &(&'static str, Index) {
        self.index.get_or_init(|| {
            let mut index = Index::new();
            let text = self.source.text();
            let mut entries = pieces(text, BLANKS);
            while let Some(entry) = entries.next() {
                let word = cut(entry, '=').map_or(entry, |(word, _)| word);
                let end = text.len() - entries.rest().len() - entry.len() + word.len();
                index.add(id_of(word), end as u32);
            }
            index.sort();
            Box::new((text, index))
        })
    }
}

/// What parts the words of a list.
const BLANKS: &str = " \n";

/// Whether a folded word is one of a few, given with blanks between them.
pub fn is_any(word: &str, words: &'static str) -> bool {
    let (mut list, word) = (words.as_bytes(), word.as_bytes());
    while let Some(first) = word.first() {
        if list.first() == Some(first) && list.starts_with(word) && matches!(list.get(word.len()), None | Some(b' ')) {
            return true;
        }
        let Some(blank) = list.iter().position(|byte| *byte == b' ') else { break };
        list = list.get(blank + 1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        static LIST: Words = Words::new("hi hello ma'am a=b ab=c");
        const FEW: &str = "hi hello ma'am";
        for word in ["hi", "hello", "ma'am"] {
            assert!(LIST.has(word) && is_any(word, FEW), "{word}");
        }
        for word in ["", "h", "hell", "ello", "am", "b"] {
            assert!(!LIST.has(word) && !is_any(word, FEW), "{word}");
        }
        assert_eq!((LIST.partner("a"), LIST.partner("ab"), LIST.partner("b")), (Some("b"), Some("c"), None));
        assert_eq!(LIST.partner("hi"), None);
    }

    #[test]
    fn one_and_many_are_one_word_to_a_list() {
        static LIST: Words = Words::new("team helps");
        for word in ["team", "teams", "help", "helps"] {
            assert!(LIST.has(word), "{word}");
        }
        for (one, other) in [("your", "yours"), ("thi", "this"), ("glas", "glass"), ("plu", "plus"), ("let", "let's")] {
            assert_ne!(id_of(one), id_of(other), "{one} {other}");
        }
    }
}
