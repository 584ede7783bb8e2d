//! The matters of an event that a whole conversation is about.

mod cues;
mod cut;

pub(crate) use cues::Matters;
pub(super) use cut::{cut, words_of_all};

/// A matter of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// The dead, the injured and the missing.
    Toll,
    /// How it came about, and who inquires into it.
    Cause,
    /// What is broken, shut or late.
    Damage,
    /// What is to be done or left: warnings and advice.
    Warnings,
    /// Help, money, volunteers.
    Help,
    /// Condolences, prayers and thanks.
    Sympathy,
    /// What those who govern say and do.
    Politics,
}

impl Aspect {
    /// All of them, in the order in which they are told where they weigh the same.
    pub const ALL: [Aspect; 7] = [
        Aspect::Toll,
        Aspect::Cause,
        Aspect::Damage,
        Aspect::Warnings,
        Aspect::Help,
        Aspect::Sympathy,
        Aspect::Politics,
    ];
}
