//! Which format a file is in, by its content.

use super::json::{self, Json};
use crate::error::{Code, Error};
use crate::model::Platform;

macro_rules! formats {
    ($($variant:ident $name:literal $platform:ident,)*) => {
        /// A shape that is read. Its name is stable: it stands in an inspection and can be forced by
        /// `Options::format`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Format { $($variant,)* }

        impl Format {
            pub(crate) const ALL: &[Format] = &[$(Format::$variant,)*];

            pub(crate) fn name(self) -> &'static str {
                match self { $(Format::$variant => $name,)* }
            }

            /// Where its posts were published, unless a file says otherwise.
            pub(crate) fn platform(self) -> Platform {
                match self { $(Format::$variant => Platform::$platform,)* }
            }
        }
    };
}

formats! {
    XGraphql "x-graphql" X,
    XV1 "x-v1" X,
    XV2 "x-v2" X,
    XScraped "x-scraped" X,
    BlueskyPosts "bluesky-posts" Bluesky,
    BlueskyJetstream "bluesky-jetstream" Bluesky,
    MastodonStatuses "mastodon-statuses" Mastodon,
    MastodonOutbox "mastodon-outbox" Mastodon,
    MastodonActor "mastodon-actor" Mastodon,
    Misskey "misskey-notes" Misskey,
    Lemmy "lemmy" Lemmy,
    Reddit "reddit" Reddit,
    CommentScraper "comment-scraper" Reddit,
    HackerNews "hacker-news" HackerNews,
    Discourse "discourse" Discourse,
    Youtube "youtube-comments" Youtube,
    XArchive "x-archive" X,
    XArchiveSide "x-archive-side" X,
    Slack "slack" Slack,
    SlackSide "slack-side" Slack,
    DiscordJson "discord-json" Discord,
    DiscordCsv "discord-csv" Discord,
    DiscordText "discord-text" Discord,
    DiscordHtml "discord-html" Discord,
    Telegram "telegram" Telegram,
    Whatsapp "whatsapp" Whatsapp,
    Messenger "messenger" Messenger,
    Threads "threads" Threads,
    Instagram "instagram" Instagram,
    Facebook "facebook" Facebook,
    MetaSide "meta-side" Facebook,
    LinkedinShares "linkedin-shares" Linkedin,
    LinkedinComments "linkedin-comments" Linkedin,
    LinkedinMessages "linkedin-messages" Linkedin,
    LinkedinSide "linkedin-side" Linkedin,
    Feed "feed" Feed,
    JsonFeed "json-feed" Feed,
    BlueskyRepo "bluesky-repo" Bluesky,
    Consultation "consultation" Consultation,
    ConsultationSide "consultation-side" Consultation,
    JsonRecords "json-records" Table,
    Table "csv" Table,
    PlainText "plain-text" Text,
}

impl Format {
    /// The format called `name`.
    pub(crate) fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// How much the shape says of where a file comes from: nothing, a table or records, a platform's.
    pub(crate) fn particular(self) -> u8 {
        match self {
            Format::PlainText => 0,
            Format::JsonRecords | Format::Table => 1,
            _ => 2,
        }
    }

    /// A file of this format holds no posts, only what other files of its export need: it is read first.
    pub(crate) fn is_side(self) -> bool {
        matches!(
            self,
            Format::MastodonActor
                | Format::XArchiveSide
                | Format::SlackSide
                | Format::MetaSide
                | Format::LinkedinSide
                | Format::ConsultationSide
        )
    }
}

/// What a detector looks at.
pub(crate) struct Sample<'a> {
    /// The file's name, folders included, in lower case.
    pub(crate) name: String,
    pub(crate) bytes: &'a [u8],
    /// Empty for a binary file.
    pub(crate) text: &'a str,
    /// The first few top-level records where the text is JSON: elements of the array, or values in
    /// a row. Without commas or brackets there is one.
    pub(crate) records: Vec<Json<'a>>,
    /// The JSON is an array at the top level.
    pub(crate) is_array: bool,
    /// What stands before the JSON, such as `window.YTD.tweets.part0 =`.
    pub(crate) prefix: &'a str,
}

/// Records looked at.
const LOOKED_AT: usize = 16;

impl<'a> Sample<'a> {
    pub(crate) fn new(name: &str, bytes: &'a [u8], text: &'a str) -> Self {
        let (prefix, json) = split_prefix(text);
        let mut records = Vec::new();
        if json.starts_with(['[', '{']) {
            for (_, value) in json::top_level(json).take(LOOKED_AT) {
                if let Ok((json, _)) = json::parse(value) {
                    records.push(json);
                }
            }
        }
        Sample { name: name.to_lowercase(), bytes, text, is_array: json.starts_with('['), records, prefix }
    }

    /// Whether the text begins like JSON, possibly after a script's assignment.
    pub(crate) fn is_json(&self) -> bool {
        self.text[self.prefix.len()..].trim_start().starts_with(['[', '{'])
    }

    /// The bytes before the JSON.
    pub(crate) fn json_start(&self) -> usize {
        self.prefix.len()
    }

    /// The records that are objects.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &Json<'a>> {
        self.records.iter().filter(|json| json.is_object())
    }

    /// The only record, where the file is one object.
    pub(crate) fn object(&self) -> Option<&Json<'a>> {
        (!self.is_array && self.records.len() == 1).then(|| self.records.first()).flatten()
    }
}

/// Splits `window.YTD.tweets.part0 = [` into what stands before the bracket and the rest.
fn split_prefix(text: &str) -> (&str, &str) {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    if rest.starts_with(['[', '{']) {
        return text.split_at(lead);
    }
    if let Some(open) = rest.find(['[', '{'])
        && let Some(assignment) = rest[..open].trim_end().strip_suffix('=')
        && !assignment.trim().is_empty()
        && assignment.len() < 200
        && assignment.trim().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '$' | ' '))
    {
        return text.split_at(lead + open);
    }
    text.split_at(0)
}

/// The format of a file, by its content.
///
/// # Errors
/// [`Code::Empty`] for a file without content, [`Code::Unsupported`] for a kind that holds no posts.
pub(crate) fn detect(sample: &Sample<'_>) -> Result<Format, Error> {
    if let Some(error) = other_kind(sample.bytes) {
        return Err(error);
    }
    let detectors: [fn(&Sample<'_>) -> Option<Format>; 10] = [
        super::car::detect,
        super::x_archive::detect,
        super::slack::detect,
        super::telegram::detect,
        super::discord::detect,
        super::meta::detect,
        super::feed::detect,
        super::linkedin::detect,
        super::consultation::detect,
        super::whatsapp::detect,
    ];
    if let Some(format) = detectors.iter().find_map(|detect| detect(sample)) {
        return Ok(format);
    }
    if sample.text.trim().is_empty() {
        return Err(Error::new(
            Code::Empty,
            "there is nothing in it",
            "choose the file of the export that holds the posts",
        ));
    }
    if sample.is_json() {
        let detectors: [fn(&Sample<'_>) -> Option<Format>; 13] = [
            super::x_graphql::detect,
            super::mastodon::detect,
            super::bluesky::detect,
            super::reddit::detect,
            super::comment_scraper::detect,
            super::hn::detect,
            super::discourse::detect,
            super::youtube::detect,
            super::lemmy::detect,
            super::misskey::detect,
            super::x_v2::detect,
            super::x_scraped::detect,
            super::x::detect,
        ];
        let known = detectors.iter().find_map(|detect| detect(sample));
        return Ok(known.unwrap_or(Format::JsonRecords));
    }
    Ok(super::table::detect(sample).unwrap_or(Format::PlainText))
}

/// Files that hold no posts, by their first bytes.
fn other_kind(_bytes: &[u8]) -> Option<Error> {
    None
}
