//! Shapes that exports have, tool by tool: small files in the true form of each, and what is to be read
//! of them.

use coranto::model::{Conversation, LeftOutReason, Platform, Post};
use coranto::{Input, Options, Progress};

fn read(name: &str, data: impl Into<Vec<u8>>) -> Conversation {
    let input = Input { name: Some(name.to_owned()), data: data.into() };
    coranto::read::read(&[input], &Options::default(), &mut Progress::none())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn refused(name: &str, data: impl Into<Vec<u8>>) -> coranto::Error {
    let input = Input { name: Some(name.to_owned()), data: data.into() };
    coranto::read::read(&[input], &Options::default(), &mut Progress::none())
        .map(|conversation| conversation.posts.len())
        .expect_err(name)
}

fn handle(post: &Post) -> &str {
    post.author.as_ref().map_or("", |author| author.handle.as_str())
}

fn name(post: &Post) -> &str {
    post.author.as_ref().map_or("", |author| author.name.as_str())
}

fn links(post: &Post) -> Vec<&str> {
    post.links.iter().map(|link| link.url.as_str()).collect()
}

fn held_back(conversation: &Conversation, reason: LeftOutReason) -> u64 {
    conversation.withheld.iter().filter(|held| held.reason == reason).map(|held| held.posts).sum()
}

/// The post of X that every tool below exports in its own words.
fn is_the_tweet(file: &str, conversation: &Conversation) {
    let post = &conversation.posts[0];
    assert_eq!((post.platform, handle(post), name(post)), (Platform::X, "ann", "Ann & Co"), "{file}");
    assert_eq!(post.text, "Fish & chips at the pier https://example.org/menu", "{file}");
    assert_eq!(links(post), ["https://example.org/menu"], "{file}");
    assert_eq!(post.created_at, Some(1_694_167_200_000), "{file}");
    let counts = &post.engagement;
    assert_eq!((counts.likes, counts.reposts, counts.replies), (Some(50), Some(4), Some(3)), "{file}");
    assert_eq!((post.points, post.language.as_deref()), (Some(50), Some("en")), "{file}");
    assert!(
        post.url.as_deref().is_some_and(|url| url.ends_with("/ann/status/1700000000000000001")),
        "{file}"
    );
}

#[test]
fn tools_that_read_x() {
    let snscrape = r#"{"_type":"snscrape.modules.twitter.Tweet","url":"https://twitter.com/ann/status/1700000000000000001","date":"2023-09-08T10:00:00+00:00",
      "rawContent":"Fish & chips at the pier https://t.co/abc","renderedContent":"Fish & chips at the pier example.org/menu","id":1700000000000000001,
      "user":{"_type":"snscrape.modules.twitter.User","username":"ann","id":12,"displayname":"Ann & Co","protected":null},
      "replyCount":3,"retweetCount":4,"likeCount":50,"quoteCount":1,"lang":"en","outlinks":["https://example.org/menu"],"tcooutlinks":["https://t.co/abc"]}"#;
    let twint = "id,conversation_id,created_at,date,time,timezone,user_id,username,name,place,tweet,language,mentions,urls,photos,replies_count,retweets_count,likes_count,hashtags,cashtags,link,retweet,quote_url,video,thumbnail,near,geo,source,user_rt_id,user_rt,retweet_id,reply_to,retweet_date\n\
      1700000000000000001,1700000000000000001,2023-09-08 12:00:00 CEST,2023-09-08,12:00:00,+0200,12,ann,Ann & Co,,Fish & chips at the pier  https://t.co/abc,en,\"[{'screen_name': 'bob', 'name': 'Bob', 'id': '5'}]\",['https://example.org/menu'],[],3,4,50,['pier'],[],https://twitter.com/ann/status/1700000000000000001,False,,0,,,,,,,,[],\n";
    let twarc = "id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,author_id,created_at,text,lang,public_metrics.reply_count,public_metrics.retweet_count,public_metrics.like_count,entities.urls,author.id,author.username,author.name\n\
      1700000000000000001,1700000000000000001,,,12,2023-09-08T10:00:00.000Z,Fish &amp; chips at the pier https://t.co/abc,en,3,4,50,\"[{\"\"url\"\": \"\"https://t.co/abc\"\", \"\"expanded_url\"\": \"\"https://example.org/menu\"\"}]\",12,ann,Ann & Co\n\
      1700000000000000002,1700000000000000001,1700000000000000001,,13,2023-09-08T11:00:00.000Z,@ann Agreed it is the best,en,0,0,0,,13,bo,Bo\n";
    let minet = "id,timestamp_utc,local_time,user_screen_name,text,retweet_count,like_count,reply_count,lang,to_tweetid,user_id,user_name,retweeted_id,quoted_id,url,links,mentioned_names,hashtags\n\
      1700000000000000001,1694167200.0,2023-09-08T12:00:00,ann,Fish & chips at the pier https://example.org/menu,4,50,3,en,,12,Ann & Co,,,https://twitter.com/ann/status/1700000000000000001,https://example.org/menu,,pier\n";
    for (file, text) in
        [("snscrape.jsonl", snscrape), ("twint.csv", twint), ("twarc.csv", twarc), ("minet.csv", minet)]
    {
        is_the_tweet(file, &read(file, text));
    }
    let answer = &read("twarc.csv", twarc).posts[1];
    assert_eq!(
        (answer.text.as_str(), answer.reply_to.as_deref()),
        ("Agreed it is the best", Some("1700000000000000001"))
    );
    assert_eq!(read("twint.csv", twint).posts[0].mentions, ["bob"]);
}

#[test]
fn twscrape_and_its_media() {
    let line = r#"{"id":1700000000000000001,"id_str":"1700000000000000001","url":"https://x.com/ann/status/1700000000000000001","date":"2023-09-08 10:00:00+00:00",
      "user":{"id":12,"username":"ann","displayname":"Ann &amp; Co","followersCount":5,"protected":PROTECTED},"lang":"en",
      "rawContent":"Fish &amp; chips at the pier https://t.co/abc https://t.co/med","replyCount":3,"retweetCount":4,"likeCount":50,"quoteCount":1,"viewCount":null,
      "links":[{"url":"https://example.org/menu","text":"https://example.org/menu","tcourl":"https://t.co/abc"}],"media":{"photos":[{"url":"https://pbs.example/x.jpg"}],"videos":[]},
      "retweetedTweet":null,"quotedTweet":null,"inReplyToTweetId":null,"_type":"snscrape.modules.twitter.Tweet"}"#;
    let line = line.replace('\n', "");
    let open = line.replace("PROTECTED", "null");
    let conversation = read("tweets.jsonl", open.clone());
    is_the_tweet("twscrape", &conversation);
    assert_eq!(conversation.posts[0].engagement.views, None);
    let locked = line.replace("PROTECTED", "true").replace("0000001", "0000009");
    let conversation = read("tweets.jsonl", format!("{open}\n{locked}\n"));
    assert_eq!((conversation.posts.len(), held_back(&conversation, LeftOutReason::Private)), (1, 1));
}

#[test]
fn protected_accounts_of_every_api_are_kept_back() {
    let v1 = r#"[{"id_str":"1","full_text":"Open","entities":{},"created_at":"Wed Mar 01 10:00:00 +0000 2023","user":{"id_str":"7","screen_name":"ann","protected":false}},
      {"id_str":"2","full_text":"Locked","entities":{},"created_at":"Wed Mar 01 10:00:00 +0000 2023","user":{"id_str":"8","screen_name":"bo","protected":true}}]"#;
    let v2 = r#"{"data":[{"id":"1630000000000000001","text":"Open","author_id":"7","edit_history_tweet_ids":["1"]},{"id":"1630000000000000002","text":"Locked","author_id":"8","edit_history_tweet_ids":["2"]}],
      "includes":{"users":[{"id":"7","username":"ann","name":"Ann","protected":false},{"id":"8","username":"bo","name":"Bo","protected":true}]}}"#;
    for text in [v1, v2] {
        let conversation = read("a.json", text);
        assert_eq!(
            (conversation.posts.len(), held_back(&conversation, LeftOutReason::Private)),
            (1, 1),
            "{text}"
        );
    }
}

#[test]
fn threads_of_bluesky_in_their_second_version() {
    let post = |key: &str, labels: &str| {
        format!(
            r#"{{"uri":"at://did:plc:a/app.bsky.feed.post/{key}","cid":"c","author":{{"did":"did:plc:a","handle":"ann.example"}},"record":{{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T10:00:00Z","text":"Post {key}"}},"likeCount":3,"indexedAt":"2024-05-01T10:00:01Z","labels":{labels}}}"#
        )
    };
    let item = |key: &str, labels: &str| {
        format!(
            r#"{{"uri":"at://did:plc:a/app.bsky.feed.post/{key}","depth":0,"value":{{"$type":"app.bsky.unspecced.defs#threadItemPost","post":{}}}}}"#,
            post(key, labels)
        )
    };
    let gone = r#"{"uri":"at://did:plc:a/app.bsky.feed.post/x","depth":1,"value":{"$type":"app.bsky.unspecced.defs#threadItemNotFound"}}"#;
    let label = r#"[{"src":"did:plc:m","val":"spoiler"},{"src":"did:plc:m","val":"rude","neg":true}]"#;
    let thread =
        format!(r#"{{"hasOtherReplies":false,"thread":[{},{},{gone}]}}"#, item("1", "[]"), item("2", label));
    let conversation = read("thread.json", thread);
    assert_eq!(conversation.posts.len(), 2);
    assert_eq!(conversation.posts[1].warning.as_deref(), Some("spoiler"));
    assert_eq!(held_back(&conversation, LeftOutReason::Deleted), 1);
}

#[test]
fn activitypub_beside_the_outbox() {
    let note = |id: u32| {
        format!(
            r#"{{"id":"https://m.example/users/ann/statuses/{id}","type":"Note","published":"2024-05-01T10:00:00Z","attributedTo":"https://m.example/users/ann","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[],"content":"<p>Note {id}</p>"}}"#
        )
    };
    let page = format!(
        r#"{{"@context":"x","type":"CollectionPage","id":"https://m.example/replies","items":[{},{}]}}"#,
        note(1),
        note(2)
    );
    assert_eq!(read("note.json", note(1)).posts[0].text, "Note 1");
    assert_eq!(read("replies.json", page).posts.len(), 2);
    let likes = r#"{"@context":"https://www.w3.org/ns/activitystreams","id":"likes.json","type":"OrderedCollection","orderedItems":["https://o.example/1","https://o.example/2"]}"#;
    assert!(refused("likes.json", likes).hint.contains("outbox.json"));

    // A status of the API and the same one in an archive are one post; answers follow the address.
    let status = r#"[{"id":"11","uri":"https://m.example/users/ann/statuses/1","content":"<p>Note 1</p>","visibility":"public","favourites_count":3,"account":{"acct":"ann","url":"https://m.example/@ann"}},
      {"id":"12","uri":"https://m.example/users/bo/statuses/2","in_reply_to_id":"11","content":"<p>Yes</p>","visibility":"public","account":{"acct":"bo","url":"https://m.example/@bo"}}]"#;
    let inputs = [("statuses.json", status.to_owned()), ("note.json", note(1))]
        .map(|(name, data)| Input { name: Some(name.to_owned()), data: data.into_bytes() });
    let conversation = coranto::read::read(&inputs, &Options::default(), &mut Progress::none()).unwrap();
    assert_eq!(conversation.posts.len(), 2);
    assert_eq!(conversation.posts[1].reply_to.as_deref(), Some(conversation.posts[0].key.as_str()));
}

#[test]
fn discord_names_and_emoji() {
    let channel = r#"{"guild":{"id":"1","name":"Pier"},"channel":{"id":"2","type":"GuildTextChat","name":"general"},"messages":[
      {"id":"1","type":"Default","timestamp":"2024-05-01T10:00:00.123+02:00","content":"Ask <@!7> <:wave:123> at https://example.org/a","author":{"id":"8","name":"tern"},"reactions":[],"mentions":[{"id":"7","name":"gull","nickname":"Gull"}]}]}"#;
    let post = &read("general.json", channel).posts[0];
    assert_eq!(post.text, "Ask @Gull :wave: at https://example.org/a");
    assert_eq!(links(post), ["https://example.org/a"]);
}

#[test]
fn pages_of_discord_and_telegram() {
    let discord = r#"<!DOCTYPE html><html><body><div class="preamble"><div class="preamble__entry">Pier</div><div class="preamble__entry">Text / general</div></div><div class="chatlog">
      <div class="chatlog__message-group"><div class="chatlog__message-container" data-message-id="1"><div class="chatlog__header"><span class="chatlog__author" title="gull" data-user-id="7">Gull</span><span class="chatlog__timestamp" title="Wednesday, May 1, 2024 10:00 AM">5/1/2024</span></div><div class="chatlog__content">One</div></div>
      <div class="chatlog__message-container" data-message-id="2"><div class="chatlog__short-timestamp" title="Wednesday, May 1, 2024 10:05 AM">10:05</div><div class="chatlog__content">Two</div></div></div></div></body></html>"#;
    let posts = read("general.html", discord).posts;
    assert_eq!(posts.iter().map(name).collect::<Vec<_>>(), ["Gull", "Gull"]);
    assert_eq!(posts[1].created_at.zip(posts[0].created_at).map(|(b, a)| b - a), Some(300_000));
    assert_eq!(posts[1].place.as_deref(), Some("general"));

    let telegram = r##"<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold"> Quay </div></div><div class="page_body chat_page"><div class="history">
      <div class="message service" id="message-1"><div class="body details"> 10 January 2024 </div></div>
      <div class="message service" id="message1"><div class="body details"> Ada created group </div></div>
      <div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="10.01.2024 12:05:00 UTC+01:00"> 12:05 </div><div class="from_name"> Ada </div><div class="text"> New rope at <a href="https://example.org/rope">https://example.org/rope</a> </div></div></div>
      <div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="10.01.2024 12:06:00 UTC+01:00"> 12:06 </div><div class="reply_to details"> In reply to <a href="#go_to_message2">this</a> </div><div class="text"> Thanks &amp; bye </div></div></div></div></div></div></body></html>"##;
    let conversation = read("messages.html", telegram);
    let posts = &conversation.posts;
    assert_eq!(posts.iter().map(name).collect::<Vec<_>>(), ["Ada", "Ada"]);
    assert_eq!((posts[1].text.as_str(), posts[1].reply_to.as_deref()), ("Thanks & bye", Some("2")));
    assert_eq!((posts[0].created_at, posts[0].zone_assumed), (Some(1_704_884_700_000), false));
    assert_eq!(held_back(&conversation, LeftOutReason::System), 1);
}

#[test]
fn what_is_passed_on_is_not_its_carrier_s() {
    let chat = r#"{"name":"Quay","type":"public_channel","id":7,"messages":[
      {"id":1,"type":"message","date":"2024-01-10T12:05:00","date_unixtime":"1704888300","from":"Ada","from_id":"user1","forwarded_from":"Town Hall","text":"The pier closes at six."},
      {"id":2,"type":"message","date":"2024-01-10T12:05:00","date_unixtime":"1704888300","from":"Ada","from_id":"user1","forwarded_from":null,"text":"Somebody who is gone said this."}]}"#;
    let posts = read("result.json", chat).posts;
    assert_eq!(posts.iter().map(name).collect::<Vec<_>>(), ["Town Hall", ""]);
}

#[test]
fn whatsapp_notes_of_the_phone() {
    let chat = "[31/12/2023 21:05:00] Port: \u{200e}Les messages et les appels sont chiffrés de bout en bout.\r\n\
      [31/12/2023 21:06:00] Ann: Bonne année\r\n\
      [31/12/2023 21:07:00] Port: \u{200e}Ann a renommé ce groupe\r\n\
      [31/12/2023 21:08:00] Bob: La jetée \u{200e}<pièce jointe : 0001-PHOTO.jpg>\r\n\
      [31/12/2023 21:09:00] ~\u{202f}Bob: null\r\n";
    let conversation = read("_chat.txt", chat);
    let texts: Vec<_> = conversation.posts.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(texts, ["Bonne année", "La jetée", ""]);
    assert_eq!(held_back(&conversation, LeftOutReason::System), 2);
    assert_eq!(conversation.posts[1].author, conversation.posts[2].author);
    let android = "12/31/23, 21:07 - Ann: Hi there <This message was edited>\n12/31/23, 21:08 - Bob: a < b and c > d said she\n";
    let posts = read("chat.txt", android).posts;
    assert_eq!((posts[0].text.as_str(), posts[1].text.as_str()), ("Hi there", "a < b and c > d said she"));
}

#[test]
fn copies_that_platforms_hand_out() {
    let takeout = "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID\n\
      A,UCann,2024-05-01T10:00:00.123456+00:00,0,,,vid,\"{\"\"text\"\":\"\"Fish & chips\"\"},{\"\"text\"\":\"\"\\n\"\"},{\"\"text\"\":\"\"second\"\"}\",\n";
    let post = &read("comments.csv", takeout).posts[0];
    assert_eq!((post.text.as_str(), post.platform), ("Fish & chips\nsecond", Platform::Youtube));
    assert_eq!(post.url.as_deref(), Some("https://www.youtube.com/watch?v=vid&lc=A"));

    // Instagram names its fields in the language of the account.
    let comment = r#"[{"media_list_data":[{"uri":""}],"string_map_data":{"Commentaire":{"value":"C\u00e2\u0080\u0099est beau"},"Propri\u00c3\u00a9taire du m\u00c3\u00a9dia":{"value":"bob"},"Heure":{"timestamp":1714557600}}}]"#;
    let post = &read("post_comments_1.json", comment).posts[0];
    assert_eq!((post.text.as_str(), post.created_at), ("C’est beau", Some(1_714_557_600_000)));
    let liked = r#"{"likes_media_likes":[{"title":"bob","string_list_data":[{"href":"https://www.instagram.com/p/x/","timestamp":1714557600}]}]}"#;
    assert!(refused("liked_posts.json", liked).hint.contains("posts or comments"));
    let connections = "Notes:\n\"When exporting your connection data, you may notice gaps.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://x,,A,B,01 May 2024\n";
    assert!(refused("Connections.csv", connections).hint.contains("Shares.csv"));
    let archive = "topic_title,categories,is_pm,post_raw,post_cooked,like_count,reply_count,url,created_at\n\
      Ferry late,Town,No,Fish & chips,<p>x</p>,4,1,https://f.example/t/ferry/7/1,2024-05-01 10:00:00 UTC\nSecret,-,Yes,psst,<p>x</p>,0,0,https://f.example/t/x/8/1,2024-05-01 10:00:00 UTC\n";
    let conversation = read("user_archive.csv", archive);
    assert_eq!((conversation.posts.len(), held_back(&conversation, LeftOutReason::Private)), (1, 1));
    assert_eq!(
        (conversation.posts[0].platform, conversation.posts[0].points),
        (Platform::Discourse, Some(4))
    );
}

#[test]
fn wordpress() {
    let feed = r#"<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Comments on: The Ferry</title><link>https://b.example/ferry/</link>
      <item><title>By: Ann Lee</title><link>https://b.example/ferry/#comment-5</link><dc:creator><![CDATA[Ann Lee]]></dc:creator><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate><guid>https://b.example/?p=1#comment-5</guid><description>Fish &amp;amp; chips&amp;#8230;</description><content:encoded><![CDATA[<p>Fish &amp; chips &lt;3</p>]]></content:encoded></item></channel></rss>"#;
    let post = &read("feed.xml", feed).posts[0];
    assert_eq!((post.text.as_str(), name(post), post.title()), ("Fish & chips <3", "Ann Lee", None));
    let export = r#"<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title><link>https://b.example</link>
      <item><title>The Ferry</title><link>https://b.example/ferry/</link><dc:creator>ann</dc:creator><guid>https://b.example/?p=1</guid><content:encoded><![CDATA[It is late.]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author><![CDATA[Bo]]></wp:comment_author><wp:comment_date_gmt>2024-05-01 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Fish &amp; chips]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
        <wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Spam</wp:comment_author><wp:comment_content>buy</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment></item>
      <item><title>Draft</title><content:encoded>secret</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
      <item><title>img</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item></channel></rss>"#;
    let conversation = read("export.xml", export);
    let texts: Vec<_> = conversation.posts.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(texts, ["The Ferry\n\nIt is late.", "Fish & chips"]);
    let comment = &conversation.posts[1];
    assert_eq!(
        (comment.created_at, comment.reply_to.as_deref()),
        (Some(1_714_557_600_000), Some("https://b.example/?p=1"))
    );
    // The draft, and what was taken for spam.
    assert_eq!(held_back(&conversation, LeftOutReason::Private), 1);
    assert_eq!(held_back(&conversation, LeftOutReason::Deleted), 1);
}

#[test]
fn days_and_months() {
    let table = |header: &str, dates: &[&str], text: &str| {
        let rows: Vec<String> = dates.iter().map(|date| format!("{date},{text}\n")).collect();
        read("a.csv", format!("{header}\n{}", rows.concat()))
    };
    let first = |conversation: &Conversation| conversation.posts[0].created_at.unwrap();
    let (sep_12, dec_9) = (1_726_099_200_000, 1_733_702_400_000);
    let english = "The ferry is late again and nobody told us";
    // A number above twelve, the order of the rows, the language of the names or of the texts.
    assert_eq!(first(&table("date,text", &["12/09/2024", "13/09/2024"], english)), sep_12);
    assert_eq!(first(&table("date,text", &["12/09/2024", "12/13/2024"], english)), dec_9);
    assert_eq!(first(&table("date,text", &["12-09-2024", "12-13-2024"], english)), dec_9);
    assert_eq!(
        first(&table(
            "date,text",
            &["12/09/2024", "01/10/2024", "02/10/2024", "12/10/2024", "01/11/2024"],
            english
        )),
        sep_12
    );
    assert_eq!(
        first(&table("fecha,texto", &["12/09/2024"], "El ferry llega tarde otra vez esta mañana")),
        sep_12
    );
    let french = table(
        "date,text",
        &["12/09/2024"],
        "Le bac est encore en retard ce matin et personne ne nous a prévenus",
    );
    assert_eq!(first(&french), sep_12);
    assert!(
        !french.files[0].warnings.iter().any(|warning| warning.contains("months")),
        "{:?}",
        french.files[0].warnings
    );
    // Nothing decides: it is said, and the reader's zone decides.
    let open = table("date,text", &["12/09/2024"], english);
    assert_eq!(first(&open), dec_9);
    assert!(open.files[0].warnings[0].contains("days from months"), "{:?}", open.files[0].warnings);
    let options = Options { time_zone: "Europe/London".into(), ..Options::default() };
    let input =
        Input { name: Some("a.csv".into()), data: format!("date,text\n12/09/2024,{english}\n").into_bytes() };
    let conversation = coranto::read::read(&[input], &options, &mut Progress::none()).unwrap();
    assert_eq!(first(&conversation), sep_12 - 3_600_000);
}

#[test]
fn what_holds_no_posts_says_what_to_take_instead() {
    for (file, data, message, hint) in [
        (
            "page.html",
            "<!DOCTYPE html><html><head><title>Log in</title></head><body><p>Please log in</p></body></html>",
            "web page",
            "JSON",
        ),
        (
            "facebook.html",
            "<html><body><a href=\"https://www.facebook.com/x\">x</a></body></html>",
            "web page",
            "choose the format JSON",
        ),
        ("posts.xml", "<?xml version=\"1.0\"?><posts><row Id=\"1\"/></posts>", "XML", "CSV"),
        (
            "a.json",
            r#"{"errors":[{"message":"Rate limit exceeded","code":88}]}"#,
            "Rate limit exceeded",
            "answer that holds the posts",
        ),
        (
            "a.json",
            r#"{"error":"invalid_token","error_description":"The token has expired."}"#,
            "no posts",
            "answer that holds the posts",
        ),
        (
            "likes.json",
            r#"["https://o.example/1","https://o.example/2"]"#,
            "addresses alone",
            "words of the posts",
        ),
        (
            "like.js",
            r#"window.YTD.like.part0 = [ { "like" : { "tweetId" : "1", "fullText" : "words of another" } } ]"#,
            "holds no posts",
            "tweets.js",
        ),
        (
            "comment_votes.csv",
            "id,permalink,direction\nk1,https://www.reddit.com/r/a/comments/b/c/k1/,up\n",
            "holds no posts",
            "comments.csv",
        ),
        (
            "summary.csv",
            "topic,\"Benches\"\nurl,https://pol.is/x\nvoters,100\nvoters-in-conv,50\n",
            "no words",
            "comments.csv",
        ),
    ] {
        let error = refused(file, data);
        assert!(error.message.contains(message) && error.hint.contains(hint), "{file}: {error}");
        assert_eq!(error.file.as_deref(), Some(file), "{error}");
    }
    // What only begins with a bracket is text.
    assert_eq!(read("note.txt", "<3 this town, I do.\n\nMe too > you").posts.len(), 2);
}
