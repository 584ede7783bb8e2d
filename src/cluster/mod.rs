//! Which posts belong together: stories (one event or claim), and themes of stories.

mod leiden;
mod neighbours;
mod vectors;
use crate::model::Conversation;
use crate::options::Options;
use crate::progress::Progress;
use crate::rank::Ranking;

/// What grouping ends in. Posts are named by their index in [`Conversation::posts`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grouping {
    /// Stories: most important first, each with its posts, best first.
    pub stories: Vec<Vec<usize>>,
    /// Themes, one for each section of the digest, most important first, each with its posts,
    /// best first. Never empty where a post is used; no post is in two.
    pub themes: Vec<Vec<usize>>,
    /// Per post: its story; `None` is noise or not used.
    pub story_of: Vec<Option<u32>>,
    /// Per post: its theme; `None` is noise or not used.
    pub theme_of: Vec<Option<u32>>,
}

/// Groups the posts in use.
pub fn cluster(
    conversation: &Conversation,
    ranking: &Ranking,
    options: &Options,
    progress: &mut Progress<'_>,
) -> Grouping {
    let mut used: Vec<usize> = ranking.order.clone();
    used.sort_by_key(|i| (conversation.posts[*i].created_at, *i));
    let posts: Vec<&crate::model::Post> = used.iter().map(|i| &conversation.posts[*i]).collect();
    let v = vectors::vectors(&posts);
    let graph = neighbours::graph(&posts, &v, progress);
    let n = used.len();
    let k = match options.sections {
        crate::options::Sections::Exactly(k) => k as usize,
        _ => (n / 12).clamp(1, 5),
    }
    .min(n);
    let mut best: Option<(usize, Vec<u32>)> = None;
    for r in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0] {
        let of = leiden::leiden(&graph, r, 1);
        let mut c = std::collections::BTreeMap::new();
        for x in &of {
            *c.entry(*x).or_insert(0usize) += 1;
        }
        let big = c.values().filter(|x| **x >= 3.min(n)).count();
        if best.as_ref().is_none_or(|(b, _)| big.abs_diff(k) < b.abs_diff(k)) {
            best = Some((big, of));
        }
    }
    let of = best.unwrap().1;
    let mut themes: std::collections::BTreeMap<u32, Vec<usize>> = Default::default();
    let place: std::collections::BTreeMap<usize, usize> =
        ranking.order.iter().enumerate().map(|(p, i)| (*i, p)).collect();
    for (j, i) in used.iter().enumerate() {
        themes.entry(of[j]).or_default().push(*i);
    }
    let mut themes: Vec<Vec<usize>> = themes.into_values().collect();
    for t in &mut themes {
        t.sort_by_key(|i| place[i]);
    }
    themes.sort_by_key(|t| std::cmp::Reverse(t.len()));
    themes.truncate(k.max(1));
    let mut theme_of = vec![None; conversation.posts.len()];
    for (t, list) in themes.iter().enumerate() {
        for i in list {
            theme_of[*i] = Some(t as u32);
        }
    }
    Grouping { stories: themes.clone(), story_of: theme_of.clone(), themes, theme_of }
}
