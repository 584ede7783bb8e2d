//! Dutch.

use super::Cues;

#[rustfmt::skip]
pub(in crate::quote) const CUES: Cues = Cues {
    dangling: &[
        "dit", "dat", "deze", "die", "het", "hij", "zij", "ze", "hem", "haar", "hun", "hen", "zijn", "en",
        "maar", "of", "dus", "ook", "dan", "want", "omdat", "toch", "echter", "daarom", "daardoor", "daarmee",
        "daarvan", "daarbij", "hierdoor", "hiermee", "bovendien", "zo", "ja", "nee", "daar", "er", "hier",
        "beide", "anders", "hoewel", "terwijl", "waarbij", "waardoor", "trouwens",
    ],
    open: &[
        "aan", "bij", "de", "dat", "een", "en", "het", "in", "met", "of", "op", "te", "uit", "van", "voor",
    ],
    reason: &["omdat ", "want "],
    contrast: &[
        "nee,", "nee.", "maar ", "onzin", "fout", "integendeel", "klopt niet",
        "dat klopt niet", "helemaal niet", "mee oneens", "oneens",
    ],
    assent: &[
        "ja", "eens", "klopt", "precies", "helemaal eens", "inderdaad", "absoluut",
    ],
    questions: &["wie", "wat", "waarom", "hoe", "wanneer", "waar", "welke", "welk", "hoeveel"],
    persons: &[
        "ik", "mij", "me", "mijn", "wij", "we", "ons", "onze", "jij", "je", "jou", "jouw", "jullie", "u", "uw",
    ],
};
