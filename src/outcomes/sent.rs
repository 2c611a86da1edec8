//! One message and what came of it.

use crate::draft::{Channel, Draft};
use crate::report::{Report, Verdict};
use crate::{Options, rules};
use alloc::string::String;

/// A message, judged, and whether it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Seconds since 1970, UTC.
    pub at: i64,
    /// Whether it was judged at all.
    pub judged: bool,
    /// Its score, if there was enough to judge.
    pub score: Option<u8>,
    /// Something had to be fixed first: a placeholder left in, a limit passed.
    pub blocked: bool,
    /// Characters of the message.
    pub chars: u32,
    /// Words of the subject line, 0 without one.
    pub subject_words: u32,
    /// The rules that found something.
    pub rules: RuleSet,
    /// Seconds until the answer.
    pub answered: Option<i64>,
}

impl Sent {
    /// Judges a message by its words alone: not by when it was sent, nor by what was known of the
    /// reader. One without a subject line was no InMail to the rules, so it loses nothing for that.
    pub fn judge(at: i64, subject: String, body: String, answered: Option<i64>) -> Sent {
        let channel = if subject.trim().is_empty() { Channel::DirectMessage } else { Channel::Inmail };
        let report = crate::score(&Draft { subject, body, channel, ..Draft::default() }, &Options::default());
        Sent::of(at, &report, answered)
    }

    /// A message that is not scored: its text is not kept, or it never had any.
    pub fn unscored(at: i64, judged: bool, chars: u32, subject_words: u32, answered: Option<i64>) -> Sent {
        let rules = RuleSet::default();
        Sent { at, judged, score: None, blocked: false, chars, subject_words, rules, answered }
    }

    /// A message with its report.
    pub fn of(at: i64, report: &Report, answered: Option<i64>) -> Sent {
        Sent {
            at,
            judged: true,
            score: report.score,
            blocked: report.verdict == Verdict::FixFirst,
            chars: report.stats.chars,
            subject_words: report.stats.subject_words,
            rules: report.findings.iter().map(|finding| finding.rule).collect(),
            answered,
        }
    }

    /// Where it stands among others: by score, and below every score when something had to be fixed
    /// first. `None` when it was not scored.
    pub fn rank(&self) -> Option<i32> {
        let score = self.score.map(i32::from);
        if self.blocked { Some(score.unwrap_or(0) - 101) } else { score }
    }
}

/// Some of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuleSet(u128);

impl RuleSet {
    /// Whether the rule at a place of [`rules`] is one of them.
    pub fn has(self, place: usize) -> bool {
        place < 128 && self.0 & (1 << place) != 0
    }
}

/// By their ids; those of no rule are left out.
impl<'a> FromIterator<&'a str> for RuleSet {
    fn from_iter<T: IntoIterator<Item = &'a str>>(ids: T) -> Self {
        let places = ids.into_iter().filter_map(|id| rules::rules().position(|rule| rule.id() == id));
        RuleSet(places.filter(|place| *place < 128).fold(0, |set, place| set | 1 << place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_every_rule() {
        let all: RuleSet = rules::rules().map(|rule| rule.id()).collect();
        assert!((0..rules::rules().count()).all(|place| all.has(place)));
        assert!(!all.has(rules::rules().count()) && !all.has(500));
        assert_eq!(RuleSet::from_iter(["no-such-rule"]), RuleSet::default());
    }

    #[test]
    fn what_had_to_be_fixed_ranks_below_every_score() {
        let judge = |body: &str| Sent::judge(0, "gauges".into(), body.into(), None);
        let fine = judge("Your talk on tide gauges made us rewrite our sampler. Which interval did you settle on?");
        let blocked = judge(
            "Hi {{first_name}}, your talk on tide gauges made us rewrite our sampler. Which interval did you use?",
        );
        assert!(fine.rank().unwrap() >= 0 && blocked.blocked && blocked.rank().unwrap() < 0);
        assert_eq!(judge("Hello").rank(), None);
        assert!(fine.subject_words == 1 && fine.chars > 80);
    }

    #[test]
    fn a_missing_subject_costs_nothing_where_there_is_no_line_for_it() {
        let body = "Your talk on tide gauges made us rewrite our sampler. Which interval did you settle on?";
        let sent = Sent::judge(0, String::new(), body.into(), None);
        let rule = rules::rules().position(|rule| rule.id() == "no-subject").unwrap();
        assert!(!sent.rules.has(rule));
    }
}
