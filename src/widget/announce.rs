//! What a screen reader is told: the score and what changed, once typing pauses.

use super::state::Now;
use super::words::Face;
use crate::report::Severity;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// Speech needs a longer pause than the eye: stale sentences would queue up.
const PAUSE: Duration = Duration::from_millis(1000);

/// Speaks after a pause.
#[derive(Default)]
pub struct Announcer {
    pub said: ArcRwSignal<String>,
    timer: RefCell<Option<TimeoutHandle>>,
    last: Rc<Cell<Option<usize>>>,
}

impl Announcer {
    /// Speaks about what is then, unless more happens before.
    pub fn later(&self, now: &ArcRwSignal<Now>) {
        self.stop();
        let (now, said, last) = (now.clone(), self.said.clone(), self.last.clone());
        let speak = move || {
            let (text, count) = now.with_untracked(|now| {
                let count = now.report.findings.iter().filter(|f| f.severity != Severity::Praise).count();
                (sentence(now, count, last.get()), count)
            });
            last.set(Some(count));
            if said.with_untracked(|said| *said != text) {
                said.set(text);
            }
        };
        *self.timer.borrow_mut() = set_timeout_with_handle(speak, PAUSE).ok();
    }

    pub fn stop(&self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

/// "B, 78 of 100. 2 suggestions fewer."
fn sentence(now: &Now, count: usize, last: Option<usize>) -> String {
    let says = Face::of(&now.report).says;
    let says = says.trim_end_matches('.');
    let last = last.unwrap_or(0);
    let (number, more) = match count.cmp(&last) {
        std::cmp::Ordering::Less => (last - count, " fewer"),
        std::cmp::Ordering::Greater if last > 0 => (count - last, " more"),
        std::cmp::Ordering::Greater => (count, ""),
        std::cmp::Ordering::Equal => return format!("{says}."),
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("{says}. {number} suggestion{plural}{more}.")
}
