//! A greeting to nobody in particular.

use crate::reading::has_word;
use crate::rules::prelude::*;
use crate::text::{Text, Words, any, is_alphabetic, is_any};

rule! {
    id: "mass-greeting",
    title: "A greeting to anyone",
    category: Category::Generic,
    severity: Severity::Mistake,
    points: 7,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "A greeting without a name",
    why: "Without the name it says mass mailing.",
    action: "Greet them by name.",
    bad: "Dear Sir/Madam,\n\nwhich cache did you settle on?",
    good: "Dear Dr. Okafor,\n\nwhich cache did you settle on?",
    limits: "It knows common greetings; a title without a name can be polite in some countries.",
    sources: "cliche-lists",
}

static NOBODY: Words = Words::of(list!("mass_greeting"));

/// Whether a word stands where a name should.
pub(in crate::rules) fn is_nobody(text: &Text, at: usize) -> bool {
    text.is_in(at, NOBODY)
}

/// What people are, with which they are greeted instead of by name.
static CALLINGS: Words = Words::of(list!("callings"));

/// Whether neither a word nor the word before it is a name: "Healthcare Professional", "Practice Manager".
pub(in crate::rules) fn is_calling(text: &Text, at: usize) -> bool {
    text.is_in(at, CALLINGS)
}

fn look(r: &Reading, notes: &mut Notes) {
    let Some(greeting) = r.layout.greeting.as_ref().filter(|g| g.worded && !g.name.is_empty()) else { return };
    let (mut nobody, mut somebody, mut count, mut only) = (false, false, 0, "");
    for at in greeting.name.clone() {
        let word = r.body.word_at(at);
        if !any(word, is_alphabetic) {
            continue;
        }
        let recipient = &r.draft.recipient;
        if has_word(&recipient.first_name, word) || has_word(&recipient.last_name, word) {
            return;
        }
        // "valued hospitality partner" is nobody, and so is "Healthcare Professional".
        if is_nobody(&r.body, at) {
            nobody = true;
            somebody &= !is_calling(&r.body, at);
        } else {
            somebody |= r.body.is_capital(at);
        }
        count += 1;
        only = word;
    }
    let alone = |words: &'static str| count == 1 && is_any(only, words);
    // A message to a colleague or a team is no mass mailing when nobody is named in the data.
    let friendly = alone("there all everyone folks guys everybody");
    let named = !r.draft.recipient.first_name.is_empty();
    // "Good morning Ma'am" is polite in India, and said to one.
    if !nobody || somebody || alone("ma'am maam") || alone("all team colleague colleagues") && !named {
        return;
    }
    let Some(span) = r.body.span_of(greeting.tokens.clone()) else { return };
    let pen = notes.at(Field::Body, span).cost(if friendly { 4 } else { 7 });
    let name = &r.draft.recipient.first_name;
    // "To whom it may concern" is greeted whole.
    let (from, with) =
        if r.body.word_is(0, "to") { (0, joined(&["Hi ", name])) } else { (greeting.name.start, name.clone()) };
    if named && let Some(greeted) = r.body.span_of(from..greeting.name.end) {
        pen.replace(&["Greet ", name], greeted, &with);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn names_are_names_whatever_they_look_like() {
        leaves_alone(
            &RULE,
            &[
                "Hi Friend-Okafor,\nok",
                "Hi Maya and all,\nok",
                "Dear Ms. Okafor,\nok",
                "Dear Executive Okafor,\nok",
                "Hi,\nok",
                "there you are",
            ],
        );
        let people_named = |first: &str, body: &str| Draft {
            recipient: Recipient { first_name: first.into(), ..Recipient::default() },
            body: body.into(),
            ..people()
        };
        assert!(!fires(&RULE, &people_named("Ma. Teresa", "Hi Ma. Teresa,\nok")));
        assert!(fires(&RULE, &people_named("Teresa", "Hi Ma,\nok")));
        flags(&RULE, "Greetings of the day!\n\nwhich cache?", &["Greetings of the day!"]);
        flags(&RULE, "Hi there,\nwhich cache?", &["Hi there,"]);
        let draft = Draft { body: "To whom it may concern,\nwhich cache?".into(), ..people() };
        let notes = crate::rules::look(&Reading::of(&draft), &[]);
        let note = notes.iter().find(|note| note.rule.id() == RULE.id()).unwrap();
        let (_, span, with) = &note.fixes[0].edits[0];
        assert_eq!((span.start, span.end, with.as_str()), (0, 22, "Hi Maya"));
        flags(&RULE, "Dear Healthcare Professional,\nwhich cache?", &["Dear Healthcare Professional,"]);
        flags(&RULE, "Dear valued harbour partner,\nwhich cache?", &["Dear valued harbour partner,"]);
    }
}
