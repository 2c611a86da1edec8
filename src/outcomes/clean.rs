//! HTML that LinkedIn leaves in exported messages. Taken out as a browser would show it: the rules
//! know markup as something that a paste brought along, here it is nobody's doing.

use alloc::string::String;

/// Tags that end a line.
const BREAKS: &[&str] = &["br", "p", "div", "li", "tr", "h1", "h2", "h3", "ul", "ol", "blockquote"];
/// Tags that LinkedIn's editors write besides.
const OTHERS: &[&str] = &[
    "a", "b", "i", "u", "em", "strong", "span", "font", "img", "table", "tbody", "td", "th", "sub", "sup", "html",
    "body", "hr", "small",
];
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
];
/// No tag of an editor is longer.
const LONGEST: usize = 2_000;

/// A message as it was read: no tags, entities as signs, at most one blank line between lines.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = match tag(from) {
            Some((breaks, after)) => {
                if breaks && !out.is_empty() {
                    out.push('\n');
                }
                after
            }
            None => match entity(from) {
                Some((sign, after)) => {
                    out.push(sign);
                    after
                }
                None => {
                    out.extend(from.chars().next());
                    from.get(1..).unwrap_or_default()
                }
            },
        };
    }
    out.push_str(rest);
    tidy(&out)
}

/// The tag at the start: whether it ends a line, and what follows it.
fn tag(text: &str) -> Option<(bool, &str)> {
    let inner = text.strip_prefix('<')?;
    let (tag, after) = inner.split_once('>').filter(|(tag, _)| tag.len() < LONGEST && !tag.contains('<'))?;
    let closing = tag.starts_with('/');
    let name = tag.trim_matches('/').split([' ', '\n', '\t']).next().unwrap_or_default().to_ascii_lowercase();
    let breaks = BREAKS.contains(&name.as_str());
    // "<Name>" and "<a name>" are somebody's own words.
    let plain = tag.trim_matches('/').len() == name.len() || tag.contains('=') || tag.ends_with('/');
    (plain && (breaks || OTHERS.contains(&name.as_str()))).then_some((breaks && (closing || name == "br"), after))
}

/// The entity at the start, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    let (name, after) = text.strip_prefix('&')?.split_once(';').filter(|(name, _)| name.len() < 10)?;
    let sign = match name.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => code.parse().ok(),
        }
        .and_then(char::from_u32)?,
        None => ENTITIES.iter().find(|(own, _)| *own == name)?.1,
    };
    Some((if sign == '\u{a0}' { ' ' } else { sign }, after))
}

/// Line ends as LF, no blanks around lines, one empty line between paragraphs at most.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.split('\n') {
        let line = line.trim();
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn markup_goes_and_words_stay() {
        for (html, text) in [
            ("Plain words, untouched.\n\nTwo paragraphs.", "Plain words, untouched.\n\nTwo paragraphs."),
            (
                "<p class=\"spinmail-quill-editor__spin-break\">Hi Maya,</p><p><br></p><p>Your talk &amp; the gauges.</p>",
                "Hi Maya,\n\nYour talk & the gauges.",
            ),
            ("Hi&nbsp;Maya,<br/>one&#39;s &#x1F600;<br>two", "Hi Maya,\none's \u{1f600}\ntwo"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            ("see <a href=\"https://x.example/?a=1&amp;b=2\" target=\"_blank\">here</a>", "see here"),
            ("Hi <Name>, <a name>, 2 < 3 && x &unknown; y", "Hi <Name>, <a name>, 2 < 3 && x &unknown; y"),
            ("a <", "a <"),
            ("&", "&"),
            ("\r\n  a \r\n\r\n\r\n\r\nb\r\n", "a\n\nb"),
            ("", ""),
        ] {
            assert_eq!(clean(html), text, "{html:?}");
        }
    }
}
