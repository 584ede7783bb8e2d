//! Misskey and its forks: notes of the API and of an account's export.

use crate::error::Error;
use crate::model::{Author, Platform, Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::scan::{self, Kind};

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let note = |json: &Json<'_>| {
        json.has("text")
            && json.has("createdAt")
            && json.has("visibility")
            && (json.has("renoteId") || json.has("localOnly") || json.has("fileIds"))
    };
    sample.objects().any(note).then_some("misskey-notes")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if !json.is_whole() || !json.is_object() {
            return;
        }
        let bare = json.get("text").text().is_none()
            && json.get("renoteId").id().is_some()
            && json.get("fileIds").items().next().is_none()
            && json.get("poll").is_null();
        if bare {
            let original = json.get("renote");
            let original = original.is_object().then(|| note(original, sink)).flatten();
            return sink.repost(file, json.get("id").id(), original);
        }
        match note(json, sink) {
            Some(post) => sink.push(file, post),
            None => {
                let number = sink.number();
                sink.skip(file, None, Some(number), "it has no id");
            }
        }
    });
    Ok(())
}

fn note(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let id = json.get("id").id()?;
    let text = json.get("text").str().unwrap_or_default();
    let mut post = Post::new(Platform::Misskey, id, text);
    for token in scan::scan(text) {
        let words = &text[token.range];
        match token.kind {
            Kind::Hashtag => post.tags.push(words.trim_start_matches(['#', '＃']).to_owned()),
            Kind::Mention => post.mentions.push(words.trim_start_matches('@').to_owned()),
            Kind::Url => post.links.push(crate::model::Link { url: words.to_owned(), title: None }),
            _ => {}
        }
    }
    post.warning = json.get("cw").text().map(str::to_owned);
    post.visibility = match json.get("visibility").str() {
        None | Some("public" | "home") => Visibility::Public,
        Some("followers") => Visibility::Followers,
        Some(_) => Visibility::Direct,
    };
    if let Some(at) = json.get("createdAt").text() {
        sink.time(&mut post, at);
    }
    post.url = json.get("url").text().or(json.get("uri").text()).map(str::to_owned);
    post.reply_to = json.get("replyId").id();
    post.thread = json.get("threadId").id();
    post.quotes = json.get("renoteId").id();
    let summed = json
        .get("reactions")
        .is_object()
        .then(|| json.get("reactions").members().iter().filter_map(|(_, count)| count.count()).sum());
    let counts = &mut post.engagement;
    counts.likes = json.get("reactionCount").count().or(summed);
    counts.reposts = json.get("renoteCount").count();
    counts.replies = json.get("repliesCount").count();
    post.points = counts.likes.and_then(|likes| i64::try_from(likes).ok());
    for media in json.get("files").items() {
        post.alt_texts.extend(media.get("comment").text().map(str::to_owned));
    }
    for choice in json.at(&["poll", "choices"]).items() {
        if let Some(choice) = choice.get("text").text().or(choice.text()) {
            post.text.push_str("\n• ");
            post.text.push_str(choice);
        }
    }
    post.author = author(json.get("user"));
    Some(post)
}

fn author(json: &Json<'_>) -> Option<Author> {
    let username = json.get("username").text()?;
    let host = json.get("host").text();
    let handle = host.map_or_else(|| username.to_owned(), |host| format!("{username}@{host}"));
    Some(Author {
        key: json.get("id").id().unwrap_or_else(|| handle.to_lowercase()),
        name: json.get("name").text().unwrap_or_default().to_owned(),
        handle,
        url: json.get("url").text().map(str::to_owned),
        followers: json.get("followersCount").count(),
        bot: json.get("isBot").bool() == Some(true),
        ..Author::default()
    })
}
