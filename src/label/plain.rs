//! Nouns in the languages that there is no tagger for: closed lists show where one stands. Conservative: what is not
//! seen to be a noun is none.

use super::shape::is_capitalised;
use crate::lang;
use crate::lang::cues::Nouns;
use crate::locale::Language;
use crate::text::stop::is_stop;
use crate::text::tag::Tag;
use crate::text::words::Word;

/// The lists of a BCP 47 tag.
pub(super) fn grammar(language: Option<&str>) -> Option<&'static Nouns> {
    lang::of(Language::of(language?)?).cues.nouns.as_ref()
}

/// Nouns of a sentence: a word in lower case after an article, or after a preposition that follows a noun, with
/// nothing but a small word or a mark behind it. [`Tag::Other`] throughout in a language without lists.
pub(super) fn tags(language: Option<&str>, text: &str, words: &[Word]) -> Vec<Tag> {
    let mut tags = vec![Tag::Other; words.len()];
    let Some(nouns) = grammar(language) else { return tags };
    let between = |at: usize| text.get(words[at - 1].range.end..words[at].range.start).unwrap_or("…");
    for at in 0..words.len() {
        let word = &words[at];
        if nouns.is_determiner(&word.folded) {
            tags[at] = Tag::Determiner;
        } else if nouns.links.contains(&word.folded.as_str()) {
            tags[at] = Tag::Preposition;
        }
        let Some(before) = at.checked_sub(1).filter(|_| matches!(between(at), "" | " " | "\u{a0}")) else {
            continue;
        };
        let led = nouns.is_determiner(&words[before].folded)
            || nouns.links.contains(&words[before].folded.as_str())
                && before
                    .checked_sub(1)
                    .is_some_and(|noun| tags[noun] == Tag::Noun && between(before) == " ");
        let shown = text.get(word.range.clone()).unwrap_or_default();
        let closed = words.get(at + 1).is_none_or(|next| {
            is_stop(&next.folded, language)
                || nouns.is_determiner(&next.folded)
                || between(at + 1).contains(['.', ',', ';', ':', '!', '?', '\n', ')', '"', '”', '»', '…'])
        });
        let can_be = !word.is_tag
            && shown.chars().count() >= 3
            && shown.chars().all(char::is_alphabetic)
            && !is_capitalised(shown)
            && !is_stop(&word.folded, language)
            && !nouns.light.contains(&word.folded.as_str());
        if led && closed && can_be {
            tags[at] = Tag::Noun;
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::words;

    fn nouns(text: &str, language: &str) -> Vec<String> {
        let found = words(text);
        let tags = super::tags(Some(language), text, &found);
        found
            .iter()
            .zip(tags)
            .filter(|(_, tag)| *tag == Tag::Noun)
            .map(|(word, _)| word.folded.clone())
            .collect()
    }

    #[test]
    fn nouns_stand_after_articles_and_before_small_words() {
        assert_eq!(nouns("La ley de vivienda se vota en el pleno.", "es"), ["ley", "vivienda", "pleno"]);
        assert_eq!(nouns("A subida do preço é do governo.", "pt"), ["subida", "preco", "governo"]);
        assert_eq!(nouns("L’acqua del porto è fredda", "it"), ["acqua", "porto"]);
        assert_eq!(nouns("De grote brug is dicht, het verkeer in de stad niet", "nl"), ["verkeer", "stad"]);
        assert!(grammar(Some("de")).is_none() && grammar(None).is_none());
    }
}
