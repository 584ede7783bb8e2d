//! Canonical decomposition and composition (Unicode Standard Annex 15).
//!
//! The iterators of `unicode-normalization` carry the table of compatibility mappings with the
//! canonical one, 30 KB that nothing here reads; these go by its functions for one character.

use crate::text::order::Sorted;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

/// Below this no character composes with the one before it.
const FIRST_MARK: char = '\u{300}';

/// Whether a character is an accent or sign that is set on the one before it. The signs of Indic scripts that are
/// letters by themselves for `char::is_alphabetic` are none.
///
/// ```
/// use coranto::text::canonical::is_combining;
/// assert!(is_combining('\u{301}') && is_combining('\u{94D}') && !is_combining('a'));
/// ```
pub fn is_combining(character: char) -> bool {
    character >= FIRST_MARK && canonical_combining_class(character) > 0
}

/// Normalization Form D, except for the order of the marks of one letter.
///
/// ```
/// use coranto::text::canonical::decompose;
/// assert_eq!(decompose("é".chars()).collect::<String>(), "e\u{301}");
/// assert_eq!(decompose("한".chars()).collect::<String>(), "\u{1112}\u{1161}\u{11AB}");
/// ```
pub fn decompose(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.flat_map(|character| {
        // The longest canonical decomposition is of four characters.
        let mut parts = [None; 4];
        let mut free = parts.iter_mut();
        decompose_canonical(character, |part| {
            if let Some(slot) = free.next() {
                *slot = Some(part);
            }
        });
        parts.into_iter().flatten()
    })
}

/// Normalization Form C.
///
/// ```
/// use coranto::text::canonical::nfc;
/// assert_eq!(nfc("e\u{323}\u{302}".chars()), "\u{1EC7}");
/// assert_eq!(nfc("\u{212B}".chars()), "Å");
/// ```
pub fn nfc(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    let mut starter: Option<char> = None;
    // What follows the starter and did not compose with it.
    let mut marks: Vec<(u8, char)> = Vec::new();
    for part in decompose(characters) {
        let class = if part < FIRST_MARK { 0 } else { canonical_combining_class(part) };
        if class > 0 {
            marks.push((class, part));
            continue;
        }
        settle(&mut starter, &mut marks);
        // Hangul syllables and some letters of Indic scripts compose of starters.
        if marks.is_empty()
            && part >= FIRST_MARK
            && let Some(whole) = starter.and_then(|first| compose(first, part))
        {
            starter = Some(whole);
            continue;
        }
        out.extend(starter.replace(part));
        out.extend(marks.drain(..).map(|mark| mark.1));
    }
    settle(&mut starter, &mut marks);
    out.extend(starter);
    out.extend(marks.iter().map(|mark| mark.1));
    out
}

/// Puts the marks in canonical order and composes those with the starter that none before them blocks.
fn settle(starter: &mut Option<char>, marks: &mut Vec<(u8, char)>) {
    if marks.is_empty() {
        return;
    }
    marks.order_by_key(|mark| mark.0);
    let mut kept = 0;
    marks.retain(|(class, mark)| {
        let composed = starter.filter(|_| kept < *class).and_then(|first| compose(first, *mark));
        match composed {
            Some(whole) => *starter = Some(whole),
            None => kept = *class,
        }
        composed.is_none()
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_character_composes_as_the_library_composes_it() {
        for character in ('\u{0}'..=char::MAX).filter(|c| *c < '\u{30000}') {
            for text in [format!("{character}"), format!("{character}\u{301}\u{323}a\u{345}")] {
                assert_eq!(nfc(text.chars()), text.nfc().collect::<String>(), "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn composes_as_the_library_does(text in "[aeouA가-각\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11A7}-\u{11C2}\u{300}-\u{345}\u{591}-\u{5BD}\u{9C7}\u{9BE}\u{9D7}\u{1B35}\u{1B05}é]{0,12}") {
            prop_assert_eq!(nfc(text.chars()), text.nfc().collect::<String>());
        }
    }
}
