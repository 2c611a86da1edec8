//! A sentence that runs out of breath.

use crate::rules::prelude::*;

/// Words that a sentence carries.
const LONG: u32 = 39;

rule! {
    id: "long-sentence",
    title: "A long sentence",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "A long sentence",
    why: "Beyond some 25 words readers lose the thread.",
    action: "Make two of it.",
    bad: "We make buoys in Leeds with six people in a former mill by the canal and our sensors sample every nine minutes and send what they see to a small server under the stairs that my aunt looks after on Mondays.",
    good: "We make buoys in Leeds with six people. Our sensors sample every nine minutes.",
    limits: "It counts words, so a clear long sentence is flagged and a muddled short one is not.",
    sources: "sentence-length",
}

fn look(r: &Reading, notes: &mut Notes) {
    for part in r.parts().iter().filter(|p| p.words > LONG) {
        notes.at(Field::Body, part.span).broad().say(&[&digits(part.words), said!(" words in one sentence")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_list_of_lines_is_no_sentence() {
        leaves_alone(&RULE, &[&"- a point of five words\n".repeat(12)]);
    }
}
