//! The memory of the modules for pages. Sound because a module has one thread; its test runs natively,
//! and under Miri.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ptr::null_mut;

/// Bytes of a page of memory.
const PAGE: usize = 65_536;
/// The smallest block, and the strictest alignment that anything in the engine asks for.
const LEAST: usize = 16;

/// So many pages more: the number of the first, or `usize::MAX` when there are none.
#[cfg(not(test))]
fn grow(pages: usize) -> usize {
    core::arch::wasm32::memory_grow(0, pages)
}
#[cfg(test)]
use tests::grow;

/// Blocks of 16, 32, 64 … bytes. What is given back waits in a list for the next of its size, so
/// scoring again and again takes no more memory than scoring the longest draft once.
pub(crate) struct Heap(UnsafeCell<Blocks>);

impl Heap {
    pub(crate) const fn new() -> Self {
        Heap(UnsafeCell::new(Blocks { free: [null_mut(); 32], top: 0, end: 0 }))
    }
}

struct Blocks {
    /// The first free block of each size; in it stands the address of the next.
    free: [*mut u8; 32],
    /// Memory from `top` to `end` has never been used.
    top: usize,
    end: usize,
}

// SAFETY: there is no second thread.
unsafe impl Sync for Heap {}

/// Which list a size belongs to.
fn list_of(size: usize) -> usize {
    size.max(LEAST).next_power_of_two().trailing_zeros() as usize
}

// SAFETY: a block is as long as its list says, aligned to 16 bytes, and in one place at a time:
// with its owner or in its list.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let list = list_of(layout.size());
        // SAFETY: no reference outlives this call, which calls nothing that allocates.
        let blocks = unsafe { &mut *self.0.get() };
        match blocks.free.get_mut(list) {
            Some(first) if !first.is_null() && layout.align() <= LEAST => {
                let block = *first;
                // SAFETY: a block in a list begins with the address of the next.
                *first = unsafe { *block.cast::<*mut u8>() };
                block
            }
            Some(_) if layout.align() <= LEAST => blocks.cut(1 << list),
            _ => null_mut(),
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as above; the block is the caller's no more and has room for an address.
        unsafe {
            if let Some(first) = (*self.0.get()).free.get_mut(list_of(layout.size())) {
                *block.cast::<*mut u8>() = *first;
                *first = block;
            }
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if list_of(size) == list_of(layout.size()) {
            return block;
        }
        // SAFETY: the caller vouches for the block, its layout and that the size is no overflow.
        unsafe {
            let wider = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !wider.is_null() {
                wider.copy_from_nonoverlapping(block, layout.size().min(size));
                self.dealloc(block, layout);
            }
            wider
        }
    }
}

impl Blocks {
    /// A block of memory never used before, or null when there is no more.
    fn cut(&mut self, size: usize) -> *mut u8 {
        if self.end - self.top < size {
            let old = grow(size.div_ceil(PAGE));
            if old == usize::MAX {
                return null_mut();
            }
            // Pages that somebody else has asked for in between are left to them.
            if self.end != old * PAGE {
                self.top = old * PAGE;
            }
            self.end = (old + size.div_ceil(PAGE)) * PAGE;
        }
        let block = self.top;
        self.top += size;
        block as *mut u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Pages that there are in a test.
    const PAGES: usize = 64;

    std::thread_local! {
        /// The first page, or nothing yet; and how many are in use.
        static GROWN: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    }

    pub(super) fn grow(pages: usize) -> usize {
        GROWN.with(|grown| {
            let (mut first, used) = grown.get();
            if first == 0 {
                let layout = Layout::from_size_align(PAGES * PAGE, PAGE).unwrap();
                // SAFETY: the layout is not empty. The pages stay for as long as the test runs.
                first = unsafe { std::alloc::alloc(layout) }.expose_provenance() / PAGE;
            }
            // Now and then somebody else has asked for a page in between.
            let used = used + usize::from(used % 5 == 4);
            let after = used + pages;
            grown.set((first, if after <= PAGES { after } else { used }));
            if after <= PAGES { first + used } else { usize::MAX }
        })
    }

    /// A block in use: its bytes all have one value.
    struct Block(*mut u8, Layout, u8);

    impl Block {
        fn fill(&self) {
            // SAFETY: the block is as long as its layout says, and nobody else's.
            unsafe { self.0.write_bytes(self.2, self.1.size()) }
        }

        fn holds(&self, bytes: usize) -> bool {
            // SAFETY: as above; all its bytes were written.
            (0..bytes).all(|at| unsafe { *self.0.add(at) } == self.2)
        }
    }

    #[test]
    fn every_block_is_its_owners_alone() {
        let heap = Heap::new();
        let mut blocks: Vec<Block> = Vec::new();
        let mut dice = 2026u32;
        let mut next = |below: usize| {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (dice >> 8) as usize % below
        };
        // Miri takes minutes for more.
        let turns: usize = if cfg!(miri) { 150 } else { 1_500 };
        for turn in 0..turns {
            let size = [1, 15, 16, 17, 40, 300, 1_000, 5_000][next(8)] + next(9);
            let align = [1, 4, 8, 16][next(4)];
            match next(4) {
                0 if !blocks.is_empty() => {
                    let gone = blocks.swap_remove(next(blocks.len()));
                    assert!(gone.holds(gone.1.size()));
                    // SAFETY: it came from this heap with this layout and is used no more.
                    unsafe { heap.dealloc(gone.0, gone.1) };
                }
                1 if !blocks.is_empty() => {
                    let at = next(blocks.len());
                    let Block(old, layout, value) = blocks[at];
                    // SAFETY: as above; the size is no overflow.
                    let new = unsafe { heap.realloc(old, layout, size) };
                    if !new.is_null() {
                        blocks[at] = Block(new, Layout::from_size_align(size, layout.align()).unwrap(), value);
                        assert!(blocks[at].holds(size.min(layout.size())));
                        blocks[at].fill();
                    }
                }
                _ => {
                    let layout = Layout::from_size_align(size, align).unwrap();
                    // SAFETY: the layout is not empty.
                    let block = unsafe { heap.alloc(layout) };
                    if !block.is_null() {
                        assert_eq!(block as usize % align, 0);
                        blocks.push(Block(block, layout, turn as u8));
                        blocks.last().unwrap().fill();
                    }
                }
            }
        }
        assert!(blocks.len() > turns / 15 && blocks.iter().all(|block| block.holds(block.1.size())));
    }

    #[test]
    fn what_is_given_back_is_used_again_and_what_is_not_there_is_not_given() {
        let heap = Heap::new();
        let layout = Layout::from_size_align(100, 8).unwrap();
        // SAFETY: layouts are not empty, and each block is given back once, with its own.
        unsafe {
            let block = heap.alloc(layout);
            heap.dealloc(block, layout);
            assert_eq!(heap.alloc(layout), block);
            assert_eq!(heap.realloc(block, layout, 128), block, "it has room for 128");
            let large = Layout::from_size_align(3 * PAGE, 16).unwrap();
            assert!(!heap.alloc(large).is_null());
            assert!(heap.alloc(Layout::from_size_align((PAGES + 1) * PAGE, 8).unwrap()).is_null());
            assert!(heap.alloc(Layout::from_size_align(8, 32).unwrap()).is_null(), "no such alignment");
        }
    }
}
