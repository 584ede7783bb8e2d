//! What sections are called that hold one sort of message: answers, links, what others wrote.

/// The article before a noun inside a sentence, and the noun in the plural.
pub(crate) type Called = (Option<&'static str>, &'static str);

/// Names of sections of one sort; `{name}` is an account or a site.
#[derive(Debug)]
pub(crate) struct Sorts {
    /// Answers of the one author of an export.
    pub(crate) answers: Called,
    /// Answers to `{name}`.
    pub(crate) answers_to: Called,
    /// What the one author of an export passed on.
    pub(crate) others: Called,
    /// Messages of `{name}`.
    pub(crate) by: Called,
    /// Messages that link to `{name}`.
    pub(crate) site: Called,
    /// Before what tells their language.
    pub(crate) messages: Called,
    /// Messages that link to pages.
    pub(crate) links: Called,
    /// Messages that do not, and answer nobody.
    pub(crate) notes: Called,
}
