//! Italian.

use super::Cues;

#[rustfmt::skip]
pub(in crate::quote) const CUES: Cues = Cues {
    dangling: &[
        "questo", "questa", "questi", "queste", "quello", "quella", "quelli", "quelle", "ciò", "lui", "lei",
        "loro", "esso", "essa", "essi", "gli", "e", "ed", "ma", "o", "oppure", "così", "anche", "inoltre",
        "allora", "poi", "quindi", "dunque", "perché", "poiché", "però", "tuttavia", "infatti", "invece", "sì",
        "no", "suo", "sua", "suoi", "sue", "lì", "là", "ci", "ne", "cui", "altrimenti", "benché",
    ],
    open: &[
        "a", "al", "alla", "con", "da", "dal", "dei", "del", "della", "di", "e", "gli", "i", "il", "in", "la", "le", "lo", "nel", "nella", "o", "per", "su", "sul", "un", "una",
    ],
    reason: &["perché ", "poiché ", "dato che "],
    contrast: &[
        "no,", "no.", "ma ", "falso", "sbagliato", "al contrario", "niente affatto",
        "assolutamente no", "non sono d’accordo", "non sono d'accordo",
    ],
    assent: &[
        "sì", "d’accordo", "d'accordo", "esatto", "esattamente", "assolutamente", "è vero", "hai ragione",
    ],
    questions: &["chi", "che", "cosa", "perché", "come", "quando", "quanto", "quanti", "dove", "quale", "quali"],
    persons: &[
        "io", "mi", "mio", "mia", "miei", "mie", "me", "noi", "nostro", "nostra", "nostri", "tu", "ti", "tuo",
        "tua", "voi", "vi", "vostro", "vostra",
    ],
};
