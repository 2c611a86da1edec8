//! Anything that serde can write, as JSON. serde_json does the same in much more room, some 20 KB
//! (brotli) of this module: it brings the standard library's way of writing fractions, and its own.
//! Fractions have six places here.

use alloc::string::{String, ToString};
use core::fmt::{self, Display};
use serde::ser::{self, Impossible, Serialize};

/// A value as JSON.
pub fn json<T: Serialize + ?Sized>(value: &T) -> String {
    let mut out = Json(String::new());
    match value.serialize(&mut out) {
        Ok(()) => out.0,
        Err(Odd) => String::from("null"),
    }
}

struct Json(String);

/// A value that no report or figure has: bytes, a map whose keys are no texts.
#[derive(Debug)]
struct Odd;

impl Display for Odd {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        Ok(())
    }
}

impl core::error::Error for Odd {}

impl ser::Error for Odd {
    fn custom<T: Display>(_: T) -> Self {
        Odd
    }
}

impl Json {
    /// A comma, unless this is the first of its list.
    fn next(&mut self) {
        if !self.0.ends_with(['[', '{', ':']) {
            self.0.push(',');
        }
    }

    fn raw(&mut self, text: &str) -> Result<(), Odd> {
        self.0.push_str(text);
        Ok(())
    }

    fn quote(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                '\n' => self.0.push_str("\\n"),
                // Nobody needs the other control characters.
                '\0'..='\u{1f}' => self.0.push(' '),
                _ => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Odd> {
        self.next();
        self.quote(key);
        self.0.push(':');
        value.serialize(self)
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        self.next();
        value.serialize(self)
    }
}

/// Whole numbers of every width.
macro_rules! whole {
    ($($name:ident: $type:ty),+) => {
        $(fn $name(self, value: $type) -> Result<(), Odd> {
            self.raw(&(value as i64).to_string())
        })+
    };
}

impl<'a> ser::Serializer for &'a mut Json {
    type Ok = ();
    type Error = Odd;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = Impossible<(), Odd>;
    type SerializeTupleVariant = Impossible<(), Odd>;
    type SerializeMap = List<'a>;
    type SerializeStruct = List<'a>;
    type SerializeStructVariant = Impossible<(), Odd>;

    whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_bool(self, value: bool) -> Result<(), Odd> {
        self.raw(if value { "true" } else { "false" })
    }

    fn serialize_f32(self, value: f32) -> Result<(), Odd> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Odd> {
        let millionths = (value * 1e6 + if value < 0.0 { -0.5 } else { 0.5 }) as i64;
        let (whole, part) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
        if millionths < 0 {
            self.0.push('-');
        }
        self.0.push_str(&whole.to_string());
        self.0.push('.');
        let part = part.to_string();
        (part.len()..6).for_each(|_| self.0.push('0'));
        self.raw(&part)
    }

    fn serialize_char(self, value: char) -> Result<(), Odd> {
        self.quote(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Odd> {
        self.quote(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Odd> {
        Err(Odd)
    }

    fn serialize_none(self) -> Result<(), Odd> {
        self.raw("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Odd> {
        self.raw("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Odd> {
        self.raw("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Odd> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Odd> {
        Err(Odd)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, Odd> {
        Ok(List::open(self, '[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, Odd> {
        Ok(List::open(self, '[', ']'))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible<(), Odd>, Odd> {
        Err(Odd)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Odd>, Odd> {
        Err(Odd)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<List<'a>, Odd> {
        Ok(List::open(self, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<List<'a>, Odd> {
        Ok(List::open(self, '{', '}'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Odd>, Odd> {
        Err(Odd)
    }
}

/// A list or an object in the making.
struct List<'a> {
    out: &'a mut Json,
    close: char,
}

impl<'a> List<'a> {
    fn open(out: &'a mut Json, open: char, close: char) -> Self {
        out.0.push(open);
        List { out, close }
    }

    fn close(self) -> Result<(), Odd> {
        self.out.0.push(self.close);
        Ok(())
    }
}

/// What is written item by item, whatever serde calls it.
macro_rules! items {
    ($($name:ident.$method:ident($($key:ident)?)),+) => {
        $(impl ser::$name for List<'_> {
            type Ok = ();
            type Error = Odd;

            fn $method<T: Serialize + ?Sized>(&mut self, $($key: &'static str,)? value: &T) -> Result<(), Odd> {
                items!(@ self.out, $($key,)? value)
            }

            fn end(self) -> Result<(), Odd> {
                self.close()
            }
        })+
    };
    (@ $out:expr, $value:ident) => { $out.item($value) };
    (@ $out:expr, $key:ident, $value:ident) => { $out.entry($key, $value) };
}

items!(SerializeSeq.serialize_element(), SerializeTuple.serialize_element(), SerializeStruct.serialize_field(key));

/// What a flattened structure is written as.
impl ser::SerializeMap for List<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Odd> {
        self.out.item(key)?;
        self.out.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        value.serialize(&mut *self.out)
    }

    fn end(self) -> Result<(), Odd> {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use super::json;
    use crate::outcomes::{Clock, Sent, figures};

    /// Numbers compared as such: six places against all of them.
    fn same(a: &serde_json::Value, b: &serde_json::Value) -> bool {
        use serde_json::Value::{Array, Number, Object};
        match (a, b) {
            (Number(a), Number(b)) => (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() < 1e-6,
            (Array(a), Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Object(a), Object(b)) => {
                a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
            }
            (a, b) => a == b,
        }
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        let message = |at: i64| {
            Sent::judge(
                at * 86_400,
                "a “b”".into(),
                "Which interval did you settle on for the tide gauges?".into(),
                Some(at * 977),
            )
        };
        let sent: Vec<Sent> = (0..200).map(message).collect();
        let found = figures(&sent, 400 * 86_400, &Clock::default());
        let case = crate::channel::advise(&crate::channel::Case::default());
        for (ours, theirs) in [
            (json(&found), serde_json::to_value(&found)),
            (json(crate::credits::PLANS), serde_json::to_value(crate::credits::PLANS)),
            (json(&case), serde_json::to_value(&case)),
            (
                json(&(-0.25, 1e-9, 1234.5, "\"\\\nü", None::<u8>, [true])),
                serde_json::to_value((-0.25, 1e-9, 1234.5, "\"\\\nü", None::<u8>, [true])),
            ),
        ] {
            let ours: serde_json::Value = serde_json::from_str(&ours).unwrap_or_else(|why| panic!("{why}: {ours}"));
            assert!(same(&ours, &theirs.unwrap()), "{ours}");
        }
    }
}
