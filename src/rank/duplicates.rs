//! Texts that were posted more than once.
//!
//! Two posts carry the same text where their words are the same without case, accents,
//! punctuation, addresses, mentions, a leading `RT @name:` and the hashtags at the end; or
//! nearly the same: both have at least [`NEAR_WORDS`] words, the Jaccard index of their
//! multisets of words and that of their pairs of neighbouring words are at least those of [`Alike`] (which keeps "A beat B" from "B beat A"), and what differs is no
//! negation, no number, and not one name in the place of another. A post of which the export has only
//! the beginning (it says so, or the text ends in an ellipsis) is a copy of the one that begins like it.
//!
//! The thresholds let one word in six change. `examples/duplicates.rs` makes copies and look-alikes of the posts of
//! an export and prints what is found of them: on the sample, 0.70 finds 94 % of the copies where 0.75 finds 88 % and
//! 0.65 finds 96 %, each without a mistake; on 773 posts about one event, 0.65 begins to put posts together that
//! are not the same, 0.70 does not. They are held by the pairs in this module's tests:
//! copies with changed words on one side, posts on the same topic on the other.
//!
//! Candidates come from an inverted index over the rarest words of each post only: two multisets
//! of sizes m and n with a Jaccard index of t share at least t/(1+t)·(m+n) words, so that they must
//! share one of the first n − ⌈t·n⌉ + 1 words in any fixed order (prefix filter: Chaudhuri et al.,
//! ICDE 2006; Bayardo et al., WWW 2007). With the rarest words first that is exact and far below
//! quadratic.

use super::denial::may_deny;
use crate::model::Post;
use crate::text::intern::Intern;
use crate::text::kernels::greatest;
use crate::text::scan::{Kind, scan};
use crate::text::words::{Word, words};
use std::collections::BTreeMap;

/// Fewer words than this are only ever equal, not nearly equal.
const NEAR_WORDS: usize = 6;
/// Words beyond this are not compared.
const LONGEST: usize = 400;

/// Entries of the index that are looked at for a text, and texts that it is compared with, at the most.
const VISITED: usize = 2_000;
const COMPARED: usize = 40;

/// How alike two texts are that count as one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// Least Jaccard index of the multisets of words, 0 to 1.
    pub words: f64,
    /// Least Jaccard index of the multisets of pairs of neighbouring words, 0 to 1.
    pub pairs: f64,
}

impl Default for Alike {
    fn default() -> Self {
        Alike { words: 0.70, pairs: 0.45 }
    }
}

/// Which posts carry the same text, as places in `posts`: groups of two and more, the first of each the first in
/// the order given.
///
/// ```
/// use coranto::model::{Platform, Post};
/// use coranto::rank::{Alike, copies};
/// let posts = ["The old bridge reopens.", "RT @ann: the old bridge reopens!", "The bakery is shut."]
///     .map(|text| Post::new(Platform::X, text, text));
/// assert_eq!(copies(&posts, Alike::default()), [[0, 1]]);
/// ```
pub fn copies(posts: &[Post], alike: Alike) -> Vec<Vec<usize>> {
    groups(posts, &(0..posts.len()).collect::<Vec<_>>(), alike)
}

/// A text as it is compared.
struct Text {
    /// Folded words, as they stand and in ascending order.
    words: Vec<u32>,
    sorted: Vec<u32>,
    /// Sorted.
    pairs: Vec<(u32, u32)>,
}

/// How much was done to find copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Work {
    /// Entries of the index that were looked at, and pairs of texts that were compared.
    visited: usize,
    compared: usize,
}

/// Groups the posts at `used`, which is in order of preference: the first of each group is
/// the one that is kept, and a group has at least two posts.
pub(super) fn groups(posts: &[Post], used: &[usize], alike: Alike) -> Vec<Vec<usize>> {
    counted(posts, used, alike).0
}

/// [`groups`], and what it took.
fn counted(posts: &[Post], used: &[usize], alike: Alike) -> (Vec<Vec<usize>>, Work) {
    let mut ids = Intern::default();
    let mut kinds: Vec<WordKind> = Vec::new();
    // Equal texts first: a dictionary of their word sequences.
    let mut same: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut sequences: Vec<Vec<u32>> = Vec::new();
    for &post in used {
        let mut sequence = Vec::new();
        for word in comparable(&posts[post].text) {
            let mut letters = posts[post].text[word.range.clone()].chars();
            let is_capital =
                letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase);
            let id = ids.number(&word.folded);
            if id as usize == kinds.len() {
                kinds.push(WordKind::of(&word.folded));
            }
            if is_capital && !sequence.is_empty() {
                kinds[id as usize].is_name = true;
            }
            sequence.push(id);
        }
        match same.get(&sequence) {
            Some(&group) if !sequence.is_empty() => groups[group].push(post),
            _ => {
                same.insert(sequence.clone(), groups.len());
                groups.push(vec![post]);
                sequences.push(sequence);
            }
        }
    }
    drop(same);
    let work = near(posts, &mut groups, sequences, &kinds, alike);
    groups.retain(|group| group.len() > 1);
    (groups, work)
}

/// Joins groups whose texts are nearly the same: each text is compared with the first post of the
/// groups before it, never with the copies that those took in, so that no chain forms.
fn near(
    posts: &[Post],
    groups: &mut [Vec<usize>],
    sequences: Vec<Vec<u32>>,
    kinds: &[WordKind],
    alike: Alike,
) -> Work {
    let mut texts_with = vec![0u32; kinds.len()];
    let mut last = vec![usize::MAX; kinds.len()];
    for (group, sequence) in sequences.iter().enumerate() {
        for id in sequence {
            texts_with[*id as usize] += u32::from(std::mem::replace(&mut last[*id as usize], group) != group);
        }
    }
    let mut beginnings: BTreeMap<&[u32], Vec<usize>> = BTreeMap::new();
    let texts: Vec<Text> = sequences
        .iter()
        .map(|sequence| {
            let words = sequence[..sequence.len().min(LONGEST)].to_vec();
            let mut sorted = words.clone();
            sorted.sort();
            let mut pairs: Vec<(u32, u32)> = words.windows(2).map(|pair| (pair[0], pair[1])).collect();
            pairs.sort();
            Text { words, sorted, pairs }
        })
        .collect();
    for (group, text) in texts.iter().enumerate() {
        if text.words.len() >= NEAR_WORDS {
            beginnings.entry(&text.words[..NEAR_WORDS]).or_default().push(group);
        }
    }

    // Word → the groups that have it among their rarest.
    let mut index: Vec<Vec<u32>> = vec![Vec::new(); kinds.len()];
    let mut taken: Vec<Option<usize>> = vec![None; groups.len()];
    // Per group: how many of its rarest words the text at hand shares.
    let mut shared: Vec<u32> = vec![0; groups.len()];
    let mut work = Work::default();
    for (group, text) in texts.iter().enumerate() {
        let length = text.words.len();
        if length < NEAR_WORDS {
            continue;
        }
        let prefix = length - (alike.words * length as f64) as usize + 1;
        let mut rarest = text.sorted.clone();
        rarest.sort_by_key(|id| texts_with[*id as usize]);
        rarest.truncate(prefix);
        rarest.dedup();
        let mut found: Vec<u64> = Vec::new();
        let mut left = VISITED;
        for id in &rarest {
            let list = &index[*id as usize];
            for &other in &list[..list.len().min(left)] {
                if shared[other as usize] == 0 {
                    found.push(u64::from(other));
                }
                shared[other as usize] += 1;
            }
            left -= list.len().min(left);
        }
        work.visited += VISITED - left;
        // The greatest shares most, and of two that share as much, is the first.
        for found in &mut found {
            let other = *found as u32;
            *found = u64::from(std::mem::take(&mut shared[other as usize])) << 32 | u64::from(!other);
        }
        greatest(&mut found, COMPARED);
        found.sort_by(|a, b| b.cmp(a));
        let candidates: Vec<u32> = found.iter().map(|found| !(*found as u32)).collect();
        let copied = candidates.iter().position(|other| is_copy(text, &texts[*other as usize], kinds, alike));
        work.compared += copied.map_or(candidates.len(), |at| at + 1);
        let mut home = copied.map(|at| candidates[at] as usize);
        if home.is_none() && is_cut(&posts[groups[group][0]]) {
            home = whole_text(group, text, &texts, &beginnings, &taken);
        }
        taken[group] = home;
        if home.is_none() {
            for id in &rarest {
                index[*id as usize].push(group as u32);
            }
        }
    }
    for group in 0..groups.len() {
        if let Some(home) = taken[group] {
            // A cut text that comes first in order of preference may have been made the home of others.
            let mut end = home;
            while let Some(next) = taken[end] {
                end = next;
            }
            let copies = std::mem::take(&mut groups[group]);
            groups[end].extend(copies);
        }
    }
    work
}

/// Whether an export has only the beginning of a text: it says so, or the text ends in an ellipsis.
fn is_cut(post: &Post) -> bool {
    if post.truncated || !post.text.contains(['…', '.']) {
        return post.truncated;
    }
    let mut end = post.text.len();
    for token in scan(&post.text).into_iter().rev() {
        if !post.text[token.range.end..end].trim().is_empty() {
            break;
        }
        end = token.range.start;
    }
    let text = post.text[..end].trim_end();
    text.ends_with('…') || text.ends_with("...")
}

/// The longer text that begins like a cut one.
fn whole_text(
    group: usize,
    text: &Text,
    texts: &[Text],
    beginnings: &BTreeMap<&[u32], Vec<usize>>,
    taken: &[Option<usize>],
) -> Option<usize> {
    // The last word may be cut in two.
    let sure = &text.words[..text.words.len() - 1];
    if sure.len() < NEAR_WORDS {
        return None;
    }
    let candidates = beginnings.get(&sure[..NEAR_WORDS])?;
    candidates.iter().copied().take(COMPARED).find(|&other| {
        other != group
            && texts[other].words.len() > sure.len()
            && texts[other].words.starts_with(sure)
            && ends_elsewhere(other, group, taken)
    })
}

/// Whether following `taken` from `from` never comes to `group`.
fn ends_elsewhere(from: usize, group: usize, taken: &[Option<usize>]) -> bool {
    let mut at = from;
    while let Some(next) = taken[at] {
        if next == group {
            return false;
        }
        at = next;
    }
    at != group
}

/// The words that count: without what surrounds a text when it is copied.
pub(super) fn comparable(text: &str) -> Vec<Word> {
    let mut all = words(text);
    let begin = retweet_mark(text);
    all.retain(|word| word.range.start >= begin);
    let kept = {
        let mut end = text.len();
        for token in scan(text).into_iter().rev() {
            let gap = &text[token.range.end..end];
            if gap.chars().any(char::is_alphanumeric) {
                break;
            }
            end = token.range.start;
        }
        all.iter().filter(|word| word.range.start < end).count()
    };
    if kept > 0 {
        all.truncate(kept);
    }
    all
}

/// The length of `RT @name:` at the start.
fn retweet_mark(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("RT ").or_else(|| text.strip_prefix("rt ")) else { return 0 };
    match scan(rest).first() {
        Some(token) if token.kind == Kind::Mention && token.range.start == 0 => {
            text.len() - rest.len() + token.range.end
        }
        _ => 0,
    }
}

#[derive(Clone, Copy, Default)]
struct WordKind {
    is_number: bool,
    is_negation: bool,
    is_name: bool,
}

impl WordKind {
    fn of(folded: &str) -> Self {
        WordKind {
            is_number: folded.contains(|c: char| c.is_numeric()),
            is_negation: may_deny(folded),
            is_name: false,
        }
    }
}

fn is_copy(a: &Text, b: &Text, kinds: &[WordKind], alike: Alike) -> bool {
    let (m, n) = (a.words.len() as f64, b.words.len() as f64);
    if m.min(n) < alike.words * m.max(n) {
        return false;
    }
    let (only_left, only_right, shared) = difference(&a.sorted, &b.sorted);
    if (shared as f64) < alike.words * (m + n - shared as f64) {
        return false;
    }
    let (_, _, pairs) = difference(&a.pairs, &b.pairs);
    if (pairs as f64) < alike.pairs * (a.pairs.len() + b.pairs.len() - pairs) as f64 {
        return false;
    }
    let has = |only: &[u32], what: fn(&WordKind) -> bool| only.iter().any(|id| what(&kinds[*id as usize]));
    let either = |what| has(&only_left, what) || has(&only_right, what);
    !(either(|kind| kind.is_number)
        || either(|kind| kind.is_negation)
        || (has(&only_left, |kind| kind.is_name) && has(&only_right, |kind| kind.is_name)))
}

/// What only the one and only the other sorted multiset has, and how much they share.
fn difference<T: Ord + Copy>(left: &[T], right: &[T]) -> (Vec<T>, Vec<T>, usize) {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    let (mut only_left, mut only_right) = (Vec::new(), Vec::new());
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
            std::cmp::Ordering::Less => {
                only_left.push(left[i]);
                i += 1;
            }
            std::cmp::Ordering::Greater => {
                only_right.push(right[j]);
                j += 1;
            }
        }
    }
    only_left.extend(&left[i..]);
    only_right.extend(&right[j..]);
    (only_left, only_right, shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    fn grouped(texts: &[&str]) -> Vec<Vec<usize>> {
        let posts: Vec<Post> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| Post::new(Platform::X, at.to_string(), *text))
            .collect();
        copies(&posts, Alike::default())
    }

    #[test]
    fn the_same_text_in_other_clothes() {
        let copies = [
            "The old bridge reopens on Monday morning.",
            "the old bridge REOPENS on monday morning https://t.example/a",
            "RT @ann: The old bridge reopens on Monday morning. #Orvane #traffic",
            "@bob The old bridge reopens on Monday, morning!! 🎉",
        ];
        assert_eq!(grouped(&copies), [vec![0, 1, 2, 3]]);
        assert_eq!(grouped(&["Lovely!", "lovely 😍", "#lovely"]), [vec![0, 1, 2]]);
    }

    /// Copies with changed words.
    #[test]
    fn nearly_the_same_text() {
        for (a, b) in [
            (
                "Breaking: the old bridge over the river reopens on Monday morning after two years",
                "The old bridge over the river reopens Monday morning after two years",
            ),
            (
                "Le marché couvert ferme ses portes ce soir après soixante ans de bons services",
                "Incroyable ! Le marché couvert ferme ses portes ce soir après soixante ans de services",
            ),
            (
                "If you care about quiet nights please sign this petition against the ring road now",
                "If you care about quiet nights, please share this petition against the ring road now",
            ),
        ] {
            assert_eq!(grouped(&[a, b]), [vec![0, 1]], "{a} / {b}");
        }
    }

    /// Posts on the same topic, or in the same form, that say different things.
    #[test]
    fn the_same_topic_is_not_a_copy() {
        for (a, b) in [
            ("The old bridge reopens on Monday morning", "The old bridge does not reopen on Monday morning"),
            (
                "The mayor says that the bridge is safe for all cars",
                "The mayor says that the bridge is not safe for all cars",
            ),
            (
                "Earthquake of magnitude 4.5 recorded near the northern coast",
                "Earthquake of magnitude 6.1 recorded near the northern coast",
            ),
            (
                "A strong earthquake was felt this morning in Valparaíso",
                "A strong earthquake was felt this morning in Antofagasta",
            ),
            (
                "In the final tonight Orvane beat Selmont by a goal",
                "In the final tonight Selmont beat Orvane by a goal",
            ),
            (
                "The bridge reopens and the buses run again from Monday",
                "The bridge reopens but the shops around it have closed for good",
            ),
            ("Good morning everyone", "Good evening everyone"),
        ] {
            assert!(grouped(&[a, b]).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn a_cut_text_is_a_copy_of_the_whole() {
        let whole = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        let cut = "RT @x: One two three four five six seven eig";
        let grouped = |text: &str, truncated: bool| {
            let mut posts = [Post::new(Platform::X, "a", text), Post::new(Platform::X, "b", whole)];
            posts[0].truncated = truncated;
            copies(&posts, Alike::default())
        };
        assert!(grouped(cut, false).is_empty());
        assert_eq!(grouped(cut, true), [vec![1, 0]]);
        assert_eq!(grouped(&format!("{cut}… https://t.example/a"), false), [vec![1, 0]]);
        assert!(grouped("One two three four five nine…", false).is_empty());
    }

    /// Variants of one text that are no copies of each other share the words that are in all of them, and texts
    /// that begin alike and are cut their beginning: neither is compared with all the others.
    #[test]
    fn variants_are_compared_with_a_few_whatever_their_number() {
        let variant = |at: usize| -> String {
            let changed = |place: usize| (place + at).is_multiple_of(5);
            let word =
                |place| if changed(place) { format!("w{at}x{place}") } else { format!("common{place}") };
            (0..20).map(word).collect::<Vec<_>>().join(" ")
        };
        let work = |count: usize| {
            let posts: Vec<Post> =
                (0..count).map(|at| Post::new(Platform::X, at.to_string(), variant(at))).collect();
            let (groups, work) = counted(&posts, &(0..count).collect::<Vec<_>>(), Alike::default());
            assert!(groups.is_empty());
            (work.visited / count, work.compared / count)
        };
        let (few, many) = (work(300), work(3_000));
        assert!(few.0 > 100 && few.1 > 20, "no test without candidates: {few:?}");
        assert!(many.0 <= VISITED && many.1 <= COMPARED, "{many:?}");
    }

    #[test]
    fn no_chain_forms() {
        // Each text changes two more words of the one before.
        let base = [
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "mu",
            "nu", "xi", "pi", "rho", "tau",
        ];
        let texts: Vec<String> = (0..8)
            .map(|changed| {
                base.iter()
                    .enumerate()
                    .map(|(at, word)| if at / 2 < changed { format!("{word}x") } else { (*word).to_string() })
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        let groups = grouped(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(groups.iter().all(|group| group.len() <= 2), "{groups:?}");
        assert!(!groups.is_empty());
    }
}
