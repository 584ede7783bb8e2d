//! Whether words stand alone: no pronoun without what it points at, nothing to click, no heap of signs; and what
//! stance they show. All by word lists and signs, so that a reader can foresee it.

use super::clause::Word;
use super::lang::{cues, cues_of};
use super::quotable::{Part, Stance};
use crate::locale::Language;
use crate::text::frequency::probability;
use crate::text::tag::Tag;

/// First words of English and French that point at something outside the span, beside those of the
/// [cues](super::lang::Cues); folded.
const DANGLING: &[&str] = &[
    "hence",
    "besides",
    "similarly",
    "either",
    "there's",
    "here's",
    "well",
    "oh",
    "yup",
    "nope",
    "hmm",
    "haha",
    "what",
    "than",
    "along",
    "while",
    "though",
    "although",
    "voila",
    "voici",
    "bref",
    "enfin",
    "que",
    "qu'",
    "quand",
    "tandis",
    "nor",
    "alors",
];

/// Beginnings in which such a word points at nothing, folded and sorted.
#[rustfmt::skip]
const IMPERSONAL: &[&str] = &[
    "en ", "il est temps", "il faut", "il reste", "il s'agit", "il suffit", "il y a", "la ", "no one", "so many",
    "so much", "there are no", "there is no",
];

/// Pronouns that need a noun before them in the span, folded.
const POINTING: &[&str] = &[
    "it", "he", "she", "they", "him", "her", "them", "his", "their", "its", "it's", "they're", "ils", "elle",
    "elles", "lui", "leur", "leurs", "cela", "ca", "celui", "celle", "ceux", "celles", "sa", "ses", "son",
];

/// Words for some of what was spoken of before, folded.
const QUANTIFIERS: &[&str] = &[
    "some",
    "others",
    "many",
    "most",
    "all",
    "each",
    "few",
    "several",
    "certains",
    "certaines",
    "autres",
    "beaucoup",
    "plusieurs",
    "tous",
    "toutes",
];

/// First words that answer somebody or take up a thread, folded.
const OPENERS: &[&str] = &[
    "actually",
    "maybe",
    "honestly",
    "basically",
    "anyway",
    "sorry",
    "yeah",
    "yep",
    "nah",
    "your",
    "you're",
    "franchement",
    "honnetement",
    "desole",
    "ouais",
    "ben",
    "votre",
    "ton",
    "tes",
    "vos",
];

/// Words that lean on what was said before, folded, and how much they take from a span.
const CONTEXT: &[(&str, f64)] = &[
    ("same", 0.2),
    ("also", 0.1),
    ("too", 0.1),
    ("again", 0.1),
    ("another", 0.1),
    ("else", 0.1),
    ("either", 0.1),
    ("below", 0.2),
    ("please", 0.15),
    ("you", 0.05),
    ("your", 0.1),
    ("aussi", 0.1),
    ("egalement", 0.1),
    ("pareil", 0.2),
    ("encore", 0.05),
    ("svp", 0.2),
    ("vous", 0.05),
    ("tu", 0.1),
    ("toi", 0.1),
];

/// What only makes sense where the post stands: links, pictures, threads, calls to repost. Folded phrases, sorted.
#[rustfmt::skip]
const DEICTIC: &[&str] = &[
    "a lire", "abonnez", "above", "ama", "ask me anything", "below:", "ce lien", "ce message", "ce tweet",
    "cette image", "cette photo", "cette video", "check it out", "check out", "ci-dessous", "ci-dessus", "ci-joint",
    "click here", "click on", "cliquer", "cliquez", "dm me", "each rt", "en commentaire", "en savoir plus",
    "every retweet", "every rt", "follow me", "follow us", "for more info", "full thread", "giveaway", "h/t",
    "in bio", "in reply to", "in the comments", "inscrivez", "le lien", "learn more", "link below", "link in",
    "lire la suite", "merci de rt", "more details", "more info", "partagez", "photo:", "photos:", "pic:",
    "plus d'infos", "read here", "read more", "register now", "retweet", "rt @", "rt if", "rt si", "rt this",
    "rt to", "rt@", "see below", "see here", "see pic", "see thread", "see video", "sign up", "stay tuned",
    "subscribe", "suivez", "the video below", "this gif", "this image", "this link", "this photo", "this picture",
    "this post", "this rt", "this thread", "this tweet", "this video", "via @", "video:", "visit our",
    "voir la video", "voir photo", "watch here",
];

/// Words of messages typed in haste, folded and sorted.
#[rustfmt::skip]
const HASTY: &[&str] = &[
    "bcp", "cant", "chui", "cmq", "didnt", "doesnt", "dont", "dsl", "fyi", "gonna", "hes", "idk", "im", "isnt",
    "ive", "jsuis", "lmao", "lol", "mdr", "mfw", "n", "nn", "omg", "pls", "plz", "ppl", "pr", "ptdr", "qd",
    "r", "shes", "stp", "svp", "tb", "tbh", "tfw", "thats", "thx", "tjs", "tt", "u", "ur", "vc", "wanna",
    "whats", "wow", "wtf", "xke", "xq", "yall",
];

/// Words that the narrator would not print without need; by their beginnings, folded and sorted.
#[rustfmt::skip]
const COARSE: &[&str] = &[
    "asshole", "bastard", "batard", "batshit", "bitch", "bordel", "bullshit", "connard", "connasse", "cunt",
    "dickhead", "encul", "faggot", "fuck", "horseshit", "merd", "motherf", "nigg", "nique", "pussy", "putain",
    "pute", "retard", "salaud", "salop", "shit", "slut", "wank", "whore",
];

/// How well a span reads, 0 for the best; `None` where it does not stand alone.
pub(super) fn stands(
    (text, folded, language): (&str, &str, Option<&str>),
    words: &[Word],
    part: Part,
    title: bool,
    opens: bool,
) -> Option<f64> {
    if has_wrong_signs(text, title) || !is_balanced(text) || text.starts_with('[') {
        return None;
    }
    // Words that are another's throughout say nothing of who posts them, and two marks in a row read badly.
    let marks = ['"', '“', '”', '«', '»'];
    if text.starts_with(marks) && text.trim_end_matches(['.', '!', '?']).ends_with(marks) {
        return None;
    }
    let mut merit = if text.starts_with(marks) { -0.5 } else { 0.0 };
    let first = text.chars().next()?;
    let start =
        folded.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '.' | ':' | '!' | '?')).next()?;
    let start = start.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '\'');
    let impersonal = begun_by(folded, IMPERSONAL).next().is_some();
    let apart = !matches!(part, Part::Reason | Part::Answer);
    if apart && !impersonal && !title && dangles(text, start, language) {
        return None;
    }
    if matches!(part, Part::Whole | Part::Answer) {
        if first.is_lowercase() {
            if !opens {
                return None;
            }
            merit -= 0.35;
        }
        if !text.ends_with(['.', '!', '?', '”', '"', '»', ')']) {
            merit -= if opens { 0.08 } else { 0.15 };
        }
    }
    if holds_any(folded, DEICTIC) {
        return None;
    }
    if words.is_empty() {
        let pointing = folded.split(' ').take(3).any(|word| POINTING.contains(&word));
        merit -= if pointing { 0.3 } else { 0.0 };
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
        if cues(language).any(|cues| cues.open.contains(&last.as_str())) {
            return None;
        }
    } else {
        merit += judge_words(words, folded, part, title)?;
    }
    for token in folded.split_whitespace() {
        let bare = token.trim_matches(|ch: char| !ch.is_alphanumeric());
        if HASTY.binary_search(&bare).is_ok() {
            merit -= 0.3;
        }
        if begun_by(bare, COARSE).next().is_some() {
            merit -= 0.8;
        }
    }
    merit -= 0.12 * text.matches('!').count().min(3) as f64;
    merit -= if text.contains(['…', '+', '&', '/', '%']) { 0.1 } else { 0.0 };
    merit -= if [". ", "! ", "? "].iter().any(|end| text.contains(end)) { 0.12 } else { 0.0 };
    merit -= if first.is_ascii_digit() { 0.15 } else { 0.0 };
    merit -= if text.contains('(') { 0.1 } else { 0.0 };
    merit -= if text.matches(',').count() >= 4 { 0.2 } else { 0.0 };
    Some(merit)
}

/// Whether the first word points at something outside the span, in the language of the post, or in any where it
/// has none that there are cues for.
fn dangles(text: &str, folded: &str, language: Option<&str>) -> bool {
    let own = language.and_then(Language::of);
    let lower = text.to_lowercase().replace('’', "'");
    let first =
        lower.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '.' | ':' | '!' | '?')).next();
    let elided = first.and_then(|word| word.split_once('\'')).map(|(start, _)| start).unwrap_or_default();
    // Short posts are often taken for another language, and English is in every conversation.
    let known = |word: &str| match own {
        Some(language) => [language, Language::En].iter().any(|l| cues_of(*l).dangling.contains(&word)),
        None => cues(language).any(|cues| cues.dangling.contains(&word)),
    };
    let is_listed = |word: &str| !word.is_empty() && (known(word) || DANGLING.contains(&word));
    is_listed(folded) || first.is_some_and(is_listed) || matches!(elided, "c" | "qu")
}

/// What the parts of speech show.
fn judge_words(words: &[Word], folded: &str, part: Part, title: bool) -> Option<f64> {
    let mut merit = 0.0;
    let ended = folded.ends_with(['.', '!', '?', '”', '"', '»', ')']);
    match words.last()?.tag {
        Tag::Determiner | Tag::Conjunction | Tag::Particle => return None,
        Tag::Preposition | Tag::Pronoun if !ended => return None,
        _ => {}
    }
    let verbs = words.iter().filter(|word| word.tag == Tag::FiniteVerb).count();
    // *When the boat leaves the port*, and then?
    let waits = matches!(words[0].folded.as_str(), "when" | "if" | "whether" | "quand" | "lorsque" | "si");
    if waits && verbs < 2 && !title && part != Part::Answer {
        return None;
    }
    if verbs == 0 {
        // A title may be a noun phrase; anything else says nothing.
        if !title && words.len() < 12 {
            return None;
        }
        merit -= 0.4;
    }
    // *Anyone who still has it* names somebody and says nothing.
    let relative = |word: &Word| matches!(word.folded.as_str(), "who" | "that" | "which" | "qui");
    let first = words.iter().position(|word| word.tag == Tag::FiniteVerb).unwrap_or(0);
    if !title && words.get(1..first.min(3)).is_some_and(|before| before.iter().any(relative)) {
        merit -= if verbs < 2 { 0.4 } else { 0.2 };
    }
    let noun = words.iter().position(|word| matches!(word.tag, Tag::Noun | Tag::ProperNoun));
    if part == Part::Answer {
        return Some(merit);
    }
    let Some(noun) = noun else {
        // Nobody knows what is spoken of.
        return None;
    };
    let tag = |at: usize| words.get(at).map(|word| word.tag);
    // What some or others do, nobody knows of whom.
    if QUANTIFIERS.contains(&words[0].folded.as_str()) && tag(1) == Some(Tag::FiniteVerb) {
        return None;
    }
    let is_pointing = |word: &Word| POINTING.contains(&word.folded.as_str()) && word.tag != Tag::Other;
    if !title && part != Part::Reason && words[..noun].iter().any(is_pointing) {
        return None;
    }
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(|next| next.tag);
        if matches!(word.folded.as_str(), "this" | "these" | "those" | "ceci" | "cela" | "ca") {
            let alone = !matches!(
                next,
                Some(Tag::Noun | Tag::Adjective | Tag::ProperNoun | Tag::Numeral | Tag::Participle)
            );
            merit -= if alone { 0.45 } else { 0.2 };
        }
        merit -= CONTEXT.iter().find(|(known, _)| *known == word.folded).map_or(0.0, |(_, weight)| *weight);
        let nominal = matches!(next, Some(Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral));
        let led = at > 0 && matches!(words[at - 1].tag, Tag::Adjective | Tag::Determiner);
        let who = words.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "who" | "that" | "of"));
        // A pronoun: *a good one*, *one who*.
        if word.folded == "ones" || word.folded == "one" && (led && !nominal || who) {
            merit -= 0.4;
        }
        if matches!(word.folded.as_str(), "there" | "here" | "via" | "tel" | "telle") {
            merit -= 0.3;
        }
        if word.folded == "c'" && at < 3 || at == 0 && word.tag == Tag::Interjection {
            merit -= 0.3;
        }
        if matches!(word.folded.as_str(), "cette" | "cet" | "ces")
            || word.folded == "ce" && next == Some(Tag::Noun)
        {
            merit -= 0.2;
        }
    }
    // Words that no table knows and that are no names: misspelt, or of another tongue.
    let unknown = words
        .iter()
        .filter(|word| {
            word.folded.chars().count() >= 4
                && word.folded.chars().all(char::is_alphabetic)
                && word.tag != Tag::ProperNoun
                && probability(&word.folded) == 0.0
        })
        .count();
    merit -= (0.15 * unknown as f64).min(0.6);
    merit -= match words.first() {
        Some(word) if word.tag == Tag::FiniteVerb && is_request(&word.folded) => 0.35,
        // A statement without its subject.
        Some(word) if word.tag == Tag::FiniteVerb => 0.6,
        Some(word) if word.tag == Tag::Participle && word.folded.ends_with("ing") => 0.25,
        Some(word) if OPENERS.contains(&word.folded.as_str()) => 0.3,
        _ => 0.0,
    };
    Some(merit)
}

fn has_wrong_signs(text: &str, title: bool) -> bool {
    let (mut characters, mut letters, mut upper, mut wrong) = (0, 0, 0, false);
    for ch in text.chars() {
        characters += 1;
        letters += usize::from(ch.is_alphabetic());
        upper += usize::from(ch.is_uppercase());
        wrong |= matches!(
            ch,
            '\\' | '`' | '{' | '}' | '<' | '>' | '=' | '^' | '~' | '_' | '|' | '*' | '#' | '@' | '[' | ']' | '•' | '→'
                | '↑' | '⬇' | '👇' | '✅' | '\n'
                // Letters that are dressed up as mathematics.
                | '\u{1d400}'..='\u{1d7ff}'
        );
    }
    if wrong || letters * 10 < characters * 6 || upper * 2 > letters {
        return true;
    }
    let mut before = false;
    let odd = text.split_whitespace().any(|token| {
        let word = token.trim_matches(|ch: char| !ch.is_alphanumeric());
        let loud = word.chars().all(|ch| ch.is_uppercase() || !ch.is_alphabetic())
            && word.chars().nth(3).is_some()
            && word.chars().any(char::is_alphabetic);
        std::mem::replace(&mut before, loud) && loud && !title || is_identifier(word)
    });
    let opening = text.chars().next().unwrap_or(' ');
    let heaped = ["??", "!!", "..", "?!", "!?", "--", ",,"].iter().any(|heap| text.contains(heap));
    odd || heaped
        || text.ends_with(['…', ':', '-'])
        || text.contains("://")
        // One of a thread: *1/4*.
        || text.rsplit(' ').next().and_then(|last| last.split_once('/')).is_some_and(|(a, b)| {
            [a, b].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        })
        || !(opening.is_alphanumeric() || matches!(opening, '“' | '«' | '„' | '"' | '¿' | '¡' | '$'))
        || opening.is_ascii_digit() && text.chars().nth(1).is_some_and(|ch| matches!(ch, '/' | '.' | ')'))
        || text.rsplit_once(':').is_some_and(|(_, after)| after.chars().count() < 5)
}

fn is_balanced(text: &str) -> bool {
    // A single mark that opens before a word, and one that closes after it.
    let single = |open: bool| {
        let bounded = |ch: Option<char>| ch.is_none_or(|ch| !ch.is_alphanumeric());
        let marks = text.char_indices().filter(|(_, ch)| matches!(ch, '\'' | '‘' | '’'));
        marks
            .filter(|(at, ch)| {
                let before = text[..*at].chars().next_back();
                let after = text[at + ch.len_utf8()..].chars().next();
                if open { bounded(before) && !bounded(after) } else { !bounded(before) && bounded(after) }
            })
            .count()
    };
    (single(true) == 0 || single(false) > 0)
        && text.matches('(').count() == text.matches(')').count()
        && text.matches('“').count() == text.matches('”').count()
        && text.matches('«').count() == text.matches('»').count()
        && text.matches('"').count().is_multiple_of(2)
}

/// A hash, a number of a file, an address cut short: letters and digits in one word.
fn is_identifier(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && word.len() <= 28 {
        return false;
    }
    let letters = word.chars().filter(|ch| ch.is_ascii_alphabetic()).count();
    let hexadecimal = word.len() >= 6 && word.chars().all(|ch| ch.is_ascii_hexdigit());
    hexadecimal && digits > 0 && letters > 0
        || digits >= 3 && letters >= 3 && !word.contains(['-', '/', '\'', '’'])
        || word.chars().count() > 28 && word.is_ascii() && !word.contains('-')
}

/// Those of the phrases, which are sorted, that a text begins with.
fn begun_by<'a>(text: &'a str, phrases: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let first = text.bytes().next();
    let from = phrases.partition_point(|phrase| phrase.bytes().next() < first);
    let near = phrases[from..].iter().copied().take_while(move |phrase| phrase.bytes().next() == first);
    near.filter(move |phrase| text.starts_with(phrase))
}

/// Whether one of the phrases, which begin with a letter, stands in a text between word boundaries.
fn holds_any(text: &str, phrases: &[&str]) -> bool {
    let mut inside = false;
    text.char_indices().any(|(at, ch)| {
        let begins = !std::mem::replace(&mut inside, ch.is_alphanumeric()) && inside;
        begins
            && begun_by(&text[at..], phrases).any(|phrase| {
                !phrase.ends_with(char::is_alphanumeric)
                    || !text[at + phrase.len()..].starts_with(char::is_alphanumeric)
            })
    })
}

/// Words of stance, folded.
const STANCES: &[(Stance, &[&str])] = &[
    (
        Stance::Deplores,
        &[
            "unfortunately",
            "sadly",
            "shame",
            "shameful",
            "disgrace",
            "disgraceful",
            "appalling",
            "heartbreaking",
            "sad",
            "disgusted",
            "outraged",
            "horrified",
            "malheureusement",
            "helas",
            "honte",
            "honteux",
            "dommage",
            "deplorable",
            "scandaleux",
            "navrant",
            "triste",
            "indigne",
        ],
    ),
    (
        Stance::Welcomes,
        &[
            "thanks",
            "thank",
            "bravo",
            "congrats",
            "congratulations",
            "glad",
            "delighted",
            "thrilled",
            "proud",
            "grateful",
            "pleased",
            "relieved",
            "merci",
            "felicitations",
            "ravi",
            "ravie",
            "fier",
            "fiere",
            "heureux",
            "heureuse",
            "soulage",
        ],
    ),
    (Stance::Doubts, &["doubt", "doubtful", "skeptical", "sceptical", "unlikely", "doute", "sceptique"]),
    (Stance::Hopes, &["hope", "hopefully", "hoping", "espere", "esperons", "esperant"]),
    (Stance::Warns, &["warning", "beware", "mefiez", "gare"]),
    (
        Stance::Fears,
        &["afraid", "worried", "worry", "fear", "crains", "craignons", "inquiet", "inquiete", "redoute"],
    ),
];

const NEGATIONS: &[&str] = &[
    "not", "no", "never", "dont", "doesnt", "t", "without", "ne", "n", "pas", "jamais", "aucun", "sans",
    "nothing",
];
const SELF: &[&str] = &["i", "we", "im", "m", "am", "je", "j", "nous", "suis", "sommes"];
/// Words before a stance that begins a text.
const STRENGTH: &[&str] = &["so", "very", "tres"];

/// Whether a verb with a person that begins a sentence asks for something: an imperative by its form, as far as it
/// shows one.
pub(super) fn is_request(folded: &str) -> bool {
    const STATING: &[&str] = &[
        "was", "were", "is", "are", "am", "did", "had", "has", "have", "got", "made", "went", "wow",
        "pretty", "said", "saw", "found", "lost", "won", "felt", "seems", "looks", "sounds", "est", "sont",
        "etait", "suis", "fait", "let", "thank", "welcome", "love", "hate", "miss", "hope", "guess", "feel",
        "want", "need", "know",
    ];
    let past = ["ed", "s", "é", "ent", "ait", "a"].iter().any(|end| folded.ends_with(end));
    folded.chars().count() >= 3 && !folded.contains('\'') && !past && !STATING.contains(&folded)
}

/// The stance that words show: a word of it at the very beginning, or one or two words after one for oneself, in a
/// statement without negation before it.
pub(super) fn stance(folded: &str) -> Stance {
    let words: Vec<&str> =
        folded.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if folded.contains('?') {
        return Stance::Plain;
    }
    let is_self = |at: usize| words.get(at).is_some_and(|word| SELF.contains(word));
    for (at, word) in words.iter().enumerate() {
        let Some((stance, _)) = STANCES.iter().find(|(_, list)| list.contains(word)) else {
            continue;
        };
        let begins = at == 0 || at == 1 && STRENGTH.contains(&words[0]);
        let own = begins || at > 0 && is_self(at - 1) || at > 1 && is_self(at - 2);
        let near = &words[at.saturating_sub(4)..(at + 1).min(words.len())];
        if own && !near.iter().any(|word| NEGATIONS.contains(word)) {
            return *stance;
        }
    }
    Stance::Plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_are_searched_are_sorted() {
        for list in [IMPERSONAL, DEICTIC, HASTY, COARSE] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
