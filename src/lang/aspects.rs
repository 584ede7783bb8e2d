//! What is said of an event that befalls people: words by which posts on it are told apart.

/// Lists of folded words, parted by spaces: `*` stands for any ending, `_` between words that follow one another.
#[derive(Debug)]
pub(crate) struct Aspects {
    /// For each matter of an event: the dead and injured, the cause and inquiry, damage and closures, warnings and advice,
    /// help and money, sympathy, politics.
    pub(crate) cues: [&'static str; 7],
    /// Nouns for what happens: an earthquake, a crash, an attack.
    pub(crate) events: &'static str,
}
