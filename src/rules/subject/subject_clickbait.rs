//! A subject line that says nothing or promises too much.

use super::line;
use crate::reading::has_word;
use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("subject_clickbait"));

rule! {
    id: "subject-clickbait",
    title: "Bait in the subject line",
    category: Category::Subject,
    severity: Severity::Mistake,
    points: 6,
    seed: "Subject: Use a short, catchy subject line to grab attention.",
    what: "It baits, or it says nothing",
    why: "Worn subject lines are known from mass mail.",
    action: "Name the one thing the message is about.",
    bad: "You won't believe this opportunity",
    good: "cold starts",
    limits: "A list of worn lines. An honest “quick question” between friends is flagged too.",
    sources: "cliche-lists hype-words",
}

fn look(r: &Reading, notes: &mut Notes) {
    let tokens = r.subject.all();
    // "Quick question about your loaders" is on the list with a word in its place: it names something.
    let Some(hit) = PHRASES.find_in(&r.subject, tokens).find(|hit| hit.replacement.is_none()) else { return };
    // "Opportunity International" is somebody's name.
    if has_word(&r.draft.recipient.company, r.subject.word_at(hit.tokens.start)) {
        return;
    }
    let words = r.subject.words();
    let covered = r.subject.word_count(hit.tokens.clone());
    // "Quick question about the Lagos crane" names something after all.
    let span = if covered * 2 >= words || hit.tokens.start == 0 { line(r) } else { Some(hit.span) };
    if let Some(span) = span {
        notes.at(Field::Subject, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn a_chance_is_bait() {
        flags(&RULE, "A golden chance for Tidewater", &["golden chance"]);
        flags(&RULE, "Something big for Maya", &["Something big for Maya"]);
        flags(&RULE, "Something you may not know", &["Something you may not know"]);
    }

    #[test]
    fn plain_words_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "quick q",
                "hey",
                "question on caches",
                "opportunity costs in ports",
                "believe in buoys",
                "Partnership manager, Leeds",
                "Introduction from Ines",
                "Invitation to interview",
            ],
        );
    }
}
