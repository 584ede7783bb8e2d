//! Spanish.

use super::Cues;

#[rustfmt::skip]
pub(in crate::quote) const CUES: Cues = Cues {
    dangling: &[
        "esto", "eso", "aquello", "este", "esta", "estos", "estas", "ese", "esa", "esos", "esas", "él", "ella",
        "ellos", "ellas", "ello", "y", "e", "pero", "o", "así", "también", "además", "entonces", "luego",
        "porque", "pues", "aunque", "sino", "sin", "por", "sí", "no", "su", "sus", "le", "les", "lo", "ahí",
        "allí", "allá", "cuyo", "cuya", "vale", "ya",
    ],
    open: &[
        "a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por", "que", "su", "sus", "un", "una", "y",
    ],
    reason: &["porque ", "ya que ", "puesto que "],
    contrast: &[
        "no,", "no.", "pero ", "falso", "mentira", "al contrario", "en absoluto", "qué va",
        "para nada", "discrepo", "no estoy de acuerdo",
    ],
    assent: &[
        "sí", "de acuerdo", "exacto", "exactamente", "totalmente", "así es", "tienes razón", "muy cierto",
    ],
    questions: &["quién", "quiénes", "qué", "cómo", "cuándo", "cuánto", "cuántos", "dónde", "cuál"],
    persons: &[
        "yo", "me", "mi", "mis", "mí", "nosotros", "nosotras", "nos", "nuestro", "nuestra", "tú", "te", "tu",
        "tus", "usted", "ustedes", "vosotros", "vosotras", "vuestro", "os",
    ],
};
