//! What a span of a post is, as a quotation.

use std::ops::Range;

/// A span that reads well without its surroundings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quotable {
    pub(crate) at: [usize; 2],
    pub(crate) characters: usize,
    /// Ends with a question mark.
    pub(crate) asks: bool,
    /// Begins a post or a paragraph of it, so that nothing before it is needed.
    pub(crate) opens: bool,
    /// Begins its post.
    pub(crate) begins: bool,
    /// Is all that its post says, but for addresses, mentions and tags around it: nothing can be missing.
    pub(crate) all: bool,
    /// Lies in the post's title.
    pub(crate) title: bool,
    /// What part of its sentence it is.
    pub(crate) part: Part,
    /// Has a verb with a person, so that something is said; true where no tagger can tell.
    pub(crate) states: bool,
    /// Begins with such a verb: a request, or a clause without its subject.
    pub(crate) urges: bool,
    /// What its words show of its author's stance.
    pub(crate) stance: Stance,
    /// Whose words it is.
    pub(crate) speaker: Speaker,
    /// How well it reads, 0 for the best, below for each blemish.
    pub(crate) merit: f64,
}

/// Whose words a span is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// Those of the post's author.
    Own,
    /// Somebody's whom the author quotes: the name, as a byte range of the post.
    Named(Range<usize>),
    /// Somebody's whom the author quotes and does not name.
    Unnamed,
}

/// What part of its sentence a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it, or two or three sentences.
    Whole,
    /// The beginning of it, which stands without what comes after.
    Head,
    /// What comes after *and*, a statement of its own that begins in lower case.
    That,
    /// What comes after *I think that*, in lower case: the author's opinion in the author's words.
    Opinion,
    /// What begins with a conjunction of reason.
    Reason,
    /// All of the first sentence of a reply that says yes or no to what it answers, and stands beside that alone.
    Answer,
}

/// What the words of a quotation show of its author's stance, by word lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stance {
    Plain,
    Deplores,
    Welcomes,
    Doubts,
    Hopes,
    Warns,
    Fears,
}

impl Quotable {
    /// Whether it is its author's words.
    pub(crate) fn is_own(&self) -> bool {
        self.speaker == Speaker::Own
    }

    /// Whether it is a sentence or more.
    pub(crate) fn is_whole(&self) -> bool {
        self.part == Part::Whole
    }

    /// Whether it can be told as a reply.
    pub(crate) fn is_answer(&self) -> bool {
        matches!(self.part, Part::Whole | Part::Answer)
    }
}
