//! The formats that are read: one row each. A new one is a file with `detect` and `read`, a row here, a
//! text of the help (`www/i18n/help`) where it is of a new platform, and its name in a fuzz target.
//!
//! The rows stand in the order in which they are asked: a format that is recognised by more signs
//! before those by fewer, tables and text last.

use crate::model::Platform;
use crate::read::chat::{
    discord, discord_api, google_chat, line, matrix, mattermost, rocketchat, signal, slack, teams, telegram,
    transcript, whatsapp, zulip,
};
use crate::read::format::{Detect, Format, Kind, Read};
use crate::read::network::{
    bluesky, car, comment_scraper, consultation, discourse, farcaster, feed, github, hn, lemmy, linkedin,
    lobsters, mail, mastodon, meta, misskey, nostr, reddit, reddit_copy, stack_exchange, tiktok, tumblr, vk,
    weibo, x, x_archive, x_graphql, x_scraped, x_v2, youtube,
};
use crate::read::sample::Sample;
use crate::read::table::{csv, plain, records};

const fn row(
    name: &'static str,
    platform: Platform,
    help: &'static str,
    kind: Kind,
    detect: Detect,
    read: Read,
) -> Format {
    Format { name, platform, help, kind, detect, read }
}

/// For a format that the detector of a row above tells.
fn by_another(_: &Sample<'_>) -> Option<&'static str> {
    None
}

/// All formats. Name, platform, text of the help, kind, how it is recognised and read.
#[rustfmt::skip]
pub(crate) static FORMATS: &[Format] = &[
    row("bluesky-repo", Platform::Bluesky, "bluesky", Kind::Own, car::detect, car::read),
    row("x-archive", Platform::X, "x", Kind::Own, x_archive::detect, x_archive::read),
    row("x-archive-side", Platform::X, "x", Kind::Side, by_another, x_archive::read_side),
    row("matrix", Platform::Matrix, "matrix", Kind::Own, matrix::detect, matrix::read),
    row("mattermost", Platform::Mattermost, "mattermost", Kind::Own, mattermost::detect, mattermost::read),
    row("zulip", Platform::Zulip, "zulip", Kind::Own, zulip::detect, zulip::read),
    row("zulip-side", Platform::Zulip, "zulip", Kind::Side, by_another, zulip::read_side),
    row("teams", Platform::Teams, "teams", Kind::Own, teams::detect, teams::read),
    row("rocketchat", Platform::RocketChat, "rocketchat", Kind::Own, rocketchat::detect, rocketchat::read),
    row("signal", Platform::Signal, "signal", Kind::Own, signal::detect, signal::read),
    row("signal-export", Platform::Signal, "signal", Kind::Own, by_another, signal::read_export),
    row("google-chat", Platform::GoogleChat, "google-chat", Kind::Own, google_chat::detect, google_chat::read),
    row("discord-api", Platform::Discord, "discord", Kind::Own, discord_api::detect, discord_api::read),
    row("discord-copy", Platform::Discord, "discord", Kind::Own, by_another, discord_api::read_copy),
    row("discord-copy-csv", Platform::Discord, "discord", Kind::Own, by_another, discord_api::read_copy_csv),
    row("discord-copy-side", Platform::Discord, "discord", Kind::Side, by_another, discord_api::read_side),
    row("nostr", Platform::Nostr, "nostr", Kind::Own, nostr::detect, nostr::read),
    row("farcaster", Platform::Farcaster, "farcaster", Kind::Own, farcaster::detect, farcaster::read),
    row("tumblr", Platform::Tumblr, "tumblr", Kind::Own, tumblr::detect, tumblr::read),
    row("vk", Platform::Vk, "vk", Kind::Own, vk::detect, vk::read),
    row("weibo", Platform::Weibo, "weibo", Kind::Own, weibo::detect, weibo::read),
    row("lobsters", Platform::Lobsters, "lobsters", Kind::Own, lobsters::detect, lobsters::read),
    row("stack-exchange", Platform::StackExchange, "stack-exchange", Kind::Own, stack_exchange::detect, stack_exchange::read),
    row("stack-exchange-side", Platform::StackExchange, "stack-exchange", Kind::Side, by_another, stack_exchange::read_side),
    row("stack-exchange-api", Platform::StackExchange, "stack-exchange", Kind::Own, by_another, stack_exchange::read_api),
    row("github", Platform::Github, "github", Kind::Own, github::detect, github::read),
    row("tiktok", Platform::Tiktok, "tiktok", Kind::Own, tiktok::detect, tiktok::read),
    row("slack", Platform::Slack, "slack", Kind::Own, slack::detect, slack::read),
    row("slack-side", Platform::Slack, "slack", Kind::Side, by_another, slack::read_side),
    row("telegram", Platform::Telegram, "telegram", Kind::Own, telegram::detect, telegram::read),
    row("telegram-api", Platform::Telegram, "telegram", Kind::Own, by_another, telegram::read_api),
    row("telegram-html", Platform::Telegram, "telegram", Kind::Own, by_another, telegram::read_html),
    row("discord-json", Platform::Discord, "discord", Kind::Own, discord::detect, discord::read_json),
    row("discord-csv", Platform::Discord, "discord", Kind::Own, by_another, discord::read_csv),
    row("discord-text", Platform::Discord, "discord", Kind::Own, by_another, discord::read_text),
    row("discord-html", Platform::Discord, "discord", Kind::Own, by_another, discord::read_html),
    row("messenger", Platform::Messenger, "messenger", Kind::Own, meta::detect, meta::read_messenger),
    row("threads", Platform::Threads, "threads", Kind::Own, by_another, meta::read),
    row("instagram", Platform::Instagram, "instagram", Kind::Own, by_another, meta::read),
    row("facebook", Platform::Facebook, "facebook", Kind::Own, by_another, meta::read),
    row("meta-side", Platform::Facebook, "facebook", Kind::Side, by_another, meta::read_side),
    row("feed", Platform::Feed, "feed", Kind::Own, feed::detect, feed::read),
    row("json-feed", Platform::Feed, "feed", Kind::Own, by_another, feed::read_json),
    row("linkedin-shares", Platform::Linkedin, "linkedin", Kind::Own, linkedin::detect, linkedin::read_shares),
    row("linkedin-comments", Platform::Linkedin, "linkedin", Kind::Own, by_another, linkedin::read_comments),
    row("linkedin-messages", Platform::Linkedin, "linkedin", Kind::Own, by_another, linkedin::read_messages),
    row("linkedin-side", Platform::Linkedin, "linkedin", Kind::Side, by_another, linkedin::read_side),
    row("reddit-copy", Platform::Reddit, "reddit", Kind::Own, reddit_copy::detect, reddit_copy::read),
    row("reddit-messages", Platform::Reddit, "reddit", Kind::Own, by_another, reddit_copy::read_messages),
    row("reddit-copy-side", Platform::Reddit, "reddit", Kind::Side, by_another, reddit_copy::read_side),
    row("youtube-copy", Platform::Youtube, "youtube", Kind::Own, youtube::detect_copy, youtube::read_copy),
    row("consultation", Platform::Consultation, "consultation", Kind::Own, consultation::detect, consultation::read),
    row("consultation-side", Platform::Consultation, "consultation", Kind::Side, by_another, consultation::read_side),
    row("mbox", Platform::Mail, "mail", Kind::Own, mail::detect, mail::read),
    row("line", Platform::Line, "line", Kind::Own, line::detect, line::read),
    row("kakaotalk", Platform::KakaoTalk, "kakaotalk", Kind::Own, by_another, line::read_kakao),
    row("transcript", Platform::Text, "text", Kind::Own, transcript::detect, transcript::read),
    row("whatsapp", Platform::Whatsapp, "whatsapp", Kind::Own, whatsapp::detect, whatsapp::read),
    row("x-graphql", Platform::X, "x", Kind::Own, x_graphql::detect, x_graphql::read),
    row("mastodon-statuses", Platform::Mastodon, "mastodon", Kind::Own, mastodon::detect, mastodon::read),
    row("mastodon-outbox", Platform::Mastodon, "mastodon", Kind::Own, by_another, mastodon::read_outbox),
    row("mastodon-actor", Platform::Mastodon, "mastodon", Kind::Side, by_another, mastodon::read_actor),
    row("bluesky-posts", Platform::Bluesky, "bluesky", Kind::Own, bluesky::detect, bluesky::read),
    row("bluesky-jetstream", Platform::Bluesky, "bluesky", Kind::Own, by_another, bluesky::read_jetstream),
    row("reddit", Platform::Reddit, "reddit", Kind::Own, reddit::detect, reddit::read),
    row("comment-scraper", Platform::Reddit, "reddit", Kind::Own, comment_scraper::detect, comment_scraper::read),
    row("hacker-news", Platform::HackerNews, "hacker-news", Kind::Own, hn::detect, hn::read),
    row("discourse", Platform::Discourse, "discourse", Kind::Own, discourse::detect, discourse::read),
    row("youtube-comments", Platform::Youtube, "youtube", Kind::Own, youtube::detect, youtube::read),
    row("lemmy", Platform::Lemmy, "lemmy", Kind::Own, lemmy::detect, lemmy::read),
    row("misskey-notes", Platform::Misskey, "misskey", Kind::Own, misskey::detect, misskey::read),
    row("x-v2", Platform::X, "x", Kind::Own, x_v2::detect, x_v2::read),
    row("x-scraped", Platform::X, "x", Kind::Own, x_scraped::detect, x_scraped::read),
    row("x-v1", Platform::X, "x", Kind::Own, x::detect, x::read),
    row("json-records", Platform::Table, "table", Kind::Rows, records::detect, records::read),
    row("csv", Platform::Table, "table", Kind::Rows, csv::detect, csv::read),
    row("plain-text", Platform::Text, "text", Kind::Plain, plain::detect, plain::read),
];

/// The format called `name`.
pub(crate) fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
