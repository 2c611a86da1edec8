//! The rule pages say what the rules say.

#[allow(dead_code, reason = "the pages need one of the figures")]
#[path = "../examples/judge/metrics/mod.rs"]
mod metrics;
#[path = "../examples/pages/render/mod.rs"]
mod render;

use std::collections::BTreeMap;
use std::fs;

const RENEW: &str = "cargo run --release --no-default-features --example pages";

/// What the coach on a rule's page has to say first of all.
#[test]
fn every_rule_shows_on_its_own_page() {
    let mut unseen = Vec::new();
    for rule in inmail_coach::rules::rules() {
        let draft = inmail_coach::rules::example(rule, rule.bad);
        let report = inmail_coach::score(&draft, &inmail_coach::Options::default());
        if report.findings.iter().all(|finding| finding.rule != rule.id()) {
            unseen.push(rule.id());
        }
    }
    assert!(unseen.is_empty(), "another rule takes their words on their own page: {}", unseen.join(", "));
}

#[test]
fn words_are_current() {
    let (path, words) = render::words();
    assert!(fs::read_to_string(path).is_ok_and(|there| there == words), "stale words.js; renew: {RENEW}");
}

#[test]
fn pages_are_current() {
    let folder = render::folder();
    let entries = fs::read_dir(&folder).unwrap_or_else(|_| panic!("no {}; write it: {RENEW}", folder.display()));
    let mut there: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries {
        let entry = entry.unwrap();
        there.insert(entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap());
    }
    let mut stale = Vec::new();
    for (name, text) in render::pages() {
        if there.remove(&name).as_ref() != Some(&text) {
            stale.push(name);
        }
    }
    stale.extend(there.into_keys());
    assert!(stale.is_empty(), "stale in www/rules: {}; renew: {RENEW}", stale.join(", "));
}
