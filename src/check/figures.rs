//! Every number is computed from the data, and its words say that number.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Sentence, author_key, excerpt, fold, words};
use crate::entity::{Entity, Kind, Unit, entities};
use crate::lang;
use crate::lang::check::Lexicon;
use crate::locale::Language;
use crate::locale::numerals::{Reading, readings};
use crate::locale::time::{Date, TimeZone, Timestamp};
use crate::model::{Figure, Measure, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// The value of each figure follows from the digest's own data, where these suffice.
pub(super) fn recomputed(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        for (text, cites, figure) in sentence.figures() {
            let text = excerpt(text);
            if !figure.value.is_finite() {
                breaches.push(Found::new(&sentence, Code::NotFinite, &[&text]));
                continue;
            }
            match possible_values(book, &sentence, cites, figure) {
                Err(why) => breaches.push(why.found(&sentence, &[&text])),
                Ok(None) => {}
                Ok(Some(values)) if values.iter().any(|value| same(*value, figure.value)) => {}
                Ok(Some(values)) => {
                    let due: Vec<String> = values.iter().map(|value| value.to_string()).collect();
                    let value = figure.value;
                    breaches.push(Found::new(
                        &sentence,
                        Code::FigureDiffers,
                        &[&text, &value, &due.join(" / ")],
                    ));
                }
            }
        }
    }
    breaches
}

/// Why a figure or its words are wrong.
struct Why(Code, Vec<String>);

impl Why {
    fn of(code: Code, args: &[&dyn Display]) -> Why {
        Why(code, args.iter().map(ToString::to_string).collect())
    }

    /// The breach, with what the sentence says of the figure before the reason's own arguments.
    fn found(self, sentence: &Sentence<'_, '_>, said: &[&dyn Display]) -> Found {
        let Why(code, args) = self;
        let all: Vec<&dyn Display> =
            said.iter().copied().chain(args.iter().map(|arg| arg as &dyn Display)).collect();
        Found::new(sentence, code, &all)
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0)
}

/// What the measure can be by the data; `None` where the digest's own data do not tell.
fn possible_values(
    book: &Book<'_>,
    sentence: &Sentence<'_, '_>,
    cites: &[String],
    figure: &Figure,
) -> Result<Option<Vec<f64>>, Why> {
    let digest = book.digest;
    let section = match &figure.section {
        None => None,
        Some(id) => Some(
            digest.sections.iter().find(|s| &s.id == id).ok_or_else(|| Why::of(Code::NoSection, &[id]))?,
        ),
    };
    let cited: Vec<&Source> = cites.iter().filter_map(|id| book.source(id)).collect();
    let one = || match cited.as_slice() {
        [source] => Ok(*source),
        many => Err(Why::of(Code::CitesMany, &[&many.len()])),
    };
    let count = |number: usize| number as f64;
    let due = match figure.measure {
        Measure::Points => vec![one()?.points.ok_or(Why::of(Code::NoPoints, &[]))? as f64],
        Measure::PointsSum => match section {
            // Of a section the digest shows the posts that it cites; `verify` adds up all.
            Some(section) => {
                let known: Vec<&Source> = section.posts.iter().filter_map(|id| book.source(id)).collect();
                let least: i64 =
                    known.iter().filter_map(|source| source.points).map(|points| points.max(0)).sum();
                if known.len() < section.posts.len() && figure.value >= least as f64 {
                    return Ok(None);
                }
                vec![least as f64]
            }
            None => vec![points_sum(&cited)],
        },
        Measure::Elapsed => elapsed(&cited)?,
        Measure::Replies => vec![one()?.engagement.replies.ok_or(Why::of(Code::NoReplies, &[]))? as f64],
        Measure::Copies => vec![one()?.copies.ok_or(Why::of(Code::NoCopies, &[]))?.posts as f64],
        Measure::CopyAccounts => vec![one()?.copies.ok_or(Why::of(Code::NoCopies, &[]))?.accounts as f64],
        Measure::Sections => {
            let all = count(digest.sections.len());
            if says_others(book, sentence) { vec![all, all - 1.0] } else { vec![all] }
        }
        Measure::Posts => match section {
            Some(section) => {
                let mut due = vec![count(section.posts.len())];
                due.extend(section.timeline.iter().map(|tick| tick.posts as f64));
                due
            }
            None if !cites.is_empty() => vec![count(cites.iter().collect::<BTreeSet<_>>().len())],
            None => {
                let left_out: u64 =
                    digest.left_out.iter().fold(0, |sum, left| sum.saturating_add(left.posts));
                let mut due =
                    vec![digest.method.posts_used as f64, digest.method.posts_read as f64, left_out as f64];
                due.extend(digest.left_out.iter().map(|left| left.posts as f64));
                due
            }
        },
        Measure::Voices => match section {
            Some(section) => vec![section.voices as f64],
            None if !cites.is_empty() => vec![count(voices(&cited))],
            None => vec![digest.method.authors as f64],
        },
        Measure::Share => {
            let used = digest.method.posts_used.max(1) as f64;
            match section {
                Some(section) => vec![count(section.posts.len()) / used],
                None => digest.method.languages.iter().map(|language| language.posts as f64 / used).collect(),
            }
        }
        Measure::LanguagePosts => {
            digest.method.languages.iter().map(|language| language.posts as f64).collect()
        }
        Measure::Before => match section.and_then(|section| section.change) {
            Some(change) => vec![change.before as f64],
            None => return Err(Why::of(Code::NotCompared, &[])),
        },
        Measure::Gone => vec![count(digest.gone.len())],
        Measure::Said => numbers(book, one()?),
        Measure::PeakHour => {
            if figure.value.fract() != 0.0 || !(0.0..24.0).contains(&figure.value) {
                return Err(Why::of(Code::NoHour, &[&figure.value]));
            }
            return Ok(section.and_then(|section| peak_hours(book, section)));
        }
        Measure::LinkShares => {
            if figure.value < count(cited.len()).max(1.0) {
                return Err(Why::of(Code::FewerThanCited, &[&figure.value]));
            }
            return Ok(None);
        }
    };
    Ok(Some(due))
}

/// The numbers of people that a post gives.
fn numbers(book: &Book<'_>, source: &Source) -> Vec<f64> {
    let tolls = book.entities(source).into_iter().filter_map(|entity| match entity.kind {
        Kind::Toll { people, .. } => Some(people),
        _ => None,
    });
    tolls.collect()
}

/// The whole minutes, hours and days between the first and the last of two posts.
fn elapsed(cited: &[&Source]) -> Result<Vec<f64>, Why> {
    let time = |source: &&Source| source.created_at.as_deref()?.parse::<Timestamp>().ok();
    let times: Vec<i64> = cited.iter().filter_map(time).map(Timestamp::as_millisecond).collect();
    let (Some(first), Some(last)) = (times.iter().min(), times.iter().max()) else {
        return Err(Why::of(Code::NoTimes, &[]));
    };
    if times.len() != 2 || cited.len() != 2 {
        return Err(Why::of(Code::CitesNotTwo, &[&cited.len()]));
    }
    let between = last - first;
    Ok(vec![(between / 60_000) as f64])
}

/// Points of the posts, the same text counted once.
fn points_sum(cited: &[&Source]) -> f64 {
    let mut best: BTreeMap<String, i64> = BTreeMap::new();
    for source in cited {
        let points = source.points.unwrap_or(0);
        let known = best.entry(fold(&source.text)).or_insert(points);
        *known = (*known).max(points);
    }
    best.values().map(|points| *points as f64).sum()
}

/// Distinct authors; posts of unknown authors are none.
pub(super) fn voices(sources: &[&Source]) -> usize {
    let known: BTreeSet<String> = sources.iter().filter_map(|source| author_key(source)).collect();
    known.len()
}

fn says_others(book: &Book<'_>, sentence: &Sentence<'_, '_>) -> bool {
    let others = book.language.map(|language| lang::of(language).lexicon.others).unwrap_or_default();
    words(&sentence.voice()).iter().any(|word| others.contains(&word.as_str()))
}

/// The hours of day with most posts, where the section's slices are whole fractions of an hour
/// or whole hours.
fn peak_hours(book: &Book<'_>, section: &crate::model::Section) -> Option<Vec<f64>> {
    let zone = TimeZone::get(&book.digest.method.time_zone)?;
    let mut starts = Vec::new();
    for tick in &section.timeline {
        starts.push((tick.from.parse::<Timestamp>().ok()?, tick.posts));
    }
    let step = starts.windows(2).map(|pair| pair[1].0.as_millisecond() - pair[0].0.as_millisecond()).min()?;
    if step <= 0
        || 3_600_000 % step != 0
        || starts.iter().any(|(start, _)| start.as_millisecond() % step != 0)
    {
        return None;
    }
    let mut hours = [0u64; 24];
    for (start, posts) in starts {
        let hour = zone.to_datetime(start).hour();
        let slot = usize::try_from(hour).ok().and_then(|hour| hours.get_mut(hour))?;
        *slot = slot.saturating_add(posts);
    }
    let most = hours.iter().max().copied().filter(|most| *most > 0)?;
    Some((0u8..24).filter(|hour| hours[usize::from(*hour)] == most).map(f64::from).collect())
}

/// The words of each figure say its value.
pub(super) fn in_words(book: &Book<'_>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        for (text, _, figure) in sentence.figures() {
            let lead = lead_in(&sentence, text);
            if let Err(why) = says(text, &lead, figure, language) {
                breaches.push(why.found(&sentence, &[&excerpt(text), &figure.value]));
            }
        }
    }
    breaches
}

/// The narrator's words before the figure, where "nearly" may stand.
fn lead_in(sentence: &Sentence<'_, '_>, text: &str) -> String {
    let voice = sentence.voice();
    let before = voice.split(text).next().unwrap_or_default();
    let mut lead: Vec<&str> = before.split_whitespace().rev().take(4).collect();
    lead.reverse();
    lead.join(" ").to_lowercase()
}

fn says(text: &str, lead: &str, figure: &Figure, language: Language) -> Result<(), Why> {
    let mut found = readings(text, language);
    let lower = text.to_lowercase();
    let value = figure.value;
    match figure.measure {
        Measure::Share => return says_share(&lower, &found, value, language),
        Measure::Elapsed => return says_elapsed(text, &found, value, language),
        Measure::PeakHour => return says_hour(&lower, &found, value, lang::of(language).lexicon.hours),
        _ => {}
    }
    if found.iter().any(|reading| !reading.may_be_article) {
        found.retain(|reading| !reading.may_be_article);
    }
    if found.is_empty() {
        return Err(Why::of(Code::HoldsNoNumber, &[]));
    }
    let context = format!("{lead} {lower}");
    match found.iter().find(|reading| !fits(**reading, value, &context, &lang::of(language).lexicon)) {
        Some(reading) => Err(Why::of(Code::SaysOther, &[&reading.value])),
        None => Ok(()),
    }
}

/// What a whole number of hours or days may leave off without a word, as a share of one: five minutes of an hour.
const LEFT_OFF: f64 = 1.0 / 12.0;

/// A length of time in minutes, hours or days, where the figure is in minutes; one that is rounded says so, and so does
/// one that leaves off more than [`LEFT_OFF`].
fn says_elapsed(text: &str, found: &[Reading], value: f64, language: Language) -> Result<(), Why> {
    let lower = text.to_lowercase();
    let lexicon = &lang::of(language).lexicon;
    let announced = |words: &[&str]| words.iter().any(|word| holds_phrase(&lower, word));
    let nearest = if announced(lexicon.about) { 0.1 * value } else { 1.0 };
    let most = if announced(lexicon.at_least) { 1.0 } else { LEFT_OFF };
    let due = |minutes: f64, unit: f64| {
        (minutes - value).abs() <= nearest || (0.0..=most * unit).contains(&(value - minutes))
    };
    let all = entities(text, Some(language.code()));
    let [Entity { kind: Kind::Quantity { value: said, unit, .. }, .. }] = all.as_slice() else {
        // *One hour* has an article, with which no measure begins.
        let one = found.iter().all(|reading| same(reading.value, 1.0));
        let fits = [1.0, 60.0, 1440.0].iter().any(|unit| due(*unit, *unit));
        return if one && fits { Ok(()) } else { Err(Why::of(Code::HoldsNoNumber, &[])) };
    };
    let unit = match unit {
        Unit::Minute => 1.0,
        Unit::Hour => 60.0,
        Unit::Day => 1440.0,
        _ => return Err(Why::of(Code::HoldsNoNumber, &[])),
    };
    let minutes = said * unit;
    if due(minutes, unit) { Ok(()) } else { Err(Why::of(Code::SaysOther, &[&minutes])) }
}

/// Whether a reading is the value, or rounds it as the word before it announces.
fn fits(reading: Reading, value: f64, context: &str, lexicon: &Lexicon) -> bool {
    if same(reading.value, value) {
        return true;
    }
    let announced = |words: &[&str]| words.iter().any(|word| holds_phrase(context, word));
    if reading.step > 1.0 && (reading.value - value).abs() <= reading.step / 2.0 {
        return true;
    }
    let (low, high) = (value * 0.75, value * 1.25);
    (announced(lexicon.at_least) && (low..=value).contains(&reading.value))
        || (announced(lexicon.nearly) && (value..=high).contains(&reading.value))
        || (announced(lexicon.about) && (value * 0.9..=value * 1.1).contains(&reading.value))
}

/// Whether `phrase` stands in `text` between word boundaries.
pub(super) fn holds_phrase(text: &str, phrase: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(phrase)) {
        let (start, end) = (from + at, from + at + phrase.len());
        let open = !text[..start].ends_with(char::is_alphanumeric);
        let closed = phrase.ends_with(['’', '\'']) || !text[end..].starts_with(char::is_alphanumeric);
        if open && closed {
            return true;
        }
        from = end;
    }
    false
}

fn says_share(text: &str, found: &[Reading], value: f64, language: Language) -> Result<(), Why> {
    let near = |due: f64, tolerance: f64| (due - value).abs() <= tolerance + 1e-9;
    let fail = |said: f64| Err(Why::of(Code::SaysOther, &[&said]));
    if let Some(reading) = found.iter().find(|reading| reading.percent) {
        let good = near(reading.value / 100.0, reading.step / 200.0);
        return if good { Ok(()) } else { fail(reading.value / 100.0) };
    }
    let parts = lang::of(language).lexicon.parts;
    if let Some((_, part)) = parts.iter().find(|(name, _)| holds_phrase(text, name)) {
        return if near(*part, 0.06) { Ok(()) } else { fail(*part) };
    }
    match found {
        [part, whole] if whole.value > 0.0 => {
            let said = part.value / whole.value;
            if near(said, 0.06) { Ok(()) } else { fail(said) }
        }
        [] => Err(Why::of(Code::HoldsNoShare, &[])),
        _ => Err(Why::of(Code::UnreadShare, &[])),
    }
}

/// The hour itself must be said; beside it only the next one, or minutes.
fn says_hour(text: &str, found: &[Reading], value: f64, named: &[(&str, f64)]) -> Result<(), Why> {
    let (morning, afternoon) =
        (text.contains("a.m") || text.contains("am"), text.contains("p.m") || text.contains("pm"));
    let mut hours: Vec<f64> = found.iter().map(|reading| reading.value).collect();
    for (word, hour) in named {
        if holds_phrase(text, word) {
            hours.push(*hour);
        }
    }
    let matches = |said: f64, hour: f64| {
        same(said % 24.0, hour)
            || (afternoon && said <= 12.0 && same(said % 12.0 + 12.0, hour))
            || (morning && said <= 12.0 && same(said % 12.0, hour))
    };
    let next = (value + 1.0) % 24.0;
    if !hours.iter().any(|said| matches(*said, value)) {
        return Err(Why::of(Code::SaysNoHour, &[]));
    }
    match hours
        .iter()
        .find(|said| !matches(**said, value) && !matches(**said, next) && **said != 0.0 && **said != 59.0)
    {
        Some(said) => Err(Why::of(Code::SaysToo, &[said])),
        None => Ok(()),
    }
}

/// Digits outside figures and quotations stand in a cited post (in the section, or anywhere
/// where no post is cited), or are a date or hour of the data.
pub(super) fn digits_grounded(book: &Book<'_>) -> Vec<Found> {
    let times = Times::of(book);
    let months = book.language.map(months).unwrap_or_default();
    let clock = book.language.map(|language| lang::of(language).lexicon.clock).unwrap_or_default();
    let mut breaches = Vec::new();
    for sentence in book.copy() {
        let text = sentence.without_figures();
        let grounds = grounds(book, &sentence);
        for (token, number, around) in digit_runs(&text) {
            let in_post = grounds.iter().any(|source| {
                [&source.text, &source.author.name, &source.author.handle]
                    .into_iter()
                    .chain(&source.place)
                    .any(|words| digit_runs(words).iter().any(|(_, known, _)| *known == number))
            });
            if !in_post && !times.has(&number, &around, &months, clock) {
                breaches.push(Found::new(&sentence, Code::NoFigure, &[&token]));
            }
        }
    }
    breaches
}

/// The posts that may lend a sentence its numbers: those it cites, else its section's, else all.
fn grounds<'a>(book: &Book<'a>, sentence: &Sentence<'_, 'a>) -> Vec<&'a Source> {
    let cites = sentence.cites();
    if !cites.is_empty() && !sentence.passage.place.is_display() {
        return cites.into_iter().filter_map(|id| book.source(id)).collect();
    }
    match sentence.passage.place.section() {
        Some(section) => book.section_sources(section),
        None => book.digest.sources.iter().collect(),
    }
}

/// Runs of digits with their separators left out, and the words on both sides.
fn digit_runs(text: &str) -> Vec<(String, String, String)> {
    let letters: Vec<char> = text.chars().collect();
    let mut runs = Vec::new();
    let mut index = 0;
    while index < letters.len() {
        if !letters[index].is_numeric() {
            index += 1;
            continue;
        }
        let start = index;
        while index < letters.len() {
            let separates = matches!(letters[index], ',' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}')
                && letters
                    .get(index + 1..index + 4)
                    .is_some_and(|three| three.iter().all(|ch| ch.is_numeric()))
                && !letters.get(index + 4).is_some_and(|ch| ch.is_numeric());
            if !letters[index].is_numeric() && !separates {
                break;
            }
            index += 1;
        }
        let token: String = letters[start..index].iter().collect();
        let number: String = token.chars().filter(|ch| ch.is_numeric()).collect();
        let around: String =
            letters[start.saturating_sub(14)..(index + 14).min(letters.len())].iter().collect();
        runs.push((token, number, around));
    }
    runs
}

/// Months beside a number, and days of the week, are those of the data or of a cited post.
pub(super) fn dates_grounded(book: &Book<'_>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    let (months, weekdays) = (months(language), lang::of(language).lexicon.weekdays);
    let times = Times::of(book);
    let mut breaches = Vec::new();
    for sentence in book.sentences() {
        let bare = sentence.bare();
        let all: Vec<&str> =
            bare.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_number = |index: Option<usize>| {
            index
                .and_then(|index| all.get(index))
                .is_some_and(|word| word.starts_with(|ch: char| ch.is_ascii_digit()))
        };
        for (index, word) in all.iter().enumerate() {
            let folded = fold(word);
            let month = months.iter().position(|month| *month == folded);
            let weekday = weekdays.iter().position(|weekday| *weekday == folded);
            let dated = is_number(index.checked_sub(1)) || is_number(Some(index + 1));
            let known = match (month.filter(|_| dated), weekday) {
                (Some(month), _) => times.months.contains(&month),
                (_, Some(weekday)) => times.weekdays.contains(&weekday),
                _ => true,
            };
            if !known && !grounds(book, &sentence).iter().any(|source| words(&source.text).contains(&folded))
            {
                breaches.push(Found::new(&sentence, Code::NotOfTheTime, &[&word]));
            }
        }
    }
    breaches
}

/// The months of the year, folded, January first.
fn months(language: Language) -> Vec<String> {
    language.locale().months.iter().map(|month| fold(month)).collect()
}

/// An hour with its sign, `20h` or `20h07`.
fn is_hour(word: &str) -> bool {
    word.split_once('h').is_some_and(|(hour, minute)| {
        !hour.is_empty() && hour.bytes().chain(minute.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// Years, months, days and clock times that the data hold; months and days of the week are
/// counted from 0, January and Monday.
struct Times {
    months: BTreeSet<usize>,
    weekdays: BTreeSet<usize>,
    years: BTreeSet<String>,
    days: BTreeSet<String>,
    clock: BTreeSet<String>,
}

impl Times {
    fn of(book: &Book<'_>) -> Self {
        let mut times = Times {
            months: BTreeSet::new(),
            weekdays: BTreeSet::new(),
            years: BTreeSet::new(),
            days: BTreeSet::new(),
            clock: BTreeSet::new(),
        };
        let method = &book.digest.method;
        let Some(zone) = TimeZone::get(&method.time_zone) else { return times };
        let ticks = book.digest.sections.iter().flat_map(|s| s.timeline.iter().map(|tick| &tick.from));
        let posts = book.digest.sources.iter().filter_map(|source| source.created_at.as_ref());
        // Corrections are made when the posts are long over.
        let made = book.digest.corrections.iter().filter_map(|correction| correction.edit.made.as_ref());
        for text in method.from.iter().chain(&method.to).chain(ticks).chain(posts).chain(made) {
            let time = text.parse().map(|time: Timestamp| zone.to_datetime(time));
            let Ok(time) = time.or_else(|_| text.parse().map(Date::midnight)) else { continue };
            times.months.extend(usize::try_from(time.month() - 1));
            times.weekdays.insert(time.date().weekday());
            times.years.insert(time.year().to_string());
            times.days.insert(time.day().to_string());
            for hour in [time.hour(), (time.hour() + 1) % 24] {
                times.clock.extend([
                    format!("{hour}"),
                    format!("{hour:02}"),
                    format!("{}", (hour + 11) % 12 + 1),
                ]);
            }
            times.clock.extend([format!("{}", time.minute()), format!("{:02}", time.minute())]);
        }
        times
    }

    fn has(&self, number: &str, around: &str, months: &[String], clock: &[&str]) -> bool {
        let near_month = || words(around).iter().any(|word| months.contains(word));
        let near_clock = || {
            words(around).iter().any(|word| word == "utc" || clock.contains(&word.as_str()) || is_hour(word))
                || [":", "a.m", "p.m"].iter().any(|mark| around.contains(mark))
        };
        self.years.contains(number)
            || (self.days.contains(number) && near_month())
            || (self.clock.contains(number) && near_clock())
    }
}

/// The points of a copied text are not added up as support: a sum that holds a copied post
/// goes with a figure that says how often it was posted, and no sum holds one text twice.
pub(super) fn copies_counted_once(book: &Book<'_>) -> Vec<Found> {
    let figures: Vec<_> = book
        .copy()
        .flat_map(|sentence| {
            sentence.figures().into_iter().map(move |figure| (Spot::from(&sentence), figure))
        })
        .collect();
    let told: BTreeSet<&str> = figures
        .iter()
        .filter(|(_, (_, _, figure))| matches!(figure.measure, Measure::Copies | Measure::CopyAccounts))
        .flat_map(|(_, (_, cites, _))| cites.iter().map(String::as_str))
        .collect();
    let mut breaches = Vec::new();
    for (place, (_, cites, figure)) in &figures {
        if figure.measure != Measure::PointsSum {
            continue;
        }
        let mut texts: BTreeMap<String, &str> = BTreeMap::new();
        for source in cites.iter().filter_map(|id| book.source(id)) {
            let id = source.id.as_str();
            if source.copies.is_some_and(|copies| copies.posts > 1) && !told.contains(id) {
                breaches.push(Found::new(place, Code::SumOfCopy, &[&id]));
            }
            if let Some(first) = texts.insert(fold(&source.text), id).filter(|first| *first != id) {
                breaches.push(Found::new(place, Code::SumOfSame, &[&first, &id]));
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, measure: Measure, value: f64, language: Language) -> bool {
        says(text, "", &Figure { measure, value, section: None }, language).is_ok()
    }

    #[test]
    fn shares_are_read_as_parts_and_per_cent() {
        for (text, value) in [
            ("41 %", 0.412),
            ("41.2 per cent", 0.412),
            ("almost half of the posts", 0.47),
            ("one post in five", 0.2),
            ("two thirds", 0.65),
            ("three out of ten", 0.31),
        ] {
            assert!(said(text, Measure::Share, value, Language::En), "{text}");
            assert!(!said(text, Measure::Share, value + 0.2, Language::En), "{text}");
        }
        for (text, value) in
            [("41\u{a0}%", 0.412), ("la moitié", 0.5), ("un message sur cinq", 0.21), ("un tiers", 0.34)]
        {
            assert!(said(text, Measure::Share, value, Language::Fr), "{text}");
            assert!(!said(text, Measure::Share, value - 0.19, Language::Fr), "{text}");
        }
    }

    #[test]
    fn hours_are_read_on_both_clocks() {
        for (text, hour, language) in [
            ("8 p.m.", 20.0, Language::En),
            ("between 8 and 9 p.m.", 20.0, Language::En),
            ("between 11 a.m. and noon", 11.0, Language::En),
            ("midnight", 0.0, Language::En),
            ("20:00", 20.0, Language::En),
            ("20\u{a0}h", 20.0, Language::Fr),
            ("entre 20\u{a0}h et 21\u{a0}h", 20.0, Language::Fr),
            ("midi", 12.0, Language::Fr),
            ("entre 23\u{a0}h et minuit", 23.0, Language::Fr),
        ] {
            assert!(said(text, Measure::PeakHour, hour, language), "{text}");
            assert!(!said(text, Measure::PeakHour, (hour + 5.0) % 24.0, language), "{text}");
        }
    }

    #[test]
    fn counts_are_exact_or_say_that_they_are_not() {
        assert!(said("1,251 points", Measure::Points, 1251.0, Language::En));
        assert!(!said("1,250 points", Measure::Points, 1251.0, Language::En));
        assert!(said("nearly 1,300 points", Measure::Points, 1251.0, Language::En));
        assert!(!said("nearly 1,200 points", Measure::Points, 1251.0, Language::En));
        assert!(said("plus de 1\u{202f}200 points", Measure::Points, 1251.0, Language::Fr));
        assert!(said("une vingtaine de voix, environ", Measure::Voices, 21.0, Language::Fr));
        assert!(said("1.3 million views", Measure::Points, 1_251_000.0, Language::En));
        assert!(said("un message", Measure::Posts, 1.0, Language::Fr));
        assert!(!said("un message", Measure::Posts, 2.0, Language::Fr));
        assert!(!said("messages", Measure::Posts, 2.0, Language::Fr));
    }
}
