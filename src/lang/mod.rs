//! All words of a language: one folder for each, tables without code. A leaf below all others.
//!
//! A language is a folder and a row in [`of`]; its [`Tables`] have a field for each of the folder's files, so that the
//! compiler names a file that is missing, and the tests of this module what a file lacks:
//!
//! | file | what it holds | who reads it |
//! | --- | --- | --- |
//! | `locale.rs` | numbers, dates, marks | `locale` |
//! | `frames.rs` | the narrator's sentences and words | `narrate` |
//! | `cues.rs` | what words of a post show | `text`, `rank`, `label`, `narrate` |
//! | `aspects.rs` | what is said of an event, by its matters | `cluster` |
//! | `entity.rs` | what is counted and named, by the words beside it | `entity` |
//! | `weave.rs` | what relations are told with | `narrate` |
//! | `check.rs` | words that the rules look for | `check` |
//! | `render.rs` | words around a digest | `render` |
//! | `sorts.rs` | what sections of one sort of message are called | `label` |
//! | `speech.rs` | whose words stand in a post, whether they are meant | `text` |
//!
//! The rules judge what the narrator writes, so `check` reads no frames (`tests/architecture.rs`).

pub(crate) mod aspects;
pub(crate) mod check;
pub(crate) mod cues;
mod de;
mod en;
pub(crate) mod entity;
mod es;
pub(crate) mod fr;
pub(crate) mod frames;
mod it;
pub(crate) mod locale;
pub(crate) mod moves;
mod nl;
mod pt;
pub(crate) mod render;
pub(crate) mod sorts;
pub(crate) mod speech;
mod tables;
pub(crate) mod weave;

use cues::Cues;
use locale::Locale;
use tables::Tables;

/// A language that the narrator writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// German.
    De,
    /// Portuguese.
    Pt,
    /// Italian.
    It,
    /// Dutch.
    Nl,
}

/// The tables of a language.
pub(crate) fn of(language: Language) -> &'static Tables {
    match language {
        Language::En => &en::TABLES,
        Language::Fr => &fr::TABLES,
        Language::Es => &es::TABLES,
        Language::De => &de::TABLES,
        Language::Pt => &pt::TABLES,
        Language::It => &it::TABLES,
        Language::Nl => &nl::TABLES,
    }
}

/// The cues to look for in a post in `language`, a BCP 47 tag: those of English, of French, and of its own language.
/// A post's language is a guess, and the two are read everywhere.
pub(crate) fn cues_for(language: Option<&str>) -> impl Iterator<Item = &'static Cues> + Clone {
    let own = language.and_then(Language::of).filter(|own| !matches!(own, Language::En | Language::Fr));
    [Some(Language::En), Some(Language::Fr), own].into_iter().flatten().map(|language| &of(language).cues)
}

impl Language {
    /// Every language that there is a narrator for.
    pub const ALL: [Language; 7] =
        [Language::En, Language::Fr, Language::Es, Language::De, Language::Pt, Language::It, Language::Nl];

    pub(crate) fn locale(self) -> &'static Locale {
        &of(self).locale
    }

    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        self.locale().code
    }

    /// The language of a BCP 47 tag, by its primary subtag, if there is a narrator for it.
    ///
    /// ```
    /// use coranto::locale::Language;
    /// assert_eq!(Language::of("fr-CA"), Some(Language::Fr));
    /// assert_eq!(Language::of("ja"), None);
    /// ```
    pub fn of(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// Whether a noun after `value` is singular.
    pub(crate) fn is_one(self, value: u64) -> bool {
        value == 1 || value == 0 && self.locale().none_is_singular
    }
}

#[cfg(test)]
mod tests;
