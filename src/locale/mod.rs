//! Numbers, dates, plurals and typography of the digest's languages, as their tables have them (`lang`). A leaf.

pub(crate) mod numerals;
pub mod time;

pub use crate::lang::Language;
pub use crate::lang::fr::locale::{accented, elides, unaccented};

/// A whole number with the language's thousands separator: `1,251` and `1 251` with U+202F; Spanish separates from
/// five digits on.
///
/// ```
/// use coranto::locale::{Language, number};
/// assert_eq!(number(1251, Language::En), "1,251");
/// assert_eq!(number(-12_400, Language::Fr), "−12\u{202f}400");
/// assert_eq!(number(1251, Language::Es), "1251");
/// assert_eq!(number(1251, Language::De), "1.251");
/// ```
pub fn number(value: i64, language: Language) -> String {
    let locale = language.locale();
    let digits = value.unsigned_abs().to_string();
    let mut out = String::new();
    if value < 0 {
        out.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() >= locale.grouped_from && index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(locale.thousands);
        }
        out.push(digit);
    }
    out
}

/// A count as running text writes it: in letters up to ten, in digits beyond. `feminine` matters
/// for the least of them.
///
/// ```
/// use coranto::locale::{Language, count};
/// assert_eq!(count(3, Language::En, false), "three");
/// assert_eq!(count(1, Language::Fr, true), "une");
/// assert_eq!(count(41, Language::Fr, false), "41");
/// ```
pub fn count(value: u64, language: Language, feminine: bool) -> String {
    let locale = language.locale();
    let index = usize::try_from(value).unwrap_or(usize::MAX);
    let by_gender = locale.feminine.get(index).filter(|_| feminine);
    match by_gender.or_else(|| locale.numbers.get(index)) {
        Some(word) => (*word).to_owned(),
        None => number(i64::try_from(value).unwrap_or(i64::MAX), language),
    }
}

/// The name of a month, 1 to 12.
pub fn month(month: i8, language: Language) -> &'static str {
    language.locale().months[usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0)]
}

/// A day: `12 September 2026`, `1er octobre 2026`.
pub fn day(date: time::Date, language: Language) -> String {
    let locale = language.locale();
    let number = date.day().to_string();
    let number = if date.day() == 1 { locale.first } else { &number };
    locale
        .day
        .replace("{d}", number)
        .replace("{month}", month(date.month(), language))
        .replace("{y}", &date.year().to_string())
}

/// A month of a year: `September 2026`, `septiembre de 2026`.
///
/// ```
/// use coranto::locale::{Language, month_of};
/// assert_eq!(month_of(2012, 3, Language::En), "March 2012");
/// assert_eq!(month_of(2012, 3, Language::Es), "marzo de 2012");
/// ```
pub fn month_of(year: i16, month: i8, language: Language) -> String {
    let template = language.locale().day;
    let after = template.split_once("{month}").map_or("", |(_, after)| after);
    format!("{}{after}", self::month(month, language)).replace("{y}", &year.to_string())
}

/// Some days of one month: `1–10 March 2012`, `1.–10. März 2012`.
///
/// ```
/// use coranto::locale::time::Date;
/// use coranto::locale::{Language, days_of};
/// let first = Date::new(2012, 3, 11)?;
/// assert_eq!(days_of(first, 20, Language::En), "11–20 March 2012");
/// assert_eq!(days_of(first, 20, Language::De), "11.–20.\u{a0}März 2012");
/// # Ok::<(), coranto::locale::time::NoTime>(())
/// ```
pub fn days_of(first: time::Date, last: i8, language: Language) -> String {
    let locale = language.locale();
    let dot = if locale.day.starts_with("{d}.") { "." } else { "" };
    let number = if first.day() == 1 { locale.first.to_owned() } else { first.day().to_string() };
    locale
        .day
        .replace("{d}", &format!("{}{dot}–{last}", number.trim_end_matches('.')))
        .replace("{month}", month(first.month(), language))
        .replace("{y}", &first.year().to_string())
}

/// A time of day: `5:48 a.m.`, `5 h 48` with no-break spaces.
///
/// ```
/// use coranto::locale::{Language, clock};
/// assert_eq!(clock(0, 5, Language::En), "12:05\u{a0}a.m.");
/// assert_eq!(clock(20, 0, Language::En), "8\u{a0}p.m.");
/// assert_eq!(clock(20, 7, Language::Fr), "20\u{a0}h\u{a0}07");
/// ```
pub fn clock(hour: i8, minute: i8, language: Language) -> String {
    language.locale().clock[usize::from(minute != 0)]
        .replace("{h}", &hour.to_string())
        .replace("{h12}", &((hour + 11) % 12 + 1).to_string())
        .replace("{half}", if hour < 12 { "a.m." } else { "p.m." })
        .replace("{mm}", &format!("{minute:02}"))
}

/// Opening and closing quotation marks, with the spaces that belong inside them.
pub fn marks(language: Language) -> (&'static str, &'static str) {
    language.locale().marks
}

/// What stands before the item at `index` of a list, which begins with `next`: `a, b and c`.
///
/// ```
/// use coranto::locale::{Language, list_joint};
/// assert_eq!(list_joint(Language::En, 1, 3, "ferries"), ", ");
/// assert_eq!(list_joint(Language::Es, 1, 2, "islas"), " e ");
/// assert_eq!(list_joint(Language::Es, 1, 2, "hierro"), " y ");
/// ```
pub fn list_joint(language: Language, index: usize, length: usize, next: &str) -> &'static str {
    let locale = language.locale();
    let (other, before, except) = locale.and_before;
    let begins = |starts: &[&str]| {
        let lower = next.to_lowercase();
        starts.iter().any(|start| lower.starts_with(start))
    };
    match index {
        0 => "",
        _ if index + 1 < length => ", ",
        _ if begins(before) && !begins(except) => other,
        _ => locale.and,
    }
}
