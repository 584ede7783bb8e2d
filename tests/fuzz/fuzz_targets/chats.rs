#![no_main]
libfuzzer_sys::fuzz_target!(|data: &["matrix", "mattermost", "zulip", "zulip-side", "teams", "rocketchat", "signal", "signal-export", "google-chat", "line", "kakaotalk", "telegram-api", "discord-api", "slack-side", u8]| coranto_fuzz::read(&["slack", "discord-json", "discord-csv", "discord-text", "discord-html", "telegram", "telegram-html", "whatsapp", "messenger"], data));
