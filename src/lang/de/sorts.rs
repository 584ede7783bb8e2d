//! German names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (None, "Antworten an andere"),
    answers_to: (None, "Antworten an {name}"),
    others: (None, "Beiträge anderer"),
    by: (None, "Beiträge von {name}"),
    site: (None, "Links zu {name}"),
    messages: (None, "Beiträge"),
    links: (None, "Beiträge mit Link"),
    notes: (None, "Notizen"),
};
