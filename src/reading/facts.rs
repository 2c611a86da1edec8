//! Which of the recipient's facts a message uses, and what else it names of theirs.
//!
//! A fact counts where its words come up in a sentence about the recipient: inflected words,
//! partial names and word order do not matter ("your Lisbon talk" is "spoke at Port Tech
//! Lisbon"). One shared common word is an accident.

use super::layout::{Layout, Part};
use super::people::{company_in, folded, is_name, may_be_name};
use crate::draft::Draft;
use crate::text::list;
use crate::text::{Kind, Phrases, Shape, Span, Text};
use crate::text::{Words, cut, digits, holds, id_of, id_with, is_any, length, number, pieces, words};
use alloc::{string::String, vec, vec::Vec};
use core::ops::Range;

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

/// Words that carry no fact.
static STOP: Words = Words::of(list!("stop_words"));

/// Stems that most profiles share; alone they prove nothing.
static COMMON: Words = Words::of(list!("common_stems"));

/// Forms that no suffix rule brings together.
static IRREGULAR: Words = Words::of(list!("irregular_forms"));

/// The number of a word without its ending, so that "moved", "moving" and "moves" are one.
fn stem(word: &str) -> u32 {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    if let Some(base) = IRREGULAR.partner(word) {
        return id_of(base.strip_suffix('e').unwrap_or(base));
    }
    let last = word.as_bytes().last();
    let mut base = word;
    for ending in ["ations", "ation", "ings", "ing", "edly", "ed", "ers", "er", "ies", "es", "s", "ly"] {
        // Most words end otherwise.
        if ending.as_bytes().last() == last
            && let Some(left) = word.strip_suffix(ending)
            && length(left) >= if is_any(ending, "er ers ation ations") { 4 } else { 3 }
            && !(ending == "s" && left.ends_with('s'))
        {
            base = left;
            break;
        }
    }
    if base.len() < word.len() {
        if word.ends_with("ies") {
            return id_with(base, "i");
        }
        // "planning", but not "telling".
        if let [.., a, b] = base.as_bytes()
            && a == b
            && !matches!(a, b's' | b'l' | b'e' | b'o')
        {
            base = base.get(..base.len() - 1).unwrap_or(base);
        }
    }
    match (base.strip_suffix('e'), base.strip_suffix('y')) {
        (Some(left), _) if length(left) >= 2 => id_of(left),
        (_, Some(left)) => id_with(left, "i"),
        _ => id_of(base),
    }
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

/// The stems of a word's parts that carry meaning: "thirty-one" is 31, "gate-code" two words.
fn stems_in(word: &str) -> Vec<u32> {
    let value = |part: &str| IRREGULAR.partner(part).or((part == "one").then_some("1")).and_then(|n| number(n, 10));
    if let Some((tens, units)) = cut(word, '-')
        && let (Some(tens), Some(units)) = (value(tens), value(units))
        && tens >= 20
    {
        return vec![stem(&digits(tens + units))];
    }
    let mut said = Vec::new();
    for piece in pieces(word, "-") {
        if !STOP.has(piece) {
            said.push(stem(piece));
        }
    }
    said
}

/// The words that carry a fact. Capitals inside it and numbers are names.
fn stems_of(text: &Text) -> Vec<Stem> {
    let mut stems = Vec::new();
    // Many people live in Leeds.
    let home = LIVES.has(text.word_at(0));
    for (i, token) in text.tokens().iter().enumerate().filter(|(_, t)| t.is_wordlike() || t.kind == Kind::Link) {
        let name = i > 0 && token.kind == Kind::Word && token.is_capital() && !home && !CALENDAR.has(text.word(token));
        push_stem(&mut stems, text.word(token), name, token.kind == Kind::Number);
    }
    stems
}

/// Words before the place where somebody lives.
static LIVES: Words = Words::of(list!("lives"));

/// Words for who writes, and for saying something of a thing.
static SPEAKER: Words = Words::of(list!("speaker"));

fn says_you(word: &str) -> bool {
    // "your", "yourself", "you've", and not "young" or "youth".
    matches!(word.as_bytes(), [b'y', b'o', b'u'] | [b'y', b'o', b'u', b'r' | b'\'', ..])
}

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
const CLOSE: usize = 16;

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
            && (1..3).any(|back| body.word_at(from.wrapping_sub(back)) == "your");
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

static TIES: Phrases = Phrases::new(list!("ties"));
static FLATTERY: Phrases = Phrases::new(list!("empty_ties"));

/// Words with a capital that name nothing of anyone's.
static CALENDAR: Words = Words::of(list!("calendar_names"));

/// Places where the message itself names something of the recipient's: "your talk on …", or a
/// name or number beside "you" that is not theirs, their company's or the sender's.
pub(super) fn specifics(body: &Text, layout: &Layout, product: &[usize], draft: &Draft, found: &mut Vec<Place>) {
    let (recipient, sender) = (&draft.recipient, &draft.sender);
    let own = [
        &recipient.company,
        &recipient.first_name,
        &recipient.last_name,
        &recipient.role,
        &sender.first_name,
        &sender.company,
        &sender.product,
    ]
    .map(|name| folded(name));
    // Of somebody whose facts are known one of these is asked for.
    let works_at = Some(&own[0]).filter(|_| recipient.facts.is_empty());
    for (index, part) in layout.parts.iter().enumerate() {
        if product.contains(&index) || FLATTERY.any_in(body, part.tokens.clone()) {
            continue;
        }
        if let Some(hit) = TIES.find_in(body, part.tokens.clone()).next()
            && says_something(body, hit.tokens.end, part, &own)
        {
            // The topic belongs to the praise.
            let end =
                (hit.tokens.end..part.tokens.end.min(hit.tokens.end + 5)).take_while(|i| body.is_wordlike(*i)).last();
            let span = end.and_then(|last| body.span_of(hit.tokens.start..last + 1)).unwrap_or(hit.span);
            found.push(Place { part: index, span });
            continue;
        }
        if let Some(span) = observed(body, part, &own[0]) {
            found.push(Place { part: index, span });
            continue;
        }
        let of_theirs = || works_at.as_ref().and_then(|company| thing_of(body, part, company));
        if let Some(span) = named_beside_you(body, part, &own).or_else(of_theirs) {
            found.push(Place { part: index, span });
        }
    }
}

/// "Saw Tidewater posted 12 openings for pilots": what somebody who looked has seen.
fn observed(body: &Text, part: &Part, company: &str) -> Option<Span> {
    let tokens = part.tokens.clone();
    let from = tokens.clone().take(3).find(|i| OBSERVED.has(body.word_at(*i)))?;
    let ends = |i: &usize| body.token(*i).is_some_and(|t| matches!(t.kind, Kind::Mark('.' | ',' | '!' | '(')));
    let end = tokens.clone().find(ends).unwrap_or(tokens.end);
    let unseen = (from..end).any(|i| is_any(body.word_at(i), "our my we could benefit"));
    // Whose company is not known, theirs is the one that was seen.
    let seen = from + 1 + usize::from(body.word_at(from + 1) == "that");
    let company = if company.is_empty() && body.is_capital(seen) && body.word_at(seen) != "i" {
        bare(body.word_at(seen))
    } else {
        company
    };
    if part.question || unseen || telling(body, from + 1..end, company).0 < SEEN {
        return None;
    }
    body.span_of(from..end.min(from + 6))
}

/// "tidewater's" without its ending.
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// What is worth saying of something that was seen.
const SEEN: usize = 3;

/// Words with which somebody who looked says so.
static OBSERVED: Words = Words::of(list!("observed"));

/// How much some words tell "you" of yourself or your company: their own words, names and numbers for two. And their
/// names, whomever they speak of.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn telling(body: &Text, tokens: Range<usize>, company: &str) -> (usize, usize) {
    let (mut things, mut names, mut you, mut before) = (0, 0, false, "");
    for i in tokens {
        let Some(token) = body.token(i) else { continue };
        let word = body.word(token);
        let capital = matches!(token.shape, Shape::Capital | Shape::Mixed);
        // No company is called so much: a longer text would be looked through for each word.
        let theirs = capital && company.len() < 100 && is_name(word, company);
        you |= theirs || says_you(word);
        let number = token.kind == Kind::Number;
        if number || !theirs && is_thing(body, i) {
            things += 1 + usize::from(number || capital && !before.is_empty());
            // "My name is Sam."
            names += usize::from(capital && !before.is_empty() && !is_any(before, "is am i'm"));
        }
        before = if token.is_wordlike() { word } else { "" };
    }
    (if you { things } else { 0 }, names)
}

/// "the bread bags of Tidewater", "Tidewater's outage map", "Tidewater dropped its monthly plans": a thing of the company's that is not every company's.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn thing_of(body: &Text, part: &Part, company: &str) -> Option<Span> {
    let asks = |i: usize| {
        let word = body.word_at(i);
        is_any(word, "help need needs join like")
            || is_any(word, "could would can might") && SPEAKER.has(body.word_at(i.saturating_sub(1)))
    };
    let named = |i: &usize| {
        let word = body.word_at(*i);
        body.is_capital(*i) && word.len() > 3 && company.starts_with(bare(word))
    };
    let mut tokens = part.tokens.clone();
    let at = tokens.clone().find(named)?;
    if part.question || tokens.any(asks) || telling(body, part.tokens.clone(), company).0 < THINGS {
        return None;
    }
    body.span_of(at..part.tokens.end.min(at + 2))
}

/// What is worth saying of their company.
const THINGS: usize = 3;

fn is_thing(body: &Text, at: usize) -> bool {
    let word = body.word_at(at);
    body.is_wordlike(at) && word.len() > 2 && !STOP.has(word) && !EMPTY.has(word) && !COMMON.knows(stem(word))
}

/// What a first sentence has to tell.
const TELLING: usize = 5;

/// Names from which a message is full of them.
const MANY: usize = 3;

/// Whether a message says what one does not say to many, unless it greets nobody: "You lend out a pasta machine
/// and two accordions" in its first sentence, or many names, and it sells nothing. That is less than a fact, and
/// more than nothing.
pub(super) fn told(body: &Text, layout: &Layout, product: &[usize], draft: &Draft) -> bool {
    let given = !draft.recipient.facts.is_empty();
    let [company, role] = [&draft.recipient.company, &draft.recipient.role].map(|name| folded(name));
    let (mut tells, mut names) = (false, 0);
    for (index, part) in layout.parts.iter().enumerate().filter(|(_, part)| !part.stock) {
        let (things, named) = telling(body, part.tokens.clone(), &company);
        // What somebody is called at work is on every list.
        let called = |i: &usize| body.is_wordlike(*i) && words(&role).any(|own| own == body.word_at(*i));
        let titled = part.tokens.clone().filter(called).count();
        let things = things.saturating_sub(titled);
        names += named;
        // "I'm …", "We are …", "At our school …".
        let first = body.word_at(part.tokens.start);
        let opens = if index == 0 && !given {
            !is_any(first, "we our we're we've i'm my as this")
        } else {
            index <= usize::from(!given) && says_you(first)
        };
        tells |= opens && things >= TELLING && !part.question && !product.contains(&index);
    }
    layout
        .greeting
        .as_ref()
        .is_none_or(|g| body.is_capital(g.name.start) && g.name.clone().any(|i| may_be_name(body, i)))
        && (tells || !given && names >= MANY && product.is_empty())
}

/// Whether a content word follows within the same sentence: "your post about" alone is a template.
fn says_something(body: &Text, from: usize, part: &Part, own: &[String]) -> bool {
    let mut content = 0;
    for token in body.tokens_in(from..part.tokens.end) {
        if matches!(token.kind, Kind::Mark('?' | '!' | '[' | '{' | '<' | '(')) || content >= 2 {
            break;
        }
        let word = body.word(token);
        content += u32::from(
            token.is_wordlike()
                && word.len() > 2
                && !STOP.has_token(token)
                && !EMPTY.has_token(token)
                && !COMMON.knows(stem(word))
                && !own.first().is_some_and(|company| is_name(word, company)),
        );
    }
    content >= 1
}

/// Words that say nothing of what a post or a talk was about.
static EMPTY: Words = Words::of(list!("empty_topics"));

/// What everybody has, and templates speak of: "your experience with Java".
static OF_MANY: Words = Words::of(list!("of_many"));

/// "your Makaton workshops": a name right after "your" that is not theirs or their company's.
fn named_beside_you(body: &Text, part: &Part, own: &[String]) -> Option<Span> {
    let tokens = part.tokens.clone();
    tokens.clone().filter(|i| body.word_at(*i) == "your").find_map(|your| {
        // "your Makaton workshops", "your new bus depot at Corby"
        let reach = if OF_MANY.has(body.word_at(your + 1)) { 4 } else { REACH };
        let end = (your + reach).min(tokens.end);
        (your + 1..end).take_while(|i| body.is_wordlike(*i)).find_map(|i| {
            let word = bare(body.word_at(i));
            let known = CALENDAR.has(word) || OF_MANY.has(word) || own.iter().any(|name| is_name(word, name));
            let name = body.token(i).is_some_and(|t| matches!(t.shape, Shape::Capital | Shape::Mixed));
            (name && !known && word.len() > 1).then(|| body.span_of(your..end.min(i + 2))).flatten()
        })
    })
}

/// Words after "your" among which a name is theirs.
const REACH: usize = 6;

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
    fn a_thing_of_their_company_is_something_of_theirs() {
        for body in [
            "The bread bags of Trama have a window.",
            "Trama's outage map stayed up in June.",
            "I came from the army to dam inspection at Trama.",
            "Your advice on couplings saved our winter.",
            "Your advice that couplings rust saved our winter.",
        ] {
            assert!(names_something(body), "{body}");
        }
        for body in [
            "Trama's growth is great.",
            "The team at Trama is great.",
            "I could mend the pumps at Trama.",
            "Who buys pumps at Trama?",
            "We can place your website on Google, on the first page.",
            "Based on your GitHub, this would suit.",
            "I await your decision on our proposal.",
            "I want to discuss your career and get advice on breaking into trams.",
        ] {
            assert!(!names_something(body), "{body}");
        }
    }

    #[test]
    fn an_opening_may_tell_them_something_in_plain_words() {
        let tells = |body: &str| {
            let draft = Draft { body: body.into(), ..Draft::default() };
            let text = Text::read(&draft.body);
            told(&text, &Layout::of(&text, &draft), &[], &draft)
        };
        let lends = "You lend out a pasta machine, a pressure washer and two accordions.";
        assert!(tells("Hi Colette,\n\nYou lend out a pasta machine and a red washer."));
        assert!(tells(lends) && tells(&format!("Hi Colette,\n\n{lends}")));
        assert!(tells(&format!("Hi Colette,\n\nIt rained. {lends}")));
        for body in [
            "Hi there,\n\nYou lend out a pasta machine, a pressure washer and two accordions.",
            "Hi All,\n\nYou lend out a pasta machine, a pressure washer and two accordions.",
            "Hello\n\nYou lend out a pasta machine, a pressure washer and two accordions.",
            "Hi Colette,\n\nYou lend out a pasta machine and a washer.",
            "Hi Colette,\n\nIt rained. It rained. You lend out a pasta machine, a pressure washer and two accordions.",
            "Hi Colette,\n\nIt rained. My sons say you lend out a pasta machine, a pressure washer and two accordions.",
            "Hi Colette,\n\nDo you lend out a pasta machine, a pressure washer and two accordions?",
            "Hi Colette,\n\nWe lend you a pasta machine, a pressure washer and two accordions.",
            "Hi Colette,\n\nThe library lends out a pasta machine, a pressure washer and two accordions.",
            "Hi Colette,\n\nYou lend out a pasta machine.",
            "Hi Colette,\n\nHope you are well after the pasta, the pressure washer and two accordions.",
        ] {
            assert!(!tells(body), "{body}");
        }
    }

    #[test]
    fn what_somebody_saw_is_something_of_theirs() {
        let sees = |body: &str| {
            has_specifics(&Draft {
                body: body.into(),
                recipient: Recipient {
                    company: "Trama".into(),
                    facts: vec!["bakes rye".into()],
                    ..Recipient::default()
                },
                ..Draft::default()
            })
        };
        for body in [
            "Saw Trama posted 12 openings for pilots.",
            "I noticed that you opened a second oven in Turin.",
            "Heard you might move the 12 kilns to Turin.",
            "Congrats on Trama's tender in Turin.",
        ] {
            assert!(sees(body), "{body}");
        }
        for body in [
            "Saw you posted openings.",
            "Saw Turin posted 12 openings for pilots.",
            "Saw you clicked our 12 ads for pilots.",
            "I noticed your 12 ovens could benefit from better bricks.",
            "Saw Trama posted 12 openings for pilots?",
            "Yesterday at noon I saw Trama posted 12 openings for pilots.",
            "Noticed you, and 12 openings for pilots in Turin.",
        ] {
            assert!(!sees(body), "{body}");
        }
    }

    #[test]
    fn what_was_seen_of_a_company_is_theirs_where_theirs_is_not_known() {
        let sees = |body: &str| has_specifics(&Draft { body: body.into(), ..Draft::default() });
        for body in [
            "Saw Trama posted 12 openings for pilots.",
            "Noticed that Trama's bakery opened an oven.",
            "We spoke about the second oven in April.",
            "I enjoyed our conversation about rye in Turin.",
            "I've been following Trama Bakery's push into rye.",
        ] {
            assert!(sees(body), "{body}");
        }
        for body in [
            "Saw Trama posted openings.",
            "Saw I had 12 openings for pilots.",
            "Saw somebody posted 12 openings for pilots.",
            "Let us have a conversation about it.",
            "I've been following your journey for a while.",
        ] {
            assert!(!sees(body), "{body}");
        }
    }

    #[test]
    fn many_names_are_about_somebody_where_nothing_is_sold() {
        let tells = |body: &str, product: &[usize]| {
            let draft = Draft { body: body.into(), ..Draft::default() };
            let text = Text::read(&draft.body);
            told(&text, &Layout::of(&text, &draft), product, &draft)
        };
        let route = "Hi Tonya,\n\nThe boat from Burano stops in Mazzorbo and in Torcello.";
        assert!(tells(route, &[]));
        assert!(!tells(route, &[0]));
        assert!(!tells("Hi there,\n\nThe boat from Burano stops in Mazzorbo and in Torcello.", &[]));
        // The first of a sentence is none, nor one after a comma, nor what the sender is called.
        let two = "Hi Tonya,\n\nThe boat from Burano stops in Mazzorbo.";
        for third in ["Torcello has one.", "My name is Torcello.", "I'm Torcello.", "By noon, Torcello has one."] {
            assert!(!tells(&[two, third].join(" "), &[]), "{third}");
        }
        assert!(tells(&[two, "The ferry Torcello has one."].join(" "), &[]));
    }

    fn names_something(body: &str) -> bool {
        has_specifics(&Draft {
            body: body.into(),
            recipient: Recipient { first_name: "Maya".into(), company: "Trama".into(), ..Recipient::default() },
            ..Draft::default()
        })
    }

    fn has_specifics(draft: &Draft) -> bool {
        let text = Text::read(&draft.body);
        let mut found = Vec::new();
        specifics(&text, &Layout::of(&text, draft), &[], draft, &mut found);
        !found.is_empty()
    }

    #[test]
    fn endings_fall_off() {
        for (a, b) in [
            ("moved", "moving"),
            ("planning", "plans"),
            ("companies", "company"),
            ("reviewers", "review"),
            ("wrote", "writing"),
            ("described", "describe"),
            ("boxes", "box"),
            ("hiring", "hires"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("press"), stem("pres"));
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

    #[test]
    fn a_message_may_bring_its_own_facts() {
        for body in [
            "Your talk on cold starts was fun.",
            "I read the piece you wrote about tide gauges.",
            "You took Harbour Row from paper to pixels.",
            "Your minutes of the Nether Wickham dispute are pinned above my desk.",
            "You were my manager at IBM in 2014.",
            "We both worked at Monzo until the move.",
            "As a fellow alum of Delft I follow the harbour works.",
        ] {
            assert!(names_something(body), "{body}");
        }
        for body in [
            "I came across your profile.",
            "Your background is impressive.",
            "Loved your recent post!",
            "Your talk at the conference was great too.",
            "I've been following your work for a while.",
            "Congratulations on all your success! we run a brewery",
            "Would you be free on Tuesday?",
            "I see you work at Trama, Maya.",
            "Your experience with the tools of Java fits.",
        ] {
            assert!(!names_something(body), "{body}");
        }
    }
}
