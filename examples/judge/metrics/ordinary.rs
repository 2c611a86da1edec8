//! ordinary: how often each rule fires on messages that are no outreach.

use super::Share;
use super::corpus::Case;
use std::collections::{BTreeMap, BTreeSet};

/// The rules that charge some message, by the share of messages in which they do, highest first.
pub fn ordinary(cases: &[Case]) -> Vec<(String, Share)> {
    let mut fired = BTreeMap::<&str, usize>::new();
    for case in cases {
        let charged = case.report.findings.iter().filter(|finding| finding.is_charged());
        for rule in charged.map(|finding| finding.rule.as_str()).collect::<BTreeSet<_>>() {
            *fired.entry(rule).or_default() += 1;
        }
    }
    let share = |(rule, part): (&str, usize)| (rule.to_owned(), Share { part, whole: cases.len() });
    let mut out: Vec<_> = fired.into_iter().map(share).collect();
    out.sort_by_key(|(_, share)| std::cmp::Reverse(share.part));
    out
}
