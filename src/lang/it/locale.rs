//! Italian. « » without spaces, as CLDR and the press have them; 24 hours.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "it",
    thousands: '.',
    grouped_from: 4,
    decimal: ',',
    percent: "%",
    marks: ("«", "»"),
    and: " e ",
    and_before: (" ed ", &["e", "é", "è"], &[]),
    numbers: ["nessun", "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"],
    feminine: ["nessuna", "una", "due"],
    none_is_singular: false,
    months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
        "ottobre", "novembre", "dicembre",
    ],
    before: [None, None],
    first: "1º",
    day: "{d} {month} {y}",
    clock: ["{h}:00", "{h}:{mm}"],
};
