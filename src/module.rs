//! The module for pages: the library and nothing else. What it exports is in the library's `js`. A program is
//! optimized whole at link time; of a library that serves Rust too, cargo does not do that.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg_attr(all(target_arch = "wasm32", feature = "js"), no_std)]

extern crate inmail_coach as _;

/// Elsewhere there is nothing to run.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("InMail Coach runs in a page: see it with `make demo`. Scores by lines: `cargo run --example score`.");
}
