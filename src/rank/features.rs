//! What is measured of each post, before any formula weighs it.

use crate::model::{Platform, Post};
use crate::text::frequency::probability;
use crate::text::scan::scan;
use crate::text::stop::{is_number, is_stop};
use crate::text::words::words;
use std::collections::{BTreeMap, BTreeSet};

/// Posts of a platform nearest in time among which a count's quantile is taken.
const NEIGHBOURS: usize = 200;

/// Per place in `used`: where a count stands among those of the same platform, 0 to 1: half its logarithm as a
/// share of the highest, half its quantile among the [`NEIGHBOURS`] posts nearest in time, since a post of
/// the last hour has had less time to gather anything than one of the morning. `None` where the post has no
/// count, or where all posts of the platform have the same.
pub(super) fn standing(
    posts: &[Post],
    used: &[usize],
    count: impl Fn(&Post) -> Option<f64>,
) -> Vec<Option<f64>> {
    let mut by_platform: BTreeMap<Platform, Vec<(f64, usize)>> = BTreeMap::new();
    for (place, &at) in used.iter().enumerate() {
        if let Some(value) = count(&posts[at]) {
            by_platform.entry(posts[at].platform).or_default().push((value, place));
        }
    }
    let mut out = vec![None; used.len()];
    for (_, mut values) in by_platform {
        let most = values.iter().map(|value| value.0).fold(f64::MIN, f64::max);
        if values.len() > 1 && values.iter().all(|value| value.0 == most) {
            continue;
        }
        values.sort_by(|(_, a), (_, b)| posts[used[*a]].in_order(&posts[used[*b]]).then(a.cmp(b)));
        let width = values.len().min(NEIGHBOURS);
        for (at, &(value, place)) in values.iter().enumerate() {
            let from = at.saturating_sub(width / 2).min(values.len() - width);
            let around = &values[from..from + width];
            let below = around.iter().filter(|other| other.0 < value).count();
            let equal = around.iter().filter(|other| other.0 == value).count();
            // The posts below and half of the equals; the highest of all stand at 1, none at all at 0.
            let quantile = if value == most {
                1.0
            } else if value == 0.0 {
                0.0
            } else {
                (2 * below + equal) as f64 / 2.0 / width as f64
            };
            let height = if most > 0.0 { libm::log1p(value.max(0.0)) / libm::log1p(most) } else { 0.0 };
            out[place] = Some(0.5 * height + 0.5 * quantile);
        }
    }
    out
}

/// Per place in `used`: how many other accounts answer, quote or copy the post, each once however often it does;
/// `None` where the conversation has nothing of the kind.
pub(super) fn voices(
    posts: &[Post],
    used: &[usize],
    copies: &BTreeMap<usize, Vec<usize>>,
) -> Vec<Option<f64>> {
    let mut kept: BTreeMap<usize, usize> = used.iter().map(|at| (*at, *at)).collect();
    for (first, group) in copies {
        kept.extend(group.iter().map(|at| (*at, *first)));
    }
    let index: BTreeMap<(Platform, &str), usize> =
        kept.keys().map(|at| ((posts[*at].platform, posts[*at].key.as_str()), *at)).collect();
    let mut others: BTreeMap<usize, BTreeSet<(Platform, &str)>> = BTreeMap::new();
    let mut heard = |of: usize, by: usize| {
        let Some(home) = kept.get(&of) else { return };
        // A copy by an account that the export does not name is taken to have one of its own.
        let unsigned = (of == *home && by != of && kept.get(&by) == Some(home))
            .then(|| (posts[by].platform, posts[by].key.as_str()));
        if let Some(voice) = posts[by].voice().or(unsigned)
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
    used.iter()
        .map(|at| (!others.is_empty()).then(|| others.get(at).map_or(0, BTreeSet::len) as f64))
        .collect()
}

/// What the words of a post are like.
pub(super) struct Words {
    /// Words that are no stop words and no tags.
    pub(super) own: usize,
    /// All words, tags not counted.
    all: usize,
    tags: usize,
    /// Words that are stop words.
    stop: usize,
    /// It counts or measures something, see [`is_figure`].
    pub(super) has_figure: bool,
    /// Folded words that are no stop words, sorted, each once.
    distinct: Vec<String>,
}

impl Words {
    pub(super) fn of(post: &Post) -> Self {
        let mut out = Words { own: 0, all: 0, tags: 0, stop: 0, has_figure: false, distinct: Vec::new() };
        for word in words(&post.text) {
            let is_stop = is_stop(&word.folded, post.language.as_deref());
            if word.is_tag {
                out.tags += 1;
            } else {
                out.all += 1;
                out.has_figure |= is_figure(&word.folded);
                out.stop += usize::from(is_stop);
                out.own += usize::from(!is_stop);
            }
            if !is_stop && out.distinct.len() < 300 {
                out.distinct.push(word.folded);
            }
        }
        out.distinct.sort();
        out.distinct.dedup();
        out
    }
}

/// Whether a folded word counts or measures: a number in digits or words, but for a year, and for a single digit, which
/// as often stands for a word (`2 u`) or a place in a list.
fn is_figure(folded: &str) -> bool {
    let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
    let is_year = digits == 4 && folded.len() == 4 && (folded.starts_with("19") || folded.starts_with("20"));
    digits > 0 && folded.len() > 1 && !is_year || is_number(folded)
}

/// Whether a post has something that can be told, 0 to 1: length × form × voice.
///
/// Length rises to 1 at twelve words and falls slowly beyond two hundred. Form: 1 for a sentence
/// (it has stop words among its words, or ends like one), else 0.6; a question 0.85. Voice: less by half
/// what share of the letters is capitals beyond a third, and by what share of the words are tags.
pub(super) fn substance(post: &Post, features: &Words) -> f64 {
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
pub(super) fn centrality(features: &[Words]) -> Vec<f64> {
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
        .collect();
    let mean: BTreeMap<&str, f64> =
        weight.iter().map(|(word, weight)| (*word, weight * texts_with[word])).collect();
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
