//! What Meta's services hand out as JSON: posts and comments of Facebook, Instagram and Threads, and
//! threads of Messenger and of Instagram's direct messages.
//!
//! All texts but those of end-to-end encrypted threads are UTF-8 that was taken for Latin-1 and
//! escaped letter by letter (`\u00c3\u00a9` for `é`): that is undone here. Points are reactions where
//! a message can have them; posts come without counts.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;

/// What the other files of the archive say.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    owner: Option<Author>,
}

/// Lists that hold posts or comments, with where they were published.
const LISTS: &[(&str, Platform)] = &[
    ("text_post_app_text_posts", Platform::Threads),
    ("comments_v2", Platform::Facebook),
    ("comments", Platform::Facebook),
    ("group_posts_v2", Platform::Facebook),
    ("group_comments_v2", Platform::Facebook),
    ("status_updates", Platform::Facebook),
    ("status_updates_v2", Platform::Facebook),
    ("comments_media_comments", Platform::Instagram),
    ("comments_reels_comments", Platform::Instagram),
    ("comments_story_comments", Platform::Instagram),
    ("ig_reels_media", Platform::Instagram),
    ("ig_archived_post_media", Platform::Instagram),
];

/// The list of a file, where it is one of [`LISTS`].
fn list<'j, 'a>(record: &'j Json<'a>) -> Option<(&'j Json<'a>, Platform)> {
    LISTS.iter().find_map(|(key, platform)| {
        let list = record.get(key);
        let first = list.first();
        let known = recognised(&first) || first.is_null() && *key != "comments";
        (list.is_array() && known).then_some((list, *platform))
    })
}

/// Whether a record is one of a list's.
fn recognised(record: &Json<'_>) -> bool {
    record.get("media").is_array()
        || record.get("string_map_data").is_object()
        || record.has("timestamp") && (record.get("data").is_array() || record.get("attachments").is_array())
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let first = sample.objects().next()?;
    let message = first.get("messages").first();
    let named = first.get("participants").is_array() || message.has("timestamp_ms");
    if named && (message.has("sender_name") || message.has("senderName")) {
        return Some("messenger");
    }
    if first.get("profile_v2").is_object() || first.get("profile_user").is_array() {
        return Some("meta-side");
    }
    if !sample.is_array
        && let Some((_, platform)) = list(first)
    {
        return Some(match platform {
            Platform::Threads => "threads",
            Platform::Instagram => "instagram",
            _ => "facebook",
        });
    }
    let media = first.get("media").first();
    if media.has("creation_timestamp") && media.has("uri") {
        return Some("instagram");
    }
    if first.get("string_map_data").is_object()
        && said(first.get("string_map_data")).is_some()
        && first.has("media_list_data")
    {
        return Some("instagram");
    }
    // What its owner looked at, liked, searched or followed.
    const OTHERS: [&str; 8] =
        ["likes_", "impressions_", "relationships_", "searches_", "saved_", "story_", "ads_", "reactions"];
    let other = |(key, value): &(std::borrow::Cow<'_, str>, Json<'_>)| {
        value.is_array() && OTHERS.iter().any(|start| key.starts_with(start))
    };
    // A post of any other platform may carry lists of such names.
    if first.members().len() <= 2 && first.members().iter().any(other) {
        return Some("meta-side");
    }
    let data = first.get("data").first();
    let post = data.has("post") || data.has("update_timestamp") || first.get("attachments").is_array();
    (first.has("timestamp") && first.get("data").is_array() && post).then_some("facebook")
}

/// The comment among Instagram's fields, whose names are in the language of the account: the text
/// that is not named otherwise.
fn said<'j, 'a>(map: &'j Json<'a>) -> Option<&'j Json<'a>> {
    const COMMENT: [&str; 7] =
        ["Comment", "Commentaire", "Kommentar", "Comentario", "Comentário", "Commento", "Reactie"];
    let named = |(key, _): &&(std::borrow::Cow<'_, str>, Json<'_>)| COMMENT.contains(&meant(key).as_str());
    let texts = || map.members().iter().filter(|(_, value)| value.get("value").text().is_some());
    if let Some((_, value)) = texts().find(named) {
        return Some(value);
    }
    let dated =
        map.members().iter().any(|(_, value)| value.get("timestamp").count().is_some_and(|time| time > 0));
    let longest = texts().max_by_key(|(_, value)| value.get("value").text().map_or(0, str::len));
    longest.map(|(_, value)| value).filter(|_| dated && texts().count() <= 2)
}

/// UTF-8 that was taken for Latin-1, as it was meant.
fn meant(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let bytes: Option<Vec<u8>> =
        text.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}

fn words(json: &Json<'_>) -> Option<String> {
    json.text().map(meant)
}

/// Seconds since 1970.
fn seconds(json: &Json<'_>) -> Option<i64> {
    json.integer().filter(|seconds| (1..4_102_444_800).contains(seconds)).map(|seconds| seconds * 1000)
}

/// Reads the owner's name.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        let user = record.get("profile_user").first();
        let data = user.get("string_map_data");
        let name = words(record.at(&["profile_v2", "name", "full_name"]))
            .or_else(|| words(data.at(&["Name", "value"])))
            .unwrap_or_default();
        let handle = words(data.at(&["Username", "value"])).unwrap_or_default();
        if !name.is_empty() || !handle.is_empty() {
            let key = if handle.is_empty() { name.clone() } else { handle.to_lowercase() };
            sink.side.of::<Profile>().owner = Some(Author { key, name, handle, ..Author::default() });
        }
    });
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where an archive's profile came without its posts.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of the archive holds no posts",
        "choose the file with your posts or comments, or the whole archive as a ZIP",
    )
    .in_file(name)
}

/// Reads posts and comments of the archive's owner.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| match list(record) {
        Some((items, platform)) => {
            sink.items(file, items, |item, sink| one(file, item, platform, sink));
        }
        None => one(file, record, file.platform, sink),
    });
    Ok(())
}

fn one(file: &DecodedFile<'_>, record: &Json<'_>, platform: Platform, sink: &mut Sink<'_>) {
    let mut post = Post::new(platform, String::new(), String::new());
    post.author.clone_from(&sink.side.of::<Profile>().owner);
    let map = record.get("string_map_data");
    if map.is_object() {
        // Instagram's comments.
        let comment = said(map);
        post.text = comment.and_then(|value| words(value.get("value"))).unwrap_or_default();
        for (_, value) in map.members() {
            post.created_at = post.created_at.or(seconds(value.get("timestamp")));
            // Whose picture it is about.
            if comment.is_none_or(|comment| !std::ptr::eq(comment, value)) {
                post.mentions.extend(words(value.get("value")));
            }
        }
    } else if record.get("media").is_array() {
        let media = record.get("media");
        let first = media.first();
        post.text = words(record.get("title")).or_else(|| words(first.get("title"))).unwrap_or_default();
        post.created_at = seconds(record.get("creation_timestamp"))
            .or_else(|| seconds(first.get("creation_timestamp")))
            .or_else(|| seconds(record.get("timestamp")));
    } else {
        facebook(record, &mut post);
    }
    labels(record, &mut post);
    if post.text.is_empty() && post.links.is_empty() && post.created_at.is_none() {
        let number = sink.number();
        sink.skip(file, None, Some(number), "it has neither words nor a time");
        return;
    }
    // Nothing here has an id: the same second and words are the same post in every file.
    let beginning: String = post.text.chars().take(40).collect();
    post.key = format!("{}/{beginning}", post.created_at.unwrap_or(0));
    sink.push(file, post);
}

/// Archives since 2025 name each value; labels are in the language of the account.
fn labels(record: &Json<'_>, post: &mut Post) {
    const CAPTION: [&str; 12] = [
        "Caption",
        "Légende",
        "Bildunterschrift",
        "Pie de foto",
        "Didascalia",
        "Bijschrift",
        "Legenda",
        "Comment",
        "Commentaire",
        "Kommentar",
        "Comentario",
        "Text",
    ];
    const LIKES: [&str; 4] = ["Like count", "Likes", "J’aime", "Gefällt mir"];
    for item in record.get("label_values").items() {
        let label = words(item.get("label")).unwrap_or_default();
        if post.text.is_empty() && CAPTION.contains(&label.as_str()) {
            post.text = words(item.get("value")).unwrap_or_default();
        } else if LIKES.contains(&label.as_str()) {
            post.engagement.likes = item.get("value").count();
            post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
        }
    }
    post.created_at = post.created_at.or(seconds(record.get("timestamp")));
}

fn facebook(record: &Json<'_>, post: &mut Post) {
    post.created_at = seconds(record.get("timestamp"));
    for data in record.get("data").items() {
        if let Some(text) = words(data.get("post")) {
            post.text = text;
        }
        let comment = data.get("comment");
        if let Some(text) = words(comment.get("comment")) {
            post.text = text;
        }
        if let Some(name) = words(comment.get("author")) {
            post.author = Some(Author { key: name.clone(), name, ..Author::default() });
        }
        post.place = words(comment.get("group")).or(post.place.take());
    }
    for data in record.get("attachments").items() {
        for data in data.get("data").items() {
            let context = data.get("external_context");
            if let Some(url) = context.get("url").text() {
                post.links.push(Link { url: url.to_owned(), title: words(context.get("name")) });
            }
            let description = words(data.at(&["media", "description"]));
            if let Some(description) = description.filter(|_| post.text.is_empty()) {
                post.text = description;
            }
        }
    }
}

/// What Messenger says in a member's name: somebody reacted, called, sent a picture, named the group.
fn is_notice(text: &str, name: &str, message: &Json<'_>) -> bool {
    const SAID: [&str; 24] = [
        "sent an attachment.",
        "sent a photo.",
        "sent a video.",
        "sent a link.",
        "sent a voice message.",
        "sent a GIF.",
        "sent a sticker.",
        "sent a location.",
        "missed your call.",
        "called you.",
        "missed a call",
        "started a call.",
        "joined the call.",
        "joined the video chat.",
        "started a video chat.",
        "left the group.",
        "named the group",
        "changed the theme",
        "set the nickname",
        "set your nickname",
        "set the emoji",
        "changed the group photo",
        "created the group.",
        "pinned a message.",
    ];
    let text = text.trim();
    let first = name.split_whitespace().next().unwrap_or(name);
    let after =
        [name, first, "You"].into_iter().filter(|who| !who.is_empty()).find_map(|who| text.strip_prefix(who));
    let said = after.is_some_and(|rest| SAID.iter().any(|said| rest.trim_start().starts_with(said)));
    said || message.has("call_duration")
        || text.starts_with("Reacted ") && text.ends_with("to your message")
        || text.starts_with("Liked a message")
        || text == "The video chat ended."
}

/// Reads a thread of messages.
pub(in crate::read) fn read_messenger(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    // In an archive of an account the reader has not chosen this very thread.
    let direct = file.name.contains("messages/") || file.name.contains("your_instagram_activity/");
    let has_reactions = file.text.contains("\"reactions\"");
    if !direct {
        sink.warn(file, "a Messenger thread is not public: names and words of its members will be shown");
    }
    sink.records(file, |thread, sink| {
        let place = words(thread.get("title")).or_else(|| words(thread.get("threadName")));
        let path = thread.get("thread_path").text().map(str::to_owned);
        sink.items(file, thread.get("messages"), |message, sink| {
            let Some(name) = words(message.get("sender_name")).or_else(|| words(message.get("senderName")))
            else {
                let number = sink.number();
                sink.skip(file, None, Some(number), "it names no sender");
                return;
            };
            if message.get("is_unsent").bool() == Some(true) || message.get("isUnsent").bool() == Some(true) {
                sink.withhold(file, LeftOutReason::Deleted);
                return;
            }
            if matches!(message.get("type").str(), Some("Subscribe" | "Unsubscribe" | "Call")) {
                sink.withhold(file, LeftOutReason::System);
                return;
            }
            let text =
                words(message.get("content")).or_else(|| words(message.get("text"))).unwrap_or_default();
            if is_notice(&text, &name, message) {
                sink.withhold(file, LeftOutReason::System);
                return;
            }
            let time = message.get("timestamp_ms").integer().or_else(|| message.get("timestamp").integer());
            let key = format!("{}/{}/{name}", path.as_deref().unwrap_or_default(), time.unwrap_or(0));
            let mut post = Post::new(Platform::Messenger, key, text);
            post.created_at = time.filter(|time| (0..4_102_444_800_000).contains(time));
            post.author = Some(Author { key: name.clone(), name, ..Author::default() });
            post.place.clone_from(&place);
            if let Some(url) = message.at(&["share", "link"]).text() {
                post.links.push(Link { url: url.to_owned(), title: None });
            }
            if has_reactions {
                let reactions = u64::try_from(message.get("reactions").items().count()).unwrap_or(0);
                post.engagement.likes = Some(reactions);
                post.points = i64::try_from(reactions).ok();
            }
            if direct {
                post.visibility = Visibility::Direct;
            }
            sink.push(file, post);
        });
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts, several};

    #[test]
    fn letters_come_out_as_they_were_meant() {
        assert_eq!(meant("caf\u{c3}\u{a9} \u{f0}\u{9f}\u{98}\u{80}"), "café 😀");
        assert_eq!(meant("café"), "café");
        assert_eq!(meant("été 😀"), "été 😀");
    }

    const THREAD: &str = r#"{"participants":[{"name":"Ann"},{"name":"Zo\u00c3\u00a9"}],"messages":[
        {"sender_name":"Zo\u00c3\u00a9","timestamp_ms":1700000002000,"content":"D\u00c3\u00a9j\u00c3\u00a0 !","type":"Generic",
         "reactions":[{"reaction":"\u00e2\u009d\u00a4","actor":"Ann"}]},
        {"sender_name":"Ann","timestamp_ms":1700000001000,"content":"Ann named the group.","type":"Subscribe"},
        {"sender_name":"Ann","timestamp_ms":1700000000000,"content":"Hi","type":"Generic","is_unsent":false}],
        "title":"Pier","thread_path":"inbox/pier_1"}"#;

    #[test]
    fn a_thread_of_messages() {
        let conversation = one("message_1.json", THREAD.into()).unwrap();
        let first = &conversation.posts[0];
        assert_eq!((first.text.as_str(), first.points), ("Déjà !", Some(1)));
        assert_eq!(first.author.as_ref().map(|author| author.name.as_str()), Some("Zoé"));
        assert_eq!(conversation.posts[1].points, Some(0));
        assert_eq!(conversation.withheld[0].reason, LeftOutReason::System);
        assert!(!conversation.files[0].warnings.is_empty());
        assert!(one("a/messages/inbox/pier_1/message_1.json", THREAD.into()).is_err());
    }

    #[test]
    fn an_encrypted_thread() {
        let thread = r#"{"participants":["Ann","Bob"],"threadName":"Pier","messages":[
            {"senderName":"Ann","text":"Déjà","timestamp":1700000000000,"type":"text","isUnsent":false,"reactions":[]}]}"#;
        assert_eq!(posts("Pier.json", thread)[0].text, "Déjà");
    }

    #[test]
    fn posts_of_each_service() {
        let threads = r#"{"text_post_app_text_posts":[{"media":[{"uri":"","creation_timestamp":1700000000,"title":"Mar\u00c3\u00a9e"}]}]}"#;
        let instagram = r#"[{"media":[{"uri":"a.jpg","creation_timestamp":1700000000,"title":"One"}]},
            {"media":[{"uri":"b.jpg","creation_timestamp":1700000001,"title":""}],"title":"Two","creation_timestamp":1700000002}]"#;
        let facebook = r#"[{"timestamp":1700000000,"data":[{"post":"Bonjour"}],"title":"Ann updated her status.",
            "attachments":[{"data":[{"external_context":{"url":"https://example.org/","name":"A"}}]}]}]"#;
        let comments = r#"{"comments_v2":[{"timestamp":1700000000,"data":[{"comment":{"timestamp":1700000000,"comment":"Yes","author":"Ann"}}],"title":"Ann commented"}]}"#;
        let profile = r#"{"profile_v2":{"name":{"full_name":"Ann Rey"}}}"#;
        assert_eq!(posts("threads_and_replies.json", threads)[0].text, "Marée");
        let two = posts("posts_1.json", instagram);
        assert_eq!((two[0].text.as_str(), two[1].text.as_str()), ("One", "Two"));
        assert_eq!(two[1].created_at, Some(1_700_000_002_000));
        let conversation =
            several(&[("your_posts_1.json", facebook), ("profile_information.json", profile)]).unwrap();
        let post = &conversation.posts[0];
        assert_eq!((post.text.as_str(), post.platform), ("Bonjour", Platform::Facebook));
        assert_eq!(post.author.as_ref().map(|author| author.name.as_str()), Some("Ann Rey"));
        assert_eq!(post.links[0].title.as_deref(), Some("A"));
        assert_eq!(posts("comments.json", comments)[0].text, "Yes");
    }
}
