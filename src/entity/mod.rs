//! What a text names and counts: money, quantities, tolls, other counts, days and hours, names, tags; each with its
//! bytes and its value.
//!
//! Nothing is guessed: what could be read in two ways (a score, a version, a telephone number, a year beside a noun)
//! is no entity. The words that tell one from another stand in tables, a file per language; numbers in letters are
//! those of [`locale`](crate::locale). One pass over a text, whatever it holds.

mod amounts;
mod moments;
mod names;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use crate::lang::entity::{Fate, Unit};
use crate::locale::Language;
use crate::locale::time::{Date, DateTime};
use crate::model::Post;
use std::cell::OnceCell;

/// Something that a text names or counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// Its bytes.
    pub at: [usize; 2],
    /// What it is.
    pub kind: Kind,
    /// The text itself says that it may not be so: about, up to, could, feared.
    pub is_doubtful: bool,
}

/// What an [`Entity`] is, with its value.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// An amount of money.
    Money {
        /// How much, scale words multiplied.
        amount: f64,
        /// ISO 4217 code, `$` for dollars of any country; `None` where only the words around tell that it is money.
        currency: Option<&'static str>,
        /// So much each time: a day, a head.
        is_rate: bool,
    },
    /// A measure.
    Quantity {
        /// How many.
        value: f64,
        /// Of what.
        unit: Unit,
        /// It is how old somebody or something is.
        is_age: bool,
    },
    /// People to whom something happened.
    Toll {
        /// How many.
        people: f64,
        /// What happened.
        fate: Fate,
    },
    /// A number of something else.
    Count {
        /// How many.
        value: f64,
        /// The noun after it, lower-case and without accents.
        noun: String,
    },
    /// Per cent.
    Percent(f64),
    /// A day, an hour, or both.
    When(When),
    /// A name.
    Name(Named),
    /// A hashtag or cashtag, without its sign.
    Tag,
}

/// What a name is of, as far as the word before it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Named {
    Person,
    Place,
    /// Nothing tells.
    Something,
}

/// A day, an hour, or both, as a text tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct When {
    /// The day.
    pub day: Option<Day>,
    /// Hour and minute.
    pub time: Option<(i8, i8)>,
    /// Its sentence bids to come, or tells what is going to be.
    pub is_call: bool,
}

/// A day as a text tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A date, where no year is told the one nearest to the day of writing.
    Date(Option<i16>, i8, i8),
    /// A day of the week, 0 for Monday: the next one, the last one, or it is not said.
    Weekday(usize, Side),
    /// So many days after the day of writing.
    After(i64),
}

/// Which of two days of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Next,
    Last,
    Open,
}

impl When {
    /// The date that is meant by who wrote at `written`; `None` where the words leave it open. A day of the week that
    /// nothing points back or forward is the next one where the sentence is a call, and open otherwise.
    ///
    /// ```
    /// use coranto::entity::{Kind, entities};
    /// use coranto::locale::time::{Date, DateTime};
    /// let written = DateTime::new(2026, 9, 15, 9, 0, 0, 0).unwrap();
    /// let text = "Rendez-vous jeudi à 18 heures devant la mairie.";
    /// let Kind::When(when) = entities(text, Some("fr"))[0].kind else { panic!() };
    /// assert_eq!(when.time, Some((18, 0)));
    /// assert_eq!(when.date(written), Date::new(2026, 9, 17).ok());
    /// ```
    pub fn date(&self, written: DateTime) -> Option<Date> {
        let today = written.date();
        match self.day? {
            Day::After(days) => today.later(days).ok(),
            Day::Date(Some(year), month, day) => Date::new(year, month, day).ok(),
            Day::Date(None, month, day) => {
                let all =
                    [-1, 0, 1].into_iter().filter_map(|step| Date::new(today.year() + step, month, day).ok());
                let far = |date: &Date| days_between(today, *date).abs();
                all.min_by_key(far).filter(|date| far(date) <= NEAR)
            }
            Day::Weekday(weekday, side) => {
                let ahead = (weekday + 7 - today.weekday()) % 7;
                let ahead = i64::try_from(ahead).ok()?;
                match side {
                    // Who writes on a Thursday of Thursday may mean either.
                    _ if ahead == 0 => None,
                    Side::Next => today.later(ahead).ok(),
                    Side::Open if self.is_call => today.later(ahead).ok(),
                    Side::Last => today.later(ahead - 7).ok(),
                    Side::Open => None,
                }
            }
        }
    }
}

/// Most days between the day of writing and a date without a year.
const NEAR: i64 = 150;

/// Days from one date to another.
fn days_between(from: Date, to: Date) -> i64 {
    let number = |date: Date| {
        let (year, month) = (i64::from(date.year()), i64::from(date.month()));
        let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + i64::from(date.day())
    };
    number(to) - number(from)
}

/// All entities of a text in `language`, a BCP 47 tag, in the order of their first bytes. A text in a language without
/// tables is read with those of English.
///
/// ```
/// use coranto::entity::{Entity, Fate, Kind, entities};
/// let found = entities("Le bilan passe à 13 morts et 40 disparus", Some("fr"));
/// let tolls: Vec<&Kind> = found.iter().map(|entity| &entity.kind).collect();
/// assert_eq!(tolls, [
///     &Kind::Toll { people: 13.0, fate: Fate::Dead },
///     &Kind::Toll { people: 40.0, fate: Fate::Missing },
/// ]);
/// ```
pub fn entities(text: &str, language: Option<&str>) -> Vec<Entity> {
    let language = language.and_then(Language::of).unwrap_or(Language::En);
    let words = words::words(language);
    let tokens = tokens::tokens(text, language, words);
    let mut found = amounts::amounts(text, &tokens, language, words);
    moments::moments(text, &tokens, language, words, &mut found);
    names::names(text, &tokens, language, words, &mut found);
    found.sort_by_key(|entity| entity.at);
    found
}

/// The entities of the posts of a conversation, those of each found where they are first asked for.
pub struct Ledger {
    fallback: Option<String>,
    posts: Vec<OnceCell<Vec<Entity>>>,
}

impl Ledger {
    /// An empty one for so many posts; a post whose language is not known is read in `fallback`, the language of most.
    pub fn new(posts: usize, fallback: Option<String>) -> Self {
        Ledger { fallback, posts: (0..posts).map(|_| OnceCell::new()).collect() }
    }

    /// What a post of the conversation names and counts.
    pub fn of(&self, index: usize, post: &Post) -> &[Entity] {
        let known = post.language.as_deref().filter(|tag| *tag != "und");
        let find = || entities(&post.text, known.or(self.fallback.as_deref()));
        self.posts.get(index).map(|found| found.get_or_init(find).as_slice()).unwrap_or_default()
    }
}
