#![no_main]
libfuzzer_sys::fuzz_target!(|data: &["slack-side", u8]| coranto_fuzz::read(&["slack", "discord-json", "discord-csv", "discord-text", "discord-html", "telegram", "telegram-html", "whatsapp", "messenger"], data));
