//! How much a post counts.
//!
//! A score is what a [`formula`](super::formula) gives, and then what takes away. By default it is the newsroom's:
//! Σ wᵢ·vᵢ / Σ wᵢ, with values vᵢ from 0 to 1.
//!
//! | factor | wᵢ | vᵢ |
//! |---|---|---|
//! | `points` | 0.40 | half ln(1+p)/ln(1+max), half the quantile among posts of its platform and time |
//! | `replies` | 0.10 | the same of its replies |
//! | `reposts` | 0.08 | the same of its reposts and quotes |
//! | `voices` | 0.12 | ln(1+v)/ln(1+max): other accounts in the conversation that answer, quote or copy it |
//! | `substance` | 0.20 | words, sentence, not shouted, not a row of tags (see [`substance`](super::features::substance)) |
//! | `centrality` | 0.10 | cosine with the mean of all posts, as a share of the highest |
//!
//! Where no post in use has points, nobody has clicked on any, or the export does not say: then `points` is none of the
//! factors, `voices` weighs 0.10, `centrality` 0.30, and `figure` 0.15, which is 1 where the text counts or measures
//! something. These were chosen on half of the crises of CrisisLexT26 and held on the other half
//! (`examples/informative.rs`).
//!
//! The logarithm keeps one viral post from pressing all others to nothing, the quantile keeps the
//! order of ordinary ones apart; both are taken within a platform, since a point on Reddit is not a like on X,
//! and the quantile among posts of the same hours (see [`standing`](super::features::standing)).
//! A count that is absent is not 0: it is taken as what a post has on average, and marked. Closeness to the mean is
//! the centroid feature of MEAD (Radev, Jing, Styś and Tam, Information Processing & Management 40, 2004).
//! How new a post is plays no part: an edition tells a window, not a feed.
//!
//! What takes away, each a share of what is left, so that no score falls below 0: `promotion` (half of it, in
//! proportion to the signals), `automated` (half, likewise), `reply` (30 % of one with fewer than six words of
//! its own, else 5 %), `truncated` (10 %), `repeated-author` (from the author's second post on,
//! 1 − 1/(1+0.2·(k−1)), at most 60 %). Other presets have neither `reply` nor `truncated`, and the chronological
//! order none of them.

use super::features::Words;
use super::formula::{Facts, reasons};
use super::order::{Score, sort};
use crate::model::{Because, Platform, Post};
use crate::options::{Preset, RankBy};
use std::collections::BTreeMap;

/// What speaks against posts: the sums of the signals, for those that have enough of them.
#[derive(Debug, Default)]
pub(super) struct Against {
    pub(super) promotion: BTreeMap<usize, f64>,
    pub(super) automated: BTreeMap<usize, f64>,
}

/// Scores of the posts at `used`, by index; `copies` has the accounts behind each kept text.
pub(super) fn scores(
    posts: &[Post],
    used: &[usize],
    copies: &BTreeMap<usize, Vec<usize>>,
    against: &Against,
    by: &RankBy,
) -> Vec<Option<Score>> {
    let words: Vec<Words> = used.iter().map(|at| Words::of(&posts[*at])).collect();
    let facts = Facts { posts, used, copies, words: &words };
    let terms = facts.terms(by.preset);
    let mut all: Vec<Option<Score>> = vec![None; posts.len()];
    for ((&at, words), because) in used.iter().zip(&words).zip(reasons(terms, by, used.len())) {
        let post = &posts[at];
        let value = because.iter().map(|part| part.weight).sum::<f64>() + 0.0;
        let mut score = Score { value, because };
        let mut take = |factor: &str, share: f64| take(&mut score, factor, share, by);
        if by.preset != Preset::Chronological {
            take("promotion", 0.5 * against.promotion.get(&at).map_or(0.0, |sum| sum.min(1.0)));
            take("automated", 0.5 * against.automated.get(&at).map_or(0.0, |sum| sum.min(1.0)));
        }
        if by.preset == Preset::Newsroom {
            let short = if words.own < 6 { 0.3 } else { 0.05 };
            take("reply", if post.reply_to.is_some() { short } else { 0.0 });
            take("truncated", if post.truncated { 0.1 } else { 0.0 });
        }
        all[at] = Some(score);
    }

    if by.preset != Preset::Chronological {
        let mut order = used.to_vec();
        sort(&mut order, posts, &all);
        let mut posts_by: BTreeMap<(Platform, &str), u32> = BTreeMap::new();
        for at in order {
            let Some(voice) = posts[at].voice() else { continue };
            let before = posts_by.entry(voice).or_default();
            if let Some(score) = &mut all[at] {
                let share = (1.0 - 1.0 / (1.0 + 0.2 * f64::from(*before))).min(0.6);
                take(score, "repeated-author", share, by);
            }
            *before = before.saturating_add(1);
        }
    }
    for score in all.iter_mut().flatten() {
        score
            .because
            .sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.factor.cmp(&b.factor)));
        // The sum of nothing is -0.0.
        score.value = score.because.iter().map(|part| part.weight).sum::<f64>().clamp(0.0, 1.0) + 0.0;
    }
    all
}

/// Takes a share of what is left.
fn take(score: &mut Score, factor: &str, share: f64, by: &RankBy) {
    let weight = -score.value * (share * by.weight(factor)).min(1.0);
    if weight != 0.0 {
        score.because.push(Because { factor: factor.into(), weight, assumed: false });
        score.value += weight;
    }
}
