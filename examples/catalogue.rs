//! Prints what only the catalogue says of each rule, as an ES module for the headless package. What
//! findings say too stands in `www/element/words.js`.

use inmail_coach::rules::rules;
use serde_json::json;

fn main() {
    println!("// Made by examples/catalogue.rs.");
    println!("export default {{");
    for rule in rules() {
        let own = json!({
            "category": rule.category, "severity": rule.severity, "points": rule.points,
            "bad": rule.bad, "good": rule.good, "limits": rule.limits, "seed": rule.seed,
        });
        println!("  {}: {own},", json!(rule.id));
    }
    println!("}};");
}
