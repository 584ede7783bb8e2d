//! A digest as text of some format. Pure, and the only place where anything is escaped.

mod html;
mod markdown;
mod page;
mod plain;
mod words;

use crate::error::{Code, Error};
use crate::model::Digest;

/// What a digest can be rendered to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The digest itself.
    Json,
    /// A semantic fragment without script, style or class names.
    Html,
    /// A complete page with its style inside.
    Page,
    /// CommonMark.
    Markdown,
    /// Plain text.
    Text,
}

impl std::str::FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Ok(match name {
            "json" => Format::Json,
            "html" => Format::Html,
            "page" => Format::Page,
            "markdown" => Format::Markdown,
            "text" => Format::Text,
            _ => {
                return Err(Error::new(
                    Code::BadOption,
                    format!("there is no format `{name}`"),
                    "choose json, html, page, markdown or text",
                ));
            }
        })
    }
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
        Format::Json => serde_json::to_string_pretty(digest).unwrap_or_default(),
        Format::Html => html::fragment(digest),
        Format::Page => page::page(digest),
        Format::Markdown => markdown::render(digest),
        Format::Text => plain::render(digest),
    }
}
