//! VK: posts and comments as its API gives them, with names in lists beside them.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post, Visibility};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample
        .objects()
        .any(|json| is_post(json) || body(json).get("items").items().take(3).any(|item| is_post(&item)));
    found.then_some("vk")
}

fn is_post(json: &Json<'_>) -> bool {
    json.has("from_id")
        && json.get("text").str().is_some()
        && json.get("date").integer().is_some()
        && (json.has("owner_id") || json.has("post_id") || json.has("parents_stack") || json.has("peer_id"))
}

/// What stands in `response`, where it stands there.
fn body<'t, 'a>(json: &'t Json<'a>) -> &'t Json<'a> {
    if json.get("response").is_object() { json.get("response") } else { json }
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        let record = body(record);
        for user in record.get("profiles").items() {
            let parts = [user.get("first_name").text(), user.get("last_name").text()];
            let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let known = person(user.get("id").id(), &name, user.get("screen_name").str().unwrap_or_default());
            known.into_iter().for_each(|known| sink.known(Platform::Vk, known));
        }
        for group in record.get("groups").items() {
            let id = group.get("id").id().map(|id| format!("-{id}"));
            let known = person(
                id,
                group.get("name").str().unwrap_or_default(),
                group.get("screen_name").str().unwrap_or_default(),
            );
            known.into_iter().for_each(|known| sink.known(Platform::Vk, known));
        }
        if is_post(record) {
            one(file, record, None, sink);
        }
        sink.items(file, record.get("items"), |item, sink| one(file, item, None, sink));
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<&str>, sink: &mut Sink<'_>) {
    if !json.is_whole() || !is_post(json) && parent.is_none() {
        return;
    }
    let owner = json.get("owner_id").id().unwrap_or_default();
    let comment = json.has("post_id") || parent.is_some();
    let id = json.get("id").id().unwrap_or_default();
    let key = |id: &str| format!("{owner}_{}{id}", if comment { "r" } else { "" });
    if json.get("deleted").bool() == Some(true) || json.get("is_deleted").bool() == Some(true) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let own = json.get("text").text();
    let shared = json.get("copy_history").first();
    if own.is_none() && shared.is_object() {
        let original = post(&shared, &shared_key(&shared), sink);
        return sink.repost(file, Some(key(&id)), Some(original));
    }
    let mut made = post(json, &key(&id), sink);
    made.reply_to = json
        .get("reply_to_comment")
        .id()
        .map(|id| key(&id))
        .or_else(|| parent.map(str::to_owned))
        .or_else(|| json.get("post_id").id().map(|id| format!("{owner}_{id}")));
    made.quotes = shared.is_object().then(|| shared_key(&shared));
    if !comment && !owner.is_empty() {
        made.url = Some(format!("https://vk.com/wall{owner}_{id}"));
    }
    if json.get("friends_only").integer() == Some(1) {
        made.visibility = Visibility::Followers;
    }
    if json.has("peer_id") {
        made.visibility = Visibility::Direct;
    }
    sink.push(file, made);
    for reply in json.at(&["thread", "items"]).items() {
        one(file, &reply, Some(&key(&id)), sink);
    }
}

fn shared_key(json: &Json<'_>) -> String {
    format!("{}_{}", json.get("owner_id").id().unwrap_or_default(), json.get("id").id().unwrap_or_default())
}

fn post(json: &Json<'_>, key: &str, sink: &mut Sink<'_>) -> Post {
    let mut post = Post::new(Platform::Vk, key, shown(json.get("text").str().unwrap_or_default()));
    post.author = json.get("from_id").id().map(|key| Author { key, ..Author::default() });
    if let Some(time) = json.get("date").id() {
        sink.time(&mut post, &time);
    }
    let count = |name: &str| json.get(name).get("count").count();
    post.engagement.likes = count("likes");
    post.engagement.reposts = count("reposts");
    post.engagement.replies = count("comments").or_else(|| count("thread"));
    post.engagement.views = count("views");
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post
}

/// `[id1|Ada]` is shown as the name, with what else has that form.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let mark = rest.find(']').and_then(|close| Some((rest[1..close].split_once('|')?, close)));
        match mark {
            Some(((target, name), close)) if !target.is_empty() && !target.contains(char::is_whitespace) => {
                out.push_str(name);
                rest = &rest[close + 1..];
            }
            _ => {
                out.push('[');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}
