//! Building paragraphs: frames with holes, and what fills them.

use crate::lang;
use crate::lang::frames::{Frames, Noun, VOWEL};
use crate::locale::{Language, count, elides};
use crate::model::{Figure, Measure, Quote, Span};

/// What fills a hole of a frame.
pub(super) type Filling = Vec<Span>;

/// Fills the holes of a frame, as [`frames`](lang::frames) tells them. A hole without filling is left out.
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
            push_text(&mut spans, join(&lang::of(language).frames, word, &mut filling));
        }
        spans.extend(filling);
    }
    push_text(&mut spans, rest);
    spans
}

/// Joins `word` to `filling`, and returns what then stands before it.
fn join(frames: &Frames, word: &str, filling: &mut Filling) -> &'static str {
    let words: String = filling.iter().map(Span::words).collect();
    for (_, start, joined) in frames.joints.iter().filter(|(known, _, _)| *known == word) {
        match (start.strip_prefix('-'), *start) {
            // A quotation mark is not heard.
            (_, VOWEL) if elides(words.trim_start_matches(['«', '“', '„', '\u{a0}'])) => {
                return joined;
            }
            (Some(end), _) => {
                if let Some(Span::Text { text, figure: Some(_), .. }) = filling.last_mut()
                    && text.ends_with(end)
                {
                    text.truncate(text.len() - end.len());
                    text.push_str(joined);
                    return "";
                }
            }
            (None, start) if start != VOWEL && words.starts_with(start) => {
                if let Some(before) = joined.strip_suffix(start) {
                    return before;
                }
                if let Some(Span::Text { text, .. }) = filling.first_mut()
                    && text.starts_with(start)
                {
                    text.replace_range(..start.len(), joined);
                    return "";
                }
            }
            _ => {}
        }
    }
    ""
}

/// A number of something, in letters up to ten.
pub(super) fn counted(noun: &Noun, value: u64, language: Language) -> String {
    match value {
        0 | 1 => noun[usize::from(value == 1)].to_owned(),
        _ => noun[2]
            .replace("{n}", &count(value, language, false))
            .replace("{f}", &count(value, language, true)),
    }
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
    if let Some(Span::Text { text, cites, figure: None, by: None, frame: None }) = spans.last_mut()
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
        Span::Quote(Quote { quote: words.to_owned(), cites: vec![id.to_owned()], at, language, frame: None }),
        Span::text(marks.1),
    ]
}

/// Joins neighbouring plain pieces, so that the same prose has one form.
pub(super) fn tidy(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match span {
            Span::Text { text, cites, figure: None, by: None, frame: None } if cites.is_empty() => {
                push_text(&mut out, &text)
            }
            other => out.push(other),
        }
    }
    out
}
