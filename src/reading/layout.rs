//! Greeting, sentences of substance, signature and postscript.

use super::people::{folded, is_given_name, is_name, is_title, same_given_name};
use crate::draft::Draft;
use crate::text::list;
use crate::text::{Gap, Kind, Phrases, Sentence, Span, Text, Token};
use crate::text::{Words, is_ascii};
use alloc::vec::Vec;
use core::ops::Range;

/// The layout of a message, as indices of its tokens.
#[derive(Debug, Default)]
pub struct Layout {
    /// "Hi Maya,"
    pub greeting: Option<Greeting>,
    /// The sentences between greeting and signature, and those of a postscript.
    pub parts: Vec<Part>,
    /// Sign-off, name, title and the like; empty when there is none.
    pub signature: Range<usize>,
}

/// A greeting.
#[derive(Debug, Clone)]
pub struct Greeting {
    /// All of it, closing mark included.
    pub tokens: Range<usize>,
    /// The name or what stands in its place; may be empty.
    pub name: Range<usize>,
    /// Whether it begins with a greeting word ("Maya," alone does not).
    pub worded: bool,
}

/// One sentence of substance.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its bytes, end mark included.
    pub span: Span,
    /// Which paragraph of the message it is in.
    pub paragraph: u32,
    /// Whether it ends with a question mark.
    pub question: bool,
    /// Whether it belongs to a postscript.
    pub postscript: bool,
    /// Its words.
    pub words: u32,
    /// Whether it holds something that everybody writes.
    pub stock: bool,
    /// Its words that say something: none in a short sentence that everybody writes, one for each
    /// wordy phrase. What is measured by them stays where it is when such words come or go.
    pub solid: u32,
    /// Solid words of the parts before it.
    pub solid_before: u32,
}

static GREETINGS: Words = Words::of(list!("greetings"));
/// Words that stand alone before a comma and call nobody.
static NOT_A_NAME: Words = Words::of(list!("not_a_name"));
static CLOSERS: Words = Words::of(list!("closers"));
static CLOSING: Words = Words::of(list!("closing"));
/// Lower-case words that a name or a title may hold.
static PARTICLES: Words = Words::of(list!("particles"));

impl Layout {
    /// Reads the layout of a body.
    pub fn of(body: &Text, draft: &Draft) -> Layout {
        let greeting = greeting(body, draft);
        let from = greeting.as_ref().map_or(0, |g| g.tokens.end);
        let mut sentences = Vec::new();
        for sentence in body.sentences() {
            if sentence.tokens.end > from {
                sentences.push(sentence);
            }
        }
        let postscript = sentences.iter().position(|s| begins_postscript(body, s)).unwrap_or(sentences.len());
        let before_postscript = sentences.get(..postscript).unwrap_or_default();
        let signed = signature(body, before_postscript, from, draft);
        let signature_start = before_postscript.get(signed).map_or(0, |s| s.tokens.start);
        let signature_end = before_postscript.last().map_or(0, |s| s.tokens.end);
        let mut parts = Vec::new();
        let mut solid_before = 0;
        for (i, sentence) in sentences.iter().enumerate() {
            if (signed..postscript).contains(&i) {
                continue;
            }
            let tokens = sentence.tokens.start.max(from)..sentence.tokens.end;
            let (Some(span), words) = (body.span_of(tokens.clone()), body.word_count(tokens.clone())) else { continue };
            if words == 0 {
                continue;
            }
            let stock = STOCK.iter().any(|list| list.any_in(body, tokens.clone()));
            let count = count(body, tokens.clone());
            let solid = if stock && count <= LONG { 0 } else { count };
            parts.push(Part {
                tokens,
                span,
                paragraph: sentence.paragraph,
                question: sentence.question,
                postscript: i >= postscript,
                words,
                stock,
                solid,
                solid_before,
            });
            solid_before += solid;
        }
        let signature = if signed < postscript { signature_start..signature_end } else { 0..0 };
        Layout { greeting, parts, signature }
    }
}

/// Words up to which a sentence with something that everybody writes says nothing besides.
const LONG: u32 = 16;
/// What everybody writes.
static STOCK: [Phrases; 6] = [
    Phrases::new(list!("empty_ties")),
    Phrases::new(list!("well_wishes")),
    Phrases::new(list!("generic_opener")),
    Phrases::new(list!("template_cliche")),
    Phrases::new(list!("vague_flattery")),
    Phrases::new(list!("filler_buzzword")),
];

/// Words of a range, each wordy phrase as the one that can stand for it.
fn count(body: &Text, tokens: Range<usize>) -> u32 {
    body.tokens_in(tokens).iter().map(|t| u32::from(t.words)).sum()
}

fn is_greeting_end(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark(',' | ':' | '!' | '-' | '–' | '—' | '.' | '，' | ';' | '…'))
}

/// The greeting at the start of a message.
fn greeting(body: &Text, draft: &Draft) -> Option<Greeting> {
    let first = body.word_at(0);
    let is_daytime = |at| body.word_is(at, "morning afternoon evening day");
    // "Morning, Maya."
    let called = 1 + usize::from(body.is_mark(1, ','));
    let calls = body.is_capital(called) && body.token(called + 1).is_some_and(is_greeting_end);
    let mut at = match first {
        "good" if is_daytime(1) => 2,
        "to" if body.word_is(1, "whom") => 1,
        _ if body.is_in(0, GREETINGS) || calls && is_daytime(0) => 1,
        _ => return vocative(body, draft),
    };
    if body.word_is(at, "again") {
        at += 1;
    }
    let start = at;
    // "Hi, Maya" and "Hello! Maya" are greetings too.
    let mut lead = at;
    if body.is_mark(at, ',')
        && body.token(at + 1).is_some_and(|t| t.gap < Gap::Line && t.is_capital())
        && body.token(at + 2).is_some_and(is_greeting_end)
    {
        lead += 1;
    }
    for end in lead..(lead + 9) {
        let Some(token) = body.token(end) else {
            return (end > lead || end == start).then_some(Greeting { tokens: 0..end, name: lead..end, worded: true });
        };
        if end > 0 && token.gap >= Gap::Line {
            return Some(Greeting { tokens: 0..end, name: lead..end, worded: true });
        }
        let after_title = end > 0 && is_title(body, end - 1) && token.is_mark('.');
        if is_greeting_end(token) && !after_title && count(body, lead..end) <= if token.is_mark('.') { 2 } else { 4 } {
            return Some(Greeting { tokens: 0..end + 1, name: lead..end, worded: true });
        }
    }
    // No closing mark: "Hi Maya hope you are well". Capitalised words are the name.
    let names = body.run(start, |t| t.is_capital() && t.gap < Gap::Line && t.kind == Kind::Word).min(3);
    Some(Greeting { tokens: 0..start + names, name: start..start + names, worded: true })
}

/// A name and a comma, without a greeting word: on a line of its own, the recipient's, or a
/// given name that everybody knows.
fn vocative(body: &Text, draft: &Draft) -> Option<Greeting> {
    let end = (0..5).find(|i| body.token(*i).is_some_and(is_greeting_end))?;
    let named = end > 0 && body.tokens_in(0..end).iter().all(|t| t.kind == Kind::Word && t.is_capital());
    if !named || body.is_in(0, NOT_A_NAME) || body.is_in(0, CLOSERS) {
        return None;
    }
    if body.is_mark(end, '.') {
        return None;
    }
    let alone = body.token(end + 1).is_some_and(|t| t.gap >= Gap::Line);
    let known = [&draft.recipient.first_name, &draft.recipient.last_name]
        .iter()
        .any(|n| !n.is_empty() && same_given_name(body.word_at(0), n));
    let given = end == 1 && body.is_mark(end, ',') && (is_given_name(body.word_at(0)) || calls_you(body));
    (alone || known || given).then_some(Greeting { tokens: 0..end + 1, name: 0..end, worded: false })
}

/// "Deepika, your chart works", and not "Honestly, your chart works".
fn calls_you(body: &Text) -> bool {
    let word = body.word_at(0);
    let adverb = ["ly", "ing", "ed"].iter().any(|ending| word.ends_with(ending));
    word.len() > 3 && !adverb && body.word_is(2, "you your you've you're")
}

fn begins_postscript(body: &Text, sentence: &Sentence) -> bool {
    let word = body.word_at(sentence.tokens.start);
    matches!(word, "ps" | "pps")
        || (body.word_is(sentence.tokens.start, "p")
            && body.word_is(sentence.tokens.start + 2, "s")
            && body.is_mark(sentence.tokens.start + 1, '.'))
}

/// Index of the sentence where the signature begins, or the number of sentences.
fn signature(body: &Text, sentences: &[&Sentence], from: usize, draft: &Draft) -> usize {
    let none = sentences.len();
    let first_looked_at = none.saturating_sub(7);
    for (i, sentence) in sentences.iter().enumerate().skip(first_looked_at) {
        if i == 0 && sentence.tokens.start <= from && from == 0 {
            continue;
        }
        if closes(body, sentence) && sentences.iter().skip(i + 1).all(|s| is_short_line(body, s, 10)) {
            return i;
        }
    }
    let mut start = none;
    while start > 1 || (start == 1 && from > 0) {
        let Some(sentence) = start.checked_sub(1).and_then(|i| sentences.get(i)) else { break };
        let limit = if start == none { 5 } else { 8 };
        if !(is_short_line(body, sentence, limit) && is_nameplate(body, sentence, draft)) {
            break;
        }
        start -= 1;
    }
    start
}

/// "Best regards," or "Thanks for reading."
fn closes(body: &Text, sentence: &Sentence) -> bool {
    let words = count(body, sentence.tokens.clone());
    if !body.is_in(sentence.tokens.start, CLOSERS) || sentence.question {
        return false;
    }
    let thanks = body.word_is(sentence.tokens.start, "thanks thank many");
    let own_line = body.token(sentence.tokens.start).is_some_and(|t| t.gap >= Gap::Line);
    let closing = body.tokens_in(sentence.tokens.clone()).iter().take(4).any(|t| CLOSING.has_token(t));
    closing && (words <= 4 && (own_line || thanks) || thanks && words <= 9 && !mentions_a_gift(body, sentence))
}

/// What one thanks for.
static GIFTS: Words = Words::of(list!("gifts"));

/// "Thank you for accepting my request" is news, not a sign-off.
fn mentions_a_gift(body: &Text, sentence: &Sentence) -> bool {
    body.tokens_in(sentence.tokens.clone()).iter().any(|t| GIFTS.has_token(t))
}

fn is_short_line(body: &Text, sentence: &Sentence, limit: u32) -> bool {
    !sentence.question && count(body, sentence.tokens.clone()) <= limit
}

/// A line of names, titles and addresses.
fn is_nameplate(body: &Text, sentence: &Sentence, draft: &Draft) -> bool {
    let tokens = body.tokens_in(sentence.tokens.clone());
    let Some(first) = tokens.first() else { return false };
    if first.gap < Gap::Line && !matches!(first.kind, Kind::Mark('-' | '–' | '—')) {
        return false;
    }
    if tokens.last().is_some_and(|t| matches!(t.kind, Kind::Mark('.' | '!' | '?' | ':')) && tokens.len() > 2) {
        return false;
    }
    let name = folded(&draft.sender.first_name);
    let sender = tokens.iter().any(|t| is_name(body.word(t), &name));
    let wordlike = tokens.iter().filter(|t| t.kind == Kind::Word);
    let lower =
        wordlike.clone().filter(|t| !t.is_capital() && is_ascii(body.word(t)) && !PARTICLES.has_token(t)).count();
    sender && tokens.len() <= 4 || lower == 0 && (wordlike.count() > 0 || tokens.iter().any(|t| t.kind == Kind::Link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Recipient;

    fn read(body: &str) -> (String, Vec<String>, String) {
        let draft =
            Draft { recipient: Recipient { first_name: "Maya".into(), ..Recipient::default() }, ..Draft::default() };
        let text = Text::read(body);
        let layout = Layout::of(&text, &draft);
        let slice = |r: Range<usize>| text.span_of(r).map_or(String::new(), |s| text.slice(s).to_owned());
        (
            layout.greeting.map_or(String::new(), |g| slice(g.name)),
            layout.parts.iter().map(|p| text.slice(p.span).to_owned()).collect(),
            slice(layout.signature),
        )
    }

    #[test]
    fn greeting_substance_and_signature_are_told_apart() {
        for (body, name, parts, signature) in [
            (
                "Hi Maya,\n\nYour talk was fun. Could I ask?\n\nSam",
                "Maya",
                vec!["Your talk was fun.", "Could I ask?"],
                "Sam",
            ),
            (
                "Dear Dr. Chen: one thing.\nBest regards,\nSam Rivera\nHead of Sales, Acme",
                "Dr. Chen",
                vec!["one thing."],
                "Best regards,\nSam Rivera\nHead of Sales, Acme",
            ),
            ("Maya, which mesh do you use? — Joost", "Maya", vec!["which mesh do you use?"], "— Joost"),
            ("Hi Maya hope you are well. Let me know", "Maya", vec!["hope you are well.", "Let me know"], ""),
            (
                "Hey there!\nOne question?\n\nThanks for reading.\nSam\n\nPS: see page two.",
                "there",
                vec!["One question?", "PS: see page two."],
                "Thanks for reading.\nSam",
            ),
            ("Hi ,\nYour talk", "", vec!["Your talk"], ""),
            ("Good morning Maya\nYour talk was fun.", "Maya", vec!["Your talk was fun."], ""),
            ("Morning, Maya. Your talk was fun.", "Maya", vec!["Your talk was fun."], ""),
            ("Afternoon Maya,\nYour talk was fun.", "Maya", vec!["Your talk was fun."], ""),
            ("Morning, noon and night.\nIt rains.", "", vec!["Morning, noon and night.", "It rains."], ""),
            ("Morning shifts are long.", "", vec!["Morning shifts are long."], ""),
            ("Good tea, your talk was fun.", "", vec!["Good tea, your talk was fun."], ""),
            ("Your talk was fun.", "", vec!["Your talk was fun."], ""),
            ("Deepika, your talk was fun.", "Deepika", vec!["your talk was fun."], ""),
            ("Honestly, your talk was fun.", "", vec!["Honestly, your talk was fun."], ""),
            ("Daniel,\n\nYour talk was fun.", "Daniel", vec!["Your talk was fun."], ""),
            (
                "Best talk of the day was yours.\nMay I quote it?",
                "",
                vec!["Best talk of the day was yours.", "May I quote it?"],
                "",
            ),
            ("Hi {{first_name}},\nOne thing.", "{{first_name}}", vec!["One thing."], ""),
        ] {
            assert_eq!(
                read(body),
                (name.to_owned(), parts.iter().map(|p| (*p).to_owned()).collect(), signature.to_owned()),
                "{body:?}"
            );
        }
    }

    #[test]
    fn what_everybody_writes_counts_no_words_and_a_wordy_phrase_one() {
        let solid = |body: &str| {
            let text = Text::read_shortened(body);
            let layout = Layout::of(&text, &Draft::default());
            layout.parts.iter().map(|p| (p.words, p.stock, p.solid, p.solid_before)).collect::<Vec<_>>()
        };
        assert_eq!(
            solid("I hope this finds you well. In order to go we row. It rains."),
            [(6, true, 0, 0), (6, false, 4, 0), (2, false, 2, 4)]
        );
        // Up to so many words; what is longer says something besides.
        let long = |more: usize| solid(&format!("I hope this finds you well{}.", " and so".repeat(more)))[0];
        assert_eq!((long(5), long(6)), ((16, true, 0, 0), (18, true, 18, 0)));
    }
}
