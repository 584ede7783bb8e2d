//! The JSON of the browser extension Comment Scraper: threads of Reddit or Hacker News, with their
//! comments in a list or nested.

use crate::error::Error;
use crate::model::{LeftOutReason, Link, Platform, Post};
use crate::read::network::hn;
use crate::read::network::reddit;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::markdown;

const DEPTH: usize = 256;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let thread = |json: &Json<'_>| json.has("record_type") && json.has("body") && json.has("source");
    let found = sample.objects().any(|json| {
        thread(json)
            || json.get("threads").items().take(2).any(|item| {
                item.get("records").items().take(2).any(|record| thread(&record))
                    || item.get("comments").items().take(2).any(|record| thread(&record))
                    || thread(item.get("post"))
            })
    });
    found.then_some("comment-scraper")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.has("record_type") {
            record(file, json, sink, 0);
        }
        sink.items(file, json.get("threads"), |thread, sink| {
            let missing = thread.at(&["meta", "known_unfetched_at_least"]).count().unwrap_or(0);
            if missing > 0 {
                sink.warn(file, format!("at least {missing} comments of a thread were not fetched"));
            }
            record(file, thread.get("post"), sink, 0);
            for key in ["records", "comments"] {
                sink.items(file, thread.get(key), |comment, sink| record(file, comment, sink, 0));
            }
        });
    });
    Ok(())
}

fn record(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>, depth: usize) {
    if depth > DEPTH || !json.is_object() {
        return;
    }
    if json.is_whole() {
        single(file, json, sink);
    }
    sink.items(file, json.get("replies"), |reply, sink| record(file, reply, sink, depth + 1));
}

fn single(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    let state = json.get("comment_state").str().unwrap_or("normal");
    let body = json.get("body").str().unwrap_or_default();
    if matches!(state, "deleted" | "removed") || reddit::is_gone(body) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let on_reddit = json.get("source").str() == Some("reddit");
    let platform = if on_reddit { Platform::Reddit } else { Platform::HackerNews };
    let is_post = json.get("record_type").str() == Some("post");
    let thread = json.get("thread_id").id().unwrap_or_default();
    let full = |kind: &str, id: &str| if on_reddit { format!("{kind}_{id}") } else { id.to_owned() };
    let key = match json.get("comment_id").id() {
        Some(id) if !is_post => full("t1", &id),
        _ => full("t3", &thread),
    };
    let mut post = Post::new(platform, key, "");
    let read = markdown::read(body);
    post.text = read.text;
    post.links = read.links.into_iter().map(|url| Link { url, title: None }).collect();
    if let Some(title) = json.get("thread_title").text().filter(|_| is_post) {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    post.author = json
        .get("author")
        .text()
        .filter(|name| !reddit::is_gone(name))
        .map(|name| if on_reddit { reddit::author(name) } else { hn::author(name) });
    if let Some(at) = json.get("created_utc").id() {
        sink.time(&mut post, &at);
    }
    post.url = json.get("permalink").text().map(str::to_owned);
    post.engagement.score =
        json.get("score").integer().filter(|_| json.get("score_hidden").bool() != Some(true));
    post.points = post.engagement.score;
    post.reply_to = json
        .get("parent_id")
        .id()
        .map(|parent| if parent == thread { full("t3", &parent) } else { full("t1", &parent) });
    post.thread = Some(full("t3", &thread));
    post.place = json.get("subreddit").text().map(|name| format!("r/{name}"));
    sink.push(file, post);
}
