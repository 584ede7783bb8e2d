//! Editions of a conversation whose posts are reordered, dropped or added to, and how their sections compare.

use coranto::model::{Conversation, Digest};
use coranto::text::vectors::Table;
use coranto::{Include, Options, Progress};

/// An edition's title and the section of each of its posts.
pub struct Edition {
    pub title: String,
    /// Per post: its section, `None` where it is not used.
    pub section_of: Vec<Option<u32>>,
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
    of(&digest.expect("an edition"), conversation.posts.len())
}

/// What is compared of the edition of so many posts.
pub fn of(digest: &Digest, posts: usize) -> Edition {
    let mut section_of = vec![None; posts];
    let mut set = |id: &str, section: usize| {
        if let Some(of) = Conversation::index(id).and_then(|at| section_of.get_mut(at)) {
            *of = Some(section as u32);
        }
    };
    let sections = digest.sections.iter().filter(|section| !section.brief).count();
    // What is in no section is told nowhere, as what is told in brief is by no heading.
    digest.posts.iter().flatten().for_each(|post| set(&post.id, sections));
    for (place, section) in digest.sections.iter().enumerate().filter(|(_, section)| !section.brief) {
        section.posts.iter().for_each(|id| set(id, place));
    }
    Edition { title: digest.title.plain(), section_of, sections }
}

/// The sections of the posts that two editions have, given where each post of the later one stands in the earlier.
pub fn pairs(before: &Edition, after: &Edition, place: impl Fn(usize) -> usize) -> (Vec<u32>, Vec<u32>) {
    let both = after.section_of.iter().enumerate().filter_map(|(at, after)| {
        let before = before.section_of.get(place(at)).copied().flatten()?;
        Some((before, (*after)?))
    });
    both.unzip()
}
