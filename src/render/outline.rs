//! The [document](mod@super::document) as a page sets it: parts in their order, and the words around them.
//!
//! A page has the digest itself, whose spans it links to their sources and lets an editor change. Its own lines are
//! therefore named by their place and not repeated; what a format adds (names, points, headings of the lists, the
//! quotation marks) is written out. A page makes nodes of it, and keeps no words and no order of its own.

use super::document::{self, Block, Inline, document};
use super::words::{language, words};
use crate::locale::marks;
use crate::model::Digest;
use serde::Serialize;

/// What a page is made from, beside the digest.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Outline<'d> {
    language: &'static str,
    /// What opens and closes a quotation.
    marks: (&'static str, &'static str),
    words: Words,
    parts: Vec<Part<'d>>,
}

/// Words that stand by a source or a control of a page. Where there are two forms, the count chooses; `{…}` is put in.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    sources: &'static str,
    method: &'static str,
    unsigned: &'static str,
    original: &'static str,
    by_editor: &'static str,
    open: &'static str,
    close: &'static str,
    points: Forms,
    copies: Forms,
    translations: Forms,
}

#[derive(Debug, Serialize)]
struct Forms {
    one: String,
    other: String,
}

/// A part; `place` names a line of the digest, as an editor's log does.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum Part<'d> {
    Draft {
        pieces: Vec<Piece>,
    },
    Title {
        place: String,
    },
    Deck {
        place: String,
    },
    Lede {
        place: String,
    },
    Section {
        id: &'d str,
        parts: Vec<Part<'d>>,
    },
    Heading {
        place: String,
    },
    Paragraph {
        place: String,
    },
    List {
        places: Vec<String>,
    },
    /// The pull quote of its section, which the digest has; who says it, and its translation.
    Quote {
        caption: Vec<Piece>,
    },
    Closing {
        place: String,
    },
    Signoff {
        pieces: Vec<Piece>,
    },
    Box {
        title: Vec<Piece>,
        parts: Vec<Part<'d>>,
    },
    Note {
        pieces: Vec<Piece>,
    },
    Notes {
        items: Vec<Vec<Piece>>,
    },
    Sources {
        ids: Vec<&'d str>,
    },
}

/// A piece of what a format adds.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Piece {
    Text(String),
    Strong(String),
    Em(String),
    Quote(String),
    Name(String),
    Time(String),
    Code(String),
    Break(()),
}

/// The outline of a digest.
pub(super) fn outline(digest: &Digest) -> Outline<'_> {
    let language = language(digest);
    let words = words(language);
    let forms = |[one, other]: [&str; 2]| Forms { one: one.to_owned(), other: other.to_owned() };
    let points = words.point.map(|form| ["{n}\u{a0}", form].concat());
    Outline {
        language: language.code(),
        marks: marks(language),
        words: Words {
            sources: words.sources,
            method: words.method,
            unsigned: words.unsigned,
            original: words.original,
            by_editor: words.by_editor,
            open: words.open,
            close: words.close,
            points: forms([&points[0], &points[1]]),
            copies: forms(words.copies),
            translations: forms(words.translations),
        },
        parts: parts(digest),
    }
}

/// Where in the document a block stands.
enum Stand<'d> {
    Before,
    /// In a section of the digest, with how many of its paragraphs are told.
    Section(&'d str, usize),
    Between,
    /// After the closing.
    Footer,
    Box(Vec<Piece>),
}

fn parts(digest: &Digest) -> Vec<Part<'_>> {
    let mut sections = digest.sections.iter();
    let mut stand = Stand::Before;
    let mut out = Vec::new();
    // The parts of the section or box that is open.
    let mut inner = Vec::new();
    for block in document(digest) {
        match (block, &mut stand) {
            (Block::Open(document::Part::Section), Stand::Footer) => stand = Stand::Box(Vec::new()),
            (Block::Open(document::Part::Section), _) => {
                stand = Stand::Section(sections.next().map_or("", |section| section.id.as_str()), 0);
            }
            (Block::Open(document::Part::Footer), _) => stand = Stand::Footer,
            (Block::Close(document::Part::Section), Stand::Section(id, _)) => {
                out.push(Part::Section { id, parts: std::mem::take(&mut inner) });
                stand = Stand::Between;
            }
            (Block::Close(document::Part::Section), Stand::Box(title)) => {
                let title = std::mem::take(title);
                out.push(Part::Box { title, parts: std::mem::take(&mut inner) });
                stand = Stand::Footer;
            }
            (Block::Heading(line), Stand::Box(title)) => *title = pieces(&line),
            (block, Stand::Section(id, told)) => inner.extend(in_section(block, id, told)),
            (block, Stand::Box(_)) => inner.extend(in_box(block)),
            (block, stand) => out.extend(outside(block, stand)),
        }
    }
    out
}

fn in_section<'d>(block: Block<'d>, id: &str, told: &mut usize) -> Option<Part<'d>> {
    let mut next = || {
        let place = [id, "/p", &told.to_string()].concat();
        *told += 1;
        place
    };
    match block {
        Block::Heading(_) => Some(Part::Heading { place: [id, "/heading"].concat() }),
        Block::Paragraph(_) => Some(Part::Paragraph { place: next() }),
        Block::List(items) => Some(Part::List { places: items.iter().map(|_| next()).collect() }),
        Block::Pull { caption, .. } => Some(Part::Quote { caption: pieces(&caption) }),
        _ => None,
    }
}

fn in_box(block: Block<'_>) -> Option<Part<'_>> {
    match block {
        Block::Paragraph(line) => Some(Part::Note { pieces: pieces(&line) }),
        Block::List(items) => Some(Part::Notes { items: items.iter().map(|item| pieces(item)).collect() }),
        Block::Sources(entries) => {
            Some(Part::Sources { ids: entries.iter().map(|entry| entry.source.id.as_str()).collect() })
        }
        _ => None,
    }
}

fn outside<'d>(block: Block<'d>, stand: &mut Stand<'d>) -> Option<Part<'d>> {
    let place = |name: &str| name.to_owned();
    match (block, &stand) {
        (Block::Draft(line), _) => Some(Part::Draft { pieces: pieces(&line) }),
        (Block::Title(_), _) => Some(Part::Title { place: place("title") }),
        (Block::Deck(_), _) => Some(Part::Deck { place: place("deck") }),
        (Block::Paragraph(line), Stand::Footer) => Some(Part::Signoff { pieces: pieces(&line) }),
        (Block::Paragraph(_), Stand::Before) => {
            *stand = Stand::Between;
            Some(Part::Lede { place: place("lede") })
        }
        (Block::Paragraph(_), _) => Some(Part::Closing { place: place("closing") }),
        _ => None,
    }
}

fn pieces(inlines: &[Inline<'_>]) -> Vec<Piece> {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words, _) => Piece::Text(words.to_string()),
            Inline::Strong(words) => Piece::Strong(words.to_string()),
            Inline::Em(words) => Piece::Em(words.to_string()),
            Inline::Quote { words, .. } => Piece::Quote((*words).to_owned()),
            Inline::Name(name, _) => Piece::Name(name.to_string()),
            Inline::Time(_, shown) => Piece::Time(shown.clone()),
            Inline::Code(words) => Piece::Code(words.clone()),
            Inline::Break => Piece::Break(()),
        })
        .collect()
}
