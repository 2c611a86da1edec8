//! Harder to read than it need be.

use crate::rules::prelude::*;
use crate::text::grade;

/// School grade from which it is hard.
const HARD: u32 = 11;
/// Words below which the formula says nothing.
const LEAST: u32 = 30;

rule! {
    id: "reading-grade",
    title: "Hard to read",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 3,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Hard to read",
    why: "E-mails in a third-grader's words were answered most, in a college paper's least.",
    action: "Split the longest sentence and use the plain word.",
    bad: include_str!("reading_grade_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on? We tried two and like the small one, but it fills up fast when the tide turns.",
    limits: "A formula over word and sentence length. It says nothing of sense, and trade terms raise it.",
    sources: "boomerang-2016 lavender-reading",
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.substance() < LEAST {
        return;
    }
    if r.grade >= HARD {
        notes.whole().cost(if r.grade >= HARD + 3 { 3 } else { 1 }).say(&[
            said!("Reads like school grade "),
            &grade(r.grade),
            said!("; below 10 is easy"),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_few_words_have_no_grade() {
        leaves_alone(&RULE, &["Organisational transformation necessitates methodologies."]);
    }

    #[test]
    fn no_grade_is_said_that_no_school_has() {
        let long = "the internationalization of the misunderstandings and ".repeat(12);
        let body =
            ["Hi Maya,\n\nYou and I know that ", &*long, "what you said is what we have to do with it."].concat();
        let report = crate::score(&Draft { body, ..Draft::default() }, &crate::Options::default());
        let said = report.findings.iter().find(|finding| finding.rule == "reading-grade");
        assert_eq!(said.map(|finding| &*finding.message), Some("Reads like school grade 20+; below 10 is easy"));
        assert!(report.stats.reading_grade > 20);
    }
}
