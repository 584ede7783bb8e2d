//! Words that claim more than the data hold, and words that no sentence holds.

use super::breach::{Code, Found};
use super::figures::{holds_phrase, voices};
use super::passage::{Book, Place, Sentence, excerpt, words};
use crate::lang;
use crate::locale::Language;
use crate::model::{Measure, Source};

/// The fewest distinct authors behind a plural source.
const PLURAL: u64 = 3;

/// "Several", "many" and the like are said of three distinct authors or more.
pub(super) fn plural_sources(book: &Book<'_>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    let lexicon = &lang::of(language).lexicon;
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        // A heading names what the posts are about, in their words.
        if matches!(sentence.passage.place, Place::Heading(_)) {
            continue;
        }
        let voice = sentence.voice();
        let all = words(&voice);
        let counted =
            sentence.figures().iter().any(|(_, _, f)| matches!(f.measure, Measure::Voices | Measure::Posts));
        let word = all.iter().enumerate().find(|(index, word)| {
            let next = all.get(index + 1).map(String::as_str).unwrap_or_default();
            lexicon.plural.contains(&word.as_str())
                && !lexicon.not_sources.contains(&next)
                && !is_question(&all, *index)
        });
        let lower = voice.to_lowercase();
        let phrase = lexicon.plural_phrases.iter().find(|phrase| !counted && holds_phrase(&lower, phrase));
        let said = word.map(|(_, word)| word.as_str()).or(phrase.copied());
        if let Some(said) = said
            && authors_behind(book, &sentence) < PLURAL
        {
            breaches.push(Found::new(&sentence, Code::FewerThanPlural, &[&said, &PLURAL]));
        }
    }
    breaches
}

/// "How many" and "as many".
fn is_question(all: &[String], index: usize) -> bool {
    index
        .checked_sub(1)
        .and_then(|before| all.get(before))
        .is_some_and(|word| matches!(word.as_str(), "how" | "as"))
}

/// Distinct authors of the posts cited, of the section, or of all posts where no post is cited.
fn authors_behind(book: &Book<'_>, sentence: &Sentence<'_, '_>) -> u64 {
    let cited: Vec<&Source> = sentence.cites().into_iter().filter_map(|id| book.source(id)).collect();
    let cited = voices(&cited) as u64;
    let section = sentence.passage.place.section().and_then(|index| book.digest.sections.get(index));
    match section {
        Some(section) => cited.max(section.voices),
        None => cited.max(book.digest.method.authors),
    }
}

/// No word that swells a fact stands without a figure in its sentence.
pub(super) fn no_hype(book: &Book<'_>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    let lexicon = &lang::of(language).lexicon;
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        if !sentence.figures().is_empty() {
            continue;
        }
        let bare = sentence.bare();
        let all = words(&bare);
        let lower = bare.to_lowercase();
        let word = all.iter().map(String::as_str).find(|word| lexicon.hype.contains(word));
        let phrase = lexicon.hype_phrases.iter().copied().find(|phrase| holds_phrase(&lower, phrase));
        if let Some(said) = word.or(phrase)
            && !is_of_a_post(book, &sentence, said)
        {
            breaches.push(Found::new(&sentence, Code::Hype, &[&said]));
        }
    }
    breaches
}

/// Key words name what posts are about, and a heading takes its words from the post it cites.
fn is_of_a_post(book: &Book<'_>, sentence: &Sentence<'_, '_>, said: &str) -> bool {
    let keywords = book.digest.sections.iter().flat_map(|section| &section.keywords);
    let is_heading = matches!(sentence.passage.place, Place::Heading(_));
    let cited = sentence.cites().into_iter().filter(|_| is_heading).filter_map(|id| book.source(id));
    keywords.chain(cited.map(|source| &source.text)).any(|text| words(text).iter().any(|word| word == said))
}

/// Words that say whether an author is a man or a woman, per language, folded.
const GENDERED: &[(&str, &[&str])] = &[
    ("en", &["he", "she", "him", "her", "his", "hers", "himself", "herself"]),
    ("fr", &["elle", "elles", "autrice", "utilisateur", "utilisatrice"]),
];

/// No gender of an author is guessed: the narrator speaks of the message, the author, the name.
pub(super) fn no_guessed_gender(book: &Book<'_>) -> Vec<Found> {
    let gendered = GENDERED.iter().find(|(code, _)| *code == book.digest.language);
    let Some((_, gendered)) = gendered else { return Vec::new() };
    let mut breaches = Vec::new();
    for sentence in book.copy().filter(|sentence| matches!(sentence.passage.place, Place::Paragraph(..))) {
        // What a post writes may stand in a cited phrase.
        let own = words(&sentence.pattern());
        if let Some(word) = own.iter().find(|word| gendered.contains(&word.as_str())) {
            breaches.push(Found::new(&sentence, Code::GuessedGender, &[&word]));
        }
    }
    breaches
}

/// Nothing that a template left behind, no word twice in a row, no contraction undone.
pub(super) fn no_broken_words(book: &Book<'_>) -> Vec<Found> {
    const LEFT_BEHIND: [&str; 10] =
        ["[[", "]]", "{", "}", "undefined", "NaN", "null", "Some(", "None)", "\u{fffd}"];
    let mut breaches = Vec::new();
    for passage in &book.passages {
        let place = passage.place;
        let voice = passage.voice();
        let bare = passage.bare();
        let in_a_post = |left: &str| {
            let cited = passage.spans.iter().flat_map(|span| span.cites()).filter_map(|id| book.source(id));
            let section = place.section().map(|section| book.section_sources(section)).unwrap_or_default();
            let plain = |text: &str| text.to_lowercase().replace('’', "'");
            cited.chain(section).any(|source| plain(&source.text).contains(&plain(left)))
        };
        for left in LEFT_BEHIND.iter().filter(|left| holds_left_behind(&bare, left) && !in_a_post(left)) {
            breaches.push(Found::new(place, Code::LeftOver, &[&left]));
        }
        if let Some(control) = voice.chars().find(|ch| ch.is_control()) {
            breaches.push(Found::new(place, Code::Control, &[&format!("{control:?}")]));
        }
        if let Some(language) = book.language {
            let twice = twice(&bare, language).map(|word| format!("{word} {word}"));
            breaches.extend(
                twice
                    .filter(|pair| !in_a_post(pair))
                    .map(|pair| Found::new(place, Code::BrokenWords, &[&pair])),
            );
            let lower = bare.to_lowercase();
            let broken = lang::of(language)
                .lexicon
                .broken
                .iter()
                .filter(|broken| holds_phrase(&lower, broken) && !in_a_post(broken));
            breaches.extend(broken.map(|broken| Found::new(place, Code::BrokenWords, &[broken])));
            let elisions = elisions(&voice, language).into_iter().filter(|pair| !in_a_post(pair));
            breaches.extend(elisions.map(|pair| Found::new(place, Code::BrokenWords, &[&excerpt(&pair)])));
        }
    }
    breaches
}

fn holds_left_behind(text: &str, left: &str) -> bool {
    if left.starts_with(char::is_alphabetic) && left.ends_with(char::is_alphabetic) {
        holds_phrase(text, left)
    } else {
        text.contains(left)
    }
}

/// A word of the narrator's that stands twice in a row, separated by a space alone.
fn twice(text: &str, language: Language) -> Option<String> {
    let allowed = lang::of(language).lexicon.allowed_twice;
    let tokens: Vec<&str> = text.split(' ').collect();
    tokens.windows(2).find_map(|pair| {
        let word = pair[0].to_lowercase();
        let twice =
            word == pair[1].to_lowercase() && word.chars().all(char::is_alphabetic) && !word.is_empty();
        (twice && !allowed.contains(&word.as_str())).then_some(word)
    })
}

/// Word pairs of the narrator's that the language joins or fits to each other otherwise.
fn elisions(text: &str, language: Language) -> Vec<String> {
    let tokens: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}']).collect();
    tokens
        .windows(2)
        .filter(|pair| match language {
            Language::Fr => lacks_elision(pair[0], pair[1]),
            Language::En => wrong_article(pair[0], pair[1]),
            _ => clash(pair[0], pair[1], lang::of(language).lexicon.clashes),
        })
        .map(|pair| pair.join(" "))
        .collect()
}

/// A word before a beginning that it does not stand before.
fn clash(first: &str, second: &str, clashes: &[(&str, &[&str], &[&str])]) -> bool {
    let lower = second.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    clashes.iter().any(|(word, starts, except)| first == *word && begins(starts) && !begins(except))
}

/// `de` before a vowel, and the like. Words that begin with h or y, and numerals, are left alone.
fn lacks_elision(first: &str, second: &str) -> bool {
    const ELIDED: [&str; 10] = ["de", "que", "le", "la", "se", "ne", "je", "me", "te", "lorsque"];
    let first = first.trim_start_matches(|ch: char| !ch.is_alphanumeric()).to_lowercase();
    let first = first.rsplit(['’', '\'']).next().unwrap_or_default();
    let lower = second.to_lowercase();
    let word: String = lower.chars().take_while(|ch| ch.is_alphanumeric()).collect();
    let vowel =
        lower.starts_with(['a', 'e', 'i', 'o', 'u', 'à', 'â', 'é', 'è', 'ê', 'ë', 'î', 'ï', 'ô', 'û', 'œ']);
    let letters = second.chars().filter(|ch| ch.is_alphabetic()).count();
    let spelled_out = letters <= 1;
    let aspirated =
        matches!(word.as_str(), "onze" | "onzième" | "oui" | "un" | "une" | "ouistiti" | "uhlan" | "yaourt");
    ELIDED.contains(&first) && vowel && !spelled_out && !aspirated
}

/// `a` before a vowel letter, `an` before a consonant letter; only in plain lower-case words,
/// and not where spelling and sound part.
fn wrong_article(first: &str, second: &str) -> bool {
    let first = first.trim_start_matches(|ch: char| !ch.is_alphanumeric()).to_lowercase();
    let plain = second.chars().next().is_some_and(|ch| ch.is_ascii_lowercase());
    if !plain || !matches!(first.as_str(), "a" | "an") {
        return false;
    }
    let sounds_like_you = ["eu", "uni", "use", "usu", "usa", "uti", "ubi", "one", "once", "ura", "uk"];
    let vowel = second.starts_with(['a', 'e', 'i', 'o', 'u'])
        && !sounds_like_you.iter().any(|s| second.starts_with(s));
    let silent_h = ["hour", "honest", "honour", "honor", "heir"].iter().any(|s| second.starts_with(s));
    let consonant = !second.starts_with(['a', 'e', 'i', 'o', 'u']) && !silent_h;
    let spelled_out = second.chars().take_while(|ch| ch.is_alphanumeric()).count() == 1;
    !spelled_out && ((first == "a" && (vowel || silent_h)) || (first == "an" && consonant))
}
