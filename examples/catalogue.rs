//! Prints every rule and source as an ES module for the headless package: what no score needs stays
//! out of its wasm.

use inmail_coach::{rules::rules, sources::sources};
use serde_json::json;

fn main() {
    println!("// Made by examples/catalogue.rs.");
    println!("export const rules = {};", json!(Vec::from_iter(rules())));
    println!("export const sources = {};", json!(sources()));
}
