//! Terms that only the sender's trade uses.

use crate::reading::is_known;
use crate::rules::prelude::*;
use crate::text::Shape;

static TERMS: Phrases = Phrases::new(list!("jargon"));

/// Abbreviations of sales and marketing with their plain words.
static SHORT: Phrases = Phrases::new(list!("jargon_short"));

rule! {
    id: "jargon",
    title: "Jargon",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "A term of your trade, perhaps not of theirs",
    why: "Readers who have to decode a term stop reading.",
    action: "Use the plain words.",
    bad: "Hi Maya,\n\nHas CAC changed with demand generation?",
    good: "Hi Maya,\n\nHas a new customer become dearer or cheaper?",
    limits: "Readers of the same trade know these terms; name the trade in the role and it is left alone.",
    sources: "plain-words gong-buzzwords",
}

fn look(r: &Reading, notes: &mut Notes) {
    let known = |word: &str| is_known(r.draft, word);
    for (i, token) in r.body.tokens().iter().enumerate().filter(|(_, t)| t.shape == Shape::Upper && !t.quoted) {
        let word = r.body.word(token);
        let Some(plain) = SHORT.match_at(&r.body, i, i + 1).and_then(|hit| hit.replacement) else { continue };
        // "CAC (cost per new customer)" explains itself.
        let explained = r.body.is_mark(i + 1, '(');
        let usual = word == "ote" && r.draft.intent == crate::draft::Intent::Recruiting;
        if !explained && !usual && !known(word) {
            notes
                .at(Field::Body, token.span)
                .say(&[said!("Not everybody knows "), r.body.slice(token.span)])
                .change_to(token.span, plain);
        }
    }
    for hit in TERMS.find(&r.body) {
        if known(r.body.word_at(hit.tokens.start)) {
            continue;
        }
        let pen = notes.at(Field::Body, hit.span);
        if let Some(plain) = hit.replacement {
            pen.change_to(hit.span, plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn short_forms_of_sales_are_named() {
        flags(&RULE, "We lift GMV and CSAT.", &["GMV", "CSAT"]);
    }

    #[test]
    fn names_explained_terms_and_other_trades_stay() {
        leaves_alone(
            &RULE,
            &[
                "NASA and the BBC met.",
                "The CAC (cost per new customer) fell.",
                "We use SQL and AWS.",
                "Funnel cakes at the fair, an attribution in a museum.",
            ],
        );
    }
}
