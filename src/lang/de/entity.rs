//! German.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &[],
    ordinals: &["te", "ter", "ten", "tes"],
    units: &[
        ("meter", Unit::Metre), ("metern", Unit::Metre), ("kilometer", Unit::Kilometre), ("kilometern", Unit::Kilometre), ("zentimeter", Unit::Centimetre),
        ("kilo", Unit::Kilogram), ("kilogramm", Unit::Kilogram), ("tonne", Unit::Tonne), ("tonnen", Unit::Tonne), ("liter", Unit::Litre),
        ("litern", Unit::Litre), ("hektar", Unit::Hectare), ("grad", Unit::Degree), ("barrel", Unit::Barrel), ("meilen", Unit::Mile),
        ("minute", Unit::Minute), ("minuten", Unit::Minute), ("stunde", Unit::Hour), ("stunden", Unit::Hour), ("std", Unit::Hour), ("tag", Unit::Day),
        ("tage", Unit::Day), ("tagen", Unit::Day), ("woche", Unit::Week), ("wochen", Unit::Week), ("monat", Unit::Month), ("monate", Unit::Month),
        ("monaten", Unit::Month), ("jahr", Unit::Year), ("jahre", Unit::Year), ("jahren", Unit::Year), ("megawatt", Unit::Megawatt),
    ],
    currencies: &[("franken", "CHF"), ("kronen", "SEK"), ("rubel", "RUB"), ("pfund sterling", "GBP")],
    fates: &[
        ("tote", Fate::Dead), ("toten", Fate::Dead), ("toter", Fate::Dead), ("todesopfer", Fate::Dead), ("todesopfern", Fate::Dead), ("tot", Fate::Dead),
        ("getotet", Fate::Dead), ("gestorben", Fate::Dead), ("leichen", Fate::Dead), ("verstorbene", Fate::Dead), ("todesfalle", Fate::Dead),
        ("verletzte", Fate::Injured), ("verletzten", Fate::Injured), ("verletzt", Fate::Injured), ("verletzter", Fate::Injured), ("vermisste", Fate::Missing),
        ("vermissten", Fate::Missing), ("vermisst", Fate::Missing), ("festnahmen", Fate::Arrested), ("festgenommen", Fate::Arrested), ("festgenommene", Fate::Arrested),
        ("verhaftet", Fate::Arrested), ("evakuiert", Fate::Evacuated), ("evakuierte", Fate::Evacuated), ("obdachlose", Fate::Displaced), ("obdachlos", Fate::Displaced),
        ("vertriebene", Fate::Displaced), ("gerettet", Fate::Rescued), ("gerettete", Fate::Rescued), ("infizierte", Fate::Infected), ("neuinfektionen", Fate::Infected),
    ],
    people: &[
        "menschen", "personen", "person", "opfer", "bewohner", "einwohner", "passagiere", "wurden", "werden", "sind", "ist", "bestatigt", "bestatigte", "bestatigten", "noch",
        "immer", "offiziell", "als", "gelten", "kinder", "frauen", "manner", "soldaten", "arbeiter", "schwer", "leicht", "gemeldete", "geborgene", "kamen", "starben",
    ],
    causes: &["totet", "totete", "verletzt", "verletzte"],
    tolls: &["zahl", "opferzahl", "todeszahl", "bilanz"],
    further: &["weitere", "weiterer", "weiteren", "mehr", "andere", "anderen", "neue", "neuer", "zusatzliche"],
    doubts: &["etwa", "rund", "circa", "ca", "fast", "knapp", "ungefahr", "bis", "konnte", "konnten", "vielleicht", "moglicherweise", "vermutlich", "befurchtet", "soll", "sollen", "wenn", "uber"],
    labels: &["raum", "zimmer", "saal", "seite", "kapitel", "nummer", "nr", "strasse", "gleis", "tor", "bus", "linie", "flug", "phase", "stufe", "version", "level", "staffel", "folge", "teil", "artikel", "band", "klasse", "zone", "kanal", "top", "tag", "woche", "alter", "platz", "rang", "paragraph", "seit", "jahr"],
    of: &["von"],
    sums: &["hilfe", "hilfen", "fonds", "budget", "kosten", "kostet", "preis", "spende", "spenden", "spendet", "zahlt", "zahlen", "bezahlt", "zuschuss", "kredit", "darlehen", "rechnung", "strafe", "investiert", "investition", "wert", "schulden", "entschadigung", "forderung", "haushalt"],
    rates: &["pro", "je", "jede", "jeden", "im", "am"],
    months: &[("jan", 1), ("feb", 2), ("marz", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("okt", 10), ("nov", 11), ("dez", 12), ("janner", 1)],
    days: &[("heute", 0), ("morgen", 1), ("gestern", -1), ("ubermorgen", 2), ("vorgestern", -2)],
    next: &["nachsten", "nachster", "nachste", "kommenden", "kommende", "diesen"],
    last: &["letzten", "letzter", "letzte", "vergangenen", "vorigen"],
    hours: &["uhr"],
    at: &[],
    calls: &["kommt", "treffen", "treffpunkt", "demo", "kundgebung", "mahnwache", "versammlung", "abstimmung", "wahl", "debatte", "sitzung", "anmeldung", "anmelden", "beginnt", "startet", "offnet", "konzert", "konferenz", "gottesdienst", "wird", "ladt", "einladung", "termin", "frist", "tickets"],
    titles: &["herr", "herrn", "frau", "dr", "prof", "prasident", "prasidentin", "minister", "ministerin", "burgermeister", "burgermeisterin", "kanzler", "kanzlerin", "senator", "konig", "konigin", "papst", "richter", "kapitan"],
    places: &["stadt", "dorf", "hafen", "see", "bahnhof", "flughafen", "platz", "brucke", "ort", "kreis", "region", "gemeinde", "ortsteil"],
    particles: &["van", "von", "der", "den", "de", "la", "le", "zu", "el", "al", "san", "da"],
    capitalised: &["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "und", "oder", "aber", "wenn", "in", "im", "am", "an", "auf", "aus", "bei", "mit", "nach", "von", "vor", "zu", "zum", "zur", "es", "er", "sie", "wir", "ihr", "ich", "du", "man", "was", "wer", "wie", "wo", "warum", "wann", "ist", "sind", "war", "waren", "hat", "haben", "kein", "keine", "nicht", "nein", "ja", "auch", "noch", "nur", "schon", "so", "da", "hier", "jetzt", "heute", "morgen", "gestern", "mein", "dein", "sein", "unser", "rt", "via", "danke", "hallo", "bitte", "alle", "alles"],
};
