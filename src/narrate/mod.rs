//! What to say, in which order, in which words.

use crate::cluster::Grouping;
use crate::error::Error;
use crate::label::Label;
use crate::locale::Language;
use crate::model::{Conversation, Digest};
use crate::options::Options;
use crate::rank::Ranking;

/// All that the narrator may draw on.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The posts.
    pub conversation: &'a Conversation,
    /// Their ranks.
    pub ranking: &'a Ranking,
    /// Their stories and themes.
    pub grouping: &'a Grouping,
    /// The themes' names.
    pub labels: &'a [Label],
    /// The caller's wishes.
    pub options: &'a Options,
    /// The language to write in.
    pub language: Language,
}

/// The language that a digest is written in.
///
/// # Errors
/// [`Code::BadOption`](crate::Code::BadOption) where a language is asked for that has no narrator.
pub fn language(
    _conversation: &Conversation,
    _ranking: &Ranking,
    _options: &Options,
) -> Result<Language, Error> {
    todo!()
}

/// Writes a digest; its `checks` are still to be made.
pub fn narrate(_evidence: &Evidence<'_>) -> Digest {
    todo!()
}
