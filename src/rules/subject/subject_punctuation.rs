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
    let tokens = r.subject.tokens();
    let mut i = 0;
    while i < tokens.len() {
        let count = tokens.iter().skip(i).take_while(|t| matches!(t.kind, Kind::Mark('!' | '?' | '！'))).count();
        let loud = tokens.get(i..i + count).unwrap_or_default().iter().any(|t| !t.is_mark('?')) || count > 1;
        if loud && let Some(span) = r.subject.span_of(i..i + count) {
            // A question stays a question.
            let asks = tokens.iter().skip(i).take(count).any(|t| t.is_mark('?'));
            notes.at(Field::Subject, span).cost(if count > 1 { 3 } else { 2 }).replace(&["Remove"], span, if asks { "?" } else { "" });
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
}
