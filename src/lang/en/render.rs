//! The words that a page adds around a digest, in English.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Sources",
    method: "Method",
    proof: "Proof",
    proof_note: "Each quotation is a range of bytes of one message, here in the order of the page, after the language and the fingerprint of the edition. The command “coranto verify” compares them with the export.",
    corrections: "Corrections: none in this edition. To report an error, give the number of its source.",
    draft: "Draft: this digest breaks editorial rules and is not finished",
    unsigned: "unsigned",
    translated: "translated by",
    point: ["point", "points"],
    original: "Open the original",
    by_editor: "The editor’s words",
    open: "Show the source",
    close: "Close",
    copies: [
        "posted {posts} times by {accounts} account; points not added",
        "posted {posts} times by {accounts} accounts; points not added",
    ],
    translations: [
        "another message says the same in another language",
        "{n} other messages say the same in other languages",
    ],
};
