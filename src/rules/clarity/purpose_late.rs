//! The reader gets halfway without knowing why they are written to.

use crate::draft::Intent;
use crate::reading::AskKind;
use crate::rules::prelude::*;

/// Words below which everything is early.
const SHORT: u32 = 80;
/// Percent of the words by which the reason should be there.
const HALF: u32 = 50;

static PURPOSE: Phrases = Phrases::new(list!("purpose_late"));

rule! {
    id: "purpose-late",
    title: "The reason comes late",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 3,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Halfway through it is not clear why you write",
    why: "A busy reader decides in the first lines whether this is for them.",
    action: "Say why you write to them in the first two sentences.",
    bad: include_str!("purpose_late_bad.txt"),
    good: "Hi Maya,\n\nI write because of your RustConf talk on cold starts. Which cache did you settle on?",
    limits: "It looks for an ask, a reason or something of the reader’s in the first half.",
    sources: "linkedin-advice",
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.substance() < SHORT || !r.is_first_touch() {
        return;
    }
    let early = |part: usize| r.parts().get(part).is_some_and(|p| r.percent_before(p) < HALF);
    let asked = r.asks.iter().any(|a| a.kind != AskKind::Vague && early(a.part));
    let specific = r.places.iter().any(|place| early(place.part));
    let sold = r.product.iter().any(|part| early(*part)) || r.draft.intent == Intent::Recruiting;
    let said = r.parts().iter().filter(|p| r.percent_before(p) < HALF).any(|p| PURPOSE.any_in(&r.body, p.tokens.clone()));
    if !(asked || specific || sold || said) {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn short_messages_are_early_everywhere() {
        leaves_alone(&RULE, &["We make buoys in Leeds. It rains a lot here."]);
    }
}
