//! Prints every rule and source as an ES module for the headless package: what no score needs stays
//! out of its wasm.

use inmail_coach::{rules::rules, sources::sources};
use serde_json::json;

fn main() {
    let rules: Vec<_> = rules()
        .map(|rule| {
            json!({
                "id": rule.id, "title": rule.title, "category": rule.category, "severity": rule.severity,
                "points": rule.points, "what": rule.what(), "why": rule.why(), "action": rule.action(),
                "bad": rule.bad, "good": rule.good, "sources": rule.sources(), "seed": rule.seed,
            })
        })
        .collect();
    println!("// Made by examples/catalogue.rs.");
    println!("export const rules = {};", json!(rules));
    println!("export const sources = {};", json!(sources()));
}
