//! Names: whose they are, and where a text mentions them.

use super::layout::Greeting;
use crate::text::{Kind, Shape, Text, fold};
use crate::text::{Words, is_any, is_blank, pieces};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::ops::Range;

const TITLES: Words = Words("mr mrs ms miss mx dr prof professor doctor sir madam rev herr frau mme señor sr sra");

/// Whether a folded word is a form of address before a surname.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.has(word)
}

const fn is_hyphen(c: char) -> bool {
    c == '-'
}

const fn is_line_end(c: char) -> bool {
    c == '\n'
}

/// Short forms that people use of each other's given names. Any two on one line are one name.
const VARIANTS: &str = include_str!("name_variants.txt");

/// The words of a name in folded form, hyphens and blanks between them.
pub fn words_of(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in pieces(&fold(name), |c| is_blank(c) || matches!(c, '-' | ',' | '.' | '(' | ')' | '"')) {
        words.push(word.to_owned());
    }
    words
}

/// Whether a folded word of the text is this name or one of its halves.
pub fn same_name(word: &str, name: &str) -> bool {
    let bare = word.strip_suffix("'s").unwrap_or(word);
    let halves = words_of(name);
    let whole = |word: &str| {
        let mut rest = Some(word);
        for half in &halves {
            rest = rest.and_then(|r| r.strip_prefix(half.as_str()));
        }
        rest == Some("")
    };
    !halves.is_empty()
        && (whole(bare) || halves.iter().any(|half| half == bare || pieces(bare, is_hyphen).any(|part| half == part)))
}

/// The same, and known short forms and spellings of a given name: "Bob" for Robert, "Juergen"
/// for Jürgen.
pub fn same_given_name(word: &str, name: &str) -> bool {
    same_name(word, name)
        || same_name(word, &spelled_out(name))
        || words_of(name).iter().any(|half| pieces(word, is_hyphen).any(|part| are_variants(half, part)))
}

/// A name as keyboards without its letters write it.
fn spelled_out(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        match c {
            'ä' | 'Ä' | 'æ' | 'Æ' => out.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            'å' | 'Å' => out.push_str("aa"),
            other => out.push(other),
        }
    }
    out
}

/// Whether a folded word is a given name that everybody knows.
pub(super) fn is_given_name(word: &str) -> bool {
    pieces(VARIANTS, is_line_end).any(|line| Words(line).has(word))
}

fn are_variants(a: &str, b: &str) -> bool {
    pieces(VARIANTS, is_line_end).any(|line| Words(line).has(a) && Words(line).has(b))
}

/// The folded words of a greeting that could be a name: titles, particles and "there" left out.
pub fn greeted_names<'t>(body: &'t Text, greeting: &Greeting) -> Vec<(usize, &'t str)> {
    greeting
        .name
        .clone()
        .filter(|i| body.token(*i).is_some_and(|t| t.kind == Kind::Word))
        .map(|i| (i, body.word_at(i)))
        .filter(|(_, w)| !is_title(w) && !is_any(w, "again and there all team everyone"))
        .collect()
}

/// Where a text mentions a name or company as such: its words in a row, capitalised unless the
/// name itself is not. The fruit is not the maker of computers.
pub fn mention(text: &Text, tokens: Range<usize>, name: &str) -> Option<Range<usize>> {
    mentions(text, tokens, name).next()
}

/// All mentions of a name in a range of tokens.
pub fn mentions<'t>(text: &'t Text, tokens: Range<usize>, name: &str) -> impl Iterator<Item = Range<usize>> + 't {
    let mut folded = String::new();
    let wanted = Text::read(name);
    let words: Vec<String> = wanted
        .tokens()
        .iter()
        .map(|t| {
            folded.clear();
            folded.push_str(wanted.word(t));
            folded.clone()
        })
        .collect();
    let lower = wanted.tokens().first().is_some_and(|t| t.shape == Shape::Lower);
    let count = words.len();
    tokens.clone().filter_map(move |at| {
        let range = at..at + count;
        let fits = count > 0
            && range.end <= tokens.end
            && words.iter().enumerate().all(|(i, word)| {
                let here = text.word_at(at + i);
                here == word
                    || (i + 1 == count && here.strip_suffix("'s").or_else(|| here.strip_suffix('\'')) == Some(word))
            })
            && text.token(at).is_some_and(|t| {
                lower || t.is_capital() || t.kind == Kind::Number || t.words != 1 || !text.word(t).is_ascii()
            });
        fits.then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_many_forms() {
        for (word, name) in [
            ("jose", "José"),
            ("liz", "Elizabeth"),
            ("ana", "Ana María"),
            ("maria", "Ana María"),
            ("o'brien", "O’Brien"),
            ("jean-luc", "Jean-Luc"),
            ("jean", "Jean-Luc"),
            ("mike", "Michael"),
            ("juergen", "Jürgen"),
            ("ola", "Aleksandra"),
        ] {
            assert!(same_given_name(word, name), "{word} {name}");
        }
        for (word, name) in [("maja", "Maya"), ("daniel", "Maya"), ("an", "Ana"), ("jo", "John")] {
            assert!(!same_given_name(word, name), "{word} {name}");
        }
    }

    #[test]
    fn a_company_is_mentioned_by_its_name_and_not_by_a_word() {
        let found = |raw: &str, name: &str| {
            let text = Text::read(raw);
            mention(&text, 0..text.tokens().len(), name).is_some()
        };
        assert!(found("your work at Apple's labs", "Apple"));
        assert!(!found("it is apple season", "Apple"));
        assert!(found("on the west coast of Larder Logistics, say", "Larder Logistics"));
        assert!(!found("Larder and Logistics", "Larder Logistics"));
        assert!(found("we like monday.com", "monday.com"));
        assert!(!found("anything", ""));
    }
}
