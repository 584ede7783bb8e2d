//! French.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "un", "une", "le", "la", "les", "l", "des", "du", "de", "d", "et", "ou", "a", "au", "aux", "en", "dans",
        "sur", "pour", "par", "avec", "son", "sa", "ses", "leur", "leurs", "s", "qu", "que", "n", "ce", "c",
    ],
    plural: &["plusieurs", "nombreux", "nombreuses", "beaucoup", "maints", "maintes", "innombrables"],
    not_sources: &[
        "fois", "sujets", "themes", "jours", "heures", "minutes", "semaines", "mois", "annees", "ans", "langues",
        "mots", "liens", "rubriques", "sections", "plateformes", "fichiers", "points", "reponses", "choses",
        "reprises", "fils",
    ],
    plural_phrases: &[
        "un grand nombre de", "bon nombre de", "des voix", "les voix", "d’autres voix", "quantité de",
        "des dizaines de", "des centaines de", "des milliers de", "la plupart des voix",
    ],
    hype: &[
        "explosion", "explosif", "explosive", "explose", "explosent", "deferlante", "raz", "tsunami", "avalanche",
        "deluge", "massif", "massive", "massivement", "stupefiant", "stupefiante", "incroyable", "incroyables",
        "choc", "revolutionnaire", "revolutionnaires", "inedit", "inedite", "inedits", "inedites", "historique",
        "historiques", "spectaculaire", "spectaculaires", "viral", "virale", "frenesie", "enorme", "enormes",
        "fulgurant", "fulgurante", "foudroyant", "foudroyante", "dramatique", "vertigineux", "vertigineuse",
        "effervescence", "embrase", "embrasent", "enflamme", "enflamment", "tempete", "polemique",
    ],
    hype_phrases: &["sans précédent", "du jamais vu", "raz de marée", "fait rage", "coup de tonnerre"],
    anaphora: &[
        "message", "fil", "texte", "commentaire", "reponse", "billet", "article", "note", "publication", "titre",
        "question", "il", "elle", "auteur", "meme",
    ],
    unsigned: &[
        "un message", "un autre message", "premier message", "autres messages", "des messages",
        
        "non signé", "non signée", "anonyme", "sans signature", "sans nom", "sans auteur", "pas signé",
        "n’est pas signé",
    ],
    cites: &["cite", "cité", "citée", "rapporte", "rapportés", "guillemets"],
    others: &["autre", "autres"],
    capitalised: &["utc", "gmt", "coranto", "ia"],
    weekdays: &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    broken: &[
        "de le", "de les", "à le", "à les", "que il", "que ils", "que elle", "que elles", "que on", "si il", "si ils",
        "le un", "de des", "de du", "de un", "de une", "à à", "un une", "le les", "la le", "au le", "du le",
        "des les", "aux les", "jusque à", "parce que il", "lorsque il", "ce est",
    ],
    points: &["point", "points"],
    at_least: &["plus de", "au moins", "un peu plus de", "plus d’"],
    nearly: &["près de", "presque", "moins de", "jusqu’à", "un peu moins de", "près d’"],
    about: &["environ", "quelque", "autour de", "à peu près"],
    clashes: &[],
    allowed_twice: &["nous", "vous"],
    parts: &[
        ("deux tiers", 2.0 / 3.0), ("trois quarts", 0.75), ("tiers", 1.0 / 3.0), ("quart", 0.25), ("cinquième", 0.2),
        ("dixième", 0.1), ("moitié", 0.5),
    ],
    hours: &[("midi", 12.0), ("minuit", 0.0)],
    relations: Relations {
        against: &["objecte à"],
        agrees: &["donne raison à", "abonde dans le sens", "en convient", "acquiesce"],
        same: &["même chiffre", "même nombre"],
        dated: &["porte la date"],
        twice: &["le double"],
        above: &["des deux", "mieux notée que"],
        again: &["deux fois la même question", "la même question revient"],
        ahead: &["reste à venir", "pour après le dernier message"],
    },
    clock: &["h", "heure", "heures"],
    numerals: Numerals {
        style: Style::French,
        and: "et",
        units: &[
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
            "treize", "quatorze", "quinze", "seize",
        ],
        tens: &["vingt", "trente", "quarante", "cinquante", "soixante"],
        more: &[("une", 1.0), ("vingts", 20.0), ("cent", 100.0), ("cents", 100.0), ("mille", 1000.0)],
        named: &[
            ("dizaine", 10.0), ("douzaine", 12.0), ("quinzaine", 15.0), ("vingtaine", 20.0), ("trentaine", 30.0), ("quarantaine", 40.0),
            ("cinquantaine", 50.0), ("soixantaine", 60.0), ("centaine", 100.0), ("seul", 1.0), ("seule", 1.0), ("unique", 1.0),
        ],
        scales: &[
            ("mille", 1e3), ("milliers", 1e3), ("k", 1e3), ("million", 1e6), ("millions", 1e6), ("milliard", 1e9),
            ("milliards", 1e9),
        ],
        articles: &["un", "une"],
        percent: "pour cent",
    },
};
