//! Discord without an exporter: messages as its API gives them, and the copy of an account that it hands out.
//!
//! The copy holds the owner's words alone, by channel; what was said to one or a few is kept back, as is what
//! comes from a channel of which nothing says what it is while the copy lists its channels.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Platform, Post, Visibility};
use crate::read::chat::discord_marks::shown;
use crate::read::notation::sheet::Sheet;
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use std::collections::BTreeMap;

/// What the copy says of its channels and its owner.
#[derive(Default)]
struct Copy {
    owner: Option<Author>,
    /// Folder → name of the channel, and whether a server's members may read it.
    channels: BTreeMap<String, (Option<String>, bool)>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let Some(first) = sample.objects().next() else {
        let header = sample.text.lines().next().unwrap_or_default();
        let old = header.trim() == "ID,Timestamp,Contents,Attachments";
        return old.then_some("discord-copy-csv");
    };
    if first.has("ID") && first.has("Timestamp") && first.has("Contents") {
        return Some("discord-copy");
    }
    let kind = first.get("type");
    let named = kind
        .str()
        .is_some_and(|kind| kind.ends_with("DM") || kind.starts_with("GUILD") || kind.contains("THREAD"));
    let channel = sample.object().is_some()
        && sample.name.ends_with("channel.json")
        && first.has("id")
        && (named || kind.integer().is_some() || first.has("recipients"));
    let owner = sample.object().is_some()
        && first.has("id")
        && first.has("username")
        && sample.name.ends_with("user.json");
    if channel || owner {
        return Some("discord-copy-side");
    }
    let found = sample.objects().any(is_message)
        || first.get("messages").items().take(3).any(|item| is_message(&item));
    found.then_some("discord-api")
}

/// A message of the API.
fn is_message(json: &Json<'_>) -> bool {
    json.has("channel_id")
        && json.has("content")
        && json.has("timestamp")
        && json.get("author").has("username")
        && json.get("type").integer().is_some()
}

fn folder(name: &str) -> String {
    name.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned())
}

/// Reads what a channel is, and whose the copy is.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        let copy = sink.side.of::<Copy>();
        if let Some(handle) = json.get("username").text() {
            let name = json.get("global_name").text().unwrap_or(handle);
            copy.owner = person(json.get("id").id(), name, handle);
            return;
        }
        let kind = json.get("type");
        let open = match kind.str() {
            Some(kind) => matches!(
                kind,
                "GUILD_TEXT"
                    | "GUILD_ANNOUNCEMENT"
                    | "GUILD_NEWS"
                    | "GUILD_FORUM"
                    | "PUBLIC_THREAD"
                    | "ANNOUNCEMENT_THREAD"
                    | "GUILD_VOICE"
                    | "GUILD_STAGE_VOICE"
            ),
            None => matches!(kind.integer(), Some(0 | 2 | 5 | 10 | 11 | 13 | 15)),
        };
        let open = open && !json.get("recipients").is_array();
        copy.channels.insert(folder(file.name), (json.get("name").text().map(str::to_owned), open));
    });
    sink.side.without_posts(
        Error::new(
            Code::Empty,
            "this file of Discord's copy of your data holds no messages",
            "choose messages.json of a channel, or the whole copy as a ZIP",
        )
        .in_file(file.name),
    );
    Ok(())
}

/// Reads the owner's messages in one channel.
pub(in crate::read) fn read_copy(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.is_whole() {
            let text = |key: &str| json.get(key).id().unwrap_or_default();
            own(file, text("ID"), &text("Timestamp"), json.get("Contents").str().unwrap_or_default(), sink);
        }
    });
    Ok(())
}

/// Reads the same in copies until 2023, as CSV.
pub(in crate::read) fn read_copy_csv(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let [id, time, words] = ["id", "timestamp", "contents"].map(|name| sheet.column(&[name]));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let text = |column| row.cell(column).unwrap_or_default();
        own(file, text(id).to_owned(), text(time), text(words), sink);
    }
    Ok(())
}

fn own(file: &DecodedFile<'_>, id: String, time: &str, words: &str, sink: &mut Sink<'_>) {
    if words.trim().is_empty() {
        return sink.withhold(file, LeftOutReason::System);
    }
    let mut post = Post::new(Platform::Discord, id, shown(words, &Json::Null, &sink.zone));
    // Its times are in UTC.
    let zoned = if time.contains(['+', 'Z']) { time.to_owned() } else { format!("{time}Z") };
    sink.time(&mut post, &zoned);
    let copy = sink.side.of::<Copy>();
    post.author.clone_from(&copy.owner);
    match copy.channels.get(&folder(file.name)) {
        Some((name, open)) => {
            post.place.clone_from(name);
            if !open {
                post.visibility = Visibility::Direct;
            }
        }
        None if !copy.channels.is_empty() => post.visibility = Visibility::Direct,
        None => {}
    }
    sink.push(file, post);
}

/// Reads messages of the API.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Discord channel is not public: names and words of its members will be shown");
    let has_reactions = file.text.contains("\"reactions\"");
    sink.records(file, |record, sink| {
        if is_message(record) {
            one(file, record, has_reactions, sink);
        }
        sink.items(file, record.get("messages"), |message, sink| {
            if message.is_array() {
                message.items().for_each(|message| one(file, &message, has_reactions, sink));
            } else {
                one(file, message, has_reactions, sink);
            }
        });
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, has_reactions: bool, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if !matches!(json.get("type").integer(), Some(0 | 19 | 20 | 21 | 23) | None) {
        return sink.withhold(file, LeftOutReason::System);
    }
    let content = json.get("content").str().unwrap_or_default();
    let mut post = Post::new(
        Platform::Discord,
        json.get("id").id().unwrap_or_default(),
        shown(content, json.get("mentions"), &sink.zone),
    );
    if content.trim().is_empty() {
        let mut parts = Vec::new();
        for embed in json.get("embeds").items() {
            parts.extend(
                ["title", "description"].iter().filter_map(|key| embed.get(key).text().map(str::to_owned)),
            );
        }
        if parts.is_empty() {
            return sink.withhold(file, LeftOutReason::System);
        }
        post.text = parts.join("\n");
    }
    let author = json.get("author");
    let handle = author.get("username").str().unwrap_or_default();
    let name = json.at(&["member", "nick"]).text().or(author.get("global_name").text()).unwrap_or(handle);
    post.author = person(author.get("id").id(), name, handle)
        .map(|known| Author { bot: author.get("bot").bool() == Some(true), ..known });
    if let Some(time) = json.get("timestamp").text() {
        sink.time(&mut post, time);
    }
    if has_reactions {
        react(
            &mut post,
            json.get("reactions")
                .items()
                .filter_map(|reaction| reaction.get("count").count())
                .fold(0, u64::saturating_add),
        );
    }
    post.reply_to = json.at(&["message_reference", "message_id"]).id();
    post.place = json.at(&["channel", "name"]).text().map(str::to_owned);
    if json.has("guild_id") && json.get("guild_id").is_null() {
        post.visibility = Visibility::Direct;
    }
    sink.push(file, post);
}
