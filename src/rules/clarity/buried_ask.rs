//! Much follows the ask.

use crate::reading::AskKind;
use crate::rules::prelude::*;

/// Words after the ask that bury it.
const MANY: u32 = 36;

static POLITE: Phrases = Phrases::new(list!("buried_ask"));

rule! {
    id: "buried-ask",
    title: "A buried ask",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 3,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "The ask is buried: much follows it",
    why: "Readers act on the last line.",
    action: "Move the question to the end.",
    bad: "Hi Maya,\n\nWhich cache did you settle on? We make buoys in Leeds with six people in a former mill by the canal. Our sensors sample every nine minutes, and the data goes to a small server under the stairs, next to the bikes.",
    good: "Hi Maya,\n\nWe make buoys in Leeds with six people in a former mill by the canal. Which cache did you settle on? No worries if this is not for you.",
    limits: "It counts words after the ask and does not weigh them.",
    sources: "easy-to-answer-2013",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(last) = r.asks.iter().rfind(|a| a.kind != AskKind::Vague) else { return };
    let mut after = 0;
    for part in r.parts().iter().skip(last.part + 1) {
        let counts = !part.postscript && !POLITE.any_in(&r.body, part.tokens.clone());
        after += if counts { part.words } else { 0 };
    }
    if after >= MANY {
        notes.at(Field::Body, last.span).broad();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn goodbyes_and_postscripts_bury_nothing() {
        leaves_alone(
            &RULE,
            &[
                "Which cache did you settle on? I know your time is short.\n\nSam\n\nPS: the paper you asked for on the mailing list is out now, and the second part comes in spring with the data of all the ports that took part.",
            ],
        );
    }
}
