//! Which posts count, how much, and why.

use crate::error::Error;
use crate::model::{Because, Conversation, LeftOut};
use crate::options::Options;
use crate::progress::Progress;
use std::collections::BTreeMap;

/// What ranking ends in. Posts are named by their index in [`Conversation::posts`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// The posts used, best first.
    pub order: Vec<usize>,
    /// Per post: its score with reasons, `None` for a post that is not used.
    pub scores: Vec<Option<Score>>,
    /// Texts that were posted more than once: the post that is used → all that carry the text.
    pub copies: BTreeMap<usize, CopyGroup>,
    /// What is not used, by reason.
    pub left_out: Vec<LeftOut>,
}

/// A score from 0 to 1 and what it is made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// The sum of the weights.
    pub value: f64,
    /// Heaviest first.
    pub because: Vec<Because>,
}

/// Posts with the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyGroup {
    /// All of them, the one that is used first, then in order of time.
    pub posts: Vec<usize>,
    /// Distinct accounts among them.
    pub accounts: usize,
}

/// Ranks a conversation.
///
/// # Errors
/// [`Code::Empty`](crate::Code::Empty) where no post is left to tell of; the message says what
/// became of those that were read.
pub fn rank(
    _conversation: &Conversation,
    _options: &Options,
    _progress: &mut Progress<'_>,
) -> Result<Ranking, Error> {
    todo!()
}
