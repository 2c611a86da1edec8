//! More about the product than a first message carries.

use crate::rules::prelude::*;

rule! {
    id: "pitch-density",
    title: "Mostly about the product",
    category: Category::Pitching,
    severity: Severity::Mistake,
    points: 3,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "Mostly about the product",
    why: "Each further product sentence ends the conversation.",
    action: "Keep one sentence about what you do and cut this.",
    bad: "Hi Maya,\n\nWe help ports save money. Our platform tracks every buoy. Which ones do you use?",
    good: "Hi Maya,\n\nWe help ports save money. Which buoys do you use?",
    limits: "It finds product sentences by phrases and the names you filled in.",
    sources: "gong-pitch",
}

fn look(r: &Reading, notes: &mut Notes) {
    for (count, part) in r.product.iter().filter_map(|i| r.parts().get(*i)).enumerate().take(4) {
        // A row of features or customers is more than an introduction.
        if count > 0 || part.tokens.clone().filter(|i| r.body.is_mark(*i, ',')).count() > 3 {
            notes.at(Field::Body, part.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn a_row_of_features_is_more_than_an_introduction() {
        let row = "Our platform tracks buoys, lamps, cables, chains, anchors and ropes.";
        flags(&RULE, row, &[row]);
        leaves_alone(&RULE, &["Our platform tracks buoys, lamps and cables."]);
    }

    #[test]
    fn one_sentence_is_an_introduction() {
        leaves_alone(&RULE, &["Our platform tracks buoys. Yours are in Lagos, I read. Which ones do you use?"]);
    }
}
