//! Which quotations a section is told with.

use super::Evidence;
use super::quotable::{Quotable, quotable};
use crate::model::Post;
use crate::text::order::Gather;
use std::collections::BTreeSet;

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
            if *known == words && !words.is_empty() {
                return true;
            }
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
        .gather()
}

/// All that could be quoted from the best posts of a theme, with a weight: rank, own language,
/// standing at the beginning of its post, speaking of what the theme is called.
pub(super) fn picks(evidence: &Evidence<'_>, theme: usize, posts: &[usize]) -> Vec<Pick> {
    let subject: Vec<Vec<String>> = if evidence.grouping.is_rest(theme) {
        Vec::new()
    } else {
        let phrases = evidence.labels.get(theme).map(|label| label.phrases.as_slice()).unwrap_or_default();
        phrases.iter().map(|phrase| telling(&phrase.text).into_iter().collect()).collect()
    };
    let mut out = Vec::new();
    for (place, index) in posts.iter().take(LOOKED_AT).enumerate() {
        let Some(post) = evidence.conversation.posts.get(*index) else { continue };
        if post.warning.is_some() {
            continue;
        }
        let own = is_own(post, evidence);
        for span in quotable(post) {
            let mut weight = 1.0 / (1.0 + place as f64 * 0.18);
            weight += if own { 0.6 } else { 0.0 };
            weight += if span.opens { 0.12 } else { 0.0 };
            weight -= if span.states || span.title { 0.0 } else { 0.5 };
            weight -= if span.urges { 0.15 } else { 0.0 };
            weight -= if post.text[span.at[0]..span.at[1]].contains('…') { 0.2 } else { 0.0 };
            let words = telling(&post.text[span.at[0]..span.at[1]]);
            let speaks = subject
                .iter()
                .position(|phrase| !phrase.is_empty() && phrase.iter().all(|word| words.contains(word)));
            weight += match speaks {
                Some(0) => 0.3,
                Some(_) => 0.15,
                None => 0.0,
            };
            out.push(Pick { post: *index, span, weight });
        }
    }
    out
}

/// Whether a post is in the digest's language.
pub(super) fn is_own(post: &Post, evidence: &Evidence<'_>) -> bool {
    post.language.as_deref().is_some_and(|tag| crate::locale::Language::of(tag) == Some(evidence.language))
}

/// How well a span makes a pull quote: whole sentences of 60 to 280 characters.
pub(super) fn pull_fitness(evidence: &Evidence<'_>, pick: &Pick) -> f64 {
    let length = match pick.span.characters {
        90..=230 => 0.35,
        60..=280 => 0.2,
        40..=59 => -0.3,
        _ => -0.7,
    };
    let points = evidence.conversation.posts[pick.post].points.is_some();
    pick.weight + length + if points { 0.1 } else { 0.0 } - if pick.span.title { 0.15 } else { 0.0 }
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
