//! Numbers as the narrator writes them, read back.

use crate::locale::Language;

/// A number found in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    /// Its value; `42 %` reads 42.
    pub(super) value: f64,
    /// Followed by a per cent sign or word.
    pub(super) percent: bool,
    /// What the last written digit counts: 1 for `42`, 0.1 for `4.2`, 100 000 for `1.2 million`.
    pub(super) step: f64,
    /// Written as `a`, `an`, `one`, `un` or `une`, which may be an article.
    pub(super) may_be_article: bool,
}

/// All numbers in `text`, in digits or in words, in order.
pub(super) fn readings(text: &str, language: Language) -> Vec<Reading> {
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
            found.push(scaled(reading, negative, rest));
        } else if ch.is_alphabetic() {
            let length = rest.find(|ch: char| !ch.is_alphabetic()).unwrap_or(rest.len());
            let word = rest[..length].to_lowercase();
            rest = &rest[length..];
            if !spelled.take(&word, language) {
                spelled.finish(&mut found);
                if spelled.take(&word, language) {
                    continue;
                }
                if let Some(value) = named_number(&word) {
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

fn named_number(word: &str) -> Option<f64> {
    Some(match word {
        "both" => 2.0,
        "once" => 1.0,
        "twice" => 2.0,
        "thrice" => 3.0,
        "dozen" | "douzaine" => 12.0,
        "dizaine" => 10.0,
        "quinzaine" => 15.0,
        "vingtaine" => 20.0,
        "trentaine" => 30.0,
        "cinquantaine" => 50.0,
        "centaine" => 100.0,
        "single" | "seul" | "seule" | "unique" | "only" => 1.0,
        _ => return None,
    })
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
        let separates = matches!(mark, '\u{202f}' | '\u{a0}' | '\u{2009}' | ' ')
            || (mark == ',' && language == Language::En);
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
fn scaled(mut reading: Reading, negative: bool, after: &str) -> Reading {
    let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = after.chars().take_while(|ch| ch.is_alphabetic()).collect::<String>().to_lowercase();
    let scale = match word.as_str() {
        "thousand" | "mille" | "milliers" | "k" => 1e3,
        "million" | "millions" => 1e6,
        "billion" | "billions" | "milliard" | "milliards" => 1e9,
        _ => 1.0,
    };
    reading.percent = after.starts_with('%')
        || word == "percent"
        || after.starts_with("per cent")
        || after.starts_with("pour cent");
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
    fn take(&mut self, word: &str, language: Language) -> bool {
        let is_and = match language {
            Language::En => word == "and",
            Language::Fr => word == "et",
        };
        if is_and && self.words > 0 && !self.joined {
            self.joined = true;
            return true;
        }
        let Some(number) = (match language {
            Language::En => english(word),
            Language::Fr => french(word),
        }) else {
            return false;
        };
        if self.words > 0 && !self.goes_on(number, language) {
            return false;
        }
        match number {
            1000.0 => {
                self.above += 1000.0 * self.value.max(1.0);
                self.value = 0.0;
            }
            100.0 => self.value = 100.0 * self.value.max(1.0),
            20.0 if language == Language::Fr && self.value % 100.0 == 4.0 => self.value += 76.0,
            _ => self.value += number,
        }
        self.article = self.words == 0 && matches!(word, "one" | "un" | "une");
        self.words += 1;
        self.joined = false;
        true
    }

    fn goes_on(&self, number: f64, language: Language) -> bool {
        let units = self.value % 100.0;
        if number >= 100.0 {
            return !self.joined && (units > 1.0 || number == 1000.0);
        }
        match language {
            Language::En => {
                let hundreds = self.value >= 100.0 || self.above > 0.0;
                (units == 0.0 && hundreds)
                    || (!self.joined && units >= 20.0 && units % 10.0 == 0.0 && number < 10.0)
            }
            Language::Fr => {
                let after_tens = units >= 20.0 && units % 10.0 == 0.0 && number < 20.0;
                (units == 0.0 && !self.joined)
                    || (after_tens && (number < 10.0 || matches!(units, 60.0 | 80.0)))
                    || (units == 4.0 && number == 20.0)
                    || (matches!(units, 10.0 | 70.0 | 90.0) && (7.0..=9.0).contains(&number))
            }
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

fn english(word: &str) -> Option<f64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    position(&UNITS, word).or_else(|| position(&TENS, word).map(|tens| 20.0 + 10.0 * tens)).or(match word {
        "hundred" => Some(100.0),
        "thousand" => Some(1000.0),
        _ => None,
    })
}

fn french(word: &str) -> Option<f64> {
    const UNITS: [&str; 17] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ];
    const TENS: [&str; 5] = ["vingt", "trente", "quarante", "cinquante", "soixante"];
    position(&UNITS, word).or_else(|| position(&TENS, word).map(|tens| 20.0 + 10.0 * tens)).or(match word {
        "une" => Some(1.0),
        "vingts" => Some(20.0),
        "cent" | "cents" => Some(100.0),
        "mille" => Some(1000.0),
        _ => None,
    })
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
