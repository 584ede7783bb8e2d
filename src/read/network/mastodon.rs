//! Mastodon and what speaks its API (Pleroma, Akkoma, GoToSocial), and the outbox of an archive.

use crate::error::{Code, Error};
use crate::model::{Author, Link, Platform, Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let status = |json: &Json<'_>| {
        json.has("content")
            && json.get("account").is_object()
            && (json.has("visibility")
                || json.has("favourites_count")
                || json.has("reblog")
                || json.has("spoiler_text"))
    };
    let holds = |json: &Json<'_>| {
        status(json)
            || ["statuses", "ancestors", "descendants"]
                .iter()
                .any(|key| json.get(key).items().take(3).any(|item| status(&item)))
            || status(json.get("status"))
    };
    if sample.objects().any(holds) {
        return Some("mastodon-statuses");
    }
    let activity = |json: &Json<'_>| {
        matches!(json.get("type").str(), Some("Create" | "Announce"))
            && json.get("actor").text().is_some()
            && json.has("object")
    };
    let outbox = |json: &Json<'_>| {
        json.get("orderedItems").items().take(8).any(|item| activity(&item))
            || (matches!(
                json.get("type").str(),
                Some("OrderedCollection" | "OrderedCollectionPage" | "Collection")
            ) && json.has("orderedItems")
                && json.get("id").str().is_some_and(|id| id.contains("outbox")))
            || activity(json)
            || is_note(json)
            || ["orderedItems", "items"]
                .iter()
                .any(|key| json.get(key).items().take(3).any(|item| is_note(&item)))
            || json.at(&["first", "items"]).items().take(3).any(|item| is_note(&item))
    };
    if sample.objects().any(outbox) {
        return Some("mastodon-outbox");
    }
    let actor = |json: &Json<'_>| {
        json.get("type").str() == Some("Person") && json.has("preferredUsername") && json.has("inbox")
    };
    if sample.object().is_some_and(actor) {
        return Some("mastodon-actor");
    }
    // Likes and bookmarks of an archive: addresses of other people's posts.
    let addresses = |json: &Json<'_>| {
        json.get("type").str() == Some("OrderedCollection")
            && json.has("@context")
            && json.get("orderedItems").is_array()
            && json.get("orderedItems").items().take(3).all(|item| item.text().is_some())
    };
    sample.object().is_some_and(addresses).then_some("mastodon-actor")
}

/// The error where an archive's other files came without its posts.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of a Mastodon archive holds no posts",
        "choose outbox.json, or the whole archive as it was downloaded",
    )
    .in_file(name)
}

/// A post of ActivityPub by itself.
fn is_note(json: &Json<'_>) -> bool {
    matches!(json.get("type").str(), Some("Note" | "Article" | "Question" | "Page"))
        && json.get("id").text().is_some()
        && json.has("content")
        && (json.has("attributedTo") || json.has("@context"))
}

/// Statuses of the API: arrays, contexts, searches, notifications.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut ids = Ids::new();
    // The versions of one status, oldest first: the last one stands.
    let mut version: Option<Post> = None;
    sink.records(file, |json, sink| {
        if is_version(json) {
            let mut post = Post::new(Platform::Mastodon, "", "");
            content(json.get("content").str().unwrap_or_default(), &mut post);
            post.warning = json.get("spoiler_text").text().map(str::to_owned);
            if let Some(at) = json.get("created_at").text() {
                sink.time(&mut post, at);
            }
            post.author = account(json.get("account"), sink);
            let newer = version.as_ref().is_none_or(|known| post.created_at >= known.created_at);
            if newer {
                version = Some(post);
            }
            return;
        }
        if json.get("account").is_object() && json.has("content") {
            status_record(file, json, sink, &mut ids);
        }
        if json.get("status").is_object() {
            status_record(file, json.get("status"), sink, &mut ids);
        }
        for key in ["ancestors", "statuses", "descendants"] {
            sink.items(file, json.get(key), |status, sink| status_record(file, status, sink, &mut ids));
        }
    });
    version.into_iter().for_each(|post| sink.push(file, post));
    sink.refer(file, &ids);
    Ok(())
}

/// One of the versions of a status, which have no id.
fn is_version(json: &Json<'_>) -> bool {
    json.has("content")
        && json.get("account").is_object()
        && json.get("id").is_null()
        && json.is_whole()
        && json.has("sensitive")
}

/// A server's own ids of posts → their keys.
type Ids = BTreeMap<String, String>;

fn status_record(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>, ids: &mut Ids) {
    if !json.is_whole() {
        return;
    }
    let Some(post) = status(json, sink) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id or no content");
    };
    let original = json.get("reblog");
    for status in [json, original] {
        if let (Some(id), Some(uri)) = (status.get("id").id(), status.get("uri").text()) {
            ids.insert(id, uri.to_owned());
        }
    }
    if original.is_object() {
        let original = status(original, sink);
        sink.repost(file, Some(post.key), original);
    } else {
        sink.push(file, post);
    }
}

fn status(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    // The id is the server's own; the address is the same on every server and in every archive.
    let id = json.get("id").id()?;
    let mut post = Post::new(Platform::Mastodon, json.get("uri").text().unwrap_or(&id), "");
    content(json.get("content").str()?, &mut post);
    post.warning = json.get("spoiler_text").text().map(str::to_owned);
    post.visibility = match json.get("visibility").str() {
        Some("private" | "list" | "local") => Visibility::Followers,
        None | Some("public" | "unlisted") => Visibility::Public,
        Some(_) => Visibility::Direct,
    };
    post.language = json.get("language").text().map(str::to_owned);
    if let Some(at) = json.get("created_at").text() {
        sink.time(&mut post, at);
    }
    post.url = json.get("url").text().or(json.get("uri").text()).map(str::to_owned);
    post.reply_to = json.get("in_reply_to_id").id();
    post.thread = json.get("context_id").id().or_else(|| json.at(&["pleroma", "conversation_id"]).id());
    post.quotes = json
        .at(&["quote", "quoted_status", "id"])
        .id()
        .or_else(|| json.at(&["quote", "quoted_status_id"]).id())
        .or_else(|| json.at(&["quote", "id"]).id())
        .or_else(|| json.get("quote_id").id());
    let counts = &mut post.engagement;
    counts.likes = json.get("favourites_count").count();
    counts.reposts = json.get("reblogs_count").count();
    counts.replies = json.get("replies_count").count();
    counts.quotes = json.get("quotes_count").count();
    post.points = counts.likes.and_then(|likes| i64::try_from(likes).ok());
    for media in json.get("media_attachments").items() {
        post.alt_texts.extend(media.get("description").text().map(str::to_owned));
    }
    let tags: Vec<_> =
        json.get("tags").items().filter_map(|tag| tag.get("name").text().map(str::to_owned)).collect();
    if post.tags.len() < tags.len() {
        post.tags = tags;
    }
    for mention in json.get("mentions").items() {
        if let Some(account) = mention.get("acct").text() {
            let short = account.split('@').next().unwrap_or(account);
            post.mentions.retain(|known| known != short);
            if !post.mentions.iter().any(|known| known == account) {
                post.mentions.push(account.to_owned());
            }
        }
    }
    let card = json.get("card");
    if let Some(url) = card.get("url").text() {
        let title = card.get("title").text().map(str::to_owned);
        match post.links.iter_mut().find(|link| link.url == url) {
            Some(link) => link.title = title,
            None => post.links.push(Link { url: url.to_owned(), title }),
        }
    }
    let options: Vec<_> = json
        .at(&["poll", "options"])
        .items()
        .filter_map(|option| option.get("title").text().map(str::to_owned))
        .collect();
    if !options.is_empty() {
        post.text.push_str("\n\n• ");
        post.text.push_str(&options.join("\n• "));
    }
    post.author = account(json.get("account"), sink);
    Some(post)
}

/// The text, links, tags and mentions of HTML.
pub(in crate::read) fn content(html: &str, post: &mut Post) {
    let read = html::read(html);
    for anchor in read.anchors {
        let is = |class: &str| anchor.class.split_ascii_whitespace().any(|name| name == class);
        if is("hashtag") || (anchor.text.starts_with('#') && anchor.href.contains("/tag")) {
            post.tags.push(anchor.text.trim_start_matches('#').to_owned());
        } else if is("mention") || (anchor.text.starts_with('@') && is("u-url")) {
            post.mentions.push(anchor.text.trim_start_matches('@').to_owned());
        } else {
            post.links.push(Link { url: anchor.href, title: None });
        }
    }
    post.alt_texts.extend(read.alt_texts);
    post.text = read.text;
}

fn account(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    let handle = json.get("acct").text().or(json.get("username").text())?;
    let url = json.get("url").text();
    Some(Author {
        key: json.get("uri").text().or(url).unwrap_or(handle).to_lowercase(),
        name: without_shortcodes(json.get("display_name").text().unwrap_or_default()),
        handle: handle.to_owned(),
        url: url.map(str::to_owned),
        followers: json.get("followers_count").count(),
        since: json
            .get("created_at")
            .text()
            .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
            .map(|moment| moment.ms),
        bot: json.get("bot").bool() == Some(true),
    })
}

/// A display name without `:custom_emoji:`, which only the server itself can draw.
fn without_shortcodes(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some(open) = rest.find(':') {
        let after = &rest[open + 1..];
        let code = after.find(':').filter(|close| {
            *close >= 2 && after[..*close].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        });
        match code {
            Some(close) => {
                out.push_str(&rest[..open]);
                rest = &after[close + 1..];
            }
            None => {
                out.push_str(&rest[..=open]);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The account of an archive, which the outbox names by address alone.
pub(in crate::read) fn read_actor(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if let Some(id) = json.get("id").text().filter(|_| json.has("preferredUsername")) {
            let mut author = actor(id);
            author.name = without_shortcodes(json.get("name").text().unwrap_or_default());
            if let Some(handle) = json.get("preferredUsername").text() {
                author.handle = handle.to_owned();
            }
            if let Some(url) = json.get("url").text() {
                author.url = Some(url.to_owned());
            }
            sink.known(Platform::Mastodon, author);
        }
    });
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The outbox of an archive, or a page of an outbox fetched from a server.
pub(in crate::read) fn read_outbox(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.has("object") || is_note(json) {
            activity(file, json, sink);
        }
        for list in [json.get("orderedItems"), json.get("items"), json.at(&["first", "items"])] {
            sink.items(file, list, |item, sink| activity(file, item, sink));
        }
    });
    Ok(())
}

fn activity(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    match json.get("type").str() {
        Some("Announce") => {
            let key = json.get("id").id();
            return sink.repost(file, key, None);
        }
        Some("Create") => {}
        _ if is_note(json) => {}
        _ => return,
    }
    let note = if is_note(json) { json } else { json.get("object") };
    if !matches!(note.get("type").str(), Some("Note" | "Article" | "Question" | "Page")) {
        return;
    }
    let around = if is_note(json) { &Json::Null } else { json };
    let Some(post) = note_post(note, around, sink) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no id or no content");
    };
    sink.push(file, post);
}

fn note_post(note: &Json<'_>, activity: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let mut post = Post::new(Platform::Mastodon, note.get("id").id()?, "");
    content(note.get("content").str()?, &mut post);
    post.warning = note.get("summary").text().map(html::to_text);
    if let Some(title) = note.get("name").text().filter(|_| note.get("type").str() != Some("Question")) {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    post.visibility = audience(note, activity);
    post.language = language(note);
    if let Some(at) = note.get("published").text().or(activity.get("published").text()) {
        sink.time(&mut post, at);
    }
    post.url = note.get("url").text().or(note.get("id").text()).map(str::to_owned);
    post.reply_to = note.get("inReplyTo").text().map(str::to_owned);
    post.thread = note.get("conversation").text().or(note.get("context").text()).map(str::to_owned);
    post.quotes = note.get("quote").text().or(note.get("quoteUrl").text()).map(str::to_owned);
    for attachment in note.get("attachment").items() {
        post.alt_texts.extend(attachment.get("name").text().map(str::to_owned));
    }
    for kind in ["oneOf", "anyOf"] {
        for option in note.get(kind).items() {
            if let Some(name) = option.get("name").text() {
                post.text.push_str("\n• ");
                post.text.push_str(name);
            }
        }
    }
    // Servers give collections with totals; archives do not count.
    post.engagement.likes = note.at(&["likes", "totalItems"]).count();
    post.engagement.reposts = note.at(&["shares", "totalItems"]).count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    let by = note.get("attributedTo");
    post.author = by.text().or(by.first().text()).or(activity.get("actor").text()).map(actor);
    // Servers that spell the author out, where most give an address.
    if let Some(id) = by.get("id").text().or(by.get("url").text()) {
        let name = without_shortcodes(by.get("name").text().unwrap_or_default());
        post.author = Some(Author { name, ..actor(id) });
    }
    Some(post)
}

/// Who a note is addressed to: everyone, followers, or only those named.
fn audience(note: &Json<'_>, activity: &Json<'_>) -> Visibility {
    let mut followers = false;
    let mut named = false;
    for json in [note, activity] {
        for key in ["to", "cc"] {
            let field = json.get(key);
            let single = field.text().map(str::to_owned);
            let many = field.items().filter_map(|item| item.text().map(str::to_owned));
            for address in single.into_iter().chain(many) {
                if matches!(
                    address.as_str(),
                    "https://www.w3.org/ns/activitystreams#Public" | "as:Public" | "Public"
                ) {
                    return Visibility::Public;
                }
                named = true;
                followers |= address.ends_with("/followers");
            }
        }
    }
    match (followers, named) {
        (true, _) => Visibility::Followers,
        (false, true) => Visibility::Direct,
        // What is written to nobody is its author's alone; an export that leaves addresses out says nothing
        // against it being public.
        (false, false) if note.get("to").is_array() => Visibility::Direct,
        (false, false) => Visibility::Public,
    }
}

fn language(note: &Json<'_>) -> Option<String> {
    let map = note.get("contentMap").members();
    match map {
        [(language, _)] => Some(language.to_string()),
        _ => None,
    }
}

/// An author known by the address of the account: the handle is its last part.
fn actor(id: &str) -> Author {
    let handle = id.trim_end_matches('/').rsplit('/').next().unwrap_or_default().trim_start_matches('@');
    Author {
        key: id.to_lowercase(),
        handle: handle.to_owned(),
        url: Some(id.to_owned()),
        ..Author::default()
    }
}
