//! The index of the rules.

use super::{heading, plain, word};
use serde_json::Value;

pub fn page(rules: &[Value]) -> String {
    let mut out = String::from(
        "# The rules\n\n\
         Five practices share 100 points; what a rule finds takes some of them away:\n\
         [how the score adds up](SCORE.md). How often each rule fires where it should not:\n\
         [false alarms](FALSE-ALARMS.md).\n",
    );
    let mut category = "";
    for rule in rules {
        if word(&rule["category"]) != category {
            category = word(&rule["category"]);
            out += &format!("\n## {}\n\n| rule | what it finds | points |\n|---|---|---|\n", heading(category));
        }
        let (id, what) = (word(&rule["id"]), plain(word(&rule["what"])));
        out += &format!("| [{id}]({id}.md) | {what} | {} |\n", points(rule));
    }
    out
}

fn points(rule: &Value) -> String {
    match word(&rule["severity"]) {
        word @ ("blocker" | "praise") => word.to_owned(),
        _ => rule["points"].to_string(),
    }
}
