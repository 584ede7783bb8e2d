#![no_main]
libfuzzer_sys::fuzz_target!(|data: &["nostr", "farcaster", "tumblr", "vk", "weibo", "tiktok", u8]| coranto_fuzz::read(&["bluesky-posts", "bluesky-jetstream", "bluesky-repo", "mastodon-statuses", "mastodon-outbox", "mastodon-actor", "misskey-notes"], data));
