//! Spanish names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (Some("las "), "respuestas a otros"),
    answers_to: (Some("las "), "respuestas a {name}"),
    others: (Some("los "), "mensajes de otros"),
    by: (Some("los "), "mensajes de {name}"),
    site: (Some("los "), "enlaces a {name}"),
    messages: (Some("los "), "mensajes"),
    links: (Some("los "), "mensajes con enlace"),
    notes: (Some("las "), "notas"),
};
