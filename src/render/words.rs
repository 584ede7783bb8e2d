//! The few words that a format adds around a digest, and facts that every format shows.

use crate::lang;
use crate::lang::render::Labels;
use crate::locale::{Language, marks, number};
use crate::model::{Digest, PullQuote, Source};

/// The narrator's language of a digest; English where it is unknown.
pub(super) fn language(digest: &Digest) -> Language {
    Language::of(&digest.language).unwrap_or(Language::En)
}

pub(super) fn words(language: Language) -> &'static Labels {
    &lang::of(language).labels
}

/// `text` between the quotation marks of a language.
pub(super) fn marked(text: &str, language: Language) -> String {
    let (open, close) = marks(language);
    [open, text, close].concat()
}

/// The rules that a digest breaks, by name.
pub(super) fn broken(digest: &Digest) -> Vec<&str> {
    digest.checks.iter().filter(|check| !check.passed).map(|check| check.rule.as_str()).collect()
}

/// `452 points`, where the export has them.
pub(super) fn points(points: Option<i64>, language: Language) -> Option<String> {
    let points = points?;
    let words = words(language);
    let is_one = language.is_one(points.unsigned_abs());
    let [one, many] = words.point;
    Some([number(points, language).as_str(), "\u{a0}", if is_one { one } else { many }].concat())
}

/// The author of a source as a format names them.
pub(super) fn author<'a>(source: &'a Source, words: &Labels) -> &'a str {
    let author = &source.author;
    if !author.name.is_empty() {
        &author.name
    } else if !author.handle.is_empty() {
        &author.handle
    } else {
        words.unsigned
    }
}

/// The author of a pull quote, called as the narrator calls them.
pub(super) fn speaker(digest: &Digest, quote: &PullQuote, words: &Labels) -> String {
    let called =
        |source: &Source| crate::narrate::signed(source).unwrap_or_else(|| author(source, words).to_owned());
    digest.source(&quote.post).map_or_else(|| words.unsigned.to_owned(), called)
}

/// An address that may be linked: `http` or `https` and nothing that ends an attribute or a line.
pub(super) fn address(url: Option<&str>) -> Option<&str> {
    let url = url?;
    let lower = url.get(..8.min(url.len()))?.to_ascii_lowercase();
    let known = lower.starts_with("https://") || lower.starts_with("http://");
    let harmful = |ch: char| ch.is_control() || ch.is_whitespace() || is_hidden(ch);
    (known && !url.chars().any(harmful)).then_some(url)
}

/// `text` on one line, without characters that a format cannot hold.
pub(super) fn line(text: &str) -> String {
    text.chars()
        .filter_map(|ch| match ch {
            '\n' | '\t' | '\r' => Some(' '),
            ch if is_hidden(ch) => None,
            ch => Some(ch),
        })
        .collect()
}

/// Characters that reorder or hide text around them, or that XML cannot hold.
pub(super) fn is_hidden(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A name that is unlike that of any other edition, made of the fingerprint.
pub(super) fn edition(digest: &Digest) -> String {
    digest.method.fingerprint.chars().filter(char::is_ascii_hexdigit).take(8).collect()
}

/// The fingerprint as a URN: a UUID of version 8 (RFC 9562).
pub(super) fn urn(digest: &Digest) -> String {
    let mut hex: Vec<char> = digest
        .method
        .fingerprint
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|ch| ch.to_ascii_lowercase())
        .collect();
    hex.resize(32, '0');
    hex[12] = '8';
    hex[16] = match hex[16] {
        '0'..='3' => '8',
        '4'..='7' => '9',
        '8' | '9' | 'a' | 'b' => 'a',
        _ => 'b',
    };
    let mut out = String::from("urn:uuid:");
    for (index, digit) in hex.into_iter().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

/// Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin.
pub(super) fn is_right_to_left(ch: char) -> bool {
    matches!(u32::from(ch),
        0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}
