//! What words of a post show, in Spanish.

use crate::lang::cues::{Cues, Nouns, Promotion, Standing, Turning};

#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    dangling: &[
        "esto", "eso", "aquello", "este", "esta", "estos", "estas", "ese", "esa", "esos", "esas", "él", "ella",
        "ellos", "ellas", "ello", "y", "e", "pero", "o", "así", "también", "además", "entonces", "luego", "porque",
        "pues", "aunque", "sino", "sin", "por", "sí", "no", "su", "sus", "le", "les", "lo", "ahí", "allí", "allá",
        "cuyo", "cuya", "vale", "ya",
    ],
    open: &[
        "a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por", "que", "su", "sus",
        "un", "una", "y",
    ],
    reason: &["porque ", "ya que ", "puesto que "],
    contrast: &[
        "no,", "no.", "pero ", "falso", "mentira", "al contrario", "en absoluto", "qué va", "para nada",
        "discrepo", "no estoy de acuerdo",
    ],
    assent: &["sí", "de acuerdo", "exacto", "exactamente", "totalmente", "así es", "tienes razón", "muy cierto"],
    questions: &["quién", "quiénes", "qué", "cómo", "cuándo", "cuánto", "cuántos", "dónde", "cuál"],
    persons: &[
        "yo", "me", "mi", "mis", "mí", "nosotros", "nosotras", "nos", "nuestro", "nuestra", "tú", "te", "tu",
        "tus", "usted", "ustedes", "vosotros", "vosotras", "vuestro", "os",
    ],
    stop: &[
        "a", "aca", "ahi", "al", "algo", "alguien", "algun", "alguna", "algunas", "algunos", "alli", "ante",
        "antes", "aquel", "aquella", "aquello", "aqui", "asi", "aun", "aunque", "bien", "bueno", "cada", "casi",
        "como", "con", "contra", "cual", "cuando", "da", "dar", "de", "del", "desde", "despues", "donde", "dos",
        "durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran", "eres", "es", "esa", "esas",
        "ese", "eso", "esos", "esta", "estaba", "estamos", "estan", "estar", "estas", "este", "esto", "estos",
        "estoy", "fin", "fue", "fueron", "gracias", "ha", "hace", "hacen", "hacer", "hacia", "han", "has", "hasta",
        "hay", "he", "hemos", "hoy", "igual", "incluso", "ir", "la", "las", "le", "les", "lo", "los", "luego",
        "mas", "me", "menos", "mi", "mia", "mientras", "mio", "mis", "misma", "mismo", "mucha", "mucho", "muchos",
        "muy", "nada", "nadie", "ni", "ningun", "ninguna", "no", "nos", "nosotros", "nuestra", "nuestro", "nunca",
        "o", "os", "otra", "otras", "otro", "otros", "para", "pero", "poco", "por", "porque", "puede", "pueden",
        "pues", "que", "quien", "quienes", "se", "sea", "segun", "ser", "sera", "si", "sido", "siempre", "sin",
        "sino", "sobre", "sois", "solo", "somos", "son", "soy", "su", "sus", "tambien", "tan", "tanto", "te",
        "tener", "tengo", "ti", "tiene", "tienen", "toda", "todas", "todavia", "todo", "todos", "tras", "tu",
        "tus", "un", "una", "unas", "uno", "unos", "usted", "va", "vamos", "van", "vez", "voy", "y", "ya", "yo",
    ],
    numbers: &[
        "catorce", "cien", "ciento", "cinco", "cincuenta", "cuarenta", "cuatro", "diez", "doce", "docena", "dos",
        "mil", "millon", "millones", "nueve", "ocho", "quince", "seis", "siete", "trece", "treinta", "tres",
        "veinte",
    ],
    denials: &["no", "nunca", "jamas", "nada", "nadie", "ningun", "ninguna", "sin"],
    particles: &[],
    light: &[],
    crude: &[],
    nouns: Some(Nouns {
        definite: &[("el", "el "), ("la", "la "), ("los", "los "), ("las", "las "), ("del", "el "), ("al", "el ")],
        indefinite: &["un", "una", "unos", "unas"],
        links: &["de"],
        light: &[
            "cosa", "cosas", "gente", "persona", "personas", "hombre", "hombres", "mujer", "mujeres", "tiempo", "momento",
            "manera", "forma", "modo", "tipo", "parte", "caso", "ejemplo", "problema", "razon", "idea", "verdad", "vida",
            "mundo", "lugar", "punto", "puntos", "numero", "nombre", "palabra", "palabras", "hora", "horas", "semana", "mes",
            "meses", "anos", "dias", "noche", "tarde", "manana", "vez", "veces", "final", "principio", "mitad", "resto",
            "primera", "primero", "ultimo", "ultima", "mejor", "peor", "nuevo", "nueva", "mismo", "misma", "enlace", "titulo",
            "mensaje", "hilo", "foto", "video", "pregunta", "respuesta", "poco", "unico", "unica",
        ],
    }),
    turning: Turning {
        inside: &[
            "no", "nunca", "jamas", "nada", "nadie", "ningun", "ninguno", "ninguna", "ni", "sin", "tampoco",
            "apenas", "si", "salvo", "excepto", "podria", "podrian", "puede", "pueden", "deberia", "deberian",
            "seria", "serian", "habria", "habrian", "quiza", "quizas", "acaso", "probablemente", "posiblemente",
            "supuestamente", "presuntamente", "segun", "dice", "dicen", "dijo", "dijeron", "afirma", "afirman",
            "asegura", "aseguran", "cree", "creen", "parece",
        ],
        before: &[
            "si", "aunque", "a menos que", "salvo que", "como si", "incluso si", "no es que", "no porque",
            "no creo que", "no pienso que", "no creemos que", "dudo que", "dudo de que", "es falso que",
            "no es cierto que", "no es verdad que", "dice que", "dicen que", "dijo que", "afirma que",
            "afirman que", "asegura que", "aseguran que", "segun", "en vez de", "en lugar de", "lejos de",
            "imaginemos que", "supongamos que", "ojala",
        ],
        after: &["si", "salvo", "excepto"],
        tail: &[
            "si", "salvo", "excepto", "pero", "aunque", "o", "no", "segun", "dice", "dicen", "dijo", "afirma",
        ],
    },
    promotion: Promotion::NONE,
    standing: Standing::NONE,
};
