//! The words that the rules look for. Single words are folded (no accents,
//! lower-case); phrases are compared as they are written, lower-case.

/// One language's words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Articles, prepositions and conjunctions that may differ between a heading and its mention.
    pub(crate) small: &'static [&'static str],
    /// Words that claim several sources.
    pub(crate) plural: &'static [&'static str],
    /// After one of those, words that are no source: "several times".
    pub(crate) not_sources: &'static [&'static str],
    /// Phrases that claim several sources by themselves.
    pub(crate) plural_phrases: &'static [&'static str],
    /// Words that swell a fact.
    pub(crate) hype: &'static [&'static str],
    /// The same, in several words.
    pub(crate) hype_phrases: &'static [&'static str],
    /// What a quoted post may be called in the sentence after the one that names its author.
    pub(crate) anaphora: &'static [&'static str],
    /// How a post without an author is attributed.
    pub(crate) unsigned: &'static [&'static str],
    /// What a sentence says that gives words of somebody whom a post quotes; phrases.
    pub(crate) cites: &'static [&'static str],
    /// "other", "others": a number of sections less the one already told.
    pub(crate) others: &'static [&'static str],
    /// Capitalised words that need no source.
    pub(crate) capitalised: &'static [&'static str],
    /// Monday first.
    pub(crate) weekdays: &'static [&'static str],
    /// Word sequences that are never right in the narrator's words.
    pub(crate) broken: &'static [&'static str],
    /// What points are called.
    pub(crate) points: &'static [&'static str],
    /// Words before a number that is rounded: at least, nearly, about.
    pub(crate) at_least: &'static [&'static str],
    pub(crate) nearly: &'static [&'static str],
    pub(crate) about: &'static [&'static str],
    /// A word that must not stand before a beginning, unless that is one of the last: « y » before i, but not ie.
    pub(crate) clashes: &'static [(&'static str, &'static [&'static str], &'static [&'static str])],
    /// Words that may stand twice in a row.
    pub(crate) allowed_twice: &'static [&'static str],
    /// Fractions in words, the longer before the shorter; as they are written.
    pub(crate) parts: &'static [(&'static str, f64)],
    /// Hours in words.
    pub(crate) hours: &'static [(&'static str, f64)],
    pub(crate) relations: Relations,
    /// Words beside a time of day.
    pub(crate) clock: &'static [&'static str],
    pub(crate) numerals: Numerals,
}

/// Phrases by which the narrator states a relation between posts, lower-case.
#[derive(Debug)]
pub(crate) struct Relations {
    /// One message turns against another, agrees with another.
    pub(crate) against: &'static [&'static str],
    pub(crate) agrees: &'static [&'static str],
    /// Several give the same number.
    pub(crate) same: &'static [&'static str],
    /// Numbers stand with their days.
    pub(crate) dated: &'static [&'static str],
    /// One score is twice, or more than, another.
    pub(crate) twice: &'static [&'static str],
    pub(crate) above: &'static [&'static str],
    /// One author asks the same again.
    pub(crate) again: &'static [&'static str],
    /// Something lies after the last message.
    pub(crate) ahead: &'static [&'static str],
}

/// How numbers are written in letters. Lower-case, with accents.
#[derive(Debug)]
pub(crate) struct Numerals {
    pub(crate) style: Style,
    /// The word inside a number.
    pub(crate) and: &'static str,
    /// From 0 upwards.
    pub(crate) units: &'static [&'static str],
    /// From 20 upwards, by tens.
    pub(crate) tens: &'static [&'static str],
    /// Further forms, and hundreds and thousands.
    pub(crate) more: &'static [(&'static str, f64)],
    /// Words that name a number by themselves.
    pub(crate) named: &'static [(&'static str, f64)],
    /// Words after digits that multiply them.
    pub(crate) scales: &'static [(&'static str, f64)],
    /// Forms of one that may be articles.
    pub(crate) articles: &'static [&'static str],
    /// What stands for the sign of per cent.
    pub(crate) percent: &'static str,
}

/// How tens and units go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
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
