//! What the words of a quotation show.

use super::lang::cues;

/// Whether a quotation brings its own full stop, as the checks see it: the last sign ends a sentence.
pub(super) fn closes(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '“', '»', '’', '\'', '\u{a0}', ')'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether a quotation can begin a sentence that goes on after it: one statement, without a mark of its own at
/// the end but a full stop.
pub(super) fn is_plain(words: &str) -> bool {
    let inside = words.strip_suffix('.').unwrap_or(words);
    words.starts_with(char::is_uppercase)
        && inside.ends_with(char::is_alphanumeric)
        && !inside.contains([';', ':', '"', '“', '«', '(', '\n'])
        && !inside.contains(". ")
        && !inside.contains("? ")
        && !inside.contains("! ")
}

/// A reply that opens by turning against what it answers.
pub(super) fn contradicts(words: &str, language: Option<&str>) -> bool {
    let lower = words.to_lowercase();
    cues(language).flat_map(|cues| cues.contrast).any(|start| lower.starts_with(start))
}

/// A reply that opens by agreeing with what it answers.
pub(super) fn assents(words: &str, language: Option<&str>) -> bool {
    let lower = words.to_lowercase();
    cues(language)
        .flat_map(|cues| cues.assent)
        .any(|start| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

pub(super) fn begins_as_question(words: &str, language: Option<&str>) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    cues(language).any(|cues| cues.questions.contains(&first.as_str()))
}

pub(super) fn first_person(words: &str, language: Option<&str>) -> bool {
    words
        .split(|ch: char| !ch.is_alphanumeric())
        .any(|word| cues(language).any(|cues| cues.persons.contains(&word.to_lowercase().as_str())))
}
