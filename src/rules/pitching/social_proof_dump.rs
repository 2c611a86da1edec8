//! A list of famous customers.

use crate::draft::Intent;
use crate::rules::prelude::*;
use crate::text::{Kind, Span, Words, is_any};
use core::ops::Range;

static PHRASES: Phrases = Phrases::new(list!("social_proof_dump"));
/// Words of a sentence that speaks of customers.
static CUSTOMERS: Words = Words::of(list!("social_proof_words"));

rule! {
    id: "social-proof-dump",
    title: "A list of logos",
    category: Category::Pitching,
    severity: Severity::Advice,
    points: 3,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "A list of logos",
    why: "Big names say little to somebody of another size or trade.",
    action: "Name the one customer who is most like them.",
    bad: "Hi Maya,\n\nYour RustConf talk on cold starts made us look at ours again. Trusted by Northgate, Brightpath and Helios. Which cache did you settle on?",
    good: "Hi Maya,\n\nThe port of Faro uses them. Which buoys do you use?",
    limits: "It counts capitalised names in a row; a list of places can look like one of clients.",
    sources: "gong-social-proof",
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.draft.intent == Intent::Recruiting {
        return;
    }
    for part in r.parts() {
        let tokens = part.tokens.clone();
        for hit in PHRASES.find_in(&r.body, tokens.clone()) {
            notes.at(Field::Body, hit.span);
        }
        let of_customers = r.body.tokens_in(tokens.clone()).iter().any(|t| CUSTOMERS.has_token(t));
        if !of_customers && r.draft.intent != Intent::Sales {
            continue;
        }
        let fewest = if of_customers { 3 } else { 4 };
        if let Some(span) = tokens.clone().find_map(|from| names_in_a_row(r, from..tokens.end, fewest)) {
            notes.at(Field::Body, span);
        }
    }
}

/// The span of three or more names in a list that begins here. "In Leeds, York and Hull" is a place.
fn names_in_a_row(r: &Reading, tokens: Range<usize>, fewest: usize) -> Option<Span> {
    let from = r.body.token(tokens.start).filter(|from| from.is_capital())?;
    let before = tokens.start.wrapping_sub(1);
    // Within a name no other begins.
    if r.body.is_capital(before) || r.body.word_is(before, "in at near between across") {
        return None;
    }
    let (mut names, mut in_name, mut last) = (0usize, false, None);
    for token in r.body.tokens_in(tokens) {
        if token.kind == Kind::Word && token.is_capital() {
            names += usize::from(!in_name);
            in_name = true;
            last = Some(token.span);
        } else if token.is_mark(',') || is_any(r.body.word(token), "and or & as like including the") {
            in_name = false;
        } else {
            break;
        }
    }
    last.filter(|_| names >= fewest).map(|last| from.span.to(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn crowds_are_proof_of_little() {
        flags(
            &RULE,
            "Over 12,000 studios in 40 countries trust us.",
            &["Over 12,000 studios in 40 countries trust us"],
        );
        flags(&RULE, "We were named supplier of the year.", &["named supplier of the year"]);
        flags(&RULE, "Marriott, Hyatt and Omni put their shows on our decks.", &["Marriott, Hyatt and Omni"]);
    }

    #[test]
    fn one_peer_and_other_lists_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "We worked with Faro and Lagos.",
                "I read your notes on Porto, Faro and Lagos.",
                "We serve the port of Faro.",
            ],
        );
    }
}
