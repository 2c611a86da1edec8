//! A paragraph without a place to rest.

use crate::reading::Reading;
use crate::rules::prelude::*;

/// Words that a reader takes in without a break.
const MANY_WORDS: u32 = 84;
/// Sentences of one paragraph.
const MANY_SENTENCES: usize = 6;

rule! {
    id: "dense-paragraph",
    title: "A wall of text",
    category: Category::Lengthy,
    severity: Severity::Advice,
    points: 2,
    seed: "Lengthy: Writing long, detailed messages that are unlikely to be read by a busy professional.",
    what: "A wall of text",
    why: "On a phone a paragraph this long fills the screen.",
    action: "Put an empty line where a new thought begins.",
    bad: include_str!("dense_bad.txt"),
    good: "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship.\n\nWhich cache did you settle on?\n\nSam",
    limits: "It counts words and sees no lists inside a line.",
    sources: "cliche-lists",
}

fn look(r: &Reading, notes: &mut Notes) {
    for here in r.parts().chunk_by(|a, b| a.paragraph == b.paragraph) {
        let words: u32 = here.iter().map(|p| p.words).sum();
        let dense = words > MANY_WORDS || here.len() > MANY_SENTENCES && words > 60;
        if dense && let (Some(first), Some(last)) = (here.first(), here.last()) {
            notes
                .at(Field::Body, first.span.to(last.span))
                .broad()
                .say(&[&digits(words), said!(" words without a break")]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn many_sentences_are_dense_from_sixty_one_words_on() {
        let of = |last: &str| format!("{}{last}.", "We met by the pier and said hello. ".repeat(6));
        let sixty = of("It was fun and short and we all went home by bus");
        leaves_alone(&RULE, &[&sixty]);
        let more = of("It was fun and short and then we all went home by bus");
        flags(&RULE, &more, &[&more]);
    }

    #[test]
    fn short_sentences_and_broken_paragraphs_are_fine() {
        leaves_alone(&RULE, &["One. Two. Three. Four. Five. Six.", &"Some words here to read.\n\n".repeat(30)]);
    }
}
