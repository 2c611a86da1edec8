//! What the coach says in words. The words themselves are in `www/element/says.js`.

use crate::report::{Category, Finding, Grade, Reason, Report, Severity, Verdict};
use crate::rules::words::line;
use crate::text::{beginning, cut, digits, is_blank, joined, number, pieces, squeezed, trim_end};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// The score as it is shown and spoken.
pub struct Face {
    /// What the meter says: "B, 78 of 100".
    pub says: String,
    /// Large, in the dial.
    pub large: String,
    /// Small, below it.
    pub small: &'static str,
    /// Which colour: good, fair, poor, blocker or none.
    pub tone: &'static str,
    /// One sentence beside the dial.
    pub sentence: String,
}

impl Face {
    pub fn of(report: &Report) -> Self {
        let number = report.score.map(|score| digits(score.into()));
        match report.verdict {
            Verdict::FixFirst => {
                let blockers = report.findings.iter().filter(|f| f.severity == Severity::Blocker).count();
                let says = match &number {
                    Some(score) => told(word!(fixFirstThen), &[score]),
                    None => say(word!(fixFirst)).to_owned(),
                };
                let sentence = counted(word!(mustFix), blockers as u32, "");
                Self { says, large: say(word!(fix)).to_owned(), small: say(word!(first)), tone: "blocker", sentence }
            }
            Verdict::NotScored => {
                let sentence = say(match report.reason {
                    Some(Reason::TooShort) => word!(tooShort),
                    Some(Reason::UnsupportedLanguage) => word!(otherLanguage),
                    _ => word!(empty),
                });
                let says = told(word!(notScoredFor), &[sentence]);
                Self { says, large: "—".to_owned(), small: "", tone: "none", sentence: sentence.to_owned() }
            }
            Verdict::Scored => {
                let grade = report.grade.unwrap_or(Grade::D);
                let tone = match grade {
                    Grade::A | Grade::B => "good",
                    Grade::C => "fair",
                    Grade::D => "poor",
                };
                let large = number.unwrap_or_default();
                let says = told(word!(graded), &[grade.letter(), &large]);
                Self { says, large, small: grade.letter(), tone, sentence: verdict(report, grade) }
            }
        }
    }
}

/// One sentence from what costs most: "Fair, but it sells."
fn verdict(report: &Report, grade: Grade) -> String {
    let all = || Category::PRACTICES.into_iter().chain(Category::MISTAKES);
    let lost = |category| -> u64 {
        report.findings.iter().filter(|f| f.category == category).map(|f| u64::from(f.points)).sum()
    };
    let dearest = order(all().map(|category| u64::from(u16::MAX).saturating_sub(lost(category))));
    let costs = dearest.into_iter().filter_map(|i| all().nth(i)).filter(|category| lost(*category) > 0);
    let mut costs = costs.map(|category| line(word!(trouble), category as usize));
    match (grade, costs.next(), costs.next()) {
        (_, None, _) => say(word!(fine)).to_owned(),
        (Grade::A | Grade::B, Some(first), _) => told(word!(good), &[first]),
        (Grade::C, Some(first), _) => told(word!(fair), &[first]),
        (_, Some(first), None) => told(word!(poor), &[first]),
        (_, Some(first), Some(second)) => told(word!(poorer), &[first, second]),
    }
}

/// What a practice that won or lost points is now.
pub fn moved(practice: Category, up: bool) -> &'static str {
    line(if up { word!(up) } else { word!(down) }, practice as usize)
}

/// The name of a practice or mistake.
pub fn name(category: Category) -> &'static str {
    line(word!(names), category as usize)
}

/// The place of a text in `www/element/says.js`, by its key. A key that is not there does not compile.
macro_rules! word {
    ($key:ident) => {
        const { $crate::widget::words::place(stringify!($key)) }
    };
}
pub(super) use word;

/// See [`word`]. A key stands behind two spaces, at the beginning of a line.
#[expect(clippy::indexing_slicing, clippy::panic, reason = "called by the compiler alone")]
pub const fn place(key: &str) -> usize {
    let text = include_str!("../../www/element/says.js").as_bytes();
    let key = key.as_bytes();
    let (mut at, mut keys) = (0, 0);
    // The desk's words come first. A brace that stands alone ends the views'.
    while !stands(b"export const views = {", text, at) {
        at += 1;
    }
    while text[at] != b'\n' || text[at + 1] != b'}' {
        if stands(b"\n  ", text, at) && text[at + 3].is_ascii_lowercase() {
            if stands(key, text, at + 3) && text[at + 3 + key.len()] == b':' {
                return keys;
            }
            keys += 1;
        }
        at += 1;
    }
    panic!("there is no such key")
}

/// Whether some bytes stand in a text at a place.
#[expect(clippy::indexing_slicing, reason = "called by the compiler alone")]
const fn stands(some: &[u8], text: &[u8], at: usize) -> bool {
    let mut same = 0;
    while same < some.len() && text[at + same] == some[same] {
        same += 1;
    }
    same == some.len()
}

/// The text at a [`word`]'s place.
pub fn say(word: usize) -> &'static str {
    line(word, 0)
}

/// A text with what goes into its gaps.
pub fn told(word: usize, gaps: &[&str]) -> String {
    filled(say(word), gaps)
}

/// A text of a number, and of something else. It has a form for one and a form for many.
pub fn counted(word: usize, many: u32, other: &str) -> String {
    filled(line(word, usize::from(many != 1)), &[&count(many), other])
}

fn filled(text: &str, gaps: &[&str]) -> String {
    let mut out = String::new();
    for piece in pieces(text, "{") {
        match cut(piece, '}') {
            Some((gap, rest)) => {
                out.push_str(number(gap, 10).and_then(|gap| gaps.get(gap as usize)).copied().unwrap_or_default());
                out.push_str(rest);
            }
            None => out.push_str(piece),
        }
    }
    out
}

/// Indexes in the order of their keys, smallest first. One sort for all keeps the module small.
pub fn order(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    const BITS: u32 = 20; // more findings than any text can have
    let mut sorted: Vec<u64> = Vec::new();
    for key in keys {
        sorted.push((key << BITS) | sorted.len() as u64);
    }
    crate::text::sort(&mut sorted, |a, b| a < b);
    let mut indexes = Vec::new();
    for key in sorted {
        indexes.push((key & ((1 << BITS) - 1)) as usize);
    }
    indexes
}

/// An attribute that is there or not.
pub fn flag(on: bool) -> String {
    if on { "true".to_owned() } else { String::new() }
}

/// An attribute that is always there.
pub fn truth(on: bool) -> String {
    if on { "true" } else { "false" }.to_owned()
}

/// What a finding costs: "−5", or a tick for praise.
pub fn cost(finding: &Finding) -> String {
    match (finding.severity, finding.points) {
        (Severity::Praise, _) => "✓".to_owned(),
        (Severity::Blocker, _) => say(word!(fixFirst)).to_owned(),
        (_, 0) => String::new(),
        (_, points) => joined(&["−", &digits(points.into())]),
    }
}

/// The words of a finding, cut to a line.
pub fn quote(text: &str) -> String {
    const MOST: usize = 60;
    let line = squeezed(text, is_blank);
    let cut = beginning(&line, MOST);
    told(word!(quote), &[&if cut.len() < line.len() { joined(&[trim_end(cut, is_blank), "…"]) } else { line }])
}

/// "1,900": thousands as LinkedIn writes its limits.
pub fn count(number: u32) -> String {
    if number < 1000 {
        return digits(number);
    }
    // A leading one keeps the zeros.
    let last = digits(1000 + number % 1000);
    joined(&[&digits(number / 1000), say(word!(thousands)), last.get(1..).unwrap_or_default()])
}
