//! X API v1.1, in its standard, extended and streaming shapes, and what all readers of X share.

use crate::error::Error;
use crate::model::{Author, Link, Platform, Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html::unescape;
use crate::text::json::Json;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let tweet = |json: &Json<'_>| {
        let json = unwrap(json);
        (json.has("full_text") || json.has("text"))
            && (json.has("id_str") || json.has("id"))
            && (json.get("user").has("screen_name") || json.get("user").has("id_str"))
            && (json.has("entities") || json.has("retweet_count") || json.has("created_at"))
    };
    let found =
        sample.objects().any(|json| tweet(json) || json.get("statuses").items().take(3).any(|s| tweet(&s)));
    found.then_some("x-v1")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |json, sink| {
        if json.get("statuses").is_array() {
            sink.items(file, json.get("statuses"), |status, sink| status_record(file, status, sink));
        } else if json.has("delete") || json.has("limit") || json.has("disconnect") {
            // Notices of the streaming API.
        } else {
            status_record(file, json, sink);
        }
    });
    Ok(())
}

/// Records that tools wrap a status in.
fn unwrap<'t, 'a>(json: &'t Json<'a>) -> &'t Json<'a> {
    ["tweet", "status", "source"]
        .into_iter()
        .map(|key| json.get(key))
        .find(|inner| inner.is_object())
        .unwrap_or(json)
}

fn status_record(file: &DecodedFile<'_>, json: &Json<'_>, sink: &mut Sink<'_>) {
    let json = unwrap(json);
    if !json.is_object() || !json.is_whole() {
        return;
    }
    let Some(post) = status(json, sink) else {
        let record = sink.number();
        return sink.skip(file, None, Some(record), "it has no id or no text");
    };
    take(file, json, post, sink);
}

/// Takes in a status, or its original where it is a repost.
pub(in crate::read) fn take(file: &DecodedFile<'_>, json: &Json<'_>, post: Post, sink: &mut Sink<'_>) {
    let original = json.get("retweeted_status");
    if original.is_object() {
        let original = status(original, sink);
        sink.repost(file, Some(post.key), original);
    } else {
        push(file, post, sink);
    }
}

/// Takes in a post that may be a repost in its text alone (`RT @handle: …`): then the handle is
/// credited with the text.
pub(in crate::read) fn push(file: &DecodedFile<'_>, post: Post, sink: &mut Sink<'_>) {
    match from_repost_text(&post) {
        Some(original) => sink.repost(file, Some(post.key), Some(original)),
        None => sink.push(file, post),
    }
}

/// The original that a text beginning with `RT @handle: ` repeats. Its own id is not known, so its
/// key is made of handle and beginning; its time and counts are not known either, but the number of
/// reposts is the same on both.
pub(in crate::read) fn from_repost_text(post: &Post) -> Option<Post> {
    let rest = post.text.strip_prefix("RT @")?;
    let (handle, text) = rest.split_once(": ")?;
    if handle.is_empty() || !handle.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return None;
    }
    let beginning: String = text.chars().take(60).collect();
    let mut original = Post::new(
        Platform::X,
        format!("rt:{}:{}", handle.to_lowercase(), beginning.trim_end_matches('…')),
        text,
    );
    original.author = Some(Author {
        key: handle.to_lowercase(),
        handle: handle.to_owned(),
        url: Some(format!("https://x.com/{handle}")),
        ..Author::default()
    });
    original.language = post.language.clone();
    original.truncated = post.truncated || text.trim_end().ends_with('…');
    original.links = post.links.clone();
    original.tags = post.tags.clone();
    // Where the export has no times at all, it was written when it was first repeated, at the latest.
    if post.created_at.is_none()
        && let Some(time) = crate::read::ids::of_id(Platform::X, &post.key)
    {
        original.created_at = Some(time);
        original.time_derived = true;
    }
    original.engagement.reposts = post.engagement.reposts.filter(|count| *count > 0);
    Some(original)
}

/// A v1.1 status to a post, its author included.
pub(in crate::read) fn status(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let mut post = status_alone(json, sink)?;
    post.author = user(json.get("user"), sink);
    post.visibility = seen_by(json.get("user"));
    complete(&mut post);
    Some(post)
}

/// The address and the author's key once both are known.
pub(in crate::read) fn complete(post: &mut Post) {
    let handle =
        post.author.as_ref().map(|author| author.handle.as_str()).filter(|handle| !handle.is_empty());
    if post.url.is_none() && post.key.bytes().all(|byte| byte.is_ascii_digit()) && !post.key.is_empty() {
        post.url = Some(format!("https://x.com/{}/status/{}", handle.unwrap_or("i"), post.key));
    }
    post.points = post.points.or(post.engagement.likes.map(|likes| likes.min(i64::MAX as u64) as i64));
}

/// A status without its author: also the `legacy` object of the web application's answers.
pub(in crate::read) fn status_alone(json: &Json<'_>, sink: &mut Sink<'_>) -> Option<Post> {
    let key = json.get("id_str").id().or_else(|| json.get("id").id())?;
    status_alone_with_id(json, key, sink)
}

/// The same where the id is known from elsewhere.
pub(in crate::read) fn status_alone_with_id(
    json: &Json<'_>,
    key: String,
    sink: &mut Sink<'_>,
) -> Option<Post> {
    // Streamed statuses carry their long form apart.
    let extended = json.get("extended_tweet");
    let (body, text) = match extended.get("full_text").str() {
        Some(text) => (extended, text),
        None => (json, json.get("full_text").str().or(json.get("text").str())?),
    };
    let entities = [body.get("entities"), body.get("extended_entities"), json.get("extended_entities")];
    let mut words = Words::new(text);
    let range = body.get("display_text_range");
    let start = range.first().count();
    let reply_to =
        json.get("in_reply_to_status_id_str").id().or_else(|| json.get("in_reply_to_status_id").id());
    let answers = reply_to.is_some() || json.get("in_reply_to_user_id").id().is_some();
    words.cut_mentions(start, answers);
    let quotes = json.get("quoted_status_id_str").id().or_else(|| json.get("quoted_status_id").id());
    for set in entities {
        words.entities(set, quotes.as_deref(), &key);
    }
    let mut post = Post::new(Platform::X, key, "");
    post.truncated = words.truncated
        || (json.get("truncated").bool() == Some(true) && extended.get("full_text").str().is_none());
    words.into_post(&mut post);
    if let Some(at) = json.get("created_at").text() {
        sink.time(&mut post, at);
    }
    post.language = json.get("lang").text().map(str::to_owned);
    let counts = &mut post.engagement;
    counts.likes = json.get("favorite_count").count();
    counts.reposts = json.get("retweet_count").count();
    counts.replies = json.get("reply_count").count();
    counts.quotes = json.get("quote_count").count();
    post.reply_to = reply_to;
    post.thread = json.get("conversation_id_str").id().or_else(|| json.get("conversation_id").id());
    post.quotes = quotes;
    Some(post)
}

/// A v1.1 user.
pub(in crate::read) fn user(json: &Json<'_>, sink: &Sink<'_>) -> Option<Author> {
    let key = json.get("id_str").id().or_else(|| json.get("id").id());
    let handle = json.get("screen_name").text().unwrap_or_default();
    if key.is_none() && handle.is_empty() {
        return None;
    }
    Some(Author {
        key: key.unwrap_or_else(|| handle.to_lowercase()),
        name: json.get("name").str().map(|name| unescape(name).into_owned()).unwrap_or_default(),
        handle: handle.to_owned(),
        url: profile(handle),
        followers: json.get("followers_count").count(),
        since: json
            .get("created_at")
            .text()
            .and_then(|at| crate::read::notation::dates::parse(at, &sink.zone))
            .map(|moment| moment.ms),
        bot: false,
    })
}

/// Who may read what an account posts: its followers where it is protected.
pub(in crate::read) fn seen_by(user: &Json<'_>) -> Visibility {
    let protected =
        [user.get("protected"), user.at(&["legacy", "protected"]), user.at(&["privacy", "protected"])];
    let protected = protected.into_iter().any(|flag| flag.bool() == Some(true));
    if protected { Visibility::Followers } else { Visibility::Public }
}

pub(in crate::read) fn profile(handle: &str) -> Option<String> {
    (!handle.is_empty()).then(|| format!("https://x.com/{handle}"))
}

/// The text of a post of X on its way to its readable form.
pub(in crate::read) struct Words {
    text: String,
    links: Vec<Link>,
    tags: Vec<String>,
    mentions: Vec<String>,
    alt_texts: Vec<String>,
    /// Targets that stand in the text in place of their short forms.
    placed: Vec<String>,
    /// The export itself links on to the rest of the text.
    pub(in crate::read) truncated: bool,
}

impl Words {
    /// From the escaped text of the export.
    pub(in crate::read) fn new(escaped: &str) -> Self {
        Words {
            text: escaped.to_owned(),
            links: Vec::new(),
            tags: Vec::new(),
            mentions: Vec::new(),
            alt_texts: Vec::new(),
            placed: Vec::new(),
            truncated: false,
        }
    }

    /// Cuts the handles that a reply begins with: the first `start` code points where the export
    /// says so, else, in an `answer`, all mentions at the start. Call it first, then `entities`.
    pub(in crate::read) fn cut_mentions(&mut self, start: Option<u64>, answer: bool) {
        let end = match start {
            Some(start) => {
                let start = usize::try_from(start).unwrap_or(usize::MAX);
                self.text.char_indices().nth(start).map_or(self.text.len(), |(at, _)| at)
            }
            None if answer => mentions_at_start(&self.text),
            None => 0,
        };
        // A range that would take more than handles away is not believed.
        if mentions_at_start(&self.text) >= end {
            self.text.drain(..end);
        }
        if self.text.contains('&') {
            self.text = unescape(&self.text).into_owned();
        }
    }

    /// Works an entity object in, of v1.1 or of the web application. `quoted` is the id of a quoted
    /// post, whose address at the end is not text; `own` is this post's id.
    pub(in crate::read) fn entities(&mut self, set: &Json<'_>, quoted: Option<&str>, own: &str) {
        for url in set.get("urls").items() {
            let short = url.get("url").text();
            let target = ["unwound_url", "expanded_url", "expanded", "url"]
                .into_iter()
                .find_map(|key| url.get(key).text())
                .unwrap_or_default()
                .to_owned();
            let title = url.get("title").text().map(str::to_owned);
            self.link(short, &target, url.get("display_url").text(), title, quoted, own);
        }
        for media in set.get("media").items() {
            if let Some(short) = media.get("url").text() {
                self.remove(short);
            }
            if let Some(alt) = media.get("ext_alt_text").text() {
                self.alt_text(alt);
            }
        }
        for tag in set.get("hashtags").items() {
            if let Some(tag) = tag.get("text").text().or(tag.get("tag").text()) {
                self.tags.push(tag.to_owned());
            }
        }
        for mention in set.get("user_mentions").items() {
            if let Some(handle) = mention.get("screen_name").text() {
                self.mention(handle);
            }
        }
    }

    /// Puts a link's shown form in the place of its short one.
    pub(in crate::read) fn link(
        &mut self,
        short: Option<&str>,
        target: &str,
        shown: Option<&str>,
        title: Option<String>,
        quoted: Option<&str>,
        own: &str,
    ) {
        if let Some(id) = status_id(target) {
            // Posts with pictures link to themselves as well: a text that goes on elsewhere ends in an ellipsis.
            if id == own && target.contains("/i/web/status/") {
                let at = |short| find_word(&self.text, short);
                let cut = |at: usize| self.text[..at].trim_end().ends_with('…');
                self.truncated |= short.is_none_or(|short| at(short).is_some_and(cut));
            }
            if id == own || quoted == Some(id) {
                if let Some(short) = short {
                    self.remove(short);
                }
                return;
            }
        }
        if let (Some(short), Some(shown)) = (short, shown)
            && let Some(at) = find_word(&self.text, short)
        {
            self.text.replace_range(at..at + short.len(), shown);
            self.placed.push(target.to_owned());
        }
        if !self.links.iter().any(|link| link.url == target) {
            self.links.push(Link { url: target.to_owned(), title });
        }
    }

    pub(in crate::read) fn mention(&mut self, handle: &str) {
        let handle = handle.trim_start_matches('@').to_owned();
        if !handle.is_empty() && !self.mentions.contains(&handle) {
            self.mentions.push(handle);
        }
    }

    pub(in crate::read) fn tag(&mut self, tag: &str) {
        self.tags.push(tag.trim_start_matches('#').to_owned());
    }

    pub(in crate::read) fn alt_text(&mut self, alt: &str) {
        if !self.alt_texts.iter().any(|known| known == alt) {
            self.alt_texts.push(alt.to_owned());
        }
    }

    /// For tools that give the targets of links without their short forms: those that are still in the
    /// text stand in the same order. One more at the end leads to the post's own media or to what it
    /// quotes (`carries`), and is no text.
    pub(in crate::read) fn pair_links(&mut self, carries: bool) {
        let short = |text: &str, from: usize| {
            let at = from
                + ["https://t.co/", "http://t.co/"]
                    .iter()
                    .filter_map(|start| text[from..].find(start))
                    .min()?;
            let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
            Some((at, end))
        };
        let mut found = Vec::new();
        while let Some((at, end)) = short(&self.text, found.last().map_or(0, |(_, end)| *end)) {
            found.push((at, end));
        }
        let open = |link: &&Link| !link.url.contains("://t.co/") && !self.placed.contains(&link.url);
        let targets: Vec<String> = self.links.iter().filter(open).map(|link| link.url.clone()).collect();
        if let Some((at, end)) = found.last().copied()
            && carries
            && found.len() > targets.len()
            && self.text[end..].trim().is_empty()
        {
            self.text.truncate(at);
            found.pop();
        }
        if found.len() == targets.len() {
            for ((at, end), target) in found.into_iter().zip(targets).rev() {
                self.text.replace_range(at..end, &target);
            }
        }
    }

    /// Takes an address out of the text.
    pub(in crate::read) fn remove(&mut self, short: &str) {
        if let Some(at) = find_word(&self.text, short) {
            self.text.replace_range(at..at + short.len(), "");
        }
    }

    /// Puts text, links, tags, mentions and alternative texts into the post. An address of t.co that
    /// is still at the end of a text with media, or behind an ellipsis, says nothing and is cut.
    pub(in crate::read) fn into_post(mut self, post: &mut Post) {
        if post.truncated || self.truncated {
            post.truncated = true;
            let trimmed = self.text.trim_end();
            if let Some(at) = trimmed.rfind("https://t.co/")
                && trimmed[..at].trim_end().ends_with('…')
                && !trimmed[at..].contains(char::is_whitespace)
            {
                self.text.truncate(at);
            }
        }
        post.text = self.text;
        post.links = self.links;
        post.tags = self.tags;
        post.tags.dedup();
        post.mentions = self.mentions;
        post.alt_texts = self.alt_texts;
    }
}

/// Where `word` stands in `text` and is not the beginning of something longer.
fn find_word(text: &str, word: &str) -> Option<usize> {
    if word.is_empty() {
        return None;
    }
    text.match_indices(word)
        .find(|(at, _)| !text[at + word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()))
        .map(|(at, _)| at)
}

/// The bytes of the handles, each followed by white space or the end, that a text begins with.
fn mentions_at_start(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let Some(name) = rest.strip_prefix('@') else { return end };
        let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(name.len());
        let after = &name[length..];
        if length == 0 || !(after.is_empty() || after.starts_with(char::is_whitespace)) {
            return end;
        }
        let space = after.len() - after.trim_start().len();
        end += 1 + length + space;
    }
}

/// The id in the address of a post of X.
pub(in crate::read) fn status_id(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/')?;
    let host = host.trim_start_matches("www.").trim_start_matches("mobile.");
    if !matches!(host, "twitter.com" | "x.com") {
        return None;
    }
    let (_, id) = path.split_once("status/")?;
    let end = id.find(|c: char| !c.is_ascii_digit()).unwrap_or(id.len());
    (end > 0).then(|| &id[..end])
}
