#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(&["reddit", "lemmy", "hacker-news", "discourse", "youtube-comments", "comment-scraper"], data));
