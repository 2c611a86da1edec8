//! Finding merge fields by hand: brackets of every mail tool, told from brackets that people
//! use by the names of the fields in them.

use crate::draft::Intent;
use crate::text::{Gap, Kind, Shape, Span, Text, fold, lower, position};
use crate::text::{Words, is_any, list};
use crate::text::{all, any, cut, holds, is_alphabetic, is_letter, run, says, trim_end};
use crate::text::{pieces as pieces_between, words as split};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// Words that name a merge field.
static FIELDS: Words = Words::of(list!("merge_fields"));
/// Words that may stand beside a field's name.
static GLUE: Words = Words::of(list!("merge_field_glue"));
/// Words that begin an instruction to the writer.
static INSTRUCTIONS: Words = Words::of(list!("merge_instructions"));

/// Bytes looked at for one field.
const LONGEST: usize = 80;

/// How a pair of brackets is judged.
#[derive(Clone, Copy)]
enum Content {
    /// Anything with a letter in it.
    Any,
    /// Only the name of a field.
    Field,
    /// The name of a field, or one word in capitals.
    OneWord,
    /// The name of a field or an instruction.
    FieldOrInstruction,
    /// The name of a field that people do not put into such brackets for other reasons.
    FieldAlone,
    /// The name of a field, or words to choose from.
    FieldOrChoice,
}

/// Longer openings first, so that `{{` is not read as `{`.
const BRACKETS: &[(&str, &str, Content)] = &[
    ("{{{", "}}}", Content::Any),
    ("{{", "}}", Content::Any),
    ("${", "}", Content::Any),
    ("{%", "%}", Content::Any),
    ("<%", "%>", Content::Any),
    ("{", "}", Content::FieldOrChoice),
    ("[[", "]]", Content::Any),
    ("[", "]", Content::FieldOrInstruction),
    ("<<", ">>", Content::FieldOrInstruction),
    ("<", ">", Content::FieldOrInstruction),
    ("&lt;", "&gt;", Content::FieldOrInstruction),
    ("*|", "|*", Content::Any),
    ("«", "»", Content::Field),
    ("%%", "%%", Content::OneWord),
    ("@@", "@@", Content::Field),
    ("%", "%", Content::Field),
    ("##", "##", Content::Field),
    ("#", "#", Content::Field),
    ("(", ")", Content::FieldAlone),
    ("__", "__", Content::Field),
];

/// Spans of all placeholders in a text, left to right, none overlapping another.
pub(super) fn find(text: &Text, intent: Intent) -> Vec<Span> {
    let raw = text.raw();
    let code = code_spans(raw);
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(skipped) = raw.as_bytes().get(at..).and_then(|rest| rest.iter().position(may_open)) {
        at += skipped;
        let Some(rest) = raw.get(at..) else { break };
        // `vector<Name>` is code.
        let typed = rest.starts_with('<') && raw.get(..at).is_some_and(|before| before.ends_with(is_letter));
        match bracketed(rest)
            .filter(|_| !typed)
            .or_else(|| dollar(rest))
            .or_else(|| sheet_error(rest))
            .or_else(|| blank_line(raw, at))
        {
            Some(len) => {
                found.push(Span::new(at as u32, (at + len) as u32));
                at += len;
            }
            None => {
                found.extend(bare(raw, at));
                at += 1;
            }
        }
    }
    for span in words(text) {
        if !found.iter().any(|other| other.overlaps(span)) {
            found.push(span);
        }
    }
    let mut left = Vec::new();
    for span in found {
        // «Nachname» stands in quotes of its own.
        let slice = text.slice(span);
        let shown = intent == Intent::Recruiting && !slice.starts_with('«') || slice.starts_with('#');
        // The slide where "Hi {{first_name}}" went out.
        let first = text.tokens_of(span).start;
        let told = text.word_is(first.wrapping_sub(1), "hi hello hey dear") && is_quoted(text, first - 1);
        if !(code.iter().any(|c| c.contains(span)) || told || shown && is_quoted(text, first)) {
            left.push(span);
        }
    }
    left
}

/// Whether a marker may begin with a byte, which is always the first of a character.
fn may_open(byte: &u8) -> bool {
    matches!(byte, b'{' | b'$' | b'@' | b'[' | b'<' | b'&' | b'*' | b'%' | b'#' | b'_' | b'(' | 0xc2 | 0xe2 | 0xe3)
}

fn is_quoted(text: &Text, at: usize) -> bool {
    text.token(at).is_some_and(|t| t.quoted)
}

/// What stands between backticks is code that somebody shows on purpose.
fn code_spans(raw: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open = None;
    for (at, _) in raw.bytes().enumerate().filter(|(_, byte)| *byte == b'`') {
        match open.take() {
            Some(start) => spans.push(Span::new(start, at as u32 + 1)),
            None => open = Some(at as u32),
        }
    }
    spans
}

/// The length of the bracketed field at the start of `rest`.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn bracketed(rest: &str) -> Option<usize> {
    let window: usize = rest.chars().take(LONGEST).take_while(|c| !matches!(c, '\n' | '\r')).map(char::len_utf8).sum();
    let window = rest.get(..window)?;
    for (open, close, content) in BRACKETS {
        let Some(inner) = window.strip_prefix(open) else { continue };
        let Some(end) = position(inner, close) else { continue };
        let (inner, after) = (inner.get(..end)?, inner.get(end + close.len()..)?);
        let field = is_field(inner) || is_column(inner);
        let fits = match content {
            Content::Any => any(inner, is_alphabetic) && !holds(inner, '`'),
            Content::Field => (field || leads(after)) && !inner.starts_with(' '),
            Content::OneWord => {
                field && !inner.starts_with(' ')
                    || inner.len() > 1 && all(inner, |c| c.is_ascii_uppercase() || c == '_')
            }
            Content::FieldAlone => {
                field && is_field_alone(inner) || is_name(inner) || is_instruction(inner) && is_filled_in(inner)
            }
            Content::FieldOrInstruction => {
                !after.starts_with('(')
                    && (field
                        || is_instruction(inner)
                        || is_name(inner)
                        || inner.ends_with(" name")
                        || inner == "object Object"
                        || is_any(inner, "X Time time Place place"))
            }
            Content::FieldOrChoice => field || is_choice(inner) || says(inner, "['"),
        };
        if fits {
            return Some(open.len() + end + close.len());
        }
    }
    None
}

/// Whether a field in guillemets follows, as in "«Anrede» «Nachname»".
fn leads(after: &str) -> bool {
    after.strip_prefix(' ').is_some_and(|next| next.starts_with('«') && bracketed(next).is_some())
}

/// Folded words of a field's name: "First Name", "first_name", "FirstName", "lead.company".
fn pieces(inner: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(inner.len() + 4);
    let mut lower_before = false;
    for c in inner.chars() {
        if lower(c) != c && lower_before {
            spaced.push(' ');
        }
        lower_before = c.is_ascii_lowercase();
        spaced.push(if is_letter(c) || c == '\'' { c } else { ' ' });
    }
    let mut pieces = Vec::new();
    for piece in split(&fold(&spaced)) {
        pieces.push(piece.to_owned());
    }
    pieces
}

#[inline(never)] // Inlined, it makes the module for pages larger.
fn is_field(inner: &str) -> bool {
    let inner = cut(inner, '|').map_or(inner, |(name, _)| name);
    let inner = if holds(inner, '=') { cut(inner, ',').map_or(inner, |(name, _)| name) } else { inner };
    // Salesforce's `{!Lead.Company}`, and `{{name}` that lost a brace.
    let inner = inner.strip_prefix('!').or(inner.strip_prefix('{')).unwrap_or(inner);
    let pieces = pieces(inner);
    let known = |p: &String| FIELDS.has(p.as_str());
    let plain = all(inner, |c| is_letter(c) || matches!(c, ' ' | '_' | '-' | '.' | '\'' | '’' | '/' | '#'));
    plain
        && (1..=5).contains(&pieces.len())
        && pieces.iter().any(known)
        && pieces.iter().all(|p| known(p) || GLUE.has(p.as_str()) || all(p, |c| c.is_ascii_digit()))
}

/// Names of fields that nobody puts into round brackets for other reasons.
static LONE: Words = Words::of(list!("lone_fields"));

/// "(First Name)" and "(name)", but not "(product)" or "(team)".
fn is_field_alone(inner: &str) -> bool {
    pieces(inner).iter().any(|p| LONE.has(p.as_str()))
}

fn is_instruction(inner: &str) -> bool {
    let pieces = pieces(inner);
    let told = |p: &String| INSTRUCTIONS.has(p.as_str());
    // "[a line on the sensor - Kinga pls add]"
    pieces.len() >= 2
        && (pieces.first().is_some_and(told)
            || pieces.iter().any(|p| is_any(p, "pls check pick tbc their"))
            || is_filled_in(inner))
        && !holds(inner, '=')
}

/// "(insert topic)" and "(add the talk here)", but not "(name withheld)".
fn is_filled_in(inner: &str) -> bool {
    let pieces = pieces(inner);
    pieces.first().is_some_and(|first| first == "insert") || pieces.last().is_some_and(|last| last == "here")
}

/// `VESSEL_NM`, `salary_band`: a column of a table.
fn is_column(inner: &str) -> bool {
    inner.len() > 4 && holds(inner, '_') && all(inner, |c| c.is_ascii_alphanumeric() || c == '_')
}

/// "Alumni Name", "Hiring Manager's Name"
fn is_name(inner: &str) -> bool {
    inner.ends_with(" Name") && inner.len() < 30
}

/// `{hi|hello}`: words for a machine to choose from.
fn is_choice(inner: &str) -> bool {
    holds(inner, '|')
        && !(says(inner, "||") || inner.starts_with('|') || inner.ends_with('|'))
        && pieces_between(inner, "|").all(|word| {
            any(word, is_alphabetic) && all(word, |c| is_letter(c) || matches!(c, ' ' | '\'' | '’' | ',' | '!'))
        })
}

/// `$FIRST_NAME`
fn dollar(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('$')?;
    let len = run(inner, |c| c.is_ascii_alphabetic() || c == '_');
    let name = trim_end(inner.get(..len)?, |c| c == '_');
    (is_field(name) && name.len() > 3).then_some(1 + name.len())
}

/// What a spreadsheet shows where it found nothing to put in.
fn sheet_error(rest: &str) -> Option<usize> {
    split("#N/A #REF! #NAME? #VALUE! ○○ 〇〇").find(|error| rest.starts_with(*error)).map(str::len)
}

/// `FIRST_NAME` without any brackets, told at its first underscore.
fn bare(raw: &str, at: usize) -> Option<Span> {
    let (before, rest) = raw.split_at_checked(at)?;
    let from = trim_end(before, |c| c.is_ascii_uppercase()).len();
    let len = rest.bytes().take(LONGEST).take_while(|b| b.is_ascii_uppercase() || *b == b'_').count();
    let field = rest.starts_with('_') && from < at && is_field(raw.get(from..at + len)?);
    field.then_some(Span::new(from as u32, (at + len) as u32))
}

/// `___`, a line to fill in by hand.
fn blank_line(raw: &str, at: usize) -> Option<usize> {
    let (before, rest) = raw.split_at_checked(at)?;
    let alone = |c: Option<char>| c.is_none_or(|c| !is_letter(c) && c != '_');
    // Told first: further on in the line it would be read once more for each of its characters.
    if !alone(before.chars().next_back()) {
        return None;
    }
    let len = run(rest, |c| c == '_');
    // A whole line of underscores is a rule between signature and legal text.
    ((3..=24).contains(&len) && alone(rest.get(len..)?.chars().next())).then_some(len)
}

/// What follows "at null" and "at undefined" where programs are talked of.
static TERMS: Words = Words::of(list!("null_terms"));

/// The words that one of the placeholders below begins with.
static BARE: Words = Words::of(list!("bare_placeholders"));

/// Placeholders that are bare words, and what a broken merge puts where a name belongs.
fn words(text: &Text) -> Vec<Span> {
    let mut found = Vec::new();
    let tokens = text.tokens();
    let shouted = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Upper && !t.quoted);
    let greeted = |at: usize| text.word_is(at, "hi hello hey dear");
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        let (mut from, mut end) = (i, i + 1);
        if !BARE.has_token(token) {
            i = end;
            continue;
        }
        let word = text.word(token);
        let upper = shouted(i);
        let last = i.wrapping_sub(1);
        let ends = tokens.get(end).is_none_or(|t| t.kind != Kind::Word || t.gap >= Gap::Line);
        let hit = if text.word_is(i, "xxx xxxx xxxxx") {
            upper && !text.word_is(last, "bowl size rule") && !text.is_mark(last, '#')
        } else if text.word_is(i, "xyz") {
            end += 1;
            upper && text.word_is(i + 1, "company corp inc ltd corporation")
        } else if text.word_is(i, "x xx xxk") {
            // "£XXk", "XX%", "X years": a number that was to be put in.
            let money = tokens.get(last).is_some_and(|t| matches!(t.kind, Kind::Mark('£' | '$' | '€' | '₹')));
            let unit = text.is_mark(end, '%')
                || word.len() > 1 && text.is_mark(end, '+')
                || text.is_mark(end, ',') && text.word_is(end + 1, "000")
                || text.word_is(end, "years months weeks days hours minutes");
            (money || unit) && (word.len() > 1 || token.is_capital())
        } else if text.word_is(i, "insert") {
            end += text.run(end, |t| t.kind == Kind::Word && t.gap == Gap::Space && t.shape == Shape::Upper);
            upper && (text.word_is(end - 1, "here") || (i + 1..end).any(|w| text.is_in(w, FIELDS)))
        } else if text.word_is(i, "null undefined nan") && !(text.word_is(i, "nan") && token.shape == Shape::Capital) {
            greeted(last)
                || text.word_is(last, "at") && !text.is_in(end, TERMS)
                || ends && text.word_is(last, "with for")
        } else if text.word_is(i, "name") && token.is_capital() && text.is_capital(last) && !greeted(last) {
            // "THEATRE NAME", "Hi First Name", and a signature nobody signed.
            from = last;
            let alone = |at: usize| tokens.get(at).is_none_or(|t| t.gap >= Gap::Line);
            let further = i.wrapping_sub(2);
            upper && shouted(last) && !shouted(further) && !shouted(end)
                || text.word_is(last, "first last") && greeted(further)
                || text.word_is(last, "your") && alone(last) && alone(end)
        } else if text.word_is(i, "tbd name company") {
            greeted(last) && (upper || text.word_is(i, "name"))
        } else if text.word_is(i, "todo") {
            upper && text.is_mark(end, ':')
        } else {
            text.word_is(i, "firstname lastname companyname fname lname")
                && (token.shape != Shape::Lower || greeted(last) || text.is_mark(last, '@'))
        };
        if hit && let Some(span) = text.span_of(from..end) {
            found.push(span);
        }
        i = end;
    }
    found
}
