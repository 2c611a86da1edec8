//! More than a stranger gives.

use crate::draft::{Intent, Relationship};
use crate::reading::AskKind;
use crate::rules::prelude::*;

rule! {
    id: "heavy-ask",
    title: "A lot to ask",
    category: Category::Clarity,
    severity: Severity::Mistake,
    points: 9,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "A lot to ask",
    why: "In cold mail, asking for interest got about twice the meetings that asking for one did.",
    action: "Ask what can be answered in a line.",
    bad: "Hi Maya,\n\nDo you have 30 minutes next week for a demo of our platform?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Would a 15-minute call on Tuesday suit you?",
    limits: "What is a lot depends on who asks whom. With something of the reader’s in the message a call is left alone.",
    sources: "gong-cta gangly-asks easy-to-answer-2013",
}

fn look(r: &Reading, notes: &mut Notes) {
    // Who has applied is asked to come.
    if !r.is_first_touch() || r.draft.relationship == Relationship::Applicant {
        return;
    }
    let known = r.is_personal();
    let recruiting = r.draft.intent == Intent::Recruiting;
    for ask in &r.asks {
        let cost = match ask.kind {
            // Somebody who is asked about their own thing will give it half an hour.
            AskKind::Heavy if known && !r.sells_in(ask.part) => continue,
            AskKind::Heavy => 9,
            AskKind::Homework if recruiting => 4,
            AskKind::Homework => 7,
            AskKind::Call if !known && !recruiting => 4,
            _ => continue,
        };
        notes.at(Field::Body, ask.span).cost(cost);
    }
}

impl Reading<'_> {
    /// Whether a meeting asked for in a part is a sales meeting.
    fn sells_in(&self, part: usize) -> bool {
        static SALES_MEETING: Phrases = Phrases::new(list!("heavy_ask"));
        let tokens = self.parts().get(part).map(|p| p.tokens.clone()).unwrap_or_default();
        !self.product.is_empty() || SALES_MEETING.any_in(&self.body, tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Touch};
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn small_asks_and_asks_about_their_own_thing() {
        leaves_alone(
            &RULE,
            &[
                "Your RustConf talk on cold starts was fun. Would you give it again as a 30-minute guest talk for our team?",
                "Your RustConf talk on cold starts was fun. Could I ask you two questions about it?",
                "May I send you the summary of the demo day?",
            ],
        );
        let meeting =
            "Your RustConf talk on cold starts was fun. Can we book 45 minutes with you and your two partners?";
        flags(&RULE, meeting, &["Can we book 45 minutes with you and your two partners?"]);
        let follow_up = Draft {
            body: "Hi Maya, does the demo on Tuesday still suit you?".into(),
            touch: Touch::FollowUp,
            ..people()
        };
        assert!(!fires(&RULE, &follow_up));
    }
}
