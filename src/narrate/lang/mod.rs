//! The narrator's languages, a file each: tables of frames and words, no code.
//!
//! # Frames
//!
//! A frame is a sentence with holes. `{name}` is filled as it is; every frame fits both a name and "an unsigned
//! message" there, and guesses no gender. `{de name}` is filled as [`Words::joints`] joins `de` to it. `{posts?is|are}`
//! is one of two forms, the first where the number in `posts` is followed by a singular.

mod en;
mod fr;

use super::frames::Move;
use crate::locale::{Language, count, elides};

/// Forms for none, one and more of something. `{n}` is the number, `{f}` the number before a feminine noun.
pub(super) type Noun = [&'static str; 3];

/// In [`Words::joints`], the beginning of any word before which French elides.
const VOWEL: &str = "~";

/// A language's frames and words.
#[derive(Debug)]
pub(super) struct Words {
    /// The frames of each move.
    pub(super) frames: &'static [(Move, &'static [&'static str])],
    /// How a word in a hole is joined to what fills it: the word, the beginning of the filling, what that
    /// beginning becomes. The first that fits holds.
    pub(super) joints: &'static [(&'static str, &'static str, &'static str)],
    pub(super) message: Noun,
    pub(super) author: Noun,
    pub(super) account: Noun,
    pub(super) topic: Noun,
    pub(super) times: Noun,
    /// Messages in pull quotes.
    pub(super) highlighted: Noun,
    /// After one, after more.
    pub(super) points: [&'static str; 2],
    /// After twenty and more.
    pub(super) replies: &'static str,
    pub(super) colon: &'static str,
    pub(super) semicolon: &'static str,
    /// Before a platform.
    pub(super) on: &'static str,
    /// Before the name of a source.
    pub(super) within: &'static str,
    /// Stands for the name of an author where there is none.
    pub(super) unsigned: &'static str,
    /// Names the section of what belongs to no topic.
    pub(super) brief: &'static str,
    /// Names a section without a phrase, where it is the first or another one.
    pub(super) whole: &'static str,
    pub(super) further: &'static str,
    /// Before the time of day, of an hour in the singular or the plural.
    pub(super) at: [&'static str; 2],
    /// Before a date.
    pub(super) on_day: &'static str,
    /// Before the name of a language.
    pub(super) in_language: &'static str,
    pub(super) tagline: &'static str,
    pub(super) units: Units,
    pub(super) reasons: Reasons,
    /// Names of languages by their tags, as they stand after [`Words::in_language`].
    pub(super) languages: &'static [(&'static str, &'static str)],
}

/// What points can be, in words.
#[derive(Debug)]
pub(super) struct Units {
    pub(super) likes: &'static str,
    pub(super) favourites: &'static str,
    pub(super) votes: &'static str,
    pub(super) score: &'static str,
    pub(super) reactions: &'static str,
    pub(super) agreements: &'static str,
    pub(super) given: &'static str,
}

/// Why messages were left out, after a number: of one, of more.
#[derive(Debug)]
pub(super) struct Reasons {
    pub(super) duplicate: [&'static str; 2],
    pub(super) promotion: [&'static str; 2],
    pub(super) outside_window: [&'static str; 2],
    pub(super) no_text: [&'static str; 2],
    pub(super) private: [&'static str; 2],
    pub(super) deleted: [&'static str; 2],
    pub(super) repost: [&'static str; 2],
    pub(super) system: [&'static str; 2],
}

/// What words of a post show, in the language of the post. Lower-case.
#[derive(Debug)]
pub(super) struct Cues {
    /// First words that point at something outside a span.
    pub(super) dangling: &'static [&'static str],
    /// Beginnings of a clause that gives a reason.
    pub(super) reason: &'static [&'static str],
    /// Beginnings of a reply that turns against what it answers.
    pub(super) contrast: &'static [&'static str],
    /// Beginnings of a reply that says yes to what it answers.
    pub(super) assent: &'static [&'static str],
    /// First words of a question.
    pub(super) questions: &'static [&'static str],
    /// Pronouns of the first and second person.
    pub(super) persons: &'static [&'static str],
}

/// The frames and words of a language.
pub(super) fn of(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Fr => &fr::WORDS,
    }
}

/// The cues of a language.
pub(super) fn cues_of(language: Language) -> &'static Cues {
    match language {
        Language::En => &en::CUES,
        Language::Fr => &fr::CUES,
    }
}

/// The cues to look for in a text: those of every language.
pub(super) fn cues() -> impl Iterator<Item = &'static Cues> {
    Language::ALL.into_iter().map(cues_of)
}

impl Words {
    /// How `word` is joined to `filling`: the length of the beginning that is replaced, and what replaces it.
    pub(super) fn joint(&self, word: &str, filling: &str) -> (usize, &'static str) {
        self.joints
            .iter()
            .filter(|(known, _, _)| *known == word)
            .find_map(|(_, start, joined)| match *start {
                VOWEL => elides(filling).then_some((0, *joined)),
                start => filling.starts_with(start).then_some((start.len(), *joined)),
            })
            .unwrap_or((0, ""))
    }
}

/// A number of something, in letters up to ten.
pub(super) fn counted(noun: &Noun, value: u64, language: Language) -> String {
    match value {
        0 | 1 => noun[usize::from(value == 1)].to_owned(),
        _ => noun[2]
            .replace("{n}", &count(value, language, false))
            .replace("{f}", &count(value, language, true)),
    }
}
