//! A post for Ghost: its import file, the body in the editor's own Lexical nodes, and the sources in
//! an HTML card, which keeps what the editor has no node for.

use super::document::{Block, Inline, Part, document};
use super::html::{ENTRY, blocks};
use super::json::{array, object, string};
use super::words::{address, line};
use crate::locale::time::Timestamp;
use crate::model::{Digest, Source};

/// What Ghost takes as the text of an excerpt and of a title, in characters.
const EXCERPT: usize = 300;
const TITLE: usize = 255;

/// Bits of a Lexical text node's format.
const BOLD: u8 = 1;
const ITALIC: u8 = 2;

pub(super) fn render(digest: &Digest) -> String {
    let parts = document(digest);
    let is_footer = |block: &Block<'_>| matches!(block, Block::Open(Part::Footer));
    let (body, footer) = parts.split_at(parts.iter().position(is_footer).unwrap_or(parts.len()));
    let mut nodes: Vec<String> = body.iter().flat_map(nodes).collect();
    let card = blocks(digest, &ENTRY, &footer[..footer.len().saturating_sub(1)], usize::MAX);
    nodes.push(node("html", 1, &[("html", Some(string(&card)))]));
    let root = element("root", nodes, &[]);
    let fits = |text: String, most: usize| (text.chars().count() <= most).then_some(text);
    let post = object(&[
        ("title", Some(string(&fits(line(&digest.title.plain()), TITLE).unwrap_or_default()))),
        ("custom_excerpt", fits(line(&digest.deck.plain()), EXCERPT).map(|deck| string(&deck))),
        ("type", Some(string("post"))),
        ("status", Some(string("draft"))),
        ("lexical", Some(string(&object(&[("root", Some(root))])))),
    ]);
    let exported = digest.method.to.as_deref().and_then(|time| time.parse::<Timestamp>().ok());
    let meta = object(&[
        ("exported_on", Some(exported.map_or(0, Timestamp::as_millisecond).to_string())),
        ("version", Some(string("5.0.0"))),
    ]);
    let data = object(&[("posts", array(&[post]))]);
    let file = object(&[("meta", Some(meta)), ("data", Some(data))]);
    object(&[("db", array(&[file]))]) + "\n"
}

fn node(kind: &str, version: u8, members: &[(&str, Option<String>)]) -> String {
    let mut all = vec![("type", Some(string(kind))), ("version", Some(version.to_string()))];
    all.extend(members.iter().cloned());
    object(&all)
}

fn element(kind: &str, children: Vec<String>, members: &[(&str, Option<String>)]) -> String {
    let mut all = vec![
        ("children", Some(["[", &children.join(","), "]"].concat())),
        ("direction", Some(string("ltr"))),
        ("format", Some(string(""))),
        ("indent", Some("0".into())),
    ];
    all.extend(members.iter().cloned());
    node(kind, 1, &all)
}

fn nodes(block: &Block<'_>) -> Vec<String> {
    match block {
        Block::Deck(inlines) => vec![element("paragraph", texts(inlines, ITALIC), &[])],
        Block::Heading(inlines) => {
            vec![element("extended-heading", texts(inlines, 0), &[("tag", Some(string("h2")))])]
        }
        Block::Draft(inlines) | Block::Paragraph(inlines) => {
            vec![element("paragraph", texts(inlines, 0), &[])]
        }
        Block::Pull { words, caption, .. } => {
            let mut children: Vec<String> = Vec::new();
            for (index, text_line) in words.split('\n').enumerate() {
                if index > 0 {
                    children.push(node("linebreak", 1, &[]));
                }
                children.push(text(text_line, 0));
            }
            children.push(node("linebreak", 1, &[]));
            children.extend(texts(caption, 0));
            vec![element("extended-quote", children, &[])]
        }
        Block::List(items) => {
            let item = |(at, item): (usize, &Vec<Inline<'_>>)| {
                element("listitem", texts(item, 0), &[("value", Some((at + 1).to_string()))])
            };
            let members = [
                ("listType", Some(string("bullet"))),
                ("start", Some("1".into())),
                ("tag", Some(string("ul"))),
            ];
            vec![element("list", items.iter().enumerate().map(item).collect(), &members)]
        }
        // The title is a field of the post; the rest of the document is in the card.
        Block::Title(_) | Block::Open(_) | Block::Close(_) | Block::Sources(_) => Vec::new(),
    }
}

fn texts(inlines: &[Inline<'_>], format: u8) -> Vec<String> {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words, _) => text(words, format),
            Inline::Strong(words) => text(words, format | BOLD),
            Inline::Em(words) => text(words, format | ITALIC),
            Inline::Quote { words, source, .. } => linked(words, *source, format),
            Inline::Name(name, source) => linked(name, *source, format),
            Inline::Time(_, shown) => text(shown, format),
            Inline::Code(code) => text(code, format),
            Inline::Break => node("linebreak", 1, &[]),
        })
        .collect()
}

fn linked(words: &str, source: Option<&Source>, format: u8) -> String {
    let child = text(words, format);
    match source.and_then(|source| address(source.url.as_deref())) {
        Some(url) => element(
            "link",
            vec![child],
            &[
                ("rel", Some(string("nofollow ugc noopener"))),
                ("target", Some("null".into())),
                ("url", Some(string(url))),
            ],
        ),
        None => child,
    }
}

fn text(words: &str, format: u8) -> String {
    node(
        "extended-text",
        1,
        &[
            ("detail", Some("0".into())),
            ("format", Some(format.to_string())),
            ("mode", Some(string("normal"))),
            ("style", Some(string(""))),
            ("text", Some(string(&line(words)))),
        ],
    )
}
