//! Words and marks of advertising.

use crate::rules::prelude::*;
use crate::text::{Kind, Shape, Span};

static PHRASES: Phrases = Phrases::new(include_str!("hype.txt"));

rule! {
    id: "hype",
    title: "Sounds like advertising",
    category: Category::Pitching,
    severity: Severity::Advice,
    points: 4,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "It sounds like an advertisement",
    why: "Pressure and superlatives cost trust, and trust is what a stranger lacks.",
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
    let tokens = r.body.tokens();
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        let marks = tokens.iter().skip(i).take_while(|t| matches!((token.kind, t.kind), (Kind::Mark('!'), Kind::Mark('!' | '?')) | (Kind::Mark('$'), Kind::Mark('$')))).count();
        let many = match token.kind {
            Kind::Mark('$') => marks >= 3,
            _ => marks >= 3,
        };
        if many && !token.quoted && let Some(span) = r.body.span_of(i..i + marks) {
            let calm = if token.is_mark('$') { "" } else { "." };
            notes.at(Field::Body, span).cost(1).say(&["Loud punctuation"]).replace(&["Calm it down"], span, calm);
        }
        i += marks.max(1);
    }
    for span in shouting(r) {
        notes.at(Field::Body, span).cost(1).say(&["Capitals read as shouting"]);
    }
}

/// Two or more long words in capitals in a row.
fn shouting(r: &Reading) -> Vec<Span> {
    let tokens = r.body.tokens();
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let run = tokens.iter().skip(i).take_while(|t| t.kind == Kind::Word && t.shape == Shape::Upper && !t.quoted).count();
        let long = tokens.iter().skip(i).take(run).filter(|t| r.body.word(t).len() >= SHOUT).count();
        // A signature may be in capitals.
        if run >= 2 && long >= 2 && !r.layout.signature.contains(&i) && let Some(span) = r.body.span_of(i..i + run) {
            found.push(span);
        }
        i += run.max(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn ordinary_warmth_and_acronyms_are_fine() {
        leaves_alone(&RULE, &["Thank you! It was fun.", "NASA and RNLI use the NABERS scale.", "It costs $$ at the bar, or $5k.", "They act now and then.", "The offer ends the winner's round."]);
    }
}
