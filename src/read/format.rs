//! What the registry says of a format.

use crate::error::Error;
use crate::model::Platform;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;

/// How much the shape of a file says of what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Nothing: any text is one.
    Plain,
    /// A table or records, of whatever platform.
    Rows,
    /// A platform's or a tool's own format.
    Own,
    /// One of the files of an export that hold no posts, only what its other files need: read first.
    Side,
}

/// Recognises a file by its content, and gives the name of its format: the detector's own, or that of
/// another row that is told from it by the same signs.
pub(crate) type Detect = fn(&Sample<'_>) -> Option<&'static str>;

/// Reads a file of a format.
pub(crate) type Read = fn(&DecodedFile<'_>, &mut Sink<'_>) -> Result<(), Error>;

/// A shape that is read.
#[derive(Debug)]
pub(crate) struct Format {
    /// Stable: it stands in an inspection and can be forced by `Options::format`.
    pub(crate) name: &'static str,
    /// Where its posts were published, unless a file says otherwise.
    pub(crate) platform: Platform,
    /// The text of the help that says how to get a file of it.
    pub(crate) help: &'static str,
    pub(crate) kind: Kind,
    pub(crate) detect: Detect,
    pub(crate) read: Read,
}

impl Format {
    /// How much the shape says of where a file comes from: nothing, a table or records, a platform's.
    pub(crate) fn particular(&self) -> u8 {
        match self.kind {
            Kind::Plain => 0,
            Kind::Rows => 1,
            Kind::Own | Kind::Side => 2,
        }
    }

    /// A file of this format holds no posts, only what other files of its export need.
    pub(crate) fn is_side(&self) -> bool {
        self.kind == Kind::Side
    }
}
