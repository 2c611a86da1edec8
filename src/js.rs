//! What JavaScript calls: free functions over plain objects, nothing to free.
//!
//! A malformed draft is a `TypeError` that says which field is wrong; nothing here panics.
//! Values are read and written field by field: with serde-wasm-bindgen in their place the
//! headless module is 35 KB (brotli) larger, nearly its whole budget.

mod read;
#[cfg(feature = "widget")]
mod widget;
mod write;

use wasm_bindgen::prelude::*;

pub(crate) use read::{draft as read_draft, options as read_options};
#[cfg(feature = "widget")]
pub(crate) use write::fix as write_fix;
pub(crate) use write::report as write_report;

/// Scores a draft.
///
/// # Errors
/// A `TypeError` when the draft or the options are malformed.
#[wasm_bindgen(js_name = score)]
pub fn score(draft: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let draft = read_draft(draft)?;
    let options = read_options(options)?;
    Ok(write_report(&crate::score(&draft, &options)))
}

/// Every rule: what it looks for, why, and what it costs.
#[wasm_bindgen(js_name = rules)]
pub fn rules() -> JsValue {
    write::list(crate::rules::rules(), write::rule)
}

/// Every source that a rule cites.
#[wasm_bindgen(js_name = sources)]
pub fn sources() -> JsValue {
    write::list(crate::sources::sources(), write::source)
}
