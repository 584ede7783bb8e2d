//! What words of a post show, in German.

use crate::lang::cues::{Cues, Promotion, Standing, Turning};

#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    dangling: &[
        "dies", "diese", "dieser", "dieses", "diesen", "diesem", "das", "es", "er", "sie", "ihm", "ihn", "ihnen",
        "ihr", "ihre", "sein", "seine", "und", "aber", "oder", "also", "auch", "dann", "denn", "weil", "doch",
        "jedoch", "dennoch", "trotzdem", "deshalb", "deswegen", "daher", "darum", "somit", "sondern", "so", "ja",
        "nein", "da", "dort", "hier", "damit", "dazu", "dabei", "dafür", "dagegen", "davon", "dadurch", "außerdem",
        "sonst", "beide", "wobei", "welche", "welcher", "obwohl", "zumal",
    ],
    open: &[
        "am", "an", "auf", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen",
        "einer", "für", "im", "in", "mit", "oder", "und", "von", "vom", "zum", "zur",
    ],
    reason: &["weil ", "da "],
    contrast: &[
        "nein,", "nein.", "aber ", "falsch", "quatsch", "unsinn", "im gegenteil", "stimmt nicht",
        "das stimmt nicht", "keineswegs", "doch,",
    ],
    assent: &["ja", "genau", "stimmt", "richtig", "absolut", "sehe ich auch so", "volle zustimmung"],
    questions: &[
        "wer", "was", "warum", "wieso", "weshalb", "wie", "wann", "wo", "woher", "wohin", "welche", "welcher",
        "welches",
    ],
    persons: &[
        "ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner", "wir", "uns", "unser", "unsere", "du",
        "dich", "dir", "dein", "deine", "euch", "euer", "eure",
    ],
    stop: &[
        "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "andere", "anderen",
        "anderer", "anderes", "auch", "auf", "aus", "bei", "beim", "bin", "bis", "bist", "da", "dabei", "dadurch",
        "daher", "damit", "dann", "daran", "darauf", "daraus", "darf", "darin", "darum", "das", "dass", "dein",
        "deine", "dem", "den", "denen", "denn", "der", "deren", "des", "deshalb", "dessen", "dich", "die", "dies",
        "diese", "diesem", "diesen", "dieser", "dieses", "dir", "doch", "dort", "du", "durch", "ein", "eine",
        "einem", "einen", "einer", "eines", "einfach", "einige", "er", "es", "etwas", "euch", "euer", "eure",
        "fur", "gar", "gegen", "geht", "genau", "gerade", "gibt", "ging", "gut", "hab", "habe", "haben", "hat",
        "hatte", "hatten", "heute", "hier", "hin", "hinter", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem",
        "ihren", "ihrer", "im", "immer", "in", "ins", "irgendwie", "ist", "ja", "jede", "jedem", "jeden", "jeder",
        "jedes", "jetzt", "kann", "kein", "keine", "keinen", "keiner", "konnen", "konnte", "mal", "man", "mehr",
        "mein", "meine", "meinem", "meinen", "meiner", "mich", "mir", "mit", "muss", "mussen", "nach", "nicht",
        "nichts", "noch", "nun", "nur", "ob", "oder", "ohne", "schon", "sehr", "sein", "seine", "seinem", "seinen",
        "seiner", "seit", "selbst", "sich", "sie", "sind", "so", "sogar", "soll", "sollen", "sollte", "sondern",
        "sonst", "uber", "um", "und", "uns", "unser", "unsere", "unter", "viel", "viele", "vom", "von", "vor",
        "war", "waren", "warum", "was", "weil", "welche", "welcher", "wenn", "wer", "werde", "werden", "wie",
        "wieder", "will", "wir", "wird", "wirklich", "wo", "worden", "wurde", "wurden", "zu", "zum", "zur", "zwar",
        "zwischen",
    ],
    numbers: &[
        "acht", "billion", "drei", "dreissig", "dreizehn", "dutzend", "elf", "funf", "funfzehn", "funfzig",
        "hundert", "milliarden", "million", "millionen", "neun", "sechs", "sieben", "tausend", "vier", "vierzehn",
        "vierzig", "zehn", "zwanzig", "zwei", "zwolf",
    ],
    denials: &["nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "nichts", "ohne"],
    particles: &[],
    light: &[],
    crude: &[],
    nouns: None,
    turning: Turning {
        inside: &[
            "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "niemand",
            "nichts", "weder", "noch", "ohne", "kaum", "wenn", "falls", "sofern", "ob", "außer", "konnte",
            "konnten", "sollte", "sollten", "musste", "mussten", "wurde", "wurden", "ware", "waren", "hatte",
            "hatten", "vielleicht", "wahrscheinlich", "vermutlich", "moglicherweise", "angeblich", "offenbar",
            "anscheinend", "laut", "sagt", "sagen", "sagte", "sagten", "behauptet", "behaupten", "meint", "meinen",
            "glaubt", "glauben", "soll", "sollen", "scheint",
        ],
        before: &[
            "wenn", "falls", "ob", "als ob", "selbst wenn", "auch wenn", "es sei denn", "nicht dass", "nicht weil",
            "glaube nicht dass", "glauben nicht dass", "denke nicht dass", "bezweifle dass", "zweifle dass",
            "es stimmt nicht dass", "sagt dass", "sagen dass", "sagte dass", "behauptet dass", "behaupten dass",
            "meint dass", "meinen dass", "laut", "anstatt", "statt", "angenommen", "weit entfernt davon", "nicht",
        ],
        after: &["wenn", "falls", "sofern", "außer", "es sei denn"],
        tail: &[
            "wenn", "falls", "sofern", "außer", "es sei denn", "aber", "obwohl", "oder", "nicht", "sofern", "laut",
            "sagt", "sagte", "sagen", "behauptet", "so",
        ],
    },
    promotion: Promotion::NONE,
    standing: Standing::NONE,
};
