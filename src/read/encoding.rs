//! Bytes to text.

use std::borrow::Cow;

/// A text with the WHATWG label of the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static str,
    /// What a reader should know of the decoding.
    pub(crate) warnings: Vec<String>,
}

/// Decodes `bytes`; never fails, wrong sequences become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    Decoded { text: String::from_utf8_lossy(bytes), encoding: "utf-8", warnings: Vec::new() }
}
