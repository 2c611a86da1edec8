//! Word lists that are looked up whole. One text with blanks between the words takes half the
//! room of a list of texts in the module that pages load.

use super::{cut, sort};
#[cfg(all(target_arch = "wasm32", feature = "js"))]
use crate::bare::OnceLock;
use alloc::vec::Vec;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use std::sync::OnceLock;

/// A list of words in folded form, blanks between them.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub &'static str);

impl Words {
    /// Whether a folded word is in the list.
    pub fn has(self, word: &str) -> bool {
        self.after(word, |next| matches!(next, None | Some(b' '))).is_some()
    }

    /// The word that stands behind `word=` in a list of pairs.
    pub fn partner(self, word: &str) -> Option<&'static str> {
        let rest = self.after(word, |next| next == Some(b'='))?.get(1..)?;
        super::words(rest).next()
    }

    /// What follows a word of the list, if it ends there. By bytes and from blank to blank: this
    /// runs for nearly every word of a text.
    fn after(self, word: &str, ends: fn(Option<u8>) -> bool) -> Option<&'static str> {
        let (mut list, word) = (self.0.as_bytes(), word.as_bytes());
        let first = word.first()?;
        loop {
            if list.first() == Some(first) && list.starts_with(word) && ends(list.get(word.len()).copied()) {
                return self.0.get(self.0.len() - list.len() + word.len()..);
            }
            let blank = list.iter().position(|byte| *byte == b' ')?;
            list = list.get(blank + 1..)?;
        }
    }
}

/// Whether a folded word is one of a few, given with blanks between them.
pub fn is_any(word: &str, words: &'static str) -> bool {
    Words(words).has(word)
}

/// A longer list that is asked for every word of a text: sorted at its first use.
pub struct Lexicon {
    source: &'static str,
    index: OnceLock<(Marks, Vec<(&'static str, &'static str)>)>,
}

impl Lexicon {
    /// A list as [`Words`] has it.
    pub const fn new(source: &'static str) -> Self {
        Lexicon { source, index: OnceLock::new() }
    }

    /// Whether a folded word is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.partner(word).is_some()
    }

    /// What stands behind `word=` in a list of pairs; nothing behind a word without one.
    pub fn partner(&self, word: &str) -> Option<&'static str> {
        let (marks, list) = self.index.get_or_init(|| {
            let (mut marks, mut list) = (Marks::default(), Vec::new());
            for entry in super::words(self.source) {
                let (word, partner) = cut(entry, '=').unwrap_or((entry, ""));
                marks.add(mark_of(word));
                list.push((word, partner));
            }
            sort(&mut list, |a, b| a < b);
            (marks, list)
        });
        if !marks.has(mark_of(word)) {
            return None;
        }
        let (found, partner) = list.get(list.partition_point(|(own, _)| *own < word))?;
        (*found == word).then_some(*partner)
    }
}

/// Which of 256 marks some words have. Every word has one, see [`mark_of`].
#[derive(Debug, Default)]
pub(super) struct Marks([u64; 4]);

impl Marks {
    pub(super) fn add(&mut self, mark: u8) {
        if let Some(part) = self.0.get_mut(usize::from(mark >> 6)) {
            *part |= 1 << (mark & 63);
        }
    }

    pub(super) fn has(&self, mark: u8) -> bool {
        self.0.get(usize::from(mark >> 6)).is_some_and(|part| part >> (mark & 63) & 1 == 1)
    }
}

/// A number for a folded word that few other words share, to tell quickly that it is another.
pub(super) fn mark_of(word: &str) -> u8 {
    let mut mark = 0u32;
    for byte in word.bytes() {
        mark = (mark ^ u32::from(byte)).wrapping_mul(0x9e37_79b1);
    }
    (mark >> 24) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        let list = Words("hi hello ma'am a=b ab=c");
        for word in ["hi", "hello", "ma'am"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "h", "hell", "ello", "a"] {
            assert!(!list.has(word), "{word}");
        }
        static SORTED: Lexicon = Lexicon::new("hi hello ma'am a=b ab=c");
        assert!(SORTED.has("hi") && SORTED.has("ab") && !SORTED.has("") && !SORTED.has("hell"));
        assert_eq!((SORTED.partner("ab"), SORTED.partner("b")), (Some("c"), None));
        assert_eq!((list.partner("a"), list.partner("ab"), list.partner("b")), (Some("b"), Some("c"), None));
    }
}
