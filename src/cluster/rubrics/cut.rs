//! A conversation of many subjects, cut by the rubrics of a newspaper.
//!
//! A post's rubric is that of its place, else of a page that it links, else that of its words: the mean cosine of its
//! vector with those of the eight seeds that are nearest ([`seeds`](super::seeds)), set against what general text has,
//! half with the mean of its story, then twice half with that of its ten nearest posts. It is told where that stands out
//! from general text and from the second best; the others are told by no rubric.

use super::Rubric;
use super::seeds::{GENERAL, SEEDS};
use super::tables::{self, Told};
use crate::model::Post;
use crate::text::dense::{Dense, Search};
use crate::text::vectors::{DIMENSIONS, Table};
use std::collections::BTreeMap;

/// Seeds that count.
const NEAREST: usize = 8;
/// Neighbours that are asked, and how often.
const NEIGHBOURS: usize = 10;
const ROUNDS: usize = 2;
/// By how many deviations a post stands out from general text, and from its second best rubric. With 1.2 and .3, .44
/// of 800 titles of AG News were told, .76 of them with most of their rubric's, and of SIB-200 in English .62 and .83;
/// with 1.0 and none .66 and .68, .83 and .73.
const STANDS_OUT: f64 = 1.2;
const APART: f64 = 0.3;
/// What a table tells stands out by so much.
const KNOWN: f64 = 3.0;
/// Fewer posts are told by their stories.
const LEAST: usize = 20;
/// Part of the posts that a rubric has at least, and how many posts.
const PART: f64 = 0.04;
const POSTS: usize = 3;
/// Most rubrics, and fewest.
const MOST: usize = 7;
const FEWEST: usize = 3;
/// A rubric of so large a part of the posts tells nothing: the conversation is of one kind.
const SWALLOWS: f64 = 0.6;
/// Rubrics tell a conversation apart where they have this part of it.
const TELL: f64 = 0.4;
/// Part of the posts of which a table knows the rubric from which a story is asked what most of it is.
const LED: f64 = 0.6;

/// Rubrics with their posts, most posts first; nothing where they tell nothing of the conversation.
pub(in crate::cluster) fn cut(
    posts: &[&Post],
    members: &[usize],
    stories: &[Vec<usize>],
    dense: Option<&Dense>,
    table: Option<&Table>,
) -> Vec<(Rubric, Vec<usize>)> {
    let n = members.len();
    if n < LEAST {
        return Vec::new();
    }
    let known: Vec<Option<Told>> = members.iter().map(|at| known(posts[*at])).collect();
    let mut scores: Vec<[f64; 17]> = match (dense, table) {
        (Some(dense), Some(table)) => by_words(members, dense, table),
        _ => vec![[0.0; 17]; n],
    };
    for (scores, known) in scores.iter_mut().zip(&known) {
        known.iter().for_each(|told| set(scores, told));
    }
    let place: BTreeMap<usize, usize> = members.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let stories: Vec<Vec<usize>> = stories
        .iter()
        .map(|story| story.iter().filter_map(|at| place.get(at).copied()).collect())
        .filter(|story: &Vec<usize>| story.len() >= 2)
        .collect();
    for story in &stories {
        let mean = mean(&scores, story.iter().copied());
        story.iter().for_each(|place| halve(&mut scores[*place], &mean));
    }
    if let Some(dense) = dense {
        let near = neighbours(dense, members, &place);
        for _ in 0..ROUNDS {
            let before = scores.clone();
            for (scores, near) in scores.iter_mut().zip(&near).filter(|(_, near)| !near.is_empty()) {
                halve(scores, &mean(&before, near.iter().copied()));
            }
        }
    }
    let mut told: Vec<Option<usize>> = scores
        .iter()
        .zip(&known)
        .map(|(scores, known)| match known {
            Some(Told::Rubric(rubric)) => Some(number(*rubric)),
            Some(Told::Mixed) => None,
            None => standing_out(scores),
        })
        .collect();
    together(&stories, &mut told);
    let mut parts: Vec<(Rubric, Vec<usize>)> =
        Rubric::ALL.iter().map(|rubric| (*rubric, Vec::new())).collect();
    for (at, told) in members.iter().zip(told) {
        if let Some(rubric) = told {
            parts[rubric].1.push(*at);
        }
    }
    let least = (PART * n as f64).max(POSTS as f64);
    parts.retain(|(_, posts)| posts.len() as f64 >= least);
    parts.sort_by_key(|(_, posts)| std::cmp::Reverse(posts.len()));
    parts.truncate(MOST);
    let all: usize = parts.iter().map(|(_, posts)| posts.len()).sum();
    let largest = parts.first().map_or(0, |(_, posts)| posts.len());
    let tells =
        parts.len() >= FEWEST && (all as f64) >= TELL * n as f64 && (largest as f64) < SWALLOWS * n as f64;
    if tells { parts } else { Vec::new() }
}

/// What tables know of a post.
fn known(post: &Post) -> Option<Told> {
    let place = post.place.as_deref().and_then(tables::community);
    let linked = || post.links.iter().find_map(|link| tables::link(&link.url)).map(Told::Rubric);
    match place {
        // A link tells more than a place of anything.
        Some(Told::Mixed) => linked().or(place),
        Some(_) => place,
        None => linked(),
    }
}

fn number(rubric: Rubric) -> usize {
    Rubric::ALL.iter().position(|other| *other == rubric).unwrap_or(0)
}

/// Scores of what a table tells, which its story and neighbours are told by too.
fn set(scores: &mut [f64; 17], told: &Told) {
    *scores = [0.0; 17];
    if let Told::Rubric(rubric) = told {
        scores[number(*rubric)] = KNOWN;
    }
}

/// The rubric that stands out.
fn standing_out(scores: &[f64; 17]) -> Option<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    let (first, second) = (scores[order[0]], scores[order[1]]);
    (first >= STANDS_OUT && first - second >= APART).then_some(order[0])
}

/// Per post: how near each rubric's seeds are, in deviations from general text.
fn by_words(members: &[usize], dense: &Dense, table: &Table) -> Vec<[f64; 17]> {
    let seeds = seeds(table);
    members
        .iter()
        .map(|at| {
            let mut scores = [0.0; 17];
            for ((score, seeds), (mean, deviation)) in scores.iter_mut().zip(&seeds).zip(GENERAL) {
                let mut cosines: Vec<f64> = seeds.iter().map(|seed| dense.fit(*at, seed)).collect();
                cosines.sort_by(|a, b| b.total_cmp(a));
                let nearest = &cosines[..NEAREST.min(cosines.len())];
                let near = nearest.iter().sum::<f64>() / nearest.len().max(1) as f64;
                *score = (near - mean) / deviation;
            }
            scores
        })
        .collect()
}

/// The vectors of each rubric's seeds, less the mean of all, normalised.
fn seeds(table: &Table) -> Vec<Vec<Vec<f32>>> {
    let mut all: Vec<Vec<Vec<f32>>> = SEEDS
        .iter()
        .map(|words| {
            let vector = |word| {
                let mut sum = [0.0; DIMENSIONS];
                table.add(&table.parts(word), 1.0, &mut sum);
                normalised(sum.to_vec())
            };
            words.split_whitespace().map(vector).collect()
        })
        .collect();
    let count = all.iter().flatten().count().max(1) as f32;
    let mut mean = vec![0.0; DIMENSIONS];
    for seed in all.iter().flatten() {
        mean.iter_mut().zip(seed).for_each(|(mean, value)| *mean += value / count);
    }
    for seed in all.iter_mut().flatten() {
        seed.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
        *seed = normalised(std::mem::take(seed));
    }
    all
}

fn normalised(mut vector: Vec<f32>) -> Vec<f32> {
    let length = libm::sqrt(vector.iter().map(|value| f64::from(*value) * f64::from(*value)).sum()) as f32;
    if length > 1e-6 {
        vector.iter_mut().for_each(|value| *value /= length);
    }
    vector
}

/// Per post: the places of those that mean most nearly the same.
fn neighbours(dense: &Dense, members: &[usize], place: &BTreeMap<usize, usize>) -> Vec<Vec<usize>> {
    let mut search = Search::new(dense, 0..dense.len());
    members
        .iter()
        .map(|at| {
            let mut near: Vec<(f64, usize)> = Vec::new();
            search.near(*at, 3 * NEIGHBOURS, |other| {
                if let Some(place) = place.get(&(other as usize)) {
                    near.push((dense.cosine(*at, other as usize), *place));
                }
            });
            near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            near.into_iter().take(NEIGHBOURS).map(|(_, place)| place).collect()
        })
        .collect()
}

fn mean(scores: &[[f64; 17]], of: impl Iterator<Item = usize>) -> [f64; 17] {
    let (mut sum, mut count) = ([0.0; 17], 0.0);
    for place in of {
        count += 1.0;
        sum.iter_mut().zip(&scores[place]).for_each(|(sum, score)| *sum += score);
    }
    sum.map(|sum| if count > 0.0 { sum / count } else { 0.0 })
}

fn halve(scores: &mut [f64; 17], mean: &[f64; 17]) {
    scores.iter_mut().zip(mean).for_each(|(score, mean)| *score = (*score + mean) / 2.0);
}

/// Gives the posts of a story that are told by no rubric, or by another, that of most of those that are told.
fn together(stories: &[Vec<usize>], told: &mut [Option<usize>]) {
    for story in stories {
        let mut counts = [0usize; 17];
        story.iter().filter_map(|place| told[*place]).for_each(|rubric| counts[rubric] += 1);
        let leading = (0..counts.len()).max_by_key(|at| (counts[*at], std::cmp::Reverse(*at))).unwrap_or(0);
        if counts[leading] >= 2 && counts[leading] as f64 >= LED * story.len() as f64 {
            story.iter().for_each(|place| told[*place] = Some(leading));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    /// Posts of so many in each place.
    fn posts(places: &[(&str, usize)]) -> Vec<Post> {
        let all = places.iter().flat_map(|(place, count)| std::iter::repeat_n(*place, *count));
        all.enumerate()
            .map(|(at, place)| {
                let mut post = Post::new(Platform::Reddit, at.to_string(), format!("Post number {at}"));
                post.place = Some(place.to_owned());
                post
            })
            .collect()
    }

    fn parts(places: &[(&str, usize)], stories: &[Vec<usize>]) -> Vec<(Rubric, usize)> {
        let posts = posts(places);
        let all: Vec<&Post> = posts.iter().collect();
        let members: Vec<usize> = (0..posts.len()).collect();
        cut(&all, &members, stories, None, None)
            .into_iter()
            .map(|(rubric, posts)| (rubric, posts.len()))
            .collect()
    }

    #[test]
    fn places_that_a_table_knows_tell_their_rubric() {
        let places =
            [("r/soccer", 5), ("r/nba", 4), ("r/movies", 8), ("r/politics", 4), ("r/harbourtown", 3)];
        assert_eq!(parts(&places, &[]), [(Rubric::Sport, 9), (Rubric::Arts, 8), (Rubric::Politics, 4)]);
        // A story that stands mostly in one takes the others of it along.
        assert_eq!(parts(&places, &[vec![0, 1, 2, 21]])[0], (Rubric::Sport, 10));
    }

    #[test]
    fn one_rubric_that_swallows_all_and_too_few_rubrics_tell_nothing() {
        assert_eq!(parts(&[("r/soccer", 12), ("r/movies", 4), ("r/politics", 4)], &[]), []);
        assert_eq!(parts(&[("r/soccer", 11), ("r/movies", 5), ("r/politics", 4)], &[]).len(), 3);
        assert_eq!(parts(&[("r/soccer", 10), ("r/movies", 10)], &[]), []);
        assert_eq!(
            parts(&[("r/soccer", 3), ("r/movies", 3), ("r/politics", 3), ("r/harbourtown", 20)], &[]),
            []
        );
        assert_eq!(parts(&[("r/soccer", 6), ("r/movies", 6), ("r/politics", 6)], &[]), [], "too few posts");
    }

    #[test]
    fn scores_that_do_not_stand_out_are_told_by_no_rubric() {
        let scores = |first: f64, second: f64| {
            let mut scores = [0.0; 17];
            (scores[4], scores[9]) = (first, second);
            standing_out(&scores)
        };
        assert_eq!(scores(STANDS_OUT, STANDS_OUT - APART), Some(4));
        assert_eq!(scores(STANDS_OUT - 0.01, 0.0), None);
        assert_eq!(scores(STANDS_OUT, STANDS_OUT - APART + 0.01), None);
    }
}
