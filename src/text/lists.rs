//! The lists of words and phrases: each is a text file beside the code that uses it, and is known
//! there by the end of its path.
//!
//! The modules for pages are built without these texts and are given them once they run, like the
//! words of the rules (`rules::words`): what belongs to a language is in one place, which serves the
//! widget and the headless engine alike. `www/lists.mjs` collects them, in this order.

use super::dictionary;

/// A list, by its place among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List(pub(super) u8);

/// Names every list once: what it holds, and where its file is below `src`.
macro_rules! lists {
    ($($kind:ident $path:literal)+) => {
        const ALL: &[(&str, &str)] = &[$((stringify!($kind), $path)),+];
        #[cfg(not(all(target_arch = "wasm32", feature = "js")))]
        const TEXTS: &[&str] = &[$(include_str!(concat!("../", $path, ".txt"))),+];
    };
}

// In the order in which they are shortest when compressed.
lists! {
    phrases "reading/empty_ties"
    phrases "rules/clarity/stacked_hedges"
    words "rules/pitching/roi_gains"
    phrases "rules/pitching/pressure"
    phrases "rules/generic/filler_buzzword"
    phrases "rules/clarity/buried_ask"
    phrases "rules/subject/subject_clickbait"
    phrases "rules/generic/ai_tell"
    phrases "rules/generic/well_wishes"
    words "rules/personalization/no_company"
    words "rules/personalization/asking"
    words "rules/personalization/merge_fields"
    words "reading/product_is"
    words "rules/personalization/lone_fields"
    words "rules/personalization/meetings"
    words "reading/calendar_names"
    words "reading/observed"
    words "reading/of_many"
    words "text/language_dutch"
    words "rules/personalization/others"
    words "rules/personalization/firms"
    phrases "rules/pitching/social_proof_dump"
    phrases "reading/asks/long_meeting"
    words "reading/asks/no_request"
    phrases "rules/generic/template_cliche"
    words "rules/personalization/merge_field_glue"
    phrases "rules/generic/generic_opener"
    words "text/language_italian"
    words "rules/personalization/merge_instructions"
    phrases "reading/asks/call"
    words "reading/empty_topics"
    phrases "reading/asks/if_interested"
    phrases "reading/asks/heavy"
    words "rules/personalization/null_terms"
    phrases "rules/generic/vague_flattery"
    words "reading/lives"
    words "reading/never_names"
    words "reading/speaker"
    words "reading/product_past"
    words "reading/product_gives"
    phrases "rules/personalization/wrong_company"
    words "reading/particles"
    phrases "reading/asks/rhetorical"
    phrases "reading/asks/choice"
    phrases "reading/asks/vague"
    phrases "text/wordy_phrases"
    words "text/language_french"
    phrases "reading/asks/permission"
    words "reading/product_verbs"
    words "rules/personalization/past_company"
    words "reading/gifts"
    words "reading/closers"
    words "rules/generic/callings"
    words "rules/generic/mass_greeting"
    phrases "rules/brevity/redundant_filler"
    words "reading/common_stems"
    words "text/domains"
    phrases "reading/asks/more"
    words "reading/closing"
    phrases "rules/clarity/weak_ask"
    phrases "reading/asks/short_meeting"
    words "reading/greetings"
    words "rules/personalization/bare_placeholders"
    words "rules/subject/subject_all_caps"
    phrases "rules/subject/subject_pitch"
    words "rules/personalization/no_name"
    words "rules/pitching/sales_links"
    words "text/html_tags"
    words "text/html_blocks"
    words "reading/not_a_name"
    phrases "reading/asks/booking"
    phrases "rules/clarity/heavy_ask"
    phrases "rules/clarity/scam_sign"
    phrases "rules/personalization/creepy"
    phrases "rules/personalization/over_personalized"
    phrases "reading/ties"
    phrases "rules/pitching/roi_claim"
    phrases "rules/pitching/hype"
    words "text/numbers"
    phrases "reading/asks/homework"
    words "reading/titles"
    phrases "reading/product"
    phrases "reading/asks/referral"
    phrases "rules/clarity/jargon_short"
    phrases "reading/asks/request"
    words "reading/name_variants"
    words "text/language_hindi"
    words "text/language_spanish"
    words "text/abbreviations"
    phrases "rules/clarity/jargon"
    words "text/language_german"
    words "reading/asks/imperative"
    words "text/language_english"
    words "text/language_portuguese"
    words "reading/stop_words"
    phrases "rules/clarity/purpose_late"
    words "reading/irregular_forms"
    words "rules/pitching/social_proof_words"
}

/// The list in `name.txt`.
macro_rules! list {
    ($name:literal) => {
        const { $crate::text::place_of($name) }
    };
}
pub(crate) use list;

/// A list by its name. One that is not there does not compile.
#[expect(clippy::indexing_slicing, clippy::panic, reason = "called by the compiler alone")]
pub(crate) const fn place_of(name: &str) -> List {
    let name = name.as_bytes();
    let mut place = 0;
    while place < ALL.len() {
        let path = ALL[place].1.as_bytes();
        if path.len() > name.len() && path[path.len() - name.len() - 1] == b'/' {
            let (_, end) = path.split_at(path.len() - name.len());
            let mut same = 0;
            while same < name.len() && end[same] == name[same] {
                same += 1;
            }
            if same == name.len() {
                return List(place as u8);
            }
        }
        place += 1;
    }
    panic!("there is no such list")
}

impl List {
    /// How many there are.
    pub(super) const COUNT: usize = ALL.len();

    /// A bit for each list of phrases.
    #[expect(clippy::indexing_slicing, reason = "called by the compiler alone")]
    const OF_PHRASES: u128 = {
        // The second of those that a test brings along is one, too.
        let (mut bits, mut place) = (1 << (ALL.len() + 1), 0);
        while place < ALL.len() {
            bits |= ((ALL[place].0.as_bytes()[0] == b'p') as u128) << place;
            place += 1;
        }
        bits
    };

    /// Its text.
    pub fn text(self) -> &'static str {
        dictionary::all().text(self)
    }

    /// Whether it is one of phrases, not of words.
    pub(super) const fn is_of_phrases(self) -> bool {
        List::OF_PHRASES >> self.0 & 1 == 1
    }
}

/// The texts of all lists, in their order; none before the module has been given them.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
pub(super) fn texts() -> impl Iterator<Item = &'static str> {
    TEXTS.iter().copied()
}
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(super) use given::texts;

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) mod given {
    use crate::bare::OnceLock;
    use crate::text::pieces;
    use alloc::string::String;

    static TEXTS: OnceLock<String> = OnceLock::new();

    /// Takes the lists, a tilde behind each, and the words of the rules behind them. The first ones stay.
    pub(crate) fn take(texts: String) {
        TEXTS.get_or_init(|| texts);
    }

    pub(in crate::text) fn texts() -> impl Iterator<Item = &'static str> {
        pieces(TEXTS.get_or_init(String::new), "~")
    }

    /// The words of the rules.
    pub(crate) fn words() -> &'static str {
        super::List(super::List::COUNT as u8).text()
    }
}
