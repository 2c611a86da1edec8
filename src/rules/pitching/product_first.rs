//! The product comes before the reader does.

use crate::rules::prelude::*;

/// Percent of the words in which a product sentence comes first.
const FIRST: u32 = 50;

rule! {
    id: "product-first",
    title: "The product comes first",
    category: Category::Pitching,
    severity: Severity::Mistake,
    points: 6,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "The product comes first",
    why: "Cold mail that led with the product got 57 % fewer replies.",
    action: "Start with them; say what you do in half a sentence, later.",
    bad: "Hi Maya,\n\nWe are a leading provider of buoys. Which ones do you use?",
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?",
    limits: "It finds product sentences by phrases and the names you filled in; describing your work can look like selling.",
    sources: "gong-pitch",
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(part) = r.product.first().and_then(|i| r.parts().get(*i)) else { return };
    // After something of theirs, one sentence about oneself is an introduction.
    let after_theirs = r.first_specific().is_some_and(|place| Some(&place.part) < r.product.first());
    // "I fit sensors for bakeries" says who writes.
    let introduces = part.words < 10 && r.body.word_is(part.tokens.start, "i");
    if r.percent_before(part) < FIRST && !(part.postscript || after_theirs || introduces) {
        notes.at(Field::Body, part.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Intent};
    use crate::rules::testing::{fires, leaves_alone, people};

    #[test]
    fn we_alone_is_no_pitch() {
        leaves_alone(
            &RULE,
            &[
                "Your RustConf talk on cold starts was fun. We are a small firm that makes caches. Which do you use?",
                "I make a relay for buoys. Which ones do you use?",
                "We run two plants your size. Which crane do you use?",
                "We met at the fair. Our team liked your map.",
            ],
        );
        let job = Draft {
            body: "Hi Maya, our platform team at Acme offers a senior role. Would you look at it?".into(),
            intent: Intent::Recruiting,
            ..people()
        };
        assert!(!fires(&RULE, &job));
    }

    #[test]
    fn a_pitch_that_begins_with_the_product_is_one_though_it_names_something_of_theirs() {
        let draft = Draft {
            body: "Hi Maya,\n\nAcme helps with RustConf talks on cold starts. Which cache do you use these days?"
                .into(),
            ..people()
        };
        assert!(fires(&RULE, &draft));
    }
}
