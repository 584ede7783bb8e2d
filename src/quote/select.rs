//! Which quotations a section is told with.

use super::Material;
use super::span::{Part, Quotable, Speaker, Stance};
use crate::model::Post;
use crate::text::fold::fold;
use crate::text::frequency::probability;
use crate::text::intern::Intern;
use crate::text::stop::is_stop;
use std::collections::BTreeSet;
use std::rc::Rc;

/// By how much less a span weighs that is not in the digest's language.
pub(crate) const FOREIGN: f64 = 0.6;
/// What a post weighs more that the editor has pinned.
pub(crate) const PINNED: f64 = 5.0;
/// What a span weighs more that has a word for the matter its section is about, and less that has none.
const ON_MATTER: f64 = 0.35;
/// Posts of a theme that are looked at, best first.
const LOOKED_AT: usize = 32;

/// A span of a post that may be told.
#[derive(Debug, Clone)]
pub(crate) struct Pick {
    pub(crate) post: usize,
    pub(crate) span: Quotable,
    pub(crate) weight: f64,
    /// How much of that it has for speaking of what its section is about.
    pub(crate) about: f64,
    /// [`keys`] of its words.
    pub(crate) keys: Rc<[u64]>,
}

impl Pick {
    /// Bytes of a post that are wanted, whatever they are like.
    pub(crate) fn of(material: &Material<'_>, post: usize, at: [usize; 2]) -> Self {
        let words = material.words(post, at);
        let characters = words.chars().count();
        let span = Quotable {
            at,
            characters,
            asks: false,
            opens: true,
            begins: at[0] == 0,
            all: false,
            title: false,
            part: Part::Whole,
            states: true,
            urges: false,
            stance: Stance::Plain,
            speaker: Speaker::Own,
            merit: 0.0,
        };
        Pick { post, span, weight: 0.0, about: 0.0, keys: keys(words) }
    }
}

/// What has been told so far.
#[derive(Debug, Default)]
pub(crate) struct Told {
    ranges: Vec<(usize, [usize; 2])>,
    words: Vec<Rc<[u64]>>,
}

impl Told {
    /// Whether the span overlaps or says nearly the same as one that is told.
    pub(crate) fn has(&self, post: usize, at: [usize; 2], words: &[u64]) -> bool {
        self.overlaps(post, at)
            || self.words.iter().any(|known| {
                let (common, fewer) = (common(known, words), known.len().min(words.len()));
                **known == *words && !words.is_empty()
                    || (fewer >= 3 && common * 10 >= fewer * 6)
                    || (fewer == 2 && common == 2)
            })
    }

    /// Whether the span overlaps or says the same as one that is told: what must be told may share most of its words
    /// with what it answers.
    pub(crate) fn repeats(&self, post: usize, at: [usize; 2], words: &[u64]) -> bool {
        self.overlaps(post, at)
            || self.words.iter().any(|known| {
                let (common, fewer) = (common(known, words), known.len().min(words.len()));
                match fewer {
                    0..=2 => fewer > 0 && **known == *words,
                    3 => common >= 2,
                    _ => common * 4 >= fewer * 3,
                }
            })
    }

    fn overlaps(&self, post: usize, at: [usize; 2]) -> bool {
        self.ranges.iter().any(|(known, range)| *known == post && range[0] < at[1] && at[0] < range[1])
    }

    pub(crate) fn add(&mut self, post: usize, at: [usize; 2], words: &Rc<[u64]>) {
        self.ranges.push((post, at));
        self.words.push(Rc::clone(words));
    }
}

/// How many numbers two lists share; both are in their order.
fn common(known: &[u64], words: &[u64]) -> usize {
    let (mut common, mut at) = (0, 0);
    for word in words {
        while known.get(at).is_some_and(|known| known < word) {
            at += 1;
        }
        common += usize::from(known.get(at) == Some(word));
    }
    common
}

/// The words that two texts may share: lower-case, of four letters and more.
pub(crate) fn telling(text: &str) -> BTreeSet<String> {
    telling_words(&text.to_lowercase()).map(str::to_owned).collect()
}

fn telling_words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|ch: char| !ch.is_alphanumeric()).filter(|word| word.chars().nth(3).is_some())
}

/// The same words as numbers, in their order (FNV-1a of 64 bits; Fowler, Noll and Vo).
pub(crate) fn keys(text: &str) -> Rc<[u64]> {
    let mut keys: Vec<u64> = telling_words(&text.to_lowercase()).map(key).collect();
    keys.sort();
    keys.dedup();
    keys.into()
}

fn key(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What the posts of a theme speak of: each word with the share of posts that have it, the rarer in general the
/// heavier. What a set of quotations covers of it is the part of their objective that has diminishing returns
/// (Lin and Bilmes, "A Class of Submodular Functions for Document Summarization", ACL 2011).
#[derive(Debug, Default)]
pub(crate) struct Subject {
    /// By their numbers.
    weights: Vec<(u64, f64)>,
}

/// Posts that are read for the subject of a theme, and the most that new words may count for.
const READ: usize = 200;
const MOST_GAINED: f64 = 0.8;

impl Subject {
    pub(crate) fn of(material: &Material<'_>, posts: &[usize]) -> Self {
        let mut known = Intern::default();
        // How many posts have each word, and the last of them.
        let mut counts: Vec<(usize, usize)> = Vec::new();
        let read = posts.len().min(READ);
        for post in posts.iter().take(READ) {
            let Some(text) = material.conversation.posts.get(*post).map(|post| &post.text) else { continue };
            for word in telling_words(&text.to_lowercase()) {
                let number = known.number(word) as usize;
                if number == counts.len() {
                    counts.push((0, usize::MAX));
                }
                let (count, last) = &mut counts[number];
                *count += usize::from(std::mem::replace(last, *post) != *post);
            }
        }
        let shared = counts.iter().zip(0..).filter(|((count, _), _)| *count >= 2);
        let share = |((count, _), number): (&(usize, usize), u32)| {
            let word = known.word(number);
            (key(word), *count as f64 / read.max(1) as f64 * rarity(word))
        };
        let mut weights: Vec<(u64, f64)> = shared.map(share).collect();
        weights.sort_by_key(|(key, _)| *key);
        Subject { weights }
    }

    /// What words add to what is covered.
    pub(crate) fn gain(&self, words: &[u64], covered: &BTreeSet<u64>) -> f64 {
        let new = words.iter().filter(|word| !covered.contains(word));
        let weight = |word: &u64| {
            let at = self.weights.binary_search_by_key(word, |(known, _)| *known).ok()?;
            Some(self.weights[at].1)
        };
        let sum: f64 = new.filter_map(weight).sum();
        sum.min(MOST_GAINED)
    }
}

/// How rare a word is in general, from 0 for stop words and the most frequent to 1.
fn rarity(word: &str) -> f64 {
    let folded = fold(word);
    if is_stop(&folded, None) {
        return 0.0;
    }
    (libm::log(1.0 / (probability(&folded) + 1e-6)) / 13.8).clamp(0.0, 1.0)
}

/// All that could be quoted from the best posts of a theme, with a weight: rank, own language, how well it reads,
/// standing at the beginning of its post, speaking of what the theme is called.
pub(crate) fn picks(material: &Material<'_>, theme: usize, posts: &[usize]) -> Vec<Pick> {
    let subject: Vec<Rc<[u64]>> = if material.grouping.is_rest(theme) {
        Vec::new()
    } else {
        let phrases = material.labels.get(theme).map(|label| label.phrases.as_slice()).unwrap_or_default();
        phrases.iter().map(|phrase| keys(&phrase.text)).collect()
    };
    let aspect = material.grouping.aspect(theme);
    let mut out = Vec::new();
    for (place, index) in posts.iter().take(LOOKED_AT).enumerate() {
        let Some(post) = material.conversation.posts.get(*index) else { continue };
        if post.warning.is_some() {
            continue;
        }
        let own = is_own(post, material);
        for (span, words) in material.quotes.quotables(*index, material) {
            let mut weight = 1.0 / (1.0 + place as f64 * 0.12);
            weight += if material.ranking.edits.is_pinned(*index) { PINNED } else { 0.0 };
            weight += if own { FOREIGN } else { 0.0 };
            weight += if span.opens { 0.12 } else { 0.0 };
            weight += span.merit;
            let speaks = subject
                .iter()
                .position(|phrase| !phrase.is_empty() && phrase.iter().all(|word| words.contains(word)));
            let about = match (speaks, aspect) {
                // The matter of an event is told by words for it, whatever it is called.
                (_, Some(aspect)) => {
                    let said = material.words(*index, span.at);
                    let tells = material.quotes.tells_of(said, post.language.as_deref(), aspect, material);
                    if tells { ON_MATTER } else { -ON_MATTER }
                }
                (Some(0), _) => 0.3,
                (Some(_), _) => 0.15,
                (None, _) if subject.is_empty() => 0.0,
                // It may have come here by a word.
                (None, _) => -0.1,
            };
            weight += about;
            out.push(Pick { post: *index, span: span.clone(), weight, about, keys: Rc::clone(words) });
        }
    }
    out
}

/// Whether a post is in the digest's language.
pub(crate) fn is_own(post: &Post, material: &Material<'_>) -> bool {
    post.language.as_deref().is_some_and(|tag| crate::locale::Language::of(tag) == Some(material.language))
}

/// How well a span makes a pull quote: whole sentences of 60 to 280 characters that say something, better one
/// than three.
pub(crate) fn pull_fitness(material: &Material<'_>, pick: &Pick) -> f64 {
    let length = match pick.span.characters {
        80..=200 => 0.35,
        60..=280 => 0.2,
        45..=59 => -0.3,
        _ => -0.8,
    };
    let post = &material.conversation.posts[pick.post];
    let words = material.words(pick.post, pick.span.at);
    let ended = words.ends_with(['.', '!', '?', '”', '»']);
    pick.weight + length + if post.points.is_some() { 0.1 } else { 0.0 } + if ended { 0.1 } else { 0.0 }
        - if pick.span.title { 0.15 } else { 0.0 }
        - if pick.span.states || pick.span.title { 0.0 } else { 0.6 }
        - if pick.span.urges { 0.3 } else { 0.0 }
        - if words.starts_with(char::is_lowercase) { 0.3 } else { 0.0 }
}

/// Who is behind a post, for "one pull quote each": handle, else name.
pub(crate) fn signature(post: &Post) -> Option<String> {
    let author = post.author.as_ref()?;
    let key = if author.handle.is_empty() { &author.name } else { &author.handle };
    (!key.is_empty()).then(|| key.to_lowercase())
}

/// The number of a post's [`signature`]; `None` for unsigned posts.
pub(crate) fn author(material: &Material<'_>, index: usize) -> Option<u32> {
    material.quotes.author(index, material.conversation)
}

/// The pick with the highest fitness, the first of equals.
pub(crate) fn best<'p>(
    picks: impl Iterator<Item = &'p Pick>,
    fitness: impl Fn(&Pick) -> f64,
) -> Option<&'p Pick> {
    let mut found: Option<(&Pick, f64)> = None;
    for pick in picks {
        let value = fitness(pick);
        if found.is_none_or(|(_, most)| value.total_cmp(&most).is_gt()) {
            found = Some((pick, value));
        }
    }
    found.map(|(pick, _)| pick)
}
