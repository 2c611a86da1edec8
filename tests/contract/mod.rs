//! What the contract promises of any report, as checks: the tests of the engine and the fuzzer
//! share them.

use inmail_coach::report::{Category, Edit, Field, Finding, Fix, Grade, Severity, Verdict};
use inmail_coach::{Draft, Options, Report, score};

/// A field as editors count it.
pub fn units(draft: &Draft, field: Field) -> Vec<u16> {
    match field {
        Field::Subject => draft.subject.encode_utf16().collect(),
        Field::Body => draft.body.encode_utf16().collect(),
    }
}

/// A draft after edits that do not touch each other.
fn edited<'e>(draft: &Draft, edits: impl Iterator<Item = &'e Edit>) -> Draft {
    let mut after = draft.clone();
    let mut edits: Vec<_> = edits.collect();
    edits.sort_by_key(|e| std::cmp::Reverse(e.start));
    for edit in edits {
        let mut text = units(&after, edit.field);
        text.splice(edit.start as usize..edit.end as usize, edit.replacement.encode_utf16());
        let text = String::from_utf16(&text).expect("a fix never cuts a character in half");
        match edit.field {
            Field::Subject => after.subject = text,
            Field::Body => after.body = text,
        }
    }
    after
}

/// A draft after a fix.
pub fn fixed(draft: &Draft, fix: &Fix) -> Draft {
    edited(draft, fix.edits.iter())
}

/// A draft after the safe fixes of a report, as the button of the widget applies them: the first of
/// each finding, as far as they do not touch each other.
pub fn safely_fixed(draft: &Draft, report: &Report) -> Draft {
    let mut chosen: Vec<&Edit> = Vec::new();
    for fix in report.findings.iter().filter_map(|finding| finding.fixes.iter().find(|fix| fix.safe)) {
        let touches = |a: &Edit, b: &Edit| a.field == b.field && a.start <= b.end && b.start <= a.end;
        if !fix.edits.iter().any(|a| chosen.iter().any(|b| touches(a, b))) {
            chosen.extend(&fix.edits);
        }
    }
    edited(draft, chosen.into_iter())
}

/// How often a rule flags these very words.
fn count(report: &Report, of: &Finding) -> usize {
    report.findings.iter().filter(|f| f.rule == of.rule && f.field == of.field && f.text == of.text).count()
}

/// How often the words of a finding stand in its field.
fn written(draft: &Draft, of: &Finding) -> usize {
    let (Some(field), Some(text)) = (of.field, &of.text) else { return usize::from(of.field.is_none()) };
    let words: Vec<u16> = text.encode_utf16().collect();
    units(draft, field).windows(words.len().max(1)).filter(|window| *window == words).count()
}

/// The promises about the arithmetic, the order and the places of a report.
pub fn check_report(draft: &Draft, report: &Report) {
    let lost: u32 = report.findings.iter().map(|f| u32::from(f.points)).sum();
    assert!(lost <= 100);
    if let Some(score) = report.score {
        assert_eq!(u32::from(score), 100 - lost);
    }
    assert_eq!(report.grade, report.score.filter(|_| report.verdict == Verdict::Scored).map(Grade::of));
    assert_eq!(report.reason.is_some(), report.verdict == Verdict::NotScored);
    assert_eq!(
        report.practices.iter().map(|p| p.id).collect::<Vec<_>>(),
        ["brevity", "personalization", "subject", "timing", "clarity"]
    );
    assert_eq!(report.mistakes.iter().map(|m| m.id).collect::<Vec<_>>(), ["generic", "lengthy", "pitching"]);
    assert_eq!(report.practices.iter().map(|p| u32::from(p.weight)).sum::<u32>(), 100);
    for practice in &report.practices {
        let cost: u32 = report
            .findings
            .iter()
            .filter(|f| f.category.practice().word() == practice.id)
            .map(|f| u32::from(f.points))
            .sum();
        if let Some(kept) = practice.score {
            assert_eq!(u32::from(practice.weight) - cost, u32::from(kept), "{}", practice.id);
        } else {
            assert_eq!(cost, 0, "{} has nothing to judge and costs nothing", practice.id);
        }
    }
    for category in Category::PRACTICES.into_iter().chain(Category::MISTAKES) {
        let cost: u32 = report.findings.iter().filter(|f| f.category == category).map(|f| u32::from(f.points)).sum();
        assert!(cost <= u32::from(category.cap()), "{} costs {cost}", category.word());
    }
    for mistake in &report.mistakes {
        assert_eq!(mistake.found, mistake.points > 0);
    }
    let order: Vec<_> = report.findings.iter().map(|f| (f.field.map_or(2, |f| f as u8), f.start)).collect();
    assert!(order.is_sorted(), "{order:?}");
    let fields = [units(draft, Field::Subject), units(draft, Field::Body)];
    for f in &report.findings {
        assert!(f.message.chars().count() <= 90, "{}", f.message);
        assert_eq!(f.field.is_some(), f.start.is_some() && f.end.is_some() && f.text.is_some());
        if let (Some(field), Some(start), Some(end), Some(text)) = (f.field, f.start, f.end, &f.text) {
            let words = &fields[field as usize][start as usize..end as usize];
            assert_eq!(&String::from_utf16(words).unwrap(), text, "{}", f.rule);
        }
        for edit in f.fixes.iter().flat_map(|fix| &fix.edits) {
            let units = &fields[edit.field as usize][edit.start as usize..edit.end as usize];
            assert!(String::from_utf16(units).is_ok(), "a fix of {} cuts a character in half", f.rule);
        }
        if matches!(f.severity, Severity::Blocker | Severity::Praise) {
            assert_eq!(f.points, 0);
        }
    }
}

/// The promises about fixes, of the first so many findings: each changes something, and its finding
/// is gone after it.
pub fn check_fixes(draft: &Draft, report: &Report, most: usize) {
    for f in report.findings.iter().filter(|f| !f.fixes.is_empty()).take(most) {
        for fix in &f.fixes {
            let after = fixed(draft, fix);
            assert_ne!(&after, draft, "{} offers a fix that changes nothing", f.rule);
            // The same words elsewhere, silent until now, may be found next.
            let twins = written(draft, f).saturating_sub(count(report, f));
            assert!(
                count(&score(&after, &Options::default()), f) < count(report, f) + twins,
                "{} stays after “{}” in {draft:?}",
                f.rule,
                fix.label
            );
        }
    }
}

/// Rounds that the widget's button goes: safe fixes can bring up others.
const ROUNDS: usize = 8;

/// The promise about safe fixes: all of them together never lower the score, but for a message that
/// they leave too short, and they come to an end.
pub fn check_safe_fixes(draft: &Draft) {
    let (mut draft, mut report) = (draft.clone(), score(draft, &Options::default()));
    for _ in 0..ROUNDS {
        let after = safely_fixed(&draft, &report);
        if after == draft {
            return;
        }
        let next = score(&after, &Options::default());
        let short = |report: &Report| report.score.is_none() || report.findings.iter().any(|f| f.rule == "too-short");
        if !short(&next) {
            assert!(
                next.score >= report.score,
                "{:?} becomes {:?} by safe fixes of {draft:?}",
                report.score,
                next.score
            );
        }
        (draft, report) = (after, next);
    }
    let left: Vec<_> = report.findings.iter().filter(|f| f.fixes.iter().any(|fix| fix.safe)).map(|f| f.rule).collect();
    assert!(left.is_empty(), "safe fixes without an end: {left:?} in {draft:?}");
}

/// Everything that the contract promises of a draft's report.
pub fn check(draft: &Draft) {
    let report = score(draft, &Options::default());
    check_report(draft, &report);
    assert_eq!(report.verdict == Verdict::FixFirst, report.findings.iter().any(|f| f.severity == Severity::Blocker));
    check_fixes(draft, &report, usize::MAX);
    check_safe_fixes(draft);
    let again = score(draft, &Options::default());
    assert_eq!(serde_json::to_string(&report).unwrap(), serde_json::to_string(&again).unwrap());
}
