//! What kind of character one is. The standard tables of every script are larger than the rest of
//! this folder; here whole blocks count as letters or not.

/// Blocks above ASCII without letters, of those with a number of 16 bits: from, to. Within the blocks of letters a few signs pass for
/// letters, and a few letters among the symbols do not; no sentence of a message turns on them.
#[rustfmt::skip]
const NO_LETTERS: &[(u16, u16)] = &[
    (0x80, 0xa9), (0xab, 0xb1), (0xb4, 0xb4), (0xb6, 0xb8), (0xbb, 0xbb), (0xbf, 0xbf), (0xd7, 0xd7), (0xf7, 0xf7),
    (0x2c2, 0x2c5), (0x2d2, 0x2df), (0x2e5, 0x2eb), (0x2ed, 0x2ed), (0x2ef, 0x36f), (0x375, 0x375), (0x37e, 0x37e),
    (0x384, 0x385), (0x387, 0x387), (0x3f6, 0x3f6), (0x482, 0x489), (0x55a, 0x55f), (0x589, 0x5af), (0x5be, 0x5be),
    (0x5c0, 0x5c0), (0x5c3, 0x5c3), (0x5c6, 0x5c6), (0x5f3, 0x60f), (0x61b, 0x61f), (0x66a, 0x66d), (0x6d4, 0x6d4),
    (0x964, 0x965), (0x1ab0, 0x1abf), (0x1dc0, 0x1dff), (0x2000, 0x206f), (0x207a, 0x207e), (0x208a, 0x208e),
    (0x20a0, 0x2101), (0x2103, 0x2106), (0x2108, 0x2109), (0x2114, 0x2114), (0x2116, 0x2118), (0x211e, 0x2123),
    (0x2190, 0x245f), (0x249c, 0x24b5), (0x2500, 0x2775), (0x2794, 0x2bff), (0x2e00, 0x2e7f), (0x3000, 0x3004),
    (0x3008, 0x3020), (0x3030, 0x3030), (0x303d, 0x303f), (0x30a0, 0x30a0), (0x30fb, 0x30fb), (0xe000, 0xf8ff),
    (0xfe00, 0xfe6f), (0xfeff, 0xff0f), (0xff1a, 0xff20), (0xff3b, 0xff40), (0xff5b, 0xff65), (0xffe0, 0xffff),
];

/// Whether a character is a letter or a digit.
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { !is_in(NO_LETTERS, c) && !is_picture(c) }
}

/// Pictures, and signs for what shows nothing.
const fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1fbef}' | '\u{e0000}'..)
}

fn is_in(blocks: &[(u16, u16)], c: char) -> bool {
    blocks.iter().any(|(from, to)| u32::from(*from) <= c as u32 && c as u32 <= u32::from(*to))
}

/// Digits, fractions and powers above ASCII; those of rare scripts pass for letters.
#[rustfmt::skip]
const NUMBERS: &[(u16, u16)] = &[
    (0xb2, 0xb3), (0xb9, 0xb9), (0xbc, 0xbe), (0x660, 0x669), (0x6f0, 0x6f9), (0x966, 0x96f), (0x2070, 0x2099),
    (0x2150, 0x215f), (0x2460, 0x249b), (0x24ea, 0x24ff), (0x2776, 0x2793), (0xff10, 0xff19),
];

/// Whether a character is a letter.
pub fn is_alphabetic(c: char) -> bool {
    is_alphanumeric(c) && !c.is_ascii_digit() && !is_in(NUMBERS, c)
}

/// Whether a character is a blank of any kind.
pub const fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "every character there is takes hours under an interpreter")]
    fn kinds_are_those_of_the_standard() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_blank(c), c.is_whitespace(), "{:x}", c as u32);
        }
        // Latin, Greek, Cyrillic; Hebrew and Arabic; symbols; Chinese, Japanese and Korean.
        let blocks = [
            0..0x345,
            0x386..0x38b,
            0x38e..0x3a2,
            0x3a3..0x530,
            0x5d0..0x5eb,
            0x620..0x64b,
            0x660..0x66e,
            0x1e00..0x1f16,
            0x2000..0x2070,
            0x20a0..0x2125,
            0x2190..0x2c00,
            0x3001..0x302a,
            0x3041..0x3097,
            0x4e00..0xa000,
            0xac00..0xd7a4,
            0xff00..0xff66,
            0x1f200..0x1fbef,
        ];
        for c in blocks.into_iter().flatten().filter_map(char::from_u32) {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{:x}", c as u32);
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{:x}", c as u32);
        }
    }
}
