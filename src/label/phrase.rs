//! A name of a theme: its phrases and key words.

use std::collections::BTreeSet;

/// The names of a theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Label {
    /// What it is about: the best phrase, then others that say different things, best first.
    /// Empty only where the theme's posts have no usable word.
    pub phrases: Vec<Phrase>,
    /// Key words and phrases in natural surface form, most telling first, at most 8.
    pub keywords: Vec<String>,
    /// The words of the best phrase, which no other theme is called by.
    pub(super) head: Option<BTreeSet<String>>,
    /// Its first phrase is a name of structure or of a table, or a good part of the posts has it.
    pub is_called: bool,
}

/// A noun phrase or name as a post writes it, without article.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The words, in the case they would have inside a sentence; verbatim in `post` at `at`
    /// up to the case of the first letter.
    pub text: String,
    /// BCP 47 language of the post it comes from; `und` for a name or tag that belongs to none.
    pub language: String,
    /// A name (person, product, place, organisation, tag), which no language translates.
    pub is_name: bool,
    /// More than one thing: needs a plural verb.
    pub is_plural: bool,
    /// The definite article to set before it inside a sentence, with its space or elision: `the `,
    /// `le `, `l’`. `None` where the posts use it without one.
    pub article: Option<&'static str>,
    /// Grammatical gender where the language has one and it is known.
    pub is_feminine: Option<bool>,
    /// The post it is taken from.
    pub post: usize,
    /// Byte range there; empty for the name of a place, a rubric or an aspect, which no post need say.
    pub at: [usize; 2],
    /// How many of the theme's posts have it.
    pub posts: usize,
    /// How well it tells this theme from the others, higher is better; comparable within a label.
    pub weight: f64,
}
