//! Folding: the form in which words are compared. Lower case, no accents, straight
//! apostrophes, no invisible characters, so that "José", "Jose" and a decomposed "José" are one.

use super::is_ascii;
use alloc::string::String;

/// Letters with an accent, behind the letter without. The Latin letters people have in their names are
/// all that is needed: full Unicode decomposition would bring tables of every script.
const PLAIN: &str = "\
    aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ\
    cçćĉċč\
    dďđḍð\
    eèéêëēĕėęěȅȇȩẹẻẽếềểễệ\
    gĝğġģǧǵ\
    hĥħḥ\
    iìíîïĩīĭįıǐȉȋịỉ\
    jĵǰ\
    kķǩḳ\
    lĺļľŀłḷ\
    mṃ\
    nñńņňŋǹṇ\
    oòóôõöøōŏőơǒǫȍȏȯọỏốồổỗộớờởỡợ\
    rŕŗřȑȓṛ\
    sśŝşšșṣ\
    tţťŧțṭ\
    uùúûüũūŭůűųưǔȕȗụủứừửữự\
    wŵẁẃẅ\
    yýÿŷȳỳỵỷỹ\
    zźżžẓ\
";

/// Whether a character shows nothing and separates nothing: zero-width marks, soft hyphens,
/// direction marks, variation selectors.
pub const fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character is an accent that combines with the letter before it.
pub(super) const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Adds the folded form of one character.
pub(super) fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    if is_ignorable(c) || is_combining(c) {
        return;
    }
    match c {
        '\u{2019}' | '\u{2018}' | '\u{02bc}' | '\u{ff07}' => return out.push('\''),
        '\u{2010}' | '\u{2011}' => return out.push('-'),
        'ß' => return out.push_str("ss"),
        'æ' | 'Æ' => return out.push_str("ae"),
        'œ' | 'Œ' => return out.push_str("oe"),
        _ => {}
    }
    let c = lower(c);
    out.push(plain(c));
}

/// A letter without its accent.
fn plain(c: char) -> char {
    let mut plain = c;
    for letter in PLAIN.chars() {
        if letter.is_ascii() {
            plain = letter;
        } else if letter == c {
            return plain;
        }
    }
    c
}

/// The small letter of a letter, for the scripts that names in an English message come in: Latin,
/// Greek, Cyrillic. The standard tables of every script would cost more than the rest of this module.
pub const fn lower(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x130 => 'i' as u32,
        0x178 => 0xff,
        0x400..=0x40f => code + 0x50,
        _ if code % 2 == even_capital(code) => code + 1,
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => c,
    }
}

/// In the blocks where capital and small letters take turns: 0 where capitals are even, 1 where
/// they are odd; 2 elsewhere.
const fn even_capital(code: u32) -> u32 {
    match code {
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1a0..=0x1a5
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x370..=0x373
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => 0,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 | 0x1cd..=0x1dc | 0x4c1..=0x4ce => 1,
        _ => 2,
    }
}

/// The folded form of a text.
pub fn fold(text: &str) -> String {
    if is_ascii(text) {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(c, &mut out));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_what_the_standard_says() {
        let blocks =
            [0u32..0x180, 0x1cd..0x1dd, 0x391..0x3aa, 0x3b1..0x3ca, 0x400..0x460, 0x1e00..0x1e96, 0x1ea0..0x1f00];
        for c in blocks.into_iter().flatten().filter_map(char::from_u32) {
            // Letters without a partner of one character, and the two i of Turkish.
            if matches!(c, 'ß' | 'ŉ' | 'ſ' | 'µ' | 'ĸ' | 'ı' | 'İ' | 'ǰ' | 'ς')
                || ('\u{1e96}'..='\u{1e9f}').contains(&c)
            {
                continue;
            }
            let small: String = c.to_lowercase().collect();
            assert_eq!(lower(c).to_string(), small, "{c} {:x}", c as u32);
        }
    }

    #[test]
    fn the_same_name_however_it_was_typed() {
        for name in ["Zoë", "Zoe\u{308}", "ZOË", "Zo\u{200b}ë"] {
            assert_eq!(fold(name), "zoe", "{name}");
        }
        assert_eq!(fold("O’Brien"), "o'brien");
        assert_eq!(fold("Łódź Øresund Straße"), "lodz oresund strasse");
        assert_ne!(fold("Maja"), fold("Maya"));
    }
}
