//! Italian.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &["l", "d", "c", "un", "dell", "nell", "all", "dall", "sull", "quell", "quest"],
    ordinals: &["o", "a", "º", "ª"],
    units: &[
        ("metro", Unit::Metre), ("metri", Unit::Metre), ("chilometro", Unit::Kilometre), ("chilometri", Unit::Kilometre), ("chilo", Unit::Kilogram),
        ("chili", Unit::Kilogram), ("tonnellata", Unit::Tonne), ("tonnellate", Unit::Tonne), ("litro", Unit::Litre), ("litri", Unit::Litre),
        ("ettari", Unit::Hectare), ("gradi", Unit::Degree), ("barili", Unit::Barrel), ("miglia", Unit::Mile), ("minuto", Unit::Minute),
        ("minuti", Unit::Minute), ("ora", Unit::Hour), ("ore", Unit::Hour), ("giorno", Unit::Day), ("giorni", Unit::Day), ("settimana", Unit::Week),
        ("settimane", Unit::Week), ("mese", Unit::Month), ("mesi", Unit::Month), ("anno", Unit::Year), ("anni", Unit::Year),
    ],
    currencies: &[("dollaro", "USD"), ("dollari", "USD"), ("franchi", "CHF"), ("sterline", "GBP"), ("lire", "ITL")],
    fates: &[
        ("morto", Fate::Dead), ("morti", Fate::Dead), ("morta", Fate::Dead), ("morte", Fate::Dead), ("vittime", Fate::Dead), ("vittima", Fate::Dead),
        ("deceduti", Fate::Dead), ("decessi", Fate::Dead), ("uccisi", Fate::Dead), ("cadaveri", Fate::Dead), ("corpi", Fate::Dead), ("feriti", Fate::Injured),
        ("ferito", Fate::Injured), ("ferite", Fate::Injured), ("dispersi", Fate::Missing), ("disperso", Fate::Missing), ("scomparsi", Fate::Missing),
        ("arrestati", Fate::Arrested), ("arresti", Fate::Arrested), ("fermati", Fate::Arrested), ("evacuati", Fate::Evacuated), ("evacuate", Fate::Evacuated),
        ("sfollati", Fate::Displaced), ("senzatetto", Fate::Displaced), ("salvati", Fate::Rescued), ("ricoverati", Fate::Hospitalised), ("contagiati", Fate::Infected),
        ("contagi", Fate::Infected),
    ],
    people: &[
        "persona", "persone", "abitanti", "residenti", "passeggeri", "operai", "sono", "stati", "state", "e", "accertati", "accertate", "confermati", "confermate",
        "ancora", "ufficialmente", "rimaste", "rimasti", "bambini", "donne", "uomini", "soldati", "gravi", "di", "i", "gli", "le",
    ],
    causes: &["uccidendo", "uccide", "ferendo"],
    tolls: &["numero", "bilancio"],
    further: &["altri", "altre", "altro", "altra", "nuovi", "nuove", "ulteriori", "piu"],
    doubts: &["circa", "quasi", "intorno", "fino", "potrebbe", "potrebbero", "forse", "probabilmente", "sarebbe", "sarebbero", "se", "oltre", "temono", "teme", "stima"],
    labels: &["sala", "pagina", "capitolo", "numero", "n", "statale", "autostrada", "porta", "autobus", "linea", "volo", "fase", "tappa", "versione", "livello", "stagione", "episodio", "parte", "articolo", "tomo", "classe", "zona", "canale", "top", "giorno", "settimana", "eta", "binario", "dal", "nel", "piano", "gruppo"],
    of: &["di", "d"],
    sums: &["aiuto", "aiuti", "fondo", "fondi", "bilancio", "costo", "costi", "costa", "prezzo", "donazione", "donazioni", "dona", "paga", "pagare", "contributo", "prestito", "credito", "multa", "raccolti", "investe", "investimento", "vale", "debito", "risarcimento", "stanziati", "stanzia"],
    rates: &["al", "a", "per", "ogni", "all"],
    months: &[("gen", 1), ("feb", 2), ("apr", 4), ("mag", 5), ("giu", 6), ("lug", 7), ("ago", 8), ("set", 9), ("sett", 9), ("ott", 10), ("nov", 11), ("dic", 12)],
    days: &[("oggi", 0), ("stasera", 0), ("domani", 1), ("ieri", -1), ("dopodomani", 2)],
    next: &["prossimo", "prossima", "questo", "questa"],
    last: &["scorso", "scorsa", "ultimo", "passato"],
    hours: &["ore", "h"],
    at: &["alle", "ore", "dalle"],
    calls: &["appuntamento", "venite", "unitevi", "riunione", "presidio", "veglia", "manifestazione", "corteo", "voto", "elezioni", "dibattito", "consiglio", "iscrizione", "iscrizioni", "inizia", "comincia", "apre", "assemblea", "conferenza", "concerto", "messa", "ritrovo", "sara", "biglietti"],
    titles: &["sig", "sig.ra", "signor", "signora", "presidente", "ministro", "ministra", "sindaco", "sindaca", "senatore", "deputato", "re", "regina", "papa", "giudice", "capitano", "dottor", "dott", "professor", "prof", "premier"],
    places: &["via", "viale", "piazza", "ponte", "citta", "paese", "porto", "lago", "fiume", "stazione", "aeroporto", "quartiere", "provincia", "corso", "comune"],
    particles: &["de", "del", "della", "di", "da", "la", "le", "lo", "li", "van", "von", "san", "santa", "el", "al"],
    capitalised: &["il", "lo", "la", "i", "gli", "le", "l", "un", "una", "uno", "e", "o", "ma", "se", "in", "di", "del", "della", "dei", "al", "alla", "a", "da", "dal", "per", "con", "su", "sul", "sulla", "nel", "nella", "non", "che", "chi", "come", "quando", "dove", "perche", "sono", "si", "ci", "mi", "ti", "vi", "io", "tu", "lui", "lei", "noi", "voi", "loro", "mio", "tuo", "suo", "nostro", "questo", "questa", "quello", "oggi", "domani", "ieri", "ora", "gia", "molto", "piu", "tutto", "tutti", "dopo", "prima", "ecco", "grazie", "ciao", "rt", "via", "foto", "video", "terremoto", "ultimora"],
};
