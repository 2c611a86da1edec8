//! Words as numbers, and the lists that are asked for them.
//!
//! Every word of a text gets its number once and is looked up once, when the text is read; from then
//! on lists and phrases compare numbers. That two words share one is as likely as one in two thousand million.

use super::dictionary;
use super::lists::List;
use super::tokens::Token;

/// The number of a folded word: 31 bits, never 0. One and many have the same, so that lists need
/// not say both: "team" and "teams", "help" and "helps". "yours" is not "your".
#[inline(never)]
pub(crate) const fn id_of(word: &str) -> u32 {
    let mut bytes = word.as_bytes();
    if let [one @ .., b's'] = bytes
        && let [_, _, _, .., last] = one
        && !matches!(one, b"your")
        && !matches!(last, b's' | b'u' | b'i' | b'\'')
    {
        bytes = one;
    }
    hash(0, bytes) >> 1 | 1
}

/// The number of a word with another ending put behind it.
pub(crate) const fn id_with(word: &str, ending: &str) -> u32 {
    if ending.is_empty() { id_of(word) } else { hash(hash(0, word.as_bytes()), ending.as_bytes()) >> 1 | 1 }
}

const fn hash(mut hash: u32, mut bytes: &[u8]) -> u32 {
    while let [byte, rest @ ..] = bytes {
        hash = (hash.rotate_left(5) ^ *byte as u32).wrapping_mul(0x9e37_79b1);
        bytes = rest;
    }
    hash
}

/// A list of words in folded form.
#[derive(Clone, Copy)]
pub struct Words(List);

impl Words {
    /// A list from its file.
    pub const fn of(list: List) -> Self {
        Words(list)
    }

    /// Whether a folded word is in the list.
    pub fn has(self, word: &str) -> bool {
        self.knows(id_of(word))
    }

    /// The same, for the number of a word.
    pub(crate) fn knows(self, id: u32) -> bool {
        let all = dictionary::all();
        all.is_in(all.find(id), self.0)
    }

    /// The same, for a token, which has been looked up already.
    pub fn has_token(self, token: &Token) -> bool {
        dictionary::all().is_in(token.word, self.0)
    }

    /// The word that stands behind `word=` in a list of pairs.
    pub fn partner(self, word: &str) -> Option<&'static str> {
        dictionary::all().partner(word, self.0)
    }
}

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
    use super::super::dictionary::Dictionary;
    use super::*;

    #[test]
    fn words_are_found_whole() {
        const FEW: &str = "hi hello ma'am";
        let all = Dictionary::with("hi hello ma'am a=b ab=c");
        let has = |word: &str| all.has(word, List::WORDS);
        for word in ["hi", "hello", "ma'am"] {
            assert!(has(word) && is_any(word, FEW), "{word}");
        }
        for word in ["", "h", "hell", "ello", "am", "b"] {
            assert!(!has(word) && !is_any(word, FEW), "{word}");
        }
        for (word, partner) in [("a", Some("b")), ("ab", Some("c")), ("b", None), ("hi", None)] {
            assert_eq!(all.partner(word, List::WORDS), partner, "{word}");
        }
    }

    #[test]
    fn one_and_many_are_one_word_to_a_list() {
        let all = Dictionary::with("team helps");
        for word in ["team", "teams", "help", "helps"] {
            assert!(all.has(word, List::WORDS), "{word}");
        }
        for (one, other) in [("your", "yours"), ("thi", "this"), ("glas", "glass"), ("plu", "plus"), ("let", "let's")] {
            assert_ne!(id_of(one), id_of(other), "{one} {other}");
        }
    }
}
