//! "Re:" where nothing was sent before.

use crate::draft::{Relationship, Touch};
use crate::reading::{folded, has_word};
use crate::rules::prelude::*;
use crate::text::words;

rule! {
    id: "fake-reply",
    title: "A reply to nothing",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 6,
    seed: "Subject: Use a short, catchy subject line to grab attention.",
    what: "It pretends to be a reply or a forward",
    why: "Readers who find no earlier message feel tricked.",
    action: "Leave out the prefix, or mark the draft as a follow-up.",
    bad: "Re: our talk",
    good: "regarding caches",
    limits: "It cannot see the thread: a true reply to a message outside LinkedIn looks the same.",
    sources: "subject-fake-reply",
}

/// Words in the facts that tell of earlier messages.
const EARLIER: &str = "exchanged replied messaged emailed correspondence messages";

fn look(r: &Reading, notes: &mut Notes) {
    let begins = |at: usize| r.subject.word_is(at, "re fwd fw aw sv") && r.subject.is_mark(at + 1, ':');
    if !begins(0) {
        return;
    }
    // Facts that name the sender speak of what was between them.
    let sender = &*folded(&r.draft.sender.first_name);
    let honest = r.draft.touch == Touch::FollowUp
        || r.layout.greeting.is_some() && r.body.word_is(1, "again")
        || matches!(r.draft.relationship, Relationship::FirstDegree | Relationship::Coworker | Relationship::Applicant)
        || r.draft.recipient.facts.iter().any(|fact| words(EARLIER).chain([sender]).any(|word| has_word(fact, word)));
    // Nobody forwards a reply of a reply to a stranger.
    let twice = begins(2);
    if (!honest || twice)
        && let Some(span) = r.subject.span_of(0..if twice { 4 } else { 2 })
    {
        notes.at(Field::Subject, span).remove(said!("Remove the prefix"), &r.subject, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, flagged, leaves_alone, people};

    #[test]
    fn honest_replies_and_words_that_begin_alike() {
        leaves_alone(&RULE, &["reply rates", "re-opening the pier", "Rev: 2"]);
        assert!(!fires(&RULE, &Draft { subject: "Re: lid".into(), touch: Touch::FollowUp, ..people() }));
        assert!(!fires(
            &RULE,
            &Draft { subject: "Re: lid".into(), relationship: Relationship::FirstDegree, ..people() }
        ));
        let again = Draft { subject: "Re: lid".into(), body: "Hi again Maya,\n\nwhich lid was it?".into(), ..people() };
        assert!(!fires(&RULE, &again));
        let twice = Draft { subject: "Re: RE: lid".into(), ..people() };
        assert_eq!(flagged(&RULE, &twice), ["Re: RE:"]);
        let never = Draft { body: "Never again lose a lid.".into(), ..again };
        assert!(fires(&RULE, &never));
        let mut told = Draft { subject: "Re: lid".into(), ..people() };
        assert!(fires(&RULE, &told));
        told.sender.first_name = "Desta".into();
        assert!(fires(&RULE, &told));
        told.recipient.facts.push("told Desta in April how the lids are made".into());
        assert!(!fires(&RULE, &told));
    }
}
