//! Which of the recipient's facts a message uses.
//!
//! A fact counts where its words come up in a sentence about the recipient: inflected words,
//! partial names and word order do not matter ("your Lisbon talk" is "spoke at Port Tech
//! Lisbon"). One shared common word is an accident.

use super::layout::{Layout, Part};
use super::people::{company_in, folded, is_name};
use super::stems::{CALENDAR, COMMON, SPEAKER, STOP, says_you, stem, stems_in};
use crate::draft::Draft;
use crate::text::list;
use crate::text::{Kind, Span, Text, Words, holds, words};
use alloc::{string::String, vec::Vec};

/// A given fact, and where the message uses it.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Index into the draft's facts.
    pub index: usize,
    /// The first use.
    pub used: Option<Place>,
    /// Whether it stands there word by word.
    pasted: bool,
}

/// A place in the message that names something of the recipient's.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Index of the part.
    pub part: usize,
    /// The words, in bytes.
    pub span: Span,
}

/// A word of a fact.
struct Stem {
    /// The number of the word without its ending.
    stem: u32,
    /// Half points it is worth: 1 common, 2 plain, 4 a name or a number.
    worth: u32,
    /// Whether it names somebody or something, places of residence left out.
    name: bool,
}

fn push_stem(stems: &mut Vec<Stem>, word: &str, name: bool, number: bool) {
    for stem in stems_in(word) {
        let common = COMMON.knows(stem);
        let worth = match (common, name || number) {
            (true, _) => 1,
            (_, true) => 4,
            _ => 2,
        };
        if !stems.iter().any(|s| s.stem == stem) {
            stems.push(Stem { stem, worth, name: name && !common });
        }
    }
}

/// The words that carry a fact. Capitals inside it and numbers are names.
fn stems_of(text: &Text) -> Vec<Stem> {
    let mut stems = Vec::new();
    // Many people live in Leeds.
    let home = text.is_in(0, LIVES);
    for (i, token) in text.tokens().iter().enumerate().filter(|(_, t)| t.is_wordlike() || t.kind == Kind::Link) {
        let name = i > 0 && token.kind == Kind::Word && token.is_capital() && !home && !CALENDAR.has(text.word(token));
        push_stem(&mut stems, text.word(token), name, token.kind == Kind::Number);
    }
    stems
}

/// Words before the place where somebody lives.
static LIVES: Words = Words::of(list!("lives"));

/// Whether a part speaks of the recipient, given the folded names and the company.
fn speaks_of(body: &Text, part: &Part, names: &[String; 2], company: &Text) -> bool {
    body.tokens_in(part.tokens.clone()).iter().any(|t| {
        let word = body.word(t);
        says_you(word) || t.is_capital() && names.iter().any(|name| !name.is_empty() && is_name(word, name))
    }) || company_in(body, part.tokens.clone(), company).is_some()
}

/// Where each given fact is first used.
pub(super) fn used(body: &Text, layout: &Layout, draft: &Draft) -> Vec<Fact> {
    let recipient = &draft.recipient;
    if recipient.facts.is_empty() {
        return Vec::new();
    }
    let mut company = Vec::new();
    for word in words(&folded(&recipient.company)) {
        company.push(stem(word));
    }
    let names = [folded(&recipient.first_name), folded(&recipient.last_name)];
    let works_at = Text::read(&recipient.company);
    let mut parts = Vec::new();
    for part in &layout.parts {
        let mut stems = Vec::new();
        for i in part.tokens.clone() {
            let Some(token) = body.token(i).filter(|t| t.words > 0) else { continue };
            let word = body.word(token);
            if holds(word, '-') {
                for stem in stems_in(word) {
                    stems.push((i, stem));
                }
            } else if !STOP.has_token(token) {
                stems.push((i, stem(word)));
            }
        }
        parts.push((stems, speaks_of(body, part, &names, &works_at)));
    }
    // What opens a message after a greeting by name speaks of the one who is greeted, the more where it goes on so:
    // "A whiteboard by the kettle. Of all the cures, yours …"
    let greeted = layout.greeting.as_ref().is_some_and(|g| !g.name.is_empty());
    if let ([(_, first), (_, second), ..], [one, other, ..]) = (&mut parts[..], &layout.parts[..])
        && greeted
        && one.paragraph == other.paragraph
    {
        *first |= *second;
    }
    let mut facts = Vec::new();
    for (index, fact) in recipient.facts.iter().enumerate() {
        let fact = Text::read_shortened(fact);
        let wanted = stems_of(&fact);
        let mut used = None;
        let mut pasted = false;
        // The words with which a first fact is enough in such an opening, and a further one.
        let few = if facts.iter().any(|fact| is_in(fact, 0)) { 6 } else { 4 };
        for (part, ((stems, spoken), own)) in parts.iter().zip(&layout.parts).enumerate() {
            let opening = if greeted && part == 0 { few } else { u32::MAX };
            if let Some(span) = use_in(body, &wanted, stems, *spoken, opening, &company) {
                used = Some(Place { part, span });
                let said = body.tokens_in(own.tokens.clone());
                pasted = said
                    .windows(fact.tokens().len().max(1))
                    .any(|said| said.iter().zip(fact.tokens()).all(|(a, b)| a.id == b.id));
                break;
            }
        }
        facts.push(Fact { index, used, pasted });
    }
    for (index, part) in layout.parts.iter().enumerate() {
        let next = layout.parts.get(index + 1).filter(|next| next.paragraph == part.paragraph);
        if is_pasted(body, part, &works_at, next, index, &facts) {
            facts.iter_mut().filter(|f| is_in(f, index)).for_each(|f| f.used = None);
        }
    }
    facts
}

fn is_in(fact: &Fact, part: usize) -> bool {
    fact.used.is_some_and(|place| place.part == part)
}

/// Several facts in a row that nobody says anything about: names dropped, or the notes pasted in.
fn is_pasted(body: &Text, part: &Part, company: &Text, next: Option<&Part>, index: usize, facts: &[Fact]) -> bool {
    let told = facts.iter().filter(|f| is_in(f, index));
    if told.clone().count() < 2 {
        return false;
    }
    let pasted = told.filter(|f| f.pasted).count();
    let words = || part.tokens.clone().map(|i| body.word_at(i));
    // "I heard you on …, saying …" is said to somebody; "I saw: …; …" is not. "Eleven nights, and no coffee. That
    // made my week." is, too.
    let addressed = words().any(says_you);
    let replies = |w: &str| SPEAKER.has(w) || says_you(w);
    let after = next.is_some_and(|next| !next.question && next.tokens.clone().any(|i| replies(body.word_at(i))));
    // In other words than the notes', of their company, too.
    let retold = pasted == 0 && company_in(body, part.tokens.clone(), company).is_some();
    let talked = part.question || addressed || after || retold || words().any(|w| SPEAKER.has(w));
    !talked || pasted >= 2 && !addressed
}

/// Tokens within which the words of a fact have to stand together.
const CLOSE: usize = 20;

/// The words of a part that use a fact: the stretch that holds most of it.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn use_in(
    body: &Text,
    wanted: &[Stem],
    here: &[(usize, u32)],
    spoken: bool,
    opening: u32,
    company: &[u32],
) -> Option<Span> {
    let total: u32 = wanted.iter().map(|s| s.worth).sum();
    let mut best: Option<(u32, usize, usize)> = None;
    for (from, stem) in here.iter().filter(|(_, stem)| wanted.iter().any(|w| w.stem == *stem)) {
        // "your degree", of somebody who studies for a degree.
        let thing = wanted.last().is_some_and(|w| w.stem == *stem && w.worth > 1)
            && (1..3).any(|back| body.word_is(from.wrapping_sub(back), "your"));
        let (mut worth, mut shared, mut hits, mut name, mut last) = (0, 0, 0, false, *from);
        for want in wanted {
            let within = |(at, stem): &&(usize, u32)| at >= from && *at < from + CLOSE && *stem == want.stem;
            let Some((at, _)) = here.iter().find(within) else { continue };
            let own = company.contains(&want.stem);
            if own {
                shared += want.worth;
            } else {
                worth += want.worth;
            }
            hits += u32::from(!own);
            name |= want.name && !own && body.is_capital(*at);
            last = last.max(*at);
        }
        // The company's name alone is a merge field; beside other words of the fact it counts.
        worth += if hits > 0 { shared } else { 0 };
        let whole = hits > 0 && worth * 10 >= total * 9;
        let enough = if spoken {
            thing || worth >= 4 || hits > 1 && worth * 10 >= total * 6 || (whole && total < 4 && worth >= 2)
        } else {
            let most = worth * 10 >= total * 6;
            hits >= 3 && most || name && worth >= 4 || hits >= 2 && worth >= opening && (most || worth >= 6)
        };
        if enough && hits > 0 && best.is_none_or(|(most, ..)| worth > most) {
            best = Some((worth, *from, last));
        }
    }
    let (_, first, last) = best?;
    body.span_of(first..last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Recipient;

    fn reads(fact: &str, body: &str) -> bool {
        let draft = Draft {
            body: body.into(),
            recipient: Recipient {
                first_name: "Maya".into(),
                company: "Trama".into(),
                facts: vec![fact.into()],
                ..Recipient::default()
            },
            ..Draft::default()
        };
        let text = Text::read(&draft.body);
        let layout = Layout::of(&text, &draft);
        used(&text, &layout, &draft).iter().any(|f| f.used.is_some())
    }

    #[test]
    fn a_fact_is_used_however_it_is_put() {
        assert!(reads("spoke at Port Tech Lisbon", "Hi Maya, your Lisbon talk was fun."));
        assert!(reads(
            "said on a panel that reviewers set the pace of a design system",
            "Your panel point that reviewers, not authors, set the pace has stuck."
        ));
        assert!(reads("prints gate codes on bread bags", "The gate codes you print on bread bags are silly."));
        assert!(reads(
            "Led finance integration of 31 acquired practices",
            "Your thirty-one practices are the reason for this note."
        ));
        assert!(reads("Solo-released the game Lanternfish", "Our director showed everyone the water in Lanternfish."));
        assert!(reads("Posted that 2 of her 14 vans were stolen", "Hi Maya, sorry to read about the two vans."));
        assert!(reads("potholes at the Trama mall", "I drove past the Trama mall and noticed the potholes."));
        assert!(reads("glazes tiles with recycled glass", "Maya, which mesh do you sieve the recycled glass to?"));
    }

    #[test]
    fn an_opening_may_tell_a_fact_in_short() {
        let told = |body: &str| reads("sells soap by the scoop", body);
        assert!(reads(
            "teaches route setting to over-60s",
            "Hi Maya,\n\nA route-setting class for people over 60 is a first."
        ));
        assert!(told("Hi Maya,\n\nSoap by the scoop, and the jar is never empty."));
        assert!(!told("Hi Maya,\n\nSoap is what I make."));
        assert!(!told("Soap by the scoop, and the jar is never empty."));
    }

    #[test]
    fn facts_that_are_only_listed_are_not_used() {
        let draft = |body: &str| Draft {
            body: body.into(),
            recipient: Recipient {
                facts: vec!["moved the sensors to Lagos".into(), "spoke at RustConf on cold starts".into()],
                ..Recipient::default()
            },
            ..Draft::default()
        };
        let told = |body: &str| {
            let draft = draft(body);
            let text = Text::read(&draft.body);
            used(&text, &Layout::of(&text, &draft), &draft).iter().filter(|f| f.used.is_some()).count()
        };
        assert_eq!(told("Hi Maya,\n\nLagos sensors, RustConf cold starts. Would a demo suit you?"), 0);
        assert_eq!(told("Hi Maya,\n\nI saw: moved the sensors to Lagos; spoke at RustConf on cold starts. A demo?"), 0);
        assert_eq!(told("Hi Maya,\n\nYour RustConf cold starts talk made me wonder about the Lagos sensors."), 2);
        assert_eq!(told("Hi Maya,\n\nCold starts at RustConf, and sensors moved to Lagos. That made my week."), 2);
    }

    #[test]
    fn what_is_pasted_is_pasted_in_longer_words_too() {
        let report = |body: &str| {
            let recipient = Recipient {
                first_name: "Maya".into(),
                company: "Tidewater".into(),
                facts: vec!["ships buoys daily".into(), "moved sensors to Lagos".into()],
                ..Recipient::default()
            };
            crate::score(&Draft { body: body.into(), recipient, ..Draft::default() }, &crate::Options::default()).score
        };
        let long = "Hi Maya,\n\nI read that Tidewater ships buoys on a daily basis and moved sensors to Lagos. We make ropes in Leeds for boats of all kinds. Which rope do you use?";
        assert!(report(long) < report(&long.replace("on a daily basis", "daily")));
    }

    #[test]
    fn a_shared_word_is_an_accident() {
        assert!(!reads(
            "said on a panel that reviewers set the pace of a design system",
            "Design systems are a topic many companies think about. Could I ask how you keep the review queue short?"
        ));
        assert!(!reads("Trama moved to Porto", "I see you work at Trama."));
        assert!(!reads(
            "Spent six years agency-side",
            "I work for an agency but I have been thinking a lot about my next step and would love to ask about your move to the other side."
        ));
        assert!(!reads("hiring 3 SREs", "We help companies like yours with hiring."));
    }
}
