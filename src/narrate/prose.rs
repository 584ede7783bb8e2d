//! Building paragraphs: frames with holes, and what fills them.

use super::lang;
use crate::locale::Language;
use crate::model::{Figure, Measure, Quote, Span};

/// What fills a hole of a frame.
pub(super) type Filling = Vec<Span>;

/// Fills the holes of a frame, as [`lang`] tells them. A hole without filling is left out.
pub(super) fn fill(language: Language, frame: &str, fillings: &[(&str, Filling)]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = frame;
    while let Some((text, more)) = rest.split_once('{') {
        push_text(&mut spans, text);
        let (hole, after) = more.split_once('}').unwrap_or((more, ""));
        rest = after;
        let (key, forms) = hole.split_once('?').unwrap_or((hole, ""));
        let (word, name) = key.split_once(' ').unwrap_or(("", key));
        let Some((_, filling)) = fillings.iter().find(|(key, _)| *key == name) else { continue };
        if let Some((one, more)) = forms.split_once('|') {
            push_text(&mut spans, if is_one(filling, language) { one } else { more });
            continue;
        }
        let mut filling = filling.clone();
        if !word.is_empty() {
            push_text(&mut spans, lang::of(language).join(word, &mut filling));
        }
        spans.extend(filling);
    }
    push_text(&mut spans, rest);
    spans
}

/// The names of a frame's holes.
pub(super) fn holes(frame: &str) -> impl Iterator<Item = &str> {
    frame.split('{').skip(1).filter_map(|piece| {
        let hole = piece.split_once('}')?.0;
        let key = hole.split_once('?').map_or(hole, |(key, _)| key);
        Some(key.split_once(' ').map_or(key, |(_, name)| name))
    })
}

/// Whether a noun after the number in a filling is singular.
fn is_one(filling: &Filling, language: Language) -> bool {
    let value = filling.iter().find_map(|span| match span {
        Span::Text { figure: Some(figure), .. } => Some(figure.value),
        _ => None,
    });
    value.is_some_and(|value| language.is_one(value.abs() as u64))
}

/// Fills the holes of a frame with plain words.
pub(super) fn fill_plain(language: Language, frame: &str, fillings: &[(&str, &str)]) -> String {
    let fillings: Vec<(&str, Filling)> =
        fillings.iter().map(|(key, words)| (*key, vec![Span::text(*words)])).collect();
    fill(language, frame, &fillings).iter().map(Span::words).collect()
}

fn push_text(spans: &mut Vec<Span>, words: &str) {
    // `8 p.m.` brings the full stop of its sentence.
    let stopped = matches!(spans.last(), Some(Span::Text { text, .. }) if text.ends_with('.'));
    let words = words.strip_prefix('.').filter(|_| stopped).unwrap_or(words);
    if words.is_empty() {
        return;
    }
    if let Some(Span::Text { text, cites, figure: None, by: None }) = spans.last_mut()
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
            Span::Text { text, cites, figure: None, by: None } if cites.is_empty() => {
                push_text(&mut out, &text)
            }
            other => out.push(other),
        }
    }
    out
}
