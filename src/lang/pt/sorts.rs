//! Portuguese names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (Some("as "), "respostas a outros"),
    answers_to: (Some("as "), "respostas a {name}"),
    others: (Some("as "), "mensagens de outros"),
    by: (Some("as "), "mensagens de {name}"),
    site: (Some("as "), "ligações para {name}"),
    messages: (Some("as "), "mensagens"),
    links: (Some("as "), "mensagens com ligação"),
    notes: (Some("as "), "notas"),
};
