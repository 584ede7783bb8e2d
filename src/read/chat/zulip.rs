//! Zulip: the files of an export, and messages as the API gives them.
//!
//! A message to people and not to a channel is kept back, as is what is said in a channel by invitation.

use crate::error::{Code, Error};
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react, without_address};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::{html, markdown};
use std::collections::BTreeMap;

/// What `realm.json` says.
#[derive(Default)]
struct Realm {
    people: BTreeMap<String, String>,
    /// Recipient → channel and whether all members may read it; none for talks of people.
    recipients: BTreeMap<String, Option<(String, bool)>>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let first = sample.objects().next()?;
    if first.get("zerver_message").is_array() {
        return Some("zulip");
    }
    if first.get("zerver_realm").is_array() || first.get("zerver_stream").is_array() {
        return Some("zulip-side");
    }
    let messages = first.get("messages").first();
    [first, &*messages].iter().any(|json| is_message(json)).then_some("zulip")
}

/// A message of the API.
fn is_message(json: &Json<'_>) -> bool {
    json.has("sender_full_name") && json.has("display_recipient") && json.has("content")
}

pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        let realm = sink.side.of::<Realm>();
        for list in ["zerver_userprofile", "zerver_userprofile_crossrealm", "zerver_userprofile_mirrordummy"]
        {
            for user in record.get(list).items() {
                if let (Some(id), Some(name)) = (user.get("id").id(), user.get("full_name").text()) {
                    realm.people.insert(id, name.to_owned());
                }
            }
        }
        let mut streams: BTreeMap<String, (String, bool)> = BTreeMap::new();
        for stream in record.get("zerver_stream").items() {
            if let (Some(id), Some(name)) = (stream.get("id").id(), stream.get("name").text()) {
                streams.insert(id, (name.to_owned(), stream.get("invite_only").bool() != Some(true)));
            }
        }
        for recipient in record.get("zerver_recipient").items() {
            let Some(id) = recipient.get("id").id() else { continue };
            let stream = recipient.get("type_id").id().and_then(|id| streams.get(&id).cloned());
            realm.recipients.insert(id, stream.filter(|_| recipient.get("type").integer() == Some(2)));
        }
    });
    sink.side.without_posts(
        Error::new(
            Code::Empty,
            "this file of a Zulip export holds no messages",
            "choose messages-000001.json and its like, or the whole export",
        )
        .in_file(file.name),
    );
    Ok(())
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Zulip organisation may not be public: names and words of its members will be shown");
    let has_reactions = file.text.contains("\"reactions\"");
    sink.records(file, |record, sink| {
        if is_message(record) {
            one(file, record, has_reactions, sink);
        }
        for list in ["zerver_message", "messages"] {
            sink.items(file, record.get(list), |message, sink| one(file, message, has_reactions, sink));
        }
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, has_reactions: bool, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let content = json.get("content").str().unwrap_or_default();
    if content == "(deleted)" {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let id = json.get("id").id().unwrap_or_default();
    let text = if content.trim_start().starts_with('<') {
        html::to_text(content)
    } else {
        markdown::read(content).text
    };
    let mut post = Post::new(Platform::Zulip, id, text);
    let sender = json.get("sender_id").id().or_else(|| json.get("sender").id());
    let told = json.get("sender_full_name").text().or(json.get("sender_name").text());
    let realm = sink.side.of::<Realm>();
    let known = sender.as_ref().and_then(|id| realm.people.get(id)).cloned();
    let name = told.map(|name| without_address(name).to_owned()).or(known).unwrap_or_default();
    let recipient = json.get("recipient").id().and_then(|id| realm.recipients.get(&id).cloned());
    post.author = person(sender, &name, "");
    let (place, seen) = seen_by(json, recipient);
    post.visibility = seen;
    let topic = json.get("subject").text().or(json.get("topic").text());
    if let (Some(place), Some(topic)) = (&place, topic) {
        post.thread = Some(format!("{place}/{topic}"));
    }
    post.place = place;
    if let Some(time) = ["timestamp", "date_sent", "pub_date"].iter().find_map(|key| json.get(key).id()) {
        sink.time(&mut post, &time);
    }
    if has_reactions {
        react(&mut post, json.get("reactions").items().count() as u64);
    }
    sink.push(file, post);
}

/// Where a message was said, and who may read it there.
fn seen_by(json: &Json<'_>, recipient: Option<Option<(String, bool)>>) -> (Option<String>, Visibility) {
    if let Some(recipient) = recipient {
        return match recipient {
            Some((name, true)) => (Some(name), Visibility::Public),
            Some((name, false)) => (Some(name), Visibility::Followers),
            None => (None, Visibility::Direct),
        };
    }
    if let Some(kind) = json.get("type").str() {
        let place = json.get("display_recipient").text().map(str::to_owned);
        let open = matches!(kind, "stream" | "channel");
        return (place.filter(|_| open), if open { Visibility::Public } else { Visibility::Direct });
    }
    match json.get("recipient_name").text() {
        Some(name) if name.starts_with('#') => {
            (Some(name.trim_start_matches('#').to_owned()), Visibility::Public)
        }
        Some(_) => (None, Visibility::Direct),
        None => (None, Visibility::Public),
    }
}
