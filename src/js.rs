//! What JavaScript calls.
//!
//! The headless engine takes and gives text: a module that looks into plain objects itself is a
//! quarter larger. The widget reads and writes plain objects, nothing to free; a malformed draft is
//! a `TypeError` that says which field is wrong. Nothing here panics.

#[cfg(not(feature = "widget"))]
mod headless;
#[cfg(feature = "widget")]
mod read;
#[cfg(not(feature = "widget"))]
mod unpack;
#[cfg(feature = "widget")]
mod widget;
mod write;

#[cfg(feature = "widget")]
pub(crate) use read::{draft as read_draft, options as read_options};
#[cfg(feature = "widget")]
pub(crate) use write::{fix as write_fix, report as write_report};
