//! What to say, in which order, in which words.
//!
//! [`narrate`] plans sections, tells each with quotations from [`quote`](crate::quote), and writes them. Nothing is written that is not
//! a post's words, arithmetic over posts, or a frame of [`lang`](crate::lang).

mod arithmetic;
mod closing;
mod coverage;
mod edition;
mod edits;
mod frames;
mod listing;
mod method;
mod names;
mod notebook;
mod opening;
mod prose;
mod relations;
mod saying;
mod section;
mod since;
mod story;
mod threads;
mod views;

use crate::entity::Ledger;
use crate::error::{Code, Error};
use crate::locale::Language;
use crate::locale::time::TimeZone;
use crate::model::{Conversation, Digest};
use crate::options::Options;
use crate::quote::Material;
use crate::rank::Ranking;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

pub(crate) use names::signed;
pub use notebook::Notebook;

/// All that the narrator may draw on; what quotations are chosen from is read as its own.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// The posts, their ranks, their words and their themes.
    pub material: Material<'a>,
    /// SHA-256 over the posts.
    pub posts_hash: &'a [u8; 32],
    /// The caller's wishes.
    pub options: &'a Options,
    /// The zone that hours and days are told in.
    pub zone: &'a TimeZone,
    /// What is found of the posts, whatever their themes.
    pub notebook: &'a Notebook,
    /// What they name and count.
    pub ledger: &'a Ledger,
    /// Posts that an edition before this one was refused for by the rules: nothing of theirs is quoted or related.
    pub refused: &'a BTreeSet<usize>,
}

impl<'a> Deref for Evidence<'a> {
    type Target = Material<'a>;

    fn deref(&self) -> &Material<'a> {
        &self.material
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
    let most = main_language(conversation, ranking);
    Ok(most.and_then(|tag| Language::of(&tag)).unwrap_or(Language::En))
}

/// The language that most posts in use are in, as a BCP 47 tag; `None` where none is known.
pub fn main_language(conversation: &Conversation, ranking: &Ranking) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for post in ranking.order.iter().filter_map(|index| conversation.posts.get(*index)) {
        if let Some(tag) = &post.language {
            *counts.entry(tag.split(['-', '_']).next().unwrap_or_default()).or_default() += 1;
        }
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0))).map(|(tag, _)| tag.to_owned())
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
