//! Mattermost: the lines of a bulk export, and posts as the API gives them.
//!
//! Talks of two or a few (`direct_post`) and private channels are kept back.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::markdown;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let line = |json: &Json<'_>| {
        matches!(
            json.get("type").str(),
            Some("post" | "direct_post" | "channel" | "team" | "user" | "direct_channel")
        ) && json.get("type").str().is_some_and(|kind| json.get(kind).is_object())
    };
    let answer = |json: &Json<'_>| {
        json.get("order").is_array()
            && json.get("posts").members().first().is_some_and(|(_, post)| is_post(post))
    };
    sample.objects().any(|json| line(json) || answer(json) || is_post(json)).then_some("mattermost")
}

/// A post of the API.
fn is_post(json: &Json<'_>) -> bool {
    json.has("channel_id") && json.has("create_at") && json.has("message") && json.has("root_id")
}

/// Channels and people of an export.
#[derive(Default)]
struct Names {
    /// Team and name of a channel → how it is called, and whether all of the team may read it.
    channels: BTreeMap<String, (String, bool)>,
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Mattermost channel is not public: names and words of its members will be shown");
    let has_reactions = file.text.contains("\"reactions\"");
    let mut names = Names::default();
    sink.records(file, |record, sink| {
        if !record.is_whole() {
            return;
        }
        for (_, post) in record.get("posts").members() {
            of_api(file, post, sink);
        }
        if is_post(record) {
            return of_api(file, record, sink);
        }
        match record.get("type").str().unwrap_or_default() {
            "channel" => {
                let channel = record.get("channel");
                let name =
                    channel.get("display_name").text().or(channel.get("name").text()).unwrap_or_default();
                let open = channel.get("type").str() == Some("O");
                names
                    .channels
                    .insert(address(channel.get("team"), channel.get("name")), (name.to_owned(), open));
            }
            "user" => {
                let user = record.get("user");
                if let Some(handle) = user.get("username").text() {
                    let parts = [user.get("first_name").text(), user.get("last_name").text()];
                    let full = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
                    let name = user.get("nickname").text().unwrap_or(&full);
                    sink.side.of::<People>().0.insert(handle.to_owned(), name.to_owned());
                }
            }
            "post" => {
                let post = record.get("post");
                let channel = names.channels.get(&address(post.get("team"), post.get("channel")));
                let (place, seen) = match channel {
                    Some((name, true)) => (name.clone(), Visibility::Public),
                    Some((name, false)) => (name.clone(), Visibility::Followers),
                    None => {
                        // A channel that is not among those that the file tells of.
                        let known = names.channels.is_empty();
                        let seen = if known { Visibility::Public } else { Visibility::Followers };
                        (post.get("channel").str().unwrap_or_default().to_owned(), seen)
                    }
                };
                tree(file, post, &place, seen, has_reactions, sink);
            }
            "direct_post" => {
                tree(file, record.get("direct_post"), "", Visibility::Direct, has_reactions, sink)
            }
            _ => {}
        }
    });
    Ok(())
}

/// Handle → name.
#[derive(Default)]
struct People(BTreeMap<String, String>);

fn address(team: &Json<'_>, channel: &Json<'_>) -> String {
    format!("{}/{}", team.str().unwrap_or_default(), channel.str().unwrap_or_default())
}

/// A post and its replies.
fn tree(
    file: &DecodedFile<'_>,
    json: &Json<'_>,
    place: &str,
    seen: Visibility,
    has_reactions: bool,
    sink: &mut Sink<'_>,
) {
    let key = one(file, json, place, seen, has_reactions, None, sink);
    for reply in json.get("replies").items() {
        one(file, &reply, place, seen, has_reactions, Some(&key), sink);
    }
}

fn one(
    file: &DecodedFile<'_>,
    json: &Json<'_>,
    place: &str,
    seen: Visibility,
    has_reactions: bool,
    parent: Option<&str>,
    sink: &mut Sink<'_>,
) -> String {
    let handle = json.get("user").str().unwrap_or_default();
    let time = json.get("create_at").id().unwrap_or_default();
    let key = format!("{place}/{handle}/{time}");
    if is_notice(json) {
        sink.withhold(file, LeftOutReason::System);
        return key;
    }
    let mut post = Post::new(Platform::Mattermost, key.clone(), shown(json));
    let name = sink.side.of::<People>().0.get(handle).cloned().unwrap_or_default();
    post.author = person(None, &name, handle);
    sink.time(&mut post, &time);
    post.visibility = seen;
    post.place = Some(place.to_owned()).filter(|place| !place.is_empty());
    post.reply_to = parent.map(str::to_owned);
    post.thread = parent.map(str::to_owned);
    if has_reactions {
        react(&mut post, json.get("reactions").items().count() as u64);
    }
    sink.push(file, post);
    key
}

fn of_api(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if json.get("delete_at").count().is_some_and(|at| at > 0) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    if is_notice(json) {
        return sink.withhold(file, LeftOutReason::System);
    }
    let mut post = Post::new(Platform::Mattermost, json.get("id").id().unwrap_or_default(), shown(json));
    let user = json.get("user");
    let name = json.get("username").text().or(user.get("username").text()).unwrap_or_default();
    post.author = person(json.get("user_id").id(), name, name);
    if let Some(time) = json.get("create_at").id() {
        sink.time(&mut post, &time);
    }
    post.reply_to = json.get("root_id").id();
    post.thread = post.reply_to.clone();
    post.place = json.get("channel_name").text().map(str::to_owned);
    let kind = json.get("channel_type").text().or(json.at(&["channel", "type"]).text());
    if kind.is_some_and(|kind| kind != "O") {
        post.visibility = Visibility::Direct;
    }
    if json.at(&["metadata", "reactions"]).is_array() {
        react(&mut post, json.at(&["metadata", "reactions"]).items().count() as u64);
    }
    post.engagement.replies = json.get("reply_count").count();
    sink.push(file, post);
}

fn is_notice(json: &Json<'_>) -> bool {
    json.get("type").str().is_some_and(|kind| kind.starts_with("system_"))
}

fn shown(json: &Json<'_>) -> String {
    markdown::read(json.get("message").str().unwrap_or_default()).text
}
