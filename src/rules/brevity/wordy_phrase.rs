//! Several words where one says the same.

use crate::rules::prelude::*;
use crate::text::{is_blank, squeezed};

rule! {
    id: "wordy-phrase",
    title: "Fewer words say the same",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 1,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Fewer words say the same",
    why: "Extra words make the message look longer.",
    action: "Use the short form.",
    bad: "In order to save battery we sample every nine minutes.",
    good: "To save battery we sample every nine minutes.",
    limits: "Only phrases on the list; a shorter word can change the tone.",
    sources: "plain-words",
}

fn look(r: &Reading, notes: &mut Notes) {
    for token in r.body.tokens().iter().filter(|t| t.more > 0) {
        let short = r.body.word(token);
        let mut word = String::from(short);
        if token.is_capital()
            && let Some(first) = word.get_mut(..1)
        {
            first.make_ascii_uppercase();
        }
        let long = squeezed(r.body.slice(token.span), is_blank);
        notes
            .at(Field::Body, token.span)
            .say(&["“", &long, "” can be “", &word, "”"])
            .change_to(token.span, &word)
            .safely();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn only_phrases_that_always_mean_the_short_word() {
        flags(
            &RULE,
            "Due to the fact that it rained we met at this point in time.",
            &["Due to the fact that", "at this point in time"],
        );
        leaves_alone(
            &RULE,
            &[
                "We met in order.",
                "He said “in order to win” twice.",
                "the fact that it rained",
                "prior to-do lists",
                "I loved your book In Order to Live.",
                "The desk was put in order to her taste.",
            ],
        );
    }
}
