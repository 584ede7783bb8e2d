//! Editions in the languages beside English and French: sound as they are, and held by the same rules; and names and
//! posts that are written from right to left.

mod sample;

use coranto::{Digest, Format, Input, Options, Progress};

fn edition(language: &str, inputs: &[Input]) -> Digest {
    let options = Options { language: language.into(), ..Options::default() };
    coranto::digest(inputs, &options, &mut Progress::none()).unwrap()
}

fn sample(language: &str) -> Digest {
    edition(language, &sample::inputs(5))
}

/// Sentences that no edition may hold, by the rule that each breaks and no other.
const BREACHES: &[(&str, &str, &str)] = &[
    ("es", "no-hype", "Es una avalancha sin precedentes."),
    ("es", "no-broken-words", "El mensaje de el tema."),
    ("es", "no-broken-words", "Hay temas y islas."),
    ("es", "quotation-marks", "El tema es “firma”."),
    ("es", "no-broken-words", "El tema tema es este."),
    ("de", "no-hype", "Es ist eine beispiellose Flut."),
    ("de", "no-broken-words", "Die Antwort kommt von ein Beitrag."),
    ("de", "quotation-marks", "Das Thema ist «Text»."),
    ("de", "names-grounded", "Es geht um Donaudampfschiffe."),
    ("pt", "no-hype", "É uma avalanche sem precedentes."),
    ("pt", "no-broken-words", "A mensagem de o tema."),
    ("pt", "quotation-marks", "O tema é «texto»."),
    ("pt", "apostrophes", "O tema d'água."),
    ("it", "no-hype", "È una valanga senza precedenti."),
    ("it", "no-broken-words", "Il messaggio di il tema."),
    ("it", "quotation-marks", "Il tema è “testo”."),
    ("it", "spaces", "Il tema è qui ; e basta."),
    ("nl", "no-hype", "Het is een ongekende stortvloed."),
    ("nl", "no-broken-words", "Het bericht van de het onderwerp."),
    ("nl", "quotation-marks", "Het onderwerp is „tekst”."),
];

fn failed(digest: &Digest) -> Vec<String> {
    coranto::check::check(digest).into_iter().filter(|check| !check.passed).map(|check| check.rule).collect()
}

#[test]
fn every_language_is_sound_and_each_breach_breaks_its_rule() {
    for language in ["es", "de", "pt", "it", "nl"] {
        let digest = sample(language);
        assert_eq!(digest.language, language);
        assert_eq!(failed(&digest), Vec::<String>::new(), "{language}");
        for (_, rule, sentence) in BREACHES.iter().filter(|breach| breach.0 == language) {
            let mut broken = digest.clone();
            broken.closing.spans.push(coranto::model::Span::text(format!(" {sentence}")));
            let found = failed(&broken);
            assert!(found.iter().any(|name| name == rule), "{language}: {sentence}: {found:?}");
        }
        // A figure whose words say another number.
        let mut broken = digest.clone();
        let changed = broken.lede.spans.iter_mut().find_map(|span| match span {
            coranto::model::Span::Text { figure: Some(figure), .. } => Some(&mut figure.value),
            _ => None,
        });
        *changed.unwrap() += 1.0;
        assert!(failed(&broken).iter().any(|name| name == "figures-in-words"), "{language}");
    }
}

/// A language that was asked for with its region is the language; one without a narrator is refused with a list.
#[test]
fn a_language_is_chosen_by_its_primary_subtag() {
    let input = [Input { name: None, data: "El puente reabre el lunes por la mañana.".into() }];
    assert_eq!(edition("de-CH", &input).language, "de");
    assert_eq!(edition("auto", &input).language, "es");
    let options = Options { language: "ja".into(), ..Options::default() };
    let error = coranto::digest(&input, &options, &mut Progress::none()).unwrap_err();
    assert_eq!(error.hint, "choose `en`, `fr`, `es`, `de`, `pt`, `it`, `nl` or `auto`");
}

/// Two scripts from right to left and one from left to right.
const MIXED: &str = "\
author,text,likes
ليلى,يفتح الجسر يوم الاثنين صباحا بعد ثلاثة أشهر من العمل.,41
נועה,הגשר נפתח שוב ביום שני בבוקר אחרי שלושה חודשי עבודה.,37
سامي,لم يخبر أحد المدرسة عن الجسر المغلق منذ ثلاثة أشهر.,12
Ines,The bridge reopens on Monday morning after three months of work.,30
Tom,Nobody told the school about the bridge that was closed for months.,9
";

#[test]
fn posts_from_right_to_left_break_nothing() {
    let inputs = [Input { name: Some("bridge.csv".into()), data: MIXED.into() }];
    for language in ["en", "fr", "es", "de", "pt", "it", "nl"] {
        let digest = edition(language, &inputs);
        assert_eq!(failed(&digest), Vec::<String>::new(), "{language}");
        for format in [Format::Text, Format::Markdown, Format::Html, Format::Page] {
            let text = coranto::render(&digest, format);
            let reorders = |ch: char| matches!(ch, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!text.contains(reorders), "{language}, {format:?}: a control of direction");
        }
        let html = coranto::render(&digest, Format::Html);
        let told = html.contains("<bdi>ليلى</bdi>") || html.contains("<bdi>נועה</bdi>");
        assert!(told, "{language}: a name from right to left is not set apart\n{html}");
        let is_rtl = |ch: char| matches!(ch, '\u{0590}'..='\u{08ff}');
        let mut depth = 0;
        for piece in html.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap();
            depth += i32::from(tag.starts_with("bdi") || tag.contains("dir=\"auto\""));
            assert!(depth > 0 || !text.contains(is_rtl), "{language}: {text} is not isolated");
            let closes = ["/bdi", "/q", "/blockquote", "/span"].contains(&tag);
            depth -= i32::from(closes && depth > 0);
        }
    }
}

/// A post that says in another language what a better one says is not used, and the edition says so wherever it tells
/// of its making; without the table of vectors none is looked for.
#[test]
fn what_is_said_in_two_languages_is_told_once_and_said_to_be() {
    let posts = [
        ("Ann", 90, "The old bridge over the river reopens on Monday morning after two years of repairs."),
        ("Bruno", 12, "Le vieux pont sur la rivière rouvre lundi matin après deux ans de réparations."),
        (
            "Chloé",
            8,
            "Le vieux pont sur la rivière ferme mardi soir pour deux ans de travaux, dit la mairie.",
        ),
        ("Dan", 30, "The bakery on the market square gives its bread away at noon, and the queue is long."),
        ("Eve", 20, "The swimming pool stays shut because nobody knows how to mend the heating."),
        ("Gaëlle", 3, "Les enfants de l’école ont planté des arbres dans la cour avec leurs parents."),
        ("Bruno", 12, "Le vieux pont sur la rivière rouvre lundi matin après deux ans de réparations !"),
    ];
    let posts: Vec<serde_json::Value> = posts
        .iter()
        .enumerate()
        .map(|(at, (author, likes, text))| {
            serde_json::json!({ "id": at.to_string(), "text": text, "author": author, "likes": likes })
        })
        .collect();
    let inputs = [Input { name: None, data: serde_json::to_vec(&posts).unwrap() }];
    let table = coranto::text::vectors::Table::new(include_bytes!("../assets/vectors.bin")).unwrap();
    let words = [
        ("en", "2 messages that say the same as another in another language"),
        ("fr", "2 messages qui disent la même chose qu’un autre dans une autre langue"),
        ("es", "2 mensajes que dicen lo mismo que otro en otro idioma"),
        ("de", "2 Beiträge gleichen Inhalts in einer anderen Sprache"),
        ("pt", "2 mensagens que dizem o mesmo que outra noutra língua"),
        ("it", "2 messaggi che dicono la stessa cosa di un altro in un’altra lingua"),
        ("nl", "2 berichten die hetzelfde zeggen als een ander in een andere taal"),
    ];
    for (language, words) in words {
        let include = vec![coranto::Include::LeftOut, coranto::Include::Posts];
        let options = Options { language: language.into(), include, ..Options::default() };
        let digest =
            coranto::digest_with(&inputs, &options, Some(&table), &mut Progress::none()).expect("a digest");
        assert_eq!(failed(&digest), Vec::<String>::new(), "{language}");
        let json = serde_json::to_value(&digest).unwrap();
        assert_eq!(
            json["leftOut"],
            serde_json::json!([{ "reason": "translation", "posts": 2, "examples": ["p2", "p7"] }])
        );
        let left: Vec<_> = json["leftOutPosts"].as_array().unwrap().iter().collect();
        assert!(
            left.iter().all(|post| post["translationOf"] == "p1" && post["copyOf"].is_null()),
            "{left:?}"
        );
        let kept = json["posts"].as_array().unwrap().iter().find(|post| post["id"] == "p1").unwrap();
        assert_eq!(kept["translations"], serde_json::json!({ "posts": 2, "accounts": 1 }));
        assert_eq!(json["method"]["postsUsed"], 5);
        let notes = json["method"]["notes"].to_string().replace('\u{a0}', " ");
        assert!(notes.contains(words), "{language}: {notes}");
    }
    let without = coranto::digest(&inputs, &Options::default(), &mut Progress::none()).unwrap();
    assert_eq!(without.method.posts_used, 6);
}

/// A topic that the posts of two languages call by one word is called so in both, whichever has more posts.
#[test]
fn a_word_of_two_languages_heads_its_topic_in_both() {
    for language in ["en", "fr"] {
        let heading = &sample(language).sections[0].heading;
        assert_eq!(heading.spans[0].words(), "Tram", "{language}");
    }
}
