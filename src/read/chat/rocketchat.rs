//! Rocket.Chat: messages of a room, as its export and its API write them.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::markdown;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample
        .objects()
        .any(|json| is_message(json) || json.get("messages").items().take(3).any(|item| is_message(&item)));
    found.then_some("rocketchat")
}

fn is_message(json: &Json<'_>) -> bool {
    json.has("msg") && json.get("u").is_object() && json.has("ts")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Rocket.Chat room may not be public: names and words of its members will be shown");
    let has_reactions = file.text.contains("\"reactions\"");
    sink.records(file, |record, sink| {
        if is_message(record) {
            one(file, record, has_reactions, sink);
        }
        sink.items(file, record.get("messages"), |message, sink| one(file, message, has_reactions, sink));
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, has_reactions: bool, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    match json.get("t").text() {
        Some("rm") => return sink.withhold(file, LeftOutReason::Deleted),
        Some(_) => return sink.withhold(file, LeftOutReason::System),
        None => {}
    }
    // An answer begins with an empty link to what it quotes.
    let words = json.get("msg").str().unwrap_or_default();
    let words =
        words.strip_prefix("[ ](").and_then(|rest| rest.split_once(')')).map_or(words, |(_, own)| own);
    let mut post =
        Post::new(Platform::RocketChat, json.get("_id").id().unwrap_or_default(), markdown::read(words).text);
    let user = json.get("u");
    let handle = user.get("username").str().unwrap_or_default();
    post.author = person(user.get("_id").id(), user.get("name").text().unwrap_or(handle), handle);
    let time = json.get("ts");
    if let Some(time) = time.id().or_else(|| time.get("$date").id()) {
        sink.time(&mut post, &time);
    }
    post.reply_to = json.get("tmid").id();
    post.thread.clone_from(&post.reply_to);
    post.engagement.replies = json.get("tcount").count();
    if has_reactions {
        let people = |reaction: &Json<'_>| reaction.get("usernames").items().count() as u64;
        react(&mut post, json.get("reactions").members().iter().map(|(_, reaction)| people(reaction)).sum());
    }
    // The id of a room of two is made of theirs.
    let room = json.get("rid").str().unwrap_or_default();
    let own = user.get("_id").str().unwrap_or_default();
    if own.len() >= 10 && room.len() >= 2 * own.len() && (room.starts_with(own) || room.ends_with(own)) {
        post.visibility = Visibility::Direct;
    }
    sink.push(file, post);
}
