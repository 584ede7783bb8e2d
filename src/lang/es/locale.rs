//! Spanish. Marks and numbers as the *Ortografía de la lengua española* (2010) and CLDR have them: « », a
//! separator of thousands from five digits on; 24 hours.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "es",
    thousands: '.',
    grouped_from: 5,
    decimal: ',',
    percent: "\u{a0}%",
    marks: ("«", "»"),
    and: " y ",
    and_before: (" e ", &["i", "í", "hi"], &["hia", "hie", "hio", "ia", "ie", "io"]),
    numbers: ["ningún", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
    feminine: ["ninguna", "una", "dos"],
    none_is_singular: false,
    months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ],
    before: [None, None],
    first: "1",
    day: "{d} de {month} de {y}",
    clock: ["{h}:00", "{h}:{mm}"],
};
