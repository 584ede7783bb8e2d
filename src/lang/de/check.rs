//! German.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "ein", "eine", "einer", "eines", "einem", "einen", "der", "die", "das", "den", "dem", "des", "und", "oder",
        "in", "im", "an", "am", "auf", "mit", "von", "vom", "zu", "zum", "zur", "fur", "bei", "beim", "aus", "sein",
        "seine", "ihr", "ihre", "s",
    ],
    plural: &["mehrere", "mehreren", "viele", "vielen", "zahlreiche", "zahlreichen", "unzahlige", "etliche"],
    not_sources: &[
        "male", "themen", "tage", "tagen", "stunden", "minuten", "wochen", "monate", "monaten", "jahre", "jahren",
        "sprachen", "worte", "worten", "worter", "links", "abschnitte", "plattformen", "dateien", "punkte",
        "punkten", "antworten", "dinge", "strange",
    ],
    plural_phrases: &[
        "eine vielzahl von", "eine reihe von", "andere stimmen", "viele stimmen", "dutzende", "hunderte", "tausende",
        "die meisten stimmen",
    ],
    hype: &[
        "explosion", "explosiv", "explodiert", "lawine", "tsunami", "flut", "massiv", "massive", "massiver",
        "unglaublich", "unglaubliche", "schockierend", "schock", "revolutionar", "revolutionare", "beispiellos",
        "beispiellose", "historisch", "historische", "spektakular", "spektakulare", "viral", "rasant", "rasante",
        "enorm", "enorme", "gewaltig", "gewaltige", "dramatisch", "dramatische", "sensationell", "sturm", "shitstorm",
        "aufschrei", "hype", "riesig", "riesige", "atemberaubend",
    ],
    hype_phrases: &["noch nie da gewesen", "noch nie dagewesen", "geht viral", "sorgt für furore", "schlägt hohe wellen"],
    anaphora: &[
        "beitrag", "beitrags", "beitrages", "text", "kommentar", "antwort", "artikel", "nachricht", "notiz", "strang",
        "titel", "frage", "es",
    ],
    unsigned: &[
        "ein beitrag", "einen beitrag", "einem beitrag", "erster beitrag", "anderer beitrag", "anderen beitrag", "weiterer beitrag", "übrigen beiträgen", "der beiträge",
        "ohne namen", "ohne unterschrift", "ohne autor", "anonym", "nicht gezeichnet", "ungezeichnet"],
    cites: &["zitiert", "gibt worte", "anführungszeichen"],
    others: &["andere", "anderen", "anderes", "weitere", "weiteren", "ubrigen"],
    // German writes nouns with a capital: those of the frames.
    capitalised: &[
        "zeit", "reihenfolge", "anfuhrungszeichen",
        "minute", "faden", "zitat", "zitate", "punktzahl", "vorn",
        "abseits", "ansicht", "aufruf", "bedauern", "hoffnung", "link", "meinung", "sorge", "warnung", "zweifel",
        "anfang", "anfangs", "antwort", "antworten", "ausgabe", "beitrag", "beitrage", "beitragen", "beitrags", "datei",
        "export", "exports", "frage", "gesprach", "gesprachs", "grund", "gelesenen", "konto", "konten", "kurze", "mal",
        "links", "methode", "minus", "nachricht", "nachrichten", "namen", "platz", "punkt", "punkte", "punkten", "rest", "runde", "seite", "spitze",
        "sprache", "sprachen", "stimme", "stimmen", "strang", "stunde", "stunden", "tag", "teil", "text", "texte", "texten", "thema", "themas",
        "themen", "titel", "uhr", "uhrzeit", "uhrzeiten", "wort", "worte", "worten", "zeitzone", "zeitraum", "zeitraums", "gruppe",
        "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "englisch",
        "franzosisch", "deutsch", "spanisch", "italienisch", "portugiesisch", "niederlandisch", "japanisch",
        "chinesisch", "koreanisch", "russisch", "arabisch", "turkisch", "polnisch", "ukrainisch", "schwedisch",
        "indonesisch", "hindi", "utc", "gmt", "coranto",
        "datum", "doppelte", "evakuierten", "festnahmen", "minute", "minuten", "name", "tage", "toten", "verletzten", "vermissten", "zahl", "zahlen",
    ],
    weekdays: &["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    broken: &[
        "in dem dem", "der die", "die der", "das der", "ein eine", "eine ein", "von von", "mit mit", "zu zu",
        "von ein", "mit ein", "bei ein", "nach ein", "von eine", "mit eine", "von der die",
    ],
    clashes: &[],
    allowed_twice: &["die", "der", "das", "sie"],
    points: &["punkt", "punkte", "punkten"],
    at_least: &["mehr als", "mindestens", "über", "gut"],
    nearly: &["fast", "beinahe", "knapp", "weniger als", "bis zu"],
    about: &["etwa", "rund", "ungefähr", "circa"],
    parts: &[
        ("zwei drittel", 2.0 / 3.0), ("drei viertel", 0.75), ("drittel", 1.0 / 3.0), ("viertel", 0.25),
        ("fünftel", 0.2), ("zehntel", 0.1), ("hälfte", 0.5),
    ],
    hours: &[("mittag", 12.0), ("mitternacht", 0.0)],
    relations: Relations {
        against: &["widerspricht", "entgegen"],
        agrees: &["recht", "stimmt"],
        same: &["dieselbe zahl"],
        dated: &["trägt das datum"],
        twice: &["doppelt so viele", "das doppelte"],
        above: &["von beiden", "mehr punkte"],
        again: &["zweimal dasselbe", "zweimal stellt"],
        ahead: &["noch aus steht", "noch kommt"],
    },
    clock: &["uhr"],
    numerals: Numerals {
        style: Style::UnitFirst,
        and: "und",
        units: &[
            "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
            "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
        ],
        tens: &["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
        more: &[
            ("eine", 1.0), ("einem", 1.0), ("einen", 1.0), ("einer", 1.0), ("eines", 1.0), ("eins", 1.0),
            ("hundert", 100.0), ("tausend", 1000.0),
        ],
        named: &[
            ("beide", 2.0), ("beiden", 2.0), ("kein", 0.0), ("keine", 0.0), ("keinem", 0.0), ("keiner", 0.0),
            ("einmal", 1.0), ("zweimal", 2.0), ("dreimal", 3.0), ("viermal", 4.0), ("fünfmal", 5.0), ("einzige", 1.0),
            ("einziger", 1.0), ("dutzend", 12.0),
        ],
        scales: &[("tausend", 1e3), ("million", 1e6), ("millionen", 1e6), ("milliarde", 1e9), ("milliarden", 1e9)],
        articles: &["ein", "eine", "einem", "einen", "einer", "eines"],
        percent: "prozent",
    },
};
