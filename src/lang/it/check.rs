//! Italian.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "un", "uno", "una", "il", "lo", "la", "i", "gli", "le", "l", "di", "d", "del", "dello", "della", "dei", "degli",
        "delle", "dell", "e", "ed", "o", "a", "ad", "al", "alla", "ai", "alle", "all", "in", "nel", "nella", "nell", "con",
        "su", "sul", "sulla", "sull", "per", "da", "dal", "dalla", "suo", "sua", "suoi", "che", "si",
    ],
    plural: &["diversi", "diverse", "molti", "molte", "numerosi", "numerose", "parecchi", "parecchie", "innumerevoli", "svariati"],
    not_sources: &[
        "volte", "temi", "argomenti", "giorni", "ore", "minuti", "settimane", "mesi", "anni", "lingue", "parole", "link",
        "sezioni", "piattaforme", "file", "punti", "risposte", "cose", "discussioni",
    ],
    plural_phrases: &[
        "un gran numero di", "una serie di", "altre voci", "le voci", "molte voci", "decine di", "centinaia di",
        "migliaia di", "la maggior parte delle voci",
    ],
    hype: &[
        "esplosione", "esplosivo", "esplosiva", "esplode", "valanga", "tsunami", "diluvio", "massiccio", "massiccia",
        "incredibile", "incredibili", "scioccante", "rivoluzionario", "rivoluzionaria", "inedito", "inedita", "storico",
        "storica", "spettacolare", "virale", "frenesia", "enorme", "enormi", "fulmineo", "vertiginoso", "vertiginosa",
        "drammatico", "drammatica", "clamoroso", "clamorosa", "bufera", "polemica", "tempesta", "sbalorditivo", "scandalo",
    ],
    hype_phrases: &["senza precedenti", "mai visto", "infiamma la rete", "fa il giro del web"],
    anaphora: &[
        "messaggio", "discussione", "testo", "commento", "risposta", "articolo", "nota", "titolo", "domanda", "autore",
        "stesso",
    ],
    unsigned: &[
        "un messaggio", "altro messaggio", "primo messaggio", "altri messaggi", "dei messaggi",
        "senza firma", "non firmato", "anonimo", "anonima", "senza nome", "senza autore"],
    cites: &["cita", "riportate", "riporta", "virgolette"],
    others: &["altro", "altri", "altra", "altre"],
    capitalised: &["utc", "gmt", "coranto"],
    weekdays: &["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"],
    broken: &[
        "di il", "di lo", "di la", "di i", "di gli", "di le", "a il", "a lo", "a la", "a i", "a gli", "a le", "da il",
        "da lo", "da la", "in il", "in la", "su il", "su la", "il la", "la il", "un una", "di di", "a a", "che che",
    ],
    clashes: &[("il", &["8", "11%"], &[])],
    allowed_twice: &["piano", "man"],
    points: &["punto", "punti"],
    at_least: &["più di", "almeno", "oltre"],
    nearly: &["quasi", "meno di", "fino a", "poco meno di"],
    about: &["circa", "all’incirca", "intorno a"],
    parts: &[
        ("due terzi", 2.0 / 3.0), ("tre quarti", 0.75), ("terzo", 1.0 / 3.0), ("quarto", 0.25), ("quinto", 0.2),
        ("decimo", 0.1), ("metà", 0.5),
    ],
    hours: &[("mezzogiorno", 12.0), ("mezzanotte", 0.0)],
    relations: Relations {
        against: &["obietta"],
        agrees: &["dà ragione", "concorda con", "lo ammette", "dice di sì"],
        same: &["stessa cifra", "stesso numero"],
        dated: &["porta la data"],
        twice: &["il doppio"],
        above: &["dei due", "più punti"],
        again: &["due volte"],
        ahead: &["resta a venire", "viene dopo l’ultimo messaggio"],
    },
    clock: &["h", "ora", "ore"],
    numerals: Numerals {
        style: Style::TensFirst,
        and: "",
        units: &[
            "zero", "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
            "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
        ],
        tens: &["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"],
        more: &[
            ("uno", 1.0), ("una", 1.0), ("ventuno", 21.0), ("ventitré", 23.0), ("cento", 100.0), ("duecento", 200.0),
            ("trecento", 300.0), ("mille", 1000.0), ("mila", 1000.0), ("duemila", 2000.0), ("tremila", 3000.0),
        ],
        named: &[
            ("entrambi", 2.0), ("entrambe", 2.0), ("nessun", 0.0), ("nessuna", 0.0), ("unico", 1.0), ("unica", 1.0),
            ("sola", 1.0), ("solo", 1.0), ("dozzina", 12.0), ("decina", 10.0), ("quindicina", 15.0), ("ventina", 20.0),
            ("trentina", 30.0), ("centinaio", 100.0),
        ],
        scales: &[("mila", 1e3), ("milione", 1e6), ("milioni", 1e6), ("miliardo", 1e9), ("miliardi", 1e9)],
        articles: &["un", "uno", "una"],
        percent: "per cento",
    },
};
