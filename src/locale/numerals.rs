//! Numbers as the narrator writes them, read back.

use crate::lang;
use crate::lang::check::{Numerals, Style};
use crate::locale::Language;

/// A number found in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Reading {
    /// Its value; `42 %` reads 42.
    pub(crate) value: f64,
    /// Followed by a per cent sign or word.
    pub(crate) percent: bool,
    /// What the last written digit counts: 1 for `42`, 0.1 for `4.2`, 100 000 for `1.2 million`.
    pub(crate) step: f64,
    /// Written as `a`, `an`, `one`, `un` or `une`, which may be an article.
    pub(crate) may_be_article: bool,
}

/// All numbers in `text`, in digits or in words, in order.
pub(crate) fn readings(text: &str, language: Language) -> Vec<Reading> {
    let numerals = &lang::of(language).lexicon.numerals;
    let mut found = Vec::new();
    let mut spelled = Spelled::default();
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        if ch.is_ascii_digit() {
            spelled.finish(&mut found);
            let (reading, length) = digits(rest, language);
            let negative = text[..text.len() - rest.len()].ends_with(['-', '−'])
                && !text[..text.len() - rest.len()]
                    .trim_end_matches(['-', '−'])
                    .ends_with(char::is_alphanumeric);
            rest = &rest[length..];
            found.push(scaled(reading, negative, rest, numerals));
        } else if ch.is_alphabetic() {
            let length = rest.find(|ch: char| !ch.is_alphabetic()).unwrap_or(rest.len());
            let word = rest[..length].to_lowercase();
            rest = &rest[length..];
            if !spelled.take(&word, numerals) {
                spelled.finish(&mut found);
                if spelled.take(&word, numerals) {
                    continue;
                }
                if let Some(value) = value_of(numerals.named, &word) {
                    found.push(Reading { value, percent: false, step: 1.0, may_be_article: false });
                }
            }
        } else {
            if !matches!(ch, ' ' | '-' | '\u{a0}' | '\u{202f}' | '\u{2011}') {
                spelled.finish(&mut found);
            }
            rest = &rest[ch.len_utf8()..];
        }
    }
    spelled.finish(&mut found);
    found
}

/// How many of the first words, in lower case, are one number in letters, its value, and whether it may be an
/// article; `None` where the first is no number.
pub(crate) fn spelled<'a>(
    words: impl Iterator<Item = &'a str>,
    language: Language,
) -> Option<(usize, f64, bool)> {
    let numerals = &lang::of(language).lexicon.numerals;
    let mut number = Spelled::default();
    let mut taken = 0;
    for (at, word) in words.enumerate() {
        if !number.take(word, numerals) {
            break;
        }
        // An *and* that no number follows is none of it.
        if !number.joined || word != numerals.and {
            taken = at + 1;
        }
    }
    (taken > 0).then_some((taken, number.above + number.value, number.article && taken == 1))
}

/// What multiplies a number, in lower case: `million`.
pub(crate) fn scale(word: &str, language: Language) -> Option<f64> {
    value_of(lang::of(language).lexicon.numerals.scales, word)
}

/// A number that a word names by itself from ten on: a dozen.
pub(crate) fn dozen(word: &str, language: Language) -> Option<f64> {
    value_of(lang::of(language).lexicon.numerals.named, word).filter(|value| *value >= 10.0)
}

fn value_of(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// The number in digits that `text` begins with, and its length in bytes.
fn digits(text: &str, language: Language) -> (Reading, usize) {
    let decimal = language.locale().decimal;
    let mut whole = String::new();
    let mut length = 0;
    loop {
        let run = text[length..].bytes().take_while(u8::is_ascii_digit).count();
        whole.push_str(&text[length..length + run]);
        length += run;
        let Some(mark) = text[length..].chars().next() else { break };
        let after = &text[length + mark.len_utf8()..];
        let group = after.bytes().take_while(u8::is_ascii_digit).count();
        let separates =
            matches!(mark, '\u{202f}' | '\u{a0}' | '\u{2009}' | ' ') || mark == language.locale().thousands;
        if !(separates && group == 3) {
            break;
        }
        length += mark.len_utf8();
    }
    let mut value: f64 = whole.parse().unwrap_or(f64::INFINITY);
    let mut step = 1.0;
    if let Some(after) = text[length..].strip_prefix(decimal) {
        let run = after.bytes().take_while(u8::is_ascii_digit).count();
        if run > 0 {
            value = format!("{whole}.{}", &after[..run]).parse().unwrap_or(f64::INFINITY);
            step = (0..run).fold(1.0, |step, _| step / 10.0);
            length += 1 + run;
        }
    }
    (Reading { value, percent: false, step, may_be_article: false }, length)
}

/// The reading with the sign, the scale word or the per cent sign around it.
fn scaled(mut reading: Reading, negative: bool, after: &str, numerals: &Numerals) -> Reading {
    let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = after.chars().take_while(|ch| ch.is_alphabetic()).collect::<String>().to_lowercase();
    let scale = value_of(numerals.scales, &word).unwrap_or(1.0);
    reading.percent = after.starts_with('%') || word == "percent" || after.starts_with(numerals.percent);
    reading.value *= if negative { -scale } else { scale };
    reading.step *= scale;
    reading
}

/// A number in words while it is being read.
#[derive(Debug, Default)]
struct Spelled {
    /// Whole thousands read so far.
    above: f64,
    /// What follows them.
    value: f64,
    words: usize,
    article: bool,
    /// "and" or "et" was read after the last number word.
    joined: bool,
}

impl Spelled {
    /// Takes the word in, if it goes on with the number or begins one.
    fn take(&mut self, word: &str, numerals: &Numerals) -> bool {
        if word == numerals.and && self.words > 0 && !self.joined {
            self.joined = true;
            return true;
        }
        let Some(number) = value(word, numerals) else { return false };
        if self.words > 0 && !self.goes_on(number, numerals.style) {
            return false;
        }
        match number {
            1000.0 => {
                self.above += 1000.0 * self.value.max(1.0);
                self.value = 0.0;
            }
            100.0 => self.value = 100.0 * self.value.max(1.0),
            20.0 if numerals.style == Style::French && self.value % 100.0 == 4.0 => self.value += 76.0,
            _ => self.value += number,
        }
        self.article = self.words == 0 && numerals.articles.contains(&word);
        self.words += 1;
        self.joined = false;
        true
    }

    fn goes_on(&self, number: f64, style: Style) -> bool {
        let units = self.value % 100.0;
        let hundreds = self.value >= 100.0 || self.above > 0.0;
        let after_tens = units >= 20.0 && units % 10.0 == 0.0;
        if number >= 100.0 {
            let hundreds_of_a_thousand = self.value == 0.0 && self.above > 0.0 && number < 1000.0;
            return !self.joined && (units > 1.0 || number == 1000.0 || hundreds_of_a_thousand);
        }
        match style {
            Style::English => (units == 0.0 && hundreds) || (!self.joined && after_tens && number < 10.0),
            Style::French => {
                (units == 0.0 && !self.joined)
                    || (after_tens && number < 20.0 && (number < 10.0 || matches!(units, 60.0 | 80.0)))
                    || (units == 4.0 && number == 20.0)
                    || (matches!(units, 10.0 | 70.0 | 90.0) && (7.0..=9.0).contains(&number))
            }
            Style::Joined => (units == 0.0 && hundreds) || (self.joined && after_tens && number < 10.0),
            Style::UnitFirst | Style::TensFirst => units == 0.0 && hundreds,
        }
    }

    fn finish(&mut self, found: &mut Vec<Reading>) {
        if self.words > 0 {
            let value = self.above + self.value;
            found.push(Reading {
                value,
                percent: false,
                step: 1.0,
                may_be_article: self.article && self.words == 1,
            });
        }
        *self = Spelled::default();
    }
}

/// The value of one word.
fn value(word: &str, numerals: &Numerals) -> Option<f64> {
    let tens = |word: &str| position(numerals.tens, word).map(|tens| 20.0 + 10.0 * tens);
    let units = |word: &str| position(numerals.units, word).filter(|value| (1.0..10.0).contains(value));
    let compound = match numerals.style {
        // `dreiundzwanzig`, `drieëntwintig`
        Style::UnitFirst => numerals.tens.iter().find_map(|ten| {
            let unit = word.strip_suffix(ten)?;
            let unit = unit.strip_suffix(numerals.and).or_else(|| unit.strip_suffix("ën"))?;
            Some(tens(ten)? + units(unit)?)
        }),
        // `ventitré` is among the further forms; `ventotto` drops the last vowel of the tens.
        Style::TensFirst => numerals.tens.iter().find_map(|ten| {
            let unit = word.strip_prefix(ten).or_else(|| word.strip_prefix(&ten[..ten.len() - 1]))?;
            Some(tens(ten)? + units(unit)?)
        }),
        _ => None,
    };
    position(numerals.units, word)
        .or_else(|| tens(word))
        .or_else(|| value_of(numerals.more, word))
        .or(compound)
}

fn position(words: &[&str], word: &str) -> Option<f64> {
    words.iter().position(|known| *known == word).and_then(|at| u32::try_from(at).ok()).map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, language: Language) -> Vec<f64> {
        readings(text, language).into_iter().map(|reading| reading.value).collect()
    }

    #[test]
    fn reads_digits_with_the_separators_of_the_language() {
        assert_eq!(values("1\u{202f}251 points", Language::Fr), [1251.0]);
        assert_eq!(values("1,251 points", Language::En), [1251.0]);
        assert_eq!(values("4,5 %", Language::Fr), [4.5]);
        assert_eq!(values("−12 points", Language::En), [-12.0]);
        assert_eq!(values("1.2 million views", Language::En), [1_200_000.0]);
        assert_eq!(values("12, 40 and 7", Language::En), [12.0, 40.0, 7.0]);
    }

    #[test]
    fn reads_number_words() {
        for (text, value) in [
            ("three topics", 3.0),
            ("twenty-one voices", 21.0),
            ("two hundred and five posts", 205.0),
            ("three thousand four hundred", 3400.0),
        ] {
            assert_eq!(values(text, Language::En), [value], "{text}");
        }
        for (text, value) in [
            ("trois sujets", 3.0),
            ("vingt et un messages", 21.0),
            ("soixante et onze", 71.0),
            ("quatre-vingts", 80.0),
            ("quatre-vingt-dix-sept voix", 97.0),
            ("deux cent cinq", 205.0),
            ("mille deux cents", 1200.0),
        ] {
            assert_eq!(values(text, Language::Fr), [value], "{text}");
        }
        assert_eq!(values("two and three", Language::En), [2.0, 3.0]);
        assert_eq!(values("deux et trois", Language::Fr), [2.0, 3.0]);
    }
}
