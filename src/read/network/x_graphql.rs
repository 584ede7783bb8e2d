//! Answers of X's web application (GraphQL): searches, timelines and conversations, in the shapes
//! of the years since 2021, one page or many.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Post};
use crate::read::network::x::{self, Words};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html::unescape;
use crate::text::json::Json;

/// Nesting in which posts are looked for; real answers stay below 20.
const DEPTH: usize = 64;

/// Bytes of a file that are searched for a sign of the format.
const HEAD: usize = 1 << 18;

const RESULTS: [&str; 4] = ["tweet_results", "tweetResult", "tweet_result", "tweetResultByRestId"];

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    if sample.records.is_empty() {
        return None;
    }
    let head = &sample.text.as_bytes()[..sample.text.len().min(HEAD)];
    let has = |key: &str| {
        let quoted = format!("\"{key}\"");
        head.windows(quoted.len()).any(|window| window == quoted.as_bytes())
    };
    let bare = || sample.objects().any(|json| json.has("rest_id") && json.get("legacy").has("full_text"));
    (RESULTS.iter().any(|key| has(key)) && (has("legacy") || has("core") || has("instructions")) || bare())
        .then_some("x-graphql")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| walk(file, json, sink, 0));
    Ok(())
}

/// Finds the posts of a timeline wherever they stand. Posts inside posts (quoted, reposted) are not
/// looked for: the conversation is what the timeline lists.
fn walk(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>, depth: usize) {
    if depth > DEPTH {
        return;
    }
    if json.is_array() {
        sink.items(file, json, |item, sink| walk(file, item, sink, depth + 1));
        return;
    }
    if json.has("rest_id") && json.has("legacy") && json.get("legacy").has("full_text") {
        result(file, json, sink);
        return;
    }
    let promoted = json.has("promotedMetadata") || json.has("promoted_metadata");
    for (key, value) in json.members() {
        if RESULTS.contains(&key.as_ref()) && value.is_object() {
            if promoted {
                sink.withhold(file, LeftOutReason::Promotion);
            } else {
                result(file, if value.has("result") { value.get("result") } else { value }, sink);
            }
        } else if value.is_object() || value.is_array() {
            walk(file, value, sink, depth + 1);
        }
    }
}

fn result(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    let json = visible(json);
    if !json.is_whole() || json.is_null() {
        return;
    }
    if json.get("tombstone").is_object() || json.get("__typename").str() == Some("TweetUnavailable") {
        sink.withhold(file, LeftOutReason::Deleted);
        return;
    }
    let Some(post) = tweet(json, sink) else {
        if json.members().len() > 1 {
            let record = sink.number();
            sink.skip(file, None, Some(record), "it has no id or no text");
        }
        return;
    };
    let original = visible(json.at(&["legacy", "retweeted_status_result", "result"]));
    if original.is_object() {
        let original = tweet(original, sink);
        sink.repost(file, Some(post.key), original);
    } else {
        x::push(file, post, sink);
    }
}

/// The post inside a result with limited actions.
fn visible<'t, 'a>(json: &'t Json<'a>) -> &'t Json<'a> {
    let inner = json.get("tweet");
    if inner.is_object() { inner } else { json }
}

fn tweet(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let legacy = json.get("legacy");
    let key = json.get("rest_id").id().or_else(|| legacy.get("id_str").id())?;
    let mut post = x::status_alone_with_id(legacy, key, sink)?;
    let note = json.at(&["note_tweet", "note_tweet_results", "result"]);
    if let Some(text) = note.get("text").text() {
        let mut words = Words::new(text);
        let start = legacy.get("display_text_range").first().count();
        words.cut_mentions(start, post.reply_to.is_some());
        words.entities(note.get("entity_set"), post.quotes.as_deref(), &post.key);
        words.entities(legacy.get("extended_entities"), post.quotes.as_deref(), &post.key);
        post.truncated = false;
        words.into_post(&mut post);
    }
    post.engagement.views = json
        .at(&["views", "count"])
        .count()
        .or_else(|| legacy.at(&["ext_views", "count"]).count())
        .or_else(|| json.at(&["view_count_info", "count"]).count());
    post.visibility = x::seen_by(json.at(&["core", "user_results", "result"]));
    post.author = user(json.at(&["core", "user_results", "result"]), sink)
        .or_else(|| user(json.at(&["core", "user_result", "result"]), sink))
        .or_else(|| legacy.get("user_id_str").id().map(|key| Author { key, ..Author::default() }));
    if let Some(link) = card(json.get("card"))
        && let Some(known) =
            post.links.iter_mut().find(|known| known.url == link.url || post_card(json, known))
    {
        known.title = known.title.take().or(link.title);
    }
    x::complete(&mut post);
    Some(post)
}

/// Whether a card belongs to a link: cards name the short address, links the real one.
fn post_card(json: &Json<'_>, link: &Link) -> bool {
    let short = json.at(&["card", "legacy", "url"]).text().or(json.at(&["card", "rest_id"]).text());
    json.at(&["legacy", "entities", "urls"])
        .items()
        .any(|url| url.get("url").text() == short && url.get("expanded_url").text() == Some(&link.url))
}

fn card(json: &Json<'_>) -> Option<Link> {
    let mut link = Link { url: String::new(), title: None };
    for binding in json.at(&["legacy", "binding_values"]).items() {
        let value = binding.at(&["value", "string_value"]).text();
        match binding.get("key").str() {
            Some("title") => link.title = value.map(str::to_owned),
            Some("card_url") => link.url = value.unwrap_or_default().to_owned(),
            _ => {}
        }
    }
    link.title.is_some().then_some(link)
}

/// A user: names moved from `legacy` to `core` in 2025.
fn user(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    let legacy = json.get("legacy");
    let core = json.get("core");
    let field = |key: &str| core.get(key).text().or(legacy.get(key).text());
    let handle = field("screen_name").unwrap_or_default();
    let key = json.get("rest_id").id();
    if key.is_none() && handle.is_empty() {
        return None;
    }
    Some(Author {
        key: key.unwrap_or_else(|| handle.to_lowercase()),
        name: field("name").map(|name| unescape(name).into_owned()).unwrap_or_default(),
        handle: handle.to_owned(),
        url: x::profile(handle),
        followers: legacy
            .get("followers_count")
            .count()
            .or_else(|| json.at(&["relationship_counts", "followers"]).count()),
        since: field("created_at")
            .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
            .map(|moment| moment.ms),
        bot: json.at(&["affiliates_highlighted_label", "label", "userLabelType"]).str()
            == Some("AutomatedLabel"),
    })
}
