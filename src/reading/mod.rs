//! What the rules look at: a draft read once. Where its greeting and signature are, what of the
//! recipient it names, what it asks for, and which sentences speak of the sender's product.

mod asks;
mod facts;
mod layout;
mod people;
mod product;
mod stems;
mod tells;

pub use asks::{Ask, AskKind};
pub use facts::{Fact, Place};
pub use layout::{Greeting, Layout, Part};
pub use people::{
    company_in, folded, has_word, initials, is_given_name, is_known, is_name, is_theirs, is_title, may_be_name,
    mention, same_given_name, same_name,
};

use crate::draft::{Draft, Touch};
use crate::text::{Text, characters, is_english, reading_grade};
use alloc::vec::Vec;

/// A draft and everything read from it.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// Its subject line.
    pub subject: Text<'a>,
    /// Its message.
    pub body: Text<'a>,
    /// Greeting, sentences of substance, signature.
    pub layout: Layout,
    /// The recipient's facts, and where the message uses them.
    pub facts: Vec<Fact>,
    /// All places where the message names something of the recipient's: given facts, then what it
    /// names of its own accord.
    pub places: Vec<Place>,
    /// Whether nothing is known of them, and the message says what one does not say to many all the same.
    pub told: bool,
    /// What is asked, in order.
    pub asks: Vec<Ask>,
    /// Indices of the parts that speak of the sender's product.
    pub product: Vec<usize>,
    /// Whether English rules can judge it.
    pub english: bool,
    /// Characters of the message, as LinkedIn counts them.
    pub length: u32,
    /// Flesch–Kincaid grade of the sentences of substance that say something.
    pub grade: u32,
}

impl<'a> Reading<'a> {
    /// Reads a draft.
    pub fn of(draft: &'a Draft) -> Self {
        let subject = Text::read(&draft.subject);
        let body = Text::read_shortened(&draft.body);
        let layout = Layout::of(&body, draft);
        let asks = asks::find(&body, &layout);
        let facts = facts::used(&body, &layout, draft);
        let product = product::find(&body, &layout, &facts, draft);
        let mut places = Vec::new();
        for fact in &facts {
            places.extend(fact.used);
        }
        tells::specifics(&body, &layout, &product, draft, &mut places);
        let told = tells::told(&body, &layout, &product, draft);
        let english = is_english(if body.tokens().is_empty() { &subject } else { &body });
        let length = characters(&draft.body);
        let grade =
            reading_grade(&body, layout.parts.iter().filter(|part| part.solid > 0).map(|part| part.tokens.clone()));
        Reading { draft, subject, body, layout, facts, places, told, asks, product, english, length, grade }
    }

    /// The sentences of substance: greeting and signature left out, postscript included.
    pub fn parts(&self) -> &[Part] {
        &self.layout.parts
    }

    /// Solid words of all parts.
    pub fn substance(&self) -> u32 {
        self.parts().last().map_or(0, |p| p.solid_before + p.solid)
    }

    /// How far into the message a part begins, in percent of its solid words.
    pub fn percent_before(&self, part: &Part) -> u32 {
        part.solid_before * 100 / self.substance().max(1)
    }

    /// Whether it is the first message to this person.
    pub fn is_first_touch(&self) -> bool {
        self.draft.touch == Touch::First
    }

    /// Where a given fact, or else something of the recipient's own, is first named.
    pub fn first_specific(&self) -> Option<Place> {
        let mut first: Option<Place> = None;
        for place in &self.places {
            if first.is_none_or(|other| place.part < other.part) {
                first = Some(*place);
            }
        }
        first
    }

    /// Whether it says anything that it could not say to many.
    pub fn is_personal(&self) -> bool {
        self.told || self.first_specific().is_some()
    }

    /// Whether a part names something of the recipient's.
    pub fn is_specific(&self, part: usize) -> bool {
        self.places.iter().any(|place| place.part == part)
    }
}
