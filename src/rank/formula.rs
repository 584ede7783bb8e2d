//! The formulas of the presets.
//!
//! Each is a sum of terms wᵢ·vᵢ; a formula that is published as a product stands here as the logarithm of itself,
//! which orders posts the same. Values are measured from the least any post has and the sum is divided by the
//! most it could be, so that a score lies from 0 to 1 and its reasons add up to it; the newsroom's values
//! lie from 0 to 1 by themselves.
//!
//! | preset | formula | source |
//! |---|---|---|
//! | `newsroom` | Σ wᵢ·vᵢ / Σ wᵢ, see [`score`](super::score) | this project |
//! | `hacker-news` | (p − 1)^0.8 / (t + 2)^1.8, t in hours | `frontpage-rank` of news.arc, P. Graham, Arc 3.1 |
//! | `reddit-hot` | sign(s)·log₁₀ max(\|s\|, 1) + seconds/45000 | `_hot` in reddit-archive/reddit, r2/lib/db/_sorts.pyx |
//! | `reddit-confidence` | lower bound of the share u/(u + d) at 80 % | `_confidence`, same file; E. B. Wilson, JASA 22 (1927) |
//! | `mastodon-trends` | (o − 1)² · ½^(t / 1 h) where o ≥ 5, else 0 | mastodon/mastodon, app/models/trends/statuses.rb |
//! | `mastodon-digest-simple` | √((r + 1)(f + 1)) / √followers | `SimpleWeighted` in hodgesmr/mastodon_digest, scorers.py |
//! | `mastodon-digest-extended` | ∛((r + 1)(f + 1)(a + 1)) / √followers | `ExtendedSimpleWeighted`, same file |
//! | `voices` | ln(1 + accounts that answer, quote or copy) | this project |
//! | `disputed` | (u + d)^(min(u, d) / max(u, d)) | `controversy` in reddit's _sorts.pyx |
//! | `chronological` | latest first | |
//!
//! p, s are points; f points as favourites, r reposts and quotes, a replies, o = f + r, u and d votes for and
//! against: where the platform counts none against, the replies and quotes stand for them, as far as given
//! (a post that is answered more than it is liked is disputed). t counts from the last post used, for there is no
//! clock. Where several platforms meet, a count is scaled by the geometric means of its platform and of the one
//! with most counts, so that an ordinary post of each counts the same; with one platform nothing is scaled.
//!
//! A count that the export does not give is taken as the mean of the others' terms and marked as assumed: it is
//! neither a reward nor a punishment. Hidden followers therefore neither raise nor sink a post, unlike in the original.

use super::features::{Words, centrality, standing, substance, voices};
use crate::model::{Because, Platform, Post};
use crate::options::{Preset, RankBy};
use std::collections::BTreeMap;

/// A term of a formula: the factor it is shown as, its weight, its value per place in use.
pub(super) struct Term {
    pub(super) factor: &'static str,
    pub(super) weight: f64,
    pub(super) values: Vec<Option<f64>>,
}

/// What formulas are computed from.
pub(super) struct Facts<'a> {
    pub(super) posts: &'a [Post],
    pub(super) used: &'a [usize],
    /// The accounts behind each kept text.
    pub(super) copies: &'a BTreeMap<usize, Vec<usize>>,
    pub(super) words: &'a [Words],
}

/// The standard score of 80 % confidence, as reddit has it.
const Z: f64 = 1.281_551_565_545;
/// The logarithm of nothing: a term with this value makes the whole product nothing.
const NOTHING: f64 = f64::NEG_INFINITY;
/// Favourites and reposts from which a post can trend.
const TRENDS_FROM: f64 = 5.0;

impl Facts<'_> {
    /// The terms of a preset.
    pub(super) fn terms(&self, preset: Preset) -> Vec<Term> {
        let term = |factor, weight, values| Term { factor, weight, values };
        match preset {
            Preset::Newsroom if self.used.iter().all(|at| self.posts[*at].points.is_none()) => vec![
                term("replies", 0.10, standing(self.posts, self.used, replies)),
                term("reposts", 0.08, standing(self.posts, self.used, reposts)),
                term("voices", 0.10, self.voices(true)),
                term("substance", 0.20, self.each(|post, words| Some(substance(post, words)))),
                term("centrality", 0.30, centrality(self.words).into_iter().map(Some).collect()),
                term("figure", 0.15, self.each(|_, words| Some(f64::from(u8::from(words.has_figure))))),
            ],
            Preset::Newsroom => vec![
                term("points", 0.40, standing(self.posts, self.used, points)),
                term("replies", 0.10, standing(self.posts, self.used, replies)),
                term("reposts", 0.08, standing(self.posts, self.used, reposts)),
                term("voices", 0.12, self.voices(true)),
                term("substance", 0.20, self.each(|post, words| Some(substance(post, words)))),
                term("centrality", 0.10, centrality(self.words).into_iter().map(Some).collect()),
            ],
            Preset::HackerNews => vec![
                term(
                    "points",
                    0.8,
                    self.counted(
                        points,
                        |points| if points > 1.0 { libm::log(points - 1.0) } else { NOTHING },
                    ),
                ),
                term("recency", 1.8, self.aged(|hours| -libm::log(hours + 2.0))),
            ],
            Preset::RedditHot => vec![
                term(
                    "points",
                    1.0,
                    self.counted(points, |points| {
                        let order = libm::log10(points.abs().max(1.0));
                        if points < 0.0 { -order } else { order }
                    }),
                ),
                term("recency", 1.0, self.aged(|hours| -hours * 3600.0 / 45_000.0)),
            ],
            Preset::RedditConfidence => {
                vec![term(
                    "confidence",
                    1.0,
                    self.each(|post, _| votes(post).map(|(up, down)| wilson(up, down))),
                )]
            }
            Preset::MastodonTrends => vec![
                term(
                    "points",
                    2.0,
                    self.counted(
                        |post| match (points(post), reposts(post)) {
                            (None, None) => None,
                            (points, reposts) => Some(points.unwrap_or(0.0) + reposts.unwrap_or(0.0)),
                        },
                        |seen| if seen < TRENDS_FROM { NOTHING } else { libm::log(seen - 1.0) },
                    ),
                ),
                term("recency", core::f64::consts::LN_2, self.aged(|hours| -hours)),
            ],
            Preset::MastodonDigestSimple | Preset::MastodonDigestExtended => {
                let extended = preset == Preset::MastodonDigestExtended;
                let part = if extended { 1.0 / 3.0 } else { 0.5 };
                let grown = |count: f64| libm::log1p(count.max(0.0));
                let mut terms = vec![
                    term("points", part, self.counted(points, grown)),
                    term("reposts", part, self.counted(reposts, grown)),
                ];
                if extended {
                    terms.push(term("replies", part, self.counted(replies, grown)));
                }
                let followers = |post: &Post| post.author.as_ref()?.followers.filter(|count| *count > 0);
                let large = self.each(|post, _| followers(post).map(|count| -libm::log(count as f64)));
                terms.push(term("followers", 0.5, large));
                // Nothing counted makes nothing, however few follow.
                let is_silent = |post: &Post| {
                    let answers = if extended { replies(post) } else { Some(0.0) };
                    [points(post), reposts(post), answers].into_iter().all(|count| count == Some(0.0))
                };
                for (value, at) in terms[0].values.iter_mut().zip(self.used) {
                    if is_silent(&self.posts[*at]) {
                        *value = Some(NOTHING);
                    }
                }
                terms
            }
            Preset::Voices => vec![term("voices", 1.0, self.voices(false))],
            Preset::Disputed => {
                vec![term(
                    "dispute",
                    1.0,
                    self.each(|post, _| votes(post).map(|(up, down)| dispute(up, down))),
                )]
            }
            Preset::Chronological => vec![term("recency", 1.0, self.aged(|hours| -hours))],
        }
    }

    fn each(&self, value: impl Fn(&Post, &Words) -> Option<f64>) -> Vec<Option<f64>> {
        self.used.iter().zip(self.words).map(|(at, words)| value(&self.posts[*at], words)).collect()
    }

    /// ln(1 + voices), or that as a share of the most.
    fn voices(&self, as_share: bool) -> Vec<Option<f64>> {
        let counts = voices(self.posts, self.used, self.copies);
        let most = counts.iter().flatten().copied().fold(0.0, f64::max);
        let whole = if as_share { libm::log1p(most).max(f64::MIN_POSITIVE) } else { 1.0 };
        counts.into_iter().map(|count| count.map(|count| libm::log1p(count) / whole)).collect()
    }

    /// A function of the hours between a post and the last one.
    fn aged(&self, value: impl Fn(f64) -> f64) -> Vec<Option<f64>> {
        let last = self.used.iter().filter_map(|at| self.posts[*at].created_at).max().unwrap_or(0);
        self.each(|post, _| post.created_at.map(|time| value(last.saturating_sub(time) as f64 / 3_600_000.0)))
    }

    /// A function of a count that is made comparable across platforms.
    fn counted(&self, count: impl Fn(&Post) -> Option<f64>, value: impl Fn(f64) -> f64) -> Vec<Option<f64>> {
        let mut logs: BTreeMap<Platform, (usize, f64)> = BTreeMap::new();
        for post in self.used.iter().map(|at| &self.posts[*at]) {
            if let Some(count) = count(post) {
                let (posts, sum) = logs.entry(post.platform).or_default();
                *posts += 1;
                *sum += libm::log1p(count.max(0.0));
            }
        }
        let mean = |(posts, sum): (usize, f64)| libm::exp(sum / posts.max(1) as f64);
        let first = logs.iter().max_by_key(|(platform, (posts, _))| (*posts, std::cmp::Reverse(**platform)));
        let reference = first.map_or(1.0, |(_, counts)| mean(*counts));
        self.each(|post, _| {
            let own = logs.get(&post.platform).map_or(reference, |counts| mean(*counts));
            count(post).map(|count| value(if own == reference { count } else { count * reference / own }))
        })
    }
}

fn points(post: &Post) -> Option<f64> {
    post.points.map(|points| points as f64)
}

fn replies(post: &Post) -> Option<f64> {
    post.engagement.replies.map(|count| count as f64)
}

fn reposts(post: &Post) -> Option<f64> {
    let engagement = &post.engagement;
    let all = engagement.reposts.unwrap_or(0).saturating_add(engagement.quotes.unwrap_or(0));
    engagement.reposts.or(engagement.quotes).map(|_| all as f64)
}

/// Votes for and against.
fn votes(post: &Post) -> Option<(f64, f64)> {
    let counts = &post.engagement;
    let up = counts.likes.map(|likes| likes as f64).or_else(|| points(post))?.max(0.0);
    let counted = counts.likes.is_some() || post.platform == Platform::Consultation;
    let down = match counts.score {
        Some(score) if counted && up >= score as f64 => up - score as f64,
        _ => {
            let answers = counts.replies.or(counts.quotes)?;
            answers.max(counts.replies.unwrap_or(0).saturating_add(counts.quotes.unwrap_or(0))) as f64
        }
    };
    Some((up, down))
}

fn wilson(up: f64, down: f64) -> f64 {
    let n = up + down;
    if n == 0.0 {
        return 0.0;
    }
    let p = up / n;
    let left = p + Z * Z / (2.0 * n);
    let right = Z * libm::sqrt(p * (1.0 - p) / n + Z * Z / (4.0 * n * n));
    (left - right) / (1.0 + Z * Z / n)
}

/// The logarithm of reddit's controversy; below that of any dispute where one side is silent.
fn dispute(up: f64, down: f64) -> f64 {
    if up <= 0.0 || down <= 0.0 { 0.0 } else { libm::log(up + down) * up.min(down) / up.max(down) }
}

/// Per place in use: what each term gives, from 0 to 1 in sum.
pub(super) fn reasons(mut terms: Vec<Term>, by: &RankBy, places: usize) -> Vec<Vec<Because>> {
    let is_share = by.preset == Preset::Newsroom;
    let mut whole = 0.0;
    let mut spans: Vec<(f64, f64)> = Vec::with_capacity(terms.len());
    for term in &mut terms {
        term.weight *= by.weight(term.factor);
        let known = || term.values.iter().flatten().copied().filter(|value| value.is_finite());
        let count = known().count();
        let (least, most) = known().fold((f64::MAX, f64::MIN), |(a, b), value| (a.min(value), b.max(value)));
        let mean = known().sum::<f64>() / count.max(1) as f64;
        // What no post has says nothing of any.
        let (base, range) = match (count, is_share) {
            (0, _) => (0.0, 0.0),
            (_, true) => (0.0, 1.0),
            (_, false) => (least, most - least),
        };
        if range == 0.0 {
            term.weight = 0.0;
        }
        whole += term.weight * range;
        spans.push((base, mean));
    }
    (0..places)
        .map(|place| {
            let mut because = Vec::new();
            if terms.iter().any(|term| term.weight > 0.0 && term.values[place] == Some(NOTHING)) {
                return because;
            }
            for (term, (base, mean)) in terms.iter().zip(&spans) {
                let known = term.values[place];
                let weight = term.weight * (known.unwrap_or(*mean) - base) / whole;
                if weight.is_finite() && weight > 0.0 {
                    because.push(Because { factor: term.factor.into(), weight, assumed: known.is_none() });
                }
            }
            because
        })
        .collect()
}
