//! What the words of a quotation show.

use crate::lang::cues_for;

/// Whether a quotation brings its own full stop, as the checks see it: the last sign ends a sentence.
pub(crate) fn closes(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '“', '»', '’', '\'', '\u{a0}', ')'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether a quotation can begin a sentence that goes on after it: one statement, without a mark of its own at
/// the end but a full stop.
pub(crate) fn is_plain(words: &str) -> bool {
    let inside = words.strip_suffix('.').unwrap_or(words);
    words.starts_with(char::is_uppercase)
        && inside.ends_with(char::is_alphanumeric)
        && !inside.contains([';', ':', '"', '“', '«', '(', '\n'])
        && !inside.contains(". ")
        && !inside.contains("? ")
        && !inside.contains("! ")
}

/// More characters than any cue has.
const LONGEST: usize = 40;

/// The beginning of a text in lower case, as far as a cue may go.
fn beginning(words: &str) -> String {
    let end = words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at);
    words[..end].to_lowercase()
}

/// A reply that opens by turning against what it answers.
pub(crate) fn contradicts(words: &str, language: Option<&str>) -> bool {
    let lower = beginning(words);
    cues_for(language).flat_map(|cues| cues.contrast).any(|start| lower.starts_with(start))
}

/// A reply that opens by agreeing with what it answers.
pub(crate) fn assents(words: &str, language: Option<&str>) -> bool {
    let lower = beginning(words);
    cues_for(language)
        .flat_map(|cues| cues.assent)
        .any(|start| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

pub(crate) fn begins_as_question(words: &str, language: Option<&str>) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    cues_for(language).any(|cues| cues.questions.contains(&first.as_str()))
}

pub(crate) fn first_person(words: &str, language: Option<&str>) -> bool {
    words
        .split(|ch: char| !ch.is_alphanumeric())
        .map(str::to_lowercase)
        .any(|word| cues_for(language).any(|cues| cues.persons.contains(&word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;
    use crate::locale::Language;

    #[test]
    fn no_cue_goes_beyond_the_beginning() {
        for cues in Language::ALL.map(|language| &lang::of(language).cues) {
            let all = cues.contrast.iter().chain(cues.assent);
            assert!(all.clone().count() > 2 && all.clone().all(|cue| cue.chars().count() < LONGEST));
        }
    }
}
