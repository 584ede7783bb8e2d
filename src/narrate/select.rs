//! Which quotations a section is told with.

use super::Evidence;
use super::quotable::{Quotable, quotable};
use crate::model::Post;
use std::collections::{BTreeMap, BTreeSet};

/// Posts of a theme that are looked at, best first.
const LOOKED_AT: usize = 40;

/// A span of a post that may be told.
#[derive(Debug, Clone)]
pub(super) struct Pick {
    pub(super) post: usize,
    pub(super) span: Quotable,
    pub(super) weight: f64,
}

/// What has been told so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    ranges: Vec<(usize, [usize; 2])>,
    words: Vec<BTreeSet<String>>,
}

impl Told {
    /// Whether the span overlaps or says nearly the same as one that is told.
    pub(super) fn has(&self, post: usize, at: [usize; 2], text: &str) -> bool {
        if self.ranges.iter().any(|(known, range)| *known == post && range[0] < at[1] && at[0] < range[1]) {
            return true;
        }
        let words = telling(text);
        self.words.iter().any(|known| {
            let common = known.intersection(&words).count();
            let fewer = known.len().min(words.len());
            fewer >= 3 && common * 10 >= fewer * 6
        })
    }

    pub(super) fn add(&mut self, post: usize, at: [usize; 2], text: &str) {
        self.ranges.push((post, at));
        self.words.push(telling(text));
    }
}

fn telling(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .map(str::to_owned)
        .collect()
}

/// All that could be quoted from the best posts of a theme, with a weight: rank, own language,
/// standing at the beginning of its post.
pub(super) fn picks(evidence: &Evidence<'_>, theme: &[usize]) -> Vec<Pick> {
    let mut out = Vec::new();
    for (place, index) in theme.iter().take(LOOKED_AT).enumerate() {
        let Some(post) = evidence.conversation.posts.get(*index) else { continue };
        if post.warning.is_some() {
            continue;
        }
        let own = is_own(post, evidence);
        for span in quotable(post) {
            let mut weight = 1.0 / (1.0 + place as f64 * 0.18);
            weight += if own { 0.6 } else { 0.0 };
            weight += if span.opens { 0.12 } else { 0.0 };
            out.push(Pick { post: *index, span, weight });
        }
    }
    out
}

/// Whether a post is in the digest's language.
pub(super) fn is_own(post: &Post, evidence: &Evidence<'_>) -> bool {
    post.language.as_deref().is_some_and(|tag| crate::locale::Language::of(tag) == Some(evidence.language))
}

/// A pull quote: whole sentences of 60 to 280 characters of an author who has none yet.
pub(super) fn pull_quote(
    evidence: &Evidence<'_>,
    picks: &[Pick],
    told: &Told,
    used: &BTreeMap<String, ()>,
) -> Option<Pick> {
    let fresh = |pick: &&Pick| {
        let post = &evidence.conversation.posts[pick.post];
        let text = &post.text[pick.span.at[0]..pick.span.at[1]];
        !pick.span.reason
            && !pick.span.asks
            && author(evidence, pick.post).is_none_or(|key| !used.contains_key(&key))
            && !told.has(pick.post, pick.span.at, text)
    };
    let fitness = |pick: &Pick| {
        let characters = pick.span.characters;
        let length = match characters {
            90..=230 => 0.35,
            60..=280 => 0.2,
            40..=59 => -0.3,
            _ => -0.7,
        };
        let points = evidence.conversation.posts[pick.post].points.is_some();
        pick.weight + length + if points { 0.1 } else { 0.0 } - if pick.span.title { 0.15 } else { 0.0 }
    };
    best(picks.iter().filter(fresh), fitness).cloned()
}

/// Who is behind a post, for "one pull quote each": handle, else name; `None` for unsigned posts.
pub(super) fn author(evidence: &Evidence<'_>, index: usize) -> Option<String> {
    let author = evidence.conversation.posts.get(index)?.author.as_ref()?;
    let key = if author.handle.is_empty() { &author.name } else { &author.handle };
    (!key.is_empty()).then(|| key.to_lowercase())
}

/// The pick with the highest fitness, the first of equals.
pub(super) fn best<'p>(
    picks: impl Iterator<Item = &'p Pick>,
    fitness: impl Fn(&Pick) -> f64,
) -> Option<&'p Pick> {
    let mut found: Option<(&Pick, f64)> = None;
    for pick in picks {
        let value = fitness(pick);
        if found.is_none_or(|(_, most)| value.total_cmp(&most).is_gt()) {
            found = Some((pick, value));
        }
    }
    found.map(|(pick, _)| pick)
}
