//! What the score says in words.

use crate::report::{Category, Finding, Grade, Reason, Report, Severity, Verdict};
use crate::text::{digits, is_blank, joined, squeezed, trim_end};
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
                    Some(score) => joined(&["Fix first, then ", score, " of 100"]),
                    None => "Fix first".to_owned(),
                };
                let sentence = match blockers {
                    1 => "One thing must be fixed before you send it.".to_owned(),
                    more => digits(more as u32) + " things must be fixed before you send it.",
                };
                Self { says, large: "Fix".to_owned(), small: "first", tone: "blocker", sentence }
            }
            Verdict::NotScored => {
                let sentence = match report.reason {
                    Some(Reason::TooShort) => "Too short to judge yet.",
                    Some(Reason::UnsupportedLanguage) => "Only English is scored for now.",
                    _ => "Write your message to see a score.",
                };
                let says = joined(&["Not scored. ", sentence]);
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
                let says = joined(&[grade.letter(), ", ", &large, " of 100"]);
                Self { says, large, small: grade.letter(), tone, sentence: verdict(report, grade) }
            }
        }
    }
}

/// One sentence from what costs most: "Good start, then it sells."
fn verdict(report: &Report, grade: Grade) -> String {
    let all = || Category::PRACTICES.into_iter().chain(Category::MISTAKES);
    let lost = |category| -> u64 {
        report.findings.iter().filter(|f| f.category == category).map(|f| u64::from(f.points)).sum()
    };
    let dearest = order(all().map(|category| u64::from(u16::MAX).saturating_sub(lost(category))));
    let costs = dearest.into_iter().filter_map(|i| all().nth(i)).filter(|category| lost(*category) > 0);
    let mut costs = costs.map(trouble);
    match (grade, costs.next(), costs.next()) {
        (Grade::A, ..) | (_, None, _) => "Follows known practice.".to_owned(),
        (Grade::B, Some(first), _) => joined(&["Good, but ", first, "."]),
        (Grade::C, Some(first), _) => joined(&["Good start, then ", first, "."]),
        (_, Some(first), None) => joined(&["Not yet: ", first, "."]),
        (_, Some(first), Some(second)) => joined(&["Not yet: ", first, ", and ", second, "."]),
    }
}

const fn trouble(category: Category) -> &'static str {
    match category {
        Category::Brevity => "it could be shorter",
        Category::Lengthy => "it is too long",
        Category::Personalization => "it says little about them",
        Category::Generic => "it could go to anyone",
        Category::Subject => "the subject line is weak",
        Category::Timing => "the hour is against it",
        Category::Clarity => "the ask is not clear",
        Category::Pitching => "it sells",
    }
}

/// What a practice that won or lost points is now.
pub const fn moved(practice: Category, up: bool) -> &'static str {
    match (practice, up) {
        (Category::Brevity, true) => "shorter",
        (Category::Brevity, false) => "longer",
        (Category::Personalization, true) => "more about them",
        (Category::Personalization, false) => "less about them",
        (Category::Subject, true) => "better subject line",
        (Category::Subject, false) => "weaker subject line",
        (Category::Timing, true) => "better hour",
        (Category::Timing, false) => "worse hour",
        (_, true) => "clearer ask",
        (_, false) => "less clear",
    }
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

/// A practice or mistake by its id, as a label.
pub fn title(id: &str) -> String {
    let mut out = String::new();
    for c in id.chars() {
        out.push(if out.is_empty() { c.to_ascii_uppercase() } else { c });
    }
    out
}

/// What a finding costs: "−5", or a tick for praise.
pub fn cost(finding: &Finding) -> String {
    match (finding.severity, finding.points) {
        (Severity::Praise, _) => "✓".to_owned(),
        (Severity::Blocker, _) => "fix first".to_owned(),
        (_, 0) => String::new(),
        (_, points) => joined(&["−", &digits(points.into())]),
    }
}

/// The words of a finding, cut to a line.
pub fn quote(text: &str) -> String {
    const MOST: usize = 60;
    let line = squeezed(text, is_blank);
    let cut: String = line.chars().take(MOST).collect();
    if cut.len() < line.len() {
        joined(&["“", trim_end(&cut, is_blank), "…”"])
    } else {
        joined(&["“", &line, "”"])
    }
}

/// "1,900": thousands as LinkedIn writes its limits.
pub fn count(number: u32) -> String {
    if number < 1000 {
        return digits(number);
    }
    // A leading one keeps the zeros.
    let last = digits(1000 + number % 1000);
    joined(&[&digits(number / 1000), ",", last.get(1..).unwrap_or_default()])
}
