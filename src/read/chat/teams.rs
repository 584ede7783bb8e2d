//! Microsoft Teams and Skype: the `messages.json` that an account's export holds, and messages as Graph
//! gives them.
//!
//! A talk of two in an export of several is kept back, as is what Graph says was said outside a channel to one.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample.objects().any(|json| {
        json.get("conversations").first().get("MessageList").is_array()
            || json.get("MessageList").is_array()
            || is_graph(json)
            || json.get("value").items().take(3).any(|item| is_graph(&item))
    });
    found.then_some("teams")
}

/// A message of Graph.
fn is_graph(json: &Json<'_>) -> bool {
    json.has("messageType") && json.has("createdDateTime") && json.get("body").has("content")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Teams conversation is not public: names and words of its members will be shown");
    sink.records(file, |record, sink| {
        let several = record.get("conversations").items().take(2).count() > 1;
        sink.items(file, record.get("conversations"), |one, sink| conversation(file, one, several, sink));
        if record.get("MessageList").is_array() {
            conversation(file, record, false, sink);
        }
        sink.items(file, record.get("value"), |message, sink| graph(file, message, None, sink));
        if is_graph(record) {
            graph(file, record, None, sink);
        }
    });
    Ok(())
}

fn conversation(file: &DecodedFile<'_>, json: &Json<'_>, several: bool, sink: &mut Sink<'_>) {
    let id = json.get("id").id().unwrap_or_default();
    let direct = several && !id.starts_with("19:") || id.contains("@unq.gbl.spaces");
    let place = json.get("displayName").text().map(str::to_owned);
    sink.items(file, json.get("MessageList"), |message, sink| {
        let kind = message.get("messagetype").str().unwrap_or_default();
        let content = message.get("content").str().unwrap_or_default();
        if message.at(&["properties", "deletetime"]).is_present() {
            return sink.withhold(file, LeftOutReason::Deleted);
        }
        if !matches!(kind, "RichText" | "Text" | "RichText/Html") || content.trim().is_empty() {
            return sink.withhold(file, LeftOutReason::System);
        }
        let from = message.get("from").str().unwrap_or_default();
        let from = from.rsplit('/').next().unwrap_or(from);
        let handle = from.split_once(':').map_or(from, |(_, handle)| handle);
        let name = message.get("displayName").text().unwrap_or(handle);
        let key = format!("{id}/{}", message.get("id").id().unwrap_or_default());
        let mut post = Post::new(Platform::Teams, key, html::to_text(&without_quote(content)));
        post.author = person(Some(from.to_owned()), name, "");
        if let Some(time) = message.get("originalarrivaltime").text() {
            sink.time(&mut post, time);
        }
        post.place.clone_from(&place);
        if direct {
            post.visibility = Visibility::Direct;
        }
        sink.push(file, post);
    });
}

/// A message without those that it quotes.
fn without_quote(content: &str) -> String {
    let mut out = content.to_owned();
    for (open, close) in
        [("<quote", "</quote>"), ("<legacyquote>", "</legacyquote>"), ("<attachment", "</attachment>")]
    {
        while let Some(from) = out.find(open)
            && let Some(to) = out[from..].find(close)
        {
            out.replace_range(from..from + to + close.len(), "");
        }
    }
    out
}

fn graph(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<&str>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let id = json.get("id").id().unwrap_or_default();
    let body = json.get("body");
    let content = body.get("content").str().unwrap_or_default();
    if json.get("deletedDateTime").is_present() {
        sink.withhold(file, LeftOutReason::Deleted);
    } else if json.get("messageType").str() != Some("message") || content.trim().is_empty() {
        sink.withhold(file, LeftOutReason::System);
    } else {
        let plain = body.get("contentType").str() == Some("text");
        let words = if plain { content.to_owned() } else { html::to_text(&without_quote(content)) };
        let mut post = Post::new(Platform::Teams, id.clone(), words);
        if let Some(subject) = json.get("subject").text() {
            post.title_end = subject.len();
            post.text = format!("{subject}\n\n{}", post.text);
        }
        let from = json.get("from");
        let who =
            ["user", "application", "device"].iter().map(|key| from.get(key)).find(|who| who.is_object());
        post.author = who
            .and_then(|who| person(who.get("id").id(), who.get("displayName").str().unwrap_or_default(), ""));
        if let Some(author) = &mut post.author {
            author.bot = from.get("application").is_object();
        }
        if let Some(time) = json.get("createdDateTime").text() {
            sink.time(&mut post, time);
        }
        post.reply_to = json.get("replyToId").id().or_else(|| parent.map(str::to_owned));
        post.thread.clone_from(&post.reply_to);
        post.url = json.get("webUrl").text().map(str::to_owned);
        if json.get("reactions").is_array() {
            react(&mut post, json.get("reactions").items().count() as u64);
        }
        let chat = json.get("chatId").text().or(json.get("conversationId").text());
        let in_channel = json.get("channelIdentity").is_object()
            || json.at(&["channelIdentity", "channelId"]).is_present();
        if chat.is_some_and(|chat| chat.contains("unq.gbl.spaces")) && !in_channel {
            post.visibility = Visibility::Direct;
        }
        sink.push(file, post);
    }
    for reply in json.get("replies").items() {
        graph(file, &reply, Some(&id), sink);
    }
}
