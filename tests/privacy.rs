//! What is kept back, platform by platform, format by format, kind by kind: a small export of each, in which some
//! posts are for everybody and others are not. The table of `docs/privacy.md` claims what stands here, and no more.

use coranto::model::{Conversation, LeftOutReason};
use coranto::{Include, Input, Options, Progress};
use std::collections::BTreeSet;

/// Words of a post for everybody, of a second one, and of one that is not for everybody.
const OPEN: &str = "The bridge to the harbour is closed until Monday";
const MORE: &str = "Nobody told the ferry company that it would be";
const OURS: &str = "Keep this between the two of us until the vote";

/// One kind of visibility in one format: the row of the table, the format's name, the signs that the row names, the
/// files, and how many posts are for everybody and how many are not.
struct Kept {
    platform: &'static str,
    format: &'static str,
    signs: &'static [&'static str],
    files: Vec<(String, String)>,
    open: usize,
    ours: usize,
}

fn kept(
    platform: &'static str,
    format: &'static str,
    signs: &'static [&'static str],
    files: &[(&str, String)],
    open: usize,
    ours: usize,
) -> Kept {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    Kept { platform, format, signs, files, open, ours }
}

/// Writes the words into a frame: `OPEN`, `MORE` and `OURS`, in capitals, stand for them.
fn with(frame: &str) -> String {
    frame.replace("OPEN", OPEN).replace("MORE", MORE).replace("OURS", OURS)
}

fn x() -> Vec<Kept> {
    let tweets = with(
        r#"window.YTD.tweets.part0 = [{"tweet":{"id_str":"1212092628029698048","full_text":"OPEN","created_at":"Wed Jan 01 10:00:00 +0000 2020"}}]"#,
    );
    let messages = with(
        r#"window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"1-2","messages":[{"messageCreate":{"id":"9","senderId":"1","text":"OURS","createdAt":"2020-01-01T10:00:00.000Z"}}]}}]"#,
    );
    let v1 = with(
        r#"[{"id_str":"1","full_text":"OPEN","created_at":"Wed Jan 01 10:00:00 +0000 2020","user":{"id_str":"5","screen_name":"ada","name":"Ada","protected":false}},
            {"id_str":"2","full_text":"OURS","created_at":"Wed Jan 01 10:00:00 +0000 2020","user":{"id_str":"6","screen_name":"bo","name":"Bo","protected":true}}]"#,
    );
    let v2 = with(
        r#"{"data":[{"id":"1","text":"OPEN","author_id":"5","edit_history_tweet_ids":["1"]},{"id":"2","text":"OURS","author_id":"6","edit_history_tweet_ids":["2"]}],
            "includes":{"users":[{"id":"5","username":"ada","name":"Ada","protected":false},{"id":"6","username":"bo","name":"Bo","protected":true}]}}"#,
    );
    let tweet = |id: u8, words: &str, protected: bool| {
        format!(
            r#"{{"__typename":"Tweet","rest_id":"{id}","core":{{"user_results":{{"result":{{"rest_id":"7{id}","legacy":{{"screen_name":"a{id}","name":"A{id}","protected":{protected}}}}}}}}},"legacy":{{"id_str":"{id}","full_text":"{words}","created_at":"Wed Jan 01 10:00:00 +0000 2020"}}}}"#
        )
    };
    let graphql = format!("[{},{}]", tweet(1, OPEN, false), tweet(2, OURS, true));
    let scraped = with(
        r#"[{"_type":"snscrape.modules.twitter.Tweet","url":"https://twitter.com/ada/status/1","id":1,"rawContent":"OPEN","date":"2020-01-01T10:00:00+00:00","user":{"username":"ada","displayname":"Ada","protected":false}},
            {"_type":"snscrape.modules.twitter.Tweet","url":"https://twitter.com/bo/status/2","id":2,"rawContent":"OURS","date":"2020-01-01T10:00:00+00:00","user":{"username":"bo","displayname":"Bo","protected":true}}]"#,
    );
    let records = with(
        r#"[{"id":"1","text":"OPEN","sender_id":"5"},{"id":"2","text":"OURS","sender_id":"5","dm_conversation_id":"5-6"}]"#,
    );
    let old = with(
        r#"[{"id":"1","text":"OPEN","sender_id":"5"},{"id":"2","text":"OURS","sender_id":"5","recipient_id":"6"}]"#,
    );
    let table = with("username,text,user_protected\nada,OPEN,False\nbo,OURS,True\n");
    vec![
        kept(
            "X",
            "x-archive",
            &["direct_message…"],
            &[("data/tweets.js", tweets), ("data/direct-messages.js", messages)],
            1,
            1,
        ),
        kept("X", "x-v1", &["protected"], &[("a.json", v1)], 1, 1),
        kept("X", "x-v2", &["protected"], &[("a.json", v2)], 1, 1),
        kept("X", "x-graphql", &["protected"], &[("a.json", graphql)], 1, 1),
        kept("X", "x-scraped", &["protected"], &[("a.json", scraped)], 1, 1),
        kept("X", "json-records", &["dm_conversation_id"], &[("a.json", records)], 1, 1),
        kept("X", "json-records", &["recipient_id"], &[("a.json", old)], 1, 1),
        kept("X", "csv", &["protected"], &[("a.csv", table)], 1, 1),
    ]
}

fn fediverse() -> Vec<Kept> {
    let status = |id: usize, words: &str, seen: &str| {
        format!(
            r#"{{"id":"{id}","uri":"https://m.example/users/ada/statuses/{id}","created_at":"2024-03-09T16:00:00Z","visibility":"{seen}","content":"<p>{words} {id}</p>","spoiler_text":"","favourites_count":0,"reblogs_count":0,"account":{{"id":"1","acct":"ada","username":"ada","display_name":"Ada","url":"https://m.example/@ada"}}}}"#
        )
    };
    let statuses = |seen: &[(&str, &str)]| {
        let all: Vec<String> =
            seen.iter().enumerate().map(|(at, (words, seen))| status(at + 1, words, seen)).collect();
        format!("[{}]", all.join(","))
    };
    let note = |id: u8, words: &str, to: &str| {
        format!(
            r#"{{"id":"https://m.example/{id}/activity","type":"Create","actor":"https://m.example/users/ada","published":"2024-03-09T16:00:00Z","to":{to},"object":{{"id":"https://m.example/{id}","type":"Note","published":"2024-03-09T16:00:00Z","attributedTo":"https://m.example/users/ada","to":{to},"cc":[],"content":"<p>{words}</p>"}}}}"#
        )
    };
    let outbox = |items: &[String]| {
        format!(
            r#"{{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[{}]}}"#,
            items.join(",")
        )
    };
    let public = note(1, OPEN, r#"["https://www.w3.org/ns/activitystreams#Public"]"#);
    let followers = note(2, OURS, r#"["https://m.example/users/ada/followers"]"#);
    let direct = note(3, "And nobody else is to know of it before", r#"["https://m.example/users/bo"]"#);
    let misskey = |seen: &[(&str, &str)]| {
        let one = |(at, (words, seen)): (usize, &(&str, &str))| {
            format!(
                r#"{{"id":"n{at}","createdAt":"2024-03-09T16:00:00.000Z","text":"{words} {at}","visibility":"{seen}","userId":"u1","user":{{"id":"u1","username":"ada","name":"Ada"}},"renoteId":null,"fileIds":[],"renoteCount":0,"repliesCount":0,"reactions":{{}}}}"#
            )
        };
        format!("[{}]", seen.iter().enumerate().map(one).collect::<Vec<_>>().join(","))
    };
    let lemmy = with(
        r#"{"comments":[{"comment":{"id":1,"content":"OPEN","published":"2024-03-09T16:00:00Z"},"creator":{"name":"ada","actor_id":"https://l.example/u/ada"},"post":{"id":5,"name":"T"},"community":{"name":"town"},"counts":{"score":1}}],
            "private_messages":[{"private_message":{"id":2,"content":"OURS","published":"2024-03-09T16:00:00Z"},"creator":{"name":"bo","actor_id":"https://l.example/u/bo"}}]}"#,
    );
    let communities = with(
        r#"{"comments":[{"comment":{"id":1,"content":"OPEN","published":"2024-03-09T16:00:00Z"},"creator":{"name":"ada"},"community":{"name":"town","visibility":"Public"}},
            {"comment":{"id":2,"content":"OURS","published":"2024-03-09T16:00:00Z"},"creator":{"name":"bo"},"community":{"name":"club","visibility":"Private"}}]}"#,
    );
    const EACH: [(&str, &str); 6] = [
        (OPEN, "public"),
        (MORE, "unlisted"),
        (OURS, "private"),
        (OURS, "direct"),
        (OURS, "local"),
        (OURS, "of a new kind"),
    ];
    const NOTES: [(&str, &str); 5] =
        [(OPEN, "public"), (MORE, "home"), (OURS, "followers"), (OURS, "specified"), (OURS, "of a new kind")];
    vec![
        kept(
            "Mastodon, ActivityPub",
            "mastodon-statuses",
            &["visibility", "public", "unlisted"],
            &[("a.json", statuses(&EACH))],
            2,
            4,
        ),
        kept(
            "Mastodon, ActivityPub",
            "mastodon-outbox",
            &["to", "cc"],
            &[("outbox.json", outbox(&[public, followers, direct]))],
            1,
            2,
        ),
        kept(
            "Misskey",
            "misskey-notes",
            &["visibility", "public", "home"],
            &[("a.json", misskey(&NOTES))],
            2,
            3,
        ),
        kept("Lemmy", "lemmy", &["private_message"], &[("a.json", lemmy)], 1, 1),
        kept("Lemmy", "lemmy", &["visibility"], &[("a.json", communities)], 1, 1),
    ]
}

fn forums() -> Vec<Kept> {
    let comments = with(
        "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\nc1,https://www.reddit.com/r/town/c1,2024-03-09 16:00:00 UTC,,town,0,https://www.reddit.com/r/town/1,,OPEN,\n",
    );
    let messages = with(
        "id,permalink,thread_id,date,ip,from,to,subject,body\nm1,https://www.reddit.com/m1,t1,2024-03-09 16:00:00 UTC,,bo,ada,Hello,OURS\n",
    );
    let chats = with(
        "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,subreddit,channel_name,conversation_type\nk1,2024-03-09 16:00:00 UTC,,bo,OURS,,u1,,,direct\n",
    );
    let topic = |id: u8, kind: &str, words: &str| {
        format!(
            r#"{{"id":{id},"title":"Topic number {id}","slug":"t","archetype":"{kind}","post_stream":{{"posts":[{{"id":{id}1,"post_number":1,"topic_id":{id},"username":"ada","created_at":"2024-03-09T16:00:00Z","cooked":"<p>{words}</p>"}}],"stream":[{id}1]}}}}"#
        )
    };
    let topics = with(
        r#"{"topic_list":{"topics":[{"id":1,"title":"OPEN","archetype":"regular","posters":[]},{"id":2,"title":"OURS","archetype":"private_message","posters":[]},{"id":3,"title":"And so on","archetype":"of_a_new_kind","posters":[]}]}}"#,
    );
    let whispers = with(
        r#"{"id":1,"title":"Bridge","archetype":"regular","post_stream":{"posts":[{"id":11,"post_number":1,"post_type":1,"topic_id":1,"username":"ada","created_at":"2024-03-09T16:00:00Z","cooked":"<p>OPEN</p>"},
            {"id":12,"post_number":2,"post_type":4,"topic_id":1,"username":"bo","created_at":"2024-03-09T16:00:00Z","cooked":"<p>OURS</p>"}],"stream":[11,12]}}"#,
    );
    let item = |id: u8, status: &str, words: &str| {
        format!(
            "<item><title>Post {id}</title><link>https://b.example/{id}</link><guid>g{id}</guid><dc:creator>ada</dc:creator><content:encoded><![CDATA[{words}]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:status>{status}</wp:status><wp:post_type>post</wp:post_type></item>"
        )
    };
    let wordpress = format!(
        r#"<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c"><channel><title>B</title><link>https://b.example</link>{}{}{}{}{}</channel></rss>"#,
        item(1, "publish", OPEN),
        item(2, "private", OURS),
        item(3, "draft", OURS),
        item(4, "future", OURS),
        item(5, "of-a-new-kind", OURS)
    );
    vec![
        kept(
            "Reddit",
            "reddit-messages",
            &["messages.csv"],
            &[("comments.csv", comments.clone()), ("messages.csv", messages)],
            1,
            1,
        ),
        kept(
            "Reddit",
            "reddit-messages",
            &["chat_history.csv"],
            &[("comments.csv", comments), ("chat_history.csv", chats)],
            1,
            1,
        ),
        kept(
            "Discourse",
            "discourse",
            &["archetype"],
            &[
                ("1.json", topic(1, "regular", OPEN)),
                ("2.json", topic(2, "private_message", OURS)),
                ("3.json", topic(3, "of_a_new_kind", OURS)),
            ],
            1,
            2,
        ),
        kept("Discourse", "discourse", &["archetype"], &[("latest.json", topics)], 1, 2),
        kept("Discourse", "discourse", &["post_type"], &[("1.json", whispers)], 1, 1),
        kept("WordPress", "feed", &["wp:status"], &[("wp.xml", wordpress)], 1, 4),
    ]
}

fn slack() -> Vec<Kept> {
    let said = |words: &str, ts: u8| {
        format!(r#"[{{"type":"message","user":"U1","text":"{words}","ts":"17000000{ts}.000100"}}]"#)
    };
    let users = r#"[{"id":"U1","name":"ada","profile":{"real_name":"Ada"}}]"#.to_owned();
    let list = |id: &str, name: &str, more: &str| {
        format!(r#"[{{"id":"{id}","name":"{name}","created":1,"members":["U1"]{more}}}]"#)
    };
    let open = || {
        vec![
            ("e/users.json", users.clone()),
            ("e/channels.json", list("C000000001", "town", "")),
            ("e/town/2024-03-09.json", said(OPEN, 11)),
        ]
    };
    let and = |more: &[(&'static str, String)]| {
        let mut files = open();
        files.extend(more.iter().cloned());
        files
    };
    vec![
        kept(
            "Slack",
            "slack",
            &["groups.json"],
            &and(&[
                ("e/groups.json", list("G000000001", "board", "")),
                ("e/board/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
        kept(
            "Slack",
            "slack",
            &["mpims.json", "mpdm-…"],
            &and(&[
                ("e/mpims.json", list("G000000002", "mpdm-ada--bo--cy-1", "")),
                ("e/mpdm-ada--bo--cy-1/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
        kept(
            "Slack",
            "slack",
            &["dms.json", "D…"],
            &and(&[
                ("e/dms.json", r#"[{"id":"D000000001","created":1,"members":["U1","U2"]}]"#.to_owned()),
                ("e/D000000001/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
        kept(
            "Slack",
            "slack",
            &["is_private"],
            &and(&[
                ("e/channels2/channels.json", list("C000000009", "board", r#","is_private":true"#)),
                ("e/board/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
        kept(
            "Slack",
            "slack",
            &["is_im"],
            &and(&[
                ("e/x/channels.json", list("C000000009", "board", r#","is_im":true"#)),
                ("e/board/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
        kept(
            "Slack",
            "slack",
            &["is_mpim"],
            &and(&[
                ("e/x/channels.json", list("C000000009", "board", r#","is_mpim":true"#)),
                ("e/board/2024-03-09.json", said(OURS, 12)),
            ]),
            1,
            1,
        ),
    ]
}

fn discord() -> Vec<Kept> {
    let own = |words: &str| {
        format!(
            r#"[{{"ID":1212092628029698048,"Timestamp":"2024-03-09 16:00:00","Contents":"{words}","Attachments":""}}]"#
        )
    };
    let channel = |kind: &str| format!(r#"{{"id":"1","type":{kind},"name":"town"}}"#);
    let copy = |kind: &str| {
        vec![
            ("package/messages/c1/channel.json", channel("\"GUILD_TEXT\"")),
            ("package/messages/c1/messages.json", own(OPEN)),
            ("package/messages/c2/channel.json", channel(kind)),
            ("package/messages/c2/messages.json", own(OURS).replace("048", "049")),
        ]
    };
    let mut unknown = copy("\"GUILD_TEXT\"");
    unknown.remove(2);
    let old = vec![
        ("package/messages/c1/channel.json", channel("0")),
        (
            "package/messages/c1/messages.csv",
            format!("ID,Timestamp,Contents,Attachments\n1212092628029698048,2024-03-09 16:00:00,{OPEN},\n"),
        ),
        ("package/messages/c2/channel.json", channel("1")),
        (
            "package/messages/c2/messages.csv",
            format!("ID,Timestamp,Contents,Attachments\n1212092628029698049,2024-03-09 16:00:00,{OURS},\n"),
        ),
    ];
    let message = |id: u8, words: &str, guild: &str| {
        format!(
            r#"{{"id":"{id}","type":0,"channel_id":"2","guild_id":{guild},"content":"{words}","timestamp":"2024-03-09T16:00:00+00:00","author":{{"id":"5","username":"ada"}}}}"#
        )
    };
    let api = format!("[{},{}]", message(1, OPEN, "\"7\""), message(2, OURS, "null"));
    let exported = |id: u8, guild: &str, name: &str, kind: &str, words: &str| {
        format!(
            r#"{{"guild":{{"id":"{guild}","name":"{name}"}},"channel":{{"id":"{id}2","type":"{kind}","name":"town"}},"messages":[{{"id":"{id}","type":"Default","timestamp":"2024-03-09T16:00:00+00:00","content":"{words}","author":{{"id":"5","name":"ada"}}}}],"messageCount":1}}"#
        )
    };
    let json = |kind: &str| {
        vec![
            ("1.json", exported(1, "7", "Town", "GuildTextChat", OPEN)),
            ("2.json", exported(2, "7", "Town", kind, OURS)),
        ]
    };
    let direct = vec![
        ("1.json", exported(1, "7", "Town", "GuildTextChat", OPEN)),
        ("2.json", exported(2, "0", "Direct Messages", "DirectTextChat", OURS)),
    ];
    let text = |guild: &str, words: &str| {
        let line = "=".repeat(62);
        format!(
            "{line}\nGuild: {guild}\nChannel: Private / town\n{line}\n\n[09-Mar-24 04:00 PM] ada#0007\n{words}\n\n"
        )
    };
    let html = |guild: &str, words: &str| {
        format!(
            r#"<!DOCTYPE html><html><body><div class="preamble"><div class="preamble__entry">{guild}</div><div class="preamble__entry">Text / town</div></div><div class="chatlog"><div class="chatlog__message-group"><div class="chatlog__message" data-message-id="{0}"><span class="chatlog__author" title="ada" data-user-id="5">Ada</span><span class="chatlog__timestamp">09-Mar-24 04:00 PM</span><div class="chatlog__content">{words}</div></div></div></div></body></html>"#,
            words.len()
        )
    };
    vec![
        kept("Discord, copy of an account", "discord-copy", &["channel.json", "DM"], &copy("\"DM\""), 1, 1),
        kept("Discord, copy of an account", "discord-copy", &["GROUP_DM"], &copy("\"GROUP_DM\""), 1, 1),
        kept(
            "Discord, copy of an account",
            "discord-copy",
            &["PRIVATE_THREAD"],
            &copy("\"PRIVATE_THREAD\""),
            1,
            1,
        ),
        kept("Discord, copy of an account", "discord-copy", &[], &copy("\"OF_A_NEW_KIND_DM\""), 1, 1),
        kept("Discord, copy of an account", "discord-copy", &[], &unknown, 1, 1),
        kept("Discord, copy of an account", "discord-copy-csv", &["channel.json"], &old, 1, 1),
        kept("Discord, API", "discord-api", &["guild_id"], &[("a.json", api)], 1, 1),
        kept("DiscordChatExporter", "discord-json", &["DirectTextChat"], &direct, 1, 1),
        kept(
            "DiscordChatExporter",
            "discord-json",
            &["DirectGroupTextChat"],
            &json("DirectGroupTextChat"),
            1,
            1,
        ),
        kept(
            "DiscordChatExporter",
            "discord-json",
            &["GuildPrivateThread"],
            &json("GuildPrivateThread"),
            1,
            1,
        ),
        kept("DiscordChatExporter", "discord-json", &[], &json("OfANewKind"), 1, 1),
        kept(
            "DiscordChatExporter",
            "discord-text",
            &["Direct Messages"],
            &[("1.txt", text("Town", OPEN)), ("2.txt", text("Direct Messages", OURS))],
            1,
            1,
        ),
        kept(
            "DiscordChatExporter",
            "discord-html",
            &["Direct Messages"],
            &[("1.html", html("Town", OPEN)), ("2.html", html("Direct Messages", OURS))],
            1,
            1,
        ),
    ]
}

fn telegram_and_meta() -> Vec<Kept> {
    let chat = |id: u8, kind: &str, words: &str| {
        format!(
            r#"{{"name":"Town","type":"{kind}","id":{id},"messages":[{{"id":{id},"type":"message","date":"2024-03-09T16:00:00","date_unixtime":"1710000000","from":"Ada","from_id":"user5","text":"{words}","text_entities":[]}}]}}"#
        )
    };
    let account = |kind: &str| {
        format!(
            r#"{{"about":"x","chats":{{"about":"x","list":[{},{}]}}}}"#,
            chat(1, "private_supergroup", OPEN),
            chat(2, kind, OURS)
        )
    };
    let telethon = with(
        r#"[{"_":"Message","id":1,"peer_id":{"_":"PeerChannel","channel_id":7},"date":"2024-03-09T16:00:00+00:00","message":"OPEN","from_id":{"_":"PeerUser","user_id":5}},
            {"_":"Message","id":2,"peer_id":{"_":"PeerUser","user_id":6},"date":"2024-03-09T16:00:00+00:00","message":"OURS","from_id":{"_":"PeerUser","user_id":5}}]"#,
    );
    let thread = |words: &str| {
        format!(
            r#"{{"participants":[{{"name":"Ada"}},{{"name":"Bo"}}],"messages":[{{"sender_name":"Ada","timestamp_ms":1710000000000,"content":"{words}"}}],"title":"Bo"}}"#
        )
    };
    let posts = format!(
        r#"[{{"timestamp":1710000000,"data":[{{"post":"{OPEN}"}}],"title":"Ada updated her status."}}]"#
    );
    vec![
        kept(
            "Telegram",
            "telegram",
            &["type", "personal_chat"],
            &[("result.json", account("personal_chat"))],
            1,
            1,
        ),
        kept("Telegram", "telegram", &["bot_chat"], &[("result.json", account("bot_chat"))], 1, 1),
        kept(
            "Telegram",
            "telegram",
            &["saved_messages"],
            &[("result.json", account("saved_messages"))],
            1,
            1,
        ),
        kept("Telegram", "telegram", &[], &[("result.json", account("of_a_new_kind"))], 1, 1),
        kept(
            "Telegram",
            "telegram",
            &["personal_chat"],
            &[("a.json", chat(1, "public_supergroup", OPEN)), ("b.json", chat(2, "personal_chat", OURS))],
            1,
            1,
        ),
        kept("Telegram", "telegram-api", &["PeerUser"], &[("a.json", telethon)], 1, 1),
        kept(
            "Messenger, Instagram",
            "messenger",
            &["messages/"],
            &[("a/your_posts_1.json", posts), ("a/messages/inbox/bo_1/message_1.json", thread(OURS))],
            1,
            1,
        ),
    ]
}

fn copies() -> Vec<Kept> {
    let shares = with(
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2024-03-09 16:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,OPEN,,,MEMBER_NETWORK\n2024-03-09 16:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A2,OURS,,,CONNECTIONS\n2024-03-09 16:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A3,OURS,,,OF_A_NEW_KIND\n",
    );
    let open = with(
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2024-03-09 16:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,OPEN,,,MEMBER_NETWORK\n",
    );
    let messages = with(
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Bo,,Ada,,2024-03-09 16:00:00 UTC,,OURS,INBOX\n",
    );
    let tiktok = with(
        r#"{"itemList":[{"id":"1","desc":"OPEN","createTime":1710000000,"author":{"id":"5","uniqueId":"ada"},"stats":{"diggCount":1},"privateItem":false},
            {"id":"2","desc":"OURS","createTime":1710000000,"author":{"id":"5","uniqueId":"ada"},"stats":{"diggCount":1},"privateItem":true},
            {"id":"3","desc":"OURS","createTime":1710000000,"author":{"id":"5","uniqueId":"ada"},"stats":{"diggCount":1},"secret":true}]}"#,
    );
    let tumblr = with(
        r#"{"response":{"posts":[{"id":1,"blog_name":"ada","reblog_key":"k","state":"published","body":"<p>OPEN</p>","timestamp":1710000000},
            {"id":2,"blog_name":"ada","reblog_key":"k","state":"private","body":"<p>OURS</p>","timestamp":1710000000},
            {"id":3,"blog_name":"ada","reblog_key":"k","state":"draft","body":"<p>OURS</p>","timestamp":1710000000},
            {"id":4,"blog_name":"ada","reblog_key":"k","state":"queued","body":"<p>OURS</p>","timestamp":1710000000},
            {"id":5,"blog_name":"ada","reblog_key":"k","state":"of a new kind","body":"<p>OURS</p>","timestamp":1710000000}]}}"#,
    );
    let vk = with(
        r#"{"response":{"items":[{"id":1,"owner_id":5,"from_id":5,"date":1710000000,"text":"OPEN"},
            {"id":2,"owner_id":5,"from_id":5,"date":1710000000,"text":"OURS","friends_only":1},
            {"id":3,"peer_id":6,"from_id":5,"date":1710000000,"text":"OURS"}]}}"#,
    );
    let weibo = with(
        r#"{"statuses":[{"id":1,"idstr":"1","created_at":"Sat Mar 09 16:00:00 +0800 2024","text":"OPEN","attitudes_count":1,"user":{"id":5,"screen_name":"ada"},"visible":{"type":0}},
            {"id":2,"idstr":"2","created_at":"Sat Mar 09 16:00:00 +0800 2024","text":"OURS","attitudes_count":1,"user":{"id":5,"screen_name":"ada"},"visible":{"type":1}},
            {"id":3,"idstr":"3","created_at":"Sat Mar 09 16:00:00 +0800 2024","text":"OURS","attitudes_count":1,"user":{"id":5,"screen_name":"ada"},"visible":{"type":99}}]}"#,
    );
    let event = |at: usize, kind: usize, words: &str| {
        format!(
            r#"{{"id":"{at:064x}","pubkey":"{:064x}","created_at":1710000000,"kind":{kind},"tags":[],"content":"{words} {at}","sig":"x"}}"#,
            7
        )
    };
    let nostr =
        [event(1, 1, OPEN), event(2, 4, OURS), event(3, 13, OURS), event(4, 14, OURS), event(5, 1059, OURS)]
            .join("\n");
    vec![
        kept("LinkedIn", "linkedin-shares", &["Visibility"], &[("Shares.csv", shares)], 1, 2),
        kept(
            "LinkedIn",
            "linkedin-messages",
            &["messages.csv"],
            &[("Shares.csv", open), ("messages.csv", messages)],
            1,
            1,
        ),
        kept("TikTok", "tiktok", &["privateItem", "secret"], &[("a.json", tiktok)], 1, 2),
        kept("Tumblr", "tumblr", &["state", "published"], &[("a.json", tumblr)], 1, 4),
        kept("VK", "vk", &["friends_only", "peer_id"], &[("a.json", vk)], 1, 2),
        kept("Weibo", "weibo", &["visible", "type"], &[("a.json", weibo)], 1, 2),
        kept("Nostr", "nostr", &["kind", "4", "13", "14", "1059"], &[("a.ndjson", nostr)], 1, 4),
    ]
}

fn workplaces() -> Vec<Kept> {
    let post = |channel: &str, words: &str, at: u8| {
        format!(
            r#"{{"type":"post","post":{{"team":"t","channel":"{channel}","user":"ada","message":"{words}","create_at":17100000000{at}}}}}"#
        )
    };
    let channel = |name: &str, kind: &str| {
        format!(
            r#"{{"type":"channel","channel":{{"team":"t","name":"{name}","display_name":"{name}","type":"{kind}"}}}}"#
        )
    };
    let bulk = [
        channel("town", "O"),
        channel("board", "P"),
        post("town", OPEN, 10),
        post("board", OURS, 11),
        post("unheard-of", OURS, 12),
        format!(r#"{{"type":"direct_post","direct_post":{{"channel_members":["ada","bo"],"user":"ada","message":"{OURS}","create_at":1710000000013}}}}"#),
    ]
    .join("\n");
    let answer = |at: u8, kind: &str, words: &str| {
        format!(
            r#"{{"id":"p{at}","channel_id":"c{at}","channel_type":"{kind}","user_id":"u1","root_id":"","message":"{words}","create_at":17100000000{at}}}"#
        )
    };
    let answers = format!(
        "[{},{},{},{}]",
        answer(10, "O", OPEN),
        answer(11, "P", OURS),
        answer(12, "D", OURS),
        answer(13, "new", OURS)
    );
    let zulip = with(
        r#"{"messages":[{"id":1,"sender_id":5,"sender_full_name":"Ada","display_recipient":"town","type":"stream","subject":"t","timestamp":1710000000,"content":"OPEN"},
            {"id":2,"sender_id":5,"sender_full_name":"Ada","display_recipient":[{"id":5},{"id":6}],"type":"private","subject":"","timestamp":1710000000,"content":"OURS"},
            {"id":3,"sender_id":5,"sender_full_name":"Ada","display_recipient":[{"id":5},{"id":6}],"type":"direct","subject":"","timestamp":1710000000,"content":"OURS"}]}"#,
    );
    let realm = r#"{"zerver_realm":[{"id":1}],"zerver_userprofile":[{"id":5,"full_name":"Ada"}],"zerver_stream":[{"id":1,"name":"town","invite_only":false},{"id":2,"name":"board","invite_only":true}],
        "zerver_recipient":[{"id":11,"type":2,"type_id":1},{"id":12,"type":2,"type_id":2},{"id":13,"type":1,"type_id":5}]}"#
        .to_owned();
    let exported = with(
        r#"{"zerver_message":[{"id":1,"sender":5,"recipient":11,"subject":"t","date_sent":1710000000,"content":"OPEN"},{"id":2,"sender":5,"recipient":12,"subject":"t","date_sent":1710000000,"content":"OURS"},{"id":3,"sender":5,"recipient":13,"subject":"","date_sent":1710000000,"content":"OURS"}]}"#,
    );
    let talk = |id: &str, words: &str| {
        format!(
            r#"{{"id":"{id}","displayName":"T","MessageList":[{{"id":"1","displayName":"Ada","originalarrivaltime":"2024-03-09T16:00:00Z","messagetype":"RichText","content":"{words}","from":"8:ada"}}]}}"#
        )
    };
    let skype = format!(
        r#"{{"userId":"8:ada","conversations":[{},{}]}}"#,
        talk("19:town@thread.skype", OPEN),
        talk("8:bo", OURS)
    );
    let graph = |at: u8, chat: &str, words: &str| {
        format!(
            r#"{{"id":"{at}","messageType":"message","createdDateTime":"2024-03-09T16:00:00Z","chatId":"{chat}","from":{{"user":{{"id":"5","displayName":"Ada"}}}},"body":{{"contentType":"text","content":"{words}"}}}}"#
        )
    };
    let teams = format!(
        r#"{{"value":[{},{}]}}"#,
        graph(1, "19:meeting@thread.v2", OPEN),
        graph(2, "19:5_6@unq.gbl.spaces", OURS)
    );
    let rocket = |id: u8, room: &str, words: &str| {
        format!(
            r#"{{"_id":"m{id}","rid":"{room}","msg":"{words}","ts":"2024-03-09T16:00:00.000Z","u":{{"_id":"aaaaaaaaaaaaaaaaa","username":"ada"}}}}"#
        )
    };
    let rooms = format!(
        r#"{{"messages":[{},{}]}}"#,
        rocket(1, "GENERAL", OPEN),
        rocket(2, "aaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbb", OURS)
    );
    let signal = with(
        r#"{"version":"1","backupTimeMs":"1710000000000"}
{"recipient":{"id":"1","self":{}}}
{"recipient":{"id":"2","contact":{"profileGivenName":"Bo"}}}
{"recipient":{"id":"3","group":{"snapshot":{"title":{"title":"Town"}}}}}
{"chat":{"id":"1","recipientId":"2"}}
{"chat":{"id":"2","recipientId":"3"}}
{"chatItem":{"chatId":"2","authorId":"2","dateSent":"1710000000000","incoming":{},"standardMessage":{"text":{"body":"OPEN"}}}}
{"chatItem":{"chatId":"1","authorId":"2","dateSent":"1710000001000","incoming":{},"standardMessage":{"text":{"body":"OURS"}}}}
"#,
    );
    let space = |words: &str, id: u8| {
        format!(
            r#"{{"messages":[{{"creator":{{"name":"Ada","email":"ada@example.org","user_type":"Human"}},"created_date":"Saturday, March 9, 2024 at 4:00:00 PM UTC","text":"{words}","topic_id":"t{id}","message_id":"m{id}"}}]}}"#
        )
    };
    vec![
        kept("Mattermost", "mattermost", &["direct_post", "type", "O"], &[("a.jsonl", bulk)], 1, 3),
        kept("Mattermost", "mattermost", &["channel_type"], &[("a.json", answers)], 1, 3),
        kept("Zulip", "zulip", &["type"], &[("a.json", zulip)], 1, 2),
        kept(
            "Zulip",
            "zulip",
            &["recipient", "invite_only"],
            &[("realm.json", realm), ("messages-000001.json", exported)],
            1,
            2,
        ),
        kept("Teams, Skype", "teams", &["id"], &[("messages.json", skype)], 1, 1),
        kept("Teams, Skype", "teams", &["chatId"], &[("a.json", teams)], 1, 1),
        kept("Rocket.Chat", "rocketchat", &["rid"], &[("a.json", rooms)], 1, 1),
        kept("Signal", "signal", &["chat", "recipient"], &[("main.jsonl", signal)], 1, 1),
        kept(
            "Google Chat",
            "google-chat",
            &["DM …"],
            &[
                ("Takeout/Google Chat/Groups/Space 1/messages.json", space(OPEN, 1)),
                ("Takeout/Google Chat/Groups/DM 4xK/messages.json", space(OURS, 2)),
            ],
            1,
            1,
        ),
    ]
}

fn tables() -> Vec<Kept> {
    let mut all = Vec::new();
    let one = |sign: &'static [&'static str], value: &str| {
        let key = sign[0];
        let table = format!("author,text,{key}\nAda,{OPEN},\nBo,{OURS},{value}\n");
        let records = format!(
            r#"[{{"author":"Ada","text":"{OPEN}"}},{{"author":"Bo","text":"{OURS}","{key}":"{value}"}}]"#
        );
        [
            kept("tables, records", "csv", sign, &[("a.csv", table)], 1, 1),
            kept("tables, records", "json-records", sign, &[("a.json", records)], 1, 1),
        ]
    };
    for (sign, value) in [
        (&["visibility"][..], "circle"),
        (&["privacy"], "only me"),
        (&["private"], "yes"),
        (&["is_private"], "True"),
        (&["is_dm"], "1"),
        (&["audience"], "club"),
        (&["channel_type"], "im"),
        (&["chat_type"], "private"),
        (&["type"], "direct_message"),
        (&["kind"], "dm"),
        (&["state"], "draft"),
    ] {
        all.extend(one(sign, value));
    }
    all
}

fn table() -> Vec<Kept> {
    [x(), fediverse(), forums(), slack(), discord(), telegram_and_meta(), copies(), workplaces(), tables()]
        .into_iter()
        .flatten()
        .collect()
}

fn read(files: &[(String, String)], include: &[Include]) -> Result<Conversation, coranto::Error> {
    let inputs: Vec<Input> = files
        .iter()
        .map(|(name, text)| Input { name: Some(name.clone()), data: text.clone().into_bytes() })
        .collect();
    let options = Options { include: include.to_vec(), ..Options::default() };
    coranto::read::read(&inputs, &options, &mut Progress::none())
}

#[test]
fn what_is_not_for_everybody_stays_out_until_it_is_asked_for() {
    let mut wrong = Vec::new();
    for Kept { platform, format, signs, files, open, ours } in table() {
        let context = format!("{platform}, {format}, {signs:?}");
        let Ok(default) = read(&files, &[]) else {
            wrong.push(format!("{context}: {}", read(&files, &[]).unwrap_err()));
            continue;
        };
        let known = default.files.iter().any(|file| file.format == format);
        if !known {
            let formats: Vec<&str> = default.files.iter().map(|file| file.format.as_str()).collect();
            wrong.push(format!("{context}: read as {formats:?}"));
        }
        let shown = default.posts.iter().filter(|post| post.text.contains(OURS)).count();
        let withheld: u64 = default
            .withheld
            .iter()
            .filter(|withheld| withheld.reason == LeftOutReason::Private)
            .map(|withheld| withheld.posts)
            .sum();
        if (default.posts.len(), shown, withheld) != (open, 0, ours as u64) {
            wrong.push(format!(
                "{context}: {} posts, {shown} of them private, {withheld} kept back",
                default.posts.len()
            ));
        }
        // One sentence for each file that has some, and the numbers in them are all.
        let told: Vec<u64> = default
            .files
            .iter()
            .flat_map(|file| &file.warnings)
            .filter(|warning| warning.contains("left out: include private posts if you may print"))
            .filter_map(|warning| warning.split(' ').next()?.parse().ok())
            .collect();
        if told.iter().sum::<u64>() != ours as u64 {
            wrong.push(format!("{context}: {told:?} told of"));
        }
        match read(&files, &[Include::Private]) {
            Ok(all) if all.posts.len() == open + ours => {}
            Ok(all) => wrong.push(format!(
                "{context}: {} of {} where they are asked for",
                all.posts.len(),
                open + ours
            )),
            Err(error) => wrong.push(format!("{context}: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The rows of the table in the documentation are those above, and every sign that it names is in one of them.
#[test]
fn the_table_of_the_documentation_claims_what_is_tested() {
    let text = include_str!("../docs/privacy.md");
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| {
            line.starts_with("| ") && !line.starts_with("| ---") && !line.starts_with("| platform")
        })
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let table = table();
    let tested: BTreeSet<&str> = table.iter().map(|kept| kept.platform).collect();
    let told: BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(told, tested);
    for row in rows {
        let named: BTreeSet<&str> = row[2].split('`').skip(1).step_by(2).collect();
        let signs: BTreeSet<&str> = table
            .iter()
            .filter(|kept| kept.platform == row[0])
            .flat_map(|kept| kept.signs.iter().copied())
            .collect();
        assert_eq!(named, signs, "{}", row[0]);
    }
}
