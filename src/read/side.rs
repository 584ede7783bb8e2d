//! What files of one export say about each other's posts: names of users and channels, the owner
//! of an archive, long texts kept apart. Files that hold only this are read before all others.

/// One field for each reader that needs something.
#[derive(Debug, Default)]
pub(crate) struct Side {}
