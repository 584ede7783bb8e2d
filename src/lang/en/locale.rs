//! English.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "en",
    thousands: ',',
    grouped_from: 4,
    decimal: '.',
    percent: "%",
    marks: ("“", "”"),
    and: " and ",
    and_before: ("", &[], &[]),
    numbers: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    feminine: ["no", "one", "two"],
    none_is_singular: false,
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    before: [None, None],
    first: "1",
    day: "{d} {month} {y}",
    clock: ["{h12}\u{a0}{half}", "{h12}:{mm}\u{a0}{half}"],
};
