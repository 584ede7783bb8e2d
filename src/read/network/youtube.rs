//! YouTube: comments and threads of the Data API, the `.info.json` of yt-dlp, and the lines of
//! youtube-comment-downloader.

use crate::error::Error;
use crate::model::{Author, Platform, Post};
use crate::read::notation::numbers;
use crate::read::notation::sheet::{Sheet, header_of};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::{self, Json};

/// `comments.csv` of Google Takeout: what one account wrote.
pub(in crate::read) fn detect_copy(sample: &Sample<'_>) -> Option<&'static str> {
    let header = header_of(sample.text.lines().next().unwrap_or_default());
    let has = |name: &str| header.iter().any(|column| column == name);
    let comments = has("comment id") && has("comment text");
    (comments || has("live chat id") && has("live chat text")).then_some("youtube-copy")
}

/// Reads it. A text is pieces of JSON, with commas between.
pub(in crate::read) fn read_copy(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let columns: [&[&str]; 6] = [
        &["comment id", "live chat id"],
        &["comment text", "live chat text"],
        &["comment create timestamp", "live chat create timestamp"],
        &["parent comment id"],
        &["video id"],
        &["channel id"],
    ];
    let [id, words, date, parent, video, channel] = columns.map(|names| sheet.column(names));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let (Some(key), Some(words)) = (row.cell(id), row.cell(words)) else {
            sink.skip(file, Some(row.line), None, "it has no id or no text");
            continue;
        };
        let mut text = String::new();
        for (_, piece) in json::top_level(words) {
            match json::parse(piece) {
                Ok((json, _)) if json.has("text") => {
                    text.push_str(json.get("text").str().unwrap_or_default())
                }
                Ok(_) | Err(_) => {}
            }
        }
        let mut post = Post::new(Platform::Youtube, key, if text.is_empty() { words } else { &text });
        post.url = row.cell(video).map(|video| address(video, key));
        post.author = author(row.cell(channel).map(str::to_owned), "", None);
        post.reply_to = row.cell(parent).map(str::to_owned);
        post.thread = post.reply_to.clone().or_else(|| Some(key.to_owned()));
        if let Some(date) = row.cell(date) {
            sink.time(&mut post, date);
        }
        sink.push(file, post);
    }
    Ok(())
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let api =
        |json: &Json<'_>| json.get("kind").str().is_some_and(|kind| kind.starts_with("youtube#comment"));
    let snippet = |json: &Json<'_>| {
        let snippet = json.get("snippet");
        snippet.has("textDisplay") || snippet.has("textOriginal") || snippet.has("topLevelComment")
    };
    let found = sample.objects().any(|json| {
        api(json)
            || snippet(json)
            || json.get("items").items().take(2).any(|item| api(&item) || snippet(&item))
            || is_line(json)
            || (json.has("comments") && json.has("extractor") && json.has("webpage_url"))
    });
    found.then_some("youtube-comments")
}

/// A line of youtube-comment-downloader.
fn is_line(json: &Json<'_>) -> bool {
    json.has("cid") && json.has("text") && json.has("votes")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if is_line(json) {
            line(file, json, sink);
        } else if json.has("extractor") {
            let title = json.get("title").text().map(str::to_owned);
            let video = json.get("id").id().unwrap_or_default();
            if json.get("comments").items().take(8).any(|comment| comment.has("_time_text")) {
                sink.warn(file, "yt-dlp gives the times of comments only roughly, such as “2 years ago”");
            }
            sink.items(file, json.get("comments"), |comment, sink| {
                downloaded(file, comment, &video, title.as_deref(), sink);
            });
        } else if json.get("items").is_array() {
            sink.items(file, json.get("items"), |item, sink| thread(file, item, sink));
        } else {
            thread(file, json, sink);
        }
    });
    Ok(())
}

fn thread(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    let top = json.at(&["snippet", "topLevelComment"]);
    if !top.is_object() {
        return comment(file, json, &Json::Null, sink);
    }
    comment(file, top, json.get("snippet"), sink);
    sink.items(file, json.at(&["replies", "comments"]), |reply, sink| {
        comment(file, reply, &Json::Null, sink)
    });
}

/// A comment of the API; `thread` is the snippet of its thread where it begins one.
fn comment(file: &DecodedFile<'_>, json: &Json<'_>, thread: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let snippet = json.get("snippet");
    let text = snippet.get("textOriginal").text().map(str::to_owned);
    let text = text.or_else(|| snippet.get("textDisplay").text().map(html::to_text));
    let (Some(id), Some(text)) = (json.get("id").id(), text) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id or no text");
    };
    let mut post = Post::new(Platform::Youtube, id.clone(), text);
    let video = snippet.get("videoId").text().or(thread.get("videoId").text());
    post.url = video.map(|video| address(video, &id));
    // The display name has been the handle since 2023.
    let name = snippet.get("authorDisplayName").text().unwrap_or_default();
    post.author =
        author(snippet.at(&["authorChannelId", "value"]).id(), name, snippet.get("authorChannelUrl").text());
    if let Some(at) = snippet.get("publishedAt").text() {
        sink.time(&mut post, at);
    }
    post.engagement.likes = snippet.get("likeCount").count();
    post.engagement.replies = thread.get("totalReplyCount").count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.reply_to = snippet.get("parentId").id();
    post.thread = post.reply_to.clone().or_else(|| Some(id.clone()));
    sink.push(file, post);
}

/// A comment of yt-dlp.
fn downloaded(
    file: &DecodedFile<'_>,
    json: &Json<'_>,
    video: &str,
    title: Option<&str>,
    sink: &mut Sink<'_>,
) {
    if !json.is_whole() {
        return;
    }
    let (Some(id), Some(text)) = (json.get("id").id(), json.get("text").text()) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id or no text");
    };
    let mut post = Post::new(Platform::Youtube, id.clone(), text);
    post.url = Some(address(video, &id));
    post.author = author(
        json.get("author_id").id(),
        json.get("author").text().unwrap_or_default(),
        json.get("author_url").text(),
    );
    if let Some(at) = json.get("timestamp").id() {
        sink.time(&mut post, &at);
    }
    post.engagement.likes = json.get("like_count").count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.reply_to = json.get("parent").id().filter(|parent| parent != "root");
    post.thread = post.reply_to.clone().or_else(|| Some(id.clone()));
    post.place = title.map(str::to_owned);
    sink.push(file, post);
}

/// A line of youtube-comment-downloader: its times are relative (`2 days ago`) unless it also has
/// `time_parsed`.
fn line(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let (Some(id), Some(text)) = (json.get("cid").id(), json.get("text").text()) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id or no text");
    };
    let mut post = Post::new(Platform::Youtube, id.clone(), text);
    post.author = author(json.get("channel").id(), json.get("author").text().unwrap_or_default(), None);
    if let Some(at) = json.get("time_parsed").id() {
        sink.time(&mut post, &at);
    }
    let count = |key: &str| {
        json.get(key).id().and_then(|text| numbers::count(&text)).and_then(|n| u64::try_from(n).ok())
    };
    post.engagement.likes = count("votes");
    post.engagement.replies = count("replies");
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    // The id of a reply is the thread's id, a full stop and its own.
    post.reply_to = id.split_once('.').map(|(thread, _)| thread.to_owned());
    post.thread = post.reply_to.clone().or_else(|| Some(id.clone()));
    sink.push(file, post);
}

fn address(video: &str, comment: &str) -> String {
    format!("https://www.youtube.com/watch?v={video}&lc={comment}")
}

fn author(channel: Option<String>, name: &str, url: Option<&str>) -> Option<Author> {
    let is_handle = name.starts_with('@');
    let key = channel.unwrap_or_else(|| name.to_lowercase());
    (!key.is_empty()).then(|| Author {
        name: if is_handle { String::new() } else { name.to_owned() },
        handle: if is_handle { name.to_owned() } else { String::new() },
        url: url
            .map(str::to_owned)
            .or_else(|| key.starts_with("UC").then(|| format!("https://www.youtube.com/channel/{key}"))),
        key,
        ..Author::default()
    })
}
