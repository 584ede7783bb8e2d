//! What a theme is called.
//!
//! Candidates are spans of one to four words that look like noun phrases ([`candidates`]); they are
//! weighed by how much better they tell their theme from the rest of the conversation than chance
//! would ([`score`]), and chosen so that no two say the same ([`choose`]). A theme that structure or a table has named
//! is called so first ([`named`]).

mod candidates;
mod choose;
mod grammar;
mod named;
mod phrase;
mod plain;
mod score;
mod shape;

use crate::cluster::{Grouping, Name};
use crate::locale::Language;
use crate::model::Conversation;
use crate::progress::{Progress, Stage};
use crate::rank::Ranking;
use crate::text::tag::{Tag, Tagger};
use crate::text::words::Word;
use grammar::Sentence;
pub use phrase::{Label, Phrase};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The words of all posts in use with their parts of speech, and how the conversation uses them: read once, whatever
/// the themes.
pub struct Reading<'a> {
    conversation: &'a Conversation,
    tagged: BTreeMap<usize, Vec<Sentence>>,
    evidence: grammar::Evidence,
    table: score::Table,
}

impl<'a> Reading<'a> {
    /// Reads the posts in use.
    pub fn of(conversation: &'a Conversation, ranking: &Ranking, progress: &mut Progress<'_>) -> Self {
        progress.report(Stage::Label, 0, 1);
        let tagged: BTreeMap<usize, Vec<Sentence>> = ranking
            .order
            .iter()
            .filter_map(|index| Some((*index, grammar::tagged(conversation.posts.get(*index)?))))
            .collect();
        let evidence = grammar::Evidence::gather(
            tagged.iter().map(|(index, sentences)| (&conversation.posts[*index], sentences.as_slice())),
        );
        let table = score::Table::count(conversation, ranking, &tagged, &evidence);
        Reading { conversation, tagged, evidence, table }
    }

    /// The sentences of a post in use, as [`sentences`](crate::text::segment::sentences) cuts it.
    pub fn sentences(&self, post: usize) -> impl Iterator<Item = Range<usize>> {
        self.tagged.get(&post).into_iter().flatten().map(|sentence| sentence.range.clone())
    }

    /// The words of a post in use with their parts of speech; none for a language without a tagger.
    pub fn words(&self, post: usize) -> impl Iterator<Item = (&Word, Tag)> {
        let language = self.conversation.posts.get(post).and_then(|post| post.language.as_deref());
        let known = language.and_then(Tagger::of).and_then(|_| self.tagged.get(&post));
        known
            .into_iter()
            .flatten()
            .flat_map(|sentence| sentence.words.iter().zip(sentence.tags.iter().copied()))
    }

    /// What posts speak of, best first, at most three: phrases of the digest's language and names that two posts have,
    /// without the words in `known`.
    pub fn subjects(&self, posts: &[usize], known: &BTreeSet<String>, language: Language) -> Vec<Phrase> {
        let weighed = score::weigh(self.conversation, &self.evidence, &self.table, posts, false, language);
        let fits = |found: &score::Weighed| {
            let own = found.phrase.is_name || Language::of(&found.phrase.language) == Some(language);
            let said = found.phrase.text.to_lowercase();
            own && found.phrase.posts >= 2 && !known.iter().any(|word| said.contains(word.as_str()))
        };
        let of = choose::Of { name: None, size: posts.len(), is_list: false, opener: BTreeSet::new() };
        choose::choose(weighed.into_iter().filter(fits).collect(), &of, &[])
            .phrases
            .into_iter()
            .take(3)
            .collect()
    }

    /// A label of a theme that has lost or got posts, as far as others of it say the same; `None` where none says what it is
    /// called.
    fn resting(&self, mut label: Label, posts: &[usize]) -> Option<Label> {
        let rests = |phrase: &mut Phrase| {
            if posts.contains(&phrase.post) {
                return true;
            }
            let found = posts.iter().find_map(|at| {
                let start = self.conversation.posts.get(*at)?.text.find(&phrase.text)?;
                Some((*at, [start, start + phrase.text.len()]))
            });
            if phrase.at == [0, 0] {
                phrase.post = posts.first().copied().unwrap_or(phrase.post);
                return true;
            }
            match found {
                Some((post, at)) => (phrase.post, phrase.at) = (post, at),
                None => return false,
            }
            true
        };
        let mut kept: Vec<bool> = label.phrases.iter_mut().map(rests).collect();
        if label.head.is_some() && kept.first() != Some(&true) {
            return None;
        }
        let mut is_kept = kept.drain(..);
        label.phrases.retain(|_| is_kept.next().unwrap_or(true));
        Some(label)
    }

    /// Names each theme of `grouping`, in its order. A theme that `before` names already keeps its name.
    pub fn label(
        &self,
        grouping: &Grouping,
        before: Option<(&Grouping, &[Label])>,
        language: Language,
        progress: &mut Progress<'_>,
    ) -> Vec<Label> {
        let total = grouping.themes.len() as u64;
        progress.report(Stage::Label, 0, total);
        let known = |theme: usize| {
            let (old, labels) = before?;
            let posts = &grouping.themes[theme];
            let goes_on = |place: &usize| {
                let had = &old.themes[*place];
                let common = posts.iter().filter(|at| had.contains(at)).count();
                old.is_rest(*place) == grouping.is_rest(theme)
                    && old.name(*place) == grouping.name(theme)
                    && (had == posts
                        || grouping.is_edited
                            // What is split off a topic is not that topic.
                            && common * 5 >= posts.len() * 4
                            && common * 2 > had.len())
            };
            let place = (0..old.themes.len()).find(goes_on)?;
            let label = labels.get(place)?.clone();
            if old.themes[place] == *posts { Some(label) } else { self.resting(label, posts) }
        };
        let mut taken = Vec::new();
        let mut labels = Vec::with_capacity(grouping.themes.len());
        for (done, theme) in grouping.themes.iter().enumerate() {
            let weigh = || {
                let is_rest = grouping.is_rest(done);
                let mut weighed =
                    score::weigh(self.conversation, &self.evidence, &self.table, theme, is_rest, language);
                // What all is about tells nothing of a part, unless there is nothing else to call it by.
                if weighed.iter().any(|found| !is_of_event(&found.key, &grouping.event)) {
                    weighed.retain(|found| !is_of_event(&found.key, &grouping.event));
                }
                weighed
            };
            let name = grouping.name(done);
            labels.push(match known(done) {
                Some(label) => label,
                None if grouping.is_rest(done) => choose::brief(weigh(), theme, &taken),
                None => {
                    let mut weighed = weigh();
                    let mut opener = BTreeSet::new();
                    if let Some(Name::Thread(root)) = name {
                        self.table.favour(&mut weighed, *root);
                        opener = self.table.said(*root);
                    }
                    let is_list = matches!(name, Some(Name::Rubric(_) | Name::Sort(_)));
                    let name = name.and_then(|name| named::phrase(name, theme, language));
                    choose::choose(weighed, &choose::Of { name, size: theme.len(), is_list, opener }, &taken)
                }
            });
            taken.extend(labels.last().and_then(|label| label.head.clone()));
            progress.report(Stage::Label, done as u64 + 1, total);
        }
        labels
    }
}

/// Whether all words of a phrase are of the event, as they are or but for an ending.
fn is_of_event(key: &str, event: &BTreeSet<String>) -> bool {
    /// Letters that an ending adds at the most.
    const ENDING: usize = 3;
    let is_ending = |a: &str, b: &str| {
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        short.len() > ENDING && long.starts_with(short) && long.len() - short.len() <= ENDING
    };
    // Two words of it written as one: `BostonMarathon`.
    let is_run = |run: &str| {
        let ends = |start: &String| {
            start.len() > ENDING && run.strip_prefix(start.as_str()).is_some_and(|end| event.contains(end))
        };
        event.iter().any(ends)
    };
    let is_known =
        |word: &str| event.contains(word) || event.iter().any(|known| is_ending(known, word)) || is_run(word);
    !event.is_empty() && key.split(' ').all(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_event_name_none_of_its_parts() {
        let event = BTreeSet::from_iter(["flood".to_owned(), "velmor".to_owned()]);
        assert!(is_of_event("velmor flooding", &event) && is_of_event("floods", &event));
        assert!(!is_of_event("velmor bridge", &event) && !is_of_event("floodlights", &event));
        assert!(is_of_event("velmorflood", &event) && !is_of_event("velmorbridge", &event));
        assert!(!is_of_event("flood", &BTreeSet::new()));
    }
}
