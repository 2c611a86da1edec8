//! Nothing in it is about this person.

use crate::reading::{Greeting, company_in, folded, is_name, may_be_name};
use crate::rules::prelude::*;
use crate::text::{Kind, Shape, Text, holds, is_any};

rule! {
    id: "no-recipient-fact",
    title: "Nothing about them",
    category: Category::Personalization,
    severity: Severity::Mistake,
    points: 16,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "Nothing here is about this one person",
    why: "LinkedIn reports 40 % more acceptances for personal messages, and this one could go to anybody.",
    action: "Name one thing they did, said or need, and why it made you write.",
    bad: "Hi there,\n\nCold starts are a topic that many companies think about. Could I ask you one question about caches?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "Without given facts it looks for “your …” and names beside it. Something particular in plain words can be missed.",
    sources: "linkedin-personal-2024 woodpecker-personalization hired-2014",
}

/// Whether the message uses the recipient's name or company at all.
pub(super) fn uses_merge_data(r: &Reading) -> bool {
    company_in(&r.body, r.body.all(), &Text::read(&r.draft.recipient.company)).is_some()
}

/// Names and numbers of the message that are not money, times or the sender's own, in sentences
/// that sell nothing.
fn particulars(r: &Reading) -> u32 {
    let sender = &r.draft.sender;
    let own = [&sender.first_name, &sender.company, &sender.product].map(|name| folded(name));
    let mut count = 0;
    for (index, part) in r.parts().iter().enumerate() {
        if r.product.contains(&index) {
            continue;
        }
        for i in part.tokens.clone().skip(1) {
            let Some(token) = r.body.token(i) else { continue };
            let before = r.body.token(i.saturating_sub(1));
            let opens = before.is_some_and(|t| matches!(t.kind, Kind::Mark(c) if holds(".!?:-•$€£%", c)));
            let word = r.body.word(token);
            // "My name is Sam": the sender's own.
            let told = before.is_some_and(|t| is_any(r.body.word(t), "is am i'm"));
            let name = token.kind == Kind::Word
                && matches!(token.shape, Shape::Capital | Shape::Mixed)
                && word.len() > 2
                && !word.starts_with("i'");
            count += u32::from(name && !opens && !told && !own.iter().any(|own| is_name(word, own)));
        }
    }
    count
}

fn look(r: &Reading, notes: &mut Notes) {
    if r.first_specific().is_some() || trim(&r.draft.body).is_empty() || uses_merge_data(r) || !r.is_first_touch() {
        return;
    }
    let facts = &r.draft.recipient.facts;
    // Where nothing is known of them, a message full of particulars may still be about them.
    // A bare "Hi," is about nobody.
    let named = |g: &Greeting| g.name.clone().any(|i| may_be_name(&r.body, i));
    let nobody = r.layout.greeting.as_ref().is_some_and(|g| !named(g));
    let cost = match (facts.is_empty(), if nobody { 0 } else { particulars(r) }) {
        (false, _) => 16,
        (true, 0..=2) => 12,
        (true, _) => return,
    };
    let pen = notes.whole().cost(cost);
    if let Some(fact) = facts.first() {
        pen.advise(&["Use one of their facts, for example “", trim(fact), "”, and say why it made you write."]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Touch};
    use crate::rules::testing::{fires, leaves_alone, people};

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
