//! Google Chat: the `messages.json` of a space in Takeout.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react, veiled, without_address};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let first = sample.object()?;
    let message = first.get("messages").first();
    let found =
        message.get("creator").is_object() && (message.has("topic_id") || message.has("created_date"));
    found.then_some("google-chat")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a space of Google Chat is not public: names and words of its members will be shown");
    let has_reactions = file.text.contains("\"reactions\"");
    // `Groups/DM 4xK…/messages.json` is a talk of two.
    let direct = file.name.rsplit('/').nth(1).is_some_and(|folder| folder.starts_with("DM "));
    sink.records(file, |record, sink| {
        sink.items(file, record.get("messages"), |message, sink| {
            one(file, message, direct, has_reactions, sink);
        });
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, direct: bool, has_reactions: bool, sink: &mut Sink<'_>) {
    if json.has("deletion_metadata") || json.get("message_state").str() == Some("DELETED") {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let Some(words) = json.get("text").text() else {
        return sink.withhold(file, LeftOutReason::System);
    };
    let mut post = Post::new(Platform::GoogleChat, json.get("message_id").id().unwrap_or_default(), words);
    let creator = json.get("creator");
    let mail = creator.get("email").text();
    let name = creator.get("name").text().or(mail).map(without_address).unwrap_or_default();
    post.author = person(mail.map(veiled), name, "")
        .map(|author| Author { bot: creator.get("user_type").str() == Some("Bot"), ..author });
    if let Some(time) = json.get("created_date").text() {
        sink.time(&mut post, &time.replace(['\u{202F}', '\u{A0}'], " ").replace(" at ", " "));
    }
    post.thread = json.get("topic_id").id();
    if has_reactions {
        let people = |reaction: &Json<'_>| reaction.get("reactor_emails").items().count() as u64;
        react(&mut post, json.get("reactions").items().map(|reaction| people(&reaction)).sum());
    }
    if direct {
        post.visibility = Visibility::Direct;
    }
    sink.push(file, post);
}
