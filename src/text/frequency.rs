//! How frequent a word is in general, whatever the conversation.
//!
//! The table is made by `scripts/frequency-table.py` from wordfreq, and holds the most frequent words of 18
//! languages in Latin script; where languages share a word, it is as frequent as in the one that has it most.

use std::sync::OnceLock;

static TABLE: &[u8] = include_bytes!("../../assets/frequencies.bin");

struct Index {
    /// The words, sorted by their bytes, one after the other.
    words: Vec<u8>,
    /// Where each begins in `words`, and the end.
    starts: Vec<u32>,
    /// ln of the probability, in eighths, negated.
    levels: Vec<u8>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| decode(TABLE))
}

fn decode(table: &[u8]) -> Index {
    let mut words = Vec::new();
    let mut starts = vec![0];
    let mut levels = Vec::new();
    let mut before = 0..0;
    if let Some((count, streams)) = table.split_first_chunk::<2>()
        && let count = usize::from(u16::from_le_bytes(*count))
        && let Some((heads, mut letters)) = streams.split_at_checked(3 * count)
    {
        for at in 0..count {
            let (shared, length) = (usize::from(heads[at]).min(before.len()), usize::from(heads[count + at]));
            let Some((suffix, rest)) = letters.split_at_checked(length) else { break };
            let start = words.len();
            words.extend_from_within(before.start..before.start + shared);
            words.extend_from_slice(suffix);
            before = start..words.len();
            starts.push(words.len() as u32);
            levels.push(heads[2 * count + at]);
            letters = rest;
        }
    }
    Index { words, starts, levels }
}

/// The probability of a word in general text of its language, between 0 and 1; 0 for a word
/// that is too rare to be in the table. The word is to be [folded](super::fold::fold).
///
/// ```
/// use coranto::text::frequency::probability;
/// assert!(probability("the") > probability("house"));
/// assert!(probability("maison") > 1e-5);
/// assert_eq!(probability("syzygy"), 0.0);
/// ```
pub fn probability(folded: &str) -> f64 {
    if folded.is_empty() {
        return 0.0;
    }
    let index = index();
    let word = |at: usize| {
        index.words.get(index.starts[at] as usize..index.starts[at + 1] as usize).unwrap_or_default()
    };
    let (mut low, mut high) = (0, index.levels.len());
    while low < high {
        let middle = (low + high) / 2;
        match word(middle).cmp(folded.as_bytes()) {
            std::cmp::Ordering::Equal => {
                return libm::exp(-f64::from(index.levels[middle]) / 8.0);
            }
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_sorted() {
        let index = index();
        assert_eq!(index.levels.len(), 20_000);
        let word = |range: &[u32]| &index.words[range[0] as usize..range[1] as usize];
        let words: Vec<&str> =
            index.starts.windows(2).map(|range| str::from_utf8(word(range)).unwrap()).collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(words.iter().all(|word| *word == super::super::fold::fold(word)));
    }

    #[test]
    fn function_words_are_frequent_in_several_languages() {
        for word in ["de", "the", "les", "und", "que", "est", "not"] {
            assert!(probability(word) > 2e-3, "{word} {}", probability(word));
        }
        for word in ["grenouille", "tram", "velux"] {
            assert!(probability(word) < 3e-4, "{word} {}", probability(word));
        }
        assert_eq!(probability(""), 0.0);
    }

    #[test]
    fn a_broken_table_is_read_as_far_as_it_goes() {
        assert_eq!(decode(&[2, 0, 0, 1, 1, 1, 9, 10, b'a', b'b']).words, b"aab");
        assert_eq!(decode(&[2, 0, 0, 9, 1, 200, 9, 10, b'a', b'b']).words, b"a");
        assert_eq!(decode(&[2, 0, 0, 9]).levels.len(), 0);
        assert_eq!(decode(&[0]).levels.len(), 0);
    }
}
