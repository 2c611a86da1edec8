//! Phrase lists: any list over any text. Hits stand in order, apart from each other, on tokens.
#![no_main]

use inmail_coach::text::{Dictionary, List, Phrases, Text};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |byte| *byte == inmail_coach_fuzz::PART);
    let mut part = || String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
    let (list, raw) = (part(), part());
    // A list lives as long as the program; the fuzzer gives it back itself.
    let list: *mut str = Box::into_raw(list.into_boxed_str());
    // SAFETY: nothing made from the list outlives `check`.
    check(unsafe { &*list }, &raw);
    // SAFETY: it came from the box above and is used no more.
    drop(unsafe { Box::from_raw(list) });
});

fn check(list: &'static str, raw: &str) {
    let dictionary = Dictionary::with(list);
    let text = &Text::read_by(&dictionary, raw);
    let phrases = Phrases::new(List::PHRASES);
    let hits: Vec<_> = phrases.find(text).collect();
    let mut end = 0;
    for hit in &hits {
        assert!(hit.span.start >= end && hit.span.end >= hit.span.start, "{hit:?} after {end}");
        end = hit.span.end;
        assert!(text.raw().get(hit.span.range()).is_some(), "{hit:?} cuts a character in half");
        assert_eq!(text.span_of(hit.tokens.clone()), Some(hit.span));
        let again = phrases.match_at(text, hit.tokens.start, text.tokens().len());
        assert_eq!(again.map(|again| again.span), Some(hit.span));
        if let Some(replacement) = hit.replacement {
            assert!(list.contains(replacement));
        }
    }
    assert_eq!(phrases.any_in(text, text.all()), !hits.is_empty());
    // In a part of the text there is nothing that is not in it.
    let half = text.tokens().len() / 2;
    for hit in phrases.find_in(text, half..text.tokens().len()) {
        assert!(hit.tokens.start >= half);
    }
    for token in text.tokens() {
        dictionary.has(text.word(token), List::WORDS);
    }
}
