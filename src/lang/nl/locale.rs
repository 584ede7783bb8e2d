//! Dutch. “ ” as most of the press sets quotations, where CLDR has ‘ ’: the closing one would be an apostrophe too,
//! which Dutch uses in plurals and genitives; 24 hours with “uur” and a full stop, as the Taalunie advises.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "nl",
    thousands: '.',
    grouped_from: 4,
    decimal: ',',
    percent: "%",
    marks: ("“", "”"),
    and: " en ",
    and_before: ("", &[], &[]),
    numbers: ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
    feminine: ["geen", "één", "twee"],
    none_is_singular: false,
    months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ],
    before: [None, None],
    first: "1",
    day: "{d} {month} {y}",
    clock: ["{h}\u{a0}uur", "{h}.{mm}\u{a0}uur"],
};
