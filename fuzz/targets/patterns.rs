//! House patterns: what they find is flagged where it stands, and nothing that they refuse is used.
#![no_main]

use inmail_coach::patterns::Patterns;
use inmail_coach_fuzz::{judged, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (draft, mut options) = read(bytes);
    let wanted = std::mem::take(&mut options.patterns);
    let patterns = match Patterns::new(&wanted) {
        Ok(patterns) => patterns,
        Err(why) => {
            assert!(wanted.iter().any(|p| why.starts_with(&format!("the pattern “{}” can't be used: ", p.pattern))));
            return;
        }
    };
    let applied = patterns.applied_to(&draft, options);
    let found: usize = applied.phrases.iter().map(|phrase| phrase.places.len()).sum();
    let report = judged(&draft, &applied);
    let ignored = applied.ignore.iter().any(|i| i.rule == "house-phrase");
    if !ignored && !applied.off.iter().any(|rule| rule == "house-phrase") {
        // No place is lost; phrases may add to them.
        let flagged = report.findings.iter().filter(|f| f.rule == "house-phrase").count();
        assert!(flagged >= found.min(1), "{found} places, none flagged");
        let used = wanted.iter().filter(|p| !p.pattern.is_empty()).count();
        assert!(report.house.len() >= used, "every pattern is named");
    }
});
