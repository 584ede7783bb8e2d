//! Times in the notations that exports use.

use crate::locale::time::{DateTime, TimeZone};

/// A moment, and whether its zone was assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub(crate) ms: i64,
    /// The text named no zone.
    pub(crate) zone_assumed: bool,
}

/// Which of two small numbers before a year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    /// Nothing is known: slashes put the month first, dots and hyphens the day.
    #[default]
    Custom,
    /// `8/4/2016` and `8-4-2016` are the fourth of August; dots still put the day first.
    MonthFirst,
    /// `8/4/2016` is the eighth of April.
    DayFirst,
}

/// Reads a time in any notation; one without a zone is read in `zone`.
pub(crate) fn parse(text: &str, zone: &TimeZone) -> Option<Moment> {
    parse_in_order(text, zone, Order::default())
}

/// The same where it is known which of two small numbers is the day.
pub(crate) fn parse_in_order(text: &str, zone: &TimeZone, order: Order) -> Option<Moment> {
    let text = text.trim();
    if text.len() > 64 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Ok(timestamp) = text.parse::<crate::locale::time::Timestamp>() {
        return Some(Moment { ms: timestamp.as_millisecond(), zone_assumed: false });
    }
    if let Some(western) = of_east_asia(text) {
        return parse_in_order(&western, zone, order);
    }
    if let Some(civil) = of_spreadsheet(text) {
        return settle(civil, None, zone);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.matches('.').count() < 2 {
        let whole = text.split('.').next().unwrap_or(text);
        return match whole.len() {
            8 | 14 => compact(whole).and_then(|civil| settle(civil, None, zone)).or_else(|| unix(text)),
            _ => unix(text),
        };
    }
    if let Some(civil) = of_x(text) {
        return settle(civil, Some(0), zone);
    }
    let (civil, offset) = Scanner::default().read(text, order)?;
    settle(civil, offset, zone)
}

/// `2024年3月9日 下午4:05`, `2024년 3월 9일 16시 5분` with the signs of `2024-3-9 4:05 PM`.
fn of_east_asia(text: &str) -> Option<String> {
    if !text.contains(['年', '년']) {
        return None;
    }
    let mut half = "";
    let mut rest = text.to_owned();
    for (word, told) in
        [("上午", "AM"), ("下午", "PM"), ("午前", "AM"), ("午後", "PM"), ("오전", "AM"), ("오후", "PM")]
    {
        if rest.contains(word) {
            (half, rest) = (told, rest.replace(word, " "));
        }
    }
    let mut out = String::new();
    for character in rest.chars() {
        match character {
            '年' | '년' | '月' | '월' => out.push('-'),
            '日' | '일' | '号' | '秒' | '초' => out.push(' '),
            '時' | '时' | '시' | '分' | '분' => out.push(':'),
            // Korean puts a space behind each.
            ' ' if out.ends_with(['-', ':']) => {}
            other => out.push(other),
        }
    }
    let date = out.trim().trim_end_matches(':');
    Some(format!("{date} {half}").trim().to_owned())
}

/// `45360.6666667`: days since the end of 1899 and the part of one, as spreadsheets keep times. Whole numbers are
/// none, since they may be anything.
fn of_spreadsheet(text: &str) -> Option<DateTime> {
    let (days, part) = text.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || part.len() < 2 || !digits(days) || !digits(part) {
        return None;
    }
    // 1 January 1982 and the end of 2099.
    let serial: f64 = text.parse().ok().filter(|serial| (29_952.0..73_051.0).contains(serial))?;
    let seconds = (serial * 86_400.0 + 0.5) as i64 - 25_569 * 86_400;
    let stamp = crate::locale::time::Timestamp::from_millisecond(seconds * 1000).ok()?;
    Scanner::default().read(stamp.to_string().trim_end_matches('Z'), Order::default()).map(|(civil, _)| civil)
}

/// The two small numbers before the year of `8/4/2016`, where it is a date in that form.
fn small_numbers(value: &str) -> Option<(u8, u8)> {
    let value = value.trim();
    let value = value.trim_start_matches(|c: char| !c.is_ascii_digit());
    let (first, rest) = value.split_once(['/', '-'])?;
    let (second, rest) = rest.split_once(['/', '-'])?;
    let year = rest.bytes().take_while(u8::is_ascii_digit).count();
    if first.len() > 2 || second.len() > 2 || !matches!(year, 2 | 4) {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?))
}

/// Whether the day and the month of a value could change places.
pub(crate) fn is_open(value: &str) -> bool {
    small_numbers(value).is_some_and(|(first, second)| first <= 12 && second <= 12 && first != second)
}

/// The order that the values of a column prove: by a number above 12, else by the order of the rows,
/// which runs forward or back with one and to and fro with the other, else by one number that is
/// always the same while the other counts on.
pub(crate) fn order_of<'a>(values: impl Iterator<Item = &'a str>) -> Option<Order> {
    let mut pairs: Vec<(u8, u8, &str)> = Vec::new();
    let (mut days, mut months) = (0, 0);
    for value in values {
        let Some((first, second)) = small_numbers(value) else { continue };
        match (first, second) {
            (13.., _) => days += 1,
            (_, 13..) => months += 1,
            _ => {}
        }
        pairs.push((first, second, value));
    }
    match (days, months) {
        (0, 0) => {}
        (_, 0) => return Some(Order::DayFirst),
        (0, _) => return Some(Order::MonthFirst),
        _ => return None,
    }
    let turns = |order: Order| {
        let times = pairs.iter().filter_map(|(.., value)| parse_in_order(value, &TimeZone::UTC, order));
        let times: Vec<i64> = times.map(|moment| moment.ms).collect();
        let forward = times.windows(2).filter(|pair| pair[1] > pair[0]).count();
        let back = times.windows(2).filter(|pair| pair[1] < pair[0]).count();
        forward.min(back)
    };
    let (day_first, month_first) = (turns(Order::DayFirst), turns(Order::MonthFirst));
    if pairs.len() >= 4 && day_first != month_first {
        let (few, many) = (day_first.min(month_first), day_first.max(month_first));
        if few * 4 < many {
            return Some(if day_first < month_first { Order::DayFirst } else { Order::MonthFirst });
        }
    }
    let distinct = |number: fn(&(u8, u8, &str)) -> u8| {
        let mut seen = [false; 13];
        pairs.iter().for_each(|pair| seen[usize::from(number(pair).min(12))] = true);
        seen.into_iter().filter(|seen| *seen).count()
    };
    match (distinct(|pair| pair.0), distinct(|pair| pair.1)) {
        (4.., 1) => Some(Order::DayFirst),
        (1, 4..) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size; only
/// moments from 1990 to 2100 are times.
pub(crate) fn unix(text: &str) -> Option<Moment> {
    let number: f64 = text.trim().parse().ok()?;
    let seconds = 631_152_000.0..4_102_444_800.0;
    let ms = [1000.0, 1.0, 1e-3, 1e-6]
        .into_iter()
        .find(|factor| seconds.contains(&(number * factor / 1000.0)))
        .map(|factor| number * factor)?;
    // Halves away from zero; all are positive here.
    Some(Moment { ms: (ms + 0.5) as i64, zone_assumed: false })
}

fn settle(civil: DateTime, offset: Option<i32>, zone: &TimeZone) -> Option<Moment> {
    let timestamp = match offset {
        Some(seconds) => civil.at_offset(seconds),
        None => zone.to_timestamp(civil),
    };
    Some(Moment { ms: timestamp.ok()?.as_millisecond(), zone_assumed: offset.is_none() })
}

/// `20190605` and `20190605192811`.
fn compact(digits: &str) -> Option<DateTime> {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<i8>().ok());
    let year: i16 = digits.get(..4)?.parse().ok()?;
    if !(1990..2100).contains(&year) {
        return None;
    }
    let (hour, minute, second) =
        if digits.len() == 14 { (part(8..10)?, part(10..12)?, part(12..14)?) } else { (0, 0, 0) };
    DateTime::new(year, part(4..6)?, part(6..8)?, hour, minute, second, 0).ok()
}

/// `Wed Mar 01 10:00:00 +0000 2023`, which X writes a million times a file: by its places alone.
fn of_x(text: &str) -> Option<DateTime> {
    const MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let bytes = text.as_bytes();
    let fixed = [(3, b' '), (7, b' '), (10, b' '), (13, b':'), (16, b':')];
    if bytes.len() != 30
        || !text.is_ascii()
        || &text[19..26] != " +0000 "
        || fixed.iter().any(|(at, sign)| bytes[*at] != *sign)
    {
        return None;
    }
    let month = MONTHS.chunks_exact(3).position(|name| *name == bytes[4..7])?;
    let small = |at: usize| text[at..at + 2].parse::<i8>().ok();
    DateTime::new(
        text[26..].parse().ok()?,
        month as i8 + 1,
        small(8)?,
        small(11)?,
        small(14)?,
        small(17)?.min(59),
        0,
    )
    .ok()
}

/// A number of the date, with what stands before it.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: i32,
    digits: usize,
    separator: u8,
}

#[derive(Default)]
struct Scanner {
    numbers: Vec<Number>,
    month: Option<i8>,
    time: Option<(i32, i32, i32, i32)>,
    afternoon: Option<bool>,
    offset: Option<i32>,
}

impl Scanner {
    fn read(mut self, text: &str, order: Order) -> Option<(DateTime, Option<i32>)> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii_digit() {
                at = self.number(text, at)?;
            } else if matches!(byte, b'+' | b'-') && self.time.is_some() && self.signed(bytes, at) {
                at = self.zone(text, at)?;
            } else if byte.is_ascii_alphabetic() || !byte.is_ascii() {
                let end =
                    text[at..].find(|c: char| !c.is_alphabetic()).map_or(text.len(), |length| at + length);
                if end == at {
                    at += text[at..].chars().next().map_or(1, char::len_utf8);
                    continue;
                }
                self.word(&text[at..end].to_lowercase())?;
                at = end;
            } else {
                at += 1;
            }
        }
        let (year, month, day) = self.date(order)?;
        let (mut hour, minute, second, nanosecond) = self.time.unwrap_or_default();
        if let Some(afternoon) = self.afternoon {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if afternoon { 12 } else { 0 };
        }
        let second = second.min(59);
        let civil = DateTime::new(
            i16::try_from(year).ok()?,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
            i8::try_from(hour).ok()?,
            i8::try_from(minute).ok()?,
            i8::try_from(second).ok()?,
            nanosecond / 1_000_000,
        );
        Some((civil.ok()?, self.offset))
    }

    /// Whether a sign begins an offset and is not a separator: two or four digits follow it.
    fn signed(&self, bytes: &[u8], at: usize) -> bool {
        let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        matches!(digits, 2 | 4) && matches!(self.offset, None | Some(0))
    }

    fn number(&mut self, text: &str, start: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let value = |from: usize, length: usize| text.get(from..from + length)?.parse::<i32>().ok();
        let length = digits(start);
        let end = start + length;
        let after = bytes.get(end).copied().unwrap_or(b' ');
        // `19h28`, `19 h 28`
        let hours = text[end..].trim_start().strip_prefix(['h', 'H']).filter(|rest| {
            rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || c.is_whitespace())
        });
        if self.time.is_none() && length <= 2 && after == b':' {
            let minute = end + 1;
            let mut at = minute + digits(minute);
            let mut time = (value(start, length)?, value(minute, at - minute)?, 0, 0);
            if bytes.get(at) == Some(&b':') {
                let second = at + 1;
                at = second + digits(second);
                time.2 = value(second, at - second)?;
                if matches!(bytes.get(at), Some(b'.' | b','))
                    && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
                {
                    let fraction = at + 1;
                    at = fraction + digits(fraction);
                    let nine = format!("{:0<9.9}", &text[fraction..at]);
                    time.3 = nine.parse().ok()?;
                }
            }
            self.time = Some(time);
            return Some(at);
        }
        if self.time.is_none()
            && length <= 2
            && let Some(rest) = hours
        {
            let minute = text.len() - rest.trim_start().len();
            let length_minute = digits(minute);
            let minutes = if length_minute == 2 { value(minute, 2)? } else { 0 };
            self.time = Some((value(start, length)?, minutes, 0, 0));
            return Some(if length_minute == 2 { minute + 2 } else { text.len() - rest.len() });
        }
        // `20190605T192811`
        if self.time.is_none() && length == 6 && start > 0 && bytes[start - 1] == b'T' {
            self.time = Some((value(start, 2)?, value(start + 2, 2)?, value(start + 4, 2)?, 0));
            return Some(end);
        }
        if length == 8 && self.numbers.is_empty() {
            for (from, digits) in [(start, 4), (start + 4, 2), (start + 6, 2)] {
                self.numbers.push(Number { value: value(from, digits)?, digits, separator: b'-' });
            }
            return Some(end);
        }
        if self.numbers.len() == 3 || length > 4 {
            return None;
        }
        let separator = if start > 0 { bytes[start - 1] } else { b' ' };
        self.numbers.push(Number { value: value(start, length)?, digits: length, separator });
        // `1st`, `2nd`, `3rd`, `4th`, `1er`
        let suffix = text[end..].find(|c: char| !c.is_alphabetic()).map_or(text.len(), |n| end + n);
        let ordinal = matches!(&text[end..suffix], "st" | "nd" | "rd" | "th" | "er");
        Some(if ordinal { suffix } else { end })
    }

    fn zone(&mut self, text: &str, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let sign = if bytes[at] == b'-' { -1 } else { 1 };
        let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut end = at + 1 + digits;
        let hours: i32 = text[at + 1..at + 3].parse().ok()?;
        let minutes: i32 = if digits == 4 {
            text[at + 3..end].parse().ok()?
        } else if bytes.get(end) == Some(&b':')
            && text.get(end + 1..end + 3).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()))
        {
            end += 3;
            text[end - 2..end].parse().ok()?
        } else {
            0
        };
        if hours > 15 || minutes > 59 {
            return None;
        }
        self.offset = Some(sign * (hours * 3600 + minutes * 60));
        Some(end)
    }

    fn word(&mut self, word: &str) -> Option<()> {
        let hours = match word {
            "utc" | "gmt" | "z" | "wet" => 0,
            "cet" | "bst" | "west" => 1,
            "cest" | "eet" => 2,
            "eest" | "msk" => 3,
            "jst" | "kst" => 9,
            "edt" => -4,
            "est" | "cdt" => -5,
            "cst" | "mdt" => -6,
            "mst" | "pdt" => -7,
            "pst" => -8,
            "am" | "pm" => {
                self.afternoon = Some(word == "pm");
                return Some(());
            }
            _ => {
                if let Some(month) = month(word) {
                    self.month = Some(month);
                }
                return known(word).then_some(());
            }
        };
        self.offset.get_or_insert(hours * 3600);
        Some(())
    }

    fn date(&self, order: Order) -> Option<(i32, i32, i32)> {
        let century = |number: &Number| match (number.digits, number.value) {
            (4, year) => Some(year),
            (2, year @ 0..=69) => Some(2000 + year),
            (2, year) => Some(1900 + year),
            _ => None,
        };
        match (self.month, self.numbers.as_slice()) {
            (Some(month), [a, b]) => {
                let (day, year) = if a.digits == 4 { (b, a) } else { (a, b) };
                Some((century(year)?, i32::from(month), day.value))
            }
            (None, [year, month, day]) if year.digits == 4 => Some((year.value, month.value, day.value)),
            (None, [a, b, year]) => {
                let day_first = match (a.value, b.value) {
                    (13.., _) => true,
                    (_, 13..) => false,
                    _ => match order {
                        Order::DayFirst => true,
                        Order::MonthFirst => b.separator == b'.',
                        Order::Custom => b.separator != b'/',
                    },
                };
                let (day, month) = if day_first { (a, b) } else { (b, a) };
                Some((century(year)?, month.value, day.value))
            }
            _ => None,
        }
    }
}

/// The month of a word in English, French, German, Spanish, Italian, Portuguese or Dutch.
fn month(word: &str) -> Option<i8> {
    const STEMS: [&[&str]; 12] = [
        &["jan", "ene", "gen", "jän"],
        &["feb", "fév", "fev"],
        &["mar", "mär", "mrt", "maa"],
        &["apr", "avr", "abr"],
        &["may", "mai", "mag", "mei"],
        &["jun", "juin", "giu"],
        &["jul", "juil", "lug"],
        &["aug", "aoû", "aou", "ago"],
        &["sep", "set"],
        &["oct", "okt", "ott", "out"],
        &["nov"],
        &["dec", "déc", "dez", "dic"],
    ];
    let longest = 10;
    if word.chars().count() > longest {
        return None;
    }
    STEMS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem))).map(|at| at as i8 + 1)
}

/// Whether a word can stand in a date: months, weekdays and the small words between.
fn known(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "t", "at", "à", "a", "um", "uhr", "de", "del", "di", "do", "d", "le", "on", "den", "the", "of", "m",
        "p", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mer", "jeu", "ven", "sam", "dim", "mo",
        "mi", "fr", "sa", "so", "mié", "jue", "vie", "sáb", "sab", "dom", "gio", "seg", "ter", "qua", "qui",
        "sex",
    ];
    const STEMS: &[&str] = &[
        "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "lund", "mard", "merc", "jeud", "vend",
        "same", "dima", "mont", "dien", "mitt", "donn", "frei", "sams", "sonn", "lune", "mart", "miér",
        "juev", "vier", "sába", "domi",
    ];
    month(word).is_some() || SMALL.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<(String, bool)> {
        let moment = parse(text, &TimeZone::UTC)?;
        Some((
            crate::locale::time::Timestamp::from_millisecond(moment.ms).ok()?.to_string(),
            moment.zone_assumed,
        ))
    }

    #[test]
    fn notations() {
        for (text, iso, assumed) in [
            ("2026-03-01T08:09:10.5Z", "2026-03-01T08:09:10.5Z", false),
            ("2026-03-01T08:09:10-05:00", "2026-03-01T13:09:10Z", false),
            ("2016-11-02 02:21:22 +0000", "2016-11-02T02:21:22Z", false),
            ("2016-11-02 02:21:22", "2016-11-02T02:21:22Z", true),
            ("2016-11-02T02:21", "2016-11-02T02:21:00Z", true),
            ("2016-11-02", "2016-11-02T00:00:00Z", true),
            ("2016-11-02 02:21:22 UTC", "2016-11-02T02:21:22Z", false),
            ("2016/11/02 2:21 PM", "2016-11-02T14:21:00Z", true),
            ("Thu Nov 01 03:16:34 +0000 2012", "2012-11-01T03:16:34Z", false),
            ("Thu Nov 01 03:16:34 +0200 2012", "2012-11-01T01:16:34Z", false),
            ("Thu, 01 Nov 2012 03:16:34 GMT", "2012-11-01T03:16:34Z", false),
            ("Thu, 1 Nov 2012 03:16:34 EST", "2012-11-01T08:16:34Z", false),
            ("8/4/2016 11:52", "2016-08-04T11:52:00Z", true),
            ("24/4/2016 11:52", "2016-04-24T11:52:00Z", true),
            ("04.08.2016, 11:52", "2016-08-04T11:52:00Z", true),
            ("05-Jun-19 07:28 AM", "2019-06-05T07:28:00Z", true),
            ("05-Jun-19 12:28 AM", "2019-06-05T00:28:00Z", true),
            ("10.01.2024 12:05:00 UTC+01:00", "2024-01-10T11:05:00Z", false),
            ("Jun 5, 2019 · 7:28 PM UTC", "2019-06-05T19:28:00Z", false),
            ("June 5th, 2019 at 7:28:30 pm", "2019-06-05T19:28:30Z", true),
            ("mar. 5 juin 2019 à 19 h 28", "2019-06-05T19:28:00Z", true),
            ("5 août 2019 19h05", "2019-08-05T19:05:00Z", true),
            ("20190605T192811Z", "2019-06-05T19:28:11Z", false),
            ("20190605", "2019-06-05T00:00:00Z", true),
            ("20190605192811", "2019-06-05T19:28:11Z", true),
            ("1610005273.0", "2021-01-07T07:41:13Z", false),
            ("1610005273", "2021-01-07T07:41:13Z", false),
            ("1610005273123", "2021-01-07T07:41:13.123Z", false),
            ("1610005273123456", "2021-01-07T07:41:13.123Z", false),
            ("2020-07-02T11:22:33.123456+02:00", "2020-07-02T09:22:33.123Z", false),
        ] {
            assert_eq!(read(text), Some((iso.to_owned(), assumed)), "{text}");
        }
        for text in [
            "",
            "yesterday",
            "3 hours ago",
            "12",
            "1.5",
            "13/13/2016",
            "2016",
            "hello 1 2 2020",
            "99:99 1/1/2020",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_zone_less_time_is_read_in_the_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        assert_eq!(parse("2026-07-01 12:00", &paris).unwrap().ms, 1_782_900_000_000);
    }

    #[test]
    fn a_column_proves_its_order() {
        assert_eq!(order_of(["1/2/2020", "13/2/2020"].into_iter()), Some(Order::DayFirst));
        assert_eq!(order_of(["1/2/2020", "1/22/2020 10:00"].into_iter()), Some(Order::MonthFirst));
        assert_eq!(order_of(["1/2/2020"].into_iter()), None);
        // The rows run forward with the day first only; the second number never changes.
        let rows = ["05/01/2024", "09/01/2024", "02/02/2024", "06/02/2024", "01/03/2024"];
        assert_eq!(order_of(rows.into_iter()), Some(Order::DayFirst));
        let rows = [
            "3/1/2024 9:00 PM",
            "3/9/2024 8:00 AM",
            "3/4/2024 8:00 AM",
            "3/7/2024 8:00 AM",
            "3/2/2024 8:00 AM",
        ];
        assert_eq!(order_of(rows.into_iter()), Some(Order::MonthFirst));
        assert_eq!(order_of(["13/1/2020", "1/13/2020"].into_iter()), None);
        assert!(is_open("1/2/2020") && !is_open("1/1/2020") && !is_open("2020-01-02") && !is_open("13/2/20"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "([0-9]{1,5}|[-+:/. ,hTZ]|é|Jan|pm|UTC|\\PC){0,12}") {
            parse(&text, &TimeZone::UTC);
        }
    }
}
