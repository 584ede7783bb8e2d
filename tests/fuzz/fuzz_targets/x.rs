#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(
    &["x-graphql", "x-v1", "x-v2", "x-scraped", "x-archive", "x-archive-side"],
    data
));
