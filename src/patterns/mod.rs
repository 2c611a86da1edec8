//! The site's own patterns: regular expressions in the syntax of the [`regex`] crate (feature
//! `patterns`). Scoring does not need this module, so that pages without patterns do not load it;
//! what it finds goes into the options as places of house phrases.
//!
//! A text is read in linear time, whatever the pattern: there is no look-around and there are no
//! back-references. A pattern that would grow too large is refused.
//!
//! ```
//! use inmail_coach::{Draft, Options, options::HousePattern, patterns::Patterns, score};
//! let percent = HousePattern { pattern: r"\d+\s?%".into(), message: "No figures, please".into(), ..Default::default() };
//! let patterns = Patterns::new(&[percent])?;
//! let draft = Draft { body: "Hi Maya, we cut costs by 30 % for teams like yours. Worth a look?".into(), ..Draft::default() };
//! let report = score(&draft, &patterns.applied_to(&draft, Options::default()));
//! assert!(report.findings.iter().any(|f| f.text.as_deref() == Some("30 %")));
//! # Ok::<(), String>(())
//! ```

#[cfg(feature = "patterns-js")]
mod js;

use crate::draft::Draft;
use crate::options::{HousePattern, HousePhrase, Options, PATTERN};
use crate::report::Field;
use crate::text::{Span, joined};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use regex::{Error, Regex, RegexBuilder};

/// Bytes that one compiled pattern may take: enough for every pattern that a person can read.
const LARGEST: usize = 1 << 20;

/// Patterns, ready to look at drafts.
#[derive(Debug, Clone)]
pub struct Patterns(Vec<(HousePattern, Regex)>);

impl Patterns {
    /// Reads patterns. An empty one says nothing.
    ///
    /// # Errors
    /// What is wrong with the first that is no pattern, in a sentence that names it.
    pub fn new(patterns: &[HousePattern]) -> Result<Patterns, String> {
        let mut ready = Vec::new();
        for pattern in patterns.iter().filter(|p| !p.pattern.is_empty()) {
            ready.push((pattern.clone(), compile(&pattern.pattern)?));
        }
        Ok(Patterns(ready))
    }

    /// The options with everything that the patterns find in this draft.
    pub fn applied_to(&self, draft: &Draft, mut options: Options) -> Options {
        for (house, pattern) in &self.0 {
            let mut places = Vec::new();
            for (field, text) in [(Field::Subject, &draft.subject), (Field::Body, &draft.body)] {
                places.extend(find(pattern, text).map(|span| (field, span)));
            }
            options.phrases.push(HousePhrase {
                phrase: joined(&[PATTERN.encode_utf8(&mut [0; 4]), &house.pattern]),
                message: house.message.clone(),
                replacement: house.replacement.clone(),
                category: house.category,
                places,
            });
        }
        options
    }
}

fn compile(pattern: &str) -> Result<Regex, String> {
    RegexBuilder::new(pattern).size_limit(LARGEST).build().map_err(|error| {
        let why = match error {
            Error::CompiledTooBig(_) => "it would grow too large; use smaller counts or simpler classes".to_owned(),
            // The last line of several says what is wrong.
            error => format!("{error}").lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned(),
        };
        joined(&["the pattern “", pattern, "” can't be used: ", &why])
    })
}

/// Where a pattern is in a text. An empty match flags nothing.
fn find<'t>(pattern: &'t Regex, text: &'t str) -> impl Iterator<Item = Span> + 't {
    pattern
        .find_iter(text)
        .filter(|found| !found.is_empty())
        .map(|found| Span::new(found.start() as u32, found.end() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Category;
    use std::time::{Duration, Instant};

    fn house(pattern: &str) -> HousePattern {
        HousePattern { pattern: pattern.into(), ..HousePattern::default() }
    }

    fn flagged(patterns: &[HousePattern], draft: &Draft) -> Vec<String> {
        let options = Patterns::new(patterns).unwrap().applied_to(draft, Options::default());
        let report = crate::score(draft, &options);
        assert!(report.house.iter().eq(patterns.iter().map(|p| &p.pattern).filter(|p| !p.is_empty())));
        let own = report.findings.into_iter().filter(|f| f.rule == "house-phrase");
        own.map(|f| format!("{:?} {}", f.field.unwrap(), f.text.unwrap())).collect()
    }

    #[test]
    fn findings_stand_in_both_fields_and_count_utf16() {
        let draft = Draft {
            subject: "Q3 plans".into(),
            body: "Hi 👩🏽‍💻 Zoë, our Q3 plan and your Q4 plan: which one matters more to your team, and why is that so?"
                .into(),
            ..Draft::default()
        };
        assert_eq!(flagged(&[house(r"\bQ[1-4]\b")], &draft), ["Subject Q3", "Body Q3", "Body Q4"]);
        let message = HousePattern {
            message: "Say the month".into(),
            replacement: "autumn".into(),
            category: Some(Category::Brevity),
            ..house("(?i)q3")
        };
        let options = Patterns::new(&[message]).unwrap().applied_to(&draft, Options::default());
        let report = crate::score(&draft, &options);
        let own = report.findings.iter().rfind(|f| f.rule == "house-phrase").unwrap();
        assert_eq!((own.message.as_str(), own.category), ("Say the month", Category::Brevity));
        assert_eq!(own.fixes[0].edits[0].replacement, "autumn");
        let units: Vec<u16> = draft.body.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[own.start.unwrap() as usize..own.end.unwrap() as usize]), "Q3");
    }

    #[test]
    fn nothing_is_found_by_an_empty_match_or_pattern() {
        let draft = Draft { body: "Hi Maya, which interval did you settle on in the end?".into(), ..Draft::default() };
        assert!(flagged(&[house("x*"), house("(?m)^")], &draft).is_empty());
        let options = Patterns::new(&[house("")]).unwrap().applied_to(&draft, Options::default());
        assert_eq!(options, Options::default());
    }

    #[test]
    fn a_bad_pattern_is_named_with_what_is_wrong() {
        for (pattern, why) in [
            ("(gauge", "unclosed group"),
            ("gauge(?=s)", "look-around, including look-ahead and look-behind, is not supported"),
            (r"(a)\1", "backreferences are not supported"),
            (r"(\w{100}){100}", "it would grow too large"),
            ("*", "repetition operator missing expression"),
        ] {
            let said = Patterns::new(&[house("fine"), house(pattern)]).unwrap_err();
            assert!(said.starts_with(&format!("the pattern “{pattern}” can't be used: {why}")), "{said}");
        }
    }

    #[test]
    fn time_grows_with_the_text_and_no_faster() {
        let pattern = Patterns::new(&[house(r"(a+)+$"), house(r"(a|aa)+b"), house(r"(.*)*x")]).unwrap();
        let draft = Draft { body: format!("{} ", "a".repeat(5_000)), ..Draft::default() };
        let begin = Instant::now();
        pattern.applied_to(&draft, Options::default());
        assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    }
}
