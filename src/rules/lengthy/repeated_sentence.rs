//! The same sentence twice, as a paste leaves it.

use crate::reading::Reading;
use crate::rules::prelude::*;
use crate::text::{Kind, id_of};

/// Words below which a repetition is a habit of speech ("Thank you.").
const LEAST: u32 = 5;

rule! {
    id: "repeated-sentence",
    title: "Said twice",
    category: Category::Lengthy,
    severity: Severity::Mistake,
    points: 4,
    seed: "Lengthy: Writing long, detailed messages that are unlikely to be read by a busy professional.",
    what: "This sentence stands here twice",
    why: "It shows that nobody read it before it was sent.",
    action: "Remove one of the two.",
    bad: "We met at the harbour fair in May. It rained all day. We met at the harbour fair in May.",
    good: "We met at the harbour fair in May. It rained all day. We meet again in June.",
    limits: "It sees repeated words, not a thought said twice in other words.",
    sources: "merge-errors",
}

/// Sentences kept in mind; more are over every limit anyway.
const MOST: usize = 500;

fn look(r: &Reading, notes: &mut Notes) {
    let mut seen: Vec<u32> = Vec::new();
    for part in r.parts().iter().filter(|p| p.words >= LEAST) {
        let mut said = 0u32;
        for token in r.body.tokens_in(part.tokens.clone()) {
            let id = if token.kind == Kind::Link { id_of(r.body.word(token)) } else { token.id };
            // Marks have none.
            if id > 0 {
                said = said.rotate_left(5).wrapping_add(id);
            }
        }
        if seen.contains(&said) {
            notes.at(Field::Body, part.span).broad().remove(said!("Remove the repetition"), &r.body, part.span);
        } else if seen.len() < MOST {
            seen.push(said);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn short_echoes_are_fine() {
        leaves_alone(
            &RULE,
            &["Thank you. It was fun. Thank you.", "We met in May at the fair. We met in June at the fair."],
        );
        let echo = "We met, in May, at the fair";
        flags(&RULE, &format!("We met in May at the fair. {echo}."), &[&format!("{echo}.")]);
        flags(&RULE, "Did you see the new map? No? Did you see  the new map?", &["Did you see  the new map?"]);
    }
}
