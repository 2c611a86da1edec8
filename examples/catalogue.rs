//! Prints what only the catalogue says of each rule, as an ES module for the headless package. What
//! findings say too stands in `www/element/words.js`.

use inmail_coach::rules::rules;
use inmail_coach::sources::sources;
use serde_json::json;

fn main() {
    println!("// Made by examples/catalogue.rs.");
    println!("export default {{");
    for rule in rules() {
        let own = json!({
            "category": rule.category, "severity": rule.severity, "points": rule.points, "most": rule.category.cap(),
            "bad": rule.bad, "good": rule.good, "limits": rule.limits, "seed": rule.seed,
        });
        println!("  {}: {own},", json!(rule.id()));
    }
    println!("}};");
    let cited: Vec<_> = rules().flat_map(|rule| rule.sources()).collect();
    let others: Vec<_> = sources().iter().filter(|source| !cited.contains(&source.id)).collect();
    println!("/** Sources that no rule cites. */");
    println!("export const others = {};", json!(others));
}
