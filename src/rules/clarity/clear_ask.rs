//! Praise for one small, clear ask.

use crate::reading::AskKind;
use crate::rules::prelude::*;

rule! {
    id: "clear-ask",
    title: "A clear, small ask",
    category: Category::Clarity,
    severity: Severity::Praise,
    points: 0,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "One clear ask that is easy to answer",
    why: "What can be answered in a line gets answered.",
    action: "Keep it as the last line.",
    bad: "Hi Maya,\n\nWhich cache did you settle on?",
    good: "Hi Maya,\n\nCould we have a call? Please fill in the form. Who else should I ask?",
    limits: "It sees a small question, not whether it is a good one.",
    sources: "gong-cta easy-to-answer-2013",
}

/// Words of a question that is still easy to answer.
const LONG: u32 = 35;

fn look(r: &Reading, notes: &mut Notes) {
    let mut real = r.asks.iter().filter(|a| a.kind != AskKind::Vague);
    if let (Some(ask), None) = (real.next(), real.next())
        && matches!(ask.kind, AskKind::Reply | AskKind::Permission | AskKind::Referral | AskKind::Call)
    {
        // Beside a call asked of a stranger without a reason, praise would contradict.
        let part = r.parts().get(ask.part);
        let plain = part.is_some_and(|p| p.question && p.words <= LONG) && !r.product.contains(&ask.part);
        if plain && (ask.kind != AskKind::Call || r.first_specific().is_some()) {
            notes.at(Field::Body, ask.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn no_praise_for_much_or_nothing() {
        leaves_alone(
            &RULE,
            &["Could I show you a demo?", "We make buoys.", "Let me know your thoughts.", "Could we have a call?"],
        );
    }
}
