//! Megabytes a second of reading, per format, natively: `cargo run --profile bench --example reading -- [MB [FORMAT]]`.
//!
//! Each format is a text that is made here, the same each time. A line a format: its name, megabytes a second of the
//! best of five readings, and how many posts were read. Two builds are compared by running both in turn on one
//! machine; a number alone holds for that machine.
#![allow(clippy::disallowed_methods, reason = "nothing here goes into a digest")]

use coranto::{Input, Options, Progress};
use std::fmt::Write;
use std::time::Instant;

const RUNS: usize = 5;

fn said(n: usize) -> String {
    format!(
        "Post {n}: the ferry is late again & nobody told us about it, says the town, on Monday the {}th",
        n % 28
    )
}

fn time(n: usize) -> String {
    format!("2024-03-{:02}T{:02}:{:02}:00.000Z", n / 1440 % 28 + 1, n / 60 % 24, n % 60)
}

/// A text of at least so many bytes of rows, between `before` and `after`.
fn rows(bytes: usize, join: &str, before: &str, after: &str, row: impl Fn(usize) -> String) -> String {
    let mut text = before.to_owned();
    let mut n = 1;
    while text.len() < bytes {
        if n > 1 {
            text.push_str(join);
        }
        text.push_str(&row(n));
        n += 1;
    }
    text.push_str(after);
    text
}

fn status(n: usize) -> String {
    let mut metadata = String::new();
    for at in 0..8 {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(metadata, r#"{comma}{{"key":"k{at}","value":"{}","score":0.{at}}}"#, "v".repeat(40));
    }
    format!(
        r#"{{"created_at":"Wed Mar 01 10:00:00 +0000 2023","id":{n},"id_str":"{n}","full_text":"{}","truncated":false,"lang":"en","retweet_count":{},"favorite_count":{},"entities":{{"hashtags":[],"urls":[],"user_mentions":[]}},"user":{{"id_str":"{}","screen_name":"name_{}","name":"A Name","followers_count":{},"description":"{}"}},"extended":{{"metadata":[{metadata}]}}}}"#,
        said(n),
        n % 9,
        n % 99,
        n % 999,
        n % 999,
        n % 77,
        "d".repeat(120)
    )
}

/// Name and text of each format.
fn formats(bytes: usize) -> Vec<(&'static str, String)> {
    let bluesky = |n: usize| {
        format!(
            r#"{{"uri":"at://did:plc:a{0}/app.bsky.feed.post/{n}","cid":"c","author":{{"did":"did:plc:a{0}","handle":"a{0}.example","avatar":"{1}"}},"record":{{"$type":"app.bsky.feed.post","createdAt":"{2}","langs":["en"],"text":"{3}"}},"likeCount":{4},"repostCount":0,"replyCount":0,"indexedAt":"{2}","labels":[]}}"#,
            n % 99,
            "x".repeat(90),
            time(n),
            said(n),
            n % 9
        )
    };
    let mastodon = |n: usize| {
        format!(
            r#"{{"id":"{n}","uri":"https://m.example/users/a/statuses/{n}","url":"https://m.example/@a/{n}","created_at":"{}","language":"en","visibility":"public","spoiler_text":"","content":"<p>{} <a href=\"https://example.org/{n}\">example.org</a></p>","favourites_count":{},"reblogs_count":0,"replies_count":0,"account":{{"acct":"a{3}","url":"https://m.example/@a{3}","display_name":"A","note":"{4}"}},"media_attachments":[],"tags":[],"mentions":[]}}"#,
            time(n),
            said(n),
            n % 9,
            n % 99,
            "n".repeat(200)
        )
    };
    let comment = |n: usize| {
        format!(
            r#"{{"id":"c{n:x}","author":"a{}","body":"{}","created_utc":{},"link_id":"t3_zz","parent_id":"t3_zz","score":{},"subreddit":"town","permalink":"/r/town/comments/zz/x/c{n:x}/","author_flair_text":null,"all_awardings":[],"gildings":{{}},"retrieved_on":1700000000}}"#,
            n % 999,
            said(n),
            1_700_000_000 + n,
            n % 99
        )
    };
    let long = |n: usize| {
        let text: Vec<String> = (0..20).map(|at| said(n + at)).collect();
        format!(
            r#"{{"id":"p{n:x}","author":"a{}","title":"Post {n}","selftext":"{}","created_utc":{},"score":{},"subreddit":"town","permalink":"/r/town/comments/p{n:x}/x/","num_comments":0}}"#,
            n % 999,
            text.join(" "),
            1_700_000_000 + n,
            n % 99
        )
    };
    let record = |n: usize| {
        format!(
            r#"{{"who":"a{}","when":"{}","message":"{}","stats":{{"likes":{}}}}}"#,
            n % 99,
            time(n),
            said(n),
            n % 9
        )
    };
    let row = |n: usize| format!("{n},a{},{},\"{}\",{}", n % 99, time(n), said(n), n % 9);
    let chat = |n: usize| format!("31/12/2023, {:02}:05 - Name {}: {}", n % 24, n % 9, said(n));
    let item = |n: usize| {
        format!(
            "<item><title>Post {n}</title><link>https://example.org/{n}</link><dc:creator>a{}</dc:creator><pubDate>Wed, 02 Oct 2024 13:00:00 GMT</pubDate><description>&lt;p&gt;{}&lt;/p&gt;</description></item>",
            n % 99,
            said(n).replace('&', "&amp;amp;")
        )
    };
    let slack = |n: usize| {
        format!(
            r#"{{"client_msg_id":"m{n}","type":"message","user":"U{}","text":"{}","ts":"{}.{:06}","team":"T1","user_profile":{{"real_name":"A Name","display_name":"a{0}","team":"T1"}},"reactions":[{{"name":"+1","users":["U1"],"count":1}}]}}"#,
            n % 99,
            said(n).replace('&', "&amp;"),
            1_700_000_000 + n,
            n % 1_000_000
        )
    };
    let discord = |n: usize| {
        format!(
            r#"{{"id":"{n}","type":"Default","timestamp":"{}","isPinned":false,"content":"{}","author":{{"id":"{2}","name":"a{2}","discriminator":"0000","nickname":"A","isBot":false}},"attachments":[],"embeds":[],"reactions":[],"mentions":[]}}"#,
            time(n),
            said(n),
            n % 99
        )
    };
    let telegram = |n: usize| {
        format!(
            r#"{{"id":{n},"type":"message","date":"{}","from":"A{2}","from_id":"user{2}","text":"{1}","text_entities":[{{"type":"plain","text":"{1}"}}]}}"#,
            &time(n)[..19],
            said(n),
            n % 99
        )
    };
    vec![
        ("X API v1.1, array", rows(bytes, ",", "[", "]", status)),
        ("X API v1.1, lines", rows(bytes, "\n", "", "", status)),
        ("Bluesky posts", rows(bytes, ",", r#"{"posts":["#, "]}", bluesky)),
        ("Mastodon statuses", rows(bytes, ",", "[", "]", mastodon)),
        ("Reddit comments, lines", rows(bytes, "\n", "", "", comment)),
        ("Reddit posts, long", rows(bytes, "\n", "", "", long)),
        ("Slack", rows(bytes, ",", "[", "]", slack)),
        (
            "Discord",
            rows(
                bytes,
                ",",
                r#"{"guild":{"id":"1","name":"Town"},"channel":{"id":"2","type":"GuildTextChat","name":"general"},"messages":["#,
                "]}",
                discord,
            ),
        ),
        (
            "Telegram",
            rows(
                bytes,
                ",",
                r#"{"name":"Town","type":"public_supergroup","id":1,"messages":["#,
                "]}",
                telegram,
            ),
        ),
        ("JSON of no known shape", rows(bytes, "\n", "", "", record)),
        ("CSV", rows(bytes, "\n", "id,author,date,text,likes\n", "", row)),
        ("WhatsApp", rows(bytes, "\n", "", "", chat)),
        (
            "RSS",
            rows(
                bytes,
                "\n",
                r#"<rss version="2.0" xmlns:dc="d"><channel><title>T</title>"#,
                "</channel></rss>",
                item,
            ),
        ),
    ]
}

fn main() {
    let megabytes: usize = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(8);
    let only = std::env::args().nth(2).unwrap_or_default();
    for (name, text) in formats(megabytes * 1_000_000).into_iter().filter(|(name, _)| name.contains(&only)) {
        let input = [Input { name: Some("bench".to_owned()), data: text.into_bytes() }];
        let mut best = f64::INFINITY;
        let mut posts = 0;
        for _ in 0..RUNS {
            let start = Instant::now();
            let read = coranto::read::read(&input, &Options::default(), &mut Progress::none());
            best = best.min(start.elapsed().as_secs_f64());
            posts = read.map_or(0, |conversation| conversation.posts.len());
        }
        println!("{name}\t{:.1}\t{posts}", input[0].data.len() as f64 / 1e6 / best);
    }
}
