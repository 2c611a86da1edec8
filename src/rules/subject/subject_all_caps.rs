//! A subject line that shouts.

use super::line;
use crate::reading::is_theirs;
use crate::rules::prelude::*;
use crate::text::Words;
use crate::text::{Kind, Shape, lower};

rule! {
    id: "subject-all-caps",
    title: "Shouting",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 5,
    seed: "Subject: Keep it short and casual, using one or two lowercase words to spark curiosity.",
    what: "Capitals only: it reads as shouting",
    why: "Capitals got 30 % fewer replies.",
    action: "Write it in small letters.",
    bad: "NIGHT SHIFTS IN GHENT",
    good: "NABERS and NATO",
    limits: "A short line of several acronyms can look like shouting.",
    sources: "subject-caps",
}

/// Letters from which a word in capitals is more likely shouted than an acronym.
const ACRONYM: usize = 6;

fn look(r: &Reading, notes: &mut Notes) {
    let (mut words, mut upper, mut loud) = (0, 0, false);
    for token in r.subject.tokens().iter().filter(|t| t.kind == Kind::Word && !t.quoted) {
        words += 1;
        upper += usize::from(token.shape == Shape::Upper);
        loud |= token.shape == Shape::Upper && SHOUTS.has(r.subject.word(token));
    }
    let mut shouted = 0;
    for token in r.subject.tokens().iter().filter(|t| t.kind == Kind::Word && !t.quoted && t.shape == Shape::Upper) {
        let word = r.subject.word(token);
        let shouts = SHOUTS.has(word) || word.len() > ACRONYM || words >= 3 && upper == words;
        shouted += u32::from(shouts && !is_theirs(r.draft, word));
    }
    let all = upper == words && words >= 2 && shouted > 0;
    if (all || shouted >= 2 || shouted == 1 && words <= 2 && loud)
        && let Some(span) = line(r)
    {
        let mut small = String::new();
        for c in r.subject.slice(span).chars() {
            small.push(lower(c));
        }
        notes.at(Field::Subject, span).replace(&[said!("Write it in small letters")], span, &small);
    }
}

static SHOUTS: Words = Words::of(list!("subject_all_caps"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn loud_and_long_words_in_capitals_are() {
        flags(&RULE, "URGENT question", &["URGENT question"]);
        flags(&RULE, "WELCOME ALL", &["WELCOME ALL"]);
        flags(&RULE, "We SIMPLIFY your LOGISTICS today", &["We SIMPLIFY your LOGISTICS today"]);
    }

    #[test]
    fn acronyms_are_not_shouting() {
        leaves_alone(
            &RULE,
            &[
                "NABERS",
                "NATO phonetics",
                "HSE and RNLI",
                "SRE hiring",
                "AWS bill",
                "TIDEWATER sensors",
                "your ACM paper",
                "UNICEF and UNESCO",
                "NATO AWS",
                "TIDEWATER ROTA",
            ],
        );
    }
}
