//! What a word can be, from its part of speech, closed lists, endings, and how the conversation itself uses it.

use super::plain;
use super::shape::{is_capitalised, is_title_case};
use crate::lang::cues_for;
use crate::locale::{Language, elides};
use crate::model::Post;
use crate::text::segment::sentences;
use crate::text::tag::{Tag, Tagger};
use crate::text::words::{Word, words};
use std::collections::BTreeMap;
use std::ops::Range;

/// How a folded word is used over the whole conversation.
#[derive(Debug, Clone, Copy, Default)]
struct Use {
    /// All occurrences that a tagger saw, and those that are nouns or names.
    tagged: u32,
    noun: u32,
    /// Capitalised inside a sentence that is not in title case.
    name: u32,
    /// Inside such a sentence at all, capitalised or not.
    inside: u32,
    /// After `la`, `une`, `cette` and the like; after `le`, `un`, `ce`.
    feminine: u32,
    masculine: u32,
}

/// Whether a folded word is coarse.
pub(super) fn is_coarse(folded: &str) -> bool {
    cues_for(None).flat_map(|cues| cues.crude).any(|start| folded.starts_with(start))
}

/// What stands before a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    Definite,
    Indefinite,
    None,
}

impl Article {
    /// The article that a folded word is or holds.
    pub(super) fn of(folded: &str) -> Article {
        match folded.trim_end_matches(['\'', '’']) {
            "the" | "le" | "la" | "l" | "les" | "du" | "au" | "aux" => Article::Definite,
            "a" | "an" | "un" | "une" => Article::Indefinite,
            _ => Article::None,
        }
    }
}

/// The definite article of a phrase that is used with one. In English, where a noun takes one as often as it
/// does in the posts; in French, always but for names, as far as the gender is known.
pub(super) fn article(
    phrase: &str,
    language: Option<Language>,
    (definite, indefinite, all): (usize, usize, usize),
    (is_name, is_plural): (bool, bool),
    is_feminine: Option<bool>,
    seen: Option<&'static str>,
) -> Option<&'static str> {
    let mostly = definite * 2 >= all.max(1);
    match language? {
        Language::En if is_name || is_plural => mostly.then_some("the "),
        Language::En => {
            let countable = indefinite * 10 >= all.max(1) && indefinite > 0;
            ((definite + indefinite) * 5 >= all.max(1) * 2 || countable).then_some("the ")
        }
        Language::Fr if is_name && !mostly => None,
        Language::Fr if is_plural => Some("les "),
        Language::Fr if elides(phrase) => Some("l’"),
        Language::Fr => Some(if is_feminine? { "la " } else { "le " }),
        // The article that the posts have; German nouns go without, for it would have to be declined.
        Language::Es | Language::De | Language::Pt | Language::It | Language::Nl => seen.filter(|_| mostly),
    }
}

/// What the conversation shows of its words.
pub(super) struct Evidence {
    uses: BTreeMap<String, Use>,
}

/// Whether a folded word says too little to begin or end a phrase.
pub(super) fn is_light(folded: &str) -> bool {
    cues_for(None).any(|cues| cues.light.contains(&folded))
}

/// A sentence with the parts of speech of its words.
pub(super) struct Sentence {
    /// Its bytes in the post's text.
    pub(super) range: Range<usize>,
    /// With ranges of the post's text.
    pub(super) words: Vec<Word>,
    /// One per word; where there is no tagger for the language, [`Tag::Other`] for all but what [`plain`] sees.
    pub(super) tags: Vec<Tag>,
    /// Most of its words are capitalised, or it shouts.
    pub(super) titled: bool,
}

/// The sentences of a post.
pub(super) fn tagged(post: &Post) -> Vec<Sentence> {
    let tagger = post.language.as_deref().and_then(Tagger::of);
    sentences(&post.text)
        .into_iter()
        .map(|range| {
            let text = &post.text[range.clone()];
            let mut found = words(text);
            let titled = is_title_case(text, &found);
            for word in &mut found {
                word.range = word.range.start + range.start..word.range.end + range.start;
            }
            let ranges: Vec<Range<usize>> = found.iter().map(|word| word.range.clone()).collect();
            let tags = match tagger {
                Some(tagger) => tagger.tag(&post.text, &ranges),
                None => plain::tags(post.language.as_deref(), &post.text, &found),
            };
            Sentence { range, words: found, tags, titled }
        })
        .collect()
}

impl Evidence {
    /// Counts how words are used, over the posts in use.
    pub(super) fn gather<'p>(posts: impl Iterator<Item = (&'p Post, &'p [Sentence])>) -> Self {
        let mut uses: BTreeMap<String, Use> = BTreeMap::new();
        for (post, sentences) in posts {
            for sentence in sentences {
                for (index, word) in sentence.words.iter().enumerate() {
                    let entry = uses.entry(word.folded.clone()).or_default();
                    if sentence.tags[index] != Tag::Other {
                        entry.tagged += 1;
                        entry.noun += u32::from(matches!(sentence.tags[index], Tag::Noun | Tag::ProperNoun));
                    }
                    let Some(before) = index.checked_sub(1).and_then(|i| sentence.words.get(i)) else {
                        continue;
                    };
                    match before.folded.as_str() {
                        "la" | "une" | "cette" | "ma" | "sa" | "ta" => entry.feminine += 1,
                        "le" | "un" | "ce" | "cet" | "mon" | "du" | "au" => entry.masculine += 1,
                        _ => {}
                    }
                    if !sentence.titled {
                        entry.inside += 1;
                        let glued = post.text.get(before.range.end..word.range.start).unwrap_or_default();
                        let mark =
                            glued.contains(['.', '!', '?', ':', '“', '«', '"', '-', '–', '—', '(', '\n']);
                        if is_capitalised(post.text.get(word.range.clone()).unwrap_or_default()) && !mark {
                            entry.name += 1;
                        }
                    }
                }
            }
        }
        Evidence { uses }
    }

    fn of(&self, folded: &str) -> Use {
        self.uses.get(folded).copied().unwrap_or_default()
    }

    /// Mostly capitalised where capitals mean something.
    pub(super) fn is_name(&self, folded: &str) -> bool {
        let found = self.of(folded);
        found.name > 0 && found.name * 10 >= found.inside * 6
    }

    /// A noun in most places where it stands.
    pub(super) fn is_noun(&self, folded: &str) -> bool {
        let found = self.of(folded);
        found.noun * 10 >= found.tagged * 6
    }

    /// Gender of a French noun: what determiners show, then endings.
    pub(super) fn is_feminine(&self, folded: &str) -> Option<bool> {
        let found = self.of(folded);
        if found.feminine != found.masculine {
            return Some(found.feminine > found.masculine);
        }
        if ["tion", "sion", "te", "ence", "ance", "ture", "ette", "ie", "ille"]
            .iter()
            .any(|end| folded.ends_with(end))
        {
            return Some(true);
        }
        ["isme", "ment", "age", "eau", "phone", "scope"]
            .iter()
            .any(|end| folded.ends_with(end))
            .then_some(false)
    }
}

/// Plural by its ending, in English and French.
pub(super) fn is_plural(folded: &str) -> bool {
    (folded.ends_with('s')
        && !folded.ends_with("ss")
        && !folded.ends_with("us")
        && !folded.ends_with("is")
        && folded.len() > 3)
        || folded.ends_with("aux") && folded.len() > 4
        || folded == "people"
}

/// What two forms of a word share: without plural ending.
pub(super) fn stem(folded: &str) -> &str {
    let n = folded.len();
    let ends = |ending| folded.ends_with(ending);
    let plural = n > 3 && (ends("s") && !ends("ss") || ends("x"));
    if n > 4 && ends("ies") {
        &folded[..n - 3]
    } else if n > 4 && (ends("ie") || ends("aux")) {
        &folded[..n - 2]
    } else if plural || n > 4 && ends("y") {
        &folded[..n - 1]
    } else {
        folded
    }
}
