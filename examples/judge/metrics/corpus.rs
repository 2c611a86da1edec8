//! Reads a file of drafts and has the coach score each.

use inmail_coach::{Draft, Options, score};
use serde::Deserialize;
use serde_json::Value;

/// One line of a file and what the coach says of it.
pub struct Case {
    pub id: String,
    /// The whole line, with the label columns.
    pub line: Value,
    pub report: Report,
}

/// What the figures need of a report.
#[derive(Deserialize)]
pub struct Report {
    pub verdict: String,
    pub score: Option<u32>,
    pub grade: Option<String>,
    pub findings: Vec<Finding>,
}

#[derive(Deserialize)]
pub struct Finding {
    pub rule: String,
    pub category: String,
    pub severity: String,
    pub points: u32,
    pub field: Option<String>,
    pub start: Option<usize>,
    pub end: Option<usize>,
    pub text: Option<String>,
    pub message: String,
    pub fixes: Vec<Fix>,
}

#[derive(Deserialize)]
pub struct Fix {
    pub safe: bool,
    pub edits: Vec<Edit>,
}

#[derive(Deserialize)]
pub struct Edit {
    pub field: String,
    pub start: usize,
    pub end: usize,
    pub replacement: String,
}

impl Finding {
    /// Whether it takes points or stops the draft: what a person would call being told off.
    pub fn is_charged(&self) -> bool {
        self.points > 0 || self.severity == "blocker"
    }

    pub fn is_praise(&self) -> bool {
        self.severity == "praise"
    }
}

impl Report {
    pub fn is_scored(&self) -> bool {
        self.verdict == "scored"
    }

    /// For ranking: a draft that has to be fixed first stands below every scored one.
    pub fn rank_key(&self) -> f64 {
        let score = self.score.map_or(-1.0, f64::from);
        if self.is_scored() { score } else { score - 200.0 }
    }
}

/// Reads `tests/drafts/<name>.jsonl` and scores every draft.
pub fn read(name: &str) -> Vec<Case> {
    let path = format!("{}/tests/drafts/{name}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines().map(|line| judge(serde_json::from_str(line).expect("a line of JSON"))).collect()
}

/// Scores one line.
pub fn judge(line: Value) -> Case {
    let draft = Draft::deserialize(&line).expect("a draft");
    let report = serde_json::to_value(score(&draft, &Options::default())).expect("a report is JSON");
    let id = line["id"].as_str().unwrap_or_default().to_owned();
    Case { id, line, report: Report::deserialize(report).expect("the report of the contract") }
}

/// The same drafts as if the sender had told nothing of the recipient.
pub fn without_recipient(cases: &[Case]) -> Vec<Case> {
    let strip = |case: &Case| {
        let mut line = case.line.clone();
        line["recipient"] = Value::Null;
        judge(line)
    };
    cases.iter().map(strip).collect()
}
