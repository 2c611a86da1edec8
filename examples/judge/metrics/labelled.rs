//! dev, own and aside: what has to be found, what must not be, and which draft is the better one.

use super::Share;
use super::corpus::{Case, Finding, without_recipient};
use super::matching::{Mark, breaks, overlap, place, stands_for};
use super::ranks::{auc, spearman};
use serde_json::Value;
use std::collections::BTreeMap;

/// The figures of one labelled file. What a file has no labels for is none.
pub struct Labelled {
    /// Marks found, of all that have to be.
    pub recall: Share,
    /// The same where a mark on some words takes a finding on words.
    pub pointed: Share,
    pub recall_by_category: BTreeMap<String, Share>,
    /// Charged findings where nothing may be found.
    pub false_alarms: usize,
    pub false_alarms_by_rule: BTreeMap<String, usize>,
    /// Charged findings that are no false alarm, of those in labelled categories.
    pub precision: Share,
    /// Pairs in which the better draft scores higher.
    pub pairs: Share,
    /// Good above bad.
    pub auc: Option<f64>,
    /// The same with the recipient taken away.
    pub auc_without_recipient: Option<f64>,
    /// Rank correlation of score and rating.
    pub spearman: Option<f64>,
}

pub fn labelled(cases: &[Case]) -> Labelled {
    let mut recall = BTreeMap::<String, Share>::new();
    let mut by_rule = BTreeMap::<String, usize>::new();
    let (mut pointed, mut precision) = (Share::default(), Share::default());
    for case in cases {
        let wanted = marks(case, "mustFlag");
        let unwanted = marks(case, "mustNotFlag");
        let allowed = marks(case, "mayFlag");
        for mark in &wanted {
            let found = case.report.findings.iter().any(|finding| mark.is_met_by(finding));
            recall.entry(mark.category().to_owned()).or_default().add(found);
            pointed.add(case.report.findings.iter().any(|finding| mark.is_pointed_at_by(finding)));
        }
        for finding in case.report.findings.iter().filter(|finding| finding.is_charged()) {
            // What a label asks for, or lets pass, is no false alarm under another name.
            let asked = wanted.iter().chain(&allowed).any(|mark| mark.is_met_by(finding));
            let wrong = !asked && unwanted.iter().any(|mark| is_broken_by(mark, finding));
            let labelled = wrong || wanted.iter().any(|mark| has_category_of(mark, finding));
            if labelled {
                precision.add(!wrong);
            }
            if wrong {
                *by_rule.entry(finding.rule.clone()).or_default() += 1;
            }
        }
    }
    Labelled {
        recall: recall
            .values()
            .fold(Share::default(), |sum, one| Share { part: sum.part + one.part, whole: sum.whole + one.whole }),
        pointed,
        recall_by_category: recall,
        false_alarms: by_rule.values().sum(),
        false_alarms_by_rule: by_rule,
        precision,
        pairs: pairs(cases).map(|(better, worse)| better.report.rank_key() > worse.report.rank_key()).collect(),
        auc: good_above_bad(cases),
        auc_without_recipient: good_above_bad(&without_recipient(cases)),
        spearman: by_rating(cases),
    }
}

/// The labels of one kind; a label that is only a word stands for the whole draft.
fn marks(case: &Case, kind: &str) -> Vec<Mark> {
    let expect = case.line.get("expect").unwrap_or(&case.line);
    let read = |label: &Value| match label.as_str() {
        Some(word) => Mark { categories: vec![word.to_owned()], place: None, again: None },
        None => Mark::read(&case.line, label),
    };
    expect[kind].as_array().into_iter().flatten().map(read).collect()
}

fn is_broken_by(mark: &Mark, finding: &Finding) -> bool {
    breaks(mark.category(), finding) && overlap(mark.place.as_ref(), place(finding).as_ref())
}

fn has_category_of(mark: &Mark, finding: &Finding) -> bool {
    mark.categories.iter().any(|category| stands_for(category, finding))
}

/// Pairs of a better and a worse draft, from either of the two.
fn pairs(cases: &[Case]) -> impl Iterator<Item = (&Case, &Case)> {
    let named = |id: &Value| cases.iter().find(|case| Some(case.id.as_str()) == id.as_str());
    cases.iter().filter_map(move |case| {
        let worse = named(&case.line["expect"]["betterThan"]).map(|other| (case, other));
        worse.or_else(|| named(&case.line["pairOf"]).map(|other| (other, case)))
    })
}

fn good_above_bad(cases: &[Case]) -> Option<f64> {
    let keys = |label: &str| -> Vec<f64> {
        cases.iter().filter(|case| case.line["label"] == label).map(|case| case.report.rank_key()).collect()
    };
    let (good, bad) = (keys("good"), keys("bad"));
    (!good.is_empty() && !bad.is_empty()).then(|| auc(&good, &bad))
}

fn by_rating(cases: &[Case]) -> Option<f64> {
    // Sets of pairs have no ratings.
    let rated = cases.iter().filter_map(|case| Some((case.report.rank_key(), case.line["rating"].as_f64()?)));
    let (keys, ratings): (Vec<f64>, Vec<f64>) = rated.unzip();
    (!ratings.is_empty()).then(|| spearman(&keys, &ratings))
}
