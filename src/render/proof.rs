//! The proof of a page: one line that says of which bytes of which post each quotation is made, so
//! that the page can be held against the export after any editor has changed its markup.

use crate::model::{Digest, Span};

/// What the line begins with.
const MARK: &str = "coranto-proof/1";

/// A cut inside a quotation.
const CUT: &str = "[…]";

/// The line: mark, version, language, fingerprint, then one `post:from-to` per quotation in the order
/// of the page; a quotation with cuts has several ranges with commas between.
pub(super) fn write(digest: &Digest) -> String {
    let mut out = [MARK, &digest.method.version, &digest.language, &digest.method.fingerprint].join(" ");
    for_each_quote(digest, &mut |post, quote, at| {
        out.push(' ');
        out.push_str(post);
        out.push_str(&written(digest, post, quote, at));
    });
    out
}

/// The ranges of a quotation as the proof writes them: `:0-154`, `:0-40,61-154`.
pub(super) fn written(digest: &Digest, post: &str, quote: &str, at: [usize; 2]) -> String {
    let text = digest.source(post).map_or("", |source| source.text.as_str());
    let ranges = ranges(quote, text, at).iter().map(|[from, to]| format!("{from}-{to}")).collect::<Vec<_>>();
    [":", &ranges.join(",")].concat()
}

/// Every quotation in the order of the page: its post, its words, its range.
pub(super) fn for_each_quote(digest: &Digest, see: &mut dyn FnMut(&str, &str, [usize; 2])) {
    spans(&digest.title.spans, see);
    spans(&digest.deck.spans, see);
    spans(&digest.lede.spans, see);
    for section in &digest.sections {
        spans(&section.heading.spans, see);
        let mut paragraphs = section.paragraphs.iter();
        paragraphs.next().into_iter().for_each(|first| spans(&first.spans, see));
        see(&section.quote.post, &section.quote.quote, section.quote.at);
        paragraphs.for_each(|rest| spans(&rest.spans, see));
    }
    spans(&digest.closing.spans, see);
}

fn spans(spans: &[Span], see: &mut dyn FnMut(&str, &str, [usize; 2])) {
    for span in spans {
        if let Span::Quote(quote) = span {
            see(quote.cites.first().map_or("", String::as_str), &quote.quote, quote.at);
        }
    }
}

/// The ranges that a quotation keeps of a text.
fn ranges(quote: &str, text: &str, at: [usize; 2]) -> Vec<[usize; 2]> {
    let mut out = Vec::new();
    let mut from = at[0];
    for piece in quote.split(CUT).map(str::trim).filter(|piece| !piece.is_empty()) {
        let Some(found) = text.get(from..at[1]).and_then(|rest| rest.find(piece)) else { return vec![at] };
        out.push([from + found, from + found + piece.len()]);
        from += found + piece.len();
    }
    if out.len() < 2 { vec![at] } else { out }
}

/// What the proof of a page says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Proof<'p> {
    pub(crate) version: &'p str,
    pub(crate) language: &'p str,
    pub(crate) fingerprint: &'p str,
    /// Post, and the ranges of its text.
    pub(super) quotes: Vec<(&'p str, Vec<[usize; 2]>)>,
}

/// Reads the proof of a page out of its words.
pub(crate) fn read(words: &str) -> Option<Proof<'_>> {
    let (_, rest) = words.split_once(MARK)?;
    let mut tokens = rest.split_whitespace();
    let (version, language, fingerprint) = (tokens.next()?, tokens.next()?, tokens.next()?);
    let range = |text: &str| {
        let (from, to) = text.split_once('-')?;
        Some([from.parse().ok()?, to.parse().ok()?])
    };
    let quote = |token| -> Option<(&str, Vec<[usize; 2]>)> {
        let (post, ranges) = str::split_once(token, ':')?;
        Some((post, ranges.split(',').map(range).collect::<Option<_>>()?))
    };
    let quotes =
        tokens.map_while(|token| quote(token.trim_matches(|ch: char| !ch.is_alphanumeric()))).collect();
    Some(Proof { version, language, fingerprint, quotes })
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn a_cut_quotation_has_a_range_for_each_piece() {
        let text = "The bridge, they say, is open. It is not.";
        assert_eq!(ranges("The bridge […] is open.", text, [0, 30]), [[0, 10], [22, 30]]);
        assert_eq!(ranges("The bridge, they say", text, [0, 20]), [[0, 20]]);
        // Words that the range does not have are told by the range alone.
        assert_eq!(ranges("A bridge […] is open.", text, [0, 30]), [[0, 30]]);
    }
}
