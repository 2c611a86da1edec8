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
    why: "Several make the writer sound unsure.",
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
    let mut last = 0;
    for hit in hits {
        let (first, end) = (hit.tokens.start, hit.tokens.end);
        // A comma goes along: "very, very good" and "good, really."
        let before = r.body.is_mark(first.wrapping_sub(1), ',') && (last + 1 == first || r.body.is_mark(end, '.'));
        last = end;
        let pen = notes.at(Field::Body, hit.span);
        if before {
            let gone = r.body.span_of(first - 1..end).unwrap_or(hit.span);
            pen.replace(&["Remove"], gone, "");
        } else {
            let after = usize::from(r.body.is_mark(end, ','));
            let gone = r.body.span_of(first..end + after).unwrap_or(hit.span);
            pen.remove("Remove", &r.body, gone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::look;
    use crate::rules::testing::{leaves_alone, people};

    #[test]
    fn a_comma_goes_with_the_word() {
        let body = "It is very, very good, truly. I really, basically like it.";
        let draft = Draft { body: body.into(), ..people() };
        let notes = look(&Reading::of(&draft), &[]);
        let left: Vec<String> = notes
            .iter()
            .filter(|note| note.rule.id() == RULE.id())
            .map(|note| {
                let (_, span, with) = &note.fixes[0].edits[0];
                format!("{}{with}{}", &body[..span.start as usize], &body[span.end as usize..])
            })
            .collect();
        // The greeting's comma, and one between two things, stay.
        let body = "Hi Maya,\n\nJust to say I really, truly like it. It is good, really good.";
        let draft = Draft { body: body.into(), ..people() };
        let kept = look(&Reading::of(&draft), &[])
            .iter()
            .filter(|note| note.rule.id() == RULE.id() && note.fixes[0].edits[0].1.start != note.place.unwrap().1.start)
            .count();
        assert_eq!(kept, 1, "only that between two fillers goes");
        assert_eq!(
            left,
            [
                "It is very good, truly. I really, basically like it.",
                "It is very good, truly. I really, basically like it.",
                "It is very, very good. I really, basically like it.",
                "It is very, very good, truly. I basically like it.",
                "It is very, very good, truly. I really like it.",
            ]
        );
    }

    #[test]
    fn one_or_two_are_fine_and_parts_of_words_do_not_count() {
        leaves_alone(&RULE, &["I just saw it, really.", "just-in-time, justice, very-large-scale, Basically Inc"]);
    }
}
