//! The few words that a format adds around a digest, and facts that every format shows.

use crate::locale::{Language, marks, number};
use crate::model::{Digest, PullQuote, Source};

/// Labels in a language.
#[derive(Debug)]
pub(super) struct Words {
    code: &'static str,
    pub(super) sources: &'static str,
    pub(super) method: &'static str,
    pub(super) proof: &'static str,
    /// What the line of the proof means.
    pub(super) proof_note: &'static str,
    pub(super) corrections: &'static str,
    pub(super) draft: &'static str,
    pub(super) unsigned: &'static str,
    pub(super) translated: &'static str,
    /// The singular and the plural of a platform's headline count.
    point: [&'static str; 2],
}

/// One row per language of the narrator; the first serves where there is none.
const WORDS: [Words; 7] = [
    Words {
        code: "en",
        sources: "Sources",
        method: "Method",
        proof: "Proof",
        proof_note: "Each quotation is a range of bytes of one message, here in the order of the page, after the language and the fingerprint of the edition. The command “coranto verify” compares them with the export.",
        corrections: "Corrections: none in this edition. To report an error, give the number of its source.",
        draft: "Draft: this digest breaks editorial rules and is not finished",
        unsigned: "unsigned",
        translated: "translated by",
        point: ["point", "points"],
    },
    Words {
        code: "fr",
        sources: "Sources",
        method: "Méthode",
        proof: "Preuve",
        proof_note: "Chaque citation est une suite d’octets d’un seul message\u{202f}; les voici dans l’ordre de la page, après la langue et l’empreinte de l’édition. La commande «\u{a0}coranto verify\u{a0}» les compare à l’export.",
        corrections: "Rectificatifs\u{a0}: aucun dans cette édition. Pour signaler une erreur, indiquez le numéro de sa source.",
        draft: "Brouillon\u{a0}: cette édition enfreint des règles éditoriales et n’est pas achevée",
        unsigned: "non signé",
        translated: "traduit par",
        point: ["point", "points"],
    },
    Words {
        code: "es",
        sources: "Fuentes",
        method: "Método",
        proof: "Prueba",
        proof_note: "Cada cita es una serie de bytes de un solo mensaje; aquí están en el orden de la página, tras el idioma y la huella de la edición. La orden «coranto verify» las compara con la exportación.",
        corrections: "Rectificaciones: ninguna en esta edición. Para señalar un error, indique el número de su fuente.",
        draft: "Borrador: esta edición incumple reglas editoriales y no está terminada",
        unsigned: "sin firma",
        translated: "traducido por",
        point: ["punto", "puntos"],
    },
    Words {
        code: "de",
        sources: "Quellen",
        method: "Methode",
        proof: "Nachweis",
        proof_note: "Jedes Zitat ist eine Bytefolge eines einzigen Beitrags; hier stehen sie in der Reihenfolge der Seite, nach der Sprache und dem Fingerabdruck der Ausgabe. Der Befehl „coranto verify“ vergleicht sie mit dem Export.",
        corrections: "Berichtigungen: keine in dieser Ausgabe. Wer einen Fehler meldet, nennt bitte die Nummer der Quelle.",
        draft: "Entwurf: Diese Ausgabe verletzt redaktionelle Regeln und ist nicht fertig",
        unsigned: "ohne Namen",
        translated: "übersetzt von",
        point: ["Punkt", "Punkte"],
    },
    Words {
        code: "pt",
        sources: "Fontes",
        method: "Método",
        proof: "Prova",
        proof_note: "Cada citação é uma sequência de bytes de uma só mensagem; aqui estão na ordem da página, depois da língua e da impressão digital da edição. O comando “coranto verify” compara-as com a exportação.",
        corrections: "Correções: nenhuma nesta edição. Para assinalar um erro, indique o número da sua fonte.",
        draft: "Rascunho: esta edição viola regras editoriais e não está concluída",
        unsigned: "sem assinatura",
        translated: "traduzido por",
        point: ["ponto", "pontos"],
    },
    Words {
        code: "it",
        sources: "Fonti",
        method: "Metodo",
        proof: "Prova",
        proof_note: "Ogni citazione è una serie di byte di un solo messaggio; eccole nell’ordine della pagina, dopo la lingua e l’impronta dell’edizione. Il comando «coranto verify» le confronta con l’esportazione.",
        corrections: "Rettifiche: nessuna in questa edizione. Per segnalare un errore, indicare il numero della sua fonte.",
        draft: "Bozza: questa edizione viola regole editoriali e non è finita",
        unsigned: "senza firma",
        translated: "tradotto da",
        point: ["punto", "punti"],
    },
    Words {
        code: "nl",
        sources: "Bronnen",
        method: "Methode",
        proof: "Bewijs",
        proof_note: "Elk citaat is een reeks bytes van één bericht; hier staan ze in de volgorde van de pagina, na de taal en de vingerafdruk van de editie. De opdracht “coranto verify” vergelijkt ze met de export.",
        corrections: "Correcties: geen in deze editie. Vermeld bij het melden van een fout het nummer van de bron.",
        draft: "Concept: deze editie schendt redactionele regels en is niet af",
        unsigned: "zonder naam",
        translated: "vertaald door",
        point: ["punt", "punten"],
    },
];

/// The narrator's language of a digest; English where it is unknown.
pub(super) fn language(digest: &Digest) -> Language {
    Language::of(&digest.language).unwrap_or(Language::En)
}

pub(super) fn words(language: Language) -> &'static Words {
    WORDS.iter().find(|words| words.code == language.code()).unwrap_or(&WORDS[0])
}

/// `text` between the quotation marks of a language.
pub(super) fn marked(text: &str, language: Language) -> String {
    let (open, close) = marks(language);
    [open, text, close].concat()
}

/// The rules that a digest breaks, by name.
pub(super) fn broken(digest: &Digest) -> Vec<&str> {
    digest.checks.iter().filter(|check| !check.passed).map(|check| check.rule.as_str()).collect()
}

/// `452 points`, where the export has them.
pub(super) fn points(points: Option<i64>, language: Language) -> Option<String> {
    let points = points?;
    let words = words(language);
    let is_one = language.is_one(points.unsigned_abs());
    let [one, many] = words.point;
    Some([number(points, language).as_str(), "\u{a0}", if is_one { one } else { many }].concat())
}

/// The singular and the plural of a platform's headline count.
pub(super) fn point(language: Language) -> [&'static str; 2] {
    words(language).point
}

/// The author of a source as a format names them.
pub(super) fn author<'a>(source: &'a Source, words: &Words) -> &'a str {
    let author = &source.author;
    if !author.name.is_empty() {
        &author.name
    } else if !author.handle.is_empty() {
        &author.handle
    } else {
        words.unsigned
    }
}

/// The author of a pull quote.
pub(super) fn speaker<'a>(digest: &'a Digest, quote: &PullQuote, words: &Words) -> &'a str {
    digest.source(&quote.post).map_or(words.unsigned, |source| author(source, words))
}

/// An address that may be linked: `http` or `https` and nothing that ends an attribute or a line.
pub(super) fn address(url: Option<&str>) -> Option<&str> {
    let url = url?;
    let lower = url.get(..8.min(url.len()))?.to_ascii_lowercase();
    let known = lower.starts_with("https://") || lower.starts_with("http://");
    let harmful = |ch: char| ch.is_control() || ch.is_whitespace() || is_hidden(ch);
    (known && !url.chars().any(harmful)).then_some(url)
}

/// `text` on one line, without characters that a format cannot hold.
pub(super) fn line(text: &str) -> String {
    text.chars()
        .filter_map(|ch| match ch {
            '\n' | '\t' | '\r' => Some(' '),
            ch if is_hidden(ch) => None,
            ch => Some(ch),
        })
        .collect()
}

/// Characters that reorder or hide text around them, or that XML cannot hold.
pub(super) fn is_hidden(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A name that is unlike that of any other edition, made of the fingerprint.
pub(super) fn edition(digest: &Digest) -> String {
    digest.method.fingerprint.chars().filter(char::is_ascii_hexdigit).take(8).collect()
}

/// The fingerprint as a URN: a UUID of version 8 (RFC 9562).
pub(super) fn urn(digest: &Digest) -> String {
    let mut hex: Vec<char> = digest
        .method
        .fingerprint
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|ch| ch.to_ascii_lowercase())
        .collect();
    hex.resize(32, '0');
    hex[12] = '8';
    hex[16] = match hex[16] {
        '0'..='3' => '8',
        '4'..='7' => '9',
        '8' | '9' | 'a' | 'b' => 'a',
        _ => 'b',
    };
    let mut out = String::from("urn:uuid:");
    for (index, digit) in hex.into_iter().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

/// Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin.
pub(super) fn is_right_to_left(ch: char) -> bool {
    matches!(u32::from(ch),
        0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}
