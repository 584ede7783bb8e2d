//! Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed.
//!
//! XML is read event by event: nothing outside the file is asked for, and entities that a feed declares
//! itself are left as they stand. An entry that is broken loses itself alone: one that does not end before the
//! next begins, or in which a tag, a comment or a CDATA section takes the next entry with it, is counted, and the
//! reading goes on where the next one begins.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::notation::markup::attribute;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;
use crate::text::json::Json;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let json = sample.object().is_some_and(|feed| {
        feed.get("version").str().is_some_and(|version| version.contains("jsonfeed.org"))
            || feed.get("items").is_array() && feed.has("feed_url")
    });
    if json {
        return Some("json-feed");
    }
    let mut end = sample.text.len().min(4096);
    while !sample.text.is_char_boundary(end) {
        end -= 1;
    }
    let head = sample.text.get(..end)?.trim_start();
    if !head.starts_with('<') {
        return None;
    }
    let root = crate::read::notation::markup::tags(head).map(|tag| tag.name().to_ascii_lowercase()).next()?;
    matches!(root.as_str(), "rss" | "rdf:rdf" | "feed" | "atom:feed")
        .then_some(())
        .or_else(|| {
            (matches!(root.as_str(), "entry" | "atom:entry") && head.contains("w3.org/2005/Atom"))
                .then_some(())
        })
        .is_some()
        .then_some("feed")
}

/// What the text of an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Plain,
    /// Markup, escaped or in CDATA.
    Html,
    /// Markup as elements of the feed.
    Xhtml,
}

/// A text of an entry or of the feed.
#[derive(Debug, Clone, Default)]
struct Words {
    text: String,
    kind: Kind,
}

impl Words {
    fn read(&self) -> html::Html {
        match self.kind {
            Kind::Plain => html::Html { text: self.text.clone(), ..html::Html::default() },
            Kind::Html | Kind::Xhtml => html::read(&self.text),
        }
    }

    fn line(&self) -> String {
        self.read().text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// An entry, or what the feed says of itself.
#[derive(Debug, Default)]
struct Entry {
    title: Words,
    content: Option<Words>,
    summary: Option<Words>,
    id: String,
    link: String,
    published: String,
    updated: String,
    author: String,
    creator: String,
    author_url: String,
    language: Option<String>,
    comments: Option<u64>,
    views: Option<u64>,
    likes: Option<u64>,
    answers: Option<String>,
    tags: Vec<String>,
    /// What pictures show.
    alts: Vec<String>,
    /// Of a WordPress export: `publish`, `draft`; for a comment `1` where it is approved.
    status: String,
    /// Of a WordPress export: `post`, `page`, `attachment`, `comment`.
    sort: String,
}

/// A field that an element's text goes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Content,
    Summary,
    Id,
    Link,
    Published,
    Updated,
    Author,
    Creator,
    AuthorUrl,
    Language,
    Comments,
    Tag,
    Status,
    Sort,
    Answers,
    Alt,
}

/// The field of an element, by its name and that of the element around it.
fn field(name: &str, around: &str) -> Option<Field> {
    Some(match (name, around) {
        ("name", "author" | "atom:author") => Field::Author,
        ("uri" | "url", "author" | "atom:author") => Field::AuthorUrl,
        (_, "item" | "entry" | "channel" | "feed" | "atom:feed" | "atom:entry") => match name {
            "title" | "atom:title" => Field::Title,
            "content:encoded" | "content" | "atom:content" | "xhtml:body" | "body" | "fullitem" => {
                Field::Content
            }
            "description" | "summary" | "atom:summary" | "itunes:summary" | "media:description" => {
                Field::Summary
            }
            "id" | "guid" | "atom:id" => Field::Id,
            "link" => Field::Link,
            "pubdate" | "published" | "issued" | "dc:date" | "dcterms:created" | "atom:published" => {
                Field::Published
            }
            "updated" | "modified" | "dcterms:modified" | "atom:updated" | "lastbuilddate" => Field::Updated,
            "author" => Field::Author,
            "dc:creator" | "itunes:author" => Field::Creator,
            "language" | "dc:language" => Field::Language,
            "slash:comments" | "thr:total" => Field::Comments,
            "category" | "dc:subject" => Field::Tag,
            "wp:status" => Field::Status,
            "wp:post_type" => Field::Sort,
            _ => return None,
        },
        ("media:description", "media:group") => Field::Summary,
        ("media:description", "media:content") => Field::Alt,
        (_, COMMENT) => match name {
            "wp:comment_content" => Field::Content,
            "wp:comment_author" => Field::Creator,
            "wp:comment_author_url" => Field::AuthorUrl,
            "wp:comment_date_gmt" => Field::Published,
            "wp:comment_id" => Field::Id,
            "wp:comment_parent" => Field::Answers,
            "wp:comment_approved" => Field::Status,
            "wp:comment_type" => Field::Sort,
            _ => return None,
        },
        _ => return None,
    })
}

/// A comment inside a post of a WordPress export.
const COMMENT: &str = "wp:comment";

/// An element whose text is being collected.
struct Open {
    field: Field,
    depth: usize,
    words: Words,
}

struct Walk<'f, 'a> {
    file: &'f DecodedFile<'a>,
    path: Vec<String>,
    feed: Entry,
    entry: Option<Entry>,
    /// The post around a comment.
    outer: Option<Entry>,
    /// Comments of the post, which come after it.
    comments: Vec<Entry>,
    open: Option<Open>,
    /// Where the entry begins.
    begun: usize,
    rss: bool,
}

/// Reads RSS and Atom.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut walk = Walk {
        file,
        path: Vec::new(),
        feed: Entry::default(),
        entry: None,
        outer: None,
        comments: Vec::new(),
        open: None,
        begun: 0,
        rss: false,
    };
    let mut from = file.text.len() - file.text.trim_start().len();
    while let Some(broken) = walk.read(from, sink) {
        sink.skip_at(file, walk.entry.as_ref().map_or(broken, |_| walk.begun), "the entry is broken");
        walk.leave();
        match next_entry(file.text, broken + 1) {
            Some(next) => from = next,
            None => break,
        }
    }
    if walk.entry.is_some() {
        sink.skip_at(file, walk.begun, "the last entry does not end");
    }
    Ok(())
}

/// Elements that are entries.
const ENTRIES: [&str; 3] = ["item", "entry", "atom:entry"];

/// Where the next entry begins.
fn next_entry(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += text.get(at..)?.find('<')?;
        if begins_entry(&text[at..]) {
            return Some(at);
        }
        at += 1;
    }
}

fn begins_entry(text: &str) -> bool {
    let name = text.get(1..text.len().min(12)).or_else(|| text.get(1..)).unwrap_or_default();
    let end = name.find(|c: char| !c.is_ascii_alphabetic() && c != ':').unwrap_or(name.len());
    let (name, after) = name.split_at(end);
    text.starts_with('<')
        && ENTRIES.iter().any(|entry| name.eq_ignore_ascii_case(entry))
        && after.starts_with(['>', ' ', '\n', '\r', '\t'])
}

/// Whether what was taken for one piece of markup or text goes on into another entry.
fn holds_entry(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| begins_entry(&text[at..]))
}

fn lower(name: impl AsRef<[u8]>) -> String {
    String::from_utf8_lossy(name.as_ref()).to_lowercase()
}

impl Walk<'_, '_> {
    /// Reads on at `from`, to the end or to where an entry is broken.
    fn read(&mut self, from: usize, sink: &mut Sink<'_>) -> Option<usize> {
        let mut reader = Reader::from_str(self.file.text.get(from..).unwrap_or_default());
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        loop {
            let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).saturating_add(from);
            match reader.read_event() {
                Ok(Event::Start(tag)) => {
                    let name = lower(tag.name().as_ref());
                    if ENTRIES.contains(&name.as_str()) {
                        if self.entry.is_some() {
                            // The one before it has no end.
                            return Some(at - 1);
                        }
                        self.begun = at;
                    }
                    if holds_entry(tag.attributes_raw()) || name.contains('<') {
                        return Some(at);
                    }
                    self.start(&tag, false);
                }
                Ok(Event::Empty(tag)) => {
                    if holds_entry(tag.attributes_raw()) {
                        return Some(at);
                    }
                    self.start(&tag, true);
                }
                Ok(Event::End(tag)) => {
                    let name = lower(tag.name().as_ref());
                    if self.is_broken(&name) || name.contains('<') {
                        return Some(at);
                    }
                    self.end(&name, sink);
                    sink.at(at);
                }
                Ok(Event::Text(text)) => self.text(&text, false),
                Ok(Event::CData(text)) => {
                    // A feed may quote another one; it does not quote the end of its own entry.
                    if self.entry.is_some() && holds_entry(&text) && text.contains("</") {
                        return Some(at);
                    }
                    self.text(&text, true);
                }
                Ok(Event::Comment(text)) if self.entry.is_some() && holds_entry(&text) => return Some(at),
                Ok(Event::GeneralRef(reference)) => {
                    let reference = format!("&{};", &*reference);
                    self.text(&html::unescape(&reference), false);
                }
                Ok(Event::Eof) => return None,
                Ok(_) => {}
                Err(_) => return Some(at),
            }
        }
    }

    /// Whether an entry ends inside one of its own texts, whose end is missing.
    fn is_broken(&self, name: &str) -> bool {
        let Some(open) = self.open.as_ref().filter(|_| ENTRIES.contains(&name)) else { return false };
        self.path.iter().rposition(|open| open == name).is_some_and(|at| at < open.depth)
    }

    /// Drops what is known of a broken entry.
    fn leave(&mut self) {
        let around = self.path.iter().position(|open| ENTRIES.contains(&open.as_str()));
        self.path.truncate(around.unwrap_or(self.path.len()));
        (self.entry, self.outer, self.open) = (None, None, None);
        self.comments.clear();
    }

    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        let name = lower(tag.name().as_ref());
        let attributes = tag.attributes_raw();
        let around = self.path.last().cloned().unwrap_or_default();
        if self.open.as_ref().is_some_and(|open| open.field == Field::Author) {
            // Atom's authors have parts, of which the mail address is none of ours.
            self.open = field(&name, &around).filter(|_| !empty).map(|field| Open {
                field,
                depth: self.path.len(),
                words: Words::default(),
            });
        } else if let Some(open) = &mut self.open {
            // Elements inside a text: XHTML, or markup that nobody escaped.
            open.words.kind = if open.words.kind == Kind::Plain { Kind::Html } else { open.words.kind };
            let (close, plain) = (if empty { "/" } else { "" }, name.rsplit(':').next().unwrap_or(&name));
            open.words.text.push_str(&format!("<{plain} {}{close}>", attributes.trim()));
        } else {
            if matches!(name.as_str(), "rss" | "rdf:rdf") {
                self.rss = true;
            }
            if matches!(name.as_str(), "item" | "entry" | "atom:entry") && self.entry.is_none() {
                let mut entry = Entry::default();
                if let Some(about) = attribute(attributes, "rdf:about") {
                    entry.id = about.into_owned();
                }
                self.entry = Some(entry);
            }
            if name == COMMENT && self.outer.is_none() && self.entry.is_some() {
                self.outer = self.entry.replace(Entry::default());
            }
            self.attributes(&name, attributes);
            if let Some(field) = field(&name, &around).filter(|_| !empty) {
                let kind = self.kind(field, &name, attributes);
                let words = Words { text: String::new(), kind };
                self.open = Some(Open { field, depth: self.path.len(), words });
            }
        }
        if !empty {
            self.path.push(name);
        }
    }

    fn target(&mut self) -> &mut Entry {
        self.entry.as_mut().unwrap_or(&mut self.feed)
    }

    /// What an element says by its attributes.
    fn attributes(&mut self, name: &str, attributes: &str) {
        let around = self.path.last().cloned().unwrap_or_default();
        let get = |name| attribute(attributes, name).map(|value| value.into_owned());
        let outermost =
            matches!(name, "rss" | "rdf:rdf" | "feed" | "atom:feed" | "entry" | "item" | "channel");
        if outermost && let Some(language) = get("xml:lang") {
            self.target().language = Some(language);
        }
        if matches!(around.as_str(), "image" | "textinput" | "source") {
            return;
        }
        let target = self.target();
        match name {
            "link" | "atom:link" => {
                let other = get("rel").is_some_and(|rel| rel != "alternate");
                if let Some(href) = get("href").filter(|_| !other && target.link.is_empty()) {
                    target.link = href;
                }
            }
            "category" => target.tags.extend(get("label").or_else(|| get("term"))),
            "thr:in-reply-to" => target.answers = get("ref").or_else(|| get("href")),
            "media:statistics" => target.views = get("views").and_then(|views| views.parse().ok()),
            "media:starrating" => target.likes = get("count").and_then(|count| count.parse().ok()),
            _ => {}
        }
    }

    fn kind(&self, field: Field, name: &str, attributes: &str) -> Kind {
        if !matches!(field, Field::Title | Field::Content | Field::Summary) {
            return Kind::Plain;
        }
        match attribute(attributes, "type").as_deref() {
            Some("xhtml" | "application/xhtml+xml") => Kind::Xhtml,
            Some("html" | "text/html") => Kind::Html,
            Some("text" | "text/plain" | "plain") => Kind::Plain,
            _ if name.starts_with("media:") || name.starts_with("itunes:") => Kind::Plain,
            _ if self.rss => Kind::Html,
            _ => Kind::Plain,
        }
    }

    fn text(&mut self, text: &str, cdata: bool) {
        let Some(open) = &mut self.open else { return };
        if open.words.kind == Kind::Xhtml && !cdata {
            open.words.text.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        } else {
            open.words.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str, sink: &mut Sink<'_>) {
        // An end that matches nothing open is passed over; one that matches closes what is inside.
        let Some(at) = self.path.iter().rposition(|open| open == name) else { return };
        self.path.truncate(at);
        if let Some(open) = &mut self.open {
            if at > open.depth {
                let plain = name.rsplit(':').next().unwrap_or(name);
                open.words.text.push_str(&format!("</{plain}>"));
                return;
            }
            if let Some(open) = self.open.take() {
                self.close(open);
            }
        }
        if name == COMMENT
            && let Some(outer) = self.outer.take()
        {
            let mut comment = self.entry.replace(outer).unwrap_or_default();
            comment.published.push_str(" UTC");
            self.comments.push(comment);
        }
        if matches!(name, "item" | "entry" | "atom:entry")
            && !self.path.iter().any(|open| matches!(open.as_str(), "item" | "entry" | "atom:entry"))
            && let Some(entry) = self.entry.take()
        {
            let (link, id) = (entry.link.clone(), entry.id.clone());
            self.emit(entry, sink);
            for mut comment in std::mem::take(&mut self.comments) {
                let own = |number: &str| format!("{link}#comment-{number}");
                comment.link = own(&comment.id);
                comment.answers = comment
                    .answers
                    .filter(|number| number != "0")
                    .map(|number| own(&number))
                    .or(Some(id.clone()));
                comment.id.clone_from(&comment.link);
                self.emit(comment, sink);
            }
        }
    }

    fn close(&mut self, open: Open) {
        let Open { field, words, .. } = open;
        let plain = words.text.trim().to_owned();
        if plain.is_empty() {
            return;
        }
        let target = self.target();
        let first = |place: &mut String| {
            if place.is_empty() {
                *place = plain.clone();
            }
        };
        match field {
            Field::Title if target.title.text.is_empty() => target.title = words,
            Field::Title => {}
            Field::Content => {
                target.content.get_or_insert(words);
            }
            Field::Summary => {
                target.summary.get_or_insert(words);
            }
            Field::Id => target.id = plain,
            Field::Link => first(&mut target.link),
            Field::Published => first(&mut target.published),
            Field::Updated => first(&mut target.updated),
            Field::Author => first(&mut target.author),
            Field::Creator => first(&mut target.creator),
            Field::AuthorUrl => first(&mut target.author_url),
            Field::Language => target.language = Some(plain),
            Field::Comments => target.comments = plain.parse().ok(),
            Field::Tag => target.tags.push(plain),
            Field::Status => target.status = plain,
            Field::Sort => target.sort = plain,
            Field::Answers => target.answers = Some(plain),
            Field::Alt => target.alts.push(plain),
        }
    }

    fn emit(&self, entry: Entry, sink: &mut Sink<'_>) {
        // WordPress exports what is not published beside what is.
        let seen = match entry.status.as_str() {
            "" | "publish" | "inherit" | "1" | "approved" | "open" | "closed" => Visibility::Public,
            "trash" | "spam" | "post-trashed" => return sink.withhold(self.file, LeftOutReason::Deleted),
            // Drafts, what waits for its hour or its editor, and what is not known.
            _ => Visibility::Direct,
        };
        if matches!(
            entry.sort.as_str(),
            "attachment" | "nav_menu_item" | "custom_css" | "wp_global_styles" | "pingback" | "trackback"
        ) {
            return sink.withhold(self.file, LeftOutReason::System);
        }
        let title = entry.title.line();
        // `By: Ann`, `Comment on The Ferry by Ann`: a comment has no title.
        let signer = if entry.creator.is_empty() { &entry.author } else { &entry.creator };
        let of_comment = [&entry.link, &entry.id].iter().any(|address| address.contains("#comment"));
        let title = if of_comment && !signer.is_empty() && title.ends_with(signer.as_str()) {
            String::new()
        } else {
            title
        };
        let words = entry.content.as_ref().or(entry.summary.as_ref());
        let read = words.map(Words::read).unwrap_or_default();
        let mut body = read.text.trim();
        if body.is_empty() && entry.content.is_some() {
            body = entry.summary.as_ref().map_or("", |summary| summary.text.trim());
        }
        let mut post = Post::new(Platform::Feed, entry.id.clone(), String::new());
        post.visibility = seen;
        post.title_end = title.len();
        post.text = match (title.is_empty(), body.is_empty() || body == title) {
            (true, _) => body.to_owned(),
            (false, true) => title,
            (false, false) => format!("{title}\n\n{body}"),
        };
        let home = &self.feed.link;
        let link =
            if entry.link.is_empty() && entry.id.starts_with("http") { &entry.id } else { &entry.link };
        post.url = absolute(link, home);
        if post.key.is_empty() {
            post.key.clone_from(link);
        }
        post.links = read
            .anchors
            .iter()
            .filter_map(|anchor| Some(Link { url: absolute(&anchor.href, home)?, title: None }))
            .collect();
        post.alt_texts = read.alt_texts;
        post.alt_texts.extend(entry.alts);
        for time in [&entry.published, &entry.updated] {
            if post.created_at.is_none() && !time.is_empty() {
                sink.time(&mut post, time);
            }
        }
        let own = [&entry.author, &entry.creator].into_iter().find(|name| !name.is_empty());
        post.author = match own {
            Some(name) => person(name, &entry.author_url),
            // Who signs nothing speaks for the publication.
            None if self.feed.author.is_empty() => person(&self.feed.title.line(), home),
            None => person(&self.feed.author, &self.feed.author_url),
        };
        post.language = entry.language.or_else(|| self.feed.language.clone());
        post.place = Some(self.feed.title.line());
        post.tags = entry.tags;
        post.reply_to = entry.answers;
        post.engagement.replies = entry.comments;
        post.engagement.views = entry.views;
        post.engagement.likes = entry.likes;
        if post.text.trim().is_empty() && post.url.is_none() {
            let number = sink.number();
            sink.skip(self.file, None, Some(number), "the entry has neither words nor a link");
            return;
        }
        sink.push(self.file, post);
    }
}

/// Somebody by `name`, `mail@example.org (Name)` or `Name <mail@example.org>`. A mail address is
/// not shown.
fn person(name: &str, url: &str) -> Option<Author> {
    let name = html::unescape(name).into_owned();
    let name = name.trim();
    let without_mail = match (name.split_once('('), name.split_once('<')) {
        (Some((mail, rest)), _) if mail.contains('@') => rest.trim_end_matches(')').trim(),
        (_, Some((before, mail))) if mail.contains('@') => before.trim(),
        _ if name.contains('@') && !name.contains(' ') && !name.starts_with('@') => name.split('@').next()?,
        _ => name,
    };
    let shown = without_mail.trim_start_matches("/u/");
    (!shown.is_empty()).then(|| Author {
        key: if url.is_empty() { shown.to_owned() } else { url.to_owned() },
        name: shown.to_owned(),
        url: Some(url.to_owned()).filter(|url| !url.is_empty()),
        ..Author::default()
    })
}

/// An address against the feed's own.
fn absolute(address: &str, home: &str) -> Option<String> {
    let address = address.trim();
    if address.is_empty() || address.starts_with('#') {
        return None;
    }
    if address.contains("://") || address.starts_with("mailto:") {
        return Some(address.to_owned());
    }
    let (scheme, rest) = home.split_once("://")?;
    if let Some(other) = address.strip_prefix("//") {
        return Some(format!("{scheme}://{other}"));
    }
    let host = rest.split('/').next()?;
    if address.starts_with('/') {
        return Some(format!("{scheme}://{host}{address}"));
    }
    let folder =
        home.rfind('/').filter(|at| *at > scheme.len() + 2).map_or(home, |at| home.get(..at).unwrap_or(home));
    Some(format!("{folder}/{}", address.trim_start_matches("./")))
}

/// Reads JSON Feed.
pub(in crate::read) fn read_json(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |feed, sink| {
        let title = feed.get("title").str().unwrap_or_default().to_owned();
        let home = feed.get("home_page_url").str().unwrap_or_default().to_owned();
        let language = feed.get("language").text().map(str::to_owned);
        let publisher = writer(feed).or_else(|| person(&title, &home));
        sink.items(file, feed.get("items"), |item, sink| {
            let name = item.get("title").str().unwrap_or_default().trim().to_owned();
            let words =
                [("content_html", Kind::Html), ("content_text", Kind::Plain), ("summary", Kind::Plain)]
                    .into_iter()
                    .find_map(|(key, kind)| Some(Words { text: item.get(key).text()?.to_owned(), kind }));
            let read = words.map(|words| words.read()).unwrap_or_default();
            let mut post = Post::new(Platform::Feed, item.get("id").id().unwrap_or_default(), String::new());
            post.title_end = name.len();
            post.text = match (name.is_empty(), read.text.trim().is_empty()) {
                (true, _) => read.text.trim().to_owned(),
                (false, true) => name,
                (false, false) => format!("{name}\n\n{}", read.text.trim()),
            };
            post.url = absolute(item.get("url").str().unwrap_or_default(), &home);
            post.links = read
                .anchors
                .iter()
                .filter_map(|anchor| Some(Link { url: absolute(&anchor.href, &home)?, title: None }))
                .collect();
            for key in ["date_published", "date_modified"] {
                if let Some(time) = item.get(key).text().filter(|_| post.created_at.is_none()) {
                    sink.time(&mut post, time);
                }
            }
            post.author = writer(item).or_else(|| publisher.clone());
            post.language = item.get("language").text().map(str::to_owned).or_else(|| language.clone());
            post.tags = item.get("tags").items().filter_map(|tag| tag.text().map(str::to_owned)).collect();
            post.place = Some(title.clone());
            sink.push(file, post);
        });
    });
    Ok(())
}

fn writer(json: &Json<'_>) -> Option<Author> {
    let first = json.get("authors").first();
    let author = if first.is_object() { &*first } else { json.get("author") };
    person(author.get("name").text()?, author.get("url").str().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{one, posts};

    #[test]
    fn rss() {
        let feed = r#"<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
          <rss version="2.0" xmlns:slash="s" xmlns:dc="d"><channel><title>Pier &amp; Quay</title>
          <link>https://example.org/</link><language>en-GB</language><image><title>Logo</title><link>x</link></image>
          <item><title>Tide &amp;amp; time &x;</title><link>/a</link><guid isPermaLink="false">7</guid>
            <description><![CDATA[<p>Six <a href="/b">o’clock</a></p>]]></description>
            <pubDate>Wed, 02 Oct 2024 13:00:00 GMT</pubDate><dc:creator>Ada</dc:creator><slash:comments>4</slash:comments></item>
          <item><description>No title & a bare ampersand</description><author>bob@example.org (Bob)</author></item>
          </channel></rss>"#;
        let posts = posts("feed.xml", feed);
        assert_eq!(posts[0].title(), Some("Tide & time &x;"));
        assert_eq!(posts[0].body(), "Six o’clock");
        assert_eq!(posts[0].url.as_deref(), Some("https://example.org/a"));
        assert_eq!(posts[0].links[0].url, "https://example.org/b");
        assert_eq!(posts[0].engagement.replies, Some(4));
        assert_eq!(posts[0].created_at, Some(1_727_874_000_000));
        assert_eq!(posts[0].place.as_deref(), Some("Pier & Quay"));
        assert_eq!(posts[1].text, "No title & a bare ampersand");
        let names: Vec<_> =
            posts.iter().map(|post| post.author.as_ref().map_or("", |a| a.name.as_str())).collect();
        assert_eq!(names, ["Ada", "Bob"]);
    }

    #[test]
    fn atom() {
        let feed = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Quai</title>
          <author><name>Le Port</name></author><link rel="self" href="https://example.org/f"/><link href="https://example.org/"/>
          <entry><title type="html">&lt;b&gt;Marée&lt;/b&gt; haute</title><id>urn:1</id><updated>2024-10-02T13:00:00Z</updated>
            <link rel="edit" href="https://example.org/e"/><link href="https://example.org/1"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un &lt; deux</p><p>Fin</p></div></content></entry>
          <entry><title>a &lt; b</title><id>urn:2</id><summary>Court</summary><author><name>Ada</name><uri>https://example.org/ada</uri></author></entry></feed>"#;
        let posts = posts("feed.xml", feed);
        assert_eq!(posts[0].text, "Marée haute\n\nUn < deux\n\nFin");
        assert_eq!(posts[0].url.as_deref(), Some("https://example.org/1"));
        assert_eq!(posts[0].author.as_ref().map(|author| author.name.as_str()), Some("Le Port"));
        assert_eq!(posts[1].text, "a < b\n\nCourt");
        assert_eq!(
            posts[1].author.as_ref().and_then(|author| author.url.as_deref()),
            Some("https://example.org/ada")
        );
    }

    #[test]
    fn rdf_and_latin_letters() {
        let feed = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\">
          <channel rdf:about=\"x\"><title>Caf\xE9</title><link>https://example.org/</link></channel>
          <item rdf:about=\"https://example.org/1\"><title>Th\xE9</title><link>https://example.org/1</link></item></rdf:RDF>";
        let conversation = one("feed.rdf", feed.to_vec()).unwrap();
        assert_eq!(conversation.posts[0].text, "Thé");
        assert_eq!(conversation.posts[0].place.as_deref(), Some("Café"));
        assert_eq!(conversation.files[0].encoding, "windows-1252");
    }

    #[test]
    fn a_feed_that_breaks_off_gives_what_came_before() {
        let feed = "<rss version=\"2.0\"><channel><title>x</title><item><title>Whole</title><link>https://example.org/1</link></item><item><title>Cut";
        let conversation = one("feed.xml", feed.into()).unwrap();
        assert_eq!(conversation.posts.len(), 1);
        assert_eq!(conversation.files[0].skipped_total, 1);
    }

    #[test]
    fn json_feed() {
        let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Pier","home_page_url":"https://example.org/","items":[
          {"id":"1","url":"https://example.org/1","title":"Tide","content_html":"<p>Six","date_published":"2024-10-02T13:00:00Z","authors":[{"name":"Ada"}]},
          {"id":2,"content_text":"No title"}]}"#;
        let posts = posts("feed.json", feed);
        assert_eq!((posts[0].title(), posts[0].body()), (Some("Tide"), "Six"));
        assert_eq!(posts[1].author.as_ref().map(|author| author.name.as_str()), Some("Pier"));
    }

    proptest::proptest! {
        #[test]
        fn any_feed_is_read(inside in "(<(/)?(item|title|link|b|content)( a=\"[<&]{0,2}\")?>|[a&;é]|<!\\[CDATA\\[|\\]\\]>|<!--|<){0,40}") {
            let _ = posts("feed.xml", &format!("<rss><channel>{inside}"));
        }
    }
}
