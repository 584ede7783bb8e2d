//! What words mean, as vectors that translations share.
//!
//! The table is made by `scripts/vectors.py` out of multilingual-e5-small and is no part of the module: a caller
//! reads it from beside the module and hands over its bytes. A word's vector is what the whole transformer makes of
//! it alone, without the mean of its language, turned to principal components of falling variance, and of
//! these 32 in three bits, 128 in two and 96 in one (Lloyd and Max quantisation, as for a normal distribution).
//!
//! Layout: `CVT1`; the version, 8 bytes of ASCII; the number of words (u32) and the bytes of their letters (u32),
//! little-endian; for each dimension its deviation (f32); for each word, in order of its bytes, how many bytes it
//! shares with the word before, for each how many follow, for each its weight in sixteenths of an octave below 1;
//! the letters; for each word 56 bytes of codes.

use super::kernels::{CODED, Levels, Sum};

pub use super::kernels::DIMENSIONS;

/// The levels that lose least of a normal distribution (Max, 1960), above 0: of three bits, two and one.
const LEVELS_3: [f32; 4] = [0.2451, 0.7560, 1.3440, 2.1520];
const LEVELS_2: [f32; 2] = [0.4528, 1.5104];
const LEVEL_1: f32 = 0.7979;
/// Most parts of a word that is not in the table, and the shortest of them in bytes.
const PARTS: usize = 6;
const SHORTEST: usize = 2;

/// A table of word vectors.
#[derive(Debug, Clone)]
pub struct Table {
    version: String,
    deviations: Sum,
    levels: Levels,
    words: String,
    /// Where each word begins in `words`, and the end.
    starts: Vec<u32>,
    weights: Vec<u8>,
    codes: Vec<u8>,
}

impl Table {
    /// Reads a table; `None` where the bytes are none.
    ///
    /// ```
    /// assert!(coranto::text::vectors::Table::new(b"no table").is_none());
    /// ```
    pub fn new(bytes: &[u8]) -> Option<Table> {
        let rest = bytes.strip_prefix(b"CVT1")?;
        let (version, rest) = rest.split_at_checked(8)?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (deviations, rest) = rest.split_at_checked(4 * DIMENSIONS)?;
        let (heads, rest) = rest.split_at_checked(count.checked_mul(3)?)?;
        let (mut letters, codes) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        if codes.len() != count.checked_mul(CODED)? {
            return None;
        }
        let mut words = Vec::new();
        let mut starts = vec![0];
        let mut before = 0..0;
        for at in 0..count {
            let (shared, length) = (usize::from(heads[at]).min(before.len()), usize::from(heads[count + at]));
            let (suffix, rest) = letters.split_at_checked(length)?;
            let start = words.len();
            words.extend_from_within(before.start..before.start + shared);
            words.extend_from_slice(suffix);
            before = start..words.len();
            starts.push(words.len() as u32);
            letters = rest;
        }
        let deviations = deviations.as_chunks::<4>().0;
        Some(Table {
            version: std::str::from_utf8(version).ok()?.trim_end().to_owned(),
            deviations: Sum::new(&std::array::from_fn(|place| f32::from_le_bytes(deviations[place]))),
            levels: Levels::new(LEVELS_3, LEVELS_2, LEVEL_1),
            words: String::from_utf8(words).ok()?,
            starts,
            weights: heads[2 * count..].to_vec(),
            codes: codes.to_vec(),
        })
    }

    /// The name of this edition of the table.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(self.starts[at] as usize..self.starts[at + 1] as usize).unwrap_or_default()
    }

    fn find(&self, folded: &str) -> Result<usize, usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.word(middle).as_bytes().cmp(folded.as_bytes()) {
                std::cmp::Ordering::Equal => return Ok(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }

    /// The longest word that `text` begins with.
    fn prefix(&self, text: &str) -> Option<usize> {
        let mut end = text.len();
        while end >= SHORTEST {
            match self.find(&text[..end]) {
                Ok(at) => return Some(at),
                // The word before the place where it would stand shares most with it.
                Err(place) => {
                    let near = self.word(place.checked_sub(1)?);
                    let shared = near.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
                    end = shared.min(end - 1);
                    while !text.is_char_boundary(end) {
                        end -= 1;
                    }
                }
            }
        }
        None
    }

    /// The words of the table whose vectors a [folded](super::fold::fold) word is made of: itself, or the longest
    /// parts of it that are words, from the left; none where it has no such part.
    pub fn parts(&self, folded: &str) -> Vec<u32> {
        if let Ok(at) = self.find(folded) {
            return vec![at as u32];
        }
        let mut parts = Vec::new();
        let mut rest = folded;
        while !rest.is_empty() && parts.len() < PARTS {
            let skip = match self.prefix(rest) {
                Some(at) => {
                    parts.push(at as u32);
                    self.word(at).len()
                }
                None => rest.chars().next().map_or(1, char::len_utf8),
            };
            rest = &rest[skip..];
        }
        parts
    }

    /// Adds the vector of a word, given its parts, times `factor` and the smooth inverse frequency that the table
    /// has for it (Arora, Liang and Ma, ICLR 2017). That of several parts is their sum divided by the root of their
    /// number.
    pub fn add(&self, parts: &[u32], factor: f32, sum: &mut [f32; DIMENSIONS]) {
        let mut lanes = Sum::new(sum);
        self.add_to(&mut lanes, parts, factor);
        *sum = lanes.values();
    }

    /// What [`Table::add`] does, to a sum that much is added to.
    pub(super) fn add_to(&self, sum: &mut Sum, parts: &[u32], factor: f32) {
        let shared = factor / libm::sqrtf(parts.len().max(1) as f32);
        let codes = self.codes.as_chunks().0;
        for part in parts {
            let weight = libm::exp2f(-f32::from(self.weights[*part as usize]) / 16.0);
            self.levels.add(&codes[*part as usize], shared * weight, &self.deviations, sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of three words: `ab`, `abc` and `cd`, the last the opposite of the first.
    fn small() -> Vec<u8> {
        let mut bytes = b"CVT1test    ".to_vec();
        bytes.extend(3u32.to_le_bytes());
        bytes.extend(5u32.to_le_bytes());
        for _ in 0..DIMENSIONS {
            bytes.extend(1f32.to_le_bytes());
        }
        bytes.extend([0, 2, 0, 2, 1, 2, 0, 16, 0]);
        bytes.extend(b"abccd");
        bytes.extend([0xFF; CODED]);
        bytes.extend([0xFF; CODED]);
        bytes.extend([0; CODED]);
        bytes
    }

    #[test]
    fn words_have_vectors_and_unknown_ones_those_of_their_parts() {
        let table = Table::new(&small()).unwrap();
        assert_eq!((table.version(), table.len()), ("test", 3));
        let vector = |word: &str| {
            let mut sum = [0.0; DIMENSIONS];
            table.add(&table.parts(word), 1.0, &mut sum);
            sum
        };
        assert_eq!([vector("ab")[0], vector("ab")[40], vector("ab")[200]], [2.152, 1.5104, 0.7979]);
        assert_eq!(vector("abc")[0], 2.152 / 2.0);
        assert_eq!(vector("cd")[0], -2.152);
        assert_eq!(table.parts("abcab"), [1, 0]);
        assert_eq!(table.parts("éabxcd"), [0, 2]);
        assert!(vector("abxcd").iter().all(|value| value.abs() < 1e-6));
        assert!(vector("xyz").iter().all(|value| *value == 0.0));
    }

    #[test]
    fn a_broken_table_is_none() {
        let whole = small();
        for length in 0..whole.len() {
            assert!(Table::new(&whole[..length]).is_none());
        }
    }
}
