//! French.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "fr",
    thousands: '\u{202f}',
    grouped_from: 4,
    decimal: ',',
    percent: "\u{a0}%",
    marks: ("«\u{a0}", "\u{a0}»"),
    and: " et ",
    and_before: ("", &[], &[]),
    numbers: ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
    feminine: ["aucune", "une", "deux"],
    none_is_singular: true,
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    before: [Some('\u{a0}'), Some('\u{202f}')],
    first: "1er",
    day: "{d} {month} {y}",
    clock: ["{h}\u{a0}h", "{h}\u{a0}h\u{a0}{mm}"],
};

/// French words before which an article is not elided though they begin with a vowel or h, folded
/// to lower case: an aspirated h, a semi-vowel, a numeral. By their beginnings.
const NOT_ELIDED: [&str; 60] = [
    "hach",
    "hai",
    "hal",
    "ham",
    "han",
    "hap",
    "har",
    "has",
    "hât",
    "hau",
    "hav",
    "heur",
    "hib",
    "hid",
    "hiér",
    "hil",
    "hip-hop",
    "hiss",
    "hobb",
    "hoch",
    "hock",
    "holl",
    "hom",
    "hong",
    "honn",
    "hont",
    "hor",
    "hot",
    "hou",
    "hub",
    "hui",
    "hul",
    "hur",
    "hus",
    "hut",
    "hach",
    "hack",
    "hacker",
    "haut",
    "hash",
    "hérisson",
    "héros",
    "héron",
    "hors",
    "hype",
    "onze",
    "oui",
    "ouistiti",
    "uhlan",
    "yaourt",
    "yacht",
    "yoga",
    "youtube",
    "un à",
    "ya",
    "ye",
    "yo",
    "yu",
    "huit",
    "haïti ",
];

/// Words that begin as one of [`NOT_ELIDED`] and are elided all the same.
const ELIDED: [&str; 16] = [
    "harmon", "haltér", "haleine", "hallucin", "hamam", "hameçon", "homme", "hommage", "homo", "homé",
    "homi", "horo", "hormon", "horr", "horizon", "horaire",
];

/// Whether French `de`, `le`, `que` … lose their vowel before `word`.
///
/// ```
/// use coranto::locale::elides;
/// assert!(elides("IA") && elides("Émile") && elides("hôpital") && elides("horaire"));
/// assert!(!elides("onze") && !elides("hasard") && !elides("tram") && !elides("« IA"));
/// ```
pub fn elides(word: &str) -> bool {
    let lower = word.to_lowercase();
    let Some(first) = lower.chars().next() else { return false };
    if !matches!(
        first,
        'a' | 'à'
            | 'â'
            | 'e'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'i'
            | 'î'
            | 'ï'
            | 'o'
            | 'ô'
            | 'ö'
            | 'u'
            | 'ù'
            | 'û'
            | 'ü'
            | 'œ'
            | 'y'
            | 'h'
    ) {
        return false;
    }
    ELIDED.iter().any(|start| lower.starts_with(start))
        || !(first == 'y' || NOT_ELIDED.iter().any(|start| lower.starts_with(start)))
}

/// French words whose capital is often left without its accent, and as they belong.
const UNACCENTED: [(&str, &str); 40] = [
    ("Etat", "État"),
    ("Etats", "États"),
    ("Ecole", "École"),
    ("Ecoles", "Écoles"),
    ("Ecologie", "Écologie"),
    ("Ecologistes", "Écologistes"),
    ("Economie", "Économie"),
    ("Economies", "Économies"),
    ("Economique", "Économique"),
    ("Etude", "Étude"),
    ("Etudes", "Études"),
    ("Etudiant", "Étudiant"),
    ("Etudiants", "Étudiants"),
    ("Egalement", "Également"),
    ("Etre", "Être"),
    ("Election", "Élection"),
    ("Elections", "Élections"),
    ("Electricité", "Électricité"),
    ("Editeur", "Éditeur"),
    ("Editeurs", "Éditeurs"),
    ("Edition", "Édition"),
    ("Editions", "Éditions"),
    ("Energie", "Énergie"),
    ("Energies", "Énergies"),
    ("Equipe", "Équipe"),
    ("Equipes", "Équipes"),
    ("Ecrit", "Écrit"),
    ("Ecrits", "Écrits"),
    ("Ecrire", "Écrire"),
    ("Evolution", "Évolution"),
    ("Evolutions", "Évolutions"),
    ("Evénement", "Événement"),
    ("Evénements", "Événements"),
    ("Emission", "Émission"),
    ("Emissions", "Émissions"),
    ("Eléments", "Éléments"),
    ("Elément", "Élément"),
    ("Episode", "Épisode"),
    ("Ecran", "Écran"),
    ("Ca", "Ça"),
];

/// The French word that `word` is without the accent of its capital.
///
/// ```
/// use coranto::locale::unaccented;
/// assert_eq!(unaccented("Etat"), Some("État"));
/// assert_eq!(unaccented("État"), None);
/// ```
pub fn unaccented(word: &str) -> Option<&'static str> {
    UNACCENTED.iter().find(|(bare, _)| *bare == word).map(|(_, accented)| *accented)
}

/// French `text` with the accents of its capitals, where [`unaccented`] knows them.
///
/// ```
/// use coranto::locale::accented;
/// assert_eq!(accented("Economie de l’Etat"), "Économie de l’État");
/// ```
pub fn accented(text: &str) -> String {
    let is_letter = |ch: char| ch.is_alphanumeric();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|ch| !is_letter(ch)).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(end);
        out.push_str(unaccented(word).unwrap_or(word));
        let gap = tail.find(is_letter).unwrap_or(tail.len());
        out.push_str(&tail[..gap]);
        rest = &tail[gap..];
    }
    out
}
