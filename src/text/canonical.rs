//! Canonical decomposition and composition (Unicode Standard Annex 15).
//!
//! The tables of `unicode-normalization` hold every character four times, with hashes of them, and weighed 19 KB more,
//! packed. Here is the list of decompositions of one step, in which most numbers repeat; the test of this file
//! makes it of that crate.

use std::sync::OnceLock;

static TABLE: &[u8] = include_bytes!("../../assets/canonical.bin");

/// Below this no character composes with the one before it.
const FIRST_MARK: char = '\u{300}';
/// Below this no character decomposes.
const FIRST_WHOLE: u32 = 0xC0;

/// What Hangul syllables are made of: the first syllable, leading consonant, vowel, and one before the first trailing
/// consonant; how many vowels and trailing consonants there are, and syllables.
const SYLLABLE: u32 = 0xAC00;
const LEADING: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
const TRAILING: u32 = 0x11A7;
const VOWELS: u32 = 21;
const TRAILINGS: u32 = 28;
const SYLLABLES: u32 = 19 * VOWELS * TRAILINGS;

struct Tables {
    /// Per block of 256 characters, its place in `pages`; 0 where nothing is to be known of them.
    blocks: [u8; 0x1100],
    pages: Vec<[About; 256]>,
    /// The first and second part of a character, the second 0 where there is none.
    parts: Vec<[u32; 2]>,
    /// First and second part, and the character that they compose to; by parts.
    pairs: Vec<[u32; 3]>,
}

/// What is to be known of a character.
#[derive(Clone, Copy, Default)]
struct About {
    /// One more than its place in `parts`, 0 where it is whole.
    parts: u16,
    /// Its canonical combining class.
    class: u8,
    /// Whether something composes with it as the second part.
    is_second: bool,
}

impl Tables {
    fn of(&self, character: u32) -> About {
        self.pages[self.blocks[character as usize >> 8] as usize][character as usize & 255]
    }

    /// Where what is to be known of a character is noted.
    fn note(&mut self, character: u32) -> &mut About {
        let block = &mut self.blocks[character as usize >> 8 & 0xFFF];
        if *block == 0 {
            *block = self.pages.len() as u8;
            self.pages.push([About::default(); 256]);
        }
        &mut self.pages[*block as usize][character as usize & 255]
    }
}

fn tables() -> &'static Tables {
    static ONCE: OnceLock<Tables> = OnceLock::new();
    ONCE.get_or_init(|| decode(TABLE))
}

/// Reads a table: numbers of seven bits to a byte, least first. How many decompositions, kinds of second parts and runs of a
/// class there are; for each kind twice the character, and 1 more where what has it is not composed again; for all decompositions
/// how far they are from the one before, then how far their first parts are (with the sign in the lowest bit), then their
/// kinds; for all runs how far they are from the end of the one before, their length less one, and the class.
fn decode(table: &[u8]) -> Tables {
    let mut bytes = table.iter();
    let mut number = || {
        let mut number = 0u32;
        for (at, byte) in (&mut bytes).take(4).enumerate() {
            number |= u32::from(byte & 127) << (7 * at);
            if *byte < 128 {
                break;
            }
        }
        number
    };
    let mut tables = Tables {
        blocks: [0; 0x1100],
        pages: vec![[About::default(); 256]],
        parts: Vec::new(),
        pairs: Vec::new(),
    };
    let (count, kinds, runs) = (number(), number(), number());
    let kinds: Vec<u32> = (0..kinds).map(|_| number()).collect();
    let mut whole = 0u32;
    for _ in 0..count {
        whole = whole.wrapping_add(number());
        tables.pairs.push([0, 0, whole]);
    }
    let mut first = 0u32;
    for entry in &mut tables.pairs {
        let step = number();
        first = first.wrapping_add((step >> 1) ^ (step & 1).wrapping_neg());
        entry[0] = first;
    }
    for at in 0..tables.pairs.len() {
        let kind = kinds.get(number() as usize).copied().unwrap_or_default();
        let [first, second, whole] = &mut tables.pairs[at];
        *second = kind >> 1;
        tables.parts.push([*first, *second]);
        let (second, whole) = (*second, *whole);
        tables.note(whole).parts = at as u16 + 1;
        if kind & 1 == 0 && second > 0 {
            tables.note(second).is_second = true;
        } else {
            tables.pairs[at][1] = 0;
        }
    }
    tables.pairs.retain(|pair| pair[1] > 0);
    tables.pairs.sort();
    let mut next = 0u32;
    for _ in 0..runs {
        let start = next.wrapping_add(number());
        next = start.wrapping_add(number() & 0xFF).wrapping_add(1);
        let class = number() as u8;
        (start..next).for_each(|character| tables.note(character).class = class);
    }
    tables
}

/// The two parts that a character is made of, the second 0 where there is one only.
fn parts(character: u32) -> Option<[u32; 2]> {
    if let Some(place) = character.checked_sub(SYLLABLE).filter(|place| *place < SYLLABLES) {
        return Some(match place % TRAILINGS {
            0 => [LEADING + place / (VOWELS * TRAILINGS), VOWEL + place / TRAILINGS % VOWELS],
            trailing => [character - trailing, TRAILING + trailing],
        });
    }
    let tables = tables();
    let place = tables.of(character).parts as usize;
    tables.parts.get(place.checked_sub(1)?).copied()
}

/// The character that two compose to.
fn compose(first: char, second: char) -> Option<char> {
    let (first, second) = (first as u32, second as u32);
    if let (Some(leading), Some(vowel)) = (first.checked_sub(LEADING), second.checked_sub(VOWEL))
        && leading < SYLLABLES / (VOWELS * TRAILINGS)
        && vowel < VOWELS
    {
        return char::from_u32(SYLLABLE + (leading * VOWELS + vowel) * TRAILINGS);
    }
    if let (Some(place), Some(trailing)) = (first.checked_sub(SYLLABLE), second.checked_sub(TRAILING))
        && place < SYLLABLES
        && place % TRAILINGS == 0
        && (1..TRAILINGS).contains(&trailing)
    {
        return char::from_u32(first + trailing);
    }
    let tables = tables();
    if !tables.of(second).is_second {
        return None;
    }
    let at = tables.pairs.binary_search_by_key(&[first, second], |entry| [entry[0], entry[1]]).ok()?;
    char::from_u32(tables.pairs[at][2])
}

/// The canonical combining class, 0 for what is no mark.
fn class(character: char) -> u8 {
    if character < FIRST_MARK { 0 } else { tables().of(character as u32).class }
}

/// Whether a character is an accent or sign that is set on the one before it. The signs of Indic scripts that are
/// letters by themselves for `char::is_alphabetic` are none.
///
/// ```
/// use coranto::text::canonical::is_combining;
/// assert!(is_combining('\u{301}') && is_combining('\u{94D}') && !is_combining('a'));
/// ```
pub fn is_combining(character: char) -> bool {
    class(character) > 0
}

/// Normalization Form D, except for the order of the marks of one letter.
///
/// ```
/// use coranto::text::canonical::decompose;
/// assert_eq!(decompose("é".chars()).collect::<String>(), "e\u{301}");
/// assert_eq!(decompose("한".chars()).collect::<String>(), "\u{1112}\u{1161}\u{11AB}");
/// ```
pub fn decompose(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.flat_map(|character| {
        // The longest canonical decomposition is of four characters. What is a second part is whole.
        let mut found = [None; 4];
        let mut free = found.iter_mut().rev();
        let mut whole = character as u32;
        while whole >= FIRST_WHOLE
            && let Some([first, second]) = parts(whole)
        {
            if second > 0
                && let Some(slot) = free.next()
            {
                *slot = char::from_u32(second);
            }
            whole = first;
        }
        if let Some(slot) = free.next() {
            *slot = char::from_u32(whole);
        }
        found.into_iter().flatten()
    })
}

/// Normalization Form C.
///
/// ```
/// use coranto::text::canonical::nfc;
/// assert_eq!(nfc("e\u{323}\u{302}".chars()), "\u{1EC7}");
/// assert_eq!(nfc("\u{212B}".chars()), "Å");
/// ```
pub fn nfc(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    let mut starter: Option<char> = None;
    // What follows the starter and did not compose with it.
    let mut marks: Vec<(u8, char)> = Vec::new();
    for part in decompose(characters) {
        let class = class(part);
        if class > 0 {
            marks.push((class, part));
            continue;
        }
        settle(&mut starter, &mut marks);
        // Hangul syllables and some letters of Indic scripts compose of starters.
        if marks.is_empty()
            && part >= FIRST_MARK
            && let Some(whole) = starter.and_then(|first| compose(first, part))
        {
            starter = Some(whole);
            continue;
        }
        out.extend(starter.replace(part));
        out.extend(marks.drain(..).map(|mark| mark.1));
    }
    settle(&mut starter, &mut marks);
    out.extend(starter);
    out.extend(marks.iter().map(|mark| mark.1));
    out
}

/// Puts the marks in canonical order and composes those with the starter that none before them blocks.
fn settle(starter: &mut Option<char>, marks: &mut Vec<(u8, char)>) {
    if marks.is_empty() {
        return;
    }
    marks.sort_by_key(|mark| mark.0);
    let mut kept = 0;
    marks.retain(|(class, mark)| {
        let composed = starter.filter(|_| kept < *class).and_then(|first| compose(first, *mark));
        match composed {
            Some(whole) => *starter = Some(whole),
            None => kept = *class,
        }
        composed.is_none()
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

    fn put(mut number: u32, out: &mut Vec<u8>) {
        while number > 127 {
            out.push(number as u8 | 128);
            number >>= 7;
        }
        out.push(number as u8);
    }

    /// The table of the library's data.
    fn made() -> Vec<u8> {
        let all = |character: char| {
            let mut parts = Vec::new();
            decompose_canonical(character, |part| parts.push(part));
            parts
        };
        let wholes: Vec<(char, Vec<char>)> = ('\u{0}'..=char::MAX)
            .filter(|character| !('가'..='힣').contains(character))
            .map(|character| (character, all(character)))
            .filter(|(character, parts)| parts != &[*character])
            .collect();
        let steps: Vec<(u32, u32, u32)> = wholes
            .iter()
            .map(|(whole, parts)| {
                let (last, before) = parts.split_last().expect("parts");
                let (first, second) = match before {
                    [] => (*last, 0),
                    [first] => (*first, *last as u32),
                    _ => {
                        (wholes.iter().find(|whole| whole.1 == before).expect("a first part").0, *last as u32)
                    }
                };
                let is_composed = whole.to_string().nfc().eq([*whole]);
                (*whole as u32, first as u32, second << 1 | u32::from(second > 0 && !is_composed))
            })
            .collect();
        let mut kinds: Vec<u32> = steps.iter().map(|step| step.2).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut runs: Vec<(u32, u32, u8)> = Vec::new();
        for character in '\u{0}'..=char::MAX {
            let (code, class) = (character as u32, canonical_combining_class(character));
            match runs.last_mut() {
                Some(last) if last.1 + 1 == code && last.2 == class => last.1 = code,
                _ if class > 0 => runs.push((code, code, class)),
                _ => {}
            }
        }
        let mut out = Vec::new();
        [steps.len(), kinds.len(), runs.len()].iter().for_each(|count| put(*count as u32, &mut out));
        kinds.iter().for_each(|kind| put(*kind, &mut out));
        let mut before = 0;
        for step in &steps {
            put(step.0 - std::mem::replace(&mut before, step.0), &mut out);
        }
        before = 0;
        for step in &steps {
            let far = step.1 as i32 - std::mem::replace(&mut before, step.1) as i32;
            put((far << 1 ^ far >> 31) as u32, &mut out);
        }
        for step in &steps {
            put(kinds.binary_search(&step.2).expect("a kind") as u32, &mut out);
        }
        before = 0;
        for (start, end, class) in runs {
            put(start - before, &mut out);
            put(end - start, &mut out);
            put(class.into(), &mut out);
            before = end + 1;
        }
        out
    }

    #[test]
    fn the_table_is_of_the_library() {
        let made = made();
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/canonical.bin"), &made)
                .expect("written");
        }
        assert!(made == TABLE, "the table is not of this edition of Unicode: make it with UPDATE_GOLDENS=1");
    }

    #[test]
    fn every_character_decomposes_as_the_library_decomposes_it() {
        for character in '\u{0}'..=char::MAX {
            let mut parts = String::new();
            decompose_canonical(character, |part| parts.push(part));
            assert_eq!(decompose([character].into_iter()).collect::<String>(), parts, "{character:?}");
            assert_eq!(class(character), canonical_combining_class(character), "{character:?}");
        }
    }

    #[test]
    fn a_broken_table_is_read_as_far_as_it_goes() {
        for end in 0..TABLE.len().min(600) {
            decode(&TABLE[..end]);
        }
        assert_eq!(decode(&[1, 0, 0, 5, 4]).parts, [[2, 0]]);
    }

    #[test]
    fn every_character_composes_as_the_library_composes_it() {
        for character in ('\u{0}'..=char::MAX).filter(|c| *c < '\u{30000}') {
            for text in [format!("{character}"), format!("{character}\u{301}\u{323}a\u{345}")] {
                assert_eq!(nfc(text.chars()), text.nfc().collect::<String>(), "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn composes_as_the_library_does(text in "[aeouA가-각\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11A7}-\u{11C2}\u{300}-\u{345}\u{591}-\u{5BD}\u{9C7}\u{9BE}\u{9D7}\u{1B35}\u{1B05}é]{0,12}") {
            prop_assert_eq!(nfc(text.chars()), text.nfc().collect::<String>());
        }
    }
}
