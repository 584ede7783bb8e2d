//! What turns the sense of a clause that is quoted apart from its sentence.

use super::fold::fold;
use super::speech::{ends, phrase, spoken, tables};
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

/// What turns the sense of the clause of `text` at a byte range where it is quoted by itself: an attitude, a denial, a
/// condition or a report in front of it in its sentence, the word right after it, who says so at the end, or what
/// completes a contrast that it begins; `None` where it keeps its sense, or the range is none of the text.
///
/// ```
/// use coranto::text::sense::turned;
/// let text = "I doubt that the boat sails today. The train runs, if it runs, at nine.";
/// assert_eq!(turned(text, [13, 33], Some("en")), Some("doubt that"));
/// assert_eq!(turned(text, [0, 34], Some("en")), None);
/// assert_eq!(turned(text, [35, 49], Some("en")), Some("if"));
/// assert_eq!(turned("Dicen que el barco sale hoy.", [10, 28], Some("es")), Some("dicen que"));
/// assert_eq!(turned("Nobody here believes the boat will sail.", [21, 40], Some("en")), Some("nobody"));
/// let text = "It isn't good for the port - it's bad for the boats.";
/// assert_eq!(turned(text, [0, 26], Some("en")), Some("isnt"));
/// ```
pub fn turned(text: &str, [from, to]: [usize; 2], language: Option<&str>) -> Option<&'static str> {
    let (before, range, after) = (text.get(..from)?, text.get(from..to)?, text.get(to..)?);
    let lead = clause_words(before.rsplit(is_clause_mark).next().unwrap_or_default()).join(" ");
    let turning = turning_words(language)
        .flat_map(|words| words.before)
        .copied()
        .find(|phrase| lead.strip_suffix(phrase).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')));
    if turning.is_some() {
        return turning;
    }
    if let Some(word) = led(before, language) {
        return Some(word);
    }
    if range.chars().next_back().is_some_and(is_clause_mark) {
        return None;
    }
    let mut pieces = after.split(is_clause_mark);
    let next = clause_words(pieces.next().unwrap_or_default());
    let joint = after.trim_start().chars().next();
    let dashed =
        joint == Some('-') && after.trim_start_matches([' ', '-']).starts_with(char::is_alphanumeric);
    if matches!(joint, Some(',' | ';' | '—' | '–')) || dashed {
        let negated = || {
            let words = spoken(range, 0);
            let nots =
                |word: &str| tables(language).find_map(|table| table.nots.iter().find(|not| **not == word));
            words.iter().find_map(|word| nots(&word.word)).copied()
        };
        let end = after.find(is_sentence_mark).unwrap_or(after.len());
        let tail = spoken(&after[..end], 0);
        // A contrast that the rest completes is cut before its point.
        if tail.len() > 1
            && let Some(not) = negated()
        {
            return Some(not);
        }
        // *…, the mayor of Orvane says*
        let said = tail.iter().take(SAID).find_map(|word| {
            tables(language).find_map(|table| table.says.iter().find(|says| **says == word.word))
        });
        if let Some(says) = said
            && tail.len() <= SAID
        {
            return Some(says);
        }
    }
    if let Some(word) = next.first() {
        return turning_words(language)
            .flat_map(|words| words.after)
            .copied()
            .find(|turning| turning == word);
    }
    if !matches!(joint, Some(',' | '—' | '–' | '(')) {
        return None;
    }
    let next = clause_words(pieces.find(|piece| !piece.trim().is_empty()).unwrap_or_default());
    let word = next.first()?;
    turning_words(language).flat_map(|words| words.tail).copied().find(|turning| turning == word)
}

/// Most words of a tail that says who said it.
const SAID: usize = 8;

/// What a sentence says before a clause that is quoted out of it, where that is an attitude, a denial, a condition or a
/// report; the author's own *I think that* is none. Modal verbs say nothing of what is joined to them.
fn led(before: &str, language: Option<&str>) -> Option<&'static str> {
    let start = before
        .rfind(is_sentence_mark)
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    // After a colon stands what is said, and whose it is is told by the voices of the text.
    let colon = before[start..].contains(':');
    let words = spoken(&before[start..], 0);
    let lead = phrase(&words);
    let own = tables(language)
        .flat_map(|table| table.own)
        .filter(|own| ends(&lead, own))
        .map(|own| own.len())
        .max();
    let rest = &lead[..lead.len() - own.unwrap_or(0)];
    rest.split(' ').find_map(|word| {
        tables(language).find_map(|table| {
            if table.mild.contains(&word) {
                return None;
            }
            let says = table.says.iter().find(|known| **known == word).filter(|_| !colon);
            let nots = || table.nots.iter().find(|known| **known == word).filter(|_| !colon);
            let attitude = || table.attitudes.iter().find(|known| **known == word);
            let known = says.or_else(nots).or_else(attitude)?;
            (!(colon && table.says.contains(known))).then_some(*known)
        })
    })
}

/// What ends a sentence, or parts it from words in quotation marks.
fn is_sentence_mark(ch: char) -> bool {
    matches!(ch, '.' | '!' | '?' | '…' | '\n' | '«' | '»' | '“' | '”' | '„' | '"')
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: &str, text: &str, said: &str) -> Option<&'static str> {
        let from = text.find(said).unwrap();
        turned(text, [from, from + said.len()], Some(language))
    }

    #[test]
    fn attitudes_and_denials_before_a_clause_turn_it_in_seven_languages() {
        for (language, text, said) in [
            ("en", "Nobody believes the council will resign.", "the council will resign"),
            ("en", "I doubt very much that the council will resign.", "the council will resign"),
            ("en", "It is a myth that, after all, the council will resign.", "the council will resign"),
            (
                "en",
                "The mayor pretends the books are fine and the council will resign.",
                "the council will resign",
            ),
            ("en", "Few expect the council will resign.", "the council will resign"),
            ("en", "You would have to be mad to think the council will resign.", "the council will resign"),
            ("fr", "Il est faux que le conseil va démissionner.", "le conseil va démissionner"),
            ("fr", "Je doute fort que le conseil démissionne demain.", "le conseil démissionne demain"),
            ("fr", "Personne ne croit que le conseil va démissionner.", "le conseil va démissionner"),
            ("de", "Es ist nicht wahr, dass der Rat zurücktreten wird.", "der Rat zurücktreten wird"),
            ("de", "Kaum jemand glaubt, der Rat werde zurücktreten.", "der Rat werde zurücktreten"),
            ("es", "Nadie cree que el consejo vaya a dimitir.", "el consejo vaya a dimitir"),
            ("es", "Es mentira que el consejo va a dimitir.", "el consejo va a dimitir"),
            ("it", "Nessuno crede che il consiglio si dimetterà.", "il consiglio si dimetterà"),
            ("it", "È una bufala che il consiglio si dimetterà.", "il consiglio si dimetterà"),
            ("nl", "Niemand gelooft dat de raad zal aftreden.", "de raad zal aftreden"),
            ("nl", "Het is een mythe dat de raad zal aftreden.", "de raad zal aftreden"),
            ("pt", "Ninguém acredita que o conselho vá demitir-se.", "o conselho vá demitir-se"),
            ("pt", "É mentira que o conselho vai demitir-se.", "o conselho vai demitir-se"),
        ] {
            assert!(of(language, text, said).is_some(), "{text}");
        }
    }

    #[test]
    fn one_s_own_opinion_and_what_is_joined_to_it_keep_their_sense() {
        for (language, text, said) in [
            ("en", "I think that the council will resign.", "the council will resign"),
            ("en", "The mayor may stay and the council will resign.", "the council will resign"),
            ("fr", "Je pense que le conseil va démissionner.", "le conseil va démissionner"),
            ("de", "Ich denke, dass der Rat zurücktreten wird.", "der Rat zurücktreten wird"),
            ("es", "Creo que el consejo va a dimitir.", "el consejo va a dimitir"),
            ("it", "Secondo me il consiglio si dimetterà.", "il consiglio si dimetterà"),
            ("nl", "Ik denk dat de raad zal aftreden.", "de raad zal aftreden"),
            ("pt", "Acho que o conselho vai demitir-se.", "o conselho vai demitir-se"),
            ("en", "Nobody slept. The council will resign.", "The council will resign."),
        ] {
            assert_eq!(of(language, text, said), None, "{text}");
        }
    }

    #[test]
    fn a_contrast_is_not_cut_before_its_point() {
        for (text, said) in [
            ("The lake isn't good for pipelines - it's bad for oil.", "The lake isn't good for pipelines"),
            ("The bridge is not old; it is ill kept.", "The bridge is not old"),
            ("Le pont n’est pas vieux, il est mal tenu.", "Le pont n’est pas vieux"),
            ("The bridge is safe, the mayor of Orvane says.", "The bridge is safe"),
            ("The bridge is safe, according to the mayor.", "The bridge is safe"),
        ] {
            assert!(of("en", text, said).is_some(), "{text}");
        }
        let text = "The bridge is open again, and the market is back.";
        assert_eq!(of("en", text, "The bridge is open again"), None);
    }
}
