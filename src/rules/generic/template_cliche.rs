//! Phrases that everyone knows from templates.

use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("template_cliche"));

rule! {
    id: "template-cliche",
    title: "A template phrase",
    category: Category::Generic,
    severity: Severity::Advice,
    points: 3,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "A phrase from the template drawer",
    why: "Readers know these phrases from a thousand messages and stop reading at them.",
    action: "Say it in your own words, or leave it out.",
    bad: "Hi Maya,\n\nI would love to pick your brain and circle back next week.",
    good: "Hi Maya,\n\nI would love to ask you one thing and write again next week.",
    limits: "A list of known phrases. New ones appear faster than lists.",
    sources: "cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    notes.at_each(Field::Body, &r.body, &PHRASES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn the_same_words_in_other_senses() {
        leaves_alone(&RULE, &["We circle the base back home.", "They picked apples; brains were served.", "He called it “touching base”."]);
    }
}
