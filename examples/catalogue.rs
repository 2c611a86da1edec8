//! Prints every rule and source as an ES module for the headless package: what no score needs stays
//! out of its wasm.

use inmail_coach::report::{Category, Severity};
use inmail_coach::{rules::rules, sources::sources};
use serde::Serialize;

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    title: &'static str,
    category: Category,
    severity: Severity,
    points: u8,
    seed: &'static str,
    what: &'static str,
    why: &'static str,
    action: &'static str,
    bad: &'static str,
    good: &'static str,
    sources: Vec<&'static str>,
}

fn main() -> serde_json::Result<()> {
    let mut entries = Vec::new();
    for rule in rules() {
        entries.push(Entry {
            id: rule.id,
            title: rule.title,
            category: rule.category,
            severity: rule.severity,
            points: rule.points,
            seed: rule.seed,
            what: rule.what(),
            why: rule.why(),
            action: rule.action(),
            bad: rule.bad,
            good: rule.good,
            sources: rule.sources(),
        });
    }
    println!("// Made by examples/catalogue.rs.");
    println!("export const rules = {};", serde_json::to_string(&entries)?);
    println!("export const sources = {};", serde_json::to_string(sources())?);
    Ok(())
}
