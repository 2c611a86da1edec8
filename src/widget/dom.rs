//! The few things that web-sys has no safe or stable name for.

use alloc::{string::String, vec::Vec};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, FocusEvent, HtmlElement, KeyboardEvent, Range, ResizeObserver};

#[wasm_bindgen]
extern "C" {
    /// What the element is told.
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

    /// A node that views are made of. Its names and attributes are fixed words: nothing can be refused, so nothing
    /// is caught.
    #[derive(Clone)]
    pub type Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    pub fn make(tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    pub fn make_svg(space: &str, tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    pub fn make_text(text: &str) -> Node;
    #[wasm_bindgen(method, js_name = appendChild)]
    pub fn append(this: &Node, child: &Node);
    #[wasm_bindgen(method, js_name = replaceWith)]
    pub fn replace_with(this: &Node, other: &Node);
    #[wasm_bindgen(method)]
    pub fn remove(this: &Node);
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = toggleAttribute)]
    pub fn toggle_attribute(this: &Node, name: &str, on: bool);
    #[wasm_bindgen(method, setter)]
    pub fn set_data(this: &Node, text: &str);
    #[wasm_bindgen(method, getter)]
    pub fn style(this: &Node) -> Style;

    /// An element's own style.
    pub type Style;
    #[wasm_bindgen(method, js_name = setProperty)]
    pub fn set_property(this: &Style, name: &str, value: &str);

    /// An `<input>` or a `<textarea>`: what is used here is the same in both.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = web_sys::Node, extends = EventTarget)]
    #[derive(Clone)]
    pub type Control;
    #[wasm_bindgen(method, getter)]
    pub fn value(this: &Control) -> String;
    #[wasm_bindgen(method, setter)]
    pub fn set_value(this: &Control, value: &str);
    #[wasm_bindgen(method, getter)]
    pub fn disabled(this: &Control) -> bool;
    #[wasm_bindgen(method, setter)]
    pub fn set_disabled(this: &Control, disabled: bool);
    #[wasm_bindgen(method, getter, js_name = readOnly)]
    pub fn read_only(this: &Control) -> bool;
    #[wasm_bindgen(method, getter, js_name = selectionStart)]
    pub fn selection_start(this: &Control) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = selectionEnd)]
    pub fn selection_end(this: &Control) -> Option<u32>;
    #[wasm_bindgen(method, js_name = setSelectionRange)]
    pub fn select(this: &Control, start: u32, end: u32);
    #[wasm_bindgen(method, js_name = setRangeText)]
    pub fn replace_unseen(this: &Control, text: &str);

    /// What a key event says, if it is one: browsers that fill in fields send events that are none.
    type Keyed;
    #[wasm_bindgen(method, getter)]
    fn key(this: &Keyed) -> Option<String>;

    /// A document or shadow root, asked for its focus.
    type Root;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active(this: &Root) -> Option<HtmlElement>;

    /// The document, asked for an editing command. Deprecated, and still the one way that keeps undo.
    type Editing;
    #[wasm_bindgen(method, catch, js_name = execCommand)]
    fn exec(this: &Editing, command: &str, ui: bool, value: &str) -> Result<bool, JsValue>;

    /// A set of ranges painted alike. web-sys has it behind a global flag only.
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

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(run: &JsValue, milliseconds: i32) -> i32;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: i32);
    /// Milliseconds since 1970.
    #[wasm_bindgen(js_namespace = Date)]
    pub fn now() -> f64;
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(run: JsValue);

    /// A node, asked for its page.
    type Placed;
    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    fn document(this: &Placed) -> Document;
}

/// The page that a node is in. Not always the one that loaded the module: a coach can be moved into
/// the document of a frame.
pub fn document(near: &web_sys::Node) -> Document {
    near.unchecked_ref::<Placed>().document()
}

// In the document of a frame, nodes and events are instances of other classes of the same names:
// what an event is goes by what it says, not by its class.

/// A key event, if it is one.
pub fn key(event: &Event) -> Option<&KeyboardEvent> {
    event.unchecked_ref::<Keyed>().key().map(|_| event.unchecked_ref())
}

/// Where the focus goes, of an event that says so.
pub fn focus_to(event: &Event) -> Option<web_sys::Node> {
    event.unchecked_ref::<FocusEvent>().related_target().map(JsCast::unchecked_into)
}

/// How high the window is, in CSS pixels.
pub fn window_height(near: &web_sys::Node) -> f64 {
    document(near).document_element().map_or(0.0, |page| f64::from(page.client_height()))
}

/// Runs once, later; never if it is dropped before.
pub struct Timer {
    id: i32,
    _run: Closure<dyn FnMut()>,
}

/// Runs something after some milliseconds.
pub fn later(milliseconds: i32, run: impl FnOnce() + 'static) -> Timer {
    let run = Closure::once(run);
    Timer { id: set_timeout(run.as_ref(), milliseconds), _run: run }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(self.id);
    }
}

/// Runs something before the page is painted next.
pub fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(Closure::once_into_js(run));
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

/// Replaces the selection in the focused field, as typing would. False if the browser refused.
pub fn type_over(field: &Control, text: &str) -> bool {
    let command = if text.is_empty() { "delete" } else { "insertText" };
    document(field).unchecked_into::<Editing>().exec(command, false, text).unwrap_or(false)
}

/// What has the focus, inside the shadow root that `near` is in, or else on the page.
pub fn focused(near: &web_sys::Node) -> Option<HtmlElement> {
    let inside = near.get_root_node().unchecked_into::<Root>().active();
    inside.or_else(|| document(near).unchecked_into::<Root>().active())
}

/// What has the focus inside the shadow root of `near`, if anything there does.
pub fn focused_inside(near: &web_sys::Node) -> Option<HtmlElement> {
    near.get_root_node().unchecked_into::<Root>().active()
}

/// Listens until it is dropped.
pub struct Listener {
    target: EventTarget,
    names: &'static [&'static str],
    capture: bool,
    run: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `run` at each of these events.
    pub fn new(target: &EventTarget, names: &'static [&'static str], run: impl FnMut(Event) + 'static) -> Self {
        Self::with(target, names, false, Closure::new(run))
    }

    /// Calls `run` before the event gets to its target.
    pub fn early(target: &EventTarget, names: &'static [&'static str], run: impl FnMut(Event) + 'static) -> Self {
        Self::with(target, names, true, Closure::new(run))
    }

    fn with(
        target: &EventTarget,
        names: &'static [&'static str],
        capture: bool,
        run: Closure<dyn FnMut(Event)>,
    ) -> Self {
        for name in names {
            let call = run.as_ref().unchecked_ref();
            let _ = target.add_event_listener_with_callback_and_bool(name, call, capture);
        }
        Self { target: target.clone(), names, capture, run }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for name in self.names {
            let call = self.run.as_ref().unchecked_ref();
            let _ = self.target.remove_event_listener_with_callback_and_bool(name, call, self.capture);
        }
    }
}

/// Watches the size of an element until it is dropped.
pub struct Resized {
    observer: ResizeObserver,
    _run: Closure<dyn FnMut()>,
}

impl Resized {
    pub fn new(element: &Element, run: impl FnMut() + 'static) -> Option<Self> {
        let run: Closure<dyn FnMut()> = Closure::new(run);
        let observer = ResizeObserver::new(run.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _run: run })
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
