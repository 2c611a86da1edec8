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
    /// The place of a text among those that the module is given.
    #[cfg(all(target_arch = "wasm32", feature = "js"))]
    Given(u8),
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
        $crate::text::Source::Given(const { $crate::text::place_of($name) })
    };
}
pub(crate) use list;

impl Source {
    /// The text; nothing before the module has been given its lists.
    pub fn text(self) -> &'static str {
        match self {
            Source::Here(text) => text,
            #[cfg(all(target_arch = "wasm32", feature = "js"))]
            Source::Given(place) => given::at(place),
        }
    }
}

/// The place of a list by its name, in the order of `lists.order`. One that is not there does not compile.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
#[expect(clippy::indexing_slicing, clippy::panic, reason = "called by the compiler alone")]
pub(crate) const fn place_of(name: &str) -> u8 {
    let (order, name) = (include_str!("lists.order").as_bytes(), name.as_bytes());
    let (mut at, mut place) = (0, 0);
    while at + name.len() < order.len() {
        let mut same = 0;
        while same < name.len() && order[at + same] == name[same] {
            same += 1;
        }
        if same == name.len() && order[at + same] == b'\n' {
            return place;
        }
        while order[at] != b'\n' {
            at += 1;
        }
        at += 1;
        place += 1;
    }
    panic!("there is no such list")
}

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) mod given {
    use crate::bare::OnceLock;
    use crate::text::pieces;
    use alloc::string::String;

    static LISTS: OnceLock<String> = OnceLock::new();

    /// Takes the lists. The first ones stay.
    pub(crate) fn take(lists: String) {
        LISTS.get_or_init(|| lists);
    }

    /// The list at a place: they are parted by tildes.
    pub(super) fn at(place: u8) -> &'static str {
        pieces(LISTS.get_or_init(String::new), "~").nth(place.into()).unwrap_or_default()
    }
}
