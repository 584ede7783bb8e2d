//! All parts are there, the sections are in order, and nothing is too long.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Place, excerpt, words};
use crate::lang;
use crate::model::Conversation;
use std::collections::{BTreeMap, BTreeSet};

/// Longest title, in characters, without the quotation marks around it.
const TITLE_CHARACTERS: usize = 90;
/// Longest pull quote, in characters.
const PULL_QUOTE_CHARACTERS: usize = 280;

/// The schema is the one that consumers rely on, in a language that has a narrator.
pub(super) fn schema(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    if book.digest.schema != "coranto/digest/1" {
        breaches.push(Found::new("schema", Code::OtherSchema, &[&excerpt(&book.digest.schema)]));
    }
    if book.language.is_none() {
        breaches.push(Found::new("language", Code::NoNarrator, &[&excerpt(&book.digest.language)]));
    }
    breaches
}

/// Title, deck, lede, headings, paragraphs, pull quotes, closing, sign-off and method have words in them.
pub(super) fn all_parts(book: &Book<'_>) -> Vec<Found> {
    let digest = book.digest;
    let mut breaches = Vec::new();
    let mut need = |place: Spot, present: bool| {
        if !present {
            breaches.push(Found::new(place, Code::Missing, &[]));
        }
    };
    need("title".into(), has_words(&digest.title.plain()));
    need("deck".into(), has_words(&digest.deck.plain()));
    need("lede".into(), has_words(&digest.lede.plain()));
    for (index, section) in digest.sections.iter().enumerate() {
        need(Spot::section(index, "heading"), has_words(&section.heading.plain()));
        need(Spot::section(index, "paragraphs"), !section.paragraphs.is_empty());
        for (number, paragraph) in section.paragraphs.iter().enumerate() {
            need(Place::Paragraph(index, number).into(), has_words(&paragraph.plain()));
        }
        need(Spot::pull_quote(index), !section.quote.quote.trim().is_empty());
        need(Spot::section(index, "posts"), !section.posts.is_empty());
    }
    need("closing".into(), has_words(&digest.closing.plain()));
    need("signoff/tagline".into(), has_words(&digest.signoff.tagline));
    need("signoff/byline".into(), has_words(&digest.signoff.byline));
    need("sources".into(), !digest.sources.is_empty());
    need("method/timeZone".into(), !digest.method.time_zone.is_empty());
    need("method/platforms".into(), !digest.method.platforms.is_empty());
    need("method/points".into(), !digest.method.points_are.is_empty());
    need("method/version".into(), !digest.method.version.is_empty());
    need("method/fingerprint".into(), is_fingerprint(&digest.method.fingerprint));
    breaches
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// 1 to 12 sections, named `s1`, `s2`, … in order.
pub(super) fn section_ids(book: &Book<'_>) -> Vec<Found> {
    let sections = &book.digest.sections;
    let mut breaches = Vec::new();
    if !(1..=12).contains(&sections.len()) {
        breaches.push(Found::new("sections", Code::SectionCount, &[&sections.len()]));
    }
    for (index, section) in sections.iter().enumerate() {
        let due = format!("s{}", index + 1);
        if section.id != due {
            breaches.push(Found::new(Spot::section(index, ""), Code::SectionId, &[&excerpt(&section.id)]));
        }
    }
    breaches
}

/// The lede names exactly the sections, in their order: the words of each heading up to its
/// colon, articles and prepositions aside, follow one another in the lede.
pub(super) fn lede_names_sections(book: &Book<'_>) -> Vec<Found> {
    let small = book.language.map(|language| lang::of(language).lexicon.small).unwrap_or_default();
    let telling = |text: &str| {
        let all = words(text);
        let kept: Vec<String> = all.iter().filter(|word| !small.contains(&word.as_str())).cloned().collect();
        if kept.is_empty() { all } else { kept }
    };
    let lede = telling(&book.digest.lede.plain());
    let mut breaches = Vec::new();
    let mut from = 0;
    for (index, section) in book.digest.sections.iter().enumerate() {
        let heading = section.heading.plain();
        let head = telling(heading_head(&heading));
        let name = Spot::section(index, "");
        if head.is_empty() {
            continue;
        }
        let after = lede.get(from..).unwrap_or_default();
        if let Some(at) = after.windows(head.len()).position(|window| window == head) {
            from += at + head.len();
        } else if lede.windows(head.len()).any(|window| window == head) {
            breaches.push(Found::new("lede", Code::OutOfOrder, &[&name, &excerpt(heading_head(&heading))]));
        } else {
            breaches.push(Found::new("lede", Code::NotNamed, &[&name, &excerpt(heading_head(&heading))]));
        }
    }
    breaches
}

/// The words of a heading before its colon, or all of it.
pub(super) fn heading_head(heading: &str) -> &str {
    let mut from = 0;
    while let Some(at) = heading.get(from..).and_then(|rest| rest.find(':')) {
        let at = from + at;
        let rest = &heading[at + 1..];
        if rest.starts_with(char::is_whitespace) {
            return heading[..at].trim();
        }
        from = at + 1;
    }
    heading.trim()
}

/// No post is listed twice, in one section or in two.
pub(super) fn one_section_per_post(book: &Book<'_>) -> Vec<Found> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut breaches = Vec::new();
    for (index, section) in book.digest.sections.iter().enumerate() {
        for id in &section.posts {
            if Conversation::index(id).is_none() {
                breaches.push(Found::new(Spot::section(index, "posts"), Code::NoPostId, &[&excerpt(id)]));
            }
            match seen.insert(id, index) {
                Some(first) if first == index => {
                    breaches.push(Found::new(
                        Spot::section(index, "posts"),
                        Code::ListedTwice,
                        &[&excerpt(id)],
                    ));
                }
                Some(first) => breaches.push(Found::new(
                    Spot::section(index, "posts"),
                    Code::InTwoSections,
                    &[&excerpt(id), &Spot::section(first, "")],
                )),
                None => {}
            }
        }
    }
    breaches
}

/// The sources are exactly the posts that are cited, each once, in order of their ids.
pub(super) fn sources_listed(book: &Book<'_>) -> Vec<Found> {
    let digest = book.digest;
    let mut cited: BTreeSet<&str> = book
        .passages
        .iter()
        .flat_map(|passage| passage.spans.iter())
        .flat_map(|span| span.cites().iter().map(String::as_str))
        .collect();
    cited.extend(digest.sections.iter().map(|section| section.quote.post.as_str()));
    let mut breaches = Vec::new();
    let mut last = None;
    for source in &digest.sources {
        let place = Conversation::index(&source.id);
        if place.is_none() {
            breaches.push(Found::new("sources", Code::NoPostId, &[&excerpt(&source.id)]));
        } else if place <= last {
            breaches.push(Found::new("sources", Code::SourceOrder, &[&excerpt(&source.id)]));
        }
        last = place.max(last);
        if !cited.contains(source.id.as_str()) {
            breaches.push(Found::new("sources", Code::CitedNowhere, &[&excerpt(&source.id)]));
        }
    }
    breaches
}

/// The title has at most 90 characters and is no question; a pull quote has at most 280.
pub(super) fn length(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    let title = book.digest.title.plain();
    let words = title.trim_matches(|ch: char| ch.is_whitespace() || "«»“”\"‘’".contains(ch));
    let characters = words.chars().count();
    // A title by nature is printed as it is.
    let natural = book.digest.title.spans.iter().all(|span| match span {
        crate::model::Span::Quote(quote) => quote
            .cites
            .first()
            .and_then(|id| book.source(id))
            .and_then(|source| source.title_end)
            .is_some_and(|end| quote.at[1] <= end),
        crate::model::Span::Text { .. } => false,
    });
    if characters > TITLE_CHARACTERS && !natural {
        breaches.push(Found::new("title", Code::TooLong, &[&characters, &TITLE_CHARACTERS]));
    }
    if words.trim_end().ends_with('?') && !natural {
        breaches.push(Found::new("title", Code::Question, &[]));
    }
    for (index, section) in book.digest.sections.iter().enumerate() {
        let characters = section.quote.quote.chars().count();
        if characters > PULL_QUOTE_CHARACTERS {
            breaches.push(Found::new(
                Spot::pull_quote(index),
                Code::TooLong,
                &[&characters, &PULL_QUOTE_CHARACTERS],
            ));
        }
    }
    breaches
}
