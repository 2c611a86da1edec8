//! Little words that add nothing, when there are several.

use crate::rules::prelude::*;

static FILLERS: Phrases = Phrases::new(list!("redundant_filler"));

/// Fillers that nobody minds.
const FREE: usize = 2;

rule! {
    id: "redundant-filler",
    title: "Filler words",
    category: Category::Brevity,
    severity: Severity::Advice,
    points: 1,
    seed: "Brevity: Keep messages short and to the point.",
    what: "Several filler words: this one may go",
    why: "One “just” is friendly, several make the writer sound unsure.",
    action: "Keep it only if something is lost without it.",
    bad: "I just really wanted to say that it is actually very simple, I just think so.",
    good: "I just wanted to say that it is simple.",
    limits: "A word can carry a nuance that the list does not see; one in a message is left alone.",
    sources: "cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    let hits = FILLERS.find(&r.body);
    if hits.clone().count() <= FREE {
        return;
    }
    for hit in hits {
        notes.at(Field::Body, hit.span).remove("Remove", &r.body, hit.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn one_or_two_are_fine_and_parts_of_words_do_not_count() {
        leaves_alone(&RULE, &["I just saw it, really.", "just-in-time, justice, very-large-scale, Basically Inc"]);
    }
}
