//! A published page held against the digest inside it, and by its proof against the export.

use super::document::{Block, Inline, document};
use super::page::{DATA, page};
use super::proof::Proof;
use crate::check::{Code, Found, verdict};
use crate::model::{Check, Conversation, Digest};
use crate::text::{html, wire};

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
        Block::List(items) => Some(items.iter().map(|item| words(item)).collect()),
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
    use super::super::proof::read;
    use super::{find, words_of_page};

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
