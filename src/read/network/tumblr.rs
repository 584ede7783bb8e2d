//! Tumblr: posts as its API gives them.
//!
//! What a blog passes on without a word of its own is a repost; private posts, drafts and posts in a queue are
//! kept back.

use crate::error::Error;
use crate::model::{Platform, Post, Visibility};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample
        .objects()
        .any(|json| is_post(json) || body(json).get("posts").items().take(3).any(|item| is_post(&item)));
    found.then_some("tumblr")
}

fn is_post(json: &Json<'_>) -> bool {
    json.has("blog_name") && (json.has("reblog_key") || json.has("note_count") || json.has("trail"))
}

fn body<'t, 'a>(json: &'t Json<'a>) -> &'t Json<'a> {
    if json.get("response").is_object() { json.get("response") } else { json }
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        let record = body(record);
        one(file, record, sink);
        sink.items(file, record.get("posts"), |item, sink| one(file, item, sink));
        sink.items(file, record, |item, sink| one(file, item, sink));
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() || !is_post(json) {
        return;
    }
    let id = json.get("id_string").id().or_else(|| json.get("id").id()).unwrap_or_default();
    let blog = json.get("blog_name").str().unwrap_or_default();
    let reblogged = json.get("reblogged_from_id").is_present()
        || json.get("parent_post_url").is_present()
        || json.get("reblogged_from_name").is_present();
    let trail: Vec<(String, String, bool)> = json
        .get("trail")
        .items()
        .map(|part| {
            let name = part.at(&["blog", "name"]).str().unwrap_or_default().to_owned();
            (name, words(&part), part.get("is_current_item").bool() == Some(true))
        })
        .collect();
    let comment = json.at(&["reblog", "comment"]).text().map(html::to_text);
    let current =
        trail.iter().find(|(name, _, current)| *current || name == blog).map(|(_, words, _)| words.clone());
    let own = if reblogged { comment.or(current).unwrap_or_default() } else { words(json) };
    if reblogged && own.trim().is_empty() {
        let root = trail.first().filter(|(name, words, _)| !name.is_empty() && !words.is_empty());
        let original = root.map(|(name, words, _)| {
            let key = json.get("reblogged_root_id").id().unwrap_or_else(|| format!("root:{id}"));
            let mut post = Post::new(Platform::Tumblr, key, words.as_str());
            post.author = person(None, "", name);
            post.url = json.get("reblogged_root_url").text().map(str::to_owned);
            post
        });
        return sink.repost(file, Some(id), original);
    }
    let mut post = Post::new(Platform::Tumblr, id, own);
    if let Some(title) = json.get("title").text().filter(|_| !reblogged) {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    post.author = person(None, json.at(&["blog", "title"]).str().unwrap_or_default(), blog);
    if let Some(time) = json.get("timestamp").id().or_else(|| json.get("date").id()) {
        sink.time(&mut post, &time);
    }
    post.engagement.likes = json.get("note_count").count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.tags = json.get("tags").items().filter_map(|tag| tag.text().map(str::to_owned)).collect();
    post.url = json.get("post_url").text().map(str::to_owned);
    post.quotes = json.get("reblogged_root_id").id().or_else(|| json.get("reblogged_from_id").id());
    post.visibility = match json.get("state").str() {
        None | Some("published") => Visibility::Public,
        Some(_) => Visibility::Direct,
    };
    sink.push(file, post);
}

/// The words of a post of any kind, or of one step of its trail.
fn words(json: &Json<'_>) -> String {
    let content = json.get("content");
    if content.is_array() {
        let blocks = content.items().filter_map(|block| block.get("text").text().map(str::to_owned));
        return blocks.collect::<Vec<_>>().join("\n");
    }
    let keys = ["body", "caption", "content_raw", "content", "answer", "text", "description"];
    let said = keys.iter().find_map(|key| json.get(key).text()).map(html::to_text).unwrap_or_default();
    match json.get("question").text() {
        Some(question) => format!("{}\n{said}", html::to_text(question)),
        None => said,
    }
}
