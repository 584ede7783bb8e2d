//! X's own archive of an account: `data/tweets.js` and its kin of every year.
//!
//! Scripts that assign one array each: `window.YTD.tweets.part0 = [` (since 2018, `tweet` at first),
//! `Grailbird.data.tweets_2012_01 = [` (until 2018). The author stands in `account.js` alone, and the
//! whole text of a long post in `note-tweet.js`, which names no post: it is joined by its time and
//! its beginning.

use crate::error::{Code, Error};
use crate::model::{Author, Engagement, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::notation::dates;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html::unescape;
use crate::text::json::Json;
use std::borrow::Cow;

/// How far the times of a long text and of its post may lie apart, in milliseconds.
const NOTE_APART: i64 = 2_000;

/// What the archive's other files say.
#[derive(Debug, Default)]
pub(crate) struct Archive {
    /// Whose archive it is, by account id, or by handle in old ones.
    owner: Option<Author>,
    /// Long texts in the order of their times.
    notes: Vec<Note>,
}

#[derive(Debug)]
struct Note {
    at: i64,
    text: String,
    links: Vec<Link>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let prefix = sample.prefix.trim();
    if prefix.starts_with("Grailbird.data.tweets_") {
        return Some("x-archive");
    }
    if ["var user_details", "var payload_details", "var tweet_index"]
        .iter()
        .any(|one| prefix.starts_with(one))
    {
        return Some("x-archive-side");
    }
    if let Some(name) = name(prefix) {
        let posts = matches!(name, "tweet" | "tweets" | "community_tweet" | "deleted_tweets");
        return Some(if posts { "x-archive" } else { "x-archive-side" });
    }
    // The array by itself, as people cut it out.
    let first = sample.objects().next()?;
    if first.get("tweet").has("full_text") || first.get("tweet").has("edit_info") {
        Some("x-archive")
    } else if first.get("noteTweet").has("core") || first.get("account").has("accountId") {
        Some("x-archive-side")
    } else {
        None
    }
}

/// `tweets` of `window.YTD.tweets.part0 =`.
fn name(prefix: &str) -> Option<&str> {
    let name = prefix.trim().strip_prefix("window.YTD.")?;
    Some(name.split_once(".part").map_or(name, |(name, _)| name))
}

/// Reads a file that holds no posts: keeps what posts of other files need, and direct messages.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let prefix = file.text.get(..file.json_start).unwrap_or_default();
    let messages = name(prefix).is_some_and(|name| name.starts_with("direct_message"));
    sink.records(file, |record, sink| {
        if messages {
            direct_messages(file, record, sink);
            return;
        }
        if let Some(note) = note(record.get("noteTweet"), sink) {
            sink.side.of::<Archive>().notes.push(note);
        }
        if let Some(owner) = owner(record) {
            match &mut sink.side.of::<Archive>().owner {
                Some(known) if known.handle == owner.handle => {}
                known @ None => *known = Some(owner),
                Some(_) => sink.warn(file, "these are archives of several accounts; the first is named"),
            }
        }
    });
    sink.side.of::<Archive>().notes.sort_by_key(|note| note.at);
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where the files are an archive's and none of them holds posts.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of an X archive holds no posts",
        "choose data/tweets.js (tweet.js in older archives), or the whole archive as a ZIP",
    )
    .in_file(name)
}

fn owner(record: &Json<'_>) -> Option<Author> {
    let account = record.get("account");
    let (id, handle, name) = if account.is_object() {
        (account.get("accountId"), account.get("username"), account.get("accountDisplayName"))
    } else {
        (record.get("id"), record.get("screen_name"), record.get("full_name"))
    };
    let handle = handle.text()?.to_owned();
    Some(Author {
        key: id.id().unwrap_or_else(|| handle.to_lowercase()),
        name: name.str().unwrap_or_default().to_owned(),
        url: Some(format!("https://x.com/{handle}")),
        handle,
        ..Author::default()
    })
}

fn note(note: &Json<'_>, sink: &Sink<'_>) -> Option<Note> {
    let text = note.at(&["core", "text"]).text()?;
    let at = dates::parse(note.get("createdAt").str()?, &sink.zone)?.ms;
    let urls = note.at(&["core", "urls"]);
    let (text, links) = expand(unescape(text), urls);
    Some(Note { at, text, links })
}

/// Puts real addresses in place of the short ones, and gives those addresses.
fn expand(text: Cow<'_, str>, urls: &Json<'_>) -> (String, Vec<Link>) {
    let mut text = text.into_owned();
    let mut links = Vec::new();
    for url in urls.items() {
        let short = url.get("url").text().or(url.get("shortUrl").text());
        let long = url.get("expanded_url").text().or(url.get("expandedUrl").text());
        if let (Some(short), Some(long)) = (short, long) {
            text = text.replace(short, long);
            links.push(Link { url: long.to_owned(), title: None });
        }
    }
    (text, links)
}

/// Reads a file of posts.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let prefix = file.text.get(..file.json_start).unwrap_or_default();
    let deleted = name(prefix) == Some("deleted_tweets");
    sink.records(file, |record, sink| {
        let tweet = if record.get("tweet").is_object() { record.get("tweet") } else { record };
        if tweet.is_object() && record.is_whole() {
            if deleted {
                sink.withhold(file, LeftOutReason::Deleted);
            } else {
                post(file, tweet, sink);
            }
        }
    });
    Ok(())
}

fn post(file: &DecodedFile<'_>, tweet: &Json<'_>, sink: &mut Sink<'_>) {
    let id = tweet.get("id_str").id().or_else(|| tweet.get("id").id()).unwrap_or_default();
    let Some(raw) = tweet.get("full_text").str().or_else(|| tweet.get("text").str()) else {
        sink.skip(file, None, None, format!("post {id} has no text"));
        return;
    };
    if raw.starts_with("RT @") {
        let original = tweet.get("retweeted_status");
        let original = original.is_object().then(|| whole(original, sink)).flatten();
        sink.repost(file, (!id.is_empty()).then_some(id), original);
        return;
    }
    if let Some(post) = whole(tweet, sink) {
        sink.push(file, post);
    }
}

/// A post with all that its record, the owner's account and the long texts say of it.
fn whole(tweet: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let raw = tweet.get("full_text").str().or_else(|| tweet.get("text").str())?;
    let id = tweet.get("id_str").id().or_else(|| tweet.get("id").id()).unwrap_or_default();
    let entities = tweet.get("entities");
    let mut text = unescape(raw);
    let media = || entities.get("media").items().chain(tweet.at(&["extended_entities", "media"]).items());
    for media in media() {
        if let Some(short) = media.get("url").text() {
            text = Cow::Owned(text.replace(short, ""));
        }
    }
    let (mut text, mut links) = expand(text, entities.get("urls"));

    let mut post = Post::new(Platform::X, id, String::new());
    if let Some(time) = tweet.get("created_at").str() {
        sink.time(&mut post, time);
    }
    post.truncated = cut(raw);
    if let Some(note) = post.created_at.and_then(|at| long_text(&sink.side.of::<Archive>().notes, at, &text))
    {
        if note.text.chars().count() >= text.trim_end_matches('…').trim_end().chars().count() {
            post.truncated = false;
        }
        text = note.text.clone();
        links.extend(note.links.iter().filter(|link| !links.contains(link)).cloned().collect::<Vec<_>>());
    }
    post.reply_to =
        tweet.get("in_reply_to_status_id_str").id().or_else(|| tweet.get("in_reply_to_status_id").id());
    if post.reply_to.is_some() || tweet.get("in_reply_to_screen_name").text().is_some() {
        text = without_addressees(&text).to_owned();
    }
    post.text = text;
    post.links = links;
    post.author = author(tweet.get("user")).or_else(|| sink.side.of::<Archive>().owner.clone());
    let handle = post.author.as_ref().map_or("", |author| author.handle.as_str());
    if !post.key.is_empty() && post.key.bytes().all(|byte| byte.is_ascii_digit()) {
        post.url = Some(match handle {
            "" => format!("https://x.com/i/web/status/{}", post.key),
            handle => format!("https://x.com/{handle}/status/{}", post.key),
        });
    }
    post.language = tweet.get("lang").text().map(str::to_owned);
    post.engagement = Engagement {
        likes: tweet.get("favorite_count").count(),
        reposts: tweet.get("retweet_count").count(),
        ..Engagement::default()
    };
    post.points = post.engagement.likes.and_then(|likes| i64::try_from(likes).ok());
    post.tags = entities
        .get("hashtags")
        .items()
        .filter_map(|tag| tag.get("text").text().map(str::to_owned))
        .collect();
    post.mentions = entities
        .get("user_mentions")
        .items()
        .filter_map(|user| user.get("screen_name").text().map(str::to_owned))
        .collect();
    post.alt_texts = tweet
        .at(&["extended_entities", "media"])
        .items()
        .filter_map(|media| media.get("ext_alt_text").text().map(str::to_owned))
        .collect();
    if tweet.at(&["user", "protected"]).bool() == Some(true) {
        post.visibility = Visibility::Followers;
    }
    Some(post)
}

fn author(user: &Json<'_>) -> Option<Author> {
    let handle = user.get("screen_name").text()?.to_owned();
    Some(Author {
        key: user.get("id_str").id().or_else(|| user.get("id").id()).unwrap_or_else(|| handle.to_lowercase()),
        name: user.get("name").str().unwrap_or_default().to_owned(),
        url: Some(format!("https://x.com/{handle}")),
        handle,
        ..Author::default()
    })
}

/// The archive has only the beginning: an ellipsis, and an address after it that leads to the rest.
fn cut(raw: &str) -> bool {
    let text = raw.trim_end();
    let before = text
        .rsplit_once(char::is_whitespace)
        .map_or("", |(before, last)| if last.starts_with("https://t.co/") { before } else { "" });
    text.ends_with('…') || before.ends_with('…')
}

/// The long text that was written when the post was, and begins as the post does.
fn long_text<'n>(notes: &'n [Note], at: i64, text: &str) -> Option<&'n Note> {
    let beginning = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).take(40).flat_map(char::to_lowercase).collect::<String>()
    };
    let from = notes.partition_point(|note| note.at < at.saturating_sub(NOTE_APART));
    let near = notes.get(from..)?.iter().take_while(|note| note.at <= at.saturating_add(NOTE_APART));
    let wanted = beginning(shown(text));
    near.filter(|note| {
        // The shorter of the two beginnings decides: a post may be little more than an address.
        let note = beginning(&note.text);
        let shorter = note.len().min(wanted.len());
        shorter > 0 && note.as_bytes().get(..shorter) == wanted.as_bytes().get(..shorter)
    })
    .min_by_key(|note| note.at.abs_diff(at))
}

/// What a cut post has of the long text: what stands before the address of the rest.
fn shown(text: &str) -> &str {
    let mut text = text.trim_end();
    if let Some((before, last)) = text.rsplit_once(char::is_whitespace)
        && (last.starts_with("https://") || last.starts_with("http://"))
    {
        text = before.trim_end();
    }
    text.trim_end_matches('…')
}

/// A reply's text without the handles that it is addressed to.
fn without_addressees(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(handle) = rest.strip_prefix('@') {
        let end = handle.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(handle.len());
        match handle.get(end..) {
            Some(after) if end > 0 && after.starts_with(char::is_whitespace) => rest = after.trim_start(),
            _ => break,
        }
    }
    rest
}

/// Direct messages: posts that are nobody else's business, and are kept back unless asked for.
fn direct_messages(file: &DecodedFile<'_>, record: &Json<'_>, sink: &mut Sink<'_>) {
    let conversation = record.get("dmConversation");
    let thread = conversation.get("conversationId").id();
    for message in conversation.get("messages").items() {
        let message = message.get("messageCreate");
        let Some(text) = message.get("text").str() else { continue };
        let mut post =
            Post::new(Platform::X, message.get("id").id().unwrap_or_default(), unescape(text).into_owned());
        post.visibility = Visibility::Direct;
        post.thread.clone_from(&thread);
        let sender = message.get("senderId").id();
        let owner = sink
            .side
            .of::<Archive>()
            .owner
            .as_ref()
            .filter(|owner| Some(&owner.key) == sender.as_ref())
            .cloned();
        post.author = owner.or_else(|| sender.map(|key| Author { key, ..Author::default() }));
        if let Some(time) = message.get("createdAt").str() {
            sink.time(&mut post, time);
        }
        sink.push(file, post);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::container::tests::{Entry, zip_of};
    use crate::read::tests::{one, posts, several};

    const TWEETS: &str = r#"window.YTD.tweets.part0 = [
  { "tweet" : { "id_str" : "1001", "full_text" : "Fish &amp; chips at the pier https://t.co/aaa https://t.co/bbb",
    "created_at" : "Thu Mar 02 10:00:00 +0000 2023", "favorite_count" : "12", "retweet_count" : "3", "lang" : "en",
    "truncated" : false, "entities" : { "hashtags" : [ { "text" : "pier" } ],
      "urls" : [ { "url" : "https://t.co/aaa", "expanded_url" : "https://example.org/menu" } ],
      "media" : [ { "url" : "https://t.co/bbb" } ] } } },
  { "tweet" : { "id_str" : "1002", "full_text" : "@ann @bob I think the ferry is late",
    "created_at" : "Thu Mar 02 11:00:00 +0000 2023", "favorite_count" : "0", "retweet_count" : "0",
    "in_reply_to_status_id_str" : "999", "in_reply_to_screen_name" : "ann" } },
  { "tweet" : { "id_str" : "1003", "full_text" : "RT @harbour: The lighthouse opens on Sunday",
    "created_at" : "Thu Mar 02 12:00:00 +0000 2023", "favorite_count" : "0" } },
  { "tweet" : { "id_str" : "1004", "full_text" : "A long story about the tide that goes on and… https://t.co/ccc",
    "created_at" : "Thu Mar 02 13:00:00 +0000 2023", "favorite_count" : "5", "retweet_count" : "0" } }
]"#;

    const NOTES: &str = r#"window.YTD.note_tweet.part0 = [ { "noteTweet" : { "noteTweetId" : "77",
  "createdAt" : "2023-03-02T13:00:01.000Z", "core" : { "text" : "Another story of the same second", "urls" : [] } } },
  { "noteTweet" : { "noteTweetId" : "78", "createdAt" : "2023-03-02T12:59:59.000Z",
  "core" : { "text" : "A long story about the tide that goes on and on, to its end. https://t.co/ddd",
  "urls" : [ { "shortUrl" : "https://t.co/ddd", "expandedUrl" : "https://example.org/tide" } ] } } } ]"#;

    const ACCOUNT: &str = r#"window.YTD.account.part0 = [ { "account" : { "username" : "gull",
  "accountId" : "42", "accountDisplayName" : "A Gull", "createdAt" : "2010-01-01T00:00:00.000Z" } } ]"#;

    const MESSAGES: &str = r#"window.YTD.direct_messages.part0 = [ { "dmConversation" : {
  "conversationId" : "42-43", "messages" : [ { "messageCreate" : { "id" : "9", "senderId" : "43",
  "text" : "A secret", "createdAt" : "2023-03-02T13:00:01.000Z" } } ] } } ]"#;

    fn archive() -> Vec<u8> {
        zip_of(&[
            Entry { name: "Your archive.html", data: b"<html><p>Your archive</html>", deflate: true },
            Entry { name: "assets/js/main.js", data: b"(function(){})()", deflate: true },
            Entry { name: "data/README.txt", data: b"How to read this archive", deflate: false },
            Entry { name: "data/account.js", data: ACCOUNT.as_bytes(), deflate: true },
            Entry {
                name: "data/ad-engagements.js",
                data: b"window.YTD.ad_engagements.part0 = []",
                deflate: true,
            },
            Entry { name: "data/direct-messages.js", data: MESSAGES.as_bytes(), deflate: true },
            Entry { name: "data/note-tweet.js", data: NOTES.as_bytes(), deflate: true },
            Entry { name: "data/tweets.js", data: TWEETS.as_bytes(), deflate: true },
            Entry { name: "data/tweets_media/1.jpg", data: b"\xFF\xD8\xFF\xE0", deflate: false },
        ])
    }

    #[test]
    fn a_whole_archive_gives_its_posts_with_their_author() {
        let conversation = one("twitter-2023.zip", archive()).unwrap();
        let texts: Vec<_> = conversation.posts.iter().map(|post| post.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Fish & chips at the pier https://example.org/menu",
                "I think the ferry is late",
                "A long story about the tide that goes on and on, to its end. https://example.org/tide",
            ]
        );
        let first = &conversation.posts[0];
        assert_eq!((first.points, first.engagement.reposts), (Some(12), Some(3)));
        assert_eq!(first.url.as_deref(), Some("https://x.com/gull/status/1001"));
        assert_eq!(first.author.as_ref().map(|author| author.name.as_str()), Some("A Gull"));
        assert_eq!(first.tags, ["pier"]);
        assert_eq!(conversation.posts[1].reply_to.as_deref(), Some("999"));
        assert!(!conversation.posts[2].truncated);
        let withheld: Vec<_> = conversation.withheld.iter().map(|w| (w.reason, w.posts)).collect();
        assert_eq!(withheld, [(LeftOutReason::Private, 1), (LeftOutReason::Repost, 1)]);
    }

    #[test]
    fn a_cut_post_without_its_long_text_says_so() {
        let posts = posts("tweets.js", TWEETS);
        assert!(posts[2].truncated && !posts[0].truncated);
        assert_eq!(posts[0].url.as_deref(), Some("https://x.com/i/web/status/1001"));
        assert_eq!(posts[0].author, None);
    }

    #[test]
    fn a_side_file_alone_names_the_file_that_is_wanted() {
        for side in [ACCOUNT, NOTES, "window.YTD.saved_search.part0 = [ ]"] {
            let error = one("some.js", side.into()).unwrap_err();
            assert!(error.hint.contains("tweets.js"), "{error}");
            assert_eq!(error.file.as_deref(), Some("some.js"));
        }
    }

    #[test]
    fn old_archives_name_their_author_in_every_post() {
        let month = r#"Grailbird.data.tweets_2012_01 = 
 [ {
  "text" : "Rain \u003C all day &gt; night",
  "id_str" : "153", "created_at" : "2012-01-31 23:59:59 +0000",
  "user" : { "name" : "A Gull", "screen_name" : "gull", "protected" : false, "id_str" : "42" }
}, { "text" : "RT @tern: cut he…", "id_str" : "154", "created_at" : "Thu Nov 01 03:16:34 +0000 2012",
  "retweeted_status" : { "text" : "cut here, or not", "id_str" : "150",
    "user" : { "name" : "Tern", "screen_name" : "tern", "id_str" : "7" } },
  "user" : { "name" : "A Gull", "screen_name" : "gull", "id_str" : "42" } } ]"#;
        let files = [("2012_01.js", month), ("user_details.js", r#"var user_details = { "id" : "42" }"#)];
        let conversation = several(&files).unwrap();
        assert_eq!(conversation.posts[0].text, "Rain < all day > night");
        assert_eq!(conversation.posts[0].created_at, Some(1_328_054_399_000));
        assert_eq!(conversation.posts[0].points, None);
        assert_eq!(conversation.posts[1].text, "cut here, or not");
        assert_eq!(conversation.posts[1].engagement.reposts, Some(1));
        assert_eq!(conversation.files.iter().map(|file| file.posts).sum::<u64>(), 2);
    }
}
