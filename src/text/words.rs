//! Word lists that are looked up whole. One text with blanks between the words takes half the
//! room of a list of texts in the module that pages load.

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
        assert_eq!((list.partner("a"), list.partner("ab"), list.partner("b")), (Some("b"), Some("c"), None));
    }
}
