//! Whether words stand alone: no pronoun without what it points at, nothing to click, no heap of signs; and what
//! stance they show. All by word lists and signs, so that a reader can foresee it.

use super::clause::Word;
use super::span::{Part, Stance};
use crate::lang::cues::{Stances, Standing};
use crate::lang::{self, cues_for};
use crate::locale::Language;
use crate::text::fold::fold;
use crate::text::tag::Tag;

/// The words of English and of French, which are looked for in every post.
fn standing() -> impl Iterator<Item = &'static Standing> {
    cues_for(None).map(|cues| &cues.standing)
}

/// How well a span reads, 0 for the best; `None` where it does not stand alone. What costs least is asked first.
pub(crate) fn stands<'f>(
    (text, folded, language): (&str, &dyn Fn() -> &'f str, Option<&str>),
    words: &[Word],
    part: Part,
    title: bool,
    opens: bool,
) -> Option<f64> {
    // Words that are another's throughout say nothing of who posts them, and two marks in a row read badly.
    let marks = ['"', '“', '”', '«', '»'];
    let marked = text.starts_with(marks);
    if text.starts_with('[') || marked && text.trim_end_matches(['.', '!', '?']).ends_with(marks) {
        return None;
    }
    let mut merit = if marked { -0.5 } else { 0.0 };
    let first = text.chars().next()?;
    let whole = matches!(part, Part::Whole | Part::Answer);
    if whole {
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
    let apart = !matches!(part, Part::Reason | Part::Answer);
    if apart
        && !title
        && dangles(text, language)
        && !standing().any(|words| words.impersonal.begin(folded()).next().is_some())
    {
        return None;
    }
    if !words.is_empty() && !says(words, folded, part, title) {
        return None;
    }
    let signs = Signs::of(text, title)?;
    let taken = taken(folded())?;
    if words.is_empty() {
        let pointing =
            folded().split(' ').take(3).any(|word| standing().any(|words| words.pointing.contains(&word)));
        merit -= if pointing { 0.3 } else { 0.0 };
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
        if cues_for(language).any(|cues| cues.open.contains(&last.as_str())) {
            return None;
        }
    } else {
        merit += judge_words(words, part, title);
    }
    for taken in taken {
        merit -= taken;
    }
    merit -= 0.12 * signs.exclamations.min(3) as f64;
    merit -= if signs.clumsy { 0.1 } else { 0.0 };
    merit -= if signs.sentences { 0.12 } else { 0.0 };
    merit -= if first.is_ascii_digit() { 0.15 } else { 0.0 };
    merit -= if signs.brackets > 0 { 0.1 } else { 0.0 };
    merit -= if signs.commas >= 4 { 0.2 } else { 0.0 };
    Some(merit)
}

/// Whether the first word points at something outside the span, in the language of the post, or in any where it
/// has none that there are cues for.
pub(crate) fn dangles(text: &str, language: Option<&str>) -> bool {
    let parts = |ch: char| ch.is_whitespace() || matches!(ch, ',' | '.' | ':' | '!' | '?');
    let start = text.split(parts).next().unwrap_or_default();
    let lower = fold(start);
    let folded = lower.split(parts).next().unwrap_or_default();
    let folded = folded.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '\'');
    let own = language.and_then(Language::of);
    let accented = (!start.is_ascii()).then(|| start.to_lowercase().replace('’', "'"));
    let first = accented.as_deref().unwrap_or(&lower);
    let elided = first.split_once('\'').map(|(start, _)| start).unwrap_or_default();
    // Short posts are often taken for another language, and English is in every conversation.
    let known = |word: &str| match own {
        Some(language) => [language, Language::En].iter().any(|l| lang::of(*l).cues.dangling.contains(&word)),
        None => cues_for(language).any(|cues| cues.dangling.contains(&word)),
    };
    let is_listed = |word: &str| {
        !word.is_empty() && (known(word) || standing().any(|words| words.dangling_anywhere.contains(&word)))
    };
    is_listed(folded) || first != folded && is_listed(first) || matches!(elided, "c" | "qu")
}

/// Whether the parts of speech are those of a statement whose subject is known.
fn says<'f>(words: &[Word], folded: &dyn Fn() -> &'f str, part: Part, title: bool) -> bool {
    match words.last().map(|word| word.tag) {
        None | Some(Tag::Determiner | Tag::Conjunction | Tag::Particle) => return false,
        Some(Tag::Preposition | Tag::Pronoun) if !folded().ends_with(['.', '!', '?', '”', '"', '»', ')']) =>
        {
            return false;
        }
        _ => {}
    }
    let verbs = words.iter().filter(|word| word.tag == Tag::FiniteVerb).count();
    // *When the boat leaves the port*, and then?
    let waits = matches!(words[0].folded, "when" | "if" | "whether" | "quand" | "lorsque" | "si");
    if waits && verbs < 2 && !title && part != Part::Answer {
        return false;
    }
    // A title may be a noun phrase; anything else says nothing.
    if verbs == 0 && !title && words.len() < 12 {
        return false;
    }
    if part == Part::Answer {
        return true;
    }
    let Some(noun) = words.iter().position(|word| matches!(word.tag, Tag::Noun | Tag::ProperNoun)) else {
        // Nobody knows what is spoken of.
        return false;
    };
    // What some or others do, nobody knows of whom.
    let acts = words.get(1).is_some_and(|word| word.tag == Tag::FiniteVerb);
    if acts && standing().any(|known| known.quantifiers.contains(&words[0].folded)) {
        return false;
    }
    let is_pointing =
        |word: &Word| standing().any(|words| words.pointing.contains(&word.folded)) && word.tag != Tag::Other;
    title || part == Part::Reason || !words[..noun].iter().any(is_pointing)
}

/// What the words and their parts of speech take from a span.
fn judge_words(words: &[Word], part: Part, title: bool) -> f64 {
    let mut merit = 0.0;
    let verbs = words.iter().filter(|word| word.tag == Tag::FiniteVerb).count();
    if verbs == 0 {
        merit -= 0.4;
    }
    // *Anyone who still has it* names somebody and says nothing.
    let relative = |word: &Word| matches!(word.folded, "who" | "that" | "which" | "qui");
    let first = words.iter().position(|word| word.tag == Tag::FiniteVerb).unwrap_or(0);
    if !title && words.get(1..first.min(3)).is_some_and(|before| before.iter().any(relative)) {
        merit -= if verbs < 2 { 0.4 } else { 0.2 };
    }
    if part == Part::Answer {
        return merit;
    }
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(|next| next.tag);
        if matches!(word.folded, "this" | "these" | "those" | "ceci" | "cela" | "ca") {
            let alone = !matches!(
                next,
                Some(Tag::Noun | Tag::Adjective | Tag::ProperNoun | Tag::Numeral | Tag::Participle)
            );
            merit -= if alone { 0.45 } else { 0.2 };
        }
        merit -= standing()
            .flat_map(|words| words.context)
            .find(|(known, _)| *known == word.folded)
            .map_or(0.0, |(_, weight)| *weight);
        let nominal = matches!(next, Some(Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral));
        let led = at > 0 && matches!(words[at - 1].tag, Tag::Adjective | Tag::Determiner);
        let who = words.get(at + 1).is_some_and(|next| matches!(next.folded, "who" | "that" | "of"));
        // A pronoun: *a good one*, *one who*.
        if word.folded == "ones" || word.folded == "one" && (led && !nominal || who) {
            merit -= 0.4;
        }
        if matches!(word.folded, "there" | "here" | "via" | "tel" | "telle") {
            merit -= 0.3;
        }
        if word.folded == "c'" && at < 3 || at == 0 && word.tag == Tag::Interjection {
            merit -= 0.3;
        }
        if matches!(word.folded, "cette" | "cet" | "ces") || word.folded == "ce" && next == Some(Tag::Noun) {
            merit -= 0.2;
        }
    }
    let unknown = words.iter().filter(|word| word.is_unknown()).count();
    merit -= (0.15 * unknown as f64).min(0.6);
    merit -= match words.first() {
        Some(word) if word.tag == Tag::FiniteVerb && is_request(word.folded) => 0.35,
        // A statement without its subject.
        Some(word) if word.tag == Tag::FiniteVerb => 0.6,
        Some(word) if word.tag == Tag::Participle && word.folded.ends_with("ing") => 0.25,
        Some(word) if standing().any(|words| words.openers.contains(&word.folded)) => 0.3,
        _ => 0.0,
    };
    merit
}

/// Whether a pronoun stands before any noun.
pub(crate) fn leans(words: &[Word]) -> bool {
    let noun =
        words.iter().position(|word| matches!(word.tag, Tag::Noun | Tag::ProperNoun)).unwrap_or(words.len());
    let is_pointing =
        |word: &Word| standing().any(|words| words.pointing.contains(&word.folded)) && word.tag != Tag::Other;
    words[..noun].iter().any(is_pointing)
}

/// Whether something in a text only makes sense where the post stands.
pub(crate) fn is_deictic(folded: &str) -> bool {
    taken(folded).is_none()
}

/// What the signs of a text show.
#[derive(Default)]
pub(crate) struct Signs {
    exclamations: usize,
    commas: usize,
    brackets: usize,
    /// A sign that is not read aloud easily.
    clumsy: bool,
    /// More than one sentence.
    sentences: bool,
}

impl Signs {
    /// `None` where there is a sign that no sentence has, a heap of them, shouting, a code, or a mark without its
    /// other half.
    pub(crate) fn of(text: &str, title: bool) -> Option<Self> {
        let mut signs = Signs::default();
        let (mut characters, mut letters, mut upper) = (0, 0, 0);
        let (mut digits, mut slash, mut single, mut long) = (false, false, false, false);
        let (mut brackets, mut curled, mut angled, mut straight) = (0_isize, 0_isize, 0_isize, 0);
        let (mut before, mut start) = (' ', 0);
        for (at, ch) in text.char_indices() {
            characters += 1;
            let before = std::mem::replace(&mut before, ch);
            match ch {
                'a'..='z' => letters += 1,
                'A'..='Z' => (letters, upper) = (letters + 1, upper + 1),
                ' ' => signs.sentences |= matches!(before, '.' | '!' | '?'),
                '\\' | '`' | '{' | '}' | '<' | '>' | '=' | '^' | '~' | '_' | '|' | '*' | '@' | '['
                | ']' | '•' | '→' | '↑' | '⬇' | '👇' | '✅' | '\n'
                // Letters that are dressed up as mathematics.
                | '\u{1d400}'..='\u{1d7ff}' => return None,
                '?' | '!' if matches!(before, '?' | '!') => return None,
                '.' | '-' | ',' if before == ch => return None,
                '!' => signs.exclamations += 1,
                ',' => signs.commas += 1,
                '0'..='9' => digits = true,
                '\'' | '‘' | '’' => single = true,
                '(' => (signs.brackets, brackets) = (signs.brackets + 1, brackets + 1),
                ')' => brackets -= 1,
                '“' => curled += 1,
                '”' => curled -= 1,
                '«' => angled += 1,
                '»' => angled -= 1,
                '"' => straight += 1,
                '/' => (slash, signs.clumsy) = (true, true),
                '#' if !text[at + 1..].starts_with(char::is_alphabetic) => return None,
                '#' | '…' | '+' | '&' | '%' => signs.clumsy = true,
                _ => {
                    letters += usize::from(ch.is_alphabetic());
                    upper += usize::from(ch.is_uppercase());
                }
            }
            if ch.is_whitespace() {
                start = at;
            }
            long |= at + ch.len_utf8() - start > 28;
        }
        if letters * 10 < characters * 6
            || upper * 2 > letters
            || (brackets, curled, angled, straight % 2) != (0, 0, 0, 0)
            || single && !is_balanced(text)
            || text.ends_with(['…', ':', '-'])
            || slash && text.contains("://")
            // One of a thread: *1/4*.
            || slash && text.rsplit(' ').next().and_then(|last| last.split_once('/')).is_some_and(|(a, b)| {
                [a, b].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
            })
            || text.rsplit_once(':').is_some_and(|(_, after)| after.chars().nth(4).is_none())
        {
            return None;
        }
        let mut opening = text.chars();
        let first = opening.next()?;
        if !(first.is_alphanumeric() || matches!(first, '“' | '«' | '„' | '"' | '¿' | '¡' | '$' | '#'))
            || first.is_ascii_digit() && opening.next().is_some_and(|ch| matches!(ch, '/' | '.' | ')'))
        {
            return None;
        }
        let mut before = false;
        let odd = |token: &str| {
            let word = token.trim_matches(|ch: char| !ch.is_alphanumeric());
            let loud = word.chars().all(|ch| ch.is_uppercase() || !ch.is_alphabetic())
                && word.chars().nth(3).is_some()
                && word.chars().any(char::is_alphabetic);
            std::mem::replace(&mut before, loud) && loud && !title || is_identifier(word)
        };
        ((upper < 2 && !digits && !long) || !text.split_whitespace().any(odd)).then_some(signs)
    }
}

/// Whether no single mark opens before a word, or one closes after it.
fn is_balanced(text: &str) -> bool {
    let (mut opens, mut closes) = (false, false);
    for (at, mark) in text.match_indices(['\'', '‘', '’']) {
        let before = text[..at].ends_with(char::is_alphanumeric);
        let after = text[at + mark.len()..].starts_with(char::is_alphanumeric);
        (opens, closes) = (opens || !before && after, closes || before && !after);
    }
    !opens || closes
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

/// What hasty and coarse words take from a span, in their order; `None` where something in it only makes sense where
/// the post stands.
fn taken(folded: &str) -> Option<Vec<f64>> {
    let mut taken = Vec::new();
    let (mut inside, mut begun) = (false, false);
    for (at, ch) in folded.char_indices() {
        let begins = !std::mem::replace(&mut inside, ch.is_alphanumeric()) && inside;
        if !begins {
            begun &= !ch.is_whitespace();
            continue;
        }
        let rest = &folded[at..];
        let ends = |phrase: &str| {
            !phrase.ends_with(char::is_alphanumeric)
                || !rest[phrase.len()..].starts_with(char::is_alphanumeric)
        };
        if standing().any(|words| words.deictic.begin(rest).any(ends)) {
            return None;
        }
        if !std::mem::replace(&mut begun, true) {
            let alone = |phrase: &str| {
                let mut after = rest[phrase.len()..].chars().take_while(|ch| !ch.is_whitespace());
                !after.any(char::is_alphanumeric)
            };
            taken.extend(standing().any(|words| words.hasty.begin(rest).any(alone)).then_some(0.3));
            taken.extend(standing().any(|words| words.coarse.begin(rest).next().is_some()).then_some(0.8));
        }
    }
    Some(taken)
}

/// Whether a verb with a person that begins a sentence asks for something: an imperative by its form, as far as it
/// shows one.
pub(crate) fn is_request(folded: &str) -> bool {
    let past = standing().flat_map(|words| words.past).any(|end| folded.ends_with(end));
    folded.chars().count() >= 3
        && !folded.contains('\'')
        && !past
        && !standing().any(|words| words.stating.contains(&folded))
}

/// The stance that a word shows.
fn shown(words: &Stances, word: &str) -> Option<Stance> {
    let lists = [
        (Stance::Deplores, words.deplores),
        (Stance::Welcomes, words.welcomes),
        (Stance::Doubts, words.doubts),
        (Stance::Hopes, words.hopes),
        (Stance::Warns, words.warns),
        (Stance::Fears, words.fears),
    ];
    lists.into_iter().find(|(_, list)| list.contains(&word)).map(|(stance, _)| stance)
}

/// The stance that words show: a word of it at the very beginning, or one or two words after one for oneself, in a
/// statement without negation before it.
pub(crate) fn stance(folded: &str) -> Stance {
    if folded.contains('?') {
        return Stance::Plain;
    }
    let words = folded.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    // The word and the four before it.
    let mut near = [""; 5];
    // Whether one of the two words before is of oneself.
    let mut selves = [false; 2];
    for (at, word) in words.enumerate() {
        near.rotate_left(1);
        near[4] = word;
        let own = at == 0
            || at == 1 && standing().any(|words| words.strength.contains(&near[3]))
            || selves.contains(&true);
        selves = [selves[1], standing().any(|words| words.selves.contains(&word))];
        if !own {
            continue;
        }
        if let Some(stance) = standing().find_map(|words| shown(&words.stances, word))
            && !near.iter().any(|word| standing().any(|words| words.negations.contains(word)))
        {
            return stance;
        }
    }
    Stance::Plain
}
