//! Editions of a conversation whose posts are reordered, dropped or added to, and how their sections compare.

use coranto::model::{Conversation, Digest, Platform};
use coranto::text::vectors::Table;
use coranto::{Include, Options, Progress};
use std::collections::BTreeMap;

/// An edition's title and the section of each of its posts.
pub struct Edition {
    pub title: String,
    /// Of each post that is used, by its platform and key: its section.
    pub section_of: BTreeMap<(Platform, String), u32>,
    /// Sections, the rest not counted.
    pub sections: usize,
}

/// The conversation with those of its posts that `order` names, in its order.
pub fn arranged(conversation: &Conversation, order: &[usize]) -> Conversation {
    let posts = order.iter().map(|at| conversation.posts[*at].clone()).collect();
    Conversation { posts, ..conversation.clone() }
}

/// The edition of a conversation.
pub fn edition(conversation: &Conversation, vectors: Option<&Table>) -> Edition {
    let options = Options { include: vec![Include::Posts], ..Options::default() };
    let digest = coranto::digest_of(conversation.clone(), &options, vectors, &mut Progress::none());
    of(&digest.expect("an edition"))
}

/// What is compared of an edition that lists its posts.
pub fn of(digest: &Digest) -> Edition {
    let sections = digest.sections.iter().filter(|section| !section.brief);
    let mut places: BTreeMap<&str, u32> = BTreeMap::new();
    for (place, section) in (0..).zip(sections.clone()) {
        places.extend(section.posts.iter().map(|id| (id.as_str(), place)));
    }
    let sections = sections.count();
    // What is in no section is told nowhere, as what is told in brief is by no heading.
    let section_of = digest.posts.iter().flatten().map(|post| {
        let place = places.get(post.id.as_str()).copied().unwrap_or(sections as u32);
        ((post.platform, post.key.clone()), place)
    });
    Edition { title: digest.title.plain(), section_of: section_of.collect(), sections }
}

/// The sections of the posts that two editions have.
pub fn pairs(before: &Edition, after: &Edition) -> (Vec<u32>, Vec<u32>) {
    let both =
        after.section_of.iter().filter_map(|(post, after)| Some((*before.section_of.get(post)?, *after)));
    both.unzip()
}
