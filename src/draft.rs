//! What comes in: the draft, its recipient and sender, and when and how it is to be sent.
//!
//! `null`, an absent field and `""` mean the same everywhere. A wrong type or an unknown word
//! is an error that names the field's trouble; unknown fields are ignored.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use core::marker::PhantomData;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

/// One message before it is sent. All text is as the person typed it; offsets in the report
/// count UTF-16 code units in exactly this text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The subject line. Only an InMail has one.
    pub subject: String,
    /// The message with its greeting and signature.
    pub body: String,
    /// Who is to receive it.
    #[serde(skip_serializing_if = "is_blank")]
    pub recipient: Recipient,
    /// Who sends it.
    #[serde(skip_serializing_if = "is_blank")]
    pub sender: Sender,
    /// What the message is for.
    #[serde(skip_serializing_if = "is_blank")]
    pub intent: Intent,
    /// Civil time where the recipient is, `2026-11-24T09:30`.
    #[serde(skip_serializing_if = "is_blank")]
    pub send_at: String,
    /// ISO dates of public holidays in the recipient's country.
    #[serde(skip_serializing_if = "is_blank")]
    pub holidays: Vec<String>,
    /// How it is sent.
    #[serde(skip_serializing_if = "is_blank")]
    pub channel: Channel,
    /// First message to this person, or a later one.
    #[serde(skip_serializing_if = "is_blank")]
    pub touch: Touch,
    /// How sender and recipient are connected on LinkedIn.
    #[serde(skip_serializing_if = "is_blank")]
    pub relationship: Relationship,
}

/// The person who is to read the message. Every field may be empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Present employer.
    pub company: String,
    /// Job title.
    pub role: String,
    /// Free notes, one fact each: "spoke at RustConf on cold starts".
    pub facts: Vec<String>,
}

/// The person who writes. Every field may be empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    /// Given name.
    pub first_name: String,
    /// Employer.
    pub company: String,
    /// What is sold, if anything.
    pub product: String,
}

fn is_blank<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares an enumeration whose JSON words are listed once. The first is the default.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
        impl $name {
            /// Every value, the default first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word used in JSON.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// The value for a JSON word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::read(word).ok()
            }
            /// The words used in JSON, a blank behind each.
            pub(crate) const WORDS: &'static str = concat!($($word, " "),+);
            /// The value for a JSON word, or which words there are.
            pub(crate) fn read(word: &str) -> Result<Self, String> {
                crate::draft::which(Self::WORDS, word).map(|at| Self::ALL.get(at).copied().unwrap_or_default())
            }
        }
        impl Default for $name {
            fn default() -> Self { [$(Self::$variant),+][0] }
        }
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.word())
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let word = input.deserialize_any(TextVisitor)?;
                if word.is_empty() {
                    return Ok(Self::default());
                }
                Self::read(&word).map_err(|why| D::Error::custom(format_args!("has to be {why}")))
            }
        }
    };
}

/// The place of a word among others that each end with a blank, or which words there are.
pub(crate) fn which(words: &str, found: &str) -> Result<usize, String> {
    let words = crate::text::words(words);
    let mut out = String::from("one of ");
    for (at, word) in words.enumerate() {
        if word == found {
            return Ok(at);
        }
        out.push_str(word);
        out.push_str(", ");
    }
    Err(out + "not “" + found + "”")
}

words! {
    /// What the message is for. Decides what counts as a pitch and what as the purpose.
    Intent {
        /// Selling something. The default.
        Sales = "sales",
        /// Offering a job.
        Recruiting = "recruiting",
        /// Meeting someone, asking for advice.
        Networking = "networking",
        /// Anything else.
        Other = "other",
    }
}
words! {
    /// How the message travels. Only an InMail has a subject line.
    Channel {
        /// Paid or free InMail. The default.
        Inmail = "inmail",
        /// To a first-degree connection.
        DirectMessage = "direct-message",
        /// The note with an invitation to connect.
        ConnectionNote = "connection-note",
        /// To a member of the same group or a coworker.
        MessageRequest = "message-request",
    }
}

impl Channel {
    /// The most characters of a message that LinkedIn takes. A note from a free account may have
    /// [`FREE_NOTE`].
    pub const fn most(self) -> u32 {
        match self {
            Channel::Inmail => 2_000,
            Channel::ConnectionNote => 300,
            Channel::DirectMessage | Channel::MessageRequest => 8_000,
        }
    }
}

/// The most characters of an InMail's subject line.
pub const SUBJECT_MOST: u32 = 200;
/// The most characters of a note with an invitation from a free account.
pub const FREE_NOTE: u32 = 200;
words! {
    /// First message, or one that follows up.
    Touch {
        /// Nothing was sent before. The default.
        First = "first",
        /// Something was.
        FollowUp = "follow-up",
    }
}
words! {
    /// How the two people are connected on LinkedIn.
    Relationship {
        /// Not at all. The default.
        None = "none",
        /// Connected.
        FirstDegree = "first-degree",
        /// A connection in common.
        SecondDegree = "second-degree",
        /// Members of the same group.
        SameGroup = "same-group",
        /// Working at the same company.
        Coworker = "coworker",
        /// The recipient accepts free InMail from anyone.
        OpenProfile = "open-profile",
        /// The recipient applied for a job of the sender's.
        Applicant = "applicant",
    }
}

// ---- reading JSON or JavaScript values, forgiving about blanks, strict about types ----

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = String;
    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("text")
    }
    fn visit_unit<E: Error>(self) -> Result<String, E> {
        Ok(String::new())
    }
    fn visit_none<E: Error>(self) -> Result<String, E> {
        Ok(String::new())
    }
    fn visit_some<D: Deserializer<'de>>(self, input: D) -> Result<String, D::Error> {
        input.deserialize_any(self)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}

/// Text, or nothing.
pub(crate) fn text<'de, D: Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    input.deserialize_any(TextVisitor)
}

struct Blank<T>(T);
impl<'de> Deserialize<'de> for Blank<String> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        text(input).map(Blank)
    }
}

struct ListVisitor;
impl<'de> Visitor<'de> for ListVisitor {
    type Value = Vec<String>;
    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a list of texts")
    }
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text.is_empty() {
            return Ok(Vec::new());
        }
        Err(E::invalid_type(serde::de::Unexpected::Str(text), &self))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Blank(text)) = seq.next_element::<Blank<String>>()? {
            if !text.trim().is_empty() {
                list.push(text);
            }
        }
        Ok(list)
    }
}

/// A list of texts, or nothing. Blank entries are dropped.
pub(crate) fn list<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    input.deserialize_any(ListVisitor)
}

struct ObjectVisitor<T>(&'static str, bool, PhantomData<T>);
impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;
    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{} as an object", self.0)
    }
    fn visit_unit<E: Error>(self) -> Result<T, E> {
        self.blank("null")
    }
    fn visit_none<E: Error>(self) -> Result<T, E> {
        self.blank("null")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.blank(text)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}
impl<T: Default> ObjectVisitor<T> {
    fn blank<E: Error>(self, found: &str) -> Result<T, E> {
        if self.1 && (found.is_empty() || found == "null") {
            return Ok(T::default());
        }
        Err(E::custom(format_args!("{} has to be an object", self.0)))
    }
}

/// Deserializes an object from its fields alone: a bare list is not a draft, though serde's
/// derived code would take one.
pub(crate) fn object<'de, T, D>(input: D, what: &'static str, may_be_blank: bool) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    input.deserialize_any(ObjectVisitor(what, may_be_blank, PhantomData))
}

impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize, Default)]
        #[serde(rename_all = "camelCase", default)]
        struct Fields {
            #[serde(deserialize_with = "text")]
            subject: String,
            #[serde(deserialize_with = "text")]
            body: String,
            recipient: Recipient,
            sender: Sender,
            intent: Intent,
            #[serde(deserialize_with = "text")]
            send_at: String,
            #[serde(deserialize_with = "list")]
            holidays: Vec<String>,
            channel: Channel,
            touch: Touch,
            relationship: Relationship,
        }
        let f: Fields = object(input, "a draft", false)?;
        Ok(Draft {
            subject: f.subject,
            body: f.body,
            recipient: f.recipient,
            sender: f.sender,
            intent: f.intent,
            send_at: f.send_at,
            holidays: f.holidays,
            channel: f.channel,
            touch: f.touch,
            relationship: f.relationship,
        })
    }
}

impl<'de> Deserialize<'de> for Recipient {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize, Default)]
        #[serde(rename_all = "camelCase", default)]
        struct Fields {
            #[serde(deserialize_with = "text")]
            first_name: String,
            #[serde(deserialize_with = "text")]
            last_name: String,
            #[serde(deserialize_with = "text")]
            company: String,
            #[serde(deserialize_with = "text")]
            role: String,
            #[serde(deserialize_with = "list")]
            facts: Vec<String>,
        }
        let f: Fields = object(input, "recipient", true)?;
        Ok(Recipient {
            first_name: f.first_name,
            last_name: f.last_name,
            company: f.company,
            role: f.role,
            facts: f.facts,
        })
    }
}

impl<'de> Deserialize<'de> for Sender {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize, Default)]
        #[serde(rename_all = "camelCase", default)]
        struct Fields {
            #[serde(deserialize_with = "text")]
            first_name: String,
            #[serde(deserialize_with = "text")]
            company: String,
            #[serde(deserialize_with = "text")]
            product: String,
        }
        let f: Fields = object(input, "sender", true)?;
        Ok(Sender { first_name: f.first_name, company: f.company, product: f.product })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Draft, String> {
        serde_json::from_str(json).map_err(|e| e.to_string())
    }

    #[test]
    fn null_absent_and_empty_text_mean_the_same() {
        let blank = read("{}").unwrap();
        for json in [
            r#"{"subject":null,"body":null,"recipient":null,"sender":null,"intent":null,"sendAt":null,"holidays":null,"channel":null,"touch":null,"relationship":null}"#,
            r#"{"subject":"","body":"","recipient":"","sender":"","intent":"","sendAt":"","holidays":"","channel":"","touch":"","relationship":""}"#,
            r#"{"recipient":{"firstName":null,"facts":null},"sender":{}}"#,
        ] {
            assert_eq!(read(json).unwrap(), blank, "{json}");
        }
    }

    #[test]
    fn wrong_types_and_unknown_words_are_errors() {
        for json in [
            r#"{"body":5}"#,
            r#"{"body":["a"]}"#,
            r#"{"recipient":"Maya"}"#,
            r#"{"recipient":[]}"#,
            r#"{"intent":"begging"}"#,
            r#"{"holidays":"2026-12-25"}"#,
            r#"{"recipient":{"facts":[3]}}"#,
            "[]",
            "null",
            "3",
        ] {
            assert!(read(json).is_err(), "{json}");
        }
        assert!(read(r#"{"intent":"begging"}"#).unwrap_err().contains("sales, recruiting"));
    }

    #[test]
    fn unknown_fields_are_ignored() {
        assert_eq!(read(r#"{"body":"x","id":"a1","expect":{"y":[1]}}"#).unwrap().body, "x");
    }
}
