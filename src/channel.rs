//! InMail, or something that costs nothing? From how two people are connected, what it is about, and
//! how soon and how often: one way, the reasons, and what would change it.
//!
//! Numbers and sources: `linkedin-limits` and `linkedin-credits` in [`sources`](crate::sources).

use crate::draft::{Channel, FREE_NOTE, Intent, Relationship, SUBJECT_MOST};
use alloc::{vec, vec::Vec};
use serde::Serialize;

/// What the answer depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Case {
    /// How the two are connected.
    pub relationship: Relationship,
    /// What it is about.
    pub intent: Intent,
    /// An answer is needed within days.
    pub urgent: bool,
    /// One of many: dozens a week, rather than a few people chosen with care.
    pub many: bool,
    /// The sender pays for a plan, so that notes may be longer and InMail is there at all.
    pub paid: bool,
    /// InMail credits left, where known.
    pub credits: Option<u32>,
}

/// A way to write to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Costs a credit, which an answer brings back.
    Inmail,
    /// An InMail without a credit.
    FreeInmail,
    /// To a connection.
    DirectMessage,
    /// The note with an invitation to connect.
    ConnectionNote,
    /// To a member of the same group, or a coworker.
    MessageRequest,
}

impl Way {
    /// The channel that a draft is scored for.
    pub const fn channel(self) -> Channel {
        match self {
            Way::Inmail | Way::FreeInmail => Channel::Inmail,
            Way::DirectMessage => Channel::DirectMessage,
            Way::ConnectionNote => Channel::ConnectionNote,
            Way::MessageRequest => Channel::MessageRequest,
        }
    }

    /// The most characters that LinkedIn takes: of the subject line, if there is one, and of the
    /// message. A note with an invitation is shorter on a free account.
    pub const fn limits(self, paid: bool) -> Limits {
        match self {
            Way::ConnectionNote if !paid => Limits { subject: None, body: FREE_NOTE },
            way => {
                let channel = way.channel();
                let subject = if matches!(channel, Channel::Inmail) { Some(SUBJECT_MOST) } else { None };
                Limits { subject, body: channel.most() }
            }
        }
    }
}

/// The most characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// `None`: there is no subject line.
    pub subject: Option<u32>,
    /// Of the message.
    pub body: u32,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// The way to take.
    pub way: Way,
    /// Its name for a draft.
    pub channel: Channel,
    /// In one line.
    pub line: &'static str,
    /// Why, the strongest first.
    pub reasons: Vec<&'static str>,
    /// What would change it.
    pub changes: Vec<&'static str>,
    /// What LinkedIn takes.
    pub limits: Limits,
}

const CREDIT: &str = "It costs a credit, which an answer within 90 days brings back, a “no” too.";
const ACCEPTED: &str = "If they accept, everything after it is free.";
const HURRY: &str = "If it could not wait for them to accept: an InMail reaches them at once.";
const CONNECTED: &str = "Once they are connected to you: a direct message.";
const PLAN: &str = "With a Premium, Sales Navigator or Recruiter plan: an InMail.";
const BACK: &str = "Once a credit is back or the next month begins: an InMail.";
const COUNTS: &str = "It still counts in your response rate.";

/// Which way to take.
pub fn advise(case: &Case) -> Advice {
    let (way, reasons, changes) = match case.relationship {
        Relationship::FirstDegree => (
            Way::DirectMessage,
            vec!["You are connected, so it is free, and nobody counts how many you send."],
            vec!["If you were not connected: an InMail or an invitation."],
        ),
        Relationship::OpenProfile => (
            Way::FreeInmail,
            vec!["They have an open profile: anyone may write to them, without a credit.", COUNTS],
            vec!["If they closed their profile: an InMail for a credit.", CONNECTED],
        ),
        Relationship::Applicant => (
            Way::FreeInmail,
            vec!["They applied for your job, so Recruiter takes no credit.", COUNTS],
            vec!["For a job that they did not apply for: an InMail for a credit.", CONNECTED],
        ),
        Relationship::SameGroup => (
            Way::MessageRequest,
            vec![
                "You share a group, so a message request is free, on a free account too.",
                "Name the group: it is why they hear from you.",
            ],
            vec!["If one of you left the group: an InMail or an invitation.", CONNECTED],
        ),
        Relationship::Coworker => (
            Way::MessageRequest,
            vec!["You work at the same company, so a message request is free, on a free account too."],
            vec!["If your profile did not name that company: an InMail or an invitation.", CONNECTED],
        ),
        Relationship::None | Relationship::SecondDegree => stranger(case),
    };
    Advice { way, channel: way.channel(), line: line(way), reasons, changes, limits: way.limits(case.paid) }
}

/// Somebody who can be reached by a credit or by an invitation.
fn stranger(case: &Case) -> (Way, Vec<&'static str>, Vec<&'static str>) {
    let near = case.relationship == Relationship::SecondDegree;
    let mutual = "You have a connection in common: name it, or ask to be introduced.";
    if !case.paid || case.credits == Some(0) {
        let (why, change) = if case.paid {
            ("You have no credit left.", BACK)
        } else {
            ("InMail needs a paid plan; an invitation is free.", PLAN)
        };
        let mut reasons = vec![why, ACCEPTED];
        if near {
            reasons.push(mutual);
        }
        if !case.paid {
            reasons.push("A free account has about five such notes a month: keep them for those who matter.");
        }
        return (Way::ConnectionNote, reasons, vec![change, CONNECTED]);
    }
    if case.urgent {
        return (
            Way::Inmail,
            vec!["It reaches them at once: nobody has to accept an invitation first.", CREDIT],
            vec![
                if near {
                    "If it could wait: an invitation, since you know somebody in common."
                } else {
                    "If it could wait: an invitation first, and a direct message once they accept."
                },
                CONNECTED,
            ],
        );
    }
    if case.many {
        return (
            Way::ConnectionNote,
            vec!["Dozens a week would use up your credits: invitations are free.", ACCEPTED],
            vec!["For the few who matter most: an InMail, written for each.", HURRY],
        );
    }
    if near && case.intent != Intent::Recruiting {
        return (
            Way::ConnectionNote,
            vec![mutual, ACCEPTED],
            vec![HURRY, "If what you have to say needs more than a short note: an InMail."],
        );
    }
    let why = if case.intent == Intent::Recruiting {
        "An offer needs its details, and a note with an invitation has no room for them."
    } else {
        "You have nobody in common, and one person chosen with care is what InMail is for."
    };
    (Way::Inmail, vec![why, CREDIT], vec!["If you wrote to dozens a week: invitations, which are free.", CONNECTED])
}

/// The answer in one line, as the coach and its page show it.
const fn line(way: Way) -> &'static str {
    match way {
        Way::Inmail => "Send an InMail: it costs a credit until they answer.",
        Way::FreeInmail => "Send a free InMail.",
        Way::DirectMessage => "Send a direct message: it is free.",
        Way::ConnectionNote => "Send an invitation with a short note: it is free.",
        Way::MessageRequest => "Send a message request: it is free.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(case: Case) -> Way {
        advise(&case).way
    }

    fn every_case() -> impl Iterator<Item = Case> {
        let truths = [false, true];
        Relationship::ALL.iter().flat_map(move |&relationship| {
            Intent::ALL.iter().flat_map(move |&intent| {
                (0..24).map(move |i: usize| Case {
                    relationship,
                    intent,
                    urgent: truths[i % 2],
                    many: truths[i / 2 % 2],
                    paid: truths[i / 4 % 2],
                    credits: [None, Some(0), Some(9)][i / 8],
                })
            })
        })
    }

    #[test]
    fn who_it_is_decides_where_it_can() {
        let to = |relationship| way(Case { relationship, paid: true, ..Case::default() });
        assert_eq!(to(Relationship::FirstDegree), Way::DirectMessage);
        assert_eq!(to(Relationship::OpenProfile), Way::FreeInmail);
        assert_eq!(to(Relationship::Applicant), Way::FreeInmail);
        assert_eq!(to(Relationship::SameGroup), Way::MessageRequest);
        assert_eq!(to(Relationship::Coworker), Way::MessageRequest);
        assert_eq!(to(Relationship::SecondDegree), Way::ConnectionNote);
        assert_eq!(to(Relationship::None), Way::Inmail);
    }

    #[test]
    fn haste_plan_and_volume_decide_for_the_rest() {
        let near = Case { relationship: Relationship::SecondDegree, paid: true, ..Case::default() };
        assert_eq!(way(Case { urgent: true, ..near }), Way::Inmail);
        assert_eq!(way(Case { intent: Intent::Recruiting, ..near }), Way::Inmail);
        assert_eq!(way(Case { many: true, intent: Intent::Recruiting, ..near }), Way::ConnectionNote);
        let far = Case { paid: true, ..Case::default() };
        assert_eq!(way(Case { many: true, ..far }), Way::ConnectionNote);
        assert_eq!(way(Case { credits: Some(0), urgent: true, ..far }), Way::ConnectionNote);
        assert_eq!(way(Case { paid: false, urgent: true, ..far }), Way::ConnectionNote);
    }

    #[test]
    fn no_credit_is_asked_of_who_has_none() {
        for case in every_case() {
            let advice = advise(&case);
            assert!(advice.way != Way::Inmail || case.paid && case.credits != Some(0), "{case:?}");
            assert!(!advice.reasons.is_empty() && !advice.changes.is_empty(), "{case:?}");
            assert_eq!(advice.channel, advice.way.channel());
        }
    }

    #[test]
    fn what_is_said_to_a_stranger_is_true_of_the_case() {
        for case in every_case() {
            let advice = advise(&case);
            let said = |words: &str| advice.reasons.iter().chain(&advice.changes).any(|line| line.contains(words));
            let stranger = matches!(case.relationship, Relationship::None | Relationship::SecondDegree);
            let stuck = stranger && (!case.paid || case.credits == Some(0));
            let chosen = stranger && !stuck && !case.urgent && !case.many;
            let near = case.relationship == Relationship::SecondDegree;
            let hiring = case.intent == Intent::Recruiting;
            assert_eq!(said("needs a paid plan"), stuck && !case.paid, "{case:?}");
            assert_eq!(said("A free account has about five"), stuck && !case.paid, "{case:?}");
            assert_eq!(said("no credit left"), stuck && case.paid, "{case:?}");
            assert_eq!(said("a connection in common"), near && (stuck || chosen && !hiring), "{case:?}");
            assert_eq!(said("somebody in common"), near && !stuck && case.urgent, "{case:?}");
            assert_eq!(said("nobody in common"), !near && chosen && !hiring, "{case:?}");
            assert_eq!(said("An offer needs its details"), chosen && hiring, "{case:?}");
        }
    }

    #[test]
    fn the_line_names_the_way_and_says_what_costs_nothing() {
        for case in every_case() {
            let Advice { way, line, .. } = advise(&case);
            let name = match way {
                Way::Inmail => "an InMail",
                Way::FreeInmail => "a free InMail",
                Way::DirectMessage => "a direct message",
                Way::ConnectionNote => "an invitation with a short note",
                Way::MessageRequest => "a message request",
            };
            assert!(line.starts_with(&format!("Send {name}")), "{line}");
            assert_eq!((line.contains("free"), line.contains("a credit")), (way != Way::Inmail, way == Way::Inmail));
        }
    }

    #[test]
    fn limits_are_those_the_rules_know() {
        let over = |way: Way, body: u32| {
            let draft = crate::Draft {
                body: "a ".repeat(body as usize / 2),
                channel: way.channel(),
                ..crate::Draft::default()
            };
            crate::score(&draft, &crate::Options::default()).findings.iter().any(|f| f.rule == "over-limit")
        };
        for way in [Way::Inmail, Way::ConnectionNote, Way::DirectMessage, Way::MessageRequest] {
            let limit = way.limits(true).body;
            assert!(!over(way, limit) && over(way, limit + 2), "{way:?}");
        }
        assert_eq!(Way::Inmail.limits(true).subject, Some(200));
        assert_eq!(Way::ConnectionNote.limits(false).body, 200);
        assert_eq!(Way::DirectMessage.limits(false), Limits { subject: None, body: 8_000 });
    }
}
