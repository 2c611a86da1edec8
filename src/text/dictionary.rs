//! All lists as one dictionary, made once: for each word the lists that it is in and the phrases that
//! it may begin. So a text's words are looked up once, when it is read, and not again for each list.

use super::lists::{List, texts};
use super::search::{cut, pieces};
use super::words::id_of;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
use crate::bare::OnceLock;
use alloc::{vec, vec::Vec};
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
use std::sync::OnceLock;

/// All lists, read.
#[derive(Debug)]
pub struct Dictionary {
    /// The lists as they were given.
    texts: Vec<&'static str>,
    /// The first word of those whose numbers begin alike.
    heads: Vec<u32>,
    /// The first is none.
    words: Vec<Word>,
    /// The first is none.
    begins: Vec<Begin>,
    /// What stands behind the words of pairs, and in place of phrases. The first is none.
    pub(super) partners: Vec<&'static str>,
    /// The phrases of all lists, see [`phrases`](super::phrases).
    pub(super) slots: Vec<u32>,
}

/// A word of a list.
#[derive(Debug, Default)]
struct Word {
    /// Its number.
    id: u32,
    /// The next word whose number begins alike.
    next: u32,
    /// A bit for each list that it is in.
    lists: [u32; List::MOST / 32],
    /// The last of its begins.
    begins: u32,
}

/// Something that begins with a word: a phrase, or a pair.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Begin {
    /// What was there before it.
    next: u32,
    /// Its list.
    pub(super) list: u8,
    /// Where it stands: a phrase among the slots, what is behind the word of a pair among partners.
    pub(super) at: u32,
    /// A bit for the kinds of numbers that the word after it may have, see [`kind`]: most phrases
    /// whose first word is in a text are not, and that tells at once. No kind after a pair.
    pub(super) follows: u32,
}

/// One of 32 kinds of numbers.
pub(super) const fn kind(id: u32) -> u32 {
    1 << (id >> 26)
}

/// Bits of a number that tell where its word is looked for.
const HEADS: u32 = 12;

impl List {
    /// Room for so many.
    pub(super) const MOST: usize = 128;
    /// The one that a test brings along, as words.
    #[cfg(any(test, fuzzing))]
    pub const WORDS: List = List(List::COUNT as u8);
    /// And as phrases.
    #[cfg(any(test, fuzzing))]
    pub const PHRASES: List = List(List::COUNT as u8 + 1);
}
const _: () = assert!(List::COUNT + 2 <= List::MOST);

static ALL: OnceLock<Dictionary> = OnceLock::new();

/// All lists.
pub(super) fn all() -> &'static Dictionary {
    ALL.get_or_init(Dictionary::read)
}

impl Dictionary {
    fn read() -> Self {
        let mut all = Dictionary {
            texts: Vec::new(),
            heads: vec![0; 1 << HEADS],
            words: vec![Word::default()],
            begins: vec![Begin::default()],
            partners: vec![""],
            slots: Vec::new(),
        };
        texts().for_each(|text| all.add_list(text));
        all
    }

    /// All lists and one more, as words and as phrases.
    #[cfg(any(test, fuzzing))]
    pub fn with(list: &'static str) -> Self {
        let mut all = Dictionary::read();
        all.add_list(list);
        all.add_list(list);
        all
    }

    fn add_list(&mut self, text: &'static str) {
        let list = List(self.texts.len() as u8);
        self.texts.push(text);
        if list.is_of_phrases() {
            self.add_phrases(list, text);
        } else if cfg!(any(test, fuzzing)) || usize::from(list.0) < List::COUNT {
            // What stands behind the lists is words of the rules.
            self.add_words(list, text);
        }
    }

    /// Adds a list of words, blanks and line breaks between them; pairs are written `word=partner`.
    fn add_words(&mut self, list: List, text: &'static str) {
        for entry in pieces(text, " \n") {
            let (word, partner) = cut(entry, '=').unwrap_or((entry, ""));
            let id = id_of(word);
            let index = self.add(id);
            if let Some(word) = self.words.get_mut(index)
                && let Some(lists) = word.lists.get_mut(usize::from(list.0 / 32))
            {
                *lists |= 1 << (list.0 % 32);
            }
            if !partner.is_empty() {
                self.begin(id, list, self.partners.len(), 0);
                self.partners.push(partner);
            }
        }
    }

    /// Adds what begins with a word.
    pub(super) fn begin(&mut self, id: u32, list: List, at: usize, follows: u32) {
        let (index, new) = (self.add(id), self.begins.len() as u32);
        if let Some(word) = self.words.get_mut(index) {
            self.begins.push(Begin {
                next: core::mem::replace(&mut word.begins, new),
                list: list.0,
                at: at as u32,
                follows,
            });
        }
    }

    /// Where a word is, added if it is not there.
    fn add(&mut self, id: u32) -> usize {
        let (found, new) = (self.find(id), self.words.len());
        if found > 0 {
            return found as usize;
        }
        if let Some(head) = self.heads.get_mut(head_of(id)) {
            self.words.push(Word { id, next: core::mem::replace(head, new as u32), ..Word::default() });
        }
        new
    }

    /// Where the word with a number is; 0 when it is in no list.
    pub(super) fn find(&self, id: u32) -> u32 {
        let mut at = self.heads.get(head_of(id)).copied().unwrap_or_default();
        while let Some(word) = self.words.get(at as usize)
            && at > 0
            && word.id != id
        {
            at = word.next;
        }
        at
    }

    /// Whether a folded word is in a list.
    pub fn has(&self, word: &str, list: List) -> bool {
        self.is_in(self.find(id_of(word)), list)
    }

    /// The word that stands behind `word=` in a list of pairs.
    pub(super) fn partner(&self, word: &str, list: List) -> Option<&'static str> {
        let pair = self.begins(self.find(id_of(word))).filter(|begin| begin.list == list.0).last()?;
        self.partners.get(pair.at as usize).copied()
    }

    /// A list as it was given.
    pub(super) fn text(&self, list: List) -> &'static str {
        self.texts.get(usize::from(list.0)).copied().unwrap_or_default()
    }

    /// Whether a word, by its place, is in a list.
    pub(super) fn is_in(&self, word: u32, list: List) -> bool {
        self.words
            .get(word as usize)
            .and_then(|word| word.lists.get(usize::from(list.0 / 32)))
            .is_some_and(|lists| lists >> (list.0 % 32) & 1 == 1)
    }

    /// What begins with a word, the last of each list first.
    pub(super) fn begins(&self, word: u32) -> Begins<'_> {
        Begins { all: &self.begins, next: self.words.get(word as usize).map_or(0, |word| word.begins) }
    }
}

const fn head_of(id: u32) -> usize {
    (id >> (31 - HEADS)) as usize
}

/// See [`Dictionary::begins`].
pub(super) struct Begins<'d> {
    all: &'d [Begin],
    next: u32,
}

impl Iterator for Begins<'_> {
    type Item = Begin;

    fn next(&mut self) -> Option<Begin> {
        let begin = self.all.get(self.next as usize).filter(|_| self.next > 0)?;
        self.next = begin.next;
        Some(*begin)
    }
}
