//! What JavaScript calls: free functions over plain objects, nothing to free.
//!
//! A malformed draft is a `TypeError` that says which field is wrong; nothing here panics.
//! Values are read and written field by field: with serde-wasm-bindgen in their place the
//! headless module is 35 KB (brotli) larger, nearly its whole budget.

#[cfg(not(feature = "widget"))]
mod headless;
mod read;
#[cfg(feature = "widget")]
mod widget;
mod write;

pub(crate) use read::{draft as read_draft, options as read_options};
#[cfg(feature = "widget")]
pub(crate) use write::fix as write_fix;
pub(crate) use write::report as write_report;
