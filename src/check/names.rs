//! Names in the narrator's words come from the posts.

use super::breach::{Code, Found};
use super::passage::{Book, OBJECT, Opened, Sentence, excerpt, fold, words};
use super::platforms::PLATFORMS;
use crate::lang;

/// Capitalised words inside a sentence, handles, hashtags and cashtags outside quotations
/// stand in the posts that the sentence can rest on.
pub(super) fn grounded(book: &Book<'_>) -> Vec<Found> {
    let allowed = book.language.map(|language| lang::of(language).lexicon.capitalised).unwrap_or_default();
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        let tokens = names(&sentence.bare());
        if tokens.is_empty() {
            continue;
        }
        let own = own_sources(book, &sentence);
        let known = |word: &str| match &own {
            Some(own) => own.iter().any(|opened| opened.has(word)),
            None => book.opened().any(|opened| opened.has(word)),
        };
        for token in tokens {
            let parts = words(&token);
            let fine = parts.iter().all(|part| {
                allowed.contains(&part.as_str()) || PLATFORMS.contains(&part.as_str()) || known(part)
            }) || known(&fold(&token));
            if !fine {
                breaches.push(Found::new(&sentence, Code::NameUngrounded, &[&excerpt(&token)]));
            }
        }
    }
    breaches
}

/// The posts that a sentence of a section rests on; `None` for all posts.
fn own_sources<'b, 'a>(book: &'b Book<'a>, sentence: &Sentence<'_, 'a>) -> Option<Vec<&'b Opened<'a>>> {
    let section = sentence.passage.place.section()?;
    let sources = book.section_sources(section).into_iter().map(|source| source.id.as_str());
    Some(sentence.cites().into_iter().chain(sources).filter_map(|id| book.open(id)).collect())
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
