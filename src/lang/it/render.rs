//! The words that a page adds around a digest, in Italian.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Fonti",
    method: "Metodo",
    proof: "Prova",
    proof_note: "Ogni citazione è una serie di byte di un solo messaggio; eccole nell’ordine della pagina, dopo la lingua e l’impronta dell’edizione. Il comando «coranto verify» le confronta con l’esportazione.",
    corrections: "Rettifiche: nessuna in questa edizione. Per segnalare un errore, indicare il numero della sua fonte.",
    draft: "Bozza: questa edizione viola regole editoriali e non è finita",
    unsigned: "senza firma",
    translated: "tradotto da",
    point: ["punto", "punti"],
    original: "Apri l’originale",
    by_editor: "Parole della redazione",
    open: "Mostra la fonte",
    close: "Chiudi",
    copies: [
        "pubblicato {posts} volte da {accounts} account; punti non sommati",
        "pubblicato {posts} volte da {accounts} account; punti non sommati",
    ],
    translations: [
        "un altro messaggio dice la stessa cosa in un’altra lingua",
        "altri {n} messaggi dicono la stessa cosa in altre lingue",
    ],
};
