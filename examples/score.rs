//! Scores a batch: JSON Lines in, one draft a line; JSON Lines out, one report a line.
//!
//! ```sh
//! cargo run --release --no-default-features --example score < drafts.jsonl > reports.jsonl
//! ```
//!
//! A line that is no draft gives `{"error":"line 3: …"}` in its place, the rest goes on, and the
//! exit status is 1.

use inmail_coach::{Draft, Options, score};
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut input = io::BufReader::new(io::stdin().lock());
    let mut failed = false;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match report(&line) {
            Ok(json) => writeln!(out, "{json}")?,
            Err(why) => {
                failed = true;
                writeln!(out, "{}", serde_json::json!({ "error": format!("line {number}: {why}") }))?;
            }
        }
    }
    out.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn report(line: &[u8]) -> Result<String, String> {
    let text = String::from_utf8_lossy(line);
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err("blank line, not a draft".into());
    }
    let draft: Draft = serde_json::from_str(&mend_surrogates(text)).map_err(|error| plain(&error))?;
    serde_json::to_string(&score(&draft, &Options::default())).map_err(|error| error.to_string())
}

/// The message without serde's "at line 1", which would contradict the number of the line.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => format!("{what}, column {}", error.column()),
        None => text,
    }
}

/// Half of a surrogate pair is legal in a JavaScript string and an error in Rust's JSON reader:
/// such an escape becomes U+FFFD, as it does when JavaScript hands a string to the engine.
fn mend_surrogates(json: &str) -> String {
    let unit = |at: usize| -> Option<u32> {
        let hex = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(hex, 16).ok()
    };
    let mut out = String::with_capacity(json.len());
    let mut at = 0;
    while let Some(c) = json.get(at..).and_then(|rest| rest.chars().next()) {
        let step = match (c, unit(at)) {
            ('\\', Some(0xd800..=0xdbff)) if matches!(unit(at + 6), Some(0xdc00..=0xdfff)) => 12,
            ('\\', Some(0xd800..=0xdfff)) => {
                out.push_str("\\ufffd");
                at += 6;
                continue;
            }
            ('\\', Some(_)) => 6,
            // An escaped backslash hides the "u" after it.
            ('\\', None) => 1 + json.get(at + 1..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8),
            _ => c.len_utf8(),
        };
        out.push_str(json.get(at..at + step).unwrap_or_default());
        at += step;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_are_replaced_and_pairs_kept() {
        for (json, mended) in [
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d x""#, r#""\ufffd x""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\udc00\u0041é""#, r#""\ufffd\u0041é""#),
        ] {
            assert_eq!(mend_surrogates(json), mended);
        }
    }

    #[test]
    fn a_bad_line_is_an_error_and_says_why() {
        assert!(report(b" \n").is_err());
        assert!(report(br#"{"body":5}"#).unwrap_err().contains("text"));
        assert!(report(br#"{"body":"\ud83d"}"#).is_ok());
    }
}
