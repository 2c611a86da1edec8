//! So long that some of LinkedIn's own composers refuse it.

use crate::draft::Channel;
use crate::rules::prelude::*;

/// Some composers stop here, below the 2,000 of LinkedIn's help pages.
const WARN_FROM: u32 = 1900;

rule! {
    id: "near-limit",
    title: "Close to LinkedIn's limit",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 0,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Over 1,900 characters: some LinkedIn composers stop here",
    why: "Sales Navigator and Recruiter Lite are known to stop at 1,900.",
    action: "Stay below 1,900 to be safe everywhere.",
    bad: include_str!("near_limit_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam",
    limits: "It speaks of the limit of the chosen channel; LinkedIn can change it.",
    sources: "linkedin-limits",
}

fn look(r: &Reading, notes: &mut Notes) {
    let length = r.length;
    if r.draft.channel == Channel::Inmail && length > WARN_FROM && length <= Channel::Inmail.most() {
        notes.whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn only_the_last_hundred_characters() {
        leaves_alone(&RULE, &[&"a ".repeat(950), &"a ".repeat(1001)]);
    }
}
