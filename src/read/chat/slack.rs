//! Slack: the ZIP of a workspace (`users.json`, `channels.json`, `channel/2026-01-31.json`), one day of
//! a channel by itself, and answers of the web API that hold `messages`.
//!
//! Points are reactions. A file in which no message has any is taken to come from a time or a tool
//! without them.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html::unescape;
use crate::text::json::Json;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How deep blocks of a message are looked into.
const BLOCKS_DEPTH: usize = 12;

/// What the other files of the export say.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    users: BTreeMap<String, Author>,
    /// Channel id → name.
    channels: BTreeMap<String, String>,
    /// Names and ids of channels by invitation, and of talks of a few.
    private: BTreeSet<String>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let first = sample.objects().next()?;
    if is_message(first) || is_answer(first) { Some("slack") } else { is_side(first).then_some("slack-side") }
}

/// Whether a record is a message.
fn is_message(record: &Json<'_>) -> bool {
    let stamp = record.get("ts").str().is_some_and(is_stamp);
    stamp && (record.get("type").str() == Some("message") || record.has("text") && record.has("user"))
}

/// Whether a file is an answer of the web API with messages.
fn is_answer(record: &Json<'_>) -> bool {
    record.get("messages").is_array() && is_message(&record.get("messages").first())
}

/// Whether a record is one of a user, a channel or a log of integrations.
fn is_side(record: &Json<'_>) -> bool {
    let id = record.get("id").str().unwrap_or_default();
    let account = id.len() >= 2 && id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let user = account
        && id.starts_with(['U', 'W'])
        && (record.get("profile").is_object() && (record.has("team_id") || record.has("deleted"))
            || record.members().len() <= 3 && record.has("name"));
    let place = account
        && id.starts_with(['C', 'G', 'D'])
        && (record.get("members").is_array() && record.has("created")
            || record.members().len() <= 4 && record.has("name"));
    let log = record.has("service_type") && record.has("change_type") && record.has("user_id");
    user || place || log
}

/// `1452837352.000006`
fn is_stamp(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.')
        .is_some_and(|(seconds, micros)| digits(seconds) && seconds.len() >= 9 && digits(micros))
}

/// Reads users and channels.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.records(file, |record, sink| {
        let Some(id) = record.get("id").id() else { return };
        if record.get("profile").is_object() || id.starts_with(['U', 'W']) {
            let user = user(&id, record, record.get("profile"));
            sink.side.of::<Workspace>().users.insert(id, user);
        } else {
            // `groups.json`, `mpims.json` and `dms.json` list what is not open to all of the workspace.
            let list = file.name.rsplit('/').next().unwrap_or(file.name);
            let open = !matches!(list, "groups.json" | "mpims.json" | "dms.json")
                && ["is_private", "is_im", "is_mpim", "is_group"]
                    .iter()
                    .all(|key| record.get(key).bool() != Some(true))
                && !id.starts_with('D');
            let Some(name) = record.get("name").text().map(str::to_owned) else {
                sink.side.of::<Workspace>().private.insert(id);
                return;
            };
            if !open {
                sink.side.of::<Workspace>().private.insert(name.clone());
                sink.side.of::<Workspace>().private.insert(id.clone());
            }
            sink.side.of::<Workspace>().channels.insert(id, name);
        }
    });
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where a workspace's lists came without its messages.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of a Slack export holds no messages",
        "choose the whole export as a ZIP, or the files of a channel's folder",
    )
    .in_file(name)
}

fn user(id: &str, record: &Json<'_>, profile: &Json<'_>) -> Author {
    let handle = record.get("name").text().or(profile.get("name").text()).unwrap_or_default();
    let names = [
        profile.get("display_name").text(),
        profile.get("real_name").text(),
        record.get("real_name").text(),
        Some(handle),
    ];
    Author {
        key: id.to_owned(),
        name: names.into_iter().flatten().next().unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        bot: record.get("is_bot").bool() == Some(true),
        ..Author::default()
    }
}

/// Reads messages.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let channel = channel(file.name);
    let direct = channel.as_deref().is_some_and(is_direct);
    let place = channel.filter(|_| !direct);
    let has_reactions = file.text.contains("\"reactions\"");
    let workspace = sink.side.of::<Workspace>();
    let private = place.as_ref().is_some_and(|place| workspace.private.contains(place));
    let direct = direct || private;
    sink.warn(file, "a Slack channel is not public: names and words of its members will be shown");
    sink.records(file, |record, sink| {
        if record.get("messages").is_array() {
            sink.items(file, record.get("messages"), |message, sink| {
                one(file, message, place.as_deref(), direct, has_reactions, sink);
            });
        } else {
            one(file, record, place.as_deref(), direct, has_reactions, sink);
        }
    });
    Ok(())
}

/// The folder that a day's file lies in.
fn channel(name: &str) -> Option<String> {
    let mut folders = name.rsplit('/');
    let day = folders.next()?.strip_suffix(".json")?;
    let is_day = day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let folder = folders.next().filter(|folder| is_day && !folder.to_lowercase().ends_with(".zip"))?;
    Some(folder.to_owned())
}

/// Conversations of two, or of a few without a channel.
fn is_direct(folder: &str) -> bool {
    let id = folder.len() >= 9
        && folder.starts_with('D')
        && folder.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    id || folder.starts_with("mpdm-")
}

fn one(
    file: &DecodedFile<'_>,
    message: &Json<'_>,
    place: Option<&str>,
    direct: bool,
    has_reactions: bool,
    sink: &mut Sink<'_>,
) {
    let subtype = message.get("subtype").str().unwrap_or_default();
    // A log of events nests the message that an edit led to.
    let message = if subtype == "message_changed" { message.get("message") } else { message };
    let subtype = message.get("subtype").str().unwrap_or_default();
    let Some(stamp) = message.get("ts").str().filter(|stamp| is_stamp(stamp)) else {
        sink.skip(file, None, None, "it has no time stamp");
        return;
    };
    if matches!(subtype, "message_deleted" | "tombstone") {
        sink.withhold(file, LeftOutReason::Deleted);
        return;
    }
    // Slack's own notices: reminders, hints.
    if is_noise(subtype)
        || message.get("user").str() == Some("USLACKBOT")
        || message.get("hidden").bool() == Some(true) && subtype.is_empty()
    {
        sink.withhold(file, LeftOutReason::System);
        return;
    }
    let key = |stamp: &str| match place {
        Some(place) => format!("{place}/{stamp}"),
        None => stamp.to_owned(),
    };
    let mut post = Post::new(Platform::Slack, key(stamp), String::new());
    let mut links = Vec::new();
    let text = own_words(message.get("text").str().unwrap_or_default(), subtype);
    post.text = plain(&text, sink.side.of::<Workspace>(), &mut links);
    if post.text.trim().is_empty() {
        let mut parts = Vec::new();
        for attachment in message.get("attachments").items() {
            let members = ["pretext", "title", "text"].map(|key| attachment.get(key).text());
            let mut said: Vec<&str> = members.into_iter().flatten().collect();
            if said.is_empty() {
                said.extend(attachment.get("fallback").text());
            }
            parts.extend(said.into_iter().map(|part| plain(part, sink.side.of::<Workspace>(), &mut links)));
        }
        if parts.is_empty() {
            let mut words = String::new();
            blocks(message.get("blocks"), &mut words, BLOCKS_DEPTH);
            parts.push(plain(&words, sink.side.of::<Workspace>(), &mut links));
        }
        post.text = parts.join("\n");
    }
    post.links = links;
    post.author = author(message, sink.side.of::<Workspace>());
    let (seconds, micros) = stamp.split_once('.').unwrap_or((stamp, "0"));
    let thousandths = micros.get(..3).unwrap_or("0").parse::<i64>().unwrap_or(0);
    post.created_at = seconds
        .parse::<i64>()
        .ok()
        .and_then(|seconds| seconds.checked_mul(1000)?.checked_add(thousandths))
        .filter(|ms| *ms < 253_402_300_800_000);
    if let Some(thread) = message.get("thread_ts").str() {
        post.thread = Some(key(thread));
        if thread != stamp {
            post.reply_to = Some(key(thread));
        }
    }
    post.place = place.map(str::to_owned);
    post.engagement.replies = message.get("reply_count").count();
    if has_reactions {
        let reactions: u64 = message
            .get("reactions")
            .items()
            .filter_map(|reaction| {
                reaction
                    .get("count")
                    .count()
                    .or_else(|| u64::try_from(reaction.get("users").items().count()).ok())
            })
            .fold(0, u64::saturating_add);
        post.engagement.likes = Some(reactions);
        post.points = i64::try_from(reactions).ok();
    }
    if direct {
        post.visibility = Visibility::Direct;
    }
    sink.push(file, post);
}

/// What the author wrote: until 2018 Slack put its own words before a file, `<@U1> uploaded a file: <address|title> and
/// commented: text`.
fn own_words<'t>(text: &'t str, subtype: &str) -> Cow<'t, str> {
    match text.split_once(": <") {
        Some((head, rest)) if subtype == "file_share" && head.starts_with("<@") => {
            let (file, comment) = rest.split_once(" and commented: ").unwrap_or((rest, ""));
            Cow::Owned(["<", file, "\n", comment].concat())
        }
        _ => Cow::Borrowed(text),
    }
}

fn author(message: &Json<'_>, workspace: &Workspace) -> Option<Author> {
    let id = message.get("user").id().or_else(|| message.at(&["comment", "user"]).id());
    if let Some(id) = &id
        && let Some(known) = workspace.users.get(id)
    {
        return Some(known.clone());
    }
    if let Some(id) = id {
        let profile = message.get("user_profile");
        return Some(if profile.is_object() {
            user(&id, profile, profile)
        } else {
            let name = message.get("username").text().unwrap_or(&id).to_owned();
            Author { key: id, name, ..Author::default() }
        });
    }
    let name = [message.get("username"), message.at(&["bot_profile", "name"]), message.get("bot_id")];
    let name = name.into_iter().find_map(Json::text)?.to_owned();
    Some(Author {
        key: message.get("bot_id").id().unwrap_or_else(|| name.clone()),
        name,
        bot: message.has("bot_id"),
        ..Author::default()
    })
}

fn is_noise(subtype: &str) -> bool {
    let change = ["channel_", "group_"]
        .iter()
        .any(|prefix| subtype.starts_with(prefix) && subtype != "channel_posting_permissions");
    change
        || matches!(
            subtype,
            "bot_add"
                | "bot_remove"
                | "bot_enable"
                | "bot_disable"
                | "pinned_item"
                | "unpinned_item"
                | "reminder_add"
                | "huddle_thread"
                | "sh_room_created"
                | "ekm_access_denied"
                | "app_conversation_join"
                | "app_conversation_leave"
                | "assistant_app_thread"
                | "channel_posting_permissions"
        )
}

/// The text inside of blocks, each on a line.
fn blocks(json: &Json<'_>, words: &mut String, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for item in json.items() {
        blocks(&item, words, depth);
    }
    if let Some(text) = json.get("text").text() {
        words.push_str(text);
        if json.get("type").str() != Some("text") {
            words.push('\n');
        }
    }
    for key in ["text", "elements", "fields"] {
        blocks(json.get(key), words, depth);
    }
    if json.get("type").str() == Some("link")
        && json.get("text").text().is_none()
        && let Some(url) = json.get("url").text()
    {
        words.push_str(url);
    }
}

/// Slack's markup to plain text: `<url|label>`, `<@U1>`, `<#C1|name>`, `<!here>`, three entities.
fn plain(text: &str, workspace: &Workspace, links: &mut Vec<Link>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let (before, from) = rest.split_at(open);
        out.push_str(&unescape(before));
        let Some(close) = from.find('>') else {
            rest = from;
            break;
        };
        let inside = from.get(1..close).unwrap_or_default();
        rest = from.get(close + 1..).unwrap_or_default();
        let (target, label) = match inside.split_once('|') {
            Some((target, label)) => (target, Some(label).filter(|label| !label.is_empty())),
            None => (inside, None),
        };
        let said = if let Some(id) = target.strip_prefix('@') {
            let known = workspace.users.get(id).map(|user| user.name.as_str());
            let name = known.or(label).unwrap_or(id);
            format!("@{}", name.trim_start_matches('@'))
        } else if let Some(id) = target.strip_prefix('#') {
            let known = workspace.channels.get(id).map(String::as_str);
            format!("#{}", label.or(known).unwrap_or(id).trim_start_matches('#'))
        } else if let Some(special) = target.strip_prefix('!') {
            match label {
                Some(label) => label.to_owned(),
                None => format!("@{}", special.split('^').next().unwrap_or(special)),
            }
        } else if target.contains(':') {
            let url = unescape(target).into_owned();
            let shown = label.map_or_else(|| url.clone(), |label| unescape(label).into_owned());
            let shown = shown.trim_start_matches("mailto:").to_owned();
            links.push(Link { url, title: None });
            shown
        } else {
            format!("<{inside}>")
        };
        out.push_str(&said);
    }
    out.push_str(&unescape(rest));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::container::tests::{Entry, zip_of};
    use crate::read::tests::{one, posts};

    const USERS: &str = r#"[{"id":"U01","team_id":"T1","name":"ines","deleted":false,"profile":{"real_name":"Inès Rey","display_name":""}},
        {"id":"U02","team_id":"T1","name":"tom","deleted":false,"is_bot":false,"profile":{"real_name":"Tom Ash","display_name":"tommy"}}]"#;
    const CHANNELS: &str = r#"[{"id":"C01","name":"harbour","created":1,"members":["U01"]}]"#;
    const DAY: &str = r#"[
      {"type":"message","subtype":"channel_join","user":"U01","text":"<@U01> has joined the channel","ts":"1700000000.000100"},
      {"type":"message","user":"U01","text":"See <https://example.org/a?b=1&amp;c=2|the plan>, <@U02> &amp; <#C01>","ts":"1700000001.500200",
       "thread_ts":"1700000001.500200","reply_count":1,"reactions":[{"name":"eyes","users":["U02"],"count":1},{"name":"+1","count":2}]},
      {"type":"message","user":"U02","text":"Yes <!here> 1 < 2","ts":"1700000002.000300","thread_ts":"1700000001.500200"},
      {"type":"message","subtype":"bot_message","bot_id":"B1","username":"ci","text":"","ts":"1700000003.000400",
       "attachments":[{"pretext":"Build 7","text":"<https://example.org/7|passed>","fallback":"no"}]},
      {"type":"message","user":"U09","text":"","ts":"1700000004.000500","blocks":[{"type":"rich_text","elements":
        [{"type":"rich_text_section","elements":[{"type":"text","text":"From "},{"type":"text","text":"blocks"}]}]}]}
    ]"#;

    #[test]
    fn an_export_gives_messages_with_names_and_places() {
        let zip = zip_of(&[
            Entry { name: "users.json", data: USERS.as_bytes(), deflate: true },
            Entry { name: "channels.json", data: CHANNELS.as_bytes(), deflate: true },
            Entry { name: "harbour/2023-11-14.json", data: DAY.as_bytes(), deflate: true },
            Entry {
                name: "D0123ABCD/2023-11-14.json",
                data: br#"[{"type":"message","user":"U01","text":"psst","ts":"1700000009.000100"}]"#,
                deflate: true,
            },
        ]);
        let conversation = one("export.zip", zip).unwrap();
        let said: Vec<_> = conversation
            .posts
            .iter()
            .map(|post| (post.author.as_ref().map_or("", |author| author.name.as_str()), post.text.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("Inès Rey", "See the plan, @tommy & #harbour"),
                ("tommy", "Yes @here 1 < 2"),
                ("ci", "Build 7\npassed"),
                ("U09", "From blocks"),
            ]
        );
        let first = &conversation.posts[0];
        assert_eq!(first.points, Some(3));
        assert_eq!(first.created_at, Some(1_700_000_001_500));
        assert_eq!(first.links[0].url, "https://example.org/a?b=1&c=2");
        assert_eq!(first.place.as_deref(), Some("harbour"));
        assert_eq!(conversation.posts[1].reply_to.as_deref(), Some(first.key.as_str()));
        assert_eq!(conversation.posts[1].points, Some(0));
        let withheld: Vec<_> = conversation.withheld.iter().map(|w| (w.reason, w.posts)).collect();
        assert_eq!(withheld, [(LeftOutReason::Private, 1), (LeftOutReason::System, 1)]);
    }

    #[test]
    fn what_slack_says_of_a_file_is_not_its_author_s() {
        let day = r#"[
          {"type":"message","subtype":"file_share","user":"U1","text":"<@U1> uploaded a file: <https://example.org/f|Ten cities>","ts":"1400000001.5"},
          {"type":"message","subtype":"file_share","user":"U1","text":"<@U1> uploaded a file: <https://example.org/g|A map> and commented: Here it is","ts":"1400000002.5"},
          {"type":"message","subtype":"file_share","user":"U1","text":"My own: <https://example.org/h|words>","ts":"1400000003.5"}]"#;
        let texts: Vec<String> = posts("2014-05-13.json", day).into_iter().map(|post| post.text).collect();
        assert_eq!(texts, ["Ten cities", "A map\nHere it is", "My own: words"]);
    }

    #[test]
    fn a_day_and_an_answer_read_by_themselves() {
        assert_eq!(posts("2023-11-14.json", DAY).len(), 4);
        let answer = format!("{{\"ok\":true,\"messages\":{DAY},\"has_more\":false}}");
        assert_eq!(posts("history.json", &answer).len(), 4);
        let plain = r#"[{"type":"message","user":"U1","text":"no reactions here","ts":"1700000001.5"}]"#;
        assert_eq!(posts("x.json", plain)[0].points, None);
    }

    #[test]
    fn lists_alone_ask_for_the_messages() {
        let error = one("users.json", USERS.into()).unwrap_err();
        assert!(error.hint.contains("ZIP"), "{error}");
    }

    #[test]
    fn markup_that_does_not_close_stays() {
        let mut links = Vec::new();
        let workspace = Workspace::default();
        assert_eq!(plain("a <b", &workspace, &mut links), "a <b");
        assert_eq!(plain("<@U1|ann> <mailto:a@b.c|a@b.c>", &workspace, &mut links), "@ann a@b.c");
        assert_eq!(plain("<!subteam^S1|@crew> é<é>", &workspace, &mut links), "@crew é<é>");
    }
}
