//! Words that tell nothing of what a text is about: articles, pronouns, prepositions,
//! conjunctions, auxiliaries, and the small talk of social media.

use crate::lang::{self, Language};

/// Whether a [folded](super::fold::fold) word is a stop word of a language, given as a BCP 47
/// tag. For an unknown language, whether it is one in French or English.
///
/// ```
/// use coranto::text::stop::is_stop;
/// assert!(is_stop("les", Some("fr-CA")));
/// assert!(is_stop("the", None));
/// assert!(!is_stop("main", Some("fr")));
/// ```
pub fn is_stop(folded: &str, language: Option<&str>) -> bool {
    let has = |list: &[&str]| list.binary_search(&folded).is_ok();
    if has(EVERYWHERE) {
        return true;
    }
    match language.and_then(Language::of) {
        Some(language) => has(lang::of(language).cues.stop),
        None => [Language::En, Language::Fr].into_iter().any(|language| has(lang::of(language).cues.stop)),
    }
}

/// Whether a [folded](super::fold::fold) word is a number, in one of the languages that editions are written in.
///
/// ```
/// use coranto::text::stop::is_number;
/// assert!(is_number("douze") && is_number("hundred"));
/// assert!(!is_number("metres"));
/// ```
pub fn is_number(folded: &str) -> bool {
    Language::ALL.into_iter().any(|known| lang::of(known).cues.numbers.binary_search(&folded).is_ok())
}

#[rustfmt::skip]
const EVERYWHERE: &[&str] = &[
    "amp", "com", "gt", "haha", "hahaha", "http", "https", "lol", "lt", "mdr", "ok", "okay", "omg", "pls",
    "plz", "rt", "thx", "via", "www",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_folded() {
        let lists = Language::ALL.map(|language| &lang::of(language).cues);
        let lists = lists.iter().flat_map(|cues| [cues.stop, cues.numbers]);
        for list in lists.chain([EVERYWHERE]) {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|word| *word == super::super::fold::fold(word)));
        }
    }

    #[test]
    fn a_word_of_one_language_stays_in_another() {
        assert!(is_stop("die", Some("de")) && !is_stop("die", Some("en")));
        assert!(is_stop("etait", Some("fr")));
        assert!(!is_stop("pont", None) && !is_stop("bridge", None));
    }
}
