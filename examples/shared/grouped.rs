//! Bare texts as a conversation, and how the core groups them.

use coranto::cluster::{Grouping, cluster};
use coranto::model::{Conversation, Platform, Post};
use coranto::rank::{Ranking, Score};
use coranto::text::language::detect;
use coranto::text::normalise;
use coranto::text::vectors::Table;
use coranto::{Options, Progress, Sections};

/// Texts as posts of no platform, by nobody.
pub fn conversation<'t>(texts: impl Iterator<Item = &'t str>) -> Conversation {
    let posts = texts.enumerate().map(|(at, text)| {
        let mut post = Post::new(Platform::Text, at.to_string(), normalise(text));
        post.language = detect(&post.text).map(str::to_owned);
        post
    });
    Conversation { posts: posts.collect(), ..Conversation::default() }
}

/// All posts grouped, none ranked above another; in so many sections where that is asked for.
pub fn grouped(conversation: &Conversation, sections: Option<usize>, table: Option<&Table>) -> Grouping {
    let sections = sections
        .map_or(Sections::Auto, |count| Sections::Exactly(count.try_into().expect("a number of sections")));
    let options = Options { sections, ..Options::default() };
    options.validate().expect("a number of sections");
    let n = conversation.posts.len();
    let ranking =
        Ranking { order: (0..n).collect(), scores: vec![Some(Score::default()); n], ..Ranking::default() };
    cluster(conversation, &ranking, &options, table, &mut Progress::none())
}
