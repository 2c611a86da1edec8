//! Two kinds of offset that cannot be mixed: bytes inside the engine, UTF-16 outside.
//!
//! An editor counts UTF-16 code units, Rust counts bytes, and the first emoji shows the
//! difference. Keeping them as two types makes every crossing visible.

use alloc::vec::Vec;
use core::ops::Range;

/// A range of bytes in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span; an end before its start gives an empty span.
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end: if end < start { start } else { end } }
    }

    /// As a range for slicing.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// From the start of this one to the end of the other.
    pub const fn to(self, other: Span) -> Span {
        Span::new(self.start, other.end)
    }

    /// Bytes covered.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the other lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A range of UTF-16 code units in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utf16 {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// The way from bytes to UTF-16 for one text. Plain ASCII needs no table.
#[derive(Debug, Default)]
pub struct Utf16Map {
    /// For each non-ASCII character: the byte after its first, and how many bytes more than code
    /// units the text has used up to its end.
    surplus: Vec<(u32, u32)>,
}

impl Utf16Map {
    /// Reads a text once.
    pub fn of(text: &str) -> Self {
        let mut surplus = Vec::new();
        let mut total = 0;
        let mut at = 0;
        // The first byte of a character tells how long it is.
        while let Some(byte) = text.as_bytes().get(at) {
            at += 1;
            if *byte >= 0xc0 {
                total += 1 + u32::from(*byte >= 0xe0);
                surplus.push((at as u32, total));
            }
        }
        Utf16Map { surplus }
    }

    /// The code unit at a byte that begins a character.
    pub fn unit(&self, byte: u32) -> u32 {
        let after = self.surplus.partition_point(|(begun, _)| *begun <= byte);
        let surplus = after.checked_sub(1).and_then(|i| self.surplus.get(i)).map_or(0, |(_, total)| *total);
        byte - surplus
    }

    /// A span in code units.
    pub fn convert(&self, span: Span) -> Utf16 {
        Utf16 { start: self.unit(span.start), end: self.unit(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spans_meet_where_they_share_a_byte() {
        let [left, right, inner] = [Span::new(2, 5), Span::new(5, 8), Span::new(3, 5)];
        assert!(!left.overlaps(right) && !right.overlaps(left));
        assert!(left.overlaps(inner) && inner.overlaps(left) && left.overlaps(left));
        assert!(left.contains(inner) && left.contains(left) && !inner.contains(left) && !left.contains(right));
        assert_eq!((left.to(right), left.len(), left.range()), (Span::new(2, 8), 3, 2..5));
        assert!(Span::new(4, 2).is_empty() && Span::new(4, 2) == Span::new(4, 4) && !left.is_empty());
    }

    proptest! {
        #[test]
        fn the_same_words_in_bytes_and_in_code_units(text in "\\PC{0,40}", a in 0usize..50, b in 0usize..50) {
            let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
            let span = Span::new(a.min(b) as u32, a.max(b) as u32);
            let units: Vec<u16> = text.encode_utf16().collect();
            let there = Utf16Map::of(&text).convert(span);
            let back = String::from_utf16(&units[there.start as usize..there.end as usize]).unwrap();
            prop_assert_eq!(back, &text[span.range()]);
        }
    }
}
