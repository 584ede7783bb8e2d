#![no_main]
libfuzzer_sys::fuzz_target!(|data: &["lobsters", "stack-exchange", "stack-exchange-side", "stack-exchange-api", "github", u8]| coranto_fuzz::read(&["reddit", "lemmy", "hacker-news", "discourse", "youtube-comments", "comment-scraper"], data));
