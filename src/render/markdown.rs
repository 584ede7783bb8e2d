//! CommonMark, with the sources as a list at the end.

use super::words::{address, author, broken, language, line, points, speaker, words};
use crate::model::{Digest, Span};

pub(super) fn render(digest: &Digest) -> String {
    let words = words(digest);
    let language = language(digest);
    let mut out = String::new();
    let broken = broken(digest);
    if !broken.is_empty() {
        out.push_str(&format!("> **{}: {}**\n\n", escape(words.draft), escape(&broken.join(", "))));
    }
    out.push_str(&format!("# {}\n\n", spans(&digest.title.spans)));
    out.push_str(&format!("*{}*\n\n", spans(&digest.deck.spans)));
    out.push_str(&format!("{}\n\n", spans(&digest.lede.spans)));
    for section in &digest.sections {
        out.push_str(&format!("## {}\n\n", spans(&section.heading.spans)));
        let mut paragraphs = section.paragraphs.iter();
        if let Some(first) = paragraphs.next() {
            out.push_str(&format!("{}\n\n", spans(&first.spans)));
        }
        let quote = &section.quote;
        let (open, close) = words.marks;
        out.push_str(&format!(
            "> {open}{}{close}\n>\n> — {}",
            escape(&quote.quote),
            escape(speaker(digest, quote, &words))
        ));
        if let Some(points) = points(quote.points, language) {
            out.push_str(&format!(" ({points})"));
        }
        out.push_str("\n\n");
        if let Some(translation) = &quote.translation {
            let (text, by) = (escape(&translation.text), escape(&translation.by));
            out.push_str(&format!("> {open}{text}{close} ({} {by})\n\n", words.translated));
        }
        for rest in paragraphs {
            out.push_str(&format!("{}\n\n", spans(&rest.spans)));
        }
    }
    out.push_str(&format!("{}\n\n", spans(&digest.closing.spans)));
    out.push_str(&format!("*{}* — {}\n\n", escape(&digest.signoff.tagline), escape(&digest.signoff.byline)));
    out.push_str(&format!("## {}\n\n", words.method));
    for note in &digest.method.notes {
        out.push_str(&format!("- {}\n", escape(note)));
    }
    out.push_str(&format!("\n## {}\n\n", words.sources));
    for source in &digest.sources {
        out.push_str(&format!("- {}\\. ", source.id));
        let name = escape(author(source, &words));
        match address(source.url.as_deref()) {
            Some(url) => out.push_str(&format!("[{name}](<{}>)", url.replace(['<', '>', '\\'], ""))),
            None => out.push_str(&name),
        }
        if let Some(points) = points(source.points, language) {
            out.push_str(&format!(", {points}"));
        }
        out.push('\n');
    }
    out
}

fn spans(spans: &[Span]) -> String {
    spans.iter().map(|span| escape(span.words())).collect()
}

/// `text` on one line, so that CommonMark reads every character as itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in line(text).chars() {
        let special = matches!(
            ch,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '+'
                | '-'
                | '!'
                | '|'
                | '~'
                | '&'
                | '='
                | '$'
                | '^'
                | ':'
                | '@'
        );
        let ordered =
            matches!(ch, '.' | ')') && !out.is_empty() && out.chars().all(|digit| digit.is_ascii_digit());
        if (special && !is_harmless(ch, &out)) || ordered {
            out.push('\\');
        }
        out.push(ch);
    }
    out
}

/// A sign that means something only at the beginning of a line or next to its like.
fn is_harmless(ch: char, before: &str) -> bool {
    match ch {
        '-' | '+' | '=' | '#' | ':' | '@' | '!' => before.ends_with(|last: char| {
            last.is_alphanumeric() || matches!(last, ',' | '.' | '\u{a0}' | '\u{202f}')
        }),
        _ => false,
    }
}
