//! What a message asks for, and how much that is to ask of a stranger.

use super::layout::{Layout, Part};
use crate::text::list;
use crate::text::{Kind, Phrases, Span, Text, Words};
use alloc::vec::Vec;
use core::ops::Range;

/// One thing asked.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    /// Index of the part that asks.
    pub part: usize,
    /// Its words.
    pub span: Span,
    /// What it asks for.
    pub kind: AskKind,
    /// Whether it offers a choice ("or", "if easier") and so is no second demand.
    pub choice: bool,
}

/// How much is asked, from little to much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskKind {
    /// Nothing that could be answered: "let me know your thoughts".
    Vague,
    /// An answer by message.
    Reply,
    /// Leave to send something.
    Permission,
    /// A word with someone else.
    Referral,
    /// A call or a meeting of less than half an hour.
    Call,
    /// A calendar to book in.
    Link,
    /// Work: a form, documents, a decision.
    Homework,
    /// A demo, a long meeting, several people.
    Heavy,
}

static REQUEST: Phrases = Phrases::new(list!("asks/request"));
static RHETORICAL: Phrases = Phrases::new(list!("asks/rhetorical"));
static VAGUE: Phrases = Phrases::new(list!("asks/vague"));
static CONDITION: Phrases = Phrases::new(list!("asks/if_interested"));
static CALL: Phrases = Phrases::new(list!("asks/call"));
static HEAVY: Phrases = Phrases::new(list!("asks/heavy"));
static HOMEWORK: Phrases = Phrases::new(list!("asks/homework"));
static PERMISSION: Phrases = Phrases::new(list!("asks/permission"));
static REFERRAL: Phrases = Phrases::new(list!("asks/referral"));
static BOOKING: Phrases = Phrases::new(list!("asks/booking"));
/// What begins a further ask inside a sentence.
static MORE: Phrases = Phrases::new(list!("asks/more"));
static IMPERATIVE: Words = Words::of(list!("asks/imperative"));
static CHOICE: Phrases = Phrases::new(list!("asks/choice"));

/// Words after "please" that ask for nothing.
static NO_REQUEST: Words = Words::of(list!("asks/no_request"));

/// Lengths of a meeting of less than half an hour.
static SHORT: Phrases = Phrases::new(list!("asks/short_meeting"));
/// Half an hour and more, which is a large thing to ask. (Evidence 5.4: thirty minutes and demos
/// are the asks that recipients name as too much in a first message.)
static LONG: Phrases = Phrases::new(list!("asks/long_meeting"));

/// Everything asked, in order.
pub(super) fn find(body: &Text, layout: &Layout) -> Vec<Ask> {
    let mut asks = Vec::new();
    for (index, part) in layout.parts.iter().enumerate() {
        // What is asked first ends where more is asked: "Let me know your thoughts, and also …"
        let more = MORE.find_in(body, part.tokens.clone()).next().map(|more| more.tokens.start);
        let end = more.filter(|more| *more > part.tokens.start).unwrap_or(part.tokens.end);
        if let Some(kind) = kind_of(body, part, part.tokens.start..end) {
            // An opener: "I'd love to pick your brain."
            if index == 0 && layout.parts.len() > 1 && (kind == AskKind::Vague || part.solid == 0 && !part.question) {
                continue;
            }
            let choice = bids(CHOICE, body, part.tokens.clone());
            asks.push(Ask { part: index, span: part.span, kind, choice });
            // "Could you advise me, and also whether you would join our board, …"
            for more in MORE.find_in(body, part.tokens.start + 1..part.tokens.end) {
                let rest = more.tokens.start..part.tokens.end;
                let Some(span) = body.span_of(rest.clone()) else { continue };
                asks.push(Ask { part: index, span, kind: kind_of_request(body, rest, false), choice });
            }
        }
    }
    asks
}

fn kind_of(body: &Text, part: &Part, first: Range<usize>) -> Option<AskKind> {
    let tokens = part.tokens.clone();
    // "If it interests you" asks for nothing; before a question it is only polite.
    let vague = bids(VAGUE, body, tokens.clone()) || !part.question && bids(CONDITION, body, tokens.clone());
    let polite = |i| matches!(body.word_at(i), "please" | "kindly") && !body.is_in(i + 1, NO_REQUEST);
    let requested =
        bids(REQUEST, body, tokens.clone()) || is_imperative(body, tokens.clone()) || tokens.clone().any(polite);
    let booking = bids(BOOKING, body, tokens.clone());
    let asked = part.question || requested || booking;
    if !asked {
        return vague.then_some(AskKind::Vague);
    }
    let opens = |list: Phrases| {
        let joins = |i: &usize| !body.word_is(*i, "so but and or well now");
        tokens.clone().find(joins).is_some_and(|at| list.match_at(body, at, tokens.end).is_some())
    };
    let has = |list: Phrases| bids(list, body, tokens.clone());
    if part.question && opens(RHETORICAL) && !(booking || has(HEAVY) || has(CALL)) {
        return None;
    }
    Some(kind_of_request(body, first, vague))
}

/// How much a sentence that asks for something asks for.
fn kind_of_request(body: &Text, tokens: Range<usize>, vague: bool) -> AskKind {
    let has = |list: Phrases| bids(list, body, tokens.clone());
    // "A quarter of an hour" is in both lists.
    let long = has(LONG);
    let timed = long || SHORT.any_in(body, tokens.clone());
    let booking = has(BOOKING);
    let linked = body.tokens_in(tokens.clone()).iter().any(|t| t.kind == Kind::Link);
    if has(PERMISSION) && !has(CALL) && !timed {
        AskKind::Permission
    } else if has(HOMEWORK) {
        AskKind::Homework
    } else if has(HEAVY) || long && (has(CALL) || booking) {
        AskKind::Heavy
    } else if booking || linked && has(CALL) {
        AskKind::Link
    } else if has(CALL) || timed {
        AskKind::Call
    } else if has(REFERRAL) {
        AskKind::Referral
    } else if vague {
        AskKind::Vague
    } else {
        AskKind::Reply
    }
}

/// Whether a sentence bids to do something of a list. "We have 60 picture books here" and "someone calls in sick" do not,
/// nor does what the list lets pass: "in May we start".
fn bids(list: Phrases, body: &Text, tokens: Range<usize>) -> bool {
    list.find_in(body, tokens).any(|hit| hit.replacement.is_none() && !body.word_is(hit.tokens.start, "books calls"))
}

/// "Reply with …", "Tell me …" at the start of a sentence.
fn is_imperative(body: &Text, tokens: Range<usize>) -> bool {
    let polite = |i: &usize| !body.word_is(*i, "please just kindly also and then");
    tokens.take(4).find(polite).is_some_and(|i| body.is_in(i, IMPERATIVE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;

    fn kinds(raw: &str) -> Vec<AskKind> {
        let text = Text::read(raw);
        find(&text, &Layout::of(&text, &Draft::default())).iter().map(|a| a.kind).collect()
    }

    #[test]
    fn what_a_message_opens_with_asks_for_nothing() {
        let rest = "Your log of the tides is on our wall.";
        for opener in ["I would love to pick your brain.", "Let me know your thoughts.", "Does that make sense?"] {
            assert_eq!(kinds(&["Hi Maya,\n\n", opener, " ", rest].concat()), [], "{opener}");
            assert_eq!(kinds(&["Hi Maya,\n\n", rest, " ", opener].concat()).len(), 1, "{opener}");
            assert_eq!(kinds(&["Hi Maya,\n\n", opener].concat()).len(), 1, "{opener}");
        }
        assert_eq!(kinds(&["Hi Maya,\n\nMay I pick your brain on pumps? ", rest].concat()), [AskKind::Reply]);
    }

    #[test]
    fn an_ask_is_weighed_by_what_it_asks_for() {
        use AskKind::*;
        for (raw, kind) in [
            ("Which interval did you settle on?", Reply),
            ("Could you tell me what sensor you used?", Reply),
            ("I would love to hear how you did it.", Reply),
            ("Could we compare the two on a 15-minute call on Thursday?", Call),
            ("Do you have 30 minutes next week for a call?", Heavy),
            ("Can I show you a demo?", Heavy),
            ("May I send you the one-page summary?", Permission),
            ("Let me know your thoughts.", Vague),
            ("Feel free to reach out.", Vague),
            ("Book a time here: https://calendly.example/sam", Link),
            ("Please fill out the attached form.", Homework),
            ("Kindly refer me for any suitable opening at your firm.", Homework),
            ("Please review my attached thesis.", Homework),
            ("Kindly give me any job in your factory.", Homework),
            ("Let me know who buys your workwear.", Reply),
            ("Would it make sense to send you the draft?", Permission),
            ("Can we book 45 minutes with you?", Heavy),
            ("Do you and your IT head have 45 minutes on Thursday?", Heavy),
            ("Could we get 45 minutes with you next week?", Heavy),
            ("Do you have half an hour on Friday?", Heavy),
            ("Do you have a quarter of an hour on Friday?", Call),
            ("May I ask at what hour the reading is taken?", Reply),
            ("What is better, this afternoon or tomorrow morning?", Heavy),
            ("Would a price list be of any use?", Permission),
            ("If you know any friends who are looking, send me a line.", Referral),
            ("Curious to hear what you make of all this.", Vague),
            ("How are you handling the salt?", Reply),
            ("How is your team handling the salt?", Reply),
            ("I'd be grateful for a look at your log.", Reply),
            ("Let's stay connected.", Vague),
            ("I'd be keen to hear whatever comes to mind.", Vague),
            ("I would also be glad of an introduction to your supplier.", Referral),
            ("Happy to connect.", Vague),
            ("Hoping to chat.", Vague),
            ("I'd be open to exploring ways we might help each other.", Vague),
        ] {
            assert_eq!(kinds(raw), [kind], "{raw}");
        }
    }

    #[test]
    fn not_every_question_asks() {
        for raw in [
            "Did you know that most teams waste hours?",
            "Tired of slow builds?",
            "How are you?",
            "How are you doing today?",
            "How are you both feeling this morning?",
            "How was the weather?",
            "How is everything at the pier?",
            "We asked our readers in May.",
            "Your guide says which way to turn.",
            "I thought it might be the bank.",
            "We have 60 picture books in Tagbanwa here.",
            "The hard part is that buses lose the signal.",
            "The mill is your neighbour.",
            "My mother asked, “Is this a job or a punishment?”",
        ] {
            assert_eq!(kinds(raw), [], "{raw}");
        }
    }
}
