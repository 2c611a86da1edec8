//! An offer in the subject line.

use super::line;
use crate::draft::Intent;
use crate::reading::mention;
use crate::rules::prelude::*;
use crate::text::lower;

static PHRASES: Phrases = Phrases::new(list!("subject_pitch"));

rule! {
    id: "subject-pitch",
    title: "A pitch in the subject line",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 4,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "The subject line sells",
    why: "It tells the reader to skip the message.",
    action: "Name their topic instead of your product.",
    bad: "Boost your revenue with Relay",
    good: "cold starts",
    limits: "A list of offers and the product’s name; a veiled offer passes.",
    sources: "gong-pitch gong-buzzwords",
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.draft.intent == Intent::Recruiting {
        return;
    }
    let tokens = r.subject.all();
    // "frost fans" may be their topic; "Relay" is nobody's but the sender's.
    let sender = &r.draft.sender;
    let brand = |name: &str| {
        name.chars().next().is_some_and(|c| lower(c) != c) && mention(&r.subject, tokens.clone(), name).is_some()
    };
    let product = brand(&sender.product) || r.draft.intent == Intent::Sales && brand(&sender.company);
    let discount = tokens.clone().any(|i| r.subject.is_mark(i, '%') && r.subject.word_is(i + 1, "off"));
    if (product || discount || PHRASES.find_in(&r.subject, tokens).any(|hit| hit.replacement.is_none()))
        && let Some(span) = line(r)
    {
        notes.at(Field::Subject, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn a_promise_is_a_pitch() {
        flags(&RULE, "Cut your stone waste by 30%", &["Cut your stone waste by 30%"]);
        flags(&RULE, "tide tables, 20% off", &["tide tables, 20% off"]);
    }

    #[test]
    fn their_topics_are_no_pitch() {
        leaves_alone(&RULE, &["your cost review", "relay race", "saving the pier", "revenue recognition at Tidewater"]);
        assert!(!fires(
            &RULE,
            &Draft { subject: "Boost your career with us".into(), intent: Intent::Recruiting, ..people() }
        ));
    }
}
