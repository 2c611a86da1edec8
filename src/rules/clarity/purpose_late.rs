//! The reader gets halfway without knowing why they are written to.

use crate::reading::AskKind;
use crate::rules::prelude::*;

/// Words below which everything is early.
const SHORT: u32 = 80;
/// The same where facts are given: then it is known what would be the reason.
const SHORT_KNOWN: u32 = 60;
/// Percent of the words by which the reason should be there.
const HALF: u32 = 50;

static PURPOSE: Phrases = Phrases::new(list!("purpose_late"));

rule! {
    id: "purpose-late",
    title: "The reason comes late",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 3,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "The reason comes late",
    why: "A busy reader decides in the first lines.",
    action: "Say why you write in the first two sentences.",
    bad: include_str!("purpose_late_bad.txt"),
    good: "Hi Maya,\n\nI write because of your RustConf talk on cold starts. Which cache did you settle on?",
    limits: "It looks for an ask, a reason or something of the reader’s in the first half.",
    sources: "linkedin-advice",
}

fn look(r: &Reading, notes: &mut Notes) {
    let short = if r.facts.is_empty() { SHORT } else { SHORT_KNOWN };
    if r.substance() < short || !r.is_first_touch() || r.told {
        return;
    }
    for (index, part) in r.parts().iter().enumerate().filter(|(_, part)| r.percent_before(part) < HALF) {
        let asked = r.asks.iter().any(|ask| ask.part == index && ask.kind != AskKind::Vague);
        let said = part.solid > 0 && PURPOSE.any_in(&r.body, part.tokens.clone());
        if asked || said || r.is_specific(index) || r.product.contains(&index) {
            return;
        }
    }
    notes.whole();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Intent, Recipient};
    use crate::rules::testing::{fires, leaves_alone, people};

    #[test]
    fn small_talk_is_late_sooner_where_facts_are_given() {
        let talk = "The weather here was fine in spring and the garden behind the mill grew well. In summer the canal ran low, so the boats stayed away and it was quiet. Autumn came with rain, and the roof had to be mended twice by the same man. Your RustConf talk on cold starts was fun. Which cache did you settle on?";
        assert!(fires(&RULE, &Draft { body: talk.into(), ..people() }));
        assert!(!fires(&RULE, &Draft { body: talk.into(), recipient: Recipient::default(), ..people() }));
        let job = Draft {
            body: talk.replace("The weather", "We are hiring. The weather"),
            intent: Intent::Recruiting,
            ..people()
        };
        assert!(!fires(&RULE, &job));
    }

    #[test]
    fn short_messages_are_early_everywhere() {
        leaves_alone(&RULE, &["We make buoys in Leeds. It rains a lot here."]);
    }

    #[test]
    fn halfway_is_late_and_so_is_what_everybody_writes() {
        let late = |before: usize, reason: &str, after: usize| {
            let small_talk = |sentences: usize| "It rained. ".repeat(sentences);
            let body = ["Hi Maya,\n\n", &*small_talk(before), reason, " ", &*small_talk(after)].concat();
            fires(&RULE, &Draft { body, recipient: Recipient::default(), ..people() })
        };
        assert!(late(20, "I write to you.", 18));
        assert!(!late(19, "I write to you.", 19));
        assert!(!late(0, "I wanted to say so.", 40));
        assert!(late(0, "I wanted to reach out.", 40));
    }
}
