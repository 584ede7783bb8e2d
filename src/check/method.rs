//! What the digest says of its own making.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, Place, words};
use crate::lang;
use crate::locale::time::{TimeZone, Timestamp};
use crate::model::Visibility;
use std::collections::BTreeSet;

/// Posts read are posts used and posts left out, and no part is larger than its whole.
pub(super) fn numbers_add_up(book: &Book<'_>) -> Vec<Found> {
    let digest = book.digest;
    let method = &digest.method;
    let mut breaches = Vec::new();
    let left_out: u64 = digest.left_out.iter().fold(0, |sum, left| sum.saturating_add(left.posts));
    if method.posts_used.saturating_add(left_out) != method.posts_read {
        breaches.push(Found::new(
            "method",
            Code::NotASum,
            &[&method.posts_read, &method.posts_used, &left_out],
        ));
    }
    if method.authors > method.posts_used {
        breaches.push(Found::new("method", Code::TooManyAuthors, &[&method.authors, &method.posts_used]));
    }
    let told: usize = digest.sections.iter().map(|section| section.posts.len()).sum();
    if told as u64 > method.posts_used {
        breaches.push(Found::new("sections", Code::TooManyTold, &[&told, &method.posts_used]));
    }
    for (index, section) in digest.sections.iter().enumerate() {
        if section.voices > section.posts.len() as u64 || section.voices > method.authors.max(1) {
            breaches.push(Found::new(Spot::section(index, ""), Code::TooManyVoices, &[&section.voices]));
        }
        let ticked = section.timeline.iter().fold(0u64, |sum, tick| sum.saturating_add(tick.posts));
        if ticked > section.posts.len() as u64 {
            let posts = section.posts.len();
            breaches.push(Found::new(Spot::section(index, ""), Code::TimelineTooFull, &[&ticked, &posts]));
        }
    }
    for left in &digest.left_out {
        if left.examples.len() as u64 > left.posts {
            breaches.push(Found::new(Spot::left_out(left.reason), Code::TooManyExamples, &[]));
        }
    }
    breaches
}

/// The notes say once what points are, and say the window, the time zone, and how many posts
/// were read, used and left out for each reason.
pub(super) fn explained(book: &Book<'_>) -> Vec<Found> {
    let digest = book.digest;
    let method = &digest.method;
    let notes: Vec<String> = book
        .passages
        .iter()
        .filter(|passage| matches!(passage.place, Place::Note(_)))
        .map(super::passage::Passage::plain)
        .collect();
    let all = notes.join("\n");
    let numbers = numbers(&all);
    let mut breaches = Vec::new();
    if let Some(language) = book.language {
        let forms = lang::of(language).lexicon.points;
        let explaining =
            notes.iter().filter(|note| words(note).iter().any(|word| forms.contains(&word.as_str()))).count();
        let has_points = digest.sources.iter().any(|source| source.points.is_some());
        if explaining == 0 && has_points {
            breaches.push(Found::new("method/notes", Code::PointsUnexplained, &[]));
        } else if explaining > 1 {
            breaches.push(Found::new("method/notes", Code::PointsExplainedTwice, &[&explaining]));
        }
    }
    if !all.contains(&method.time_zone) {
        breaches.push(Found::new("method/notes", Code::ZoneNotNamed, &[&method.time_zone]));
    }
    let mut need = |code: Code, number: u64, what: &str| {
        if !numbers.contains(&number.to_string()) {
            breaches.push(Found::new("method/notes", code, &[&number, &what]));
        }
    };
    need(Code::ReadNotSaid, method.posts_read, "");
    need(Code::UsedNotSaid, method.posts_used, "");
    for left in &digest.left_out {
        if left.posts > 0 {
            need(Code::LeftOutNotSaid, left.posts, &format!("{:?}", left.reason));
        }
    }
    if let Some(zone) = TimeZone::get(&method.time_zone) {
        for text in method.from.iter().chain(&method.to) {
            let Ok(time) = text.parse::<Timestamp>() else {
                breaches.push(Found::new("method", Code::NoTime, &[&text]));
                continue;
            };
            let time = zone.to_datetime(time);
            let (year, day) = (time.year().to_string(), time.day().to_string());
            if !numbers.contains(&year) || !numbers.contains(&day) {
                breaches.push(Found::new("method/notes", Code::DayNotSaid, &[&time.date()]));
            }
        }
    } else {
        breaches.push(Found::new("method", Code::NoZone, &[&method.time_zone]));
    }
    breaches
}

/// The numbers of a text in digits, without the separators of thousands and leading zeros.
fn numbers(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = BTreeSet::new();
    let mut run = String::new();
    for (index, ch) in letters.iter().enumerate() {
        let separates = matches!(ch, ',' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}')
            && !run.is_empty()
            && letters.get(index + 1..index + 4).is_some_and(|next| next.iter().all(char::is_ascii_digit));
        if ch.is_ascii_digit() {
            run.push(*ch);
        } else if !separates {
            close(&mut run, &mut found);
        }
    }
    close(&mut run, &mut found);
    found
}

fn close(run: &mut String, found: &mut BTreeSet<String>) {
    if !run.is_empty() {
        let bare = run.trim_start_matches('0');
        found.insert(if bare.is_empty() { "0".to_owned() } else { bare.to_owned() });
        run.clear();
    }
}

/// No post that is for followers only or a direct message is printed, unless they were asked for.
pub(super) fn private_asked_for(book: &Book<'_>) -> Vec<Found> {
    if book.digest.method.private_included {
        return Vec::new();
    }
    let private = |visibility: Option<Visibility>| visibility.is_some_and(|v| v != Visibility::Public);
    let sources = book.digest.sources.iter().filter(|source| private(source.visibility));
    sources.map(|source| Found::new("sources", Code::NotPublic, &[&source.id])).collect()
}
