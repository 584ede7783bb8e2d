//! Posts of X as scrapers and their exporters write them, one object a post: twscrape, snscrape,
//! twint, minet and gazouilloire, twitter-web-exporter, Apify's actors.

use crate::error::Error;
use crate::model::{Author, Platform, Post, Visibility};
use crate::read::network::x::{self, Words};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html::unescape;
use crate::text::json::Json;

/// What a tool calls the text; the first that is there is the fullest.
const TEXTS: [&str; 8] =
    ["rawContent", "fullText", "full_text", "content", "renderedContent", "tweet", "tweetText", "text"];

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    sample
        .objects()
        .any(|json| is_post(json) || json.get("tweets").items().take(2).any(|item| is_post(&item)))
        .then_some("x-scraped")
}

/// Two things must speak for it: a text with counts in the tools' words, and X in its address.
fn is_post(json: &Json<'_>) -> bool {
    const COUNTS: [&str; 10] = [
        "retweetCount",
        "retweet_count",
        "retweets_count",
        "retweets",
        "likeCount",
        "favorite_count",
        "likes_count",
        "like_count",
        "favouriteCount",
        "viewCount",
    ];
    let address = ["url", "twitterUrl", "link", "tweetUrl", "tweet_url", "permalink"]
        .into_iter()
        .any(|key| json.get(key).str().is_some_and(|url| x::status_id(url).is_some()));
    let type_name = json.get("_type").str().is_some_and(|name| name.starts_with("snscrape.modules.twitter"));
    TEXTS.iter().any(|key| json.get(key).str().is_some())
        && (type_name || (address && COUNTS.iter().any(|key| json.has(key))))
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.get("tweets").is_array() {
            sink.items(file, json.get("tweets"), |item, sink| record(file, item, sink));
        } else if json.is_object() {
            record(file, json, sink);
        }
    });
    Ok(())
}

fn record(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    if !json.is_whole() {
        return;
    }
    if json.has("noResults") {
        return;
    }
    let Some(post) = tweet(json, sink) else {
        let number = sink.number();
        return sink.skip(file, None, Some(number), "it has no text");
    };
    let original = ["retweetedTweet", "retweet", "retweeted_tweet", "retweeted_status"]
        .into_iter()
        .map(|key| json.get(key))
        .find(|original| original.is_object());
    match original {
        Some(original) => {
            let original = tweet(original, sink);
            sink.repost(file, Some(post.key), original);
        }
        None => x::push(file, post, sink),
    }
}

/// The first of `keys` that holds something.
fn any<'t, 'a>(json: &'t Json<'a>, keys: &[&str]) -> Option<&'t Json<'a>> {
    keys.iter().map(|key| json.get(key)).find(|value| value.is_present() && value.str() != Some(""))
}

fn count(json: &Json<'_>, keys: &[&str]) -> Option<u64> {
    let value = any(json, keys)?;
    value.count().or_else(|| {
        crate::read::notation::numbers::count(&value.id()?).and_then(|number| u64::try_from(number).ok())
    })
}

fn tweet(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let text = TEXTS.iter().find_map(|key| json.get(key).text())?;
    let url =
        any(json, &["url", "twitterUrl", "link", "tweetUrl", "tweet_url", "permalink"]).and_then(Json::text);
    // Numbers above 2^53 come out wrong of tools that are written in JavaScript; addresses do not.
    let key = json
        .get("id_str")
        .id()
        .or_else(|| url.and_then(x::status_id).map(str::to_owned))
        .or_else(|| any(json, &["id", "tweetId", "tweet_id", "rest_id"]).and_then(Json::id))?;
    let reply_to = any(
        json,
        &[
            "inReplyToTweetId",
            "inReplyToId",
            "inReplyToStatusId",
            "in_reply_to_status_id_str",
            "to_tweetid",
            "in_reply_to",
        ],
    )
    .and_then(Json::id)
    .filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
    let quoted = any(json, &["quotedTweet", "quote", "quoted_tweet", "quoted_status"]);
    let quotes = any(json, &["quotedTweetId", "quoteId", "quoted_id", "quoted_status_id_str"])
        .and_then(Json::id)
        .or_else(|| any(quoted?, &["id_str", "id"]).and_then(Json::id))
        .or_else(|| {
            let address = any(json, &["quote_url", "quoted_status"])?.str()?;
            Some(x::status_id(address).unwrap_or(address).to_owned())
        });
    let mut words = Words::new(text);
    let answer = reply_to.is_some() || json.get("isReply").bool() == Some(true);
    words.cut_mentions(None, answer);
    words.entities(json.get("entities"), quotes.as_deref(), &key);
    words.entities(json.get("extendedEntities"), quotes.as_deref(), &key);
    let outlinks = if json.get("tcooutlinks").is_array() { &Json::Null } else { json.get("outlinks") };
    for link in json.get("links").items().chain(outlinks.items()).chain(json.get("urls").items()) {
        let short = any(&link, &["tcourl", "tco_url"]).and_then(Json::text);
        if let Some(target) = link.get("url").text().or(link.text()) {
            words.link(short, target, link.get("text").text(), None, quotes.as_deref(), &key);
        }
    }
    if let Some(links) = json.get("links").text() {
        for target in links.split('|') {
            words.link(None, target, None, None, quotes.as_deref(), &key);
        }
    }
    for kind in ["media", "photos"] {
        for media in json.get(kind).items() {
            if let Some(alt) = any(&media, &["ext_alt_text", "altText", "alt_text"]).and_then(Json::text) {
                words.alt_text(alt);
            }
            if let Some(short) = media.get("url").text().filter(|url| url.starts_with("https://t.co/")) {
                words.remove(short);
            }
        }
    }
    for tag in json.get("hashtags").items() {
        if let Some(tag) = tag.text().or(tag.get("text").text()) {
            words.tag(tag);
        }
    }
    for mention in json.get("mentionedUsers").items().chain(json.get("mentions").items()) {
        if let Some(handle) = any(&mention, &["username", "screen_name", "screenName"]).and_then(Json::text) {
            words.mention(handle);
        }
    }
    for (target, short) in json.get("outlinks").items().zip(json.get("tcooutlinks").items()) {
        if let (Some(target), Some(short)) = (target.text(), short.text()) {
            words.link(Some(short), target, Some(target), None, quotes.as_deref(), &key);
        }
    }
    let media = json.get("media");
    let carries = quotes.is_some()
        || media.items().next().is_some()
        || media.members().iter().any(|(_, list)| list.items().next().is_some())
        || json.get("photos").items().next().is_some();
    words.pair_links(carries);
    let mut post = Post::new(Platform::X, key, "");
    words.into_post(&mut post);
    let at = any(json, &["date", "createdAt", "created_at", "timestamp_utc", "timestamp", "datetime"])
        .and_then(Json::id);
    if let Some(at) = at {
        match (json.get("time").text(), json.get("timezone").text()) {
            // twint splits the time, and its zone stands apart.
            (Some(time), zone) if json.get("date").str() == Some(at.as_str()) => {
                sink.time(&mut post, &format!("{at} {time} {}", zone.unwrap_or_default()));
            }
            _ => sink.time(&mut post, &at),
        }
    }
    post.language = any(json, &["lang", "language"]).and_then(Json::text).map(str::to_owned);
    let counts = &mut post.engagement;
    counts.likes =
        count(json, &["likeCount", "favorite_count", "likes_count", "like_count", "favouriteCount", "likes"]);
    counts.reposts = count(json, &["retweetCount", "retweet_count", "retweets_count", "retweets"]);
    counts.replies = count(json, &["replyCount", "reply_count", "replies_count", "replies"]);
    counts.quotes = count(json, &["quoteCount", "quote_count"]);
    counts.views = count(json, &["viewCount", "views_count", "impression_count", "views"]);
    post.url = url.map(str::to_owned);
    post.reply_to = reply_to;
    post.thread = any(json, &["conversationId", "conversation_id", "conversationIdStr"]).and_then(Json::id);
    post.quotes = quotes;
    post.author = author(json, sink);
    for user in [json, json.get("user"), json.get("author")] {
        if x::seen_by(user) == Visibility::Followers {
            post.visibility = Visibility::Followers;
        }
    }
    x::complete(&mut post);
    Some(post)
}

fn author(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    const HANDLES: [&str; 6] =
        ["username", "userName", "screen_name", "user_screen_name", "screenName", "handle"];
    const NAMES: [&str; 5] = ["displayname", "displayName", "name", "user_name", "fullname"];
    let user = any(json, &["user", "author"]).filter(|user| user.is_object()).unwrap_or(json);
    let handle = any(user, &HANDLES).and_then(Json::text).map(|handle| handle.trim_start_matches('@'));
    let own_id = if std::ptr::eq(user, json) {
        any(user, &["user_id"])
    } else {
        any(user, &["id_str", "id", "rest_id"])
    };
    let key = own_id.and_then(Json::id).or_else(|| handle.map(str::to_lowercase))?;
    let handle = handle.unwrap_or_default();
    Some(Author {
        key,
        name: unescape(any(user, &NAMES).and_then(Json::text).unwrap_or_default()).into_owned(),
        handle: handle.to_owned(),
        url: x::profile(handle),
        followers: count(user, &["followersCount", "followers_count", "followers", "user_followers"]),
        since: any(
            user,
            if std::ptr::eq(user, json) {
                &["user_created_at"]
            } else {
                &["created", "createdAt", "created_at"]
            },
        )
        .and_then(Json::text)
        .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
        .map(|moment| moment.ms),
        bot: user.get("isAutomated").bool() == Some(true),
    })
}
