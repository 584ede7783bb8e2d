//! The proof of a page: one line that says of which bytes of which post each quotation is made, so
//! that the page can be held against the export after any editor has changed its markup.

use super::document::{Block, Inline, document};
use super::page::{DATA, page};
use crate::check::{Code, Found, verdict};
use crate::model::{Check, Conversation, Digest, Span};
use crate::text::{html, wire};

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

/// The digest that a page carries as data.
///
/// # Errors
/// Where what stands in its place is no digest.
pub(crate) fn embedded(text: &str) -> Option<Result<Digest, wire::Error>> {
    let (_, rest) = text.split_once(DATA[0])?;
    Some(wire::from_json(rest.split_once(DATA[1])?.0))
}

/// Whether a page says what the digest inside it says: it is that digest, rendered again.
pub(crate) fn as_rendered(text: &str, digest: &Digest) -> Check {
    let again = page(digest);
    let mut found = Vec::new();
    if again.trim_end() != text.trim_end() {
        let at = again.lines().zip(text.lines()).position(|(one, other)| one != other);
        let at = at.unwrap_or_else(|| again.lines().count().min(text.lines().count())) + 1;
        let versions: [&dyn std::fmt::Display; 3] = [&at, &env!("CARGO_PKG_VERSION"), &digest.method.version];
        found.push(Found::new("page", Code::PageDiffers, &versions));
    }
    verdict("page-as-rendered", &found, &[])
}

/// What the proof of a page says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Proof<'p> {
    pub(crate) version: &'p str,
    pub(crate) language: &'p str,
    pub(crate) fingerprint: &'p str,
    /// Post, and the ranges of its text.
    quotes: Vec<(&'p str, Vec<[usize; 2]>)>,
}

/// The words of a published page: of HTML, of a feed with HTML inside, of Markdown or plain text.
pub(crate) fn words_of_page(page: &str) -> String {
    let start = page.trim_start();
    if start.starts_with("<?xml") {
        let inner = html::unescape(start).replace("<title>", "<h1>").replace("</title>", "</h1>");
        return html::to_text(&inner);
    }
    if page.contains("</p>") {
        return html::to_text(page);
    }
    // The marks of footnotes stand between words of one paragraph.
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("[^") {
        out.push_str(before);
        rest = after.split_once(']').map_or(after, |(_, after)| after);
    }
    out + rest
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

/// Holds the words of a page against the export, by its proof: every quotation is there, in its order,
/// with the words that the post has; and, by the edition made again, so is every other sentence.
/// Letters and digits count; spaces and signs, which editors typeset, do not.
pub(crate) fn compare(
    words: &str,
    proof: &Proof<'_>,
    conversation: &Conversation,
    again: &Digest,
) -> Vec<Check> {
    let page = letters(words);
    let mut verbatim = Vec::new();
    let mut from = 0;
    for (post, ranges) in &proof.quotes {
        let text =
            Conversation::index(post).and_then(|index| conversation.posts.get(index)).map(|post| &post.text);
        for [start, end] in ranges {
            let Some(quote) = text.and_then(|text| text.get(*start..*end)) else {
                verbatim.push(Found::new("page", Code::PageNoRange, &[post, start, end]));
                continue;
            };
            match find(&page, quote, from) {
                Some(end) => from = end,
                None => verbatim.push(Found::new("page", Code::PageNoQuotation, &[post, &quote])),
            }
        }
    }
    let mut other = Vec::new();
    if again.method.fingerprint != proof.fingerprint || again.language != proof.language {
        other.push(Found::new("page", Code::PageOther, &[]));
    } else {
        let mut from = 0;
        for text in document(again).iter().filter_map(prose) {
            match find(&page, &text, from) {
                Some(end) => from = end,
                None => other.push(Found::new("page", Code::PageNoWords, &[&text])),
            }
        }
        if proof.version != again.method.version && !other.is_empty() {
            let versions: [&dyn std::fmt::Display; 2] = [&proof.version, &again.method.version];
            other.push(Found::new("page", Code::PageVersion, &versions));
        }
    }
    vec![verdict("page-quotations-verbatim", &verbatim, &[]), verdict("page-as-digested", &other, &[])]
}

/// The words of a block of prose.
fn prose(block: &Block<'_>) -> Option<String> {
    let words = |inlines: &[Inline<'_>]| -> String {
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Text(words, _)
                | Inline::Strong(words)
                | Inline::Em(words)
                | Inline::Name(words, _) => words.as_ref(),
                Inline::Quote { words, .. } => words,
                Inline::Time(_, shown) => shown,
                Inline::Code(code) => code,
                Inline::Break => " ",
            })
            .collect()
    };
    match block {
        Block::Title(line) | Block::Deck(line) | Block::Heading(line) | Block::Paragraph(line) => {
            Some(words(line))
        }
        Block::Pull { words: text, caption, .. } => Some([text, " ", &words(caption)].concat()),
        _ => None,
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

/// Where the letters of `words` end in `page`, from `from` on.
fn find(page: &str, words: &str, from: usize) -> Option<usize> {
    let words = letters(words);
    page.get(from..)?.find(&words).map(|at| from + at + words.len())
}

#[cfg(test)]
mod tests {
    use super::{find, ranges, read, words_of_page};

    #[test]
    fn a_cut_quotation_has_a_range_for_each_piece() {
        let text = "The bridge, they say, is open. It is not.";
        assert_eq!(ranges("The bridge […] is open.", text, [0, 30]), [[0, 10], [22, 30]]);
        assert_eq!(ranges("The bridge, they say", text, [0, 20]), [[0, 20]]);
        // Words that the range does not have are told by the range alone.
        assert_eq!(ranges("A bridge […] is open.", text, [0, 30]), [[0, 30]]);
    }

    #[test]
    fn a_proof_is_read_out_of_a_page_whatever_its_markup() {
        let line = "coranto-proof/1 0.1.0 fr 00ff p2:0-4 p31:0-2,5-9";
        for page in [
            format!("<p>Words.</p><p><code>{line}</code></p><p>More words p9:1-2</p>"),
            format!("Words[^p2]\n\n`{line}`\n"),
            format!(
                "<?xml version=\"1.0\"?><a><title>T</title>&lt;p&gt;Words.&lt;/p&gt;&lt;p&gt;{line}&lt;/p&gt;</a>"
            ),
        ] {
            let words = words_of_page(&page);
            let proof = read(&words).unwrap();
            assert_eq!((proof.version, proof.language, proof.fingerprint), ("0.1.0", "fr", "00ff"), "{page}");
            assert_eq!(proof.quotes, [("p2", vec![[0, 4]]), ("p31", vec![[0, 2], [5, 9]])], "{page}");
            assert!(words.contains("Words") && !words.contains("[^"), "{words}");
        }
        assert_eq!(read("no proof here"), None);
    }

    #[test]
    fn words_are_found_in_their_place_whatever_the_signs_between() {
        assert_eq!(find("itsnotopenitsopen", "It’s".to_lowercase().as_str(), 3), Some(13));
        assert_eq!(find("itsnotopen", "closed", 0), None);
    }
}
