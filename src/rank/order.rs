//! Scores, and the orders of posts: the better first, the earlier first.

use crate::model::{Because, Post};
use std::cmp::Ordering;

/// A score from 0 to 1 and what it is made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// The sum of the weights.
    pub value: f64,
    /// Heaviest first.
    pub because: Vec<Because>,
}

/// Which of two posts with the same text is kept: the one with most points, then the earliest.
pub(super) fn preferred(posts: &[Post], a: usize, b: usize) -> Ordering {
    let points = |at: usize| posts[at].points.unwrap_or(i64::MIN);
    points(b).cmp(&points(a)).then_with(|| in_time(posts, a, b))
}

/// In the order in which no file has a say.
pub(super) fn in_time(posts: &[Post], a: usize, b: usize) -> Ordering {
    posts[a].in_order(&posts[b]).then(a.cmp(&b))
}

/// Best score first.
pub(super) fn sort(order: &mut [usize], posts: &[Post], scores: &[Option<Score>]) {
    let value = |at: usize| scores[at].as_ref().map_or(0.0, |score| score.value);
    order.sort_by(|a, b| value(*b).total_cmp(&value(*a)).then_with(|| preferred(posts, *a, *b)));
}
