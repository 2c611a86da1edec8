//! Writes www/rules: one page a rule, their index, and how often each rule is wrong on messages
//! that are no outreach. Writes the words of rules and sources for the element, too.
//!
//! ```sh
//! cargo run --release --no-default-features --example pages
//! ```

#[allow(dead_code, reason = "the pages need one of the figures")]
#[path = "../judge/metrics/mod.rs"]
mod metrics;
mod render;

use std::fs;
use std::io;

fn main() -> io::Result<()> {
    let folder = render::folder();
    fs::create_dir_all(&folder)?;
    // A rule that is gone takes its page with it.
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "md") {
            fs::remove_file(path)?;
        }
    }
    let pages = render::pages();
    for (name, text) in &pages {
        fs::write(folder.join(name), text)?;
    }
    let (path, words) = render::words();
    fs::write(path, words)?;
    println!("{} pages in {}", pages.len(), folder.display());
    Ok(())
}
