//! The words and frames that relations between posts are told with.

use super::entity::Fate;
use super::frames::Noun;
use super::moves::Move;

/// A language's words for relations.
#[derive(Debug)]
pub(crate) struct Weave {
    /// The frames of each move that tells a relation.
    pub(crate) moves: &'static [(Move, &'static [&'static str])],
    /// One of those who are counted, by itself.
    pub(crate) one: &'static str,
    /// Between two numbers of one day.
    pub(crate) then: &'static str,
    /// Before a length of time that is rounded.
    pub(crate) about: &'static str,
    pub(crate) minute: Noun,
    pub(crate) hour: Noun,
    pub(crate) day: Noun,
    /// Those to whom something happened, as they stand after *the number of*.
    pub(crate) fates: [(Fate, &'static str); 5],
}

impl Weave {
    /// Those to whom something happened.
    pub(crate) fn fate(&self, fate: Fate) -> Option<&'static str> {
        self.fates.iter().find(|(known, _)| *known == fate).map(|(_, words)| *words)
    }
}
