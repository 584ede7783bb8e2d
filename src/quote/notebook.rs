//! What can be quoted of each post, whatever the grouping.

use super::Material;
use super::clause::Word;
use super::quotable::quotable;
use super::select::{keys, signature};
use super::span::Quotable;
use crate::cluster::{Aspect, Matters};
use crate::model::Conversation;
use crate::text::intern::Intern;
use std::cell::OnceCell;
use std::rc::Rc;

/// What can be quoted of a conversation, of each post where it was first asked for.
pub struct Notebook {
    quotables: Vec<OnceCell<Vec<Keyed>>>,
    authors: OnceCell<Vec<Option<u32>>>,
    matters: OnceCell<Matters>,
}

/// A span and the [`keys`] of its words.
type Keyed = (Quotable, Rc<[u64]>);

impl Notebook {
    /// An empty one for a conversation.
    pub fn of(conversation: &Conversation) -> Self {
        Notebook {
            authors: OnceCell::new(),
            matters: OnceCell::new(),
            quotables: conversation.posts.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// The number of a post's [`signature`].
    pub(crate) fn author(&self, post: usize, conversation: &Conversation) -> Option<u32> {
        let find = || {
            let mut known = Intern::default();
            conversation.posts.iter().map(|post| Some(known.number(&signature(post)?))).collect()
        };
        self.authors.get_or_init(find).get(post).copied().flatten()
    }

    /// Whether words tell of a matter of the event that the conversation is about.
    pub(crate) fn tells_of(
        &self,
        words: &str,
        language: Option<&str>,
        aspect: Aspect,
        material: &Material<'_>,
    ) -> bool {
        let place = Aspect::ALL.iter().position(|other| *other == aspect).unwrap_or(0);
        self.matters.get_or_init(Matters::default).tells(words, language, place, &material.grouping.event)
    }

    /// The spans of a post that can be quoted.
    pub(crate) fn quotables(&self, post: usize, material: &Material<'_>) -> &[Keyed] {
        let find = || {
            let tagged: Vec<Word> =
                material.reading.words(post).map(|(word, tag)| Word::new(word, tag)).collect();
            let sentences = material.reading.sentences(post).collect();
            let keyed = |span: Quotable| {
                let keys = keys(material.words(post, span.at));
                (span, keys)
            };
            quotable(&material.conversation.posts[post], sentences, &tagged).into_iter().map(keyed).collect()
        };
        self.quotables.get(post).map(|spans| spans.get_or_init(find).as_slice()).unwrap_or_default()
    }
}
