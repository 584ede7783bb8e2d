//! The words that a page adds around a digest, in Dutch.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Bronnen",
    method: "Methode",
    proof: "Bewijs",
    proof_note: "Elk citaat is een reeks bytes van één bericht; hier staan ze in de volgorde van de pagina, na de taal en de vingerafdruk van de editie. De opdracht “coranto verify” vergelijkt ze met de export.",
    corrections: "Correcties: geen in deze editie. Vermeld bij het melden van een fout het nummer van de bron.",
    draft: "Concept: deze editie schendt redactionele regels en is niet af",
    unsigned: "zonder naam",
    translated: "vertaald door",
    point: ["punt", "punten"],
    original: "Het origineel openen",
    by_editor: "Woorden van de redactie",
    open: "Bron tonen",
    close: "Sluiten",
    copies: [
        "{posts} keer geplaatst door {accounts} account; punten niet opgeteld",
        "{posts} keer geplaatst door {accounts} accounts; punten niet opgeteld",
    ],
    translations: [
        "een ander bericht zegt hetzelfde in een andere taal",
        "{n} andere berichten zeggen hetzelfde in andere talen",
    ],
};
