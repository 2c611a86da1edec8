//! What a message tells its reader of themselves of its own accord: what somebody who looked has seen, made or read.

use super::facts::Place;
use super::layout::{Layout, Part};
use super::people::{company_in, folded, is_name, may_be_name};
use super::stems::{CALENDAR, COMMON, SPEAKER, STOP, says_you, stem};
use crate::draft::{Draft, Intent};
use crate::text::list;
use crate::text::{Kind, Phrases, Shape, Span, Text, Words, is_any, without_s, words};
use alloc::{string::String, vec::Vec};
use core::ops::Range;

static TIES: Phrases = Phrases::new(list!("ties"));
static FLATTERY: Phrases = Phrases::new(list!("empty_ties"));

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
    let from = tokens.clone().take(3).find(|i| body.is_in(*i, OBSERVED))?;
    let ends = |i: &usize| body.token(*i).is_some_and(|t| matches!(t.kind, Kind::Mark('.' | ',' | '!' | '(')));
    let end = tokens.clone().find(ends).unwrap_or(tokens.end);
    let unseen = (from..end).any(|i| body.word_is(i, "our my we could benefit"));
    // Whose company is not known, theirs is the one that was seen.
    let seen = from + 1 + usize::from(body.word_is(from + 1, "that"));
    let company = if company.is_empty() && body.is_capital(seen) && !body.word_is(seen, "i") {
        without_s(body.word_at(seen))
    } else {
        company
    };
    if part.question || unseen || telling(body, from + 1..end, company).0 < SEEN {
        return None;
    }
    body.span_of(from..end.min(from + 6))
}

/// What is worth saying of something that was seen.
const SEEN: usize = 3;

/// Words with which somebody who looked says so.
static OBSERVED: Words = Words::of(list!("observed"));

/// Bytes that no company or role has: a longer text would be looked through for each word of a message.
const LONG: usize = 200;

/// How much some words tell "you" of yourself or your company: their own words, names and numbers for two. And their
/// names, whomever they speak of.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn telling(body: &Text, tokens: Range<usize>, company: &str) -> (usize, usize) {
    let (mut things, mut names, mut you, mut before) = (0, 0, false, "");
    for i in tokens {
        let Some(token) = body.token(i) else { continue };
        let word = body.word(token);
        let capital = matches!(token.shape, Shape::Capital | Shape::Mixed);
        let theirs = capital && company.len() < LONG && is_name(word, company);
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
        body.word_is(i, "help need needs join like")
            || body.word_is(i, "could would can might") && body.is_in(i.saturating_sub(1), SPEAKER)
    };
    let named = |i: &usize| {
        let word = body.word_at(*i);
        body.is_capital(*i) && word.len() > 3 && company.starts_with(without_s(word))
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
    body.is_wordlike(at)
        && word.len() > 2
        && !body.is_in(at, STOP)
        && !body.is_in(at, EMPTY)
        && !COMMON.knows(stem(word))
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
        let called =
            |i: &usize| body.is_wordlike(*i) && role.len() < LONG && words(&role).any(|own| own == body.word_at(*i));
        let titled = part.tokens.clone().filter(called).count();
        let things = things.saturating_sub(titled);
        names += named;
        // "I'm …", "We are …", "At our school …".
        let first = part.tokens.start;
        let opens = if index == 0 && !given {
            !body.word_is(first, "we our we're we've i'm my as this")
        } else {
            index <= usize::from(!given) && says_you(body.word_at(first))
        };
        tells |= opens
            && things >= TELLING
            && !part.question
            && !product.contains(&index)
            && !FLATTERY.any_in(body, part.tokens.clone());
    }
    // Where a recruiter names only their employer, the other names are the job's.
    let merged = draft.intent == Intent::Recruiting
        && company_in(body, body.all(), &Text::read(&draft.recipient.company)).is_some();
    layout
        .greeting
        .as_ref()
        .is_none_or(|g| body.is_capital(g.name.start) && g.name.clone().any(|i| may_be_name(body, i)))
        && (tells || !given && names >= MANY && product.is_empty() && !merged)
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
    tokens.clone().filter(|i| body.word_is(*i, "your")).find_map(|your| {
        // "your Makaton workshops", "your new bus depot at Corby"
        let reach = if body.is_in(your + 1, OF_MANY) { 4 } else { REACH };
        let end = (your + reach).min(tokens.end);
        (your + 1..end).take_while(|i| body.is_wordlike(*i)).find_map(|i| {
            let word = without_s(body.word_at(i));
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

    #[test]
    fn a_thing_of_their_company_is_something_of_theirs() {
        for body in [
            "The bread bags of Trama have a window.",
            "Trama's outage map stayed up in June.",
            "I came from the army to dam inspection at Trama.",
            "Your advice on couplings saved our winter.",
            "Your advice that couplings rust saved our winter.",
            "Your GDC talk on couplings saved our winter.",
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
        for (company, told_it) in [("Rialto", false), ("Lido", true)] {
            let recipient = Recipient { company: company.into(), ..Recipient::default() };
            let job = Draft {
                body: format!("{route} Rialto has one."),
                intent: Intent::Recruiting,
                recipient,
                ..Draft::default()
            };
            let text = Text::read(&job.body);
            assert_eq!(told(&text, &Layout::of(&text, &job), &[], &job), told_it, "{company}");
        }
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
