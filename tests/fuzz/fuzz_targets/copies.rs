#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(&["threads", "instagram", "facebook", "linkedin-shares", "linkedin-comments", "reddit-copy", "youtube-copy"], data));
