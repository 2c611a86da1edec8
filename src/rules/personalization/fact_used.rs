//! Praise for the words that show who it is for.

use crate::rules::prelude::*;
use crate::text::Span;

rule! {
    id: "fact-used",
    title: "About this person",
    category: Category::Personalization,
    severity: Severity::Praise,
    points: 0,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "This could only be written to them",
    why: "It is the clearest sign that a person wrote to a person.",
    action: "Keep it near the top.",
    bad: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship.",
    good: "Hi Maya,\n\nWe make buoys.",
    limits: "It matches words: a fact that is named is not always a fact that is used well.",
    sources: "linkedin-personal-2024 gong-fact-kind",
}

fn look(r: &Reading, notes: &mut Notes) {
    // Where no given fact is used, the first thing that is named.
    let used = r.facts.iter().filter(|f| f.used.is_some()).count();
    let mut praised: Vec<Span> = Vec::new();
    for place in r.places.iter().take(used.max(1)) {
        if praised.len() < 3 && !praised.iter().any(|p| p.overlaps(place.span)) {
            praised.push(place.span);
            notes.at(Field::Body, place.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn a_name_alone_earns_no_praise() {
        leaves_alone(&RULE, &["Hi Maya, I see you work at Tidewater.", "Could we talk about cold drinks, Maya?"]);
    }
}
