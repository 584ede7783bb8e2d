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
    RedditCopy "reddit-copy" Reddit,
    RedditMessages "reddit-messages" Reddit,
    RedditCopySide "reddit-copy-side" Reddit,
    CommentScraper "comment-scraper" Reddit,
    HackerNews "hacker-news" HackerNews,
    Discourse "discourse" Discourse,
    Youtube "youtube-comments" Youtube,
    YoutubeCopy "youtube-copy" Youtube,
    XArchive "x-archive" X,
    XArchiveSide "x-archive-side" X,
    Slack "slack" Slack,
    SlackSide "slack-side" Slack,
    DiscordJson "discord-json" Discord,
    DiscordCsv "discord-csv" Discord,
    DiscordText "discord-text" Discord,
    DiscordHtml "discord-html" Discord,
    Telegram "telegram" Telegram,
    TelegramHtml "telegram-html" Telegram,
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
                | Format::RedditCopySide
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
                    spread(json, &mut records, 0);
                }
            }
        }
        Sample { name: name.to_lowercase(), bytes, text, is_array: json.starts_with('['), records, prefix }
    }

    /// Whether the text is JSON, possibly after a script's assignment: a bracket, and behind it what
    /// JSON has there. A chat whose lines begin with a time in brackets is none.
    pub(crate) fn is_json(&self) -> bool {
        let json = self.text[self.prefix.len()..].trim_start();
        json.starts_with(['[', '{'])
            && (json[1..].trim_start().starts_with(['{', '[', '"', ']', '}'])
                || json[1..].trim_start().is_empty()
                || self.records.first() == Some(&Json::Null)
                || self.records.iter().any(|record| record.is_object() || record.str().is_some()))
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

/// Puts a record, or the first of an array's, into `records`: pages are arrays inside an array.
fn spread<'a>(json: Json<'a>, records: &mut Vec<Json<'a>>, depth: usize) {
    if json.is_array() && depth < 8 {
        for item in json.items().take(4) {
            spread(item.into_owned(), records, depth + 1);
        }
    } else {
        records.push(json);
    }
}

/// Splits `window.YTD.tweets.part0 = [` into what stands before the bracket and the rest. Also cut off
/// are the key of a fragment (`"statuses": [`) and the fence of a code block.
fn split_prefix(text: &str) -> (&str, &str) {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    if rest.starts_with(['[', '{']) {
        return text.split_at(lead);
    }
    let Some(open) = rest.find(['[', '{']) else { return text.split_at(0) };
    let before = rest[..open].trim_end();
    let name = |name: &str| {
        !name.trim().is_empty()
            && name.len() < 200
            && name
                .trim()
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '$' | ' ' | '-'))
    };
    let assignment = before.strip_suffix('=').is_some_and(name);
    let key = before
        .strip_suffix(':')
        .and_then(|key| key.trim().strip_prefix('"')?.strip_suffix('"'))
        .is_some_and(name);
    let fence = before
        .strip_prefix("```")
        .is_some_and(|language| matches!(language.trim(), "" | "json" | "js" | "jsonl"));
    if assignment || key || fence { text.split_at(lead + open) } else { text.split_at(0) }
}

/// The format of a file, by its content.
///
/// # Errors
/// [`Code::Empty`] for a file without content, [`Code::Unsupported`] for a kind that holds no posts.
pub(crate) fn detect(sample: &Sample<'_>) -> Result<Format, Error> {
    if let Some(error) = other_kind(sample.bytes) {
        return Err(error);
    }
    let detectors: [fn(&Sample<'_>) -> Option<Format>; 12] = [
        super::car::detect,
        super::x_archive::detect,
        super::slack::detect,
        super::telegram::detect,
        super::discord::detect,
        super::meta::detect,
        super::feed::detect,
        super::linkedin::detect,
        super::reddit_copy::detect,
        super::youtube::detect_copy,
        super::consultation::detect,
        super::whatsapp::detect,
    ];
    if let Some(format) = detectors.iter().find_map(|detect| detect(sample)) {
        return Ok(format);
    }
    let bare = sample.text.trim();
    if sample.text.is_empty() && sample.bytes.len() > 4 {
        return Err(Error::new(
            Code::Unreadable,
            "it is not text",
            "choose an export in JSON, CSV or plain text, or a ZIP of them",
        ));
    }
    if bare.is_empty() || matches!(bare, "null" | "true" | "false" | "\"\"" | "undefined") {
        return Err(Error::new(
            Code::Empty,
            if bare.is_empty() {
                "there is nothing in it".to_owned()
            } else {
                format!("it holds only `{bare}`")
            },
            "choose the file of the export that holds the posts",
        ));
    }
    if let Some(error) = page(bare) {
        return Err(error);
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

/// The error for pages and XML of no known shape; `None` for what only begins with a bracket.
fn page(text: &str) -> Option<Error> {
    let mut end = text.len().min(1 << 16);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].to_lowercase();
    let is_xml = head.starts_with("<?xml");
    let is_page =
        head.starts_with("<!doctype html") || head.starts_with("<html") || is_xml && head.contains("<html");
    let is_markup = head.starts_with('<') && text.ends_with('>') && head.contains("</");
    if !(is_page || is_xml || is_markup) {
        return None;
    }
    let has = |word: &str| head.contains(word);
    let hint = if has("facebook.com") || has("instagram.com") || has("threads.net") {
        "ask for the export again and choose the format JSON instead of HTML"
    } else if has("your archive") || has("window.__thar_config") {
        "choose data/tweets.js of the archive, or the whole ZIP"
    } else if is_page {
        "take the posts as JSON or CSV from an export or an API, or copy their text and paste it"
    } else {
        "export it as JSON or CSV"
    };
    let kind = if is_page { "a web page" } else { "XML of a shape that is not known" };
    Some(Error::new(
        Code::Unsupported,
        format!("it is {kind}, in which posts cannot be told from the rest"),
        hint,
    ))
}

/// Files that hold no posts that are read, by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<Error> {
    const SIGNS: &[(usize, &[u8], &str)] = &[
        (0, b"\xFF\xD8\xFF", PICTURE),
        (0, b"\x89PNG\r\n", PICTURE),
        (0, b"GIF8", PICTURE),
        (8, b"WEBP", PICTURE),
        (0, b"BM\0\0", PICTURE),
        (0, b"II*\0", PICTURE),
        (0, b"MM\0*", PICTURE),
        (4, b"ftyphei", PICTURE),
        (4, b"ftypmif", PICTURE),
        (4, b"ftypavif", PICTURE),
        (4, b"ftyp", RECORDING),
        (0, b"\x1AE\xDF\xA3", RECORDING),
        (8, b"AVI ", RECORDING),
        (8, b"WAVE", RECORDING),
        (0, b"OggS", RECORDING),
        (0, b"ID3", RECORDING),
        (0, b"\xFF\xFB", RECORDING),
        (0, b"fLaC", RECORDING),
        (0, b"%PDF", "a PDF"),
        (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an Office document"),
        (0, b"{\\rtf", "a word processor's document"),
        (0, b"SQLite format 3\0", "a database"),
        (0, b"PAR1", "a Parquet table"),
        (0, b"7z\xBC\xAF\x27\x1C", PACKED),
        (0, b"Rar!\x1A\x07", PACKED),
        (0, b"\xFD7zXZ\0", PACKED),
        (0, b"BZh", PACKED),
        (0, b"\x28\xB5\x2F\xFD", ZSTANDARD),
        (0, b"\0asm", "a program"),
        (0, b"\x7FELF", "a program"),
        (0, b"MZ\x90\0", "a program"),
    ];
    let holds = |at: usize, sign: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(sign));
    let kind = if holds(0, b"PK\x03\x04") {
        // Whatever is unpacked does not come here: this is an Office document, or a ZIP with no files.
        let head = &bytes[..bytes.len().min(1 << 16)];
        let names = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
        if names(b"xl/") || names(b"word/") || names(b"ppt/") || names(b"[Content_Types].xml") {
            "an Office document"
        } else if names(b"mimetypeapplication/vnd.oasis") {
            "an OpenDocument file"
        } else {
            return None;
        }
    } else {
        SIGNS.iter().find(|(at, sign, _)| holds(*at, sign)).map(|(.., kind)| *kind)?
    };
    let hint = match kind {
        PICTURE => "posts are read as text: take the export as JSON or CSV, or paste the text of the posts",
        RECORDING => "take the comments below it as JSON or CSV, or paste a transcript",
        PACKED => "unpack it first, or pack it as a ZIP",
        // It is unpacked before it comes here; this one could not be.
        ZSTANDARD => "unpack it with `zstd -d --long=31` or 7-Zip, and take what comes out",
        "a program" => "choose an export in JSON, CSV or plain text",
        "a database" | "a Parquet table" => "export its table of posts as CSV or JSON",
        _ => "save it as CSV (a table) or as plain text, and take that",
    };
    Some(Error::new(Code::Unsupported, format!("it is {kind}, which holds no posts that can be read"), hint))
}

const PICTURE: &str = "a picture";
const RECORDING: &str = "a sound or video recording";
const ZSTANDARD: &str = "packed with Zstandard";
const PACKED: &str = "an archive of a kind that is not opened";
