//! Nothing is asked.

use crate::draft::Channel;
use crate::rules::prelude::*;

rule! {
    id: "no-ask",
    title: "No ask",
    category: Category::Clarity,
    severity: Severity::Mistake,
    points: 13,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Nothing is asked",
    why: "A reader who is asked nothing has nothing to answer.",
    action: "End with one small question.",
    bad: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship.",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "An ask without a question or a known phrase is missed.",
    sources: "gong-cta linkedin-advice",
}

fn look(r: &Reading, notes: &mut Notes) {
    // With an invitation to connect, that is the ask.
    if r.asks.is_empty() && r.draft.channel != Channel::ConnectionNote && !trim(&r.draft.body).is_empty() {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, leaves_alone, people};

    #[test]
    fn an_invitation_asks_by_itself() {
        let draft = |channel| Draft { body: "Your talk was fun.".into(), channel, ..people() };
        assert!(fires(&RULE, &draft(Channel::DirectMessage)));
        assert!(!fires(&RULE, &draft(Channel::ConnectionNote)));
    }

    #[test]
    fn an_ask_needs_no_question_mark() {
        leaves_alone(
            &RULE,
            &[
                "I would love to hear how you did it.",
                "Let me know your thoughts.",
                "Reply with a number from 1 to 5.",
                "Could you tell me which one.",
                "",
            ],
        );
    }
}
