//! Elements of a view, made by name, and what keeps them in step.
//!
//! A view is made once. What changes in it is a function that reads the coach; after every change
//! all of them run, and each touches the page only where what it reads is another than before.
//! Functions and not closures: each kind of closure is a table and three functions of the module.
//! That is the whole of it: no graph of signals. Leptos, which has one, was 34 KB of the
//! module that every page loads.

use super::dom::{Node, make, make_svg, make_text};
use super::state::Core;
use super::words::say;
use crate::text::{cut, pieces};
use alloc::{string::String, vec::Vec};

/// What a part of a view shows, by the coach and by the number of its place; see [`El::at`].
pub type Read = fn(&Core, usize) -> String;

/// What keeps a part of a view in step.
enum Live {
    Part { node: Node, part: Part, read: Read, at: usize, last: Option<String> },
    Each { parent: Node, read: fn(&Core) -> Vec<String>, show: fn(&Core, &str) -> Option<El>, shown: Vec<(String, El)> },
    Rows { parent: Node, count: fn(&Core) -> usize, show: fn(usize) -> El, shown: Vec<El> },
}

/// What of a node changes.
#[derive(Clone, Copy)]
enum Part {
    Text,
    Attribute(&'static str),
    /// An attribute that is gone while there is nothing to say.
    Maybe(&'static str),
    /// A property of its style, set where strict content policies allow it.
    Style(&'static str),
}

/// An element under construction; in the end, one in the page.
pub struct El {
    pub node: Node,
    live: Vec<Live>,
    at: usize,
}

/// An HTML element as one text, which takes a third of the room of a call for each attribute:
/// `section|class=panel list|part=findings`. Words come by their places: [`El::says`].
pub fn el(spec: &str) -> El {
    let (tag, attributes) = cut(spec, '|').unwrap_or((spec, ""));
    El { node: make(tag), live: Vec::new(), at: 0 }.attrs(attributes)
}

/// An element of a drawing: `circle|r=43`.
pub fn drawn(spec: &str) -> El {
    let (tag, attributes) = cut(spec, '|').unwrap_or((spec, ""));
    El { node: make_svg("http://www.w3.org/2000/svg", tag), live: Vec::new(), at: 0 }.attrs(attributes)
}

impl El {
    fn attrs(mut self, attributes: &str) -> Self {
        for attribute in pieces(attributes, "|") {
            if let Some((name, value)) = cut(attribute, '=') {
                self = self.attr(name, value);
            }
        }
        self
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        self.node.set_attribute(name, value);
        self
    }

    /// Text that stays as it is.
    pub fn text(self, text: &str) -> Self {
        self.node.append(&make_text(text));
        self
    }

    /// Words that stay as they are.
    pub fn says(self, word: usize) -> Self {
        self.text(say(word))
    }

    /// Its name for a screen reader.
    pub fn named(self, word: usize) -> Self {
        self.attr("aria-label", say(word))
    }

    /// What an empty field says.
    pub fn hint(self, word: usize) -> Self {
        self.attr("placeholder", say(word))
    }

    /// Of several that are made alike, this one is at a place: what follows reads by its number.
    pub fn at(mut self, at: usize) -> Self {
        self.at = at;
        self
    }

    pub fn with<const N: usize>(mut self, children: [El; N]) -> Self {
        for child in children {
            self.add(child);
        }
        self
    }

    fn add(&mut self, mut child: El) {
        self.node.append(&child.node);
        self.live.append(&mut child.live);
    }

    /// Text that follows what it reads.
    pub fn live(self, read: Read) -> Self {
        let node = make_text("");
        self.node.append(&node);
        self.part(node, Part::Text, read)
    }

    /// An attribute that follows what it reads.
    pub fn live_attr(self, name: &'static str, read: Read) -> Self {
        let node = self.node.clone();
        self.part(node, Part::Attribute(name), read)
    }

    /// An attribute that follows what it reads, and is gone while that is nothing.
    pub fn live_maybe(self, name: &'static str, read: Read) -> Self {
        let node = self.node.clone();
        self.part(node, Part::Maybe(name), read)
    }

    /// A property of its style that follows what it reads.
    pub fn live_style(self, name: &'static str, read: Read) -> Self {
        let node = self.node.clone();
        self.part(node, Part::Style(name), read)
    }

    fn part(mut self, node: Node, part: Part, read: Read) -> Self {
        self.live.push(Live::Part { node, part, read, at: self.at, last: None });
        self
    }

    /// One child for each text. Children of texts that stay the same stay too.
    pub fn each(mut self, read: fn(&Core) -> Vec<String>, show: fn(&Core, &str) -> Option<El>) -> Self {
        self.live.push(Live::Each { parent: self.node.clone(), read, show, shown: Vec::new() });
        self
    }

    /// So many children, each of which follows what is at its place. Where nodes are replaced,
    /// browsers end the run of keys that one undo takes back: this replaces none.
    pub fn rows(mut self, count: fn(&Core) -> usize, show: fn(usize) -> El) -> Self {
        self.live.push(Live::Rows { parent: self.node.clone(), count, show, shown: Vec::new() });
        self
    }

    /// Brings it in step with the coach.
    pub fn refresh(&mut self, core: &Core) {
        self.live.iter_mut().for_each(|live| live.follow(core));
    }
}

impl Live {
    fn follow(&mut self, core: &Core) {
        match self {
            Live::Part { node, part, read, at, last } => {
                let new = read(core, *at);
                if last.as_ref() != Some(&new) {
                    part.write(node, &new);
                    *last = Some(new);
                }
            }
            Live::Each { parent, read, show, shown } => {
                let items = read(core);
                while shown.len() > items.len() {
                    if let Some((_, gone)) = shown.pop() {
                        gone.node.remove();
                    }
                }
                for (i, item) in items.into_iter().enumerate() {
                    let old = shown.get_mut(i);
                    if old.as_ref().is_some_and(|(old, _)| *old == item) {
                        continue;
                    }
                    let Some(new) = show(core, &item) else { continue };
                    match old {
                        Some(place) => {
                            place.1.node.replace_with(&new.node);
                            *place = (item, new);
                        }
                        None => {
                            parent.append(&new.node);
                            shown.push((item, new));
                        }
                    }
                }
            }
            Live::Rows { parent, count, show, shown } => {
                let count = count(core);
                while shown.len() > count {
                    if let Some(gone) = shown.pop() {
                        gone.node.remove();
                    }
                }
                while shown.len() < count {
                    let child = show(shown.len());
                    parent.append(&child.node);
                    shown.push(child);
                }
                shown.iter_mut().for_each(|child| child.refresh(core));
            }
        }
    }
}

impl Part {
    fn write(self, node: &Node, text: &str) {
        match self {
            Part::Text => node.set_data(text),
            Part::Style(name) => node.style().set_property(name, text),
            Part::Maybe(name) if text.is_empty() => node.toggle_attribute(name, false),
            Part::Attribute(name) | Part::Maybe(name) => node.set_attribute(name, text),
        }
    }
}

/// An element with a child for each item of a list that stays as it is.
pub fn all(parent: El, children: impl Iterator<Item = El>) -> El {
    children.fold(parent, |parent, child| parent.with([child]))
}
