//! What posts have to do with each other: found as plain data with the posts that earn it, then told.
//!
//! [`find`] looks for relations among the posts of a section, [`tell`] writes them; the rules in
//! [`check`](crate::check) compute each again from the posts that the sentence cites. A relation that the posts do
//! not bear is not among them: better none than one that may be false.

mod find;
mod tell;

use find::{last_toll, tolls_in};
pub(super) use find::{of, opening, to_come, turn};

use crate::entity::Fate;

/// What some posts have to do with each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Relation {
    /// What it is.
    pub(super) kind: Kind,
    /// The posts that it tells of, in the order in which it does.
    pub(super) posts: Vec<usize>,
    /// How much it is worth telling; comparable within a section.
    pub(super) worth: f64,
}

/// A kind of relation, with what it is told by.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A number of people that changed from day to day, each with the first message that gives it.
    Series(Fate, Vec<Step>),
    /// Different numbers for one thing, without times to order them by.
    Beside(Fate, Vec<Step>),
    /// Messages that give the same number of people.
    SameToll(Fate, f64),
    /// Messages that give the same amount: the bytes of it in the first.
    SameAmount([usize; 2]),
    /// A message and a reply to it, maybe with what its author answers.
    Reply {
        /// What the reply's first words show.
        turn: Turn,
        /// The same of what is answered to it.
        back: Option<(usize, Turn)>,
    },
    /// One author asks the same thing in two messages: the bytes of both questions.
    AskedTwice([[usize; 2]; 2]),
    /// The first message of a topic, and the last of its loudest.
    Return,
    /// A text that several accounts posted: the first and the last to do so.
    Copied,
    /// Messages that name the same: the bytes of the name in the first.
    Named([usize; 2]),
    /// Something that is to come after the last message: the bytes of the day or hour.
    ToCome([usize; 2]),
}

/// A number that a message gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    pub(super) value: f64,
    pub(super) post: usize,
}

/// How a reply begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// With a word of contrast or denial.
    Against,
    /// With a word of assent.
    For,
    /// With neither.
    Plain,
}
