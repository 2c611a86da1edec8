//! When a finding and a label are about the same thing.

use super::corpus::Finding;
use serde_json::Value;

/// A stretch of one field, in UTF-16 units as the report counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub field: String,
    pub start: usize,
    pub end: usize,
}

/// What a label asks for.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The category, then those that are right too.
    pub categories: Vec<String>,
    /// None: about the whole draft.
    pub place: Option<Place>,
    /// The same words once more: a repeated sentence may be marked at either.
    pub again: Option<Place>,
}

impl Mark {
    /// Reads a label of a draft: the files call the field `field` or `in`.
    pub fn read(line: &Value, label: &Value) -> Mark {
        let words = |value: &Value| value.as_str().map(str::to_owned);
        let also = label["alt"].as_array().into_iter().flatten();
        let categories = words(&label["category"]).into_iter().chain(also.filter_map(words)).collect();
        let text = label["text"].as_str().unwrap_or_default();
        let field = label["field"].as_str().or(label["in"].as_str());
        let field = field.filter(|_| !text.is_empty());
        let again = field.and_then(|field| find(line, field, text, true));
        Mark { categories, place: field.map(|field| first(line, field, text)), again }
    }

    pub fn category(&self) -> &str {
        &self.categories[0]
    }

    /// The stricter way: a finding about the whole draft does not answer a mark on some words.
    pub fn is_pointed_at_by(&self, finding: &Finding) -> bool {
        (self.place.is_none() || finding.field.is_some()) && self.is_met_by(finding)
    }

    /// Whether the finding is about what was marked.
    pub fn is_met_by(&self, finding: &Finding) -> bool {
        !finding.is_praise()
            && self.categories.iter().any(|category| stands_for(category, finding))
            && (overlap(self.place.as_ref(), place(finding).as_ref())
                || self.again.is_some() && overlap(self.again.as_ref(), place(finding).as_ref()))
    }
}

fn first(line: &Value, field: &str, text: &str) -> Place {
    find(line, field, text, false).unwrap_or_else(|| panic!("{}: no “{text}” in its {field}", line["id"]))
}

/// Where words stand in a field: the first time, or the last when that is another.
fn find(line: &Value, field: &str, text: &str, again: bool) -> Option<Place> {
    let whole = line[field].as_str().unwrap_or_default();
    let (at, last) = (whole.find(text)?, whole.rfind(text)?);
    if again && last == at {
        return None;
    }
    let start = whole[..if again { last } else { at }].encode_utf16().count();
    Some(Place { field: field.to_owned(), start, end: start + text.encode_utf16().count() })
}

pub fn place(finding: &Finding) -> Option<Place> {
    Some(Place { field: finding.field.clone()?, start: finding.start?, end: finding.end? })
}

/// Whether two places share a character, or one of the two is the whole draft.
pub fn overlap(one: Option<&Place>, other: Option<&Place>) -> bool {
    match (one, other) {
        (Some(a), Some(b)) => a.field == b.field && a.start < b.end && b.start < a.end,
        _ => true,
    }
}

/// The practice that a category is part of.
pub fn practice(category: &str) -> &str {
    match category {
        "generic" => "personalization",
        "lengthy" => "brevity",
        "pitching" => "clarity",
        own => own,
    }
}

/// The blockers that labels call by a name of their own.
pub const NAMED: [&str; 3] = ["unfilled-placeholder", "wrong-name", "wrong-company"];

/// The blocker that a label names, which then only its own rule answers.
pub fn blocker(category: &str) -> Option<&'static str> {
    match category {
        "placeholder" => Some("unfilled-placeholder"),
        "wrong-name" => Some("wrong-name"),
        "wrong-company" => Some("wrong-company"),
        _ => None,
    }
}

/// Whether a finding is of the practice of a label's category.
pub fn stands_for(category: &str, finding: &Finding) -> bool {
    match blocker(category) {
        Some(rule) => finding.rule == rule,
        None => practice(category) == practice(&finding.category),
    }
}

/// Whether a finding breaks a "must not be flagged": there the category counts and not the
/// practice, since a draft can sell too early and still ask clearly.
pub fn breaks(category: &str, finding: &Finding) -> bool {
    match blocker(category) {
        Some(rule) => finding.rule == rule,
        None => finding.category == category && !NAMED.contains(&finding.rule.as_str()),
    }
}
