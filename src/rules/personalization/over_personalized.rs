//! So many facts that it reads like a file about them.

use crate::rules::prelude::*;

/// Facts that are plenty.
const PLENTY: usize = 3;

static PRIVATE: Phrases = Phrases::new(list!("over_personalized"));

rule! {
    id: "over-personalized",
    title: "Too much about them",
    category: Category::Personalization,
    severity: Severity::Advice,
    points: 5,
    seed: "Personalization: Tailor each message to the recipient to show genuine interest.",
    what: "Too much about them",
    why: "One fact shows interest; a list, or their family, feels watched.",
    action: "Keep the one fact that is your reason to write.",
    bad: "Hi Maya,\n\nI saw the photos of your kids on holiday. Which cache do you use?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts was fun. Which cache do you use?",
    limits: "It counts given facts in one message; three that belong together look like three.",
    sources: "gartner-personalization gong-fact-kind",
}

fn look(r: &Reading, notes: &mut Notes) {
    for hit in PRIVATE.find(&r.body) {
        // "your Facebook ad" is for everybody.
        if r.body.word_is(hit.tokens.end, "ad ads bio shop") {
            continue;
        }
        notes.at(Field::Body, hit.span).say(&[said!("This is private: a stranger should not bring it up")]);
    }
    let used = r.facts.iter().filter(|f| f.used.is_some()).count();
    if used > PLENTY {
        notes.whole().say(&[&digits(used as u32), said!(" facts about them: one or two are plenty")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn work_is_not_private() {
        leaves_alone(
            &RULE,
            &[
                "Your book on family firms is on our shelf.",
                "Your kids' section in the museum is lovely.",
                "Your wife-and-husband duo study was fun.",
                "The link in your Instagram bio leads nowhere.",
                "Your operation in Tilburg, your treatment of late events and your health data talk are on our wall.",
                "Your sister company in Ghent built it.",
            ],
        );
    }

    #[test]
    fn a_life_is_private() {
        flags(&RULE, "I saw that you married in 2004 and have two boys.", &["you married", "and have two boys"]);
        flags(
            &RULE,
            "I saw that your twins started school, and read about the divorce. You look stunning.",
            &["your twins started", "about the divorce", "You look stunning"],
        );
        flags(
            &RULE,
            "I read that your girls both swim, and that you remarried.",
            &["your girls both", "you remarried"],
        );
        flags(&RULE, "I had a look at your Instagram, what a garden!", &["your Instagram"]);
    }

    #[test]
    fn four_facts_are_a_file() {
        let facts =
            ["spoke at RustConf", "wrote Tide Notes", "moved to Lagos", "studied in Leeds"].map(String::from).to_vec();
        let body = "Hi Maya, you spoke at RustConf, you wrote Tide Notes, you moved to Lagos and you studied in Leeds.";
        let draft = Draft { body: body.into(), recipient: Recipient { facts, ..people().recipient }, ..people() };
        assert!(fires(&RULE, &draft));
    }
}
