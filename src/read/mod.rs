//! Bytes of any export to one conversation.

use crate::error::Error;
use crate::model::Conversation;
use crate::options::Options;
use crate::progress::Progress;

/// A file, or pasted text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// What the caller calls it; helps the detection and never decides it.
    pub name: Option<String>,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// Reads all inputs into one conversation.
///
/// # Errors
/// Where no input holds a post that can be read. A bad record is skipped and counted instead.
pub fn read(
    _inputs: &[Input],
    _options: &Options,
    _progress: &mut Progress<'_>,
) -> Result<Conversation, Error> {
    todo!()
}
