//! A promised gain.

use crate::draft::Intent;
use crate::rules::prelude::*;
use crate::text::Kind;
use crate::text::Words;

static CLAIMS: Phrases = Phrases::new(list!("roi_claim"));

rule! {
    id: "roi-claim",
    title: "A promised gain",
    category: Category::Pitching,
    severity: Severity::Mistake,
    points: 3,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "A number that every vendor promises",
    why: "Promised gains lowered success in cold mail.",
    action: "Name one customer they know and what changed there.",
    bad: "Hi Maya,\n\nYour RustConf talk on cold starts made us look at ours again. You would see 10x growth and increase your revenue by 40%. Which cache did you settle on?",
    good: "Hi Maya,\n\nThe port of Faro cut its repair bill by 40% with them. 10 buoys are left.",
    limits: "It cannot know whether a number is true.",
    sources: "gong-roi",
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.draft.intent == Intent::Recruiting {
        return;
    }
    for (index, part) in r.parts().iter().enumerate() {
        let mut claimed = false;
        for hit in CLAIMS.find_in(&r.body, part.tokens.clone()) {
            claimed = true;
            let percent = r.body.token(hit.tokens.end).filter(|t| t.is_mark('%'));
            notes.at(Field::Body, percent.map_or(hit.span, |sign| hit.span.to(sign.span)));
        }
        if !claimed && let Some(span) = multiplier(r, part.tokens.clone()).or_else(|| percentage(r, index)) {
            notes.at(Field::Body, span);
        }
    }
}

/// "by 60%" and "31 per cent" in a sentence about the product.
fn percentage(r: &Reading, part: usize) -> Option<crate::text::Span> {
    let tokens = r.parts().get(part).filter(|_| r.product.contains(&part))?.tokens.clone();
    let sign = tokens.clone().find(|i| r.body.is_mark(*i, '%') || r.body.word_is(*i, "percent cent"))?;
    let at = sign.wrapping_sub(1 + usize::from(r.body.word_is(sign, "cent")));
    let number = r.body.token(at).filter(|t| t.kind == Kind::Number)?;
    // "Sorted to 99 %" is a quality.
    if r.body.word_is(at.wrapping_sub(1), "to at is") {
        return None;
    }
    Some(number.span.to(r.body.token(sign)?.span))
}

/// What is multiplied in a claim.
static GAINS: Words = Words::of(list!("roi_gains"));

/// "10x" and "3x your pipeline". "2x4" and "1x per week" are no claims.
fn multiplier(r: &Reading, tokens: core::ops::Range<usize>) -> Option<crate::text::Span> {
    let times = |i: &usize| matches!(r.body.word_at(*i).as_bytes(), [.., b'0'..=b'9', b'x']);
    let at = tokens.clone().find(times)?;
    let sells = r.body.tokens_in(tokens).iter().any(|t| GAINS.has_token(t));
    r.body.token(at).filter(|_| sells).map(|t| t.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn the_sign_belongs_to_the_number() {
        flags(&RULE, "We increase productivity by 40% and more.", &["increase productivity by 40%"]);
        flags(&RULE, "We bring 2.5x the revenue.", &["2.5x"]);
        flags(
            &RULE,
            "I fix belts, and our care plan cuts belt costs by 45% in ninety days.",
            &["our care plan cuts belt costs by 45%"],
        );
        flags(&RULE, "Practices that switch to Slotwise fill 31 per cent more.", &["31 per cent"]);
        flags(&RULE, "Florists who change over to our sheets get a third more orders.", &["our sheets get a third"]);
        flags(&RULE, "Clinics that advertise with me see three times as many.", &["with me see three"]);
        flags(&RULE, "Mines on our fans cut their bill by a third.", &["our fans cut their bill by a third"]);
    }

    #[test]
    fn facts_with_numbers_are_no_claims() {
        leaves_alone(
            &RULE,
            &[
                "You cut stops by 20% in a year.",
                "Most of our readers are over 60.",
                "We meet 2x a week.",
                "A 2x4 beam and 30% of the tide.",
                "Harbour traffic rose by 12% in May.",
                "Our software tells a third party.",
                "Most shops need a third more.",
                "We sort glass by colour, and our software is at 99.2 %.",
            ],
        );
    }
}
