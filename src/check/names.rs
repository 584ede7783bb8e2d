//! Names in the narrator's words come from the posts.

use super::lang::{PLATFORMS, lexicon};
use super::passage::{Book, OBJECT, Sentence, excerpt, fold, words};
use crate::model::Source;
use crate::text::tree::{TreeMap, TreeSet};

/// Capitalised words inside a sentence, handles, hashtags and cashtags outside quotations
/// stand in the posts that the sentence can rest on.
pub(super) fn grounded(book: &Book<'_>) -> Vec<String> {
    let all: TreeMap<&str, TreeSet<String>> = book
        .digest
        .sources
        .iter()
        .map(|source| (source.id.as_str(), source_words(source).into_iter().collect()))
        .collect();
    let allowed = book.language.map(|language| lexicon(language).capitalised).unwrap_or_default();
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        let tokens = names(&sentence.bare());
        if tokens.is_empty() {
            continue;
        }
        let own = own_sources(book, &sentence);
        let known = |word: &str| match &own {
            Some(own) => own.iter().any(|id| all.get(*id).is_some_and(|words| words.contains(word))),
            None => all.values().any(|words| words.contains(word)),
        };
        for token in tokens {
            let parts = words(&token);
            let fine = parts.iter().all(|part| {
                allowed.contains(&part.as_str()) || PLATFORMS.contains(&part.as_str()) || known(part)
            }) || known(&fold(&token));
            if !fine {
                breaches.push(format!("{sentence}: “{}” is in no post that it can rest on", excerpt(&token)));
            }
        }
    }
    breaches
}

/// The posts that a sentence of a section rests on; `None` for all posts.
fn own_sources<'b>(book: &Book<'b>, sentence: &Sentence<'_, 'b>) -> Option<Vec<&'b str>> {
    let section = sentence.passage.place.section()?;
    let cited = sentence.cites();
    let sources = cited.into_iter().filter_map(|id| book.source(id)).chain(book.section_sources(section));
    Some(sources.map(|source| source.id.as_str()).collect())
}

fn source_words(source: &Source) -> Vec<String> {
    let mut all = words(&source.text);
    for text in [&source.author.name, &source.author.handle].into_iter().chain(&source.place) {
        all.extend(words(text));
        all.push(fold(text));
    }
    all.extend(source.text.split_whitespace().map(fold));
    all
}

/// Tokens that look like names: capitalised and not first in the sentence, or with a sigil.
fn names(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut first = true;
    let letters: Vec<char> = text.chars().collect();
    let mut index = 0;
    while index < letters.len() {
        let ch = letters[index];
        let before = index.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let sigil =
            matches!(ch, '@' | '#' | '$') && letters.get(index + 1).is_some_and(|next| next.is_alphabetic());
        if ch == OBJECT {
            first = false;
        }
        if !ch.is_alphanumeric() && !sigil {
            // After an opening mark a word may be capitalised as in its post.
            first |= matches!(ch, '«' | '“' | '„' | '‘');
            index += 1;
            continue;
        }
        let start = index;
        index += 1;
        while index < letters.len() && (letters[index].is_alphanumeric() || joins(&letters, index)) {
            index += 1;
        }
        let token: String = letters[start..index].iter().collect();
        let capitalised = token.starts_with(char::is_uppercase) && before != Some(OBJECT);
        if sigil || (capitalised && !first) {
            found.push(token);
        }
        first = false;
    }
    found
}

/// A hyphen, full stop, underscore or ampersand between two letters.
fn joins(letters: &[char], index: usize) -> bool {
    matches!(letters[index], '-' | '.' | '_' | '&' | '+')
        && letters.get(index + 1).is_some_and(|next| next.is_alphanumeric())
        && letters.get(index.wrapping_sub(1)).is_some_and(|before| before.is_alphanumeric())
}
