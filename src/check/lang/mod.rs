//! The words that the rules look for, a file per language. Single words are folded (no accents,
//! lower-case); phrases are compared as they are written, lower-case.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

use crate::locale::Language;

/// One language's words.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Articles, prepositions and conjunctions that may differ between a heading and its mention.
    pub(super) small: &'static [&'static str],
    /// Words that claim several sources.
    pub(super) plural: &'static [&'static str],
    /// After one of those, words that are no source: "several times".
    pub(super) not_sources: &'static [&'static str],
    /// Phrases that claim several sources by themselves.
    pub(super) plural_phrases: &'static [&'static str],
    /// Words that swell a fact.
    pub(super) hype: &'static [&'static str],
    /// The same, in several words.
    pub(super) hype_phrases: &'static [&'static str],
    /// What a quoted post may be called in the sentence after the one that names its author.
    pub(super) anaphora: &'static [&'static str],
    /// How a post without an author is attributed.
    pub(super) unsigned: &'static [&'static str],
    /// "other", "others": a number of sections less the one already told.
    pub(super) others: &'static [&'static str],
    /// Capitalised words that need no source.
    pub(super) capitalised: &'static [&'static str],
    /// Monday first.
    pub(super) weekdays: &'static [&'static str],
    /// Word sequences that are never right in the narrator's words.
    pub(super) broken: &'static [&'static str],
    /// What points are called.
    pub(super) points: &'static [&'static str],
    /// Words before a number that is rounded: at least, nearly, about.
    pub(super) at_least: &'static [&'static str],
    pub(super) nearly: &'static [&'static str],
    pub(super) about: &'static [&'static str],
    /// A word that must not stand before a beginning, unless that is one of the last: « y » before i, but not ie.
    pub(super) clashes: &'static [(&'static str, &'static [&'static str], &'static [&'static str])],
    /// Words that may stand twice in a row.
    pub(super) allowed_twice: &'static [&'static str],
    /// Fractions in words, the longer before the shorter; as they are written.
    pub(super) parts: &'static [(&'static str, f64)],
    /// Hours in words.
    pub(super) hours: &'static [(&'static str, f64)],
    /// Words beside a time of day.
    pub(super) clock: &'static [&'static str],
    pub(super) numerals: Numerals,
}

/// How numbers are written in letters. Lower-case, with accents.
#[derive(Debug)]
pub(super) struct Numerals {
    pub(super) style: Style,
    /// The word inside a number.
    pub(super) and: &'static str,
    /// From 0 upwards.
    pub(super) units: &'static [&'static str],
    /// From 20 upwards, by tens.
    pub(super) tens: &'static [&'static str],
    /// Further forms, and hundreds and thousands.
    pub(super) more: &'static [(&'static str, f64)],
    /// Words that name a number by themselves.
    pub(super) named: &'static [(&'static str, f64)],
    /// Words after digits that multiply them.
    pub(super) scales: &'static [(&'static str, f64)],
    /// Forms of one that may be articles.
    pub(super) articles: &'static [&'static str],
    /// What stands for the sign of per cent.
    pub(super) percent: &'static str,
}

/// How tens and units go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `twenty-one`, `two hundred and five`.
    English,
    /// `vingt et un`, `soixante-douze`, `quatre-vingts`.
    French,
    /// `treinta y uno`: always with the word for and.
    Joined,
    /// `einundzwanzig`: one word, units first.
    UnitFirst,
    /// `quarantacinque`: one word, tens first.
    TensFirst,
}

/// The words of `language`.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::En => &en::LEXICON,
        Language::Fr => &fr::LEXICON,
        Language::Es => &es::LEXICON,
        Language::De => &de::LEXICON,
        Language::Pt => &pt::LEXICON,
        Language::It => &it::LEXICON,
        Language::Nl => &nl::LEXICON,
    }
}

/// Words of platform names that the narrator may print whatever the posts say, folded.
pub(super) const PLATFORMS: &[&str] = &[
    "x",
    "twitter",
    "bluesky",
    "mastodon",
    "lemmy",
    "misskey",
    "reddit",
    "hacker",
    "news",
    "discourse",
    "slack",
    "discord",
    "telegram",
    "whatsapp",
    "youtube",
    "linkedin",
    "facebook",
    "instagram",
    "threads",
    "messenger",
    "rss",
    "atom",
    "polis",
    "fediverse",
];
