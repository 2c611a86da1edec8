//! Names: whose they are, and where a text mentions them.

use crate::draft::Draft;
use crate::text::list;
use crate::text::{
    Kind, List, Shape, Text, Words, fold, holds, is_alphanumeric, is_any, is_ascii, pieces, squeezed, without_s, words,
};
use alloc::string::String;
use core::ops::Range;

static TITLES: Words = Words::of(list!("titles"));

/// Whether the word at an index is a form of address before a surname.
pub fn is_title(text: &Text, index: usize) -> bool {
    text.is_in(index, TITLES)
}

/// Short forms that people use of each other's given names. Any two on one line are one name.
const VARIANTS: List = list!("name_variants");
static GIVEN_NAMES: Words = Words::of(VARIANTS);

/// A name in folded form, one space between its words.
pub fn folded(name: &str) -> String {
    squeezed(&fold(name), |c| !matches!(c, '\'' | '&') && !is_alphanumeric(c))
}

/// The first letters of a name in folded form.
pub fn initials(name: &str) -> String {
    let mut initials = String::new();
    for word in words(&folded(name)) {
        if let Some(first) = word.chars().next() {
            initials.push(first);
        }
    }
    initials
}

/// Whether a folded word is one of the words of a name or a fact.
pub fn has_word(name: &str, word: &str) -> bool {
    words(&folded(name)).any(|own| own == word || without_s(own) == word)
}

/// Whether a folded word comes up in what is known of the recipient: role, company, facts.
pub fn is_theirs(draft: &Draft, word: &str) -> bool {
    let recipient = &draft.recipient;
    recipient.facts.iter().chain([&recipient.role, &recipient.company]).any(|name| has_word(name, word))
}

/// The same, and in what is known of the sender: company and product.
pub fn is_known(draft: &Draft, word: &str) -> bool {
    is_theirs(draft, word) || has_word(&draft.sender.company, word) || has_word(&draft.sender.product, word)
}

/// Whether a folded word of the text is this name or one of its halves.
pub fn same_name(word: &str, name: &str) -> bool {
    is_name(word, &folded(name))
}

/// The same, for a name in folded form.
pub fn is_name(word: &str, name: &str) -> bool {
    let bare = without_s(word);
    let mut rest = Some(bare);
    let joined = holds(bare, '-');
    for half in words(name) {
        if half == bare || joined && pieces(bare, "-").any(|part| part == half) {
            return true;
        }
        rest = rest.and_then(|rest| rest.strip_prefix(half));
        // "annamaria" is Anna-Maria Berg.
        if rest == Some("") {
            return true;
        }
    }
    false
}

/// The same, and known short forms and spellings of a given name: "Bob" for Robert, "Juergen"
/// for Jürgen.
pub fn same_given_name(word: &str, name: &str) -> bool {
    same_name(word, name)
        || same_name(word, &spelled_out(name))
        || words(&folded(name)).any(|half| pieces(word, "-").any(|part| are_variants(half, part)))
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
pub fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.has(word)
}

fn are_variants(a: &str, b: &str) -> bool {
    GIVEN_NAMES.has(a) && pieces(VARIANTS.text(), "\n").any(|line| is_any(a, line) && is_any(b, line))
}

/// Words of a greeting with a capital that are no name by themselves.
static NEVER: Words = Words::of(list!("never_names"));

/// Whether the token of a greeting could be a name: titles, particles and "there" are none.
pub fn may_be_name(body: &Text, index: usize) -> bool {
    body.token(index).is_some_and(|t| t.kind == Kind::Word) && !is_title(body, index) && !body.is_in(index, NEVER)
}

/// Where a text first mentions a name or company as such: its words in a row, capitalised unless
/// the name itself is not. The fruit is not the maker of computers.
pub fn mention(text: &Text, tokens: Range<usize>, name: &str) -> Option<Range<usize>> {
    mention_of(text, tokens, &Text::read(name))
}

/// The same, for a name that has been read already.
pub(super) fn mention_of(text: &Text, tokens: Range<usize>, wanted: &Text) -> Option<Range<usize>> {
    find(text, tokens, wanted, wanted.tokens().len())
}

/// Where a company is named, in whole or by its first word: "Harborlight" for Harborlight Hotels.
pub fn company_in(text: &Text, tokens: Range<usize>, company: &Text) -> Option<Range<usize>> {
    let short = if company.word_at(0).len() > 4 { 1 } else { 2 };
    mention_of(text, tokens.clone(), company)
        .or_else(|| find(text, tokens, company, short).filter(|at| short == 1 || text.is_capital(at.end - 1)))
}

/// Where the first words of a name stand.
fn find(text: &Text, tokens: Range<usize>, wanted: &Text, count: usize) -> Option<Range<usize>> {
    let lower = wanted.tokens().first()?.shape == Shape::Lower;
    for at in tokens.start..tokens.end.saturating_sub(count - 1) {
        let fits = (0..count).all(|i| {
            let more = text.word_at(at + i).strip_prefix(wanted.word_at(i));
            more == Some("") || i + 1 == count && matches!(more, Some("'s" | "'"))
        });
        if fits
            && text
                .token(at)
                .is_some_and(|t| lower || t.is_capital() || t.kind == Kind::Number || !is_ascii(text.word(t)))
        {
            return Some(at..at + count);
        }
    }
    None
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
    fn what_is_known_of_the_recipient_is_not_all_that_is_known() {
        let mut draft = Draft::default();
        draft.recipient.role = "Pier Master".into();
        draft.recipient.facts = vec!["moved to Lagos".into()];
        (draft.sender.company, draft.sender.product) = ("Acme Works".into(), "tide gauges".into());
        for (word, theirs, known) in [
            ("pier", true, true),
            ("lagos", true, true),
            ("acme", false, true),
            ("gauges", false, true),
            ("crane", false, false),
        ] {
            assert_eq!((is_theirs(&draft, word), is_known(&draft, word)), (theirs, known), "{word}");
        }
    }

    #[test]
    fn a_company_is_known_by_how_it_begins() {
        let found = |raw: &str, company: &str| {
            let text = Text::read(raw);
            company_in(&text, text.all(), &Text::read(company)).is_some()
        };
        assert!(found("your Harborlight rooms", "Harborlight Hotels"));
        assert!(found("Open Pantry's porch pickups", "Open Pantry Network"));
        assert!(!found("Open doors at the porch", "Open Pantry Network"));
        assert!(!found("the Open Pantries", "Open Pantry"));
        assert!(!found("The body language in your talk", "The Body Shop"));
        assert!(!found("at the Bank of England", "Bank of America"));
        assert!(found("at The Body of Durham", "The Body Shop"));
        assert!(same_name("h&m", "H&M"));
    }

    #[test]
    fn a_company_is_mentioned_by_its_name_and_not_by_a_word() {
        let found = |raw: &str, name: &str| {
            let text = Text::read(raw);
            mention(&text, text.all(), name).is_some()
        };
        assert!(found("your work at Apple's labs", "Apple"));
        assert!(!found("it is apple season", "Apple"));
        assert!(found("on the west coast of Larder Logistics, say", "Larder Logistics"));
        assert!(!found("Larder and Logistics", "Larder Logistics"));
        assert!(found("we like monday.com", "monday.com"));
        assert!(!found("anything", ""));
    }
}
