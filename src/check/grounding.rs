//! Each sentence rests on posts, on a count, or says nothing about the world.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Place, Sentence, excerpt, fold, words};
use super::platforms::PLATFORMS;
use super::structure::heading_head;
use crate::lang;

/// The most words a fixed frame may have.
const FRAME_WORDS: usize = 25;

/// Each sentence cites a post, holds a figure, names the sections (deck and lede only) or is a
/// fixed frame: short, without digit and without any capitalised word but its first.
pub(super) fn grounded(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        if !sentence.cites().is_empty() || !sentence.figures().is_empty() {
            continue;
        }
        let place = sentence.passage.place;
        let plain = sentence.plain();
        let rests = match place {
            Place::Title => false,
            Place::Heading(section) => rests_on_section(book, section, &plain),
            Place::Deck | Place::Lede => names_a_section(book, &plain) || is_fixed_frame(book, &sentence),
            _ => is_fixed_frame(book, &sentence),
        };
        if !rests {
            breaches.push(Found::new(&sentence, Code::RestsOnNothing, &[&excerpt(&plain)]));
        }
    }
    breaches
}

/// The words of a heading that cites nothing are the section's key words.
fn rests_on_section(book: &Book<'_>, section: usize, heading: &str) -> bool {
    let Some(section) = book.digest.sections.get(section) else { return false };
    let small = book.language.map(|language| lang::of(language).lexicon.small).unwrap_or_default();
    let keywords: Vec<String> = section.keywords.iter().flat_map(|keyword| words(keyword)).collect();
    words(heading).iter().all(|word| small.contains(&word.as_str()) || keywords.contains(word))
}

fn names_a_section(book: &Book<'_>, sentence: &str) -> bool {
    let small = book.language.map(|language| lang::of(language).lexicon.small).unwrap_or_default();
    let telling = |text: &str| -> Vec<String> {
        words(text).into_iter().filter(|word| !small.contains(&word.as_str())).collect()
    };
    let sentence = telling(sentence);
    book.digest.sections.iter().any(|section| {
        let head = telling(heading_head(&section.heading.plain()));
        !head.is_empty() && sentence.windows(head.len()).any(|window| window == head)
    })
}

fn is_fixed_frame(book: &Book<'_>, sentence: &Sentence<'_, '_>) -> bool {
    let allowed = book.language.map(|language| lang::of(language).lexicon.capitalised).unwrap_or_default();
    let voice = sentence.voice();
    if voice.chars().any(char::is_numeric) {
        return false;
    }
    let mut count = 0;
    let mut small = true;
    for token in voice.split(|ch: char| !ch.is_alphanumeric()).filter(|token| !token.is_empty()) {
        count += 1;
        let capitalised = token.starts_with(char::is_uppercase);
        small &= count == 1
            || !capitalised
            || allowed.contains(&fold(token).as_str())
            || PLATFORMS.contains(&token.to_lowercase().as_str());
    }
    small && count <= FRAME_WORDS
}

/// Every id that is cited is among the sources.
pub(super) fn citations_known(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for passage in &book.passages {
        for id in passage.spans.iter().flat_map(|span| span.cites()) {
            if book.source(id).is_none() {
                breaches.push(Found::new(passage.place, Code::UnknownSource, &[&excerpt(id)]));
            }
        }
    }
    for (index, section) in book.digest.sections.iter().enumerate() {
        if book.source(&section.quote.post).is_none() {
            let id = excerpt(&section.quote.post);
            breaches.push(Found::new(Spot::pull_quote(index), Code::UnknownSource, &[&id]));
        }
    }
    breaches
}
