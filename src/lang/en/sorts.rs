//! English names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (None, "answers to others"),
    answers_to: (None, "answers to {name}"),
    others: (None, "messages by others"),
    by: (None, "messages by {name}"),
    site: (None, "links to {name}"),
    messages: (None, "messages"),
    links: (None, "messages with links"),
    notes: (None, "notes"),
};
