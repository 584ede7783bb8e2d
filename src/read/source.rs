//! What is read: an input as a caller gives it, and a file of it as its reader gets it.

use crate::error::{Code, Error};
use crate::model::Platform;

/// A file, or pasted text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// What the caller calls it; helps the detection and never decides it.
    pub name: Option<String>,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// A file as its reader gets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DecodedFile<'a> {
    /// Its place among the files that are read.
    pub(super) index: usize,
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) text: &'a str,
    pub(crate) encoding: &'static str,
    /// Its format's.
    pub(crate) platform: Platform,
    /// Bytes before its JSON: white space, or an assignment such as `window.YTD.tweets.part0 =`.
    pub(crate) json_start: usize,
    /// Bytes of the files before it, for the progress.
    pub(super) before: u64,
}

impl<'a> DecodedFile<'a> {
    /// Its JSON, without an assignment before it.
    pub(crate) fn json(&self) -> &'a str {
        &self.text[self.json_start..]
    }

    /// Where a part of its text begins in it, in bytes; 0 for a text from elsewhere.
    pub(crate) fn offset_of(&self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if offset <= self.text.len() { offset } else { 0 }
    }

    /// An error of this file.
    pub(crate) fn error(&self, code: Code, message: impl Into<String>, hint: impl Into<String>) -> Error {
        Error::new(code, message, hint).in_file(self.name)
    }

    /// The 1-based line and column of a byte offset.
    pub(crate) fn place(&self, offset: usize) -> (u64, u64) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        let begin = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        (line, (before.len() - begin) as u64 + 1)
    }
}
