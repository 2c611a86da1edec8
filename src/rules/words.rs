//! The words of the rules and sources, which the modules for pages are given once they run: one
//! file of text serves the widget, the headless engine and, one day, another language. Everywhere
//! else the words come from the rules themselves.
//!
//! `www/element/words.js` has them: a line each, tabs between its columns. A rule has its id, title,
//! what, why, what to do, and the places of its sources among those; the line of `sayings` begins
//! with a `+`; a source its id with an `@` before it, title, year, population, strength, address and
//! what speaks against it.

use crate::bare::OnceLock;
use crate::text::{number, pieces};
use alloc::vec::Vec;

/// The columns of each line.
static LINES: OnceLock<Vec<Vec<&str>>> = OnceLock::new();
/// The first line of a source.
static SOURCES: OnceLock<usize> = OnceLock::new();

fn lines() -> &'static [Vec<&'static str>] {
    LINES.get_or_init(|| {
        let mut lines = Vec::new();
        for line in pieces(crate::text::lists::given::words(), "\n") {
            let mut columns = Vec::new();
            for column in pieces(line, "\t") {
                columns.push(column);
            }
            lines.push(columns);
        }
        lines
    })
}

/// A column of the line with an id; empty before the words are there.
pub(crate) fn column(id: &str, at: usize) -> &'static str {
    let line = lines().iter().find(|line| self::id(line) == id);
    line.and_then(|line| line.get(at + 1).copied()).unwrap_or_default()
}

/// One of the texts that findings say beside the words of their rules.
#[inline(never)] // Some thirty places ask.
pub(crate) fn saying(place: usize) -> &'static str {
    column(super::SAYINGS_ID, place)
}

/// The id of a source by its place among them, who come last.
pub(crate) fn source(place: &str) -> Option<&'static str> {
    let first = *SOURCES.get_or_init(|| lines().iter().position(|line| id(line).starts_with('@')).unwrap_or_default());
    id(lines().get(first + number(place, 10)? as usize)?).strip_prefix('@')
}

fn id(line: &[&'static str]) -> &'static str {
    line.first().copied().unwrap_or_default()
}

/// A column of the line at a place: the words of the views stand before those of the rules.
#[cfg(feature = "widget")]
pub(crate) fn line(place: usize, at: usize) -> &'static str {
    lines().get(place).and_then(|line| line.get(at).copied()).unwrap_or_default()
}
