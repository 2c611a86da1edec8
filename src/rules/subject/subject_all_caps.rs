//! A subject line that shouts.

use crate::text::{Words};
use super::line;
use crate::reading::{has_word, same_name};
use crate::rules::prelude::*;
use crate::text::{Kind, Shape, lower};

rule! {
    id: "subject-all-caps",
    title: "Shouting",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 5,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "Capitals only: it reads as shouting",
    why: "Subject lines in capitals got 30 % fewer replies.",
    action: "Write it in small letters.",
    bad: "URGENT: CACHE QUESTION",
    good: "NABERS and NATO",
    limits: "A short line of several acronyms can look like shouting.",
    sources: "subject-caps",
}

/// Letters from which a word in capitals is more likely shouted than an acronym.
const ACRONYM: usize = 6;

fn look(r: &Reading, notes: &mut Notes) {
    let words: Vec<_> = r.subject.tokens().iter().filter(|t| t.kind == Kind::Word && !t.quoted).collect();
    let upper: Vec<_> = words.iter().filter(|t| t.shape == Shape::Upper).collect();
    let known = |word: &str| same_name(word, &r.draft.recipient.company) || r.draft.recipient.facts.iter().any(|fact| has_word(fact, word));
    let shouted = upper.iter().filter(|t| {
        let word = r.subject.word(t);
        !known(word) && (SHOUTS.has(word) || word.len() > ACRONYM || words.len() >= 3 && upper.len() == words.len())
    });
    let count = shouted.count();
    let all = upper.len() == words.len() && words.len() >= 2 && count > 0;
    if (all || count >= 2 || count == 1 && words.len() <= 2 && upper.iter().any(|t| SHOUTS.has(r.subject.word(t)))) && let Some(span) = line(r) {
        let lower = r.subject.slice(span).chars().map(lower).collect::<String>();
        notes.at(Field::Subject, span).replace(&["Write it in small letters"], span, &lower);
    }
}

const SHOUTS: Words = Words("\
    urgent important free new hot last now quick read open attention must stop huge sale limited offer exclusive \
    act hello hi");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn acronyms_are_not_shouting() {
        leaves_alone(&RULE, &["NABERS", "NATO phonetics", "HSE and RNLI", "SRE hiring", "AWS bill", "TIDEWATER sensors", "your ACM paper"]);
    }
}
