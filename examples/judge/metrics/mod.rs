//! The figures: how far the coach agrees with the labels of the drafts in tests/drafts.

pub mod corpus;
pub mod labelled;
pub mod matching;
pub mod ordinary;
pub mod ranks;
pub mod rated;

/// A part of a whole, kept as counts so that nobody has to guess what a percentage rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub part: usize,
    pub whole: usize,
}

impl Share {
    pub fn add(&mut self, counts: bool) {
        self.part += usize::from(counts);
        self.whole += 1;
    }

    pub fn value(self) -> f64 {
        self.part as f64 / self.whole as f64
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        if self.whole == 0 {
            return write!(out, "none");
        }
        write!(out, "{:.3} ({} of {})", self.value(), self.part, self.whole)
    }
}

impl FromIterator<bool> for Share {
    fn from_iter<I: IntoIterator<Item = bool>>(items: I) -> Share {
        items.into_iter().fold(Share::default(), |mut share, item| {
            share.add(item);
            share
        })
    }
}
