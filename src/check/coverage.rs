//! What must be told is told, the title is of a topic, the rest comes last, and sizes are told once.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Place, excerpt};
use crate::model::{Duty, Measure, Span, Telling};
use std::collections::{BTreeMap, BTreeSet};

/// The loudest posts are told, or the method says why not.
pub(super) fn loudest_told(book: &Book<'_>) -> Vec<Found> {
    told(book, &[Duty::Loud, Duty::Copied])
}

/// The post that so many answer is told.
pub(super) fn root_told(book: &Book<'_>) -> Vec<Found> {
    told(book, &[Duty::Root])
}

/// No author with a tenth of the posts or of the points is silent.
pub(super) fn voices_told(book: &Book<'_>) -> Vec<Found> {
    told(book, &[Duty::Voice])
}

fn told(book: &Book<'_>, duties: &[Duty]) -> Vec<Found> {
    let mut quoted: BTreeSet<&str> = BTreeSet::new();
    let mut cited: BTreeSet<&str> = BTreeSet::new();
    for section in &book.digest.sections {
        quoted.insert(section.quote.post.as_str());
        cited.insert(section.quote.post.as_str());
    }
    for span in book.passages.iter().flat_map(|passage| &passage.spans) {
        for id in span.cites() {
            cited.insert(id.as_str());
            if matches!(span, Span::Quote(_)) {
                quoted.insert(id.as_str());
            }
        }
    }
    let mut breaches = Vec::new();
    let due =
        book.digest.method.told.iter().filter(|due| due.because.iter().any(|duty| duties.contains(duty)));
    for due in due {
        let id = due.post.as_str();
        let post = excerpt(id);
        let breach = match due.told {
            Some(Telling::Quoted) if !quoted.contains(id) => Code::NotQuoted,
            Some(Telling::Named) if !cited.contains(id) => Code::NotCited,
            None if cited.contains(id) => Code::ToldAfterAll,
            None | Some(Telling::Named) if due.why.is_none() => Code::SilentWithoutReason,
            _ => continue,
        };
        breaches.push(Found::new("method", breach, &[&post]));
    }
    breaches
}

/// The title is not of a post that belongs to no topic where there are topics.
pub(super) fn title_of_a_topic(book: &Book<'_>) -> Vec<Found> {
    let topics = book.digest.sections.iter().filter(|section| !section.brief).count();
    let rest = book.digest.sections.iter().find(|section| section.brief);
    let Some(rest) = rest.filter(|_| topics > 0) else { return Vec::new() };
    let ids = book.digest.title.spans.iter().flat_map(Span::cites);
    let from_rest = ids.filter(|id| rest.posts.contains(id));
    from_rest.map(|id| Found::new("title", Code::OfNoTopic, &[&excerpt(id)])).take(1).collect()
}

/// What belongs to no topic is told last.
pub(super) fn rest_last(book: &Book<'_>) -> Vec<Found> {
    let sections = &book.digest.sections;
    let is_early = |place: usize| sections[place].brief && place + 1 < sections.len();
    let early = (0..sections.len()).filter(|place| is_early(*place));
    early.map(|place| Found::new(Spot::section(place, ""), Code::RestEarly, &[])).collect()
}

/// The sections tell the size of one no more than once.
pub(super) fn size_once(book: &Book<'_>) -> Vec<Found> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut breaches = Vec::new();
    for sentence in book.copy().filter(|sentence| matches!(sentence.passage.place, Place::Paragraph(..))) {
        let sizes = sentence.figures();
        let mut sections: Vec<&str> = sizes
            .iter()
            .filter(|(_, _, figure)| {
                matches!(figure.measure, Measure::Posts | Measure::Voices | Measure::Share)
            })
            .filter_map(|(_, _, figure)| figure.section.as_deref())
            .collect();
        sections.dedup();
        for section in sections {
            let uses = known.entry(section).or_default();
            *uses += 1;
            if *uses == 2 {
                breaches.push(Found::new(&sentence, Code::SizeAgain, &[&excerpt(section)]));
            }
        }
    }
    breaches
}

/// No sentence boasts of no points.
pub(super) fn points_of_some(book: &Book<'_>) -> Vec<Found> {
    let none = |figure: &crate::model::Figure| figure.measure == Measure::Points && figure.value == 0.0;
    let empty = book.copy().filter(|sentence| sentence.figures().iter().any(|(_, _, figure)| none(figure)));
    empty.map(|sentence| Found::new(&sentence, Code::PointsOfNone, &[])).collect()
}
