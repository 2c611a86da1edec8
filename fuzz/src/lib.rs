//! What the fuzz targets share: how bytes become a draft, and what has to hold of its report.
//!
//! An input is parts with 0xff between them, which no text has. The first byte of a part says what
//! it is, so that the fuzzer can shuffle and drop them; `seeds` writes drafts the same way.

#[path = "../../tests/contract/mod.rs"]
#[allow(dead_code, reason = "shared with the tests of the engine")]
pub mod contract;
pub mod pack;

use inmail_coach::draft::{Channel, Intent, Relationship, Touch};
use inmail_coach::options::{HousePattern, HousePhrase, Ignored};
use inmail_coach::report::Category;
use inmail_coach::{Draft, Options, Report, score};

/// Between two parts of an input.
pub const PART: u8 = 0xff;
/// Between two texts of one part.
pub const TEXT: u8 = 0xfe;

/// Findings whose fixes are tried: each costs a score.
const FIXES: usize = 12;

fn pick<T: Copy>(from: &[T], byte: Option<&u8>) -> T {
    from[usize::from(byte.copied().unwrap_or(0)) % from.len()]
}

/// The draft and options of an input.
pub fn read(bytes: &[u8]) -> (Draft, Options) {
    let (mut draft, mut options) = (Draft::default(), Options::default());
    for part in bytes.split(|byte| *byte == PART) {
        let Some((kind, rest)) = part.split_first() else { continue };
        let text = || String::from_utf8_lossy(rest).into_owned();
        match kind {
            b's' => draft.subject = text(),
            b'b' => draft.body = text(),
            b't' => draft.send_at = text(),
            b'n' => draft.recipient.first_name = text(),
            b'l' => draft.recipient.last_name = text(),
            b'c' => draft.recipient.company = text(),
            b'r' => draft.recipient.role = text(),
            b'f' => draft.recipient.facts.push(text()),
            b'N' => draft.sender.first_name = text(),
            b'C' => draft.sender.company = text(),
            b'P' => draft.sender.product = text(),
            b'h' => draft.holidays.push(text()),
            b'k' => {
                draft.intent = pick(Intent::ALL, rest.first());
                draft.channel = pick(Channel::ALL, rest.get(1));
                draft.touch = pick(Touch::ALL, rest.get(2));
                draft.relationship = pick(Relationship::ALL, rest.get(3));
            }
            b'o' => options.off.push(text()),
            b'w' => {
                let text = text();
                let (rule, points) = text.split_once('=').unwrap_or((&text, ""));
                options.weights.push((rule.to_owned(), points.parse().unwrap_or(f64::NAN)));
            }
            b'p' => options.phrases.push(phrase(rest)),
            b'x' => {
                let HousePhrase { phrase: pattern, message, replacement, category, .. } = phrase(rest);
                options.patterns.push(HousePattern { pattern, message, replacement, category });
            }
            b'i' => {
                let [rule, text, before, after] = texts(rest);
                options.ignore.push(Ignored { rule, text, before, after });
            }
            _ => {}
        }
    }
    (draft, options)
}

/// The texts of a part; those that are not there are empty.
fn texts<const N: usize>(bytes: &[u8]) -> [String; N] {
    let mut parts = bytes.split(|byte| *byte == TEXT);
    std::array::from_fn(|_| String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned())
}

fn phrase(bytes: &[u8]) -> HousePhrase {
    let [phrase, message, replacement] = texts(bytes.get(1..).unwrap_or_default());
    let category = bytes.first().filter(|byte| **byte != b'-').map(|byte| pick(&Category::ALL, Some(byte)));
    HousePhrase { phrase, message, replacement, category, places: Vec::new() }
}

/// Scores a draft and checks the report.
pub fn judged(draft: &Draft, options: &Options) -> Report {
    let report = score(draft, options);
    contract::check_report(draft, &report);
    assert_eq!(report, score(draft, options), "the same draft gives the same report");
    report
}

/// What has to hold of a draft under any options, and of its fixes without any.
pub fn check(draft: &Draft, options: &Options) {
    let report = judged(draft, options);
    for finding in report.findings.iter().take(3) {
        let ignored = Ignored {
            rule: finding.rule.into(),
            text: finding.text.clone().unwrap_or_default(),
            before: finding.before.clone(),
            after: finding.after.clone(),
        };
        let mut options = options.clone();
        options.ignore.push(ignored);
        let fewer = score(draft, &options);
        assert!(fewer.findings.len() < report.findings.len(), "{} stays when it is put aside", finding.rule);
        assert!(fewer.score >= report.score, "{} put aside lowers the score", finding.rule);
    }
    let plain = if *options == Options::default() { report } else { judged(draft, &Options::default()) };
    contract::check_fixes(draft, &plain, FIXES);
    contract::check_safe_fixes(draft);
}

/// A draft as an input.
pub fn write(draft: &Draft) -> Vec<u8> {
    let (recipient, sender) = (&draft.recipient, &draft.sender);
    let mut parts: Vec<(u8, &str)> = vec![
        (b's', &draft.subject),
        (b'b', &draft.body),
        (b't', &draft.send_at),
        (b'n', &recipient.first_name),
        (b'l', &recipient.last_name),
        (b'c', &recipient.company),
        (b'r', &recipient.role),
        (b'N', &sender.first_name),
        (b'C', &sender.company),
        (b'P', &sender.product),
    ];
    parts.extend(recipient.facts.iter().map(|fact| (b'f', fact.as_str())));
    parts.extend(draft.holidays.iter().map(|day| (b'h', day.as_str())));
    let mut out = vec![b'k', draft.intent as u8, draft.channel as u8, draft.touch as u8, draft.relationship as u8];
    for (kind, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.extend([PART, kind]);
        out.extend(text.as_bytes());
    }
    out
}
