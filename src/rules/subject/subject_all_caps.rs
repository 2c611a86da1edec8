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
    // Words that are not theirs, and those of them that nobody writes so otherwise.
    let (mut capitals, mut shouts) = (0, 0);
    for token in r.subject.tokens().iter().filter(|t| t.kind == Kind::Word && !t.quoted) {
        words += 1;
        if token.shape != Shape::Upper {
            continue;
        }
        upper += 1;
        let word = r.subject.word(token);
        let known = SHOUTS.has(word);
        loud |= known;
        if !is_theirs(r.draft, word) {
            capitals += 1;
            shouts += u32::from(known || word.len() > ACRONYM);
        }
    }
    let all = upper == words && words >= 2;
    let shouted = if all && words >= 3 { capitals } else { shouts };
    if (all && shouted > 0 || shouted >= 2 || shouted == 1 && words <= 2 && loud)
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
