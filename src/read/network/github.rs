//! GitHub: issues, pull requests, discussions and their comments, as its APIs and its command line give them.

use crate::error::Error;
use crate::model::{Author, Link, Platform, Post};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::markdown;

/// How deep posts are looked for: an answer of GraphQL has `data`, `repository`, `discussions`, `nodes`.
const DEPTH: usize = 8;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    sample.objects().any(|json| holds(json, 0)).then_some("github")
}

fn address<'j>(json: &'j Json<'_>) -> Option<&'j str> {
    let urls = ["html_url", "url"].into_iter().filter_map(|key| json.get(key).text());
    urls.into_iter().find(|url| url.starts_with("https://github.com/"))
}

fn is_post(json: &Json<'_>) -> bool {
    json.has("body")
        && address(json)
            .is_some_and(|url| ["/issues/", "/pull/", "/discussions/"].iter().any(|part| url.contains(part)))
        && (json.get("user").has("login") || json.get("author").has("login") || json.get("author").is_null())
}

fn holds(json: &Json<'_>, depth: usize) -> bool {
    is_post(json)
        || depth < DEPTH
            && json.members().iter().any(|(_, value)| {
                value.is_object() && holds(value, depth + 1)
                    || value.is_array()
                        && value.items().take(2).any(|item| item.is_object() && holds(&item, depth + 1))
            })
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| walk(file, record, None, 0, sink));
    Ok(())
}

fn walk(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<&str>, depth: usize, sink: &mut Sink<'_>) {
    if depth > DEPTH * 2 || !json.is_whole() {
        return;
    }
    let key = is_post(json).then(|| one(file, json, parent, sink));
    let parent = key.as_deref().or(parent);
    for (name, value) in json.members() {
        if matches!(name.as_ref(), "user" | "author" | "labels" | "reactions" | "repository_url") {
            continue;
        }
        if value.is_object() {
            walk(file, value, parent, depth + 1, sink);
        } else if value.is_array() {
            sink.items(file, value, |item, sink| walk(file, item, parent, depth + 1, sink));
        }
    }
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<&str>, sink: &mut Sink<'_>) -> String {
    let url = address(json).unwrap_or_default();
    let key = url.trim_start_matches("https://github.com/").to_owned();
    let read = markdown::read(json.get("body").str().unwrap_or_default());
    let mut post = Post::new(Platform::Github, key.clone(), read.text);
    post.links = read.links.into_iter().map(|url| Link { url, title: None }).collect();
    if let Some(title) = json.get("title").text() {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    let user = if json.get("user").is_object() { json.get("user") } else { json.get("author") };
    let handle = user.get("login").str().unwrap_or_default();
    post.author = person(None, user.get("name").str().unwrap_or_default(), handle).map(|author| Author {
        bot: user.get("type").str() == Some("Bot")
            || user.get("is_bot").bool() == Some(true)
            || handle.ends_with("[bot]"),
        ..author
    });
    if let Some(time) = json.get("created_at").text().or(json.get("createdAt").text()) {
        sink.time(&mut post, time);
    }
    let groups = || {
        json.get("reactionGroups")
            .items()
            .filter_map(|group| group.at(&["users", "totalCount"]).count())
            .sum::<u64>()
    };
    let reactions = json
        .at(&["reactions", "total_count"])
        .count()
        .or_else(|| json.at(&["reactions", "totalCount"]).count());
    let reactions = reactions.or_else(|| json.get("reactionGroups").is_array().then(groups));
    post.engagement.likes = json.get("upvoteCount").count().or(reactions);
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.engagement.replies =
        json.get("comments").count().or_else(|| json.at(&["comments", "totalCount"]).count());
    post.url = Some(url.to_owned());
    let thread = key.split_once('#').map(|(thread, _)| thread.to_owned());
    post.reply_to = parent.map(str::to_owned).or_else(|| thread.clone());
    post.thread = thread;
    let mut parts = key.split('/');
    if let (Some(owner), Some(name)) = (parts.next(), parts.next()) {
        post.place = json
            .at(&["category", "name"])
            .text()
            .map_or_else(|| Some(format!("{owner}/{name}")), |name| Some(name.to_owned()));
    }
    post.tags =
        json.get("labels").items().filter_map(|label| label.get("name").text().map(str::to_owned)).collect();
    sink.push(file, post);
    key
}
