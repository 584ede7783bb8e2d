//! A quotation is one contiguous span of one post, and keeps its sense.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Place, excerpt, words};
use crate::locale::marks;
use crate::model::{Quote, Source, Span};
use crate::text::sense::{turned, turning};

const CUT: &str = "[…]";

/// A quotation wherever it stands, pull quotes included.
pub(super) struct Quoted<'a> {
    pub(super) place: Spot,
    in_display: bool,
    /// A pull quote of a section of what belongs to no topic, or of the only one: it is there whatever the posts are.
    pub(super) in_brief: bool,
    /// The narrator's words in its sentence; none beside a heading or under a pull quote.
    pub(super) voice: Option<String>,
    pub(super) words: &'a str,
    pub(super) at: [usize; 2],
    language: Option<&'a str>,
    pub(super) source: Option<&'a Source>,
}

pub(super) fn quoted<'a>(book: &Book<'a>) -> Vec<Quoted<'a>> {
    let mut all = Vec::new();
    for sentence in book.copy() {
        for quote in sentence.quotes() {
            all.push(Quoted {
                place: Spot::from(&sentence),
                in_display: sentence.passage.place.is_display(),
                in_brief: false,
                voice: (!sentence.passage.place.is_display()).then(|| sentence.voice()),
                words: &quote.quote,
                at: quote.at,
                language: quote.language.as_deref(),
                source: quote.cites.first().and_then(|id| book.source(id)),
            });
        }
    }
    for (index, section) in book.digest.sections.iter().enumerate() {
        all.push(Quoted {
            place: Spot::pull_quote(index),
            in_display: false,
            in_brief: section.brief || book.digest.sections.len() == 1,
            voice: None,
            words: &section.quote.quote,
            at: section.quote.at,
            language: Some(&section.quote.language),
            source: book.source(&section.quote.post),
        });
    }
    all
}

/// A quotation cites exactly one post.
pub(super) fn one_post(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for passage in &book.passages {
        for span in &passage.spans {
            if let Span::Quote(Quote { quote, cites, .. }) = span
                && cites.len() != 1
            {
                let place = passage.place;
                breaches.push(Found::new(place, Code::QuotesMany, &[&excerpt(quote), &cites.len()]));
            }
        }
    }
    breaches
}

/// A quotation equals its byte range of the post's text, up to cuts marked `[…]`.
pub(super) fn verbatim(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = quote.source else { continue };
        let words = excerpt(quote.words);
        let Some(range) = source.text.get(quote.at[0]..quote.at[1]).filter(|_| quote.at[0] < quote.at[1])
        else {
            breaches.push(Found::new(
                &quote.place,
                Code::NoRange,
                &[&words, &quote.at[0], &quote.at[1], &source.id],
            ));
            continue;
        };
        if cut_out(quote.words, range).is_none() {
            let (place, id) = (&quote.place, &source.id);
            breaches.push(Found::new(place, Code::NotVerbatim, &[&words, &id, &excerpt(range)]));
        }
    }
    breaches
}

/// What the cuts of `quote` left out of `range`; `None` where the two do not agree.
fn cut_out<'r>(quote: &str, range: &'r str) -> Option<Vec<&'r str>> {
    if quote == range {
        return Some(Vec::new());
    }
    let pieces: Vec<&str> = quote.split(CUT).map(|piece| piece.trim_matches(' ')).collect();
    // A cut at the end is one of the sentence that the range ends with.
    if pieces.len() < 2 || pieces[..pieces.len() - 1].iter().any(|piece| piece.is_empty()) {
        return None;
    }
    let (first, last) = (pieces.first()?, pieces.last()?);
    let mut rest = range.strip_prefix(first)?.strip_suffix(last)?;
    let mut left_out = Vec::new();
    for piece in &pieces[1..pieces.len() - 1] {
        let at = rest.find(piece)?;
        left_out.push(&rest[..at]);
        rest = &rest[at + piece.len()..];
    }
    left_out.push(rest);
    Some(left_out)
}

/// A quotation neither begins nor ends, nor is cut, inside a word.
pub(super) fn whole_words(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = quote.source else { continue };
        let [from, to] = quote.at;
        let (Some(before), Some(range), Some(after)) =
            (source.text.get(..from), source.text.get(from..to), source.text.get(to..))
        else {
            continue;
        };
        let mut torn = is_torn(before, range) || is_torn(range, after);
        if let Some(left_out) = cut_out(quote.words, range) {
            torn |= left_out.iter().any(|cut| {
                // A cut that begins and ends with a letter has swallowed the space on both sides.
                let start = cut.as_ptr() as usize - range.as_ptr() as usize;
                is_torn(&range[..start], cut) || is_torn(cut, &range[start + cut.len()..])
            });
        }
        if torn {
            breaches.push(Found::new(&quote.place, Code::TornWord, &[&excerpt(quote.words), &source.id]));
        }
    }
    breaches
}

fn is_torn(left: &str, right: &str) -> bool {
    let spaced = |ch: char| ch.is_alphanumeric() && !is_scripted_without_spaces(ch);
    left.chars().next_back().is_some_and(spaced) && right.chars().next().is_some_and(spaced)
}

/// Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_scripted_without_spaces(ch: char) -> bool {
    matches!(u32::from(ch),
        0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff
        | 0x20000..=0x3ffff)
}

/// No cut removes a negation, a condition, a modality or a report of others' words; and no
/// quotation leaves one out that stands right before or after it in the same clause.
pub(super) fn keeps_sense(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = quote.source else { continue };
        let [from, to] = quote.at;
        let Some(range) = source.text.get(from..to) else { continue };
        let place = &quote.place;
        for cut in cut_out(quote.words, range).unwrap_or_default() {
            if let Some(word) = turning(cut, Some(&source.language)) {
                breaches.push(Found::new(place, Code::CutTurns, &[&word, &source.id]));
            }
        }
        if quote.in_display && source.title_end.is_some_and(|end| to <= end) {
            continue;
        }
        if let Some(phrase) = turned(&source.text, quote.at, Some(&source.language)) {
            let (words, id) = (excerpt(quote.words), &source.id);
            breaches.push(Found::new(place, Code::BesideTurn, &[&words, &phrase, &id]));
        }
    }
    breaches
}

/// Every quotation stands inside the narrator's quotation marks, except a title by nature that
/// is set as title or heading; and words of the narrator's in quotation marks are in a post.
pub(super) fn marked(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    // German closes with the mark that English opens with.
    let closing = book.language.and_then(|language| marks(language).1.chars().next_back()).unwrap_or('”');
    for passage in &book.passages {
        if matches!(passage.place, Place::Note(_)) {
            continue;
        }
        let mut depth = 0usize;
        let mut marked = String::new();
        let mut last_quote = None;
        for letter in &passage.letters {
            if letter.quoted {
                if depth == 0
                    && last_quote != Some(letter.span)
                    && !is_title_by_nature(book, passage.spans[letter.span], passage.place)
                {
                    let words = excerpt(passage.spans[letter.span].words());
                    breaches.push(Found::new(passage.place, Code::OutsideMarks, &[&words]));
                }
                last_quote = Some(letter.span);
                continue;
            }
            match letter.ch {
                _ if letter.name => {}
                ch if ch == closing || matches!(ch, '»' | '”') => {
                    depth = depth.saturating_sub(1);
                    let own = words(&marked);
                    if depth == 0 && !own.is_empty() && !is_in_a_source(book, &own) {
                        let words = excerpt(&marked);
                        breaches.push(Found::new(passage.place, Code::MarkedNoPost, &[&words]));
                    }
                    marked.clear();
                }
                '«' | '“' | '„' => depth += 1,
                ch if depth > 0 => marked.push(ch),
                _ => {}
            }
        }
    }
    breaches
}

fn is_title_by_nature(book: &Book<'_>, span: &Span, place: Place) -> bool {
    let Span::Quote(quote) = span else { return false };
    let source = quote.cites.first().and_then(|id| book.source(id));
    place.is_display() && source.and_then(|source| source.title_end).is_some_and(|end| quote.at[1] <= end)
}

fn is_in_a_source(book: &Book<'_>, own: &[String]) -> bool {
    book.opened().any(|opened| opened.words().windows(own.len()).any(|window| window == own))
}

/// A quotation in another language than the digest's names that language, and it is the post's.
pub(super) fn language(book: &Book<'_>) -> Vec<Found> {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let own = primary(&book.digest.language);
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = quote.source else { continue };
        let due = primary(&source.language);
        let said = quote.language.map_or_else(|| own.clone(), primary);
        if due != "und" && !due.is_empty() && said != due {
            breaches.push(Found::new(&quote.place, Code::QuoteLanguage, &[&source.id, &due, &said]));
        }
    }
    breaches
}

/// A translation has words, and says what made them.
pub(super) fn translation(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for (index, section) in book.digest.sections.iter().enumerate() {
        let Some(translation) = &section.quote.translation else { continue };
        if translation.text.trim().is_empty() {
            breaches.push(Found::new(Spot::pull_quote(index), Code::EmptyTranslation, &[]));
        }
        if translation.by.trim().is_empty() {
            breaches.push(Found::new(Spot::pull_quote(index), Code::NoTranslator, &[]));
        }
    }
    breaches
}

/// A pull quote is of a post of its section, and shows that post's points.
pub(super) fn pull_quote_of_section(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for (index, section) in book.digest.sections.iter().enumerate() {
        let place = Spot::pull_quote(index);
        let id = excerpt(&section.quote.post);
        if !section.posts.contains(&section.quote.post) {
            breaches.push(Found::new(&place, Code::NotOfSection, &[&id]));
        }
        if let Some(source) = book.source(&section.quote.post)
            && source.points != section.quote.points
        {
            let say = |points: Option<i64>| points.map_or("–".to_owned(), |points| points.to_string());
            let (shown, due) = (say(section.quote.points), say(source.points));
            breaches.push(Found::new(&place, Code::OtherPoints, &[&shown, &id, &due]));
        }
    }
    breaches
}
