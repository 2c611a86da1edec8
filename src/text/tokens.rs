//! The text as tokens: words, numbers, links and single marks, each with its span, its folded
//! form and what stood before it.

use super::dictionary::Dictionary;
use super::fold::{fold, is_combining, is_ignorable, lower, push_folded};
use super::letters::{is_alphabetic, is_alphanumeric, is_blank};
use super::markup;
use super::search::{all, cut_last, holds, is_ascii, length, trim_end};
use super::span::Span;
use super::words::id_of;
use super::{Words, lists::list};
use alloc::{string::String, vec::Vec};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters; "just-in-time" and "don't" are one word each.
    Word,
    /// Begins with a digit: "15", "1,900", "10x", "30-minute".
    Number,
    /// A web or e-mail address.
    Link,
    /// Any other visible character.
    Mark(char),
}

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// "word", or no cased letter at all.
    Lower,
    /// "Word"
    Capital,
    /// "WORD", at least two letters.
    Upper,
    /// "iPhone", "RustConf"
    Mixed,
}

/// What separates a token from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing.
    None,
    /// Blanks.
    Space,
    /// One line break.
    Line,
    /// An empty line, or the start of the text.
    Paragraph,
}

/// One token of a text.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How it is capitalised.
    pub shape: Shape,
    /// What stood before it.
    pub gap: Gap,
    /// How many words it counts as: 1 for a word, a number or a link, 0 for a mark, half its
    /// characters in scripts that write no spaces.
    pub words: u16,
    /// Words beyond these, where a wordy phrase was made one: "in order to" is one word and two more.
    pub more: u16,
    /// Whether it stands inside quotation marks. Someone else's words are never style errors.
    pub quoted: bool,
    pub(super) folded: Span,
    /// Its number, see [`id_of`]; 0 for links and marks.
    pub(crate) id: u32,
    /// Where the dictionary has it; 0 when no list does.
    pub(super) word: u32,
}

impl Token {
    /// Whether it is a word or a number.
    pub fn is_wordlike(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether its first letter is a capital.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Mixed)
    }
}

/// Scripts that write no spaces between words.
const fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{20000}'..='\u{2ffff}')
}

/// Whether a character is part of a word: a letter, a digit, or the accent of the letter before it.
pub fn is_letter(c: char) -> bool {
    is_alphanumeric(c) || is_combining(c)
}

/// Ends of a host name that make "example.com" a link. "Node.js" and "e.g." are words.
static DOMAINS: Words = Words::of(list!("domains"));

/// Characters looked at for one link.
const MAX_LINK: usize = 512;

/// The length of the link at the start of `text`, if there is one.
fn link(text: &str) -> Option<usize> {
    // A bound keeps hostile text without blanks from costing quadratic time.
    let run: usize = text
        .chars()
        .take(MAX_LINK)
        .take_while(|c| !is_blank(*c) && !matches!(c, '<' | '>' | '"' | '”' | '“'))
        .map(char::len_utf8)
        .sum();
    let run = text.get(..run)?;
    let run = trim_end(run, |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'' | '’' | '…'));
    let schemed = ["http://", "https:/", "www."]
        .iter()
        .any(|scheme| run.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let host = run.get(..super::run(run, |c| !matches!(c, '/' | '?' | '#')))?;
    let named = cut_last(host, '.').is_some_and(|(name, end)| {
        let name = cut_last(name, '@').map_or(name, |(_, after)| after);
        !name.is_empty()
            && all(name, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
            && is_ascii(end)
            && DOMAINS.has(&fold(end))
    });
    let mailed = holds(host, '@') && cut_last(host, '.').is_some_and(|(_, end)| end.len() >= 2);
    ((schemed && run.len() > 8) || named || mailed).then_some(run.len())
}

/// Splits a text. Folded words are added to `folded`, where the tokens point into.
pub(super) fn tokenize(raw: &str, dictionary: &Dictionary, folded: &mut String) -> Vec<Token> {
    let mut lexer = Lexer {
        raw,
        at: 0,
        gap: Gap::Paragraph,
        breaks: 0,
        tokens: Vec::with_capacity(raw.len() / 4),
        dictionary,
        folded,
    };
    while lexer.step() {}
    let mut tokens = lexer.tokens;
    mark_quotes(&mut tokens);
    tokens
}

struct Lexer<'a> {
    raw: &'a str,
    at: usize,
    gap: Gap,
    breaks: u32,
    tokens: Vec<Token>,
    dictionary: &'a Dictionary,
    folded: &'a mut String,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.raw.get(self.at..).unwrap_or_default()
    }

    fn step(&mut self) -> bool {
        if self.raw.as_bytes().get(self.at) == Some(&b' ') {
            self.blank(1);
            return true;
        }
        self.plain_word() || self.other()
    }

    fn blank(&mut self, len: usize) {
        self.at += len;
        self.gap = self.gap.max(Gap::Space);
    }

    /// Reads a word of English letters that a blank follows, or a mark and a blank. Nearly every word
    /// is one, and none of those is a link or goes on. Whether it was one.
    fn plain_word(&mut self) -> bool {
        let rest = self.raw.as_bytes().get(self.at..).unwrap_or_default();
        let (mut len, mut upper) = (0, 0);
        while let Some(byte) = rest.get(len).filter(|byte| byte.is_ascii_alphabetic()) {
            len += 1;
            upper += u32::from(byte.is_ascii_uppercase());
        }
        let blank = |at: usize| matches!(rest.get(at), None | Some(b' ' | b'\n'));
        if len == 0 || !(blank(len) || matches!(rest.get(len), Some(b',' | b'.' | b'?' | b'!')) && blank(len + 1)) {
            return false;
        }
        let from = self.folded.len();
        self.folded.push_str(self.raw.get(self.at..self.at + len).unwrap_or_default());
        if let Some(added) = self.folded.get_mut(from..) {
            added.make_ascii_lowercase();
        }
        let first_upper = rest.first().is_some_and(u8::is_ascii_uppercase);
        self.push(len, Kind::Word, shape(upper, first_upper, len as u32), 1, from);
        true
    }

    /// Reads anything else. Whether there was something.
    fn other(&mut self) -> bool {
        let rest = self.rest();
        let (Some(c), Some((letter, len))) = (rest.chars().next(), self.letter_here()) else { return false };
        if c == '\n' || c == '\r' {
            self.at += if rest.starts_with("\r\n") { 2 } else { 1 };
            self.break_line(1);
        } else if letter == ' ' || is_blank(c) || is_ignorable(c) {
            self.blank(len);
        } else if let Some(tag) = (c == '<').then(|| markup::tag(rest)).flatten() {
            self.at += tag.len;
            self.break_line(if tag.block { 2 } else { u32::from(tag.line) });
        } else if let Some(len) = self.link_here(c) {
            let text = rest.get(..len).unwrap_or_default();
            let from = self.folded.len();
            text.chars().for_each(|c| push_folded(c, self.folded));
            self.push(len, Kind::Link, Shape::Lower, 1, from);
        } else if is_spaceless(c) {
            self.spaceless();
        } else if is_letter(letter) {
            self.word();
        } else {
            let from = self.folded.len();
            self.folded.push(letter);
            self.push(len, Kind::Mark(letter), Shape::Lower, 0, from);
        }
        true
    }

    fn break_line(&mut self, by: u32) {
        self.breaks += by;
        self.gap = match self.breaks {
            0 => self.gap,
            1 => self.gap.max(Gap::Line),
            _ => Gap::Paragraph,
        };
    }

    /// The character here, entities decoded, and its length in the text.
    fn letter_here(&self) -> Option<(char, usize)> {
        let rest = self.rest();
        let c = rest.chars().next()?;
        if c == '&'
            && let Some(found) = markup::entity(rest)
        {
            return Some(found);
        }
        Some((c, c.len_utf8()))
    }

    /// A link only begins where a word may begin.
    fn link_here(&self, c: char) -> Option<usize> {
        c.is_ascii_alphanumeric().then(|| link(self.rest())).flatten()
    }

    fn spaceless(&mut self) {
        let run: usize = self.rest().chars().take_while(|c| is_spaceless(*c)).map(char::len_utf8).sum();
        let from = self.folded.len();
        let text = self.raw.get(self.at..self.at + run).unwrap_or_default();
        text.chars().for_each(|c| push_folded(c, self.folded));
        let words = length(text).div_ceil(2).min(usize::from(u16::MAX)) as u16;
        self.push(run, Kind::Word, Shape::Lower, words, from);
    }

    fn word(&mut self) {
        let start = self.at;
        let from = self.folded.len();
        let (mut letters, mut upper, mut first_upper) = (0u32, 0u32, false);
        let first_is_digit = self.letter_here().is_some_and(|(c, _)| c.is_ascii_digit());
        let mut end = self.at;
        while let Some((c, len)) = self.letter_here() {
            if is_ignorable(c) {
                self.at += len;
                continue;
            }
            if !is_letter(c) {
                // One joining mark inside a word: don't, just-in-time, 1,900, 3.5, R&D.
                let joins = match c {
                    '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '\u{02bc}' => true,
                    '.' | ',' => first_is_digit,
                    '&' => letters <= 2,
                    _ => false,
                };
                let before = self.at;
                self.at += len;
                let next = self.letter_here().map(|(c, _)| c);
                let fits = next.is_some_and(|n| {
                    if matches!(c, '.' | ',') { n.is_ascii_digit() } else { is_letter(n) && !is_spaceless(n) }
                });
                if joins && fits {
                    push_folded(c, self.folded);
                    continue;
                }
                self.at = before;
                break;
            }
            if is_spaceless(c) {
                break;
            }
            if is_alphabetic(c) {
                if lower(c) != c {
                    upper += 1;
                    first_upper |= letters == 0;
                }
                letters += 1;
            }
            push_folded(c, self.folded);
            self.at += len;
            end = self.at;
        }
        let shape = shape(upper, first_upper, letters);
        let kind = if first_is_digit { Kind::Number } else { Kind::Word };
        self.at = start;
        self.push(end - start, kind, shape, 1, from);
    }

    fn push(&mut self, len: usize, kind: Kind, shape: Shape, words: u16, from: usize) {
        let span = Span::new(self.at as u32, (self.at + len) as u32);
        let folded = Span::new(from as u32, self.folded.len() as u32);
        let id = match kind {
            Kind::Word | Kind::Number => id_of(self.folded.get(from..).unwrap_or_default()),
            Kind::Link | Kind::Mark(_) => 0,
        };
        self.tokens.push(Token {
            span,
            kind,
            shape,
            gap: self.gap,
            words,
            more: 0,
            quoted: false,
            folded,
            id,
            word: self.dictionary.find(id),
        });
        self.at += len.max(1);
        self.gap = Gap::None;
        self.breaks = 0;
    }
}

/// The shape of a word of so many letters and capitals.
const fn shape(upper: u32, first_upper: bool, letters: u32) -> Shape {
    match (upper, first_upper) {
        (0, _) => Shape::Lower,
        (n, _) if n == letters && n > 1 => Shape::Upper,
        (1, true) => Shape::Capital,
        _ => Shape::Mixed,
    }
}

/// Marks what stands between a pair of double quotation marks in one paragraph.
fn mark_quotes(tokens: &mut [Token]) {
    let mut open: Option<usize> = None;
    for i in 0..tokens.len() {
        let Some(token) = tokens.get(i).copied() else { continue };
        if token.gap == Gap::Paragraph {
            open = None;
        }
        let closes = match token.kind {
            Kind::Mark('“' | '«') => {
                open = Some(i);
                false
            }
            Kind::Mark('”' | '»') => true,
            Kind::Mark('"') if open.is_none() => {
                open = Some(i);
                false
            }
            Kind::Mark('"') => true,
            _ => false,
        };
        if closes && let Some(from) = open.take() {
            tokens.iter_mut().take(i + 1).skip(from).for_each(|t| t.quoted = true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    fn words(raw: &str) -> Vec<String> {
        let text = Text::read(raw);
        text.tokens().iter().map(|t| text.word(t).to_owned()).collect()
    }

    #[test]
    fn words_keep_their_joints_and_lose_their_accents() {
        assert_eq!(words("Don’t do just-in-time, José!"), ["don't", "do", "just-in-time", ",", "jose", "!"]);
        assert_eq!(words("1,900 is 3.5% of R&D."), ["1,900", "is", "3.5", "%", "of", "r&d", "."]);
        assert_eq!(words("a 30-minute call—10x"), ["a", "30-minute", "call", "—", "10x"]);
        assert_eq!(words("rock 'n' roll -- ok-"), ["rock", "'", "n", "'", "roll", "-", "-", "ok", "-"]);
    }

    #[test]
    fn links_are_one_token_and_abbreviations_are_not_links() {
        assert_eq!(
            words("See https://a.example/x?y=1, or acme.io/demo."),
            ["see", "https://a.example/x?y=1", ",", "or", "acme.io/demo", "."]
        );
        assert_eq!(words("me@acme.example e.g. Node.js"), ["me@acme.example", "e", ".", "g", ".", "node", ".", "js"]);
    }

    #[test]
    fn pasted_html_is_read_as_the_text_it_shows() {
        assert_eq!(
            words("<p>Hi Zo&euml;,</p><p>&lt;Name&gt; <b>two</b>&nbsp;x</p>"),
            ["hi", "zoe", ",", "<", "name", ">", "two", "x"]
        );
        let text = Text::read("<p>Hi</p><p>there</p>");
        assert_eq!(text.tokens()[1].gap, Gap::Paragraph);
    }

    #[test]
    fn two_characters_count_as_one_word_where_no_spaces_are_written() {
        let text = Text::read("小雨你好，hello");
        assert_eq!(text.word_count(0..text.tokens().len()), 3);
    }

    #[test]
    fn quotes_are_someone_elses_words() {
        let text = Text::read("I liked “touch base often” a lot");
        let quoted: Vec<_> =
            text.tokens().iter().filter(|t| t.quoted && t.is_wordlike()).map(|t| text.word(t)).collect();
        assert_eq!(quoted, ["touch", "base", "often"]);
    }

    #[test]
    fn spans_cover_the_text_as_typed() {
        let raw = "Hi Bal\u{200b}ázs, 👩🏽‍💻\r\n\r\nok";
        let text = Text::read(raw);
        assert_eq!(text.slice(text.tokens()[1].span), "Bal\u{200b}ázs");
        assert_eq!(text.word(&text.tokens()[1]), "balazs");
        assert_eq!(text.tokens().last().map(|t| t.gap), Some(Gap::Paragraph));
    }
}
