//! How a language writes numbers, dates and lists: what `locale` puts to use.

/// How a language writes numbers, dates and lists.
#[derive(Debug)]
pub(crate) struct Locale {
    pub(crate) code: &'static str,
    pub(crate) thousands: char,
    /// The fewest digits of a number that has separators.
    pub(crate) grouped_from: usize,
    pub(crate) decimal: char,
    /// The sign of per cent with the space before it.
    pub(crate) percent: &'static str,
    /// Quotation marks with the spaces inside them.
    pub(crate) marks: (&'static str, &'static str),
    /// Between the last two of a list.
    pub(crate) and: &'static str,
    /// Its other form, the beginnings of the word that it stands before, and those that begin alike and take the
    /// first form: Spanish « e » before i and hi, but « y » before hie.
    pub(crate) and_before: (&'static str, &'static [&'static str], &'static [&'static str]),
    /// None to ten, before a masculine noun.
    pub(crate) numbers: [&'static str; 11],
    /// None, one and two, before a feminine noun.
    pub(crate) feminine: [&'static str; 3],
    /// A noun after 0 is singular.
    pub(crate) none_is_singular: bool,
    pub(crate) months: [&'static str; 12],
    /// The space before a colon, and before the other high marks.
    pub(crate) before: [Option<char>; 2],
    /// The first day of a month.
    pub(crate) first: &'static str,
    /// A date: `{d}`, `{month}`, `{y}`.
    pub(crate) day: &'static str,
    /// A full hour, and an hour with minutes: `{h}` of 24, `{h12}` with `{half}`, `{mm}`.
    pub(crate) clock: [&'static str; 2],
}
