//! The page of one rule.

use super::{capital, heading, plain, strength, word};
use crate::metrics::matching::practice;
use serde_json::Value;

/// Longer examples are shown by their beginning.
const LONG: usize = 600;

pub fn page(rule: &Value, sources: &[Value], weights: &Value) -> String {
    let text = |field: &str| plain(word(&rule[field]));
    let kind = match word(&rule["category"]) {
        "subject" => "subject line",
        "timing" => "send time",
        _ => "message",
    };
    let mut out = format!("# {}\n\n", text("title"));
    out += &format!("`{}` · {}\n\n", word(&rule["id"]), heading(word(&rule["category"])));
    out += &format!("## What it finds\n\n{}\n\n", doc(word(&rule["id"])));
    out += &format!("## Why\n\n{}\n\n## What to do\n\n{}\n\n", text("why"), text("action"));
    out += &format!("## Examples\n\nIt speaks up on this {kind}:\n\n{}\n", quote(word(&rule["bad"])));
    out += &format!("It says nothing on this one:\n\n{}\n", quote(word(&rule["good"])));
    out += &format!("## Points\n\n{}\n\n", points(rule, weights));
    out += &format!("## Sources\n\n{}", cited(rule, sources));
    if let Some(limits) = rule["limits"].as_str() {
        out += &format!("\n## Known limits\n\n{limits}\n");
    }
    out
}

/// What the file of a rule says of it at its top.
fn doc(id: &str) -> String {
    let file = format!("{}.rs", id.replace('-', "_"));
    let mut folders =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).into_iter().flatten().flatten();
    let source = folders.find_map(|folder| std::fs::read_to_string(folder.path().join(&file)).ok());
    let source = source.unwrap_or_else(|| panic!("{id} has no file"));
    let lines: Vec<&str> = source.lines().map_while(|line| line.strip_prefix("//! ")).collect();
    lines.join(" ")
}

fn quote(example: &str) -> String {
    if example.trim().is_empty() {
        return "> *(empty)*\n".into();
    }
    let all = example.chars().count();
    let shown: String = example.chars().take(LONG).collect();
    let mut lines: Vec<String> = shown.lines().map(|line| escape(line.trim_end())).collect();
    if all > LONG {
        lines.push(String::new());
        lines.push(format!("*… and so on, {all} characters in all*"));
    }
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let follows = lines.get(at + 1).is_some_and(|next| !next.is_empty());
        // A backslash keeps the line break.
        out += match (line.is_empty(), follows) {
            (true, _) => ">\n".to_owned(),
            (_, true) => format!("> {line}\\\n"),
            _ => format!("> {line}\n"),
        }
        .as_str();
    }
    out
}

/// A line of an example, kept from being read as a list or a heading.
fn escape(line: &str) -> String {
    let text = plain(line);
    if text.starts_with(['-', '+', '=']) { format!("\\{text}") } else { text }
}

fn points(rule: &Value, weights: &Value) -> String {
    let own = match (word(&rule["severity"]), rule["points"].as_u64().unwrap_or_default()) {
        ("blocker", _) => {
            return "Blocker: it takes no points, but the draft is to be fixed first, whatever its score.".into();
        }
        ("praise", _) => return "Praise: it takes no points.".into(),
        (severity, 0) => return format!("{}: it takes no points.", capital(severity)),
        (severity, 1) => format!("{}: a finding takes 1 point.", capital(severity)),
        (severity, points) => format!("{}: a finding takes {points} points at most.", capital(severity)),
    };
    let practice = practice(word(&rule["category"]));
    let weight = weights.as_array().into_iter().flatten().find(|one| one["id"] == practice);
    let Some(weight) = weight.and_then(|one| one["weight"].as_u64()) else { return own };
    let mistakes = match practice {
        "brevity" | "personalization" | "clarity" => ", its mistakes among them,",
        _ => "",
    };
    format!("{own} All findings of {practice} together{mistakes} take no more than {weight} of the 100 points.")
}

fn cited(rule: &Value, sources: &[Value]) -> String {
    let cited = rule["sources"].as_array().into_iter().flatten();
    cited.filter_map(|id| sources.iter().find(|source| source["id"] == *id)).map(source).collect()
}

fn source(source: &Value) -> String {
    let text = |field: &str| plain(word(&source[field]));
    let strength = strength(word(&source["strength"]));
    let mut out = format!("- {} ({}), {strength}. {}.", text("title"), source["year"], text("population"));
    out += &format!(" <{}>\n", word(&source["address"]));
    if let Some(conflicts) = source["conflicts"].as_str() {
        out += &format!("  *But:* {}\n", plain(conflicts));
    }
    out
}
