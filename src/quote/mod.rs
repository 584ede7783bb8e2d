//! Which words of which posts can be quoted, how well each reads, and which a section is told with.
//!
//! [`quotable`] finds the spans of a post that stand alone ([`standing`]) and the clauses that can be cut out of its
//! sentences ([`clause`]); [`select`] weighs them for a section, [`pulls`] gives each section its pull quote. How they
//! are told is for the narrator.

pub(crate) mod clause;
pub(crate) mod honest;
pub(crate) mod notebook;
pub(crate) mod pulls;
pub(crate) mod quotable;
pub(crate) mod select;
pub(crate) mod span;
pub(crate) mod stance;
pub(crate) mod standing;
mod ways;

use crate::cluster::Grouping;
use crate::label::{Label, Reading};
use crate::locale::Language;
use crate::model::Conversation;
use crate::rank::Ranking;

pub use notebook::Notebook;
pub use ways::{Context, Needs, Referent, Telling, Way, ways};

/// All that quotations are chosen from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The posts.
    pub conversation: &'a Conversation,
    /// Their ranks.
    pub ranking: &'a Ranking,
    /// Their words.
    pub reading: &'a Reading<'a>,
    /// Their stories and themes.
    pub grouping: &'a Grouping,
    /// The themes' names.
    pub labels: &'a [Label],
    /// The language of the digest.
    pub language: Language,
    /// What is found of the posts, whatever their themes.
    pub quotes: &'a Notebook,
}

impl Material<'_> {
    /// The words of a post at a byte range; empty where there are none.
    pub(crate) fn words(&self, post: usize, at: [usize; 2]) -> &str {
        self.conversation.posts.get(post).and_then(|post| post.text.get(at[0]..at[1])).unwrap_or_default()
    }
}
