//! The pages as text. The test of the pages asks for the same.

mod cited;
mod false_alarms;
mod figures;
mod index;
mod live;
mod rule;
mod sum;
mod words;

use serde_json::Value;
use std::path::PathBuf;

/// Where the pages stand.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/rules")
}

/// The words of findings and cards: the file they stand in, and its text.
pub fn words() -> (PathBuf, String) {
    (PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/element/words.js"), words::module())
}

/// Every page: its file name and its text.
pub fn pages() -> Vec<(String, String)> {
    let rules = list(&Vec::from_iter(inmail_coach::rules::rules()));
    let sources = list(&Vec::from_iter(inmail_coach::sources::sources()));
    let weights = weights();
    let page = |rule: &Value| (format!("{}.md", word(&rule["id"])), rule::page(rule, &sources, &weights));
    let mut pages: Vec<_> = rules.iter().map(page).collect();
    pages.push(("README.md".into(), index::page(&rules)));
    pages.push(("FALSE-ALARMS.md".into(), false_alarms::page(&rules)));
    pages.push(("SCORE.md".into(), sum::page()));
    pages.push(("SOURCES.md".into(), cited::page(&rules, &sources)));
    pages.push(("FIGURES.md".into(), figures::page()));
    pages.push(("live.json".into(), live::data()));
    pages
}

fn list(items: &impl serde::Serialize) -> Vec<Value> {
    let json = serde_json::to_value(items).expect("JSON");
    json.as_array().cloned().unwrap_or_default()
}

/// The practices of a report, for what each can cost.
fn weights() -> Value {
    let report = inmail_coach::score(&inmail_coach::Draft::default(), &inmail_coach::Options::default());
    serde_json::to_value(report).expect("JSON")["practices"].clone()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// How much a source weighs, in words.
fn strength(kind: &str) -> &str {
    match kind {
        "platform" => "LinkedIn's own",
        "vendor" => "vendor study",
        "single-sender" => "one sender's record",
        other => other,
    }
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Text with nothing in it that Markdown would take for its own.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if r"\`*_<>[]|#~&".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// "Personalization", "Generic (a mistake, part of personalization)".
fn heading(category: &str) -> String {
    let name = capital(category);
    match crate::metrics::matching::practice(category) {
        practice if practice == category => name,
        practice => format!("{name} (a mistake, part of {practice})"),
    }
}
