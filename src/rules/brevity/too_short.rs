//! So short that there is no reason to reply.

use crate::rules::prelude::*;

/// Words below which a first message rarely holds who, why and what.
const FEW: u32 = 25;
/// Words from which one line can say everything.
const LINE: u32 = 12;
/// Words below which nothing is scored at all.
const NOTHING: u32 = 10;

rule! {
    id: "too-short",
    title: "Hardly a reason to reply",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 2,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Under 25 words: is the reason for writing in there?",
    why: "A stranger needs to know who writes and why.",
    action: "Add one sentence: why you, why now.",
    bad: "Hi Maya, do you have time for a talk about work this week? Sam",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship: the cache warms before the first request now. Which one did you settle on in the end?\n\nSam",
    limits: "A short follow-up to somebody who knows you can be just right.",
    sources: "lavender-words",
}

fn look(r: &Reading, notes: &mut Notes) {
    let words = r.body.words();
    let says_enough = words >= LINE && r.first_specific().is_some() && !r.asks.is_empty();
    if (NOTHING..FEW).contains(&words) && r.is_first_touch() && !says_enough {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_complete_message_may_be_one_line() {
        leaves_alone(
            &RULE,
            &["Maya, which cache did you settle on after your RustConf talk on cold starts? Curious, Sam"],
        );
    }
}
