//! A greeting to somebody else.

use crate::reading::{initials, is_given_name, is_title, may_be_name, same_given_name, same_name};
use crate::rules::generic::{is_calling, is_nobody};
use crate::rules::prelude::*;
use crate::text::{Gap, Kind, Shape, Words, holds, position, trim_end, words};
use core::ops::Range;

rule! {
    id: "wrong-name",
    title: "The wrong name",
    category: Category::Personalization,
    severity: Severity::Blocker,
    points: 0,
    seed: "Personalization: Tailor each message to the recipient to show genuine interest.",
    what: "The wrong name",
    why: "Readers called by another's name stop reading.",
    action: "Check the name, here and in the recipient's details.",
    bad: "Hi Daniel,\n\nwhich cache did you settle on?",
    good: "Dear Dr. Okafor,\n\nwhich cache did you settle on?",
    limits: "It reads the greeting, and well-known names with which somebody is spoken to. Rare short forms of a name can look wrong: put the finding aside.",
    sources: "name-mix-ups",
}

/// Words of a greeting that are no name.
static NO_NAME: Words = Words::of(list!("no_name"));

/// With what a sentence goes on that speaks to somebody.
static ASKING: Words = Words::of(list!("asking"));

fn look(r: &Reading, notes: &mut Notes) {
    if let Some(greeting) = &r.layout.greeting {
        check(r, notes, Field::Body, greeting.name.clone());
    }
    spoken_to(r, notes, Field::Subject, r.subject.all());
    spoken_to(r, notes, Field::Body, r.layout.signature.clone());
    for part in r.parts() {
        spoken_to(r, notes, Field::Body, part.tokens.clone());
    }
}

/// Flags whom a sentence speaks to: "Would ten suit you for a call, Brendan?", "Brendan, what …", "Tell me, Brendan, …", but not "… your head of
/// finance, Grace?" With a stop behind it or between commas, a name may be who writes or who is spoken of.
fn spoken_to(r: &Reading, notes: &mut Notes, field: Field, sentence: Range<usize>) {
    let text = if field == Field::Body { &r.body } else { &r.subject };
    for at in sentence.clone() {
        let before = at.wrapping_sub(2);
        let mut near = before.saturating_sub(4)..at;
        let told = text.word_is(before.wrapping_sub(1), "tell");
        let asks = || text.is_mark(at + 1, ',') && text.is_in(at + 2, ASKING);
        // "So, Juris, could you …", "Thank you, Meseret, and …", "Thanks, Grace!" above a name.
        let called = text.is_mark(at.wrapping_sub(1), ',')
            && text.token(at).is_some_and(|t| t.gap < Gap::Line)
            && (text.word_is(before.wrapping_sub(1), "tell thank") || text.word_is(before, "so well now thanks ask"))
            && (asks() || text.is_mark(at + 1, '!') && is_given_name(text.word_at(at + 2)));
        let spoken_to = if at == sentence.start {
            asks()
        } else {
            called
                || (told || text.is_mark(at + 1, '?'))
                    && text.is_mark(at - 1, ',')
                    && text.token(before).is_some_and(|t| t.shape == Shape::Lower)
                    && !near.any(|i| text.word_is(i, "your my our its his her their the"))
        };
        if spoken_to
            && text.token(at).is_some_and(|t| t.is_capital() && !t.quoted)
            && (called || is_given_name(text.word_at(at)))
        {
            check(r, notes, field, at..at + 1);
        }
    }
}

/// Flags a name by which somebody else is called.
fn check(r: &Reading, notes: &mut Notes, field: Field, called: Range<usize>) {
    let text = if field == Field::Body { &r.body } else { &r.subject };
    let recipient = &r.draft.recipient;
    if trim(&recipient.first_name).is_empty() && trim(&recipient.last_name).is_empty() {
        return;
    }
    let full = joined(&[&recipient.first_name, " ", &recipient.last_name]);
    let (mut count, mut first, mut last) = (0, 0, 0);
    // "Good morning from Boise" names a place.
    if text.word_is(called.start, "from") {
        return;
    }
    for i in called.clone() {
        let word = text.word_at(i);
        // A merge field in the greeting is the other blocker's.
        if text.token(i).is_some_and(|t| matches!(t.kind, Kind::Mark(c) if !holds(".,’'&/()\"“”", c))) {
            return;
        }
        // "Hi Tom (cc Jane)"
        if text.is_mark(i, '(') {
            break;
        }
        // "Hi fellow PyCon speaker" says what somebody is.
        if text.word_is(i, "fellow") {
            return;
        }
        // In small letters only what everybody knows as a name is one: "hi superstar" greets nobody.
        let named = text.token(i).is_some_and(|t| t.is_capital() || t.words != 1) || is_given_name(word);
        let calling = is_calling(text, i);
        if calling || !named || !may_be_name(text, i) || text.is_in(i, NO_NAME) || is_nobody(text, i) {
            // "Dear Healthcare Professional" names nobody.
            count *= usize::from(!calling);
            continue;
        }
        // "TJ" is Thomas James.
        let short = text.token(i).is_some_and(|t| t.shape == Shape::Upper) && initials(&full).starts_with(word);
        if short
            || same_given_name(word, &full)
            || is_nickname(word, &recipient.first_name)
            || same_name(word, &recipient.company)
            // "Dear Head Teacher"
            || same_name(word, &recipient.role)
        {
            return;
        }
        first = if count == 0 { i } else { first };
        last = i;
        count += 1;
    }
    if !(1..=4).contains(&count) {
        return;
    }
    // "Dr. Patel" is to be "Dr. Shah", if the data has more of that than an initial.
    let titled = (called.start..first).any(|i| is_title(text, i));
    if titled && trim_end(&recipient.last_name, |c| c == '.').len() < 2 {
        return;
    }
    // "Mrs. Smith" may be "Mr. Shah".
    let courtesy = (called.start..first).find(|i| text.word_is(*i, "mr mrs ms miss mx herr frau"));
    let Some(span) = text.span_of(courtesy.unwrap_or(first)..last + 1) else { return };
    let name = if recipient.first_name.is_empty() || titled && courtesy.is_none() {
        &*recipient.last_name
    } else if titled {
        trim(&full)
    } else {
        &*recipient.first_name
    };
    notes.at(field, span).say(&["“", text.slice(span), "” is not ", name]).replace(&["Greet ", name], span, name);
}

/// Whether two names begin with the same bytes, so many of them.
fn same_start(a: &str, b: &str, bytes: usize) -> bool {
    a.get(..bytes).is_some_and(|start| b.starts_with(start))
}

/// Short for the name: "Sid" for Siddharth, "Alex" for Alexandros, and an initial. What no one else is called as
/// far as is known may be any pet name that begins alike: "Rab" for Robert.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn is_nickname(word: &str, name: &str) -> bool {
    let name = crate::text::fold(name);
    let stem = ["ie", "ey", "y", "i", "e"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    let given = is_given_name(word);
    let unknown = !given && word.len() < words(&name).next().map_or(0, str::len);
    // "Martin" is not short for Martina.
    if given && word.len() > 3 && word.len() + 2 > name.len() {
        return false;
    }
    // "Seun" for Oluwaseun: Yoruba names are shortened from the front.
    name.starts_with(word)
        || word.len() > 3 && name.ends_with(word)
        || stem.len() > 2 && (name.starts_with(stem) || (unknown || word.len() > 3) && position(&name, stem).is_some())
        || unknown && (3..5).contains(&word.len()) && same_start(word, &name, word.len() - 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::look;
    use crate::rules::testing::{fires, flagged, flags, leaves_alone, people};

    #[test]
    fn the_same_person_under_other_names() {
        leaves_alone(
            &RULE,
            &[
                "Hi,\nok",
                "Hi there,\nok",
                "Hello team,\nok",
                "Dear colleague,\nok",
                "Dear Healthcare Professional,\nok",
                "Hi Maya Okafor,\nok",
                "MAYA,\nok",
                "Dear Ms Okafor,\nok",
                "Hi {{first_name}},\nok",
                "Hi Maya and Tom,\nok",
                "Hi with regard to your opening, a word",
                "Hi 小雨你在杭州做的雨水井盖地图，",
                "hi may,\nok",
            ],
        );
        for (greeted, first, last) in [
            ("José", "Jose", ""),
            ("Bob", "Robert", "Lee"),
            ("Jean", "Jean-Luc", ""),
            ("Ana", "Ana María", ""),
            ("Sid", "Siddharth", ""),
            ("Seun", "Oluwaseun", ""),
            ("Raji", "Rajalakshmi", ""),
            ("Nell", "Petronella", ""),
            ("Dra. Echeverría", "Pilar", "Echeverría"),
            ("J", "Jules", ""),
            ("TJ", "Thomas James", "Boyd"),
            ("Minji", "Min-ji", "Seo"),
            ("from Boise", "Joe", ""),
            ("Dr. Chen", "Wei", "Chen"),
            ("Ing. Peñaloza", "Rodolfo", "Peñaloza"),
            ("Mr. Al Mansoori", "Fahad", "Al Mansoori"),
            ("Siobhán O’Brien", "Siobhán", "O'Brien"),
            ("Head Teacher", "Upendo", "Mrema"),
            ("Committee", "Upendo", "Mrema"),
        ] {
            let draft = Draft {
                body: format!("Hi {greeted},\n\none question?"),
                recipient: Recipient {
                    first_name: first.into(),
                    last_name: last.into(),
                    role: "Head Teacher".into(),
                    ..Recipient::default()
                },
                ..people()
            };
            assert!(!fires(&RULE, &draft), "{greeted}");
        }
        let nobody = Draft { body: "Hi Daniel,\n\nok".into(), recipient: Recipient::default(), ..people() };
        assert!(!fires(&RULE, &nobody));
    }

    #[test]
    fn one_letter_can_make_another_person() {
        flags(&RULE, "Hi Maja,\nok", &["Maja"]);
        flags(&RULE, "Dear Mr. Chen,\nok", &["Mr. Chen"]);
        // "Al" is in half of all names of the Gulf.
        let gulf = Draft {
            body: "Dear Mr. Al Suwaidi,\nok".into(),
            recipient: Recipient { last_name: "Al Mansoori".into(), ..Recipient::default() },
            ..people()
        };
        assert_eq!(flagged(&RULE, &gulf), ["Mr. Al Suwaidi"]);
        flags(&RULE, "Daniel,\n\nok", &["Daniel"]);
        flags(&RULE, "Jambo Daniel,\n\nok", &["Daniel"]);
        flags(&RULE, "Dear Manager Daniel,\n\nok", &["Daniel"]);
    }

    #[test]
    fn somebody_else_can_be_spoken_to() {
        flags(&RULE, "Hi Maya,\n\nwould ten suit you for a call, Daniel?", &["Daniel"]);
        flags(&RULE, "Hi Maya,\n\nso tell me, Daniel, does ten suit you?", &["Daniel"]);
        flags(&RULE, "Hi Maya,\n\nDaniel, would ten suit you?", &["Daniel"]);
        flags(&RULE, "Hi Maya,\n\nso, Juris, could ten suit you?", &["Juris"]);
        flags(&RULE, "Hi Maya,\n\nten suits me. Many thanks, Meseret, and good sailing.", &["Meseret"]);
        flags(&RULE, "Hi Maya,\n\nso, Juris, is ten too late?", &["Juris"]);
        flags(&RULE, "Hi Maya,\n\nten suits me. Thank you, Meseret, and good sailing.", &["Meseret"]);
        flags(&RULE, "Hi Maya,\n\nwhich mesh?\n\nThanks, Grace!\n\nSam Rivera", &["Grace"]);
        // Who writes signs so, too.
        for end in ["Thanks, Grace!", "Thanks, Grace!\nHead of Sales", "Thanks, Grace & Sam", "Thanks, Grace.\nSam"] {
            leaves_alone(&RULE, &[&format!("Hi Maya,\n\nwhich mesh?\n\n{end}")]);
        }
        for (subject, count) in [
            ("Daniel, quick question", 1),
            ("Does ten suit you, Daniel?", 1),
            ("Maya, quick question", 0),
            ("Daniel, Tom and the tides", 0),
            ("Your talk with Tom, Daniel and Ann", 0),
            ("The chair of your board, Daniel", 0),
        ] {
            let draft = Draft { subject: subject.into(), body: "Hi Maya,\n\none question?".into(), ..people() };
            assert_eq!(usize::from(fires(&RULE, &draft)), count, "{subject}");
        }
        leaves_alone(
            &RULE,
            &[
                "Hi Maya,\n\nwould ten suit you for a call, Maya?",
                "Hi Maya,\n\ndo you still work from the old office, Porto?",
                "Hi Maya,\n\nwould ten suit you and Tom, Daniel?",
                "Hi Maya,\n\nI met your colleague, Daniel. Who runs it?",
                "Hi Maya,\n\nDaniel, our controller, asked me. Daniel, who runs it, is out.",
                "Hi Maya,\n\nyou spoke with a mentor, Daniel. Who runs it?",
                "Hi Maya,\n\nyour head of finance, Daniel, asked me.",
                "Hi Maya,\n\nI look forward to hearing from you, Daniel.\nP.S. One question?",
                "Hi Maya,\n\nsomeone we both know, Daniel, pointed me to you. It's me, Daniel, from the hallway.",
                "Hi Maya,\n\nDaniel, I think, asked the last question. Daniel, if you recall, asked, too.",
                "Hi Maya,\n\nso, Maya, could ten suit you?",
                // Greetings, feasts and callings are nobody's name.
                "Jambo,\n\none question?",
                "Happy Friday!\n\none question?",
                "Season's Greetings,\n\none question?",
                "Guten Tag,\n\none question?",
                "Dear Practice Manager,\n\none question?",
                "Dear Councillor,\n\none question?",
                "Hi Maya,\n\nnow, Daniel, our controller, began in audit. Many thanks, Juris, Riga Freight",
                "Hi Maya,\n\nlike you, Daniel, our controller, began in audit.",
                "Hi Maya,\n\none question? Thank you, Daniel!",
                "Hi fellow Daniel fan,\n\none question?",
                "Hi Maya,\n\nis this for Daniel?",
                "Hi Maya,\n\ncould you introduce me to your head of finance, Grace?",
                "Hi Maya,\n\nshould I ask my friend, Sam?",
                "Hi Maya,\n\none question.\n\nThank you, Rajesh.",
                "Hi Maya,\n\nthey said \"thank you, Daniel.\"",
                "Hi Maya,\n\nit was for you, Daniel and Tom.",
                "Daniel?",
            ],
        );
    }

    #[test]
    fn an_initial_says_nothing_of_a_last_name() {
        for (last, wrong) in [("", false), ("O.", false), ("Shah", true)] {
            let recipient = Recipient { first_name: "Maya".into(), last_name: last.into(), ..Recipient::default() };
            let draft = Draft { body: "Dear Ms Okafor,\n\none question?".into(), recipient, ..Draft::default() };
            assert_eq!(fires(&RULE, &draft), wrong, "{last:?}");
        }
    }

    #[test]
    fn a_title_goes_with_the_last_name() {
        for (greeted, wanted) in
            // Whether Mr. Patel is to be Mr. or Ms. Okafor the data does not say.
            [
                ("Dr. Patel", "Okafor"),
                ("Ms Patel", "Maya Okafor"),
                ("Daniel", "Maya"),
                ("Daniel (cc Tom)", "Maya"),
            ]
        {
            let draft = Draft { body: format!("Hi {greeted},\n\none question?"), ..people() };
            let notes = look(&Reading::of(&draft), &[]);
            let note = notes.iter().find(|note| note.rule.id() == RULE.id()).unwrap();
            assert_eq!(note.fixes[0].edits[0].2, wanted, "{greeted}");
        }
    }

    #[test]
    fn a_short_form_begins_as_the_name_does() {
        let wrong = |greeted: &str, first: &str| {
            let recipient = Recipient { first_name: first.into(), ..Recipient::default() };
            fires(&RULE, &Draft { body: format!("Hi {greeted},\n\none question?"), recipient, ..people() })
        };
        for (greeted, first) in
            [("Andie", "Andrea"), ("Josie", "Josephine"), ("Alexandr", "Alexandros"), ("A", "Andrea"), ("Jo", "Joanna")]
        {
            assert!(!wrong(greeted, first), "{greeted}");
        }
        for (greeted, first) in [
            ("Rab", "Robert"),
            ("Jaap", "Jacob"),
            ("Gus", "Angus"),
            ("Nella", "Antonella"),
            ("Barney", "Barnaby"),
            ("Izzy", "Isobel"),
        ] {
            assert!(!wrong(greeted, first), "{greeted}");
        }
        for (greeted, first) in [
            ("Tommy", "Andrea"),
            ("K", "Jules"),
            ("Tim", "Fatima"),
            ("Dan", "Deborah"),
            ("Wangari", "Wanjiru"),
            ("Siddharth", "Siddhesh"),
            ("Sunil", "Sunita"),
            ("Kofi", "Kwame"),
            ("João", "José Carlos"),
            ("Kunle", "Babatunde"),
            ("Martin", "Martina"),
            ("Nicole", "Nicola"),
            ("Alexander", "Alexandra"),
        ] {
            assert!(wrong(greeted, first), "{greeted}");
        }
    }
}
