//! Posts that a machine writes.
//!
//! A post is called automated where what speaks for it adds up to [`AUTOMATED`]: the platform says so (0.6), the
//! name of the account does (0.3), most of the account's posts are one text with other numbers and addresses (0.5),
//! they come at one minute of the hour or at equal distances (0.3). A name alone is not enough, nor is a routine.
//! Such a post may still be news: it is not left out, it only counts less, and its rank says so.

use crate::model::{Platform, Post};
use crate::text::words::words;
use std::collections::BTreeMap;

/// The sum from which a post is automated.
const AUTOMATED: f64 = 0.5;
/// Fewest posts of an account that show a habit.
const HABIT: usize = 4;

/// Posts at `used` that are automated, with the sum of what speaks for it.
pub(super) fn sums(posts: &[Post], used: &[usize]) -> BTreeMap<usize, f64> {
    let mut by_voice: BTreeMap<(Platform, &str), Vec<usize>> = BTreeMap::new();
    for &at in used {
        if let Some(voice) = posts[at].voice() {
            by_voice.entry(voice).or_default().push(at);
        }
    }
    let mut out = BTreeMap::new();
    for own in by_voice.into_values() {
        let Some(author) = &posts[own[0]].author else { continue };
        let mut sum = if own.iter().any(|at| posts[*at].is_bot()) { 0.6 } else { 0.0 };
        sum += if is_named_bot(&author.handle) || is_named_bot(&author.name) { 0.3 } else { 0.0 };
        if own.len() >= HABIT {
            sum += if has_one_shape(posts, &own) { 0.5 } else { 0.0 };
            sum += if keeps_time(posts, &own) { 0.3 } else { 0.0 };
        }
        if sum >= AUTOMATED {
            out.extend(own.into_iter().map(|at| (at, sum)));
        }
    }
    out
}

/// `weather_bot`, `QuakeBot`, `Newsbot 3000`; not `Abbot` or `Robotics`.
fn is_named_bot(name: &str) -> bool {
    name.split(|ch: char| !ch.is_alphabetic()).any(|part| {
        let Some(stem) = part.len().checked_sub(3).and_then(|at| Some((part.get(..at)?, part.get(at..)?)))
        else {
            return false;
        };
        stem.1.eq_ignore_ascii_case("bot")
            && (stem.0.is_empty() || stem.1.starts_with('B') && stem.0.ends_with(char::is_lowercase))
    }) || name.to_lowercase().ends_with("newsbot")
}

/// Whether most of the texts are the same but for their numbers.
fn has_one_shape(posts: &[Post], own: &[usize]) -> bool {
    let mut shapes: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for at in own {
        let shape: Vec<String> = words(&posts[*at].text)
            .into_iter()
            .map(|word| word.folded)
            .filter(|word| !word.contains(|ch: char| ch.is_numeric()))
            .take(6)
            .collect();
        if shape.len() >= 3 {
            *shapes.entry(shape).or_default() += 1;
        }
    }
    shapes.values().any(|count| *count >= HABIT && count * 10 >= own.len() * 6)
}

/// Whether the posts come at one minute of the hour, or at equal distances, to the minute.
fn keeps_time(posts: &[Post], own: &[usize]) -> bool {
    let mut minutes: Vec<i64> =
        own.iter().filter_map(|at| posts[*at].created_at).map(|time| time.div_euclid(60_000)).collect();
    if minutes.len() < HABIT {
        return false;
    }
    minutes.sort();
    let most = |values: &mut dyn Iterator<Item = i64>| {
        let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
        counts.values().copied().max().unwrap_or(0)
    };
    let distances: Vec<i64> =
        minutes.windows(2).map(|pair| pair[1] - pair[0]).filter(|gap| *gap > 0).collect();
    // Days without hours all fall on one minute, which shows nothing.
    let whole_days = minutes.iter().all(|minute| minute % 1440 == minutes[0] % 1440);
    !whole_days
        && (most(&mut minutes.iter().map(|minute| minute % 60)) * 5 >= minutes.len() * 4
            || distances.len() >= HABIT && most(&mut distances.iter().copied()) * 5 >= distances.len() * 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Author;

    fn account(handle: &str, bot: bool, texts: &[&str], minutes: impl Fn(usize) -> i64) -> Vec<Post> {
        let author = Author { key: handle.into(), handle: handle.into(), bot, ..Author::default() };
        let post = |(at, text): (usize, &&str)| {
            let mut post = Post::new(Platform::Mastodon, at.to_string(), *text);
            (post.author, post.created_at) = (Some(author.clone()), Some(minutes(at) * 60_000));
            post
        };
        texts.iter().enumerate().map(post).collect()
    }

    fn judged(posts: &[Post]) -> usize {
        sums(posts, &(0..posts.len()).collect::<Vec<_>>()).len()
    }

    const QUAKES: [&str; 5] = [
        "Earthquake of magnitude 3.1 near the coast, depth 10 km",
        "Earthquake of magnitude 2.7 near the coast, depth 8 km",
        "Earthquake of magnitude 4.0 near the coast, depth 12 km",
        "Earthquake of magnitude 2.9 near the coast, depth 33 km",
        "Earthquake of magnitude 3.3 near the coast, depth 5 km",
    ];
    const TALK: [&str; 5] = [
        "The bridge is open again.",
        "Who has seen my grey cat?",
        "Rain since the morning, and no end to it.",
        "The choir sings at noon on the square.",
        "I cannot find the timetable anywhere.",
    ];

    #[test]
    fn machines_are_known_by_flag_shape_and_time() {
        assert_eq!(judged(&account("quakes", true, &TALK[..1], |_| 0)), 1);
        assert_eq!(judged(&account("quakes", false, &QUAKES, |at| [3, 77, 140, 301, 555][at])), 5);
        assert_eq!(judged(&account("tide_bot", false, &TALK, |at| at as i64 * 60)), 5);
    }

    #[test]
    fn people_with_habits_are_none() {
        assert_eq!(judged(&account("ann", false, &TALK, |at| [3, 77, 140, 301, 555][at])), 0);
        assert_eq!(judged(&account("ann", false, &TALK, |at| at as i64 * 60)), 0, "a routine alone");
        assert_eq!(
            judged(&account("tide_bot", false, &TALK, |at| [3, 77, 140, 301, 555][at])),
            0,
            "a name alone"
        );
        assert_eq!(judged(&account("ann", false, &TALK, |at| at as i64 * 1440)), 0, "days without hours");
    }

    #[test]
    fn names_of_bots() {
        assert!(
            ["bot", "weather_bot", "QuakeBot", "Tide Bot 3000", "citynewsbot"]
                .iter()
                .all(|name| is_named_bot(name))
        );
        assert!(!["Abbot", "Robotics", "talbot", "botanist", "Mbot"].iter().any(|name| is_named_bot(name)));
    }
}
