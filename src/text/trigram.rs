//! Which of several languages the trigrams of a text speak for.

use super::order::Sorted;
use crate::text::tree::TreeMap;

/// A line per language: its code, then its 300 most frequent trigrams, most frequent first.
const PROFILES: &str = include_str!("../../assets/trigrams.txt");

/// Trigrams of a profile, and the distance of one that is not in it.
const SIZE: usize = 300;

/// The one of `candidates` (language codes) whose profile is nearest to the trigrams of a text in lower
/// case, with a confidence from 0 to 1 that grows with its lead over the second; `None` where the text has no
/// trigram or no candidate has a profile.
///
/// The rank-order distance of Cavnar and Trenkle (1994), over the profiles of the crate whatlang and with its
/// measure of confidence: 1 from a lead of 3/n + 0.015 of the second's likeness on, where n is the number of
/// distinct trigrams.
///
/// ```
/// use coranto::text::trigram::nearest;
/// assert_eq!(nearest("der fluss ist in der nacht stark gestiegen und die schulen bleiben geschlossen", &["nl", "de", "sv"]).unwrap().0, "de");
/// assert_eq!(nearest("", &["en", "fr"]), None);
/// ```
pub fn nearest(text: &str, candidates: &[&'static str]) -> Option<(&'static str, f64)> {
    let ranks = ranks(text);
    if ranks.is_empty() {
        return None;
    }
    // As many of a profile's trigrams as the text has none for are nobody's fault.
    let excused = SIZE.saturating_sub(ranks.len()) * SIZE;
    let most = (ranks.len() * SIZE) as f64;
    let mut likeness: Vec<(&'static str, f64)> = candidates
        .iter()
        .filter_map(|language| {
            let line = PROFILES.lines().find(|line| line.starts_with(*language))?;
            let letters: Vec<char> = line[language.len()..].chars().collect();
            let distance: usize = letters
                .chunks_exact(3)
                .enumerate()
                .map(|(place, trigram)| ranks.get(trigram).map_or(SIZE, |rank| rank.abs_diff(place)))
                .sum();
            Some((*language, (1.0 - distance.saturating_sub(excused) as f64 / most).max(0.0)))
        })
        .collect();
    likeness.order_by(|a, b| b.1.total_cmp(&a.1));
    let (best, first) = *likeness.first()?;
    let second = likeness.get(1).map_or(0.0, |(_, second)| *second);
    let lead = if second > 0.0 { (first - second) / second } else { first };
    Some((best, (lead / (3.0 / ranks.len() as f64 + 0.015)).min(1.0)))
}

/// The trigrams of a text, each with its place among them, 0 for the most frequent. Whatever is no letter
/// parts words.
fn ranks(text: &str) -> TreeMap<[char; 3], usize> {
    let mut counts: TreeMap<[char; 3], usize> = TreeMap::new();
    let letters = text.chars().map(|c| if c.is_ascii() && !c.is_ascii_alphabetic() { ' ' } else { c });
    let mut window = [' '; 3];
    for letter in letters.chain([' ']) {
        window = [window[1], window[2], letter];
        if window[1] != ' ' {
            *counts.entry(window).or_default() += 1;
        }
    }
    let mut order: Vec<([char; 3], usize)> = counts.into_iter().collect();
    order.order_by(|a, b| b.1.cmp(&a.1).then(b.0.cmp(&a.0)));
    let mut ranks = TreeMap::new();
    for (place, (trigram, _)) in order.into_iter().take(2 * SIZE).enumerate() {
        ranks.insert(trigram, place);
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_is_whole() {
        for line in PROFILES.lines() {
            assert_eq!(line.chars().count(), 2 + 3 * SIZE, "{}", &line[..2]);
        }
        assert_eq!(PROFILES.lines().count(), 27);
    }

    #[test]
    fn related_languages_are_told_apart() {
        let latin = ["pt", "es", "it", "nl", "de", "da", "sv", "fr", "en", "cs", "pl"];
        for (text, language) in [
            ("o rio subiu muito durante a noite e as escolas ficaram fechadas", "pt"),
            ("el río subió mucho durante la noche y las escuelas quedaron cerradas", "es"),
            ("de rivier is vannacht sterk gestegen en de scholen bleven gesloten", "nl"),
            ("floden steg meget i løbet af natten og skolerne blev lukket", "da"),
            ("rzeka w nocy bardzo wezbrała i szkoły pozostały zamknięte", "pl"),
        ] {
            assert_eq!(nearest(text, &latin).unwrap().0, language, "{text}");
        }
        assert_eq!(nearest("річка вночі дуже піднялася", &["ru", "uk", "bg"]).unwrap().0, "uk");
    }
}
