//! How far the rules agree with the labelled drafts in tests/drafts.
//!
//! ```sh
//! cargo run --release --no-default-features --example judge
//! cargo run --release --no-default-features --example judge -- --worst own
//! ```
//!
//! tests/drafts/README.md tells what the files are and who labelled them.

#[allow(dead_code, reason = "tests read more of a report than the figures do")]
mod metrics;
mod worst;

use metrics::corpus::read;
use metrics::labelled::{Labelled, labelled};
use metrics::ordinary::ordinary;
use metrics::rated::{Rated, rated};
use std::collections::BTreeSet;
use std::process::ExitCode;

/// The files of drafts.
const FILES: [&str; 6] = ["dev", "own", "pairs", "aside", "rated", "ordinary"];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let said = match words[..] {
        [] => Ok(everything()),
        ["--worst", name] if FILES.contains(&name) => worst::worst(name, &read(name)),
        _ => Err(format!("usage: judge [--worst {}]", FILES.join("|"))),
    };
    match said {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn everything() -> String {
    let mut out = String::new();
    for name in ["dev", "own", "pairs", "aside"] {
        let cases = read(name);
        out += &heading(name, cases.len());
        out += &of_labelled(&labelled(&cases));
    }
    let cases = read("rated");
    out += &heading("rated", cases.len());
    out += &of_rated(&rated(&cases), cases.len());
    let cases = read("ordinary");
    out += &heading("ordinary", cases.len());
    out += "messages in which a rule fires\n";
    for (rule, share) in ordinary(&cases) {
        out += &format!("  {rule:24} {share}\n");
    }
    out
}

fn heading(name: &str, drafts: usize) -> String {
    format!("\n{name}, {drafts} drafts\n\n")
}

fn line(what: &str, figure: impl std::fmt::Display) -> String {
    format!("{what:38} {figure}\n")
}

fn number(figure: Option<f64>) -> String {
    figure.map_or("no labels".into(), |figure| format!("{figure:.3}"))
}

fn of_labelled(figures: &Labelled) -> String {
    let mut out = line("recall", figures.recall);
    out += &line("recall, words answered by words", figures.pointed);
    for (category, share) in &figures.recall_by_category {
        out += &line(&format!("  {category}"), share);
    }
    out += &line("false alarms", figures.false_alarms);
    for (rule, count) in &figures.false_alarms_by_rule {
        out += &line(&format!("  {rule}"), count);
    }
    out += &line("precision in labelled categories", figures.precision);
    out += &line("pairs right", figures.pairs);
    out += &line("AUC, good against bad", number(figures.auc));
    out += &line("AUC without recipient", number(figures.auc_without_recipient));
    out + &line("Spearman with the rating", number(figures.spearman))
}

fn of_rated(figures: &Rated, all: usize) -> String {
    let mut out = String::from("the two readers are a language model in two roles, not people\n");
    out += &line("Spearman with the readers' mean", format_args!("{:.3} ({all} drafts)", figures.spearman));
    let scored = format!("{:.3} ({} drafts)", figures.spearman_scored, figures.scored);
    out += &line("  scored drafts alone", scored);
    out += &line("  the readers with each other", format_args!("{:.3}", figures.readers));
    out += &line("mistakes of both readers found", figures.found);
    out += &line("  words answered by words", figures.pointed);
    out += &line("findings shared by a reader", figures.shared);
    out += &line("blockers missed", ids(&figures.missed));
    out += &line("blockers invented", ids(&figures.invented));
    out += "rule: shared by a reader, of times fired\n";
    let mut rules: Vec<_> = figures.by_rule.iter().collect();
    rules.sort_by_key(|(_, share)| std::cmp::Reverse(share.whole));
    for (rule, share) in rules {
        out += &format!("  {rule:24} {share}\n");
    }
    out
}

fn ids(blockers: &BTreeSet<(String, String)>) -> String {
    if blockers.is_empty() {
        return "none".into();
    }
    blockers.iter().map(|(id, rule)| format!("{id} {rule}")).collect::<Vec<_>>().join(", ")
}
