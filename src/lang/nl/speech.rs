//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "antivaxers", "beweerde", "beweert", "beweren", "complot", "complotdenkers", "gelooft", "geloven",
        "gerucht", "idioten", "legende", "mythe", "theorie", "theorieen", "wappies", "zogenaamd",
    ],
    says: &[
        "aldus", "antwoordde", "antwoorden", "antwoordt", "beloofde", "belooft", "benadrukt", "benadrukte",
        "bevestigde", "bevestigt", "beweerde", "beweert", "beweren", "citeert", "geeft", "meent", "meldde",
        "melden", "meldt", "ontkende", "ontkent", "schreef", "schrijft", "schrijven", "stelde", "stellen",
        "stelt", "verklaarde", "verklaart", "verklaren", "vertelde", "vertellen", "vertelt", "vindt", "voegt",
        "vraagt", "vragen", "vroeg", "waarschuwde", "waarschuwen", "waarschuwt", "zeggen", "zegt", "zei",
        "zeiden",
    ],
    sources: &[
        "aldus", "in de woorden van", "naar eigen zeggen van", "volgens", "zoals gezegd door",
    ],
    attitudes: &[
        "als", "alsof", "betwijfel", "betwijfelen", "betwijfelt", "beweert", "beweren", "blijkbaar", "dacht",
        "denk", "denken", "denkt", "doet", "fabel", "fout", "geloof", "geloofde", "gelooft", "geloven",
        "gerucht", "geruchten", "hoop", "hoopt", "hopen", "idee", "indien", "klopt", "leugen", "leugens",
        "lijken", "lijkt", "mythe", "nauwelijks", "nep", "niemand", "of", "onjuist", "onmogelijk",
        "ontkennen", "ontkent", "onwaar", "onwaarschijnlijk", "schijnbaar", "schijnt", "stel", "theorie",
        "twijfel", "twijfelachtig", "twijfelt", "vermeend", "vermoed", "vermoeden", "vermoedt", "verwacht",
        "verwachten", "verwerpt", "vindt", "vrees", "vreest", "vrezen", "waar", "weigeren", "weigert",
        "weinigen", "wensen", "wenst", "wil", "wilde", "wilden", "willen", "zeggen", "zegt", "zogenaamd",
    ],
    mild: &[
        "kan", "kon", "konden", "kunnen", "mag", "moest", "moet", "moeten", "mogen", "zal", "zou", "zouden",
        "zullen",
    ],
    own: &[
        "eerlijk gezegd", "ik ben ervan overtuigd dat", "ik denk", "ik denk dat", "ik geloof dat", "ik vind",
        "ik vind dat", "ik weet zeker dat", "mijns inziens", "naar mijn mening", "volgens mij",
    ],
    turns: &[
        "aan de andere kant", "alleen", "behalve dat", "daarentegen", "dat gezegd", "dat is gelogen",
        "dat is niet waar", "dat is onzin", "dat klopt niet", "echter", "eerder", "eigenlijk niet",
        "flauwekul", "geintje", "grapje", "helaas", "helaas niet", "het probleem is", "hoewel",
        "ik had het mis", "in het echt", "in werkelijkheid", "integendeel", "jammer", "klopt niet", "maar",
        "niet echt", "niet waar", "nochtans", "of niet", "of toch niet", "onzin", "tenzij", "toch", "totdat",
        "veeleer", "weliswaar",
    ],
    unmeant: &[
        "beeld je in", "complotdenkers", "critici zeggen", "de logica", "er wordt gezegd", "fabel", "gerucht",
        "het argument", "het is niet waar", "het is onwaar", "het klopt niet", "iedereen denkt",
        "iedereen zegt", "in een ideale wereld", "in een perfecte wereld", "in mijn dromen", "in theorie",
        "ja want", "men vertelt ons", "men zegt", "mythe", "naar verluidt", "nep", "niemand denkt",
        "niemand gelooft", "niemand zegt", "ons is verteld", "ons wordt verteld", "onwaar",
        "sommige mensen zeggen", "sommigen denken", "sommigen geloven", "sommigen zeggen", "stel", "stel dat",
        "stel je voor", "stelt u zich voor", "stop met zeggen", "tegenstanders zeggen", "theoretisch",
        "tuurlijk want", "veel mensen denken", "veel mensen geloven", "velen denken", "velen geloven",
        "vertel me niet", "wat als", "wie gelooft", "ze vertellen ons", "ze zeggen", "zeg niet",
    ],
    nods: &[
        "ja hoor", "ja tuurlijk", "ja vast", "natuurlijk", "tuurlijk", "uiteraard", "zeker weten",
    ],
    jests: &[
        "aprilgrap", "geintje", "grapje", "ironie", "ja hoor", "not", "of niet", "sarcasme",
    ],
    asker: &[
        "interviewer", "journalist", "moderator", "presentator", "publiek", "v", "verslaggever", "vraag",
    ],
    answerer: &[
        "a", "antwoord",
    ],
    nots: &[
        "geen", "maar", "minder", "nauwelijks", "niemand", "niet", "niets", "noch", "nooit", "zonder",
    ],
    persons: &[
        "ik", "mijn", "ons", "onze", "we", "wij",
    ],
};
