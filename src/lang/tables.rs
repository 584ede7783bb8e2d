//! What a language's folder holds.

use super::aspects::Aspects;
use super::check::Lexicon;
use super::cues::Cues;
use super::entity::Words;
use super::frames::Frames;
use super::locale::Locale;
use super::render::Labels;
use super::sorts::Sorts;
use super::speech::Speech;
use super::weave::Weave;

/// All tables of a language.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(crate) locale: Locale,
    pub(crate) frames: Frames,
    pub(crate) cues: Cues,
    pub(crate) lexicon: Lexicon,
    pub(crate) labels: Labels,
    pub(crate) aspects: Aspects,
    pub(crate) sorts: Sorts,
    pub(crate) speech: Speech,
    pub(crate) entities: Words,
    pub(crate) weave: Weave,
}
