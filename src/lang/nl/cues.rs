//! What words of a post show, in Dutch.

use crate::lang::cues::{Cues, Nouns, Promotion, Standing, Turning};

#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    dangling: &[
        "dit", "dat", "deze", "die", "het", "hij", "zij", "ze", "hem", "haar", "hun", "hen", "zijn", "en", "maar",
        "of", "dus", "ook", "dan", "want", "omdat", "toch", "echter", "daarom", "daardoor", "daarmee", "daarvan",
        "daarbij", "hierdoor", "hiermee", "bovendien", "zo", "ja", "nee", "daar", "er", "hier", "beide", "anders",
        "hoewel", "terwijl", "waarbij", "waardoor", "trouwens",
    ],
    open: &[
        "aan", "bij", "de", "dat", "een", "en", "het", "in", "met", "of", "op", "te", "uit", "van", "voor",
    ],
    reason: &["omdat ", "want "],
    contrast: &[
        "nee,", "nee.", "maar ", "onzin", "fout", "integendeel", "klopt niet", "dat klopt niet", "helemaal niet",
        "mee oneens", "oneens",
    ],
    assent: &["ja", "eens", "klopt", "precies", "helemaal eens", "inderdaad", "absoluut"],
    questions: &["wie", "wat", "waarom", "hoe", "wanneer", "waar", "welke", "welk", "hoeveel"],
    persons: &[
        "ik", "mij", "me", "mijn", "wij", "we", "ons", "onze", "jij", "je", "jou", "jouw", "jullie", "u", "uw",
    ],
    stop: &[
        "aan", "af", "al", "alle", "alleen", "alles", "als", "altijd", "andere", "ben", "bij", "daar", "dan",
        "dat", "de", "deze", "die", "dit", "doch", "doen", "door", "dus", "een", "eens", "en", "er", "ge", "geen",
        "goed", "haar", "had", "heb", "hebben", "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "iemand",
        "iets", "ik", "in", "is", "ja", "je", "jij", "jou", "jouw", "kan", "kon", "kunnen", "maar", "me", "meer",
        "men", "met", "mij", "mijn", "moet", "na", "naar", "niet", "niets", "nog", "nu", "of", "om", "omdat",
        "ons", "onze", "ook", "op", "over", "reeds", "te", "tegen", "toch", "toen", "tot", "u", "uit", "uw", "van",
        "veel", "voor", "waar", "want", "waren", "was", "wat", "we", "wel", "werd", "wie", "wij", "wil", "worden",
        "wordt", "zal", "ze", "zei", "zelf", "zich", "zij", "zijn", "zo", "zonder", "zou",
    ],
    numbers: &[
        "acht", "dertien", "dertig", "dozijn", "drie", "duizend", "elf", "honderd", "miljard", "miljoen", "negen",
        "tien", "twaalf", "twee", "twintig", "veertig", "vier", "vijf", "vijftien", "vijftig", "zes", "zeven",
    ],
    denials: &["niet", "nooit", "geen", "niets", "niemand", "zonder"],
    particles: &[],
    light: &[],
    crude: &[],
    nouns: Some(Nouns {
        definite: &[("de", "de "), ("het", "het ")],
        indefinite: &["een"],
        links: &[],
        light: &[
            "ding", "dingen", "mensen", "mens", "persoon", "personen", "vrouw", "vrouwen", "tijd", "moment", "manier", "soort",
            "deel", "geval", "voorbeeld", "probleem", "reden", "idee", "waarheid", "leven", "wereld", "plek", "plaats", "punt",
            "punten", "aantal", "naam", "woord", "woorden", "week", "weken", "maand", "maanden", "jaar", "jaren", "dagen",
            "nacht", "avond", "ochtend", "keer", "einde", "begin", "helft", "rest", "eerste", "laatste", "beste", "nieuwe",
            "zelfde", "link", "titel", "bericht", "foto", "video", "vraag", "antwoord", "beetje", "enige", "andere",
        ],
    }),
    turning: Turning {
        inside: &[
            "niet", "nooit", "geen", "niemand", "niets", "noch", "zonder", "nauwelijks", "als", "indien", "mits",
            "tenzij", "behalve", "kan", "kunnen", "zou", "zouden", "moet", "moeten", "misschien", "wellicht",
            "waarschijnlijk", "mogelijk", "vermoedelijk", "naar", "volgens", "blijkbaar", "zogenaamd", "zegt",
            "zeggen", "zei", "zeiden", "beweert", "beweren", "vindt", "vinden", "denkt", "denken", "lijkt",
            "schijnt",
        ],
        before: &[
            "als", "indien", "tenzij", "of", "alsof", "zelfs als", "ook al", "niet dat", "niet omdat",
            "geloof niet dat", "denk niet dat", "denken niet dat", "betwijfel of", "het klopt niet dat",
            "het is niet waar dat", "zegt dat", "zeggen dat", "zei dat", "beweert dat", "beweren dat", "vindt dat",
            "volgens", "in plaats van", "stel dat", "verre van", "niet",
        ],
        after: &["als", "indien", "tenzij", "behalve"],
        tail: &[
            "als", "indien", "tenzij", "behalve", "maar", "hoewel", "of", "niet", "volgens", "zegt", "zei",
            "zeggen", "beweert",
        ],
    },
    promotion: Promotion::NONE,
    standing: Standing::NONE,
};
