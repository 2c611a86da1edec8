//! Exclamation marks in the subject line.

use crate::rules::prelude::*;
use crate::text::Kind;

rule! {
    id: "subject-punctuation",
    title: "Loud punctuation",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 3,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "Loud punctuation in the subject line",
    why: "Exclamation marks read as advertising.",
    action: "Leave them out.",
    bad: "cold starts!!",
    good: "cold starts?",
    limits: "It counts marks and knows nothing of a title that has one.",
    sources: "subject-punctuation",
}

fn look(r: &Reading, notes: &mut Notes) {
    let mut i = 0;
    while i < r.subject.tokens().len() {
        let count = r.subject.run(i, |t| matches!(t.kind, Kind::Mark('!' | '?' | '！')));
        let questions = (i..i + count).filter(|i| r.subject.is_mark(*i, '?')).count();
        if (questions < count || count > 1)
            && let Some(span) = r.subject.span_of(i..i + count)
        {
            // A question stays a question.
            let left = if questions > 0 { "?" } else { "" };
            notes.at(Field::Subject, span).cost(if count > 1 { 3 } else { 2 }).replace(&["Remove"], span, left);
        }
        i += count.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_question_may_ask() {
        leaves_alone(&RULE, &["tide tables?", "tides, ports & cranes: a map"]);
    }
    #[test]
    fn a_question_stays_one_and_the_rest_goes() {
        let left = |subject: &str| {
            let draft = crate::Draft { subject: subject.into(), ..crate::Draft::default() };
            let notes = crate::rules::look(&Reading::of(&draft), &[]);
            let note = notes.iter().find(|note| note.rule.id() == RULE.id()).unwrap();
            (note.points, note.fixes[0].edits[0].2.clone())
        };
        assert_eq!((left("tide tables!"), left("tide tables!!")), ((2, String::new()), (3, String::new())));
        assert_eq!((left("tide tables?!"), left("tide tables??")), ((3, "?".into()), (3, "?".into())));
    }
}
