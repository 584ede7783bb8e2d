//! Lemmy: posts and comments as its API and that of its kin give them.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::markdown;

const LISTS: [&str; 7] =
    ["posts", "comments", "cross_posts", "results", "featured_posts", "items", "private_messages"];

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample.objects().any(|json| {
        is_view(json)
            || is_view(json.get("post_view"))
            || is_view(json.get("comment_view"))
            || LISTS.iter().any(|key| json.get(key).items().take(2).any(|item| is_view(&item)))
    });
    found.then_some("lemmy")
}

fn is_view(json: &Json<'_>) -> bool {
    (json.get("comment").has("content")
        || json.get("post").has("name")
        || json.get("private_message").has("content"))
        && json.get("creator").is_object()
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        for view in [json, json.get("post_view"), json.get("comment_view")] {
            if is_view(view) {
                view_record(file, view, sink);
            }
        }
        for key in LISTS {
            sink.items(file, json.get(key), |view, sink| {
                if is_view(view) {
                    view_record(file, view, sink);
                }
            });
        }
    });
    Ok(())
}

/// Who may read what is said in a community: everybody, or those of its server or of its own.
fn seen_by(json: &Json<'_>) -> Visibility {
    match json.at(&["community", "visibility"]).str().map(str::to_lowercase).as_deref() {
        None | Some("public" | "unlisted") => Visibility::Public,
        Some(_) => Visibility::Followers,
    }
}

fn view_record(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if json.get("private_message").is_object() {
        let message = json.get("private_message");
        let id = message.get("id").id().unwrap_or_default();
        let words = markdown::read(message.get("content").str().unwrap_or_default()).text;
        let mut post = Post::new(Platform::Lemmy, format!("m{id}"), words);
        post.visibility = Visibility::Direct;
        let creator = json.get("creator");
        post.author = person(
            creator.get("actor_id").id(),
            creator.get("display_name").str().unwrap_or_default(),
            creator.get("name").str().unwrap_or_default(),
        );
        if let Some(time) = message.get("published").text() {
            sink.time(&mut post, time);
        }
        return sink.push(file, post);
    }
    let comment = json.get("comment");
    let is_comment = comment.is_object();
    let record = if is_comment { comment } else { json.get("post") };
    if record.get("deleted").bool() == Some(true) || record.get("removed").bool() == Some(true) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let Some(id) = record.get("id").id() else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id");
    };
    let mut post =
        Post::new(Platform::Lemmy, if is_comment { format!("c{id}") } else { format!("p{id}") }, "");
    post.visibility = seen_by(json);
    let body = record.get("content").text().or(record.get("body").text()).unwrap_or_default();
    let read = markdown::read(body);
    post.text = read.text;
    post.alt_texts = read.alt_texts;
    post.alt_texts.extend(record.get("alt_text").text().map(str::to_owned));
    post.links = read.links.into_iter().map(|url| Link { url, title: None }).collect();
    if let Some(title) = record.get("name").text() {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
        if let Some(url) = record.get("url").text() {
            let title = record.get("embed_title").text().map(str::to_owned);
            post.links.insert(0, Link { url: url.to_owned(), title });
        }
    }
    post.author = author(json.get("creator"));
    if let Some(at) = record.get("published").text().or(record.get("published_at").text()) {
        // Before 0.19 times have no zone, and are UTC.
        if at.ends_with('Z') || at.contains('+') {
            sink.time(&mut post, at);
        } else {
            sink.time(&mut post, &format!("{at}Z"));
        }
    }
    post.url = record.get("ap_id").text().map(str::to_owned);
    let counts = if json.get("counts").is_object() { json.get("counts") } else { record };
    post.engagement.score = counts.get("score").integer();
    post.engagement.likes = counts.get("upvotes").count();
    post.engagement.replies = counts.get("comments").count().or_else(|| counts.get("child_count").count());
    post.points = post.engagement.score.or(post.engagement.likes.and_then(|likes| i64::try_from(likes).ok()));
    let thread = record.get("post_id").id().map(|id| format!("p{id}"));
    if is_comment {
        // The path is `0.parent.own`.
        let parent =
            record.get("path").str().and_then(|path| path.rsplit('.').nth(1)).filter(|parent| *parent != "0");
        post.reply_to = parent.map(|parent| format!("c{parent}")).or_else(|| thread.clone());
    }
    post.thread = thread.or_else(|| Some(post.key.clone()));
    post.place =
        json.at(&["community", "title"]).text().or(json.at(&["community", "name"]).text()).map(str::to_owned);
    post.warning = (record.get("nsfw").bool() == Some(true)).then(|| "NSFW".to_owned());
    sink.push(file, post);
}

fn author(json: &Json<'_>) -> Option<Author> {
    let handle = json.get("name").text()?;
    let url = json.get("actor_id").text().or(json.get("ap_id").text());
    Some(Author {
        key: url.unwrap_or(handle).to_lowercase(),
        name: json.get("display_name").text().unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        url: url.map(str::to_owned),
        bot: json.get("bot_account").bool() == Some(true),
        ..Author::default()
    })
}
