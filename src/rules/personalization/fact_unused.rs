//! A given fact that the message leaves out, when it uses none.

use crate::rules::prelude::*;

rule! {
    id: "fact-unused",
    title: "A fact to use",
    category: Category::Personalization,
    severity: Severity::Advice,
    points: 0,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "A fact to use",
    why: "What someone did lately is the best reason to write.",
    action: "Use it if it is your reason to write.",
    bad: "Hi Maya,\n\nYour post on tide tables made me laugh. Which cache did you settle on?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "It matches words, so a fact told in wholly other words looks unused.",
    sources: "gong-fact-kind",
}

fn look(r: &Reading, notes: &mut Notes) {
    let used = r.facts.iter().any(|f| f.used.is_some());
    // Without any specific thing the mistake itself names the fact.
    if used || r.first_specific().is_none() {
        return;
    }
    if let Some(fact) = r.draft.recipient.facts.first() {
        notes.whole().say(&[said!("Not used: "), trim(fact)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{fires, people};

    #[test]
    fn no_facts_nothing_to_use() {
        let draft = Draft {
            body: "Your post on tide tables made me laugh.".into(),
            recipient: Recipient::default(),
            ..people()
        };
        assert!(!fires(&RULE, &draft));
    }
}
