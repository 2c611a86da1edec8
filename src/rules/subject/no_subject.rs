//! An InMail without a subject line.

use crate::draft::{Channel, Touch};
use crate::rules::prelude::*;

rule! {
    id: "no-subject",
    title: "No subject line",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 5,
    seed: "Subject: Use a short, catchy subject line to grab attention.",
    what: "No subject line",
    why: "The inbox shows the subject line first.",
    action: "Two or three plain words will do.",
    bad: "",
    good: "cold starts",
    limits: "Some channels have no subject line; tell the coach the channel.",
    sources: "boomerang-2016 linkedin-limits",
}

fn look(r: &Reading, notes: &mut Notes) {
    let follow_up = r.draft.touch == Touch::FollowUp;
    if r.draft.channel == Channel::Inmail
        && !follow_up
        && trim(&r.draft.subject).is_empty()
        && !trim(&r.draft.body).is_empty()
    {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, people};

    #[test]
    fn only_an_inmail_has_one() {
        for channel in [Channel::DirectMessage, Channel::ConnectionNote, Channel::MessageRequest] {
            assert!(!fires(&RULE, &Draft { subject: String::new(), channel, ..people() }));
        }
    }
}
