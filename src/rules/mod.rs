//! The rules. One rule is one file in the folder of its category; a phrase list stands beside it
//! as `.txt`. To add one: write the file, name it in that folder's `mod.rs`, as a module and in the list.

/// Lists the rules of a category, one module each. The modules are named beside it: the formatter and
/// the mutants do not look into macros.
macro_rules! rules {
    ($($name:ident),+ $(,)?) => {
        /// The rules of this category.
        pub(super) static RULES: &[crate::rules::Rule] = &[$($name::RULE),+];
    };
}

/// A rule's card; what it looks for is the function `look` beside it. What people read stays out of
/// the modules that pages load, see `words`.
macro_rules! rule {
    (
        id: $id:literal,
        title: $title:literal,
        category: $category:expr,
        severity: $severity:expr,
        points: $points:literal,
        seed: $seed:literal,
        what: $what:literal,
        why: $why:literal,
        action: $action:literal,
        bad: $bad:expr,
        good: $good:expr,
        limits: $limits:literal,
        sources: $sources:literal,
    ) => {
        pub(super) const RULE: Rule = Rule {
            category: $category,
            severity: $severity,
            points: $points,
            #[cfg(any(not(all(target_arch = "wasm32", feature = "js")), feature = "outcomes"))]
            id: $id,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            title: $title,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            what: $what,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            why: $why,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            action: $action,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            sources: $sources,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            seed: $seed,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            bad: $bad,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            good: $good,
            #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
            limits: $limits,
            look,
        };
    };
}

#[macro_use]
mod sayings;

mod brevity;
mod clarity;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
mod example;
mod generic;
mod house;
mod lengthy;
mod notes;
mod personalization;
mod pitching;
mod subject;
#[cfg(test)]
mod testing;
pub(crate) mod timing;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) mod words;
#[cfg(test)]
mod work;

#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
pub use example::example;
pub use notes::{Note, NoteFix, Notes};
pub use sayings::{SAYINGS, SAYINGS_ID};

use crate::options::HousePhrase;
use crate::reading::Reading;
use crate::report::{Category, Severity};
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use crate::text::words;
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What a rule file needs at hand.
#[allow(unused_imports, reason = "not every rule makes texts or has a phrase list")]
mod prelude {
    pub(super) use super::{Notes, Rule};
    pub(super) use crate::reading::Reading;
    pub(super) use crate::report::{Category, Field, Severity};
    pub(super) use crate::text::{Phrases, digits, joined, list, trim};
    pub(super) use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};
}

/// One rule: what it looks for, why, and what to do about it.
#[derive(Debug)]
pub struct Rule {
    // <inmail-outcomes> is not given the words of the rules.
    #[cfg(any(not(all(target_arch = "wasm32", feature = "js")), feature = "outcomes"))]
    id: &'static str,
    /// The practice or mistake it stands for.
    pub category: Category,
    /// How much its findings matter, unless one says otherwise.
    pub severity: Severity,
    /// The most points that one finding costs, unless the caps cut it.
    pub points: u8,
    /// Its name in a card.
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    pub title: &'static str,
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    what: &'static str,
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    why: &'static str,
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    action: &'static str,
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    sources: &'static str,
    /// The sentence of the source document that it stands for.
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    pub seed: &'static str,
    /// A text that it flags: a subject line for the subject's rules, a send time for timing, a
    /// message otherwise.
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    pub bad: &'static str,
    /// A text that it leaves alone.
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    pub good: &'static str,
    /// What it is known to miss or to get wrong, one or two sentences.
    #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
    pub limits: &'static str,
    look: fn(&Reading, &mut Notes),
}

#[cfg(any(not(all(target_arch = "wasm32", feature = "js")), feature = "outcomes"))]
impl Rule {
    /// Kebab-case, stable for ever.
    pub fn id(&self) -> &'static str {
        self.id
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
impl Rule {
    /// What it found, 90 characters at most.
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// Why that matters, one sentence.
    pub fn why(&self) -> &'static str {
        self.why
    }

    /// What to do, one sentence.
    pub fn action(&self) -> &'static str {
        self.action
    }

    /// Ids into [`sources`](crate::sources).
    pub fn sources(&self) -> Vec<&'static str> {
        words(self.sources).collect()
    }
}

/// The same from what the module was given; empty before.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
impl Rule {
    /// Kebab-case, stable for ever.
    #[cfg(not(feature = "outcomes"))]
    pub fn id(&self) -> &'static str {
        self.column(words::columns::ID)
    }

    /// What it found, 90 characters at most.
    pub fn what(&self) -> &'static str {
        self.column(words::columns::WHAT)
    }

    /// Why that matters, one sentence.
    pub fn why(&self) -> &'static str {
        self.column(words::columns::WHY)
    }

    /// What to do, one sentence.
    pub fn action(&self) -> &'static str {
        self.column(words::columns::ACTION)
    }

    /// Ids of its sources.
    pub fn sources(&self) -> Vec<&'static str> {
        let mut sources = Vec::new();
        for place in crate::text::words(self.column(words::columns::SOURCES)) {
            if let Some(id) = words::source(place) {
                sources.push(id);
            }
        }
        sources
    }

    #[inline(never)] // Every rule that finds something asks.
    fn column(&self, at: usize) -> &'static str {
        let mut place = 0;
        for rule in ALL.iter().copied().flatten() {
            if core::ptr::eq(rule, self) {
                break;
            }
            place += 1;
        }
        words::column(at, place)
    }
}

/// As the catalogue has it.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rule = to.serialize_struct("Rule", 13)?;
        rule.serialize_field("id", self.id())?;
        rule.serialize_field("title", self.title)?;
        rule.serialize_field("category", &self.category)?;
        rule.serialize_field("severity", &self.severity)?;
        rule.serialize_field("points", &self.points)?;
        rule.serialize_field("what", self.what())?;
        rule.serialize_field("why", self.why())?;
        rule.serialize_field("action", self.action())?;
        rule.serialize_field("bad", self.bad)?;
        rule.serialize_field("good", self.good)?;
        rule.serialize_field("limits", self.limits)?;
        rule.serialize_field("sources", &self.sources())?;
        rule.serialize_field("seed", self.seed)?;
        rule.end()
    }
}

static ALL: &[&[Rule]] = &[
    brevity::RULES,
    lengthy::RULES,
    personalization::RULES,
    generic::RULES,
    subject::RULES,
    timing::RULES,
    clarity::RULES,
    pitching::RULES,
];

/// Every rule, by category in the order of the practices.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    ALL.iter().copied().flatten()
}

/// Everything that the rules see in a draft. Of a text that is not English, blockers alone.
pub(crate) fn look(reading: &Reading, off: &[String]) -> Vec<Note> {
    let mut notes = Notes::default();
    for rule in rules() {
        let counts = reading.english || rule.severity == Severity::Blocker;
        if counts && !off.iter().any(|id| id == rule.id()) {
            notes.begin(rule);
            (rule.look)(reading, &mut notes);
        }
    }
    notes.done()
}

/// The rule that finds the site's own phrases. It is none of the pack.
pub fn house_rule() -> &'static Rule {
    &house::RULE
}

/// Everything that the site's own phrases find.
pub(crate) fn look_for(reading: &Reading, phrases: &[HousePhrase]) -> Vec<Note> {
    let mut notes = Notes::default();
    house::find(reading, phrases, &mut notes);
    notes.done()
}

/// Whether a send time is a date at all.
pub(crate) fn is_send_time(text: &str) -> bool {
    timing::Moment::read(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::testing::fires;
    use super::*;
    use crate::sources::sources;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_fires_on_its_bad_example_and_not_on_its_good_one() {
        for rule in rules() {
            assert!(fires(rule, &example(rule, rule.bad)), "{} on {:?}", rule.id(), rule.bad);
            assert!(!fires(rule, &example(rule, rule.good)), "{} on {:?}", rule.id(), rule.good);
        }
    }

    #[test]
    fn every_rule_is_complete() {
        let mut ids = BTreeSet::new();
        for rule in rules() {
            assert!(ids.insert(rule.id()), "{} twice", rule.id());
            assert!(rule.id().chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.id());
            assert!(rule.what().chars().count() <= 90, "{}", rule.id());
            for (name, text) in [
                ("title", rule.title),
                ("seed", rule.seed),
                ("what", rule.what()),
                ("why", rule.why()),
                ("action", rule.action()),
                ("limits", rule.limits),
            ] {
                assert!(!text.trim().is_empty(), "{} has no {name}", rule.id());
            }
            assert!(rule.points <= rule.category.cap(), "{}", rule.id());
            let free = matches!(rule.severity, Severity::Praise | Severity::Blocker);
            assert!(!free || rule.points == 0, "{}", rule.id());
            assert!(!rule.sources().is_empty(), "{} has no source", rule.id());
            for id in rule.sources() {
                assert!(sources().iter().any(|s| s.id == id), "{}: no source {id}", rule.id());
            }
        }
        for category in Category::PRACTICES.iter().chain(&Category::MISTAKES) {
            assert!(rules().filter(|r| r.category == *category).count() >= 3, "{category:?}");
        }
    }
}
