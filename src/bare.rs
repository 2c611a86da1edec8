//! What the modules for pages need in place of the standard library: memory, what happens after a
//! panic, and a value that is made once. Sound because the module has one thread.

use crate::heap::Heap;
use core::arch::wasm32;
use core::cell::OnceCell;
#[cfg(feature = "widget")]
use core::cell::{Ref, RefCell, RefMut};

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    wasm32::unreachable()
}

#[global_allocator]
static HEAP: Heap = Heap::new();

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
