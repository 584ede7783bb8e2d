//! The typography of the digest's language, in the narrator's own words.
//!
//! Quotations keep the typography of their posts, and names that of their authors. The rules
//! are those of the *Lexique des règles typographiques en usage à l'Imprimerie nationale* for
//! French, CLDR and common newspaper practice for the others.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, OBJECT, Passage, Place, excerpt};
use crate::locale::{Language, marks, unaccented};
use crate::model::{Measure, Span};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

fn is_space(ch: char) -> bool {
    matches!(ch, ' ' | NO_BREAK | NARROW | '\u{2009}' | '\u{2002}' | '\u{2003}')
}

/// The characters of a passage with quotations and names as one object each, with the
/// characters on both sides.
fn with_neighbours(text: &str) -> Vec<(Option<char>, char, Option<char>)> {
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len())
        .map(|i| (i.checked_sub(1).map(|j| letters[j]), letters[i], letters.get(i + 1).copied()))
        .collect()
}

fn over(book: &Book<'_>, rule: impl Fn(&Passage<'_>, Language) -> Vec<Found>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    book.passages.iter().flat_map(|passage| rule(passage, language)).collect()
}

/// The marks of the language with the space that belongs inside them, opened and closed in turn; others only inside
/// those.
pub(super) fn quotation_marks(book: &Book<'_>) -> Vec<Found> {
    over(book, |passage, language| {
        let mut breaches = Vec::new();
        let bare = passage.bare();
        let (first, last) = marks(language);
        let (Some(opening), Some(closing)) = (first.chars().next(), last.chars().next_back()) else {
            return breaches;
        };
        let inside = first.chars().nth(1);
        let fits = |next: Option<char>| match inside {
            Some(space) => next == Some(space),
            None => !next.is_some_and(is_space),
        };
        let [after_opening, before_closing] = if inside.is_some() {
            [Code::NoSpaceInside, Code::NoSpaceAtEnd]
        } else {
            [Code::SpaceInside, Code::SpaceAtEnd]
        };
        let mut open: Vec<char> = Vec::new();
        for (before, ch, after) in with_neighbours(&bare) {
            match ch {
                '"' => breaches.push(Found::new(passage.place, Code::StraightMark, &[])),
                ch if ch == opening => {
                    if !fits(after) {
                        breaches.push(Found::new(passage.place, after_opening, &[&ch]));
                    }
                    open.push(closing);
                }
                ch if ch == closing || matches!(ch, '»' | '”') => {
                    if ch == closing && !fits(before) {
                        breaches.push(Found::new(passage.place, before_closing, &[&ch]));
                    }
                    if open.pop() != Some(ch) {
                        breaches.push(Found::new(passage.place, Code::ClosesNothing, &[&ch]));
                    }
                }
                '«' | '“' | '„' => {
                    if open.is_empty() {
                        breaches.push(Found::new(passage.place, Code::OtherMark, &[&ch, &opening]));
                    }
                    open.push(match ch {
                        '«' => '»',
                        '“' => '”',
                        _ => '“',
                    });
                }
                _ => {}
            }
        }
        breaches.extend(open.iter().map(|mark| Found::new(passage.place, Code::NeverClosed, &[&mark])));
        breaches
    })
}

/// ’ and never a straight apostrophe.
pub(super) fn apostrophes(book: &Book<'_>) -> Vec<Found> {
    over(book, |passage, _| {
        let bare = passage.bare();
        let straight = bare.split(' ').find(|word| word.contains(['\'', '`', '´']));
        straight
            .map(|word| Found::new(passage.place, Code::StraightApostrophe, &[&excerpt(word)]))
            .into_iter()
            .collect()
    })
}

/// Spaces around punctuation as the language sets them; none twice, none at an edge.
pub(super) fn spaces(book: &Book<'_>) -> Vec<Found> {
    over(book, |passage, language| {
        let mut breaches = Vec::new();
        let bare = passage.bare();
        if bare.starts_with(is_space) || bare.ends_with(is_space) || bare.contains(['\n', '\t', '\r']) {
            breaches.push(Found::new(passage.place, Code::SpaceAtEdge, &[]));
        }
        for (before, ch, after) in with_neighbours(&bare) {
            let spaced = before.is_some_and(is_space);
            if is_space(ch) && after.is_some_and(is_space) {
                breaches.push(Found::new(passage.place, Code::TwoSpaces, &[&excerpt(&bare)]));
            }
            let ends = after.is_none_or(|next| is_space(next) || "»”“’)…".contains(next));
            match ch {
                ',' | '.' | ')' | ']' if spaced && (ends || ch == ')' || ch == ',') => {
                    breaches.push(Found::new(passage.place, Code::SpaceBefore, &[&ch]));
                }
                '(' | '[' if after.is_some_and(is_space) => {
                    breaches.push(Found::new(passage.place, Code::SpaceAfter, &[&ch]))
                }
                ',' | ';' if !ends && after.is_some_and(char::is_alphabetic) => {
                    breaches.push(Found::new(passage.place, Code::NoSpaceAfter, &[&ch]));
                }
                ';' | '!' | '?' | ':' => {
                    let code = before_high_mark(language, before, ch, after);
                    breaches.extend(code.map(|code| Found::new(passage.place, code, &[&ch])));
                }
                _ => {}
            }
        }
        breaches
    })
}

fn before_high_mark(language: Language, before: Option<char>, ch: char, after: Option<char>) -> Option<Code> {
    let digit = |ch: Option<char>| ch.is_some_and(|ch| ch.is_ascii_digit());
    let is_clock_or_address = ch == ':' && ((digit(before) && digit(after)) || after == Some('/'));
    let repeats = before.is_some_and(|before| matches!(before, '!' | '?' | '…'));
    if is_clock_or_address || repeats {
        return None;
    }
    let [colon, others] = language.locale().before;
    let Some(due) = (if ch == ':' { colon } else { others }) else {
        return before.is_some_and(is_space).then_some(Code::SpaceBefore);
    };
    let code = if due == NARROW { Code::NoNarrowBefore } else { Code::NoNoBreakBefore };
    (before != Some(due)).then_some(code)
}

/// One style of dash in the whole digest, and no hyphen as a dash.
pub(super) fn dashes(book: &Book<'_>) -> Vec<Found> {
    let Some(_) = book.language else { return Vec::new() };
    let mut breaches = Vec::new();
    let (mut en, mut em) = (None, None);
    for passage in &book.passages {
        let bare = passage.bare();
        for (before, ch, after) in with_neighbours(&bare) {
            let spaced = before.is_some_and(is_space) && after.is_some_and(is_space);
            match ch {
                '-' if spaced => breaches.push(Found::new(passage.place, Code::HyphenAsDash, &[])),
                '–' if spaced => en = en.or(Some(passage.place)),
                '—' => em = em.or(Some(passage.place)),
                _ => {}
            }
        }
        if bare.contains("--") {
            breaches.push(Found::new(passage.place, Code::TwoHyphens, &[]));
        }
    }
    if let (Some(en), Some(em)) = (en, em) {
        breaches.push(Found::new(em, Code::TwoDashes, &[&Spot::from(en)]));
    }
    breaches
}

/// Thousands in figures and notes set apart as the language does.
pub(super) fn thousands(book: &Book<'_>) -> Vec<Found> {
    over(book, |passage, language| {
        let mut breaches = Vec::new();
        let figures = passage.spans.iter().filter_map(|span| match span {
            Span::Text { text, figure: Some(figure), .. } if figure.measure != Measure::PeakHour => {
                Some(text)
            }
            _ => None,
        });
        for text in figures {
            breaches.extend(
                ungrouped(text, language.locale().grouped_from)
                    .map(|run| Found::new(passage.place, Code::NoSeparator, &[&run])),
            );
            breaches.extend(wrong_separators(passage.place, text, language));
        }
        if matches!(passage.place, Place::Note(_)) {
            breaches.extend(wrong_separators(passage.place, &passage.plain(), language));
        }
        breaches
    })
}

/// The first run of at least `length` digits.
fn ungrouped(text: &str, length: usize) -> Option<&str> {
    text.split(|ch: char| !ch.is_ascii_digit()).find(|run| run.len() >= length)
}

/// Up to three digits, a mark, exactly three digits: a number in thousands.
fn wrong_separators(place: Place, text: &str, language: Language) -> Vec<Found> {
    let due = language.locale().thousands;
    let letters: Vec<char> = text.chars().collect();
    let digits = |range: Option<&[char]>| range.is_some_and(|range| range.iter().all(char::is_ascii_digit));
    let mut breaches = Vec::new();
    for (index, mark) in letters.iter().enumerate() {
        let before = letters[..index].iter().rev().take_while(|ch| ch.is_ascii_digit()).count();
        let three = digits(letters.get(index + 1..index + 4));
        let closed = !letters.get(index + 4).is_some_and(char::is_ascii_digit);
        let separates = is_space(*mark) || matches!(mark, ',' | '.');
        if separates && *mark != due && (1..=3).contains(&before) && three && closed {
            let number: String = letters[index - before..index + 4].iter().collect();
            breaches.push(Found::new(place, Code::OtherSeparator, &[&format!("{mark:?}"), &number]));
        }
    }
    breaches
}

/// French capitals keep their accents, except in what stands between quotation marks, which are somebody
/// else's words.
pub(super) fn accented_capitals(book: &Book<'_>) -> Vec<Found> {
    over(book, |passage, language| {
        if language != Language::Fr {
            return Vec::new();
        }
        let bare = passage.bare();
        let mut breaches: Vec<Found> = bare
            .split('«')
            .enumerate()
            .map(
                |(index, part)| {
                    if index == 0 { part } else { part.split_once('»').map_or("", |(_, own)| own) }
                },
            )
            .flat_map(|part| part.split(|ch: char| !ch.is_alphanumeric()))
            .filter(|word| unaccented(word).is_some())
            .map(|word| Found::new(passage.place, Code::NoAccent, &[&word]))
            .collect();
        let letters = with_neighbours(&bare);
        let preposition = letters.iter().enumerate().any(|(index, (before, ch, after))| {
            let lower =
                letters.get(index + 2).is_some_and(|(_, next, _)| next.is_lowercase() || *next == OBJECT);
            *ch == 'A'
                && *after == Some(' ')
                && before.is_none_or(is_space)
                && lower
                && opens(&letters, index)
        });
        if preposition {
            breaches.push(Found::new(passage.place, Code::UnaccentedA, &[]));
        }
        breaches
    })
}

/// Whether a sentence begins at `index`.
fn opens(letters: &[(Option<char>, char, Option<char>)], index: usize) -> bool {
    let before = letters[..index].iter().rev().map(|(_, ch, _)| *ch).find(|ch| !is_space(*ch));
    before.is_none_or(|ch| matches!(ch, '.' | '!' | '?' | '…' | '«' | '»' | OBJECT))
}

/// No full stop after title and headings, and none doubled.
pub(super) fn titles(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for passage in &book.passages {
        let plain = passage.plain();
        let place = passage.place;
        if place.is_display() {
            let end = plain.trim_end_matches(|ch: char| is_space(ch) || "»”“\"".contains(ch));
            let last = end.rsplit(is_space).next().unwrap_or_default();
            let abbreviated = last.trim_end_matches('.').contains('.') || last.chars().count() == 2;
            if end.ends_with('.') && !end.ends_with("..") && !abbreviated {
                breaches.push(Found::new(place, Code::FullStop, &[]));
            }
        }
        if !matches!(place, Place::Note(_)) && passage.bare().contains("..") {
            breaches.push(Found::new(place, Code::TwoFullStops, &[]));
        }
    }
    breaches
}
