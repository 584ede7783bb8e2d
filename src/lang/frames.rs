//! The narrator's sentences and words.
//!
//! # Frames
//!
//! A frame is a sentence with holes. `{name}` is filled as it is; every frame fits both a name and "an unsigned
//! message" there, and guesses no gender. `{de name}` is filled as [`Frames::joints`] joins `de` to it. `{posts?is|are}`
//! is one of two forms, the first where the number in `posts` is followed by a singular.

use super::moves::Move;

/// Forms for none, one and more of something. `{n}` is the number, `{f}` the number before a feminine noun.
pub(crate) type Noun = [&'static str; 3];

/// In [`Frames::joints`], the beginning of any word before which French elides.
pub(crate) const VOWEL: &str = "~";

/// A language's frames and words.
#[derive(Debug)]
pub(crate) struct Frames {
    /// The frames of each move.
    pub(crate) moves: &'static [(Move, &'static [&'static str])],
    /// How a word in a hole is joined to what fills it, or declines it: the word, the beginning of the filling (after a
    /// hyphen the end, of figures only), what that becomes. The first that fits holds.
    pub(crate) joints: &'static [(&'static str, &'static str, &'static str)],
    /// A full stop stands after the closing quotation mark, and the quotation leaves out its own.
    pub(crate) stop_outside: bool,
    pub(crate) message: Noun,
    pub(crate) author: Noun,
    pub(crate) account: Noun,
    pub(crate) topic: Noun,
    pub(crate) times: Noun,
    /// After one, after more.
    pub(crate) points: [&'static str; 2],
    /// After twenty and more.
    pub(crate) replies: &'static str,
    pub(crate) colon: &'static str,
    pub(crate) semicolon: &'static str,
    /// Before a platform.
    pub(crate) on: &'static str,
    /// Before each further platform of a list.
    pub(crate) on_again: &'static str,
    /// Before the name of a source.
    pub(crate) within: &'static str,
    /// Stands for the name of an author where there is none.
    pub(crate) unsigned: &'static str,
    /// Names the section of what belongs to no topic.
    pub(crate) brief: &'static str,
    /// Names a section without a phrase, where it is the first or another one.
    pub(crate) whole: &'static str,
    pub(crate) further: &'static str,
    /// Before the time of day, of an hour in the singular or the plural.
    pub(crate) at: [&'static str; 2],
    /// A date as an adverbial: `{day}`.
    pub(crate) on_day: &'static str,
    /// Before the name of a language.
    pub(crate) in_language: &'static str,
    pub(crate) tagline: &'static str,
    /// Spans of time, and what stands before one that is longer, of one and of more.
    pub(crate) minute: Noun,
    pub(crate) hour: Noun,
    pub(crate) day_noun: Noun,
    pub(crate) over: [&'static str; 2],
    /// Before the author who is answered.
    pub(crate) in_reply: &'static str,
    pub(crate) units: Units,
    pub(crate) reasons: Reasons,
    /// Names of languages by their tags, as they stand after [`Frames::in_language`].
    pub(crate) languages: &'static [(&'static str, &'static str)],
}

/// What points can be, in words.
#[derive(Debug)]
pub(crate) struct Units {
    pub(crate) likes: &'static str,
    pub(crate) favourites: &'static str,
    pub(crate) votes: &'static str,
    pub(crate) score: &'static str,
    pub(crate) reactions: &'static str,
    pub(crate) agreements: &'static str,
    pub(crate) given: &'static str,
}

/// Why messages were left out, after a number: of one, of more.
#[derive(Debug)]
pub(crate) struct Reasons {
    pub(crate) duplicate: [&'static str; 2],
    pub(crate) translation: [&'static str; 2],
    pub(crate) promotion: [&'static str; 2],
    pub(crate) outside_window: [&'static str; 2],
    pub(crate) no_text: [&'static str; 2],
    pub(crate) private: [&'static str; 2],
    pub(crate) deleted: [&'static str; 2],
    pub(crate) repost: [&'static str; 2],
    pub(crate) system: [&'static str; 2],
    pub(crate) editor: [&'static str; 2],
}
