//! What JavaScript calls.
//!
//! The module takes and gives text: one that looks into plain objects itself is a quarter larger.
//! `www/element/pack.js` checks types and packs; a malformed draft is a `TypeError` that says which
//! field is wrong. Nothing here panics.

#[cfg(not(any(feature = "widget", feature = "outcomes")))]
mod headless;
#[cfg(feature = "outcomes")]
mod outcomes;
#[cfg(any(feature = "widget", not(feature = "outcomes")))]
mod unpack;
#[cfg(feature = "widget")]
mod widget;
#[cfg(any(feature = "widget", not(feature = "outcomes")))]
mod write;

#[cfg(target_arch = "wasm32")]
use alloc::string::String;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// Takes the lists of what the rules look for, see `www/lists.mjs`, and behind them the words of the
/// rules and sources, see `www/element/words.js`. Has to be called before anything is scored.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen(js_name = takeWords)]
pub fn take_words(texts: String) {
    crate::text::lists::given::take(texts);
}

#[cfg(fuzzing)]
pub use headless::score as headless;
#[cfg(feature = "widget")]
pub(crate) use unpack::place;
#[cfg(feature = "widget")]
pub(crate) use write::{fix as write_fix, report as write_report};
