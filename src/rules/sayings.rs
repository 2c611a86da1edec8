//! What findings say beside the words of their rules' cards. The modules for pages are given these texts with the
//! other words, see `words`, and know each by its place here.

/// All of them, a text or a part of one.
pub const SAYINGS: &[&str] = &[
    "Not used: ",
    "It asks for nothing: leave it out",
    " questions: one to three get answered",
    "Reads like school grade ",
    "; below 10 is easy",
    " words in one sentence",
    "Not everybody knows ",
    "Loud punctuation",
    "More than one exclamation mark",
    "Calm it down",
    "Capitals read as shouting",
    "Reads like mass mail",
    " characters; up to ",
    " do best",
    "The subject line is ",
    " characters over LinkedIn's ",
    "The message is ",
    "Remove the prefix",
    " words: one to four are best",
    "Write it in small letters",
    "Remove the sentence",
    "It goes out on a Friday, when fewer are answered",
    "It goes out on a Saturday, when fewest are answered",
    "The week after a Friday holiday is slow",
    " characters: that is long for an InMail",
    "Remove the repetition",
    " words without a break",
    "This is private: a stranger should not bring it up",
    " facts about them: one or two are plenty",
    "The greeting has lost its name",
    "” was not filled in",
    "The recipient works at ",
    ", not at ",
    "Use one of their facts, for example “",
    "”, and say why it made you write.",
];

/// The id of their line among the words.
pub const SAYINGS_ID: &str = "+";

/// A text by itself.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
macro_rules! said {
    ($text:literal) => {{
        const _: usize = $crate::rules::sayings::place($text);
        $text
    }};
}
/// A text by its place.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
macro_rules! said {
    ($text:literal) => {{
        const PLACE: usize = $crate::rules::sayings::place($text);
        $crate::rules::words::saying(PLACE)
    }};
}

/// Where a text stands among them. What does not stop the build stands there.
#[allow(clippy::indexing_slicing, reason = "it runs while the crate is built, and would stop that")]
pub(super) const fn place(text: &str) -> usize {
    let mut at = 0;
    while !same(SAYINGS[at].as_bytes(), text.as_bytes()) {
        at += 1;
    }
    at
}

#[allow(clippy::indexing_slicing, reason = "as above")]
const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
