//! How much of a text is looked at. Tests count it; elsewhere these functions are empty and cost
//! nothing.

#[cfg(test)]
pub(crate) use counted::{Work, counting};
#[cfg(test)]
pub(super) use counted::{tried, visited};

/// Tokens are looked at.
#[cfg(not(test))]
#[inline(always)]
pub(super) const fn visited(_: usize) {}

/// A phrase is compared with the text.
#[cfg(not(test))]
#[inline(always)]
pub(super) const fn tried() {}

#[cfg(test)]
mod counted {
    use std::cell::Cell;

    /// Tokens visited and phrases tried.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(crate) struct Work {
        pub(crate) tokens: u64,
        pub(crate) phrases: u64,
    }

    std::thread_local! {
        static WORK: Cell<Work> = const { Cell::new(Work { tokens: 0, phrases: 0 }) };
    }

    pub(in crate::text) fn visited(tokens: usize) {
        WORK.with(|work| work.set(Work { tokens: work.get().tokens + tokens as u64, ..work.get() }));
    }

    pub(in crate::text) fn tried() {
        WORK.with(|work| work.set(Work { phrases: work.get().phrases + 1, ..work.get() }));
    }

    /// What something costs.
    pub(crate) fn counting(run: impl FnOnce()) -> Work {
        let before = WORK.with(Cell::get);
        run();
        let after = WORK.with(Cell::get);
        Work { tokens: after.tokens - before.tokens, phrases: after.phrases - before.phrases }
    }
}
