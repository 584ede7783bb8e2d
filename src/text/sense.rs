//! What turns the sense of a clause that is quoted apart from its sentence.

use super::fold::fold;

/// Negations, conditions, modalities and reports of others' speech, in English and French,
/// folded: what a cut inside a quotation may not remove. Quotations keep their own language,
/// so both sets hold whatever language the digest is in.
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

/// Whether a word, folded, is a negation, a condition, a modality or a report of others' speech.
pub fn is_turning(folded: &str) -> bool {
    TURNING.contains(&folded)
}

/// The first word of a piece of text that [`is_turning`].
///
/// ```
/// use coranto::text::sense::turning;
/// assert_eq!(turning("and the boat does not sail").as_deref(), Some("not"));
/// assert_eq!(turning("and the boat sails"), None);
/// ```
pub fn turning(text: &str) -> Option<String> {
    text.split(|ch: char| !ch.is_alphanumeric()).map(bare).find(|word| is_turning(word))
}

/// What turns the sense of the clause of `text` at a byte range where it is quoted by itself: the phrase right
/// before it or the word right after it in the same sentence; `None` where it keeps its sense, or the range is
/// none of the text.
///
/// ```
/// use coranto::text::sense::turned;
/// let text = "I doubt that the boat sails today. The train runs, if it runs, at nine.";
/// assert_eq!(turned(text, [13, 33]), Some("doubt that"));
/// assert_eq!(turned(text, [0, 34]), None);
/// assert_eq!(turned(text, [35, 49]), Some("if"));
/// ```
pub fn turned(text: &str, [from, to]: [usize; 2]) -> Option<&'static str> {
    let (before, range, after) = (text.get(..from)?, text.get(from..to)?, text.get(to..)?);
    let lead = clause_words(before.rsplit(is_clause_mark).next().unwrap_or_default());
    let before = TURNING_BEFORE.iter().find(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        lead.len() >= phrase.len()
            && lead[lead.len() - phrase.len()..].iter().map(String::as_str).eq(phrase.iter().copied())
    });
    if before.is_some() {
        return before.copied();
    }
    if range.chars().next_back().is_some_and(is_clause_mark) {
        return None;
    }
    let mut pieces = after.split(is_clause_mark);
    let next = clause_words(pieces.next().unwrap_or_default());
    if let Some(word) = next.first() {
        return TURNING_AFTER.iter().find(|turning| *turning == word).copied();
    }
    let joint = after.trim_start().chars().next();
    if !matches!(joint, Some(',' | '—' | '–' | '(')) {
        return None;
    }
    let next = clause_words(pieces.find(|piece| !piece.trim().is_empty()).unwrap_or_default());
    let word = next.first()?;
    TURNING_TAIL.iter().find(|turning| *turning == word).copied()
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
