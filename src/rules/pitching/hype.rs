//! Words and marks of advertising.

use crate::reading::is_known;
use crate::rules::prelude::*;
use crate::text::{Kind, Shape, says, trim_end};

static PHRASES: Phrases = Phrases::new(list!("hype"));

rule! {
    id: "hype",
    title: "Sounds like advertising",
    category: Category::Pitching,
    severity: Severity::Advice,
    points: 6,
    seed: "Pitching: Immediately trying to sell a product or service instead of starting a genuine conversation.",
    what: "Sounds like advertising",
    why: "Pressure and superlatives cost trust.",
    action: "Say it calmly, as you would to one person.",
    bad: "Hi Maya,\n\nAct now, this is a limited time offer!!!",
    good: "Hi Maya,\n\nThe early price ends in May. Thank you!",
    limits: "Lists of advertising words. In a quotation they are left alone, in irony not. Words of mass mail count from three different ones on, even where all three are meant plainly; those of the reader’s own trade never do.",
    sources: "hype-words",
}

/// Words of mass mail from which on they cost two points each, up to six of them. One or two are
/// anybody's: of 2,447 good drafts one has so many, of 958 published messages with their authors'
/// verdicts 149 of the 429 bad ones and 23 of the 529 good ones.
const FEW: u32 = 3;
/// Words of substance among which one of them is often: long messages have some anyhow.
const OFTEN: u32 = 40;

/// Letters from which a word in capitals is shouted.
const SHOUT: usize = 5;

fn look(r: &Reading, notes: &mut Notes) {
    words(r, notes);
    marks(r, notes);
    capitals(r, notes);
}

/// Words of advertising where they stand, and those of mass mail where there are several.
fn words(r: &Reading, notes: &mut Notes) {
    let (mut mass, mut count) = (String::new(), 0);
    for hit in PHRASES.find(&r.body) {
        let word = r.body.word_at(hit.tokens.end - 1);
        if hit.replacement.is_none() {
            notes.at(Field::Body, hit.span);
        // "Services" and "service" are one.
        } else if !is_known(r.draft, word) && !says(&mass, trim_end(word, |c| c == 's' || c == 'e')) {
            mass += if count == 0 { ": " } else { ", " };
            mass += word;
            count += 1;
        }
    }
    if count >= FEW && count * OFTEN >= r.substance() {
        notes.whole().cost(2 * count.min(6) as u8).say(&[said!("Reads like mass mail"), &mass]);
    }
}

/// Three marks in a row, and exclamation marks behind the first: one is warm, a second is loud.
fn marks(r: &Reading, notes: &mut Notes) {
    let (mut i, mut exclaimed, mut further) = (0, false, Vec::new());
    while let Some(token) = r.body.token(i) {
        let (marks, calm) = match token.kind {
            // "What?!?!" asks.
            Kind::Mark('!') => {
                let calm = if r.body.is_mark(i.wrapping_sub(1), '?') { "" } else { "." };
                (r.body.run(i, |t| matches!(t.kind, Kind::Mark('!' | '?'))), calm)
            }
            Kind::Mark('$') => (r.body.run(i, |t| t.is_mark('$')), ""),
            _ => (0, ""),
        };
        if let Some(span) = r.body.span_of(i..i + marks).filter(|_| !token.quoted) {
            if marks >= 3 {
                let pen = notes.at(Field::Body, span).broad().cost(5).say(&[said!("Loud punctuation")]);
                pen.replace(&[said!("Calm it down")], span, calm);
            } else if token.is_mark('!') && exclaimed {
                further.push(span);
            }
        }
        exclaimed |= token.is_mark('!');
        i += marks.max(1);
    }
    if let [second, others @ ..] = further.as_slice() {
        let pen = notes.whole().cost(5).say(&[said!("More than one exclamation mark")]);
        let mut pen = pen.replace(&[said!("Calm it down")], *second, ".");
        for mark in others {
            pen = pen.also(*mark, ".");
        }
    }
}

/// Two long words in capitals in a row are shouted; a signature may be in capitals.
fn capitals(r: &Reading, notes: &mut Notes) {
    let mut i = 0;
    while i < r.body.tokens().len() {
        let run = r.body.run(i, |t| t.kind == Kind::Word && t.shape == Shape::Upper && !t.quoted);
        let long = (i..i + run).filter(|i| r.body.word_at(*i).len() >= SHOUT).count();
        if long >= 2
            && !r.body.word_is(i, "insert")
            && !r.layout.signature.contains(&i)
            && let Some(span) = r.body.span_of(i..i + run)
        {
            notes.at(Field::Body, span).cost(1).say(&[said!("Capitals read as shouting")]);
        }
        i += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn few_are_left_and_prices_end() {
        flags(&RULE, "I only have three left at this price.", &["only have three left at"]);
        flags(
            &RULE,
            "I have two openings left, and the price goes up for good.",
            &["have two openings left", "price goes up for"],
        );
        flags(&RULE, "READ THIS REASON FIRST, please.", &["READ THIS REASON FIRST"]);
        flags(&RULE, "The discount runs out this Friday.", &["discount runs out this"]);
    }

    #[test]
    fn the_second_exclamation_mark_is_loud() {
        let calmed = |body: &str| {
            let draft = Draft { body: body.into(), ..Draft::default() };
            let notes = crate::rules::look(&crate::reading::Reading::of(&draft), &[]);
            let note = notes.into_iter().find(|note| note.rule.id() == RULE.id())?;
            Some((note.place.is_some(), note.fixes[0].edits.iter().map(|(_, span, _)| span.start).collect::<Vec<_>>()))
        };
        assert_eq!(calmed("Hi Maya! It was fun! Thank you!"), Some((false, vec![19, 30])));
        assert_eq!(calmed("Thank you!! It was fun!!!"), Some((true, vec![22])));
        let draft = Draft { body: "What?!?!".into(), ..Draft::default() };
        let notes = crate::rules::look(&Reading::of(&draft), &[]);
        let note = notes.iter().find(|note| note.rule.id() == RULE.id()).unwrap();
        assert_eq!(note.fixes[0].edits[0].2, "", "the question mark before it stays");
        leaves_alone(&RULE, &["It was fun! They shouted “Fire!” at us."]);
    }

    #[test]
    fn three_words_of_mass_mail_are_too_many() {
        let cost = |body: &str, role: &str| {
            let draft = Draft {
                body: body.into(),
                recipient: Recipient { role: role.into(), ..Recipient::default() },
                ..Draft::default()
            };
            let notes = crate::rules::look(&Reading::of(&draft), &[]);
            notes.into_iter().find(|note| note.rule.id() == RULE.id()).map(|note| (note.points, note.message))
        };
        let said = |points, message: &str| Some((points, message.to_owned()));
        for (body, found) in [
            ("Please see our website.", None),
            ("Our service is a good service. Two services, please.", None),
            ("He wrote: “Great solutions for your business.”", None),
            ("Please see the website for information.", said(6, "Reads like mass mail: please, website, information")),
            (
                "Great services help businesses further. Please contact us.",
                said(12, "Reads like mass mail: great, services, help, businesses, further, please, contact"),
            ),
        ] {
            assert_eq!(cost(body, ""), found, "{body}");
        }
        assert_eq!(cost("Please see the website for information.", "Website Manager"), None);
    }

    #[test]
    fn ordinary_warmth_and_acronyms_are_fine() {
        leaves_alone(
            &RULE,
            &[
                "Thank you! It was fun.",
                "We run an urgent care centre.",
                "NASA and RNLI use the NABERS scale.",
                "It costs $$ at the bar, or $5k.",
                "They act now and then.",
                "The offer ends the winner's round.",
                "INSERT REASON HERE, and the rest is yours.",
            ],
        );
    }
}
