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
};
