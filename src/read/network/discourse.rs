//! Discourse: topics, lists of posts, searches, and lists of topics (whose titles are posts).

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Platform, Post, Visibility};
use crate::options::Include;
use crate::read::network::mastodon::content;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;
use std::collections::BTreeMap;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let post = |json: &Json<'_>| {
        json.has("post_number") && (json.has("cooked") || json.has("blurb") || json.has("raw"))
    };
    let found = sample.objects().any(|json| {
        post(json)
            || json.at(&["post_stream", "posts"]).is_array()
            || json.at(&["topic_list", "topics"]).is_array()
            || json.get("latest_posts").items().take(2).any(|item| post(&item))
            || (json.get("posts").items().take(2).any(|item| post(&item))
                && (json.has("topics") || json.has("grouped_search_result") || json.get("posts").is_array()))
            || (json.has("grouped_search_result") && json.get("topics").is_array())
    });
    found.then_some("discourse")
}

/// A talk of a few, or a topic of a kind that is not known.
fn is_private(topic: &Json<'_>) -> bool {
    topic.get("archetype").str().is_some_and(|kind| !matches!(kind, "regular" | "banner"))
        || topic.get("private").bool() == Some(true)
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if is_private(json) && !sink.options.includes(Include::Private) {
            let posts = json.at(&["post_stream", "posts"]).items().count().max(1);
            (0..posts).for_each(|_| sink.withhold(file, LeftOutReason::Private));
            return;
        }
        if json.has("post_number") {
            return post_record(file, json, &Context::default(), sink);
        }
        let mut context = Context::default();
        for topic in json.get("topics").items() {
            if let (Some(id), Some(title)) = (topic.get("id").id(), topic.get("title").text()) {
                context
                    .titles
                    .insert(id, (title.to_owned(), topic.get("slug").text().unwrap_or_default().to_owned()));
            }
        }
        for user in json.get("users").items() {
            if let Some(id) = user.get("id").id() {
                context.users.insert(id, Json::clone(&user));
            }
        }
        if let (Some(id), Some(title)) = (json.get("id").id(), json.get("title").text()) {
            context
                .titles
                .insert(id, (title.to_owned(), json.get("slug").text().unwrap_or_default().to_owned()));
        }
        // A topic's page names all posts and holds the first twenty.
        let stream = json.at(&["post_stream", "stream"]).items().count();
        let missing = stream.saturating_sub(json.at(&["post_stream", "posts"]).items().count());
        if missing > 0 {
            sink.warn(
                file,
                format!("{missing} posts of the topic are not in the file: take it with `?print=true` behind its address"),
            );
        }
        for posts in [json.at(&["post_stream", "posts"]), json.get("latest_posts"), json.get("posts")] {
            sink.items(file, posts, |post, sink| post_record(file, post, &context, sink));
        }
        sink.items(file, json.at(&["topic_list", "topics"]), |topic, sink| {
            topic_record(file, topic, &context, sink);
        });
    });
    Ok(())
}

/// What a page says beside its posts.
#[derive(Default)]
struct Context<'a> {
    /// Topic → title and slug.
    titles: BTreeMap<String, (String, String)>,
    users: BTreeMap<String, Json<'a>>,
}

fn post_record(file: &DecodedFile<'_>, json: &Json<'_>, context: &Context<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if json.get("post_type").integer() == Some(3) {
        return sink.withhold(file, LeftOutReason::System);
    }
    if json.get("user_deleted").bool() == Some(true)
        || json.get("deleted_at").text().is_some()
        || json.get("hidden").bool() == Some(true)
    {
        return sink.withhold(file, LeftOutReason::Deleted);
    }
    let body = ["cooked", "blurb", "raw"].into_iter().find_map(|key| json.get(key).text());
    let (Some(body), Some(number)) = (body, json.get("post_number").integer()) else {
        let record = sink.number();
        return sink.skip(file, None, Some(record), "it has no text or no number");
    };
    let topic = json.get("topic_id").id().unwrap_or_default();
    let mut post = Post::new(Platform::Discourse, format!("{topic}/{number}"), "");
    content(body, &mut post);
    if !json.has("cooked") && json.has("blurb") {
        post.truncated = true;
    }
    let known = context.titles.get(&topic).map(|(title, _)| title.as_str());
    if let Some(title) = known.or(json.get("topic_title").text()).filter(|_| number == 1) {
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    // Whispers are for staff only.
    if json.get("post_type").integer() == Some(4) {
        post.visibility = Visibility::Followers;
    }
    post.author = json.get("username").text().map(|handle| author(handle, json.get("name").text()));
    if let Some(at) = json.get("created_at").text() {
        sink.time(&mut post, at);
    }
    let liked = json.get("actions_summary").items().find(|action| action.get("id").integer() == Some(2));
    let summed = liked.map(|action| action.get("count").count().unwrap_or(0));
    post.engagement.likes = json.get("like_count").count().or(summed);
    post.engagement.replies = json.get("reply_count").count();
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.reply_to = json.get("reply_to_post_number").integer().map(|to| format!("{topic}/{to}"));
    if post.reply_to.is_none() && number > 1 {
        post.reply_to = Some(format!("{topic}/1"));
    }
    post.thread = Some(format!("{topic}/1"));
    for tag in json.get("tags").items() {
        post.tags.extend(tag.text().map(str::to_owned));
    }
    sink.push(file, post);
}

/// A topic in a list: its title, and the beginning of its first post where the list has it.
fn topic_record(file: &DecodedFile<'_>, json: &Json<'_>, context: &Context<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    let (Some(id), Some(title)) = (json.get("id").id(), json.get("title").text()) else {
        let record = sink.number();
        return sink.skip(file, None, Some(record), "it has no id or no title");
    };
    let mut post = Post::new(Platform::Discourse, format!("{id}/1"), "");
    if is_private(json) {
        post.visibility = Visibility::Direct;
    }
    post.title_end = title.len();
    post.text = format!("{title}\n\n{}", html::to_text(json.get("excerpt").str().unwrap_or_default()));
    post.truncated = true;
    if let Some(at) = json.get("created_at").text() {
        sink.time(&mut post, at);
    }
    let opened = json.get("posters").items().find(|poster| {
        poster.get("description").str().is_some_and(|description| description.contains("Original Poster"))
    });
    if let Some(user) = opened.and_then(|poster| context.users.get(&poster.get("user_id").id()?))
        && let Some(handle) = user.get("username").text()
    {
        post.author = Some(author(handle, user.get("name").text()));
    }
    post.engagement.likes = json.get("like_count").count();
    post.engagement.views = json.get("views").count();
    post.engagement.replies = json.get("posts_count").count().map(|posts| posts.saturating_sub(1));
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.thread = Some(post.key.clone());
    for tag in json.get("tags").items() {
        post.tags.extend(tag.text().or(tag.get("name").text()).map(str::to_owned));
    }
    sink.push(file, post);
}

fn author(handle: &str, name: Option<&str>) -> Author {
    Author {
        key: handle.to_lowercase(),
        name: name.unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        bot: matches!(handle, "system" | "discobot"),
        ..Author::default()
    }
}
