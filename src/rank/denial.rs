//! Words that turn a clause into its opposite.

use crate::lang;
use crate::locale::Language;

/// Whether what denies in a language is known.
pub(super) fn is_known(language: &str) -> bool {
    Language::of(language).is_some()
}

/// Whether a folded word denies in a language.
pub(super) fn denies(folded: &str, language: &str) -> bool {
    let known = |language| lang::of(language).cues.denials.contains(&folded);
    folded.ends_with("n't") || Language::of(language).is_some_and(known)
}

/// Whether a folded word stands before a verb that is denied in French, mostly with one of the denials.
pub(super) fn is_particle(folded: &str) -> bool {
    lang::of(Language::Fr).cues.particles.contains(&folded)
}

/// Whether a folded word denies, or helps to, in any language.
pub(super) fn may_deny(folded: &str) -> bool {
    is_particle(folded)
        || folded == "ni"
        || folded.ends_with("n't")
        || Language::ALL.into_iter().any(|language| lang::of(language).cues.denials.contains(&folded))
}
