//! The underlines: a hidden copy of a field's text, painted below the field itself.
//!
//! The copy is one text node, so that an offset in the text is an offset in the node. Where the
//! browser has no highlights, `<mark>` elements carry the underlines.

use super::dom::{Highlight, Hooks, Node, Range, Registry, highlight, make, make_text};
use super::words::order;
use crate::report::{Field, Finding, Severity};
use crate::text::{characters, joined};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// Names in the document's registry. All coaches on a page share them.
const NAMES: [&str; 5] =
    ["inmail-coach-blocker", "inmail-coach-mistake", "inmail-coach-advice", "inmail-coach-praise", "inmail-coach-open"];
/// The last of them: the words whose card is open.
const OPEN: usize = 4;

/// A finding's place in the report, its severity, start and end.
type Span = (usize, Severity, u32, u32);

/// A painted copy of a field's text.
pub struct Mirror {
    element: Node,
    text: Node,
    /// What stands in that node.
    copy: String,
    /// What this coach has put into the registry, and the finding that each range stands for.
    painted: Vec<(usize, usize, Range)>,
    /// Without one, marks carry the underlines.
    registry: Option<Registry>,
    pub hooks: Hooks,
}

impl Mirror {
    pub fn new(element: Node, hooks: &Hooks) -> Self {
        let text = make_text("\n");
        element.append(&text);
        let (copy, registry) = ("\n".to_owned(), hooks.highlights());
        Self { element, text, copy, painted: Vec::new(), registry, hooks: hooks.clone() }
    }

    /// Graver underlines lie over lighter ones; the tint of the open words lies below all.
    fn shared(&self, name: usize) -> Option<Highlight> {
        Some(highlight(self.registry.as_ref()?, NAMES.get(name)?, OPEN as i32 - name as i32))
    }

    /// Every underlined finding with its range.
    pub fn ranges(&self) -> impl Iterator<Item = (usize, &Range)> {
        self.painted.iter().filter(|(name, ..)| *name != OPEN).map(|(_, finding, range)| (*finding, range))
    }

    pub fn paint(&mut self, which: Field, text: &str, findings: &[Finding], open: Option<usize>) {
        if self.registry.is_none() {
            self.clear();
        }
        self.write(text);
        let length = characters(&self.copy);
        let mut spans: Vec<Span> = Vec::new();
        for (index, finding) in findings.iter().enumerate().filter(|(_, f)| f.field == Some(which)) {
            if let (Some(start), Some(end)) = (finding.start, finding.end)
                && start < end
                && end <= length
            {
                spans.push((index, finding.severity, start, end));
            }
        }
        if self.registry.is_none() {
            self.mark(&spans);
            return;
        }
        let mut wanted = Vec::new();
        for (finding, severity, start, end) in spans {
            wanted.push((severity as usize, finding, start, end));
            if open == Some(finding) {
                wanted.push((OPEN, finding, start, end));
            }
        }
        // Ranges move with their words: mostly all of them are where they should be, and nothing is painted anew.
        let same = self.painted.len() == wanted.len()
            && self
                .painted
                .iter()
                .zip(&wanted)
                .all(|((name, finding, range), wanted)| (*name, *finding, range.start(), range.end()) == *wanted);
        if !same {
            self.clear();
            wanted.into_iter().for_each(|(name, finding, start, end)| self.add(name, finding, start, end));
        }
    }

    /// Takes what was typed: highlights go along with their words. Marks stay until the next painting.
    pub fn typed(&mut self, text: &str) {
        if self.registry.is_some() {
            self.write(text);
        }
    }

    /// Changes only what differs: the browser then lays out the line that was typed in, not all of them.
    fn write(&mut self, text: &str) {
        // A last line break is no line of its own in a div: one more makes it one, as in a field.
        let whole = joined(&[text, "\n"]);
        let (old, new) = (&*self.copy, &*whole);
        let same = |(a, b): &(u8, u8)| a == b;
        let mut start = old.bytes().zip(new.bytes()).take_while(same).count();
        while !new.is_char_boundary(start) {
            start -= 1;
        }
        let (old, new) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
        let mut end = old.bytes().rev().zip(new.bytes().rev()).take_while(same).count();
        while !new.is_char_boundary(new.len() - end) {
            end -= 1;
        }
        let (old, new) = (old.get(..old.len() - end), new.get(..new.len() - end));
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        if !(old.is_empty() && new.is_empty()) {
            let before = self.copy.get(..start).unwrap_or_default();
            self.text.replace_data(characters(before), characters(old), new);
        }
        self.copy = whole;
    }

    fn add(&mut self, name: usize, finding: usize, start: u32, end: u32) {
        if let Some(shared) = self.shared(name) {
            let range = self.hooks.range(&self.text, start, end);
            shared.add(&range);
            self.painted.push((name, finding, range));
        }
    }

    /// Marks can't overlap: the graver stays, then the shorter.
    fn mark(&mut self, spans: &[Span]) {
        let mut kept: Vec<Span> = Vec::new();
        let gravest =
            order(spans.iter().map(|(_, severity, start, end)| ((*severity as u64) << 32) | u64::from(end - start)));
        for span in gravest.into_iter().filter_map(|i| spans.get(i)) {
            if kept.iter().all(|k| k.3 <= span.2 || span.3 <= k.2) {
                kept.push(*span);
            }
        }
        // From the last to the first: splitting a node leaves the offsets before it alone.
        let from_end = order(kept.iter().map(|span| u64::from(span.2))).into_iter().rev();
        for (finding, severity, start, end) in from_end.filter_map(|i| kept.get(i).copied()) {
            self.text.split_text(end);
            let (words, mark) = (self.text.split_text(start), make("mark"));
            mark.set_attribute("class", severity.word());
            words.before(&mark);
            mark.append(&words);
            self.painted.push((severity as usize, finding, self.hooks.range(&words, 0, end - start)));
        }
    }

    /// Scrolls as the field does.
    pub fn follow(&self, control: &Node) {
        self.hooks.follow(&self.element, control);
    }

    /// Takes this coach's ranges, and no others, out of the registry.
    pub fn clear(&mut self) {
        for (name, _, range) in core::mem::take(&mut self.painted) {
            if let Some(shared) = self.shared(name) {
                shared.delete(&range);
            }
        }
        if self.registry.is_none() {
            self.element.fill(&self.text);
            self.text.set_data(&self.copy);
        }
    }
}

impl Drop for Mirror {
    fn drop(&mut self) {
        self.clear();
    }
}
