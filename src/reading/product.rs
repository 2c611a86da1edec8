//! Which sentences speak of what the sender sells.

use super::facts::Fact;
use super::layout::Layout;
use super::people::mention_of;
use crate::draft::{Draft, Intent};
use crate::text::list;
use crate::text::{Kind, Phrases, Text, Words, is_any};
use alloc::vec::Vec;
use core::ops::Range;

static PRODUCT: Phrases = Phrases::new(list!("product"));

/// What a company does in a sentence about itself.
static VERBS: Words = Words::of(list!("product_verbs"));

/// Indices of the parts that speak of the sender's product. Of a job offer, the role is the
/// purpose and not a product.
pub(super) fn find(body: &Text, layout: &Layout, facts: &[Fact], draft: &Draft) -> Vec<usize> {
    if draft.intent == Intent::Recruiting {
        return Vec::new();
    }
    let names @ [_, product] = &[Text::read(&draft.sender.company), Text::read(&draft.sender.product)];
    let mut found = Vec::new();
    for (index, part) in layout.parts.iter().enumerate() {
        let own = names.iter().find_map(|name| {
            mention_of(body, part.tokens.clone(), name).filter(|at| works(body, at, part.tokens.start))
        });
        // A sentence about something of theirs may name the sender's things too, though not begin with them.
        let theirs = facts.iter().any(|f| f.used.is_some_and(|place| place.part == index));
        let start = part.tokens.start;
        let first = own.as_ref().is_some_and(|at| at.start == start);
        // "It also tracks …" goes on about the product.
        let verb = start + 1 + usize::from(body.word_at(start + 1) == "also");
        let goes_on = found.last().is_some_and(|last| last + 1 == index)
            && (is_any(body.word_at(start), "it they") && (verb > start + 1 || is_verb(body.word_at(verb)))
                || is_list(body, start));
        // Every "our …" and "we …" of a seller is about what is sold, if it is of today.
        let begins = body.word_at(start);
        let ours = draft.intent == Intent::Sales
            && !part.question
            && !product.raw().is_empty()
            && (is_any(begins, "our we") || begins == "i" && mention_of(body, part.tokens.clone(), product).is_some())
            && !part.tokens.clone().any(|i| {
                let word = body.word_at(i);
                word.starts_with("you")
                    || i < start + 3
                        && (word.ends_with("ed") || is_any(word, "had met got lost did didn't just recently only"))
            });
        if first
            || goes_on
            || ours
            || !theirs
                && (own.is_some() || PRODUCT.find_in(body, part.tokens.clone()).any(|hit| hit.replacement.is_none()))
        {
            found.push(index);
        }
    }
    found
}

/// Whether a list begins at a token: "It does: - rotas - payroll".
fn is_list(body: &Text, at: usize) -> bool {
    body.is_mark(at.wrapping_sub(1), ':') && body.token(at).is_some_and(|t| matches!(t.kind, Kind::Mark(_)))
}

fn is_verb(word: &str) -> bool {
    VERBS.has(word) || word.len() > 4 && word.ends_with('s') && !is_any(word, "takes seems looks feels sounds")
}

/// "Clinics on Acme fill their gaps", and what it does itself.
fn works(body: &Text, name: &Range<usize>, start: usize) -> bool {
    let word = |back: usize| name.start.checked_sub(back).map_or("", |i| body.word_at(i));
    is_any(word(1), "on using") && word(2).ends_with('s')
        || does_something(body, name.end)
        || name.start == start && is_verb(body.word_at(name.end))
}

/// "Acme helps …", "Acme is a tool …". "Acme is 46 people in Leicester" only says who writes.
fn does_something(body: &Text, verb: usize) -> bool {
    let is = is_any(body.word_at(verb), "is are")
        && is_any(body.word_at(verb + 1), "a an the designed built made trusted used");
    // "With Acme you get …", "At Acme we make …"
    let gives = is_any(body.word_at(verb), "you we")
        && is_any(body.word_at(verb + 1), "get can could will save help make build offer provide");
    is || gives || VERBS.has(body.word_at(verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Sender;

    fn count(body: &str, intent: Intent) -> usize {
        let draft = Draft {
            body: body.into(),
            intent,
            sender: Sender { company: "Acme".into(), ..Sender::default() },
            ..Draft::default()
        };
        let text = Text::read(&draft.body);
        let layout = Layout::of(&text, &draft);
        find(&text, &layout, &[], &draft).len()
    }

    #[test]
    fn a_pitch_is_about_the_product_and_not_about_the_word_we() {
        assert_eq!(
            count("We are a leading provider of buoys. Our platform helps teams. Acme cuts costs.", Intent::Sales),
            3
        );
        assert_eq!(
            count("We run two plants your size. We met at the fair. Our readers liked your piece.", Intent::Sales),
            0
        );
        assert_eq!(count("Our platform team is growing and we offer 90,000 euros.", Intent::Recruiting), 0);
    }

    #[test]
    fn a_list_goes_on_about_what_it_is_introduced_by() {
        assert_eq!(count("Our tool helps with:\n- rotas\n- payroll", Intent::Sales), 2);
        assert_eq!(count("A few things:\n- rotas\n- payroll", Intent::Sales), 0);
        assert_eq!(count("Our tool helps with rotas.\n- Sam", Intent::Sales), 1);
    }

    #[test]
    fn a_seller_goes_on_about_what_is_sold() {
        let of = |body: &str, product: &str, intent| {
            let sender = Sender { product: product.into(), ..Sender::default() };
            let draft = Draft { body: body.into(), intent, sender, ..Draft::default() };
            let text = Text::read(&draft.body);
            let layout = Layout::of(&text, &draft);
            find(&text, &layout, &[], &draft).len()
        };
        let body = "I press a softer cork. Our factory has three lines. We ship the same day.";
        assert_eq!(of(body, "corks", Intent::Sales), 2);
        assert_eq!(of("I press corks. Our factory has three lines.", "corks", Intent::Sales), 2);
        assert_eq!(of(body, "", Intent::Sales), 0);
        assert_eq!(of(body, "corks", Intent::Networking), 0);
        assert_eq!(count("With Acme you get the log for less.", Intent::Sales), 1);
        assert_eq!(count("At Acme we make the toughest shelves.", Intent::Sales), 1);
        assert_eq!(count("At Acme we met your crew.", Intent::Sales), 0);
        assert_eq!(count("Acme moves your drug book onto a tablet.", Intent::Sales), 1);
        assert_eq!(count("Acme has five people.", Intent::Sales), 0);
        assert_eq!(count("Clinics on Acme fill their gaps.", Intent::Sales), 1);
        assert_eq!(count("I met you at a talk on Acme.", Intent::Sales), 0);
        for body in
            ["We met at the fair.", "We lost two racks, too.", "We only just began.", "Our mill is on your way."]
        {
            assert_eq!(of(body, "corks", Intent::Sales), 0, "{body}");
        }
    }
}
