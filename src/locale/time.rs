//! Instants, civil dates and time zones.
//!
//! Only what posts need: milliseconds, the proleptic Gregorian calendar, offsets of the world's zones since 1990
//! (before that a zone keeps the offset it had when 1990 began). A library with all of history and its
//! messages, such as jiff, is a tenth of the module; the tests compare with it.

use std::fmt;
use std::str::FromStr;

/// A line per zone, made by `scripts/time-zones.py`, which describes the form.
const ZONES: &str = include_str!("../../assets/zones.txt");

/// Seconds that no clock is ahead of UTC or behind it.
const FARTHEST: i32 = 26 * 3600;
/// 1990-01-01T00:00Z in minutes since 1970.
const SINCE: i64 = 10_519_200;
const DAY: i64 = 86_400_000;

/// What is not a time: a field out of its range, or a text of another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTime;

/// An instant, in milliseconds since 1970-01-01T00:00Z, of the years -9999 to 9999.
///
/// ```
/// use coranto::locale::time::Timestamp;
/// let time: Timestamp = "2026-03-14T19:30:00+01:00".parse().unwrap();
/// assert_eq!(time.to_string(), "2026-03-14T18:30:00Z");
/// assert_eq!(time.as_millisecond(), 1_773_513_000_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 1970-01-01T00:00Z.
    pub const UNIX_EPOCH: Timestamp = Timestamp(0);

    /// # Errors
    /// Where the year has more than four digits.
    pub fn from_millisecond(milliseconds: i64) -> Result<Timestamp, NoTime> {
        // From -9999-01-02 to 9999-12-30, so that no offset leads out of the range.
        if (-377_705_030_400_000..=253_402_128_000_000).contains(&milliseconds) {
            Ok(Timestamp(milliseconds))
        } else {
            Err(NoTime)
        }
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub fn as_millisecond(self) -> i64 {
        self.0
    }
}

/// RFC 3339 in UTC, with as many digits of the second as it takes.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = civil(self.0);
        write!(f, "{}T{:02}:{:02}:{:02}", at.date, at.hour(), at.minute(), at.milliseconds / 1000 % 60)?;
        match at.milliseconds % 1000 {
            0 => f.write_str("Z"),
            part => write!(f, ".{}Z", format!("{part:03}").trim_end_matches('0')),
        }
    }
}

/// RFC 3339 and its neighbours in ISO 8601; the offset or `Z` is needed.
impl FromStr for Timestamp {
    type Err = NoTime;

    fn from_str(text: &str) -> Result<Self, NoTime> {
        let mut scan = Scan(text.as_bytes());
        let at = scan.date_time()?;
        let offset = scan.offset()?;
        if scan.0.is_empty() { at.at_offset(offset) } else { Err(NoTime) }
    }
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

impl Date {
    /// # Errors
    /// Where there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Date, NoTime> {
        let fine = (-9999..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(i64::from(year), month)).contains(&day);
        if fine { Ok(Date { year, month, day }) } else { Err(NoTime) }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.day
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> usize {
        (self.number() + 3).rem_euclid(7) as usize
    }

    /// The day that is `days` later.
    ///
    /// # Errors
    /// Beyond the year 9999.
    pub fn later(self, days: i64) -> Result<Date, NoTime> {
        let date = date_of(self.number() + days);
        Date::new(date.year, date.month, date.day)
    }

    /// The first moment of the day.
    pub fn midnight(self) -> DateTime {
        DateTime { date: self, milliseconds: 0 }
    }

    /// Days since 1970-01-01.
    fn number(self) -> i64 {
        days_before(i64::from(self.year), self.month) + i64::from(self.day) - 1
    }
}

/// `2026-03-14`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-00" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

/// `2026-03-14`.
impl FromStr for Date {
    type Err = NoTime;

    fn from_str(text: &str) -> Result<Self, NoTime> {
        let mut scan = Scan(text.as_bytes());
        let date = scan.date()?;
        if scan.0.is_empty() { Ok(date) } else { Err(NoTime) }
    }
}

/// A day and a time of day, without a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateTime {
    date: Date,
    /// Since midnight.
    milliseconds: i64,
}

impl DateTime {
    /// A second of 60, a leap second, is read as 59.
    ///
    /// # Errors
    /// Where there is no such day or time.
    pub fn new(
        year: i16,
        month: i8,
        day: i8,
        hour: i8,
        minute: i8,
        second: i8,
        milliseconds: i32,
    ) -> Result<DateTime, NoTime> {
        let fine = (0..24).contains(&hour)
            && (0..60).contains(&minute)
            && (0..=60).contains(&second)
            && (0..1000).contains(&milliseconds);
        if !fine {
            return Err(NoTime);
        }
        let seconds = (i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second.min(59));
        Ok(DateTime {
            date: Date::new(year, month, day)?,
            milliseconds: seconds * 1000 + i64::from(milliseconds),
        })
    }

    /// The day.
    pub fn date(self) -> Date {
        self.date
    }

    /// The year of its day.
    pub fn year(self) -> i16 {
        self.date.year
    }

    /// The month of its day, 1 to 12.
    pub fn month(self) -> i8 {
        self.date.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.date.day
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> i8 {
        (self.milliseconds / 3_600_000) as i8
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> i8 {
        (self.milliseconds / 60_000 % 60) as i8
    }

    /// The second, 0 to 59.
    pub fn second(self) -> i8 {
        (self.milliseconds / 1000 % 60) as i8
    }

    /// Whether it is the first moment of its day.
    pub fn is_midnight(self) -> bool {
        self.milliseconds == 0
    }

    /// The instant of this time where clocks are `seconds` ahead of UTC.
    ///
    /// # Errors
    /// At the ends of the calendar, or for an offset of a day and more.
    pub fn at_offset(self, seconds: i32) -> Result<Timestamp, NoTime> {
        if seconds.abs() >= FARTHEST {
            return Err(NoTime);
        }
        Timestamp::from_millisecond(self.utc() - i64::from(seconds) * 1000)
    }

    /// Milliseconds since 1970 as if it were UTC.
    fn utc(self) -> i64 {
        self.date.number() * DAY + self.milliseconds
    }
}

/// `2026-03-14T18:30:00`, without an offset; the time of day may be left out.
impl FromStr for DateTime {
    type Err = NoTime;

    fn from_str(text: &str) -> Result<Self, NoTime> {
        let mut scan = Scan(text.as_bytes());
        let at = if text.len() == 10 { scan.date()?.midnight() } else { scan.date_time()? };
        if scan.0.is_empty() { Ok(at) } else { Err(NoTime) }
    }
}

/// How the clocks of a place go.
///
/// ```
/// use coranto::locale::time::{TimeZone, Timestamp};
/// let paris = TimeZone::get("Europe/Paris").unwrap();
/// let time: Timestamp = "2026-07-14T10:00:00Z".parse().unwrap();
/// assert_eq!(paris.to_datetime(time).hour(), 12);
/// assert_eq!(paris.to_timestamp("2026-07-14T12:00:00".parse().unwrap()), Ok(time));
/// assert!(TimeZone::get("Mars/Olympus").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZone {
    /// From when (in minutes since 1970) which offset (in minutes) holds; the first from ever.
    steps: Vec<(i64, i64)>,
    rule: Rule,
}

/// What holds after the last step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rule {
    standard: i64,
    summer: Option<(i64, [Edge; 2])>,
}

/// A day of the year and a minute on it, by the clock before the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edge {
    month: i8,
    week: i64,
    weekday: i64,
    minute: i64,
}

impl TimeZone {
    /// Coordinated Universal Time.
    pub const UTC: TimeZone = TimeZone { steps: Vec::new(), rule: Rule { standard: 0, summer: None } };

    /// The zone of an IANA name, in any case of letters.
    pub fn get(name: &str) -> Option<TimeZone> {
        if name.eq_ignore_ascii_case("UTC") {
            return Some(TimeZone::UTC);
        }
        for line in ZONES.lines() {
            let (names, told) = line.split_once('|')?;
            if names.split(' ').any(|own| own.eq_ignore_ascii_case(name)) {
                return TimeZone::read(told);
            }
        }
        None
    }

    fn read(told: &str) -> Option<TimeZone> {
        let (rule, steps) = told.split_once('|')?;
        let mut numbers = rule.split(' ').map(|number| number.parse::<i64>().unwrap_or(0));
        let standard = numbers.next()?;
        let summer = numbers.next().and_then(|offset| {
            let mut edge = || {
                Some(Edge {
                    month: numbers.next()? as i8,
                    week: numbers.next()?,
                    weekday: numbers.next()?,
                    minute: numbers.next()?,
                })
            };
            Some((offset, [edge()?, edge()?]))
        });
        let mut parts = steps.split(' ').map(|part| i64::from_str_radix(part, 36).unwrap_or(0));
        let mut list = vec![(i64::MIN, parts.next()?)];
        let mut moment = SINCE;
        while let (Some(later), Some(offset)) = (parts.next(), parts.next()) {
            moment += later;
            list.push((moment, offset));
        }
        Some(TimeZone { steps: list, rule: Rule { standard, summer } })
    }

    /// What clocks show at an instant.
    pub fn to_datetime(&self, time: Timestamp) -> DateTime {
        civil(time.0 + self.offset(time.0.div_euclid(60_000)) * 60_000)
    }

    /// The instant at which clocks show a time. Of two (clocks set back) it is the earlier; of none (clocks set
    /// forward) it is as long after the change as the time is into the gap, as RFC 5545 has it.
    ///
    /// # Errors
    /// At the ends of the calendar.
    pub fn to_timestamp(&self, shown: DateTime) -> Result<Timestamp, NoTime> {
        let utc = shown.utc();
        let minute = utc.div_euclid(60_000);
        // The offsets a day before and after: a time between them is in a gap or happens twice.
        let (before, after) = (self.offset(minute - 1_440), self.offset(minute + 1_440));
        let holds = |offset: i64| self.offset(minute - offset) == offset;
        let offset = if holds(before) || !holds(after) { before } else { after };
        Timestamp::from_millisecond(utc - offset * 60_000)
    }

    /// Minutes ahead of UTC, at a minute since 1970.
    fn offset(&self, minute: i64) -> i64 {
        match self.steps.partition_point(|(from, _)| *from <= minute) {
            0 => self.rule.at(minute),
            after if after < self.steps.len() => self.steps[after - 1].1,
            // A rule begins to hold a while after the last step; in the same year it says the same.
            last if self.rule.summer.is_none() => {
                if self.steps.len() > 1 {
                    self.steps[last - 1].1
                } else {
                    self.rule.standard
                }
            }
            _ => self.rule.at(minute),
        }
    }
}

impl Rule {
    fn at(&self, minute: i64) -> i64 {
        let Some((summer, [begin, end])) = self.summer else { return self.standard };
        let year = i64::from(civil(minute.saturating_mul(60_000)).date.year);
        let begin = begin.in_year(year) - self.standard;
        let end = end.in_year(year) - summer;
        let is_summer =
            if begin < end { begin <= minute && minute < end } else { minute < end || begin <= minute };
        if is_summer { summer } else { self.standard }
    }
}

impl Edge {
    /// Minutes since 1970 by the clock of the place.
    fn in_year(&self, year: i64) -> i64 {
        let first = days_before(year, self.month);
        let to_weekday = (self.weekday - (first + 4)).rem_euclid(7);
        let mut day = to_weekday + (self.week - 1) * 7;
        if day >= i64::from(days_in(year, self.month)) {
            day -= 7;
        }
        (first + day) * 1_440 + self.minute
    }
}

/// What is left of a text to be read.
struct Scan<'a>(&'a [u8]);

impl Scan<'_> {
    fn digits(&mut self, count: usize) -> Result<i64, NoTime> {
        let (part, rest) = self.0.split_at_checked(count).ok_or(NoTime)?;
        let number = part.iter().try_fold(0, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0'))
        });
        self.0 = rest;
        number.ok_or(NoTime)
    }

    fn takes(&mut self, any: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        any.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    fn date(&mut self) -> Result<Date, NoTime> {
        let year = self.digits(4)?;
        let dashed = self.takes(b"-").is_some();
        let month = self.digits(2)?;
        if self.takes(b"-").is_some() != dashed {
            return Err(NoTime);
        }
        Date::new(year as i16, month as i8, self.digits(2)? as i8)
    }

    fn date_time(&mut self) -> Result<DateTime, NoTime> {
        let date = self.date()?;
        self.takes(b"Tt ").ok_or(NoTime)?;
        let hour = self.digits(2)?;
        let colon = self.takes(b":").is_some();
        let minute = self.digits(2)?;
        let seconds = self.takes(b":").is_some() || !colon && self.0.first().is_some_and(u8::is_ascii_digit);
        let (mut second, mut milliseconds) = (0, 0);
        if seconds {
            second = self.digits(2)?;
            if self.takes(b".,").is_some() {
                let mut scale = 100;
                let mut any = false;
                while let Ok(digit) = self.digits(1) {
                    any = true;
                    milliseconds += digit * scale;
                    scale /= 10;
                    if !self.0.first().is_some_and(u8::is_ascii_digit) {
                        break;
                    }
                }
                if !any {
                    return Err(NoTime);
                }
            }
        }
        DateTime::new(
            date.year,
            date.month,
            date.day,
            hour as i8,
            minute as i8,
            second as i8,
            milliseconds as i32,
        )
    }

    /// Seconds ahead of UTC.
    fn offset(&mut self) -> Result<i32, NoTime> {
        if self.takes(b"Zz").is_some() {
            return Ok(0);
        }
        let sign = if self.takes(b"+-").ok_or(NoTime)? == b'-' { -1 } else { 1 };
        let hours = self.digits(2)?;
        let mut rest = [0; 2];
        for part in &mut rest {
            let colon = self.takes(b":").is_some();
            if !colon && !self.0.first().is_some_and(u8::is_ascii_digit) {
                break;
            }
            *part = self.digits(2)?;
        }
        if hours > 25 || rest.iter().any(|part| *part > 59) {
            return Err(NoTime);
        }
        Ok(sign * ((hours * 60 + rest[0]) * 60 + rest[1]) as i32)
    }
}

fn civil(utc: i64) -> DateTime {
    DateTime { date: date_of(utc.div_euclid(DAY)), milliseconds: utc.rem_euclid(DAY) }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i8) -> i8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to the first of a month. Here and in [`date_of`] the year begins in March, so
/// that the leap day is its last (after Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn days_before(year: i64, month: i8) -> i64 {
    let month = i64::from(month);
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn date_of(number: i64) -> Date {
    let number = number + 719_468;
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    Date { year: (year + era * 400 + i64::from(month <= 2)) as i16, month: month as i8, day: day as i8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names() -> Vec<&'static str> {
        ZONES.lines().flat_map(|line| line.split('|').next().unwrap().split(' ')).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn clocks_go_as_the_library_has_them(zone in 0usize..598, ms in 631_152_000_000i64..3_900_000_000_000) {
            let name = names()[zone];
            let (ours, theirs) = (TimeZone::get(name).unwrap(), jiff::tz::db().get(name).unwrap());
            let time = Timestamp::from_millisecond(ms).unwrap();
            let shown = theirs.to_datetime(jiff::Timestamp::from_millisecond(ms).unwrap());
            prop_assert_eq!(time.to_string(), jiff::Timestamp::from_millisecond(ms).unwrap().to_string());
            let own = ours.to_datetime(time);
            prop_assert_eq!((own.date().to_string(), own.hour(), own.minute()), (shown.date().to_string(), shown.hour(), shown.minute()), "{} {}", name, time);
            prop_assert_eq!(own.date().weekday() as i8, shown.weekday().to_monday_zero_offset());
        }

        #[test]
        fn shown_times_are_found_as_the_library_finds_them(zone in 0usize..598, ms in 633_152_000_000i64..3_900_000_000_000) {
            let name = names()[zone];
            let (ours, theirs) = (TimeZone::get(name).unwrap(), jiff::tz::db().get(name).unwrap());
            let civil = civil(ms / 60_000 * 60_000);
            let text = format!("{}T{:02}:{:02}:00", civil.date(), civil.hour(), civil.minute());
            let found = theirs.to_timestamp(text.parse::<jiff::civil::DateTime>().unwrap()).unwrap();
            prop_assert_eq!(ours.to_timestamp(text.parse().unwrap()).unwrap().as_millisecond(), found.as_millisecond(), "{} {}", name, text);
        }

        #[test]
        fn times_are_read_as_the_library_reads_them(text in "[0-9]{4}-?(0[1-9]|1[0-2])-?[0-3][0-9][Tt ][0-2][0-9]:?[0-5][0-9](:?[0-6][0-9]([.,][0-9]{1,3})?)?(Z|z|[+-][0-1][0-9](:?[0-5][0-9])?)") {
            if let Ok(time) = text.parse::<jiff::Timestamp>() {
                prop_assert_eq!(text.parse::<Timestamp>().map(Timestamp::as_millisecond), Ok(time.as_millisecond()), "{}", text);
            }
        }
    }

    #[test]
    fn hours_around_every_change_of_some_zones() {
        for name in [
            "Europe/Paris",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Cairo",
            "Asia/Gaza",
            "Europe/Dublin",
            "Africa/Casablanca",
            "Pacific/Apia",
        ] {
            let (ours, theirs) = (TimeZone::get(name).unwrap(), jiff::tz::db().get(name).unwrap());
            for half_hour in 0..2 * 24 * 366 * 4 {
                let ms = 1_735_689_600_000 + half_hour * 1_800_000;
                let shown = theirs.to_datetime(jiff::Timestamp::from_millisecond(ms).unwrap());
                let own = ours.to_datetime(Timestamp::from_millisecond(ms).unwrap());
                assert_eq!((own.hour(), own.minute()), (shown.hour(), shown.minute()), "{name} {ms}");
                let civil = civil(ms);
                let text = format!("{}T{:02}:{:02}:00", civil.date(), civil.hour(), civil.minute());
                let found = theirs.to_timestamp(text.parse::<jiff::civil::DateTime>().unwrap()).unwrap();
                assert_eq!(
                    ours.to_timestamp(text.parse().unwrap()).unwrap().as_millisecond(),
                    found.as_millisecond(),
                    "{name} {text}"
                );
            }
        }
    }

    #[test]
    fn every_day_has_its_date() {
        let mut before = date_of(-4_371_587);
        for number in -4_371_586..2_932_897 {
            let date = date_of(number);
            assert!(date > before && date.number() == number, "{date}");
            before = date;
        }
    }
}
