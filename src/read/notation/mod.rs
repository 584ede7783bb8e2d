//! How dates, numbers, sheets and pages are written.

pub(in crate::read) mod dates;
pub(in crate::read) mod markup;
pub(in crate::read) mod numbers;
pub(in crate::read) mod sheet;
