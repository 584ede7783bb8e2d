//! What does not change with the grouping.

use super::Evidence;
use super::clause::Word;
use super::method::{self, Facts};
use super::quotable::{Quotable, quotable};
use super::select::{keys, signature};
use crate::model::Conversation;
use crate::text::intern::Intern;
use std::cell::OnceCell;
use std::rc::Rc;

/// What the narrator has found of a conversation, each thing where it was first asked for, so that an edition that is
/// told again with other sections does not look for it again.
pub struct Notebook {
    facts: OnceCell<Facts>,
    quotables: Vec<OnceCell<Vec<Keyed>>>,
    authors: OnceCell<Vec<Option<u32>>>,
}

/// A span and the [`keys`] of its words.
type Keyed = (Quotable, Rc<[u64]>);

impl Notebook {
    /// An empty one for a conversation.
    pub fn of(conversation: &Conversation) -> Self {
        Notebook {
            facts: OnceCell::new(),
            authors: OnceCell::new(),
            quotables: conversation.posts.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    pub(super) fn facts(&self, evidence: &Evidence<'_>) -> &Facts {
        self.facts.get_or_init(|| method::facts(evidence))
    }

    /// The number of a post's [`signature`].
    pub(super) fn author(&self, post: usize, conversation: &Conversation) -> Option<u32> {
        let find = || {
            let mut known = Intern::default();
            conversation.posts.iter().map(|post| Some(known.number(&signature(post)?))).collect()
        };
        self.authors.get_or_init(find).get(post).copied().flatten()
    }

    /// The spans of a post that can be quoted.
    pub(super) fn quotables(&self, post: usize, evidence: &Evidence<'_>) -> &[Keyed] {
        let find = || {
            let tagged: Vec<Word> =
                evidence.reading.words(post).map(|(word, tag)| Word::new(word, tag)).collect();
            let sentences = evidence.reading.sentences(post).collect();
            let keyed = |span: Quotable| {
                let keys = keys(evidence.words(post, span.at));
                (span, keys)
            };
            quotable(&evidence.conversation.posts[post], sentences, &tagged).into_iter().map(keyed).collect()
        };
        self.quotables.get(post).map(|spans| spans.get_or_init(find).as_slice()).unwrap_or_default()
    }
}
