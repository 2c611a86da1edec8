//! Elements of a view, made by name, and what keeps them in step.
//!
//! A view is made once. What changes in it is a closure that reads the coach; after every change
//! all of them run, and each touches the page only where what it reads is another than before.
//! That is the whole of it: no graph of signals. Leptos, which has one, was 34 KB of the
//! module that every page loads.

use super::dom::{Node, make, make_svg, make_text};
use super::state::Core;
use super::words::say;
use crate::bare::edit;
use crate::text::{cut, pieces};
use alloc::{boxed::Box, rc::Rc, string::String, vec::Vec};
use core::cell::RefCell;

/// What keeps a part of a view in step.
type Live = Box<dyn FnMut(&Core)>;

/// The item that a child shows now.
pub type Slot<T> = Rc<RefCell<T>>;

/// An element under construction; in the end, one in the page.
pub struct El {
    pub node: Node,
    live: Vec<Live>,
}

/// An HTML element as one text, which takes a third of the room of a call for each attribute:
/// `section|class=panel list|part=findings`. Words come by their places: [`El::says`].
pub fn el(spec: &str) -> El {
    let (tag, attributes) = cut(spec, '|').unwrap_or((spec, ""));
    El { node: make(tag), live: Vec::new() }.attrs(attributes)
}

/// An element of a drawing: `circle|r=43`.
pub fn drawn(spec: &str) -> El {
    let (tag, attributes) = cut(spec, '|').unwrap_or((spec, ""));
    El { node: make_svg("http://www.w3.org/2000/svg", tag), live: Vec::new() }.attrs(attributes)
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

    pub fn with<const N: usize>(mut self, children: [El; N]) -> Self {
        for child in children {
            self.add(child);
        }
        self
    }

    fn add(&mut self, child: El) {
        self.node.append(&child.node);
        self.live.extend(child.live);
    }

    /// Text that follows what it reads.
    pub fn live(self, read: impl FnMut(&Core) -> String + 'static) -> Self {
        let node = make_text("");
        self.node.append(&node);
        self.on_change(Box::new(read), move |text| node.set_data(text))
    }

    /// An attribute that follows what it reads.
    pub fn live_attr(self, name: &'static str, read: impl FnMut(&Core) -> String + 'static) -> Self {
        let node = self.node.clone();
        self.on_change(Box::new(read), move |value| node.set_attribute(name, value))
    }

    /// An attribute that follows what it reads, and is gone while there is nothing.
    pub fn live_maybe(self, name: &'static str, read: impl Fn(&Core) -> Option<String> + 'static) -> Self {
        let node = self.node.clone();
        self.follow(Box::new(move |core| match read(core) {
            Some(value) => node.set_attribute(name, &value),
            None => node.toggle_attribute(name, false),
        }))
    }

    /// A property of its style, set where strict content policies allow it.
    pub fn live_style(self, name: &'static str, read: impl FnMut(&Core) -> String + 'static) -> Self {
        let node = self.node.clone();
        self.on_change(Box::new(read), move |value| node.style().set_property(name, value))
    }

    /// An attribute that is there or not.
    pub fn live_flag(self, name: &'static str, read: impl Fn(&Core) -> bool + 'static) -> Self {
        let node = self.node.clone();
        let mut last = None;
        self.follow(Box::new(move |core| {
            let on = Some(read(core));
            if on != last {
                node.toggle_attribute(name, on == Some(true));
                last = on;
            }
        }))
    }

    /// One child for each text. Children of texts that stay the same stay too.
    pub fn each(
        self,
        read: impl Fn(&Core) -> Vec<String> + 'static,
        show: impl Fn(&Core, &str) -> Option<El> + 'static,
    ) -> Self {
        self.children(Box::new(read), Box::new(show))
    }

    #[expect(clippy::type_complexity, reason = "boxed once, so that there is one such function and not one a view")]
    fn children(self, read: Box<dyn Fn(&Core) -> Vec<String>>, show: Box<dyn Fn(&Core, &str) -> Option<El>>) -> Self {
        let parent = self.node.clone();
        let mut shown: Vec<(String, El)> = Vec::new();
        self.follow(Box::new(move |core| {
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
        }))
    }

    /// One child for each item, which follows whatever item is in its place. Where nodes are
    /// replaced, browsers end the run of keys that one undo takes back: this replaces none.
    pub fn each_live<T: 'static>(
        self,
        read: impl Fn(&Core) -> Vec<T> + 'static,
        show: impl Fn(&Slot<T>) -> El + 'static,
    ) -> Self {
        let parent = self.node.clone();
        let mut shown: Vec<(Slot<T>, El)> = Vec::new();
        self.follow(Box::new(move |core| {
            let mut items = read(core).into_iter();
            shown.retain(|(slot, child)| {
                let item = items.next();
                let stays = item.is_some();
                match item {
                    Some(item) => *edit(slot) = item,
                    None => child.node.remove(),
                }
                stays
            });
            for item in items {
                let slot = Rc::new(RefCell::new(item));
                let child = show(&slot);
                parent.append(&child.node);
                shown.push((slot, child));
            }
            shown.iter_mut().for_each(|(_, child)| child.refresh(core));
        }))
    }

    /// Brings it in step with the coach.
    pub fn refresh(&mut self, core: &Core) {
        self.live.iter_mut().for_each(|live| live(core));
    }

    fn follow(mut self, live: Live) -> Self {
        self.live.push(live);
        self
    }

    /// Calls `write` with what `read` gives, whenever that is another text than before.
    fn on_change(self, mut read: Box<dyn FnMut(&Core) -> String>, write: impl Fn(&str) + 'static) -> Self {
        let mut last: Option<String> = None;
        self.follow(Box::new(move |core| {
            let new = read(core);
            if last.as_ref() != Some(&new) {
                write(&new);
                last = Some(new);
            }
        }))
    }
}

/// An element with a child for each item of a list that stays as it is.
pub fn all(parent: El, children: impl Iterator<Item = El>) -> El {
    children.fold(parent, |parent, child| parent.with([child]))
}
