//! Draft to report: what the rules noted becomes findings, points and a verdict.
//!
//! The number is visible arithmetic: 100 less the points of all findings. A category costs no
//! more than its cap and a practice no more than its share; what a cap cuts comes off the last
//! findings in report order.

use crate::draft::Draft;
use crate::options::{Ignored, Options, PATTERN};
use crate::reading::Reading;
use crate::report::{
    Category, Edit, Field, Finding, Fix, Grade, Mistake, Practice, RULE_PACK, Reason, Report, Severity, Stats, Verdict,
};
use crate::rules::{Note, house_rule, look, look_for};
use crate::text::{Span, Text, Utf16Map, characters, fold, says, sort};
use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

/// Words of a body below which nothing is scored.
const ENOUGH_WORDS: u32 = 10;
/// Words a minute of silent reading (Brysbaert 2019).
const READING_SPEED: u32 = 238;

/// Judges a draft. The same draft, options and rule pack give the same report everywhere.
pub fn score(draft: &Draft, options: &Options) -> Report {
    judge(&Reading::of(draft), options)
}

/// The same, for a draft that has been read already.
pub(crate) fn judge(reading: &Reading, options: &Options) -> Report {
    let draft = reading.draft;
    let maps = Maps { subject: Utf16Map::of(&draft.subject), body: Utf16Map::of(&draft.body) };
    let mut findings = Vec::new();
    let mut add = |note| {
        let finding = finding(reading, &maps, options, note);
        if !options.ignore.iter().any(|i| is_ignored(&finding, i)) {
            findings.push(finding);
        }
    };
    one_per_place(reading, look(reading, &options.off)).into_iter().for_each(&mut add);
    let mut house = Vec::new();
    if !options.off.iter().any(|id| id == house_rule().id()) {
        for rule in &options.phrases {
            let own = rule.phrase.strip_prefix(PATTERN).unwrap_or(&rule.phrase);
            if !own.is_empty() {
                house.push(own.to_owned());
            }
        }
        look_for(reading, &options.phrases).into_iter().for_each(add);
    }
    sort(&mut findings, |a, b| comes_first(order(a), order(b)));

    let stats = stats(reading);
    let (verdict, reason) = verdict(reading, &findings, stats.words);
    let too_little = stats.words < ENOUGH_WORDS || !reading.english;
    let timed = crate::rules::is_send_time(&draft.send_at);
    let judged = |practice| !too_little && (practice != Category::Timing || timed);
    cap(&mut findings, judged);
    let lost: u32 = findings.iter().map(|f| u32::from(f.points)).sum();
    let score = (!too_little).then_some(100u32.saturating_sub(lost) as u8);
    let mut practices = Vec::new();
    for practice in Category::PRACTICES {
        let (weight, lost) = (practice.share(), lost_to(&findings, |c| c.practice(), practice));
        practices.push(Practice {
            id: practice.word(),
            score: judged(practice).then_some(weight.saturating_sub(lost)),
            weight,
        });
    }
    let mut mistakes = Vec::new();
    for mistake in Category::MISTAKES {
        let points = lost_to(&findings, |c| c, mistake);
        mistakes.push(Mistake { id: mistake.word(), found: points > 0, points });
    }
    Report {
        rule_pack: RULE_PACK,
        verdict,
        reason,
        score,
        grade: score.filter(|_| verdict == Verdict::Scored).map(Grade::of),
        practices,
        mistakes,
        findings,
        stats,
        house,
    }
}

/// Whether a note is about words that stand in the recipient's own facts: "guaranteed hours" is no
/// hype to somebody who brought them in.
fn is_theirs(reading: &Reading, note: &Note) -> bool {
    let worded = matches!(note.category, Category::Generic | Category::Pitching | Category::Subject);
    let Some((field, span)) = note.place.filter(|_| worded && note.severity != Severity::Praise) else { return false };
    let words = fold(text_of(reading, field).slice(span));
    reading.draft.recipient.facts.iter().any(|fact| says(&fold(fact), &words))
}

/// The order of a report: subject, body, whole draft; then start, then points lost.
fn order(f: &Finding) -> Place {
    let (start, end) = (f.start.unwrap_or_default(), f.end.unwrap_or_default());
    (f.field.map_or(2, |field| field as u32), start, u32::from(u8::MAX - f.points), f.rule, end)
}

/// What decides which of two notes on the same words stays.
fn worth(note: &Note) -> Place {
    let start = note.place.map_or(0, |(_, span)| span.start);
    (u32::from(note.severity == Severity::Blocker), u32::from(note.points), 0, note.rule.id(), u32::MAX - start)
}

/// By what findings and notes are sorted, from left to right.
type Place = (u32, u32, u32, &'static str, u32);

/// Written out once for both.
#[inline(never)]
fn comes_first(a: Place, b: Place) -> bool {
    a < b
}

/// Points of the findings whose category, or what stands for it, is this one.
fn lost_to(findings: &[Finding], stands_for: fn(Category) -> Category, category: Category) -> u8 {
    let mut lost = 0;
    for finding in findings {
        lost += if stands_for(finding.category) == category { u32::from(finding.points) } else { 0 };
    }
    lost.min(100) as u8
}

/// Empty, then blockers, then too short, then not English.
fn verdict(reading: &Reading, findings: &[Finding], words: u32) -> (Verdict, Option<Reason>) {
    if reading.body.tokens().is_empty() && reading.subject.tokens().is_empty() {
        (Verdict::NotScored, Some(Reason::Empty))
    } else if findings.iter().any(|f| f.severity == Severity::Blocker) {
        (Verdict::FixFirst, None)
    } else if words < ENOUGH_WORDS {
        (Verdict::NotScored, Some(Reason::TooShort))
    } else if !reading.english {
        (Verdict::NotScored, Some(Reason::UnsupportedLanguage))
    } else {
        (Verdict::Scored, None)
    }
}

/// One deduction per span: of two notes on the same words about the same practice the costlier
/// stays. Notes about the shape of a stretch of text, and praise, stand beside others.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn one_per_place(reading: &Reading, mut notes: Vec<Note>) -> Vec<Note> {
    let draft = reading.draft;
    sort(&mut notes, |a, b| comes_first(worth(b), worth(a)));
    // For each byte of the subject and then of the body, a bit for each practice with a note there.
    let mut taken = vec![0u8; draft.subject.len() + draft.body.len()];
    let mut left = Vec::new();
    for note in notes {
        if is_theirs(reading, &note) {
            continue;
        }
        if let Some((field, span)) = note.place.filter(|_| !note.broad && note.severity != Severity::Praise) {
            let from = if field == Field::Subject { 0 } else { draft.subject.len() };
            let bytes = taken.get_mut(from + span.start as usize..from + span.end as usize).unwrap_or_default();
            let practice = 1 << note.category.practice() as u8;
            if bytes.iter().any(|byte| byte & practice != 0) {
                continue;
            }
            for byte in bytes {
                *byte |= practice;
            }
        }
        left.push(note);
    }
    left
}

/// Takes what is over a category's cap or a practice's share off the last findings. What is not
/// judged has no share, whatever a house rule or a weight says.
fn cap(findings: &mut [Finding], judged: impl Fn(Category) -> bool) {
    let mut by_category = [0u32; 8];
    let mut by_practice = [0u32; 8];
    for finding in findings {
        let (category, practice) = (finding.category, finding.category.practice());
        let (Some(spent), Some(shared)) =
            (by_category.get_mut(category as usize), by_practice.get_mut(practice as usize))
        else {
            continue;
        };
        let share = if judged(practice) { practice.share() } else { 0 };
        let left = u32::from(category.cap()).saturating_sub(*spent).min(u32::from(share).saturating_sub(*shared));
        let points = u32::from(finding.points).min(left);
        finding.points = points as u8;
        *spent += points;
        *shared += points;
    }
}

// ---- notes to findings ----

struct Maps {
    subject: Utf16Map,
    body: Utf16Map,
}

impl Maps {
    fn of(&self, field: Field) -> &Utf16Map {
        match field {
            Field::Subject => &self.subject,
            Field::Body => &self.body,
        }
    }
}

fn text_of<'r, 'a>(reading: &'r Reading<'a>, field: Field) -> &'r Text<'a> {
    match field {
        Field::Subject => &reading.subject,
        Field::Body => &reading.body,
    }
}

fn finding(reading: &Reading, maps: &Maps, options: &Options, note: Note) -> Finding {
    let place = note.place.map(|(field, span)| (field, span, maps.of(field).convert(span)));
    let (mut before, mut after) = Default::default();
    if let Some((field, span)) = note.place {
        (before, after) = neighbours(text_of(reading, field), span);
    }
    let points = weighed(&note, options);
    let mut fixes = Vec::new();
    for fix in note.fixes {
        let mut edits = Vec::new();
        for (field, span, replacement) in fix.edits {
            let units = maps.of(field).convert(span);
            edits.push(Edit { field, start: units.start, end: units.end, replacement });
        }
        fixes.push(Fix { label: fix.label, safe: fix.safe, edits });
    }
    Finding {
        rule: note.rule.id(),
        category: note.category,
        severity: note.severity,
        field: place.map(|(field, ..)| field),
        start: place.map(|(.., units)| units.start),
        end: place.map(|(.., units)| units.end),
        text: place.map(|(field, span, _)| text_of(reading, field).slice(span).to_owned()),
        points,
        message: note.message,
        why: note.rule.why(),
        action: note.action,
        sources: note.rule.sources(),
        fixes,
        before,
        after,
    }
}

/// A note's points under the host's weight of its rule, in proportion.
fn weighed(note: &Note, options: &Options) -> u8 {
    if matches!(note.severity, Severity::Blocker | Severity::Praise) {
        return 0;
    }
    let Some(weight) = options.weight(note.rule.id()) else { return note.points };
    let cap = f64::from(note.category.cap());
    let share = if note.rule.points == 0 { 1.0 } else { f64::from(note.points) / f64::from(note.rule.points) };
    rounded(weight.max(0.0).min(cap) * share)
}

/// The nearest whole number, halves upwards.
fn rounded(points: f64) -> u8 {
    let whole = points as u8;
    whole + u8::from(points - f64::from(whole) >= 0.5)
}

/// The folded words before and after a span.
fn neighbours(text: &Text, span: Span) -> (String, String) {
    let range = text.tokens_of(span);
    let word = |token: Option<&crate::text::Token>| token.map_or(String::new(), |t| text.word(t).to_owned());
    let before = text.tokens_in(0..range.start).iter().rev().find(|t| t.is_wordlike());
    let after = text.tokens_in(range.end..text.tokens().len()).iter().find(|t| t.is_wordlike());
    (word(before), word(after))
}

fn is_ignored(finding: &Finding, ignored: &Ignored) -> bool {
    let text = finding.text.as_deref().unwrap_or_default();
    finding.rule == ignored.rule
        && text == ignored.text
        && (text.is_empty() || finding.before == ignored.before && finding.after == ignored.after)
}

// ---- counts ----

fn stats(reading: &Reading) -> Stats {
    let words = reading.body.words();
    Stats {
        subject_words: reading.subject.words(),
        subject_chars: characters(&reading.draft.subject),
        words,
        chars: reading.length,
        sentences: reading.parts().len() as u32,
        reading_grade: reading.grade,
        questions: reading.body.sentences().iter().filter(|s| s.question).count() as u32,
        reading_seconds: (words * 60).div_ceil(READING_SPEED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rules;

    /// A note of a rule at its points, on some bytes of a subject of ten or a body of twenty.
    fn note(id: &str, field: Field, start: u32, end: u32) -> Note {
        let rule = rules().find(|rule| rule.id() == id).unwrap();
        Note {
            rule,
            category: rule.category,
            severity: rule.severity,
            place: Some((field, Span::new(start, end))),
            message: String::new(),
            action: String::new(),
            points: rule.points,
            broad: false,
            fixes: Vec::new(),
        }
    }

    /// Which stay, by rule and first byte, in whatever order they were written down.
    fn kept(notes: &[Note]) -> Vec<(&'static str, u32)> {
        let (subject, body) = ("ten bytes.".into(), "twenty bytes of text".into());
        let draft = Draft { subject, body, ..Draft::default() };
        let stay = |notes: Vec<Note>| {
            let mut left: Vec<_> = one_per_place(&Reading::of(&draft), notes)
                .iter()
                .map(|note| (note.rule.id(), note.place.map_or(0, |(_, span)| span.start)))
                .collect();
            left.sort_unstable();
            left
        };
        let found = stay(notes.to_vec());
        assert_eq!(stay(notes.iter().rev().cloned().collect()), found);
        found
    }

    #[test]
    fn of_two_notes_on_the_same_words_the_costlier_stays() {
        let (dear, cheap) = (note("generic-opener", Field::Body, 3, 9), note("filler-buzzword", Field::Body, 8, 12));
        assert!(dear.points > cheap.points);
        assert_eq!(kept(&[dear.clone(), cheap.clone()]), [("generic-opener", 3)]);
        // At the same price the later name, and of one rule the earlier place.
        let same = Note { points: dear.points, ..note("ai-tell", Field::Body, 8, 12) };
        assert_eq!(kept(&[dear.clone(), same]), [("generic-opener", 3)]);
        assert_eq!(kept(&[note("ai-tell", Field::Body, 5, 9), note("ai-tell", Field::Body, 3, 6)]), [("ai-tell", 3)]);
        // What has to be mended before sending is said, whatever else costs.
        let blocks = note("unfilled-placeholder", Field::Body, 8, 12);
        assert!(blocks.points < dear.points);
        assert_eq!(kept(&[dear, blocks]), [("unfilled-placeholder", 8)]);
    }

    #[test]
    fn notes_stand_side_by_side_where_they_do_not_meet() {
        let body = note("generic-opener", Field::Body, 3, 9);
        let beside = |other: Note| kept(&[body.clone(), other]).len();
        assert_eq!(beside(note("filler-buzzword", Field::Body, 9, 12)), 2, "the next words");
        assert_eq!(beside(note("filler-buzzword", Field::Body, 0, 3)), 2, "the words before");
        assert_eq!(beside(note("filler-buzzword", Field::Subject, 3, 9)), 2, "the other text");
        assert_eq!(beside(note("hype", Field::Body, 3, 9)), 2, "another practice");
        assert_eq!(beside(Note { broad: true, ..note("filler-buzzword", Field::Body, 3, 9) }), 2, "a shape");
        assert_eq!(beside(note("fact-used", Field::Body, 3, 9)), 2, "praise");
        assert_eq!(beside(Note { place: None, ..note("filler-buzzword", Field::Body, 3, 9) }), 2, "the whole draft");
        assert_eq!(beside(note("filler-buzzword", Field::Body, 4, 5)), 1, "the same words");
        let apart = [note("filler-buzzword", Field::Subject, 0, 4), note("generic-opener", Field::Body, 11, 14)];
        assert_eq!(kept(&apart).len(), 2, "a byte is one text's alone");
        let subjects = [note("subject-pitch", Field::Subject, 3, 9), note("subject-punctuation", Field::Subject, 8, 9)];
        assert_eq!(kept(&subjects), [("subject-pitch", 3)]);
    }
}
