//! Which sentences speak of what the sender sells.

use super::facts::Fact;
use super::layout::Layout;
use super::people::{folded, is_name, mention_of};
use crate::draft::{Draft, Intent};
use crate::text::list;
use crate::text::{Gap, Kind, Phrases, Shape, Text, Words};
use alloc::vec::Vec;
use core::ops::Range;

static PRODUCT: Phrases = Phrases::new(list!("product"));

/// Of today is what is sold, and these tell of what was.
static PAST: Words = Words::of(list!("product_past"));

/// "Acme is a …", "Acme is made for …"
static IS: Words = Words::of(list!("product_is"));

/// "With Acme you get …"
static GIVES: Words = Words::of(list!("product_gives"));

/// What a company does in a sentence about itself.
static VERBS: Words = Words::of(list!("product_verbs"));

/// Indices of the parts that speak of the sender's product. Of a job offer, the role is the
/// purpose and not a product.
pub(super) fn find(body: &Text, layout: &Layout, facts: &[Fact], draft: &Draft) -> Vec<usize> {
    if draft.intent == Intent::Recruiting {
        return Vec::new();
    }
    let names @ [_, product] = &[Text::read(&draft.sender.company), Text::read(&draft.sender.product)];
    let sells = draft.intent == Intent::Sales;
    let mut found = Vec::new();
    // The part that may go on about it, and whether the one before only says who writes: "I make relays."
    let (mut after, mut introduced) = (usize::MAX, false);
    for (index, part) in layout.parts.iter().enumerate() {
        let own = names.iter().find_map(|name| {
            mention_of(body, part.tokens.clone(), name).filter(|at| works(body, at, part.tokens.start))
        });
        // A sentence about something of theirs may name the sender's things too, though not begin with them.
        let theirs = facts.iter().any(|f| f.used.is_some_and(|place| place.part == index));
        let start = part.tokens.start;
        let first = own.as_ref().is_some_and(|at| at.start == start);
        let (begins, next) = (body.word_at(start), body.word_at(start + 1));
        let follows = after == index;
        // "It also tracks …", "They clip on …" and "- rotas" go on about the product.
        let goes_on = follows
            && (body.word_is(start, "it they")
                && (body.word_is(start + 1, "also")
                    || is_verb(body, start + 1)
                    || begins.len() > 2
                        && !next.ends_with("ed")
                        && !body.word_is(start + 1, "are were had did have do must may ask know"))
                || body.is_mark(start.wrapping_sub(1), ':'));
        // A row of features is one even where "you" get them.
        let row = (body.word_is(start, "our") || body.is_in(start + 1, VERBS))
            && part.tokens.clone().filter(|i| body.is_mark(*i, ',')).count() > 2;
        // Every "our …" and "we …" of a seller is about what is sold, if it is of today.
        let ours = sells
            && !part.question
            && (follows || !product.raw().is_empty() || row)
            && (body.word_is(start, "our we")
                || body.word_is(start, "i") && mention_of(body, part.tokens.clone(), product).is_some())
            && !part.tokens.clone().any(|i| {
                let word = body.word_at(i);
                !row && word.starts_with("you") || i < start + 3 && (word.ends_with("ed") || body.is_in(i, PAST))
            });
        // "Our drive gives you:" and "What you get:" above a list of features.
        let heads = sells
            && !theirs
            && body.is_mark(part.tokens.end - 1, ':')
            && body.token(part.tokens.end).is_some_and(|t| t.gap >= Gap::Line && matches!(t.kind, Kind::Mark(_)))
            && part.tokens.clone().any(|i| body.is_in(i, VERBS) || body.is_in(i, GIVES));
        let about = first
            || heads
            || sells && !theirs && is_brand(body, start, &draft.recipient.company)
            || goes_on
            || ours
            || !theirs
                && (own.is_some() || PRODUCT.find_in(body, part.tokens.clone()).any(|hit| hit.replacement.is_none()));
        if about {
            if follows && introduced {
                found.push(after - 1);
            }
            found.push(index);
        }
        introduced = !about && sells && body.word_is(start, "i we") && body.is_in(start + 1, VERBS);
        if about || introduced {
            after = index + 1;
        }
    }
    found
}

/// "LexTally records …", "Lindqvist Lighting makes …", "Our MilkSense kit …".
fn is_brand(body: &Text, start: usize, company: &str) -> bool {
    let mixed = |at: usize| body.token(at).is_some_and(|t| t.shape == Shape::Mixed);
    let names = body.run(start, |t| t.is_capital());
    let verb = start + names;
    let brand = mixed(start) && (body.word_is(verb, "is") || is_verb(body, verb))
        || names > 1 && body.word_at(verb).ends_with('s') && body.is_in(verb, VERBS)
        || body.word_is(start, "our") && (mixed(start + 1) || mixed(start + 2));
    // The reader's own company is none.
    brand && !is_name(body.word_at(start), &folded(company))
}

fn is_verb(body: &Text, at: usize) -> bool {
    let word = body.word_at(at);
    body.is_in(at, VERBS)
        || word.len() > 4 && word.ends_with('s') && !body.word_is(at, "takes seems looks feels sounds")
}

/// "Clinics on Acme fill their gaps", "With Acme the gaps are filled", and what it does itself.
fn works(body: &Text, name: &Range<usize>, start: usize) -> bool {
    let before = name.start.wrapping_sub(1);
    body.word_is(before, "on using") && body.word_at(before.wrapping_sub(1)).ends_with('s')
        || body.word_is(before, "with") && name.start == start + 1 && body.is_wordlike(name.end)
        || does_something(body, name.end)
        || name.start == start && is_verb(body, name.end)
}

/// "Acme helps …", "Acme is a tool …". "Acme is 46 people in Leicester" only says who writes.
fn does_something(body: &Text, verb: usize) -> bool {
    let is = body.word_is(verb, "is are") && body.is_in(verb + 1, IS);
    // "With Acme you get …", "At Acme we make …"
    let gives = body.word_is(verb, "you we") && body.is_in(verb + 1, GIVES);
    is || gives || body.is_in(verb, VERBS)
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
    fn who_writes_is_no_pitch_until_more_follows() {
        for (body, parts) in [
            ("I make rope sensors. Who pairs your linesmen up?", 0),
            ("I make rope sensors. They clip on to any rope. Who pairs your linesmen up?", 2),
            ("I make rope sensors. It finds the alarm.", 2),
            ("SuddaPro is a soap in drums.", 1),
            ("Sam is a man in drums.", 0),
            ("We hire out lights. Our stock is mostly LED now. We deliver it in a case.", 3),
            ("I make rope sensors. They were lost at sea. They must be from 1978.", 0),
            ("I supply two builders. They ask me about the cold.", 1),
            ("I sort ropes. They clip on to any hook.", 0),
            ("With Acme the gardeners see which bed is dry.", 1),
            ("With Acme, a bakery in Gera bakes less.", 0),
        ] {
            assert_eq!(count(body, Intent::Sales), parts, "{body}");
        }
        assert_eq!(count("I make rope sensors. They clip on to any rope.", Intent::Networking), 0);
    }

    #[test]
    fn a_list_goes_on_about_what_it_is_introduced_by() {
        assert_eq!(count("Our tool helps with:\n- rotas\n- payroll", Intent::Sales), 2);
        assert_eq!(count("A few things:\n- rotas\n- payroll", Intent::Sales), 0);
        assert_eq!(count("Our tool helps with rotas.\n- Sam", Intent::Sales), 1);
        assert_eq!(count("Our PM4 drive gives you:\n- rotas\n- payroll", Intent::Sales), 2);
        assert_eq!(count("What you get:\n• rotas\n• payroll", Intent::Sales), 2);
        assert_eq!(count("What you get:\n- rotas\n- payroll", Intent::Other), 0);
        assert_eq!(count("What you get: rotas", Intent::Sales), 0);
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
        let row = "Our till does rotas, labels, gifts and reports.";
        assert_eq!(count(row, Intent::Sales), 0);
        assert_eq!(count(&row.replace(" and", ", and"), Intent::Sales), 1);
        assert_eq!(count(&row.replace(" and", ", and"), Intent::Other), 0);
        assert_eq!(count("We make a gate, which gives you flushing, weights, and a report.", Intent::Sales), 1);
        assert_eq!(count("We met at a gate, which gave you flushing, weights, and a report.", Intent::Sales), 0);
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
