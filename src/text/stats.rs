//! Counting: characters as LinkedIn counts them, syllables, and the reading grade.

use super::Text;
use super::is_any;
use super::join::{digits, joined};
use super::tokens::Kind;
use alloc::string::String;
use core::ops::Range;

/// A reading grade in digits. No school goes beyond twenty, and texts with words that are none do.
pub(crate) fn grade(grade: u32) -> String {
    joined(&[&digits(grade.min(20)), if grade > 20 { "+" } else { "" }])
}

/// UTF-16 code units with CRLF counted once.
pub fn characters(raw: &str) -> u32 {
    let (mut units, mut before) = (0, 0);
    for byte in raw.bytes() {
        // Bytes within a character count nothing; one that begins four of them begins two units.
        units += u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0);
        units -= u32::from(before == b'\r' && byte == b'\n');
        before = byte;
    }
    units
}

/// Flesch–Kincaid grade of the sentences given by their token ranges, rounded, 0 at least.
/// Links and numbers have no syllables to count, so they are left out.
pub fn reading_grade(text: &Text, sentences: impl Iterator<Item = Range<usize>>) -> u32 {
    let (mut words, mut syllables, mut count) = (0u32, 0u32, 0u32);
    for range in sentences {
        let before = words;
        for token in text.tokens_in(range).iter().filter(|t| t.kind == Kind::Word) {
            words += 1;
            syllables += syllables_of(text.word(token));
        }
        count += u32::from(words > before);
    }
    // In hundredths and whole numbers, so that every platform rounds alike.
    let (words, syllables, count) = (i64::from(words), i64::from(syllables), i64::from(count));
    let (Some(length), Some(weight)) = ((39 * words).checked_div(count), (1180 * syllables).checked_div(words)) else {
        return 0;
    };
    ((length + weight - 1559 + 50) / 100).max(0) as u32
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Syllables of an English word, by its groups of vowels.
fn syllables_of(word: &str) -> u32 {
    let (mut groups, mut in_vowel) = (0u32, false);
    let bytes = word.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        // "y" before a vowel is a consonant: "employee", "year".
        let vowel = is_vowel(*byte) || *byte == b'y' && !bytes.get(at + 1).is_some_and(|next| is_vowel(*next));
        groups += u32::from(vowel && !in_vowel);
        in_vowel = vowel;
    }
    let last = |count: usize| word.len().checked_sub(count).and_then(|at| word.get(at..)).unwrap_or_default();
    let silent = last(1) == "e" && !is_any(last(2), "le ee")
        || last(2) == "ed" && !is_any(last(3), "ted ded")
        || last(2) == "es" && !is_any(last(3), "ses ces ges");
    // Every word has one, whatever is silent in it.
    groups.saturating_sub(u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_endings_count_once_and_emoji_as_their_units() {
        assert_eq!(characters("a\r\nb\nc\r"), 6);
        assert_eq!(["a\nb", "a\r\nb", "a\rb", "a\n\rb"].map(characters), [3, 3, 3, 4]);
        assert_eq!(characters("👩🏽‍💻é"), 8);
    }

    #[test]
    fn syllables_are_close_enough_for_a_grade() {
        for (word, n) in [
            ("make", 1),
            ("table", 2),
            ("wanted", 2),
            ("asked", 1),
            ("company", 3),
            ("employee", 3),
            ("a", 1),
            ("rhythm", 1),
            ("are", 1),
            ("one", 1),
            ("the", 1),
            ("tree", 1),
            ("coffee", 2),
            ("makes", 1),
            ("roses", 2),
            ("places", 2),
            ("pages", 2),
            ("added", 2),
            ("year", 1),
            ("yes", 1),
            ("city", 2),
        ] {
            assert_eq!(syllables_of(word), n, "{word}");
        }
    }

    #[test]
    fn a_grade_is_the_published_formula_rounded() {
        let grade = |raw: &str| {
            let text = Text::read(raw);
            reading_grade(&text, text.sentences().iter().map(|s| s.tokens.clone()))
        };
        // 0.39 words a sentence and 11.8 syllables a word, less 15.59: here 0.39 n - 3.79.
        for (words, wanted) in [(9, 0), (11, 1), (13, 1), (14, 2), (40, 12), (41, 12), (42, 13)] {
            assert_eq!(grade(&format!("{}.", "cat ".repeat(words).trim_end())), wanted, "{words} words");
        }
        assert_eq!(grade("City city city city city city city city city city."), 12);
        let short = format!("{}. ", "cat ".repeat(20).trim_end());
        assert_eq!((grade(&short), grade(&short.repeat(3))), (4, 4));
        // A link and a number have no syllables, and a sentence of nothing else is none.
        assert_eq!(grade(&format!("{short}2,500. https://example.com/internationalisation")), 4);
        assert_eq!((super::grade(20), super::grade(21)), ("20".into(), "20+".into()));
    }

    #[test]
    fn plain_words_grade_low_and_officialese_high() {
        let grade = |raw: &str| {
            let text = Text::read(raw);
            reading_grade(&text, text.sentences().iter().map(|s| s.tokens.clone()))
        };
        assert!(grade("Your talk was great. Can I ask one thing about it?") <= 3);
        assert!(
            grade(
                "Organisational transformation necessitates interdisciplinary methodologies facilitating comprehensive stakeholder alignment."
            ) >= 15
        );
        assert_eq!(grade(""), 0);
    }
}
