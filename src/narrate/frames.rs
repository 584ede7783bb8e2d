//! The frames of a move in a language.

use crate::lang;
use crate::locale::Language;
use crate::quote::span::Stance;

pub(super) use crate::lang::moves::Move;

impl Move {
    /// Its name in a digest, as `include: ["moves"]` tells it.
    pub(super) fn name(self) -> String {
        let mut name = String::new();
        for ch in format!("{self:?}").chars() {
            if ch.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(ch.to_ascii_lowercase());
        }
        name
    }

    /// How a voice is told whose words show a stance; `None` for none.
    pub(super) fn of_stance(stance: Stance) -> Option<Move> {
        Some(match stance {
            Stance::Plain => return None,
            Stance::Deplores => Move::Deplore,
            Stance::Welcomes => Move::Welcome,
            Stance::Doubts => Move::Doubt,
            Stance::Hopes => Move::Hope,
            Stance::Warns => Move::Warn,
            Stance::Fears => Move::Fear,
        })
    }
}

/// The frames of a move, to be used in turn; none for a move that the language does without.
pub(super) fn frames(kind: Move, language: Language) -> &'static [&'static str] {
    all(language).find(|(known, _)| *known == kind).map_or(&[], |(_, frames)| frames)
}

/// Each move of a language with its frames.
fn all(language: Language) -> impl Iterator<Item = &'static (Move, &'static [&'static str])> {
    let tables = lang::of(language);
    tables.frames.moves.iter().chain(tables.weave.moves)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::moves::OPTIONAL;
    use crate::locale::{clock, count, list_joint, number};
    use crate::model::{Figure, Measure, Span};
    use crate::narrate::edition::{authors, messages, points};
    use crate::narrate::names::capitalised;
    use crate::narrate::prose::{Filling, counted, fill};
    use std::fmt::Write as _;

    #[test]
    fn every_language_has_frames_for_every_move_and_no_frame_twice() {
        let moves: Vec<_> = all(Language::En).collect();
        for language in Language::ALL {
            let full = matches!(language, Language::En | Language::Fr);
            let mut seen = std::collections::BTreeSet::new();
            for (kind, _) in &moves {
                let found = frames(*kind, language);
                let free = !full && OPTIONAL.contains(kind);
                assert!(free || !found.is_empty(), "{language:?}: {kind:?}");
                assert!(found.iter().all(|frame| seen.insert(*frame)), "{language:?}: {kind:?} twice");
            }
        }
    }

    fn is_relation(kind: Move) -> bool {
        lang::of(Language::En).weave.moves.iter().any(|(known, _)| *known == kind)
    }

    /// A name that begins with a consonant, with vowels, with a silent letter, and none.
    const NAMES: [&str; 6] = ["Berta", "Ana", "Inés", "Hilde", "Otto", ""];
    const COUNTS: [u64; 6] = [0, 1, 2, 8, 11, 1251];

    /// What fills a hole, in its nth form; the quotation and the names are in square brackets.
    fn filling(kind: Move, hole: &str, turn: usize, language: Language) -> Filling {
        let words = &lang::of(language).frames;
        let value = COUNTS[turn];
        let figure = |text: String| {
            let figure = Figure { measure: Measure::Posts, value: value as f64, section: None };
            vec![Span::figure(text, Vec::new(), figure)]
        };
        let noun = |noun| figure(counted(noun, value, language));
        let digits = number(value as i64, language);
        match hole {
            "posts" => figure(messages(value, language)),
            "voices" | "against" | "pro" => figure(authors(value, language)),
            "topics" => noun(&words.topic),
            "n" if matches!(kind, Move::LeftOut | Move::LinkShared | Move::SiteShared | Move::Whole) => {
                noun(&words.message)
            }
            "n" if kind == Move::LedeLead || kind == Move::LedeArgued => noun(&words.message),
            "n" if kind == Move::SinceGone => noun(&words.topic),
            "n" if is_relation(kind) => vec![Span::figure(
                capitalised(&messages(value.max(3), language)),
                Vec::new(),
                Figure { measure: Measure::Posts, value: value.max(3) as f64, section: None },
            )],
            "m" if is_relation(kind) => figure(messages(value.max(3), language)),
            "less" | "toll" => figure(digits),
            "elapsed" => figure(counted(&lang::of(language).weave.hour, value.max(1), language)),
            "Elapsed" => figure(capitalised(&counted(&lang::of(language).weave.day, value.max(1), language))),
            "first" => Vec::new(),
            "fate" => vec![Span::text(lang::of(language).weave.fates[turn % 5].1)],
            "n" => figure(digits),
            "accounts" => noun(&words.account),
            "copies" => noun(&words.times),
            "points" | "top" | "sum" => figure(points(value as i64, language)),
            "now" => noun(&words.message),
            "best" | "read" | "used" | "before" | "m" | "more" => figure(digits),
            "gap" => noun(&words.hour),
            "Gap" => {
                let span = noun(&words.minute);
                vec![Span::text(capitalised(span[0].words()))]
            }
            "replies" => figure(format!("{digits} {}", words.replies)),
            "share" => figure(format!("{}{}", value.min(80), language.locale().percent)),
            "hour" => figure(clock(value.min(20) as i8, 0, language)),
            "other" if kind == Move::LedeLead => vec![Span::text("x")],
            "name" | "other" | "a" | "b" | "Name" | "speaker" => {
                let name = match NAMES[turn] {
                    "" => words.unsigned.to_owned(),
                    name => name.to_owned(),
                };
                vec![Span::text(if hole == "Name" { capitalised(&name) } else { name })]
            }
            "quote" | "second" => {
                let (open, close) = language.locale().marks;
                vec![Span::text(format!("{open}…{close}"))]
            }
            "list" | "head" => {
                let next = NAMES[turn].to_lowercase();
                vec![Span::text(format!("x{}{next}", list_joint(language, 1, 2, &next)))]
            }
            "place" => vec![Span::text(format!("{}X", words.on))],
            "platform" => vec![Span::text("X")],
            "where" => vec![Span::text("r/x")],
            "site" => vec![Span::text("example.org")],
            "word" => {
                vec![Span::text(format!("{}x{}", language.locale().marks.0, language.locale().marks.1))]
            }
            "tongue" => {
                let tongue = words.languages.get(turn).map_or("", |(_, name)| *name);
                vec![Span::text(format!("{}{tongue}", words.in_language.trim_start()))]
            }
            "time" => vec![Span::text(format!("{}{}", words.at[1], clock(20, 7, language)))],
            "day" | "from" | "to" => {
                let date = crate::locale::time::Date::new(2026, 1 + turn as i8, [1, 8, 11, 12, 21, 30][turn])
                    .unwrap();
                vec![Span::text(crate::locale::day(date, language))]
            }
            "zone" => vec![Span::text("UTC")],
            other => panic!("nothing fills {{{other}}}"),
        }
    }

    /// Each frame with each form of what fills it, once.
    fn sheet(language: Language) -> String {
        let mut out = String::new();
        for (kind, frames) in all(language) {
            for frame in *frames {
                let _ = writeln!(out, "{kind:?}: {frame}");
                let holes: Vec<&str> = frame
                    .split('{')
                    .skip(1)
                    .filter_map(|piece| piece.split('}').next())
                    .filter_map(|hole| hole.split('?').next()?.split(' ').next_back())
                    .collect();
                let mut known = Vec::new();
                for turn in 0..COUNTS.len() {
                    let fillings: Vec<(&str, Filling)> =
                        holes.iter().map(|hole| (*hole, filling(*kind, hole, turn, language))).collect();
                    let spans = fill(language, frame, &fillings);
                    let line: String = spans.iter().map(Span::words).collect();
                    if !known.contains(&line) {
                        let _ = writeln!(out, "    {line}");
                        known.push(line);
                    }
                }
            }
        }
        let words = &lang::of(language).frames;
        for (hour, minute) in [(0, 5), (1, 30), (8, 0), (20, 7)] {
            let one = language.is_one(hour as u64);
            let _ = writeln!(out, "{}{}", words.at[usize::from(!one)], clock(hour, minute, language));
        }
        let numbers: Vec<String> = (0..=11).map(|value| count(value, language, false)).collect();
        let _ = writeln!(out, "{}", numbers.join(", "));
        for line in format!("{:?}\n{:?}", words.units, words.reasons).split(", ") {
            let _ = writeln!(out, "{line}");
        }
        for (_, name) in words.languages {
            let _ = writeln!(out, "{}{name}", words.in_language.trim_start());
        }
        let _ = writeln!(out, "{}\n{}\n{}\n{}", words.brief, words.whole, words.further, words.tagline);
        out
    }

    /// `UPDATE_GOLDENS=1 cargo test --lib frames` rewrites the sheets.
    #[test]
    fn every_frame_reads_as_its_golden_sheet_has_it() {
        for language in Language::ALL {
            let path = format!("{}/tests/golden/frames-{}.txt", env!("CARGO_MANIFEST_DIR"), language.code());
            let made = sheet(language);
            if std::env::var_os("UPDATE_GOLDENS").is_some() {
                std::fs::write(&path, &made).unwrap();
            }
            let golden = std::fs::read_to_string(&path).unwrap_or_default();
            let differs = made.lines().zip(golden.lines()).find(|(made, golden)| made != golden);
            assert!(made == golden, "{path} differs, first in {differs:?}");
        }
    }
}
