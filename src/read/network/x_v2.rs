//! X API v2: answers with `data`, `includes` and `errors`, pages of them, and the flattened lines
//! that twarc makes of them.

use crate::error::Error;
use crate::model::{Author, Platform, Post, Visibility};
use crate::read::network::x::{self, Words};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    const OWN: [&str; 5] = [
        "edit_history_tweet_ids",
        "public_metrics",
        "referenced_tweets",
        "reply_settings",
        "context_annotations",
    ];
    const KNOWN: [&str; 9] = [
        "id",
        "text",
        "author_id",
        "conversation_id",
        "created_at",
        "lang",
        "source",
        "entities",
        "in_reply_to_user_id",
    ];
    let tweet = |json: &Json<'_>| {
        json.get("text").str().is_some()
            && json.get("id").id().is_some()
            && !json.has("ups")
            && (OWN.iter().any(|sign| json.has(sign))
                // Two names that help desks have as well claim nothing by themselves.
                || json.get("id").id().is_some_and(|id| id.len() >= 15 && id.bytes().all(|byte| byte.is_ascii_digit()))
                    && json.members().iter().all(|(key, _)| KNOWN.contains(&key.as_ref()))
                    && (json.has("author_id") || json.has("conversation_id")))
    };
    let page = |json: &Json<'_>| {
        let data = json.get("data");
        let plain = |item: &Json<'_>| {
            item.has("text")
                && item
                    .get("id")
                    .str()
                    .is_some_and(|id| id.len() > 5 && id.bytes().all(|b| b.is_ascii_digit()))
        };
        tweet(data)
            || data.items().take(3).any(|item| tweet(&item))
            || (json.get("meta").has("newest_id") && data.items().take(3).any(|item| plain(&item)))
            || (json.get("includes").has("tweets") && json.has("data"))
    };
    sample.objects().any(|json| page(json) || tweet(json)).then_some("x-v2")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        let data = json.get("data");
        if !data.is_object() && !data.is_array() {
            if json.has("text") && json.has("id") {
                record(file, json, &Includes::default(), sink);
            }
            return;
        }
        let includes = Includes::new(json.get("includes"));
        if data.is_object() {
            record(file, data, &includes, sink);
        } else {
            sink.items(file, data, |item, sink| record(file, item, &includes, sink));
        }
        let errors = json.get("errors").items().count();
        if errors > 0 {
            sink.warn(file, format!("the answer names {errors} posts or accounts that were not given out"));
        }
    });
    Ok(())
}

/// What a page holds beside its posts, by id.
#[derive(Default)]
struct Includes<'a> {
    users: BTreeMap<String, Json<'a>>,
    tweets: BTreeMap<String, Json<'a>>,
    media: BTreeMap<String, Json<'a>>,
}

impl<'a> Includes<'a> {
    fn new(json: &Json<'a>) -> Self {
        let table = |key: &str, id: &str| {
            json.get(key)
                .items()
                .filter_map(|item| Some((item.get(id).id()?, Json::clone(&item))))
                .collect::<BTreeMap<_, _>>()
        };
        Includes {
            users: table("users", "id"),
            tweets: table("tweets", "id"),
            media: table("media", "media_key"),
        }
    }
}

fn record(file: &DecodedFile<'_>, json: &Json<'_>, includes: &Includes<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let Some(post) = tweet(json, includes, sink) else {
        let record = sink.number();
        return sink.skip(file, None, Some(record), "it has no id or no text");
    };
    let original = referenced(json, "retweeted");
    match &original {
        Some((id, embedded)) => {
            let embedded = if embedded.has("text") { Some(embedded) } else { includes.tweets.get(id) };
            let original = match embedded {
                Some(embedded) => tweet(embedded, includes, sink),
                None => x::from_repost_text(&post).map(|mut original| {
                    original.key = id.clone();
                    x::complete(&mut original);
                    original
                }),
            };
            sink.repost(file, Some(post.key), original);
        }
        None => x::push(file, post, sink),
    }
}

/// The id of the post that this one refers to in some way, with its record where twarc put it.
fn referenced<'a>(json: &Json<'a>, kind: &str) -> Option<(String, Json<'a>)> {
    json.get("referenced_tweets")
        .items()
        .find(|reference| reference.get("type").str() == Some(kind))
        .and_then(|reference| Some((reference.get("id").id()?, Json::clone(&reference))))
}

fn tweet(json: &Json<'_>, includes: &Includes<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let key = json.get("id").id()?;
    let note = json.get("note_tweet");
    let (text, entities) = match note.get("text").text() {
        Some(text) => (text, note.get("entities")),
        None => (json.get("text").str()?, json.get("entities")),
    };
    let reply_to = referenced(json, "replied_to").map(|(id, _)| id);
    let quotes = referenced(json, "quoted").map(|(id, _)| id);
    let mut words = Words::new(text);
    words.cut_mentions(None, reply_to.is_some() || json.get("in_reply_to_user_id").id().is_some());
    let urls = [entities, json.get("entities")];
    for url in urls.iter().flat_map(|set| set.get("urls").items()) {
        let short = url.get("url").text();
        let shown = url.get("display_url").text();
        if url.has("media_key") || shown.is_some_and(|shown| shown.starts_with("pic.")) {
            short.into_iter().for_each(|short| words.remove(short));
            continue;
        }
        let target = ["unwound_url", "expanded_url", "url"].into_iter().find_map(|key| url.get(key).text());
        let title = url.get("title").text().map(str::to_owned);
        words.link(short, target.unwrap_or_default(), shown, title, quotes.as_deref(), &key);
    }
    for tag in entities.get("hashtags").items() {
        tag.get("tag").text().into_iter().for_each(|tag| words.tag(tag));
    }
    for mention in entities.get("mentions").items() {
        mention.get("username").text().into_iter().for_each(|handle| words.mention(handle));
    }
    for media_key in json.at(&["attachments", "media_keys"]).items() {
        let media = media_key.id().and_then(|key| includes.media.get(&key));
        if let Some(alt) = media.and_then(|media| media.get("alt_text").text()) {
            words.alt_text(alt);
        }
    }
    for media in json.at(&["attachments", "media"]).items() {
        media.get("alt_text").text().into_iter().for_each(|alt| words.alt_text(alt));
    }
    let mut post = Post::new(Platform::X, key, "");
    words.into_post(&mut post);
    if let Some(at) = json.get("created_at").text() {
        sink.time(&mut post, at);
    }
    post.language = json.get("lang").text().map(str::to_owned);
    let metrics = json.get("public_metrics");
    let counts = &mut post.engagement;
    counts.likes = metrics.get("like_count").count();
    counts.reposts = metrics.get("retweet_count").count();
    counts.replies = metrics.get("reply_count").count();
    counts.quotes = metrics.get("quote_count").count();
    counts.views = metrics.get("impression_count").count();
    post.thread = json.get("conversation_id").id();
    post.reply_to = reply_to;
    post.quotes = quotes;
    post.author = match json.get("author_id").id() {
        _ if json.get("author").is_object() => user(json.get("author"), sink),
        Some(id) => {
            let known = includes.users.get(&id).and_then(|json| user(json, sink));
            known.or(Some(Author { key: id, ..Author::default() }))
        }
        None => None,
    };
    let included = json.get("author_id").id().and_then(|id| includes.users.get(&id));
    for user in [Some(json.get("author")), included].into_iter().flatten() {
        if x::seen_by(user) == Visibility::Followers {
            post.visibility = Visibility::Followers;
        }
    }
    x::complete(&mut post);
    Some(post)
}

fn user(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    let handle = json.get("username").text().unwrap_or_default();
    let key = json.get("id").id().unwrap_or_else(|| handle.to_lowercase());
    (!key.is_empty()).then(|| Author {
        key,
        name: json.get("name").str().unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        url: x::profile(handle),
        followers: json.at(&["public_metrics", "followers_count"]).count(),
        since: json
            .get("created_at")
            .text()
            .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
            .map(|moment| moment.ms),
        bot: false,
    })
}
