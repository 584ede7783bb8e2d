//! The few words that a format adds around a digest, and facts that every format shows.

use crate::locale::{Language, marks, number};
use crate::model::{Digest, PullQuote, Source};

/// Labels in the digest's language.
pub(super) struct Words {
    pub(super) sources: &'static str,
    pub(super) method: &'static str,
    pub(super) draft: &'static str,
    pub(super) unsigned: &'static str,
    pub(super) translated: &'static str,
    pub(super) marks: (&'static str, &'static str),
}

/// The narrator's language of a digest; English where it is unknown.
pub(super) fn language(digest: &Digest) -> Language {
    Language::of(&digest.language).unwrap_or(Language::En)
}

pub(super) fn words(digest: &Digest) -> Words {
    let language = language(digest);
    match language {
        Language::En => Words {
            sources: "Sources",
            method: "Method",
            draft: "Draft: this digest breaks editorial rules and is not finished",
            unsigned: "unsigned",
            translated: "translated by",
            marks: marks(language),
        },
        Language::Fr => Words {
            sources: "Sources",
            method: "Méthode",
            draft: "Brouillon\u{a0}: cette édition enfreint des règles éditoriales et n’est pas achevée",
            unsigned: "non signé",
            translated: "traduit par",
            marks: marks(language),
        },
    }
}

/// The rules that a digest breaks, by name.
pub(super) fn broken(digest: &Digest) -> Vec<&str> {
    digest.checks.iter().filter(|check| !check.passed).map(|check| check.rule.as_str()).collect()
}

/// `452 points`, where the export has them.
pub(super) fn points(points: Option<i64>, language: Language) -> Option<String> {
    let points = points?;
    let plural = match language {
        Language::En => points != 1,
        Language::Fr => points.abs() > 1,
    };
    Some(format!("{}\u{a0}point{}", number(points, language), if plural { "s" } else { "" }))
}

/// The author of a source as a format names them.
pub(super) fn author<'a>(source: &'a Source, words: &Words) -> &'a str {
    let author = &source.author;
    if !author.name.is_empty() {
        &author.name
    } else if !author.handle.is_empty() {
        &author.handle
    } else {
        words.unsigned
    }
}

/// The author of a pull quote.
pub(super) fn speaker<'a>(digest: &'a Digest, quote: &PullQuote, words: &Words) -> &'a str {
    digest.source(&quote.post).map_or(words.unsigned, |source| author(source, words))
}

/// An address that may be linked: `http` or `https` and nothing that ends an attribute or a line.
pub(super) fn address(url: Option<&str>) -> Option<&str> {
    let url = url?;
    let lower = url.get(..8.min(url.len()))?.to_ascii_lowercase();
    let known = lower.starts_with("https://") || lower.starts_with("http://");
    (known && !url.chars().any(|ch| ch.is_control() || ch.is_whitespace())).then_some(url)
}

/// `text` on one line, without control characters.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\n' | '\t' | '\r' => out.push(' '),
            ch if ch.is_control() || is_directional(ch) => {}
            ch => out.push(ch),
        }
    }
    out
}

/// Characters that reorder or hide text around them.
pub(super) fn is_directional(ch: char) -> bool {
    matches!(ch, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
