//! Fits the points of the rules to the ratings of drafts, to be read and not pasted.
//!
//! ```sh
//! cargo run --release --no-default-features --example fit
//! ```
//!
//! A rating is taken as a start less a price for each point lost. Today's points are where the
//! fit begins and what it is drawn back to, the harder the better a rule's evidence is: without
//! that, a rule that fires in three drafts takes whatever price suits the three. Prices are never
//! negative. A fifth of the drafts is kept out of each fit, and judged by it.

#[allow(dead_code, reason = "the figures of labels are not needed here")]
#[path = "../judge/metrics/mod.rs"]
mod metrics;

use inmail_coach::{rules, sources};
use metrics::corpus::{Case, read};
use metrics::ranks::spearman;
use std::collections::BTreeMap;

/// How hard prices are drawn back, to choose from. In squared points lost.
const PULLS: [f64; 6] = [100.0, 400.0, 1600.0, 6400.0, 25600.0, 102_400.0];
/// Parts that take turns in being kept out.
const FOLDS: usize = 5;
/// Rounds of the descent; the sums no longer change after about fifty.
const ROUNDS: usize = 200;

/// A draft: points lost by rule, and its rating.
struct Row {
    lost: BTreeMap<String, f64>,
    rating: f64,
}

/// What a lost point costs, by rule, in points of rating.
type Prices = BTreeMap<String, f64>;

fn main() {
    let rows = rows();
    let all: Vec<&Row> = rows.iter().collect();
    println!("{} scored drafts\n", rows.len());
    println!("rank correlation with the ratings, drafts kept out of the fit ({FOLDS} parts):");
    println!("  today's points   {:.3}", correlation(&all, &BTreeMap::new()));
    let mut best = (0.0, PULLS[0]);
    for pull in PULLS {
        let figure = crossed(&rows, pull);
        println!("  fitted, pull {pull:<6} {figure:.3}");
        if figure > best.0 {
            best = (figure, pull);
        }
    }
    let (prices, unit) = fit(&all, best.1);
    println!("\nprices at pull {}, as a factor of today's points:", best.1);
    let mut list: Vec<_> = prices.iter().map(|(rule, price)| (price / unit, rule)).collect();
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (factor, rule) in list {
        let drafts = rows.iter().filter(|row| row.lost.contains_key(rule)).count();
        let doubt = if factor < 0.05 { "  <- worth nothing here: why is it a rule?" } else { "" };
        println!("  {factor:5.2}  {rule:24} {drafts:3} drafts{doubt}");
    }
}

/// Every scored draft with a rating.
fn rows() -> Vec<Row> {
    let rating = |case: &Case| {
        let two = case.line["ratings"].as_array().map(|two| two.iter().filter_map(|n| n.as_f64()).sum::<f64>() / 2.0);
        two.or(case.line["rating"].as_f64())
    };
    let cases = ["rated", "own"].into_iter().flat_map(read).filter(|case| case.report.is_scored());
    let row = |case: Case| {
        let mut lost = BTreeMap::new();
        for finding in case.report.findings.iter().filter(|finding| finding.points > 0) {
            *lost.entry(finding.rule.clone()).or_insert(0.0) += f64::from(finding.points);
        }
        Some(Row { lost, rating: rating(&case)? })
    };
    cases.filter_map(row).collect()
}

/// Rank correlation where each draft is judged by a fit that has not seen it.
fn crossed(rows: &[Row], pull: f64) -> f64 {
    let fits: Vec<Prices> = (0..FOLDS)
        .map(|fold| {
            let seen: Vec<&Row> = rows.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, r)| r).collect();
            let (prices, unit) = fit(&seen, pull);
            prices.into_iter().map(|(rule, price)| (rule, price / unit)).collect()
        })
        .collect();
    let judged: Vec<f64> = rows.iter().enumerate().map(|(i, row)| -loss(row, &fits[i % FOLDS])).collect();
    spearman(&judged, &rows.iter().map(|row| row.rating).collect::<Vec<_>>())
}

fn correlation(rows: &[&Row], prices: &Prices) -> f64 {
    let judged: Vec<f64> = rows.iter().map(|row| -loss(row, prices)).collect();
    spearman(&judged, &rows.iter().map(|row| row.rating).collect::<Vec<_>>())
}

/// A rule that the fit has not seen keeps its points.
fn loss(row: &Row, factors: &Prices) -> f64 {
    row.lost.iter().map(|(rule, points)| points * factors.get(rule).copied().unwrap_or(1.0)).sum()
}

/// Prices by coordinate descent, and the one price that all points have before it.
fn fit(rows: &[&Row], pull: f64) -> (Prices, f64) {
    let total = |row: &Row| row.lost.values().sum::<f64>();
    let mean = |of: &dyn Fn(&Row) -> f64| rows.iter().map(|row| of(row)).sum::<f64>() / rows.len() as f64;
    let (lost, rating) = (mean(&total), mean(&|row| row.rating));
    let both = mean(&|row| (total(row) - lost) * (row.rating - rating));
    let unit = -both / mean(&|row| (total(row) - lost).powi(2));

    let names = rows.iter().flat_map(|row| row.lost.keys().cloned());
    let mut prices: Prices = names.map(|rule| (rule, unit)).collect();
    let pulls: Prices = prices.keys().map(|rule| (rule.clone(), pull * evidence(rule))).collect();
    for _ in 0..ROUNDS {
        let start = mean(&|row| row.rating + priced(row, &prices));
        for (rule, pull) in &pulls {
            let price = prices[rule];
            let (mut over, mut under) = (pull * unit, *pull);
            for row in rows {
                let Some(points) = row.lost.get(rule) else { continue };
                over += points * (start - row.rating - priced(row, &prices) + price * points);
                under += points * points;
            }
            prices.insert(rule.clone(), (over / under).max(0.0));
        }
    }
    (prices, unit)
}

fn priced(row: &Row, prices: &Prices) -> f64 {
    row.lost.iter().map(|(rule, points)| points * prices.get(rule).copied().unwrap_or(0.0)).sum()
}

/// How firmly a rule's points stand: LinkedIn's own data four times as firmly as an opinion.
fn evidence(rule: &str) -> f64 {
    let list = |value: serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let rules = list(serde_json::to_value(Vec::from_iter(rules::rules())).unwrap_or_default());
    let sources = list(serde_json::to_value(Vec::from_iter(sources::sources())).unwrap_or_default());
    let cited = rules.iter().find(|r| r["id"] == rule).map(|r| list(r["sources"].clone())).unwrap_or_default();
    let strength = |id: &serde_json::Value| {
        let source = sources.iter().find(|source| source["id"] == *id);
        match source.and_then(|source| source["strength"].as_str()) {
            Some("platform") => 4.0,
            Some("vendor") => 3.0,
            Some("single-sender") => 2.0,
            _ => 1.0,
        }
    };
    cited.iter().map(strength).fold(1.0, f64::max)
}
