//! Names of platforms.

/// Words of platform names that the narrator may print whatever the posts say, folded.
pub(super) const PLATFORMS: &[&str] = &[
    "x",
    "twitter",
    "bluesky",
    "mastodon",
    "lemmy",
    "misskey",
    "reddit",
    "hacker",
    "news",
    "discourse",
    "slack",
    "discord",
    "telegram",
    "whatsapp",
    "youtube",
    "linkedin",
    "facebook",
    "instagram",
    "threads",
    "messenger",
    "rss",
    "atom",
    "polis",
    "fediverse",
];
