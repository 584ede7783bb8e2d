//! The few words that a format adds around a digest.

/// Labels in a language.
#[derive(Debug)]
pub(crate) struct Labels {
    pub(crate) sources: &'static str,
    pub(crate) method: &'static str,
    pub(crate) proof: &'static str,
    /// What the line of the proof means.
    pub(crate) proof_note: &'static str,
    pub(crate) corrections: &'static str,
    pub(crate) draft: &'static str,
    pub(crate) unsigned: &'static str,
    pub(crate) translated: &'static str,
    /// The singular and the plural of a platform's headline count.
    pub(crate) point: [&'static str; 2],
}
