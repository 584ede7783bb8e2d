//! From inputs to files with their bytes.

use super::Input;

/// A file to be read: an input, or a member of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File<'a> {
    /// The caller's name; `outer.zip/inner.json` inside an archive.
    pub(crate) name: String,
    pub(crate) bytes: std::borrow::Cow<'a, [u8]>,
}

/// The files of all inputs, in order.
pub(crate) fn expand(inputs: &[Input]) -> Vec<File<'_>> {
    inputs
        .iter()
        .enumerate()
        .map(|(index, input)| File {
            name: input.name.clone().unwrap_or_else(|| format!("input {}", index + 1)),
            bytes: std::borrow::Cow::Borrowed(input.data.as_slice()),
        })
        .collect()
}
