//! What to say, in which order, in which words.
//!
//! [`narrate`] selects quotations, plans sections and writes them. Nothing is written that is not
//! a post's words, arithmetic over posts, or a frame of [`lang`].

mod arithmetic;
mod clause;
mod closing;
mod edition;
mod edits;
mod frames;
mod lang;
mod method;
mod names;
mod notebook;
mod opening;
mod prose;
mod pulls;
mod quotable;
mod section;
mod select;
mod since;
mod standing;
mod views;
mod words;

use crate::cluster::Grouping;
use crate::error::{Code, Error};
use crate::label::{Label, Reading};
use crate::locale::Language;
use crate::locale::time::TimeZone;
use crate::model::{Conversation, Digest};
use crate::options::Options;
use crate::rank::Ranking;
use crate::text::tree::TreeMap;

pub use notebook::Notebook;

/// All that the narrator may draw on.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// The posts.
    pub conversation: &'a Conversation,
    /// SHA-256 over them.
    pub posts_hash: &'a [u8; 32],
    /// Their ranks.
    pub ranking: &'a Ranking,
    /// Their words.
    pub reading: &'a Reading<'a>,
    /// Their stories and themes.
    pub grouping: &'a Grouping,
    /// The themes' names.
    pub labels: &'a [Label],
    /// The caller's wishes.
    pub options: &'a Options,
    /// The language to write in.
    pub language: Language,
    /// The zone that hours and days are told in.
    pub zone: &'a TimeZone,
    /// What is found of the posts, whatever their themes.
    pub notebook: &'a Notebook,
}

impl Evidence<'_> {
    /// The words of a post at a byte range; empty where there are none.
    fn words(&self, post: usize, at: [usize; 2]) -> &str {
        self.conversation.posts.get(post).and_then(|post| post.text.get(at[0]..at[1])).unwrap_or_default()
    }
}

/// The language that a digest is written in: the one asked for, or for `auto` the one that most
/// posts in use are in where it has a narrator, else English.
///
/// # Errors
/// [`Code::BadOption`] where a language is asked for that has no narrator.
pub fn language(
    conversation: &Conversation,
    ranking: &Ranking,
    options: &Options,
) -> Result<Language, Error> {
    if options.language != "auto" {
        return Language::of(&options.language).ok_or_else(|| {
            let known = Language::ALL.map(|language| format!("`{}`", language.code()));
            Error::new(
                Code::BadOption,
                format!("there is no narrator for the language `{}`", options.language),
                format!("choose {} or `auto`", known.join(", ")),
            )
        });
    }
    let mut counts: TreeMap<&str, usize> = TreeMap::new();
    for post in ranking.order.iter().filter_map(|index| conversation.posts.get(*index)) {
        if let Some(tag) = &post.language {
            *counts.entry(tag.split(['-', '_']).next().unwrap_or_default()).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    Ok(most.and_then(|(tag, _)| Language::of(tag)).unwrap_or(Language::En))
}

/// Themes, in their order, that find no pull quote of an author and of words that the themes before them have not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold(pub Vec<usize>);

/// Writes a digest; its `checks` are still to be made.
///
/// # Errors
/// Themes that cannot be told beside the others. One theme alone always can.
pub fn narrate(evidence: &Evidence<'_>) -> Result<Digest, Untold> {
    edition::write(evidence)
}
