//! Kinds of files that were misread, each in variants written for the purpose: transcripts, cells in single quotation
//! marks, stars of reviews, ids of respondents, addresses of records, columns in further languages.

use coranto::model::{Conversation, Post};
use coranto::{Input, Options, Progress};

fn read(name: &str, text: &str) -> Conversation {
    let input = Input { name: Some(name.to_owned()), data: text.as_bytes().to_vec() };
    coranto::read::read(&[input], &Options::default(), &mut Progress::none())
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn author(post: &Post) -> String {
    let named = |author: &coranto::model::Author| {
        if author.name.is_empty() { author.handle.clone() } else { author.name.clone() }
    };
    post.author.as_ref().map(named).unwrap_or_default()
}

fn said(conversation: &Conversation) -> Vec<(String, String)> {
    conversation.posts.iter().map(|post| (author(post), post.text.clone())).collect()
}

fn points(conversation: &Conversation) -> Vec<Option<i64>> {
    conversation.posts.iter().map(|post| post.points).collect()
}

fn pair(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

const ADA: &str = "The bridge to the harbour is closed until Monday morning";
const BO: &str = "Nobody told the ferry company that it would be closed";

#[test]
fn who_speaks_in_a_transcript_and_no_date_is_made_up() {
    let expected = [
        pair("Ada K", "The bridge is closed until Monday morning."),
        pair("Bo M", "Nobody told the ferry & its crew."),
    ];
    for text in [
        "WEBVTT\n\nNOTE made by a machine\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ada K>The bridge is closed</v>\n\n2\n00:00:03.000 --> 00:00:05.000\n<v Ada K>until Monday morning.</v>\n\n3\n00:05.000 --> 00:07.000 align:start\n<v.loud Bo M>Nobody told the ferry &amp; its crew.</v>\n",
        "WEBVTT - Zoom\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.000\r\nAda K: The bridge is closed until Monday morning.\r\n\r\n2\r\n00:00:03.000 --> 00:00:05.000\r\nBo M: Nobody told the ferry\r\n& its crew.\r\n",
        "1\n00:00:01,000 --> 00:00:03,000\n<i>Ada K: The bridge is closed</i>\nuntil Monday morning.\n\n2\n00:00:03,000 --> 00:00:05,000\n{\\an8}Bo M: Nobody told the ferry & its crew.\n\n3\n00:00:06,000 --> 00:00:07,000\n[Applause]\n",
        "1\n00:00:01,000 --> 00:00:03,000\n- Ada K: The bridge is closed until Monday morning.\n- Bo M: Nobody told the ferry & its crew.\n",
    ] {
        let conversation = read("call.vtt", text);
        assert_eq!(conversation.files[0].format, "transcript", "{text}");
        assert!(conversation.posts.iter().all(|post| post.created_at.is_none()), "{text}");
        assert_eq!(said(&conversation), expected, "{text}");
    }
    // Captions that roll, and a colon that names nobody.
    let rolling = "WEBVTT\nKind: captions\nLanguage: en\n\n00:00:01.000 --> 00:00:03.000\nthe bridge<00:00:01.500><c> is</c>\n\n00:00:03.000 --> 00:00:05.000\nthe bridge<00:00:01.500><c> is</c>\nclosed until Monday.\n\n00:00:05.000 --> 00:00:07.000\nWarning: the ferry is late.\n\n00:00:07.000 --> 00:00:08.000\nIt is 10:30 now.\n\n00:00:08.000 --> 00:00:09.000\nGo home.\n";
    let words =
        ["the bridge is closed until Monday.", "Warning: the ferry is late.", "It is 10:30 now.", "Go home."];
    assert_eq!(said(&read("talk.vtt", rolling)), words.map(|words| pair("", words)));
}

#[test]
fn single_quotation_marks_around_cells_are_taken_off_where_a_table_quotes_so() {
    for (table, first) in [
        (format!("'id','author','text'\n'1','Ada','{ADA}, they say'\n'2','Bo','{BO}'\n"), "they say"),
        (format!("id;author;text\n1;'Ada';'{ADA}; they say'\n2;'Bo';'{BO}'\n"), "they say"),
        (format!("id,author,text\n1,Ada,'{ADA}, it''s said'\n2,Bo,{BO}\n"), "it's said"),
    ] {
        let conversation = read("a.csv", &table);
        assert!(conversation.posts[0].text.ends_with(first), "{table}");
        assert_eq!(author(&conversation.posts[0]), "Ada", "{table}");
        assert_eq!(said(&conversation)[1], pair("Bo", BO), "{table}");
    }
    // What is itself a quotation, an apostrophe, and the sign that keeps a number whole stay.
    for (text, other) in [(format!("'{ADA}'"), BO), ("'Tis the ferry that is late again".to_owned(), BO)] {
        let table = format!("id,author,text\n'1001,Ada,{text}\n'1002,Bo,{other}\n");
        assert_eq!(said(&read("a.csv", &table)), [pair("Ada", &text), pair("Bo", other)]);
    }
}

#[test]
fn stars_of_a_review_are_no_points() {
    for (names, first, second, expected) in [
        (
            "reviewId,userName,content,score,thumbsUpCount,at",
            "r1,Ada,@,5,12,2024-03-09",
            "r2,Bo,#,1,3,2024-03-09",
            [Some(12), Some(3)],
        ),
        ("review_id,author,stars,useful,text", "r1,Ada,5,2,@", "r2,Bo,4,0,#", [None, None]),
        ("reviewer_name,rating,score,review", "Ada,5,4.5,@", "Bo,1,1.0,#", [None, None]),
        ("reviewerName,overall,helpful_vote,reviewText", "Ada,5.0,7,@", "Bo,2.0,1,#", [Some(7), Some(1)]),
        // A score that is more than stars can be, and one without any sign of reviews.
        ("reviewer,review,score", "Ada,@,40", "Bo,#,7", [Some(40), Some(7)]),
        ("author,comment,score", "Ada,@,5", "Bo,#,3", [Some(5), Some(3)]),
    ] {
        let table = format!("{names}\n{}\n{}\n", first.replace('@', ADA), second.replace('#', BO));
        let conversation = read("reviews.csv", &table);
        assert_eq!(points(&conversation), expected, "{table}\n{:?}", conversation.files[0].columns);
        assert_eq!(said(&conversation), [pair("Ada", ADA), pair("Bo", BO)], "{table}");
    }
}

#[test]
fn a_review_of_steam_has_its_author_and_its_votes() {
    let steam = |n: u32, name: &str, votes: u32, words: &str| {
        format!(
            r#"{{"recommendationid":"15{n}","author":{{"steamid":"7656119800000000{n}"{name},"num_games_owned":10,"num_reviews":2,"playtime_forever":300,"last_played":1710000000}},"language":"english","review":"{words}","timestamp_created":1710000000,"timestamp_updated":1710000000,"voted_up":true,"votes_up":{votes},"votes_funny":1,"weighted_vote_score":"0.58","comment_count":2,"steam_purchase":true}}"#
        )
    };
    for name in ["", r#","personaname":"Ada""#] {
        let text = format!(
            r#"{{"success":1,"query_summary":{{"num_reviews":2,"review_score":8,"total_reviews":24}},"reviews":[{},{}],"cursor":"x"}}"#,
            steam(1, name, 12, ADA),
            steam(2, &name.replace("Ada", "Bo"), 3, BO)
        );
        let conversation = read("reviews.json", &text);
        assert_eq!(points(&conversation), [Some(12), Some(3)]);
        let keys: Vec<_> = conversation.posts.iter().filter_map(|post| post.author.as_ref()).collect();
        assert_eq!(keys[0].key, "76561198000000001");
        assert_eq!(keys[0].name.is_empty(), name.is_empty());
        assert_eq!(conversation.posts[0].key, "151");
    }
}

#[test]
fn a_respondent_is_the_record_and_not_its_author() {
    for name in ["respondent_id", "Respondent ID", "Response ID", "ResponseId", "submission_id"] {
        let table = format!("{name},date,answer\n9001,2024-03-09,{ADA}\n9002,2024-03-09,{BO}\n");
        let conversation = read("survey.csv", &table);
        assert_eq!(said(&conversation), [pair("", ADA), pair("", BO)], "{name}");
        assert_eq!(conversation.files[0].columns.get("id").map(String::as_str), Some(name));
        // Who answers twice said two things.
        let twice = table.replace("9002", "9001");
        assert_eq!(read("survey.csv", &twice).posts.len(), 2, "{name}");
    }
}

#[test]
fn a_record_of_bluesky_that_is_there_twice_is_one_post_with_the_larger_counts() {
    for name in ["uri", "post_uri", "at_uri", "record"] {
        let row = |words: &str, at: &str, likes: u32| {
            format!("at://did:plc:abc/app.bsky.feed.post/{at},ann.bsky.social,{words},{likes}\n")
        };
        let table = format!(
            "{name},author,text,likes\n{}{}{}",
            row(ADA, "3k1", 3),
            row(ADA, "3k1", 30),
            row(BO, "3k2", 4)
        );
        let conversation = read("posts.csv", &table);
        assert_eq!(points(&conversation), [Some(30), Some(4)], "{name}");
    }
}

#[test]
fn who_sent_a_mail_has_no_address() {
    for name in ["From", "sender", "author_email"] {
        let table = format!(
            "Date,{name},Subject,Body\n2024-03-09,Ada K <ada@example.org>,Bridge,{ADA}\n2024-03-09,bo@example.org,Re: Bridge,{BO}\n"
        );
        let conversation = read("mails.csv", &table);
        assert!(!serde_json::to_string(&conversation.posts).unwrap().contains("example.org"), "{name}");
    }
}

#[test]
fn columns_are_known_in_further_languages() {
    for (author_name, time, text, likes) in [
        ("lähettäjä", "julkaistu", "julkaisu", "tykkäyksiä"),
        ("přezdívka", "vytvořeno", "odpověď", "To se mi líbí"),
        ("küldő", "időpont", "bejegyzés", "kedvelések"),
        ("χρήστης", "ημερομηνία", "δημοσίευση", "μου αρέσει"),
        ("người gửi", "thời gian", "nội dung", "số lượt thích"),
        ("pengirim", "dibuat", "ulasan", "jumlah suka"),
    ] {
        let table = format!(
            "{author_name};{time};{text};{likes}\nAda K;2024-03-09T16:00:00Z;{ADA};45\nBo M;2024-03-09T17:00:00Z;{BO};7\n"
        );
        let conversation = read("a.csv", &table);
        assert_eq!(said(&conversation), [pair("Ada K", ADA), pair("Bo M", BO)], "{table}");
        assert_eq!(points(&conversation), [Some(45), Some(7)], "{table}");
        assert_eq!(conversation.posts[0].created_at, Some(1_710_000_000_000), "{table}");
    }
}
