//! One text field: the control that people type into, and the mirror below it.

use super::dom::{Node, Range};
use super::mirror::Mirror;
use crate::bare::{edit, peek};
use crate::report::{Field, Finding};
use core::cell::RefCell;

/// The subject line or the message.
pub struct TextField {
    pub which: Field,
    pub control: Node,
    /// None under a field of the host's: there is no place for underlines.
    pub mirror: Option<RefCell<Mirror>>,
}

impl TextField {
    pub fn new(which: Field, control: Node, mirror: Option<Mirror>) -> Self {
        Self { which, control, mirror: mirror.map(RefCell::new) }
    }

    /// Puts a text into the field, unless it is there: writing it again would end the undo history.
    pub fn show(&self, text: &str) {
        if self.control.value() != text {
            self.control.set_value(text);
        }
    }

    /// Has the underlines go along with their words.
    #[inline(never)] // Inlined, it makes the module for pages larger.
    pub fn typed(&self, text: &str) {
        if let Some(mirror) = &self.mirror {
            edit(mirror).typed(text);
        }
    }

    pub fn paint(&self, text: &str, findings: &[Finding], open: Option<usize>) {
        if let Some(mirror) = &self.mirror {
            edit(mirror).paint(self.which, text, findings, open);
        }
    }

    /// Takes the underlines away.
    pub fn clear(&self) {
        if let Some(mirror) = &self.mirror {
            edit(mirror).clear();
        }
    }

    /// Keeps the underlines under words that have scrolled.
    pub fn follow(&self) {
        if let Some(mirror) = &self.mirror {
            peek(mirror).follow(&self.control);
        }
    }

    /// The finding under a point of the window; the shortest where several lie.
    pub fn at_point(&self, x: f64, y: f64) -> Option<usize> {
        self.follow();
        let mirror = peek(self.mirror.as_ref()?);
        let hit = |range: &Range| mirror.hooks.is_at(range, x, y);
        let length = |range: &Range| range.end().saturating_sub(range.start());
        let found = mirror.ranges().filter(|(_, range)| hit(range)).min_by_key(|(_, range)| length(range));
        found.map(|(index, _)| index)
    }

    /// A finding's words.
    pub fn words_of(&self, finding: usize) -> Option<Range> {
        self.follow();
        let mirror = peek(self.mirror.as_ref()?);
        mirror.ranges().find(|(index, _)| *index == finding).map(|(_, range)| range.clone())
    }
}
