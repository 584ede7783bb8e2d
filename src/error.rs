//! The one error type that reaches a user.

use crate::model::TablePreview;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What kind of failure an [`Error`] is; the wire form is kebab-case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The bytes are of a known kind but broken, or not text at all.
    Unreadable,
    /// Nothing to digest: no bytes, or no post in them.
    Empty,
    /// A documented limit was exceeded.
    TooLarge,
    /// A file of a kind that holds no posts, or none that are read.
    Unsupported,
    /// An option has a value that cannot be used.
    BadOption,
    /// The caller stopped the work.
    Aborted,
    /// A fault of Coranto itself.
    Internal,
}

/// A failure that says what is wrong, where, and what to do about it.
///
/// ```
/// use coranto::{Code, Error};
/// let error = Error::new(Code::Empty, "the file has no posts", "export again with posts included")
///     .in_file("tweets.js")
///     .at(12, 1);
/// assert_eq!(
///     error.to_string(),
///     "tweets.js:12:1: the file has no posts; export again with posts included",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// The kind of failure.
    pub code: Code,
    /// What is wrong, one sentence without a full stop.
    pub message: String,
    /// What to do about it, one sentence without a full stop.
    pub hint: String,
    /// The file concerned, as the caller named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// 1-based line in that file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// 1-based column in that line, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u64>,
    /// For a table in which no column looks like the text of posts: what there is to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Box<TablePreview>>,
}

impl Error {
    /// An error without a place.
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Error {
            code,
            message: message.into(),
            hint: hint.into(),
            file: None,
            line: None,
            column: None,
            table: None,
        }
    }

    /// The same error, in the named file.
    #[must_use]
    pub fn in_file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// The same error at a 1-based line and column.
    #[must_use]
    pub fn at(mut self, line: u64, column: u64) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}:")?;
            if let Some(line) = self.line {
                write!(f, "{line}:")?;
                if let Some(column) = self.column {
                    write!(f, "{column}:")?;
                }
            }
            write!(f, " ")?;
        }
        write!(f, "{}", self.message)?;
        if !self.hint.is_empty() {
            write!(f, "; {}", self.hint)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
