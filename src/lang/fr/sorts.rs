//! French names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (Some("les "), "réponses à d’autres"),
    answers_to: (Some("les "), "réponses à {name}"),
    others: (Some("les "), "messages d’autres auteurs"),
    by: (Some("les "), "messages de {name}"),
    site: (Some("les "), "liens vers {name}"),
    messages: (Some("les "), "messages"),
    links: (Some("les "), "messages avec un lien"),
    notes: (Some("les "), "notes"),
};
