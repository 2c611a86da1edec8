//! Words that mean too little.

use crate::reading::is_theirs;
use crate::rules::prelude::*;
use crate::text::Gap;

static WORDS: Phrases = Phrases::new(list!("filler_buzzword"));

rule! {
    id: "filler-buzzword",
    title: "A buzzword",
    category: Category::Generic,
    severity: Severity::Advice,
    points: 4,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "A word that every brochure uses",
    why: "Buzzwords say nothing, and get fewer replies.",
    action: "Say what it does, as you would aloud.",
    bad: "We leverage best-in-class synergies.",
    good: "We use what the two teams know.",
    limits: "A list. A term of the reader’s trade is left alone only where their company, role or facts have it.",
    sources: "gong-buzzwords cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    for hit in WORDS.find(&r.body) {
        // "Seamless" in a name ("Seamless.AI", "Robust Ltd") is a name.
        let capital = |i: usize| r.body.is_capital(i);
        let same_line = |i: usize| r.body.token(i).is_some_and(|t| t.gap < Gap::Line);
        let (first, after) = (hit.tokens.start, hit.tokens.end);
        let mid_sentence = same_line(first) && r.body.is_wordlike(first.wrapping_sub(1));
        let named = capital(first) && (mid_sentence || capital(after) && same_line(after));
        // Who has leverage does not use anything with it, and an ecosystem scientist has ecosystems.
        if named || is_theirs(r.draft, r.body.word_at(first)) || hit.replacement == Some("ok") {
            continue;
        }
        let pen = notes.at(Field::Body, hit.span);
        // The list has "leverage"; what "leverages" is in plain words ends so, too, and "Leverage" has a capital.
        if let Some(plain) = hit.replacement.filter(|_| !capital(first) && !r.body.word_at(first).ends_with('s')) {
            pen.change_to(hit.span, plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn a_capital_that_begins_a_sentence_or_a_line_makes_no_name() {
        flags(&RULE, "Robust pumps, built in Leeds.", &["Robust"]);
        flags(&RULE, "We build pumps\nRobust and quiet ones.", &["Robust"]);
    }

    #[test]
    fn ordinary_and_technical_words_stay() {
        leaves_alone(
            &RULE,
            &[
                "We scale the gauge in May and align the mast.",
                "The first job is to bring the leverage ratio under 2.",
                "It has leverage, and the lever has more leverage.",
                "Robust Ltd built it, and at Seamless we liked it.",
                "unique keys in the table, a powerful pump",
            ],
        );
    }
}
