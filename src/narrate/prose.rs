//! Building paragraphs: frames with holes, and what fills them.

use crate::model::{Figure, Measure, Quote, Span};

/// What fills a hole of a frame.
pub(super) type Filling = Vec<Span>;

/// Fills the holes `{name}` of a frame. `{de name}` writes the French preposition with its elision.
/// A hole without filling is left out.
pub(super) fn fill(frame: &str, fillings: &[(&str, Filling)]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = frame;
    while let Some((text, more)) = rest.split_once('{') {
        push_text(&mut spans, text);
        let (hole, after) = more.split_once('}').unwrap_or((more, ""));
        let (preposition, name) = hole.split_once(' ').map_or(("", hole), |(p, n)| (p, n));
        let filling = fillings.iter().find(|(key, _)| *key == name).map(|(_, filling)| filling);
        if let Some(filling) = filling {
            if preposition == "de" {
                let first: String = filling.iter().map(Span::words).collect();
                push_text(&mut spans, if crate::locale::elides(&first) { "d’" } else { "de " });
            }
            spans.extend(filling.iter().cloned());
        }
        rest = after;
    }
    push_text(&mut spans, rest);
    spans
}

fn push_text(spans: &mut Vec<Span>, words: &str) {
    if words.is_empty() {
        return;
    }
    if let Some(Span::Text { text, cites, figure: None }) = spans.last_mut()
        && cites.is_empty()
    {
        text.push_str(words);
    } else {
        spans.push(Span::text(words));
    }
}

/// A cited piece.
pub(super) fn cite(words: &str, id: &str) -> Filling {
    vec![Span::cited(words, vec![id.to_owned()])]
}

/// A number.
pub(super) fn figure(
    words: String,
    measure: Measure,
    value: f64,
    section: Option<&str>,
    cites: Vec<String>,
) -> Filling {
    vec![Span::figure(words, cites, Figure { measure, value, section: section.map(str::to_owned) })]
}

/// A quotation with the marks of the digest's language.
pub(super) fn quote(
    marks: (&str, &str),
    words: &str,
    id: &str,
    at: [usize; 2],
    language: Option<String>,
) -> Filling {
    vec![
        Span::text(marks.0),
        Span::Quote(Quote { quote: words.to_owned(), cites: vec![id.to_owned()], at, language }),
        Span::text(marks.1),
    ]
}

/// Joins neighbouring plain pieces, so that the same prose has one form.
pub(super) fn tidy(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match span {
            Span::Text { text, cites, figure: None } if cites.is_empty() => push_text(&mut out, &text),
            other => out.push(other),
        }
    }
    out
}
