//! What the site's pages need besides words: each rule's place and example, and the samples with
//! what the coach says of them. JSON, for `www/pages.mjs`.

use super::word;
use inmail_coach::rules::{example, rules};
use inmail_coach::{Draft, Options, score};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;

/// The JSON, a line for each rule and sample.
pub fn data() -> String {
    let rules: Vec<_> = rules()
        .map(|rule| {
            let draft = example(rule, rule.bad);
            json!({
                "id": rule.id(), "title": rule.title, "what": rule.what(), "category": rule.category,
                "severity": rule.severity, "points": rule.points, "draft": draft,
            })
        })
        .collect();
    let samples = samples().into_iter().map(|(name, draft)| json!({ "name": name, "report": report(&draft) }));
    format!("{{\n\"rules\": [\n{}\n],\n\"samples\": [\n{}\n]\n}}\n", lines(rules), lines(samples.collect()))
}

fn lines(items: Vec<Value>) -> String {
    items.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n")
}

/// The drafts of the home page: the one it opens with, and the samples.
pub fn samples() -> Vec<(String, Draft)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/pages/samples.json");
    let text = std::fs::read_to_string(path).expect("the samples");
    let all: Value = serde_json::from_str(&text).expect("JSON");
    let draft = |value: &Value| Draft::deserialize(value).expect("a draft");
    let mut out = vec![("opening".to_owned(), draft(&all["opening"]))];
    for sample in all["samples"].as_array().into_iter().flatten() {
        out.push((word(&sample["label"]).to_owned(), draft(&sample["draft"])));
    }
    out
}

/// What the coach says of a draft.
pub fn report(draft: &Draft) -> Value {
    serde_json::to_value(score(draft, &Options::default())).expect("JSON")
}
