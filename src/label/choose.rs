//! Which phrases a label is made of.

use super::phrase::{Label, Phrase};
use super::score::Weighed;
use crate::text::fold::fold;
use std::collections::BTreeSet;

/// Phrases of a label: its head and facets.
const PHRASES: usize = 5;
/// Key words of a label.
const KEYWORDS: usize = 8;

/// Best posts of the rest, of which each may give a phrase.
const BRIEFED: usize = 12;

/// From so many posts on, a facet is to stand in two of them, and a name.
const SMALL: usize = 4;
const NAMED: usize = 10;

fn parts(key: &str) -> BTreeSet<String> {
    key.split(' ').map(str::to_owned).collect()
}

/// Whether one of two keys is the other written in one word: `BostonMarathon`, `#prayforboston`.
fn is_run_together(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let holds = |long: &BTreeSet<String>, short: &BTreeSet<String>| {
        long.len() == 1
            && long.iter().all(|run| short.iter().all(|word| word.len() > 3 && run.contains(word.as_str())))
    };
    holds(a, b) || holds(b, a)
}

/// Takes the best phrases that share no word with one another; a longer phrase takes the place of
/// its part where it carries at least half of the part's posts. The words of heads stay out of the
/// other themes' heads. A theme that has a `name` is called so.
pub(super) fn choose(
    weighed: Vec<Weighed>,
    name: Option<Phrase>,
    size: usize,
    taken: &[BTreeSet<String>],
) -> Label {
    let mut label = Builder::default();
    if let Some(name) = name {
        label.used.push(parts(&fold(&name.text)));
        // Key words are words of the posts; what a table calls them is none.
        label.phrases.push(name);
    }
    let ordered = weighed.iter().filter(|w| w.own).chain(weighed.iter().filter(|w| !w.own));
    for candidate in ordered {
        let longer = weighed
            .iter()
            .filter(|other| {
                other.words > candidate.words
                    && other.words <= 3
                    && other.own == candidate.own
                    && other.phrase.posts * 2 > candidate.phrase.posts
                    && parts(&other.key).is_superset(&parts(&candidate.key))
            })
            .max_by(|a, b| a.phrase.weight.total_cmp(&b.phrase.weight).then_with(|| b.key.cmp(&a.key)));
        let chosen = longer.unwrap_or(candidate);
        let words = parts(&chosen.key);
        let is_taken =
            |known: &BTreeSet<String>| !known.is_disjoint(&words) || is_run_together(known, &words);
        if label.used.is_empty() && taken.iter().any(is_taken) {
            continue;
        }
        // What one post says is not what a theme is about; in a small one its names are.
        let small = if chosen.phrase.is_name { NAMED } else { SMALL };
        if !label.used.is_empty() && chosen.phrase.posts == 1 && size >= small {
            continue;
        }
        label.take(chosen);
    }
    let head = label.used.first().cloned();
    Label { phrases: label.phrases, keywords: label.keywords, head }
}

/// The phrases of what has no common subject: the most telling of each of its best posts.
pub(super) fn brief(weighed: Vec<Weighed>, theme: &[usize], taken: &[BTreeSet<String>]) -> Label {
    let mut label = Builder::default();
    for own in [true, false] {
        for post in theme.iter().take(BRIEFED) {
            let best = weighed
                .iter()
                .filter(|phrase| phrase.phrase.post == *post && phrase.own == own && phrase.is_firm)
                .find(|phrase| taken.iter().all(|known| known.is_disjoint(&parts(&phrase.key))));
            if let Some(best) = best {
                label.take(best);
            }
        }
    }
    Label { phrases: label.phrases, keywords: label.keywords, head: None }
}

#[derive(Default)]
struct Builder {
    phrases: Vec<Phrase>,
    keywords: Vec<String>,
    used: Vec<BTreeSet<String>>,
}

impl Builder {
    /// Adds a phrase where it shares no word with those it has, and there is room.
    fn take(&mut self, chosen: &Weighed) {
        let words = parts(&chosen.key);
        let said = |known: &BTreeSet<String>| !known.is_disjoint(&words) || is_run_together(known, &words);
        if self.keywords.len() == KEYWORDS || self.used.iter().any(said) {
            return;
        }
        self.used.push(words);
        if self.phrases.len() < PHRASES {
            self.phrases.push(chosen.phrase.clone());
        }
        self.keywords.push(chosen.phrase.text.clone());
    }
}
