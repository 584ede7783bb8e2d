//! What words of a post show, in Italian.

use crate::lang::cues::{Cues, Nouns, Promotion, Standing, Turning};

#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    dangling: &[
        "questo", "questa", "questi", "queste", "quello", "quella", "quelli", "quelle", "ciò", "lui", "lei",
        "loro", "esso", "essa", "essi", "gli", "e", "ed", "ma", "o", "oppure", "così", "anche", "inoltre",
        "allora", "poi", "quindi", "dunque", "perché", "poiché", "però", "tuttavia", "infatti", "invece", "sì",
        "no", "suo", "sua", "suoi", "sue", "lì", "là", "ci", "ne", "cui", "altrimenti", "benché",
    ],
    open: &[
        "a", "al", "alla", "con", "da", "dal", "dei", "del", "della", "di", "e", "gli", "i", "il", "in", "la",
        "le", "lo", "nel", "nella", "o", "per", "su", "sul", "un", "una",
    ],
    reason: &["perché ", "poiché ", "dato che "],
    contrast: &[
        "no,", "no.", "ma ", "falso", "sbagliato", "al contrario", "niente affatto", "assolutamente no",
        "non sono d’accordo", "non sono d'accordo",
    ],
    assent: &["sì", "d’accordo", "d'accordo", "esatto", "esattamente", "assolutamente", "è vero", "hai ragione"],
    questions: &["chi", "che", "cosa", "perché", "come", "quando", "quanto", "quanti", "dove", "quale", "quali"],
    persons: &[
        "io", "mi", "mio", "mia", "miei", "mie", "me", "noi", "nostro", "nostra", "nostri", "tu", "ti", "tuo",
        "tua", "voi", "vi", "vostro", "vostra",
    ],
    stop: &[
        "a", "abbiamo", "ad", "adesso", "agli", "ai", "al", "alla", "alle", "allo", "allora", "altri", "altro",
        "anche", "ancora", "anni", "anno", "avere", "aveva", "avevano", "bene", "c", "che", "chi", "ci", "cio",
        "cioe", "coi", "col", "come", "con", "contro", "cosa", "cosi", "cui", "d", "da", "dagli", "dai", "dal",
        "dalla", "dalle", "dallo", "degli", "dei", "del", "dell", "della", "delle", "dello", "dentro", "deve",
        "di", "dopo", "dove", "due", "e", "ed", "era", "erano", "essere", "fa", "fare", "fatto", "fino", "fra",
        "fu", "gia", "gli", "grazie", "ha", "hai", "hanno", "ho", "i", "il", "in", "infatti", "io", "l", "la",
        "le", "lei", "li", "lo", "loro", "lui", "ma", "mai", "me", "meno", "mentre", "mi", "mia", "mie", "miei",
        "mio", "molto", "ne", "negli", "nei", "nel", "nell", "nella", "nelle", "nello", "nessuno", "niente", "no",
        "noi", "non", "nostra", "nostro", "o", "oggi", "ogni", "oppure", "ora", "per", "perche", "pero", "piu",
        "poco", "poi", "prima", "proprio", "puo", "qua", "quale", "quali", "quando", "quanto", "quasi", "quella",
        "quelle", "quelli", "quello", "questa", "queste", "questi", "questo", "qui", "quindi", "sara", "se", "sei",
        "sempre", "senza", "si", "sia", "siamo", "siete", "sono", "sopra", "sotto", "sta", "stata", "stati",
        "stato", "su", "sua", "sue", "sugli", "sui", "sul", "sull", "sulla", "sulle", "suo", "suoi", "tanto", "te",
        "ti", "tra", "tu", "tua", "tuo", "tutta", "tutte", "tutti", "tutto", "un", "una", "uno", "va", "vi", "via",
        "voi",
    ],
    numbers: &[
        "cento", "cinquanta", "cinque", "dieci", "dodici", "dozzina", "due", "miliardi", "miliardo", "milione",
        "milioni", "mille", "nove", "otto", "quaranta", "quattro", "quindici", "sei", "sette", "tre", "tredici",
        "trenta", "undici", "venti",
    ],
    denials: &["non", "mai", "niente", "nulla", "nessun", "nessuno", "nessuna", "senza"],
    particles: &[],
    light: &[],
    crude: &[],
    nouns: Some(Nouns {
        definite: &[
            ("il", "il "), ("lo", "lo "), ("la", "la "), ("l", "l’"), ("i", "i "), ("gli", "gli "), ("le", "le "),
            ("del", "il "), ("dello", "lo "), ("della", "la "), ("dell", "l’"), ("dei", "i "), ("degli", "gli "),
            ("delle", "le "), ("al", "il "), ("allo", "lo "), ("alla", "la "), ("all", "l’"), ("ai", "i "), ("agli", "gli "),
            ("nel", "il "), ("nella", "la "), ("nell", "l’"), ("sul", "il "), ("sulla", "la "), ("sull", "l’"),
            ("dal", "il "), ("dalla", "la "), ("dall", "l’"),
        ],
        indefinite: &["un", "uno", "una"],
        links: &["di", "d"],
        light: &[
            "cosa", "cose", "gente", "persona", "persone", "uomo", "uomini", "donna", "donne", "tempo", "momento", "modo",
            "maniera", "tipo", "parte", "caso", "esempio", "problema", "ragione", "idea", "verita", "vita", "mondo", "posto",
            "punto", "punti", "numero", "nome", "parola", "parole", "settimana", "mese", "mesi", "anno", "anni", "giorno",
            "giorni", "notte", "sera", "mattina", "volta", "volte", "fine", "inizio", "meta", "resto", "prima", "primo",
            "ultimo", "ultima", "migliore", "peggio", "nuovo", "nuova", "stesso", "stessa", "link", "titolo", "messaggio",
            "foto", "video", "domanda", "risposta", "poco", "unico", "unica",
        ],
    }),
    turning: Turning {
        inside: &[
            "non", "mai", "niente", "nulla", "nessun", "nessuno", "nessuna", "ne", "senza", "neanche", "nemmeno",
            "neppure", "appena", "se", "salvo", "tranne", "potrebbe", "potrebbero", "puo", "possono", "dovrebbe",
            "dovrebbero", "sarebbe", "sarebbero", "avrebbe", "avrebbero", "forse", "magari", "probabilmente",
            "presumibilmente", "presunto", "secondo", "dice", "dicono", "diceva", "afferma", "affermano",
            "sostiene", "sostengono", "crede", "credono", "pare", "sembra",
        ],
        before: &[
            "se", "anche se", "a meno che", "come se", "non e che", "non perche", "non credo che", "non penso che",
            "non crediamo che", "dubito che", "e falso che", "non e vero che", "dice che", "dicono che",
            "ha detto che", "afferma che", "affermano che", "sostiene che", "sostengono che", "secondo",
            "invece di", "anziche", "lungi da", "immaginiamo che", "supponiamo che", "magari",
        ],
        after: &["se", "salvo", "tranne"],
        tail: &[
            "se", "salvo", "tranne", "ma", "benche", "o", "non", "secondo", "dice", "dicono", "afferma",
            "sostiene",
        ],
    },
    promotion: Promotion::NONE,
    standing: Standing::NONE,
};
