#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(&["discord-copy", "discord-copy-csv", "discord-copy-side", "mbox", "meta-side", "linkedin-messages", "linkedin-side", "reddit-messages", "reddit-copy-side", "consultation-side", "threads", "instagram", "facebook", "linkedin-shares", "linkedin-comments", "reddit-copy", "youtube-copy"], data));
