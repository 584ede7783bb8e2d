//! Words that tell which matter of an event a post is about.

use crate::lang::{self, Language};
use crate::text::words::words;
use std::collections::{BTreeMap, BTreeSet};

/// What a word weighs, and what words weigh that follow one another: they are seldom said of anything else.
const WORD: f64 = 1.0;
const PHRASE: f64 = 1.5;
/// Fewest letters of a noun for what happens that is looked for inside a hashtag.
const INSIDE: usize = 4;

/// A word of a post, folded.
pub(super) struct Said {
    pub(super) word: String,
    pub(super) is_tag: bool,
}

/// The cues of a language, ready to be looked up.
pub(super) struct Cues {
    whole: BTreeMap<&'static str, usize>,
    stems: BTreeMap<&'static str, usize>,
    /// By their first word.
    phrases: BTreeMap<&'static str, Vec<(Vec<&'static str>, usize)>>,
    events: BTreeMap<&'static str, bool>,
}

impl Cues {
    pub(super) fn of(language: Language) -> Cues {
        let lang::aspects::Aspects { cues: aspects, events } = &lang::of(language).aspects;
        let mut cues = Cues {
            whole: BTreeMap::new(),
            stems: BTreeMap::new(),
            phrases: BTreeMap::new(),
            events: BTreeMap::new(),
        };
        for (aspect, list) in aspects.iter().enumerate() {
            for cue in list.split_whitespace() {
                if cue.contains('_') {
                    let words: Vec<&str> = cue.split('_').collect();
                    cues.phrases.entry(words[0]).or_default().push((words, aspect));
                } else if let Some(stem) = cue.strip_suffix('*') {
                    cues.stems.entry(stem).or_insert(aspect);
                } else {
                    cues.whole.entry(cue).or_insert(aspect);
                }
            }
        }
        for noun in events.split_whitespace() {
            match noun.strip_suffix('*') {
                Some(stem) => cues.events.insert(stem, true),
                None => cues.events.insert(noun, false),
            };
        }
        cues
    }

    /// How much a post says of each aspect; words of the event itself say nothing.
    pub(super) fn told(&self, post: &[Said], event: &BTreeSet<String>) -> [f64; 7] {
        let mut told = [0.0; 7];
        let mut in_phrase = vec![false; post.len()];
        for (at, said) in post.iter().enumerate() {
            for (words, aspect) in self.phrases.get(said.word.as_str()).into_iter().flatten() {
                let follows = post.get(at..at + words.len());
                if follows.is_some_and(|said| said.iter().zip(words).all(|(said, word)| said.word == *word)) {
                    told[*aspect] += PHRASE;
                    in_phrase[at..at + words.len()].fill(true);
                }
            }
        }
        for (said, in_phrase) in post.iter().zip(in_phrase) {
            if !in_phrase
                && !event.contains(said.word.as_str())
                && let Some(aspect) = self.aspect(&said.word)
            {
                told[aspect] += WORD;
            }
        }
        told
    }

    /// The aspect of a word: its own, or that of the longest stem it begins with.
    fn aspect(&self, word: &str) -> Option<usize> {
        self.whole.get(word).or_else(|| begins(&self.stems, word)).copied()
    }

    /// Whether a word names what happens to people; in a hashtag it may stand anywhere.
    pub(super) fn happens(&self, said: &Said) -> bool {
        let word = said.word.as_str();
        self.events.contains_key(word)
            || begins(&self.events, word) == Some(&true)
            || said.is_tag && self.events.keys().any(|noun| noun.len() >= INSIDE && word.contains(noun))
    }
}

/// The cues of all languages, by which a passage is asked for its matter.
pub(crate) struct Matters(Vec<(Language, Cues)>);

impl Default for Matters {
    fn default() -> Self {
        Matters(Language::ALL.into_iter().map(|language| (language, Cues::of(language))).collect())
    }
}

impl Matters {
    /// Whether words of a language, or of none that is known, tell of an aspect, by its place among all of them; words of the
    /// event itself tell of none.
    pub(crate) fn tells(
        &self,
        passage: &str,
        language: Option<&str>,
        aspect: usize,
        event: &BTreeSet<String>,
    ) -> bool {
        let said: Vec<Said> =
            words(passage).into_iter().map(|word| Said { word: word.folded, is_tag: word.is_tag }).collect();
        let own = language.and_then(Language::of);
        let spoken = self.0.iter().filter(|(known, _)| own.is_none_or(|own| own == *known));
        spoken.into_iter().any(|(_, cues)| cues.told(&said, event)[aspect] > 0.0)
    }
}

/// The value of the longest of `stems` that a word begins with.
fn begins<'m, T>(stems: &'m BTreeMap<&'static str, T>, word: &str) -> Option<&'m T> {
    (1..=word.len()).rev().filter_map(|end| word.get(..end)).find_map(|stem| stems.get(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;
    use crate::text::words::words;

    fn said(text: &str) -> Vec<Said> {
        words(text).into_iter().map(|word| Said { word: word.folded, is_tag: word.is_tag }).collect()
    }

    fn told(language: Language, text: &str) -> Option<usize> {
        let told = Cues::of(language).told(&said(text), &BTreeSet::new());
        (0..7).rev().filter(|at| told[*at] > 0.0).max_by(|a, b| told[*a].total_cmp(&told[*b]))
    }

    #[test]
    fn every_language_has_forty_cues_of_each_aspect_folded_and_once() {
        for language in Language::ALL {
            let lang::aspects::Aspects { cues: aspects, events } = &lang::of(language).aspects;
            assert!(events.split_whitespace().count() >= 30, "{language:?}");
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            for (aspect, list) in aspects.iter().enumerate() {
                assert!(list.split_whitespace().count() >= 40, "{language:?} {aspect}");
                for cue in list.split_whitespace() {
                    assert_eq!(fold(cue), cue, "{language:?}");
                    let before = seen.insert(cue, aspect);
                    assert!(
                        before.is_none_or(|before| before == aspect),
                        "{language:?}: {cue} is of two aspects"
                    );
                }
            }
        }
    }

    #[test]
    fn a_sentence_tells_its_aspect_in_each_language() {
        let sentences = [
            (Language::En, "Three people died and nine are missing", 0),
            (Language::Fr, "La police ouvre une enquête sur la cause", 1),
            (Language::Es, "Cortes de luz y carreteras cerradas", 2),
            (Language::De, "Warnung: bleiben Sie zu Hause, Gefahr durch Nachbeben", 3),
            (Language::It, "Raccolta fondi e donazioni della Croce Rossa", 4),
            (Language::Nl, "Onze gedachten zijn bij de families, sterkte", 5),
            (Language::Pt, "O ministro e o governo visitam a cidade", 6),
        ];
        for (language, sentence, aspect) in sentences {
            assert_eq!(told(language, sentence), Some(aspect), "{sentence}");
        }
        assert_eq!(told(Language::En, "A humpback swam past the pier at noon"), None);
    }

    #[test]
    fn words_of_the_event_itself_say_nothing() {
        let cues = Cues::of(Language::En);
        let event = BTreeSet::from_iter(["died".to_owned()]);
        assert_eq!(cues.told(&said("He died"), &event), [0.0; 7]);
        assert_eq!(cues.told(&said("He died"), &BTreeSet::new())[0], WORD);
        assert_eq!(cues.told(&said("The death toll"), &BTreeSet::new())[0], PHRASE);
    }

    #[test]
    fn what_happens_is_seen_inside_a_hashtag_and_not_inside_a_word() {
        let cues = Cues::of(Language::En);
        assert!(cues.happens(&said("#yycflood")[0]) && cues.happens(&said("flooding")[0]));
        assert!(!cues.happens(&said("afterblastoff")[0]) && !cues.happens(&said("#harbour")[0]));
    }
}
