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

/// Drafts of a file by their names: each set keeps the floors that it came with.
fn part_of(file: &str, part: fn(&str) -> bool) -> Vec<Case> {
    read(file).into_iter().filter(|case| part(&case.id)).collect()
}

fn own(part: fn(&str) -> bool) -> Vec<Case> {
    part_of("own", part)
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

/// Eleven further sets of pairs, the last of blockers alone.
#[test]
fn pairs_hold() {
    let figures = labelled(&part_of("pairs", |id| id.starts_with(['y', 'z'])));
    at_least("recall", figures.recall.value(), 0.93);
    at_least("recall, words by words", figures.pointed.value(), 0.92);
    at_most("false alarms", figures.false_alarms, 4);
    at_least("precision", figures.precision.value(), 0.99);
    at_least("pairs right", figures.pairs.value(), 0.93);
}

/// Ordinary mistakes in ordinary words, but for `a2`: there wrong companies stand in sentences of their own making.
#[test]
fn later_pairs_hold() {
    let figures = labelled(&part_of("pairs", |id| id.starts_with('a') && !id.starts_with("a2")));
    at_least("recall", figures.recall.value(), 0.96);
    at_most("false alarms", figures.false_alarms, 7);
    at_least("precision", figures.precision.value(), 0.95);
    at_least("pairs right", figures.pairs.value(), 0.97);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("a2")));
    at_least("recall of odd ones", figures.recall.value(), 0.74);
    at_most("false alarms beside them", figures.false_alarms, 0);
}

/// Pairs of all trades, good drafts full of traps, and natural ones in which everything is labelled.
#[test]
fn latest_sets_hold() {
    let figures = labelled(&part_of("pairs", |id| id.starts_with(['b', 'c']) && !id.starts_with("b4")));
    at_least("recall", figures.recall.value(), 0.92);
    at_most("false alarms", figures.false_alarms, 9);
    at_least("precision", figures.precision.value(), 0.98);
    at_least("pairs right", figures.pairs.value(), 0.94);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("b4")));
    at_most("false alarms in good drafts", figures.false_alarms, 4);
    let figures = labelled(&part_of("pairs", |id| id.starts_with(['d', 'e']) && !id.starts_with("d3")));
    at_least("recall of the next", figures.recall.value(), 0.94);
    at_most("their false alarms", figures.false_alarms, 3);
    at_least("their pairs right", figures.pairs.value(), 0.94);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("d3")));
    at_most("false alarms in more of them", figures.false_alarms, 8);
    let figures = labelled(&part_of("pairs", |id| id.starts_with(['g']) && !id.starts_with("g3")));
    at_least("recall of the last", figures.recall.value(), 0.93);
    at_most("false alarms in the last", figures.false_alarms, 8);
    at_least("pairs right of the last", figures.pairs.value(), 0.90);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("g3")));
    at_least("recall of blockers alone", figures.recall.value(), 0.68);
    at_most("false alarms beside blockers", figures.false_alarms, 0);
    let figures = labelled(&part_of("pairs", |id| id.starts_with(['h', 'i'])));
    at_least("recall, met first with 0.93", figures.recall.value(), 0.94);
    at_least("precision, met first with 0.95", figures.precision.value(), 0.96);
    at_least("their pairs right", figures.pairs.value(), 0.93);
    let figures = labelled(&part_of("pairs", |id| id.starts_with('j')));
    at_least("recall, met first with 0.77", figures.recall.value(), 0.85);
    at_most("false alarms, met first with 3", figures.false_alarms, 1);
    at_least("pairs right, met first with 0.80", figures.pairs.value(), 0.88);
    let figures = labelled(&part_of("pairs", |id| id.starts_with('k') && !id.starts_with("k4")));
    at_least("recall, met first with 0.90", figures.recall.value(), 0.96);
    at_most("false alarms, met first with 3", figures.false_alarms, 1);
    at_least("pairs right, met first with 0.90", figures.pairs.value(), 0.97);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("k4")));
    at_least("recall of odd blockers, met first with 0.58", figures.recall.value(), 0.61);
    at_most("false alarms beside them, met first with 5", figures.false_alarms, 2);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("l1")));
    at_least("recall of more odd blockers, met first with 0.64", figures.recall.value(), 0.81);
    at_most("false alarms beside them, met first with 2", figures.false_alarms, 2);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("l2")));
    at_least("recall, met first with 0.97", figures.recall.value(), 0.97);
    at_most("false alarms, met first with 2", figures.false_alarms, 1);
    at_least("pairs right, met first with 0.97", figures.pairs.value(), 0.97);
    let figures = labelled(&part_of("pairs", |id| id.starts_with("l3")));
    at_most("false alarms in 80 good ones full of words that only look like mistakes", figures.false_alarms, 22);
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
