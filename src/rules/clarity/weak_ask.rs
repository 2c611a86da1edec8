//! An ask that asks nothing.

use crate::reading::AskKind;
use crate::rules::prelude::*;

/// Closings that nobody has ever answered.
static EMPTY: Phrases = Phrases::new(list!("weak_ask"));

rule! {
    id: "weak-ask",
    title: "A vague ask",
    category: Category::Clarity,
    severity: Severity::Mistake,
    points: 3,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "It is not clear what to answer",
    why: "“Let me know your thoughts” leaves the reader to find an answer.",
    action: "Ask what can be answered with yes, no or a line.",
    bad: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Let me know your thoughts.",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "A list of vague closings; beside a real ask only the emptiest are named, for a point.",
    sources: "gong-thoughts",
}

fn look(r: &Reading, notes: &mut Notes) {
    // Beside a real ask it is only a habit, if not the emptiest of all.
    if r.asks.iter().all(|ask| ask.kind == AskKind::Vague)
        && let Some(ask) = r.asks.last()
    {
        notes.at(Field::Body, ask.span);
        return;
    }
    for hit in EMPTY.find(&r.body) {
        notes.at(Field::Body, hit.span).cost(1).say(&[said!("It asks for nothing: leave it out")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn the_emptiest_are_named_beside_a_real_ask_too() {
        flags(&RULE, "Which cache did you settle on? Please feel free to contact me.", &["feel free to contact"]);
    }

    #[test]
    fn beside_a_real_ask_it_is_a_habit() {
        leaves_alone(
            &RULE,
            &[
                "Which cache did you settle on? Let me know your thoughts.",
                "Let me know whether Tuesday suits you for a call.",
                "We make buoys.",
            ],
        );
    }
}
