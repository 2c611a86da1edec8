//! Where sentences end, and which of them are only greeting, signature or postscript.

use super::Text;
use super::lists::list;
use super::span::Span;
use super::tokens::{Gap, Kind, Token};
use super::{Words, is_any};
use alloc::vec::Vec;
use core::ops::Range;

/// One sentence.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where it stands, end mark included, in bytes.
    pub span: Span,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// Which paragraph it is in, from 0.
    pub paragraph: u32,
    /// Which line it is on, from 0.
    pub line: u32,
    /// Whether it ends with a question mark.
    pub question: bool,
}

/// Words after which a full stop ends nothing.
static ABBREVIATIONS: Words = Words::of(list!("abbreviations"));

/// Splits a text into sentences.
pub(super) fn split(text: &Text) -> Vec<Sentence> {
    let tokens = text.tokens();
    let mut out = Vec::new();
    let (mut start, mut paragraph, mut line) = (0, 0, 0);
    for (i, token) in tokens.iter().enumerate() {
        if i > 0 && token.gap >= Gap::Line {
            if start < i && ends_at_line_break(text, start, i, token) {
                push(text, &mut out, start..i, paragraph, line);
                start = i;
            }
            line += 1;
            paragraph += u32::from(token.gap == Gap::Paragraph);
        }
        if ends_sentence(text, i) {
            push(text, &mut out, start..i + 1, paragraph, line);
            start = i + 1;
        }
    }
    if start < tokens.len() {
        push(text, &mut out, start..tokens.len(), paragraph, line);
    }
    out
}

/// An empty line always ends a sentence; a single break does when the next line begins like one
/// or this line is a short one (a greeting, a bullet, a name). Hard-wrapped prose goes on.
fn ends_at_line_break(text: &Text, start: usize, next: usize, token: &Token) -> bool {
    if token.gap == Gap::Paragraph || token.is_capital() || !token.is_wordlike() {
        return true;
    }
    let before = text.token(next - 1).map(|t| t.kind);
    matches!(before, Some(Kind::Mark(',' | ':' | '-' | '–' | '—' | '!'))) && next - start <= 8
}

fn push(text: &Text, out: &mut Vec<Sentence>, tokens: Range<usize>, paragraph: u32, line: u32) {
    let Some(span) = text.span_of(tokens.clone()) else { return };
    let question = text
        .tokens_in(tokens.clone())
        .iter()
        .rev()
        .take(4)
        .any(|t| matches!(t.kind, Kind::Mark('?' | '？')) && !t.quoted);
    out.push(Sentence { span, tokens, paragraph, line, question });
}

const fn is_end(kind: Kind) -> bool {
    matches!(kind, Kind::Mark('.' | '!' | '?' | '…' | '。' | '！' | '？'))
}

/// Whether the sentence ends after token `i`: the last of its end marks and closing brackets,
/// before a gap.
fn ends_sentence(text: &Text, i: usize) -> bool {
    let Some(token) = text.token(i) else { return false };
    let closing = matches!(token.kind, Kind::Mark('"' | '”' | '’' | '\'' | ')' | ']' | '»'));
    if !(is_end(token.kind) || closing && i > 0 && text.token(i - 1).is_some_and(|t| is_end(t.kind))) {
        return false;
    }
    let next = text.token(i + 1);
    if matches!(token.kind, Kind::Mark('。' | '！' | '？')) {
        return !next.is_some_and(|t| t.gap == Gap::None && is_end(t.kind));
    }
    let Some(next) = next else { return true };
    if next.gap == Gap::None {
        return false;
    }
    if token.is_mark('.') && i > 0 {
        let Some(word) = text.token(i - 1) else { return true };
        let lone_initial = word.span.len() == 1 && word.is_capital() && text.word(word) != "i";
        let dotted = word.span.len() == 1 && i > 1 && word.gap == Gap::None && text.is_mark(i - 2, '.');
        let abbreviation = dotted || token.gap == Gap::None && ABBREVIATIONS.has_token(word);
        let goes_on = !next.is_capital();
        if (lone_initial || abbreviation) && next.gap == Gap::Space && (goes_on || !is_sentence_final(text.word(word)))
        {
            return false;
        }
    }
    // "Would you ... ? maybe" begins a new one; "at Yahoo! we" does not, nor does "asks “who?” before".
    !((token.is_mark('!') || closing && !text.is_mark(i - 1, '.'))
        && next.gap == Gap::Space
        && next.kind == Kind::Word
        && matches!(next.shape, super::Shape::Lower))
}

/// Abbreviations that often stand at a sentence's end, so that a capital after them begins one.
fn is_sentence_final(word: &str) -> bool {
    is_any(word, "etc inc ltd co corp jr no")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(raw: &str) -> Vec<&str> {
        let text = Text::read(raw);
        text.sentences().iter().map(|s| text.slice(s.span)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        assert_eq!(
            sentences("I met Dr. Chen. She asked, e.g. about J. Smith! Why?"),
            ["I met Dr. Chen.", "She asked, e.g. about J. Smith!", "Why?"]
        );
        assert_eq!(sentences("Hi Maya,\nYour talk\nwas fine. Ok"), ["Hi Maya,", "Your talk\nwas fine.", "Ok"]);
        assert_eq!(sentences("Really?! (Yes.) \"No.\" v1.5 is out"), ["Really?!", "(Yes.)", "\"No.\"", "v1.5 is out"]);
        assert_eq!(sentences("Your vat no. 7 has a name. No. Seven?"), ["Your vat no. 7 has a name.", "No.", "Seven?"]);
        assert_eq!(sentences("We work at Acme Inc. Maya said so."), ["We work at Acme Inc.", "Maya said so."]);
        assert_eq!(
            sentences("It asks “who?” before it opens. “Who?” Me."),
            ["It asks “who?” before it opens.", "“Who?”", "Me."]
        );
        assert_eq!(sentences("你好。你好吗？"), ["你好。", "你好吗？"]);
    }

    #[test]
    fn an_empty_line_is_a_new_paragraph() {
        let text = Text::read("One.\r\n\r\nTwo. Three?\n\n\nFour");
        let paragraphs: Vec<_> = text.sentences().iter().map(|s| s.paragraph).collect();
        assert_eq!(paragraphs, [0, 1, 1, 2]);
        assert!(text.sentences()[2].question);
    }
}
