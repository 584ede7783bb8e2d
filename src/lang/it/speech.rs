//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "afferma", "bufala", "complottisti", "complotto", "crede", "credono", "cretini", "idioti", "leggenda",
        "mito", "presunto", "sostengono", "sostiene", "teoria", "teorie", "terrapiattisti",
    ],
    says: &[
        "afferma", "affermano", "affermato", "aggiunge", "aggiungono", "aggiunto", "ammette", "annuncia",
        "annunciano", "annunciato", "assicura", "assicurano", "avverte", "avvertito", "avvertono", "chiede",
        "chiedono", "chiesto", "conferma", "denuncia", "detto", "dice", "diceva", "dichiara", "dichiarano",
        "dichiarato", "dicono", "disse", "insiste", "osserva", "promette", "promettono", "racconta",
        "raccontano", "ricorda", "risponde", "rispondono", "risposto", "scritto", "scrive", "scrivono",
        "smentisce", "sostengono", "sostiene", "sottolinea", "spiega", "spiegano", "spiegato",
    ],
    sources: &[
        "a detta di", "come dice", "come diceva", "per dirla con", "secondo", "stando a",
    ],
    attitudes: &[
        "afferma", "affermano", "apparentemente", "appena", "bufala", "bufale", "bugia", "bugie", "crede",
        "credere", "credeva", "credo", "credono", "desidera", "dice", "diceria", "dicono", "dubita",
        "dubitano", "dubitare", "dubito", "falsa", "falso", "finge", "fingono", "idea", "immagina",
        "immaginare", "immaginiamo", "impossibile", "improbabile", "menzogna", "mito", "nega", "negano",
        "negare", "nessun", "nessuna", "nessuno", "pare", "pensa", "pensano", "pensare", "pensava", "penso",
        "pochi", "presuntamente", "presunto", "rifiuta", "rifiutano", "se", "sembra", "sembrano", "sospetta",
        "sospettano", "sostengono", "sostiene", "spera", "sperano", "sperare", "spero", "suppone",
        "supponiamo", "supporre", "teme", "temere", "temo", "temono", "teoria", "vero", "voce", "voci",
        "vogliono", "vorrebbe", "vorrebbero", "vuole",
    ],
    mild: &[
        "deve", "devono", "dovrebbe", "dovrebbero", "possono", "potrebbe", "potrebbero", "puo", "sarebbe",
        "sarebbero",
    ],
    own: &[
        "a mio avviso", "a mio parere", "credo che", "mi pare che", "mi sembra che", "onestamente",
        "penso che", "per me", "ritengo che", "secondo me", "sinceramente", "sono convinto che",
        "sono sicura che", "sono sicuro che",
    ],
    turns: &[
        "a meno che", "al contrario", "anzi", "benche", "bensi", "bugia", "certo", "d altra parte",
        "detto cio", "detto questo", "e falso", "eppure", "falso", "finche", "il problema e", "in realta",
        "in realta no", "invece", "ma", "mi sbagliavo", "non e vero", "non proprio", "o no", "o quasi",
        "peccato che", "pero", "piuttosto", "purtroppo", "salvo che", "scherzavo", "scherzo", "sciocchezze",
        "sebbene", "solo che", "sto scherzando", "tranne che", "tuttavia",
    ],
    unmeant: &[
        "ah certo perche", "alcuni credono", "alcuni dicono", "alcuni pensano", "bufala", "c e chi crede",
        "c e chi dice", "certo perche", "chi crede", "chi puo credere", "ci dicono", "ci hanno detto",
        "ci raccontano", "ci ripetono", "dicono", "dicono che", "e falso", "e se", "fake", "falso",
        "i complottisti", "i critici dicono", "immagina", "immaginate", "immaginiamo", "in teoria",
        "in un mondo ideale", "in un mondo perfetto", "l argomento", "la gente crede", "la gente dice",
        "la gente pensa", "la logica", "la loro logica", "mettiamo che", "mito", "molti credono",
        "molti pensano", "nei miei sogni", "nessuno crede", "nessuno dice", "nessuno pensa", "non dirmi",
        "non dite", "non e vero", "si dice", "si dice che", "si perche", "smettetela di dire", "supponiamo",
        "tutti dicono",
    ],
    nods: &[
        "certo", "certo certo", "come no", "ma certo", "naturalmente", "ovviamente", "si certo",
    ],
    jests: &[
        "come no", "ironia", "o no", "pesce d aprile", "sarcasmo", "scherzavo", "scherzo", "si certo",
        "sto scherzando",
    ],
    asker: &[
        "cronista", "d", "domanda", "giornalista", "intervistatore", "intervistatrice", "moderatore",
        "pubblico",
    ],
    answerer: &[
        "r", "risposta",
    ],
    nots: &[
        "appena", "bensi", "mai", "meno", "ne", "neanche", "nemmeno", "neppure", "nessun", "nessuna",
        "nessuno", "niente", "non", "nulla", "senza",
    ],
    persons: &[
        "abbiamo", "ho", "io", "mia", "mio", "noi", "nostra", "nostro", "siamo", "stiamo",
    ],
};
