#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(
    &["csv", "json-records", "plain-text", "consultation"],
    data
));
