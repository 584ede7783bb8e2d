//! German. Marks as Duden and CLDR have them: „ “; the day of a date keeps its full stop on one line with the
//! month; 24 hours with “Uhr”.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "de",
    thousands: '.',
    grouped_from: 4,
    decimal: ',',
    percent: "\u{a0}%",
    marks: ("„", "“"),
    and: " und ",
    and_before: ("", &[], &[]),
    numbers: ["kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
    feminine: ["keine", "eine", "zwei"],
    none_is_singular: false,
    months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember",
    ],
    before: [None, None],
    first: "1",
    day: "{d}.\u{a0}{month} {y}",
    clock: ["{h}\u{a0}Uhr", "{h}.{mm}\u{a0}Uhr"],
};
