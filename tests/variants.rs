//! Variants of exports that other tools, years and hands make: what each once broke, in a file written for the
//! purpose.

use coranto::model::{Conversation, LeftOutReason, Platform, Post};
use coranto::{Code, Input, Options, Progress};

fn outcome(name: &str, data: impl Into<Vec<u8>>) -> Result<Conversation, coranto::Error> {
    let input = Input { name: Some(name.to_owned()), data: data.into() };
    coranto::read::read(&[input], &Options::default(), &mut Progress::none())
}

fn posts(name: &str, data: impl Into<Vec<u8>>) -> Vec<Post> {
    outcome(name, data).unwrap_or_else(|error| panic!("{name}: {error}")).posts
}

fn author(post: &Post) -> (&str, &str) {
    post.author.as_ref().map_or(("", ""), |author| (author.handle.as_str(), author.name.as_str()))
}

/// Mastodon writes the list twice: empty as the archive is begun, and whole.
#[test]
fn an_outbox_with_an_empty_list_before_its_list() {
    let outbox = r#"{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":1,"orderedItems":[],
      "orderedItems":[{"id":"https://m.example/users/ann/statuses/1/activity","type":"Create","actor":"https://m.example/users/ann",
        "to":["https://www.w3.org/ns/activitystreams#Public"],"object":{"id":"https://m.example/users/ann/statuses/1","type":"Note",
        "published":"2024-05-01T10:00:00Z","attributedTo":"https://m.example/users/ann","to":["https://www.w3.org/ns/activitystreams#Public"],
        "content":"<p>The pier is open</p>"}}]}"#;
    assert_eq!(posts("outbox.json", outbox)[0].text, "The pier is open");
}

/// A direct post in which nobody is named is addressed to nobody.
#[test]
fn a_post_to_nobody_is_private() {
    let outbox = r#"{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[
      {"id":"https://m.example/users/ann/statuses/1/activity","type":"Create","actor":"https://m.example/users/ann","to":[],"cc":[],
       "object":{"id":"https://m.example/users/ann/statuses/1","type":"Note","published":"2024-05-01T10:00:00Z","to":[],"cc":[],"content":"<p>Dear diary</p>"}}]}"#;
    assert!(outcome("outbox.json", outbox).unwrap_err().message.contains("private"));
}

/// Private messages as the interfaces of X and Bluesky answer them, which no reader of posts knows.
#[test]
fn private_messages_of_an_interface_stay_private() {
    let files = [
        r#"{"data":[{"id":"1","event_type":"MessageCreate","text":"Meet me at the pier","dm_conversation_id":"7-9","sender_id":"7","created_at":"2024-05-01T10:00:00Z"},
          {"id":"2","event_type":"MessageCreate","text":"I am on my way there","dm_conversation_id":"7-9","sender_id":"9","created_at":"2024-05-01T10:01:00Z"}]}"#,
        r#"{"events":[{"type":"message_create","id":"1","created_timestamp":"1714557600000","message_create":{"target":{"recipient_id":"9"},"sender_id":"7","message_data":{"text":"Meet me at the pier"}}},
          {"type":"message_create","id":"2","created_timestamp":"1714557660000","message_create":{"target":{"recipient_id":"7"},"sender_id":"9","message_data":{"text":"I am on my way there"}}}]}"#,
        r#"{"messages":[{"$type":"chat.bsky.convo.defs#messageView","id":"1","rev":"a","text":"Meet me at the pier","sender":{"did":"did:plc:a"},"sentAt":"2024-05-01T10:00:00Z"},
          {"$type":"chat.bsky.convo.defs#messageView","id":"2","rev":"b","text":"I am on my way there","sender":{"did":"did:plc:b"},"sentAt":"2024-05-01T10:01:00Z"}]}"#,
    ];
    for file in files {
        assert!(outcome("messages.json", file).unwrap_err().message.contains("private"), "{file}");
    }
}

/// Servers other than Mastodon spell the author out, and their ids need be no addresses.
#[test]
fn a_note_with_its_author_inside() {
    let note = r#"{"@context":["https://www.w3.org/ns/activitystreams"],"type":"Note","id":"tag:example.org,2024:1","content":"A note of the sea",
      "published":"2024-05-01T10:00:00Z","attributedTo":{"type":"Person","id":"https://example.org/@ann","name":"Ann :gull: Rey"}}"#;
    let post = &posts("note.json", note)[0];
    assert_eq!((post.text.as_str(), author(post)), ("A note of the sea", ("ann", "Ann Rey")));
    let question = r#"{"@context":["https://www.w3.org/ns/activitystreams"],"type":"Question","id":"https://example.org/2","content":"Which one?",
      "oneOf":[{"type":"Note","name":"This"},{"type":"Note","name":"That"}]}"#;
    assert_eq!(posts("question.json", question)[0].text, "Which one?\n• This\n• That");
}

/// A post with a picture links to itself as a cut one does, but ends in no ellipsis.
#[test]
fn a_link_to_itself_is_no_cut() {
    let tweet = |text: &str| {
        format!(
            r#"{{"data":[{{"id":"9","author_id":"1","text":"{text} https://t.co/x","created_at":"2024-05-01T10:00:00.000Z","edit_history_tweet_ids":["9"],
              "entities":{{"urls":[{{"start":5,"end":9,"url":"https://t.co/x","expanded_url":"https://twitter.com/i/web/status/9","display_url":"twitter.com/i/web/…"}}]}}}}]}}"#
        )
    };
    let read = |text: &str| {
        let post = posts("page.json", tweet(text)).remove(0);
        (post.text, post.truncated)
    };
    assert_eq!(read("Hey :)"), ("Hey :)".to_owned(), false));
    assert_eq!(read("And so on…"), ("And so on…".to_owned(), true));
}

/// What stands in an object of its own is not the record's: the post that a comment is below.
#[test]
fn a_record_inside_a_record() {
    let comment = r#"{"data":[{"author":"u/gull","body":"I would make coffee first","created_utc":"2021-06-02 20:44:02","id":"h0","score":3,
      "submission":{"author":"u/tern","id":"nq","title":"What is first?","num_comments":386,"subreddit":{"display_name":"Town","id":"2q"}}},
      {"author":"u/auk","body":"And then go to the sea","created_utc":"2021-06-02 20:45:02","id":"h1","score":1,
      "submission":{"author":"u/tern","id":"nq","title":"What is first?","num_comments":386,"subreddit":{"display_name":"Town","id":"2q"}}}]}"#;
    let post = &posts("comments.json", comment)[0];
    assert_eq!((post.text.as_str(), author(post).1), ("I would make coffee first", "u/gull"));
    assert_eq!((post.engagement.score, post.engagement.replies), (Some(3), None));
}

#[test]
fn people_and_likes_are_no_posts() {
    let like = r#"{"@context":["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1",{"Emoji":"toot:Emoji"}],
      "id":"https://m.example/1","type":"Like","actor":"https://m.example/ann","object":"https://m.example/2"}"#;
    let error = outcome("like.json", like).unwrap_err();
    assert!(error.message.contains("addresses"), "{error}");
    let lists = r#"{"data":[{"id":"1","name":"Pier","description":"People of the pier and of the sea","member_count":7,"follower_count":2,"private":false,"created_at":"2021-01-28T14:45:48.000Z"}]}"#;
    assert!(outcome("lists.jsonl", lists).unwrap_err().message.contains("groups"));
    let follows = r#"{"follows":[{"did":"did:plc:a","handle":"ann.example","displayName":"Ann","description":"I write about the sea and its birds","createdAt":"2023-01-01T00:00:00Z"},
      {"did":"did:plc:b","handle":"bob.example","displayName":"Bob","description":"Keeper of the pier and its lamps","createdAt":"2023-01-02T00:00:00Z"}]}"#;
    let error = outcome("follows.json", follows).unwrap_err();
    assert!(error.code == Code::Unsupported && error.message.contains("accounts"), "{error}");
}

/// Copies that somebody thinned out.
#[test]
fn messages_with_the_least_that_they_need() {
    let messenger =
        r#"{"messages":[{"sender_name":"Ann","timestamp_ms":1579294140000,"content":"Hello Bob!"}]}"#;
    let telegram = r#"{"chats":{"list":[{"name":"Pier","type":"public_supergroup","messages":[{"type":"message","date_unixtime":"1544006350","from":"Ann","text":"One"},
      {"type":"message","date_unixtime":"1544006351","from":"Bob","text":["Two ",{"type":"link","text":"https://example.org"}]}]}]}}"#;
    assert_eq!(posts("a.json", messenger)[0].platform, Platform::Messenger);
    let posts = posts("result.json", telegram);
    assert_eq!((posts.len(), posts[1].text.as_str()), (2, "Two https://example.org"));
    assert_eq!(posts[0].created_at, Some(1_544_006_350_000));
}

/// Digits of other scripts, the time before the day, years from the death of the Buddha.
#[test]
fn times_of_whatsapp() {
    const EVENING: i64 = 1_704_056_700_000;
    for chat in [
        "٣١\u{200f}/١٢\u{200f}/٢٠٢٣، ٩:٠٥ م - Ann: hello\n",
        "[21:05, 31/12/2023] Ann: hello\n",
        "[9:05 PM, 12/31/2023] Ann: hello\n",
        "31/12/2566, 21:05 - Ann: hello\n",
        "31.12.2023 klo 21.05 - Ann: hello\n",
        "2023. 12. 31. 오후 9:05 - Ann: hello\n",
    ] {
        let post = posts("chat.txt", chat).remove(0);
        assert_eq!((post.created_at, post.text.as_str()), (Some(EVENING), "hello"), "{chat}");
        assert_eq!(post.platform, Platform::Whatsapp, "{chat}");
    }
}

#[test]
fn tables_as_other_tools_write_them() {
    // Python's own notation of bytes, which scripts for Tweepy leave.
    let python = ",created_at,id,text,user\n0,2020-01-01 10:00:00+00:00,1212,b'Caf\\xc3\\xa9 on the pier',ann\n\
      1,2020-01-01 11:00:00+00:00,1213,\"b\"\"It\\'s open\\n\"\"\",bob\n";
    let texts: Vec<String> = posts("tweets.csv", python).into_iter().map(|post| post.text).collect();
    assert_eq!(texts, ["Café on the pier", "It's open"]);
    // Lines above the names.
    let asked = "Report:,Pier\nFrom:,2024-01-01\n\nQuery Id,Date,Author,Full Text,Likes\n\
      1,2024-01-01 10:00:00,ann,\"The pier is late, again\",3\n2,2024-01-01 11:00:00,bob,Nobody told us why,1\n";
    let found = posts("mentions.csv", asked);
    assert_eq!(
        (found.len(), found[0].text.as_str(), author(&found[1]).1),
        (2, "The pier is late, again", "bob")
    );
    // Posts and comments together, each kind with its text in a column of its own.
    let both = "{\"id\":\"t1_a\",\"author\":\"gull\",\"date\":\"2022-03-01T10:00:00Z\",\"body\":\"The pier is late\"}\n\
      {\"id\":\"t3_b\",\"author\":\"tern\",\"date\":\"2022-03-01T09:00:00Z\",\"title\":\"A pier\",\"selftext\":\"Words of a post\"}\n";
    assert_eq!(posts("both.jsonl", both)[1].text, "A pier\n\nWords of a post");
    // A list of people in the place of the answered post.
    let people = "id,date,username,tweet,reply_to,likes_count\n1300,2020-09-01 10:00:00,ann,\"@bob The pier again\",\"[{'screen_name': 'bob', 'id': '43'}]\",3\n";
    let post = &posts("twint.csv", people)[0];
    assert_eq!((post.reply_to.as_deref(), post.text.as_str()), (None, "The pier again"));
    let pages = "Page Name,Post Created,Type,Likes,Comments,Shares,URL,Message\n\
      Town,2021-05-01 10:00:00 EDT,Photo,\"1,234\",20,5,https://www.facebook.com/99/posts/1,The bridge opens on Monday\n";
    let post = &posts("pages.csv", pages)[0];
    assert_eq!((post.created_at, post.points), (Some(1_619_877_600_000), Some(1234)));
}

#[test]
fn names_and_pictures() {
    let discord = "AuthorID,Author,Date,Content,Attachments,Reactions\n\"111\",\"ann#0000\",\"2023-10-11T10:00:00.0000000+02:00\",\"Hello\",\"\",\"\"\n";
    assert_eq!(author(&posts("general.csv", discord)[0]), ("ann", "ann"));
    let feed = r#"<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Ann</title><item><guid>https://m.example/@ann/1</guid>
      <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate><description>&lt;p&gt;The pier&lt;/p&gt;</description>
      <media:content url="https://m.example/a.jpg"><media:description type="plain">A pier at dusk</media:description></media:content></item></channel></rss>"#;
    assert_eq!(posts("ann.rss", feed)[0].alt_texts, ["A pier at dusk"]);
}

#[test]
fn the_history_of_a_consultation_has_no_words() {
    let history = "n-votes,n-comments,n-visitors,n-voters,n-commenters\n0,0,1,0,0\n1,1,1,1,1\n";
    let error = outcome("stats-history.csv", history).unwrap_err();
    assert!(error.code == Code::Empty && error.hint.contains("comments.csv"), "{error}");
}

#[test]
fn an_export_of_all_chats_keeps_those_of_two_back() {
    let all = r#"{"about":"x","chats":{"list":[{"name":"Bob","type":"personal_chat","id":5,"messages":[{"id":1,"type":"message","date":"2024-01-01T10:00:00","date_unixtime":"1704103200","from":"Bob","from_id":"user5","text":"psst"}]},
      {"name":"Town","type":"public_supergroup","id":6,"messages":[{"id":2,"type":"message","date":"2024-01-01T10:00:00","date_unixtime":"1704103200","from":"Ann","from_id":"user1","text":"Hello all"}]}]}}"#;
    let conversation = outcome("result.json", all).unwrap();
    assert_eq!((conversation.posts.len(), conversation.withheld[0].reason), (1, LeftOutReason::Private));
}

/// UTF-16 with tabs, and names in words apart; what is private is private by other names too.
#[test]
fn linkedin_until_2019() {
    let shares = "\"Date\"\t\"Share Title\"\t\"Share Description\"\t\"Share Link\"\t\"Share Commentary\"\t\"Shared URL\"\t\"Media URL\"\t\"Type\"\t\"Visibility\"\r\n\
      \"2017/06/08 08:15:44 UTC\"\t\"A pier\"\t\"About piers\"\t\"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A62\"\t\"L’été au port\"\t\"https://example.org/\"\t\"\"\t\"Homepage\"\t\"Public\"\r\n";
    let bytes: Vec<u8> =
        std::iter::once(0xFEFF).chain(shares.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let post = posts("Shares.csv", bytes).remove(0);
    assert_eq!((post.text.as_str(), post.created_at), ("L’été au port", Some(1_496_909_744_000)));
    assert_eq!(post.links[0].title.as_deref(), Some("A pier"));
    for private in [
        "From,To,Date,Subject,Content,Direction,Folder\nAnn,Bob,\"10/16/18, 8:36 AM\",Hi,\"For your eyes only, Bob\",INCOMING,INBOX\n",
        "From,To,Sent At,Message,Direction\nAnn,Bob,\"10/16/18, 8:36 AM\",\"For your eyes only, Bob\",INCOMING\n",
    ] {
        let error = outcome("messages.csv", private).unwrap_err();
        assert!(error.message.contains("private"), "{error}");
    }
}
