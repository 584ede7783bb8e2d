//! The editorial rules, run on a finished digest.

use crate::model::{Check, Conversation, Digest};

/// Runs every rule that a digest can be held to by itself: its own `sources` have every post it cites.
pub fn check(_digest: &Digest) -> Vec<Check> {
    todo!()
}

/// Runs [`check`], and compares every source with the conversation it is said to come from.
pub fn verify(_digest: &Digest, _conversation: &Conversation) -> Vec<Check> {
    todo!()
}
