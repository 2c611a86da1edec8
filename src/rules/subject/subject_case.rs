//! Small letters: a tip on which the sources disagree.

use super::line;
use crate::rules::prelude::*;
use crate::text::{Kind, Shape};

rule! {
    id: "subject-case",
    title: "Small letters",
    category: Category::Subject,
    severity: Severity::Advice,
    points: 0,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "Small letters are said to read like a colleague's",
    why: "Some studies found lower case best, some no difference.",
    action: "Take it as a matter of taste.",
    bad: "Warm Caches And Cold Starts",
    good: "warm caches",
    limits: "Sources disagree, so it costs nothing.",
    sources: "subject-case",
}

fn look(r: &Reading, notes: &mut Notes) {
    let words = r.subject.tokens().iter().filter(|t| t.kind == Kind::Word);
    let (mut count, mut capital) = (0, 0);
    for token in words.skip(1) {
        count += 1;
        capital += usize::from(token.shape == Shape::Capital);
    }
    if count >= 2
        && capital == count
        && let Some(span) = line(r)
    {
        notes.at(Field::Subject, span).broad();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn names_keep_their_capitals() {
        leaves_alone(&RULE, &["your talk in Lagos", "Larder Logistics", "Cold starts"]);
    }
}
