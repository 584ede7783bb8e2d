//! Small inputs of each kind that readers get wrong, each in many variants: identity, privacy, platforms that
//! are not there, tables as people have them, reposts, broken records. Written for the purpose; people are invented.

use coranto::model::{Conversation, LeftOutReason, Platform, Post};
use coranto::{Code, Include, Input, Options, Progress};

fn read_with(files: &[(&str, String)], options: &Options) -> Result<Conversation, coranto::Error> {
    let inputs: Vec<Input> = files
        .iter()
        .map(|(name, text)| Input { name: Some((*name).to_owned()), data: text.clone().into_bytes() })
        .collect();
    coranto::read::read(&inputs, options, &mut Progress::none())
}

fn read(name: &str, text: &str) -> Conversation {
    read_with(&[(name, text.to_owned())], &Options::default())
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn said(conversation: &Conversation) -> Vec<(&str, &str)> {
    let author = |post: &'_ Post| match &post.author {
        Some(author) if !author.name.is_empty() => author.name.clone(),
        Some(author) => author.handle.clone(),
        None => String::new(),
    };
    conversation.posts.iter().map(|post| (&*author(post).leak(), post.text.as_str())).collect()
}

fn withheld(conversation: &Conversation, reason: LeftOutReason) -> u64 {
    conversation.withheld.iter().filter(|one| one.reason == reason).map(|one| one.posts).sum()
}

const ADA: &str = "The bridge to the harbour is closed until Monday morning";
const BO: &str = "Nobody told the ferry company that it would be closed";

/// Names of the columns author, time, text and likes, as tables in twenty languages have them.
const NAMES: &[[&str; 4]] = &[
    ["author", "created_at", "text", "likes"],
    ["Author", "Date", "Message", "Likes"],
    ["user_name", "timestamp", "content", "like_count"],
    ["username", "published_date", "body", "favorites"],
    ["auteur", "date", "texte", "j'aime"],
    ["Nom", "Horodateur", "Commentaire", "jaimes"],
    ["Autor", "Datum", "Text", "Gefällt mir"],
    ["Benutzer", "Zeitstempel", "Kommentar", "Gefällt"],
    ["autor", "fecha", "texto", "me gusta"],
    ["usuario", "Marca temporal", "comentario", "megusta"],
    ["autore", "Informazioni cronologiche", "testo", "mi piace"],
    ["usuário", "Carimbo de data/hora", "comentário", "curtidas"],
    ["auteur", "Tijdstempel", "bericht", "vind ik leuk"],
    ["Автор", "Дата", "Текст", "Лайки"],
    ["имя", "Отметка времени", "Комментарий", "лайков"],
    ["作者", "发布时间", "内容", "点赞数"],
    ["ユーザー", "タイムスタンプ", "コメント", "いいね"],
    ["작성자", "작성일", "내용", "좋아요"],
    ["użytkownik", "sygnatura czasowa", "treść", "polubienia"],
    ["kullanıcı", "Zaman damgası", "yorum", "beğeni"],
    ["användare", "Tidsstämpel", "inlägg", "gillar"],
    ["forfatter", "Tidsstempel", "kommentar", "likes"],
    ["käyttäjä", "Aikaleima", "kommentti", "tykkäykset"],
    ["pengguna", "Stempel waktu", "komentar", "suka"],
    ["tác giả", "ngày", "bình luận", "lượt thích"],
    ["συγγραφέας", "ημερομηνία", "σχόλιο", "Likes"],
    ["felhasználó", "időbélyeg", "hozzászólás", "tetszik"],
    ["uživatel", "Časové razítko", "příspěvek", "lajky"],
];

#[test]
fn columns_are_known_in_twenty_languages_in_any_order() {
    let mut tried = 0;
    for names in NAMES {
        for (separator, order) in [(',', [0, 1, 2, 3]), (';', [3, 2, 1, 0]), ('\t', [2, 0, 3, 1])] {
            let line = |cells: [&str; 4]| {
                order
                    .iter()
                    .map(|at| format!("\"{}\"", cells[*at]))
                    .collect::<Vec<_>>()
                    .join(&separator.to_string())
            };
            let table = format!(
                "{}\n{}\n{}\n",
                line(*names),
                line(["Ada K", "2024-03-09T16:00:00Z", ADA, "45"]),
                line(["Bo M", "2024-03-09T17:00:00Z", BO, "7"])
            );
            let conversation = read("a.csv", &table);
            let context = format!("{names:?}\n{table}\n{:?}", conversation.files[0].columns);
            assert_eq!(said(&conversation), [("Ada K", ADA), ("Bo M", BO)], "{context}");
            let points: Vec<_> = conversation.posts.iter().map(|post| post.points).collect();
            assert_eq!(points, [Some(45), Some(7)], "{context}");
            assert_eq!(conversation.posts[0].created_at, Some(1_710_000_000_000), "{context}");
            tried += 1;
        }
    }
    assert_eq!(tried, NAMES.len() * 3);
}

/// A column that is full of times is the time, whatever it is called and however they are written.
#[test]
fn a_column_of_times_is_found_by_what_it_holds() {
    for name in ["zeitpunkt des eintrags", "when_it_was", "x7", "moment", "col_b", "stamp_a"] {
        for (first, second) in [
            ("2024-03-09T16:00:00Z", "2024-03-09T17:00:00Z"),
            ("2024-03-09 16:00:00+00:00", "2024-03-09 17:00:00+00:00"),
            ("2024/03/09 16:00:00", "2024/03/09 17:00:00"),
            ("09.03.2024 16:00", "09.03.2024 17:00"),
            ("2024-03-09T16:00:00.000Z", "2024-03-09T17:00:00.000Z"),
        ] {
            let table = format!("author,{name},text\nAda,{first},{ADA}\nBo,{second},{BO}\n");
            let conversation = read("a.csv", &table);
            assert_eq!(conversation.posts[0].created_at, Some(1_710_000_000_000), "{table}");
        }
    }
}

#[test]
fn rows_that_are_short_or_long_are_read() {
    let short =
        format!("id,author,text,links\n11,Ada,{ADA}\n12,Bo,{BO}\n13,Cy,{ADA} again,http://example.org\n");
    assert_eq!(read("a.csv", &short).posts.len(), 3);
    // Separators in a text that nobody quoted.
    let long = format!("id,author,text\n1,Ada,{ADA}, they say, and longer\n2,Bo,{BO}\n3,Cy,{BO} at all\n");
    assert_eq!(read("a.csv", &long).posts[0].text, format!("{ADA}, they say, and longer"));
    let behind = format!("author,text,likes\nAda,{ADA}, they say,5\nBo,{BO},2\nCy,{BO} at all,1\n");
    let read_behind = read("a.csv", &behind);
    assert_eq!(
        (read_behind.posts[0].text.as_str(), read_behind.posts[0].points),
        (&*format!("{ADA}, they say"), Some(5))
    );
}

#[test]
fn texts_that_were_escaped_on_the_way_are_as_they_were_written() {
    for (written, meant) in [
        ("One line\\nand \\\"two\\\" of them for the town", "One line\nand \"two\" of them for the town"),
        ("Salt &amp; bread for all of the town", "Salt & bread for all of the town"),
        ("Salt &amp;amp; bread for all of the town", "Salt & bread for all of the town"),
        ("Less &amp;lt; more in all of the town", "Less < more in all of the town"),
    ] {
        let table = format!("author\ttext\nAda\t{written}\n");
        assert_eq!(read("a.tsv", &table).posts[0].text, meant, "{written}");
    }
    let marks = "author,text\nAda,\"We asked for \\\"plain words\\\" and got a poem, all of us\"\nBo,\"Nobody told us\"\n";
    assert_eq!(read("a.csv", marks).posts[0].text, "We asked for \"plain words\" and got a poem, all of us");
}

#[test]
fn a_table_without_words_is_an_error_and_columns_need_a_table() {
    for table in ["a,b\n1,2\n", "a;b\n1;2\n3;4\n", "id,n\n1,5\n2,6\n"] {
        let error = read_with(&[("a.csv", table.to_owned())], &Options::default()).unwrap_err();
        assert_eq!(error.code, Code::Unsupported, "{table}");
    }
    let options = Options::from_json(r#"{"columns":{"text":"what"}}"#).unwrap();
    let error = read_with(&[("a.txt", format!("{ADA}.\n\n{BO}."))], &options).unwrap_err();
    assert_eq!(error.code, Code::BadOption);
    let error = read_with(&[("a.csv", format!("author,text\nAda,{ADA}\n"))], &options).unwrap_err();
    assert_eq!(error.code, Code::BadOption);
}

#[test]
fn what_only_shares_an_id_is_kept_apart() {
    // Numbered from one in two files, by different people.
    let first = ("monday.csv", format!("id,author,text\n1,Ada,{ADA}\n2,Bo,{BO}\n"));
    let second = (
        "tuesday.csv",
        "id,author,text\n1,Cy,The shelter has no roof at all\n2,Dee,A shelter without a roof is a bench\n"
            .to_owned(),
    );
    let both = read_with(&[first.clone(), second], &Options::default()).unwrap();
    assert_eq!(both.posts.len(), 4);
    assert!(
        both.files[1].warnings.iter().any(|warning| warning.contains("kept apart")),
        "{:?}",
        both.files[1].warnings
    );
    let mut keys: Vec<&str> = both.posts.iter().map(|post| post.key.as_str()).collect();
    keys.dedup();
    assert_eq!(keys.len(), 4);
    // The same rows twice are the same posts.
    let copy = ("copy.csv", first.1.clone());
    assert_eq!(read_with(&[first, copy], &Options::default()).unwrap().posts.len(), 2);
    // The id is the respondent.
    let respondents = format!("respondent_id,id,text\n7,7,{ADA}\n7,7,{BO}\n");
    assert_eq!(read("a.csv", &respondents).posts.len(), 2);
    for damaged in ["1.47743E+18", "1.47743e+18", "1E+18"] {
        let table =
            format!("id,author,text\n{damaged},Ada,{ADA}\n{damaged},Bo,{BO}\n{damaged},Ada,{BO} today\n");
        let conversation = read("a.csv", &table);
        assert_eq!(conversation.posts.len(), 3, "{damaged}");
        assert!(conversation.files[0].warnings.iter().any(|warning| warning.contains("spreadsheet")));
    }
}

#[test]
fn the_same_bytes_have_the_same_keys_whatever_they_are_called() {
    for text in [
        format!("author,text\nAda,{ADA}\nBo,{BO}\n"),
        format!("{ADA}.\n\n{BO}."),
        format!(r#"["{ADA}","{BO}"]"#),
        format!(r#"[{{"author":"Ada","text":"{ADA}"}},{{"author":"Bo","text":"{BO}"}}]"#),
    ] {
        let keys = |name: &str| -> Vec<String> {
            read_with(&[(name, text.clone())], &Options::default())
                .unwrap()
                .posts
                .iter()
                .map(|post| post.key.clone())
                .collect()
        };
        assert_eq!(keys("a"), keys("/home/ada/some where/export"), "{text}");
    }
}

/// How rows and records say that not everybody may read them; the rest are public.
const PRIVATE: &[(&str, &str)] = &[
    ("visibility", "private"),
    ("visibility", "direct"),
    ("visibility", "followers"),
    ("visibility", "friends"),
    ("visibility", "something new"),
    ("privacy", "only me"),
    ("is_private", "true"),
    ("is_private", "1"),
    ("private", "yes"),
    ("private", "True"),
    ("is_dm", "1"),
    ("is_dm", "true"),
    ("isDirect", "true"),
    ("type", "direct"),
    ("type", "private_message"),
    ("type", "dm"),
    ("type", "whisper"),
    ("kind", "dm"),
    ("kind", "private"),
    ("state", "private"),
    ("state", "draft"),
    ("channel_type", "im"),
    ("channel_type", "mpim"),
    ("channel_type", "D"),
    ("channel_type", "P"),
    ("channel_type", "group_dm"),
    ("channel_type", "unheard of"),
    ("post_type", "direct_message"),
    ("conversation_type", "direct"),
    ("chat_type", "private"),
];

const PUBLIC: &[(&str, &str)] = &[
    ("visibility", "public"),
    ("visibility", "unlisted"),
    ("visibility", "everyone"),
    ("is_private", "false"),
    ("is_private", "0"),
    ("private", "no"),
    ("is_dm", "0"),
    ("type", "post"),
    ("type", "comment"),
    ("kind", "message"),
    ("state", "published"),
    ("channel_type", "O"),
    ("channel_type", "channel"),
    ("channel_type", "stream"),
];

#[test]
fn privacy_fails_closed_in_tables_and_records() {
    let forms = |key: &str, value: &str| {
        [
            format!("author,text,{key}\nAda,{ADA},{value}\nBo,{BO},\nCy,{BO} today,\n"),
            format!(
                r#"[{{"author":"Ada","text":"{ADA}","{key}":"{value}"}},{{"author":"Bo","text":"{BO}"}},{{"author":"Cy","text":"{BO} today"}}]"#
            ),
            format!(
                "{{\"author\":\"Ada\",\"text\":\"{ADA}\",\"{key}\":\"{value}\"}}\n{{\"author\":\"Bo\",\"text\":\"{BO}\"}}\n{{\"author\":\"Cy\",\"text\":\"{BO} today\"}}\n"
            ),
        ]
    };
    for (key, value) in PRIVATE {
        for text in forms(key, value) {
            let conversation = read("a.csv", &text);
            assert_eq!(
                conversation.posts.len(),
                2,
                "{key}={value}\n{text}\n{:?}",
                conversation.files[0].columns
            );
            assert_eq!(withheld(&conversation, LeftOutReason::Private), 1);
            assert!(
                conversation.files[0]
                    .warnings
                    .iter()
                    .any(|warning| warning.starts_with("1 private post is left out"))
            );
            let options = Options { include: vec![Include::Private], ..Options::default() };
            assert_eq!(read_with(&[("a.csv", text)], &options).unwrap().posts.len(), 3);
        }
    }
    for (key, value) in PUBLIC {
        for text in forms(key, value) {
            assert_eq!(read("a.csv", &text).posts.len(), 3, "{key}={value}\n{text}");
        }
    }
}

/// Names that many programs use claim no platform, and no address is made up.
#[test]
fn common_names_claim_no_platform() {
    for members in [
        r#""conversation_id":"77","author_id":"5""#,
        r#""author_id":"5","author_name":"Ada""#,
        r#""conversation_id":"77","author":"Ada""#,
        r#""reactions":[],"author":"Ada""#,
        r#""type":"comment","author":"Ada""#,
        r#""permalink":"https://forum.example.org/t/1","subreddit":"","author":"Ada""#,
        r#""by":"Ada","descendants":2"#,
        r#""user":{"screen_name":"ada"},"likes":3"#,
        r#""account":"Ada","reblogs":2"#,
    ] {
        let text =
            format!(r#"[{{"id":"9001",{members},"text":"{ADA}"}},{{"id":"9002",{members},"text":"{BO}"}}]"#);
        let conversation = read("a.json", &text);
        assert_eq!(conversation.posts.len(), 2, "{text}");
        for post in &conversation.posts {
            assert_eq!(post.platform, Platform::Table, "{text}");
            assert!(post.url.as_ref().is_none_or(|url| url.contains("example.org")), "{text} {:?}", post.url);
        }
    }
}

#[test]
fn reposts_in_tables_are_their_authors() {
    for (name, column) in [("ada", "username"), ("Ada K", "author"), ("ada", "screen_name"), ("ada", "user")]
    {
        let table =
            format!("id,{column},text\n1,{name},RT @harbour: {ADA}\n2,bo,RT @harbour: {ADA}\n3,cy,{BO}\n");
        let conversation = read("a.csv", &table);
        assert_eq!(said(&conversation), [("harbour", ADA), ("cy", BO)], "{table}");
        let read: u64 =
            conversation.posts.len() as u64 + conversation.withheld.iter().map(|one| one.posts).sum::<u64>();
        assert_eq!(read, 3, "{table}");
    }
}

/// A record that is broken loses itself alone.
#[test]
fn one_broken_record_never_loses_the_rest() {
    let record = |at: usize| {
        format!(
            r#"{{"id":"p{at}","author":"Ada {at}","text":"Sentence number {at} of the whole long file"}}"#
        )
    };
    let breaks: &[fn(&str) -> String] = &[
        |whole| whole[..whole.len() / 2].to_owned(),
        |whole| whole.replacen("\",\"text", ",\"text", 1),
        |whole| whole.trim_end_matches('}').to_owned(),
        |whole| whole.replace(':', " "),
        |whole| whole.replacen("\"text\"", "text", 1),
        |whole| whole.replace("Sentence", "Sen\\u12tence"),
    ];
    for (number, broken) in breaks.iter().enumerate() {
        for place in [0, 3, 8] {
            let records: Vec<String> =
                (0..10).map(|at| if at == place { broken(&record(at)) } else { record(at) }).collect();
            for text in [
                records.join("\n"),
                format!("[{}]", records.join(",\n")),
                format!("[{}]", records.join(",")),
                format!(r#"{{"messages":[{}]}}"#, records.join(",\n")),
            ] {
                let outcome = read_with(&[("a.json", text.clone())], &Options::default());
                let posts = outcome.as_ref().map_or(0, |conversation| conversation.posts.len());
                assert!(posts >= 9, "break {number} at {place}: {posts}\n{text}");
                let skipped = outcome.map_or(0, |conversation| conversation.files[0].skipped_total);
                assert!(skipped >= 1 || posts == 10, "break {number} at {place} is not told of\n{text}");
            }
        }
    }
}

#[test]
fn posts_of_bluesky_as_the_python_sdk_dumps_them_keep_their_time_and_counts() {
    let text = r#"[{"author":{"did":"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa","handle":"ann.example.org","display_name":"Ann",
        "py_type":"app.bsky.actor.defs#profileViewBasic"},"cid":"bafyreib2rxk3rh6kzwq","indexed_at":"2026-05-01T10:00:01Z",
        "record":{"created_at":"2026-05-01T10:00:00Z","text":"The bridge reopens on Monday.","embed":null,"langs":["en"],
        "py_type":"app.bsky.feed.post"},"uri":"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kabc",
        "like_count":5,"reply_count":1,"repost_count":2}]"#;
    let conversation = read("posts.json", text);
    let post = &conversation.posts[0];
    assert_eq!(post.created_at, Some(1_777_629_600_000));
    assert_eq!((post.engagement.likes, post.engagement.reposts, post.points), (Some(5), Some(2), Some(5)));
    assert_eq!(post.author.as_ref().map(|author| author.name.as_str()), Some("Ann"));
}

/// Lines of the app in a chat, as phones write them in each language, with and without the marks that get lost on
/// the way: nobody says them, and what stands before them is no author.
#[test]
fn what_whatsapp_says_itself_has_no_author() {
    const NOTICES: [&str; 44] = [
        "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.",
        "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.",
        "Messages to this group are now secured with end-to-end encryption. Tap for more info.",
        "Messages and calls are end-to-end encrypted. Learn more: https://faq.whatsapp.com",
        "Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire.",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.",
        "Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.",
        "As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta. Toque para saber mais.",
        "I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat può leggerli.",
        "Berichten en gesprekken zijn end-to-end versleuteld. Niemand buiten deze chat kan ze lezen.",
        "Wiadomości i połączenia są w pełni szyfrowane. Nikt spoza tego czatu nie może ich czytać.",
        "Mesajlar ve aramalar uçtan uca şifrelidir. Bu sohbetin dışındaki hiç kimse bunları okuyamaz.",
        "Сообщения и звонки защищены сквозным шифрованием. Третьи лица не могут прочитать их.",
        "消息和通话都进行端到端加密。对话之外的任何人都无法读取。",
        "メッセージと通話はエンドツーエンドで暗号化されています。",
        "This message was deleted",
        "You deleted this message.",
        "This message was deleted by admin Ada",
        "Ce message a été supprimé",
        "Diese Nachricht wurde gelöscht.",
        "Se eliminó este mensaje",
        "Mensagem apagada",
        "Questo messaggio è stato eliminato",
        "Dit bericht is verwijderd",
        "Missed voice call",
        "Missed video call",
        "Voice call, 5 min",
        "Video call. No answer",
        "Appel vocal manqué",
        "Verpasster Sprachanruf",
        "Llamada de voz perdida",
        "Chamada de voz perdida",
        "Videochiamata persa",
        "Gemiste spraakoproep",
        "Waiting for this message. This may take a while.",
        "Warten auf diese Nachricht. Dies kann etwas dauern.",
        "Cy changed the subject to: Plan B",
        "Cy changed the description to: all that floats",
        "Cy a changé le sujet de la discussion : Plan B",
        "Cy hat den Betreff geändert: Plan B",
        "Cy cambió el asunto: Plan B",
        "Cy mudou o assunto: Plan B",
        "Cy ha cambiato l'oggetto: Plan B",
        "Cy heeft het onderwerp gewijzigd: Plan B",
    ];
    let mut tried = 0;
    for notice in NOTICES {
        let told = notice.starts_with("Cy ");
        for (begin, mark) in [
            ("31/12/2023, 20:59 - ", ""),
            ("31/12/2023, 20:59 - Pier: ", ""),
            ("31/12/2023, 20:59 - ada@example.org: ", ""),
            ("31/12/2023, 20:59 - +49 170 1234567: ", "\u{200e}"),
            ("31/12/2023, 20:59 - ~\u{202f}Ada K: ", "\u{200e}"),
        ] {
            // Who changed something is named by the line itself.
            if told && begin.ends_with(": ") {
                continue;
            }
            let is_line = !begin.ends_with(": ");
            if is_line && !told && !notice.contains("crypt") && !notice.contains("https") {
                continue;
            }
            let chat = format!(
                "{begin}{mark}{notice}\n31/12/2023, 21:05 - Ann: {ADA}\n31/12/2023, 21:06 - Bob: {BO}\n"
            );
            let conversation = read("chat.txt", &chat);
            assert_eq!(said(&conversation), [("Ann", ADA), ("Bob", BO)], "{chat}");
            assert_eq!(conversation.withheld.iter().map(|one| one.posts).sum::<u64>(), 1, "{chat}");
            tried += 1;
        }
    }
    assert!(tried > 120, "{tried}");
    // Who speaks of these things says them.
    for words in [
        "Are messages here end-to-end encrypted?",
        "The messages and calls of my mother are encrypted, I think",
        "I left the keys on the pier",
        "Ada added salt to the soup",
        "I missed a voice call from you",
        "This message was deleted too late, I read it",
    ] {
        let chat = format!("31/12/2023, 21:05 - Ann: {words}\n31/12/2023, 21:06 - Bob: {BO}\n");
        assert_eq!(said(&read("chat.txt", &chat)), [("Ann", words), ("Bob", BO)], "{chat}");
    }
}

/// JSON that was written as JSON once more, as queues and caches keep it.
#[test]
fn json_in_strings_of_json_is_read() {
    let record = |name: &str, words: &str| {
        format!(r#"{{"author":"{name}","text":"{words}","created_at":"2024-03-09T16:00:00Z"}}"#)
    };
    let quoted = |text: &str| serde_json::Value::String(text.to_owned()).to_string();
    let (first, second) = (record("Ada K", ADA), record("Bo M", BO));
    for text in [
        quoted(&format!("[{first},{second}]")),
        quoted(&format!("{first}\n{second}")),
        format!("{}\n{}\n", quoted(&first), quoted(&second)),
        format!("[{},{}]", quoted(&first), quoted(&second)),
        format!("[\n  {},\n  {}\n]", quoted(&first), quoted(&second)),
    ] {
        assert_eq!(said(&read("a.json", &text)), [("Ada K", ADA), ("Bo M", BO)], "{text}");
    }
    // A text in quotation marks is one.
    let text = format!("\"[sic] {ADA}\"\n\n\"{BO}\"\n");
    assert_eq!(read("a.txt", &text).posts.len(), 2);
}

/// An element that is broken loses itself alone, and is counted.
#[test]
fn one_broken_element_of_a_feed_loses_itself_alone() {
    let entry = |at: usize| {
        format!(
            "<item><title>Bridge {at}</title><link>https://b.example/{at}</link><description>Sentence {at} of it all</description></item>"
        )
    };
    let broken: [fn(&str) -> String; 8] = [
        |whole| whole.replace("</title>", ""),
        |whole| whole.replace("</description></item>", ""),
        |whole| whole[..whole.len() / 2].to_owned(),
        |whole| whole.replace("<description>", "<description><![CDATA["),
        |whole| whole.replace("<link>", "<!-- <link>"),
        |whole| whole.replace("<description>", "<description><a href=\"x>"),
        |whole| whole.replace("</item>", "< /item>"),
        |whole| whole.replace("</title>", "<title>"),
    ];
    for (number, damage) in broken.iter().enumerate() {
        for place in [0, 2, 5] {
            let entries: Vec<String> =
                (0..6).map(|at| if at == place { damage(&entry(at)) } else { entry(at) }).collect();
            for between in ["", "\n"] {
                let feed = format!(
                    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>{}</channel></rss>",
                    entries.join(between)
                );
                let conversation = read("feed.xml", &feed);
                let whole = (0..6).filter(|at| *at != place).filter(|at| {
                    conversation
                        .posts
                        .iter()
                        .any(|post| post.text == format!("Bridge {at}\n\nSentence {at} of it all"))
                });
                assert_eq!(whole.count(), 5, "break {number} at {place}\n{feed}\n{:?}", said(&conversation));
                let skipped = conversation.files[0].skipped_total;
                assert!(
                    skipped == 1 || conversation.posts.len() == 6,
                    "break {number} at {place}: {skipped}"
                );
            }
        }
    }
}

/// Names below the names, names again between the rows, lines that part them: no row of these is a post.
#[test]
fn lines_of_names_are_no_posts() {
    let rows = format!("Ada K,2024-03-09T16:00:00Z,{ADA},45\nBo M,2024-03-09T17:00:00Z,{BO},7\n");
    let names = "author,created_at,text,likes\n";
    let again = rows.replacen('\n', &format!("\n{names}"), 1);
    for table in [
        format!("{names}Who wrote it,When it was,What was said,How many liked it\n{rows}"),
        format!(
            "{names}Who wrote it,When it was,What was said,How many liked it\n\"{{\"\"ImportId\"\":\"\"a\"\"}}\",x,y,z\n{rows}"
        ),
        format!("{names}----,----,----,----\n{rows}"),
        format!("{names}{again}"),
        format!("{names}{rows}{names}"),
        format!("{names}---,:---,---:,:---:\n{rows}")
            .lines()
            .map(|line| format!("| {} |\n", line.replace(',', " | ")))
            .collect(),
    ] {
        let conversation = read("a.csv", &table);
        assert_eq!(said(&conversation), [("Ada K", ADA), ("Bo M", BO)], "{table}");
        let told: Vec<_> = conversation.posts.iter().map(|post| (post.created_at, post.points)).collect();
        assert_eq!(
            told,
            [(Some(1_710_000_000_000), Some(45)), (Some(1_710_003_600_000), Some(7))],
            "{table}\n{:?}",
            conversation.files[0].columns
        );
    }
    // A first row of words is a post where the rows below it have words, too.
    let plain = format!("author,text\nAda K,{ADA}\nBo M,{BO}\nCy R,{BO} today\n");
    assert_eq!(read("a.csv", &plain).posts.len(), 3);
}

/// Times as East Asia and spreadsheets write them, counts as pages show them, names in more languages.
#[test]
fn times_and_counts_are_read_as_they_are_written_elsewhere() {
    for (first, second) in [
        ("2024年3月9日 16:00", "2024年3月9日 17:00"),
        ("2024年03月09日 16时00分", "2024年03月09日 17时00分"),
        ("2024年3月9日 下午4:00", "2024年3月9日 下午5:00"),
        ("2024年3月9日 午後4時00分", "2024年3月9日 午後5時00分"),
        ("2024년 3월 9일 오후 4:00", "2024년 3월 9일 오후 5:00"),
        ("45360.666666667", "45360.708333333"),
    ] {
        for names in [
            ["author", "date", "text", "likes"],
            ["ユーザー名", "投稿日時", "ツイート本文", "いいね数"],
            ["الكاتب", "التاريخ", "نص التعليق", "عدد الإعجابات"],
            ["लेखक", "तारीख", "टिप्पणी", "पसंद"],
            ["Verfasser", "Zeitpunkt", "Beitragstext", "Gefällt mir"],
        ] {
            // A column that nobody knows by its name is no time for being full of numbers.
            if first.starts_with("45360") && !matches!(names[1], "date" | "投稿日時" | "التاريخ") {
                continue;
            }
            let table = format!("{}\nAda K,{first},{ADA},1.2K\nBo M,{second},{BO},987\n", names.join(","));
            let conversation = read("a.csv", &table);
            let context = format!("{table}\n{:?}", conversation.files[0].columns);
            assert_eq!(said(&conversation), [("Ada K", ADA), ("Bo M", BO)], "{context}");
            let told: Vec<_> = conversation.posts.iter().map(|post| (post.created_at, post.points)).collect();
            assert_eq!(
                told,
                [(Some(1_710_000_000_000), Some(1200)), (Some(1_710_003_600_000), Some(987))],
                "{context}"
            );
        }
    }
}

/// A table that was put together from files in two encodings.
#[test]
fn lines_in_another_encoding_are_read_in_it() {
    let line = |name: &str, words: &str| format!("{name},{words}\n");
    let first = line("Åda", "Le café du port est fermé jusqu’à lundi");
    let mut data = format!("author,text\n{first}").into_bytes();
    data.extend(b"B\xF6,Le caf\xE9 du pont est ouvert\nCy,");
    data.extend(BO.as_bytes());
    data.push(b'\n');
    let input = Input { name: Some("a.csv".to_owned()), data };
    let conversation = coranto::read::read(&[input], &Options::default(), &mut Progress::none()).unwrap();
    assert_eq!(
        said(&conversation),
        [
            ("Åda", "Le café du port est fermé jusqu’à lundi"),
            ("Bö", "Le café du pont est ouvert"),
            ("Cy", BO)
        ]
    );
    assert!(
        conversation.files[0].warnings.iter().any(|warning| warning.contains("1 line is in windows-1252"))
    );
}

/// Quotation marks that nobody closed: the row is read where it can be, and no row behind it is lost.
#[test]
fn marks_that_are_not_closed_take_no_row_with_them() {
    let row = |at: usize| format!("{at},Ada {at},Sentence number {at} of the whole table");
    let open: [fn(usize) -> String; 4] = [
        |at| format!("{at},Ada {at},\"Sentence number {at} of the whole table"),
        |at| format!("{at},\"Ada {at},Sentence number {at} of the whole table"),
        |at| format!("{at},Ada {at},\"Sentence, number {at} of the\nwhole table"),
        |at| format!("{at},Ada {at},\"\"Sentence\" number {at} of the whole table"),
    ];
    for (number, broken) in open.iter().enumerate() {
        for place in [0, 4, 8] {
            for quoted in [false, true] {
                let rows: Vec<String> = (0..9)
                    .map(|at| match at {
                        at if at == place => broken(at),
                        at if quoted && at % 3 == 1 => {
                            row(at).replace("Sentence", "\"Sentence, so called,") + "\""
                        }
                        at => row(at),
                    })
                    .collect();
                let table = format!("id,author,text\n{}\n", rows.join("\n"));
                let conversation = read("a.csv", &table);
                let others = (0..9).filter(|at| *at != place).filter(|at| {
                    let name = format!("Ada {at}");
                    said(&conversation)
                        .iter()
                        .any(|(author, text)| *author == name && text.starts_with("Sentence"))
                });
                assert_eq!(
                    others.count(),
                    8,
                    "break {number} at {place}\n{table}\n{:?}",
                    said(&conversation)
                );
            }
        }
    }
}
