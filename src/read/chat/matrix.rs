//! Matrix: rooms as Element exports them, and events as a server gives them.
//!
//! An edit replaces what it edits, the quotation that a reply begins with is cut, reactions are points.
//! What is encrypted has no words.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;
use std::collections::BTreeMap;

/// Lists in which events stand.
const LISTS: [&str; 5] = ["messages", "chunk", "events", "timeline", "event"];

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample.objects().any(|record| {
        is_event(record)
            || LISTS.iter().any(|list| record.get(list).items().take(3).any(|item| is_event(&item)))
    });
    found.then_some("matrix")
}

fn is_event(json: &Json<'_>) -> bool {
    let kind = json.get("type").str().unwrap_or_default();
    kind.starts_with("m.") && json.get("sender").str().is_some_and(|sender| sender.starts_with('@'))
}

/// What the events of a file say of each other.
#[derive(Default)]
struct Room {
    posts: Vec<Post>,
    /// Event → place in `posts`.
    places: BTreeMap<String, usize>,
    /// Event, who edits it, new words.
    edits: Vec<(String, String, String)>,
    reactions: BTreeMap<String, u64>,
    /// Events that were taken back.
    redacted: Vec<String>,
    names: BTreeMap<String, String>,
    withheld: Vec<LeftOutReason>,
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Matrix room may not be public: names and words of its members will be shown");
    let mut room = Room::default();
    sink.records(file, |record, sink| {
        let place = record.get("room_name").text().or(record.get("name").text()).map(str::to_owned);
        if is_event(record) {
            event(record, place.as_deref(), &mut room, sink);
        }
        for list in LISTS {
            sink.items(file, record.get(list), |item, sink| event(item, place.as_deref(), &mut room, sink));
        }
    });
    let Room { mut posts, places, edits, reactions, redacted, names, withheld } = room;
    for (id, editor, words) in edits {
        if let Some(post) = places.get(&id).and_then(|at| posts.get_mut(*at))
            && post.author.as_ref().is_some_and(|author| author.key == editor)
        {
            post.text = words;
        }
    }
    withheld.into_iter().for_each(|reason| sink.withhold(file, reason));
    for mut post in posts {
        if redacted.contains(&post.key) {
            sink.withhold(file, LeftOutReason::Deleted);
            continue;
        }
        if !reactions.is_empty() {
            let count = reactions.get(&post.key).copied().unwrap_or(0);
            react(&mut post, count);
        }
        if let Some(author) = &mut post.author
            && let Some(name) = names.get(&author.key)
        {
            author.name.clone_from(name);
        }
        sink.push(file, post);
    }
    Ok(())
}

fn event(json: &Json<'_>, place: Option<&str>, room: &mut Room, sink: &mut Sink<'_>) {
    if !json.is_whole() || !is_event(json) {
        return;
    }
    let content = json.get("content");
    let sender = json.get("sender").str().unwrap_or_default();
    let relates = content.get("m.relates_to");
    let target = relates.get("event_id").id();
    match json.get("type").str().unwrap_or_default() {
        "m.room.member" => {
            if let (Some(who), Some(name)) = (json.get("state_key").text(), content.get("displayname").text())
            {
                room.names.insert(who.to_owned(), name.to_owned());
            }
            room.withheld.push(LeftOutReason::System);
            return;
        }
        "m.reaction" => {
            if let Some(target) = target {
                *room.reactions.entry(target).or_default() += 1;
            }
            return;
        }
        "m.room.redaction" => {
            room.redacted.extend(json.get("redacts").id().or_else(|| content.get("redacts").id()));
            return;
        }
        "m.room.message" | "m.sticker" => {}
        _ => {
            room.withheld.push(LeftOutReason::System);
            return;
        }
    }
    if json.get("unsigned").has("redacted_because") || content.members().is_empty() {
        room.withheld.push(LeftOutReason::Deleted);
        return;
    }
    if relates.get("rel_type").str() == Some("m.replace") {
        if let Some(target) = target {
            room.edits.push((target, sender.to_owned(), words(content.get("m.new_content"), false)));
        }
        return;
    }
    let spoken = matches!(content.get("msgtype").str(), Some("m.text" | "m.notice" | "m.emote"));
    let captioned =
        content.get("filename").is_present() && content.get("filename").str() != content.get("body").str();
    if !spoken && !captioned {
        room.withheld.push(LeftOutReason::System);
        return;
    }
    let answered = relates.at(&["m.in_reply_to", "event_id"]).id();
    let id = json.get("event_id").id().unwrap_or_default();
    let mut post = Post::new(Platform::Matrix, id.clone(), words(content, answered.is_some()));
    post.author = person(Some(sender.to_owned()), sender, sender.trim_start_matches('@'))
        .map(|author| Author { bot: content.get("msgtype").str() == Some("m.notice"), ..author });
    if let Some(time) = json.get("origin_server_ts").id() {
        sink.time(&mut post, &time);
    }
    if relates.get("rel_type").str() == Some("m.thread") {
        post.thread = relates.get("event_id").id();
    }
    post.reply_to = answered;
    post.place = place.map(str::to_owned);
    if !id.is_empty() {
        room.places.insert(id, room.posts.len());
    }
    room.posts.push(post);
}

/// The words of a message, without the quotation that clients put before an answer.
fn words(content: &Json<'_>, answer: bool) -> String {
    let body = content.get("body").str().unwrap_or_default();
    if let Some(formatted) = content.get("formatted_body").text() {
        let own = match (formatted.find("<mx-reply>"), formatted.find("</mx-reply>")) {
            (Some(from), Some(to)) if from < to => {
                format!("{}{}", &formatted[..from], &formatted[to + "</mx-reply>".len()..])
            }
            _ => formatted.to_owned(),
        };
        return html::to_text(&own);
    }
    if !answer && !body.starts_with("> <@") {
        return body.to_owned();
    }
    let rest = body.lines().skip_while(|line| line.starts_with('>'));
    let own: Vec<&str> = rest.collect();
    own.join("\n").trim_start().to_owned()
}
