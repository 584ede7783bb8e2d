//! What does not change with the grouping.

use super::Evidence;
use super::clause::Word;
use super::method::{self, Facts};
use super::quotable::{Quotable, quotable};
use super::select::keys;
use crate::model::Conversation;
use crate::text::tag::Tag;
use crate::text::words;
use std::cell::OnceCell;

/// What the narrator has found of a conversation, each thing where it was first asked for, so that an edition that is
/// told again with other sections does not look for it again.
pub struct Notebook {
    facts: OnceCell<Facts>,
    quotables: Vec<OnceCell<Vec<Keyed>>>,
}

/// A span and the [`keys`] of its words.
type Keyed = (Quotable, Vec<u64>);

impl Notebook {
    /// An empty one for a conversation.
    pub fn of(conversation: &Conversation) -> Self {
        Notebook {
            facts: OnceCell::new(),
            quotables: conversation.posts.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    pub(super) fn facts(&self, evidence: &Evidence<'_>) -> &Facts {
        self.facts.get_or_init(|| method::facts(evidence))
    }

    /// The spans of a post that can be quoted.
    pub(super) fn quotables(&self, post: usize, evidence: &Evidence<'_>) -> &[Keyed] {
        let find = || {
            let word = |(word, tag): (&words::Word, Tag)| Word {
                range: word.range.clone(),
                folded: word.folded.clone(),
                tag,
            };
            let tagged: Vec<Word> = evidence.reading.words(post).map(word).collect();
            let keyed = |span: Quotable| {
                let keys = keys(evidence.words(post, span.at));
                (span, keys)
            };
            quotable(&evidence.conversation.posts[post], &tagged).into_iter().map(keyed).collect()
        };
        self.quotables.get(post).map(|spans| spans.get_or_init(find).as_slice()).unwrap_or_default()
    }
}
