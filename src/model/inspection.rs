//! What is in the files, before anything is made of them.

use super::Platform;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answer of `inspect`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    /// One entry for each file that was looked at, those inside archives included.
    pub files: Vec<FileReport>,
    /// Posts of the whole conversation; less than the sum over files where files share posts.
    pub posts: u64,
}

/// What one file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileReport {
    /// The caller's name for it; `outer.zip/inner.json` inside an archive.
    pub name: String,
    /// Where its posts were published.
    pub platform: Platform,
    /// The shape that was recognised, a stable lower-case name such as `x-archive`.
    pub format: String,
    /// Character encoding it was read in, by its WHATWG label.
    pub encoding: String,
    /// Posts read from it.
    pub posts: u64,
    /// Records that could not be read, with place and reason; at most 100 are listed.
    pub skipped: Vec<Skipped>,
    /// How many records were skipped in all.
    pub skipped_total: u64,
    /// Posts per language.
    pub languages: BTreeMap<String, u64>,
    /// Distinct authors.
    pub authors: u64,
    /// Earliest post, ISO 8601 UTC.
    pub from: Option<String>,
    /// Latest post, ISO 8601 UTC.
    pub to: Option<String>,
    /// The fields that at least one post has, by their names in a digest's source.
    pub fields: Vec<String>,
    /// For tables and records of unknown shape: field → column, as guessed or given.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// For the same: what there is to choose from, so that the guess can be seen and corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TablePreview>,
    /// What a reader of the digest should know: an assumed zone, cut texts, posts kept back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// A record that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// 1-based line in the file where the record begins, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// 1-based number of the record, where lines mean nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// Why.
    pub reason: String,
}

/// The columns of a table, or the keys of records, with the first rows.
///
/// `Options::columns` maps one of `fields` to one of `columns`, or to the empty string where no
/// column is that field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePreview {
    /// Names of the columns in their order; for records, paths of keys with dots between.
    pub columns: Vec<String>,
    /// The first rows, a cell for each column: at most 5 rows, and 160 characters of a cell with `…`
    /// behind what is cut. A cell without a value is empty.
    pub rows: Vec<Vec<String>>,
    /// What a column can be.
    pub fields: Vec<String>,
}
