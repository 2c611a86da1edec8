//! Where the lists of words and phrases come from: a text file beside the code that uses it.
//!
//! The modules for pages are built without these texts and are given them once they run, like the
//! words of the rules (`rules::words`): what belongs to a language is in one place, which serves the
//! widget and the headless engine alike. `www/lists.mjs` collects them.

/// The text of a list.
#[derive(Clone, Copy)]
pub enum Source {
    /// The text itself.
    Here(&'static str),
    /// The key of a text that the module is given.
    #[cfg(all(target_arch = "wasm32", feature = "js"))]
    Given(u16),
}

/// The list in `name.txt`, beside the file that names it.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
macro_rules! list {
    ($name:literal) => {
        $crate::text::Source::Here(include_str!(concat!($name, ".txt")))
    };
}
#[cfg(all(target_arch = "wasm32", feature = "js"))]
macro_rules! list {
    ($name:literal) => {
        $crate::text::Source::Given(const { $crate::text::key_of($name) })
    };
}
pub(crate) use list;

impl Source {
    /// The text; nothing before the module has been given its lists.
    pub fn text(self) -> &'static str {
        match self {
            Source::Here(text) => text,
            #[cfg(all(target_arch = "wasm32", feature = "js"))]
            Source::Given(key) => given::of(key),
        }
    }
}

/// The key of a list by its name: a part of the name's number, which is shorter than the name.
/// `www/lists.mjs` sees to it that no two lists have the same.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) const fn key_of(name: &str) -> u16 {
    (super::words::id_of(name) >> 8) as u16
}

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) mod given {
    use crate::bare::OnceLock;
    use crate::text::{cut, pieces};
    use alloc::string::String;

    static LISTS: OnceLock<String> = OnceLock::new();

    /// Takes the lists. The first ones stay.
    pub(crate) fn take(lists: String) {
        LISTS.get_or_init(|| lists);
    }

    /// The list behind a key: lists are parted by tildes, the first line is the name.
    pub(super) fn of(key: u16) -> &'static str {
        let mut lists = pieces(LISTS.get_or_init(String::new), "~").filter_map(|list| cut(list, '\n'));
        lists.find(|(own, _)| super::key_of(own) == key).map_or("", |(_, list)| list)
    }
}
