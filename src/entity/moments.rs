//! Days and hours.

use super::tokens::{Form, Token};
use super::words::{Words, fold_word};
use super::{Day, Entity, Kind, Side, When};
use crate::locale::Language;

/// How many tokens may stand between a day and an hour that go together: *Thursday, at 6 pm*.
const BETWEEN: usize = 3;
/// Tokens around a moment in which the ends of its sentence are looked for.
const SENTENCE: usize = 40;

/// Adds days and hours to what is found; a number of hours that is part of one is not counted again.
pub(super) fn moments(
    text: &str,
    tokens: &[Token],
    language: Language,
    words: &Words,
    found: &mut Vec<Entity>,
) {
    let reader = Reader { text, tokens, language, words };
    let mut moments: Vec<(usize, usize, When)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let read = reader
            .day(at)
            .map(|(end, day)| (end, Some(day), None))
            .or_else(|| reader.time(at).map(|(end, time)| (end, None, Some(time))));
        let Some((end, day, time)) = read else {
            at += 1;
            continue;
        };
        // A day takes the hour beside it, and an hour the day.
        let joined = moments.last_mut().is_some_and(|(_, last, when)| {
            let near = at - *last <= BETWEEN + 1 && (*last + 1..at).all(|place| reader.parts_little(place));
            let fits = (when.day.is_none() && day.is_some()) || (when.time.is_none() && time.is_some());
            let fits = fits && (when.day.is_none() || day.is_none());
            if near && fits {
                *last = end;
                when.day = when.day.or(day);
                when.time = when.time.or(time);
            }
            near && fits
        });
        if !joined {
            moments.push((at, end, When { day, time, is_call: reader.is_call(at) }));
        }
        at = end + 1;
    }
    // Both are in their order: a number inside a moment is none by itself.
    let ranges: Vec<[usize; 2]> =
        moments.iter().map(|(from, to, _)| [tokens[*from].range.start, tokens[*to].range.end]).collect();
    let mut place = 0;
    found.retain(|known| {
        while ranges.get(place).is_some_and(|range| range[1] <= known.at[0]) {
            place += 1;
        }
        ranges.get(place).is_none_or(|range| known.at[1] <= range[0])
    });
    for ((_, _, when), at) in moments.into_iter().zip(ranges) {
        found.push(Entity { at, kind: Kind::When(when), is_doubtful: false });
    }
}

/// The month of a folded word.
pub(super) fn month(word: &str, language: Language, words: &Words) -> Option<i8> {
    let full = language.locale().months.iter().position(|month| fold_word(month) == word);
    full.and_then(|at| i8::try_from(at + 1).ok())
        .or_else(|| words.months.iter().find(|(known, _)| *known == word).map(|(_, month)| *month))
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
    words: &'a Words,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", Token::word)
    }

    fn form(&self, at: usize) -> Option<&Form> {
        self.tokens.get(at).map(|token| &token.form)
    }

    fn whole(&self, at: usize) -> Option<i64> {
        match self.form(at)? {
            Form::Number(number) if !number.is_fraction && !number.is_scaled && !number.is_article => {
                Some(number.value as i64)
            }
            Form::Ordinal(value) => Some(*value),
            _ => None,
        }
    }

    /// A day, and its last token.
    fn day(&self, at: usize) -> Option<(usize, Day)> {
        match self.form(at)? {
            Form::Date(year, month, day) => return Some((at, Day::Date(Some(*year), *month, *day))),
            Form::Number(_) | Form::Ordinal(_) => return self.numbered(at),
            Form::Word(_) => {}
            _ => return None,
        }
        let word = self.word(at);
        if let Some((end, day)) = self.month_first(at) {
            return Some((end, day));
        }
        if let Some((_, days)) = self.words.days.iter().find(|(known, _)| *known == word) {
            // *Morgen* is a morning, and *mañana* too, after an article or a day.
            let is_morning = matches!(word, "morgen" | "manana")
                && at > 0
                && matches!(
                    self.word(at - 1),
                    "guten"
                        | "am"
                        | "der"
                        | "den"
                        | "goede"
                        | "de"
                        | "la"
                        | "cada"
                        | "por"
                        | "heute"
                        | "gestern"
                );
            return (!is_morning).then_some((at, Day::After(*days)));
        }
        let weekday = crate::lang::of(self.language)
            .lexicon
            .weekdays
            .iter()
            .position(|known| *known == word || word.strip_suffix("-feira") == Some(known))?;
        // In Portuguese the second, third … are days only before *feira*, or after a preposition of days.
        if self.language == Language::Pt && weekday < 5 && !word.ends_with("-feira") {
            return None;
        }
        let (before, after) = (at.checked_sub(1).map_or("", |at| self.word(at)), self.word(at + 1));
        let is = |list: &[&str]| {
            list.contains(&before) || list.contains(&after) && !matches!(after, "this" | "ce" | "cette")
        };
        let side = match () {
            () if is(self.words.last) => Side::Last,
            () if is(self.words.next) => Side::Next,
            () => Side::Open,
        };
        let end = if self.words.next.contains(&after) && side == Side::Next
            || self.words.last.contains(&after) && side == Side::Last
        {
            at + 1
        } else {
            at
        };
        // A date after it tells more: *Thursday, 6 July*.
        let dated =
            (end + 1..=end + 2).find_map(|place| self.numbered(place).or_else(|| self.month_first(place)));
        Some(dated.unwrap_or((end, Day::Weekday(weekday, side))))
    }

    /// `6 July 2013`, `1er octobre`, `6. Juli`, `6 de julio de 2013`.
    fn numbered(&self, at: usize) -> Option<(usize, Day)> {
        let day = self.whole(at).filter(|day| (1..=31).contains(day))?;
        let mut place = at + 1;
        let dotted = matches!(self.form(place), Some(Form::End))
            && self.tokens[place].is_glued
            && self.text[self.tokens[place].range.clone()] == *".";
        if self.words.of.contains(&self.word(place)) || dotted && self.language == Language::De {
            place += 1;
        }
        let month = month(self.word(place), self.language, self.words)?;
        let (end, year) = self.year(place);
        Some((end, Day::Date(year, month, day as i8)))
    }

    /// `July 6, 2013`; in English alone.
    fn month_first(&self, at: usize) -> Option<(usize, Day)> {
        if self.language != Language::En || !self.tokens.get(at)?.is_capital {
            return None;
        }
        let month = month(self.word(at), self.language, self.words)?;
        let dotted = matches!(self.form(at + 1), Some(Form::End))
            && self.tokens[at + 1].is_glued
            && self.word(at).len() <= 4;
        let place = at + 1 + usize::from(dotted);
        let day = self.whole(place).filter(|day| (1..=31).contains(day))?;
        // *May 5 people* is no date.
        if matches!(self.form(place + 1), Some(Form::Word(next)) if self.words.people.contains(&next.as_str()) || self.words.fate(next).is_some())
        {
            return None;
        }
        let (end, year) = self.year(place);
        Some((end, Day::Date(year, month, day as i8)))
    }

    /// The year after a place, and the last token of the date.
    fn year(&self, at: usize) -> (usize, Option<i16>) {
        let skip = usize::from(
            matches!(self.form(at + 1), Some(Form::Joint)) || self.words.of.contains(&self.word(at + 1)),
        );
        match self.form(at + 1 + skip) {
            Some(Form::Number(number)) if number.is_year => (at + 1 + skip, Some(number.value as i16)),
            _ => (at, None),
        }
    }

    /// An hour, and its last token.
    fn time(&self, at: usize) -> Option<(usize, (i8, i8))> {
        let afternoon = |hour: i8, place: usize| -> Option<(usize, i8)> {
            let half = match self.word(place) {
                "am" => false,
                "pm" => true,
                "a" | "p"
                    if matches!(self.form(place + 1), Some(Form::End)) && self.word(place + 2) == "m" =>
                {
                    let half = self.word(place) == "p";
                    return (1..=12)
                        .contains(&hour)
                        .then(|| (place + 2, hour % 12 + if half { 12 } else { 0 }));
                }
                _ => return None,
            };
            (1..=12).contains(&hour).then(|| (place, hour % 12 + if half { 12 } else { 0 }))
        };
        if let Form::Clock(hour, minute) = self.form(at)? {
            if let Some((end, hour)) = afternoon(*hour, at + 1) {
                return Some((end, (hour, *minute)));
            }
            let end = at + usize::from(self.words.hours.contains(&self.word(at + 1)));
            return Some((end, (*hour, *minute)));
        }
        if let Some((_, hour)) = crate::lang::of(self.language)
            .lexicon
            .hours
            .iter()
            .find(|(known, _)| fold_word(known) == self.word(at))
        {
            // *Middag* is an afternoon too.
            let fine = self.language != Language::Nl || self.word(at) == "middernacht";
            return fine.then_some((at, (*hour as i8, 0)));
        }
        if let Some(found) = self.pointed(at) {
            return Some(found);
        }
        let hour = self.whole(at).filter(|hour| (0..=24).contains(hour))? as i8;
        if let Some((end, hour)) = afternoon(hour, at + 1) {
            return Some((end, (hour, 0)));
        }
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        let named = self.words.hours.contains(&self.word(at + 1));
        // A number of hours is a length of time, unless *at* stands before it, or the clock's own word after it.
        let is_clock =
            named && (self.words.at.contains(&before) || self.language == Language::De || before == "om");
        // *Alle 18* is an hour in Italian where nothing is counted.
        let bare = self.language == Language::It
            && matches!(before, "alle" | "ore" | "dalle")
            && self.words.unit(self.word(at + 1)).is_none();
        if bare && !named {
            return Some((at, (hour % 24, 0)));
        }
        if !is_clock {
            return None;
        }
        // `18 h 30`.
        let minute = self.whole(at + 2).filter(|minute| (0..60).contains(minute) && self.word(at + 1) == "h");
        Some((at + 1 + usize::from(minute.is_some()), (hour % 24, minute.unwrap_or(0) as i8)))
    }

    /// `9.30 uur` after a preposition of hours.
    fn pointed(&self, at: usize) -> Option<(usize, (i8, i8))> {
        let Form::Number(number) = self.form(at)? else { return None };
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        let named = self.words.hours.contains(&self.word(at + 1));
        if !number.is_fraction || !(self.words.at.contains(&before) || named && self.language == Language::De)
        {
            return None;
        }
        let (hour, minute) = self.text[self.tokens[at].range.clone()].split_once(['.', ','])?;
        let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
        ((0..24).contains(&hour) && (0..60).contains(&minute) && named).then_some((at + 1, (hour, minute)))
    }

    /// A preposition, a comma or the like.
    fn parts_little(&self, place: usize) -> bool {
        match &self.tokens[place].form {
            Form::Joint => true,
            Form::Word(word) => word.chars().count() <= 4 && self.words.fate(word).is_none(),
            _ => false,
        }
    }

    /// Whether the sentence around a place bids to come or tells what is going to be.
    fn is_call(&self, at: usize) -> bool {
        let ends = |token: &Token| token.form == Form::End;
        let least = at.saturating_sub(SENTENCE);
        let start = self.tokens[least..at].iter().rposition(ends).map_or(least, |end| least + end + 1);
        let most = self.tokens.len().min(at + SENTENCE);
        let end = self.tokens[at..most].iter().position(ends).map_or(most, |end| at + end);
        self.tokens[start..end].iter().any(|token| self.words.calls.contains(&token.word()))
    }
}
