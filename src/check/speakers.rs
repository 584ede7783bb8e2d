//! Who says it is said.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Passage, Sentence, author_key, excerpt, fold, name_forms, words};
use crate::lang;
use crate::model::Source;
use std::collections::BTreeMap;

/// The sentence that quotes a post names its author, or calls the post "the message" right
/// after a sentence that named the author of that same post.
pub(super) fn named(book: &Book<'_>) -> Vec<Found> {
    book.passages
        .iter()
        .filter(|passage| !passage.place.is_display())
        .flat_map(|p| named_in(book, p))
        .collect()
}

fn named_in(book: &Book<'_>, passage: &Passage<'_>) -> Vec<Found> {
    let anaphora = book.language.map(|language| lang::of(language).lexicon.anaphora).unwrap_or_default();
    let mut breaches = Vec::new();
    let mut last_told: Option<&str> = None;
    for sentence in passage.sentences() {
        let mut quoted: Vec<&Source> = sentence
            .quotes()
            .into_iter()
            .filter_map(|quote| quote.cites.first().and_then(|id| book.source(id)))
            .collect();
        quoted.dedup_by(|a, b| a.id == b.id);
        let refers_back = words(&sentence.voice()).iter().any(|word| anaphora.contains(&word.as_str()));
        for source in &quoted {
            let carried = refers_back && last_told == Some(source.id.as_str());
            if !is_named(book, &sentence, source) && !carried {
                let name =
                    if source.author.name.is_empty() { &source.author.handle } else { &source.author.name };
                breaches.push(if name.is_empty() {
                    Found::new(&sentence, Code::UnsignedNotSaid, &[&source.id])
                } else {
                    Found::new(&sentence, Code::SpeakerNotNamed, &[&source.id, &excerpt(name)])
                });
            }
        }
        let mut told: Vec<&Source> = quoted;
        if told.is_empty() {
            told = sentence.cites().into_iter().filter_map(|id| book.source(id)).collect();
            told.retain(|source| is_named(book, &sentence, source));
        }
        last_told = match told.as_slice() {
            [] if sentence.cites().is_empty() => last_told,
            [.., last] if told.iter().all(|source| source.id == last.id) => Some(&last.id),
            _ => None,
        };
    }
    breaches
}

/// Whether the narrator's words in the sentence name the author of `source`.
fn is_named(book: &Book<'_>, sentence: &Sentence<'_, '_>, source: &Source) -> bool {
    let voice = sentence.voice();
    let author = &source.author;
    if author.name.is_empty() && author.handle.is_empty() {
        // A line of a list, or a reference in brackets, shows where a message stands; that it has no author is seen.
        if sentence.passage.is_item(book) || sentence.is_reference() {
            return true;
        }
        let unsigned = book.language.map(|language| lang::of(language).lexicon.unsigned).unwrap_or_default();
        let voice = voice.to_lowercase();
        return unsigned.iter().any(|formula| voice.contains(formula));
    }
    let forms = name_forms(author);
    if forms.is_empty() {
        return voice.contains(author.name.trim());
    }
    let folded = fold(&voice);
    forms.iter().any(|form| folded.contains(form.as_str()))
}

/// No author is quoted in more than one pull quote, but in sections that are theirs alone.
pub(super) fn one_pull_quote_per_author(book: &Book<'_>) -> Vec<Found> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut breaches = Vec::new();
    for (index, section) in book.digest.sections.iter().enumerate() {
        let Some(source) = book.source(&section.quote.post) else { continue };
        let Some(key) = author_key(source) else { continue };
        if section.voices == 1 && section.unsigned == 0 && section.posts.len() > 1 {
            continue;
        }
        if let Some(first) = seen.insert(key, index) {
            let name = excerpt(&source.author.name);
            breaches.push(Found::new(
                Spot::pull_quote(index),
                Code::PulledTwice,
                &[&name, &Spot::section(first, "")],
            ));
        }
    }
    breaches
}
