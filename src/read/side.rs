//! What files of one export say about each other's posts: names of users and channels, the owner
//! of an archive, long texts kept apart. Files that hold only this are read before all others.

use super::{consultation, linkedin, mastodon, meta, reddit_copy, slack, x_archive};
use crate::error::Error;

/// One field for each reader that needs something.
#[derive(Debug, Default)]
pub(crate) struct Side {
    pub(crate) x: x_archive::Archive,
    pub(crate) slack: slack::Workspace,
    pub(crate) meta: meta::Profile,
    pub(crate) linkedin: linkedin::Copy,
    pub(crate) consultation: consultation::Votes,
    pub(crate) mastodon: mastodon::Archive,
    pub(crate) reddit: reddit_copy::Copy,
}

impl Side {
    /// The error where there are only files without posts of an export that has others.
    pub(crate) fn alone(&self) -> Option<Error> {
        type Say = fn(&str) -> Error;
        let lone: [(&Option<String>, Say); 7] = [
            (&self.x.without_posts, x_archive::alone),
            (&self.slack.without_posts, slack::alone),
            (&self.meta.without_posts, meta::alone),
            (&self.linkedin.without_posts, linkedin::alone),
            (&self.consultation.without_posts, consultation::alone),
            (&self.mastodon.without_posts, mastodon::alone),
            (&self.reddit.without_posts, reddit_copy::alone),
        ];
        lone.into_iter().find_map(|(name, say)| name.as_deref().map(say))
    }
}
