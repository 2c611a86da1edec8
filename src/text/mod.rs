//! Reading a text once: tokens, sentences, phrases and spans.
//!
//! Everything here counts bytes inside ([`Span`]) and UTF-16 code units at the boundary
//! ([`Utf16`]); [`Utf16Map`] is the only way from one to the other.

mod dictionary;
mod fold;
mod join;
mod language;
mod letters;
pub(crate) mod lists;
mod markup;
mod order;
mod phrases;
mod search;
mod sentences;
mod shorten;
mod span;
mod stats;
mod tokens;
mod words;
mod work;

pub use dictionary::Dictionary;
pub use fold::{fold, is_ignorable, lower};
pub(crate) use join::{digits, joined};
pub use language::is_english;
pub use letters::{is_alphabetic, is_alphanumeric, is_blank};
pub use lists::List;
pub(crate) use lists::{list, place_of};
pub(crate) use order::sort;
pub use phrases::{Hit, Hits, Phrases};
pub(crate) use search::{
    all, any, beginning, cut, ends_with, holds, is_ascii, length, number, pieces, position, run, says, squeezed, trim,
    trim_end, without_s, words,
};
pub use sentences::Sentence;
pub use span::{Span, Utf16, Utf16Map};
pub(crate) use stats::grade;
pub use stats::{characters, reading_grade};
pub use tokens::{Gap, Kind, Shape, Token, is_letter};
pub use words::{Words, is_any};
pub(crate) use words::{id_of, id_with};
#[cfg(test)]
pub(crate) use work::{Work, counting};

use alloc::{string::String, vec::Vec};
use core::cell::OnceCell;
use core::ops::Range;
use phrases::Start;

/// A text and its tokens.
#[derive(Debug)]
pub struct Text<'a> {
    raw: &'a str,
    folded: String,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    dictionary: &'a Dictionary,
    /// Looked for when the first list asks.
    starts: OnceCell<Vec<Vec<Start>>>,
}

impl<'a> Text<'a> {
    /// Reads `raw`.
    pub fn read(raw: &'a str) -> Self {
        Text::read_by(dictionary::all(), raw)
    }

    /// Reads `raw`, and makes one word of each wordy phrase in it.
    pub fn read_shortened(raw: &'a str) -> Self {
        Text::new(dictionary::all(), raw, true)
    }

    /// Reads `raw`, with other lists than the rules'.
    pub fn read_by(dictionary: &'a Dictionary, raw: &'a str) -> Self {
        Text::new(dictionary, raw, false)
    }

    fn new(dictionary: &'a Dictionary, raw: &'a str, short: bool) -> Self {
        let mut folded = String::with_capacity(raw.len());
        let tokens = tokens::tokenize(raw, dictionary, &mut folded);
        let mut text = Text { raw, folded, tokens, sentences: Vec::new(), dictionary, starts: OnceCell::new() };
        if short {
            text.shorten();
        }
        text.sentences = sentences::split(&text);
        text
    }

    /// The text as given.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The words of a span as typed; empty when the span is not of this text.
    pub fn slice(&self, span: Span) -> &'a str {
        self.raw.get(span.range()).unwrap_or_default()
    }

    /// Where phrases of a list may begin.
    fn starts(&self, list: List) -> &[Start] {
        // The cell's own way panics when it is asked in between, and says so at length.
        if self.starts.get().is_none() {
            let _ = self.starts.set(phrases::starts(self));
        }
        self.starts.get().and_then(|all| all.get(usize::from(list.0))).map_or(&[], Vec::as_slice)
    }

    /// All tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The tokens of a range of token indices; a range out of bounds gives none.
    pub fn tokens_in(&self, range: Range<usize>) -> &[Token] {
        let tokens = self.tokens.get(range).unwrap_or_default();
        work::visited(tokens.len());
        tokens
    }

    /// One token.
    pub fn token(&self, index: usize) -> Option<&Token> {
        work::visited(1);
        self.tokens.get(index)
    }

    /// Whether the token at an index is this mark.
    pub fn is_mark(&self, index: usize, mark: char) -> bool {
        self.token(index).is_some_and(|t| t.is_mark(mark))
    }

    /// Whether the token at an index begins with a capital.
    pub fn is_capital(&self, index: usize) -> bool {
        self.token(index).is_some_and(Token::is_capital)
    }

    /// Whether the token at an index is a word or a number.
    pub fn is_wordlike(&self, index: usize) -> bool {
        self.token(index).is_some_and(Token::is_wordlike)
    }

    /// How many tokens in a row fit, from an index on.
    pub fn run(&self, from: usize, fits: fn(&Token) -> bool) -> usize {
        let count = self.tokens.iter().skip(from).take_while(|token| fits(token)).count();
        work::visited(count + 1);
        count
    }

    /// Indices of all tokens.
    pub fn all(&self) -> Range<usize> {
        0..self.tokens.len()
    }

    /// Words of the whole text.
    pub fn words(&self) -> u32 {
        self.word_count(self.all())
    }

    /// A token's word in lower case without accents, curly quotes or invisible characters.
    pub fn word(&self, token: &Token) -> &str {
        work::visited(1);
        self.folded.get(token.folded.range()).unwrap_or_default()
    }

    /// The word at a token index, or nothing.
    pub fn word_at(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.word(token))
    }

    /// Whether the folded word at an index is one of some words, spaces between them.
    #[inline(never)] // Inlined, it makes the modules larger.
    pub fn word_is(&self, index: usize, words: &'static str) -> bool {
        is_any(self.word_at(index), words)
    }

    /// Whether the word at an index is in a list.
    #[inline(never)]
    pub fn is_in(&self, index: usize, list: Words) -> bool {
        self.token(index).is_some_and(|token| list.has_token(token))
    }

    /// All sentences, greeting and signature among them.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The span from the first to the last token of a range.
    pub fn span_of(&self, range: Range<usize>) -> Option<Span> {
        let tokens = self.tokens_in(range);
        Some(tokens.first()?.span.to(tokens.last()?.span))
    }

    /// Words, where in scripts without spaces two characters count as one.
    pub fn word_count(&self, range: Range<usize>) -> u32 {
        self.tokens_in(range).iter().map(|t| u32::from(t.words + t.more)).sum()
    }

    /// Indices of the tokens that begin inside a span.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end
    }

    /// What to delete so that a span vanishes and neither a double space nor a hole in the
    /// paragraphs stays behind.
    pub fn removal(&self, span: Span) -> Span {
        let before = self.raw.get(..span.start as usize).unwrap_or_default();
        let after = self.raw.get(span.end as usize..).unwrap_or_default();
        let gap_after = run(after, is_blank);
        let gap_before = before.len() - trim_end(before, is_blank).len();
        let newline = |gap: &str| holds(gap, '\n') || holds(gap, '\r');
        let begins_line = before.is_empty() || newline(before.get(before.len() - gap_before..).unwrap_or_default());
        let ends_line = after.len() == gap_after || newline(after.get(..gap_after).unwrap_or_default());
        let (gap_before, gap_after) = (gap_before as u32, gap_after as u32);
        if begins_line && after.len() as u32 > gap_after {
            Span::new(span.start, span.end + gap_after)
        } else if begins_line || ends_line {
            Span::new(span.start - gap_before, span.end)
        } else {
            Span::new(span.start, span.end + gap_after)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(raw: &str, part: &str) -> String {
        let start = raw.find(part).unwrap() as u32;
        let gone = Text::read(raw).removal(Span::new(start, start + part.len() as u32));
        format!("{}{}", &raw[..gone.start as usize], &raw[gone.end as usize..])
    }

    #[test]
    fn removing_a_sentence_leaves_no_hole() {
        assert_eq!(without("Hi.\n\nOut you go.\n\nNext.", "Out you go."), "Hi.\n\nNext.");
        assert_eq!(without("One. Out. Two.", "Out."), "One. Two.");
        assert_eq!(without("Hi.\n\nOut. Two.", "Out."), "Hi.\n\nTwo.");
        assert_eq!(without("Hi.\n\nTwo. Out.\n\nSam", "Out."), "Hi.\n\nTwo.\n\nSam");
        assert_eq!(without("Hi.\n\nOut.", "Out."), "Hi.");
        assert_eq!(without("Out.", "Out."), "");
    }
}
