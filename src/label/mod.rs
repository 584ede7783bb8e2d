//! What a theme is called.
//!
//! Candidates are spans of one to four words that look like noun phrases ([`candidates`]); they are
//! weighed by how much better they tell their theme from the rest of the conversation than chance
//! would ([`score`]), and chosen so that no two say the same ([`choose`]).

mod candidates;
mod choose;
mod grammar;
mod plain;
mod score;

use crate::cluster::Grouping;
use crate::locale::Language;
use crate::model::Conversation;
use crate::progress::{Progress, Stage};
use crate::rank::Ranking;
use crate::text::order::Gather;
use crate::text::tree::TreeMap;

/// The names of a theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Label {
    /// What it is about: the best phrase, then others that say different things, best first.
    /// Empty only where the theme's posts have no usable word.
    pub phrases: Vec<Phrase>,
    /// Key words and phrases in natural surface form, most telling first, at most 8.
    pub keywords: Vec<String>,
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
    /// Byte range there.
    pub at: [usize; 2],
    /// How many of the theme's posts have it.
    pub posts: usize,
    /// How well it tells this theme from the others, higher is better; comparable within a label.
    pub weight: f64,
}

/// Names each theme of `grouping`, in its order.
pub fn label(
    conversation: &Conversation,
    ranking: &Ranking,
    grouping: &Grouping,
    language: Language,
    progress: &mut Progress<'_>,
) -> Vec<Label> {
    let total = grouping.themes.len() as u64;
    progress.report(Stage::Label, 0, total);
    let tagged: TreeMap<usize, Vec<grammar::Sentence>> = ranking
        .order
        .iter()
        .filter_map(|index| Some((*index, grammar::tagged(conversation.posts.get(*index)?))))
        .gather();
    let evidence = grammar::Evidence::gather(
        tagged.iter().map(|(index, sentences)| (&conversation.posts[*index], sentences.as_slice())),
    );
    let table = score::Table::count(conversation, ranking, &tagged, &evidence);
    let mut taken = Vec::new();
    let mut labels = Vec::with_capacity(grouping.themes.len());
    for (done, theme) in grouping.themes.iter().enumerate() {
        let weighed = score::weigh(conversation, &evidence, &table, theme, grouping.is_rest(done), language);
        labels.push(if grouping.is_rest(done) {
            choose::brief(weighed, theme, &taken)
        } else {
            choose::choose(weighed, theme.len(), &mut taken)
        });
        progress.report(Stage::Label, done as u64 + 1, total);
    }
    labels
}
