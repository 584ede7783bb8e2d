//! Which phrases a label is made of.

use super::score::Weighed;
use super::{Label, Phrase};
use crate::locale::Language;
use std::collections::BTreeSet;

/// Phrases of a label: its head and facets.
const PHRASES: usize = 5;
/// Key words of a label.
const KEYWORDS: usize = 8;

/// Takes the best phrases that share no word with one another; a longer phrase takes the place of
/// its part where it carries at least half of the part's posts. The words of heads stay out of the
/// other themes' heads.
pub(super) fn choose(weighed: Vec<Weighed>, taken: &mut Vec<BTreeSet<String>>, _language: Language) -> Label {
    let words = |key: &str| -> BTreeSet<String> { key.split(' ').map(str::to_owned).collect() };
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut used: Vec<BTreeSet<String>> = Vec::new();
    let mut keywords: Vec<String> = Vec::new();
    let ordered = weighed.iter().filter(|w| w.own).chain(weighed.iter().filter(|w| !w.own));
    for candidate in ordered {
        if keywords.len() == KEYWORDS {
            break;
        }
        let longer = weighed
            .iter()
            .filter(|other| {
                other.words > candidate.words
                    && other.words <= 3
                    && other.own == candidate.own
                    && other.phrase.posts * 2 > candidate.phrase.posts
                    && words(&other.key).is_superset(&words(&candidate.key))
            })
            .max_by(|a, b| a.phrase.weight.total_cmp(&b.phrase.weight).then_with(|| b.key.cmp(&a.key)));
        let chosen = longer.unwrap_or(candidate);
        let set = words(&chosen.key);
        if used.iter().any(|known| !known.is_disjoint(&set)) {
            continue;
        }
        if phrases.is_empty() && taken.iter().any(|known| !known.is_disjoint(&set)) {
            continue;
        }
        used.push(set);
        if phrases.len() < PHRASES {
            phrases.push(chosen.phrase.clone());
        }
        keywords.push(chosen.phrase.text.clone());
    }
    if let Some(head) = used.first() {
        taken.push(head.clone());
    }
    Label { phrases, keywords }
}
