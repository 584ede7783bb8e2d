//! What DiscordChatExporter writes of a channel, as JSON, CSV, HTML or text, of all its versions.
//!
//! Points are reactions. CSV, HTML and text give times as its user's computer does: whether the day or
//! the month comes first is decided from the whole file.

use crate::error::Error;
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::chat::discord_marks::shown;
use crate::read::notation::dates::{self, Order};
use crate::read::notation::markup::{Tag, tags};
use crate::read::notation::sheet::{Sheet, header_of};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json::Json;
use crate::text::{html, scan};

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let text = sample.text;
    let head = || text.get(..4096).unwrap_or(text);
    let json = sample.object().is_some_and(|record| {
        record.get("messages").is_array()
            && record.get("channel").is_object()
            && (record.get("guild").is_object() || record.has("messageCount"))
    });
    if json {
        return Some("discord-json");
    }
    if text.starts_with("=====") {
        let mut lines = head().lines().skip(1).take(3);
        let named = lines.any(|line| line.starts_with("Guild: ") || line.starts_with("Channel: "));
        return named.then_some("discord-text");
    }
    if text.trim_start().starts_with('<') {
        return text.contains("chatlog__message").then_some("discord-html");
    }
    let header = header_of(text.lines().next().unwrap_or_default());
    let has = |name: &str| header.iter().any(|column| column == name);
    (has("authorid") && has("author") && has("date") && has("content")).then_some("discord-csv")
}

/// Whether a channel is no server's, or one for those who are asked in; what kind is not known is.
fn is_direct(kind: &str) -> bool {
    let open = kind.starts_with("Guild") && !kind.contains("Private") || kind.parse().is_ok_and(is_open);
    !open
}

/// The numbers of the kinds of channels that all of a server may read.
fn is_open(kind: u64) -> bool {
    matches!(kind, 0 | 2 | 5 | 10 | 11 | 13 | 15 | 16)
}

/// What DiscordChatExporter calls the server of messages to one or a few.
const DIRECT_MESSAGES: &str = "Direct Messages";

fn warn(file: &DecodedFile<'_>, sink: &mut Sink<'_>) {
    sink.warn(file, "a Discord channel is not public: names and words of its members will be shown");
}

/// A message without an id gets one from its place.
fn set_reactions(post: &mut Post, reactions: u64) {
    post.engagement.likes = Some(reactions);
    post.points = i64::try_from(reactions).ok();
}

/// Reads JSON.
pub(in crate::read) fn read_json(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    warn(file, sink);
    sink.records(file, |record, sink| {
        let guild = record.at(&["guild", "id"]).id().unwrap_or_else(|| "@me".to_owned());
        let guild = if guild == "0" { "@me".to_owned() } else { guild };
        let channel = record.at(&["channel", "id"]).id().unwrap_or_default();
        let place = record.at(&["channel", "name"]).text().map(str::to_owned);
        let direct = record.at(&["guild", "id"]).id().as_deref() == Some("0")
            || record.at(&["guild", "name"]).str() == Some(DIRECT_MESSAGES)
            || record.at(&["channel", "type"]).str().is_some_and(is_direct);
        sink.items(file, record.get("messages"), |message, sink| {
            message_of(file, message, &guild, &channel, place.as_deref(), direct, sink);
        });
    });
    Ok(())
}

fn message_of(
    file: &DecodedFile<'_>,
    message: &Json<'_>,
    guild: &str,
    channel: &str,
    place: Option<&str>,
    direct: bool,
    sink: &mut Sink<'_>,
) {
    let Some(id) = message.get("id").id() else {
        sink.skip(file, None, None, "it has no id");
        return;
    };
    let kind = message.get("type");
    let spoken = match kind.str() {
        Some(name) => {
            matches!(
                name,
                "Default" | "Reply" | "ChatInputCommand" | "ContextMenuCommand" | "0" | "19" | "20"
            )
        }
        None => kind.is_null() || matches!(kind.integer(), Some(0 | 19 | 20 | 23)),
    };
    if !spoken {
        sink.withhold(file, LeftOutReason::System);
        return;
    }
    let content = message.get("content").str().unwrap_or_default();
    let mut post = Post::new(Platform::Discord, id, shown(content, message.get("mentions"), &sink.zone));
    for token in scan::scan(&post.text) {
        let words = &post.text[token.range];
        if token.kind == scan::Kind::Url && words.starts_with("http") {
            post.links.push(Link { url: words.to_owned(), title: None });
        }
    }
    if post.text.trim().is_empty() {
        let mut parts = Vec::new();
        for embed in message.get("embeds").items() {
            parts.extend(
                ["title", "description"].iter().filter_map(|key| embed.get(key).text().map(str::to_owned)),
            );
        }
        post.text = parts.join("\n");
    }
    let author = message.get("author");
    let name = author.get("nickname").text().or(author.get("name").text()).unwrap_or_default();
    post.author = author.get("id").id().or_else(|| author.get("name").id()).map(|key| Author {
        key,
        name: name.to_owned(),
        handle: author.get("name").str().unwrap_or_default().to_owned(),
        bot: author.get("isBot").bool() == Some(true),
        ..Author::default()
    });
    if let Some(time) = message.get("timestamp").str() {
        sink.time(&mut post, time);
    }
    if message.get("reactions").is_array() {
        let counts = message.get("reactions").items().filter_map(|reaction| reaction.get("count").count());
        let reactions = counts.fold(0, u64::saturating_add);
        set_reactions(&mut post, reactions);
    }
    post.mentions = message
        .get("mentions")
        .items()
        .filter_map(|user| user.get("name").text().map(str::to_owned))
        .collect();
    post.reply_to = message.at(&["reference", "messageId"]).id();
    post.place = place.map(str::to_owned);
    if direct {
        post.visibility = Visibility::Direct;
    }
    if !channel.is_empty() {
        post.url = Some(format!("https://discord.com/channels/{guild}/{channel}/{}", post.key));
    }
    sink.push(file, post);
}

/// Reads CSV.
pub(in crate::read) fn read_csv(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    warn(file, sink);
    let mut sheet = Sheet::new(file.text);
    let column = |sheet: &Sheet<'_>, name: &str| sheet.column(&[name]);
    let [id, author, date, content, reactions] =
        ["authorid", "author", "date", "content", "reactions"].map(|name| column(&sheet, name));
    let order = {
        let values = Sheet::new(file.text).values(date);
        dates::order_of(values.iter().map(String::as_str))
    };
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let mut post = Post::new(Platform::Discord, "", row.cell(content).unwrap_or_default());
        let name = row.cell(author).unwrap_or_default();
        post.author = speaker(row.cell(id), name);
        match row.cell(date) {
            Some(text) => time(&mut post, text, order, sink),
            None => sink.skip(file, Some(row.line), None, "it has no date"),
        }
        if reactions.is_some() {
            set_reactions(&mut post, row.cell(reactions).map_or(0, reactions_in));
        }
        sink.push(file, post);
    }
    Ok(())
}

fn time(post: &mut Post, text: &str, order: Option<Order>, sink: &mut Sink<'_>) {
    let moment = match order {
        Some(order) => dates::parse_in_order(text, &sink.zone, order),
        None => dates::parse(text, &sink.zone),
    };
    if let Some(moment) = moment {
        post.created_at = Some(moment.ms);
        post.zone_assumed = moment.zone_assumed;
    }
}

/// `name#0007` is the name of a Discord account until 2023; the new ones are bare, or have no number but zero.
fn speaker(id: Option<&str>, tag: &str) -> Option<Author> {
    let tag = tag.strip_suffix("#0000").or(tag.strip_suffix("#0")).unwrap_or(tag);
    let name = match tag.rsplit_once('#') {
        Some((name, digits)) if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => tag,
    };
    let key = id.unwrap_or(tag);
    (!key.is_empty()).then(|| Author {
        key: key.to_owned(),
        name: name.to_owned(),
        handle: tag.to_owned(),
        ..Author::default()
    })
}

/// The sum of `👌 (8),👏 (5)`.
fn reactions_in(text: &str) -> u64 {
    text.split('(')
        .skip(1)
        .filter_map(|part| part.split_once(')').and_then(|(count, _)| count.trim().parse::<u64>().ok()))
        .fold(0, u64::saturating_add)
}

/// Reads text.
pub(in crate::read) fn read_text(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    warn(file, sink);
    let text = file.text;
    let place = text.lines().take(6).find_map(|line| line.strip_prefix("Channel: "));
    let place = place.map(|place| place.rsplit(" / ").next().unwrap_or(place).to_owned());
    let guild = text.lines().take(6).find_map(|line| line.strip_prefix("Guild: "));
    let direct = guild.is_some_and(|guild| guild.trim() == DIRECT_MESSAGES);
    let body = text.lines().position(|line| line.is_empty()).unwrap_or(0);
    let lines: Vec<&str> = text.lines().collect();
    let body: &[&str] = lines.get(body..).unwrap_or_default();
    let heads: Vec<(usize, (&str, &str))> = body
        .iter()
        .enumerate()
        .filter(|(at, _)| *at == 0 || body.get(at - 1).is_some_and(|before| before.trim().is_empty()))
        .filter_map(|(at, line)| Some((at, head(line)?)))
        .collect();
    let order = dates::order_of(heads.iter().map(|(_, (date, _))| *date));
    let has_reactions = text.contains("\n{Reactions}");
    for (number, (at, (date, author))) in heads.iter().enumerate() {
        let end = heads.get(number + 1).map_or(body.len(), |(at, _)| *at);
        let mut said = Vec::new();
        let mut embedded = Vec::new();
        let mut reactions = 0;
        let mut section = "";
        for line in body.get(at + 1..end).unwrap_or_default() {
            match *line {
                "{Embed}" | "{Reactions}" | "{Attachments}" | "{Stickers}" => section = line,
                line if line.starts_with("=====") && line.trim_matches('=').is_empty() => break,
                line if line.starts_with("Exported ") && number + 1 == heads.len() && section.is_empty() => {}
                line => match section {
                    "" => said.push(line),
                    "{Embed}" => embedded.push(line),
                    "{Reactions}" => reactions += reactions_in(line),
                    _ => {}
                },
            }
        }
        let mut post = Post::new(Platform::Discord, "", said.join("\n"));
        if post.text.trim().is_empty() {
            let words = embedded.into_iter().filter(|line| !line.starts_with("http"));
            post.text = words.collect::<Vec<_>>().join("\n");
        }
        post.author = speaker(None, author.trim_end_matches(" (pinned)"));
        post.place.clone_from(&place);
        if direct {
            post.visibility = Visibility::Direct;
        }
        time(&mut post, date, order, sink);
        if has_reactions {
            set_reactions(&mut post, reactions);
        }
        sink.push(file, post);
    }
    Ok(())
}

/// `[05-Jun-19 07:28 AM] name#0007`
fn head(line: &str) -> Option<(&str, &str)> {
    let (date, author) = line.strip_prefix('[')?.split_once("] ")?;
    let dated = date.len() >= 8 && date.bytes().filter(u8::is_ascii_digit).count() >= 5;
    (dated && !author.trim().is_empty()).then_some((date, author.trim()))
}

/// Reads HTML.
pub(in crate::read) fn read_html(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    warn(file, sink);
    let mut found: Vec<Message<'_>> = Vec::new();
    let mut author = None;
    let mut date = String::new();
    let mut place = None;
    let mut entries = 0;
    let mut direct = false;
    for tag in tags(file.text) {
        let Some(class) = tag.attribute("class") else { continue };
        let is = |name: &str| class.split_whitespace().any(|one| one == name);
        if is("info__channel-name") {
            place = Some(words(&tag));
        } else if is("preamble__entry") && class.len() < 20 {
            // The first names the server, the second category and channel, the third the topic.
            entries += 1;
            direct |= entries == 1 && words(&tag) == DIRECT_MESSAGES;
            if entries == 2 {
                place = words(&tag).rsplit(" / ").next().map(str::to_owned);
            }
        } else if is("chatlog__author-name")
            || is("chatlog__author")
            || is("chatlog__system-notification-author")
        {
            let known = speaker(
                tag.attribute("data-user-id").as_deref(),
                tag.attribute("title").as_deref().unwrap_or_default(),
            );
            let shown = words(&tag);
            author = known.map(|mut author| {
                if !shown.is_empty() {
                    author.name = shown;
                }
                author
            });
            if let Some(message) = found.last_mut().filter(|message| message.date.is_empty()) {
                message.author.clone_from(&author);
                message.bare = false;
            }
        } else if is("chatlog__bot-tag") || is("chatlog__author-tag") {
            let bot = words(&tag).to_ascii_uppercase().contains("BOT");
            let authors = author.iter_mut().chain(found.last_mut().and_then(|found| found.author.as_mut()));
            authors.for_each(|author| author.bot |= bot);
        } else if is("chatlog__timestamp")
            || (is("chatlog__short-timestamp") && tag.attribute("title").is_some())
        {
            date = tag.attribute("title").map_or_else(|| words(&tag), |title| title.into_owned());
            if let Some(message) = found.last_mut().filter(|message| message.date.is_empty()) {
                message.date.clone_from(&date);
            }
        } else if let Some(id) = tag.attribute("data-message-id") {
            // In old pages author and time stand before the messages of a group, in new ones inside.
            let inside = is("chatlog__message-container");
            found.push(Message {
                id: id.into_owned(),
                tag,
                author: author.clone(),
                date: if inside { String::new() } else { date.clone() },
                text: None,
                system: false,
                bare: inside,
                reply_to: None,
                reactions: 0,
            });
        } else if let Some(message) = found.last_mut() {
            if is("chatlog__content") && message.text.is_none() {
                message.text = Some(tag.inside());
            } else if is("chatlog__system-notification") || is("chatlog__system-notification-content") {
                message.system = true;
            } else if is("chatlog__reaction-count") {
                message.reactions += words(&tag).trim().parse::<u64>().unwrap_or(0).min(u64::from(u32::MAX));
            } else if is("chatlog__reply-link") || is("chatlog__reference-link") {
                let call = tag.attribute("onclick").unwrap_or_default();
                let digits: String = call.chars().filter(char::is_ascii_digit).collect();
                message.reply_to = Some(digits).filter(|digits| !digits.is_empty());
            }
        }
    }
    let has_reactions = file.text.contains("chatlog__reaction-count");
    let order = dates::order_of(found.iter().map(|message| message.date.as_str()));
    let mut before: Option<(Option<Author>, String)> = None;
    for message in found {
        sink.at(message.tag.at);
        if message.system {
            sink.withhold(file, LeftOutReason::System);
            continue;
        }
        // A message that follows another of the same author shows neither name nor date.
        let Message { author, date, .. } = &message;
        let (known, earlier) = before.take().unwrap_or_default();
        let follows = date.is_empty() || message.bare;
        let author =
            if follows { author.clone().filter(|_| !message.bare).or(known) } else { author.clone() };
        let date = if date.is_empty() { earlier } else { date.clone() };
        let mut post = Post::new(Platform::Discord, message.id, String::new());
        let read = html::read(message.text.unwrap_or_default());
        post.text = read.text.trim().trim_end_matches("(edited)").to_owned();
        post.links = read.anchors.into_iter().map(|anchor| Link { url: anchor.href, title: None }).collect();
        post.reply_to = message.reply_to;
        post.place.clone_from(&place);
        if direct {
            post.visibility = Visibility::Direct;
        }
        time(&mut post, &date, order, sink);
        post.author.clone_from(&author);
        before = Some((author, date));
        if has_reactions {
            set_reactions(&mut post, message.reactions);
        }
        sink.push(file, post);
    }
    Ok(())
}

struct Message<'a> {
    id: String,
    tag: Tag<'a>,
    author: Option<Author>,
    date: String,
    text: Option<&'a str>,
    system: bool,
    /// It shows no name of its own: that of the message before it holds.
    bare: bool,
    reply_to: Option<String>,
    reactions: u64,
}

fn words(tag: &Tag<'_>) -> String {
    html::to_text(tag.inside()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts};

    #[test]
    fn json() {
        let channel = r#"{"guild":{"id":"1","name":"Harbour"},"channel":{"id":"2","type":"GuildTextChat","name":"news"},
          "messages":[
            {"id":"10","type":"Default","timestamp":"2022-01-02T03:04:05.678+00:00","content":"Tide at **six**",
             "author":{"id":"7","name":"gull","discriminator":"0007","nickname":"Gull","isBot":false},
             "reactions":[{"emoji":{"name":"👍"},"count":2},{"emoji":{"name":"🎉"},"count":5}],"mentions":[]},
            {"id":"11","type":"GuildMemberJoin","timestamp":"2022-01-02T03:05:05+00:00","content":"Joined the server.","author":{"id":"8","name":"tern"}},
            {"id":"12","type":"Reply","timestamp":"2022-01-02T03:06:05+00:00","content":"Thanks","author":{"id":"8","name":"tern"},
             "reactions":[],"reference":{"messageId":"10"}}],"messageCount":3}"#;
        let conversation = one("news.json", channel.into()).unwrap();
        let posts = &conversation.posts;
        assert_eq!((posts[0].points, posts[1].points), (Some(7), Some(0)));
        assert_eq!(posts[0].url.as_deref(), Some("https://discord.com/channels/1/2/10"));
        assert_eq!(posts[0].author.as_ref().map(|author| author.name.as_str()), Some("Gull"));
        assert_eq!(posts[1].reply_to.as_deref(), Some("10"));
        assert_eq!(conversation.withheld[0].reason, LeftOutReason::System);
    }

    #[test]
    fn csv_of_both_dialects() {
        let old = "AuthorID;Author;Date;Content;Attachments;Reactions;\n\
            \"7\";\"gull#0007\";\"05-Jun-19 07:28 AM\";\"Tide at six;\nor seven\";\"\";\"👌 (8),👏 (5)\";\n";
        let new = "AuthorID,Author,Date,Content,Attachments,Reactions\n\
            \"7\",\"gull\",\"2023-06-05T07:28:00.0000000+00:00\",\"Tide at six\",\"\",\"\"\n";
        let old = &posts("a.csv", old)[0];
        assert_eq!(old.text, "Tide at six;\nor seven");
        assert_eq!((old.points, old.created_at, old.zone_assumed), (Some(13), Some(1_559_719_680_000), true));
        assert_eq!(old.author.as_ref().map(|author| author.name.as_str()), Some("gull"));
        let new = &posts("a.csv", new)[0];
        assert_eq!((new.points, new.zone_assumed), (Some(0), false));
    }

    #[test]
    fn text() {
        let log = "==============================================================\nGuild: Harbour\nChannel: Info / news\n\
            ==============================================================\n\n\
            [13/06/2019 07:28] gull#0007\nTide at six\n\n{Embed}\nhttps://example.org/\nTides\n\n{Reactions}\n👌 (8) 👏 (5) \n\n\
            [14/06/2019 07:28] tern#0001 (pinned)\nA list:\n\n[1] one\n\n\
            ==============================================================\nExported 2 message(s)\n\
            ==============================================================\n";
        let posts = posts("a.txt", log);
        assert_eq!(posts[0].text, "Tide at six");
        assert_eq!((posts[0].points, posts[1].points), (Some(13), Some(0)));
        assert_eq!(posts[1].text, "A list:\n\n[1] one");
        assert_eq!(posts[1].created_at, Some(1_560_497_280_000));
        assert_eq!(posts[0].place.as_deref(), Some("news"));
    }

    #[test]
    fn html_old_and_new() {
        let old = r#"<html><body><div class="info__channel-name">news</div><div class="chatlog__message-group">
            <span class="chatlog__author-name" title="gull#0007" data-user-id="7">Gull</span>
            <span class="chatlog__timestamp">05-Jun-19 07:28 AM</span>
            <div class="chatlog__message " data-message-id="10" id="message-10"><div class="chatlog__content">
              <span class="markdown">Tide &amp; <a href="https://example.org/t">table</a></span></div>
              <div class="chatlog__reactions"><div class="chatlog__reaction"><span class="chatlog__reaction-count">8</span></div></div></div>
            <div class="chatlog__message " data-message-id="11"><div class="chatlog__content"><span class="markdown">More</span></div></div>
            </div></body></html>"#;
        let new = r#"<html><div class=chatlog__message-group><div class=chatlog__message-container data-message-id=10>
            <div class=chatlog__header><span class=chatlog__author title="gull" data-user-id=7>Gull</span> <span class=chatlog__timestamp title="Wednesday, June 5, 2019 7:28 AM"><a href=#>x</a></span></div>
            <div class="chatlog__content chatlog__markdown"><span class=chatlog__markdown-preserve>Tide &amp; table</span></div></div>
            <div class=chatlog__message-container data-message-id=11><div class="chatlog__content chatlog__markdown">More</div></div></div></html>"#;
        for (page, points) in [(old, Some(8)), (new, None)] {
            let posts = posts("a.html", page);
            assert_eq!((posts[0].text.as_str(), posts[1].text.as_str()), ("Tide & table", "More"));
            assert_eq!(posts[0].points, points);
            for post in &posts {
                assert_eq!(post.author.as_ref().map(|author| author.name.as_str()), Some("Gull"));
                assert_eq!(post.created_at, Some(1_559_719_680_000));
            }
        }
    }
}
