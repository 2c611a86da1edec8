//! The headless engine: score without a page. The widget's module goes without it.

use super::{read_draft, read_options, write, write_report};
use wasm_bindgen::prelude::*;

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
    write::rules()
}

/// Every source that a rule cites.
#[wasm_bindgen(js_name = sources)]
pub fn sources() -> JsValue {
    write::sources()
}
