//! What turns the sense of a clause that is quoted apart from its sentence.

use super::fold::fold;
use crate::lang::cues::Turning;
use crate::lang::cues_for;

/// What turns the sense in a text in `language`, a BCP 47 tag: the words of English and of French, which are read
/// everywhere, for a post's language is a guess, and its own.
fn turning_words(language: Option<&str>) -> impl Iterator<Item = &'static Turning> {
    cues_for(language).map(|cues| &cues.turning)
}

/// Whether a word, folded, is a negation, a condition, a modality or a report of others' speech.
pub fn is_turning(folded: &str, language: Option<&str>) -> bool {
    turning_words(language).any(|words| words.inside.contains(&folded))
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
    let before = turning_words(language)
        .flat_map(|words| words.before)
        .copied()
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
        return turning_words(language)
            .flat_map(|words| words.after)
            .copied()
            .find(|turning| turning == word);
    }
    let joint = after.trim_start().chars().next();
    if !matches!(joint, Some(',' | '—' | '–' | '(')) {
        return None;
    }
    let next = clause_words(pieces.find(|piece| !piece.trim().is_empty()).unwrap_or_default());
    let word = next.first()?;
    turning_words(language).flat_map(|words| words.tail).copied().find(|turning| turning == word)
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
