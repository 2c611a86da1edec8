//! Plain objects to drafts and options. `null`, absent and `""` mean the same; a wrong type or
//! an unknown word is a `TypeError`.

use crate::draft::{Channel, Draft, Intent, Recipient, Relationship, Sender, Touch};
use crate::options::{HousePattern, HousePhrase, Ignored, Options};
use crate::report::Category;
use js_sys::{Array, Object, Reflect, TypeError};
use wasm_bindgen::prelude::*;

type Read<T> = Result<T, JsValue>;

/// Reads a draft.
pub(crate) fn draft(value: &JsValue) -> Read<Draft> {
    let from = &object(value, "draft")?;
    Ok(Draft {
        subject: text(from, "subject")?,
        body: text(from, "body")?,
        recipient: recipient(&get(from, "recipient"))?,
        sender: sender(&get(from, "sender"))?,
        intent: word(from, "intent", Intent::read)?,
        send_at: text(from, "sendAt")?,
        holidays: texts(from, "holidays")?,
        channel: word(from, "channel", Channel::read)?,
        touch: word(from, "touch", Touch::read)?,
        relationship: word(from, "relationship", Relationship::read)?,
    })
}

fn recipient(value: &JsValue) -> Read<Recipient> {
    if is_blank(value) {
        return Ok(Recipient::default());
    }
    let from = &object(value, "recipient")?;
    Ok(Recipient {
        first_name: text(from, "firstName")?,
        last_name: text(from, "lastName")?,
        company: text(from, "company")?,
        role: text(from, "role")?,
        facts: texts(from, "facts")?,
    })
}

fn sender(value: &JsValue) -> Read<Sender> {
    if is_blank(value) {
        return Ok(Sender::default());
    }
    let from = &object(value, "sender")?;
    Ok(Sender {
        first_name: text(from, "firstName")?,
        company: text(from, "company")?,
        product: text(from, "product")?,
    })
}

/// Reads options; nothing means the default.
pub(crate) fn options(value: &JsValue) -> Read<Options> {
    if is_blank(value) {
        return Ok(Options::default());
    }
    let from = &object(value, "options")?;
    Ok(Options {
        off: texts(from, "off")?,
        ignore: items(from, "ignore", |item| {
            Ok(Ignored {
                rule: text(item, "rule")?,
                text: text(item, "text")?,
                before: text(item, "before")?,
                after: text(item, "after")?,
            })
        })?,
        weights: weights(&get(from, "weights"))?,
        phrases: items(from, "phrases", |item| {
            Ok(HousePhrase {
                phrase: text(item, "phrase")?,
                message: text(item, "message")?,
                replacement: text(item, "replacement")?,
                category: word(item, "category", |name| Category::read(name).map(Some))?,
            })
        })?,
        patterns: items(from, "patterns", |item| Ok(HousePattern { pattern: text(item, "pattern")? }))?,
    })
}

fn weights(value: &JsValue) -> Read<Vec<(String, f64)>> {
    if is_blank(value) {
        return Ok(Vec::new());
    }
    let from = object(value, "weights")?;
    let mut weights = Vec::new();
    for rule in Object::keys(from.unchecked_ref::<Object>()).iter() {
        let points = Reflect::get(&from, &rule).unwrap_or_default().as_f64();
        weights.push((
            rule.as_string().unwrap_or_default(),
            points.ok_or_else(|| wrong("weights", "an object of numbers"))?,
        ));
    }
    Ok(weights)
}

// ---- pieces ----

fn wrong(key: &str, what: &str) -> JsValue {
    let mut message = String::from("InMail Coach: ");
    for part in [key, " has to be ", what] {
        message.push_str(part);
    }
    TypeError::new(&message).into()
}

fn get(from: &JsValue, key: &str) -> JsValue {
    Reflect::get(from, &JsValue::from_str(key)).unwrap_or_default()
}

fn is_blank(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null() || value.as_string().is_some_and(|text| text.is_empty())
}

fn object(value: &JsValue, key: &str) -> Read<JsValue> {
    if value.is_object() && !Array::is_array(value) { Ok(value.clone()) } else { Err(wrong(key, "an object")) }
}

fn text(from: &JsValue, key: &str) -> Read<String> {
    let value = get(from, key);
    if is_blank(&value) {
        return Ok(String::new());
    }
    value.as_string().ok_or_else(|| wrong(key, "text"))
}

fn list(from: &JsValue, key: &str) -> Read<Array> {
    let value = get(from, key);
    if is_blank(&value) {
        return Ok(Array::new());
    }
    value.dyn_into().map_err(|_| wrong(key, "a list"))
}

/// A list of texts. Blank entries are dropped.
fn texts(from: &JsValue, key: &str) -> Read<Vec<String>> {
    let mut texts = Vec::new();
    for value in list(from, key)?.iter() {
        if is_blank(&value) {
            continue;
        }
        let text = value.as_string().ok_or_else(|| wrong(key, "a list of texts"))?;
        if !text.trim().is_empty() {
            texts.push(text);
        }
    }
    Ok(texts)
}

fn items<T>(from: &JsValue, key: &str, read: impl Fn(&JsValue) -> Read<T>) -> Read<Vec<T>> {
    let mut items = Vec::new();
    for value in list(from, key)?.iter() {
        items.push(read(&object(&value, key)?)?);
    }
    Ok(items)
}

fn word<T: Default>(from: &JsValue, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Read<T> {
    let word = text(from, key)?;
    if word.is_empty() {
        return Ok(T::default());
    }
    read(&word).map_err(|why| wrong(key, &why))
}
