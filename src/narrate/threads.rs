//! Which post answers which.

use super::Evidence;
use crate::model::Platform;
use std::collections::BTreeMap;

/// The posts in use by what they answer. A post whose parent is not in the export answers nobody here.
#[derive(Debug, Default)]
pub(super) struct Threads {
    parents: Vec<Option<usize>>,
    /// Of each post, those that answer it, in the order of ranks.
    answers: Vec<Vec<usize>>,
}

impl Threads {
    pub(super) fn of(evidence: &Evidence<'_>) -> Self {
        let posts = &evidence.conversation.posts;
        let mut known: BTreeMap<(Platform, &str), usize> = BTreeMap::new();
        for index in &evidence.ranking.order {
            known.insert((posts[*index].platform, posts[*index].key.as_str()), *index);
        }
        let mut threads =
            Threads { parents: vec![None; posts.len()], answers: vec![Vec::new(); posts.len()] };
        for index in &evidence.ranking.order {
            let post = &posts[*index];
            let parent = post.reply_to.as_deref().and_then(|key| known.get(&(post.platform, key)).copied());
            if let Some(parent) = parent.filter(|parent| parent != index) {
                threads.parents[*index] = Some(parent);
                threads.answers[parent].push(*index);
            }
        }
        threads
    }

    /// The post in use that a post answers.
    pub(super) fn parent(&self, post: usize) -> Option<usize> {
        self.parents.get(post).copied().flatten()
    }

    /// The posts in use that answer a post.
    pub(super) fn answers(&self, post: usize) -> &[usize] {
        self.answers.get(post).map(Vec::as_slice).unwrap_or_default()
    }

    /// The first post of the exchange that a post stands in, itself where it answers nobody.
    pub(super) fn root(&self, post: usize) -> usize {
        let mut root = post;
        // An export may say of two posts that each answers the other.
        for _ in 0..self.parents.len() {
            match self.parent(root) {
                Some(parent) if parent != post => root = parent,
                _ => break,
            }
        }
        root
    }

    /// How many of these posts answer one of them.
    pub(super) fn answering(&self, posts: &[usize]) -> Vec<usize> {
        let within = |post: &usize| self.parent(*post).is_some_and(|parent| posts.contains(&parent));
        posts.iter().copied().filter(within).collect()
    }
}
