//! HTML: the only code that writes it. Every text and attribute passes [`escape`].

use super::words::{Words, address, author, broken, is_directional, language, line, points, words};
use crate::locale::Language;
use crate::model::{Digest, PullQuote, Source, Span};

/// `text` as HTML text or as the value of a quoted attribute. Characters that reorder text are
/// left out, line ends stay.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for ch in text.chars() {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(ch),
            ch if ch.is_control() || is_directional(ch) => {}
            ch => out.push(ch),
        }
    }
    out
}

/// A semantic fragment: no script, no style, no class names.
pub(super) fn fragment(digest: &Digest) -> String {
    let words = words(digest);
    let language = language(digest);
    let mut out = String::new();
    out.push_str(&format!("<article lang=\"{}\">\n<header>\n", escape(&digest.language)));
    let broken = broken(digest);
    if !broken.is_empty() {
        out.push_str(&format!(
            "<p><strong>{}: {}</strong></p>\n",
            escape(words.draft),
            escape(&broken.join(", "))
        ));
    }
    out.push_str(&format!("<h1>{}</h1>\n", spans(&digest.title.spans, digest)));
    out.push_str(&format!("<p><em>{}</em></p>\n</header>\n", spans(&digest.deck.spans, digest)));
    out.push_str(&format!("<p>{}</p>\n", linked(&digest.lede.spans, digest)));
    for section in &digest.sections {
        out.push_str(&format!("<section>\n<h2>{}</h2>\n", spans(&section.heading.spans, digest)));
        let mut paragraphs = section.paragraphs.iter();
        if let Some(first) = paragraphs.next() {
            out.push_str(&format!("<p>{}</p>\n", linked(&first.spans, digest)));
        }
        out.push_str(&pull_quote(digest, &section.quote, &words, language));
        for rest in paragraphs {
            out.push_str(&format!("<p>{}</p>\n", linked(&rest.spans, digest)));
        }
        out.push_str("</section>\n");
    }
    out.push_str(&format!("<p>{}</p>\n<footer>\n", linked(&digest.closing.spans, digest)));
    out.push_str(&format!(
        "<p><em>{}</em> — {}</p>\n",
        escape(&digest.signoff.tagline),
        escape(&digest.signoff.byline)
    ));
    out.push_str(&format!("<section>\n<h2>{}</h2>\n<ul>\n", words.method));
    for note in &digest.method.notes {
        out.push_str(&format!("<li>{}</li>\n", escape(note)));
    }
    out.push_str(&format!("</ul>\n</section>\n<section>\n<h2>{}</h2>\n<ol>\n", words.sources));
    for entry in &digest.sources {
        out.push_str(&source(entry, &words, language));
    }
    out.push_str("</ol>\n</section>\n</footer>\n</article>\n");
    out
}

/// The fragment id of a source.
fn anchor(id: &str) -> String {
    format!("coranto-{}", escape(id))
}

fn spans(spans: &[Span], digest: &Digest) -> String {
    spans.iter().map(|span| one(span, digest)).collect()
}

fn one(span: &Span, digest: &Digest) -> String {
    let words = escape(&line(span.words()));
    match span {
        Span::Quote(quote) => {
            let lang = quote.language.as_deref().unwrap_or(&digest.language);
            format!("<span lang=\"{}\" dir=\"auto\">{words}</span>", escape(lang))
        }
        Span::Text { .. } => words,
    }
}

/// Spans whose citations lead to the list of sources.
fn linked(spans: &[Span], digest: &Digest) -> String {
    let mut out = String::new();
    for span in spans {
        let words = one(span, digest);
        match span.cites() {
            [id] if digest.source(id).is_some() && span.words().chars().any(char::is_alphanumeric) => {
                out.push_str(&format!("<a href=\"#{}\">{words}</a>", anchor(id)));
            }
            _ => out.push_str(&words),
        }
    }
    out
}

fn pull_quote(digest: &Digest, quote: &PullQuote, words: &Words, language: Language) -> String {
    let source = digest.source(&quote.post);
    let (open, close) = words.marks;
    let cite = address(source.and_then(|source| source.url.as_deref()));
    let cite = cite.map(|url| format!(" cite=\"{}\"", escape(url))).unwrap_or_default();
    let text = escape(&quote.quote).replace('\n', "<br>");
    let mut out = format!(
        "<figure>\n<blockquote{cite} lang=\"{}\" dir=\"auto\"><p>{open}{text}{close}</p></blockquote>\n<figcaption>— ",
        escape(&quote.language)
    );
    let name = source.map_or(words.unsigned, |source| author(source, words));
    out.push_str(&format!("<a href=\"#{}\"><bdi>{}</bdi></a>", anchor(&quote.post), escape(&line(name))));
    if let Some(points) = points(quote.points, language) {
        out.push_str(&format!(" ({points})"));
    }
    if let Some(translation) = &quote.translation {
        let (text, by) = (escape(&translation.text), escape(&translation.by));
        out.push_str(&format!("<br>{open}{text}{close} ({} {by})", words.translated));
    }
    out.push_str("</figcaption>\n</figure>\n");
    out
}

fn source(source: &Source, words: &Words, language: Language) -> String {
    let mut out =
        format!("<li id=\"{}\"><bdi>{}</bdi>", anchor(&source.id), escape(&line(author(source, words))));
    let handle = &source.author.handle;
    if !handle.is_empty() && *handle != source.author.name {
        out.push_str(&format!(" <bdi>@{}</bdi>", escape(&line(handle))));
    }
    if let Some(points) = points(source.points, language) {
        out.push_str(&format!(", {points}"));
    }
    if let Some(time) = &source.created_at {
        let shown = time.get(..16).map(|t| t.replace('T', " ")).unwrap_or_default();
        out.push_str(&format!(", <time datetime=\"{}\">{} UTC</time>", escape(time), escape(&shown)));
    }
    let cite = address(source.url.as_deref());
    let attribute = cite.map(|url| format!(" cite=\"{}\"", escape(url))).unwrap_or_default();
    let text = escape(&source.text).replace('\n', "<br>");
    out.push_str(&format!(
        "\n<blockquote{attribute} lang=\"{}\" dir=\"auto\"><p>{text}</p></blockquote>",
        escape(&source.language)
    ));
    if let Some(url) = cite {
        out.push_str(&format!("\n<a href=\"{0}\" rel=\"noopener nofollow ugc\">{0}</a>", escape(url)));
    }
    out.push_str("</li>\n");
    out
}
