//! What files of one export say about each other's posts: names of users and channels, the owner
//! of an archive, long texts kept apart. Files that hold only this are read before all others.

use super::{slack, x_archive};
use crate::error::Error;

/// One field for each reader that needs something.
#[derive(Debug, Default)]
pub(crate) struct Side {
    pub(crate) x: x_archive::Archive,
    pub(crate) slack: slack::Workspace,
}

impl Side {
    /// The error where there are only files without posts of an export that has others.
    pub(crate) fn alone(&self) -> Option<Error> {
        let x = self.x.without_posts.as_deref().map(x_archive::alone);
        x.or_else(|| self.slack.without_posts.as_deref().map(slack::alone))
    }
}
