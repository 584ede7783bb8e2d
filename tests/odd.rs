//! Editions of inputs that lack something or have too much of it: each is honest and well formed.

use coranto::{Code, Digest, Error, Format, Input, Options, Progress, render};
use serde_json::{Value, json};

/// Messages on three topics, in English and French.
const ENGLISH: [&str; 18] = [
    "The night ferry to the island is faster than the morning train.",
    "The night ferry carries the mail, because the train does not run after nine.",
    "I think that the night ferry should stop at the old harbour.",
    "Nobody has asked the crew of the night ferry what they want.",
    "The ferry company sold nine hundred tickets for the night ferry on Monday.",
    "Sadly, the night ferry is too dear for a family of five.",
    "The tide clock in the library shows the hour of high water.",
    "Every school on the coast is building a tide clock this winter.",
    "I doubt that a tide clock of paper lasts longer than a week.",
    "The tide clock is a weekend of work that gives you back the sea.",
    "The library lends a tide clock to every reader who asks.",
    "A tide clock needs no battery and no network.",
    "The harbour cranes are older than the town hall.",
    "The mayor wants to sell the harbour cranes to a museum.",
    "I hope that the harbour cranes stay where they are.",
    "The harbour cranes were painted red in the spring of the strike.",
    "A museum without the harbour cranes would be a museum of nothing.",
    "The engineers say that the harbour cranes are sound.",
];
const FRENCH: [&str; 6] = [
    "Le bateau de nuit part à l'heure et le train ne part plus.",
    "Le bateau de nuit coûte trop cher pour une famille de cinq.",
    "Le bateau de nuit transporte aussi le courrier de l'île.",
    "Je pense que le bateau de nuit doit passer par le vieux port.",
    "Les marins du bateau de nuit n'ont pas été consultés.",
    "Le bateau de nuit a vendu neuf cents billets lundi.",
];
const NAMES: [&str; 9] = [
    "Ines Aubry",
    "Tom Hale",
    "Nadia Kessler",
    "Hugo Brome",
    "Maël Ortiz",
    "Ann Lee",
    "Yara Obi",
    "Henri Vidal",
    "Zoe Park",
];

/// A record per text, with everything an export can have.
fn records(texts: &[&str]) -> Vec<Value> {
    let record = |(at, text): (usize, &&str)| {
        json!({
            "id": format!("m{at}"),
            "text": text,
            "author": NAMES[at % NAMES.len()],
            "createdAt": format!("2026-03-14T{:02}:{:02}:00Z", 6 + at / 4, (at * 7) % 60),
            "likes": (at * 37) % 100 + 1,
            "replies": at % 4,
        })
    };
    texts.iter().enumerate().map(record).collect()
}

fn without(records: &mut [Value], keys: &[&str]) {
    for record in records {
        for key in keys {
            record.as_object_mut().unwrap().remove(*key);
        }
    }
}

fn edition(records: &[Value], language: &str) -> Result<Digest, Error> {
    let inputs = [Input { name: Some("posts.json".into()), data: json!(records).to_string().into() }];
    let options = Options { language: language.into(), ..Options::default() };
    let digest = coranto::digest(&inputs, &options, &mut Progress::none())?;
    let checks = coranto::verify(&digest, &inputs, &options, &mut Progress::none()).unwrap();
    let broken: Vec<_> = checks.iter().filter(|check| !check.passed).collect();
    assert!(broken.is_empty(), "{language}: {broken:#?}\n{}", render(&digest, Format::Text));
    Ok(digest)
}

/// A sound edition in each language, and its copy: what stands above the method.
fn editions(records: &[Value]) -> Vec<(Digest, String)> {
    ["en", "fr"]
        .into_iter()
        .map(|language| {
            let digest = edition(records, language).unwrap();
            let paragraphs = digest.sections.iter().flat_map(|section| {
                let body = section.paragraphs.iter().map(|paragraph| paragraph.plain());
                std::iter::once(section.heading.plain()).chain(body)
            });
            let mut copy = vec![digest.title.plain(), digest.deck.plain(), digest.lede.plain()];
            copy.extend(paragraphs);
            copy.push(digest.closing.plain());
            assert!(copy.iter().all(|text| !text.trim().is_empty()), "{copy:#?}");
            (digest, copy.join("\n"))
        })
        .collect()
}

fn words(copy: &str) -> usize {
    copy.split_whitespace().count()
}

#[test]
fn without_engagement_nothing_is_said_of_points() {
    let mut records = records(&ENGLISH);
    without(&mut records, &["likes", "replies"]);
    for (digest, copy) in editions(&records) {
        assert_eq!(digest.method.points_are, "none");
        assert!(!copy.contains("point"), "{copy}");
    }
}

#[test]
fn without_authors_no_author_is_counted() {
    let mut records = records(&ENGLISH);
    without(&mut records, &["author"]);
    for (digest, copy) in editions(&records) {
        assert!(!copy.contains("author") && !copy.contains("auteur"), "{copy}");
        let notes = digest.method.notes.join("\n");
        assert!(notes.contains("without an author") || notes.contains("sans auteur"), "{notes}");
    }
}

#[test]
fn without_times_no_time_is_told() {
    let mut records = records(&ENGLISH);
    without(&mut records, &["createdAt"]);
    for (digest, copy) in editions(&records) {
        assert_eq!((digest.method.from, digest.method.to), (None, None));
        let clock = ["a.m.", "p.m.", "0\u{a0}h", "March", "mars", "Later", "Plus tard", "first message"];
        assert!(clock.iter().all(|word| !copy.contains(word)), "{copy}");
    }
}

#[test]
fn one_author_is_one_voice() {
    let mut records = records(&ENGLISH);
    for record in &mut records {
        record["author"] = json!("Ines Aubry");
    }
    for (digest, copy) in editions(&records) {
        assert_eq!(digest.method.authors, 1);
        assert_eq!(digest.sections.len(), 1, "an author has one pull quote");
        assert!(!copy.contains("authors") && !copy.contains("auteurs"), "{copy}");
    }
}

#[test]
fn replies_of_one_thread_are_told_as_answers() {
    let mut texts = vec!["The harbour cranes should be sold to the museum."];
    texts.extend([
        "No, the harbour cranes belong to the town and to nobody else.",
        "Yes, the harbour cranes are safe in a museum.",
        "No, a museum is no place for harbour cranes of that size.",
        "Agreed, the harbour cranes cost the town a school every year.",
        "The museum has never asked for the harbour cranes.",
        "Exactly, the harbour cranes rust where they stand.",
        "My father worked on the harbour cranes for thirty years.",
        "The harbour cranes are the first thing that sailors see.",
    ]);
    let mut records = records(&texts);
    for record in &mut records[1..] {
        record["replyTo"] = json!("m0");
    }
    records[0]["likes"] = json!(900);
    for (_, copy) in editions(&records) {
        let answered =
            ["answers", "replies", "objects", "agrees", "répond", "objecte", "donne raison", "abonde"];
        assert!(answered.iter().any(|word| copy.contains(word)), "{copy}");
    }
}

#[test]
fn both_sides_of_a_thread_are_counted_and_quoted() {
    let mut texts = vec!["The harbour cranes should be sold to the museum of the island."];
    texts.extend([
        "No, the harbour cranes belong to the town and to nobody else.",
        "Yes, the harbour cranes are safe in a museum of the sea.",
        "No, a museum is no place for harbour cranes of that size.",
        "Agreed, the harbour cranes cost the town a school every year.",
        "Nonsense, the harbour cranes are worth more than the museum pays.",
    ]);
    let mut records = records(&texts);
    for record in &mut records[1..] {
        record["replyTo"] = json!("m0");
    }
    records[0]["likes"] = json!(900);
    for (digest, copy) in editions(&records) {
        let counted = copy.contains("three authors object") || copy.contains("trois auteurs objectent");
        let agreed = copy.contains("two authors agree") || copy.contains("deux auteurs approuvent");
        assert!(counted && agreed, "{copy}");
        let spans =
            digest.sections.iter().flat_map(|section| section.paragraphs.iter().flat_map(|p| &p.spans));
        let quoted: Vec<&str> = spans
            .filter(|span| matches!(span, coranto::model::Span::Quote(_)))
            .flat_map(|span| span.cites().iter().map(String::as_str))
            .chain(digest.sections.iter().map(|section| section.quote.post.as_str()))
            .collect();
        let of = |posts: &[&str]| posts.iter().any(|post| quoted.contains(post));
        assert!(of(&["p2", "p4", "p6"]) && of(&["p3", "p5"]), "{quoted:?}\n{copy}");
    }
}

#[test]
fn one_objection_is_told_beside_what_it_objects_to() {
    let mut texts = ENGLISH.to_vec();
    texts.extend([
        "The harbour cranes should be sold to the museum of the island.",
        "No. The harbour cranes belong to the town and to nobody else.",
        "The harbour cranes are the first thing that sailors see of the town.",
        "My father worked on the harbour cranes for thirty years.",
    ]);
    let mut records = records(&texts);
    let parent = records.len() - 4;
    records[parent + 1]["replyTo"] = records[parent]["id"].clone();
    records[parent]["likes"] = json!(40);
    records[parent + 1]["likes"] = json!(60);
    for (digest, copy) in editions(&records) {
        let read = render(&digest, Format::Text).replace("\n    ", " ").replace('\n', " ");
        assert!(read.contains("should be sold to the museum"), "{read}");
        let (before, _) =
            copy.split_once("No. The harbour cranes belong").unwrap_or_else(|| panic!("{copy}"));
        let (_, said) = before.rsplit_once(". ").unwrap_or_default();
        let turns = ["replies to", "objects to", "répond à", "objecte à"];
        assert!(turns.iter().any(|turn| said.contains(turn)), "{said}");
    }
}

#[test]
fn votes_below_zero_are_told_with_the_words() {
    let mut records = records(&ENGLISH);
    for record in &mut records {
        record["score"] = json!(-7);
    }
    for (_, copy) in editions(&records) {
        assert!(copy.contains("−7\u{a0}points"), "{copy}");
    }
}

#[test]
fn messages_of_one_sentence_make_an_edition() {
    for (digest, copy) in editions(&records(&ENGLISH)) {
        assert!(digest.sections.len() >= 2, "{copy}");
        assert!((80..=700).contains(&words(&copy)), "{} words", words(&copy));
    }
}

#[test]
fn emoji_alone_make_no_edition() {
    let records = records(&["🎉🎉🎉", "😂", "🔥🔥", "👏👏👏👏", "❤️", "🙏🙏"]);
    let error = edition(&records, "en").unwrap_err();
    assert!(matches!(error.code, Code::Empty | Code::Unsupported), "{error}");
    assert!(!error.hint.is_empty());
}

/// Ninety per cent are offers; ranking leaves promotion out as long as a third of the messages remains.
#[test]
fn promotion_is_left_out_or_told_as_what_there_is() {
    let offers: Vec<String> = (0..162)
        .map(|at| {
            format!(
                "🚀🚀 GIVEAWAY number {at}! Follow and retweet to win $SHIP and $BOAT, use code SAIL{at} for 50% off, \
                 click the link https://shop.example/{at} #giveaway #crypto #airdrop"
            )
        })
        .collect();
    let with = |count: usize| {
        let mut texts: Vec<&str> = ENGLISH.to_vec();
        texts.extend(offers[..count].iter().map(String::as_str));
        editions(&records(&texts))
    };
    for (digest, copy) in with(27) {
        let out: u64 = digest.left_out.iter().map(|left| left.posts).sum();
        assert!(out >= 25, "{:?}", digest.left_out);
        assert!(!copy.contains("GIVEAWAY") && !copy.contains("$SHIP"), "{copy}");
    }
    for (digest, copy) in with(162) {
        assert_eq!(digest.method.posts_read, 180);
        assert!(!digest.title.plain().contains("GIVEAWAY"), "{copy}");
    }
}

#[test]
fn ten_languages_are_quoted_in_their_own() {
    let mut texts = ENGLISH[..6].to_vec();
    texts.extend(FRENCH);
    texts.extend([
        "El barco de noche sale a su hora y el tren ya no sale.",
        "El barco de noche es demasiado caro para una familia de cinco.",
        "Das Nachtschiff fährt pünktlich und der Zug fährt nicht mehr.",
        "Das Nachtschiff ist für eine Familie mit fünf Personen zu teuer.",
        "O barco da noite sai à hora certa e o comboio já não sai.",
        "La nave di notte parte in orario e il treno non parte più.",
        "De nachtboot vertrekt op tijd en de trein rijdt niet meer.",
        "Nocny prom odpływa o czasie, a pociąg już nie jeździ.",
        "Nattfärjan går i tid och tåget går inte längre alls.",
        "夜のフェリーは時間通りに出発し、電車はもう走っていません。",
    ]);
    for (digest, _) in editions(&records(&texts)) {
        let own = digest.language.clone();
        assert!(digest.method.languages.len() >= 8, "{:?}", digest.method.languages);
        let spans = digest.sections.iter().flat_map(|s| s.paragraphs.iter().flat_map(|p| &p.spans));
        let foreign = |span: &&coranto::model::Span| match span {
            coranto::model::Span::Quote(quote) => quote.language.as_ref().is_some_and(|tag| *tag != own),
            coranto::model::Span::Text { .. } => false,
        };
        assert!(spans.filter(foreign).count() > 0 || digest.sections.iter().any(|s| s.quote.language != own));
    }
}

#[test]
fn little_makes_little() {
    for (count, most) in [(1, 70), (3, 130), (10, 330)] {
        for (digest, copy) in editions(&records(&ENGLISH[..count])) {
            assert_eq!(digest.method.posts_used, count as u64);
            assert!(words(&copy) <= most, "{count} messages, {} words: {copy}", words(&copy));
            assert!(digest.sections.len() <= count.div_ceil(5).max(1) + 1);
        }
    }
}
