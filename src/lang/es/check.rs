//! Spanish.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "un", "una", "unos", "unas", "el", "la", "los", "las", "de", "del", "al", "a", "y", "e", "o", "u", "en",
        "con", "por", "para", "su", "sus", "que", "se", "lo",
    ],
    plural: &["varios", "varias", "muchos", "muchas", "numerosos", "numerosas", "multiples", "innumerables"],
    not_sources: &[
        "veces", "temas", "asuntos", "dias", "horas", "minutos", "semanas", "meses", "anos", "lenguas", "idiomas",
        "palabras", "enlaces", "secciones", "plataformas", "archivos", "puntos", "respuestas", "cosas", "hilos",
    ],
    plural_phrases: &[
        "un gran número de", "gran cantidad de", "otras voces", "las voces", "muchas voces", "decenas de",
        "cientos de", "miles de", "la mayoría de las voces",
    ],
    hype: &[
        "explosion", "explosivo", "explosiva", "explota", "avalancha", "tsunami", "diluvio", "masivo", "masiva",
        "masivamente", "increible", "increibles", "impactante", "revolucionario", "revolucionaria", "inedito",
        "inedita", "historico", "historica", "espectacular", "viral", "frenesi", "enorme", "enormes", "fulgurante",
        "vertiginoso", "vertiginosa", "dramatico", "dramatica", "furor", "arrasa", "incendia", "polemica",
        "escandalo", "tormenta", "asombroso", "asombrosa",
    ],
    hype_phrases: &["sin precedentes", "nunca visto", "arde en las redes", "incendia las redes", "causa furor"],
    anaphora: &[
        "mensaje", "hilo", "texto", "comentario", "respuesta", "articulo", "nota", "publicacion", "titulo",
        "pregunta", "autor", "mismo",
    ],
    unsigned: &[
        "un mensaje", "otro mensaje", "primer mensaje", "otros mensajes", "de los mensajes",
        "sin firma", "sin firmar", "anónimo", "anónima", "sin nombre", "sin autor"],
    cites: &["cita", "citadas", "recoge", "comillas"],
    others: &["otro", "otros", "otra", "otras", "demas"],
    capitalised: &["utc", "gmt", "coranto"],
    weekdays: &["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
    broken: &[
        "de el", "a el", "el la", "la el", "los las", "un una", "de de", "a a", "en en", "el los", "un el",
        "la las", "que que",
    ],
    clashes: &[("y", &["i", "í", "hi"], &["hia", "hie", "hio", "ia", "ie", "io"]), ("o", &["o", "ó", "ho"], &[])],
    allowed_twice: &[],
    points: &["punto", "puntos"],
    at_least: &["más de", "al menos", "por lo menos", "como mínimo"],
    nearly: &["casi", "cerca de", "menos de", "hasta", "poco menos de"],
    about: &["unos", "unas", "alrededor de", "aproximadamente", "en torno a"],
    parts: &[
        ("dos tercios", 2.0 / 3.0), ("tres cuartas partes", 0.75), ("tres cuartos", 0.75), ("tercio", 1.0 / 3.0),
        ("tercera parte", 1.0 / 3.0), ("cuarta parte", 0.25), ("cuarto", 0.25), ("quinta parte", 0.2),
        ("décima parte", 0.1), ("mitad", 0.5),
    ],
    hours: &[("mediodía", 12.0), ("medianoche", 0.0)],
    relations: Relations {
        against: &["objeta a"],
        agrees: &["da la razón a", "coincide con", "lo admite", "asiente"],
        same: &["misma cifra", "mismo número"],
        dated: &["lleva la fecha"],
        twice: &["el doble", "dobla"],
        above: &["de los dos", "mejor valorada"],
        again: &["dos veces"],
        ahead: &["queda por venir", "viene después del último mensaje"],
    },
    clock: &["h", "hora", "horas"],
    numerals: Numerals {
        style: Style::Joined,
        and: "y",
        units: &[
            "cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
            "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
            "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete",
            "veintiocho", "veintinueve",
        ],
        tens: &["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"],
        more: &[
            ("uno", 1.0), ("una", 1.0), ("veintiún", 21.0), ("veintiuna", 21.0), ("cien", 100.0), ("ciento", 100.0),
            ("doscientos", 200.0), ("doscientas", 200.0), ("trescientos", 300.0), ("trescientas", 300.0),
            ("cuatrocientos", 400.0), ("quinientos", 500.0), ("mil", 1000.0),
        ],
        named: &[
            ("ambos", 2.0), ("ambas", 2.0), ("ningún", 0.0), ("ninguna", 0.0), ("único", 1.0), ("única", 1.0),
            ("docena", 12.0), ("decena", 10.0), ("quincena", 15.0), ("veintena", 20.0), ("treintena", 30.0),
            ("centenar", 100.0),
        ],
        scales: &[("mil", 1e3), ("millón", 1e6), ("millones", 1e6)],
        articles: &["un", "una", "uno"],
        percent: "por ciento",
    },
};
