//! Groups that speak alike, made one.

use super::themes::{Facts, sum};
use super::vectors::Sum;
use std::collections::BTreeMap;

/// Groups are one theme where their words are at least this alike, and so much more where they are large.
const ALIKE: f64 = 0.16;
const ALIKE_MORE: f64 = 0.24;
/// Groups of two languages are one theme where the words that both languages have are at least this alike.
const ALIKE_ABROAD: f64 = 0.33;
/// Groups are one theme where their mean vectors of meaning, from which that of the conversation was
/// taken away, are at least this alike, and so much more where they are large.
const MEANT_ALIKE: f64 = 0.6;
const MEANT_MORE: f64 = 0.2;

/// Two groups that together are so much of all posts, the smaller of them being at least such a part, are one only
/// where they are by so much more alike than is asked.
const MOST: f64 = 0.4;
const PART: f64 = 0.08;
const MOST_ALIKE: f64 = 1.3;

/// How two groups are alike, of sums that are not normalised: what is so for two that become one is the sum.
#[derive(Clone, Copy, Default)]
struct Pair {
    /// The products of the words, of those that two languages have, and of the meaning.
    words: f64,
    shared: f64,
    meant: f64,
    /// How many terms both have that two languages have.
    common: usize,
}

impl Pair {
    fn and(self, other: Pair) -> Pair {
        Pair {
            words: self.words + other.words,
            shared: self.shared + other.shared,
            meant: self.meant + other.meant,
            common: self.common.max(other.common),
        }
    }
}

/// By how much two groups pass what is asked for them to be one, the smaller having so many posts.
fn over(a: &Pair, b: &Pair, both: &Pair, smaller: usize, abroad: bool) -> f64 {
    let cosine = |of: fn(&Pair) -> f64| {
        let lengths = (of(a) * of(b)).sqrt();
        if lengths > 0.0 { of(both) / lengths } else { 0.0 }
    };
    // The larger they are, the more of the whole conversation both have, whatever they are about.
    let large = ((libm::sqrt(smaller as f64) - 3.0) / 7.0).clamp(0.0, 1.0);
    let mut over = cosine(|pair| pair.words) / (ALIKE + ALIKE_MORE * large);
    over = over.max(cosine(|pair| pair.meant) / (MEANT_ALIKE + MEANT_MORE * large));
    if abroad && both.common >= 2 {
        over = over.max(cosine(|pair| pair.shared) / ALIKE_ABROAD);
    }
    over
}

/// The one of `groups` that another is most like, where it is `least` of what is asked for them to be one.
pub(super) fn home(facts: &Facts<'_>, groups: &[Vec<usize>], other: &[usize], least: f64) -> Option<usize> {
    let like = |group: &Vec<usize>| {
        let (a, b) = (Side::of(facts, group), Side::of(facts, other));
        let smaller = group.len().min(other.len());
        over(&a.with(&a), &b.with(&b), &a.with(&b), smaller, false)
    };
    let mut best: Option<(f64, usize)> = None;
    for (place, group) in groups.iter().enumerate() {
        let like = like(group);
        if like >= least && best.is_none_or(|(most, _)| like > most) {
            best = Some((like, place));
        }
    }
    best.map(|(_, place)| place)
}

/// What a group is compared by.
struct Side {
    words: Sum,
    abroad: Sum,
    meant: Vec<f32>,
}

impl Side {
    fn of(facts: &Facts<'_>, group: &[usize]) -> Side {
        let words = sum(facts.vectors, group);
        let meant = facts.vectors.dense.as_ref().map_or_else(Vec::new, |dense| dense.sum(group));
        Side { abroad: words.only(&facts.vectors.shared), words, meant }
    }

    fn with(&self, other: &Side) -> Pair {
        let (shared, common) = self.abroad.product(&other.abroad);
        let meant = self.meant.iter().zip(&other.meant).map(|(a, b)| f64::from(a * b)).sum();
        Pair { words: self.words.product(&other.words).0, shared, meant, common }
    }
}

/// Groups that speak alike, joined pair by pair, the most alike first.
pub(super) fn join(facts: &Facts<'_>, mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let count = groups.len();
    let sides: Vec<Side> = groups.iter().map(|group| Side::of(facts, group)).collect();
    // Two by two, and each with itself; of what has been joined to another, nothing is read any more.
    let mut pairs = vec![vec![Pair::default(); count]; count];
    for a in 0..count {
        for b in a..count {
            pairs[a][b] = sides[a].with(&sides[b]);
            pairs[b][a] = pairs[a][b];
        }
    }
    // Per group: how many posts are in each language.
    let mut languages: Vec<BTreeMap<u32, usize>> = groups
        .iter()
        .map(|group| {
            let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
            for at in group {
                *counts.entry(facts.languages[*at]).or_default() += 1;
            }
            counts
        })
        .collect();
    let main = |counts: &BTreeMap<u32, usize>| {
        counts
            .iter()
            .max_by_key(|(language, count)| (**count, std::cmp::Reverse(**language)))
            .map(|most| *most.0)
    };
    let mut spoken: Vec<Option<u32>> = languages.iter().map(main).collect();
    let mut left: Vec<usize> = (0..count).collect();
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for (place, &a) in left.iter().enumerate() {
            for &b in &left[place + 1..] {
                let smaller = groups[a].len().min(groups[b].len());
                let abroad = spoken[a] != spoken[b];
                let over = over(&pairs[a][a], &pairs[b][b], &pairs[a][b], smaller, abroad);
                // What is said by most is parted where it can be.
                let (smaller, all) = (smaller as f64, facts.count as f64);
                let is_most = (groups[a].len() + groups[b].len()) as f64 > MOST * all && smaller > PART * all;
                if over >= if is_most { MOST_ALIKE } else { 1.0 }
                    && best.is_none_or(|(highest, _, _)| over > highest)
                {
                    best = Some((over, a, b));
                }
            }
        }
        let Some((_, a, b)) = best else { break };
        left.retain(|at| *at != b);
        let moved = std::mem::take(&mut groups[b]);
        groups[a].extend(moved);
        groups[a].sort();
        // (a + b)·(a + b) = a·a + 2 a·b + b·b.
        pairs[a][a] = pairs[a][a].and(pairs[a][b]).and(pairs[a][b]).and(pairs[b][b]);
        for &other in left.iter().filter(|other| **other != a) {
            pairs[a][other] = pairs[a][other].and(pairs[b][other]);
            pairs[other][a] = pairs[a][other];
        }
        for (language, count) in std::mem::take(&mut languages[b]) {
            *languages[a].entry(language).or_default() += count;
        }
        spoken[a] = main(&languages[a]);
    }
    groups.retain(|group| !group.is_empty());
    groups
}
