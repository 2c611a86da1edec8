//! What the modules for pages need in place of the standard library: memory, what happens after a
//! panic, and a value that is made once. Sound because the module has one thread.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32;
use core::cell::{OnceCell, UnsafeCell};
#[cfg(feature = "widget")]
use core::cell::{Ref, RefCell, RefMut};
use core::ptr::null_mut;

/// Bytes of a page of memory.
const PAGE: usize = 65_536;
/// The smallest block, and the strictest alignment that anything in the engine asks for.
const LEAST: usize = 16;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    wasm32::unreachable()
}

#[global_allocator]
static HEAP: Heap = Heap(UnsafeCell::new(Blocks { free: [null_mut(); 32], top: 0, end: 0 }));

/// Blocks of 16, 32, 64 … bytes. What is given back waits in a list for the next of its size, so
/// scoring again and again takes no more memory than scoring the longest draft once.
struct Heap(UnsafeCell<Blocks>);

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
            let old = wasm32::memory_grow(0, size.div_ceil(PAGE));
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

/// A value made at its first use.
pub(crate) struct OnceLock<T>(OnceCell<T>);

// SAFETY: there is no second thread.
unsafe impl<T> Sync for OnceLock<T> {}

impl<T> OnceLock<T> {
    pub(crate) const fn new() -> Self {
        OnceLock(OnceCell::new())
    }

    /// The cell's own way panics when `make` asks for the value again, and says so at length.
    pub(crate) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
        if self.0.get().is_none() {
            let _ = self.0.set(make());
        }
        self.0.get().unwrap_or_else(|| wasm32::unreachable())
    }
}

/// Looks into a cell that nobody is changing. `RefCell::borrow` says what went wrong when somebody
/// is, and how to write that is 2 KB of the module.
#[cfg(feature = "widget")]
pub(crate) fn peek<T>(cell: &RefCell<T>) -> Ref<'_, T> {
    cell.try_borrow().unwrap_or_else(|_| wasm32::unreachable())
}

/// Changes what is in a cell that nobody looks into.
#[cfg(feature = "widget")]
pub(crate) fn edit<T>(cell: &RefCell<T>) -> RefMut<'_, T> {
    cell.try_borrow_mut().unwrap_or_else(|_| wasm32::unreachable())
}
