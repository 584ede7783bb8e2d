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

/// Part of a theme's posts that has the phrase it is called by, and how many posts: with less, it is called by a chance
/// word.
const CARRIED: f64 = 1.0 / 6.0;
const CARRIED_BY: usize = 2;
/// Part of the posts of a rubric, or of one sort of message, that has a phrase set beside its name, and how many posts.
const BESIDE: f64 = 1.0 / 8.0;
const BESIDE_BY: usize = 3;

/// What a theme is, for its label.
pub(super) struct Of<'a> {
    /// What it is called, where its words do not tell.
    pub(super) name: Option<Phrase>,
    /// Its posts.
    pub(super) size: usize,
    /// Its posts have no subject in common.
    pub(super) is_list: bool,
    /// The phrases of the post that begins it, by which it may be called whoever else has them.
    pub(super) opener: BTreeSet<&'a str>,
}

impl Of<'_> {
    /// Whether a theme can be called by a phrase: a good part of its posts have it, or the one that begins it.
    fn may_be_called(&self, found: &Weighed) -> bool {
        let least = if self.size < CARRIED_BY + 1 { 1 } else { CARRIED_BY };
        let least = libm::ceil(CARRIED * self.size as f64).max(least as f64);
        found.phrase.posts as f64 >= least || self.opener.contains(found.key.as_str())
    }

    /// Whether a phrase may stand beside its name.
    fn may_stand_beside(&self, found: &Weighed) -> bool {
        let posts = found.phrase.posts;
        !self.is_list || posts >= BESIDE_BY && posts as f64 >= BESIDE * self.size as f64
    }
}

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
/// other themes' heads. A theme that has a name is called so, and one that no phrase is carried in by nothing but the best.
pub(super) fn choose(weighed: Vec<Weighed>, of: &Of<'_>, taken: &[BTreeSet<String>]) -> Label {
    let mut label = Builder::default();
    let size = of.size;
    if let Some(name) = of.name.clone() {
        label.used.push(parts(&fold(&name.text)));
        // Key words are words of the posts; what a table calls them is none.
        label.phrases.push(name);
    }
    let mut ordered: Vec<&Weighed> = weighed.iter().collect();
    // What carries it may be its name, in whatever language; then its own language.
    let is_named = of.name.is_some();
    ordered.sort_by_key(|found| (!is_named && !of.may_be_called(found), !found.own));
    let mut is_called = is_named;
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
        let chosen =
            longer.filter(|longer| !label.used.is_empty() || of.may_be_called(longer)).unwrap_or(candidate);
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
        is_called |= label.used.is_empty() && of.may_be_called(chosen);
        let is_shown = !is_named || of.may_stand_beside(chosen);
        label.take(chosen, is_shown);
    }
    let head = label.used.first().cloned();
    Label { phrases: label.phrases, keywords: label.keywords, head, is_called }
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
                label.take(best, true);
            }
        }
    }
    Label { phrases: label.phrases, keywords: label.keywords, head: None, is_called: false }
}

#[derive(Default)]
struct Builder {
    phrases: Vec<Phrase>,
    keywords: Vec<String>,
    used: Vec<BTreeSet<String>>,
}

impl Builder {
    /// Adds a phrase where it shares no word with those it has, and there is room: to the key words alone, unless it is
    /// shown.
    fn take(&mut self, chosen: &Weighed, is_shown: bool) {
        let words = parts(&chosen.key);
        let said = |known: &BTreeSet<String>| !known.is_disjoint(&words) || is_run_together(known, &words);
        if self.keywords.len() == KEYWORDS || self.used.iter().any(said) {
            return;
        }
        self.used.push(words);
        if is_shown && self.phrases.len() < PHRASES {
            self.phrases.push(chosen.phrase.clone());
        }
        self.keywords.push(chosen.phrase.text.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(key: &str, posts: usize, weight: f64) -> Weighed {
        let phrase = Phrase {
            text: key.to_owned(),
            language: "en".into(),
            is_name: false,
            is_plural: false,
            article: None,
            is_feminine: None,
            post: 0,
            at: [0, 1],
            posts,
            weight,
        };
        Weighed { key: key.into(), phrase, words: 1, own: true, is_firm: true }
    }

    fn of(size: usize) -> Of<'static> {
        Of { name: None, size, is_list: false, opener: BTreeSet::new() }
    }

    #[test]
    fn a_theme_is_called_by_what_a_sixth_of_its_posts_say() {
        let called = |posts: usize| {
            let label = choose(vec![weighed("whim", 1, 9.0), weighed("harbour", posts, 1.0)], &of(18), &[]);
            (label.phrases[0].text.clone(), label.is_called)
        };
        assert_eq!(called(3), ("harbour".into(), true));
        assert_eq!(called(2), ("whim".into(), false), "nothing is carried, and the heaviest stands for it");
        let opener = BTreeSet::from(["whim"]);
        let label = choose(vec![weighed("whim", 1, 9.0)], &Of { opener, ..of(18) }, &[]);
        assert!(label.is_called, "what begins a thread names it");
        assert!(choose(vec![weighed("whim", 1, 9.0)], &of(2), &[]).is_called);
        assert!(!choose(vec![weighed("whim", 1, 9.0)], &of(3), &[]).is_called);
    }

    #[test]
    fn beside_the_name_of_a_list_stands_what_an_eighth_of_it_says() {
        let beside = |posts: usize, size: usize| {
            let name = Some(weighed("sport", 1, 1.0).phrase);
            let all = vec![weighed("harbour", posts, 1.0)];
            let label = choose(all, &Of { name, is_list: true, ..of(size) }, &[]);
            assert_eq!(label.keywords, ["harbour"]);
            label.phrases.len() == 2
        };
        assert!(beside(3, 24) && !beside(3, 25));
        assert!(!beside(2, 8));
    }
}
