//! The words of the rules and sources, which the modules for pages are given once they run: one
//! file of text serves the widget, the headless engine and, one day, another language. Everywhere
//! else the words come from the rules themselves.
//!
//! `www/element/words.js` has them in groups, a tab between them and a line for each of their texts. The group of
//! `sayings` begins with a `+`. Then come all ids of rules, all titles, what, why, what to do, and the places of
//! their sources among those; and a group for each source: its id, title, year, population, how much it weighs,
//! address and what speaks against it.

use crate::bare::OnceLock;
use crate::text::{number, pieces};
use alloc::vec::Vec;

/// Where the ids of rules stand, counted from the sayings; their titles and the others follow.
const IDS: usize = 1;
/// Where the first source stands, counted so, too.
const SOURCES: usize = 7;

/// What the groups of the rules hold, counted from the ids.
pub(crate) mod columns {
    #[cfg(not(feature = "outcomes"))]
    pub const ID: usize = 0;
    #[cfg(feature = "widget")]
    pub const TITLE: usize = 1;
    pub const WHAT: usize = 2;
    pub const WHY: usize = 3;
    pub const ACTION: usize = 4;
    pub const SOURCES: usize = 5;
}

/// The texts of each group.
static GROUPS: OnceLock<Vec<Vec<&str>>> = OnceLock::new();

fn groups() -> &'static [Vec<&'static str>] {
    GROUPS.get_or_init(|| {
        let mut groups = Vec::new();
        for group in pieces(crate::text::lists::given::words(), "\t") {
            let mut texts = Vec::new();
            for text in pieces(group, "\n") {
                texts.push(text);
            }
            groups.push(texts);
        }
        groups
    })
}

/// The groups from the one on that begins with a text.
fn from(first: &str) -> &'static [Vec<&'static str>] {
    let all = groups();
    let at = all.iter().position(|group| group.first() == Some(&first));
    at.and_then(|at| all.get(at..)).unwrap_or_default()
}

fn text(groups: &[Vec<&'static str>], group: usize, at: usize) -> &'static str {
    groups.get(group).and_then(|group| group.get(at)).copied().unwrap_or_default()
}

/// A text of the rule at a place; the one for the site's own phrases stands behind all others.
pub(crate) fn column(at: usize, rule: usize) -> &'static str {
    text(from(super::SAYINGS_ID), IDS + at, rule)
}

/// The title of the rule with an id.
#[cfg(feature = "widget")]
pub(crate) fn title(id: &str) -> &'static str {
    let ids = from(super::SAYINGS_ID).get(IDS);
    ids.and_then(|ids| ids.iter().position(|one| *one == id)).map_or("", |place| column(columns::TITLE, place))
}

/// One of the texts that findings say beside the words of their rules.
#[inline(never)] // Some thirty places ask.
pub(crate) fn saying(place: usize) -> &'static str {
    text(from(super::SAYINGS_ID), 0, place + 1)
}

/// The id of a source by its place among them.
pub(crate) fn source(place: &str) -> Option<&'static str> {
    Some(text(from(super::SAYINGS_ID), SOURCES + number(place, 10)? as usize, 0)).filter(|id| !id.is_empty())
}

/// What is said of a source, by its place behind the id.
#[cfg(feature = "widget")]
pub(crate) fn of_source(id: &str, at: usize) -> &'static str {
    text(from(id), 0, at + 1)
}

/// A text of the group at a place: the words of the views stand before those of the rules.
#[cfg(feature = "widget")]
pub(crate) fn line(place: usize, at: usize) -> &'static str {
    text(groups(), place, at)
}
