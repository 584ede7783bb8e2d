//! French.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu"],
    ordinals: &["e", "er", "re", "eme", "ieme", "nd", "nde", "ere"],
    units: &[
        ("metre", Unit::Metre), ("metres", Unit::Metre), ("kilometre", Unit::Kilometre), ("kilometres", Unit::Kilometre),
        ("kilo", Unit::Kilogram), ("kilos", Unit::Kilogram), ("tonne", Unit::Tonne), ("tonnes", Unit::Tonne), ("litre", Unit::Litre),
        ("litres", Unit::Litre), ("hectare", Unit::Hectare), ("hectares", Unit::Hectare), ("degre", Unit::Degree), ("degres", Unit::Degree),
        ("barils", Unit::Barrel), ("gallons", Unit::Gallon), ("pieds", Unit::Foot), ("pouces", Unit::Inch), ("milles", Unit::Mile),
        ("minute", Unit::Minute), ("minutes", Unit::Minute), ("heure", Unit::Hour), ("heures", Unit::Hour), ("jour", Unit::Day),
        ("jours", Unit::Day), ("semaine", Unit::Week), ("semaines", Unit::Week), ("mois", Unit::Month), ("an", Unit::Year),
        ("ans", Unit::Year), ("annees", Unit::Year), ("megawatts", Unit::Megawatt),
    ],
    currencies: &[("francs", "CHF"), ("yens", "JPY"), ("roubles", "RUB"), ("couronnes", "SEK"), ("livres sterling", "GBP"), ("piastres", "CAD")],
    fates: &[
        ("mort", Fate::Dead), ("morts", Fate::Dead), ("morte", Fate::Dead), ("mortes", Fate::Dead), ("deces", Fate::Dead), ("decede", Fate::Dead),
        ("decedes", Fate::Dead), ("decedee", Fate::Dead), ("decedees", Fate::Dead), ("tue", Fate::Dead), ("tues", Fate::Dead), ("tuee", Fate::Dead),
        ("tuees", Fate::Dead), ("cadavres", Fate::Dead), ("corps", Fate::Dead), ("blesse", Fate::Injured), ("blesses", Fate::Injured),
        ("blessees", Fate::Injured), ("disparu", Fate::Missing), ("disparus", Fate::Missing), ("disparues", Fate::Missing), ("disparitions", Fate::Missing),
        ("manquent", Fate::Missing), ("introuvables", Fate::Missing), ("arrestations", Fate::Arrested), ("arretes", Fate::Arrested),
        ("arretees", Fate::Arrested), ("interpelles", Fate::Arrested), ("interpellations", Fate::Arrested), ("evacuees", Fate::Evacuated),
        ("evacues", Fate::Evacuated), ("sinistres", Fate::Displaced), ("deplaces", Fate::Displaced), ("deplacees", Fate::Displaced),
        ("sauves", Fate::Rescued), ("secourus", Fate::Rescued), ("rescapes", Fate::Rescued), ("hospitalises", Fate::Hospitalised),
        ("hospitalisees", Fate::Hospitalised), ("contamines", Fate::Infected),
    ],
    people: &[
        "personne", "personnes", "gens", "victimes", "habitants", "residents", "citoyens", "sont", "est", "ont", "a", "ete", "confirme",
        "confirmes", "confirmees", "retrouve", "retrouves", "retrouvees", "officiellement", "toujours", "encore", "portees", "portes", "sans", "vie", "sans-vie", "enfants",
        "femmes", "hommes", "soldats", "passagers", "grievement", "de", "des", "les", "ouvriers",
    ],
    causes: &["tuant", "tue", "tues", "blessant"],
    tolls: &["bilan", "nombre"],
    further: &["autre", "autres", "plus", "supplementaire", "supplementaires", "nouveau", "nouveaux", "nouvelles", "nouvelle", "encore"],
    doubts: &["environ", "pres", "presque", "quelque", "autour", "pourrait", "pourraient", "jusqu", "craint", "craindre", "possiblement", "presumes", "presumees", "probablement", "peut-etre", "serait", "seraient", "aurait", "auraient", "si", "plus", "estime"],
    labels: &["salle", "page", "chapitre", "no", "numero", "n", "route", "autoroute", "porte", "quai", "bus", "tram", "ligne", "vol", "phase", "etape", "version", "niveau", "saison", "episode", "partie", "article", "section", "tome", "classe", "zone", "canal", "lot", "top", "jour", "semaine", "age", "agee", "voie", "terminal", "rang", "depuis", "en", "chaine"],
    of: &["de", "d", "des"],
    sums: &["aide", "aides", "fonds", "budget", "cout", "couts", "prix", "don", "dons", "donne", "donner", "verse", "verser", "versement", "debloque", "debloquer", "paie", "paye", "payer", "subvention", "subventions", "pret", "credit", "facture", "amende", "amasse", "amasses", "recolte", "recoltes", "investit", "investissement", "vaut", "coute", "dette", "indemnites", "annonce"],
    rates: &["par", "chaque", "le", "la", "l"],
    months: &[("janv", 1), ("fev", 2), ("fevr", 2), ("avr", 4), ("juil", 7), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12)],
    days: &[("aujourd'hui", 0), ("demain", 1), ("hier", -1), ("apres-demain", 2), ("avant-hier", -2)],
    next: &["prochain", "prochaine", "ce", "cette", "prochains"],
    last: &["dernier", "derniere", "passe", "passee", "derniers"],
    hours: &["h", "heure", "heures"],
    at: &["a", "des", "vers"],
    calls: &["rendez-vous", "rdv", "venez", "rejoignez", "reunion", "rassemblement", "veillee", "manifestation", "marche", "manif", "vote", "election", "debat", "conseil", "inscription", "inscrivez", "commence", "ouvre", "ouverture", "seance", "soiree", "conference", "concert", "messe", "retrouvez", "aura", "partiront", "devant", "billets"],
    titles: &["m", "mme", "mm", "monsieur", "madame", "president", "presidente", "ministre", "maire", "senateur", "depute", "deputee", "premier", "premiere", "roi", "reine", "pape", "juge", "capitaine", "docteur", "dr", "professeur", "pdg"],
    places: &["rue", "avenue", "boulevard", "place", "pont", "ville", "village", "port", "quai", "lac", "region", "gare", "aeroport", "mont", "centre-ville"],
    particles: &["le", "la", "de", "du", "des", "van", "von", "der", "el", "al", "san", "saint", "sainte"],
    capitalised: &["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "mais", "ou", "si", "dans", "sur", "a", "au", "aux", "il", "elle", "ils", "elles", "on", "nous", "vous", "je", "j", "tu", "c", "ce", "cet", "cette", "ces", "ca", "cela", "qui", "que", "quoi", "quand", "comment", "pourquoi", "ou", "en", "par", "pour", "avec", "sans", "non", "oui", "pas", "ne", "n", "plus", "tout", "tous", "toute", "toutes", "mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "merci", "bravo", "bonjour", "rt", "via", "photo", "photos", "video", "urgent", "direct", "apres", "avant", "aujourd'hui", "demain", "hier", "selon", "voici", "voila", "deux", "trois", "est", "sont", "encore", "aussi", "tres", "chez", "entre", "vers", "depuis", "pendant", "ici", "y", "qu", "s", "t", "m", "mme", "quel", "quelle"],
};
