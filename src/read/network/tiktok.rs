//! TikTok: comments of its web pages, videos and comments of its research API, the comments in the copy of an
//! account.

use crate::error::Error;
use crate::model::{Platform, Post, Visibility};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let found = sample.objects().any(|json| {
        is_post(json)
            || lists(json).any(|list| list.items().take(3).any(|item| is_post(&item)))
            || own(json).is_array()
    });
    found.then_some("tiktok")
}

/// A comment or a video by what no other platform has.
fn is_post(json: &Json<'_>) -> bool {
    let comment = json.has("cid") && json.has("text") && (json.has("aweme_id") || json.has("digg_count"));
    let video = (json.has("desc") && json.get("author").has("uniqueId") && json.has("stats"))
        || json.has("video_description") && json.has("create_time");
    let searched =
        json.has("text") && json.has("video_id") && json.has("create_time") && json.has("like_count");
    comment || video || searched
}

fn lists<'t, 'a>(json: &'t Json<'a>) -> impl Iterator<Item = &'t Json<'a>> {
    let data = json.get("data");
    [json.get("comments"), data.get("comments"), data.get("videos"), json.get("videos"), json.get("itemList")]
        .into_iter()
}

/// The comments in the copy of an account.
fn own<'t, 'a>(json: &'t Json<'a>) -> &'t Json<'a> {
    let comment = json.get("Comment");
    let comment = if comment.is_object() { comment } else { json.at(&["Activity", "Comment"]) };
    comment.at(&["Comments", "CommentsList"])
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        one(file, record, None, sink);
        for list in lists(record) {
            sink.items(file, list, |item, sink| one(file, item, None, sink));
        }
        sink.items(file, own(record), |item, sink| {
            let words = item.get("comment").text().or(item.get("Comment").text()).unwrap_or_default();
            let mut post = Post::new(Platform::Tiktok, String::new(), words);
            if let Some(date) = item.get("date").text().or(item.get("Date").text()) {
                sink.time(&mut post, &format!("{}Z", date.trim_end_matches(" UTC")));
            }
            sink.push(file, post);
        });
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, json: &Json<'_>, parent: Option<&str>, sink: &mut Sink<'_>) {
    if !json.is_whole() || !is_post(json) {
        return;
    }
    let id = ["cid", "id"].iter().find_map(|key| json.get(key).id()).unwrap_or_default();
    let words =
        ["text", "desc", "video_description"].iter().find_map(|key| json.get(key).text()).unwrap_or_default();
    let mut post = Post::new(Platform::Tiktok, id.clone(), words);
    let user = if json.get("user").is_object() { json.get("user") } else { json.get("author") };
    let handle = ["unique_id", "uniqueId"].iter().find_map(|key| user.get(key).text());
    let handle = handle.or(json.get("username").text()).unwrap_or_default();
    post.author = person(
        user.get("uid").id().or_else(|| user.get("id").id()),
        user.get("nickname").str().unwrap_or_default(),
        handle,
    );
    if let Some(time) = json.get("create_time").id().or_else(|| json.get("createTime").id()) {
        sink.time(&mut post, &time);
    }
    let count = |keys: &[&str]| {
        keys.iter().find_map(|key| json.get(key).count().or_else(|| json.get("stats").get(key).count()))
    };
    post.engagement.likes = count(&["digg_count", "diggCount", "like_count"]);
    post.engagement.replies = count(&["reply_comment_total", "commentCount", "comment_count", "reply_count"]);
    post.engagement.reposts = count(&["shareCount", "share_count"]);
    post.engagement.views = count(&["playCount", "view_count"]);
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    let answered =
        json.get("reply_id").id().or_else(|| json.get("parent_comment_id").id()).filter(|id| id != "0");
    let video = json.get("aweme_id").id().or_else(|| json.get("video_id").id());
    post.thread.clone_from(&video);
    post.reply_to = parent.map(str::to_owned).or(answered).or(video);
    if json.get("privateItem").bool() == Some(true) || json.get("secret").bool() == Some(true) {
        post.visibility = Visibility::Followers;
    }
    sink.push(file, post);
    for reply in json.get("reply_comment").items() {
        one(file, &reply, Some(&id), sink);
    }
}
