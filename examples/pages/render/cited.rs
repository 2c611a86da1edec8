//! Every source with the rules that rest on it, the strongest first.

use super::{plain, strength, word};
use serde_json::Value;

pub fn page(rules: &[Value], sources: &[Value]) -> String {
    let mut out = "# Sources\n\nAll that the rules rest on, by how much it weighs.\n".to_owned();
    for kind in ["platform", "vendor", "single-sender", "opinion"] {
        let entries: String = sources
            .iter()
            .filter(|source| word(&source["strength"]) == kind)
            .map(|source| entry(source, rules))
            .collect();
        if !entries.is_empty() {
            out += &format!("\n## {}\n\n{entries}", heading(kind));
        }
    }
    out
}

fn heading(kind: &str) -> String {
    match kind {
        "platform" => "LinkedIn's own data and rules".into(),
        "vendor" => "Studies of other mail, mostly by makers of sales tools".into(),
        "single-sender" => "One sender's record".into(),
        other => super::capital(strength(other)),
    }
}

fn entry(source: &Value, rules: &[Value]) -> String {
    let text = |field: &str| plain(word(&source[field]));
    let mut out =
        format!("- **[{}]({})**, {}. {}.", text("title"), word(&source["address"]), source["year"], text("population"));
    if let Some(conflicts) = source["conflicts"].as_str() {
        out += &format!(" *But:* {}", plain(conflicts));
    }
    let rests = |rule: &&Value| rule["sources"].as_array().into_iter().flatten().any(|id| *id == source["id"]);
    let link = |rule: &Value| format!("[{0}]({0}.md)", word(&rule["id"]));
    let links: Vec<_> = rules.iter().filter(rests).map(link).collect();
    if !links.is_empty() {
        out += &format!(" Rules: {}.", links.join(", "));
    }
    out + "\n"
}
