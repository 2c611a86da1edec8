//! Any draft, with any recipient, sender, send time and options: the report keeps its promises.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (draft, options) = inmail_coach_fuzz::read(bytes);
    inmail_coach_fuzz::check(&draft, &options);
});
