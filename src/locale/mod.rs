//! Numbers, dates, plurals and typography of the digest's languages. A leaf.

/// A language that the narrator writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag, if there is a narrator for it.
    ///
    /// ```
    /// use coranto::locale::Language;
    /// assert_eq!(Language::of("fr-CA"), Some(Language::Fr));
    /// assert_eq!(Language::of("ja"), None);
    /// ```
    pub fn of(tag: &str) -> Option<Language> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Language::En),
            "fr" => Some(Language::Fr),
            _ => None,
        }
    }
}

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

/// A whole number with the language's thousands separator: `1,251` and `1 251` with U+202F.
///
/// ```
/// use coranto::locale::{Language, number};
/// assert_eq!(number(1251, Language::En), "1,251");
/// assert_eq!(number(-12_400, Language::Fr), "−12\u{202f}400");
/// ```
pub fn number(value: i64, language: Language) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::new();
    if value < 0 {
        out.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(match language {
                Language::En => ',',
                Language::Fr => '\u{202f}',
            });
        }
        out.push(digit);
    }
    out
}

/// A count as running text writes it: in letters up to ten, in digits beyond. `feminine` matters
/// for one in French.
///
/// ```
/// use coranto::locale::{Language, count};
/// assert_eq!(count(3, Language::En, false), "three");
/// assert_eq!(count(1, Language::Fr, true), "une");
/// assert_eq!(count(41, Language::Fr, false), "41");
/// ```
pub fn count(value: u64, language: Language, feminine: bool) -> String {
    const EN: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    const FR: [&str; 11] =
        ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    match (usize::try_from(value).ok().filter(|value| *value <= 10), language) {
        (Some(value), Language::En) => EN[value].to_owned(),
        (Some(0), Language::Fr) if feminine => "aucune".to_owned(),
        (Some(1), Language::Fr) if feminine => "une".to_owned(),
        (Some(value), Language::Fr) => FR[value].to_owned(),
        (None, _) => number(i64::try_from(value).unwrap_or(i64::MAX), language),
    }
}

/// The name of a month, 1 to 12.
pub fn month(month: i8, language: Language) -> &'static str {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const FR: [&str; 12] = [
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
    ];
    let index = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
    match language {
        Language::En => EN[index],
        Language::Fr => FR[index],
    }
}

/// A day: `12 September 2026`, `1er octobre 2026`.
pub fn day(date: jiff::civil::Date, language: Language) -> String {
    let name = month(date.month(), language);
    match language {
        Language::Fr if date.day() == 1 => format!("1er {name} {}", date.year()),
        _ => format!("{} {name} {}", date.day(), date.year()),
    }
}

/// A time of day: `5:48 a.m.`, `5 h 48` with no-break spaces.
///
/// ```
/// use coranto::locale::{Language, clock};
/// assert_eq!(clock(0, 5, Language::En), "12:05\u{a0}a.m.");
/// assert_eq!(clock(20, 0, Language::En), "8\u{a0}p.m.");
/// assert_eq!(clock(20, 7, Language::Fr), "20\u{a0}h\u{a0}07");
/// ```
pub fn clock(hour: i8, minute: i8, language: Language) -> String {
    match language {
        Language::En => {
            let half = if hour < 12 { "a.m." } else { "p.m." };
            let hour = (hour + 11) % 12 + 1;
            if minute == 0 {
                format!("{hour}\u{a0}{half}")
            } else {
                format!("{hour}:{minute:02}\u{a0}{half}")
            }
        }
        Language::Fr if minute == 0 => format!("{hour}\u{a0}h"),
        Language::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    }
}

/// Opening and closing quotation marks, with the spaces that belong inside them.
pub fn marks(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => ("“", "”"),
        Language::Fr => ("«\u{a0}", "\u{a0}»"),
    }
}

/// `a, b and c`.
pub fn list_joint(language: Language, index: usize, length: usize) -> &'static str {
    if index == 0 {
        return "";
    }
    match (index + 1 == length, language) {
        (true, Language::En) => " and ",
        (true, Language::Fr) => " et ",
        _ => ", ",
    }
}
