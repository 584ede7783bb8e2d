//! What a page makes nodes from: every line of a digest once, in the order of every other format.

use coranto::{Digest, Input, Options, Progress};
use serde_json::{Value, json};

fn digest() -> Digest {
    let rows: Vec<String> = (0..24)
        .map(|n| match n % 3 {
            0 => format!("The night tram to the harbour stops at one again;anna{n};{n}"),
            1 => format!("The ferry to the island was late for the third day;bo{n};{n}"),
            _ => format!("The new library opens on Sunday with a reading;cy{n};{n}"),
        })
        .collect();
    let table = ["text;author;likes".to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    let input = Input { name: Some("posts.csv".into()), data: table.into() };
    coranto::digest(&[input], &Options::default(), &mut Progress::none()).unwrap()
}

fn parts(digest: &Digest) -> Vec<Value> {
    let outline: Value = serde_json::from_str(&coranto::outline(digest)).unwrap();
    outline["parts"].as_array().unwrap().clone()
}

fn kinds(parts: &[Value]) -> Vec<&str> {
    parts.iter().map(|part| part["is"].as_str().unwrap()).collect()
}

#[test]
fn every_line_has_its_place_once_and_in_order() {
    let digest = digest();
    let parts = parts(&digest);
    let wanted = ["title", "deck", "lede"]
        .into_iter()
        .chain(std::iter::repeat_n("section", digest.sections.len()))
        .chain(["closing", "signoff", "box", "box", "box"]);
    assert_eq!(kinds(&parts), wanted.collect::<Vec<_>>());
    for (part, section) in parts[3..].iter().zip(&digest.sections) {
        assert_eq!(part["id"], section.id.as_str());
        let inner = part["parts"].as_array().unwrap();
        let places: Vec<&str> = inner.iter().filter_map(|part| part["place"].as_str()).collect();
        let wanted: Vec<String> = std::iter::once(format!("{}/heading", section.id))
            .chain((0..section.paragraphs.len()).map(|n| format!("{}/p{n}", section.id)))
            .collect();
        assert_eq!(places, wanted);
    }
    let sources = &parts.last_chunk::<2>().unwrap()[0]["parts"][0];
    let ids: Vec<&str> = digest.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(sources, &json!({ "is": "sources", "ids": ids }));
}

#[test]
fn items_in_a_row_are_one_list_in_the_outline_and_in_html() {
    let mut digest = digest();
    let plain = digest.sections[0].paragraphs[0].clone();
    let mut item = plain.clone();
    item.item = true;
    digest.sections[0].paragraphs = vec![item.clone(), item.clone(), plain, item];
    let parts = parts(&digest);
    let inner = parts[3]["parts"].as_array().unwrap();
    assert_eq!(
        kinds(inner),
        ["heading", "quote", "list", "paragraph", "list"],
        "no list is parted from its section"
    );
    assert_eq!(inner[2]["places"], json!(["s1/p0", "s1/p1"]));
    assert_eq!(inner[3]["place"], "s1/p2");
    assert_eq!(inner[4]["places"], json!(["s1/p3"]));

    let html = coranto::render(&digest, coranto::Format::Html);
    let section = html.split("<section>").nth(1).unwrap();
    assert_eq!(section.matches("<ul>").count(), 2);
    assert_eq!(section.matches("<li>").count(), 3);
}

#[test]
fn a_broken_rule_is_said_first() {
    let mut digest = digest();
    digest.checks[0].passed = false;
    let first = &parts(&digest)[0];
    assert_eq!(first["is"], "draft");
    assert!(first["pieces"][0]["strong"].as_str().unwrap().ends_with(&digest.checks[0].rule));
}

#[test]
fn words_are_those_of_the_digest_with_their_forms() {
    let mut digest = digest();
    digest.language = "fr".into();
    let outline: Value = serde_json::from_str(&coranto::outline(&digest)).unwrap();
    assert_eq!(outline["marks"], json!(["«\u{a0}", "\u{a0}»"]));
    assert_eq!(outline["words"]["points"], json!({ "one": "{n}\u{a0}point", "other": "{n}\u{a0}points" }));
    assert_eq!(outline["words"]["byEditor"], "Mots de la rédaction");
}
