//! Looking into texts. The standard searches are made for long texts and are written out anew for
//! each kind of thing looked for: 10 KB (brotli) for what these few functions do.

use super::letters::is_blank;
use alloc::string::String;

/// Where `part` first stands in `text`, in bytes.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

/// Whether `text` contains `part`.
pub(crate) fn says(text: &str, part: &str) -> bool {
    position(text, part).is_some()
}

/// Whether `text` contains a character.
pub(crate) fn holds(text: &str, c: char) -> bool {
    if c.is_ascii() { text.bytes().any(|byte| byte == c as u8) } else { text.chars().any(|own| own == c) }
}

/// Whether `text` begins with one of some characters.
pub(crate) fn begins_with(text: &str, marks: &str) -> bool {
    text.chars().next().is_some_and(|c| holds(marks, c))
}

/// Whether `text` ends with one of some characters.
pub(crate) fn ends_with(text: &str, marks: &str) -> bool {
    text.chars().next_back().is_some_and(|c| holds(marks, c))
}

/// Bytes of the characters at the start that fit.
pub(crate) fn run(text: &str, fits: fn(char) -> bool) -> usize {
    let mut rest = text.chars();
    loop {
        let left = rest.as_str();
        if !rest.next().is_some_and(fits) {
            return text.len() - left.len();
        }
    }
}

/// Whether all characters fit.
pub(crate) fn all(text: &str, fits: fn(char) -> bool) -> bool {
    text.chars().all(fits)
}

/// Whether any character fits.
pub(crate) fn any(text: &str, fits: fn(char) -> bool) -> bool {
    text.chars().any(fits)
}

/// Whether a text is of English letters and signs alone.
pub(crate) fn is_ascii(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii())
}

/// Characters of a text.
pub(crate) fn length(text: &str) -> usize {
    text.chars().fold(0, |count, _| count + 1)
}

/// The first so many characters of a text.
pub(crate) fn beginning(text: &str, count: usize) -> &str {
    let mut rest = text.chars();
    for _ in 0..count {
        rest.next();
    }
    text.get(..text.len() - rest.as_str().len()).unwrap_or_default()
}

/// What stands before and after the first such character.
pub(crate) fn cut(text: &str, at: char) -> Option<(&str, &str)> {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == at {
            let rest = rest.as_str();
            return Some((text.get(..text.len() - rest.len() - at.len_utf8())?, rest));
        }
    }
    None
}

/// What stands before and after the last such character.
pub(crate) fn cut_last(text: &str, at: char) -> Option<(&str, &str)> {
    let mut rest = text.chars();
    while let Some(c) = rest.next_back() {
        if c == at {
            let before = rest.as_str();
            return Some((before, text.get(before.len() + at.len_utf8()..)?));
        }
    }
    None
}

/// A text without such characters at its end.
pub(crate) fn trim_end(text: &str, goes: fn(char) -> bool) -> &str {
    let mut rest = text.chars();
    loop {
        let trimmed = rest.as_str();
        if !rest.next_back().is_some_and(goes) {
            return trimmed;
        }
    }
}

/// "Tidewater's" without its ending.
#[inline(never)] // Inlined, it makes the modules larger.
pub(crate) fn without_s(word: &str) -> &str {
    ["'s", "’s", "'"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// A text without blanks around it.
pub(crate) fn trim(text: &str) -> &str {
    trim_end(text.get(run(text, is_blank)..).unwrap_or_default(), is_blank)
}

/// A text with one space in place of each run of such characters, and none at its ends.
pub(crate) fn squeezed(text: &str, goes: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if goes(c) {
            gap = !out.is_empty();
            continue;
        }
        if core::mem::take(&mut gap) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// The pieces of a text between ASCII signs, empty ones left out.
pub(crate) fn pieces<'a>(text: &'a str, signs: &'static str) -> Pieces<'a> {
    Pieces { rest: text, signs: signs.as_bytes() }
}

/// The words of a text, spaces between them.
pub(crate) fn words(text: &str) -> Pieces<'_> {
    pieces(text, " ")
}

/// See [`pieces`].
#[derive(Debug, Clone)]
pub(crate) struct Pieces<'a> {
    rest: &'a str,
    signs: &'static [u8],
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.rest.as_bytes();
        // Phrases are read at every word: one or two signs are compared without a loop.
        let (one, other) = (self.signs.first(), self.signs.last());
        let few = self.signs.len() <= 2;
        let mut from = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if one == Some(byte) || other == Some(byte) || !few && self.signs.iter().any(|sign| sign == byte) {
                if at > from {
                    return self.cut(from, at);
                }
                from = at + 1;
            }
        }
        self.cut(from, bytes.len())
    }
}

impl<'a> Pieces<'a> {
    fn cut(&mut self, from: usize, to: usize) -> Option<&'a str> {
        let piece = self.rest.get(from..to).filter(|piece| !piece.is_empty());
        self.rest = self.rest.get(to..).unwrap_or_default();
        piece
    }
}

/// The number that a text of digits writes, if it is one.
pub(crate) fn number(text: &str, base: u32) -> Option<u32> {
    let mut number: u32 = 0;
    for c in text.chars() {
        number = number.checked_mul(base)?.checked_add(c.to_digit(base)?)?;
    }
    (!text.is_empty()).then_some(number)
}
