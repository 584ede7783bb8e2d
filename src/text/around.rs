//! What stands around a span of a text and takes its words from it: a sentence after it that takes it back, one before
//! it that shows it is not meant, a list that it belongs to, a joke.

use super::segment::sentences;
use super::sense::turning;
use super::speech::{Speech, begins, phrase, spoken, tables};
use super::voice::lines_of;
use std::ops::Range;

/// Most words of a sentence of mock assent, and of one that says it was a joke.
const BRIEF: usize = 4;

/// Why a span cannot be told without what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// The next sentence takes it back or limits it.
    TakenBack,
    /// The sentence before shows that it is not meant: a hypothesis, a myth, what others say.
    Unmeant,
    /// It is a joke, and the text says so.
    Jest,
    /// It is an item of a list, or what a line with a colon leads up to.
    Listed,
    /// It answers a question that stands before it, and is too short to be told without.
    Answer,
}

/// Characters up to which a text that ends with eyes that roll is irony.
const ROLLED: usize = 100;
/// Characters below which an answer needs its question.
const ANSWER: usize = 60;

/// What stands around the span of `text` at a byte range and rules out that it is told by itself; `None` where nothing
/// does, or the range is none of the text. `language` is a BCP 47 tag.
///
/// ```
/// use coranto::text::around::{Around, around};
/// let text = "The bridge is safe. But the engineers have not seen it. Nobody believes the mayor.";
/// assert_eq!(around(text, [0, 19], Some("en")), Some(Around::TakenBack));
/// assert_eq!(around(text, [0, 55], Some("en")), None);
/// let text = "On nous dit que tout va bien. Le pont est sûr depuis mardi.";
/// assert_eq!(around(text, [30, 60], Some("fr")), Some(Around::Unmeant));
/// ```
pub fn around(text: &str, [from, to]: [usize; 2], language: Option<&str>) -> Option<Around> {
    text.get(from..to)?;
    let all = sentences(text);
    let first = all.iter().position(|sentence| from < sentence.end)?;
    let last = all.iter().rposition(|sentence| sentence.start < to)?;
    let said = |sentence: &Range<usize>| phrase(&spoken(&text[sentence.clone()], 0));
    let starts = |said: &str, list: fn(&Speech) -> &'static [&'static str]| {
        tables(language).any(|table| list(table).iter().any(|start| begins(said, start)))
    };
    let brief = |said: &str| said.split(' ').count() <= BRIEF;
    if is_jest(text, language) {
        return Some(Around::Jest);
    }
    // What has no words, such as emoji, is no sentence.
    let next = all[last + 1..].iter().map(said).find(|said| !said.is_empty());
    if let Some(next) = next
        && starts(&next, |table| table.turns)
    {
        return Some(Around::TakenBack);
    }
    let paragraph = |range: &Range<usize>| !text[range.end..from].trim_end_matches(' ').contains("\n\n");
    let mut before =
        all[..first].iter().rev().filter(|range| paragraph(range)).map(|range| (range, said(range)));
    let near = before.next();
    if let Some((range, near)) = &near {
        // *Sure, the mayor knows best.* A bare *yeah,* may be meant.
        let comma = text[range.start..range.end].split(',').next().is_some_and(|first| {
            let first = phrase(&spoken(first, 0));
            let nod = tables(language).any(|table| table.nods.contains(&first.as_str()));
            nod && text[range.start..range.end].contains(',')
                && !matches!(first.as_str(), "yeah" | "obviously" | "clearly")
        });
        let nods = comma || starts(near, |table| table.nods) && brief(near);
        let others = near.split(' ').any(|word| tables(language).any(|table| table.others.contains(&word)));
        if others || nods || starts(near, |table| table.unmeant) {
            return Some(Around::Unmeant);
        }
        let asked = text[range.start..range.end].trim_end().ends_with('?');
        if asked && text[from..to].chars().count() < ANSWER {
            return Some(Around::Answer);
        }
    }
    // *Imagine a town without cars. The streets are quiet. The air is clean.*
    if before
        .next()
        .is_some_and(|(_, far)| starts(&far, |table| table.unmeant) && far.split(' ').count() < 12)
    {
        return Some(Around::Unmeant);
    }
    is_listed(text, from, language).then_some(Around::Listed)
}

/// Whether the text ends by saying that it was a joke, or is tagged so.
fn is_jest(text: &str, language: Option<&str>) -> bool {
    let bare = text.trim_end();
    // Eyes that roll may be weary of what is said; in a few words they are of what is quoted.
    if bare.ends_with(['🙄', '🤡']) && bare.chars().count() <= ROLLED {
        return true;
    }
    if ["/s", "/sarcasm", "/irony", "/j", "</s>", "(s)"].iter().any(|sign| {
        bare.strip_suffix(sign).is_some_and(|rest| rest.is_empty() || !rest.ends_with(char::is_alphanumeric))
    }) {
        return true;
    }
    let lower = bare.to_lowercase();
    let tagged = [
        "#sarcasm",
        "#sarcasme",
        "#irony",
        "#ironie",
        "#ironía",
        "#ironia",
        "#sarkasmus",
        "#sarcasmo",
        "#satire",
    ]
    .iter()
    .any(|tag| lower.contains(tag));
    let last =
        sentences(bare).last().map(|range| phrase(&spoken(&bare[range.clone()], 0))).unwrap_or_default();
    let whole = last.len() < phrase(&spoken(bare, 0)).len();
    tagged || whole && tables(language).any(|table| table.jests.contains(&last.as_str()))
}

/// Whether the line that a span stands in is an item of a list that a line with a colon leads up to, or follows such a
/// line that turns what comes after it.
fn is_listed(text: &str, from: usize, language: Option<&str>) -> bool {
    let item = |line: &str| {
        let bare = line.trim_start();
        let digits = bare.len() - bare.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
        bare.starts_with(['-', '•', '*', '–', '○', '·', '✓', '✔', '▪', '→'])
            || digits > 0 && digits < 3 && bare[digits..].starts_with(['.', ')'])
    };
    let lines: Vec<(usize, &str)> = lines_of(text).filter(|(_, line)| !line.trim().is_empty()).collect();
    let Some(own) = lines.iter().rposition(|(start, _)| *start <= from) else { return false };
    let is_item = item(lines[own].1);
    let mut intro = own;
    while intro > 0 {
        intro -= 1;
        if !is_item || !item(lines[intro].1) {
            break;
        }
    }
    if intro == own {
        return false;
    }
    let line = lines[intro].1.trim_end();
    let leads = line.ends_with(':');
    if is_item {
        return leads;
    }
    let turns = || {
        let words = spoken(line, 0);
        let attitude = words.iter().any(|word| {
            tables(language).any(|table| {
                table.attitudes.contains(&word.word.as_str()) || table.nots.contains(&word.word.as_str())
            })
        });
        attitude || turning(line, language).is_some()
    };
    leads && turns()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: &str, text: &str, said: &str) -> Option<Around> {
        let from = text.find(said).unwrap();
        around(text, [from, from + said.len()], Some(language))
    }

    #[test]
    fn what_is_taken_back_is_known_in_seven_languages() {
        for (language, text, said) in [
            ("en", "The bridge is safe. However, nobody has looked at it.", "The bridge is safe."),
            ("en", "The bridge is safe.\n\nUnfortunately, the road is not.", "The bridge is safe."),
            ("fr", "Le pont est sûr. Sauf que personne ne l’a vu.", "Le pont est sûr."),
            ("fr", "Le pont est sûr. Mais alors, pourquoi le fermer ?", "Le pont est sûr."),
            ("de", "Die Brücke ist sicher. Aber niemand hat sie geprüft.", "Die Brücke ist sicher."),
            ("es", "El puente es seguro. Pero nadie lo ha visto.", "El puente es seguro."),
            ("it", "Il ponte è sicuro. Peccato che nessuno lo abbia visto.", "Il ponte è sicuro."),
            ("nl", "De brug is veilig. Maar niemand heeft gekeken.", "De brug is veilig."),
            ("pt", "A ponte é segura. Só que ninguém a viu.", "A ponte é segura."),
        ] {
            assert_eq!(of(language, text, said), Some(Around::TakenBack), "{text}");
            assert_eq!(of(language, text, text), None, "{text}");
        }
    }

    #[test]
    fn what_is_not_meant_is_known_in_seven_languages() {
        for (language, text, said) in [
            ("en", "Imagine the best of towns. The bridge is safe.", "The bridge is safe."),
            ("en", "Yeah right. The bridge is safe.", "The bridge is safe."),
            ("en", "Nobody believes the mayor. The bridge is safe, he says.", "The bridge is safe, he says."),
            (
                "en",
                "A guy told us that the town sank. The fish live in the bank now.",
                "The fish live in the bank now.",
            ),
            ("en", "The truthers have gone mad. Every bridge is a lie.", "Every bridge is a lie."),
            ("de", "Das behaupten viele. Die Brücke ist sicher.", "Die Brücke ist sicher."),
            ("fr", "Mais bien sûr. Le pont est sûr.", "Le pont est sûr."),
            ("fr", "Ils nous disent que tout va bien. Le pont est sûr.", "Le pont est sûr."),
            ("de", "Stell dir vor, alles ginge gut. Die Brücke ist sicher.", "Die Brücke ist sicher."),
            ("es", "Nos dicen que todo va bien. El puente es seguro.", "El puente es seguro."),
            ("it", "Ci dicono che va tutto bene. Il ponte è sicuro.", "Il ponte è sicuro."),
            ("nl", "Ja hoor. De brug is veilig.", "De brug is veilig."),
            ("pt", "Dizem que está tudo bem. A ponte é segura.", "A ponte é segura."),
        ] {
            assert_eq!(of(language, text, said), Some(Around::Unmeant), "{text}");
        }
        assert_eq!(
            of("en", "Yeah, the tide is high today at the quay. The bridge is safe.", "The bridge is safe."),
            None
        );
    }

    #[test]
    fn jokes_lists_and_answers_are_not_told_alone() {
        assert_eq!(of("en", "The bridge is safe. /s", "The bridge is safe."), Some(Around::Jest));
        assert_eq!(of("fr", "Le pont est sûr. #ironie", "Le pont est sûr."), Some(Around::Jest));
        let list = "What the mayor got wrong:\n- The bridge is safe.\n- The ferry is free.\nGo and look.";
        assert_eq!(of("en", list, "The ferry is free."), Some(Around::Listed));
        assert_eq!(of("en", list, "Go and look."), None);
        assert_eq!(
            of("en", "Lies of the mayor:\nThe bridge is safe.", "The bridge is safe."),
            Some(Around::Listed)
        );
        assert_eq!(
            of("en", "The bridge is safe.\n\nJust kidding.", "The bridge is safe."),
            Some(Around::Jest)
        );
        assert_eq!(of("en", "My take:\nThe bridge is safe.", "The bridge is safe."), None);
        let joke = "What is a bridge to a drummer? It cannot feed a family of four.";
        assert_eq!(of("en", joke, "It cannot feed a family of four."), Some(Around::Answer));
    }
}
