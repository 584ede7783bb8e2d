//! Signal: the lines of its own plain export, and those of signal-export.
//!
//! In an export of several chats, those of two are kept back; a chat by itself is what the reader wants told.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    if sample.objects().any(|json| json.get("chatItem").is_object() || json.has("backupTimeMs")) {
        return Some("signal");
    }
    let line = |json: &Json<'_>| {
        json.has("sender") && json.has("body") && json.has("date") && json.has("quote") && json.has("sticker")
    };
    sample.objects().any(line).then_some("signal-export")
}

const PRIVATE: &str = "a Signal chat is not public: names and words of its members will be shown";

/// Reads the lines of signal-export.
pub(in crate::read) fn read_export(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, PRIVATE);
    // The folder is the chat's name.
    let place = file.name.rsplit('/').nth(1).filter(|folder| !folder.to_lowercase().ends_with(".zip"));
    sink.records(file, |json, sink| {
        if !json.is_whole() || !json.is_object() {
            return;
        }
        let Some(words) = json.get("body").text() else {
            return sink.withhold(file, LeftOutReason::System);
        };
        let mut post = Post::new(Platform::Signal, String::new(), words);
        post.author = person(None, json.get("sender").str().unwrap_or_default(), "");
        if let Some(time) = json.get("date").id() {
            sink.time(&mut post, &time);
        }
        react(&mut post, json.get("reactions").items().count() as u64);
        post.place = place.map(str::to_owned);
        sink.push(file, post);
    });
    Ok(())
}

#[derive(Default)]
struct Backup {
    people: BTreeMap<String, String>,
    groups: Vec<String>,
    /// Chat → recipient.
    chats: BTreeMap<String, String>,
    posts: Vec<(String, Post)>,
}

/// Reads the lines of Signal's own export.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, PRIVATE);
    let has_reactions = file.text.contains("\"reactions\"");
    let mut backup = Backup::default();
    sink.records(file, |json, sink| {
        let recipient = json.get("recipient");
        if let Some(id) = recipient.get("id").id() {
            if recipient.get("group").is_object() {
                backup.groups.push(id.clone());
            }
            backup.people.insert(id, name(recipient));
        }
        let chat = json.get("chat");
        if let (Some(id), Some(recipient)) = (chat.get("id").id(), chat.get("recipientId").id()) {
            backup.chats.insert(id, recipient);
        }
        let item = json.get("chatItem");
        if item.is_object() && json.is_whole() {
            one(file, item, has_reactions, &mut backup, sink);
        }
    });
    let Backup { people, groups, chats, posts } = backup;
    let first = posts.first().map(|(chat, _)| chat.clone());
    let several = posts.iter().any(|(chat, _)| Some(chat) != first.as_ref());
    for (chat, mut post) in posts {
        let with = chats.get(&chat);
        let group = with.is_some_and(|with| groups.contains(with));
        if several && !group {
            post.visibility = Visibility::Direct;
        }
        post.place = with.filter(|_| group).and_then(|with| people.get(with)).cloned();
        if let Some(author) = &mut post.author {
            author.name = people.get(&author.key).cloned().unwrap_or_default();
        }
        sink.push(file, post);
    }
    Ok(())
}

fn one(
    file: &DecodedFile<'_>,
    item: &Json<'_>,
    has_reactions: bool,
    backup: &mut Backup,
    sink: &mut Sink<'_>,
) {
    if item.get("remoteDeletedMessage").is_object() {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let message = item.get("standardMessage");
    let reply = item.get("directStoryReplyMessage").at(&["textReply", "text", "body"]);
    let Some(words) = message.at(&["text", "body"]).text().or(reply.text()) else {
        return sink.withhold(file, LeftOutReason::System);
    };
    let chat = item.get("chatId").id().unwrap_or_default();
    let author = item.get("authorId").id();
    let time = item.get("dateSent").id().unwrap_or_default();
    let key = |author: &str, time: &str| format!("{chat}/{author}/{time}");
    let mut post = Post::new(Platform::Signal, key(author.as_deref().unwrap_or_default(), &time), words);
    post.author = person(author, "", "");
    sink.time(&mut post, &time);
    let quote = message.get("quote");
    if let (Some(time), Some(author)) = (quote.get("targetSentTimestamp").id(), quote.get("authorId").id()) {
        post.reply_to = Some(key(&author, &time));
    }
    if has_reactions {
        react(&mut post, message.get("reactions").items().count() as u64);
    }
    backup.posts.push((chat, post));
}

/// How a person or a group is called; never by a number.
fn name(recipient: &Json<'_>) -> String {
    if recipient.get("self").is_object() {
        return "Me".to_owned();
    }
    let group = recipient.at(&["group", "snapshot", "title"]);
    if let Some(title) = group.get("title").text().or(group.text()) {
        return title.to_owned();
    }
    let contact = recipient.get("contact");
    let joined = |keys: [&str; 2]| {
        let parts = keys.iter().filter_map(|key| contact.get(key).text()).collect::<Vec<_>>();
        parts.join(" ")
    };
    let nickname = contact.get("nickname");
    [
        nickname.get("given").text().unwrap_or_default().to_owned(),
        joined(["profileGivenName", "profileFamilyName"]),
        joined(["systemGivenName", "systemFamilyName"]),
        contact.get("username").text().unwrap_or_default().to_owned(),
    ]
    .into_iter()
    .find(|name| !name.is_empty())
    .unwrap_or_default()
}
