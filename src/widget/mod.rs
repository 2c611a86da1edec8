//! The widget behind `<inmail-coach>`.
//!
//! | module | what it is for |
//! |---|---|
//! | `state` | the draft, its report and the open card; every change goes through it |
//! | `view` | the frame that holds the surfaces |
//! | `editor` `dial` `suggestions` `card` | one surface each; `www/element/desk` has the others |
//! | `el` | what views are made of |
//! | `words` | what the score says in words, and in which order findings stand |
//! | `field` `mirror` | a text field, and the underlines below it |
//! | `fixes` | changing the text so that undo works |
//! | `actions` `keys` `pointer` | what buttons, keys and the mouse do |
//! | `announce` | what a screen reader is told |
//! | `dom` | the page, as far as it is touched |
//!
//! Views are built by functions, not by the `view!` macro: the macro writes fixed parts with
//! `innerHTML`, and a page with Trusted Types kills the module for that.

pub(crate) mod actions;
mod announce;
mod card;
mod dial;
mod dom;
mod editor;
mod el;
mod field;
mod fixes;
mod keys;
mod mirror;
mod pointer;
mod state;
mod suggestions;
mod view;
mod words;

pub(crate) use dom::{Event, Hooks, Node};
pub(crate) use state::Core;
pub(crate) use view::{Mounted, mount};
