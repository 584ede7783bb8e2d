//! Dutch.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &[],
    ordinals: &["e", "de", "ste"],
    units: &[
        ("meter", Unit::Metre), ("kilometer", Unit::Kilometre), ("centimeter", Unit::Centimetre), ("kilo", Unit::Kilogram), ("kilogram", Unit::Kilogram),
        ("ton", Unit::Tonne), ("liter", Unit::Litre), ("hectare", Unit::Hectare), ("graden", Unit::Degree), ("vaten", Unit::Barrel), ("mijl", Unit::Mile),
        ("minuut", Unit::Minute), ("minuten", Unit::Minute), ("uur", Unit::Hour), ("uren", Unit::Hour), ("dag", Unit::Day), ("dagen", Unit::Day), ("week", Unit::Week),
        ("weken", Unit::Week), ("maand", Unit::Month), ("maanden", Unit::Month), ("jaar", Unit::Year), ("jaren", Unit::Year), ("megawatt", Unit::Megawatt),
    ],
    currencies: &[("frank", "CHF"), ("kronen", "SEK"), ("roebel", "RUB"), ("pond sterling", "GBP")],
    fates: &[
        ("dode", Fate::Dead), ("doden", Fate::Dead), ("dood", Fate::Dead), ("gedood", Fate::Dead), ("overleden", Fate::Dead), ("overledenen", Fate::Dead),
        ("omgekomen", Fate::Dead), ("dodelijke", Fate::Dead), ("lichamen", Fate::Dead), ("sterfgevallen", Fate::Dead), ("gewonden", Fate::Injured), ("gewonde", Fate::Injured),
        ("gewond", Fate::Injured), ("vermisten", Fate::Missing), ("vermiste", Fate::Missing), ("vermist", Fate::Missing), ("arrestaties", Fate::Arrested),
        ("gearresteerd", Fate::Arrested), ("aangehouden", Fate::Arrested), ("aanhoudingen", Fate::Arrested), ("geevacueerd", Fate::Evacuated), ("evacues", Fate::Evacuated),
        ("daklozen", Fate::Displaced), ("dakloos", Fate::Displaced), ("ontheemden", Fate::Displaced), ("gered", Fate::Rescued), ("besmettingen", Fate::Infected),
        ("besmet", Fate::Infected),
    ],
    people: &[
        "mensen", "personen", "persoon", "slachtoffers", "bewoners", "inwoners", "passagiers", "zijn", "is", "werden", "bevestigde", "bevestigd", "nog", "steeds",
        "officieel", "als", "kinderen", "vrouwen", "mannen", "soldaten", "zwaar", "licht", "arbeiders", "geborgen",
    ],
    causes: &["doodt", "doodde", "verwondt"],
    tolls: &["aantal", "dodental"],
    further: &["andere", "anderen", "nieuwe", "meer", "extra", "verdere"],
    doubts: &["ongeveer", "circa", "zo'n", "zon", "bijna", "rond", "tot", "kan", "kunnen", "zou", "zouden", "mogelijk", "misschien", "waarschijnlijk", "gevreesd", "als", "ruim"],
    labels: &["kamer", "zaal", "pagina", "hoofdstuk", "nummer", "nr", "weg", "spoor", "perron", "bus", "lijn", "vlucht", "fase", "stap", "versie", "niveau", "seizoen", "aflevering", "deel", "artikel", "klas", "zone", "kanaal", "top", "dag", "week", "leeftijd", "sinds", "in", "groep"],
    of: &["van"],
    sums: &["hulp", "steun", "fonds", "begroting", "kosten", "kost", "prijs", "gift", "giften", "donatie", "donaties", "doneert", "betaalt", "betalen", "betaald", "subsidie", "lening", "krediet", "rekening", "boete", "investeert", "investering", "waard", "schuld", "vergoeding", "opgehaald"],
    rates: &["per", "elke", "iedere"],
    months: &[("jan", 1), ("feb", 2), ("mrt", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("okt", 10), ("nov", 11), ("dec", 12)],
    days: &[("vandaag", 0), ("vanavond", 0), ("morgen", 1), ("gisteren", -1), ("overmorgen", 2), ("eergisteren", -2)],
    next: &["volgende", "komende", "aanstaande", "deze"],
    last: &["vorige", "afgelopen", "laatste"],
    hours: &["uur"],
    at: &["om", "vanaf"],
    calls: &["kom", "komt", "afspraak", "bijeenkomst", "demonstratie", "wake", "mars", "betoging", "stemming", "verkiezingen", "debat", "raadsvergadering", "vergadering", "inschrijven", "aanmelden", "begint", "start", "opent", "concert", "conferentie", "dienst", "verzamelen", "zal", "doe", "kaarten"],
    titles: &["dhr", "mevr", "mevrouw", "meneer", "president", "minister", "burgemeester", "premier", "senator", "koning", "koningin", "paus", "rechter", "kapitein", "dr", "prof"],
    places: &["straat", "laan", "plein", "brug", "stad", "dorp", "haven", "meer", "station", "vliegveld", "wijk", "provincie", "gemeente", "rivier"],
    particles: &["van", "de", "der", "den", "het", "ter", "ten", "te", "von", "el", "al", "la", "le", "san"],
    capitalised: &["de", "het", "een", "en", "of", "maar", "als", "in", "op", "aan", "bij", "met", "naar", "van", "voor", "door", "over", "te", "ter", "ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "jullie", "u", "dit", "dat", "deze", "die", "wat", "wie", "waar", "waarom", "wanneer", "hoe", "is", "zijn", "was", "waren", "heeft", "hebben", "niet", "geen", "nee", "ja", "ook", "nog", "nu", "hier", "daar", "vandaag", "morgen", "gisteren", "mijn", "jouw", "zijn", "haar", "ons", "onze", "hun", "rt", "via", "bedankt", "hallo", "alle", "alles"],
};
