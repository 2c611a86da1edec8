//! The words that findings and cards show, as an ES module for the element and the headless package.

use inmail_coach::rules::{Rule, SAYINGS, SAYINGS_ID, house_rule, rules};
use inmail_coach::sources::sources;
use serde_json::json;

/// How much a source weighs, as `www/engine` and `strengths` among the words of the views have it.
const STRENGTHS: [&str; 4] = ["platform", "vendor", "single-sender", "opinion"];

/// The module: groups with a tab before each, a line for each of their texts. First what findings say beside the
/// words of their rules; then all ids of rules, all titles, and so on, as like stands by like and is shorter
/// compressed; then a group for each source.
pub fn module() -> String {
    let mut out = "// The words of rules and sources. Made by examples/pages.\nexport default `".to_owned();
    // What no rule cites is in the catalogue alone.
    let cited: Vec<_> = rules().flat_map(|rule| rule.sources()).collect();
    let cited: Vec<_> = sources().iter().filter(|source| cited.contains(&source.id)).collect();
    let place = |id| cited.iter().position(|source| source.id == id).map_or(String::new(), |place| place.to_string());
    group(&mut out, &[&[SAYINGS_ID], SAYINGS].concat());
    let rules: Vec<_> = rules().chain([house_rule()]).collect();
    let mut column = |of: &dyn Fn(&'static Rule) -> String| {
        let texts: Vec<String> = rules.iter().map(|rule| of(rule)).collect();
        group(&mut out, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    };
    column(&|rule| rule.id().to_owned());
    column(&|rule| rule.title.to_owned());
    column(&|rule| rule.what().to_owned());
    column(&|rule| rule.why().to_owned());
    column(&|rule| rule.action().to_owned());
    column(&|rule| rule.sources().into_iter().map(place).collect::<Vec<_>>().join(" "));
    for source in cited {
        // By its place, which is where the views name it.
        let strength = json!(source.strength);
        let strength = STRENGTHS.iter().position(|one| strength == *one).expect("a strength").to_string();
        let (year, but) = (source.year.to_string(), source.conflicts.unwrap_or_default());
        group(&mut out, &[source.id, source.title, &year, source.population, &strength, source.address, but]);
    }
    out + "`;\n"
}

/// Adds a group. What would end the module, a group or a text stands in no word; only the last may be empty.
fn group(out: &mut String, texts: &[&str]) {
    let text = texts.join("\n");
    assert!(!text.contains(['`', '\\', '$', '\t']) && text.matches('\n').count() == texts.len() - 1, "{text}");
    assert!(texts.iter().rev().skip(1).all(|text| !text.is_empty()), "{text}");
    out.push('\t');
    out.push_str(text.trim_end());
    out.push('\n');
}
