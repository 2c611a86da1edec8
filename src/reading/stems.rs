//! Words without their endings, and those that tell nothing, or only who is spoken of.

use crate::text::list;
use crate::text::{Words, cut, digits, id_of, id_with, is_any, length, number, pieces, without_s};
use alloc::{vec, vec::Vec};

/// Words that carry no fact.
pub(super) static STOP: Words = Words::of(list!("stop_words"));

/// Stems that most profiles share; alone they prove nothing.
pub(super) static COMMON: Words = Words::of(list!("common_stems"));

/// Forms that no suffix rule brings together.
static IRREGULAR: Words = Words::of(list!("irregular_forms"));

/// The number of a word without its ending, so that "moved", "moving" and "moves" are one.
pub(super) fn stem(word: &str) -> u32 {
    let word = without_s(word);
    if let Some(base) = IRREGULAR.partner(word) {
        return id_of(base.strip_suffix('e').unwrap_or(base));
    }
    let last = word.as_bytes().last();
    let mut base = word;
    for ending in ["ations", "ation", "ings", "ing", "edly", "ed", "ers", "er", "ists", "ist", "ies", "es", "s", "ly"] {
        // Most words end otherwise.
        if ending.as_bytes().last() == last
            && let Some(left) = word.strip_suffix(ending)
            && (length(left) >= if is_any(ending, "er ers ation ations") { 4 } else { 3 }
                || ending == "s" && number(left, 10).is_some())
            && !(ending == "s" && left.ends_with('s'))
        {
            base = left;
            break;
        }
    }
    if base.len() < word.len() {
        if word.ends_with("ies") {
            return id_with(base, "i");
        }
        // "planning", but not "telling", nor "eggs".
        if base.len() + 1 < word.len()
            && let [.., a, b] = base.as_bytes()
            && a == b
            && !matches!(a, b's' | b'l' | b'e' | b'o')
        {
            base = base.get(..base.len() - 1).unwrap_or(base);
        }
    }
    match (base.strip_suffix('e'), base.strip_suffix('y')) {
        (Some(left), _) if length(left) >= 2 => id_of(left),
        (_, Some(left)) => id_with(left, "i"),
        _ => id_of(base),
    }
}

/// The stems of a word's parts that carry meaning: "thirty-one" is 31, "gate-code" two words.
pub(super) fn stems_in(word: &str) -> Vec<u32> {
    let value = |part: &str| IRREGULAR.partner(part).or((part == "one").then_some("1")).and_then(|n| number(n, 10));
    if let Some((tens, units)) = cut(word, '-')
        && let (Some(tens), Some(units)) = (value(tens), value(units))
        && tens >= 20
    {
        return vec![stem(&digits(tens + units))];
    }
    let mut said = Vec::new();
    for piece in pieces(word, "-") {
        if !STOP.has(piece) {
            said.push(stem(piece));
        }
    }
    said
}

/// Words with a capital that name nothing of anyone's.
pub(super) static CALENDAR: Words = Words::of(list!("calendar_names"));

/// Words for who writes, and for saying something of a thing.
pub(super) static SPEAKER: Words = Words::of(list!("speaker"));

pub(super) fn says_you(word: &str) -> bool {
    // "your", "yourself", "you've", and not "young" or "youth".
    matches!(word.as_bytes(), [b'y', b'o', b'u'] | [b'y', b'o', b'u', b'r' | b'\'', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_fall_off() {
        for (a, b) in [
            ("moved", "moving"),
            ("planning", "plans"),
            ("companies", "company"),
            ("reviewers", "review"),
            ("wrote", "writing"),
            ("described", "describe"),
            ("boxes", "box"),
            ("hiring", "hires"),
            ("cyclists", "cycle"),
            ("eggs", "egg"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("press"), stem("pres"));
    }
}
