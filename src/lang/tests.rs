//! What each language must hold, and what a language may go without.

use super::cues::Cues;
use super::moves::{Move, OPTIONAL};
use super::{Language, cues_for, of};

/// Lists of a language's cues by name, with what of it is empty.
fn lists(cues: &Cues) -> Vec<(&'static str, bool)> {
    let (promotion, standing) = (&cues.promotion, &cues.standing);
    vec![
        ("cues.dangling", cues.dangling.is_empty()),
        ("cues.reason", cues.reason.is_empty()),
        ("cues.contrast", cues.contrast.is_empty()),
        ("cues.assent", cues.assent.is_empty()),
        ("cues.questions", cues.questions.is_empty()),
        ("cues.persons", cues.persons.is_empty()),
        ("cues.stop", cues.stop.is_empty()),
        ("cues.numbers", cues.numbers.is_empty()),
        ("cues.denials", cues.denials.is_empty()),
        ("cues.light", cues.light.is_empty()),
        ("cues.crude", cues.crude.is_empty()),
        ("cues.turning.inside", cues.turning.inside.is_empty()),
        ("cues.turning.before", cues.turning.before.is_empty()),
        ("cues.turning.after", cues.turning.after.is_empty()),
        ("cues.turning.tail", cues.turning.tail.is_empty()),
        ("cues.promotion", promotion.giveaway.is_empty() && promotion.call.is_empty()),
        ("cues.standing", standing.pointing.is_empty() && standing.deictic.all().is_empty()),
    ]
}

/// What a language lacks of what English has, by name.
fn lacks(language: Language) -> Vec<String> {
    let tables = of(language);
    let mut out: Vec<String> = lists(&tables.cues)
        .into_iter()
        .filter(|(_, empty)| *empty)
        .map(|(name, _)| name.to_owned())
        .collect();
    let has =
        |kind: &Move| tables.frames.moves.iter().any(|(known, frames)| known == kind && !frames.is_empty());
    let moves = of(Language::En).frames.moves;
    out.extend(moves.iter().filter(|(kind, _)| !has(kind)).map(|(kind, _)| format!("frames.{kind:?}")));
    out
}

#[test]
fn every_language_has_what_an_edition_needs_and_says_what_it_lacks() {
    // Lists that are known in two languages so far, and read in posts of every language.
    let may_lack = ["cues.light", "cues.crude", "cues.promotion", "cues.standing"];
    for language in Language::ALL {
        let full = matches!(language, Language::En | Language::Fr);
        for lack in lacks(language) {
            let free = may_lack.contains(&lack.as_str())
                || OPTIONAL.iter().any(|kind| lack == format!("frames.{kind:?}"));
            assert!(free && !full, "src/lang/{}: {lack} is missing", language.code());
        }
        // Where no tagger tells nouns and where a span ends, lists do.
        let cues = &of(language).cues;
        assert_eq!(cues.open.is_empty(), full, "src/lang/{}: cues.open", language.code());
        assert!(!(full && cues.nouns.is_some()), "src/lang/{}: cues.nouns", language.code());
        assert!(of(language).lexicon.numerals.units.len() > 10, "src/lang/{}: check", language.code());
        assert!(!of(language).labels.sources.is_empty(), "src/lang/{}: render", language.code());
    }
}

#[test]
fn a_language_is_a_folder_and_a_row() {
    let root = format!("{}/src/lang", env!("CARGO_MANIFEST_DIR"));
    for language in Language::ALL {
        for file in ["mod", "locale", "frames", "cues", "check", "render"] {
            let path = format!("{root}/{}/{file}.rs", language.code());
            assert!(std::path::Path::new(&path).is_file(), "{path} is missing");
        }
    }
    let folders = std::fs::read_dir(root).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(folders.count(), Language::ALL.len(), "a folder without a row");
}

#[test]
fn phrases_that_are_searched_are_sorted() {
    for language in Language::ALL {
        let standing = &of(language).cues.standing;
        for phrases in [&standing.impersonal, &standing.deictic, &standing.hasty, &standing.coarse] {
            let list = phrases.all();
            assert!(list.is_sorted(), "{list:?}");
            let starts = |phrase: &&str| phrase.starts_with(|ch: char| ch.is_ascii_lowercase());
            assert!(list.iter().all(starts), "{list:?}");
        }
    }
}

#[test]
fn a_posts_own_language_is_read_beside_english_and_french() {
    assert_eq!(cues_for(None).count(), 2);
    assert_eq!(cues_for(Some("fr-CA")).count(), 2);
    assert_eq!(cues_for(Some("de")).count(), 3);
}
