//! More questions than a reader answers.

use crate::rules::prelude::*;

/// Questions that are fine.
const FINE: usize = 3;

rule! {
    id: "question-count",
    title: "Many questions",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Many questions",
    why: "E-mails with one to three questions were answered most.",
    action: "Keep the question that matters.",
    bad: "Hi Maya,\n\nWhich cache? How large? Who built it? When did you switch? What did it cost?",
    good: "Hi Maya,\n\nWhich cache? How large? Who built it?",
    limits: "It counts question marks; three small questions can be one.",
    sources: "boomerang-2016",
}

fn look(r: &Reading, notes: &mut Notes) {
    let count = r.parts().iter().filter(|p| p.question).count();
    if count > FINE {
        notes.whole().say(&[&digits(count as u32), said!(" questions: one to three get answered")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn links_hold_question_marks_too() {
        leaves_alone(&RULE, &["See https://a.example/?a?b?c?d and https://b.example/?x. Which one?"]);
    }
}
