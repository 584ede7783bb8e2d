//! What reading ends in.

use super::{FileReport, Post};

/// All posts of all files, each once, in reading order; a post's id in a digest is `p` and its
/// 1-based place here.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conversation {
    /// The posts.
    pub posts: Vec<Post>,
    /// What each file held.
    pub files: Vec<FileReport>,
    /// Posts that were read but not taken in, by reason.
    pub withheld: Vec<Withheld>,
}

/// Posts that reading itself kept out of the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Why.
    pub reason: super::LeftOutReason,
    /// How many.
    pub posts: u64,
}

impl Conversation {
    /// The id that a digest uses for the post at `index`.
    ///
    /// ```
    /// assert_eq!(coranto::model::Conversation::id(16), "p17");
    /// ```
    pub fn id(index: usize) -> String {
        format!("p{}", index + 1)
    }

    /// The index behind an id.
    ///
    /// ```
    /// assert_eq!(coranto::model::Conversation::index("p17"), Some(16));
    /// assert_eq!(coranto::model::Conversation::index("17"), None);
    /// ```
    pub fn index(id: &str) -> Option<usize> {
        id.strip_prefix('p')?.parse::<usize>().ok()?.checked_sub(1)
    }
}
