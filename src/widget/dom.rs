//! The page, as far as the widget touches it: declared here and not taken from web-sys, whose way of
//! catching what is never thrown was 3 KB of the module. Names, selectors and places are all
//! the widget's own, so nothing can be refused. What can is done by `www/element/page.js`.

use alloc::{string::String, vec::Vec};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the element does for the widget, and is told.
    #[derive(Clone)]
    pub type Hooks;
    /// The draft was judged anew.
    #[wasm_bindgen(method)]
    pub fn report(this: &Hooks, report: &str);
    /// Where the host's patterns are in a subject and a body, as `pack.js` puts it.
    #[wasm_bindgen(method)]
    pub fn places(this: &Hooks, subject: &str, body: &str) -> Vec<f64>;
    /// The document's highlights; none where browsers lack them.
    #[wasm_bindgen(method, getter)]
    pub fn highlights(this: &Hooks) -> Option<Registry>;
    /// A fix was applied.
    #[wasm_bindgen(method)]
    pub fn fix(this: &Hooks, rule: &str, fix: &str);
    /// Has [`due`](super::actions::due) called once, after so many milliseconds, with this number.
    /// What waits under the same number waits no more.
    #[wasm_bindgen(method)]
    pub fn later(this: &Hooks, what: u32, milliseconds: i32);
    /// Has nothing wait under this number.
    #[wasm_bindgen(method)]
    pub fn never(this: &Hooks, what: u32);
    /// Has [`due`](super::actions::due) called before the page is painted next.
    #[wasm_bindgen(method)]
    pub fn frame(this: &Hooks);
    /// Whether Alt with an arrow is the field's own.
    #[wasm_bindgen(method, getter)]
    pub fn mac(this: &Hooks) -> bool;
    /// What has the focus: in the coach, or else on the page.
    #[wasm_bindgen(method)]
    pub fn focused(this: &Hooks) -> Option<Node>;
    /// Puts the card to words in a field, or to a line of the list; under it, if it has to be.
    #[wasm_bindgen(method)]
    pub fn place(this: &Hooks, words: Option<&Range>, field: Option<&Node>, line: Option<&Node>, below: bool);
    /// Scrolls a field to words that are out of its sight.
    #[wasm_bindgen(method)]
    pub fn reveal(this: &Hooks, words: &Range, field: &Node);
    /// Whether a point of the window is on words.
    #[wasm_bindgen(method, js_name = isAt)]
    pub fn is_at(this: &Hooks, words: &Range, x: f64, y: f64) -> bool;
    /// Scrolls a mirror as its field.
    #[wasm_bindgen(method)]
    pub fn follow(this: &Hooks, mirror: &Node, field: &Node);
    /// A part of a text node.
    #[wasm_bindgen(method)]
    pub fn range(this: &Hooks, text: &Node, start: u32, end: u32) -> Range;
    /// Replaces the selection in the focused field, as typing would. False if the browser refused.
    #[wasm_bindgen(method, js_name = typeOver)]
    pub fn type_over(this: &Hooks, field: &Node, text: &str) -> bool;

    /// A node of any kind: each is asked only for what it has.
    #[derive(Clone)]
    pub type Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    pub fn make(tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    pub fn make_svg(space: &str, tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    pub fn make_text(text: &str) -> Node;
    #[wasm_bindgen(method)]
    pub fn append(this: &Node, child: &Node);
    #[wasm_bindgen(method)]
    pub fn before(this: &Node, other: &Node);
    #[wasm_bindgen(method, js_name = replaceWith)]
    pub fn replace_with(this: &Node, other: &Node);
    #[wasm_bindgen(method)]
    pub fn remove(this: &Node);
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub fn attribute(this: &Node, name: &str) -> Option<String>;
    #[wasm_bindgen(method, js_name = toggleAttribute)]
    pub fn toggle_attribute(this: &Node, name: &str, on: bool);
    #[wasm_bindgen(method, getter)]
    pub fn style(this: &Node) -> Style;
    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn find(this: &Node, selector: &str) -> Option<Node>;
    #[wasm_bindgen(method)]
    pub fn closest(this: &Node, selector: &str) -> Option<Node>;
    #[wasm_bindgen(method)]
    pub fn contains(this: &Node, node: Option<&Node>) -> bool;
    #[wasm_bindgen(method)]
    pub fn focus(this: &Node);

    // Text nodes.
    #[wasm_bindgen(method, setter)]
    pub fn set_data(this: &Node, text: &str);
    #[wasm_bindgen(method, js_name = replaceData)]
    pub fn replace_data(this: &Node, start: u32, length: u32, text: &str);
    #[wasm_bindgen(method, js_name = splitText)]
    pub fn split_text(this: &Node, at: u32) -> Node;
    /// Puts a node into an element, and takes everything else out of it.
    #[wasm_bindgen(method, js_name = replaceChildren)]
    pub fn fill(this: &Node, only: &Node);

    // An `<input>` or a `<textarea>`: what is used here is the same in both.
    #[wasm_bindgen(method, getter)]
    pub fn value(this: &Node) -> String;
    #[wasm_bindgen(method, setter)]
    pub fn set_value(this: &Node, value: &str);
    #[wasm_bindgen(method, getter)]
    pub fn disabled(this: &Node) -> bool;
    #[wasm_bindgen(method, getter, js_name = readOnly)]
    pub fn read_only(this: &Node) -> bool;
    #[wasm_bindgen(method, getter, js_name = selectionStart)]
    pub fn selection_start(this: &Node) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = selectionEnd)]
    pub fn selection_end(this: &Node) -> Option<u32>;
    #[wasm_bindgen(method, js_name = setSelectionRange)]
    pub fn select(this: &Node, start: u32, end: u32);
    #[wasm_bindgen(method, js_name = setRangeText)]
    pub fn replace_unseen(this: &Node, text: &str);

    /// An element's own style.
    pub type Style;
    #[wasm_bindgen(method, js_name = setProperty)]
    pub fn set_property(this: &Style, name: &str, value: &str);

    /// An event of any kind. In the document of a frame, events are instances of other classes of the
    /// same names: what one is goes by what it says, not by its class.
    pub type Event;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub fn name(this: &Event) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn target(this: &Event) -> Option<Node>;
    #[wasm_bindgen(method, js_name = preventDefault)]
    pub fn prevent_default(this: &Event);
    #[wasm_bindgen(method, js_name = stopPropagation)]
    pub fn stop_propagation(this: &Event);
    /// Where the focus goes.
    #[wasm_bindgen(method, getter, js_name = relatedTarget)]
    pub fn focus_to(this: &Event) -> Option<Node>;
    /// None where browsers that fill in fields send an event that is none of a key.
    #[wasm_bindgen(method, getter)]
    pub fn key(this: &Event) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = isComposing)]
    pub fn is_composing(this: &Event) -> bool;
    #[wasm_bindgen(method, getter, js_name = altKey)]
    pub fn alt_key(this: &Event) -> bool;
    #[wasm_bindgen(method, getter, js_name = shiftKey)]
    pub fn shift_key(this: &Event) -> bool;
    #[wasm_bindgen(method, getter)]
    pub fn buttons(this: &Event) -> u32;
    #[wasm_bindgen(method, getter, js_name = clientX)]
    pub fn x(this: &Event) -> f64;
    #[wasm_bindgen(method, getter, js_name = clientY)]
    pub fn y(this: &Event) -> f64;

    /// A part of a text node.
    #[derive(Clone)]
    pub type Range;
    #[wasm_bindgen(method, getter, js_name = startOffset)]
    pub fn start(this: &Range) -> u32;
    #[wasm_bindgen(method, getter, js_name = endOffset)]
    pub fn end(this: &Range) -> u32;

    /// A set of ranges painted alike.
    pub type Highlight;
    #[wasm_bindgen(constructor, js_class = "Highlight")]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    pub fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(method)]
    pub fn delete(this: &Highlight, range: &Range);
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    /// The document's highlights by name.
    pub type Registry;
    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);

    /// Milliseconds since 1970.
    #[wasm_bindgen(js_namespace = Date)]
    pub fn now() -> f64;
}

/// The highlight of this name, shared by all coaches on the page.
pub fn highlight(registry: &Registry, name: &str, priority: i32) -> Highlight {
    registry.get(name).unwrap_or_else(|| {
        let made = Highlight::new();
        made.set_priority(priority);
        registry.set(name, &made);
        made
    })
}
