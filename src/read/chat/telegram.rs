//! Telegram Desktop's `result.json`: one chat, or all chats of an account.
//!
//! Points are reactions. Chats of two are direct messages and are kept back; a group is what the reader wants told.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::notation::markup::tags;
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    if sample.text.trim_start().starts_with('<') {
        let page = sample.text.contains("class=\"page_body chat_page\"")
            && sample.text.contains("class=\"history\"");
        return page.then_some("telegram-html");
    }
    if sample.objects().any(is_telethon) {
        return Some("telegram-api");
    }
    let record = sample.object()?;
    (is_chat(record) || record.at(&["chats", "list"]).is_array()).then_some("telegram")
}

fn is_chat(record: &Json<'_>) -> bool {
    let messages = record.get("messages");
    let first = messages.first();
    messages.is_array()
        && (record.has("type") && record.has("id") || first.has("from") && first.has("date_unixtime"))
        && (first.is_null() || first.has("date") && (first.has("text") || first.has("date_unixtime")))
}

/// Reads an export.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let has_reactions = file.text.contains("\"reactions\"");
    sink.records(file, |record, sink| {
        if !record.at(&["chats", "list"]).is_array() {
            chat(file, record, false, has_reactions, sink);
            return;
        }
        for list in ["chats", "left_chats"] {
            sink.items(file, record.at(&[list, "list"]), |one, sink| {
                chat(file, one, true, has_reactions, sink);
            });
        }
    });
    Ok(())
}

fn chat(file: &DecodedFile<'_>, chat: &Json<'_>, in_account: bool, has_reactions: bool, sink: &mut Sink<'_>) {
    let kind = chat.get("type").str().unwrap_or_default();
    // Talks of two, and in the export of an account whatever kind of chat is not known.
    let group = ["group", "supergroup", "channel"].iter().any(|end| kind.ends_with(end));
    let direct = matches!(kind, "personal_chat" | "bot_chat" | "saved_messages" | "verify_codes")
        || in_account && !group;
    let chat_id = chat.get("id").id().unwrap_or_default();
    let chat_name = chat.get("name").text();
    if !kind.starts_with("public") {
        sink.warn(file, "a Telegram chat is not public: names and words of its members will be shown");
    }
    // A forum's topic is the message that opened it.
    let mut topics: BTreeMap<String, String> = BTreeMap::new();
    let key = |id: &str| if id.is_empty() { String::new() } else { format!("{chat_id}/{id}") };
    sink.items(file, chat.get("messages"), |message, sink| {
        // A copy that somebody thinned out may have none.
        let id = message.get("id").id().unwrap_or_default();
        if message.get("type").str() == Some("service") {
            if message.get("action").str() == Some("topic_created")
                && let Some(title) = message.get("title").text()
            {
                topics.insert(id, title.to_owned());
            }
            sink.withhold(file, LeftOutReason::System);
            return;
        }
        let mut post = Post::new(Platform::Telegram, key(&id), words(message.get("text")));
        if post.text.trim().is_empty()
            && let Some(question) = message.at(&["poll", "question"]).text()
        {
            post.text = question.to_owned();
        }
        post.links = links(message);
        // Words that somebody passes on are those of whom they come from.
        let passed_on = message.get("forwarded_from").text().or(message.get("saved_from").text());
        post.author = match passed_on {
            Some(name) => Some(Author { key: name.to_owned(), name: name.to_owned(), ..Author::default() }),
            None if message.has("forwarded_from") => None,
            None => author(message),
        };
        match message.get("date_unixtime").integer().and_then(|seconds| seconds.checked_mul(1000)) {
            Some(ms) => post.created_at = Some(ms),
            None => {
                if let Some(time) = message.get("date").str() {
                    sink.time(&mut post, time);
                }
            }
        }
        let answered = message.get("reply_to_message_id").id();
        let topic = answered.as_ref().and_then(|id| topics.get(id));
        post.place = topic.cloned().or_else(|| chat_name.map(str::to_owned));
        match (answered, topic) {
            (Some(id), Some(_)) => post.thread = Some(key(&id)),
            (Some(id), None) => post.reply_to = Some(key(&id)),
            (None, _) => {}
        }
        if has_reactions {
            let reactions = message
                .get("reactions")
                .items()
                .filter_map(|reaction| reaction.get("count").count())
                .fold(0, u64::saturating_add);
            post.engagement.likes = Some(reactions);
            post.points = i64::try_from(reactions).ok();
        }
        if direct {
            post.visibility = Visibility::Direct;
        }
        sink.push(file, post);
    });
}

/// A message as Telethon and its kin write it.
fn is_telethon(json: &Json<'_>) -> bool {
    json.has("peer_id") && json.has("date") && json.has("id") && (json.has("message") || json.has("action"))
}

/// Reads messages of the API.
pub(in crate::read) fn read_api(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Telegram chat may not be public: names and words of its members will be shown");
    let has_reactions = file.text.contains("ReactionCount");
    sink.records(file, |json, sink| {
        if !is_telethon(json) || !json.is_whole() {
            return;
        }
        let Some(words) = json.get("message").text() else {
            return sink.withhold(file, LeftOutReason::System);
        };
        let peer = json.get("peer_id");
        let peer_id = ["channel_id", "chat_id", "user_id"].iter().find_map(|key| peer.get(key).id());
        let key = |id: &str| format!("{}/{id}", peer_id.as_deref().unwrap_or_default());
        let mut post = Post::new(Platform::Telegram, key(&json.get("id").id().unwrap_or_default()), words);
        let from = json.get("from_id");
        let sender =
            ["user_id", "channel_id"].iter().find_map(|key| from.get(key).id()).or_else(|| from.id());
        let user = json.get("sender");
        let parts = [user.get("first_name").text(), user.get("last_name").text()];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        // Words that somebody passes on are those of whom they come from.
        let passed_on = json.get("fwd_from");
        post.author = if passed_on.is_object() {
            let name = passed_on.get("from_name").str().unwrap_or_default();
            person(
                ["user_id", "channel_id"].iter().find_map(|key| passed_on.get("from_id").get(key).id()),
                name,
                "",
            )
        } else {
            person(
                sender.or_else(|| json.get("post").bool().and(peer_id.clone())),
                &name,
                user.get("username").str().unwrap_or_default(),
            )
        };
        if let Some(time) = json.get("date").id() {
            sink.time(&mut post, &time);
        }
        post.reply_to = json.at(&["reply_to", "reply_to_msg_id"]).id().map(|id| key(&id));
        post.engagement.views = json.get("views").count();
        post.engagement.reposts = json.get("forwards").count();
        post.engagement.replies = json.at(&["replies", "replies"]).count();
        if has_reactions {
            let results = json.at(&["reactions", "results"]);
            react(
                &mut post,
                results.items().filter_map(|result| result.get("count").count()).fold(0, u64::saturating_add),
            );
        }
        if peer.get("_").str() == Some("PeerUser") || peer.has("user_id") {
            post.visibility = Visibility::Direct;
        }
        sink.push(file, post);
    });
    Ok(())
}

/// Reads a page of the HTML export. A message that follows another of the same author shows no name.
pub(in crate::read) fn read_html(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a Telegram chat is not public: names and words of its members will be shown");
    let mut place = None;
    let mut name: Option<String> = None;
    let mut open: Option<Post> = None;
    for tag in tags(file.text) {
        let Some(class) = tag.attribute("class") else { continue };
        let is = |name: &str| class.split_whitespace().any(|one| one == name);
        let words = || html::to_text(tag.inside()).trim().to_owned();
        if is("message") {
            sink.at(tag.at);
            if let Some(post) = open.take() {
                sink.push(file, post);
            }
            if is("service") {
                // Dates between the days are notices too, and no messages.
                if !tag.attribute("id").is_some_and(|id| id.starts_with("message-")) {
                    sink.withhold(file, LeftOutReason::System);
                }
                continue;
            }
            let id = tag.attribute("id").unwrap_or_default().trim_start_matches("message").to_owned();
            open = Some(Post::new(Platform::Telegram, id, ""));
            continue;
        }
        let Some(post) = &mut open else {
            if is("text") && is("bold") && place.is_none() {
                place = Some(words());
            }
            continue;
        };
        post.place.clone_from(&place);
        if is("date") && post.created_at.is_none() {
            let time = tag.attribute("title").map_or_else(String::new, |title| title.into_owned());
            sink.time(post, &time);
        } else if is("from_name") {
            // What is passed on names its source and the time behind it.
            let inside = tag.inside();
            let said = html::to_text(inside.split("<span").next().unwrap_or(inside)).trim().to_owned();
            post.author = Some(Author { key: said.clone(), name: said.clone(), ..Author::default() });
            if !inside.contains("<span") {
                name = Some(said);
            }
        } else if is("text") && post.text.is_empty() {
            let read = html::read(tag.inside());
            post.text = read.text.trim().to_owned();
            post.links = read
                .anchors
                .into_iter()
                .filter(|anchor| anchor.href.starts_with("http"))
                .map(|anchor| Link { url: anchor.href, title: None })
                .collect();
        } else if is("reply_to") {
            let link = tag.inside().split("message").nth(1).unwrap_or_default();
            let id: String = link.chars().take_while(char::is_ascii_digit).collect();
            post.reply_to = Some(id).filter(|id| !id.is_empty());
        }
        if post.author.is_none() {
            post.author = name.as_ref().map(|name| Author {
                key: name.clone(),
                name: name.clone(),
                ..Author::default()
            });
        }
    }
    if let Some(post) = open {
        sink.push(file, post);
    }
    Ok(())
}

fn author(message: &Json<'_>) -> Option<Author> {
    message.get("from_id").id().or_else(|| message.get("from").id()).map(|key| Author {
        key,
        name: message.get("from").text().unwrap_or_default().to_owned(),
        ..Author::default()
    })
}

/// A text, or its pieces.
fn words(text: &Json<'_>) -> String {
    match text.str() {
        Some(text) => text.to_owned(),
        None => text
            .items()
            .map(|piece| piece.str().or_else(|| piece.get("text").str()).unwrap_or_default().to_owned())
            .collect(),
    }
}

fn links(message: &Json<'_>) -> Vec<Link> {
    let pieces = if message.get("text_entities").is_array() {
        message.get("text_entities")
    } else {
        message.get("text")
    };
    pieces
        .items()
        .filter_map(|piece| {
            let url = match piece.get("type").str()? {
                "link" => piece.get("text").text(),
                "text_link" => piece.get("href").text(),
                _ => None,
            }?;
            let url = if url.contains("://") { url.to_owned() } else { format!("https://{url}") };
            Some(Link { url, title: None })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts};

    const CHAT: &str = r#"{ "name": "Quay", "type": "private_supergroup", "id": 77, "messages": [
      { "id": 1, "type": "service", "date": "2024-01-10T12:01:00", "action": "topic_created", "title": "Ropes", "text": "" },
      { "id": 2, "type": "message", "date": "2024-01-10T12:05:00", "date_unixtime": "1704888300", "from": "Ada", "from_id": "user1",
        "text": ["New rope at ", {"type": "link", "text": "example.org/rope"}, ", ", {"type": "text_link", "text": "price", "href": "https://example.org/p"}, "."],
        "reply_to_message_id": 1, "reactions": [ {"type": "emoji", "count": 3, "emoji": "👍"}, {"type": "emoji", "count": 1, "emoji": "❤"} ] },
      { "id": 3, "type": "message", "date": "2024-01-10T12:06:00", "from": null, "from_id": "user2", "text": "Thanks", "reply_to_message_id": 2 }
    ] }"#;

    #[test]
    fn a_chat_gives_its_messages() {
        let posts = posts("result.json", CHAT);
        assert_eq!(posts[0].text, "New rope at example.org/rope, price.");
        assert_eq!((posts[0].points, posts[0].place.as_deref()), (Some(4), Some("Ropes")));
        assert_eq!(posts[0].links[0].url, "https://example.org/rope");
        assert_eq!(posts[1].reply_to.as_deref(), Some("77/2"));
        assert_eq!(posts[1].points, Some(0));
        assert!(posts[1].zone_assumed && !posts[0].zone_assumed);
    }

    #[test]
    fn chats_of_two_are_kept_back() {
        let two = CHAT.replace("private_supergroup", "personal_chat").replace("77", "78");
        let account = format!(r#"{{"about": "x", "chats": {{"list": [{CHAT}, {two}]}}}}"#);
        let conversation = one("result.json", account.into_bytes()).unwrap();
        assert_eq!(conversation.posts.len(), 2);
        let withheld: Vec<_> = conversation.withheld.iter().map(|w| (w.reason, w.posts)).collect();
        assert_eq!(withheld, [(LeftOutReason::Private, 2), (LeftOutReason::System, 2)]);
        // One that was exported by itself, too: it comes in where private posts are asked for.
        assert_eq!(one("result.json", two.into_bytes()).unwrap_err().code, crate::error::Code::Empty);
    }
}
