//! rated: how far the coach agrees with two readers. The readers are a language model in two
//! roles, not people.

use super::Share;
use super::corpus::{Case, Finding};
use super::matching::{Mark, NAMED, blocker, overlap, practice};
use super::ranks::spearman;
use std::collections::{BTreeMap, BTreeSet};

/// The figures of the rated drafts.
pub struct Rated {
    /// Rank correlation of the score with the mean of the readers, drafts to be fixed first lowest.
    pub spearman: f64,
    /// The same over the scored drafts alone.
    pub spearman_scored: f64,
    pub scored: usize,
    /// The readers with each other.
    pub readers: f64,
    /// Mistakes that both readers mark, found by the coach.
    pub found: Share,
    /// The same where a mark on some words takes a finding on words.
    pub pointed: Share,
    /// The coach's charged findings that at least one reader marks too.
    pub shared: Share,
    /// The same for each rule.
    pub by_rule: BTreeMap<String, Share>,
    /// Blockers that a reader sees and the coach does not: the draft and what it is.
    pub missed: BTreeSet<(String, String)>,
    /// Blockers that no reader sees.
    pub invented: BTreeSet<(String, String)>,
}

/// What one reader underlined and did not praise.
struct Reading {
    reader: String,
    severity: String,
    mark: Mark,
}

pub fn rated(cases: &[Case]) -> Rated {
    let keys = |cases: &[&Case]| -> Vec<f64> { cases.iter().map(|case| case.report.rank_key()).collect() };
    let means = |cases: &[&Case]| -> Vec<f64> { cases.iter().map(|case| mean(case)).collect() };
    let all: Vec<&Case> = cases.iter().collect();
    let scored: Vec<&Case> = cases.iter().filter(|case| case.report.is_scored()).collect();
    let reader = |at: usize| -> Vec<f64> { cases.iter().map(|case| ratings(case)[at]).collect() };
    let mut out = Rated {
        spearman: spearman(&keys(&all), &means(&all)),
        spearman_scored: spearman(&keys(&scored), &means(&scored)),
        scored: scored.len(),
        readers: spearman(&reader(0), &reader(1)),
        found: Share::default(),
        pointed: Share::default(),
        shared: Share::default(),
        by_rule: BTreeMap::new(),
        missed: BTreeSet::new(),
        invented: BTreeSet::new(),
    };
    for case in cases {
        out.add(case);
    }
    out
}

impl Rated {
    fn add(&mut self, case: &Case) {
        let readings = readings(case);
        let findings = &case.report.findings;
        for (one, other) in marked_by_both(&readings) {
            let met = |finding: &Finding| one.is_met_by(finding) || other.is_met_by(finding);
            let pointed = |finding: &Finding| one.is_pointed_at_by(finding) || other.is_pointed_at_by(finding);
            self.found.add(findings.iter().any(met));
            self.pointed.add(findings.iter().any(pointed));
        }
        for finding in findings.iter().filter(|finding| finding.is_charged()) {
            let shared = readings.iter().any(|reading| reading.mark.is_met_by(finding));
            self.shared.add(shared);
            self.by_rule.entry(finding.rule.clone()).or_default().add(shared);
        }
        self.add_blockers(case, &readings);
    }

    fn add_blockers(&mut self, case: &Case, readings: &[Reading]) {
        let findings = &case.report.findings;
        let named = |rule: &str| (case.id.clone(), rule.to_owned());
        let seen = readings.iter().filter_map(|reading| blocker(reading.mark.category()));
        let missed = seen.filter(|rule| findings.iter().all(|finding| finding.rule != **rule));
        self.missed.extend(missed.map(named));
        let stops = findings.iter().filter(|finding| finding.severity == "blocker");
        let invented = stops.filter(|finding| !readings.iter().any(|reading| is_seen(reading, finding)));
        self.invented.extend(invented.map(|finding| named(&finding.rule)));
    }
}

/// Whether a reader saw what a blocker says: by its name, where the readers have a name for it.
fn is_seen(reading: &Reading, stop: &Finding) -> bool {
    let named = NAMED.contains(&stop.rule.as_str());
    reading.mark.is_met_by(stop) && (!named || blocker(reading.mark.category()).is_some())
}

/// The ratings of the two readers.
pub fn ratings(case: &Case) -> Vec<f64> {
    case.line["ratings"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
}

/// The mean of the two readers.
pub fn mean(case: &Case) -> f64 {
    let ratings = ratings(case);
    ratings.iter().sum::<f64>() / ratings.len() as f64
}

fn readings(case: &Case) -> Vec<Reading> {
    let marks = case.line["marks"].as_array().into_iter().flatten();
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let read = |mark: &serde_json::Value| Reading {
        reader: word(&mark["reader"]),
        severity: word(&mark["severity"]),
        mark: Mark::read(&case.line, mark),
    };
    marks.map(read).filter(|reading| reading.severity != "praise").collect()
}

/// Each mistake or blocker of the first reader with the one of the second that it overlaps.
fn marked_by_both(readings: &[Reading]) -> impl Iterator<Item = (&Mark, &Mark)> {
    let of = |reader: &'static str| {
        readings.iter().filter(move |r| r.reader == reader && r.severity != "advice").map(|r| &r.mark)
    };
    of("a").filter_map(move |one| of("b").find(|other| same(one, other)).map(|other| (one, other)))
}

fn same(one: &Mark, other: &Mark) -> bool {
    practice(one.category()) == practice(other.category()) && overlap(one.place.as_ref(), other.place.as_ref())
}
