//! What shows whose words stand in a post and whether they are meant: verbs of saying, attitudes, denials, and
//! beginnings that take back what stands before them.

/// Words and phrases of a language, as `text::speech` writes words; phrases are joined by spaces.
#[derive(Debug)]
pub(crate) struct Speech {
    /// Words of a sentence that tells what others believe or claim, which the next may go on with.
    pub(crate) others: &'static [&'static str],
    /// Verbs of saying in the forms in which somebody else is their subject.
    pub(crate) says: &'static [&'static str],
    /// What stands before the name of a source: *according to*.
    pub(crate) sources: &'static [&'static str],
    /// Words that make what depends on them something thought, wished, feared, denied or told.
    pub(crate) attitudes: &'static [&'static str],
    /// Modal verbs: what is said after *and* does not depend on them.
    pub(crate) mild: &'static [&'static str],
    /// Beginnings that make what follows the author's own opinion.
    pub(crate) own: &'static [&'static str],
    /// Beginnings of a sentence that takes back or limits the one before.
    pub(crate) turns: &'static [&'static str],
    /// Beginnings of a sentence after which the next is not meant: a hypothesis, a myth, what others say.
    pub(crate) unmeant: &'static [&'static str],
    /// The same of a sentence of few words, or before a comma: mock assent.
    pub(crate) nods: &'static [&'static str],
    /// Sentences that say of those before that they were a joke.
    pub(crate) jests: &'static [&'static str],
    /// Heads before a colon of one who asks, and of one who answers.
    pub(crate) asker: &'static [&'static str],
    pub(crate) answerer: &'static [&'static str],
    /// Denials.
    pub(crate) nots: &'static [&'static str],
    /// Words for oneself.
    pub(crate) persons: &'static [&'static str],
}
