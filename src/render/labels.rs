//! Words that a page needs beside those of every format: at a source, and at what opens and closes one.

use crate::locale::Language;

/// Labels in a language. Of two forms the first is for one; `{n}`, `{posts}` and `{accounts}` are put in.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) original: &'static str,
    pub(super) by_editor: &'static str,
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    /// Counted by accounts.
    pub(super) copies: [&'static str; 2],
    pub(super) translations: [&'static str; 2],
}

pub(super) fn labels(language: Language) -> Labels {
    match language {
        Language::En => Labels {
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
        },
        Language::Fr => Labels {
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
        },
        Language::Es => Labels {
            original: "Abrir el original",
            by_editor: "Palabras de la redacción",
            open: "Ver la fuente",
            close: "Cerrar",
            copies: [
                "publicado {posts} veces desde {accounts} cuenta; puntos no sumados",
                "publicado {posts} veces desde {accounts} cuentas; puntos no sumados",
            ],
            translations: [
                "otro mensaje dice lo mismo en otro idioma",
                "otros {n} mensajes dicen lo mismo en otros idiomas",
            ],
        },
        Language::De => Labels {
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
        },
        Language::Pt => Labels {
            original: "Abrir o original",
            by_editor: "Palavras da redação",
            open: "Ver a fonte",
            close: "Fechar",
            copies: [
                "publicado {posts} vezes por {accounts} conta; pontos não somados",
                "publicado {posts} vezes por {accounts} contas; pontos não somados",
            ],
            translations: [
                "outra mensagem diz o mesmo noutra língua",
                "outras {n} mensagens dizem o mesmo noutras línguas",
            ],
        },
        Language::It => Labels {
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
        },
        Language::Nl => Labels {
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
        },
    }
}
