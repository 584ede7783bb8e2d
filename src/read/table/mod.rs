//! Readers of what names no platform: tables, records, text.

pub(in crate::read) mod columns;
pub(in crate::read) mod csv;
pub(in crate::read) mod grid;
pub(in crate::read) mod plain;
pub(in crate::read) mod records;
