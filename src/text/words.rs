//! Word lists that are looked up whole. One text with blanks between the words takes half the
//! room of a list of texts in the module that pages load.

/// A list of words in folded form, blanks between them.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub &'static str);

impl Words {
    /// Whether a folded word is in the list.
    pub fn has(self, word: &str) -> bool {
        !word.is_empty() && self.0.split_ascii_whitespace().any(|own| own == word)
    }

    /// The word that stands behind `word=` in a list of pairs.
    pub fn partner(self, word: &str) -> Option<&'static str> {
        self.0.split_ascii_whitespace().find_map(|pair| pair.strip_prefix(word)?.strip_prefix('='))
    }
}

/// Whether a folded word is one of a few, given with blanks between them.
pub fn is_any(word: &str, words: &'static str) -> bool {
    Words(words).has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        let list = Words("hi hello\n    ma'am a=b ab=c");
        for word in ["hi", "hello", "ma'am"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "h", "hell", "hi hello"] {
            assert!(!list.has(word), "{word}");
        }
        assert_eq!((list.partner("a"), list.partner("ab"), list.partner("b")), (Some("b"), Some("c"), None));
    }
}
