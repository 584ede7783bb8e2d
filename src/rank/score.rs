//! How much a post counts.
//!
//! score = reach · Σ wᵢ·vᵢ / Σ wᵢ, over the factors that the export says something of for this post, with
//! values vᵢ from 0 to 1; then what takes away.
//!
//! | factor | wᵢ | vᵢ |
//! |---|---|---|
//! | `points` | 0.40 | half ln(1+p)/ln(1+max), half the quantile among the posts of its platform |
//! | `replies` | 0.10 | the same of its replies |
//! | `reposts` | 0.08 | the same of its reposts and quotes |
//! | `voices` | 0.12 | ln(1+v)/ln(1+max): other accounts in the conversation that answer, quote or copy it |
//! | `substance` | 0.20 | words, sentence, not shouted, not a row of tags (see [`substance`]) |
//! | `centrality` | 0.10 | cosine with the mean of all posts, as a share of the highest |
//!
//! The logarithm keeps one viral post from pressing all others to nothing, the quantile keeps the
//! order of ordinary ones apart; both are taken within a platform, since a point on Reddit is not a like on X.
//! A count that is absent is not 0: the factor is then left out for the post, and reach = 0.6 +
//! 0.4·(Σ wᵢ present / Σ wᵢ), so that less evidence weighs less. Closeness to the mean is the centroid
//! feature of MEAD (Radev, Jing, Styś and Tam, Information Processing & Management 40, 2004).
//! How new a post is plays no part: an edition tells a window, not a feed.
//!
//! What takes away, each a share of what is left, so that no score falls below 0:
//! `promotion` (half of it, in proportion to the signals), `reply` (30 % of one with fewer than
//! six words of its own, else 5 %), `truncated` (10 %), `repeated-author` (from the author's second post on,
//! 1 − 1/(1+0.2·(k−1)), at most 60 %).

use super::Score;
use crate::model::{Because, Platform, Post};
use crate::text::frequency::probability;
use crate::text::order::{Gather, Sorted};
use crate::text::scan::scan;
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::collections::{BTreeMap, BTreeSet};

const POINTS: f64 = 0.40;
const REPLIES: f64 = 0.10;
const REPOSTS: f64 = 0.08;
const VOICES: f64 = 0.12;
const SUBSTANCE: f64 = 0.20;
const CENTRALITY: f64 = 0.10;

/// Scores of the posts at `used`, by index; `copies` has the accounts behind each kept text, `promoted` the
/// sum of the signals of promotion.
pub(super) fn scores(
    posts: &[Post],
    used: &[usize],
    copies: &BTreeMap<usize, Vec<usize>>,
    promoted: &BTreeMap<usize, (usize, f64)>,
) -> Vec<Option<Score>> {
    let points = standing(posts, used, |post| post.points.map(|points| points.max(0) as f64));
    let replies = standing(posts, used, |post| post.engagement.replies.map(|count| count as f64));
    let reposts = standing(posts, used, |post| {
        let engagement = &post.engagement;
        let all = engagement.reposts.unwrap_or(0).saturating_add(engagement.quotes.unwrap_or(0));
        engagement.reposts.or(engagement.quotes).map(|_| all as f64)
    });
    let voices = voices(posts, used, copies);
    let features: Vec<Words> = used.iter().map(|at| Words::of(&posts[*at])).collect();
    let central = centrality(&features);

    let mut all: Vec<Option<Score>> = vec![None; posts.len()];
    for (place, &at) in used.iter().enumerate() {
        let post = &posts[at];
        let parts = [
            ("points", POINTS, points[place]),
            ("replies", REPLIES, replies[place]),
            ("reposts", REPOSTS, reposts[place]),
            ("voices", VOICES, voices[place]),
            ("substance", SUBSTANCE, Some(substance(post, &features[place]))),
            ("centrality", CENTRALITY, Some(central[place])),
        ];
        let total: f64 = parts.iter().map(|part| part.1).sum();
        let present: f64 = parts.iter().filter(|part| part.2.is_some()).map(|part| part.1).sum();
        let reach = 0.6 + 0.4 * present / total;
        let mut score = Score::default();
        for (factor, weight, value) in parts {
            if let Some(value) = value {
                add(&mut score, factor, reach * weight / present * value.clamp(0.0, 1.0));
            }
        }
        if let Some((count, sum)) = promoted.get(&at)
            && *count >= 2
        {
            take(&mut score, "promotion", 0.5 * sum.min(1.0));
        }
        if post.reply_to.is_some() {
            take(&mut score, "reply", if features[place].own < 6 { 0.3 } else { 0.05 });
        }
        if post.truncated {
            take(&mut score, "truncated", 0.1);
        }
        all[at] = Some(score);
    }

    let mut order = used.to_vec();
    super::sort(&mut order, posts, &all);
    let mut posts_by: BTreeMap<(Platform, &str), u32> = BTreeMap::new();
    for at in order {
        let Some(voice) = posts[at].voice() else { continue };
        let before = posts_by.entry(voice).or_default();
        if let Some(score) = &mut all[at] {
            take(score, "repeated-author", (1.0 - 1.0 / (1.0 + 0.2 * f64::from(*before))).min(0.6));
        }
        *before = before.saturating_add(1);
    }
    for score in all.iter_mut().flatten() {
        score
            .because
            .order_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.factor.cmp(&b.factor)));
        score.value = score.because.iter().map(|part| part.weight).sum::<f64>().clamp(0.0, 1.0);
    }
    all
}

fn add(score: &mut Score, factor: &str, weight: f64) {
    if weight != 0.0 {
        score.because.push(Because { factor: factor.into(), weight });
        score.value += weight;
    }
}

fn take(score: &mut Score, factor: &str, share: f64) {
    let weight = -score.value * share;
    add(score, factor, weight);
}

/// Per place in `used`: where a count stands among those of the same platform, 0 to 1. `None`
/// where the post has none, or where all posts of the platform have the same.
fn standing(posts: &[Post], used: &[usize], count: impl Fn(&Post) -> Option<f64>) -> Vec<Option<f64>> {
    let mut by_platform: BTreeMap<Platform, Vec<(f64, usize)>> = BTreeMap::new();
    for (place, &at) in used.iter().enumerate() {
        if let Some(value) = count(&posts[at]) {
            by_platform.entry(posts[at].platform).or_default().push((value, place));
        }
    }
    let mut out = vec![None; used.len()];
    for (_, mut values) in by_platform {
        values.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let Some(&(most, _)) = values.last() else { continue };
        if values[0].0 == most && values.len() > 1 {
            continue;
        }
        let mut from = 0;
        while from < values.len() {
            let to = values[from..].iter().take_while(|value| value.0 == values[from].0).count() + from;
            // The posts below and half of the equals; the highest stand at 1, none at all at 0.
            let quantile = if to == values.len() {
                1.0
            } else if values[from].0 == 0.0 {
                0.0
            } else {
                (from + to) as f64 / 2.0 / values.len() as f64
            };
            let height = if most > 0.0 { libm::log1p(values[from].0) / libm::log1p(most) } else { 0.0 };
            for value in &values[from..to] {
                out[value.1] = Some(0.5 * height + 0.5 * quantile);
            }
            from = to;
        }
    }
    out
}

/// Per place in `used`: other accounts that answer, quote or copy the post; `None` where the
/// conversation has nothing of the kind.
fn voices(posts: &[Post], used: &[usize], copies: &BTreeMap<usize, Vec<usize>>) -> Vec<Option<f64>> {
    let mut kept: BTreeMap<usize, usize> = used.iter().map(|at| (*at, *at)).gather();
    for (first, group) in copies {
        kept.extend(group.iter().map(|at| (*at, *first)));
    }
    let index: BTreeMap<(Platform, &str), usize> =
        kept.keys().map(|at| ((posts[*at].platform, posts[*at].key.as_str()), *at)).gather();
    let mut others: BTreeMap<usize, BTreeSet<(Platform, &str)>> = BTreeMap::new();
    let mut heard = |of: usize, by: usize| {
        let Some(home) = kept.get(&of) else { return };
        if let Some(voice) = posts[by].voice()
            && Some(voice) != posts[*home].voice()
        {
            others.entry(*home).or_default().insert(voice);
        }
    };
    for &at in kept.keys() {
        let post = &posts[at];
        for key in [&post.reply_to, &post.quotes].into_iter().flatten() {
            if let Some(of) = index.get(&(post.platform, key.as_str())) {
                heard(*of, at);
            }
        }
        heard(at, at);
    }
    for (first, group) in copies {
        for copy in group {
            heard(*first, *copy);
        }
    }
    let most = others.values().map(BTreeSet::len).max().unwrap_or(0) as f64;
    used.iter()
        .map(|at| {
            (most > 0.0)
                .then(|| libm::log1p(others.get(at).map_or(0, BTreeSet::len) as f64) / libm::log1p(most))
        })
        .collect()
}

/// What the words of a post are like.
struct Words {
    /// Words that are no stop words and no tags.
    own: usize,
    /// All words, tags not counted.
    all: usize,
    tags: usize,
    /// Words that are stop words.
    stop: usize,
    /// Folded words that are no stop words, sorted, each once.
    distinct: Vec<String>,
}

impl Words {
    fn of(post: &Post) -> Self {
        let mut out = Words { own: 0, all: 0, tags: 0, stop: 0, distinct: Vec::new() };
        for word in words(&post.text) {
            let is_stop = is_stop(&word.folded, post.language.as_deref());
            if word.is_tag {
                out.tags += 1;
            } else {
                out.all += 1;
                out.stop += usize::from(is_stop);
                out.own += usize::from(!is_stop);
            }
            if !is_stop && out.distinct.len() < 300 {
                out.distinct.push(word.folded);
            }
        }
        out.distinct.order();
        out.distinct.dedup();
        out
    }
}

/// Whether a post has something that can be told, 0 to 1: length × form × voice.
///
/// Length rises to 1 at twelve words and falls slowly beyond two hundred. Form: 1 for a sentence
/// (it has stop words among its words, or ends like one), else 0.6; a question 0.85. Voice: less by half
/// what share of the letters is capitals beyond a third, and by what share of the words are tags.
fn substance(post: &Post, features: &Words) -> f64 {
    let all = features.all as f64;
    if features.own == 0 {
        return 0.0;
    }
    let length = if all < 12.0 {
        all / 12.0
    } else if all <= 200.0 {
        1.0
    } else {
        (200.0 / all).max(0.25).sqrt()
    };
    let mut end = post.text.len();
    for token in scan(&post.text).into_iter().rev() {
        if post.text[token.range.end..end].chars().any(char::is_alphanumeric) {
            break;
        }
        end = token.range.start;
    }
    let last = post.text[..end]
        .trim_end()
        .trim_end_matches(['"', '”', '»', ')', '’', ' ', '\u{A0}'])
        .chars()
        .next_back();
    let is_sentence = matches!(last, Some('.' | '!' | '…' | '。'))
        || (features.stop * 6 >= features.all && features.all >= 5);
    let form = match last {
        Some('?' | '？') => 0.85,
        _ if is_sentence => 1.0,
        _ => 0.6,
    };
    let (mut letters, mut capitals) = (0u32, 0u32);
    for character in post.text.chars().filter(|c| c.is_alphabetic()).take(2000) {
        letters += 1;
        capitals += u32::from(character.is_uppercase());
    }
    let shouted = (f64::from(capitals) / f64::from(letters.max(1)) - 1.0 / 3.0).max(0.0) * 1.5;
    let tagged = features.tags as f64 / (features.tags + features.all) as f64;
    length * form * (1.0 - 0.5 * shouted.min(1.0)) * (1.0 - tagged)
}

/// Cosine of each post with the mean of all, as a share of the highest.
fn centrality(features: &[Words]) -> Vec<f64> {
    let mut texts_with: BTreeMap<&str, f64> = BTreeMap::new();
    for post in features {
        for word in &post.distinct {
            *texts_with.entry(word).or_default() += 1.0;
        }
    }
    let n = features.len() as f64;
    // Smooth inverse frequency: a word that is common anywhere says nothing of this conversation.
    let weight: BTreeMap<&str, f64> = texts_with
        .iter()
        .filter(|(_, count)| **count >= 2.0)
        .map(|(word, count)| (*word, libm::log(1.0 + n / count) * 3e-4 / (3e-4 + probability(word))))
        .gather();
    let mean: BTreeMap<&str, f64> =
        weight.iter().map(|(word, weight)| (*word, weight * texts_with[word])).gather();
    let cosines: Vec<f64> = features
        .iter()
        .map(|post| {
            let (mut dot, mut square) = (0.0, 0.0);
            for word in &post.distinct {
                if let Some(weight) = weight.get(word.as_str()) {
                    dot += weight * mean[word.as_str()];
                    square += weight * weight;
                }
            }
            // A post of one shared word is not the centre of anything.
            if square > 0.0 { dot / (square + 25.0).sqrt() } else { 0.0 }
        })
        .collect();
    let most = cosines.iter().copied().fold(0.0, f64::max);
    cosines.into_iter().map(|cosine| if most > 0.0 { cosine / most } else { 0.0 }).collect()
}
