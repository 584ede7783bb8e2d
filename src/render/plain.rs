//! Plain text, wrapped.

use super::words::{address, author, broken, language, line, points, speaker, words};
use crate::model::Digest;

/// Columns of the text.
const WIDTH: usize = 76;

pub(super) fn render(digest: &Digest) -> String {
    let words = words(digest);
    let language = language(digest);
    let mut out = String::new();
    let broken = broken(digest);
    if !broken.is_empty() {
        paragraph(&mut out, &format!("[{}: {}]", words.draft, broken.join(", ")), "");
    }
    let title = digest.title.plain();
    paragraph(&mut out, &title, "");
    out.insert_str(out.trim_end().len(), &format!("\n{}", "=".repeat(title.chars().count().min(WIDTH))));
    paragraph(&mut out, &digest.deck.plain(), "");
    paragraph(&mut out, &digest.lede.plain(), "");
    for section in &digest.sections {
        let heading = section.heading.plain();
        paragraph(&mut out, &heading, "");
        out.insert_str(
            out.trim_end().len(),
            &format!("\n{}", "-".repeat(heading.chars().count().min(WIDTH))),
        );
        let mut paragraphs = section.paragraphs.iter();
        if let Some(first) = paragraphs.next() {
            paragraph(&mut out, &first.plain(), "");
        }
        let quote = &section.quote;
        let (open, close) = words.marks;
        let mut cite = format!("— {}", speaker(digest, quote, &words));
        if let Some(points) = points(quote.points, language) {
            cite.push_str(&format!(" ({points})"));
        }
        paragraph(&mut out, &format!("{open}{}{close}", quote.quote), "    ");
        out.truncate(out.trim_end().len());
        out.push('\n');
        paragraph(&mut out, &cite, "    ");
        if let Some(translation) = &quote.translation {
            let text = format!("{open}{}{close} ({} {})", translation.text, words.translated, translation.by);
            paragraph(&mut out, &text, "    ");
        }
        for rest in paragraphs {
            paragraph(&mut out, &rest.plain(), "");
        }
    }
    paragraph(&mut out, &digest.closing.plain(), "");
    paragraph(&mut out, &format!("{} — {}", digest.signoff.tagline, digest.signoff.byline), "");
    paragraph(&mut out, &words.method.to_uppercase(), "");
    for note in &digest.method.notes {
        paragraph(&mut out, note, "");
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out.push('\n');
    paragraph(&mut out, &words.sources.to_uppercase(), "");
    for source in &digest.sources {
        let mut entry = format!("[{}] {}", source.id, author(source, &words));
        if !source.author.handle.is_empty() && source.author.handle != source.author.name {
            entry.push_str(&format!(" (@{})", source.author.handle));
        }
        if let Some(points) = points(source.points, language) {
            entry.push_str(&format!(", {points}"));
        }
        if let Some(url) = address(source.url.as_deref()) {
            entry.push_str(&format!(", {url}"));
        }
        paragraph(&mut out, &entry, "");
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Adds a wrapped paragraph and an empty line.
fn paragraph(out: &mut String, text: &str, indent: &str) {
    let text = line(text);
    let mut column = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let width = word.chars().count();
        if column == 0 {
            out.push_str(indent);
            column = indent.len();
        } else if column + 1 + width > WIDTH {
            out.push('\n');
            out.push_str(indent);
            column = indent.len();
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push_str("\n\n");
}
