//! The words that a page adds around a digest, in French.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Sources",
    method: "Méthode",
    proof: "Preuve",
    proof_note: "Chaque citation est une suite d’octets d’un seul message\u{202f}; les voici dans l’ordre de la page, après la langue et l’empreinte de l’édition. La commande «\u{a0}coranto verify\u{a0}» les compare à l’export.",
    corrections: "Rectificatifs\u{a0}: aucun dans cette édition. Pour signaler une erreur, indiquez le numéro de sa source.",
    draft: "Brouillon\u{a0}: cette édition enfreint des règles éditoriales et n’est pas achevée",
    unsigned: "non signé",
    translated: "traduit par",
    point: ["point", "points"],
    original: "Ouvrir l’original",
    by_editor: "Mots de la rédaction",
    open: "Voir la source",
    close: "Fermer",
    copies: [
        "publié {posts} fois par {accounts} compte\u{202f}; points non additionnés",
        "publié {posts} fois par {accounts} comptes\u{202f}; points non additionnés",
    ],
    translations: [
        "un autre message dit la même chose dans une autre langue",
        "{n} autres messages disent la même chose dans d’autres langues",
    ],
};
