//! German.

mod aspects;
mod check;
mod cues;
mod entity;
mod frames;
mod locale;
mod render;
mod sorts;
mod speech;
mod weave;

use super::tables::Tables;

pub(super) static TABLES: Tables = Tables {
    locale: locale::LOCALE,
    frames: frames::FRAMES,
    cues: cues::CUES,
    lexicon: check::LEXICON,
    labels: render::LABELS,
    aspects: aspects::ASPECTS,
    sorts: sorts::SORTS,
    speech: speech::SPEECH,
    entities: entity::WORDS,
    weave: weave::WEAVE,
};
