//! Words and marks of advertising.

use crate::rules::prelude::*;
use crate::text::{Kind, Shape};

static PHRASES: Phrases = Phrases::new(list!("hype"));

rule! {
    id: "hype",
    title: "Sounds like advertising",
    category: Category::Pitching,
    severity: Severity::Advice,
    points: 6,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "It sounds like an advertisement",
    why: "Pressure and superlatives cost trust.",
    action: "Say it calmly.",
    bad: "Hi Maya,\n\nAct now, this is a limited time offer!!!",
    good: "Hi Maya,\n\nThe early price ends in May. Thank you!",
    limits: "A list of advertising words. In a quotation they are left alone, in irony not.",
    sources: "hype-words",
}

/// Letters from which a word in capitals is shouted.
const SHOUT: usize = 5;

fn look(r: &Reading, notes: &mut Notes) {
    for hit in PHRASES.find(&r.body) {
        notes.at(Field::Body, hit.span);
    }
    let (mut i, mut exclaimed) = (0, 0);
    while let Some(token) = r.body.token(i) {
        let (marks, calm) = match token.kind {
            Kind::Mark('!') => (r.body.run(i, |t| matches!(t.kind, Kind::Mark('!' | '?'))), "."),
            Kind::Mark('$') => (r.body.run(i, |t| t.is_mark('$')), ""),
            _ => (0, ""),
        };
        exclaimed += u32::from(calm == ".");
        // One is warm, a second is loud.
        if (marks >= 3 || exclaimed == 2 && calm == ".")
            && !token.quoted
            && let Some(span) = r.body.span_of(i..i + marks)
        {
            notes.at(Field::Body, span).broad().cost(5).say(&[said!("Loud punctuation")]).replace(
                &[said!("Calm it down")],
                span,
                calm,
            );
        }
        i += marks.max(1);
    }
    let mut i = 0;
    while i < r.body.tokens().len() {
        let run = r.body.run(i, |t| t.kind == Kind::Word && t.shape == Shape::Upper && !t.quoted);
        let long = (i..i + run).filter(|i| r.body.word_at(*i).len() >= SHOUT).count();
        // Two long words in a row are shouted; a signature may be in capitals.
        if long >= 2
            && r.body.word_at(i) != "insert"
            && !r.layout.signature.contains(&i)
            && let Some(span) = r.body.span_of(i..i + run)
        {
            notes.at(Field::Body, span).cost(1).say(&[said!("Capitals read as shouting")]);
        }
        i += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn few_are_left_and_prices_end() {
        flags(&RULE, "I only have three left at this price.", &["only have three left at"]);
        flags(&RULE, "READ THIS REASON FIRST, please.", &["READ THIS REASON FIRST"]);
        flags(&RULE, "The discount runs out this Friday.", &["discount runs out this"]);
    }

    #[test]
    fn the_second_exclamation_mark_is_loud() {
        flags(&RULE, "Hi Maya! It was fun! Thank you!", &["!"]);
        flags(&RULE, "Thank you!! It was fun!!!", &["!!!"]);
        leaves_alone(&RULE, &["It was fun! They shouted “Fire!” at us."]);
    }

    #[test]
    fn ordinary_warmth_and_acronyms_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "Thank you! It was fun.",
                "NASA and RNLI use the NABERS scale.",
                "It costs $$ at the bar, or $5k.",
                "They act now and then.",
                "The offer ends the winner's round.",
                "INSERT REASON HERE, and the rest is yours.",
            ],
        );
    }
}
