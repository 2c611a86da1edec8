//! What the host or the person has set: rules off, findings put aside, weights, house phrases.

use crate::draft::{list, object, text};
use crate::report::{Category, Field};
use crate::text::Span;
use alloc::collections::BTreeMap;
use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Deserializer, Serialize};

/// Settings of one call. The default has every rule on at its published points.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// Ids of rules that are off.
    pub off: Vec<String>,
    /// Single findings that the person put aside.
    pub ignore: Vec<Ignored>,
    /// Points by rule id in place of the published ones, 0 to the share of the rule's category.
    #[serde(serialize_with = "as_map")]
    pub weights: Vec<(String, f64)>,
    /// The site's own phrases.
    pub phrases: Vec<HousePhrase>,
    /// The site's own patterns. Scoring does not look for them: `patterns` (a module and feature of
    /// its own) does, and adds what it finds to `phrases`.
    pub patterns: Vec<HousePattern>,
}

/// Begins the phrase that stands for a pattern: no text has this character, so none is the phrase.
pub(crate) const PATTERN: char = '\u{1}';

/// One finding, known by its words and neighbours and so found again when text before it changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Ignored {
    /// Rule id.
    #[serde(deserialize_with = "text")]
    pub rule: String,
    /// The words flagged, as typed; empty for a finding about the whole draft.
    #[serde(deserialize_with = "text")]
    pub text: String,
    /// The word before them, lower case, or empty.
    #[serde(deserialize_with = "text")]
    pub before: String,
    /// The word after them, lower case, or empty.
    #[serde(deserialize_with = "text")]
    pub after: String,
}

/// A phrase that the site flags.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HousePhrase {
    /// Words to look for, whatever their case.
    #[serde(deserialize_with = "text")]
    pub phrase: String,
    /// What to tell the writer.
    #[serde(deserialize_with = "text")]
    pub message: String,
    /// What to put in its place, if anything.
    #[serde(deserialize_with = "text")]
    pub replacement: String,
    /// Where it counts; clarity when absent.
    pub category: Option<Category>,
    /// Where else it is in this draft, in bytes: what a pattern has found.
    #[serde(skip)]
    pub places: Vec<(Field, Span)>,
}

/// A pattern that the site flags (regular-expression syntax).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HousePattern {
    /// The pattern.
    #[serde(deserialize_with = "text")]
    pub pattern: String,
    /// What to tell the writer.
    #[serde(deserialize_with = "text")]
    pub message: String,
    /// What to put in its place, if anything.
    #[serde(deserialize_with = "text")]
    pub replacement: String,
    /// Where it counts; clarity when absent.
    pub category: Option<Category>,
}

impl Options {
    /// The host's points for a rule, if it set a number.
    pub(crate) fn weight(&self, rule: &str) -> Option<f64> {
        self.weights.iter().find(|(id, _)| id == rule).map(|(_, points)| *points).filter(|points| points.is_finite())
    }
}

fn as_map<S: serde::Serializer>(weights: &[(String, f64)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(weights.iter().map(|(rule, points)| (rule, points)))
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize, Default)]
        #[serde(rename_all = "camelCase", default)]
        struct Fields {
            #[serde(deserialize_with = "list")]
            off: Vec<String>,
            ignore: Option<Vec<Ignored>>,
            weights: Option<BTreeMap<String, f64>>,
            phrases: Option<Vec<HousePhrase>>,
            patterns: Option<Vec<HousePattern>>,
        }
        let f: Fields = object(input, "options", true)?;
        Ok(Options {
            off: f.off,
            ignore: f.ignore.unwrap_or_default(),
            weights: f.weights.unwrap_or_default().into_iter().collect(),
            phrases: f.phrases.unwrap_or_default(),
            patterns: f.patterns.unwrap_or_default(),
        })
    }
}
