//! A subject line longer than the inbox shows.

use super::line;
use crate::reading::{is_theirs, mention};
use crate::rules::prelude::*;
use crate::text::{Kind, Shape};

/// Words that are fine. One to four are best; a fifth is not worth an underline.
const FINE: u32 = 5;
/// Words from which it costs more.
const LONG: u32 = 7;
/// Words from which even a line that names something costs.
const TOO_LONG: u32 = 10;
/// Words from which no name makes up for it.
const FAR_TOO_LONG: u32 = 14;

rule! {
    id: "subject-words",
    title: "A long subject line",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 4,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "A long subject line",
    why: "Short ones look like a colleague's; phones cut off the rest.",
    action: "Keep the two to four words that carry it.",
    bad: "Comparing two very different approaches to warming caches",
    good: "warm caches",
    limits: "What counts as naming something is judged by capitals, numbers and the given facts.",
    sources: "subject-words",
}

fn look(r: &Reading, notes: &mut Notes) {
    let words = r.subject.words();
    let Some(span) = line(r).filter(|_| words > FINE) else { return };
    // Longer is forgiven where it names something: theirs, a place, a number.
    let named = names_something(r);
    if words < TOO_LONG && named {
        return;
    }
    let cost = if words >= LONG && !named || words >= FAR_TOO_LONG { 4 } else { 1 };
    notes.at(Field::Subject, span).broad().cost(cost).say(&[&digits(words), said!(" words: one to four are best")]);
}

fn names_something(r: &Reading) -> bool {
    let tokens = r.subject.all();
    let theirs = |word: &str| word.len() > 4 && is_theirs(r.draft, word);
    let name = |i: usize| {
        r.subject
            .token(i)
            .is_some_and(|t| t.kind == Kind::Number || i > 0 && t.is_capital() && t.shape != Shape::Capital)
    };
    r.subject.word_is(0, "your")
        || tokens.clone().any(name)
        || mention(&r.subject, tokens.clone(), &r.draft.recipient.company).is_some()
        || r.subject.tokens().iter().any(|t| theirs(r.subject.word(t)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{example, leaves_alone};

    #[test]
    fn what_names_something_may_be_longer() {
        let points = |subject: &str| -> u32 {
            let report = crate::score(&example(&RULE, subject), &crate::Options::default());
            report
                .findings
                .iter()
                .filter(|finding| finding.rule == RULE.id())
                .map(|finding| u32::from(finding.points))
                .sum()
        };
        let [shouted, named] = ["PLEASE look at how you could save", "look at how RMS crews could save"].map(points);
        assert!(shouted > named, "{shouted} and {named}");
    }

    #[test]
    fn up_to_four_or_six_that_name_something() {
        leaves_alone(
            &RULE,
            &["one two three four", "your RustConf talk on cold starts", "the crane at Tidewater in May"],
        );
    }
}
