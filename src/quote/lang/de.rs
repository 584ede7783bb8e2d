//! German.

use super::Cues;

#[rustfmt::skip]
pub(in crate::quote) const CUES: Cues = Cues {
    dangling: &[
        "dies", "diese", "dieser", "dieses", "diesen", "diesem", "das", "es", "er", "sie", "ihm", "ihn",
        "ihnen", "ihr", "ihre", "sein", "seine", "und", "aber", "oder", "also", "auch", "dann", "denn", "weil",
        "doch", "jedoch", "dennoch", "trotzdem", "deshalb", "deswegen", "daher", "darum", "somit", "sondern",
        "so", "ja", "nein", "da", "dort", "hier", "damit", "dazu", "dabei", "dafür", "dagegen", "davon",
        "dadurch", "außerdem", "sonst", "beide", "wobei", "welche", "welcher", "obwohl", "zumal",
    ],
    open: &[
        "am", "an", "auf", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "für", "im", "in", "mit", "oder", "und", "von", "vom", "zum", "zur",
    ],
    reason: &["weil ", "da "],
    contrast: &[
        "nein,", "nein.", "aber ", "falsch", "quatsch", "unsinn", "im gegenteil",
        "stimmt nicht", "das stimmt nicht", "keineswegs", "doch,",
    ],
    assent: &[
        "ja", "genau", "stimmt", "richtig", "absolut", "sehe ich auch so", "volle zustimmung",
    ],
    questions: &[
        "wer", "was", "warum", "wieso", "weshalb", "wie", "wann", "wo", "woher", "wohin", "welche", "welcher",
        "welches",
    ],
    persons: &[
        "ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner", "wir", "uns", "unser", "unsere",
        "du", "dich", "dir", "dein", "deine", "euch", "euer", "eure",
    ],
};
