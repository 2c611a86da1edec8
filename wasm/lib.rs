//! The module for pages. What it exports is in the library's `js`.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate inmail_coach as _;
