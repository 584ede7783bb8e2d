//! Nostr: events (NIP-01) as relays and tools give them, one a line or in a list.
//!
//! Notes, answers and long texts (kinds 1, 1111, 30023) are posts; profiles (0) give names, reactions (7)
//! points, reposts (6, 16) are counted. Messages to one or a few (4, 13, 14, 1059) are kept back.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post, Visibility};
use crate::read::person::{person, react};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::{self, Json};
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    sample.objects().any(is_event).then_some("nostr")
}

fn is_event(json: &Json<'_>) -> bool {
    let key = json.get("pubkey").str().unwrap_or_default();
    key.len() == 64
        && key.bytes().all(|byte| byte.is_ascii_hexdigit())
        && json.get("kind").integer().is_some()
        && json.has("created_at")
        && json.get("tags").is_array()
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut posts: Vec<Post> = Vec::new();
    let mut reactions: BTreeMap<String, u64> = BTreeMap::new();
    let mut removed: Vec<(String, String)> = Vec::new();
    sink.records(file, |record, sink| {
        let mut take = |json: &Json<'_>, sink: &mut Sink<'_>| {
            if is_event(json) && json.is_whole() {
                event(file, json, &mut posts, &mut reactions, &mut removed, sink);
            }
        };
        take(record, sink);
        sink.items(file, record.get("events"), |item, sink| take(item, sink));
    });
    for mut post in posts {
        let author = post.author.as_ref().map_or("", |author| author.key.as_str());
        if removed.iter().any(|(id, by)| *id == post.key && by == author) {
            sink.withhold(file, LeftOutReason::Deleted);
            continue;
        }
        if !reactions.is_empty() {
            let count = reactions.get(&post.key).copied().unwrap_or(0);
            react(&mut post, count);
        }
        sink.push(file, post);
    }
    Ok(())
}

fn event(
    file: &DecodedFile<'_>,
    json: &Json<'_>,
    posts: &mut Vec<Post>,
    reactions: &mut BTreeMap<String, u64>,
    removed: &mut Vec<(String, String)>,
    sink: &mut Sink<'_>,
) {
    let author = json.get("pubkey").str().unwrap_or_default().to_owned();
    let content = json.get("content").str().unwrap_or_default();
    let tags = |name: &str| -> Vec<Vec<String>> {
        let tags = json
            .get("tags")
            .items()
            .map(|tag| tag.items().map(|part| part.str().unwrap_or_default().to_owned()).collect::<Vec<_>>());
        tags.filter(|tag| tag.first().is_some_and(|first| first == name) && tag.len() > 1).collect()
    };
    let post = match json.get("kind").integer().unwrap_or(-1) {
        0 => {
            if let Ok((profile, _)) = json::parse(content) {
                let name =
                    ["display_name", "displayName", "name"].iter().find_map(|key| profile.get(key).text());
                let handle = profile.get("name").text().unwrap_or_default();
                let known = person(Some(author), name.unwrap_or_default(), handle);
                known.into_iter().for_each(|known| sink.known(Platform::Nostr, known));
            }
            return;
        }
        1 | 11 | 42 | 1111 | 30023 => true,
        4 | 13 | 14 | 1059 => false,
        5 => {
            removed.extend(tags("e").into_iter().map(|tag| (tag[1].clone(), author.clone())));
            return;
        }
        6 | 16 => return sink.withhold(file, LeftOutReason::Repost),
        7 => {
            if content != "-"
                && let Some(tag) = tags("e").pop()
            {
                *reactions.entry(tag[1].clone()).or_default() += 1;
            }
            return;
        }
        _ => return sink.withhold(file, LeftOutReason::System),
    };
    let mut made = Post::new(Platform::Nostr, json.get("id").id().unwrap_or_default(), shown(content));
    made.author = Some(Author { key: author, ..Author::default() });
    if let Some(title) = tags("title").pop().map(|tag| tag[1].clone()).filter(|title| !title.is_empty()) {
        made.title_end = title.len();
        made.text = format!("{title}\n\n{}", made.text);
    }
    if let Some(time) = json.get("created_at").id() {
        sink.time(&mut made, &time);
    }
    if !post {
        made.visibility = Visibility::Direct;
    }
    made.tags = tags("t").into_iter().map(|tag| tag[1].clone()).collect();
    made.warning = tags("content-warning").pop().map(|tag| tag[1].clone());
    let events = tags("e");
    let marked = |mark: &str| {
        events.iter().find(|tag| tag.get(3).is_some_and(|told| told == mark)).map(|tag| tag[1].clone())
    };
    made.thread = marked("root").or_else(|| events.first().map(|tag| tag[1].clone()));
    // Without marks the last one is answered.
    let plain =
        || events.iter().rfind(|tag| tag.get(3).is_none_or(|mark| mark.is_empty())).map(|tag| tag[1].clone());
    made.reply_to = marked("reply").or_else(|| marked("root")).or_else(plain);
    made.quotes = tags("q").pop().map(|tag| tag[1].clone());
    posts.push(made);
}

/// A text as clients show it: `nostr:npub1…` is a member, other references are left out.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("nostr:") {
        let code = &rest[at + "nostr:".len()..];
        let end = code.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(code.len());
        let (code, after) = code.split_at(end);
        out.push_str(&rest[..at]);
        if code.starts_with("npub1") || code.starts_with("nprofile1") {
            out.push('@');
            out.push_str(code.get(..12).unwrap_or(code));
        } else if !["note1", "nevent1", "naddr1"].iter().any(|start| code.starts_with(start)) {
            out.push_str("nostr:");
            out.push_str(code);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}
