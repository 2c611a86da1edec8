//! HTML that came along with a paste: tags that are no merge fields, and character entities.

use super::fold::fold;
use super::lists::list;
use super::search::{begins_with, holds, number, run, trim, trim_end};
use super::{Words, is_any};

/// Tags an editor writes. Anything else in angle brackets may be a merge field.
static TAGS: Words = Words::of(list!("html_tags"));
static BLOCKS: Words = Words::of(list!("html_blocks"));

/// Bytes looked at for one tag.
const LONGEST: usize = 400;

/// A tag at the start of a text.
pub(super) struct Tag {
    /// Bytes from `<` to `>`.
    pub(super) len: usize,
    /// Whether it begins or ends a paragraph.
    pub(super) block: bool,
    /// Whether it breaks the line.
    pub(super) line: bool,
}

/// The HTML tag at the start of `text`, if there is one.
pub(super) fn tag(text: &str) -> Option<Tag> {
    let inner = text.strip_prefix('<')?;
    let close = run(inner, |c| !matches!(c, '>' | '<'));
    if !inner.get(close..)?.starts_with('>') || close > LONGEST {
        return None;
    }
    let inner = inner.get(..close)?;
    let named = inner.get(run(inner, |c| c == '/')..)?;
    let (name, rest) = named.split_at_checked(run(named, |c| c.is_ascii_alphanumeric()))?;
    let name = fold(name);
    let plain = rest.is_empty() || begins_with(rest, " /\n\t");
    if !plain || !TAGS.has(name.as_str()) {
        return None;
    }
    // "<a name>" and the like: attributes have an equals sign, merge fields have words.
    if !trim_end(trim(rest), |c| c == '/').is_empty() && !holds(rest, '=') {
        return None;
    }
    Some(Tag { len: close + 2, block: BLOCKS.has(name.as_str()), line: matches!(name.as_str(), "br" | "li") })
}

/// The character that an entity at the start of `text` stands for, and its length in bytes.
/// A named letter gives the letter without its accent, which is what comparing needs.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = run(inner, |c| c.is_ascii_alphanumeric() || c == '#');
    let name = inner.get(..end).filter(|_| end < 12 && inner.get(end..).is_some_and(|rest| rest.starts_with(';')))?;
    let len = end + 2;
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix('x').or_else(|| code.strip_prefix('X')) {
            Some(hex) => number(hex, 16)?,
            None => number(code, 10)?,
        };
        return Some((char::from_u32(code)?, len));
    }
    let c = if is_any(name, "nbsp ensp emsp") {
        ' '
    } else if is_any(name, "quot ldquo rdquo") {
        '"'
    } else if is_any(name, "apos lsquo rsquo") {
        '\''
    } else if is_any(name, "ndash mdash") {
        '–'
    } else if name == "lt" {
        '<'
    } else if name == "gt" {
        '>'
    } else if name == "amp" {
        '&'
    } else if name == "hellip" {
        '…'
    } else {
        let first = name.chars().next().filter(char::is_ascii_alphabetic)?;
        is_any(name.get(1..)?, "acute grave circ uml tilde cedil caron ring slash").then_some(first)?
    };
    Some((c, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_markup_and_merge_fields_are_not() {
        for html in ["<p>", "</p>", "<br/>", "<a href=\"x\">", "<STRONG>"] {
            assert!(tag(html).is_some(), "{html}");
        }
        for text in ["<Company>", "<First Name>", "<3", "<a name>", "< b", "<b", "<pretty>"] {
            assert!(tag(text).is_none(), "{text}");
        }
    }

    #[test]
    fn entities_stand_for_their_letter() {
        assert_eq!(entity("&oacute;d"), Some(('o', 8)));
        assert_eq!(entity("&#321;x"), Some(('Ł', 6)));
        assert_eq!(entity("&lt;First"), Some(('<', 4)));
        assert_eq!(entity("AT&T;"), None);
        assert_eq!(entity("&T;"), None);
    }
}
