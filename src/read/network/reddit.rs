//! Reddit: listings, threads and `morechildren` of the API, and the lines of Pushshift and Arctic
//! Shift.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::{html::unescape, markdown};

/// Nesting of comments that is followed; Reddit itself stops far earlier.
const DEPTH: usize = 256;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let thing = |json: &Json<'_>| {
        matches!(json.get("kind").str(), Some("Listing" | "t1" | "t3" | "more"))
            && json.get("data").is_object()
    };
    let found = sample.objects().any(|json| {
        thing(json)
            || is_tree(json)
            || is_record(json)
            || json.at(&["json", "data", "things"]).is_array()
            || json.get("data").items().take(3).any(|item| is_record(&item) || thing(&item))
            || json.members().iter().any(|(_, value)| thing(value))
    });
    // A thread pasted inside another array.
    let nested = sample.records.iter().any(|json| json.items().take(2).any(|item| thing(&item)));
    (found || nested).then_some("reddit")
}

/// A submission with its comments below it, as downloaders archive it.
fn is_tree(json: &Json<'_>) -> bool {
    json.get("comments").is_array()
        && json.has("selftext")
        && json.has("created_utc")
        && (json.get("permalink").str().is_some_and(|link| link.contains("/comments/"))
            || json.get("name").str().is_some_and(|name| name.starts_with("t3_")))
}

/// A post or comment without its wrapping.
fn is_record(json: &Json<'_>) -> bool {
    json.get("subreddit").is_present()
        && json.has("author")
        && json.has("created_utc")
        && (json.has("body") || json.has("selftext") || json.has("title"))
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut more = 0;
    sink.records(file, |json, sink| walk(file, json, sink, 0, &mut more));
    if more > 0 {
        sink.warn(file, format!("{more} comments were folded away by Reddit and are not in the file"));
    }
    Ok(())
}

fn walk(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>, depth: usize, more: &mut u64) {
    if depth > DEPTH {
        return;
    }
    if json.is_array() {
        sink.items(file, json, |item, sink| walk(file, item, sink, depth + 1, more));
        return;
    }
    let data = json.get("data");
    match json.get("kind").str() {
        Some("Listing") => {
            sink.items(file, data.get("children"), |item, sink| walk(file, item, sink, depth + 1, more));
        }
        Some("t1" | "t3") if data.is_object() => {
            thing(file, data, sink);
            walk(file, data.get("replies"), sink, depth + 1, more);
        }
        Some("more") => *more += data.get("count").count().unwrap_or(0),
        Some(_) if data.is_object() => {}
        _ if is_record(json) || is_tree(json) => {
            thing(file, json, sink);
            for below in ["comments", "replies"] {
                if json.get(below).is_array() {
                    walk(file, json.get(below), sink, depth + 1, more);
                }
            }
        }
        _ => {
            for path in [&["json", "data", "things"][..], &["data"], &["posts"], &["comments"], &["children"]]
            {
                let array = json.at(path);
                if array.is_array() {
                    walk(file, array, sink, depth + 1, more);
                }
            }
            for (_, value) in json.members() {
                if value.get("kind").str() == Some("Listing") {
                    walk(file, value, sink, depth + 1, more);
                }
            }
        }
    }
}

fn thing(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    match post(json, sink) {
        Ok(post) => sink.push(file, post),
        Err(Unread::Deleted) => sink.withhold(file, LeftOutReason::Deleted),
        Err(Unread::Broken) => {
            let number = sink.number();
            sink.skip(file, None, Some(number), "it has no id or no text");
        }
    }
}

enum Unread {
    Deleted,
    Broken,
}

/// Whether a text says that the text is gone.
pub(in crate::read) fn is_gone(text: &str) -> bool {
    matches!(
        text.trim(),
        "[deleted]" | "[removed]" | "[ Removed by Reddit ]" | "[deleted by user]" | "[removed by reddit]"
    )
}

fn post(json: &Json<'_>, sink: &mut Sink<'_>) -> Result<Post, Unread> {
    let is_comment = json.has("body") && !json.has("title");
    let id = json.get("id").id().ok_or(Unread::Broken)?;
    let key = json.get("name").text().filter(|name| name.starts_with('t')).map_or_else(
        || {
            format!(
                "{}_{}",
                if is_comment { "t1" } else { "t3" },
                id.trim_start_matches("t1_").trim_start_matches("t3_")
            )
        },
        str::to_owned,
    );
    let mut post = Post::new(Platform::Reddit, key, "");
    let body = json.get("body").str().or(json.get("selftext").str()).unwrap_or_default();
    if is_gone(body) && is_comment {
        return Err(Unread::Deleted);
    }
    let read = markdown::read(if is_gone(body) { "" } else { body });
    post.links = read.links.into_iter().map(|url| Link { url, title: None }).collect();
    post.alt_texts = read.alt_texts;
    post.text = read.text;
    if let Some(title) = json.get("title").text() {
        let title = unescape(title);
        if is_gone(&title) {
            return Err(Unread::Deleted);
        }
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    let outside = json.get("url_overridden_by_dest").text().or(json.get("url").text());
    if let Some(url) = outside.filter(|_| json.get("is_self").bool() != Some(true) && !is_comment) {
        let own = json.get("permalink").text().is_some_and(|permalink| url.ends_with(permalink));
        if !own {
            post.links.insert(0, Link { url: unescape(url).into_owned(), title: None });
        }
    }
    post.author = json.get("author").text().filter(|name| !is_gone(name)).map(author);
    // `created` is local to the server in old captures; `created_utc` is not.
    if let Some(at) = json.get("created_utc").id().or_else(|| json.get("created").id()) {
        sink.time(&mut post, &at);
    }
    post.url = json.get("permalink").text().map(|permalink| {
        if permalink.starts_with('/') {
            format!("https://www.reddit.com{permalink}")
        } else {
            permalink.to_owned()
        }
    });
    let thread = json.get("link_id").id();
    if post.url.is_none()
        && let Some(thread) = &thread
    {
        let thread = thread.trim_start_matches("t3_");
        post.url =
            Some(format!("https://www.reddit.com/comments/{thread}/_/{}/", id.trim_start_matches("t1_")));
    }
    // A hidden score reads 1.
    let hidden = json.get("score_hidden").bool() == Some(true) || json.get("hide_score").bool() == Some(true);
    post.engagement.score =
        if hidden { None } else { json.get("score").integer().or(json.get("ups").integer()) };
    post.points = post.engagement.score;
    post.engagement.replies = json.get("num_comments").count();
    post.engagement.views = json.get("view_count").count();
    post.reply_to = json.get("parent_id").id().filter(|parent| parent.starts_with('t'));
    post.thread = thread.or_else(|| (!is_comment).then(|| post.key.clone()));
    post.place = json.get("subreddit").text().map(|name| format!("r/{name}"));
    let warnings = [("over_18", "NSFW"), ("spoiler", "spoiler")];
    let covered: Vec<_> = warnings
        .iter()
        .filter(|(key, _)| json.get(key).bool() == Some(true))
        .map(|(_, name)| *name)
        .collect();
    post.warning = (!covered.is_empty()).then(|| covered.join(", "));
    Ok(post)
}

/// The author of this name.
pub(in crate::read) fn author(name: &str) -> Author {
    Author {
        key: name.to_lowercase(),
        handle: name.to_owned(),
        url: Some(format!("https://www.reddit.com/user/{name}")),
        bot: name == "AutoModerator",
        ..Author::default()
    }
}
