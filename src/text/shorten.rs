//! A text as it is once the safe fixes are made: what is measured in words, and what stands beside what,
//! is the same before them and after.

use super::lists::list;
use super::{Gap, Phrases, Span, Text, words::id_of};
use core::cell::OnceCell;

/// Phrases with one word that says the same, whatever they stand in.
static WORDY: Phrases = Phrases::new(list!("wordy_phrases"));

impl Text<'_> {
    /// Makes one token of each wordy phrase: its span and its count are the phrase's, its word is the one
    /// that can stand for it.
    pub(super) fn shorten(&mut self) {
        let mut from = 0;
        while let Some(hit) = WORDY.find_in(self, from..self.tokens.len()).next() {
            from = hit.tokens.end;
            // "In Order to Live" is a book, an empty line is no blank, and what the list only names is right as it stands.
            let apart = |i: usize| self.token(i).is_some_and(|t| t.is_capital() || t.gap == Gap::Paragraph);
            let Some(short) = hit.replacement.filter(|_| !hit.tokens.clone().skip(1).any(apart)) else { continue };
            let folded = self.folded.len() as u32;
            self.folded.push_str(short);
            if let Some([first, rest @ ..]) = self.tokens.get_mut(hit.tokens.clone()) {
                for token in rest {
                    first.more += token.words;
                    token.span.end = 0;
                }
                first.span = hit.span;
                first.folded = Span::new(folded, self.folded.len() as u32);
                first.id = id_of(short);
                first.word = self.dictionary.find(first.id);
            }
        }
        // The rest of a phrase has no end.
        self.tokens.retain(|token| token.span.end > 0);
        self.starts = OnceCell::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::is_english;
    use alloc::{
        string::{String, ToString},
        vec::Vec,
    };

    /// The tokens of a text: their words, and what they stand for.
    fn read(raw: &str) -> Vec<(String, String)> {
        let text = Text::read_shortened(raw);
        assert_eq!(text.words(), Text::read(raw).words(), "{raw}");
        text.tokens().iter().map(|t| (text.word(t).to_string(), text.slice(t.span).to_string())).collect()
    }

    #[test]
    fn a_wordy_phrase_is_one_word_that_stands_for_all_of_it() {
        let tokens = read("In  order to go.");
        assert_eq!(
            tokens,
            [("to", "In  order to"), ("go", "go"), (".", ".")].map(|(a, b)| (a.to_string(), b.to_string()))
        );
        let text = Text::read_shortened("We met prior to lunch, due to the fact that it rained.");
        let counts: Vec<_> = text.tokens().iter().map(|t| (t.words, t.more)).filter(|(_, more)| *more > 0).collect();
        assert_eq!(counts, [(1, 1), (1, 4)]);
        assert_eq!(text.sentences().len(), 1);
        assert_eq!(text.span_of(text.all()).unwrap(), Span::new(0, text.raw().len() as u32));
    }

    #[test]
    fn it_reads_as_if_the_short_word_stood_there() {
        for (long, short) in [
            ("I am writing with regard to your talk.", "I am writing about your talk."),
            ("Is she able to come? She is able to.", "Is she able to come? She can."),
            ("We meet on a daily basis. Prior to that we slept.", "We meet daily. Before that we slept."),
        ] {
            let words = |raw: &str| read(raw).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
            assert_eq!(words(long), words(short));
        }
    }

    #[test]
    fn titles_other_senses_and_two_paragraphs_stay_apart() {
        for raw in ["In Order to Live", "It is in order to the letter.", "We met prior\n\nto lunch.", "“prior to”"]
        {
            assert!(Text::read_shortened(raw).tokens().iter().all(|t| t.more == 0), "{raw}");
        }
    }

    #[test]
    fn long_words_for_short_ones_are_english_all_the_same() {
        let raw = "Due to the fact that Acme ships buoys on a regular basis prior to winter, Trama orders more cranes every month.";
        assert!(is_english(&Text::read_shortened(raw)));
    }
}
