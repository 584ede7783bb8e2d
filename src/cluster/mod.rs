//! Which posts belong together: stories (one event or claim), and themes of stories.
//!
//! Posts become sparse vectors of their words ([`vectors`]), each is joined with those that are most like it
//! and with those that it quotes or answers ([`neighbours`]), and the communities of that graph ([`leiden`])
//! are the stories; what hangs on a story by a thread only is noise. [`themes`] makes sections of them.
//! The graph stage and the setting of its resolution follow what was measured on public sets of
//! labelled short posts: ten neighbours, likeness scaled per post, modularity, resolution max(1, √(n/2500)).

mod aspects;
mod edits;
mod join;
pub mod leiden;
mod neighbours;
mod parts;
mod rubrics;
mod sections;
mod sorts;
mod speakers;
mod structure;
mod themes;
mod topic;
mod vectors;

use crate::locale::time::TimeZone;
use crate::model::{Conversation, Post, Refusal, SectionKind};
use crate::options::{Options, Sections};
use crate::progress::{Progress, Stage};
use crate::rank::Ranking;
use crate::text::vectors::Table;
pub use aspects::Aspect;
pub(crate) use aspects::Matters;
pub use rubrics::Rubric;
pub use sorts::{Sort, Stretch};
use std::collections::{BTreeMap, BTreeSet};
pub use topic::{Name, Topic};

/// Of the order in which the graph is walked.
const SEED: u64 = 1;
/// Walks over the graph, of which the best is kept.
const WALKS: u64 = 3;
/// Up to so many posts, one of which can make another walk the best, it is taken what so many walks agree on.
const AGREED: usize = 2_000;
const AGREEING: u64 = 8;
/// A post whose strongest ties inside its story are weaker on average is none of it.
const NOISE: f64 = 0.2;
/// How many ties are looked at; with fewer posts than this, one less, since a story may be three posts.
const TIES: usize = 3;
const SMALL: usize = 60;

/// What grouping ends in. Posts are named by their index in [`Conversation::posts`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grouping {
    /// Stories of two posts and more: most important first, each with its posts, best first.
    pub stories: Vec<Vec<usize>>,
    /// Themes, one for each section of the digest, most important first, each with its posts,
    /// best first. Never empty where a post is used; no post is in two.
    pub themes: Vec<Vec<usize>>,
    /// Per theme: what holds it together and what it is called; a story without a name where there is none.
    pub topics: Vec<Topic>,
    /// Words of the event that all posts are about, folded, where themes are its aspects: they name the edition, and none of
    /// its themes.
    pub event: BTreeSet<String>,
    /// The last of the themes is none: it holds what belongs to no other.
    pub has_rest: bool,
    /// Per post: its story; `None` is noise or not used.
    pub story_of: Vec<Option<u32>>,
    /// Per post: its theme; `None` is noise or not used.
    pub theme_of: Vec<Option<u32>>,
    /// The version of the table of word vectors that was used.
    pub vectors: Option<String>,
    /// The editor's log has been applied.
    pub is_edited: bool,
    /// Edits of the log that could not be followed here, by their place in it, and why.
    pub refused: BTreeMap<usize, Refusal>,
}

impl Grouping {
    /// Whether a theme holds what belongs to no other, and so has no subject of its own.
    pub fn is_rest(&self, theme: usize) -> bool {
        self.has_rest && theme + 1 == self.themes.len()
    }

    /// What holds a theme's posts together.
    pub fn kind(&self, theme: usize) -> SectionKind {
        match self.topics.get(theme).map(|topic| topic.kind) {
            _ if self.is_rest(theme) => SectionKind::Brief,
            // What has taken in the rest, or has been named by hand, is a topic.
            None | Some(SectionKind::Brief) => SectionKind::Story,
            Some(kind) => kind,
        }
    }

    /// What a theme is called where that is not a matter of its words.
    pub fn name(&self, theme: usize) -> Option<&Name> {
        self.topics.get(theme).filter(|_| !self.is_rest(theme)).and_then(|topic| topic.name.as_ref())
    }

    /// The matter of an event that a theme is, where it is one.
    pub fn aspect(&self, theme: usize) -> Option<Aspect> {
        match self.name(theme) {
            Some(Name::Aspect(aspect)) => Some(*aspect),
            _ => None,
        }
    }

    /// The rubric of a theme, where it is one.
    pub fn rubric(&self, theme: usize) -> Option<Rubric> {
        match self.name(theme) {
            Some(Name::Rubric(rubric)) => Some(*rubric),
            _ => None,
        }
    }

    /// The grouping with a theme given to the rest, which is made where there is none: for stories that nothing of their
    /// own names.
    #[must_use]
    pub fn left(&self, theme: usize, ranking: &Ranking) -> Grouping {
        if self.has_rest {
            return self.without(theme, ranking).unwrap_or_else(|| self.clone());
        }
        let mut grouping = self.clone();
        grouping.topics.resize(self.themes.len(), Topic::default());
        let rest = grouping.themes.remove(theme);
        grouping.topics.remove(theme);
        grouping.themes.push(rest);
        grouping.topics.push(Topic::rest());
        grouping.has_rest = true;
        for (theme, posts) in grouping.themes.iter().enumerate() {
            posts.iter().for_each(|at| grouping.theme_of[*at] = Some(theme as u32));
        }
        grouping
    }

    /// The grouping with one theme fewer, for a theme that cannot be told beside the others: its posts come to
    /// the rest, or where there is none to the theme before. Where it is the rest that cannot be told, the
    /// slightest theme comes to it; and where there is no rest, what structure or a table names becomes one. `None` where one theme is all there is.
    pub fn without(&self, theme: usize, ranking: &Ranking) -> Option<Grouping> {
        let last = self.themes.len().checked_sub(1).filter(|last| *last > 0)?;
        // What is told by structure is no part of what is told by another.
        if !self.has_rest && self.name(theme.min(last)).is_some() {
            return Some(self.left(theme.min(last), ranking));
        }
        let (gone, home) = match (self.has_rest, theme >= last) {
            (true, true) => (last - 1, last),
            (true, false) => (theme, last),
            (false, _) => (theme.min(last), if theme == 0 { 1 } else { theme.min(last) - 1 }),
        };
        let mut grouping = self.clone();
        let lone = std::mem::take(&mut grouping.themes[gone]);
        grouping.themes[home].extend(lone);
        let place: BTreeMap<usize, usize> =
            ranking.order.iter().enumerate().map(|(place, at)| (*at, place)).collect();
        grouping.themes[home].sort_by_key(|at| place.get(at).copied());
        grouping.themes.remove(gone);
        grouping.topics.resize(self.themes.len(), Topic::default());
        let topic = grouping.topics.remove(gone);
        if !self.has_rest {
            let home = if gone < home { home - 1 } else { home };
            grouping.topics[home] = grouping.topics[home].and(&topic);
        }
        grouping.theme_of = vec![None; self.theme_of.len()];
        for (theme, posts) in grouping.themes.iter().enumerate() {
            for at in posts {
                grouping.theme_of[*at] = Some(theme as u32);
            }
        }
        Some(grouping)
    }
}

/// A grouping as the editor's log has it, given the ranking without it and the one under it: what is no longer used is
/// gone from its theme, what is used now comes to what it is a copy of or answers, else to the rest; then themes are arranged.
/// What of the log cannot be followed is in [`Grouping::refused`].
#[must_use]
pub fn edited(
    mut grouping: Grouping,
    conversation: &Conversation,
    plain: &Ranking,
    ranking: &Ranking,
) -> Grouping {
    edits::admit(&mut grouping, conversation, plain, ranking);
    edits::apply(&mut grouping, ranking);
    grouping
}

/// Groups the posts in use, by their words, and by what these mean where there is a table of word vectors.
pub fn cluster(
    conversation: &Conversation,
    ranking: &Ranking,
    options: &Options,
    table: Option<&Table>,
    progress: &mut Progress<'_>,
) -> Grouping {
    // Neighbours are searched around a post's own place, so that posts must be in order of time; and what is numbered
    // or walked in another order would hang on the order of the files.
    let mut used: Vec<usize> = ranking.order.clone();
    used.sort_by(|a, b| conversation.posts[*a].in_order(&conversation.posts[*b]).then(a.cmp(b)));
    let posts: Vec<&Post> = used.iter().map(|at| &conversation.posts[*at]).collect();
    let n = used.len();
    progress.report(Stage::Cluster, 0, n as u64);
    let languages = languages(&posts);
    let vectors = vectors::vectors(&posts, &languages, table);
    let candidates = neighbours::candidates(&vectors, progress);
    let answered = structure::answered(&posts, neighbours::parents(&posts));
    let parents = structure::turns(&posts, answered.clone());
    let marks = marks(&posts);
    let joined =
        neighbours::graph(&posts, &vectors, &candidates, &parents, &neighbours::STORIES).marked(&marks);

    let resolution = libm::sqrt(n as f64 / 2500.0).max(1.0);
    let communities = match n <= AGREED {
        true => leiden::agreed(&joined.scaled, resolution, AGREEING),
        false => leiden::best(&joined.scaled, resolution, WALKS, |_| true),
    };
    let mut stories = themes::members(&communities);
    let ties = if n < SMALL { TIES - 1 } else { TIES };
    for story in &mut stories {
        let firm: Vec<usize> = story
            .iter()
            .copied()
            .filter(|at| {
                let inside = |other: u32| story.binary_search(&(other as usize)).is_ok();
                themes::hold(&joined.graph, *at, ties, inside) >= NOISE
            })
            .collect();
        *story = firm;
    }
    stories.retain(|story| story.len() >= 2);

    let scores: Vec<f64> =
        used.iter().map(|at| ranking.scores[*at].as_ref().map_or(0.0, |score| score.value)).collect();
    let facts = themes::Facts {
        vectors: &vectors,
        scores: &scores,
        voices: &voices(&posts),
        speakers: &speakers::speakers(&posts),
        languages: &languages,
        parents: &parents,
        replies: &neighbours::replies(&parents),
        within: &vec![true; n],
        count: n,
        is_feed: sorts::Owner::of(&posts).is_some(),
    };
    let zone = options.zone().unwrap_or(TimeZone::UTC);
    let ground = sections::Ground {
        posts: &posts,
        used: &used,
        answered: &answered,
        facts: &facts,
        stories: &stories,
        table,
        zone: &zone,
    };
    let chosen = match options.sections {
        Sections::Auto => sections::sections(&ground),
        Sections::Exactly(count) if vectors.dense.is_some() => {
            let joining = neighbours::themes(n);
            let joined = neighbours::graph(&posts, &vectors, &candidates, &parents, &joining).marked(&marks);
            themes::exactly(&facts, &joined.scaled, usize::from(count))
        }
        Sections::Exactly(count) => themes::exactly(&facts, &joined.scaled, usize::from(count)),
    };
    let has_aspects = chosen.iter().any(|theme| theme.topic.kind == SectionKind::Aspect);
    let event = if has_aspects { aspects::words_of_all(&posts) } else { BTreeSet::new() };
    progress.report(Stage::Cluster, n as u64, n as u64);
    if let Sections::Exactly(_) = options.sections {
        stories = within(&stories, &chosen, n);
    }

    let place: BTreeMap<usize, usize> =
        ranking.order.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let best_first = |members: &[usize]| -> Vec<usize> {
        let mut list: Vec<usize> = members.iter().map(|at| used[*at]).collect();
        list.sort_by_key(|at| place[at]);
        list
    };
    let mut stories: Vec<Vec<usize>> = stories.iter().map(|story| best_first(story)).collect();
    stories.sort_by_key(|story| (std::cmp::Reverse(story.len()), place[&story[0]]));
    let themes: Vec<Vec<usize>> = chosen.iter().map(|theme| best_first(&theme.members)).collect();
    let number = |groups: &[Vec<usize>]| {
        let mut of = vec![None; conversation.posts.len()];
        for (group, list) in groups.iter().enumerate() {
            for at in list {
                of[*at] = Some(group as u32);
            }
        }
        of
    };
    Grouping {
        story_of: number(&stories),
        theme_of: number(&themes),
        vectors: table.map(|table| table.version().to_owned()),
        has_rest: chosen.last().is_some_and(|theme| theme.is_rest),
        topics: chosen
            .iter()
            .map(|theme| if theme.is_rest { Topic::rest() } else { theme.topic.clone() })
            .collect(),
        event,
        stories,
        themes,
        is_edited: false,
        refused: BTreeMap::new(),
    }
}

/// Stories cut along the themes, so that each lies in one.
fn within(stories: &[Vec<usize>], themes: &[themes::Theme], n: usize) -> Vec<Vec<usize>> {
    let mut of = vec![usize::MAX; n];
    for (number, theme) in themes.iter().enumerate() {
        for at in &theme.members {
            of[*at] = number;
        }
    }
    let mut out = Vec::new();
    for story in stories {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in story {
            parts.entry(of[*at]).or_default().push(*at);
        }
        out.extend(parts.into_values().filter(|part| part.len() >= 2));
    }
    out
}

/// What each post is known by when posts are shuffled: its author and words, by the hash of Fowler, Noll and Vo (1991).
fn marks(posts: &[&Post]) -> Vec<u64> {
    let mark = |post: &&Post| {
        let author = post.author.as_ref().map_or("", |author| author.key.as_str());
        author.bytes().chain(post.text.bytes()).fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        })
    };
    posts.iter().map(mark).collect()
}

/// A number per distinct author.
fn voices(posts: &[&Post]) -> Vec<u32> {
    let mut numbers = BTreeMap::new();
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        next
    };
    posts
        .iter()
        .map(|post| match post.voice() {
            Some(voice) => *numbers.entry(voice).or_insert_with(&mut fresh),
            None => fresh(),
        })
        .collect()
}

/// A number per language.
fn languages(posts: &[&Post]) -> Vec<u32> {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    posts
        .iter()
        .map(|post| {
            let language =
                post.language.as_deref().and_then(|tag| tag.split(['-', '_']).next()).unwrap_or("und");
            let next = numbers.len() as u32;
            *numbers.entry(language).or_insert(next)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_that_cannot_be_told_comes_to_the_rest_or_to_its_neighbour() {
        let ranking = Ranking { order: vec![3, 1, 0, 2, 4, 5], ..Ranking::default() };
        let themes = vec![vec![3, 0], vec![1, 2], vec![4, 5]];
        let theme_of = vec![Some(0), Some(1), Some(1), Some(0), Some(2), Some(2)];
        let grouping = Grouping { themes, theme_of, has_rest: true, ..Grouping::default() };
        let themes = |fewer: &Grouping| fewer.themes.clone();

        let fewer = grouping.without(0, &ranking).unwrap();
        assert_eq!(themes(&fewer), [vec![1, 2], vec![3, 0, 4, 5]], "to the rest, best first");
        assert_eq!(fewer.theme_of, [Some(1), Some(0), Some(0), Some(1), Some(1), Some(1)]);
        let fewer = grouping.without(2, &ranking).unwrap();
        assert_eq!(themes(&fewer), [vec![3, 0], vec![1, 2, 4, 5]], "the rest stays");

        let left = grouping.left(0, &ranking);
        assert_eq!((themes(&left), left.has_rest), (vec![vec![1, 2], vec![3, 0, 4, 5]], true));
        let none = Grouping { has_rest: false, ..grouping.clone() }.left(0, &ranking);
        assert_eq!(themes(&none), [vec![1, 2], vec![4, 5], vec![3, 0]]);
        assert!(none.is_rest(2) && none.theme_of[3] == Some(2) && none.theme_of[1] == Some(0));

        let place = |name: &str| Topic::named(Name::Place(name.into()));
        let topics = vec![place("a"), place("b"), Topic::rest()];
        let placed = Grouping { topics, ..grouping.clone() };
        let fewer = placed.without(0, &ranking).unwrap();
        assert_eq!(fewer.topics, [place("b"), Topic::rest()]);
        assert_eq!((fewer.kind(0), fewer.kind(1)), (SectionKind::Place, SectionKind::Brief));

        let no_rest = Grouping {
            topics: vec![place("a"), place("b"), place("c")],
            has_rest: false,
            ..grouping.clone()
        };
        let fewer = no_rest.without(1, &ranking).unwrap();
        assert_eq!(fewer.topics, [place("a"), place("c"), Topic::rest()]);

        let all_topics = Grouping { has_rest: false, ..grouping };
        let fewer = all_topics.without(2, &ranking).unwrap();
        assert_eq!(themes(&fewer), [vec![3, 0], vec![1, 2, 4, 5]]);
        let fewer = all_topics.without(0, &ranking).unwrap().without(0, &ranking).unwrap();
        assert_eq!(themes(&fewer), [vec![3, 1, 0, 2, 4, 5]]);
        assert_eq!(fewer.without(0, &ranking), None, "one is all there is");
    }
}
