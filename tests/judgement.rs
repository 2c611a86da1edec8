//! How good the judgement is, held where it stands, and what has to be true of every draft.
//!
//! The floors stand a little below what the rules reach today. They only ever go up: a change that
//! falls below one has made the judgement worse. `cargo run --release --no-default-features
//! --example judge` prints all figures; tests/drafts/README.md tells who labelled the drafts.

#[allow(dead_code, reason = "not every figure has a floor")]
#[path = "../examples/judge/metrics/mod.rs"]
mod metrics;

use metrics::corpus::{Case, Edit, judge, read};
use metrics::labelled::labelled;
use metrics::ordinary::ordinary;
use metrics::rated::rated;
use serde_json::Value;

#[track_caller]
fn at_least(what: &str, figure: f64, floor: f64) {
    assert!(figure >= floor, "{what} is {figure:.3}, below {floor}");
}

#[track_caller]
fn at_most(what: &str, figure: usize, ceiling: usize) {
    assert!(figure <= ceiling, "{figure} {what}, more than {ceiling}");
}

#[test]
fn dev_holds() {
    let figures = labelled(&read("dev"));
    at_least("recall", figures.recall.value(), 1.0);
    at_least("recall, words by words", figures.pointed.value(), 1.0);
    at_most("false alarms", figures.false_alarms, 0);
    at_least("precision", figures.precision.value(), 1.0);
    at_least("pairs right", figures.pairs.value(), 1.0);
}

/// Drafts by their names: each set keeps the floors that it came with.
fn own(part: fn(&str) -> bool) -> Vec<Case> {
    read("own").into_iter().filter(|case| part(&case.id)).collect()
}

#[test]
fn own_holds() {
    let figures = labelled(&own(|id| !id.starts_with(['i', 'u', 'x', 'y', 'z'])));
    at_least("recall", figures.recall.value(), 0.95);
    at_least("recall, words by words", figures.pointed.value(), 0.87);
    at_most("false alarms", figures.false_alarms, 8);
    at_least("precision", figures.precision.value(), 0.98);
    at_least("pairs right", figures.pairs.value(), 1.0);
    at_least("AUC", figures.auc.unwrap(), 0.99);
    at_least("AUC without recipient", figures.auc_without_recipient.unwrap(), 0.95);
    at_least("Spearman", figures.spearman.unwrap(), 0.90);
}

#[test]
fn what_stood_aside_before_holds() {
    let figures = labelled(&own(|id| id.starts_with('i')));
    at_least("recall", figures.recall.value(), 0.92);
    at_least("recall, words by words", figures.pointed.value(), 0.88);
    at_most("false alarms", figures.false_alarms, 0);
    at_least("precision", figures.precision.value(), 1.0);
    at_least("AUC", figures.auc.unwrap(), 0.99);
    at_least("AUC without recipient", figures.auc_without_recipient.unwrap(), 0.90);
    at_least("Spearman", figures.spearman.unwrap(), 0.89);
}

/// Many of these are decent but for one planted mistake, so their ratings lie close together.
#[test]
fn planted_mistakes_are_found() {
    let figures = labelled(&own(|id| id.starts_with('u') && !id.starts_with("u-d")));
    at_least("recall", figures.recall.value(), 0.89);
    at_least("recall, words by words", figures.pointed.value(), 0.82);
    at_most("false alarms", figures.false_alarms, 0);
    at_least("precision", figures.precision.value(), 1.0);
    at_least("AUC", figures.auc.unwrap(), 0.97);
    at_least("AUC without recipient", figures.auc_without_recipient.unwrap(), 0.93);
}

/// Pairs: a good draft, and the same with one mistake in it.
#[test]
fn pairs_with_one_mistake_hold() {
    let figures = labelled(&own(|id| id.starts_with('x') && !id.starts_with("x-k")));
    at_least("recall", figures.recall.value(), 0.96);
    at_least("recall, words by words", figures.pointed.value(), 0.92);
    at_most("false alarms", figures.false_alarms, 0);
    at_least("precision", figures.precision.value(), 1.0);
    at_least("pairs right", figures.pairs.value(), 0.97);
}

#[test]
fn more_pairs_with_one_mistake_hold() {
    let figures = labelled(&own(|id| id.starts_with("x-k")));
    at_least("recall", figures.recall.value(), 0.96);
    at_least("recall, words by words", figures.pointed.value(), 0.90);
    at_most("false alarms", figures.false_alarms, 0);
    at_least("precision", figures.precision.value(), 1.0);
    at_least("pairs right", figures.pairs.value(), 0.96);
}

/// The last sets of natural drafts that stood aside before they were read.
#[test]
fn later_natural_drafts_hold() {
    let figures = labelled(&own(|id| id.starts_with(['y', 'z']) || id.starts_with("u-d")));
    at_least("recall", figures.recall.value(), 0.93);
    at_least("recall, words by words", figures.pointed.value(), 0.89);
    at_most("false alarms", figures.false_alarms, 9);
    at_least("precision", figures.precision.value(), 0.98);
    at_least("AUC", figures.auc.unwrap(), 0.99);
    at_least("AUC without recipient", figures.auc_without_recipient.unwrap(), 0.98);
}

/// What a set of pairs has to keep to.
struct Floors {
    /// With what the names of its drafts begin.
    set: &'static [&'static str],
    /// With what those do not that have a row of their own.
    but: &'static str,
    recall: f64,
    false_alarms: usize,
    pairs: f64,
}

const fn floors(
    set: &'static [&'static str],
    but: &'static str,
    recall: f64,
    false_alarms: usize,
    pairs: f64,
) -> Floors {
    Floors { set, but, recall, false_alarms, pairs }
}

/// All were run once before anybody read them; what they reached then stands behind them where it was kept.
const PAIRS: &[Floors] = &[
    floors(&["y", "z"], "-", 0.93, 4, 0.93),
    floors(&["a"], "a2", 0.98, 0, 0.98),
    // Wrong companies in sentences of their own making.
    floors(&["a2"], "-", 0.87, 0, 0.88),
    // All trades, and natural drafts in which everything is labelled.
    floors(&["b", "c"], "b4", 0.93, 7, 0.96),
    // Good drafts full of traps.
    floors(&["b4"], "-", 0.0, 3, 0.0),
    floors(&["d", "e"], "d3", 0.95, 3, 0.96),
    floors(&["d3"], "-", 0.0, 7, 0.0),
    floors(&["g"], "g3", 0.93, 7, 0.91),
    // Blockers alone.
    floors(&["g3"], "-", 0.70, 0, 0.68),
    floors(&["h", "i"], "-", 0.96, 4, 0.95), // recall 0.93, precision 0.95
    floors(&["j"], "-", 0.85, 1, 0.88),      // 0.77, 3 false alarms, pairs 0.80
    floors(&["k"], "k4", 0.96, 1, 0.97),     // 0.90, 3, 0.90
    floors(&["k4"], "-", 0.63, 2, 0.63),     // odd blockers: 0.58, 5
    floors(&["l1"], "-", 0.81, 1, 0.75),     // more of them: 0.64, 2
    floors(&["l2"], "-", 0.97, 1, 0.97),     // 0.97, 2, 0.97
    // Good ones full of words that only look like mistakes.
    floors(&["l3"], "-", 0.0, 21, 0.0),
    floors(&["m"], "-", 0.96, 1, 0.94),  // 0.90, 10, 0.88
    floors(&["n"], "-", 0.96, 0, 0.96),  // 0.86, 4, 0.87
    floors(&["o"], "-", 0.96, 5, 0.94),  // 0.93, 8, 0.93
    floors(&["p"], "-", 0.95, 2, 0.97),  // 0.93, 4, 0.96
    floors(&["q1"], "-", 0.92, 0, 0.94), // 0.87, 0, 0.89
    // Off the beaten track, many wrong names and companies.
    floors(&["q2"], "-", 0.78, 2, 0.77),             // 0.73, 2, 0.71
    floors(&["r1"], "-", 0.97, 2, 0.94),             // 0.89, 2, 0.86
    floors(&["s1", "s3", "s4"], "-", 0.96, 5, 0.98), // 0.89, 9, 0.91
    // Trades far from offices.
    floors(&["s2"], "-", 0.86, 1, 0.88), // 0.73, 5, 0.74
    // Odd blockers beside good drafts full of names.
    floors(&["s5"], "-", 0.81, 1, 0.85), // 0.72, 3, 0.77
    // Pitching in words of its own.
    floors(&["s6"], "-", 0.89, 1, 0.88),       // 0.74, 1, 0.74
    floors(&["v1"], "-", 0.0, 16, 0.0),        // 18
    floors(&["w1", "w3"], "-", 0.91, 0, 0.91), // 0.91, 0, 0.91
    // Pitches in the words of twenty sellers.
    floors(&["w2"], "-", 0.74, 0, 0.77),       // 0.56, 2, 0.60
    floors(&["t1", "t2"], "-", 0.97, 3, 0.98), // 0.91, 3, 0.93
    // Founders, follow-ups; and recruiters.
    floors(&["t3"], "-", 0.97, 6, 1.0),  // 0.87, 6, 0.86
    floors(&["t7"], "-", 0.94, 0, 0.94), // 0.76, 1, 0.77
    // Blockers alone, most of them wrong companies.
    floors(&["t4"], "-", 0.65, 6, 0.70), // 0.59, 6, 0.63
    floors(&["t5"], "-", 0.92, 1, 0.94), // 0.88, 7, 0.89
    // Pitches after a fact of theirs.
    floors(&["t6"], "-", 0.86, 0, 0.91), // 0.68, 1, 0.66
    // Good ones full of traps and of rare short forms of names.
    floors(&["t8"], "-", 0.0, 27, 0.0),              // 54
    floors(&["x1", "x2"], "-", 0.95, 3, 0.95),       // 0.86, 5, 0.86
    floors(&["x3", "x4", "x5"], "-", 0.93, 2, 0.93), // 0.86, 8, 0.86
    floors(&["x6"], "-", 0.94, 0, 0.94),             // 0.92, 0, 0.91
    // The rarer kinds of mistakes.
    floors(&["x7"], "-", 0.94, 4, 0.97), // 0.78, 5, 0.83
    // Good ones that name others.
    floors(&["x8"], "-", 0.0, 14, 0.0),              // 22
    floors(&["f1", "f2"], "-", 0.95, 0, 0.92),       // 0.90, 0, 0.87
    floors(&["f3", "f4", "f5"], "-", 0.97, 6, 0.97), // 0.92, 6, 0.91
    floors(&["f7"], "-", 1.0, 2, 1.0),               // 1.0, 2, 1.0
    // Blockers alone, in everyday phrases.
    floors(&["f8"], "-", 0.70, 2, 0.70), // 0.59, 2, 0.60
    // Good ones in very different voices.
    floors(&["f6"], "-", 0.0, 11, 0.0),  // 11
    floors(&["f9"], "-", 0.97, 2, 0.97), // 0.90, 2, 0.91
    // Recruiters and founders.
    floors(&["l4"], "-", 0.86, 7, 0.88), // 0.76, 9, 0.77
    // Blockers alone, as a copied message leaves them.
    floors(&["l5"], "-", 0.72, 4, 0.72), // 0.48, 4, 0.53
    // Good ones that name other people and firms.
    floors(&["l6"], "-", 0.0, 4, 0.0),   // 7
    floors(&["q3"], "-", 0.97, 2, 0.97), // 0.92, 2, 0.94
    floors(&["q4"], "-", 0.97, 1, 0.97), // 0.79, 1, 0.83
    // Blockers alone once more.
    floors(&["q5"], "-", 0.67, 4, 0.72), // 0.50, 4, 0.55
    floors(&["q6"], "-", 0.97, 1, 0.97), // 0.92, 3, 0.91
    floors(&["q7"], "-", 0.97, 2, 1.0),  // 0.97, 3, 1.0
    floors(&["q8"], "-", 0.92, 2, 0.94), // 0.92, 2, 0.94
    // Good ones that name former employers, mutual friends and papers, and greet in the manners of many countries.
    floors(&["q9"], "-", 0.0, 10, 0.0), // 18
];

#[test]
fn pairs_hold() {
    let mut left = read("pairs");
    for row in PAIRS {
        let in_row = |id: &str| row.set.iter().any(|set| id.starts_with(set)) && !id.starts_with(row.but);
        let (drafts, others): (Vec<Case>, Vec<Case>) = left.into_iter().partition(|case| in_row(&case.id));
        left = others;
        assert!(!drafts.is_empty(), "no drafts in {:?}", row.set);
        let figures = labelled(&drafts);
        at_most(&format!("false alarms in {:?}", row.set), figures.false_alarms, row.false_alarms);
        if row.recall > 0.0 {
            at_least(&format!("recall of {:?}", row.set), figures.recall.value(), row.recall);
            at_least(&format!("pairs right of {:?}", row.set), figures.pairs.value(), row.pairs);
        }
    }
    assert!(left.is_empty(), "{} has no row", left[0].id);
}

/// Run, and read by nobody who mends the rules.
#[test]
fn aside_holds() {
    let figures = labelled(&read("aside"));
    at_least("recall", figures.recall.value(), 0.84);
    at_least("recall, words by words", figures.pointed.value(), 0.77);
    at_most("false alarms", figures.false_alarms, 8);
    at_least("precision", figures.precision.value(), 0.96);
    at_least("pairs right", figures.pairs.value(), 0.90);
    at_least("AUC", figures.auc.unwrap(), 0.99);
    at_least("AUC without recipient", figures.auc_without_recipient.unwrap(), 0.99);
    at_least("Spearman", figures.spearman.unwrap(), 0.87);
}

/// The two readers are a language model in two roles, not people.
#[test]
fn rated_holds() {
    let figures = rated(&read("rated"));
    at_least("Spearman", figures.spearman, 0.82);
    at_least("Spearman of the scored", figures.spearman_scored, 0.79);
    at_least("mistakes of both readers found", figures.found.value(), 0.70);
    at_least("the same, words by words", figures.pointed.value(), 0.49);
    at_least("findings shared by a reader", figures.shared.value(), 0.70);
    assert!(figures.missed.is_empty(), "blockers missed: {:?}", figures.missed);
    assert!(figures.invented.is_empty(), "blockers invented: {:?}", figures.invented);
}

/// Rules on what outreach needs may miss it in ordinary mail; a rule on style has no business there.
#[test]
fn ordinary_mail_is_left_alone() {
    for (rule, share) in ordinary(&read("ordinary")) {
        let ceiling = match rule.as_str() {
            "no-recipient-fact" => 0.95,
            "no-ask" => 0.57,
            "subject-words" => 0.31,
            // Their "Re:" is a true one, which a draft alone can't show.
            "fake-reply" => 0.25,
            "purpose-late" => 0.18,
            _ => 0.11,
        };
        assert!(share.value() <= ceiling, "{rule} fires on {share} ordinary messages");
    }
}

#[test]
fn every_span_is_the_text_it_says() {
    for name in ["dev", "own", "pairs", "aside", "rated", "ordinary"] {
        for case in read(name) {
            for finding in &case.report.findings {
                let (Some(field), Some(start), Some(end)) = (&finding.field, finding.start, finding.end) else {
                    continue;
                };
                let slice = units(&case, field).get(start..end).map(String::from_utf16);
                let text = slice.unwrap_or_else(|| panic!("{name} {}: {start}..{end} is outside", case.id));
                assert_eq!(text.ok(), finding.text, "{name} {} {}", case.id, finding.rule);
            }
        }
    }
}

#[test]
fn safe_fixes_apply_together() {
    for name in ["dev", "own", "pairs", "aside", "rated", "ordinary"] {
        for case in read(name) {
            let after = judge(fixed(&case));
            assert!(after.report.rank_key() >= case.report.rank_key(), "{name} {} got worse", case.id);
        }
    }
}

fn units(case: &Case, field: &str) -> Vec<u16> {
    case.line[field].as_str().unwrap_or_default().encode_utf16().collect()
}

/// The draft after the first safe fix of every finding.
fn fixed(case: &Case) -> Value {
    let fixes = case.report.findings.iter().filter_map(|finding| finding.fixes.iter().find(|fix| fix.safe));
    let mut edits: Vec<&Edit> = fixes.flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.start));
    let mut after = case.line.clone();
    for field in ["subject", "body"] {
        let mut text = units(case, field);
        let mut free = text.len();
        for edit in edits.iter().filter(|edit| edit.field == field) {
            assert!(edit.start <= edit.end && edit.end <= free, "{}: an edit meets another or the end", case.id);
            text.splice(edit.start..edit.end, edit.replacement.encode_utf16());
            free = edit.start;
        }
        after[field] = String::from_utf16(&text).expect("a fix never cuts a character in half").into();
    }
    after
}
