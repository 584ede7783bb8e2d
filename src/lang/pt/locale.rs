//! Portuguese, in words that are at home in Portugal and in Brazil. “ ” as the press of both and CLDR have them.

use crate::lang::locale::Locale;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    code: "pt",
    thousands: '.',
    grouped_from: 4,
    decimal: ',',
    percent: "%",
    marks: ("“", "”"),
    and: " e ",
    and_before: ("", &[], &[]),
    numbers: ["nenhum", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
    feminine: ["nenhuma", "uma", "duas"],
    none_is_singular: false,
    months: [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
    ],
    before: [None, None],
    first: "1",
    day: "{d} de {month} de {y}",
    clock: ["{h}h", "{h}h{mm}"],
};
