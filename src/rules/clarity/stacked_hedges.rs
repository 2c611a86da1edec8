//! Two hedges in one sentence.

use crate::rules::prelude::*;

static HEDGES: Phrases = Phrases::new(list!("stacked_hedges"));

rule! {
    id: "stacked-hedges",
    title: "Hedge upon hedge",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Several hedges in one sentence",
    why: "One is polite, two sound as if you expected a no.",
    action: "Keep one of them.",
    bad: "Hi Maya,\n\nI was just wondering if maybe you could possibly tell me which cache you use?",
    good: "Hi Maya,\n\nI was wondering which cache you use?",
    limits: "It counts hedging words in a sentence; some are plain honesty.",
    sources: "hedges",
}

fn look(r: &Reading, notes: &mut Notes) {
    for part in r.parts() {
        let mut hits = HEDGES.find_in(&r.body, part.tokens.clone());
        if let (Some(first), Some(last)) = (hits.next(), hits.last()) {
            notes.at(Field::Body, first.span.to(last.span));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn one_hedge_is_polite() {
        leaves_alone(
            &RULE,
            &["Perhaps you know it.", "Maybe. Perhaps.", "A bit of rope and a kind of knot, quite rightly."],
        );
    }
}
