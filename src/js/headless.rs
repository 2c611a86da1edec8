//! The headless engine: score without a page, called by `www/engine/index.js`. The widget's module
//! goes without it.

use super::{unpack, write};
use alloc::string::String;
use wasm_bindgen::prelude::*;

/// Scores a draft that `pack.js` has put into one text, with the points of the weighted rules.
/// Gives the report as JSON, or else what is wrong with the draft.
#[wasm_bindgen(js_name = score)]
pub fn score(packed: &str, points: &[f64]) -> String {
    let (draft, options, wrong) = unpack::unpack(packed, points);
    wrong.unwrap_or_else(|| write::report(&crate::score(&draft, &options)))
}
