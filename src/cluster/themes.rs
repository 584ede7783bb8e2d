//! Themes: the stories that a digest tells of, one to a section.
//!
//! A conversation has as many themes as it has groups that hold together: stories that speak alike are
//! joined, those that are too small or too loose for a section of their own are left to the rest,
//! and the heaviest are taken until the next would be slight beside them. Where a number is asked
//! for, the resolution of the communities is raised until there are as many.

use super::leiden::{Graph, leiden, mend, quality};
use super::speakers::told_apart;
use super::vectors::{Row, Sum, Vectors};
use crate::text::order::Sorted;
use crate::text::tree::TreeMap;

/// Stories of two languages are one theme where the words that both languages have are at least this alike.
const ALIKE_ABROAD: f64 = 0.4;
/// Stories are one theme where their mean vectors of meaning, from which that of the conversation was
/// taken away, are at least this alike.
const MEANT_ALIKE: f64 = 0.6;
/// Most sections that are chosen without being asked for, the rest not counted.
const MOST: usize = 5;
/// Fewest posts of a theme, and fewest voices.
const POSTS: usize = 3;
const VOICES: usize = 2;
/// By how much better than a member a post must fit a theme to come to it.
const COMES: f64 = 1.25;
/// Parts of a theme's posts that have its most common term, and one of its three most telling.
const ONE_TERM: f64 = 0.3;
const THREE_TERMS: f64 = 0.6;
/// A theme is taken where it weighs at least this part of the heaviest, as long as there are three.
const SLIGHT: f64 = 0.12;
/// With fewer posts there is nothing to part.
const UNPARTED: usize = 8;
/// Members of a theme as positions among the posts in use, and whether it holds together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Theme {
    pub(super) members: Vec<usize>,
    pub(super) is_rest: bool,
}

/// What choosing themes needs to know of each post in use.
pub(super) struct Facts<'a> {
    pub(super) vectors: &'a Vectors,
    /// Rank score.
    pub(super) scores: &'a [f64],
    /// A number per distinct author; unsigned posts have one each.
    pub(super) voices: &'a [u32],
    /// A number per author as a digest names them, `None` for a post that names none.
    pub(super) speakers: &'a [Option<u32>],
    /// A number per language.
    pub(super) languages: &'a [u32],
    /// The post that each answers.
    pub(super) parents: &'a [Option<u32>],
}

/// As many themes as the conversation has.
pub(super) fn natural(facts: &Facts<'_>, stories: &[Vec<usize>]) -> Vec<Theme> {
    let n = facts.scores.len();
    if n < UNPARTED {
        return vec![Theme { members: (0..n).collect(), is_rest: false }];
    }
    let mut free = vec![true; n];
    let joined = settle(facts, join(facts, stories));
    for at in joined.iter().flatten() {
        free[*at] = false;
    }
    let mut weighed: Vec<(f64, Vec<usize>)> = Vec::new();
    for group in joined {
        let Some(members) = with_subject(facts, group, &free) else { continue };
        let mut voices: Vec<u32> = members.iter().map(|at| facts.voices[*at]).collect();
        voices.order();
        voices.dedup();
        if voices.len() >= VOICES {
            for at in &members {
                free[*at] = false;
            }
            weighed.push((weight(facts, &members), members));
        }
    }
    weighed.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let heaviest = weighed.first().map_or(0.0, |(weight, _)| *weight);
    let room = (n / 8).clamp(1, MOST);
    let mut themes: Vec<Theme> = weighed
        .into_iter()
        .take(room)
        .enumerate()
        .filter(|(at, (weight, _))| *at < 3 || *weight >= SLIGHT * heaviest)
        .map(|(_, (_, members))| Theme { members, is_rest: false })
        .collect();
    loop {
        let mut taken = vec![false; n];
        for at in themes.iter().flat_map(|theme| &theme.members) {
            taken[*at] = true;
        }
        let rest: Vec<usize> = (0..n).filter(|at| !taken[*at]).collect();
        let mut all = themes.clone();
        if rest.len() >= POSTS || themes.is_empty() {
            all.push(Theme { members: rest, is_rest: true });
        }
        // What has no author of its own is told in the rest; and the rest needs one too.
        match told_apart(&all, facts.speakers).iter().position(|own| !own) {
            Some(place) if !themes.is_empty() => drop(themes.remove(place.min(themes.len() - 1))),
            _ => return all,
        }
    }
}

/// Exactly `count` themes, or as many as there are posts, and authors to tell them: communities of `graph`.
/// Every post is in one.
pub(super) fn exactly(facts: &Facts<'_>, graph: &Graph, count: usize) -> Vec<Theme> {
    let n = facts.scores.len();
    let count = count.min(n);
    let mut cores = Vec::new();
    for least in [(n / 50).clamp(2, 50), 2, 1] {
        cores = communities(graph, count, least);
        if cores.len() >= count {
            break;
        }
    }
    cores.order_by(|a, b| weight(facts, b).total_cmp(&weight(facts, a)).then(a.cmp(b)));
    cores.truncate(count);
    let sums: Vec<Sum> = cores.iter().map(|core| sum(facts.vectors, core)).collect();
    let mut taken = vec![false; n];
    for at in cores.iter().flatten() {
        taken[*at] = true;
    }
    let centres: Vec<Vec<f32>> = match &facts.vectors.dense {
        Some(dense) => cores.iter().map(|core| dense.centre(core)).collect(),
        None => Vec::new(),
    };
    for at in (0..n).filter(|at| !taken[*at]) {
        let place = match &facts.vectors.dense {
            Some(dense) => (0..centres.len()).max_by(|a, b| {
                dense.fit(at, &centres[*a]).total_cmp(&dense.fit(at, &centres[*b])).then(b.cmp(a))
            }),
            None => nearest(&facts.vectors.rows[at], &sums).map(|(place, _)| place),
        };
        if let Some(core) = cores.get_mut(place.unwrap_or(0)) {
            core.push(at);
        }
    }
    cores.order_by(|a, b| weight(facts, b).total_cmp(&weight(facts, a)).then(a.cmp(b)));
    let mut themes: Vec<Theme> = cores.into_iter().map(|members| Theme { members, is_rest: false }).collect();
    while let Some(place) = told_apart(&themes, facts.speakers).iter().position(|own| !own) {
        let lone = themes.remove(place);
        let sums: Vec<Sum> = themes.iter().map(|theme| sum(facts.vectors, &theme.members)).collect();
        for at in lone.members {
            let home = nearest(&facts.vectors.rows[at], &sums).map_or(0, |(place, _)| place);
            themes[home].members.push(at);
        }
    }
    themes
}

/// Communities of `least` members and more: `count` of them, or as few more as can be had, or none. The
/// resolution is found by halving; a large graph is first made smaller, its nodes then being small communities.
fn communities(graph: &Graph, count: usize, least: usize) -> Vec<Vec<usize>> {
    /// Nodes up to which a graph is searched as it is, and how many there are to a node of the smaller one.
    const SEARCHED: usize = 3_000;
    const TOGETHER: usize = 15;
    const HALVINGS: usize = 12;
    const WALKS: u64 = 6;
    let n = graph.edges.len();
    let small = (n > SEARCHED).then(|| {
        let of = leiden(graph, n as f64 / TOGETHER as f64 / 4.0, super::SEED);
        (graph.of_communities(&of), of)
    });
    let searched = small.as_ref().map_or(graph, |(smaller, _)| smaller);
    let spread = |outer: Vec<u32>| match &small {
        Some((_, of)) => of.iter().map(|community| outer[*community as usize]).collect(),
        None => outer,
    };
    let groups = |of: &[u32]| {
        let mut groups = members(of);
        groups.retain(|group| group.len() >= least);
        groups
    };
    // Octaves: from a 64th, where all is one, to a thousand, where each is alone.
    let (mut low, mut high) = (-6.0, 10.0);
    let mut best: Option<(f64, usize)> = None;
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        let found = groups(&spread(leiden(searched, libm::exp2(middle), super::SEED))).len();
        if found >= count && best.is_none_or(|(_, least)| found <= least) {
            best = Some((middle, found));
        }
        if found == count {
            break;
        }
        if found > count { high = middle } else { low = middle }
    }
    let Some((octaves, found)) = best else { return Vec::new() };
    // Of several walks over the graph, the one that ends best.
    let resolution = libm::exp2(octaves);
    let mut kept: Option<(f64, Vec<Vec<usize>>)> = None;
    for walk in 0..WALKS {
        let of = leiden(searched, resolution, super::SEED + walk);
        let quality = quality(searched, resolution, &of);
        if kept.as_ref().is_some_and(|(most, _)| quality <= *most) {
            continue;
        }
        let of = spread(of);
        if groups(&of).len() == found {
            let mended = groups(&mend(graph, resolution, of.clone(), super::SEED));
            kept = Some((quality, if mended.len() == found { mended } else { groups(&of) }));
        }
    }
    kept.map_or_else(Vec::new, |(_, groups)| groups)
}

/// Stories that speak alike, joined pair by pair, the most alike first.
fn join(facts: &Facts<'_>, stories: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = stories.to_vec();
    // Beyond this many the pairs would take longer than all the rest; the heaviest are enough for sections.
    const PAIRED: usize = 200;
    groups.order_by(|a, b| weight(facts, b).total_cmp(&weight(facts, a)).then(a.cmp(b)));
    groups.truncate(PAIRED);
    let mut means: Vec<Sum> = groups.iter().map(|group| sum(facts.vectors, group)).collect();
    let centre =
        |group: &[usize]| facts.vectors.dense.as_ref().map_or_else(Vec::new, |dense| dense.centre(group));
    let mut centres: Vec<Vec<f32>> = groups.iter().map(|group| centre(group)).collect();
    let mut abroad: Vec<Sum> = means.iter().map(|mean| mean.only(&facts.vectors.shared)).collect();
    let language = |group: &[usize]| -> u32 {
        let mut counts: TreeMap<u32, usize> = TreeMap::new();
        for at in group {
            *counts.entry(facts.languages[*at]).or_default() += 1;
        }
        counts
            .into_iter()
            .max_by_key(|(language, count)| (*count, std::cmp::Reverse(*language)))
            .map_or(0, |most| most.0)
    };
    let mut languages: Vec<u32> = groups.iter().map(|group| language(group)).collect();
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for a in 0..means.len() {
            for b in a + 1..means.len() {
                // By how much the likeness passes what is asked.
                let mut over = means[a].alike(&means[b]) / least_alike(groups[a].len().min(groups[b].len()));
                if facts.vectors.dense.is_some() {
                    let meant =
                        centres[a].iter().zip(&centres[b]).map(|(a, b)| f64::from(a * b)).sum::<f64>();
                    over = over.max(meant / MEANT_ALIKE);
                }
                if languages[a] != languages[b] && abroad[a].common(&abroad[b]) >= 2 {
                    over = over.max(abroad[a].alike(&abroad[b]) / ALIKE_ABROAD);
                }
                if over >= 1.0 && best.is_none_or(|(most, _, _)| over > most) {
                    best = Some((over, a, b));
                }
            }
        }
        let Some((_, a, b)) = best else { return groups };
        let moved = groups.swap_remove(b);
        means.swap_remove(b);
        abroad.swap_remove(b);
        centres.swap_remove(b);
        languages.swap_remove(b);
        groups[a].extend(moved);
        groups[a].order();
        means[a] = sum(facts.vectors, &groups[a]);
        centres[a] = centre(&groups[a]);
        abroad[a] = means[a].only(&facts.vectors.shared);
        languages[a] = language(&groups[a]);
    }
}

/// What a group weighs: the scores of its posts, with a voice's further posts counting less and less.
fn weight(facts: &Facts<'_>, members: &[usize]) -> f64 {
    let mut by_voice: TreeMap<u32, Vec<f64>> = TreeMap::new();
    for at in members {
        by_voice.entry(facts.voices[*at]).or_default().push(facts.scores[*at]);
    }
    by_voice
        .values_mut()
        .map(|scores| {
            scores.order_by(|a, b| b.total_cmp(a));
            scores.iter().enumerate().map(|(place, score)| (0.05 + score) / (place + 1) as f64).sum::<f64>()
        })
        .sum()
}

/// How firmly a post sits in its group: the mean of its three heaviest edges inside.
pub(super) fn hold(graph: &Graph, at: usize, inside: impl Fn(u32) -> bool) -> f64 {
    let mut weights: Vec<f64> =
        graph.edges[at].iter().filter(|edge| inside(edge.0)).map(|edge| edge.1.min(1.0)).collect();
    weights.order_by(|a, b| b.total_cmp(a));
    weights.iter().take(3).sum::<f64>() / 3.0
}

fn sum(vectors: &Vectors, members: &[usize]) -> Sum {
    Sum::of(members.iter().map(|at| &vectors.rows[*at]))
}

fn nearest(row: &Row, sums: &[Sum]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (place, sum) in sums.iter().enumerate() {
        let fit = sum.fit(row, false);
        if fit > 0.0 && best.is_none_or(|(_, most)| fit > most) {
            best = Some((place, fit));
        }
    }
    best
}

/// How well a post must fit a group of so many to belong to it. In a small group one shared word
/// makes a fit; in a large one, whose words are many, a fit is low even for the right post.
fn least_fit(members: usize) -> f64 {
    (0.38 / libm::sqrt(members.max(1) as f64)).clamp(0.05, 0.12)
}

/// The mean fit from which a group of so many holds together.
fn least_cohesion(members: usize) -> f64 {
    (0.9 / libm::sqrt(members.max(1) as f64)).clamp(0.12, 0.2)
}

/// How alike two groups must be to be one: the larger they are, the more of the whole conversation's words both
/// have, whatever they are about.
fn least_alike(smaller: usize) -> f64 {
    0.16 + 0.24 * ((libm::sqrt(smaller as f64) - 3.0) / 7.0).clamp(0.0, 1.0)
}

/// Draws the line around groups anew: a post stays or comes where it fits its group by [`least_fit`], or
/// where it answers a post that does.
fn settle(facts: &Facts<'_>, groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let n = facts.scores.len();
    let mut groups = groups;
    for _ in 0..2 {
        let sums: Vec<Sum> = groups.iter().map(|group| sum(facts.vectors, group)).collect();
        let mut of: Vec<Option<usize>> = vec![None; n];
        for (place, group) in groups.iter().enumerate() {
            for at in group {
                of[*at] = Some(place);
            }
        }
        let mut next: Vec<Option<usize>> = (0..n)
            .map(|at| {
                let row = &facts.vectors.rows[at];
                let mut best: Option<(usize, f64)> = None;
                for (place, sum) in sums.iter().enumerate() {
                    let home = of[at] == Some(place);
                    // Compared by how far each passes what its group asks: the sum of a small group is short.
                    let fit = sum.fit(row, home) / least_fit(groups[place].len());
                    if fit >= if home { 1.0 } else { COMES } && best.is_none_or(|(_, most)| fit > most) {
                        best = Some((place, fit));
                    }
                }
                best.map(|(place, _)| place)
            })
            .collect();
        for at in 0..n {
            if next[at].is_none()
                && let Some(parent) = facts.parents[at]
                && let Some(place) = next[parent as usize]
            {
                next[at] = Some(place);
            }
        }
        groups = vec![Vec::new(); sums.len()];
        for (at, place) in next.iter().enumerate() {
            if let Some(place) = place {
                groups[*place].push(at);
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// A group as it is where it has a subject, else the posts around its most common name where those have one:
/// most posts of a group with a subject have one of its three heaviest terms, or answer a post that has, and
/// three or more have the same. Groups that chance made share many words by twos, and none by most.
fn with_subject(facts: &Facts<'_>, members: Vec<usize>, free: &[bool]) -> Option<Vec<usize>> {
    let has = |at: usize, terms: &[u32]| facts.vectors.rows[at].iter().any(|(id, _)| terms.contains(id));
    let judge = |members: &[usize]| -> (bool, Option<u32>) {
        let terms = sum(facts.vectors, members).heaviest(3);
        let answers = |at: usize| {
            facts.parents[at].is_some_and(|parent| members.binary_search(&(parent as usize)).is_ok())
        };
        let with = |term: u32| members.iter().filter(|at| has(**at, &[term])).count();
        let common = terms.iter().copied().max_by(|a, b| with(*a).cmp(&with(*b)).then(b.cmp(a)));
        let most = common.map_or(0, with);
        let told = members.iter().filter(|at| has(**at, &terms) || answers(**at)).count();
        let size = members.len() as f64;
        let is_subject = most >= POSTS
            && most as f64 >= ONE_TERM * size
            && told as f64 >= THREE_TERMS * size
            && cohesion(facts, members) >= least_cohesion(members.len());
        (is_subject, common)
    };
    let (is_subject, common) = judge(&members);
    if is_subject {
        return Some(members);
    }
    let common = common.filter(|term| facts.vectors.names[*term as usize])?;
    let mut core: Vec<usize> = (0..free.len()).filter(|at| free[*at] && has(*at, &[common])).collect();
    core.extend(members.iter().filter(|at| !free[**at] && has(**at, &[common])));
    core.order();
    core.dedup();
    judge(&core).0.then_some(core)
}

/// How well a group holds together: the mean fit of its posts that say something of their own.
fn cohesion(facts: &Facts<'_>, members: &[usize]) -> f64 {
    let whole = sum(facts.vectors, members);
    let fits: Vec<f64> = members.iter().map(|at| whole.fit(&facts.vectors.rows[*at], true)).collect();
    fits.iter().sum::<f64>() / fits.len().max(1) as f64
}

/// The members of each community, in order of community.
pub(super) fn members(of: &[u32]) -> Vec<Vec<usize>> {
    let count = of.iter().max().map_or(0, |most| *most as usize + 1);
    let mut groups = vec![Vec::new(); count];
    for (at, community) in of.iter().enumerate() {
        groups[*community as usize].push(at);
    }
    groups
}
