//! The words that entities are recognised by. Folded: lower case, no accents.

/// One language's words.
#[derive(Debug)]
pub(crate) struct Words {
    /// Articles and pronouns that lose their vowel.
    pub(crate) elided: &'static [&'static str],
    /// What follows digits to make an ordinal of them.
    pub(crate) ordinals: &'static [&'static str],
    pub(crate) units: &'static [(&'static str, Unit)],
    /// Names of currencies, with their codes.
    pub(crate) currencies: &'static [(&'static str, &'static str)],
    /// What befell people.
    pub(crate) fates: &'static [(&'static str, Fate)],
    /// Words between a number of people and what befell them.
    pub(crate) people: &'static [&'static str],
    /// Words right before a number of people that say what befell them, whatever stands after it: *killing 370*.
    pub(crate) causes: &'static [&'static str],
    /// Words before a number of dead that is told by itself: *death toll*.
    pub(crate) tolls: &'static [&'static str],
    /// Words that make a number one more than another: *ten more*.
    pub(crate) further: &'static [&'static str],
    /// Words before a number that may not be so: *about*, *up to*, *could*.
    pub(crate) doubts: &'static [&'static str],
    /// Words before a number that is a name: *room*, *page*.
    pub(crate) labels: &'static [&'static str],
    /// Words between a number and its noun: *of*.
    pub(crate) of: &'static [&'static str],
    /// What money is given or asked for: a number of millions near one is an amount.
    pub(crate) sums: &'static [&'static str],
    /// Words that make an amount a rate: *a*, *per*.
    pub(crate) rates: &'static [&'static str],
    /// Short names of months, with their numbers.
    pub(crate) months: &'static [(&'static str, i8)],
    /// Days told from the day of writing.
    pub(crate) days: &'static [(&'static str, i64)],
    pub(crate) next: &'static [&'static str],
    pub(crate) last: &'static [&'static str],
    /// After the number of an hour.
    pub(crate) hours: &'static [&'static str],
    /// Before the number of an hour, where none of those follows.
    pub(crate) at: &'static [&'static str],
    /// Words of a sentence that bids to come or tells what is going to be.
    pub(crate) calls: &'static [&'static str],
    /// Words before the name of a person.
    pub(crate) titles: &'static [&'static str],
    /// Words before the name of a place.
    pub(crate) places: &'static [&'static str],
    /// Articles and prepositions that belong to a name where they are capitalised: *Le* Pen.
    pub(crate) particles: &'static [&'static str],
    /// Words that are capitalised and no name.
    pub(crate) capitalised: &'static [&'static str],
}

/// What happened to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Fate {
    Dead,
    Injured,
    Missing,
    Arrested,
    Evacuated,
    Displaced,
    Rescued,
    Hospitalised,
    Trapped,
    Infected,
}

/// A unit of measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Metre,
    Centimetre,
    Kilometre,
    Mile,
    Foot,
    Inch,
    Kilogram,
    Tonne,
    Pound,
    Litre,
    Gallon,
    Barrel,
    Hectare,
    Acre,
    Degree,
    KilometreAnHour,
    MileAnHour,
    Megawatt,
    Gigawatt,
    KilowattHour,
    Gigabyte,
    Megabyte,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
