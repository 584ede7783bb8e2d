//! Plain text, wrapped.

use super::document::{Block, Inline, Part, document};
use super::words::line;
use crate::model::Digest;

/// Columns of the text.
const WIDTH: usize = 76;

pub(super) fn render(digest: &Digest) -> String {
    let mut out = String::new();
    for block in &document(digest) {
        match block {
            Block::Open(_) | Block::Close(_) => {}
            Block::Title(inlines) => heading(&mut out, &words(inlines), "="),
            Block::Heading(inlines) => heading(&mut out, &words(inlines), "-"),
            Block::Draft(inlines) => paragraph(&mut out, &["[", &words(inlines), "]"].concat()),
            Block::Deck(inlines) | Block::Paragraph(inlines) => paragraph(&mut out, &words(inlines)),
            Block::Pull { words: text, caption, .. } => {
                lines(&mut out, text);
                lines(&mut out, &words(caption));
                out.push('\n');
            }
            Block::List(items) => {
                for item in items {
                    wrap(&mut out, &words(item), "- ", "  ");
                }
                out.push('\n');
            }
            Block::Sources(entries) => {
                for entry in entries {
                    wrap(&mut out, &words(&entry.head), "", "");
                    lines(&mut out, &entry.source.text);
                    if let Some(url) = entry.url {
                        wrap(&mut out, url, "    ", "    ");
                    }
                    out.push('\n');
                }
            }
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The words of the digest from its opening to its closing, in paragraphs.
pub(super) fn prose(digest: &Digest) -> String {
    let mut out: Vec<String> = Vec::new();
    let parts = document(digest);
    let body = parts.iter().skip_while(|block| !matches!(block, Block::Close(Part::Header)));
    for block in body.take_while(|block| !matches!(block, Block::Open(Part::Footer))) {
        match block {
            Block::Heading(inlines) | Block::Paragraph(inlines) => out.push(words(inlines)),
            Block::Pull { words: text, caption, .. } => out.push([text, "\n", &words(caption)].concat()),
            Block::List(items) => {
                out.push(items.iter().map(|item| words(item)).collect::<Vec<String>>().join("\n"));
            }
            _ => {}
        }
    }
    out.join("\n\n")
}

fn words(inlines: &[Inline<'_>]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words, _) | Inline::Strong(words) | Inline::Em(words) | Inline::Name(words, _) => {
                line(words)
            }
            Inline::Quote { words, .. } => line(words),
            Inline::Time(_, shown) => line(shown),
            Inline::Code(code) => line(code),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

fn heading(out: &mut String, text: &str, rule: &str) {
    wrap(out, text, "", "");
    out.push_str(&rule.repeat(text.chars().count().min(WIDTH)));
    out.push_str("\n\n");
}

/// Adds a wrapped paragraph and an empty line.
fn paragraph(out: &mut String, text: &str) {
    wrap(out, text, "", "");
    out.push('\n');
}

/// Adds lines, set in and wrapped; empty ones are left out.
fn lines(out: &mut String, text: &str) {
    for one in text.split('\n').filter(|one| !one.trim().is_empty()) {
        wrap(out, one, "    ", "    ");
    }
}

/// Adds a wrapped line, `first` before it and `rest` before what continues it. Only spaces break:
/// a no-break space does not.
fn wrap(out: &mut String, text: &str, first: &str, rest: &str) {
    let text = line(text);
    let mut column = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let width = word.chars().count();
        if column == 0 {
            out.push_str(first);
            column = first.len();
        } else if column + 1 + width > WIDTH {
            out.push('\n');
            out.push_str(rest);
            column = rest.len();
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}
