//! What turns the sense of a clause that is quoted apart from its sentence.

use super::fold::fold;

/// Negations, conditions, modalities and reports of others' speech, in English and French, folded: what a cut inside
/// a quotation may not remove. A post's language is a guess, so both sets are read everywhere.
#[rustfmt::skip]
const TURNING: &[&str] = &[
    "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "hardly",
    "barely", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent",
    "wont", "wouldnt", "shouldnt", "couldnt", "havent", "hasnt", "hadnt", "aint", "t", "if",
    "unless", "whether", "except", "could", "would", "should", "might", "may", "must", "perhaps",
    "maybe", "possibly", "probably", "supposedly", "allegedly", "reportedly", "apparently", "said",
    "says", "say", "claims", "claimed", "told", "according", "thinks", "believes", "pretends",
    "rumour", "rumor", "ne", "n", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans",
    "ni", "non", "guere", "si", "sauf", "pourrait", "pourraient", "devrait", "devraient", "serait",
    "seraient", "aurait", "auraient", "peut", "peutetre", "sans doute", "probablement", "selon",
    "dapres", "dit", "disent", "disait", "affirme", "affirment", "pretend", "pretendent",
    "declare", "declarent", "parait", "semble",
];

/// What, right before a quoted clause and in the same clause of the post, turns its sense: a
/// negated or reported opinion, a condition. Phrases, folded and joined by spaces.
#[rustfmt::skip]
const TURNING_BEFORE: &[&str] = &[
    "if", "unless", "whether", "as if", "even if", "not that", "not true that", "not because",
    "dont think", "dont think that", "do not think", "do not think that", "dont believe",
    "dont believe that", "do not believe", "do not believe that", "doubt", "doubt that",
    "doubt if", "doubt whether", "wish", "pretend that", "pretends that", "claim", "claim that",
    "claims", "claims that", "claimed", "claimed that", "says", "says that", "said", "said that",
    "told me", "told us", "they say", "they say that", "people say", "people say that", "some say",
    "some say that", "imagine", "imagine if", "suppose", "what if", "far from", "instead of",
    "anything but", "si", "meme si", "comme si", "sauf si", "a moins que", "ce nest pas que",
    "pas parce que", "il est faux que", "ne pense pas que", "ne crois pas que",
    "ne pensons pas que", "ne croyons pas que", "doute que", "je doute que", "on dit que",
    "ils disent que", "elle dit que", "il dit que", "dit que", "disent que", "pretend que",
    "pretendent que", "affirme que", "affirment que", "loin de", "au lieu de", "imaginons que",
    "supposons que",
];

/// What, right after a quoted clause and in the same clause of the post, turns its sense.
#[rustfmt::skip]
const TURNING_AFTER: &[&str] = &[
    "if", "unless", "except", "si", "sauf",
];

/// What, after a comma or dash that follows a quoted clause, turns its sense: a condition, a concession, a
/// report of who says so.
#[rustfmt::skip]
const TURNING_TAIL: &[&str] = &[
    "if", "unless", "except", "provided", "but", "although", "though", "or", "not", "said", "says", "claims",
    "claimed", "according", "allegedly", "supposedly", "apparently", "he", "she", "they",
    "si", "sauf", "mais", "bien", "quoique", "ou", "pas", "selon", "dit", "disent", "affirme", "assure", "a en",
    "pourvu", "sous",
];

/// The same four lists for posts in other languages, by their tags.
#[rustfmt::skip]
const OTHERS: &[(&str, &[&[&str]; 4])] = &[
    ("es", &[
        &["no", "nunca", "jamas", "nada", "nadie", "ningun", "ninguno", "ninguna", "ni", "sin", "tampoco", "apenas", "si", "salvo", "excepto", "podria", "podrian", "puede", "pueden", "deberia", "deberian", "seria", "serian", "habria", "habrian", "quiza", "quizas", "acaso", "probablemente", "posiblemente", "supuestamente", "presuntamente", "segun", "dice", "dicen", "dijo", "dijeron", "afirma", "afirman", "asegura", "aseguran", "cree", "creen", "parece"],
        &["si", "aunque", "a menos que", "salvo que", "como si", "incluso si", "no es que", "no porque", "no creo que", "no pienso que", "no creemos que", "dudo que", "dudo de que", "es falso que", "no es cierto que", "no es verdad que", "dice que", "dicen que", "dijo que", "afirma que", "afirman que", "asegura que", "aseguran que", "segun", "en vez de", "en lugar de", "lejos de", "imaginemos que", "supongamos que", "ojala"],
        &["si", "salvo", "excepto"],
        &["si", "salvo", "excepto", "pero", "aunque", "o", "no", "segun", "dice", "dicen", "dijo", "afirma"],
    ]),
    ("de", &[
        &["nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "niemand", "nichts", "weder", "noch", "ohne", "kaum", "wenn", "falls", "sofern", "ob", "außer", "konnte", "konnten", "sollte", "sollten", "musste", "mussten", "wurde", "wurden", "ware", "waren", "hatte", "hatten", "vielleicht", "wahrscheinlich", "vermutlich", "moglicherweise", "angeblich", "offenbar", "anscheinend", "laut", "sagt", "sagen", "sagte", "sagten", "behauptet", "behaupten", "meint", "meinen", "glaubt", "glauben", "soll", "sollen", "scheint"],
        &["wenn", "falls", "ob", "als ob", "selbst wenn", "auch wenn", "es sei denn", "nicht dass", "nicht weil", "glaube nicht dass", "glauben nicht dass", "denke nicht dass", "bezweifle dass", "zweifle dass", "es stimmt nicht dass", "sagt dass", "sagen dass", "sagte dass", "behauptet dass", "behaupten dass", "meint dass", "meinen dass", "laut", "anstatt", "statt", "angenommen", "weit entfernt davon", "nicht"],
        &["wenn", "falls", "sofern", "außer", "es sei denn"],
        &["wenn", "falls", "sofern", "außer", "es sei denn", "aber", "obwohl", "oder", "nicht", "sofern", "laut", "sagt", "sagte", "sagen", "behauptet", "so"],
    ]),
    ("pt", &[
        &["nao", "nunca", "jamais", "nada", "ninguem", "nenhum", "nenhuma", "nem", "sem", "tampouco", "mal", "se", "salvo", "exceto", "poderia", "poderiam", "pode", "podem", "deveria", "deveriam", "seria", "seriam", "teria", "teriam", "talvez", "provavelmente", "possivelmente", "supostamente", "alegadamente", "segundo", "conforme", "diz", "dizem", "disse", "disseram", "afirma", "afirmam", "garante", "acredita", "acreditam", "acha", "acham", "parece"],
        &["se", "mesmo se", "a menos que", "salvo se", "como se", "nao e que", "nao porque", "nao acho que", "nao acredito que", "nao penso que", "duvido que", "e falso que", "nao e verdade que", "diz que", "dizem que", "disse que", "afirma que", "afirmam que", "garante que", "segundo", "em vez de", "ao inves de", "longe de", "imaginemos que", "suponhamos que", "oxala", "tomara que"],
        &["se", "salvo", "exceto"],
        &["se", "salvo", "exceto", "mas", "embora", "ou", "nao", "segundo", "diz", "dizem", "disse", "afirma"],
    ]),
    ("it", &[
        &["non", "mai", "niente", "nulla", "nessun", "nessuno", "nessuna", "ne", "senza", "neanche", "nemmeno", "neppure", "appena", "se", "salvo", "tranne", "potrebbe", "potrebbero", "puo", "possono", "dovrebbe", "dovrebbero", "sarebbe", "sarebbero", "avrebbe", "avrebbero", "forse", "magari", "probabilmente", "presumibilmente", "presunto", "secondo", "dice", "dicono", "diceva", "afferma", "affermano", "sostiene", "sostengono", "crede", "credono", "pare", "sembra"],
        &["se", "anche se", "a meno che", "come se", "non e che", "non perche", "non credo che", "non penso che", "non crediamo che", "dubito che", "e falso che", "non e vero che", "dice che", "dicono che", "ha detto che", "afferma che", "affermano che", "sostiene che", "sostengono che", "secondo", "invece di", "anziche", "lungi da", "immaginiamo che", "supponiamo che", "magari"],
        &["se", "salvo", "tranne"],
        &["se", "salvo", "tranne", "ma", "benche", "o", "non", "secondo", "dice", "dicono", "afferma", "sostiene"],
    ]),
    ("nl", &[
        &["niet", "nooit", "geen", "niemand", "niets", "noch", "zonder", "nauwelijks", "als", "indien", "mits", "tenzij", "behalve", "kan", "kunnen", "zou", "zouden", "moet", "moeten", "misschien", "wellicht", "waarschijnlijk", "mogelijk", "vermoedelijk", "naar", "volgens", "blijkbaar", "zogenaamd", "zegt", "zeggen", "zei", "zeiden", "beweert", "beweren", "vindt", "vinden", "denkt", "denken", "lijkt", "schijnt"],
        &["als", "indien", "tenzij", "of", "alsof", "zelfs als", "ook al", "niet dat", "niet omdat", "geloof niet dat", "denk niet dat", "denken niet dat", "betwijfel of", "het klopt niet dat", "het is niet waar dat", "zegt dat", "zeggen dat", "zei dat", "beweert dat", "beweren dat", "vindt dat", "volgens", "in plaats van", "stel dat", "verre van", "niet"],
        &["als", "indien", "tenzij", "behalve"],
        &["als", "indien", "tenzij", "behalve", "maar", "hoewel", "of", "niet", "volgens", "zegt", "zei", "zeggen", "beweert"],
    ]),
];

/// A list for a text in `language`, a BCP 47 tag: English and French, which are read everywhere, and its own.
fn lists(
    shared: &'static [&'static str],
    kind: usize,
    language: Option<&str>,
) -> impl Iterator<Item = &'static str> {
    let primary = language.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or_default();
    let own = OTHERS.iter().find(|(code, _)| *code == primary).map_or(&[][..], |(_, lists)| lists[kind]);
    shared.iter().chain(own).copied()
}

/// Whether a word, folded, is a negation, a condition, a modality or a report of others' speech.
pub fn is_turning(folded: &str, language: Option<&str>) -> bool {
    lists(TURNING, 0, language).any(|word| word == folded)
}

/// The first word of a piece of text that [`is_turning`].
///
/// ```
/// use coranto::text::sense::turning;
/// assert_eq!(turning("and the boat does not sail", None).as_deref(), Some("not"));
/// assert_eq!(turning("und das Boot kaum fährt", Some("de")).as_deref(), Some("kaum"));
/// assert_eq!(turning("and the boat sails", None), None);
/// ```
pub fn turning(text: &str, language: Option<&str>) -> Option<String> {
    text.split(|ch: char| !ch.is_alphanumeric()).map(bare).find(|word| is_turning(word, language))
}

/// What turns the sense of the clause of `text` at a byte range where it is quoted by itself: the phrase right
/// before it or the word right after it in the same sentence; `None` where it keeps its sense, or the range is
/// none of the text.
///
/// ```
/// use coranto::text::sense::turned;
/// let text = "I doubt that the boat sails today. The train runs, if it runs, at nine.";
/// assert_eq!(turned(text, [13, 33], Some("en")), Some("doubt that"));
/// assert_eq!(turned(text, [0, 34], Some("en")), None);
/// assert_eq!(turned(text, [35, 49], Some("en")), Some("if"));
/// assert_eq!(turned("Dicen que el barco sale hoy.", [10, 28], Some("es")), Some("dicen que"));
/// ```
pub fn turned(text: &str, [from, to]: [usize; 2], language: Option<&str>) -> Option<&'static str> {
    let (before, range, after) = (text.get(..from)?, text.get(from..to)?, text.get(to..)?);
    let lead = clause_words(before.rsplit(is_clause_mark).next().unwrap_or_default()).join(" ");
    let before = lists(TURNING_BEFORE, 1, language)
        .find(|phrase| lead.strip_suffix(phrase).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')));
    if before.is_some() {
        return before;
    }
    if range.chars().next_back().is_some_and(is_clause_mark) {
        return None;
    }
    let mut pieces = after.split(is_clause_mark);
    let next = clause_words(pieces.next().unwrap_or_default());
    if let Some(word) = next.first() {
        return lists(TURNING_AFTER, 2, language).find(|turning| turning == word);
    }
    let joint = after.trim_start().chars().next();
    if !matches!(joint, Some(',' | '—' | '–' | '(')) {
        return None;
    }
    let next = clause_words(pieces.find(|piece| !piece.trim().is_empty()).unwrap_or_default());
    let word = next.first()?;
    lists(TURNING_TAIL, 3, language).find(|turning| turning == word)
}

/// What parts the clauses of a sentence, and sentences.
pub fn is_clause_mark(ch: char) -> bool {
    matches!(
        ch,
        '.' | '!' | '?' | '…' | ';' | ':' | ',' | '\n' | '—' | '–' | '(' | ')' | '«' | '»' | '“' | '”' | '"'
    )
}

/// The words of a clause; an apostrophe inside a word does not part it.
fn clause_words(clause: &str) -> Vec<String> {
    clause
        .split(|ch: char| !ch.is_alphanumeric() && ch != '\'' && ch != '’')
        .map(bare)
        .filter(|word| !word.is_empty())
        .collect()
}

fn bare(word: &str) -> String {
    fold(word).chars().filter(|ch| ch.is_alphanumeric()).collect()
}
