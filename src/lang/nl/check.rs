//! Dutch.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "een", "de", "het", "den", "der", "des", "van", "en", "of", "in", "op", "aan", "met", "voor", "bij", "uit", "door",
        "om", "te", "zijn", "haar", "hun", "s", "n",
    ],
    plural: &["meerdere", "verschillende", "veel", "vele", "talrijke", "tal", "talloze", "diverse"],
    not_sources: &[
        "keren", "keer", "onderwerpen", "dagen", "uren", "minuten", "weken", "maanden", "jaren", "talen", "woorden", "links",
        "rubrieken", "platforms", "bestanden", "punten", "reacties", "dingen", "zaken", "draden",
    ],
    plural_phrases: &[
        "een groot aantal", "een reeks", "andere stemmen", "veel stemmen", "tientallen", "honderden", "duizenden",
        "de meeste stemmen",
    ],
    hype: &[
        "explosie", "explosief", "explosieve", "explodeert", "lawine", "tsunami", "stortvloed", "massaal", "massale",
        "ongelooflijk", "ongelooflijke", "schokkend", "schokkende", "revolutionair", "revolutionaire", "ongekend",
        "ongekende", "historisch", "historische", "spectaculair", "spectaculaire", "viraal", "razendsnel", "enorm",
        "enorme", "gigantisch", "gigantische", "dramatisch", "dramatische", "sensationeel", "storm", "ophef", "hype",
        "duizelingwekkend", "verbijsterend", "baanbrekend",
    ],
    hype_phrases: &["zonder weerga", "nooit eerder vertoond", "gaat viraal", "zet het internet op zijn kop"],
    anaphora: &[
        "bericht", "draad", "tekst", "reactie", "antwoord", "artikel", "notitie", "titel", "vraag", "auteur", "het",
    ],
    unsigned: &[
        "een bericht", "ander bericht", "eerste bericht", "andere berichten", "van de berichten",
        "zonder naam", "anoniem", "zonder auteur", "niet ondertekend", "zonder ondertekening"],
    cites: &["citeert", "aangehaald", "geeft weer", "aanhalingstekens"],
    others: &["ander", "andere", "overige"],
    capitalised: &[
        "engels", "frans", "duits", "spaans", "italiaans", "portugees", "nederlands", "japans", "chinees", "koreaans",
        "russisch", "arabisch", "turks", "pools", "oekraiens", "zweeds", "indonesisch", "hindi", "utc", "gmt", "coranto",
    ],
    weekdays: &["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    broken: &["de het", "het de", "een de", "de een", "een het", "van van", "op op", "te te", "in in"],
    clashes: &[],
    allowed_twice: &["ze", "die"],
    points: &["punt", "punten"],
    at_least: &["meer dan", "minstens", "ten minste", "ruim"],
    nearly: &["bijna", "haast", "minder dan", "tot", "net geen"],
    about: &["ongeveer", "circa", "rond de", "zo’n"],
    parts: &[
        ("twee derde", 2.0 / 3.0), ("drie kwart", 0.75), ("driekwart", 0.75), ("een derde", 1.0 / 3.0), ("kwart", 0.25),
        ("vijfde", 0.2), ("tiende", 0.1), ("helft", 0.5),
    ],
    hours: &[("middag", 12.0), ("middernacht", 0.0)],
    relations: Relations {
        against: &["werpt", "spreekt"],
        agrees: &["gelijk", "het eens met", "geeft dat toe"],
        same: &["hetzelfde getal", "hetzelfde aantal"],
        dated: &["heeft de datum"],
        twice: &["twee keer zoveel", "het dubbele"],
        above: &["van de twee", "meer punten"],
        again: &["twee keer"],
        ahead: &["moet nog komen", "nog komt"],
    },
    clock: &["uur"],
    numerals: Numerals {
        style: Style::UnitFirst,
        and: "en",
        units: &[
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
            "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        ],
        tens: &["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
        more: &[("één", 1.0), ("eén", 1.0), ("honderd", 100.0), ("duizend", 1000.0)],
        named: &[
            ("beide", 2.0), ("geen", 0.0), ("eenmaal", 1.0), ("tweemaal", 2.0), ("enige", 1.0), ("dozijn", 12.0),
            ("tiental", 10.0), ("twintigtal", 20.0), ("honderdtal", 100.0),
        ],
        scales: &[("duizend", 1e3), ("miljoen", 1e6), ("miljard", 1e9)],
        articles: &["een"],
        percent: "procent",
    },
};
