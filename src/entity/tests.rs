//! A sheet of texts in each language with what is found in them: numbers of all kinds, and their traps.

use super::*;
use std::fmt::Write as _;

/// Where the sheet of a language lies: texts, each before ` → ` and what is found in it.
fn path(language: Language) -> String {
    format!("{}/tests/golden/entities-{}.txt", env!("CARGO_MANIFEST_DIR"), language.code())
}

/// An entity as a sheet has it.
fn shown(text: &str, entity: &Entity, written: DateTime) -> String {
    let words = &text[entity.at[0]..entity.at[1]];
    let doubt = if entity.is_doubtful { "?" } else { "" };
    let kind = match &entity.kind {
        Kind::Money { amount, currency, is_rate } => {
            format!("money {amount} {}{}", currency.unwrap_or("-"), if *is_rate { " each" } else { "" })
        }
        Kind::Quantity { value, unit, is_age } => {
            format!("{} {value} {unit:?}", if *is_age { "age" } else { "quantity" })
        }
        Kind::Toll { people, fate } => format!("toll {people} {fate:?}"),
        Kind::Count { value, noun } => format!("count {value} {noun}"),
        Kind::Percent(value) => format!("percent {value}"),
        Kind::When(when) => {
            let date = when
                .date(written)
                .map_or("open".to_owned(), |date| format!("{}-{}-{}", date.year(), date.month(), date.day()));
            let time = when.time.map_or(String::new(), |(hour, minute)| format!(" {hour}:{minute:02}"));
            if when.day.is_some() { format!("when {date}{time}") } else { format!("hour{time}") }
        }
        Kind::Name(named) => format!("name {named:?}"),
        Kind::Tag => "tag".to_owned(),
    };
    format!("{kind}{doubt} [{words}]")
}

/// `UPDATE_GOLDENS=1 cargo test --lib entity` writes the findings anew; they are read before they are kept.
#[test]
fn every_text_of_a_sheet_has_what_it_says() {
    // A Tuesday.
    let written = DateTime::new(2026, 9, 15, 9, 0, 0, 0).unwrap();
    for language in Language::ALL {
        let golden = std::fs::read_to_string(path(language)).unwrap_or_default();
        assert!(golden.lines().count() >= 40, "{language:?} has too few lines");
        let mut made = String::new();
        for line in golden.lines() {
            let text = line.split(" → ").next().unwrap_or_default();
            let found: Vec<String> = entities(text, Some(language.code()))
                .iter()
                .map(|entity| shown(text, entity, written))
                .collect();
            let found = if found.is_empty() { "nothing".to_owned() } else { found.join("; ") };
            let _ = writeln!(made, "{text} → {found}");
        }
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            std::fs::write(path(language), &made).unwrap();
            continue;
        }
        let differs = made.lines().zip(golden.lines()).find(|(made, golden)| made != golden);
        assert!(made == golden, "{language:?}: {differs:?}");
    }
}

#[test]
fn no_entity_overlaps_another_but_a_name_in_its_own_place() {
    for text in [
        "Meet Thursday at 6 pm, 40 jobs, $60 million, 12 tonnes, 13 dead, 5%",
        "Lac-Mégantic : 5 morts, 40 disparus, 60 M$",
    ] {
        let found = entities(text, None);
        assert!(found.windows(2).all(|pair| pair[0].at[1] <= pair[1].at[0]), "{found:?}");
        assert!(found.iter().all(|entity| text.get(entity.at[0]..entity.at[1]).is_some()));
    }
}

#[test]
fn a_date_without_a_year_is_near_or_none() {
    let written = DateTime::new(2026, 1, 10, 9, 0, 0, 0).unwrap();
    let date = |month, day| When { day: Some(Day::Date(None, month, day)), ..When::default() }.date(written);
    assert_eq!(date(12, 20), Date::new(2025, 12, 20).ok());
    assert_eq!(date(1, 20), Date::new(2026, 1, 20).ok());
    // 150 days after is told, 151 not.
    assert_eq!(date(6, 9), Date::new(2026, 6, 9).ok());
    assert_eq!(date(6, 10), None);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "([0-9]{1,4}|[-+:/.,$€% h’]|é|un|deux|morts|million|dozen|Le|Pen|à|\\PC){0,24}") {
        for language in Language::ALL {
            for entity in entities(&text, Some(language.code())) {
                proptest::prop_assert!(text.get(entity.at[0]..entity.at[1]).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
