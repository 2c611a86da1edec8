//! Plain objects to drafts and options. `null`, absent and `""` mean the same; a wrong type or
//! an unknown word is a `TypeError`.

use crate::draft::{Channel, Draft, Intent, Recipient, Relationship, Sender, Touch};
use crate::options::{HousePattern, HousePhrase, Ignored, Options};
use crate::report::Category;
use js_sys::{Array, Object, Reflect, TypeError};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Reads a draft.
pub(crate) fn draft(value: &JsValue) -> Result<Draft, JsValue> {
    let reader = Reader::default();
    let from = reader.object(value, "draft", false);
    let person = reader.object(&get(&from, "recipient"), "recipient", true);
    let writer = reader.object(&get(&from, "sender"), "sender", true);
    let draft = Draft {
        subject: reader.text(&from, "subject"),
        body: reader.text(&from, "body"),
        recipient: Recipient {
            first_name: reader.text(&person, "firstName"),
            last_name: reader.text(&person, "lastName"),
            company: reader.text(&person, "company"),
            role: reader.text(&person, "role"),
            facts: reader.texts(&person, "facts"),
        },
        sender: Sender {
            first_name: reader.text(&writer, "firstName"),
            company: reader.text(&writer, "company"),
            product: reader.text(&writer, "product"),
        },
        intent: reader.word(&from, "intent", Intent::read),
        send_at: reader.text(&from, "sendAt"),
        holidays: reader.texts(&from, "holidays"),
        channel: reader.word(&from, "channel", Channel::read),
        touch: reader.word(&from, "touch", Touch::read),
        relationship: reader.word(&from, "relationship", Relationship::read),
    };
    reader.done(draft)
}

/// Reads options; nothing means the default.
pub(crate) fn options(value: &JsValue) -> Result<Options, JsValue> {
    let reader = Reader::default();
    let from = reader.object(value, "options", true);
    let options = Options {
        off: reader.texts(&from, "off"),
        ignore: reader.items(&from, "ignore", |item| Ignored {
            rule: reader.text(item, "rule"),
            text: reader.text(item, "text"),
            before: reader.text(item, "before"),
            after: reader.text(item, "after"),
        }),
        weights: reader.weights(&get(&from, "weights")),
        phrases: reader.items(&from, "phrases", |item| HousePhrase {
            phrase: reader.text(item, "phrase"),
            message: reader.text(item, "message"),
            replacement: reader.text(item, "replacement"),
            category: reader.word(item, "category", |word| Category::read(word).map(Some)),
        }),
        patterns: reader.items(&from, "patterns", |item| HousePattern { pattern: reader.text(item, "pattern") }),
    };
    reader.done(options)
}

fn get(from: &JsValue, key: &str) -> JsValue {
    Reflect::get(from, &JsValue::from_str(key)).unwrap_or_default()
}

fn is_blank(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null() || value.as_string().is_some_and(|text| text.is_empty())
}

/// Reads on after a mistake and remembers the first one: a return from each field in its own
/// place would cost more than all the rest of this file.
#[derive(Default)]
struct Reader {
    wrong: RefCell<Option<JsValue>>,
}

impl Reader {
    fn done<T>(self, value: T) -> Result<T, JsValue> {
        self.wrong.into_inner().map_or(Ok(value), Err)
    }

    fn wrong(&self, key: &str, what: &str) {
        let mut message = String::from("InMail Coach: ");
        for part in [key, " has to be ", what] {
            message.push_str(part);
        }
        self.wrong.borrow_mut().get_or_insert_with(|| TypeError::new(&message).into());
    }

    /// An object; an empty one in place of a blank that is allowed, and of anything else.
    fn object(&self, value: &JsValue, key: &str, may_be_blank: bool) -> JsValue {
        if value.is_object() && !Array::is_array(value) {
            return value.clone();
        }
        if !(may_be_blank && is_blank(value)) {
            self.wrong(key, "an object");
        }
        Object::new().into()
    }

    fn text(&self, from: &JsValue, key: &str) -> String {
        let value = get(from, key);
        if !is_blank(&value) && !value.is_string() {
            self.wrong(key, "text");
        }
        value.as_string().unwrap_or_default()
    }

    fn list(&self, from: &JsValue, key: &str) -> Array {
        let value = get(from, key);
        if Array::is_array(&value) {
            return value.unchecked_into();
        }
        if !is_blank(&value) {
            self.wrong(key, "a list");
        }
        Array::new()
    }

    /// A list of texts. Blank entries are dropped.
    fn texts(&self, from: &JsValue, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for value in self.list(from, key).iter() {
            let text = value.as_string().unwrap_or_default();
            if !text.trim().is_empty() {
                texts.push(text);
            } else if !is_blank(&value) && !value.is_string() {
                self.wrong(key, "a list of texts");
            }
        }
        texts
    }

    fn items<T>(&self, from: &JsValue, key: &str, read: impl Fn(&JsValue) -> T) -> Vec<T> {
        self.list(from, key).iter().map(|value| read(&self.object(&value, key, false))).collect()
    }

    fn weights(&self, value: &JsValue) -> Vec<(String, f64)> {
        let from = self.object(value, "weights", true);
        let mut weights = Vec::new();
        for rule in Object::keys(from.unchecked_ref::<Object>()).iter() {
            match Reflect::get(&from, &rule).unwrap_or_default().as_f64() {
                Some(points) => weights.push((rule.as_string().unwrap_or_default(), points)),
                None => self.wrong("weights", "an object of numbers"),
            }
        }
        weights
    }

    fn word<T: Default>(&self, from: &JsValue, key: &str, read: fn(&str) -> Result<T, String>) -> T {
        let word = self.text(from, key);
        if word.is_empty() {
            return T::default();
        }
        read(&word).unwrap_or_else(|why| {
            self.wrong(key, &why);
            T::default()
        })
    }
}
