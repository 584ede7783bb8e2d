//! Themes: the stories that a digest tells of, one to a section.
//!
//! A conversation has as many themes as it has groups that hold together: stories that speak alike are
//! joined, those that are too small or too loose for a section of their own are left to the rest,
//! and the heaviest are taken until the next would be slight beside them. Where a number is asked
//! for, the resolution of the communities is raised until there are as many.

use super::join::{home, join};
use super::leiden::{Graph, best, leiden, mend};
use super::speakers::told_apart;
use super::topic::Topic;
use super::vectors::{Row, Sum, Sums, Vectors};
use crate::text::dense::Dense;
use std::collections::BTreeMap;

/// Most sections that are chosen without being asked for, the rest not counted.
const MOST: usize = 6;
/// Part of the posts from which a subject is large: too much to be left to the rest.
const LARGE: f64 = 0.02;
/// Part of what is asked of themes to be one that joins a subject for which there is no room to a theme.
const NEARLY: f64 = 0.6;
/// A post comes to a group that its meaning fits as well as it fits its posts on average, and to a theme that it fits as
/// three quarters of its posts do, but not below this;
/// and stays as long as it fits at least this part of that.
const COMES_MEANT: f64 = 0.15;
const STAYS_MEANT: f64 = 0.5;
/// By how much more (cosine) its meaning fits an aspect than the next, for a post whose words tell of none.
const CLEARLY: f64 = 0.05;
/// What words count beside meaning where a post fits several themes.
const WORDS: f64 = 0.3;
/// Heaviest terms by which a theme claims posts, the part of its posts that say one, and how many times more of its posts do
/// than of all other themes.
const CLAIMING: usize = 5;
const CLAIMED: f64 = 0.15;
const ELSEWHERE: usize = 3;
/// Fewest posts of a rest beside themes.
const LEAST_REST: usize = 3;
/// Fewest posts of a theme, and fewest voices.
const POSTS: usize = 3;
const VOICES: usize = 2;
/// By how much better than a member a post must fit a theme to come to it.
const COMES: f64 = 1.25;
/// Parts of a theme's posts that have its most common term, and one of its three most telling.
const ONE_TERM: f64 = 0.3;
const THREE_TERMS: f64 = 0.6;
/// A group of fewer posts, most of which answer nothing in it, can share a word or two by chance: where
/// they do not fit closely by their words, they must in meaning.
const HANDFUL: usize = 10;
const HANDFUL_MEANT: f64 = 0.25;
/// From so many posts on, a group is large; and the mean fit in meaning from which a group has a subject.
const MANY: usize = 40;
const MEANT: f64 = 0.45;
/// How well posts that share a name, or are a handful, must fit by their words: a word may name two things.
const NAMED: f64 = 0.35;
/// A story without a subject is told too where there is room, if it is this part of the posts and has so many, so many
/// of its posts have one of its three most telling terms, and they fit in meaning on average.
const LOST: f64 = 0.05;
const LOST_POSTS: usize = 6;
const LOOSELY: f64 = 0.3;
const LEAST_MEANT: f64 = 0.1;
/// Part of the posts of a story without a subject that say its name: with less, it is talk of this and that.
const CALLED: f64 = 0.75;
/// Part of the posts of a story of one author that say its most common term, and how well they fit in meaning where that
/// is no name and they are no handful.
const OF_ONE: f64 = 0.6;
const OF_ONE_MEANT: f64 = 0.5;
/// A group of one in so many posts is too much to be left to the rest, if it holds together at all.
const MUCH: usize = 12;
/// Up to so many posts, those that share a name or an address are looked at, whether or not they are a story.
const FEW: usize = 150;
/// A theme is taken where it weighs at least this part of the heaviest, as long as there are three.
const SLIGHT: f64 = 0.12;
/// Members of a theme as positions among the posts in use, and whether it holds together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Theme {
    pub(super) members: Vec<usize>,
    pub(super) topic: Topic,
    pub(super) is_rest: bool,
}

impl Theme {
    pub(super) fn of(topic: Topic, members: Vec<usize>) -> Theme {
        Theme { members, topic, is_rest: false }
    }

    pub(super) fn story(members: Vec<usize>) -> Theme {
        Theme::of(Topic::default(), members)
    }

    pub(super) fn rest(members: Vec<usize>) -> Theme {
        Theme { members, topic: Topic::rest(), is_rest: true }
    }
}

/// What choosing themes needs to know of each post in use.
#[derive(Clone, Copy)]
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
    /// How many posts answer each.
    pub(super) replies: &'a [u32],
    /// Which posts themes are made of, and how many these are.
    pub(super) within: &'a [bool],
    pub(super) count: usize,
    /// Most of what the export has is by one author, whose short posts share many a word by chance.
    pub(super) is_feed: bool,
}

/// As many themes as there are among `members`, at most `room`, heaviest first; what belongs to none is left out.
pub(super) fn natural(
    facts: &Facts<'_>,
    stories: &[Vec<usize>],
    members: &[usize],
    room: usize,
) -> Vec<Theme> {
    let n = members.len();
    let mut within = vec![false; facts.scores.len()];
    members.iter().for_each(|at| within[*at] = true);
    let facts = &Facts { within: &within, count: n, ..*facts };
    let inside = |story: &Vec<usize>| story.iter().copied().filter(|at| within[*at]).collect::<Vec<usize>>();
    let stories: Vec<Vec<usize>> = stories.iter().map(inside).filter(|story| story.len() >= 2).collect();
    let mut stories = heaviest_first(facts, stories);
    // Beyond this many the pairs would take longer than all the rest; the heaviest are enough for sections.
    const PAIRED: usize = 200;
    stories.truncate(PAIRED);
    let joined = settle(facts, join(facts, stories));
    let mut free = within.clone();
    for at in joined.iter().flatten() {
        free[*at] = false;
    }
    let (mut subjects, mut loose): (Vec<Vec<usize>>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    for group in joined {
        let members = match with_subject(facts, group, &free) {
            Ok(members) => members,
            Err(members) => {
                loose.push(members);
                continue;
            }
        };
        for at in &members {
            free[*at] = false;
        }
        subjects.push(members);
    }
    if n <= FEW {
        free.copy_from_slice(&within);
        for at in subjects.iter().flatten() {
            free[*at] = false;
        }
        subjects.extend(named(facts, &mut free));
    }
    let tells = |members: &Vec<usize>| match facts.is_feed {
        true => is_firm(facts, members),
        false => has_voices(facts, members),
    };
    subjects.retain(tells);
    let chosen = chosen(facts, subjects, loose, (n / 6).clamp(1, MOST).min(room));
    let mut themes = welcome(facts, chosen);
    claim(facts, &mut themes);
    heaviest_first(facts, themes).into_iter().map(Theme::story).collect()
}

/// Groups with those of `members` that are in none and whose meaning fits one as it fits its posts on average, and clearly
/// better than the others.
pub(super) fn joined(facts: &Facts<'_>, groups: Vec<Vec<usize>>, members: &[usize]) -> Vec<Vec<usize>> {
    let Some(dense) = &facts.vectors.dense else { return groups };
    let meant: Vec<Meant> = groups.iter().map(|group| Meant::of(dense, group)).collect();
    let is_free = |at: &&usize| groups.iter().all(|group| group.binary_search(at).is_err());
    let mut drawn = groups.clone();
    for at in members.iter().filter(is_free) {
        let mut fits: Vec<(f64, usize)> = meant
            .iter()
            .enumerate()
            .map(|(place, group)| (dense.fit_sum(*at, &group.sum, group.square, false), place))
            .collect();
        fits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if let [(best, place), (next, _), ..] = fits[..]
            && best >= meant[place].fit.max(COMES_MEANT)
            && best - next >= CLEARLY
        {
            drawn[place].push(*at);
        }
    }
    drawn.iter_mut().for_each(|group| group.sort_unstable());
    drawn
}

/// Gives each theme the posts of none that say what it alone is about: one of its heaviest terms that is hardly said
/// elsewhere. Who reads its heading looks for them there.
fn claim(facts: &Facts<'_>, themes: &mut [Vec<usize>]) {
    let n = facts.scores.len();
    let mut home: Vec<Option<usize>> = vec![None; n];
    for (place, members) in themes.iter().enumerate() {
        members.iter().for_each(|at| home[*at] = Some(place));
    }
    // Per term: in which theme it is heavy; and posts with it there, and in other themes.
    let mut owner: BTreeMap<u32, usize> = BTreeMap::new();
    for (place, members) in themes.iter().enumerate() {
        for term in sum(facts.vectors, members).heaviest(CLAIMING) {
            owner.entry(term).or_insert(place);
        }
    }
    let mut said: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for (at, place) in home.iter().enumerate() {
        let Some(place) = place else { continue };
        for (term, _) in &facts.vectors.rows[at] {
            if let Some(own) = owner.get(term) {
                let (inside, outside) = said.entry(*term).or_default();
                *(if own == place { inside } else { outside }) += 1;
            }
        }
    }
    let claims = |term: u32| {
        let place = *owner.get(&term)?;
        let (inside, outside) = said.get(&term).copied().unwrap_or_default();
        (inside >= POSTS
            && inside as f64 >= CLAIMED * themes[place].len() as f64
            && inside >= ELSEWHERE * outside)
            .then_some(place)
    };
    let mut coming: Vec<(usize, usize)> = Vec::new();
    for at in (0..n).filter(|at| facts.within[*at] && home[*at].is_none()) {
        let mut weights: BTreeMap<usize, f32> = BTreeMap::new();
        for (term, weight) in &facts.vectors.rows[at] {
            if let Some(place) = claims(*term) {
                *weights.entry(place).or_default() += weight;
            }
        }
        let most = weights.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        coming.extend(most.map(|(place, _)| (place, at)));
    }
    for (place, at) in coming {
        themes[place].push(at);
    }
    themes.iter_mut().for_each(|members| members.sort());
}

/// Whether nearly all posts of a group say one name.
fn is_called(facts: &Facts<'_>, members: &[usize]) -> bool {
    let common = judge(facts, members).common.filter(|term| facts.vectors.names[*term as usize]);
    common.is_some_and(|term| said(facts, members, term) as f64 >= CALLED * members.len() as f64)
}

/// Whether most posts of a group of one author say one name, or mean nearly the same.
fn is_firm(facts: &Facts<'_>, members: &[usize]) -> bool {
    let Some(common) = judge(facts, members).common else { return false };
    let meant = facts.vectors.dense.as_ref().map_or(0.0, |dense| Meant::of(dense, members).fit);
    said(facts, members, common) as f64 >= OF_ONE * members.len() as f64
        && (facts.vectors.names[common as usize] || members.len() >= HANDFUL && meant >= OF_ONE_MEANT)
}

/// How many of the posts have a term.
fn said(facts: &Facts<'_>, members: &[usize], term: u32) -> usize {
    let has = |at: &&usize| facts.vectors.rows[**at].binary_search_by_key(&term, |own| own.0).is_ok();
    members.iter().filter(has).count()
}

fn has_voices(facts: &Facts<'_>, members: &[usize]) -> bool {
    let mut voices: Vec<u32> = members.iter().map(|at| facts.voices[*at]).collect();
    voices.sort();
    voices.dedup();
    voices.len() >= VOICES
}

/// The heaviest subjects that there is room for, those that hold loosely where there is more, and with each what it is
/// near to that is told no other way.
fn chosen(
    facts: &Facts<'_>,
    subjects: Vec<Vec<usize>>,
    loose: Vec<Vec<usize>>,
    room: usize,
) -> Vec<Vec<usize>> {
    let n = facts.count as f64;
    let subjects = heaviest_first(facts, subjects);
    let heaviest = subjects.first().map_or(0.0, |members| weight(facts, members));
    let (mut chosen, mut others): (Vec<Vec<usize>>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    for members in subjects {
        let is_slight = chosen.len() >= 3 && weight(facts, &members) < SLIGHT * heaviest;
        if chosen.len() < room && !is_slight { chosen.push(members) } else { others.push(members) }
    }
    let lost = (LOST * n).max(LOST_POSTS as f64);
    for members in heaviest_first(facts, loose) {
        if chosen.len() >= room {
            break;
        }
        let mut members = members;
        members.retain(|at| chosen.iter().all(|theme| theme.binary_search(at).is_err()));
        if members.len() as f64 >= lost && has_voices(facts, &members) && is_called(facts, &members) {
            chosen.push(members);
        }
    }
    // What there is no room for is told with what it is near to, unless it is slight.
    others.retain(|members| members.len() as f64 >= LARGE * n);
    for members in others {
        if let Some(place) = home(facts, &chosen, &members, NEARLY) {
            chosen[place].extend(members);
            chosen[place].sort();
        }
    }
    chosen
}

/// Themes in order of their weight.
pub(super) fn order(facts: &Facts<'_>, themes: &mut Vec<Theme>) {
    let mut weighed: Vec<(f64, Theme)> =
        std::mem::take(themes).into_iter().map(|theme| (weight(facts, &theme.members), theme)).collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.members.cmp(&b.1.members)));
    themes.extend(weighed.into_iter().map(|(_, theme)| theme));
}

/// Themes with what belongs to none of them, as far as each can be told by an author of its own.
pub(super) fn with_rest(facts: &Facts<'_>, mut themes: Vec<Theme>) -> Vec<Theme> {
    let n = facts.scores.len();
    loop {
        let mut taken = vec![false; n];
        for at in themes.iter().flat_map(|theme| &theme.members) {
            taken[*at] = true;
        }
        let rest: Vec<usize> = (0..n).filter(|at| !taken[*at]).collect();
        let mut all = themes.clone();
        if rest.len() >= LEAST_REST || themes.is_empty() {
            all.push(Theme::rest(rest));
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
    cores = heaviest_first(facts, cores);
    cores.truncate(count);
    let mut fitting = sums(facts.vectors, &cores);
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
            None => nearest(&facts.vectors.rows[at], &mut fitting),
        };
        if let Some(core) = cores.get_mut(place.unwrap_or(0)) {
            core.push(at);
        }
    }
    cores = heaviest_first(facts, cores);
    let mut themes: Vec<Theme> = cores.into_iter().map(Theme::story).collect();
    while let Some(place) = told_apart(&themes, facts.speakers).iter().position(|own| !own) {
        let lone = themes.remove(place);
        let members: Vec<Vec<usize>> = themes.iter().map(|theme| theme.members.clone()).collect();
        let mut sums = sums(facts.vectors, &members);
        for at in lone.members {
            let home = nearest(&facts.vectors.rows[at], &mut sums).unwrap_or(0);
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
    let n = graph.len();
    let small = (n > SEARCHED).then(|| {
        let of = leiden(graph, n as f64 / TOGETHER as f64 / 4.0, super::SEED);
        (graph.of_communities(&of), of)
    });
    let searched = small.as_ref().map_or(graph, |(smaller, _)| smaller);
    let spread = |outer: &[u32]| match &small {
        Some((_, of)) => of.iter().map(|community| outer[*community as usize]).collect(),
        None => outer.to_vec(),
    };
    let groups = |of: &[u32]| {
        let mut groups = members(of);
        groups.retain(|group| group.len() >= least);
        groups
    };
    // Octaves: from a 64th, where all is one, to a thousand, where each is alone.
    let (mut low, mut high) = (-6.0, 10.0);
    let mut nearest: Option<(f64, usize)> = None;
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        let found = groups(&spread(&leiden(searched, libm::exp2(middle), super::SEED))).len();
        if found >= count && nearest.is_none_or(|(_, least)| found <= least) {
            nearest = Some((middle, found));
        }
        if found == count {
            break;
        }
        if found > count { high = middle } else { low = middle }
    }
    let Some((octaves, found)) = nearest else { return Vec::new() };
    let resolution = libm::exp2(octaves);
    let of = spread(&best(searched, resolution, WALKS, |of| groups(&spread(of)).len() == found));
    let mended = groups(&mend(graph, resolution, of.clone(), super::SEED));
    if mended.len() == found { mended } else { groups(&of) }
}

/// Groups in order of their weight.
fn heaviest_first(facts: &Facts<'_>, groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut weighed: Vec<(f64, Vec<usize>)> =
        groups.into_iter().map(|group| (weight(facts, &group), group)).collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    weighed.into_iter().map(|(_, group)| group).collect()
}

/// What a group weighs: the scores of its posts, with a voice's further posts counting less and less.
fn weight(facts: &Facts<'_>, members: &[usize]) -> f64 {
    let mut by_voice: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
    for at in members {
        by_voice.entry(facts.voices[*at]).or_default().push(facts.scores[*at]);
    }
    by_voice
        .values_mut()
        .map(|scores| {
            scores.sort_by(|a, b| b.total_cmp(a));
            scores.iter().enumerate().map(|(place, score)| (0.05 + score) / (place + 1) as f64).sum::<f64>()
        })
        .sum()
}

/// How firmly a post sits in its group: the mean of its heaviest edges inside, of so many.
pub(super) fn hold(graph: &Graph, at: usize, ties: usize, inside: impl Fn(u32) -> bool) -> f64 {
    let mut weights: Vec<f64> =
        graph.of(at).iter().filter(|edge| inside(edge.0)).map(|edge| edge.1.min(1.0)).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    weights.iter().take(ties).sum::<f64>() / ties as f64
}

pub(super) fn sum(vectors: &Vectors, members: &[usize]) -> Sum {
    Sum::of(members.iter().map(|at| &vectors.rows[*at]), vectors.terms)
}

fn sums(vectors: &Vectors, groups: &[Vec<usize>]) -> Sums {
    let all: Vec<Sum> = groups.iter().map(|group| sum(vectors, group)).collect();
    Sums::new(&all, vectors.terms)
}

/// The group that a row fits best.
fn nearest(row: &Row, sums: &mut Sums) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    sums.fits(row, None, |place, fit| better(&mut best, place, fit));
    best.map(|(place, _)| place)
}

/// The better of two fits, the first of two that are as good.
fn better(best: &mut Option<(usize, f64)>, place: usize, fit: f64) {
    if fit > 0.0 && best.is_none_or(|(before, most)| fit > most || (fit == most && place < before)) {
        *best = Some((place, fit));
    }
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

/// What the posts of a group mean: the sum of their vectors, its square, how well they fit it on average, and how well
/// all but the worst quarter do.
struct Meant {
    sum: Vec<f32>,
    square: f64,
    fit: f64,
    most: f64,
}

impl Meant {
    fn of(dense: &Dense, members: &[usize]) -> Meant {
        let sum = dense.sum(members);
        let square = sum.iter().map(|value| f64::from(value * value)).sum();
        let mut fits: Vec<f64> = members.iter().map(|at| dense.fit_sum(*at, &sum, square, true)).collect();
        let fit = fits.iter().sum::<f64>() / members.len().max(1) as f64;
        fits.sort_by(f64::total_cmp);
        let most = fits.get(fits.len() / 4).copied().unwrap_or(0.0);
        Meant { sum, square, fit, most }
    }
}

/// How well posts fit some groups, by their words and by what these mean.
struct Fits<'a> {
    facts: &'a Facts<'a>,
    sums: Sums,
    sizes: Vec<usize>,
    /// Per group: what its posts mean.
    meant: Vec<Meant>,
    /// Groups are themes, which take in what fits them as most of their posts do.
    whole: bool,
}

impl<'a> Fits<'a> {
    fn new(facts: &'a Facts<'a>, groups: &[Vec<usize>], whole: bool) -> Self {
        Fits {
            whole,
            facts,
            sums: sums(facts.vectors, groups),
            sizes: groups.iter().map(Vec::len).collect(),
            meant: match &facts.vectors.dense {
                Some(dense) => groups.iter().map(|group| Meant::of(dense, group)).collect(),
                None => Vec::new(),
            },
        }
    }

    /// The group that a post belongs to, if any, where it is in `home` so far: of those that it may be in, the one
    /// that it fits best. Only some of the groups are asked whether what the post means fits them.
    fn place(&mut self, at: usize, home: Option<usize>) -> Option<usize> {
        /// Groups that are looked at closely.
        const CLOSELY: usize = 6;
        let mut near: Vec<(f64, usize)> = Vec::new();
        // Compared by how far each passes what its group asks: the sum of a small group is short.
        let sizes = &self.sizes;
        self.sums.fits(&self.facts.vectors.rows[at], home, |place, fit| {
            near.push((fit / least_fit(sizes[place]), place));
        });
        let Some(dense) = &self.facts.vectors.dense else {
            let mut best = None;
            for (fit, place) in near {
                if fit >= if home == Some(place) { 1.0 } else { COMES } {
                    better(&mut best, place, fit);
                }
            }
            return best.map(|(place, _)| place);
        };
        for place in 0..if sizes.len() <= CLOSELY { sizes.len() } else { 0 } {
            if near.iter().all(|(_, other)| *other != place) {
                near.push((0.0, place));
            }
        }
        if let Some(home) = home
            && near.iter().all(|(_, other)| *other != home)
        {
            near.push((0.0, home));
        }
        near.sort_by(|a, b| {
            (home == Some(b.1)).cmp(&(home == Some(a.1))).then(b.0.total_cmp(&a.0)).then(a.1.cmp(&b.1))
        });
        near.truncate(CLOSELY + 1);
        let mut best = None;
        for (fit, place) in near {
            let is_home = home == Some(place);
            let group = &self.meant[place];
            let meant = dense.fit_sum(at, &group.sum, group.square, is_home);
            let asked = if self.whole { group.most } else { group.fit }.max(COMES_MEANT);
            let may = if is_home {
                fit >= 1.0 || meant >= STAYS_MEANT * asked
            } else {
                fit >= COMES && meant >= STAYS_MEANT * asked || meant >= asked
            };
            if may {
                better(
                    &mut best,
                    place,
                    WORDS * fit * least_fit(self.sizes[place]) + (1.0 - WORDS) * meant.max(0.0),
                );
            }
        }
        best.map(|(place, _)| place)
    }
}

/// Draws the line around groups anew: a post stays or comes where it fits, or where it answers a post that does.
fn settle(facts: &Facts<'_>, mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    for _ in 0..2 {
        groups = drawn(facts, groups, false);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Themes with the posts of no theme that fit them.
fn welcome(facts: &Facts<'_>, themes: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    drawn(facts, themes, true)
}

/// Groups with the posts that fit them, and those that answer one; where `whole`, what is in one stays.
fn drawn(facts: &Facts<'_>, groups: Vec<Vec<usize>>, whole: bool) -> Vec<Vec<usize>> {
    let n = facts.scores.len();
    let mut fits = Fits::new(facts, &groups, whole);
    let mut of: Vec<Option<usize>> = vec![None; n];
    for (place, group) in groups.iter().enumerate() {
        for at in group {
            of[*at] = Some(place);
        }
    }
    let mut next: Vec<Option<usize>> = (0..n)
        .map(|at| match of[at] {
            _ if !facts.within[at] => None,
            Some(home) if whole => Some(home),
            home => fits.place(at, home),
        })
        .collect();
    for at in 0..n {
        if next[at].is_none()
            && facts.within[at]
            && let Some(parent) = facts.parents[at]
            && let Some(place) = next[parent as usize]
            && !asks(facts, parent as usize)
        {
            next[at] = Some(place);
        }
    }
    let mut drawn = vec![Vec::new(); groups.len()];
    for (at, place) in next.iter().enumerate() {
        if let Some(place) = place {
            drawn[*place].push(at);
        }
    }
    drawn
}

/// Whether a post asks what each thinks of, so that the answers have subjects of their own: it answers none, and
/// a good part of the conversation answers it.
fn asks(facts: &Facts<'_>, post: usize) -> bool {
    facts.parents[post].is_none() && facts.replies[post] as usize * 8 > facts.count.max(64)
}

/// A group as it is where it has a subject, else the posts around its most common name where those have one:
/// most posts of a group with a subject have one of its three heaviest terms, or answer a post that has, and
/// three or more have the same; or, where that is known, they mean much the same. Groups that chance made share many
/// words by twos, and none by most. `Err` has a group without one, if it is more than talk of this and that.
fn with_subject(facts: &Facts<'_>, members: Vec<usize>, free: &[bool]) -> Result<Vec<usize>, Vec<usize>> {
    let Judged { is_subject, common, is_told, .. } = judge(facts, &members);
    if is_subject {
        return Ok(members);
    }
    if let Some(common) = common.filter(|term| facts.vectors.names[*term as usize]) {
        let has = |at: usize| facts.vectors.rows[at].binary_search_by_key(&common, |term| term.0).is_ok();
        let mut core: Vec<usize> = (0..free.len()).filter(|at| free[*at] && has(*at)).collect();
        core.extend(members.iter().filter(|at| !free[**at] && has(**at)));
        core.sort();
        core.dedup();
        if judge(facts, &core).is_subject {
            return Ok(core);
        }
    }
    Err(if is_told { members } else { Vec::new() })
}

/// Of posts that are free, those that share a name or an address and have a subject: of small conversations, where
/// two or three posts are no community yet.
fn named(facts: &Facts<'_>, free: &mut [bool]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut tried = vec![false; facts.vectors.terms];
    loop {
        let mut with: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for at in (0..free.len()).filter(|at| free[*at]) {
            for (term, _) in &facts.vectors.rows[at] {
                if facts.vectors.names[*term as usize] && !tried[*term as usize] {
                    with.entry(*term).or_default().push(at);
                }
            }
        }
        let most = with.into_iter().max_by_key(|(term, posts)| (posts.len(), std::cmp::Reverse(*term)));
        let Some((term, members)) = most.filter(|(_, posts)| posts.len() >= POSTS) else { return found };
        tried[term as usize] = true;
        let judged = judge(facts, &members);
        if judged.is_subject && judged.fit >= NAMED {
            for at in &members {
                free[*at] = false;
            }
            found.push(members);
        }
    }
}

/// What is found of a group.
struct Judged {
    is_subject: bool,
    /// It has none, but is no talk of this and that either.
    is_told: bool,
    /// How well the posts that answer none of it fit it by their words.
    fit: f64,
    /// The term of its three heaviest that most of it have.
    common: Option<u32>,
}

/// Whether a group has a subject.
fn judge(facts: &Facts<'_>, members: &[usize]) -> Judged {
    /// So far up a thread its subject is looked for.
    const UP: usize = 8;
    let own = |at: usize, terms: &[u32]| facts.vectors.rows[at].iter().any(|(id, _)| terms.contains(id));
    // What answers a post goes on with its subject, unless so many answer it that it asks what each thinks of.
    let tells = |at: usize, terms: &[u32]| {
        let mut at = at;
        for _ in 0..UP {
            if own(at, terms) {
                return true;
            }
            match facts.parents[at].map(|parent| parent as usize) {
                Some(parent) if !asks(facts, parent) && members.binary_search(&parent).is_ok() => {
                    at = parent;
                }
                _ => return false,
            }
        }
        false
    };
    let whole = sum(facts.vectors, members);
    let terms = whole.heaviest(3);
    let with = |term: u32| members.iter().filter(|at| own(**at, &[term])).count();
    let common = terms.iter().copied().max_by(|a, b| with(*a).cmp(&with(*b)).then(b.cmp(a)));
    let size = members.len() as f64;
    let most = common.map_or(0, |term| members.iter().filter(|at| tells(**at, &[term])).count());
    let told = members.iter().filter(|at| tells(**at, &terms)).count();
    // What answers another need not say its words again.
    let answers = |at: &usize| {
        facts.parents[*at].is_some_and(|parent| {
            !asks(facts, parent as usize) && members.binary_search(&(parent as usize)).is_ok()
        })
    };
    let square = whole.square();
    let (mut fits, mut first) = (0.0, 0);
    for at in members.iter().filter(|at| !answers(at)) {
        fits += whole.fit_of_member(&facts.vectors.rows[*at], square);
        first += 1;
    }
    let fit = fits / f64::from(first.max(1));
    // Chance makes small groups alike, not large ones.
    let part = match members.len() {
        size if size < MANY => 1.0,
        size if size * MUCH < facts.count => 0.75,
        _ => 0.5,
    };
    let meant = facts.vectors.dense.as_ref().map_or(0.0, |dense| Meant::of(dense, members).fit);
    let by_chance = members.len() < HANDFUL
        && 2.0 * f64::from(first) > size
        && facts.vectors.dense.is_some()
        && fit < NAMED
        && meant < HANDFUL_MEANT;
    let by_words = !by_chance
        && most as f64 >= part * ONE_TERM * size
        && told as f64 >= part * THREE_TERMS * size
        && fit >= least_cohesion(members.len());
    Judged {
        is_subject: common.is_some_and(|term| with(term) >= POSTS)
            && (by_words || meant >= MEANT && most as f64 >= ONE_TERM / 2.0 * size),
        is_told: told as f64 >= LOOSELY * size && (facts.vectors.dense.is_none() || meant >= LEAST_MEANT),
        fit,
        common,
    }
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

#[cfg(test)]
mod tests {
    use crate::cluster::{Grouping, cluster};
    use crate::model::{Conversation, Platform, Post};
    use crate::rank::{Ranking, Score};
    use crate::{Options, Progress};

    fn grouped(posts: Vec<Post>) -> Grouping {
        let ranking = Ranking {
            order: (0..posts.len()).collect(),
            scores: vec![Some(Score::default()); posts.len()],
            ..Ranking::default()
        };
        let conversation = Conversation { posts, ..Conversation::default() };
        cluster(&conversation, &ranking, &Options::default(), None, &mut Progress::none())
    }

    /// Words that no other post has.
    fn own(at: usize) -> String {
        format!("plo{at}k vri{at}m sno{at}t gla{at}p")
    }

    fn post(at: usize, text: &str) -> Post {
        Post::new(Platform::Reddit, at.to_string(), format!("So {text} {}", own(at)))
    }

    #[test]
    fn three_posts_of_twenty_that_share_a_name_are_a_theme_and_the_others_none() {
        let about = |at: usize| [4, 9, 15].contains(&at);
        let posts = (0..20).map(|at| post(at, if about(at) { "old Velmor" } else { "" })).collect();
        let grouping = grouped(posts);
        assert_eq!(grouping.themes[0], [4, 9, 15]);
        assert_eq!((grouping.themes.len(), grouping.is_rest(1), grouping.themes[1].len()), (2, true, 17));
    }

    #[test]
    fn answers_go_on_with_the_subject_of_what_they_answer_but_not_with_a_question_to_all() {
        let mut posts = vec![post(0, "what do you all think")];
        for thread in 0..12 {
            let first = posts.len();
            let name = ["Velmor", "Tarnow"][thread % 2];
            posts.push(post(first, if thread < 2 { name } else { "" }));
            posts[first].reply_to = Some("0".into());
            for _ in 0..if thread < 2 { 9 } else { 0 } {
                let at = posts.len();
                let mut answer = post(at, if at % 3 == 0 { name } else { "" });
                answer.reply_to = Some((at - 1).to_string());
                posts.push(answer);
            }
        }
        let grouping = grouped(posts);
        let mut themes = grouping.themes.clone();
        themes.iter_mut().for_each(|theme| theme.sort_unstable());
        // The question itself stands with the first of those that most of its answers are in, and opens the edition.
        assert_eq!(themes[0], (0..11).collect::<Vec<_>>());
        assert_eq!(themes[1], (11..21).collect::<Vec<_>>());
        assert!(grouping.is_rest(2), "{themes:?}");
    }
}
