//! The words that a page adds around a digest, in German.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Quellen",
    method: "Methode",
    proof: "Nachweis",
    proof_note: "Jedes Zitat ist eine Bytefolge eines einzigen Beitrags; hier stehen sie in der Reihenfolge der Seite, nach der Sprache und dem Fingerabdruck der Ausgabe. Der Befehl „coranto verify“ vergleicht sie mit dem Export.",
    corrections: "Berichtigungen: keine in dieser Ausgabe. Wer einen Fehler meldet, nennt bitte die Nummer der Quelle.",
    draft: "Entwurf: Diese Ausgabe verletzt redaktionelle Regeln und ist nicht fertig",
    unsigned: "ohne Namen",
    translated: "übersetzt von",
    point: ["Punkt", "Punkte"],
    original: "Original öffnen",
    by_editor: "Worte der Redaktion",
    open: "Quelle anzeigen",
    close: "Schließen",
    copies: [
        "{posts} Mal über {accounts} Konto veröffentlicht; Punkte nicht addiert",
        "{posts} Mal über {accounts} Konten veröffentlicht; Punkte nicht addiert",
    ],
    translations: [
        "ein anderer Beitrag sagt dasselbe in einer anderen Sprache",
        "{n} andere Beiträge sagen dasselbe in anderen Sprachen",
    ],
};
