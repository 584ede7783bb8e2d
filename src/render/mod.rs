//! A digest as text of some format. Pure, and the only place where anything is escaped.
//!
//! A format of prose walks one [document] of headings, paragraphs, quotations and lists;
//! those made of HTML share its writer and differ in a table of tags. Everything a reader needs to
//! judge the digest travels along: the method, the line on corrections, the sources whole, and the
//! [proof], which outlives the markup.

mod document;
mod email;
mod feed;
mod ghost;
mod html;
mod json;
mod jsonld;
mod markdown;
mod outline;
mod page;
mod plain;
pub(crate) mod proof;
pub(crate) mod verify;
mod wordpress;
mod words;

use crate::error::{Code, Error};
use crate::model::Digest;

/// What a digest can be rendered to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The digest itself.
    Json,
    /// A semantic fragment without script or class names.
    Html,
    /// The same as it is pasted best into an editor.
    Clipboard,
    /// A complete page with its style and the digest itself inside.
    Page,
    /// CommonMark; the sources are footnotes where a reader knows them, and read well where not.
    Markdown,
    /// Plain text.
    Text,
    /// schema.org: an `Article` with its quotations and citations.
    JsonLd,
    /// Blocks as WordPress’ editor saves them.
    WordPress,
    /// An import file for Ghost.
    Ghost,
    /// A letter in HTML, below the size at which mail services cut.
    Email,
    /// An Atom feed of one entry.
    Atom,
    /// An RSS feed of one item.
    Rss,
}

impl Format {
    /// Every format by its name.
    pub const ALL: [(&'static str, Format); 12] = [
        ("json", Format::Json),
        ("html", Format::Html),
        ("clipboard", Format::Clipboard),
        ("page", Format::Page),
        ("markdown", Format::Markdown),
        ("text", Format::Text),
        ("jsonld", Format::JsonLd),
        ("wordpress", Format::WordPress),
        ("ghost", Format::Ghost),
        ("email", Format::Email),
        ("atom", Format::Atom),
        ("rss", Format::Rss),
    ];
}

impl std::str::FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Format::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
        found.ok_or_else(|| {
            let names = Format::ALL.map(|(name, _)| name).join(", ");
            Error::new(
                Code::BadOption,
                format!("there is no format `{name}`"),
                format!("choose one of {names}"),
            )
        })
    }
}

/// What a page makes nodes from, beside the digest itself: its parts in the order of every format, each line named by
/// its place, and the words around them, as JSON.
///
/// ```
/// let paste = [coranto::Input { name: None, data: "The ferry is late again today, says the harbour.".into() }];
/// let digest = coranto::digest(&paste, &Default::default(), &mut coranto::Progress::none())?;
/// assert!(coranto::outline(&digest).contains(r#"{"is":"title","place":"title"}"#));
/// # Ok::<(), coranto::Error>(())
/// ```
pub fn outline(digest: &Digest) -> String {
    serde_json::to_string(&outline::outline(digest)).unwrap_or_default()
}

/// Renders a digest: the same digest in, the same text out.
///
/// ```
/// use coranto::Format;
/// assert_eq!("page".parse::<Format>().ok(), Some(Format::Page));
/// assert!("pdf".parse::<Format>().is_err());
/// ```
pub fn render(digest: &Digest, format: Format) -> String {
    match format {
        Format::Json => json::in_script(&json::in_lines(&serde_json::to_string(digest).unwrap_or_default())),
        Format::Html => html::fragment(digest),
        Format::Clipboard => html::write(digest, &html::CLIPBOARD),
        Format::Page => page::page(digest),
        Format::Markdown => markdown::render(digest),
        Format::Text => plain::render(digest),
        Format::JsonLd => jsonld::render(digest),
        Format::WordPress => wordpress::render(digest),
        Format::Ghost => ghost::render(digest),
        Format::Email => email::render(digest),
        Format::Atom => feed::atom(digest),
        Format::Rss => feed::rss(digest),
    }
}
