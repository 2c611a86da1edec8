//! An opener that every stranger uses.

use crate::draft::Intent;
use crate::rules::prelude::*;
use crate::text::{Hit, Span, is_blank, squeezed, words};

static OPENERS: Phrases = Phrases::new(list!("generic_opener"));
static WISHES: Phrases = Phrases::new(list!("well_wishes"));

rule! {
    id: "generic-opener",
    title: "An opener that fits anyone",
    category: Category::Generic,
    severity: Severity::Mistake,
    points: 5,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "An opener that fits anyone",
    why: "The inbox shows the first line; this one says mass mail.",
    action: "Start with what you know of this person.",
    bad: "Hi Maya,\n\nI hope this message finds you well. Which cache did you settle on?",
    good: "Hi Maya,\n\nI came across your RustConf talk on cold starts. Which cache did you settle on?",
    limits: "A list of known openers; the same emptiness in new words passes.",
    sources: "cliche-lists",
}

/// Parts from the start in which an opener is looked for.
const OPENING: usize = 4;

fn look(r: &Reading, notes: &mut Notes) {
    for (index, part) in r.parts().iter().enumerate() {
        if let Some(hit) = WISHES.find_in(&r.body, part.tokens.clone()).next() {
            flag(r, notes, part.span, &hit, true);
            continue;
        }
        // The verb is no mistake where a fact follows it, nor is saying who you are when you ask advice.
        let named = |at: usize| r.draft.intent == Intent::Networking && r.body.word_is(at, "my");
        let counts = |hit: &Hit| hit.replacement.is_none() && !named(hit.tokens.start);
        let Some(hit) = OPENERS.find_in(&r.body, part.tokens.clone()).find(counts) else { continue };
        if index >= OPENING || r.is_specific(index) {
            continue;
        }
        flag(r, notes, part.span, &hit, hit.tokens.end + 3 >= part.tokens.end);
    }
}

/// Flags the whole sentence when it says nothing else, and offers to take it out.
fn flag(r: &Reading, notes: &mut Notes, sentence: Span, hit: &Hit, alone: bool) {
    let rest = Span::new(hit.span.end, sentence.end);
    let few = |span: Span, count: usize| words(&squeezed(r.body.slice(span), is_blank)).count() <= count;
    let alone = alone && few(Span::new(sentence.start, hit.span.start), 5) && few(rest, 8);
    let span = if alone { sentence } else { hit.span };
    let pen = notes.at(Field::Body, span);
    if alone {
        pen.remove(said!("Remove the sentence"), &r.body, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn flagged_where_nothing_specific_follows() {
        flags(
            &RULE,
            "Hi Maya,\n\nI hope this email finds you well.\n\nOne question?",
            &["I hope this email finds you well."],
        );
        for opener in [
            "I trust that all is going smoothly at your end.",
            "Wishing you a productive start to the week!",
            "Apologies for the sudden note.",
            "How's your Tuesday going so far?",
        ] {
            flags(&RULE, &format!("Hi Maya,\n\n{opener}\n\nOne question?"), &[opener]);
        }
        flags(&RULE, "Hi Maya,\n\nAs a medic you will know how hard it is.", &["As a medic you will know how"]);
        flags(&RULE, "Hi Maya,\n\nI was on your website.", &["I was on your website."]);
        flags(&RULE, "Hi Maya,\n\nYour profile popped up in a search.", &["Your profile"]);
        flags(&RULE, "Hi Maya,\n\nMy name is Sam and I work in tools.", &["My name is Sam"]);
    }

    #[test]
    fn the_verb_is_fine_when_a_fact_follows() {
        leaves_alone(
            &RULE,
            &[
                "I noticed that your RustConf talk on cold starts is online.",
                "I'm reaching out because you spoke at RustConf on cold starts.",
                "No rush on the lid. I hope the flood spared your cellar.",
                "We hope to open in May.",
                "I hope that you can help. Greetings from Paris.",
                "A shared contact told me of the pier.",
                "How are you doing on the SAP migration?",
                "How's your move from Heroku going?",
                "Your profile says IUEC Local 83 and eight years on traction units.",
            ],
        );
    }
}
