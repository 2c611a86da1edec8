//! Phrases that everyone knows from templates.

use crate::reading::{Ask, AskKind};
use crate::rules::prelude::*;
use crate::text::Shape;

static PHRASES: Phrases = Phrases::new(list!("template_cliche"));

rule! {
    id: "template-cliche",
    title: "A template phrase",
    category: Category::Generic,
    severity: Severity::Advice,
    points: 5,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "A template phrase",
    why: "Readers know these phrases by heart.",
    action: "Use your own words, or leave it out.",
    bad: "Hi Maya,\n\nI would love to pick your brain and circle back next week.",
    good: "Hi Maya,\n\nI would love to ask you one thing and write again next week.",
    limits: "A list of known phrases. New ones appear faster than lists.",
    sources: "cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    for hit in PHRASES.find(&r.body) {
        // "Feel free to reach out" is a vague ask, and weak-ask's to name.
        let asked = |ask: &Ask| ask.kind == AskKind::Vague && ask.span.contains(hit.span);
        // "Reach Out Norfolk" is a charity.
        let named = hit.tokens.len() > 1
            && hit.tokens.clone().all(|i| r.body.token(i).is_some_and(|t| t.shape == Shape::Capital));
        if !named && (!r.body.word_is(hit.tokens.start, "reach") || !r.asks.iter().any(asked)) {
            notes.at(Field::Body, hit.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn one_phrase_in_several_forms() {
        flags(
            &RULE,
            "I was dropping you a note to learn more about your world.",
            &["dropping you a note", "learn more about your"],
        );
    }

    #[test]
    fn reaching_out_is_the_asks_where_it_is_one() {
        leaves_alone(&RULE, &["Feel free to reach out to me."]);
        flags(&RULE, "I thought I'd reach out about the pumps. Let me know your thoughts.", &["reach out"]);
        flags(&RULE, "May I reach out about the pumps in May?", &["reach out"]);
    }

    #[test]
    fn the_same_words_in_other_senses() {
        leaves_alone(
            &RULE,
            &[
                "We circle the base back home.",
                "The chair of Reach Out Norfolk wrote.",
                "They picked apples; brains were served.",
                "He called it “touching base”.",
            ],
        );
    }
}
