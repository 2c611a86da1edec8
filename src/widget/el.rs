//! Elements of a view, made by name and kept up to date by Leptos effects.
//!
//! Leptos' own views give every element a type of its own: better checked, and far larger in the
//! module that every page loads. Here one type serves all. Signals, effects and owners are Leptos'.

use super::dom::{Node, make, make_svg, make_text};
use leptos::reactive::effect::ImmediateEffect;
use leptos::reactive::owner::Owner;
use send_wrapper::SendWrapper;
use std::cell::RefCell;

/// An element under construction; in the end, one in the page.
#[derive(Clone)]
pub struct El(pub Node);

/// An HTML element.
pub fn el(tag: &str) -> El {
    El(make(tag))
}

/// An HTML element with a class.
pub fn of(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// An element of a drawing.
pub fn drawn(tag: &str) -> El {
    El(make_svg("http://www.w3.org/2000/svg", tag))
}

impl El {
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.0.set_attribute(name, value);
        self
    }

    /// Text that stays as it is.
    pub fn text(self, text: &str) -> Self {
        self.0.append(&make_text(text));
        self
    }

    pub fn with<const N: usize>(self, children: [El; N]) -> Self {
        append(&self.0, &children);
        self
    }

    /// Text that follows what it reads.
    pub fn live(self, read: impl FnMut() -> String + 'static) -> Self {
        let node = make_text("");
        self.0.append(&node);
        on_change(Box::new(read), move |text| node.set_data(text));
        self
    }

    /// An attribute that follows what it reads.
    pub fn live_attr(self, name: &'static str, read: impl FnMut() -> String + 'static) -> Self {
        let node = self.0.clone();
        on_change(Box::new(read), move |value| node.set_attribute(name, value));
        self
    }

    /// An attribute that follows what it reads, and is gone while there is nothing.
    pub fn live_maybe(self, name: &'static str, mut read: impl FnMut() -> Option<String> + 'static) -> Self {
        let node = self.0.clone();
        follow(Box::new(move || match read() {
            Some(value) => node.set_attribute(name, &value),
            None => node.toggle_attribute(name, false),
        }));
        self
    }

    /// A property of its style, set where strict content policies allow it.
    pub fn live_style(self, name: &'static str, read: impl FnMut() -> String + 'static) -> Self {
        let node = self.0.clone();
        on_change(Box::new(read), move |value| node.style().set_property(name, value));
        self
    }

    /// An attribute that is there or not.
    pub fn live_flag(self, name: &'static str, mut read: impl FnMut() -> bool + 'static) -> Self {
        let node = self.0.clone();
        follow(Box::new(move || node.toggle_attribute(name, read())));
        self
    }

    /// One child for each item. Children of items that stay the same stay too.
    pub fn each<T: PartialEq + 'static>(
        self,
        mut read: impl FnMut() -> Vec<T> + 'static,
        show: impl Fn(usize, &T) -> El + 'static,
    ) -> Self {
        let parent = self.0.clone();
        // Each child has an owner of its own: what it follows lasts as long as it stands.
        let above = Owner::current().unwrap_or_default();
        let show = move |i, item: &T| {
            let owner = above.child();
            (owner.with(|| show(i, item)), owner)
        };
        let mut shown: Vec<(T, (El, Owner))> = Vec::new();
        follow(Box::new(move || {
            let items = read();
            while shown.len() > items.len() {
                if let Some((_, (gone, _))) = shown.pop() {
                    gone.0.remove();
                }
            }
            for (i, item) in items.into_iter().enumerate() {
                match shown.get_mut(i) {
                    Some((old, _)) if *old == item => {}
                    Some(place) => {
                        let new = show(i, &item);
                        place.1.0.0.replace_with(&new.0.0);
                        *place = (item, new);
                    }
                    None => {
                        let new = show(i, &item);
                        parent.append(&new.0.0);
                        shown.push((item, new));
                    }
                }
            }
        }));
        self
    }
}

fn append(parent: &Node, children: &[El]) {
    for child in children {
        parent.append(&child.0);
    }
}

/// Calls `write` with what `read` gives, whenever that is another text than before.
fn on_change(mut read: Box<dyn FnMut() -> String>, write: impl Fn(&str) + 'static) {
    let mut last = None;
    follow(Box::new(move || {
        let new = read();
        if last.as_ref() != Some(&new) {
            write(&new);
            last = Some(new);
        }
    }));
}

/// Runs now, and again whenever a signal that it reads has changed, until its owner ends.
fn follow(run: Box<dyn FnMut()>) {
    let run = SendWrapper::new(RefCell::new(run));
    ImmediateEffect::new_scoped(move || {
        // A change made by the effect itself is seen at the next one.
        if let Ok(mut run) = run.try_borrow_mut() {
            run();
        }
    });
}
