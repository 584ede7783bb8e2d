//! The graph of posts: each joined with the ten that are most like it, and with those that it quotes
//! or answers.
//!
//! Candidates come from an inverted index, heaviest term first, until [`VISITS`] entries were looked at; of
//! a list that is longer than what is left, the stretch around the post itself is taken. Posts are in
//! order of time, so that what is cut off is far away in time, and the work is linear in the number of posts.

use super::leiden::Graph;
use super::vectors::Vectors;
use crate::model::{Platform, Post};
use crate::progress::{Progress, Stage};
use crate::text::dense::Search;
use crate::text::kernels::{best, greatest, product, visit};
use std::collections::BTreeMap;

/// Entries of the index that are looked at in all, and per post at the least and the most.
const VISITS: usize = 15_000_000;
const VISITS_EACH: (usize, usize) = (1_000, 30_000);
/// Candidates whose cosine is computed in full.
const CANDIDATES: usize = 60;
/// Less is no likeness.
const LEAST: f64 = 0.03;
/// The least scale of a post.
const LEAST_SCALE: f64 = 0.1;
/// What a quotation adds to the likeness of two posts.
const QUOTED: f64 = 0.3;
/// What an answer adds, shared between the answers to one post: the root of a thread joins nothing.
const ANSWERED: f64 = 0.3;

/// How posts are joined.
pub(super) struct Joining {
    /// Neighbours per post.
    pub(super) neighbours: usize,
    /// What the words count, where there are dense vectors; the rest is theirs.
    pub(super) words: f64,
}

/// For stories: the same words, or the same said in others.
pub(super) const STORIES: Joining = Joining { neighbours: 10, words: 0.65 };
/// For themes: rather what is said than by which words, and as far as candidates go.
pub(super) fn themes(n: usize) -> Joining {
    Joining { neighbours: most_found(n), words: 0.2 }
}

/// Candidates of each kind: a theme of a small conversation has few words in common, and is held by many ties.
fn most_found(n: usize) -> usize {
    if n <= 5_000 { CANDIDATES } else { CANDIDATES / 2 }
}

/// The candidates to be neighbours of each post, each once.
pub(super) struct Candidates {
    /// Where those of each post begin in `all`, and the end.
    starts: Vec<u32>,
    all: Vec<u32>,
    /// Entries of the index that were looked at.
    visited: usize,
}

/// The candidates to be neighbours of each of `posts`, which are in order of time: what is alike in words, and
/// in meaning.
pub(super) fn candidates(vectors: &Vectors, progress: &mut Progress<'_>) -> Candidates {
    let n = vectors.rows.len();
    let mut lists: Vec<Vec<(u32, f32)>> = vec![Vec::new(); vectors.terms];
    for (at, row) in vectors.rows.iter().enumerate() {
        for (term, weight) in row {
            lists[*term as usize].push((at as u32, *weight));
        }
    }
    let mut search = vectors.dense.as_ref().map(|dense| Search::new(dense, 0..dense.len()));
    let most = if search.is_some() { most_found(n) } else { CANDIDATES };
    let visits = (VISITS / n.max(1)).clamp(VISITS_EACH.0, VISITS_EACH.1);
    let (mut dots, mut touched, mut taken_for) = (vec![0f32; n], vec![0u32; n + 1], vec![u32::MAX; n]);
    // Slices: where the module is built for its size, each access to a vector is a call.
    let (dots, touched, taken_for) = (&mut dots[..], &mut touched[..], &mut taken_for[..]);
    let mut heaviest = Vec::new();
    let mut found: Vec<u64> = Vec::new();
    let mut out = Candidates { starts: vec![0], all: Vec::with_capacity(n * most), visited: 0 };
    for (at, row) in vectors.rows.iter().enumerate() {
        if at % 1024 == 0 {
            progress.report(Stage::Cluster, at as u64 / 2, n as u64);
        }
        heaviest.clear();
        for (term, weight) in row {
            keep(&mut heaviest, usize::MAX, (f64::from(*weight), *term));
        }
        let (mut left, mut count) = (visits, 0);
        for (weight, term) in &heaviest {
            let weight = *weight as f32;
            let list = around(&lists[*term as usize], at as u32, left);
            left -= list.len();
            count = visit(list, weight, dots, touched, count);
            if left == 0 {
                break;
            }
        }
        out.visited += visits - left;
        best(&touched[..count], dots, most, &mut found);
        found.retain(|other| !(*other as u32) != at as u32);
        greatest(&mut found, most);
        for other in &found {
            let other = !(*other as u32);
            taken_for[other as usize] = at as u32;
            out.all.push(other);
        }
        if let Some(search) = &mut search {
            search.near(at, most, |other| {
                if taken_for[other as usize] != at as u32 {
                    out.all.push(other);
                }
            });
        }
        out.starts.push(out.all.len() as u32);
    }
    out
}

/// How posts are joined, twice.
pub(super) struct Joined {
    /// By how alike they are, and by what they quote or answer.
    pub(super) graph: Graph,
    /// The same with the likeness w of two posts set against their scales, which are how like each is on average to
    /// those that it was joined with: w/(s·s')^¾. Some posts are like many and some like none, so that likeness tells
    /// who is nearest better than how near: local scaling (Zelnik-Manor and Perona, NIPS 2004, who take the root).
    pub(super) scaled: Graph,
}

impl Joined {
    /// With a mark for each post, by which posts are shuffled.
    pub(super) fn marked(self, marks: &[u64]) -> Joined {
        Joined { graph: self.graph.marked(marks), scaled: self.scaled.marked(marks) }
    }
}

/// The graph of `posts`, given candidates for neighbours.
pub(super) fn graph(
    posts: &[&Post],
    vectors: &Vectors,
    candidates: &Candidates,
    parents: &[Option<u32>],
    joining: &Joining,
) -> Joined {
    let n = posts.len();
    let mut edges: Vec<(u32, u32, f64)> = Vec::with_capacity(n * joining.neighbours);
    let mut scales = Vec::with_capacity(n);
    let mut own = vec![0f32; vectors.terms];
    // A slice: where the module is built for its size, each access to a vector is a call.
    let own = own.as_mut_slice();
    let mut nearest: Vec<(f64, u32)> = Vec::with_capacity(joining.neighbours);
    for (at, row) in vectors.rows.iter().enumerate() {
        for (term, weight) in row {
            own[*term as usize] = *weight;
        }
        nearest.clear();
        for other in &candidates.all[candidates.starts[at] as usize..candidates.starts[at + 1] as usize] {
            let words = product(&vectors.rows[*other as usize], own);
            let likeness = match &vectors.dense {
                Some(dense) => {
                    let meaning = dense.cosine(at, *other as usize).max(0.0);
                    joining.words * words + (1.0 - joining.words) * meaning
                }
                None => words,
            };
            if likeness >= LEAST {
                keep(&mut nearest, joining.neighbours, (likeness, *other));
            }
        }
        for (term, _) in row {
            own[*term as usize] = 0.0;
        }
        let all: f64 = nearest.iter().map(|near| near.0).sum();
        scales.push((all / nearest.len().max(1) as f64).max(LEAST_SCALE));
        edges.extend(nearest.iter().map(|(likeness, other)| (at as u32, *other, *likeness)));
    }
    let graph = Graph::summed(n, &edges, f64::max);
    let divisor = |scale: f64| (scale * scale.sqrt()).sqrt();
    let divisors: Vec<f64> = scales.iter().map(|scale| divisor(*scale)).collect();
    let scaled = graph.divided(&divisors);
    let related = relations(posts, parents);
    if related.is_empty() {
        return Joined { graph, scaled };
    }
    // What joins posts otherwise weighs in both what it weighs beside the likeness of most.
    let usual = divisor(scales.iter().sum::<f64>() / n as f64);
    let beside: Vec<(u32, u32, f64)> =
        related.iter().map(|(a, b, weight)| (*a, *b, weight / (usual * usual))).collect();
    Joined { graph: graph.with(&related), scaled: scaled.with(&beside) }
}

/// Adds one to those that are most alike, best first, if it is one of so many.
fn keep(nearest: &mut Vec<(f64, u32)>, most: usize, new: (f64, u32)) {
    let before = |a: (f64, u32), b: (f64, u32)| a.0 > b.0 || (a.0 == b.0 && a.1 < b.1);
    if nearest.len() < most {
        nearest.push(new);
    } else if nearest.last().is_some_and(|last| before(new, *last)) {
        nearest[most - 1] = new;
    } else {
        return;
    }
    let list = nearest.as_mut_slice();
    let mut at = list.len() - 1;
    while at > 0 && before(new, list[at - 1]) {
        list[at] = list[at - 1];
        at -= 1;
    }
    list[at] = new;
}

/// At most `length` entries of a list in order of posts, around `at`.
fn around(list: &[(u32, f32)], at: u32, length: usize) -> &[(u32, f32)] {
    if list.len() <= length {
        return list;
    }
    let middle = list.partition_point(|entry| entry.0 < at);
    let start = middle.saturating_sub(length / 2).min(list.len() - length);
    &list[start..start + length]
}

/// The index among `posts` of the one that each answers.
pub(super) fn parents(posts: &[&Post]) -> Vec<Option<u32>> {
    if posts.iter().all(|post| post.reply_to.is_none()) {
        return vec![None; posts.len()];
    }
    let index = index(posts);
    posts
        .iter()
        .enumerate()
        .map(|(at, post)| {
            let key = post.reply_to.as_deref()?;
            index.get(&(post.platform, key)).copied().filter(|parent| *parent != at as u32)
        })
        .collect()
}

/// How many posts answer each, given what each answers.
pub(super) fn replies(parents: &[Option<u32>]) -> Vec<u32> {
    let mut replies = vec![0; parents.len()];
    for parent in parents.iter().flatten() {
        replies[*parent as usize] += 1;
    }
    replies
}

fn index<'a>(posts: &[&'a Post]) -> BTreeMap<(Platform, &'a str), u32> {
    posts.iter().enumerate().map(|(at, post)| ((post.platform, post.key.as_str()), at as u32)).collect()
}

fn relations(posts: &[&Post], parents: &[Option<u32>]) -> Vec<(u32, u32, f64)> {
    let mut out = Vec::new();
    let answers = replies(parents);
    if posts.iter().any(|post| post.quotes.is_some()) {
        let index = index(posts);
        for (at, post) in posts.iter().enumerate() {
            if let Some(quoted) = post.quotes.as_deref().and_then(|key| index.get(&(post.platform, key)))
                && *quoted != at as u32
            {
                out.push((*quoted, at as u32, QUOTED));
            }
        }
    }
    for (at, parent) in parents.iter().enumerate() {
        if let Some(parent) = parent {
            out.push((*parent, at as u32, ANSWERED / f64::from(answers[*parent as usize])));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::vectors::vectors;

    /// Of words that a fifth of all posts have, lists are as long as the conversation.
    #[test]
    fn as_many_posts_are_looked_at_for_a_post_whatever_their_number() {
        let work = |n: usize| {
            let text = |at: usize| {
                ["blick", "trome", "snarf"].map(|word| format!("{word}{}x", at * 7 % 5)).join(" ")
            };
            let posts: Vec<Post> =
                (0..n).map(|at| Post::new(Platform::X, at.to_string(), text(at))).collect();
            let vectors = vectors(&posts.iter().collect::<Vec<_>>(), &vec![0; n], None);
            let candidates = candidates(&vectors, &mut Progress::none());
            (candidates.visited / n, candidates.all.len() / n)
        };
        assert_eq!(work(1_000), (600, CANDIDATES), "small lists are looked at to their end");
        assert_eq!(work(30_000), (VISITS_EACH.0, CANDIDATES));
    }

    #[test]
    fn a_long_list_is_cut_around_the_post() {
        let list: Vec<(u32, f32)> = (0..100).map(|at| (at, 1.0)).collect();
        let firsts = |at, length| around(&list, at, length).first().map(|entry| entry.0);
        assert_eq!(firsts(50, 10), Some(45));
        assert_eq!(firsts(0, 10), Some(0));
        assert_eq!(firsts(99, 10), Some(90));
        assert_eq!(around(&list, 99, 200).len(), 100);
        assert_eq!(around(&list, 5, 0).len(), 0);
    }
}
