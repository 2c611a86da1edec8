//! More characters than LinkedIn takes.

use crate::draft::{Channel, SUBJECT_MOST};
use crate::rules::notes::Pen;
use crate::rules::prelude::*;
use crate::text::{Span, characters};

rule! {
    id: "over-limit",
    title: "Over LinkedIn's limit",
    category: Category::Brevity,
    severity: Severity::Blocker,
    points: 0,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Over LinkedIn's limit",
    why: "LinkedIn cuts or refuses what is over its limit.",
    action: "Shorten it until the counter is below the limit.",
    bad: include_str!("over_limit_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam",
    limits: "It counts as LinkedIn is known to count: UTF-16 units, a line break once.",
    sources: "linkedin-limits",
}

fn look(r: &Reading, notes: &mut Notes) {
    let (subject, body) = (characters(&r.draft.subject), r.length);
    let over = |pen: Pen, by: u32, limit: u32| {
        pen.say(&[&digits(by), said!(" characters over LinkedIn's "), &digits(limit)]);
    };
    if subject > SUBJECT_MOST && r.draft.channel == Channel::Inmail {
        let span = Span::new(0, r.draft.subject.len() as u32);
        let pen = notes.at(Field::Subject, span).of(Category::Subject).broad();
        over(pen, subject - SUBJECT_MOST, SUBJECT_MOST);
    }
    let limit = r.draft.channel.most();
    if body > limit {
        over(notes.whole(), body - limit, limit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::reading::Reading;
    use crate::rules::look;
    use crate::rules::testing::{flagged, people};

    #[test]
    fn the_limit_itself_is_fine() {
        let draft = |subject: usize, body: usize, channel| Draft {
            subject: "é".repeat(subject),
            body: "é".repeat(body),
            channel,
            ..people()
        };
        assert!(flagged(&RULE, &draft(200, 2000, Channel::Inmail)).is_empty());
        assert_eq!(flagged(&RULE, &draft(201, 2001, Channel::Inmail)).len(), 2);
        assert_eq!(flagged(&RULE, &draft(0, 301, Channel::ConnectionNote)).len(), 1);
        for channel in [Channel::DirectMessage, Channel::MessageRequest] {
            assert!(flagged(&RULE, &draft(0, 8000, channel)).is_empty());
            assert_eq!(flagged(&RULE, &draft(0, 8001, channel)).len(), 1);
        }
    }
    #[test]
    fn it_says_how_many_are_too_many() {
        let draft = Draft { subject: "é".repeat(207), body: "é".repeat(2_013), ..people() };
        let said: Vec<_> = look(&Reading::of(&draft), &[])
            .into_iter()
            .filter(|n| n.rule.id() == RULE.id())
            .map(|n| n.message)
            .collect();
        assert_eq!(said, ["7 characters over LinkedIn's 200", "13 characters over LinkedIn's 2000"]);
    }
}
