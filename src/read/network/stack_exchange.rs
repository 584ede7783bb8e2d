//! Stack Exchange: the XML files of its dumps, and the answers of its API.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Link, Platform, Post};
use crate::read::notation::markup::{Tag, tags};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let head = sample.text.get(..2048).unwrap_or(sample.text);
    if head.trim_start().starts_with('<') {
        let row = || tags(head).find(|tag| tag.name() == "row");
        let root = tags(head).next()?.name();
        return match root {
            "posts" if row()?.attribute("PostTypeId").is_some() => Some("stack-exchange"),
            "comments" if row()?.attribute("PostId").is_some() => Some("stack-exchange"),
            "users" if row()?.attribute("Reputation").is_some() => Some("stack-exchange-side"),
            _ => None,
        };
    }
    let found = sample
        .objects()
        .any(|json| is_post(json) || json.get("items").items().take(3).any(|item| is_post(&item)));
    found.then_some("stack-exchange-api")
}

/// A question, an answer or a comment of the API.
fn is_post(json: &Json<'_>) -> bool {
    ["question_id", "answer_id", "comment_id"].iter().any(|key| json.has(key))
        && json.has("creation_date")
        && json.has("owner")
}

/// Reads the names of a dump's people.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    for tag in tags(file.text).filter(|tag| tag.name() == "row") {
        let id = tag.attribute("Id").map(|id| id.into_owned());
        let known = person(id, &tag.attribute("DisplayName").unwrap_or_default(), "");
        known.into_iter().for_each(|known| sink.known(Platform::StackExchange, known));
    }
    sink.side.without_posts(
        Error::new(
            Code::Empty,
            "this file of a Stack Exchange dump holds no posts",
            "choose Posts.xml or Comments.xml",
        )
        .in_file(file.name),
    );
    Ok(())
}

/// Reads a dump.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    for tag in tags(file.text).filter(|tag| tag.name() == "row") {
        sink.at(tag.at);
        row(file, &tag, sink);
    }
    Ok(())
}

fn row(file: &DecodedFile<'_>, tag: &Tag<'_>, sink: &mut Sink<'_>) {
    let value =
        |name: &str| tag.attribute(name).filter(|value| !value.is_empty()).map(|value| value.into_owned());
    let Some(id) = value("Id") else {
        return sink.skip_at(file, tag.at, "it has no id");
    };
    let comment = value("PostId");
    let kind = value("PostTypeId");
    if kind.as_deref().is_some_and(|kind| !matches!(kind, "1" | "2")) {
        return sink.withhold(file, LeftOutReason::System);
    }
    let key = if comment.is_some() { format!("c{id}") } else { id };
    let words = match &comment {
        Some(_) => value("Text").unwrap_or_default(),
        None => html::to_text(&value("Body").unwrap_or_default()),
    };
    let mut post = Post::new(Platform::StackExchange, key, words);
    if let Some(title) = value("Title") {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    let name = value("OwnerDisplayName").or_else(|| value("UserDisplayName")).unwrap_or_default();
    let author = value("OwnerUserId").or_else(|| value("UserId"));
    post.author = person(author, &name, "");
    if let Some(time) = value("CreationDate") {
        let zoned = if time.contains(['+', 'Z']) { time } else { format!("{time}Z") };
        sink.time(&mut post, &zoned);
    }
    let count = |name: &str| value(name).and_then(|count| count.parse().ok());
    post.engagement.score = value("Score").and_then(|score| score.parse().ok());
    post.points = post.engagement.score;
    post.engagement.views = count("ViewCount");
    post.engagement.replies = count("AnswerCount").or_else(|| count("CommentCount"));
    post.reply_to = value("ParentId").or(comment);
    post.thread = value("ParentId");
    // `<tide><ferry>`, or `|tide|ferry|` in newer dumps.
    let tags = value("Tags").unwrap_or_default();
    post.tags = tags.split(['<', '>', '|']).filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    sink.push(file, post);
}

/// Reads answers of the API.
pub(in crate::read) fn read_api(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        one(file, record, sink);
        sink.items(file, record.get("items"), |item, sink| one(file, item, sink));
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() || !is_post(json) {
        return;
    }
    let id = |key: &str| json.get(key).id();
    let comment = id("comment_id").map(|id| format!("c{id}"));
    let key = comment.clone().or_else(|| id("answer_id")).or_else(|| id("question_id")).unwrap_or_default();
    let markup = json.get("body").str().unwrap_or_default();
    let mut post = Post::new(Platform::StackExchange, key.clone(), html::to_text(markup));
    if let Some(title) = json.get("title").text().filter(|_| !json.has("answer_id") && comment.is_none()) {
        let title = html::unescape(title);
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    let owner = json.get("owner");
    let name = html::unescape(owner.get("display_name").str().unwrap_or_default()).into_owned();
    post.author = person(owner.get("user_id").id(), &name, "")
        .map(|author| Author { url: owner.get("link").text().map(str::to_owned), ..author });
    if let Some(time) = id("creation_date") {
        sink.time(&mut post, &time);
    }
    post.engagement.score = json.get("score").integer();
    post.points = post.engagement.score;
    post.engagement.views = json.get("view_count").count();
    post.engagement.replies = json.get("answer_count").count();
    post.url = json.get("link").text().map(str::to_owned);
    post.links.extend(json.get("source").text().map(|url| Link { url: url.to_owned(), title: None }));
    post.tags = json.get("tags").items().filter_map(|tag| tag.text().map(str::to_owned)).collect();
    let question = id("question_id").filter(|id| *id != key);
    post.reply_to = id("post_id").filter(|_| comment.is_some()).or_else(|| question.clone());
    post.thread = question;
    sink.push(file, post);
    for list in ["answers", "comments"] {
        json.get(list).items().for_each(|below| one(file, &below, sink));
    }
}
