//! Clauses of a sentence that can be quoted without the rest of it.
//!
//! A sentence is cut only where a comma, a dash or a bracket parts it, and only where what is left out holds no
//! negation, condition, modality or report of others' words ([`turning`]).

use super::span::Part;
use crate::lang::cues_for;
use crate::text::frequency::probability;
use crate::text::sense::turning;
use crate::text::tag::Tag;
use crate::text::words;
use std::cell::OnceCell;
use std::ops::Range;

/// A word with its part of speech.
#[derive(Debug)]
pub(crate) struct Word<'a> {
    pub(crate) range: Range<usize>,
    pub(crate) folded: &'a str,
    pub(crate) tag: Tag,
    is_unknown: OnceCell<bool>,
}

impl<'a> Word<'a> {
    pub(crate) fn new(word: &'a words::Word, tag: Tag) -> Self {
        Word { range: word.range.clone(), folded: &word.folded, tag, is_unknown: OnceCell::new() }
    }

    /// Whether no table knows it and it is no name: misspelt, or of another tongue.
    pub(crate) fn is_unknown(&self) -> bool {
        *self.is_unknown.get_or_init(|| {
            self.folded.chars().nth(3).is_some()
                && self.folded.chars().all(char::is_alphabetic)
                && self.tag != Tag::ProperNoun
                && probability(self.folded) == 0.0
        })
    }
}

/// Fewest words of a clause.
const FEWEST: usize = 4;

/// What may begin the part of a sentence that is left out after a comma, folded.
const JOINTS: &[&str] = &[
    "and", "as", "because", "since", "so", "where", "which", "car", "ce", "donc", "et", "ou", "parce",
    "puisque",
];

/// What begins a clause that waits for another, folded.
const SUBORDINATE: &[&str] = &[
    "after", "although", "before", "if", "once", "since", "though", "unless", "until", "when", "whenever",
    "while", "apres", "avant", "lorsque", "lorsqu'", "quand", "quoique", "si", "tandis",
];

/// Beginnings that announce an opinion, lower-case; what follows is the opinion.
const OPINIONS: &[&str] = &[
    "i think that ",
    "i believe that ",
    "i think ",
    "i believe ",
    "imo ",
    "imho ",
    "in my opinion, ",
    "in my view, ",
    "je pense que ",
    "je pense qu’",
    "je crois que ",
    "je crois qu’",
    "je trouve que ",
    "je trouve qu’",
    "j’estime que ",
    "à mon avis, ",
    "selon moi, ",
    "à mon sens, ",
];

/// Labels before a colon that say nothing of the sentence after them, lower-case.
const LABELS: &[&str] = &[
    "breaking",
    "breaking news",
    "just in",
    "update",
    "news",
    "alert",
    "psa",
    "urgent",
    "alerte",
    "flash",
    "info",
    "dernière minute",
    "dernière heure",
    "mise à jour",
    "maj",
    "actualización",
    "última hora",
    "urgente",
    "ultim’ora",
    "eilmeldung",
];

/// The words inside a range.
pub(crate) fn within<'w, 'a>(words: &'w [Word<'a>], range: &Range<usize>) -> &'w [Word<'a>] {
    let first = words.partition_point(|word| word.range.start < range.start);
    let last = words.partition_point(|word| word.range.end <= range.end);
    words.get(first..last.max(first)).unwrap_or_default()
}

/// What is left of a call to all members of a chat, whose sign is taken for a mention's.
const CALLS: &[&str] = &["everyone", "here", "channel"];

/// How many bytes at the beginning of a sentence are a label such as `BREAKING:`, or the place of a post in a series of
/// them such as `3/` and `1/4`.
pub(crate) fn label(sentence: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let at = digits(sentence);
    let number = |text: &str| text[..digits(text)].parse::<u32>().ok();
    if (1..=2).contains(&at)
        && let Some(rest) = sentence[at..].strip_prefix('/')
        // *24/7* is no place.
        && number(rest).is_none_or(|of| number(sentence).is_some_and(|place| place <= of))
        && let Some(rest) = rest[digits(rest)..].strip_prefix(' ')
    {
        return sentence.len() - rest.trim_start().len();
    }
    // A call to all members: *everyone The beta is out*, *everyone, we are hiring*.
    for call in CALLS {
        let Some(rest) = sentence.strip_prefix(call) else { continue };
        let bare = rest.trim_start_matches([' ', ',', ':', '-', '–', '!']);
        let apart = rest.len() > bare.len() + 1 || rest.starts_with([',', ':', '!']);
        if rest.len() > bare.len() && (apart || bare.starts_with(char::is_uppercase)) && !bare.is_empty() {
            return sentence.len() - bare.len();
        }
    }
    let Some((head, rest)) = sentence.split_once(':') else { return 0 };
    if !LABELS.contains(&head.trim().to_lowercase().as_str()) {
        return 0;
    }
    sentence.len() - rest.trim_start().len()
}

/// The clauses of a sentence that may stand without the others, none where there is no tagger.
pub(crate) fn clauses(text: &str, sentence: Range<usize>, words: &[Word]) -> Vec<(Part, Range<usize>)> {
    let mut found = Vec::new();
    let mut end = sentence.end;
    while text[sentence.start..end].ends_with(['.', '!', ' ']) {
        end -= 1;
    }
    if text[sentence.start..end].ends_with('?') || words.len() < FEWEST {
        return found;
    }
    let opinion = opinion(&text[sentence.start..end]);
    if opinion > 0 {
        let range = sentence.start + opinion..end;
        if is_statement(within(words, &range)) {
            found.push((Part::Opinion, range));
        }
        return found;
    }
    for (index, word) in words.iter().enumerate().skip(FEWEST) {
        let before = &words[index - 1];
        let between = text.get(before.range.end..word.range.start).unwrap_or_default();
        let spaced = between == " ";
        if spaced || !matches!(between.trim(), "," | "—" | "–" | ";" | "(") {
            // `because` needs no comma to begin a reason.
            if spaced && is_reason(word) {
                found.push((Part::Reason, word.range.start..end));
                // What has a reason without a pause before it is not said without it.
            }
            continue;
        }
        let rest = &words[index..];
        let (head, tail) = (sentence.start..before.range.end, word.range.start..end);
        if is_reason(word) {
            found.push((Part::Reason, tail.clone()));
        }
        let is_and = matches!(word.folded, "and" | "et");
        // What `and` adds to a list is no clause of its own.
        let parts = !is_and || is_statement(rest.get(1..).unwrap_or_default());
        // What goes on after a bracket has no end before it.
        if between.trim() == "(" {
            let rest = text[word.range.start..end].split_once(')').map_or("", |(_, rest)| rest.trim_start());
            if !rest.is_empty() && !rest.starts_with(['.', ',', ';', '!', '?']) {
                continue;
            }
        }
        let is_joint = JOINTS.contains(&word.folded)
            || matches!(between.trim(), "—" | "–" | ";" | "(")
            || word.tag == Tag::Participle;
        if is_joint
            && parts
            && found.iter().all(|(part, _)| *part != Part::Head)
            && is_statement(&words[..index])
            && turning(&text[tail.clone()], None).is_none()
        {
            found.push((Part::Head, head));
        }
        let led = |word: &Word| {
            matches!(
                word.tag,
                Tag::Determiner | Tag::Pronoun | Tag::ProperNoun | Tag::Numeral | Tag::Adjective
            )
        };
        if is_and && rest.get(1).is_some_and(led) && is_statement(rest.get(1..).unwrap_or_default()) {
            found.push((Part::That, rest[1].range.start..end));
        }
    }
    // A list in which the last piece follows `and` is no sentence of two statements.
    let commas = || text[sentence.clone()].matches(", ").count();
    found.retain(|(part, _)| *part != Part::That || commas() == 1);
    // *After he loses his house, his farm* and *when he said that* wait for what is left out.
    found.retain(|(part, range)| {
        let head = within(words, range);
        let mut waits = false;
        for (at, word) in head.iter().enumerate() {
            let parted = at > 0 && text[head[at - 1].range.end..word.range.start].contains([',', ';']);
            let joined = at > 0 && matches!(head[at - 1].folded, "but" | "and" | "mais" | "et");
            if (at == 0 || parted || joined) && SUBORDINATE.contains(&word.folded) {
                waits = true;
            } else if parted && is_statement(&head[at..]) {
                waits = false;
            }
        }
        *part != Part::Head || !waits
    });
    found
}

/// A conjunction that begins a reason.
fn is_reason(word: &Word) -> bool {
    let begins = |cue: &&str| cue.split(' ').next() == Some(word.folded);
    word.tag == Tag::Conjunction && cues_for(None).any(|cues| cues.reason.iter().any(begins))
}

/// A subject and a verb with a person.
fn is_statement(words: &[Word]) -> bool {
    let Some(verb) = words.iter().position(|word| word.tag == Tag::FiniteVerb) else { return false };
    let subject = |word: &Word| matches!(word.tag, Tag::Noun | Tag::ProperNoun | Tag::Pronoun);
    words.len() >= FEWEST && words[..verb].iter().any(subject)
}

/// How many bytes at the beginning of a sentence announce an opinion.
fn opinion(sentence: &str) -> usize {
    let plain: String = sentence.chars().take(24).map(|ch| if ch == '\'' { '’' } else { ch }).collect();
    let lower = plain.to_lowercase();
    let Some(start) = OPINIONS.iter().find(|start| lower.starts_with(**start)) else { return 0 };
    sentence.char_indices().nth(start.chars().count()).map_or(0, |(at, _)| at)
}
