//! Turns of phrase that language models are known for, when there are several.

use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("ai_tell"));

rule! {
    id: "ai-tell",
    title: "Sounds machine-written",
    category: Category::Generic,
    severity: Severity::Advice,
    points: 1,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "A turn of phrase that machines like",
    why: "Several of these look like an automatic message.",
    action: "Put it as you would say it aloud.",
    bad: "Your work is a testament to the ever-evolving landscape, and I am keen to delve into it.",
    good: "Your work shows how much has changed, and I am keen to read more of it.",
    limits: "People write these words too. It speaks only where several meet.",
    sources: "cliche-lists",
}

/// One of them is anybody's.
const FREE: usize = 1;

fn look(r: &Reading, notes: &mut Notes) {
    let hits = PHRASES.find(&r.body);
    if hits.clone().count() > FREE {
        for hit in hits {
            notes.at(Field::Body, hit.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn what_a_chatbot_says_of_itself_is_left_over() {
        flags(&RULE, "As an AI language model, I can't meet you.", &["As an AI", "language model"]);
    }

    #[test]
    fn one_alone_is_nobodys_business() {
        leaves_alone(&RULE, &["We delve into tide data.", "A tapestry hung there; the landscape was flat."]);
    }
}
