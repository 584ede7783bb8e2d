//! Italian names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (Some("le "), "risposte ad altri"),
    answers_to: (Some("le "), "risposte a {name}"),
    others: (Some("i "), "messaggi di altri"),
    by: (Some("i "), "messaggi di {name}"),
    site: (Some("i "), "link a {name}"),
    messages: (Some("i "), "messaggi"),
    links: (Some("i "), "messaggi con link"),
    notes: (Some("le "), "note"),
};
