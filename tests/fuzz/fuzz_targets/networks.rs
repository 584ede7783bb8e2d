#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(&["nostr", "farcaster", "tumblr", "vk", "weibo", "tiktok", "bluesky-posts", "bluesky-jetstream", "bluesky-repo", "mastodon-statuses", "mastodon-outbox", "mastodon-actor", "misskey-notes"], data));
