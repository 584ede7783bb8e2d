//! What words of a post show in each language, a file each: tables, no code.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

use crate::locale::Language;

/// What words of a post show, in the language of the post. Lower-case.
#[derive(Debug)]
pub(in crate::quote) struct Cues {
    /// First words that point at something outside a span.
    pub(in crate::quote) dangling: &'static [&'static str],
    /// Last words after which a span is not at its end; empty where a tagger tells.
    pub(in crate::quote) open: &'static [&'static str],
    /// Beginnings of a clause that gives a reason.
    pub(in crate::quote) reason: &'static [&'static str],
    /// Beginnings of a reply that turns against what it answers.
    pub(in crate::quote) contrast: &'static [&'static str],
    /// Beginnings of a reply that says yes to what it answers.
    pub(in crate::quote) assent: &'static [&'static str],
    /// First words of a question.
    pub(in crate::quote) questions: &'static [&'static str],
    /// Pronouns of the first and second person.
    pub(in crate::quote) persons: &'static [&'static str],
}

/// The cues of a language.
pub(in crate::quote) fn cues_of(language: Language) -> &'static Cues {
    match language {
        Language::En => &en::CUES,
        Language::Fr => &fr::CUES,
        Language::Es => &es::CUES,
        Language::De => &de::CUES,
        Language::Pt => &pt::CUES,
        Language::It => &it::CUES,
        Language::Nl => &nl::CUES,
    }
}

/// The cues to look for in a post in `language`, a BCP 47 tag: those of English, of French, and of its own language.
/// A post's language is a guess, and the two are read everywhere.
pub(in crate::quote) fn cues(language: Option<&str>) -> impl Iterator<Item = &'static Cues> {
    let own = language.and_then(Language::of).filter(|own| !matches!(own, Language::En | Language::Fr));
    [Some(Language::En), Some(Language::Fr), own].into_iter().flatten().map(cues_of)
}
