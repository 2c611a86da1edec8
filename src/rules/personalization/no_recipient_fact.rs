//! Nothing in it is about this person.

use crate::reading::company_in;
use crate::rules::notes::Pen;
use crate::rules::prelude::*;
use crate::text::{Kind, Text};

rule! {
    id: "no-recipient-fact",
    title: "Nothing about them",
    category: Category::Personalization,
    severity: Severity::Mistake,
    points: 19,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "Nothing here is about this one person",
    why: "LinkedIn reports 40 % more acceptances for personal messages.",
    action: "Name one thing they did, said or need, and why it made you write.",
    bad: "Hi there,\n\nCold starts are a topic that many companies think about. Could I ask you one question about caches?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "Without given facts it looks for “your …” and names beside it, for a first sentence that tells them something in plain words, and for many names where nothing is sold. Further down it can miss what is theirs.",
    sources: "linkedin-personal-2024 hired-2014",
}

/// Whether the message uses the recipient's name or company at all.
pub(super) fn uses_merge_data(r: &Reading) -> bool {
    company_in(&r.body, r.body.all(), &Text::read(&r.draft.recipient.company)).is_some()
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.is_personal() || r.body.tokens().is_empty() || uses_merge_data(r) || !r.is_first_touch() {
        return;
    }
    let recipient = &r.draft.recipient;
    let mut cost = if recipient.facts.is_empty() { 14 } else { 19 };
    if r.layout.greeting.is_none() && !recipient.first_name.is_empty() {
        cost += 4;
    }
    // Whoever gives figures has at least something to say.
    let figures = r.body.tokens().iter().filter(|t| t.kind == Kind::Number).take(3).count();
    advise_a_fact(r, notes.whole().cost(cost - 3 * figures as u8));
}

/// Names a fact to use, if one is given.
pub(super) fn advise_a_fact(r: &Reading, pen: Pen<'_>) {
    if let Some(fact) = r.draft.recipient.facts.first() {
        pen.advise(&[
            said!("Use one of their facts, for example “"),
            trim(fact),
            said!("”, and say why it made you write."),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Touch};
    use crate::rules::testing::{fires, leaves_alone, people};

    #[test]
    fn figures_make_up_for_a_part() {
        let cost = |body: &str, recipient| {
            let draft = Draft { body: body.into(), recipient, ..people() };
            let notes = crate::rules::look(&Reading::of(&draft), &[]);
            notes.iter().find(|note| note.rule.id() == RULE.id()).map(|note| note.points)
        };
        let none = "Hi Maya,\n\nCold starts are a topic that many people think about. Could I ask one question?";
        let one = "Hi Maya,\n\nCold starts took 9 seconds, which many people think about. Could I ask one question?";
        let five = "Hi Maya,\n\nCold starts took 9, 8, 7, 6 and 5 seconds, at many firms. Could I ask one question?";
        for (body, known, unknown) in [(none, 19, 14), (one, 16, 11), (five, 10, 5)] {
            assert_eq!(cost(body, people().recipient), Some(known), "{body}");
            assert_eq!(cost(body, Default::default()), Some(unknown), "{body}");
        }
    }

    #[test]
    fn a_message_to_nobody_says_even_less() {
        let cost = |greeting: &str, recipient| {
            let body =
                format!("{greeting}Cold starts are a topic that many people think about. Could I ask one question?");
            let draft = Draft { body, recipient, ..people() };
            let notes = crate::rules::look(&Reading::of(&draft), &[]);
            notes.iter().find(|note| note.rule.id() == RULE.id()).map(|note| note.points)
        };
        assert_eq!(cost("Hi Maya,\n\n", people().recipient), Some(19));
        assert_eq!(cost("", people().recipient), Some(23));
        assert_eq!(cost("", Default::default()), Some(14));
    }

    #[test]
    fn anything_of_theirs_will_do() {
        leaves_alone(
            &RULE,
            &["Maya, how did moving the sensors to Lagos go?", "Your post on tide tables made me laugh.", ""],
        );
        let nothing = Draft { body: "Hi Maya,\n\nI know you are busy, so I'll be short, as I'd be too, and I've time and I'm patient: which one?".into(), recipient: Default::default(), ..people() };
        assert!(fires(&RULE, &nothing));
        let follow_up = Draft {
            body: "Hi Maya, any news on the lid? Sam here, still curious about it.".into(),
            touch: Touch::FollowUp,
            ..people()
        };
        assert!(!fires(&RULE, &follow_up));
    }
}
