//! Weibo: statuses of its API and of its mobile site, and comments below them.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post, Visibility};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

/// How deep statuses are looked for.
const DEPTH: usize = 6;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    sample.objects().any(|json| holds(json, 0)).then_some("weibo")
}

/// A status: X has no attitudes.
fn is_status(json: &Json<'_>) -> bool {
    json.has("attitudes_count") && json.has("created_at") && (json.has("text") || json.has("text_raw"))
}

/// A comment below one.
fn is_comment(json: &Json<'_>) -> bool {
    json.get("user").has("screen_name")
        && json.has("text")
        && (json.has("like_counts") || json.has("floor_number") || json.has("rootid"))
}

fn holds(json: &Json<'_>, depth: usize) -> bool {
    is_status(json)
        || is_comment(json)
        || depth < DEPTH
            && (json.members().iter().any(|(_, value)| value.is_object() && holds(value, depth + 1))
                || json.members().iter().any(|(_, value)| {
                    value.is_array()
                        && value.items().take(3).any(|item| item.is_object() && holds(&item, depth + 1))
                }))
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| walk(file, record, 0, sink));
    Ok(())
}

fn walk(file: &DecodedFile<'_>, json: &Json<'_>, depth: usize, sink: &mut Sink<'_>) {
    if is_status(json) || is_comment(json) {
        return one(file, json, sink);
    }
    if depth >= DEPTH {
        return;
    }
    for (_, value) in json.members() {
        if value.is_object() {
            walk(file, value, depth + 1, sink);
        } else if value.is_array() {
            sink.items(file, value, |item, sink| walk(file, item, depth + 1, sink));
        }
    }
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if json.get("deleted").integer() == Some(1) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let post = status(json, sink);
    let original = json.get("retweeted_status");
    // What says nothing but that it passes something on.
    let bare = matches!(post.text.trim(), "" | "转发微博" | "轉發微博" | "Repost" | "转发");
    if original.is_object() && bare {
        let key = Some(post.key);
        let original = status(original, sink);
        return sink.repost(file, key, Some(original));
    }
    sink.push(file, post);
}

fn status(json: &Json<'_>, sink: &mut Sink<'_>) -> Post {
    let id = ["idstr", "mid", "id"].iter().find_map(|key| json.get(key).id()).unwrap_or_default();
    let long = json.at(&["longText", "longTextContent"]).text();
    let raw = long.or(json.get("text").str()).or(json.get("text_raw").str()).unwrap_or_default();
    // A text answers behind two bars with those it passes on.
    let mut post = Post::new(Platform::Weibo, id, html::to_text(raw));
    if let Some((own, _)) = post.text.split_once("//@") {
        post.text = own.trim_end().to_owned();
    }
    let user = json.get("user");
    let name = user.get("screen_name").text().or(user.get("name").text()).unwrap_or_default();
    post.author = person(user.get("idstr").id().or_else(|| user.get("id").id()), name, "");
    if let Some(author) = &mut post.author {
        author.followers = user.get("followers_count").count();
    }
    if let Some(time) = json.get("created_at").text() {
        sink.time(&mut post, time);
    }
    let counts = &mut post.engagement;
    counts.likes =
        ["attitudes_count", "like_counts", "like_count"].iter().find_map(|key| json.get(key).count());
    counts.reposts = json.get("reposts_count").count();
    counts.replies = json.get("comments_count").count().or_else(|| json.get("total_number").count());
    post.points = counts.likes.and_then(|likes| i64::try_from(likes).ok());
    post.quotes = json.at(&["retweeted_status", "id"]).id();
    post.reply_to = json.at(&["reply_comment", "id"]).id();
    post.truncated = json.get("isLongText").bool() == Some(true) && long.is_none();
    if json.at(&["visible", "type"]).integer().is_some_and(|kind| kind != 0) {
        post.visibility = Visibility::Followers;
    }
    post
}
