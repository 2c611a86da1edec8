//! The patterns' own module for pages, called by `www/patterns/index.js`.

use super::{compile, find};
use alloc::{string::String, vec::Vec};
use wasm_bindgen::prelude::*;

/// One pattern.
#[wasm_bindgen]
pub struct Pattern(regex::Regex);

#[wasm_bindgen]
impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, as a text.
    #[wasm_bindgen(constructor)]
    pub fn new(pattern: &str) -> Result<Pattern, String> {
        compile(pattern).map(Pattern)
    }

    /// Where it is in a text: start and end in bytes, one after the other.
    pub fn find(&self, text: &str) -> Vec<u32> {
        find(&self.0, text).flat_map(|span| [span.start, span.end]).collect()
    }
}
