//! Dutch names of sections that hold one sort of message.

use crate::lang::sorts::Sorts;

pub(super) const SORTS: Sorts = Sorts {
    answers: (None, "antwoorden aan anderen"),
    answers_to: (None, "antwoorden aan {name}"),
    others: (None, "berichten van anderen"),
    by: (None, "berichten van {name}"),
    site: (None, "links naar {name}"),
    messages: (None, "berichten"),
    links: (None, "berichten met een link"),
    notes: (None, "notities"),
};
