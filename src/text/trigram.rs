//! Which of several languages the trigrams of a text speak for.

use super::scan;
use std::sync::OnceLock;

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
    let ranked = ranked(text);
    if ranked.is_empty() {
        return None;
    }
    let profiles = profiles();
    // What a profile's trigrams would have in all if the text had none of them.
    let mut distances = vec![SIZE * SIZE; profiles.languages.len()];
    for (rank, trigram) in ranked.iter().enumerate() {
        let first = profiles.entries.partition_point(|entry| entry.trigram < *trigram);
        for entry in profiles.entries[first..].iter().take_while(|entry| entry.trigram == *trigram) {
            let distance = &mut distances[usize::from(entry.language)];
            *distance = *distance + rank.abs_diff(usize::from(entry.place)) - SIZE;
        }
    }
    // As many of a profile's trigrams as the text has none for are nobody's fault.
    let excused = SIZE.saturating_sub(ranked.len()) * SIZE;
    let most = (ranked.len() * SIZE) as f64;
    let likeness = candidates.iter().filter_map(|language| {
        let at = profiles.languages.iter().position(|known| known == language)?;
        Some((*language, (1.0 - distances[at].saturating_sub(excused) as f64 / most).max(0.0)))
    });
    let mut likeness: Vec<(&'static str, f64)> = likeness.collect();
    likeness.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (best, first) = *likeness.first()?;
    let second = likeness.get(1).map_or(0.0, |(_, second)| *second);
    let lead = if second > 0.0 { (first - second) / second } else { first };
    Some((best, (lead / (3.0 / ranked.len() as f64 + 0.015)).min(1.0)))
}

/// A trigram of a profile.
struct Entry {
    trigram: u64,
    language: u8,
    /// Its place among the profile's, 0 for the most frequent.
    place: u16,
}

/// All profiles, by trigram.
struct Profiles {
    languages: Vec<&'static str>,
    entries: Vec<Entry>,
}

fn profiles() -> &'static Profiles {
    static ONCE: OnceLock<Profiles> = OnceLock::new();
    ONCE.get_or_init(|| {
        let mut profiles = Profiles { languages: Vec::new(), entries: Vec::new() };
        for line in PROFILES.lines() {
            let (language, letters) = line.split_at(2);
            let letters: Vec<char> = letters.chars().collect();
            for (place, trigram) in letters.chunks_exact(3).enumerate() {
                let trigram = trigram.iter().fold(0, |packed, letter| packed << 21 | u64::from(*letter));
                let language = profiles.languages.len() as u8;
                profiles.entries.push(Entry { trigram, language, place: place as u16 });
            }
            profiles.languages.push(language);
        }
        profiles.entries.sort_by_key(|entry| (entry.trigram, entry.language));
        profiles
    })
}

/// The trigrams of a text, three letters of 21 bits each, the most frequent first. Whatever is no letter parts words.
fn ranked(text: &str) -> Vec<u64> {
    const LETTER: u64 = (1 << 21) - 1;
    const ALL: u64 = (1 << 63) - 1;
    let space = u64::from(' ');
    let mut seen: Vec<u64> = Vec::with_capacity(text.len() + 1);
    let mut window = space << 42 | space << 21 | space;
    let mut next = |letter: char| {
        let letter = if letter.is_ascii() && !letter.is_ascii_alphabetic() { ' ' } else { letter };
        window = (window << 21 | u64::from(letter)) & ALL;
        if window >> 21 & LETTER != space {
            seen.push(window);
        }
    };
    scan::each(text, &mut next);
    next(' ');
    seen.sort();
    let mut counted: Vec<(u64, u32)> = Vec::new();
    for trigram in seen {
        match counted.last_mut() {
            Some((last, count)) if *last == trigram => *count += 1,
            _ => counted.push((trigram, 1)),
        }
    }
    counted.sort_by(|a, b| b.1.cmp(&a.1).then(b.0.cmp(&a.0)));
    counted.into_iter().take(2 * SIZE).map(|(trigram, _)| trigram).collect()
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
