//! The part of speech of each word, for English and French.
//!
//! A greedy tagger with the weights of an averaged perceptron (Collins 2002), which
//! `scripts/tagger.py` learns from treebanks of Universal Dependencies and prunes. A feature is
//! known only by the highest bits of its hash (Weinberger et al. 2009), so that no dictionary of
//! words is kept. All sums are of integers: every platform gives the same tags.

use std::ops::Range;
use std::sync::OnceLock;

/// The part of speech of a word, after Universal Dependencies, with verbs by their form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// A common noun.
    Noun,
    /// A name or a part of one.
    ProperNoun,
    /// A personal, demonstrative, relative, … pronoun.
    Pronoun,
    /// An article, or a possessive, demonstrative, … before a noun.
    Determiner,
    /// An adjective.
    Adjective,
    /// An adverb; French *ne* and *pas* too.
    Adverb,
    /// A verb or auxiliary with a person or mood, imperatives too; English forms with such a
    /// verb inside or after (*don’t*, *it’s*).
    FiniteVerb,
    /// An infinitive.
    Infinitive,
    /// A participle or gerund as a verb form; one used as an adjective or noun is that.
    Participle,
    /// A preposition, French contractions with the article (*du*, *aux*) too.
    Preposition,
    /// A coordinating or subordinating conjunction.
    Conjunction,
    /// A number, in digits or letters.
    Numeral,
    /// English *to* before an infinitive, *not*.
    Particle,
    /// An interjection.
    Interjection,
    /// A hashtag or cashtag, a foreign word, a symbol.
    Other,
    /// No letter or digit in it.
    Punctuation,
}

/// The tags that the weights are for, in their order.
const TAGS: [Tag; COUNT] = [
    Tag::Noun,
    Tag::ProperNoun,
    Tag::Pronoun,
    Tag::Determiner,
    Tag::Adjective,
    Tag::Adverb,
    Tag::FiniteVerb,
    Tag::Infinitive,
    Tag::Participle,
    Tag::Preposition,
    Tag::Conjunction,
    Tag::Numeral,
    Tag::Particle,
    Tag::Interjection,
    Tag::Other,
];
const COUNT: usize = 15;

/// Places of tags in [`TAGS`], and two that only what stands between words has.
const PROPER: u8 = 1;
const FINITE: u8 = 6;
const OTHER: u8 = 14;
const PUNCTUATION: u8 = 15;
const STOP: u8 = 16;

/// What a weight can be, but for its sign.
const LEVELS: [i32; 18] = [0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 48, 64, 85, 113, 150, 200];

/// The weights for one language.
#[derive(Debug)]
pub struct Tagger {
    /// How many bits of a hash are a key.
    bits: u32,
    /// The keys, rising.
    keys: Vec<u32>,
    /// Where the cells of each key begin, and the end.
    starts: Vec<u32>,
    /// Tag and weight.
    cells: Vec<(u8, i32)>,
    /// For each value of a key's highest bits, the first key with it, and the end.
    buckets: Vec<u32>,
}

/// How many of a key's highest bits choose its bucket.
const BUCKET_BITS: u32 = 12;

impl Tagger {
    /// The tagger for a language by its two-letter code, if there is one: `en`, `fr`.
    ///
    /// ```
    /// use coranto::text::tag::{Tag, Tagger};
    /// use coranto::text::words::words;
    /// let tagger = Tagger::of("en").unwrap();
    /// let text = "The bridge is closed.";
    /// let ranges: Vec<_> = words(text).into_iter().map(|word| word.range).collect();
    /// assert_eq!(tagger.tag(text, &ranges), [Tag::Determiner, Tag::Noun, Tag::FiniteVerb, Tag::Participle]);
    /// assert!(Tagger::of("de").is_none());
    /// ```
    pub fn of(language: &str) -> Option<&'static Tagger> {
        static ENGLISH: OnceLock<Tagger> = OnceLock::new();
        static FRENCH: OnceLock<Tagger> = OnceLock::new();
        match language {
            "en" => Some(ENGLISH.get_or_init(|| Tagger::decode(include_bytes!("../../assets/tags-en.bin")))),
            "fr" => Some(FRENCH.get_or_init(|| Tagger::decode(include_bytes!("../../assets/tags-fr.bin")))),
            _ => None,
        }
    }

    /// Reads a table that `scripts/tagger.py` wrote; its layout is told there. Of a table that is
    /// cut short, what is whole is read.
    fn decode(table: &[u8]) -> Tagger {
        let [bits, _, a, b, c, d, rest @ ..] = table else { return Tagger::empty() };
        let bits = u32::from(*bits).clamp(BUCKET_BITS, 31);
        let count = (u32::from_le_bytes([*a, *b, *c, *d]) as usize).min(rest.len() / 3);
        let (low, rest) = rest.split_at(count);
        let (high, rest) = rest.split_at(count);
        let (lengths, rest) = rest.split_at(count);
        let (tags, weights) = rest.split_at(rest.len() / 2);
        let mut keys = Vec::with_capacity(count);
        let mut starts = vec![0];
        let (mut key, mut start) = (0u32, 0u32);
        for ((low, high), length) in low.iter().zip(high).zip(lengths) {
            key = key.saturating_add(u32::from(*low) + (u32::from(*high) << 8));
            start = start.saturating_add(u32::from(*length));
            keys.push(key);
            starts.push(start);
        }
        let cells = tags
            .iter()
            .zip(weights)
            .map(|(tag, weight)| {
                let size = LEVELS.get(usize::from(weight >> 1)).copied().unwrap_or(0);
                (*tag, if weight & 1 == 1 { -size } else { size })
            })
            .collect();
        let mut tagger = Tagger { bits, keys, starts, cells, buckets: Vec::new() };
        tagger.buckets = (0..=1u32 << BUCKET_BITS)
            .map(|bucket| {
                let first = bucket << (bits - BUCKET_BITS);
                tagger.keys.partition_point(|key| *key < first) as u32
            })
            .collect();
        tagger
    }

    fn empty() -> Tagger {
        Tagger {
            bits: BUCKET_BITS,
            keys: Vec::new(),
            starts: vec![0],
            cells: Vec::new(),
            buckets: Vec::new(),
        }
    }

    /// The tag of each word of a text. The words are byte ranges of the text in order, as
    /// [`words`](super::words::words) cuts it; what stands between them (a full stop, a comma, an
    /// `’s`) is read from the text. A range that is none of the text is an unknown word.
    pub fn tag(&self, text: &str, words: &[Range<usize>]) -> Vec<Tag> {
        let items = items(text, words);
        let mut out = vec![Tag::Other; words.len()];
        let (mut one, mut two) = (STOP, STOP);
        for (at, item) in items.iter().enumerate() {
            let tag = match item.kind {
                Kind::Fixed(tag) => tag,
                Kind::Word(index) | Kind::Clitic(index) => {
                    let best = self.best(&items, at, one, two);
                    // A verb that is cut off after a word is told at that word.
                    if (matches!(item.kind, Kind::Word(_)) || best == FINITE)
                        && let (Some(place), Some(tag)) = (out.get_mut(index), TAGS.get(usize::from(best)))
                    {
                        *place = *tag;
                    }
                    best
                }
            };
            two = if tag == STOP { STOP } else { one };
            one = tag;
        }
        for (range, tag) in words.iter().zip(&mut out) {
            let word = text.get(range.clone()).unwrap_or_default();
            if !word.chars().any(char::is_alphanumeric) {
                *tag = Tag::Punctuation;
            } else if is_hashtag(text, range) {
                *tag = Tag::Other;
            }
        }
        out
    }

    fn best(&self, items: &[Item], at: usize, one: u8, two: u8) -> u8 {
        let mut scores = [0i32; COUNT];
        let item = |distance: isize| at.checked_add_signed(distance).and_then(|at| items.get(at));
        let name = |distance: isize| item(distance).map_or(".", |item| item.name.as_str());
        // The second neighbour on a side, unless a full stop is between.
        let beyond = |near: isize| {
            if item(near).is_none_or(Item::is_stop) { "." } else { name(2 * near) }
        };
        let word = name(0);
        let shape = item(0).map_or(' ', |item| item.shape);
        let following = item(1).map_or(' ', |item| item.shape);
        let (known, previous, next) = (hash(word), hash(name(-1)), hash(name(1)));
        let (form, one, two) = (hash_shape(shape), u32::from(one), u32::from(two));
        for key in [
            mix(1, known, 0),
            mix(2, hash(ending(word, 3)), 0),
            mix(3, hash(ending(word, 2)), form),
            mix(4, form, 0),
            mix(5, previous, 0),
            mix(6, next, 0),
            mix(7, hash(ending(name(1), 3)), hash_shape(following)),
            mix(8, hash(ending(word, 1)), form),
            mix(9, known, previous),
            mix(10, known, next),
            mix(11, hash(beyond(-1)), 0),
            mix(12, hash(beyond(1)), 0),
            mix(13, hash(ending(word, 4)), 0),
            mix(14, hash(beginning(word, 3)), 0),
            mix(20, one, 0),
            mix(21, one, two + 1),
            mix(22, known, one),
            mix(23, next, one),
        ] {
            for (tag, weight) in self.weights(key) {
                if let Some(score) = scores.get_mut(usize::from(*tag)) {
                    *score += weight;
                }
            }
        }
        let mut best = 0;
        for (tag, score) in scores.iter().enumerate() {
            if *score > scores[best] {
                best = tag;
            }
        }
        best as u8
    }

    fn weights(&self, hash: u32) -> &[(u8, i32)] {
        let key = hash >> (32 - self.bits);
        let bucket = (key >> (self.bits - BUCKET_BITS)) as usize;
        let (Some(&first), Some(&last)) = (self.buckets.get(bucket), self.buckets.get(bucket + 1)) else {
            return &[];
        };
        (first as usize..last as usize)
            .find(|at| self.keys[*at] == key)
            .and_then(|at| self.cells.get(self.starts[at] as usize..self.starts[at + 1] as usize))
            .unwrap_or(&[])
    }
}

/// A word, or what stands between two.
#[derive(Debug, Clone)]
struct Item {
    /// The word in lower case with plain digits and apostrophes, or a sign for what is no word.
    name: String,
    /// A letter for how the word is written.
    shape: char,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The word with this index.
    Word(usize),
    /// The `’s` after the word with this index.
    Clitic(usize),
    /// No word; its tag is known.
    Fixed(u8),
}

impl Item {
    fn fixed(name: char, tag: u8) -> Item {
        // No shape: the hash of the empty text, see `hash_shape`.
        Item { name: name.to_string(), shape: ' ', kind: Kind::Fixed(tag) }
    }

    fn is_stop(&self) -> bool {
        self.kind == Kind::Fixed(STOP)
    }
}

fn items(text: &str, words: &[Range<usize>]) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::with_capacity(words.len() * 5 / 4 + 1);
    let mut at = 0;
    let end = text.len()..text.len();
    for (index, range) in words.iter().chain([&end]).enumerate() {
        let gap = text.get(at..range.start).unwrap_or_default();
        let last = index == words.len();
        between(gap, index.checked_sub(1), !last, &mut out);
        if last {
            break;
        }
        let word = text.get(range.clone()).unwrap_or_default();
        let shape = if is_hashtag(text, range) { '#' } else { 'w' };
        out.push(Item { name: word.to_string(), shape, kind: Kind::Word(index) });
        at = range.end;
    }
    for segment in out.split_mut(Item::is_stop) {
        shapes(segment);
    }
    out
}

fn is_hashtag(text: &str, range: &Range<usize>) -> bool {
    let sign = text.get(..range.start).and_then(|before| before.chars().next_back());
    matches!(sign, Some('#' | '＃' | '$'))
        && text.get(range.clone()).is_some_and(|word| word.chars().any(char::is_alphabetic))
}

/// Adds what stands in the text between two words.
fn between(gap: &str, word_before: Option<usize>, word_after: bool, out: &mut Vec<Item>) {
    let mut characters = gap.chars().peekable();
    let mut last = None;
    if let (Some(before), Some(first)) = (word_before, gap.chars().next()) {
        let single = gap.len() == first.len_utf8();
        if word_after
            && single
            && !first.is_whitespace()
            && !matches!(first, ',' | ';' | ':' | '\n' | '…' | '!' | '?')
        {
            out.push(Item::fixed('-', PUNCTUATION));
            return;
        }
        let rest = &gap[first.len_utf8()..];
        if is_apostrophe(first)
            && rest.starts_with(['s', 'S'])
            && !rest[1..].starts_with(char::is_alphanumeric)
        {
            out.push(Item { name: "'s".to_string(), shape: '\'', kind: Kind::Clitic(before) });
            characters.next();
            characters.next();
        }
    }
    while let Some(character) = characters.next() {
        let kind = match character {
            '@' => '@',
            c if c.is_alphanumeric() => '/',
            '.' | '!' | '?' | '…' | '\n' => '.',
            ',' | ';' => ',',
            '"' | '\'' | '«' | '»' | '“' | '”' | '„' | '’' | '‘' | '`' => '"',
            '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' => '(',
            c if c.is_whitespace() => continue,
            '#' | '＃' | '$' => continue,
            c if c < '\u{2190}' => ':',
            _ => '*',
        };
        if matches!(kind, '@' | '/') {
            while characters.peek().is_some_and(|c| !c.is_whitespace()) {
                characters.next();
            }
        }
        if last.replace(kind) == Some(kind) {
            continue;
        }
        match kind {
            '.' => out.push(Item::fixed('.', STOP)),
            // An address before the sentence is no part of it.
            '@' if out.last().is_none_or(Item::is_stop) => {}
            '@' => out.push(Item::fixed('@', PROPER)),
            '/' => out.push(Item::fixed('/', OTHER)),
            _ => out.push(Item::fixed(kind, PUNCTUATION)),
        }
    }
}

/// Finds how the words between two full stops are written, and puts their names in lower case.
fn shapes(segment: &mut [Item]) {
    let (mut total, mut shouted, mut capital) = (0usize, 0usize, 0usize);
    for item in segment.iter().filter(|item| matches!(item.kind, Kind::Word(_))) {
        let mut characters = item.name.chars();
        if let Some(first) = characters.next()
            && first.is_alphabetic()
            && characters.next().is_some()
        {
            total += 1;
            capital += usize::from(first.is_uppercase());
            shouted += usize::from(!item.name.chars().any(char::is_lowercase));
        }
    }
    let shouting = total >= 2 && shouted * 4 >= total * 3;
    let title = total >= 4 && capital * 10 >= total * 8;
    let mut initial = true;
    for item in segment {
        if let Kind::Fixed(_) = item.kind {
            initial = initial || matches!(item.name.as_str(), "\"" | ":" | "(" | "*" | "/");
            continue;
        }
        if item.shape == 'w' {
            item.shape = shape(&item.name, shouting, title, initial);
        }
        item.name = normal(&item.name);
        initial = false;
    }
}

fn shape(word: &str, shouting: bool, title: bool, initial: bool) -> char {
    if word.chars().any(char::is_numeric) {
        return if word.chars().any(char::is_alphabetic) { 'm' } else { 'd' };
    }
    let mut characters = word.chars();
    let first = characters.next().is_some_and(char::is_uppercase);
    let upper = characters.clone().any(char::is_uppercase);
    let lower = word.chars().any(char::is_lowercase);
    if shouting && !lower {
        'l'
    } else if !first {
        if upper && lower { 'x' } else { 'l' }
    } else if characters.next().is_none() {
        if initial { 'i' } else { 'c' }
    } else if !lower {
        'U'
    } else if upper {
        'X'
    } else if title {
        'T'
    } else if initial {
        'I'
    } else {
        'C'
    }
}

fn normal(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|character| match character {
            '0'..='9' => '0',
            c if is_apostrophe(c) => '\'',
            c => c,
        })
        .collect()
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘')
}

/// The last characters of a word.
fn ending(word: &str, length: usize) -> &str {
    word.char_indices().rev().nth(length - 1).map_or(word, |(at, _)| &word[at..])
}

/// The first characters of a word.
fn beginning(word: &str, length: usize) -> &str {
    word.char_indices().nth(length).map_or(word, |(at, _)| &word[..at])
}

/// FNV-1a of 32 bits (Fowler, Noll and Vo).
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn hash_shape(shape: char) -> u32 {
    if shape == ' ' { hash("") } else { hash(shape.encode_utf8(&mut [0; 4])) }
}

/// The finaliser of `MurmurHash3` (Appleby) over the number of a feature and its values.
fn mix(template: u32, first: u32, second: u32) -> u32 {
    let mut value = first
        .wrapping_mul(0x9E37_79B1)
        .wrapping_add(second.wrapping_mul(0x85EB_CA77))
        .wrapping_add(template.wrapping_mul(0xC2B2_AE3D));
    value = (value ^ (value >> 16)).wrapping_mul(0x85EB_CA6B);
    value = (value ^ (value >> 13)).wrapping_mul(0xC2B2_AE35);
    value ^ (value >> 16)
}

#[cfg(test)]
mod tests {
    use super::Tag::*;
    use super::*;
    use crate::text::words::words;
    use proptest::prelude::*;

    fn ranges(text: &str) -> Vec<Range<usize>> {
        words(text).into_iter().map(|word| word.range).collect()
    }

    fn tagged(language: &str, text: &str) -> Vec<Tag> {
        Tagger::of(language).unwrap().tag(text, &ranges(text))
    }

    #[test]
    fn english_sentences() {
        for (text, expected) in [
            (
                "The council quietly approved the new budget on Monday.",
                vec![
                    Determiner,
                    Noun,
                    Adverb,
                    FiniteVerb,
                    Determiner,
                    Adjective,
                    Noun,
                    Preposition,
                    ProperNoun,
                ],
            ),
            (
                "I don't want to leave, it's too early",
                vec![Pronoun, FiniteVerb, Infinitive, Particle, Infinitive, FiniteVerb, Adverb, Adjective],
            ),
            ("Mary's brother works for Google", vec![ProperNoun, Noun, FiniteVerb, Preposition, ProperNoun]),
            (
                "She has been waiting for the bus",
                vec![Pronoun, FiniteVerb, Participle, Participle, Preposition, Determiner, Noun],
            ),
        ] {
            assert_eq!(tagged("en", text), expected, "{text}");
        }
    }

    #[test]
    fn french_sentences() {
        for (text, expected) in [
            (
                "Le maire a refusé de répondre aux questions.",
                vec![Determiner, Noun, FiniteVerb, Participle, Preposition, Infinitive, Preposition, Noun],
            ),
            (
                "J’ai vu l'homme qui parle à Paris",
                vec![
                    Pronoun,
                    FiniteVerb,
                    Participle,
                    Determiner,
                    Noun,
                    Pronoun,
                    FiniteVerb,
                    Preposition,
                    ProperNoun,
                ],
            ),
            (
                "C'est une très bonne idée, mais il faut attendre.",
                vec![
                    Pronoun,
                    FiniteVerb,
                    Determiner,
                    Adverb,
                    Adjective,
                    Noun,
                    Conjunction,
                    Pronoun,
                    FiniteVerb,
                    Infinitive,
                ],
            ),
        ] {
            assert_eq!(tagged("fr", text), expected, "{text}");
        }
    }

    #[test]
    fn capitals_alone_make_no_name() {
        assert_eq!(tagged("en", "Trains are expensive.")[0], Noun);
        assert_eq!(tagged("en", "THE HOUSE IS ON FIRE"), tagged("en", "the house is on fire"));
        assert_eq!(tagged("en", "It rained. Trains were late.")[2], Noun);
    }

    #[test]
    fn what_stands_between_words_counts() {
        // After a full stop nothing of the sentence before is seen.
        let alone = tagged("en", "Work is hard.");
        let after = tagged("en", "We have to. Work is hard.");
        assert_eq!(alone, after[3..]);
        // An address before a sentence is no part of it.
        assert_eq!(tagged("en", "@ann @bob Work is hard."), alone);
    }

    #[test]
    fn hashtags_and_signs() {
        assert_eq!(tagged("en", "#Work is hard")[0], Other);
        assert_eq!(Tagger::of("en").unwrap().tag("a - b", std::slice::from_ref(&(2..3))), [Punctuation]);
    }

    #[test]
    fn a_short_table_is_no_panic() {
        let table = include_bytes!("../../assets/tags-en.bin");
        let text = "The bridge is closed.";
        for length in (0..40).chain([5_000, 20_000, table.len() - 1]) {
            assert_eq!(Tagger::decode(&table[..length]).tag(text, &ranges(text)).len(), 4);
        }
    }

    proptest! {
        #[test]
        fn every_word_has_a_tag(text in "(l’|’s|the|A|É|日|1|\\.|,|#|@| |\n|\u{301}|\\PC){0,30}") {
            let ranges = ranges(&text);
            prop_assert_eq!(Tagger::of("fr").unwrap().tag(&text, &ranges).len(), ranges.len());
        }

        #[test]
        fn ranges_may_be_wrong(text in "\\PC{0,8}", from in 0usize..12, to in 0usize..12, again in 0usize..12) {
            let ranges = [from..to, again..from, usize::MAX..usize::MAX];
            prop_assert_eq!(Tagger::of("en").unwrap().tag(&text, &ranges).len(), 3);
        }
    }
}
