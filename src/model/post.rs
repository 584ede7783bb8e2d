//! One post, whatever platform it comes from.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Where a post was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the platforms'")]
pub enum Platform {
    X,
    Bluesky,
    Mastodon,
    Lemmy,
    Misskey,
    Reddit,
    HackerNews,
    Discourse,
    Slack,
    Discord,
    Telegram,
    Whatsapp,
    Youtube,
    Linkedin,
    Facebook,
    Instagram,
    Threads,
    Messenger,
    Matrix,
    Mattermost,
    Zulip,
    Teams,
    #[serde(rename = "rocketchat")]
    RocketChat,
    Signal,
    GoogleChat,
    Line,
    #[serde(rename = "kakaotalk")]
    KakaoTalk,
    Nostr,
    Farcaster,
    Tumblr,
    Vk,
    Weibo,
    Lobsters,
    StackExchange,
    Github,
    Tiktok,
    /// A mailing list.
    Mail,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// A consultation: Polis and the like.
    Consultation,
    /// A table or records of a shape that names no platform.
    Table,
    /// Pasted or plain text.
    Text,
}

/// Who may read a post where it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Anyone, or as far as the export says.
    #[default]
    Public,
    /// Followers of the author only.
    Followers,
    /// A direct message inside a public archive.
    Direct,
}

/// Who wrote a post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Author {
    /// Stable identity for counting voices: platform id, else handle, else name. Never shown.
    pub key: String,
    /// Display name, normalised like post text, on one line; may be empty.
    pub name: String,
    /// Handle without a leading `@`; may be empty.
    pub handle: String,
    /// Profile page, `http` or `https`.
    pub url: Option<String>,
    /// Followers as the export gives them.
    pub followers: Option<u64>,
    /// When the account was made, milliseconds since 1970 UTC.
    pub since: Option<i64>,
    /// The platform itself says that this is a bot.
    pub bot: bool,
}

/// Counts as the export gives them. Absent is `None`, which is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Engagement {
    /// Likes, favourites, hearts, reactions in total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likes: Option<u64>,
    /// Reposts, boosts, shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reposts: Option<u64>,
    /// Replies, comments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replies: Option<u64>,
    /// Quote posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<u64>,
    /// Views, impressions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
    /// Up-votes less down-votes (Reddit, Hacker News, Lemmy); can be negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<i64>,
}

/// A link in a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Real target where the export has it, `http` or `https`.
    pub url: String,
    /// Title of the target, from the platform's card, where there is one.
    pub title: Option<String>,
}

/// A post. `text` is normalised by [`text::normalise`](crate::text::normalise), and every
/// byte range in a digest is a range of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The platform's own id, or one made from the post's place in its file. Unique in a conversation
    /// together with the platform.
    pub key: String,
    /// Where it was published.
    pub platform: Platform,
    /// Who wrote it, where the export says.
    pub author: Option<Author>,
    /// The whole text: where the post has a title, the title, a blank line and the body.
    pub text: String,
    /// Where the title ends in `text`, in bytes; 0 where there is none.
    pub title_end: usize,
    /// BCP 47 language: the export's own word where it is a language, else detected.
    pub language: Option<String>,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub created_at: Option<i64>,
    /// The export's time had no zone, and was read in `Options::time_zone`.
    pub zone_assumed: bool,
    /// The export tells no time: it is the moment at which the platform gave the id, or that of the first repost.
    pub time_derived: bool,
    /// Permalink, `http` or `https`.
    pub url: Option<String>,
    /// Counts.
    pub engagement: Engagement,
    /// The platform's own headline count as the export gives it.
    pub points: Option<i64>,
    /// `key` of the post that this one answers, whether or not it is in the conversation.
    pub reply_to: Option<String>,
    /// `key` of the first post of the thread, or the thread's own id.
    pub thread: Option<String>,
    /// `key` of the post that this one quotes.
    pub quotes: Option<String>,
    /// Community, channel or forum it was posted in: a subreddit, a Slack channel.
    pub place: Option<String>,
    /// Links, in order.
    pub links: Vec<Link>,
    /// Hashtags without `#`, as written.
    pub tags: Vec<String>,
    /// Handles mentioned, without `@`.
    pub mentions: Vec<String>,
    /// Alternative texts of media, in order.
    pub alt_texts: Vec<String>,
    /// Content warning, where one covers the text.
    pub warning: Option<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// The export has only the beginning of the text.
    pub truncated: bool,
}

impl Post {
    /// A post with the given key, platform and (already normalised) text, and nothing else.
    pub fn new(platform: Platform, key: impl Into<String>, text: impl Into<String>) -> Self {
        Post {
            key: key.into(),
            platform,
            author: None,
            text: text.into(),
            title_end: 0,
            language: None,
            created_at: None,
            zone_assumed: false,
            time_derived: false,
            url: None,
            engagement: Engagement::default(),
            points: None,
            reply_to: None,
            thread: None,
            quotes: None,
            place: None,
            links: Vec::new(),
            tags: Vec::new(),
            mentions: Vec::new(),
            alt_texts: Vec::new(),
            warning: None,
            visibility: Visibility::Public,
            truncated: false,
        }
    }

    /// The title, where there is one.
    pub fn title(&self) -> Option<&str> {
        (self.title_end > 0).then(|| &self.text[..self.title_end])
    }

    /// The text after the title.
    pub fn body(&self) -> &str {
        self.text[self.title_end..].trim_start_matches('\n')
    }

    /// The order of posts in which no file has a say: earlier first, those without a time last; of one time by platform,
    /// words, author and key. Keys come last, since some are made from a post's place in its file.
    ///
    /// ```
    /// use coranto::model::{Platform, Post};
    ///
    /// let mut posts = [Post::new(Platform::X, "1", "Late."), Post::new(Platform::X, "2", "Early.")];
    /// posts[0].created_at = Some(20);
    /// posts[1].created_at = Some(10);
    /// posts.sort_by(|a, b| a.in_order(b));
    /// assert_eq!(posts[0].text, "Early.");
    /// ```
    pub fn in_order(&self, other: &Post) -> Ordering {
        let time = |post: &Post| post.created_at.unwrap_or(i64::MAX);
        let key = |post: &Post| (time(post), post.platform);
        key(self)
            .cmp(&key(other))
            .then_with(|| self.text.cmp(&other.text))
            .then_with(|| self.voice().cmp(&other.voice()))
            .then_with(|| self.key.cmp(&other.key))
    }

    /// What identifies the author when voices are counted; `None` for an unknown author.
    pub fn voice(&self) -> Option<(Platform, &str)> {
        self.author.as_ref().map(|author| (self.platform, author.key.as_str()))
    }

    /// Whether a program wrote it.
    pub(crate) fn is_bot(&self) -> bool {
        self.author.as_ref().is_some_and(|author| author.bot)
    }

    /// Distinct authors of posts; a program is none where people speak, and who does not sign is none.
    pub(crate) fn voices<'a>(posts: impl Iterator<Item = &'a Post> + Clone) -> usize {
        let only_bots = posts.clone().all(Post::is_bot);
        let heard = posts.filter(|post| only_bots || !post.is_bot());
        heard.filter_map(Post::voice).collect::<std::collections::BTreeSet<_>>().len()
    }
}
