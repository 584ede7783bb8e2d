//! Lobsters: lists of stories, and a story with its comments.

use crate::error::Error;
use crate::model::{LeftOutReason, Link, Platform, Post};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let one =
        |json: &Json<'_>| json.has("short_id") && (json.has("submitter_user") || json.has("commenting_user"));
    sample.objects().any(one).then_some("lobsters")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if !json.is_object() || !json.is_whole() {
            return;
        }
        let key = one(file, json, None, sink);
        // Comments stand in a row with how deep each is.
        let mut above: Vec<String> = Vec::new();
        sink.items(file, json.get("comments"), |comment, sink| {
            let depth = comment
                .get("depth")
                .count()
                .or_else(|| comment.get("indent_level").count().map(|level| level.saturating_sub(1)));
            above.truncate(usize::try_from(depth.unwrap_or(0)).unwrap_or(0));
            let parent = above.last().cloned().unwrap_or_else(|| key.clone());
            above.push(one(file, comment, Some(parent), sink));
        });
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<String>, sink: &mut Sink<'_>) -> String {
    let key = json.get("short_id").id().unwrap_or_default();
    if json.get("is_deleted").bool() == Some(true) || json.get("is_moderated").bool() == Some(true) {
        sink.withhold(file, LeftOutReason::Deleted);
        return key;
    }
    let markup = json.get("comment").text().or(json.get("description").text());
    let words = markup.map(html::to_text).or_else(|| {
        json.get("comment_plain").text().or(json.get("description_plain").text()).map(str::to_owned)
    });
    let mut post = Post::new(Platform::Lobsters, key.clone(), words.unwrap_or_default());
    if let Some(title) = json.get("title").text() {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    if let Some(url) = json.get("url").text().filter(|_| json.has("title")) {
        post.links.push(Link { url: url.to_owned(), title: None });
    }
    let user =
        if json.has("commenting_user") { json.get("commenting_user") } else { json.get("submitter_user") };
    let name = user.text().or(user.get("username").text()).unwrap_or_default();
    post.author = person(None, "", name);
    if let Some(time) = json.get("created_at").text() {
        sink.time(&mut post, time);
    }
    post.engagement.score = json.get("score").integer();
    post.points = post.engagement.score;
    post.engagement.replies = json.get("comment_count").count();
    post.tags = json.get("tags").items().filter_map(|tag| tag.text().map(str::to_owned)).collect();
    let address = ["short_id_url", "comments_url", "url"].iter().filter_map(|key| json.get(key).text());
    post.url = address.into_iter().find(|url| url.contains("/s/") || url.contains("/c/")).map(str::to_owned);
    post.reply_to = json.get("parent_comment").id().or(parent);
    sink.push(file, post);
    key
}
