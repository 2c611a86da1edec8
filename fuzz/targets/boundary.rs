//! The ways in and out: JSON to a draft and options, the packed text that pages send, and the two
//! writers of reports, which have to agree.
#![no_main]

use inmail_coach::js::headless;
use inmail_coach::outcomes::json::json;
use inmail_coach::{Draft, Options, score};
use inmail_coach_fuzz::pack::pack;
use inmail_coach_fuzz::{PART, read};
use serde_json::Value;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else { return };
    match way % 3 {
        0 => {
            let (draft, options) = read(rest);
            there_and_back(&draft, &options);
        }
        1 => {
            let mut parts = rest.splitn(2, |byte| *byte == PART);
            let mut part = || String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
            let draft = serde_json::from_str::<Draft>(&part());
            let options = serde_json::from_str::<Options>(&part()).unwrap_or_default();
            if let Ok(draft) = draft {
                there_and_back(&draft, &options);
            }
        }
        // Whatever a page may send instead.
        _ => {
            let text = String::from_utf8_lossy(rest);
            let points: Vec<f64> =
                rest.as_chunks().0.iter().take(64).map(|bytes| f64::from_le_bytes(*bytes)).collect();
            let answer = headless(&text, &points[..points.len() % 9]);
            if answer.starts_with('{') {
                serde_json::from_str::<Value>(&answer).expect("a report is JSON");
            } else {
                assert!(answer.contains(" has to be one of "), "{answer}");
            }
        }
    }
});

fn there_and_back(draft: &Draft, options: &Options) {
    let text = serde_json::to_string(draft).expect("a draft can be written");
    let mut again: Draft = serde_json::from_str(&text).expect("and read again");
    // Blank entries of lists say nothing and are dropped.
    let mut kept = draft.clone();
    for list in [&mut kept.recipient.facts, &mut kept.holidays, &mut again.recipient.facts, &mut again.holidays] {
        list.retain(|text| !text.trim().is_empty());
    }
    assert_eq!(kept, again);

    let native = score(&kept, options);
    let loose: Value = serde_json::from_str(&json(&native)).expect("what the outcomes write is JSON");
    assert_eq!(loose["stats"], serde_json::to_value(native.stats).expect("counts can be written"));
    let (packed, points) = pack(&kept, options);
    let answer = headless(&packed, &points);
    let native = serde_json::to_value(&native).expect("a report can be written");
    let packed: Value = serde_json::from_str(&answer).expect("what pages get is JSON");
    assert_eq!(packed, native, "the two writers agree");
}
