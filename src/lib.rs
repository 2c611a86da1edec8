//! InMail Coach: scores a LinkedIn InMail draft against known practice and says why.
//!
//! The map of the crate. Arrows point one way: the engine knows nothing of the widget, the
//! widget nothing of the page it stands in.
//!
//! | module | what it is for |
//! |---|---|
//! | [`draft`] | what comes in |
//! | [`options`] | what the host or the person has set: rules off, findings ignored, weights |
//! | `patterns` | the host's own patterns (feature `patterns`) |
//! | [`text`] | reading a text once: tokens, sentences, phrases, spans |
//! | [`reading`] | what the rules look at: the draft read once, its greeting, asks and facts |
//! | [`rules`] | one rule, one file |
//! | [`sources`] | every study and help page a rule rests on |
//! | [`score`](mod@score) | findings to a report: the arithmetic and the verdict |
//! | [`report`] | what goes out |
//! | [`channel`] | InMail, or something that costs nothing |
//! | [`credits`] | what became of each InMail credit, and what comes next |
//! | [`outcomes`] | which messages were answered, and what the score was worth |
//! | `js` | the functions JavaScript calls (feature `js`) |
//! | `widget` | the widget behind `<inmail-coach>` (feature `widget`) |
//!
//! ```
//! use inmail_coach::{score, Draft, Options};
//! let draft = Draft { body: "Hi {{first_name}}, could we talk about your roadmap on Tuesday?".into(), ..Draft::default() };
//! let report = score(&draft, &Options::default());
//! assert_eq!(report.findings[0].rule, "unfilled-placeholder");
//! ```

// A panic would leave the page's module dead, so the engine has no way to raise one.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]
#![warn(missing_docs)]
// The modules for pages go without the standard library: what that links in to report a panic
// is larger than most rules.
#![cfg_attr(all(target_arch = "wasm32", feature = "js"), no_std)]

extern crate alloc;

#[cfg(any(feature = "outcomes", not(all(target_arch = "wasm32", feature = "js"))))]
pub mod channel;
#[cfg(any(feature = "outcomes", not(all(target_arch = "wasm32", feature = "js"))))]
pub mod credits;
pub mod draft;
pub mod options;
#[cfg(any(feature = "outcomes", not(all(target_arch = "wasm32", feature = "js"))))]
pub mod outcomes;
#[cfg(feature = "patterns")]
pub mod patterns;
pub mod reading;
pub mod report;
pub mod rules;
pub mod score;
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
pub mod sources;
pub mod text;

#[cfg(all(target_arch = "wasm32", feature = "js"))]
mod bare;
#[cfg(any(test, all(target_arch = "wasm32", feature = "js")))]
mod heap;
#[cfg(feature = "js")]
pub mod js;
#[cfg(feature = "widget")]
pub mod widget;

/// The Rust that people are told to copy, as tests.
#[cfg(doctest)]
mod told {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../www/pages/guides/headless.md")]
    struct Guide;
}

pub use draft::Draft;
pub use options::Options;
pub use report::Report;
pub use score::score;
