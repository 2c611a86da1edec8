//! The words that findings and cards show, as an ES module for the element and the headless package.

use inmail_coach::rules::{SAYINGS, SAYINGS_ID, house_rule, rules};
use inmail_coach::sources::sources;
use serde_json::json;

/// The module. A line for each rule and source, tabs between the columns.
pub fn module() -> String {
    let mut out = "// The words of rules and sources. Made by examples/pages.\nexport default `\n".to_owned();
    // What no rule cites is in the catalogue alone.
    let cited: Vec<_> = rules().flat_map(|rule| rule.sources()).collect();
    let cited: Vec<_> = sources().iter().filter(|source| cited.contains(&source.id)).collect();
    let place = |id| cited.iter().position(|source| source.id == id).map_or(String::new(), |place| place.to_string());
    for rule in rules().chain([house_rule()]) {
        let places: Vec<_> = rule.sources().into_iter().map(place).collect();
        line(&mut out, &[rule.id, rule.title, rule.what(), rule.why(), rule.action(), &places.join(" ")]);
    }
    line(&mut out, &[&[SAYINGS_ID], SAYINGS].concat());
    for source in cited {
        let strength = json!(source.strength);
        let strength = strength.as_str().unwrap_or_default();
        let (year, but) = (source.year.to_string(), source.conflicts.unwrap_or_default());
        line(
            &mut out,
            &[&format!("@{}", source.id), source.title, &year, source.population, strength, source.address, but],
        );
    }
    out + "`;\n"
}

/// The columns of a line. What would end the text or a column stands in no word.
fn line(out: &mut String, columns: &[&str]) {
    let text = columns.join("\t");
    assert!(!text.contains(['`', '\\', '$', '\n']) && text.matches('\t').count() == columns.len() - 1, "{text}");
    assert!(columns.iter().rev().skip(1).all(|column| !column.is_empty()), "{text}");
    out.push_str(text.trim_end());
    out.push('\n');
}
