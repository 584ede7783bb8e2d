//! A digest as a reader meets it: headings, paragraphs, quotations, lists, in order. Every format of
//! prose is written from this, so that all say the same.

use super::proof;
use super::words::{address, author, broken, language, marked, points, speaker, words};
use crate::lang::render::Labels;
use crate::locale::Language;
use crate::model::{Digest, Paragraph, PullQuote, Source, Span};
use std::borrow::Cow;

/// A piece of a line.
#[derive(Debug)]
pub(super) enum Inline<'d> {
    /// Words that are nobody's quotation, and the posts they rest on.
    Text(Cow<'d, str>, &'d [String]),
    /// The same, set off.
    Strong(Cow<'d, str>),
    /// The same, in italics.
    Em(Cow<'d, str>),
    /// Words of a post.
    Quote { words: &'d str, language: &'d str, source: Option<&'d Source> },
    /// A name or handle, and the source that it leads to.
    Name(Cow<'d, str>, Option<&'d Source>),
    /// A time: ISO 8601, and as shown.
    Time(&'d str, String),
    /// Words for a machine.
    Code(String),
    /// A line end.
    Break,
}

/// What stands between two line ends.
#[derive(Debug)]
pub(super) enum Block<'d> {
    Open(Part),
    Close(Part),
    /// The digest breaks rules.
    Draft(Vec<Inline<'d>>),
    Title(Vec<Inline<'d>>),
    Deck(Vec<Inline<'d>>),
    Heading(Vec<Inline<'d>>),
    Paragraph(Vec<Inline<'d>>),
    /// A pull quote with its marks, and who says it.
    Pull {
        words: String,
        language: &'d str,
        source: Option<&'d Source>,
        caption: Vec<Inline<'d>>,
    },
    List(Vec<Vec<Inline<'d>>>),
    Sources(Vec<Entry<'d>>),
}

/// What belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Article,
    Header,
    Section,
    Footer,
}

/// A source in the list.
#[derive(Debug)]
pub(super) struct Entry<'d> {
    pub(super) source: &'d Source,
    /// Number, author, facts.
    pub(super) head: Vec<Inline<'d>>,
    pub(super) url: Option<&'d str>,
}

pub(super) fn document(digest: &Digest) -> Vec<Block<'_>> {
    let language = language(digest);
    let words = words(language);
    let mut out = vec![Block::Open(Part::Article), Block::Open(Part::Header)];
    let broken = broken(digest);
    if !broken.is_empty() {
        let text = [words.draft, ": ", &broken.join(", ")].concat();
        out.push(Block::Draft(vec![Inline::Strong(text.into())]));
    }
    out.extend([
        Block::Title(spans_of(&digest.title.spans, digest)),
        Block::Deck(spans_of(&digest.deck.spans, digest)),
        Block::Close(Part::Header),
        Block::Paragraph(spans_of(&digest.lede.spans, digest)),
    ]);
    for section in &digest.sections {
        out.extend([Block::Open(Part::Section), Block::Heading(spans_of(&section.heading.spans, digest))]);
        let mut prose: Vec<Block<'_>> = prose(&section.paragraphs, digest).collect();
        // What leads up to a list stays with it.
        let leads = section.paragraphs.first().is_some_and(|first| first.item || leads_up(first));
        prose.insert(usize::from(!leads).min(prose.len()), pull(digest, &section.quote, words, language));
        out.extend(prose);
        out.push(Block::Close(Part::Section));
    }
    let heading = |text: &'static str| Block::Heading(vec![text_of(text)]);
    out.extend([
        Block::Paragraph(spans_of(&digest.closing.spans, digest)),
        Block::Open(Part::Footer),
        Block::Paragraph(vec![
            Inline::Em(digest.signoff.tagline.as_str().into()),
            text_of(" — "),
            text_of(&digest.signoff.byline),
        ]),
        Block::Open(Part::Section),
        heading(words.method),
        Block::List(digest.method.notes.iter().map(|note| vec![text_of(note)]).collect()),
        Block::Paragraph(vec![text_of(corrections(digest, words))]),
        Block::Close(Part::Section),
        Block::Open(Part::Section),
        heading(words.sources),
        Block::Sources(digest.sources.iter().map(|source| entry(source, words, language)).collect()),
        Block::Close(Part::Section),
        Block::Open(Part::Section),
        heading(words.proof),
        Block::Paragraph(vec![text_of(words.proof_note)]),
        Block::Paragraph(vec![Inline::Code(proof::write(digest))]),
        Block::Close(Part::Section),
        Block::Close(Part::Footer),
        Block::Close(Part::Article),
    ]);
    out
}

/// Whether anything was corrected, and where to write; what was corrected stands in the notes.
pub(super) fn corrections(digest: &Digest, words: &Labels) -> &'static str {
    match words.corrections.split_once(". ") {
        Some((_, report)) if !digest.corrections.is_empty() => report,
        _ => words.corrections,
    }
}

/// Whether a paragraph ends with a colon.
fn leads_up(paragraph: &Paragraph) -> bool {
    paragraph
        .spans
        .last()
        .is_some_and(|last| matches!(last, Span::Text { text, .. } if text.trim_end().ends_with(':')))
}

/// Paragraphs; items in a row are one list.
fn prose<'d>(paragraphs: &'d [Paragraph], digest: &'d Digest) -> impl Iterator<Item = Block<'d>> {
    paragraphs.chunk_by(|one, next| one.item && next.item).map(|row| match row {
        [one] if !one.item => Block::Paragraph(spans_of(&one.spans, digest)),
        items => Block::List(items.iter().map(|one| spans_of(&one.spans, digest)).collect()),
    })
}

fn text_of(text: &str) -> Inline<'_> {
    Inline::Text(text.into(), &[])
}

fn spans_of<'d>(spans: &'d [Span], digest: &'d Digest) -> Vec<Inline<'d>> {
    spans
        .iter()
        .map(|span| match span {
            Span::Quote(quote) => Inline::Quote {
                words: &quote.quote,
                language: quote.language.as_deref().unwrap_or(&digest.language),
                source: quote.cites.first().and_then(|id| digest.source(id)),
            },
            Span::Text { text, cites, .. } => Inline::Text(text.into(), cites),
        })
        .collect()
}

fn pull<'d>(digest: &'d Digest, quote: &'d PullQuote, words: &Labels, language: Language) -> Block<'d> {
    let source = digest.source(&quote.post);
    let name = speaker(digest, quote, words);
    let mut caption = vec![text_of("— "), Inline::Name(name.into(), source)];
    // Where it stands says how it is meant, where the page is of several places; no points are none to show.
    let mut places = digest.sources.iter().filter_map(|source| source.place.as_deref());
    let first = places.next();
    let place =
        source.and_then(|source| source.place.clone()).filter(|_| places.any(|place| Some(place) != first));
    let points = points(quote.points.filter(|points| *points != 0), language);
    let facts: Vec<String> = place.into_iter().chain(points).collect();
    if !facts.is_empty() {
        caption.push(Inline::Text([" (", &facts.join(", "), ")"].concat().into(), &[]));
    }
    if let Some(translation) = &quote.translation {
        let text = [&marked(&translation.text, language), " (", words.translated, " ", &translation.by, ")"]
            .concat();
        caption.extend([Inline::Break, Inline::Text(text.into(), &[])]);
    }
    Block::Pull { words: marked(&quote.quote, language), language: &quote.language, source, caption }
}

fn entry<'d>(source: &'d Source, words: &Labels, language: Language) -> Entry<'d> {
    let name = author(source, words).to_owned();
    let mut head =
        vec![Inline::Strong(source.id.as_str().into()), text_of(" "), Inline::Name(name.into(), None)];
    let handle = &source.author.handle;
    if !handle.is_empty() && *handle != source.author.name {
        head.extend([text_of(" "), Inline::Name(["@", handle].concat().into(), None)]);
    }
    if let Some(points) = points(source.points, language) {
        head.push(Inline::Text([", ", &points].concat().into(), &[]));
    }
    if let Some(time) = &source.created_at {
        let shown = time.get(..16).map(|time| [&time.replace('T', " "), " UTC"].concat());
        head.extend([text_of(", "), Inline::Time(time, shown.unwrap_or_else(|| time.clone()))]);
    }
    Entry { source, head, url: address(source.url.as_deref()) }
}
