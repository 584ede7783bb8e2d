//! Numbers for words, in the order in which they are first met.
//!
//! A word is found by its hash (FNV-1a), which takes a fraction of the time of an ordered map. The table is
//! never gone through, so that its order, which would tell nothing, cannot show anywhere.

/// Words and their numbers, from 0 without gaps.
#[derive(Debug, Clone, Default)]
pub(crate) struct Intern {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// Numbers plus one at the places that the hashes give or, where these are taken, after them; 0 is free.
    slots: Vec<u32>,
}

impl Intern {
    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(crate) fn word(&self, number: u32) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.letters[start as usize..self.ends[number as usize] as usize]
    }

    /// The number of a word; that of a new one is what [`Intern::len`] was.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if self.slots.len() < 2 * self.len() + 2 {
            let mut slots = vec![0; (2 * self.slots.len()).max(1024)];
            for number in 0..self.len() as u32 {
                let mut at = hash(self.word(number)) & (slots.len() - 1);
                while slots[at] != 0 {
                    at = (at + 1) & (slots.len() - 1);
                }
                slots[at] = number + 1;
            }
            self.slots = slots;
        }
        let mut at = hash(word) & (self.slots.len() - 1);
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.word(number) == word {
                return number;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.slots[at] = self.len() as u32;
        self.len() as u32 - 1
    }
}

fn hash(word: &str) -> usize {
    let hash =
        word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // The low bits, which are taken, depend on few of the letters.
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_as_an_ordered_map_would(words in prop::collection::vec("[ab]{0,12}|é{0,3}", 0..3000)) {
            let mut intern = Intern::default();
            let mut expected = std::collections::BTreeMap::new();
            for word in &words {
                let next = expected.len() as u32;
                let number = *expected.entry(word).or_insert(next);
                prop_assert_eq!(intern.number(word), number);
            }
            prop_assert_eq!(intern.len(), expected.len());
        }
    }
}
