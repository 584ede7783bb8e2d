//! Farcaster: messages of a hub, and casts as the APIs of clients give them.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

/// Hubs count seconds from 2021-01-01.
const EPOCH: i64 = 1_609_459_200;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample.objects().any(|json| {
        is_message(json)
            || is_cast(json)
            || lists(json).any(|list| list.items().take(3).any(|item| is_message(&item) || is_cast(&item)))
    });
    found.then_some("farcaster")
}

/// A hub's message.
fn is_message(json: &Json<'_>) -> bool {
    json.get("data").has("fid")
        && json.get("data").get("type").str().is_some_and(|kind| kind.starts_with("MESSAGE_TYPE_"))
}

fn is_cast(json: &Json<'_>) -> bool {
    json.get("hash").str().is_some_and(|hash| hash.starts_with("0x")) && json.get("author").has("fid")
}

fn lists<'t, 'a>(json: &'t Json<'a>) -> impl Iterator<Item = &'t Json<'a>> {
    [
        json.get("messages"),
        json.get("casts"),
        json.at(&["result", "casts"]),
        json.at(&["conversation", "cast", "direct_replies"]),
    ]
    .into_iter()
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        one(file, record, sink);
        one(file, record.get("cast"), sink);
        for list in lists(record) {
            sink.items(file, list, |item, sink| one(file, item, sink));
        }
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if is_cast(json) {
        cast(file, json, sink);
        for reply in json.get("direct_replies").items() {
            one(file, &reply, sink);
        }
        return;
    }
    if !is_message(json) {
        return;
    }
    let data = json.get("data");
    let fid = data.get("fid").id().unwrap_or_default();
    match data.get("type").str().unwrap_or_default() {
        "MESSAGE_TYPE_CAST_ADD" => {
            let body = data.get("castAddBody");
            let words = body.get("text").str().unwrap_or_default();
            let mut post = Post::new(Platform::Farcaster, json.get("hash").id().unwrap_or_default(), words);
            post.author = Some(Author { key: fid, ..Author::default() });
            post.created_at =
                data.get("timestamp").integer().and_then(|at| at.checked_add(EPOCH)?.checked_mul(1000));
            post.reply_to = body.at(&["parentCastId", "hash"]).id();
            sink.push(file, post);
        }
        "MESSAGE_TYPE_USER_DATA_ADD" => {
            let body = data.get("userDataBody");
            let value = body.get("value").str().unwrap_or_default();
            let (name, handle) = match body.get("type").str().unwrap_or_default() {
                "USER_DATA_TYPE_DISPLAY" => (value, ""),
                "USER_DATA_TYPE_USERNAME" => ("", value),
                _ => return,
            };
            person(Some(fid), name, handle)
                .into_iter()
                .for_each(|known| sink.known(Platform::Farcaster, known));
        }
        "MESSAGE_TYPE_REACTION_ADD" | "MESSAGE_TYPE_LINK_ADD" => {}
        _ => sink.withhold(file, LeftOutReason::System),
    }
}

fn cast(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    let words = json.get("text").str().unwrap_or_default();
    let mut post = Post::new(Platform::Farcaster, json.get("hash").id().unwrap_or_default(), words);
    let author = json.get("author");
    let name = author.get("display_name").text().or(author.get("displayName").text()).unwrap_or_default();
    post.author = person(author.get("fid").id(), name, author.get("username").str().unwrap_or_default());
    if let Some(time) = json.get("timestamp").id() {
        sink.time(&mut post, &time);
    }
    let counts = json.get("reactions");
    post.engagement.likes = counts.get("likes_count").count().or_else(|| counts.get("count").count());
    post.engagement.reposts =
        counts.get("recasts_count").count().or_else(|| json.at(&["recasts", "count"]).count());
    post.engagement.replies = json.at(&["replies", "count"]).count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.reply_to = json.get("parent_hash").id().or_else(|| json.get("parentHash").id());
    post.thread = json.get("thread_hash").id().or_else(|| json.get("threadHash").id());
    post.place = json.at(&["channel", "name"]).text().map(str::to_owned);
    sink.push(file, post);
}
