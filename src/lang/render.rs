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
    /// What leads to a source where it was published.
    pub(crate) original: &'static str,
    /// Whose words an editor's are.
    pub(crate) by_editor: &'static str,
    /// What opens and closes a source in place.
    pub(crate) open: &'static str,
    pub(crate) close: &'static str,
    /// How often a text was posted, by one account and by several: `{posts}` and `{accounts}` are put in.
    pub(crate) copies: [&'static str; 2],
    /// That one message or `{n}` say the same in another language.
    pub(crate) translations: [&'static str; 2],
}
