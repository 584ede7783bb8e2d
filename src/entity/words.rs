//! Looking up words in the tables of a language, and in those that all share.

use super::{Fate, Unit};
use crate::lang;
pub(super) use crate::lang::entity::Words;
use crate::locale::Language;
use crate::text::fold::fold;

impl Words {
    /// The unit of a folded word.
    pub(crate) fn unit(&self, word: &str) -> Option<Unit> {
        of(self.units, word).or_else(|| of(UNITS, word))
    }

    /// The code of a currency.
    pub(crate) fn currency(&self, word: &str) -> Option<&'static str> {
        of(self.currencies, word).or_else(|| of(CURRENCIES, word))
    }

    /// What befell people, in this language or another: such words are of one sense next to a number.
    pub(crate) fn fate(&self, word: &str) -> Option<Fate> {
        of(self.fates, word)
    }

    /// The factor of a scale word.
    pub(crate) fn scale(&self, word: &str) -> Option<f64> {
        super::tokens::scale_of(word, Language::En).map(|(factor, _)| factor)
    }
}

fn of<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// Signs of units, the same everywhere.
const UNITS: &[(&str, Unit)] = &[
    ("m", Unit::Metre),
    ("km", Unit::Kilometre),
    ("cm", Unit::Centimetre),
    ("kg", Unit::Kilogram),
    ("km/h", Unit::KilometreAnHour),
    ("kmh", Unit::KilometreAnHour),
    ("mph", Unit::MileAnHour),
    ("ha", Unit::Hectare),
    ("mw", Unit::Megawatt),
    ("gw", Unit::Gigawatt),
    ("kwh", Unit::KilowattHour),
    ("gb", Unit::Gigabyte),
    ("mb", Unit::Megabyte),
    ("min", Unit::Minute),
];

/// Codes and names of currencies that all languages use.
const CURRENCIES: &[(&str, &str)] = &[
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("usd", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("chf", "CHF"),
    ("gbp", "GBP"),
    ("cad", "CAD"),
    ("aud", "AUD"),
    ("jpy", "JPY"),
    ("brl", "BRL"),
    ("rs", "INR"),
    ("rupees", "INR"),
    ("yen", "JPY"),
    ("pesos", "MXN"),
    ("peso", "MXN"),
];

/// The tables of a language.
pub(super) fn words(language: Language) -> &'static Words {
    &lang::of(language).entities
}

/// A word as the tables have it.
pub(super) fn fold_word(word: &str) -> String {
    fold(word)
}
