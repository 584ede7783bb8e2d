//! Which posts belong together: stories (one event or claim), and themes of stories.

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
    _conversation: &Conversation,
    _ranking: &Ranking,
    _options: &Options,
    _progress: &mut Progress<'_>,
) -> Grouping {
    todo!()
}
