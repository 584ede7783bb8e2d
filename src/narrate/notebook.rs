//! What does not change with the grouping.

use super::Evidence;
use super::method::{self, Facts};
use crate::model::Conversation;
use crate::quote;
use std::cell::OnceCell;

/// What the narrator has found of a conversation, each thing where it was first asked for, so that an edition that is
/// told again with other sections does not look for it again.
pub struct Notebook {
    facts: OnceCell<Facts>,
    /// What can be quoted.
    pub quotes: quote::Notebook,
}

impl Notebook {
    /// An empty one for a conversation.
    pub fn of(conversation: &Conversation) -> Self {
        Notebook { facts: OnceCell::new(), quotes: quote::Notebook::of(conversation) }
    }

    pub(super) fn facts(&self, evidence: &Evidence<'_>) -> &Facts {
        self.facts.get_or_init(|| method::facts(evidence))
    }
}
