//! A calendar or pricing link in a first message.

use crate::reading::AskKind;
use crate::rules::prelude::*;
use crate::text::{Kind, List, pieces, says};

rule! {
    id: "hard-sell-link",
    title: "A booking link at first contact",
    category: Category::Pitching,
    severity: Severity::Mistake,
    points: 4,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "A booking link at first contact",
    why: "It asks a stranger to book or buy before they care.",
    action: "Send the link when they say yes.",
    bad: "Hi Maya,\n\nBook a slot here: https://calendly.com/sam/30min",
    good: "Hi Maya,\n\nThe map is here: https://tides.example/map",
    limits: "It knows common booking sites and words; the reader’s own link in a reply is flagged too.",
    sources: "gangly-asks",
}

/// What the address of a booking, pricing or sign-up page holds.
const SALES: List = list!("sales_links");

fn look(r: &Reading, notes: &mut Notes) {
    if !r.is_first_touch() {
        return;
    }
    let mut flagged = false;
    for token in r.body.tokens().iter().filter(|t| t.kind == Kind::Link) {
        let address = r.body.word(token);
        if pieces(SALES.text(), " \n").any(|part| says(address, part)) {
            flagged = true;
            notes.at(Field::Body, token.span);
        }
    }
    if !flagged && let Some(ask) = r.asks.iter().find(|a| a.kind == AskKind::Link) {
        notes.at(Field::Body, ask.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Touch};
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn other_links_and_follow_ups_are_fine() {
        leaves_alone(
            &RULE,
            &["See https://a.example/paper.pdf.", "My repo: github.com/sam/tides", "The calendar of tides is out."],
        );
        // A choice asks to book, too.
        flags(&RULE, "Would a call help? Or pick a slot: https://calendly.com/sam", &["https://calendly.com/sam"]);
        flags(&RULE, "The form: https://a.example/sam/30min", &["https://a.example/sam/30min"]);
        let follow_up =
            Draft { body: "As agreed: https://calendly.com/sam".into(), touch: Touch::FollowUp, ..people() };
        assert!(!fires(&RULE, &follow_up));
    }
}
