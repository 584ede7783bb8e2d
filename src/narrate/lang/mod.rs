//! The narrator's languages, a file each: tables of frames and words, no code.
//!
//! # Frames
//!
//! A frame is a sentence with holes. `{name}` is filled as it is; every frame fits both a name and "an unsigned
//! message" there, and guesses no gender. `{de name}` is filled as [`Words::joints`] joins `de` to it. `{posts?is|are}`
//! is one of two forms, the first where the number in `posts` is followed by a singular.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

use super::frames::Move;
use super::prose::Filling;
use crate::locale::{Language, count, elides};
use crate::model::Span;

/// Forms for none, one and more of something. `{n}` is the number, `{f}` the number before a feminine noun.
pub(super) type Noun = [&'static str; 3];

/// In [`Words::joints`], the beginning of any word before which French elides.
const VOWEL: &str = "~";

/// A language's frames and words.
#[derive(Debug)]
pub(super) struct Words {
    /// The frames of each move.
    pub(super) frames: &'static [(Move, &'static [&'static str])],
    /// How a word in a hole is joined to what fills it, or declines it: the word, the beginning of the filling (after a
    /// hyphen the end, of figures only), what that becomes. The first that fits holds.
    pub(super) joints: &'static [(&'static str, &'static str, &'static str)],
    /// A full stop stands after the closing quotation mark, and the quotation leaves out its own.
    pub(super) stop_outside: bool,
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
    /// Before each further platform of a list.
    pub(super) on_again: &'static str,
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
    /// A date as an adverbial: `{day}`.
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
    pub(super) translation: [&'static str; 2],
    pub(super) promotion: [&'static str; 2],
    pub(super) outside_window: [&'static str; 2],
    pub(super) no_text: [&'static str; 2],
    pub(super) private: [&'static str; 2],
    pub(super) deleted: [&'static str; 2],
    pub(super) repost: [&'static str; 2],
    pub(super) system: [&'static str; 2],
    pub(super) editor: [&'static str; 2],
}

/// The frames and words of a language.
pub(super) fn of(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Fr => &fr::WORDS,
        Language::Es => &es::WORDS,
        Language::De => &de::WORDS,
        Language::Pt => &pt::WORDS,
        Language::It => &it::WORDS,
        Language::Nl => &nl::WORDS,
    }
}

impl Words {
    /// Joins `word` to `filling`, and returns what then stands before it.
    pub(super) fn join(&self, word: &str, filling: &mut Filling) -> &'static str {
        let words: String = filling.iter().map(Span::words).collect();
        for (_, start, joined) in self.joints.iter().filter(|(known, _, _)| *known == word) {
            match (start.strip_prefix('-'), *start) {
                // A quotation mark is not heard.
                (_, VOWEL) if elides(words.trim_start_matches(['«', '“', '„', '\u{a0}'])) => {
                    return joined;
                }
                (Some(end), _) => {
                    if let Some(Span::Text { text, figure: Some(_), .. }) = filling.last_mut()
                        && text.ends_with(end)
                    {
                        text.truncate(text.len() - end.len());
                        text.push_str(joined);
                        return "";
                    }
                }
                (None, start) if start != VOWEL && words.starts_with(start) => {
                    if let Some(before) = joined.strip_suffix(start) {
                        return before;
                    }
                    if let Some(Span::Text { text, .. }) = filling.first_mut()
                        && text.starts_with(start)
                    {
                        text.replace_range(..start.len(), joined);
                        return "";
                    }
                }
                _ => {}
            }
        }
        ""
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
