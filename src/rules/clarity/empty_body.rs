//! A subject line without a message.

use crate::rules::prelude::*;

rule! {
    id: "empty-body",
    title: "No message",
    category: Category::Clarity,
    severity: Severity::Blocker,
    points: 0,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "No message",
    why: "It spends a credit on nothing.",
    action: "Write the message.",
    bad: "  ",
    good: "Hi Maya,\n\nwhich cache did you settle on?",
    limits: "It sees no attachment; a subject alone is always stopped.",
    sources: "linkedin-limits",
}

fn look(r: &Reading, notes: &mut Notes) {
    let blank = |text: &crate::text::Text| text.tokens().is_empty();
    if blank(&r.body) && !blank(&r.subject) {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::fires;

    #[test]
    fn nothing_at_all_is_not_a_mistake() {
        assert!(!fires(&RULE, &Draft::default()));
        assert!(fires(&RULE, &Draft { subject: "tide".into(), body: "\n\u{200b}".into(), ..Draft::default() }));
    }
}
