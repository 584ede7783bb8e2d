//! Hacker News: items of the Firebase API, hits and item trees of Algolia.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

const DEPTH: usize = 256;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let firebase = |json: &Json<'_>| {
        matches!(json.get("type").str(), Some("story" | "comment" | "job" | "poll" | "pollopt"))
            && json.has("id")
            && (json.has("by") || json.has("time") || json.has("kids") || json.has("deleted"))
    };
    let algolia = |json: &Json<'_>| {
        (json.has("objectID") && json.has("_tags") && (json.has("author") || json.has("created_at_i")))
            || (json.has("children") && json.has("created_at_i") && json.has("author"))
    };
    let found = sample.objects().any(|json| {
        firebase(json) || algolia(json) || json.get("hits").items().take(3).any(|hit| algolia(&hit))
    });
    found.then_some("hacker-news")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.get("hits").is_array() {
            sink.items(file, json.get("hits"), |hit, sink| item(file, hit, None, sink, 0));
        } else if json.is_object() {
            item(file, json, None, sink, 0);
        }
    });
    Ok(())
}

/// An item and, in a tree, those below it.
fn item(file: &DecodedFile<'_>, json: &Json<'_>, thread: Option<&str>, sink: &mut Sink<'_>, depth: usize) {
    if depth > DEPTH {
        return;
    }
    let thread = thread.map(str::to_owned).or_else(|| json.get("story_id").id()).or_else(|| {
        let id = json.get("id").id().or_else(|| json.get("objectID").id());
        id.filter(|_| !json.has("parent") && json.get("parent_id").is_null())
    });
    if json.is_whole() {
        single(file, json, thread.clone(), sink);
    }
    for key in ["children", "kids"] {
        sink.items(file, json.get(key), |child, sink| {
            if child.is_object() {
                item(file, child, thread.as_deref(), sink, depth + 1);
            }
        });
    }
}

fn single(file: &DecodedFile<'_>, json: &Json<'_>, thread: Option<String>, sink: &mut Sink<'_>) {
    let gone = json.get("deleted").bool() == Some(true) || json.get("dead").bool() == Some(true);
    let title = json.get("title").text();
    let text = ["text", "comment_text", "story_text"].into_iter().find_map(|key| json.get(key).text());
    if gone || (title.is_none() && text.is_none()) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let Some(id) = json.get("id").id().or_else(|| json.get("objectID").id()) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id");
    };
    let mut post = Post::new(Platform::HackerNews, id.clone(), "");
    if let Some(text) = text {
        let read = html::read(text);
        post.text = read.text;
        post.links = read.anchors.into_iter().map(|anchor| Link { url: anchor.href, title: None }).collect();
    }
    if let Some(title) = title {
        let title = html::unescape(title);
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    if let Some(url) = json.get("url").text() {
        post.links.insert(0, Link { url: url.to_owned(), title: title.map(str::to_owned) });
    }
    post.author = json.get("by").text().or(json.get("author").text()).map(author);
    if let Some(at) = ["time", "created_at_i", "created_at"].into_iter().find_map(|key| json.get(key).id()) {
        sink.time(&mut post, &at);
    }
    post.url = Some(format!("https://news.ycombinator.com/item?id={id}"));
    // Comments have no score; some exports put 0 or null there.
    let is_comment = json.get("type").str() == Some("comment") || title.is_none();
    let score = json.get("score").integer().or(json.get("points").integer());
    post.engagement.score = score.filter(|score| !is_comment || *score != 0);
    post.points = post.engagement.score;
    post.engagement.replies = json.get("descendants").count().or_else(|| json.get("num_comments").count());
    post.reply_to = json.get("parent").id().or_else(|| json.get("parent_id").id());
    post.thread = thread;
    sink.push(file, post);
}

pub(in crate::read) fn author(name: &str) -> Author {
    Author {
        key: name.to_owned(),
        handle: name.to_owned(),
        url: Some(format!("https://news.ycombinator.com/user?id={name}")),
        ..Author::default()
    }
}
