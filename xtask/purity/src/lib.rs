//! The purity probe: it builds only while nothing below `record` and `domain` links `std`.
//!
//! It never runs. A program has one panic handler and `std` brings one; with ours here, any crate that
//! links `std` makes the build fail with a duplicate lang item. `cargo xtask purity` builds it.

#![no_std]

use core::alloc::{GlobalAlloc, Layout};
use core::panic::PanicInfo;

// Naming the crates is what loads them, and with them everything they depend on.
pub use domain;
pub use record;

/// Never gives memory: nothing here is ever run.
struct NoMemory;

// SAFETY: a null pointer is how an allocator says that it has no memory, so no caller ever receives a
// block, and none is ever given back.
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        core::ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static MEMORY: NoMemory = NoMemory;

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}
