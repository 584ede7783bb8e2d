//! Spans of a post that look like noun phrases.

use super::grammar::{Article, Evidence, Sentence, is_coarse, is_light, stem};
use super::plain;
use super::shape::{is_acronym, is_capitalised};
use crate::model::Post;
use crate::text::frequency::probability;
use crate::text::stop::{is_number, is_stop};
use crate::text::tag::Tag;

/// Longest phrase, in words that are no link words.
const LONGEST: usize = 4;
/// Longest phrase, in characters.
const CHARACTERS: usize = 40;

/// A noun that is at least so frequent in general is none of the names.
const COMMON: f64 = 5.5e-5;

/// A span that may name something.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// What all its forms share.
    pub(super) key: String,
    pub(super) at: [usize; 2],
    /// Words that are no link words.
    pub(super) words: usize,
    pub(super) is_name: bool,
    /// Made of nouns and names alone.
    pub(super) is_firm: bool,
    /// Part of a longer name, as *Elon* in *Elon Musk*.
    pub(super) is_nested: bool,
    /// One hashtag.
    pub(super) is_tag: bool,
    /// The article before it, and how it stands before a phrase in a language without a tagger.
    pub(super) article: Article,
    pub(super) shown: Option<&'static str>,
    /// The text stands in title case or shouts, so that its capitals mean nothing.
    pub(super) titled: bool,
}

/// How the noun phrases of a language are built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// The head comes last: *night tram*.
    HeadLast,
    /// The head comes first: *tram de nuit*.
    HeadFirst,
    /// There is no tagger, and only names are seen.
    Unknown,
}

/// What a word can be inside a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Noun,
    Name,
    Adjective,
    Link,
    Outside,
}

/// All candidates of a post, longer ones and their parts.
pub(super) fn candidates(post: &Post, sentences: &[Sentence], evidence: &Evidence) -> Vec<Candidate> {
    let language = post.language.as_deref();
    let order = match language.and_then(|tag| tag.split(['-', '_']).next()) {
        Some("en") => Order::HeadLast,
        Some("fr" | "es" | "pt" | "it") => Order::HeadFirst,
        Some("nl") => Order::HeadLast,
        _ => Order::Unknown,
    };
    let mut out = Vec::new();
    for sentence in sentences {
        let roles: Vec<Role> = (0..sentence.words.len())
            .map(|at| role(&post.text, sentence, at, language, order, evidence))
            .collect();
        for first in 0..roles.len() {
            let mut content = 0;
            for last in first..roles.len() {
                if last > first && !is_joined(&post.text, sentence, last) || roles[last] == Role::Outside {
                    break;
                }
                if roles[last] == Role::Link {
                    if content == 0 {
                        break;
                    }
                    continue;
                }
                content += 1;
                if content > LONGEST {
                    break;
                }
                out.extend(judge(post, sentence, &roles, first, last, order, evidence));
            }
        }
    }
    out
}

fn role(
    text: &str,
    sentence: &Sentence,
    at: usize,
    language: Option<&str>,
    order: Order,
    evidence: &Evidence,
) -> Role {
    let word = &sentence.words[at];
    let shown = text.get(word.range.clone()).unwrap_or_default();
    let letters = shown.chars().filter(|ch| ch.is_alphabetic()).count();
    let plain = plain::grammar(language);
    let is_link = match order {
        _ if plain.is_some() => plain.is_some_and(|grammar| grammar.links.contains(&word.folded.as_str())),
        Order::HeadLast => matches!(word.folded.as_str(), "of"),
        Order::HeadFirst => {
            matches!(
                word.folded.trim_end_matches(['\'', '’']),
                "de" | "du" | "des" | "d" | "la" | "l" | "les"
            )
        }
        Order::Unknown => false,
    };
    if is_link && !word.is_tag {
        return Role::Link;
    }
    let acronym = is_acronym(shown) && !sentence.titled && !is_shout(shown, &word.folded);
    // Letters for mathematics, used to look like bold or italic type.
    let dressed = shown.chars().any(|ch| matches!(ch, '\u{1d400}'..='\u{1d7ff}'));
    if is_agency(shown) {
        return Role::Outside;
    }
    if dressed || matches!(word.folded.as_str(), "rt" | "via") || is_coarse(&word.folded) {
        return Role::Outside;
    }
    if letters == 0 || letters < 3 && shown.is_ascii() && !acronym {
        return Role::Outside;
    }
    let name =
        acronym || is_capitalised(shown) && evidence.is_name(&word.folded) || word.is_tag && letters < 20;
    if (is_stop(&word.folded, language) || is_stop(&word.folded, None)) && !(acronym && letters < 5) {
        return Role::Outside;
    }
    if order == Order::Unknown || plain.is_some() && sentence.tags[at] != Tag::Noun {
        return if name { Role::Name } else { Role::Outside };
    }
    match sentence.tags[at] {
        Tag::ProperNoun if name || is_capitalised(shown) && !sentence.titled => Role::Name,
        // A common word that happens to be capitalised, as in headlines.
        Tag::Noun if name && !acronym && !word.is_tag && probability(&word.folded) > COMMON => Role::Noun,
        Tag::Noun | Tag::ProperNoun | Tag::Other if name => Role::Name,
        Tag::Noun | Tag::ProperNoun => Role::Noun,
        Tag::Adjective | Tag::Participle => Role::Adjective,
        _ if word.is_tag => Role::Name,
        _ => Role::Outside,
    }
}

/// News agencies, as their datelines write them: who sent a text is not what it is about.
fn is_agency(shown: &str) -> bool {
    const AGENCIES: &[&str] = &[
        "AP",
        "AFP",
        "Reuters",
        "REUTERS",
        "UPI",
        "dpa",
        "DPA",
        "ANSA",
        "Ansa",
        "EFE",
        "ANP",
        "APA",
        "Belga",
        "BELGA",
        "Lusa",
        "LUSA",
        "TASS",
        "Xinhua",
        "Kyodo",
        "PTI",
        "ATS",
        "SDA",
        "AdnKronos",
        "Adnkronos",
    ];
    AGENCIES.contains(&shown)
}

/// A common word in capitals, for emphasis.
fn is_shout(shown: &str, folded: &str) -> bool {
    shown.chars().count() > 3 && shown.chars().all(char::is_uppercase) && probability(folded) > 2e-6
}

/// Words that names begin with.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "de", "del", "della", "der", "di", "du", "el", "la", "las", "le", "los", "mac",
    "saint", "san", "santa", "sao", "st", "ten", "van", "von",
];

/// Whether a name is only the rest of one: *Pen* after *Le* with a capital.
fn is_torn(post: &Post, sentence: &Sentence, before: usize) -> bool {
    let word = &sentence.words[before];
    let shown = post.text.get(word.range.clone()).unwrap_or_default();
    let is_particle = is_capitalised(shown) && PARTICLES.contains(&word.folded.as_str());
    is_particle && !sentence.titled
}

/// Only a space or a hyphen between a word and the one before, or an elision.
fn is_joined(text: &str, sentence: &Sentence, at: usize) -> bool {
    let between = text.get(sentence.words[at - 1].range.end..sentence.words[at].range.start).unwrap_or("…");
    matches!(between, "" | " " | "-" | "\u{a0}" | "\u{2011}")
}

fn judge(
    post: &Post,
    sentence: &Sentence,
    roles: &[Role],
    first: usize,
    last: usize,
    order: Order,
    evidence: &Evidence,
) -> Option<Candidate> {
    let words = &sentence.words[first..=last];
    let roles_within = &roles[first..=last];
    let at = [words.first()?.range.start, words.last()?.range.end];
    let shown = post.text.get(at[0]..at[1])?;
    if shown.contains(['#', '@', '$', '\n', '_', '…', '&']) || shown.chars().count() > CHARACTERS {
        return None;
    }
    // A cry, and the unit of a number.
    let counted = post.text[..at[0]].ends_with(' ')
        && post.text[..at[0]].trim_end().ends_with(|ch: char| ch.is_ascii_digit());
    if words.windows(2).any(|pair| pair[0].folded == pair[1].folded) || counted && shown.len() <= 3 {
        return None;
    }
    // In scripts without spaces a word may be any piece of a run.
    let glued = |ch: Option<char>| ch.is_some_and(|ch| ch.is_alphanumeric() || ch == '*');
    if glued(post.text[..at[0]].chars().next_back()) || glued(post.text[at[1]..].chars().next()) {
        return None;
    }
    let content: Vec<usize> =
        (0..words.len()).filter(|place| !matches!(roles_within[*place], Role::Link)).collect();
    let is_name = content.iter().all(|place| roles_within[*place] == Role::Name);
    if !is_name {
        let (head, end) = match order {
            Order::HeadLast => (words.len() - 1, 0),
            _ => (0, words.len() - 1),
        };
        if !matches!(roles_within[head], Role::Noun | Role::Name)
            || is_light(&words[head].folded)
            || is_light(&words[end].folded)
            || content.iter().all(|place| !evidence.is_noun(&words[*place].folded))
        {
            return None;
        }
        // An adjective that follows a name, or a name that follows a noun, belongs to what comes after.
        let adjectives_apart = content.windows(2).any(|pair| {
            let (a, b) = (roles_within[pair[0]], roles_within[pair[1]]);
            match order {
                Order::HeadLast => matches!(a, Role::Noun | Role::Name) && b == Role::Adjective,
                _ => a == Role::Adjective && matches!(b, Role::Noun | Role::Name) && pair[1] == pair[0] + 1,
            }
        });
        if adjectives_apart {
            return None;
        }
    } else if order == Order::HeadLast && words.len() > content.len() && content.len() < 2 {
        return None;
    }
    if let ([place], true) = (&content[..], is_name) {
        let word = &words[*place].folded;
        if is_light(word) || is_number(word) {
            return None;
        }
    }
    if let [word] = words
        && word.is_tag
        && !shown.chars().any(char::is_lowercase)
        && shown.chars().count() > 12
    {
        return None;
    }
    let mut before = first.checked_sub(1).filter(|_| is_joined(&post.text, sentence, first));
    let mut at = at;
    let mut particle = "";
    if let Some(torn) = before.filter(|before| is_name && is_torn(post, sentence, *before)) {
        // Where a sentence begins nobody can tell, and one word is not enough.
        if torn == 0 && content.len() == 1 {
            return None;
        }
        if torn > 0 {
            (at[0], particle) = (sentence.words[torn].range.start, &sentence.words[torn].folded);
            before = None;
        }
    }
    // English sets an article before what goes before its noun: *the night ferry* is *the ferry*.
    while let Some(at) = before.filter(|at| {
        *at > 0
            && order == Order::HeadLast
            && !is_name
            && first - at <= 2
            && matches!(sentence.tags[*at], Tag::Noun | Tag::Adjective)
            && is_joined(&post.text, sentence, *at)
    }) {
        before = at.checked_sub(1);
    }
    let before = before.map(|before| sentence.words[before].folded.as_str());
    let plain = plain::grammar(post.language.as_deref());
    let shown = plain.zip(before).and_then(|(grammar, before)| grammar.definite(before));
    let article = match (plain, before) {
        (Some(_), Some(_)) if shown.is_some() => Article::Definite,
        (Some(grammar), Some(before)) if grammar.is_indefinite(before) => Article::Indefinite,
        (None, Some(before)) => Article::of(before),
        _ => Article::None,
    };
    let neighbours = [first.checked_sub(1).map(|at| (at, first)), Some((last + 1, last + 1))];
    let is_nested = is_name
        && neighbours.into_iter().flatten().any(|(other, later)| {
            roles.get(other).is_some_and(|role| {
                let capital = post.text.get(sentence.words[other].range.clone()).is_some_and(is_capitalised);
                let hyphen = post.text[..sentence.words[later].range.start].ends_with('-');
                is_joined(&post.text, sentence, later)
                    && (*role == Role::Name
                        || capital
                            && (hyphen || matches!(role, Role::Noun | Role::Adjective) && !sentence.titled))
            })
        });
    let own = content.iter().map(|place| stem(&words[*place].folded));
    let key: Vec<&str> =
        Some(particle).filter(|particle| !particle.is_empty()).into_iter().chain(own).collect();
    Some(Candidate {
        key: key.join(" "),
        at,
        words: content.len(),
        is_name,
        is_firm: !roles_within.contains(&Role::Adjective),
        is_nested,
        is_tag: matches!(words, [word] if word.is_tag),
        article,
        shown,
        titled: sentence.titled,
    })
}
