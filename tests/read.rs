//! Reading through the public door: what is refused and how, what is read of broken files, and
//! properties that hold for every file.

use coranto::model::Conversation;
use coranto::{Code, Error, Include, Input, Options, Progress};
use proptest::prelude::*;

fn read_with(name: &str, data: &[u8], options: &Options) -> Result<Conversation, Error> {
    let input = Input { name: Some(name.to_owned()), data: data.to_vec() };
    coranto::read::read(&[input], options, &mut Progress::none())
}

fn read(name: &str, data: impl AsRef<[u8]>) -> Result<Conversation, Error> {
    read_with(name, data.as_ref(), &Options::default())
}

fn texts(conversation: &Conversation) -> Vec<&str> {
    conversation.posts.iter().map(|post| post.text.as_str()).collect()
}

#[test]
fn what_holds_nothing_is_empty() {
    for (name, data) in [
        ("a.json", ""),
        ("a.json", "  \r\n\t "),
        ("a.json", "[]"),
        ("a.json", "{}"),
        ("a.json", " [ ] \n"),
        ("a.json", "null"),
        ("a.json", "[null]"),
        ("a.json", r#"{"data":[],"meta":{"result_count":0}}"#),
        ("a.json", r#"{"statuses":[]}"#),
        ("a.csv", "id,text,likes\n"),
        ("a.txt", "\u{200B}\u{FEFF}"),
    ] {
        let error = read(name, data).unwrap_err();
        assert_eq!(error.code, Code::Empty, "{data:?}: {error}");
        assert_eq!(error.file.as_deref(), Some(name), "{data:?}: {error}");
        assert!(!error.hint.is_empty());
    }
}

#[test]
fn other_kinds_of_files_are_named() {
    for (data, kind) in [
        (&b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..], "picture"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "recording"),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "Office"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml xl/workbook.xml", "Office"),
        (b"SQLite format 3\0\x10\0\x01\x01", "database"),
        (b"7z\xBC\xAF\x27\x1C\0\x04", "archive"),
        (b"\x28\xB5\x2F\xFD\x04\x88\0\0", "Zstandard"),
    ] {
        let error = read("download.json", data).unwrap_err();
        assert_eq!(error.code, Code::Unsupported, "{kind}: {error}");
        assert!(error.message.contains(kind) && !error.hint.is_empty(), "{kind}: {error}");
    }
}

#[test]
fn garbage_is_unreadable() {
    let mut state = 1u32;
    let noise: Vec<u8> = (0..5000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    let error = read("a.bin", &noise).unwrap_err();
    assert_eq!(error.code, Code::Unreadable, "{error}");
}

#[test]
fn a_file_cut_off_gives_its_whole_records() {
    let whole = r#"[{"id":1,"text":"The first post of three","likes":3},
{"id":2,"text":"The second post of three","likes":2},
{"id":3,"text":"The third post of three","likes":1}]"#;
    let conversation = read("a.json", &whole[..whole.len() - 20]).unwrap();
    assert_eq!(texts(&conversation), ["The first post of three", "The second post of three"]);
    assert_eq!(conversation.files[0].skipped_total, 1);
    assert_eq!(conversation.files[0].skipped[0].line, Some(3));

    let error = read("a.json", &whole[..40]).unwrap_err();
    assert_eq!((error.code, error.line, error.column), (Code::Unreadable, Some(1), Some(41)), "{error}");

    let trailing = read("a.json", r#"[{"id":1,"text":"The only post there is","likes":3},]"#).unwrap();
    assert_eq!(trailing.posts.len(), 1);
    assert_eq!(trailing.files[0].skipped_total, 0);
}

#[test]
fn a_long_array_cut_off_inside_an_object_gives_its_whole_records() {
    let status = |id: usize| {
        format!(
            r#"{{"id":{id},"id_str":"{id}","full_text":"Post number {id} of the day","user":{{"id_str":"7","screen_name":"ann"}},"retweet_count":0,"favorite_count":{id}}}"#
        )
    };
    let rows: Vec<String> = (1..=1000).map(status).collect();
    let text = format!("{{\"statuses\":[{}]}}", rows.join(",\n"));
    let conversation = read("a.json", &text[..text.len() - 60]).unwrap();
    assert_eq!(conversation.posts.len(), 999);
    assert_eq!(conversation.files[0].format, "x-v1");
    assert_eq!(conversation.files[0].skipped_total, 1, "{:?}", conversation.files[0].skipped);
    assert_eq!(conversation.files[0].skipped[0].line, Some(1000));
}

#[test]
fn a_bad_line_is_skipped_and_counted_with_its_place() {
    let text = "{\"text\":\"One good line here\"}\n{\"text\": oops}\n{\"text\":\"Another good line here\"}\n";
    let conversation = read("a.ndjson", text).unwrap();
    assert_eq!(conversation.posts.len(), 2);
    assert_eq!(conversation.files[0].skipped_total, 1);
    assert_eq!(conversation.files[0].skipped[0].line, Some(2));

    let many: String = (0..500).map(|n| format!("{{\"text\":\"Line number {n}\"}}\n{{bad}}\n")).collect();
    let conversation = read("a.ndjson", many).unwrap();
    assert_eq!(conversation.posts.len(), 500);
    assert_eq!(conversation.files[0].skipped_total, 500);
    assert_eq!(conversation.files[0].skipped.len(), 100);
}

#[test]
fn depth_is_bounded() {
    for deep in
        ["[".repeat(100_000), "{\"a\":".repeat(100_000), "[{\"a\":".repeat(50_000), "[[\"x\",".repeat(50_000)]
    {
        match read("deep.json", deep) {
            Ok(conversation) => assert!(conversation.posts.len() < 600),
            Err(error) => {
                assert!(matches!(error.code, Code::Unreadable | Code::Empty | Code::Unsupported), "{error}");
            }
        }
    }
    let thirty =
        format!("{}{}{}", "{\"a\":[".repeat(15), r#"{"text":"A post far down below"}"#, "]}".repeat(15));
    let conversation = read("a.json", thirty).unwrap();
    assert_eq!(texts(&conversation), ["A post far down below"]);
    let error = read("a.json", "[".repeat(2000) + &"]".repeat(2000)).unwrap_err();
    assert!(error.message.contains("deep"), "{error}");
}

#[test]
fn a_table_without_texts_says_what_it_has() {
    let error = read("a.csv", "id,likes,when\n1,5,2026-03-01\n2,6,2026-03-02\n").unwrap_err();
    assert_eq!(error.code, Code::Unsupported, "{error}");
    assert!(error.message.contains("`likes`") && error.hint.contains("columns"), "{error}");

    let options = Options::from_json(r#"{"columns":{"text":"when"}}"#).unwrap();
    assert_eq!(
        read_with("a.csv", b"id,likes,when\n1,5,2026-03-01\n", &options).unwrap().posts[0].text,
        "2026-03-01"
    );

    let options = Options::from_json(r#"{"columns":{"text":"wen"}}"#).unwrap();
    let error = read_with("a.csv", b"id,likes,when\n1,5,2026-03-01\n", &options).unwrap_err();
    assert_eq!(error.code, Code::BadOption, "{error}");
    assert!(error.message.contains("wen") && error.hint.contains("`when`"), "{error}");
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let inputs = [
        Input { name: Some("a.png".into()), data: b"\x89PNG\r\n\x1A\n".to_vec() },
        Input { name: Some("b.txt".into()), data: b"One post here.\n\nAnother post there.".to_vec() },
    ];
    let conversation = coranto::read::read(&inputs, &Options::default(), &mut Progress::none()).unwrap();
    assert_eq!(conversation.posts.len(), 2);
    assert_eq!(conversation.files.len(), 2);
    assert!(conversation.files[0].warnings[0].contains("picture"), "{:?}", conversation.files[0]);
}

#[test]
fn a_table_in_french_with_semicolons() {
    let table = "Auteur;Message;J'aime;Date de publication\n\
        Léa;\"Le pont est fermé ; encore une fois\";1 234;13/02/2026 08:30\n\
        Hugo;Personne ne nous a prévenus;12;01/03/2026 09:00\n";
    let conversation = read("export.csv", table).unwrap();
    let post = &conversation.posts[0];
    assert_eq!(post.text, "Le pont est fermé ; encore une fois");
    assert_eq!(post.author.as_ref().unwrap().name, "Léa");
    assert_eq!((post.points, post.engagement.likes), (Some(1234), Some(1234)));
    assert_eq!(post.created_at, Some(1_770_971_400_000));
    assert!(post.zone_assumed);
    // The thirteenth of February shows that days come first in the whole column.
    assert_eq!(conversation.posts[1].created_at, Some(1_772_355_600_000));
    assert_eq!(post.language.as_deref(), Some("fr"));
    let columns = &conversation.files[0].columns;
    assert_eq!(columns["text"], "Message");
    assert_eq!(columns["likes"], "J'aime");
}

#[test]
fn pasted_text_with_attributions() {
    let pasted = "“The bridge reopens on Monday.” — Ann Lee (452 points)\n\n“About time, I say.” — Bob (1.2K points)\n";
    let conversation = read("pasted", pasted).unwrap();
    assert_eq!(texts(&conversation), ["The bridge reopens on Monday.", "About time, I say."]);
    assert_eq!(conversation.posts[0].author.as_ref().unwrap().name, "Ann Lee");
    assert_eq!(conversation.posts[1].points, Some(1200));

    let lines = "@ann: The bridge reopens.\n@bob: About time!\n@cy: note: bring cash\n";
    let conversation = read("pasted", lines).unwrap();
    assert_eq!(texts(&conversation), ["The bridge reopens.", "About time!", "note: bring cash"]);
    assert_eq!(conversation.posts[2].author.as_ref().unwrap().handle, "cy");

    let wrapped = "This is a letter that somebody wrapped\nat forty columns, so that its lines are\nnot posts of their own, and it ends here";
    assert_eq!(read("pasted", wrapped).unwrap().posts.len(), 1);
}

#[test]
fn progress_is_told_in_bytes() {
    let row = "{\"text\":\"A line of a long file of lines\",\"id\":\"0123456789\"}\n";
    let data = row.repeat(80_000).into_bytes();
    let total = data.len() as u64;
    let mut seen = Vec::new();
    let mut sink = |_stage, done, of| seen.push((done, of));
    let input = Input { name: None, data };
    coranto::read::read(&[input], &Options::default(), &mut Progress::new(&mut sink)).unwrap();
    assert!(
        seen.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[1].0 - pair[0].0 <= 1 << 20),
        "{seen:?}"
    );
    assert!(seen.len() > 4 && seen.iter().all(|(done, of)| *of == total && *done <= total));
}

/// A status of API v1.1 and what is read of it.
fn status(id: u32, text: &str) -> serde_json::Value {
    serde_json::json!({
        "created_at": "Thu Nov 01 03:16:34 +0000 2012",
        "id": id, "id_str": id.to_string(), "full_text": text, "truncated": false,
        "display_text_range": [0, text.chars().count()],
        "entities": {"hashtags": [], "urls": [], "user_mentions": []},
        "user": {"id_str": "7", "screen_name": "ann", "name": "Ann"},
        "retweet_count": 2, "favorite_count": 5, "lang": "en"
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(data in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read("a", data);
    }

    #[test]
    fn any_text_like_an_export_is_read_or_refused(
        text in r#"(\[|\]|\{|\}|"|:|,|\n|;|\t|\\|"text":|"id":|"data":|"full_text":|"content":|"account":|"user":|"kind":"Listing"|"children":|true|null|1|-|é|😀|<p>|&amp;|https://t.co/x|@a|RT @b: c|text,id|"createdAt":|"record":|"uri":"at://did:plc:a/app.bsky.feed.post/b"|2026-01-01){0,60}"#
    ) {
        if let Ok(conversation) = read("a", &text) {
            for post in &conversation.posts {
                prop_assert_eq!(&coranto::text::normalise(&post.text), &post.text);
                prop_assert!(post.text.is_char_boundary(post.title_end) && post.title_end <= post.text.len());
                prop_assert!(post.url.as_ref().is_none_or(|url| url.starts_with("http")));
            }
        }
    }

    #[test]
    fn order_of_keys_and_unknown_keys_change_nothing(seed in any::<u64>(), cut in 0usize..6) {
        let statuses = [status(1, "The bridge is closed today"), status(2, "@bob not again & again")];
        let plain = serde_json::to_string(&statuses).unwrap();
        let mut state = seed | 1;
        let mut next = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below.max(1)
        };
        let mut rows = Vec::new();
        for status in &statuses {
            let mut members: Vec<String> = status
                .as_object()
                .unwrap()
                .iter()
                .filter(|(key, _)| cut != 0 || *key != "truncated")
                .map(|(key, value)| format!("{}:{value}", serde_json::json!(key)))
                .collect();
            members.push(r#""unknown":{"text":"no","id":9}"#.to_owned());
            for at in (1..members.len()).rev() {
                members.swap(at, next(at + 1));
            }
            rows.push(format!("{{{}}}", members.join(" , ")));
        }
        let shuffled = format!("[{}]", rows.join(","));
        prop_assert_eq!(read("a", plain).unwrap().posts, read("a", shuffled).unwrap().posts);
    }
}

#[test]
fn private_posts_are_kept_back_unless_asked_for() {
    let text = r#"[
        {"id":"1","content":"<p>Public words here</p>","visibility":"public","account":{"acct":"ann","url":"https://m.example/@ann"}},
        {"id":"2","content":"<p>For followers</p>","visibility":"private","account":{"acct":"ann"}},
        {"id":"3","content":"<p>For you alone</p>","visibility":"direct","account":{"acct":"ann"}}]"#;
    let conversation = read("a.json", text).unwrap();
    assert_eq!(conversation.posts.len(), 1);
    assert_eq!(conversation.withheld.iter().map(|withheld| withheld.posts).sum::<u64>(), 2);
    let options = Options { include: vec![Include::Private], ..Options::default() };
    assert_eq!(read_with("a.json", text.as_bytes(), &options).unwrap().posts.len(), 3);
}

#[test]
fn a_table_shows_its_guess_and_what_there_is_to_choose_from() {
    let table = "who,what,n\nAnn,\"The ferry is late again, says the harbour\",3\nBob,Not again on a Monday please,\n";
    let conversation = read("a.csv", table).unwrap();
    let file = &conversation.files[0];
    assert_eq!(file.columns["text"], "what");
    let preview = file.table.as_ref().unwrap();
    assert_eq!(preview.columns, ["who", "what", "n"]);
    assert_eq!(preview.rows[1], ["Bob", "Not again on a Monday please", ""]);
    assert!(preview.fields.iter().any(|field| field == "createdAt"));

    let options = Options::from_json(r#"{"columns":{"author":"who","likes":"n"}}"#).unwrap();
    let mapped = read_with("a.csv", table.as_bytes(), &options).unwrap();
    assert_eq!(mapped.posts[0].author.as_ref().unwrap().name, "Ann");
    assert_eq!((mapped.posts[0].points, mapped.posts[1].points), (Some(3), None));
    let options = Options::from_json(r#"{"columns":{"author":"","likes":"n"}}"#).unwrap();
    assert!(read_with("a.csv", table.as_bytes(), &options).unwrap().posts[0].author.is_none());

    // Records without a key leave its cell empty, so that rows stay rows.
    let records = r#"[{"b":"One sentence of a record"},{"a":{"c":1},"b":"Another sentence of a record"}]"#;
    let preview = read("a.json", records).unwrap().files[0].table.clone().unwrap();
    assert_eq!(preview.columns, ["b", "a.c"]);
    assert_eq!(preview.rows, [["One sentence of a record", ""], ["Another sentence of a record", "1"]]);

    let error = read("a.csv", "id,n\n1,5\n2,6\n").unwrap_err();
    assert_eq!(error.table.unwrap().columns, ["id", "n"]);
}

/// Every platform has its help in every language, in the same shape.
#[test]
fn every_platform_has_help() {
    let help = |language: &str| -> serde_json::Map<String, serde_json::Value> {
        let path = format!("{}/www/i18n/help/{language}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let (english, french) = (help("en"), help("fr"));
    for (platform, entry) in &english {
        let known: Result<coranto::model::Platform, _> =
            serde_json::from_value(serde_json::Value::String(platform.clone()));
        assert!(known.is_ok(), "{platform} is no platform");
        let other = &french[platform];
        let keys = |entry: &serde_json::Value| entry.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(entry), keys(other), "{platform}");
        assert!(["name", "gives", "steps", "drop"].iter().all(|key| entry.get(key).is_some()), "{platform}");
        assert_eq!(entry["steps"].as_array().unwrap().len(), other["steps"].as_array().unwrap().len());
        assert_eq!(entry.get("url"), other.get("url"), "{platform}");
    }
    assert_eq!(english.keys().collect::<Vec<_>>(), french.keys().collect::<Vec<_>>());
    let mut told: Vec<&str> = coranto::read::formats().map(|(_, help)| help).collect();
    told.sort_unstable();
    told.dedup();
    assert_eq!(told, english.keys().collect::<Vec<_>>(), "a format without help, or help without a format");
}

/// The table of formats in the README is what the registry and the help say; `UPDATE_README=1` writes it.
#[test]
fn the_readme_lists_what_is_read() {
    let root = env!("CARGO_MANIFEST_DIR");
    let help: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{root}/www/i18n/help/en.json")).unwrap())
            .unwrap();
    let mut platforms: Vec<&str> = coranto::read::formats().map(|(_, help)| help).collect();
    // By name, what has no platform last.
    let last = |key: &str| ["feed", "consultation", "table", "text"].iter().position(|last| *last == key);
    platforms.sort_by_key(|key| {
        (last(key).map_or(0, |at| at + 1), help[key]["name"].as_str().map(str::to_lowercase))
    });
    platforms.dedup();
    let mut table = String::from("| platform | files |\n| --- | --- |\n");
    for key in platforms {
        let say = |part: &str| help[key][part].as_str().unwrap_or_default().to_owned();
        let also = Some(say("alsoRead")).filter(|also| !also.is_empty()).map(|also| format!(" {also}"));
        table.push_str(&format!("| {} | {}{} |\n", say("name"), say("drop"), also.unwrap_or_default()));
    }
    let path = format!("{root}/README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let start = readme.find("| platform | files |").unwrap();
    let end = start + readme[start..].find("\n\n").unwrap() + 1;
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, format!("{}{table}{}", &readme[..start], &readme[end..])).unwrap();
    } else {
        assert_eq!(&readme[start..end], table, "UPDATE_README=1 cargo test --test read writes it");
    }
}

/// Every format is read by a fuzz target.
#[test]
fn every_format_is_fuzzed() {
    let targets = format!("{}/tests/fuzz/fuzz_targets", env!("CARGO_MANIFEST_DIR"));
    let targets: String = std::fs::read_dir(targets)
        .unwrap()
        .map(|target| std::fs::read_to_string(target.unwrap().path()).unwrap())
        .collect();
    let missing: Vec<&str> = coranto::read::formats()
        .map(|(name, _)| name)
        .filter(|name| !targets.contains(&format!("\"{name}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
