//! What a screen reader is told: the score and what changed, once typing pauses.

use super::actions::SPEAK;
use super::state::{Core, Now};
use super::words::{Face, counted, word};
use crate::bare::edit;
use crate::report::Severity;
use crate::text::{joined, trim_end};
use alloc::string::String;
use core::cell::{Cell, RefCell};
use core::cmp::Ordering;

/// Milliseconds. Speech needs a longer pause than the eye: stale sentences would queue up.
const PAUSE: i32 = 1000;

/// Speaks after a pause.
#[derive(Default)]
pub struct Announcer {
    pub said: RefCell<String>,
    /// Suggestions when it last spoke.
    last: Cell<usize>,
}

impl Announcer {
    /// Speaks about what is then, unless more happens before.
    pub fn later(&self, core: &Core) {
        core.hooks.later(SPEAK, PAUSE);
    }

    /// The pause is over.
    pub fn speak(&self, core: &Core) {
        let text = core.read(|now| {
            let count = now.report.findings.iter().filter(|f| f.severity != Severity::Praise).count();
            sentence(now, count, self.last.replace(count))
        });
        self.say(core, text);
    }

    /// Speaks now.
    pub fn say(&self, core: &Core, text: String) {
        *edit(&self.said) = text;
        core.refresh();
    }
}

/// "B, 78 of 100. 2 suggestions fewer."
fn sentence(now: &Now, count: usize, last: usize) -> String {
    let says = Face::of(&now.report).says;
    let says = trim_end(&says, |c| c == '.');
    let (number, key) = match count.cmp(&last) {
        Ordering::Less => (last - count, word!(fewer)),
        Ordering::Greater if last > 0 => (count - last, word!(more)),
        Ordering::Greater => (count, word!(many)),
        Ordering::Equal => return joined(&[says, "."]),
    };
    counted(key, number as u32, says)
}
