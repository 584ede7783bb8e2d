//! A digest as text of some format. Pure, and the only place where anything is escaped.

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

/// Renders a digest.
pub fn render(_digest: &Digest, _format: Format) -> String {
    todo!()
}
