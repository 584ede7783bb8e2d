//! Readers of what networks, forums and feeds hand out.

pub(in crate::read) mod bluesky;
pub(in crate::read) mod car;
pub(in crate::read) mod comment_scraper;
pub(in crate::read) mod consultation;
pub(in crate::read) mod discourse;
pub(in crate::read) mod feed;
pub(in crate::read) mod hn;
pub(in crate::read) mod lemmy;
pub(in crate::read) mod linkedin;
pub(in crate::read) mod mastodon;
pub(in crate::read) mod meta;
pub(in crate::read) mod misskey;
pub(in crate::read) mod reddit;
pub(in crate::read) mod reddit_copy;
pub(in crate::read) mod x;
pub(in crate::read) mod x_archive;
pub(in crate::read) mod x_graphql;
pub(in crate::read) mod x_scraped;
pub(in crate::read) mod x_v2;
pub(in crate::read) mod youtube;
