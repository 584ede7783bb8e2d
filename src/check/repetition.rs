//! No idea is told twice.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, OBJECT, Place, excerpt, words};
use crate::lang;
use crate::model::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Share of their words that two statements may have in common (Jaccard's index).
const ALIKE: f64 = 0.75;
/// Share of the shorter quotation's words that may be in the longer one.
const CONTAINED: f64 = 0.8;
/// Statements with fewer telling words are compared as a whole only.
const FEWEST_WORDS: usize = 4;
/// The same of words that are held by longer ones.
const FEWEST_CONTAINED: usize = 5;

/// How often a sentence pattern may be used.
const MOST_USES: usize = 2;

/// Something told: a quotation, or a sentence without one.
struct Told {
    place: Spot,
    words: String,
    tokens: BTreeSet<String>,
    /// Post and byte range of a quotation.
    range: Option<(String, [usize; 2])>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Heading,
    Body,
}

/// No two quotations overlap or say the same, and no two sentences do. Title and headings
/// may each repeat what the body quotes once.
pub(super) fn told_once(book: &Book<'_>) -> Vec<Found> {
    let mut told = statements(book);
    let mut breaches = Vec::new();
    while let Some(last) = told.pop() {
        if let Some(first) = told.iter().find(|first| is_retold(first, &last)) {
            let words = excerpt(&last.words);
            breaches.push(Found::new(&last.place, Code::ToldTwice, &[&words, &first.place]));
        }
    }
    breaches.reverse();
    breaches
}

/// No sentence of the sections follows a pattern for the third time: what is left of it without its quotations,
/// names and numbers.
pub(super) fn frames_rotate(book: &Book<'_>) -> Vec<Found> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    let mut breaches = Vec::new();
    let is_prose = |sentence: &super::passage::Sentence<'_, '_>| {
        matches!(sentence.passage.place, Place::Paragraph(..)) && !sentence.passage.is_item(book)
    };
    for sentence in book.copy().filter(is_prose) {
        let pattern = sentence.pattern();
        // A reference in brackets after a quotation is no pattern of a sentence.
        if sentence.is_reference() || !pattern.contains(char::is_alphabetic) {
            continue;
        }
        let count = uses.entry(pattern.trim().to_lowercase()).or_default();
        *count += 1;
        if *count == MOST_USES + 1 {
            let pattern = excerpt(&pattern.replace(OBJECT, "…"));
            breaches.push(Found::new(&sentence, Code::PatternAgain, &[&pattern, &MOST_USES]));
        }
    }
    breaches
}

fn statements(book: &Book<'_>) -> Vec<Told> {
    let small = book.language.map(|language| lang::of(language).lexicon.small).unwrap_or_default();
    let tokens = |text: &str| -> BTreeSet<String> {
        words(text).into_iter().filter(|word| !small.contains(&word.as_str())).collect()
    };
    let mut told = Vec::new();
    let mut pulled = 0;
    let mut pull = |told: &mut Vec<Told>, until: usize| {
        while pulled < until {
            if let Some(section) = book.digest.sections.get(pulled) {
                told.push(Told {
                    place: Spot::pull_quote(pulled),
                    words: section.quote.quote.clone(),
                    tokens: tokens(&section.quote.quote),
                    range: Some((section.quote.post.clone(), section.quote.at)),
                    kind: Kind::Body,
                });
            }
            pulled += 1;
        }
    };
    for sentence in book.copy() {
        let place = sentence.passage.place;
        match place {
            Place::Heading(section) => pull(&mut told, section),
            Place::Closing => pull(&mut told, book.digest.sections.len()),
            _ => {}
        }
        let kind = match place {
            Place::Title => Kind::Title,
            // The deck, too, says beforehand what a section tells.
            Place::Heading(_) | Place::Deck => Kind::Heading,
            _ => Kind::Body,
        };
        let quotes = sentence.quotes();
        for quote in &quotes {
            told.push(Told {
                place: Spot::from(&sentence),
                words: quote.quote.clone(),
                tokens: tokens(&quote.quote),
                range: quote.cites.first().map(|id| (id.clone(), quote.at)),
                kind,
            });
        }
        let plain = sentence.plain();
        // What only leads up to a list states nothing.
        let leads =
            plain.trim_end().ends_with(':') && sentence.cites().is_empty() && sentence.figures().is_empty();
        if quotes.is_empty() && !leads && kind == Kind::Body && !matches!(place, Place::Deck | Place::Lede) {
            let mut all = tokens(&plain);
            // Two counts of different things are two statements, however alike their words.
            for span in sentence.spans() {
                if let Span::Text { figure: Some(figure), .. } = span {
                    all.insert(["=", &figure.value.to_string()].concat());
                }
            }
            all.extend(sentence.cites().into_iter().map(|id| format!("={id}")));
            told.push(Told { place: Spot::from(&sentence), words: plain, tokens: all, range: None, kind });
        }
    }
    told
}

fn is_retold(first: &Told, last: &Told) -> bool {
    if first.kind != last.kind && (first.kind == Kind::Body || last.kind == Kind::Body) {
        return false;
    }
    if let (Some((a, at)), Some((b, to))) = (&first.range, &last.range)
        && a == b
        && at[0] < to[1]
        && to[0] < at[1]
    {
        return true;
    }
    if first.range.is_some() != last.range.is_some() {
        return false;
    }
    if first.tokens == last.tokens && !first.tokens.is_empty() {
        return true;
    }
    let shorter = first.tokens.len().min(last.tokens.len());
    if shorter < FEWEST_WORDS {
        return false;
    }
    let data =
        |told: &Told| told.tokens.iter().filter(|token| token.starts_with('=')).cloned().collect::<Vec<_>>();
    if data(first) != data(last) {
        return false;
    }
    let common = first.tokens.intersection(&last.tokens).count();
    let all = first.tokens.len() + last.tokens.len() - common;
    let alike = common as f64 / all.max(1) as f64 >= ALIKE;
    // What a claim of three words says, those who answer it say again.
    let contained =
        first.range.is_some() && shorter >= FEWEST_CONTAINED && common as f64 / shorter as f64 >= CONTAINED;
    alike || contained
}
