//! Bluesky: views of posts, feeds, threads and searches of the API, Jetstream events, records of
//! an account.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

/// Nesting in which posts are looked for; a thread takes two levels to a reply.
const DEPTH: usize = 256;

const COLLECTION: &str = "app.bsky.feed.post";

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let event = |json: &Json<'_>| {
        json.get("did").str().is_some_and(|did| did.starts_with("did:"))
            && (json.has("time_us") || json.get("commit").has("collection"))
    };
    let tap = |json: &Json<'_>| {
        json.get("record").has("did")
            && json.get("record").has("collection")
            && json.get("record").has("rkey")
    };
    if sample.objects().any(|json| event(json) || tap(json)) {
        return Some("bluesky-jetstream");
    }
    sample.objects().any(|json| has_post(json, 0)).then_some("bluesky-posts")
}

/// Whether a post stands near the top of a record.
fn has_post(json: &Json<'_>, depth: usize) -> bool {
    if is_record(json) {
        return true;
    }
    let type_name = json.get("$type").str().unwrap_or_default();
    if type_name.starts_with("app.bsky.feed.defs#") || type_name == COLLECTION {
        return true;
    }
    depth < 4
        && if json.is_array() {
            json.items().take(3).any(|item| has_post(&item, depth + 1))
        } else {
            json.members().iter().any(|(key, value)| key != "embed" && has_post(value, depth + 1))
        }
}

/// A post with its address: a view (`record`) or a plain record (`value`).
fn is_record(json: &Json<'_>) -> bool {
    json.get("uri").str().is_some_and(|uri| uri.starts_with("at://") && uri.contains(COLLECTION))
        && (json.get("record").is_object() || json.get("value").has("text"))
}

/// Views and records, wherever they stand.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| walk(file, json, sink, 0));
    Ok(())
}

fn walk(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>, depth: usize) {
    if depth > DEPTH {
        return;
    }
    if json.is_array() {
        sink.items(file, json, |item, sink| walk(file, item, sink, depth + 1));
        return;
    }
    if is_record(json) {
        return view(file, json, &Json::Null, sink);
    }
    let meta = json.at(&["accountMeta", "Identity"]);
    if let Some(did) = meta.get("DID").text() {
        sink.known(
            Platform::Bluesky,
            Author {
                key: did.to_owned(),
                handle: meta.get("Handle").text().unwrap_or_default().to_owned(),
                name: json
                    .at(&["accountMeta", "Profile", "DisplayName"])
                    .text()
                    .unwrap_or_default()
                    .to_owned(),
                url: Some(format!("https://bsky.app/profile/{did}")),
                followers: json.at(&["accountMeta", "FollowersCount"]).count(),
                ..Author::default()
            },
        );
    }
    if json.get("notFound").bool() == Some(true) || json.get("blocked").bool() == Some(true) {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    if is_record(json.get("post")) {
        view(file, json.get("post"), json.get("reason"), sink);
    }
    // The second version of threads wraps its posts once more.
    let item = json.at(&["value", "post"]);
    if is_record(item) {
        return view(file, item, &Json::Null, sink);
    }
    let kind = json.at(&["value", "$type"]).str().unwrap_or_default();
    if kind.ends_with("#threadItemNotFound") || kind.ends_with("#threadItemBlocked") {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    for (key, value) in json.members() {
        // `reply` repeats the posts that a feed's post answers; `embed` holds what it quotes.
        if !matches!(key.as_ref(), "post" | "reply" | "reason" | "embed" | "record" | "value" | "author") {
            walk(file, value, sink, depth + 1);
        }
    }
}

/// A member by the network's name, or by the one that the Python SDK (`atproto` 0.0.73) writes where its models are dumped
/// without `by_alias`: `created_at` for `createdAt`.
fn member<'j, 'a>(json: &'j Json<'a>, name: &str) -> &'j Json<'a> {
    let own = json.get(name);
    if !matches!(own, Json::Null) {
        return own;
    }
    let mut other = String::with_capacity(name.len() + 2);
    for ch in name.chars() {
        if ch.is_ascii_uppercase() {
            other.push('_');
        }
        other.push(ch.to_ascii_lowercase());
    }
    json.get(&other)
}

/// A post as the API shows it, and why a feed shows it.
fn view(file: &DecodedFile<'_>, json: &Json<'_>, reason: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let uri = json.get("uri").str().unwrap_or_default();
    let record = if json.get("record").is_object() { json.get("record") } else { json.get("value") };
    let indexed = member(json, "indexedAt").text();
    let Some(mut post) = post(uri, record, indexed, sink) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no text");
    };
    if let Some(author) = author(json.get("author"), sink) {
        let who = if author.handle.is_empty() { &author.key } else { &author.handle };
        post.url = address(uri, Some(who));
        post.author = Some(author);
    }
    // Labels of the author and of moderators.
    let labels: Vec<_> = json
        .get("labels")
        .items()
        .filter(|label| label.get("neg").bool() != Some(true))
        .filter_map(|label| label.get("val").text().filter(|val| !val.starts_with('!')).map(str::to_owned))
        .collect();
    if post.warning.is_none() && !labels.is_empty() {
        post.warning = Some(labels.join(", "));
    }
    let counts = &mut post.engagement;
    counts.likes = member(json, "likeCount").count();
    counts.reposts = member(json, "repostCount").count();
    counts.replies = member(json, "replyCount").count();
    counts.quotes = member(json, "quoteCount").count();
    post.points = counts.likes.and_then(|likes| i64::try_from(likes).ok());
    if reason.get("$type").str().is_some_and(|name| name.ends_with("reasonRepost")) {
        let by = reason.at(&["by", "did"]).text().unwrap_or_default();
        let key = reason.get("uri").text().map_or_else(|| format!("{by} {uri}"), str::to_owned);
        sink.repost(file, Some(key), Some(post));
    } else {
        sink.push(file, post);
    }
}

/// Events of Jetstream: posts among likes, follows and deletions.
pub(in crate::read) fn read_jetstream(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        // Tap puts the event into `record`, and calls the operation an action.
        let tap = json.get("record");
        let is_tap = tap.has("collection") && tap.has("did");
        let did = if is_tap { tap.get("did") } else { json.get("did") }.str().unwrap_or_default();
        let identity = json.get("identity");
        if let Some(handle) = identity.get("handle").text() {
            sink.known(
                Platform::Bluesky,
                Author { key: did.to_owned(), handle: handle.to_owned(), ..Author::default() },
            );
        }
        let commit = if is_tap { tap } else { json.get("commit") };
        let record = commit.get("record");
        let operation = commit.get("operation").str().or(commit.get("action").str());
        match commit.get("collection").str() {
            Some("app.bsky.actor.profile") => {
                if let Some(name) = record.get("displayName").text() {
                    sink.known(
                        Platform::Bluesky,
                        Author { key: did.to_owned(), name: name.to_owned(), ..Author::default() },
                    );
                }
            }
            Some("app.bsky.feed.repost") if record.is_object() => {
                let key = format!("{did} {}", record.at(&["subject", "uri"]).str().unwrap_or_default());
                sink.repost(file, Some(key), None);
            }
            Some(COLLECTION) => {
                let uri = format!("at://{did}/{COLLECTION}/{}", commit.get("rkey").str().unwrap_or_default());
                if operation == Some("delete") {
                    return sink.deleted(file, Platform::Bluesky, &uri);
                }
                if !json.is_whole() {
                    return;
                }
                let seen =
                    json.get("time_us").id().and_then(|time| crate::read::notation::dates::unix(&time));
                match post(&uri, record, None, sink) {
                    Some(mut post) => {
                        if let Some(seen) = seen
                            && post.created_at.is_none_or(|created| implausible(created, seen.ms))
                        {
                            post.created_at = Some(seen.ms);
                            post.zone_assumed = false;
                        }
                        sink.push(file, post);
                    }
                    None => {
                        let number = sink.number();
                        sink.skip(file, None, Some(number), "it has no text");
                    }
                }
            }
            _ => {}
        }
    });
    Ok(())
}

/// The beginning of 2006: the networks whose posts are carried over are younger.
const FOUNDED: i64 = 1_136_073_600_000;

/// Clients set `createdAt` themselves: a time before the network or after the server saw the post
/// is not believed.
fn implausible(created: i64, seen: i64) -> bool {
    const TEN_MINUTES: i64 = 600_000;
    const YEAR_2006: i64 = 1_136_073_600_000;
    created > seen.saturating_add(TEN_MINUTES) || created < YEAR_2006
}

/// A record of the collection `app.bsky.feed.post` to a post whose author is known by DID alone.
pub(in crate::read) fn post(
    uri: &str,
    record: &Json<'_>,
    indexed: Option<&str>,
    sink: &mut Sink<'_>,
) -> Option<Post> {
    let text = record.get("text").str()?;
    let mut post = Post::new(Platform::Bluesky, uri, text);
    let did = uri.strip_prefix("at://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if !did.is_empty() {
        post.author = Some(Author {
            key: did.to_owned(),
            url: Some(format!("https://bsky.app/profile/{did}")),
            ..Author::default()
        });
    }
    post.url = address(uri, None);
    let moment = |text: &str, sink: &Sink<'_>| crate::read::notation::dates::parse(text, &sink.zone);
    let created = member(record, "createdAt").text().and_then(|at| moment(at, sink));
    let indexed = indexed.and_then(|at| moment(at, sink));
    let chosen = match (created, indexed) {
        (Some(created), Some(indexed)) if implausible(created.ms, indexed.ms) => Some(indexed),
        (created, indexed) => created.or(indexed),
    };
    // A post's time is what its author's program says: there are some of the year 0.
    let chosen = chosen.filter(|moment| moment.ms > FOUNDED);
    post.created_at = chosen.map(|moment| moment.ms);
    post.zone_assumed = chosen.is_some_and(|moment| moment.zone_assumed);
    // Of several languages a text has none that is sure.
    let mut languages = record.get("langs").items();
    if let (Some(language), None) = (languages.next(), languages.next()) {
        post.language = language.text().map(str::to_owned);
    }
    post.reply_to = record.at(&["reply", "parent", "uri"]).text().map(str::to_owned);
    post.thread = record.at(&["reply", "root", "uri"]).text().map(str::to_owned);
    for facet in record.get("facets").items() {
        // Offsets are of UTF-8 bytes.
        let end = |key: &str| facet.at(&["index", key]).count().and_then(|at| usize::try_from(at).ok());
        let words = match (end("byteStart"), end("byteEnd")) {
            (Some(start), Some(end)) => text.get(start..end).unwrap_or_default(),
            _ => "",
        };
        for feature in facet.get("features").items() {
            if let Some(url) = feature.get("uri").text() {
                post.links.push(Link { url: url.to_owned(), title: None });
            } else if let Some(tag) = feature.get("tag").text() {
                post.tags.push(tag.to_owned());
            } else if feature.has("did") && words.starts_with('@') {
                post.mentions.push(words.trim_start_matches('@').to_owned());
            }
        }
    }
    for tag in record.get("tags").items() {
        post.tags.extend(tag.text().map(str::to_owned));
    }
    embed(record.get("embed"), &mut post);
    let labels: Vec<_> = record
        .at(&["labels", "values"])
        .items()
        .filter_map(|label| label.get("val").text().map(str::to_owned))
        .collect();
    let covers = |label: &&String| !label.starts_with('!');
    post.warning =
        Some(labels.iter().filter(covers).cloned().collect::<Vec<_>>().join(", ")).filter(|w| !w.is_empty());
    Some(post)
}

fn embed(json: &Json<'_>, post: &mut Post) {
    for image in json.get("images").items() {
        post.alt_texts.extend(image.get("alt").text().map(str::to_owned));
    }
    post.alt_texts.extend(json.get("alt").text().map(str::to_owned));
    let external = json.get("external");
    if let Some(url) = external.get("uri").text() {
        let title = external.get("title").text().map(str::to_owned);
        match post.links.iter_mut().find(|link| link.url == url) {
            Some(link) => link.title = title,
            None => post.links.push(Link { url: url.to_owned(), title }),
        }
    }
    let record = json.get("record");
    let quoted = record.get("uri").text().or(record.at(&["record", "uri"]).text());
    if let Some(uri) = quoted.filter(|uri| uri.contains(COLLECTION)) {
        post.quotes = Some(uri.to_owned());
    }
    if json.get("media").is_object() {
        embed(json.get("media"), post);
    }
}

fn author(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    let did = json.get("did").text()?;
    // A handle that did not resolve is shown as this.
    let handle = json.get("handle").text().filter(|handle| *handle != "handle.invalid").unwrap_or_default();
    Some(Author {
        key: did.to_owned(),
        name: member(json, "displayName").str().unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        url: Some(format!("https://bsky.app/profile/{}", if handle.is_empty() { did } else { handle })),
        followers: json.get("followersCount").count(),
        since: member(json, "createdAt")
            .text()
            .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
            .map(|moment| moment.ms),
        bot: json.get("labels").items().any(|label| label.get("val").str() == Some("bot")),
    })
}

/// The page of a post.
fn address(uri: &str, handle: Option<&str>) -> Option<String> {
    let mut parts = uri.strip_prefix("at://")?.split('/');
    let (did, key) = (parts.next()?, parts.nth(1)?);
    Some(format!("https://bsky.app/profile/{}/post/{key}", handle.unwrap_or(did)))
}
