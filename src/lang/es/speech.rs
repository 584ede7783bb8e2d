//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "afirma", "afirman", "antivacunas", "aseguraba", "bulo", "conspiracion", "conspiranoicos", "cree",
        "creen", "idiotas", "leyenda", "mito", "rumor", "supuestamente", "teoria", "teorias",
        "terraplanistas",
    ],
    says: &[
        "admite", "advierte", "advierten", "advirtio", "afirma", "afirman", "afirmo", "anade", "anaden",
        "anadio", "anuncia", "anuncian", "anuncio", "asegura", "aseguran", "aseguro", "cita", "confirma",
        "considera", "conto", "cuenta", "cuentan", "decia", "declara", "declaran", "declaro", "denuncia",
        "dice", "dicen", "dijeron", "dijo", "escribe", "escriben", "escribio", "explica", "explican",
        "explico", "insiste", "insisten", "insistio", "niega", "opina", "opinan", "pregunta", "preguntan",
        "pregunto", "promete", "prometen", "prometio", "reconoce", "recuerda", "responde", "responden",
        "respondio", "senala", "senalan", "senalo", "sostiene", "sostienen", "sostuvo",
    ],
    sources: &[
        "a juicio de", "como dice", "como dijo", "de acuerdo con", "en palabras de", "segun",
    ],
    attitudes: &[
        "afirma", "afirman", "aparentemente", "apenas", "asegura", "aseguran", "bulo", "bulos", "cierto",
        "cree", "creen", "creer", "creia", "desea", "desean", "deseo", "dice", "dicen", "duda", "dudan",
        "dudar", "dudo", "dudoso", "espera", "esperan", "esperar", "espero", "fake", "falsa", "falso",
        "finge", "idea", "imagina", "imaginar", "imaginemos", "imposible", "improbable", "mentira",
        "mentiras", "mito", "nadie", "negar", "niega", "niegan", "ningun", "ninguna", "ninguno", "parece",
        "parecen", "pensaba", "pensar", "piensa", "piensan", "pocos", "presuntamente", "pretende",
        "pretenden", "queria", "quiere", "quieren", "rechaza", "rechazan", "rumor", "rumores", "si",
        "sospecha", "sospechan", "supone", "suponen", "suponer", "supongamos", "supuestamente", "teme",
        "temen", "temer", "temo", "teoria", "verdad",
    ],
    mild: &[
        "debe", "deben", "deberia", "deberian", "habria", "podria", "podrian", "puede", "pueden", "seria",
        "serian",
    ],
    own: &[
        "a mi juicio", "considero que", "creo que", "en mi opinion", "estoy convencido de que",
        "estoy segura de que", "estoy seguro de que", "la verdad", "me parece que", "opino que", "para mi",
        "pienso que", "sinceramente",
    ],
    turns: &[
        "a menos que", "al contrario", "aunque", "bromeo", "desgraciadamente", "dicho eso", "dicho esto",
        "el problema es", "en realidad", "en realidad no", "era broma", "es broma", "es falso", "es mentira",
        "eso si", "excepto que", "falso", "hasta que", "lamentablemente", "mas bien", "me equivoque",
        "mentira", "no del todo", "no es cierto", "no es verdad", "no obstante", "o casi", "o no", "ojala",
        "pero", "por desgracia", "por otro lado", "salvo que", "sin embargo", "sino", "solo que", "tonterias",
    ],
    unmeant: &[
        "ah claro porque", "algunos creen", "algunos dicen", "algunos piensan", "bulo", "claro porque",
        "dejad de decir", "dejen de decir", "dicen", "dicen que", "el argumento", "en mis suenos",
        "en teoria", "en un mundo ideal", "en un mundo perfecto", "es falso", "fake", "falso",
        "hay quien cree", "hay quien dice", "imagina", "imaginad", "imaginemos", "imaginen", "la gente cree",
        "la gente dice", "la gente piensa", "los conspiranoicos", "los criticos dicen", "mito",
        "muchos creen", "muchos piensan", "nadie cree", "nadie dice", "nadie piensa", "no digas",
        "no es cierto", "no es verdad", "no me digas", "nos cuentan", "nos dicen", "nos dijeron",
        "nos han dicho", "quien cree", "quien puede creer", "rumor", "se dice", "se dice que", "si porque",
        "su logica", "supongamos", "supongan", "todos dicen", "y si",
    ],
    nods: &[
        "claro", "claro que si", "obviamente", "por supuesto", "si claro", "ya claro",
    ],
    jests: &[
        "bromeo", "era broma", "es broma", "inocente", "ironia", "ja claro", "o no", "sarcasmo", "si claro",
    ],
    asker: &[
        "entrevistador", "entrevistadora", "moderador", "p", "periodista", "pregunta", "publico", "reportera",
        "reportero",
    ],
    answerer: &[
        "r", "respuesta",
    ],
    nots: &[
        "apenas", "jamas", "menos", "nada", "nadie", "ni", "ningun", "ninguna", "ninguno", "no", "nunca",
        "sin", "sino", "tampoco",
    ],
    persons: &[
        "estamos", "estoy", "mi", "mis", "nosotros", "nuestra", "nuestro", "somos", "vamos", "yo",
    ],
};
