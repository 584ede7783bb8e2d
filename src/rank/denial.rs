//! Words that turn a clause into its opposite.

/// Folded, by language.
const DENIALS: &[(&str, &[&str])] = &[
    ("en", &["not", "no", "never", "none", "nobody", "nothing", "without", "cannot"]),
    ("fr", &["pas", "jamais", "aucun", "aucune", "rien", "sans"]),
    ("es", &["no", "nunca", "jamas", "nada", "nadie", "ningun", "ninguna", "sin"]),
    ("de", &["nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "nichts", "ohne"]),
    ("pt", &["nao", "nunca", "jamais", "nada", "ninguem", "nenhum", "nenhuma", "sem"]),
    ("it", &["non", "mai", "niente", "nulla", "nessun", "nessuno", "nessuna", "senza"]),
    ("nl", &["niet", "nooit", "geen", "niets", "niemand", "zonder"]),
];

/// Whether what denies in a language is known.
pub(super) fn is_known(language: &str) -> bool {
    DENIALS.iter().any(|(tag, _)| *tag == language)
}

/// Whether a folded word denies in a language.
pub(super) fn denies(folded: &str, language: &str) -> bool {
    folded.ends_with("n't") || DENIALS.iter().any(|(tag, words)| *tag == language && words.contains(&folded))
}

/// Whether a folded word stands before a verb that is denied in French, mostly with one of the words above.
pub(super) fn is_particle(folded: &str) -> bool {
    matches!(folded, "ne" | "n")
}

/// Whether a folded word denies, or helps to, in any language.
pub(super) fn may_deny(folded: &str) -> bool {
    is_particle(folded) || folded == "ni" || DENIALS.iter().any(|(tag, _)| denies(folded, tag))
}
