//! What the capitals of a word show.

use crate::text::words::Word;

/// Whether most of a sentence's longer words are capitalised, or it shouts.
pub(super) fn is_title_case(text: &str, found: &[Word]) -> bool {
    let long: Vec<&str> =
        found.iter().filter(|word| word.folded.len() > 3).map(|word| &text[word.range.clone()]).collect();
    let capitals = long.iter().filter(|word| is_capitalised(word)).count();
    long.len() >= 3 && capitals * 10 >= long.len() * 7
}

pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A word all in capitals or with capitals inside: an acronym or a product.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|ch| ch.is_uppercase()).count() >= 2 && word.chars().count() >= 2
}
