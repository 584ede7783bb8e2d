//! Spanish.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &[],
    ordinals: &["o", "a", "er", "º", "ª"],
    units: &[
        ("metro", Unit::Metre), ("metros", Unit::Metre), ("kilometro", Unit::Kilometre), ("kilometros", Unit::Kilometre),
        ("kilo", Unit::Kilogram), ("kilos", Unit::Kilogram), ("tonelada", Unit::Tonne), ("toneladas", Unit::Tonne), ("litro", Unit::Litre),
        ("litros", Unit::Litre), ("hectareas", Unit::Hectare), ("grados", Unit::Degree), ("barriles", Unit::Barrel), ("millas", Unit::Mile),
        ("minuto", Unit::Minute), ("minutos", Unit::Minute), ("hora", Unit::Hour), ("horas", Unit::Hour), ("dia", Unit::Day),
        ("dias", Unit::Day), ("semana", Unit::Week), ("semanas", Unit::Week), ("mes", Unit::Month), ("meses", Unit::Month),
        ("ano", Unit::Year), ("anos", Unit::Year),
    ],
    currencies: &[("dolar", "USD"), ("dolares", "USD"), ("libras esterlinas", "GBP"), ("francos", "CHF"), ("yenes", "JPY"), ("reales", "BRL")],
    fates: &[
        ("muerto", Fate::Dead), ("muertos", Fate::Dead), ("muertas", Fate::Dead), ("muerta", Fate::Dead), ("muertes", Fate::Dead), ("fallecidos", Fate::Dead),
        ("fallecido", Fate::Dead), ("fallecidas", Fate::Dead), ("fallecieron", Fate::Dead), ("fallecimientos", Fate::Dead), ("mueren", Fate::Dead), ("murieron", Fate::Dead),
        ("cadaveres", Fate::Dead), ("cuerpos", Fate::Dead), ("heridos", Fate::Injured), ("herido", Fate::Injured), ("heridas", Fate::Injured),
        ("lesionados", Fate::Injured), ("desaparecidos", Fate::Missing), ("desaparecidas", Fate::Missing), ("desaparecido", Fate::Missing),
        ("detenidos", Fate::Arrested), ("detenido", Fate::Arrested), ("detenciones", Fate::Arrested), ("evacuados", Fate::Evacuated),
        ("evacuadas", Fate::Evacuated), ("desplazados", Fate::Displaced), ("damnificados", Fate::Displaced), ("rescatados", Fate::Rescued),
        ("rescatadas", Fate::Rescued), ("hospitalizados", Fate::Hospitalised), ("ingresados", Fate::Hospitalised), ("contagiados", Fate::Infected), ("contagios", Fate::Infected),
    ],
    people: &[
        "persona", "personas", "victimas", "vecinos", "pasajeros", "han", "ha", "sido", "son", "estan", "ya", "confirmados", "confirmadas", "de", "los", "las",
        "oficialmente", "siguen", "aun", "todavia", "resultado", "resultaron", "ninos", "mujeres", "hombres", "soldados", "trabajadores", "graves", "mortales",
    ],
    causes: &["matando", "mata", "mato", "hiriendo"],
    tolls: &["numero", "balance", "cifra"],
    further: &["mas", "otro", "otra", "otros", "otras", "nuevos", "nuevas", "adicionales"],
    doubts: &["unos", "unas", "aproximadamente", "alrededor", "casi", "cerca", "hasta", "podria", "podrian", "posiblemente", "quiza", "quizas", "seria", "serian", "si", "mas", "teme", "temen", "estima"],
    labels: &["sala", "pagina", "capitulo", "numero", "num", "n", "carretera", "puerta", "autobus", "linea", "vuelo", "fase", "etapa", "version", "nivel", "temporada", "episodio", "parte", "articulo", "tomo", "clase", "zona", "canal", "top", "dia", "semana", "edad", "via", "anden", "desde", "en", "piso", "grupo"],
    of: &["de"],
    sums: &["ayuda", "ayudas", "fondo", "fondos", "presupuesto", "coste", "costo", "precio", "donacion", "donaciones", "dona", "paga", "pagar", "subvencion", "prestamo", "credito", "multa", "recaudados", "recaudado", "invierte", "inversion", "vale", "cuesta", "deuda", "indemnizacion"],
    rates: &["por", "cada", "al", "a", "la", "el"],
    months: &[("ene", 1), ("feb", 2), ("abr", 4), ("jun", 6), ("jul", 7), ("ago", 8), ("sep", 9), ("sept", 9), ("setiembre", 9), ("oct", 10), ("nov", 11), ("dic", 12)],
    days: &[("hoy", 0), ("manana", 1), ("ayer", -1), ("anteayer", -2)],
    next: &["proximo", "proxima", "este", "esta", "siguiente"],
    last: &["pasado", "pasada", "ultimo", "ultima"],
    hours: &["h", "horas", "hora", "hrs"],
    at: &["las", "la"],
    calls: &["cita", "venid", "ven", "venga", "unete", "reunion", "concentracion", "vigilia", "manifestacion", "marcha", "voto", "votacion", "elecciones", "debate", "pleno", "inscripcion", "empieza", "comienza", "abre", "asamblea", "conferencia", "concierto", "misa", "quedamos", "sera", "convocatoria", "entradas"],
    titles: &["sr", "sra", "senor", "senora", "don", "dona", "presidente", "presidenta", "ministro", "ministra", "alcalde", "alcaldesa", "senador", "diputado", "rey", "reina", "papa", "juez", "capitan", "doctor", "dr", "profesor"],
    places: &["calle", "avenida", "plaza", "puente", "ciudad", "pueblo", "puerto", "lago", "rio", "estacion", "aeropuerto", "barrio", "region", "provincia", "paseo"],
    particles: &["de", "del", "la", "las", "los", "el", "van", "von", "san", "santa", "da", "dos"],
    capitalised: &["el", "la", "los", "las", "un", "una", "unos", "unas", "y", "o", "pero", "si", "en", "de", "del", "al", "a", "por", "para", "con", "sin", "no", "que", "quien", "como", "cuando", "donde", "es", "son", "se", "lo", "le", "les", "me", "te", "nos", "su", "sus", "mi", "mis", "tu", "tus", "yo", "ella", "ellos", "nosotros", "este", "esta", "estos", "ese", "esa", "eso", "esto", "hoy", "manana", "ayer", "ya", "muy", "mas", "menos", "todo", "todos", "todas", "hay", "ahora", "tras", "segun", "sobre", "desde", "hasta", "entre", "aqui", "gracias", "hola", "rt", "via", "foto", "video", "ultima", "hora", "ultimahora", "porque", "tambien"],
};
