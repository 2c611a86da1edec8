//! Several words where one says the same.

use crate::rules::prelude::*;
use crate::text::{is_any, is_blank, squeezed, upper};

static PHRASES: Phrases = Phrases::new(list!("wordy_phrase"));

rule! {
    id: "wordy-phrase",
    title: "Fewer words say the same",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 1,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Fewer words say the same",
    why: "Every word that adds nothing makes the message look longer than it is.",
    action: "Use the short form.",
    bad: "In order to save battery we sample every nine minutes.",
    good: "To save battery we sample every nine minutes.",
    limits: "Only phrases on the list; a shorter word can change the tone.",
    sources: "plain-words",
}

fn look(r: &Reading, notes: &mut Notes) {
    for hit in PHRASES.find(&r.body) {
        let Some(short) = hit.replacement else { continue };
        // "In Order to Live" is a book; what is put in order to somebody's taste is in order.
        let title = hit.tokens.clone().skip(1).any(|i| r.body.is_capital(i));
        let put = is_any(r.body.word_at(hit.tokens.start.wrapping_sub(1)), "put set keep kept is are");
        if title || put && r.body.word_at(hit.tokens.start + 1) == "order" {
            continue;
        }
        let begins = r.body.is_capital(hit.tokens.start);
        let short = if begins { capitalised(short) } else { short.to_owned() };
        let long = squeezed(r.body.slice(hit.span), is_blank);
        notes
            .at(Field::Body, hit.span)
            .say(&["“", &long, "” can be “", &short, "”"])
            .change_to(hit.span, &short)
            .safely();
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let mut out = String::new();
    out.extend(chars.next().map(upper));
    out.push_str(chars.as_str());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn only_phrases_that_always_mean_the_short_word() {
        flags(
            &RULE,
            "Due to the fact that it rained we met at this point in time.",
            &["Due to the fact that", "at this point in time"],
        );
        leaves_alone(
            &RULE,
            &[
                "We met in order.",
                "He said “in order to win” twice.",
                "the fact that it rained",
                "prior to-do lists",
                "I loved your book In Order to Live.",
                "The desk was put in order to her taste.",
            ],
        );
    }
}
