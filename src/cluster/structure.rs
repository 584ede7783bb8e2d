//! Sections that an export itself tells: places, threads, and the sessions of a chat.

use super::parts::{is_chat, least, place};
use super::sections::Ground;
use super::themes::Theme;
use super::topic::{Name, Topic};
use crate::model::{Platform, Post, SectionKind};
use std::collections::BTreeMap;

/// Places tell a conversation apart where those that are large enough have this part of it, and are no more than the
/// sections that a reader takes in at a glance; of more places, rubrics are made.
const PLACES_TELL: f64 = 0.6;
const MOST_PLACES: usize = 8;
/// Threads do where they have this part: below that, answers are ties between posts like others.
const THREADS_TELL: f64 = 0.4;
/// A thread that is this part of what is cut is the conversation itself, of which the answers to its first post are parts.
const WHOLE: f64 = 0.6;
/// A thread with this part of the posts has the root of the conversation.
const ROOTED: f64 = 0.25;
/// What is left is told as a whole where it is this part of the conversation, and this part of it in one thread or place.
const MUCH_LEFT: f64 = 0.5;
const WITH_FEW_OTHERS: f64 = 0.9;
/// Or where it is this part of the conversation, and this part of it says one word that tells no posts apart.
const LEFT: f64 = 0.25;
const MOST_SAY: f64 = 0.6;
/// A chat falls apart at a silence of a quarter of an hour at least, that is so many times the usual one between two
/// messages.
const SILENCE: i64 = 900_000;
const TIMES_USUAL: i64 = 15;
/// What is said further apart by most is no chat but a channel of notices.
const MOST_USUAL: i64 = 1_800_000;
/// A turn of a chat answers what was said within so many milliseconds before it; and so does what begins with the name of
/// the one who said it.
const TURN: i64 = 600_000;
/// Part of a chat that a session is at least, and how many there are at most.
const LEAST_SESSION: f64 = 0.1;
const MOST_SESSIONS: usize = 6;

/// Posts by the place where they stand; nothing where one place has them all, or where there are too many.
pub(super) fn places(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    let least = least(members.len());
    let large: Vec<(String, Vec<usize>)> =
        by_place(ground, members).into_iter().filter(|(_, posts)| posts.len() >= least).collect();
    let told: usize = large.iter().map(|(_, posts)| posts.len()).sum();
    if !(2..=MOST_PLACES).contains(&large.len()) || (told as f64) < PLACES_TELL * members.len() as f64 {
        return Vec::new();
    }
    large.into_iter().map(|(place, members)| Theme::of(Topic::named(Name::Place(place)), members)).collect()
}

/// Posts by the thread they stand in; where one thread is nearly all, by the answer to its first post that they go on
/// with. Nothing where threads have few of the posts.
pub(super) fn threads(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    let mut found = trees(ground, members, None);
    if let Some(whole) = found.iter().find(|tree| tree.posts.len() as f64 >= WHOLE * members.len() as f64) {
        found = trees(ground, &whole.posts, Some(whole.root));
    }
    let least = least(members.len());
    found.retain(|tree| tree.posts.len() >= least);
    let told: usize = found.iter().map(|tree| tree.posts.len()).sum();
    if found.len() < 2 || (told as f64) < THREADS_TELL * members.len() as f64 {
        return Vec::new();
    }
    found
        .into_iter()
        .map(|tree| Theme::of(Topic::named(Name::Thread(ground.used[tree.root])), tree.posts))
        .collect()
}

/// What is left of a conversation: where it is half of it, all that answers one post or stands in one place; else, where
/// it is a quarter, what of it says the word that most of it says.
pub(super) fn whole(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    let part = members.len() as f64 / ground.posts.len().max(1) as f64;
    let most = WITH_FEW_OTHERS * members.len() as f64;
    if part >= MUCH_LEFT {
        let all: Vec<usize> = (0..ground.posts.len()).collect();
        for tree in trees(ground, &all, None) {
            let has = |at: &usize| tree.posts.binary_search(at).is_ok();
            let posts: Vec<usize> = members.iter().copied().filter(has).collect();
            if posts.len() as f64 >= most {
                return vec![Theme::of(Topic::named(Name::Thread(ground.used[tree.root])), posts)];
            }
        }
        let mut placed = by_place(ground, members);
        placed.retain(|_, posts| posts.len() as f64 >= most);
        if let Some((place, posts)) = placed.into_iter().next() {
            return vec![Theme::of(Topic::named(Name::Place(place)), posts)];
        }
    }
    if part < LEFT {
        return Vec::new();
    }
    let mut said: Vec<Vec<usize>> = Vec::new();
    for posts in &ground.facts.vectors.common {
        let has = |at: &usize| posts.binary_search(&(*at as u32)).is_ok();
        said.push(members.iter().copied().filter(has).collect());
    }
    let most_said = said.into_iter().max_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)));
    let told = most_said.filter(|posts| posts.len() as f64 >= MOST_SAY * members.len() as f64);
    told.map(Theme::story).into_iter().collect()
}

fn by_place(ground: &Ground<'_>, members: &[usize]) -> BTreeMap<String, Vec<usize>> {
    let mut by_place: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in members {
        if let Some(place) = place(ground.posts[*at]) {
            by_place.entry(place).or_default().push(*at);
        }
    }
    by_place
}

/// Puts the first post of a thread that is the conversation itself, where no part has it, into the part with most of its
/// answers: what all answer belongs to no rest.
pub(super) fn join_root(ground: &Ground<'_>, parts: &mut [Theme]) {
    let all: Vec<usize> = (0..ground.posts.len()).collect();
    let is_whole = |tree: &Tree| (tree.posts.len() as f64) >= ROOTED * ground.posts.len() as f64;
    let Some(Tree { root, .. }) = trees(ground, &all, None).into_iter().find(is_whole) else { return };
    // Where the export lacks the first post, the first of its answers is no root.
    let answers =
        |part: &Theme| part.members.iter().filter(|at| ground.answered[**at] == Some(root as u32)).count();
    let is_answer = ground.answered[root].is_some() || ground.posts[root].reply_to.is_some();
    if is_answer || parts.iter().any(|part| part.members.contains(&root)) {
        return;
    }
    let most = (0..parts.len()).max_by_key(|at| (answers(&parts[*at]), std::cmp::Reverse(*at)));
    if let Some(part) = most.filter(|at| answers(&parts[*at]) > 0).and_then(|at| parts.get_mut(at)) {
        part.members.push(root);
        part.members.sort_unstable();
    }
}

/// A post and what answers it, in order of posts.
struct Tree {
    root: usize,
    posts: Vec<usize>,
}

/// The trees that answers make of posts, those of one thread being one, and those that answer a post which is not
/// there; without the post that they all answer, where `below` is one.
fn trees(ground: &Ground<'_>, members: &[usize], below: Option<usize>) -> Vec<Tree> {
    let n = ground.posts.len();
    let mut inside = vec![false; n];
    members.iter().filter(|at| Some(**at) != below).for_each(|at| inside[*at] = true);
    let mut home: Vec<usize> = (0..n).collect();
    let root = |home: &[usize], mut at: usize| {
        while home[at] != at {
            at = home[at];
        }
        at
    };
    let join = |home: &mut Vec<usize>, a: usize, b: usize| {
        let (a, b) = (root(home, a), root(home, b));
        home[a.max(b)] = a.min(b);
    };
    let mut missing: BTreeMap<(Platform, &str), usize> = BTreeMap::new();
    for at in members.iter().copied().filter(|at| inside[*at]) {
        let post = ground.posts[at];
        match ground.answered[at] {
            Some(parent) if inside[parent as usize] => join(&mut home, parent as usize, at),
            Some(_) => {}
            None => {
                // Answers to one post that the export does not have, and what names the same thread.
                let keys = [post.reply_to.as_deref(), post.thread.as_deref().filter(|_| below.is_none())];
                for key in keys.into_iter().flatten() {
                    let first = *missing.entry((post.platform, key)).or_insert(at);
                    join(&mut home, first, at);
                }
            }
        }
    }
    let mut trees: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in members.iter().copied().filter(|at| inside[*at]) {
        trees.entry(root(&home, at)).or_default().push(at);
    }
    trees
        .into_values()
        .map(|posts| {
            let begins = |at: &&usize| ground.answered[**at].is_none_or(|parent| !inside[parent as usize]);
            let named = |at: &&usize| ground.posts[**at].reply_to.is_none();
            let root = posts.iter().filter(begins).find(named).or_else(|| posts.iter().find(begins));
            Tree { root: root.copied().unwrap_or(posts[0]), posts }
        })
        .collect()
}

/// The post that each answers, with those that it calls by the name of its author within minutes, where the export does
/// not tell which it answers or does not have it. Posts are in order of time.
pub(super) fn answered(posts: &[&Post], mut parents: Vec<Option<u32>>) -> Vec<Option<u32>> {
    let mut last: BTreeMap<(Platform, String), (i64, u32)> = BTreeMap::new();
    for (at, post) in posts.iter().enumerate() {
        let Some(time) = post.created_at else { continue };
        let called = post.mentions.first().map(|handle| handle.to_lowercase());
        if parents[at].is_none()
            && let Some(handle) = called.filter(|_| post.text.starts_with('@'))
            && let Some((before, other)) = last.get(&(post.platform, handle))
            && time - before <= TURN
        {
            parents[at] = Some(*other);
        }
        if let Some(author) = &post.author {
            last.insert((post.platform, author.handle.to_lowercase()), (time, at as u32));
        }
    }
    parents
}

/// The same with the turns of chats: what follows within minutes, in the same place, goes on with what was said.
pub(super) fn turns(posts: &[&Post], mut parents: Vec<Option<u32>>) -> Vec<Option<u32>> {
    let mut last: BTreeMap<(Platform, Option<&str>), (i64, u32)> = BTreeMap::new();
    for (at, post) in posts.iter().enumerate().filter(|(_, post)| is_chat(post)) {
        let Some(time) = post.created_at else { continue };
        if let Some((before, other)) = last.insert((post.platform, post.place.as_deref()), (time, at as u32))
            && parents[at].is_none()
            && time - before <= TURN
        {
            parents[at] = Some(other);
        }
    }
    parents
}

/// The sessions of a chat: split at its longest silences. Nothing for what is none, or has none.
pub(super) fn sessions(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    let mut timed: Vec<(i64, usize)> = members
        .iter()
        .filter(|at| is_chat(ground.posts[**at]))
        .filter_map(|at| Some((ground.posts[*at].created_at?, *at)))
        .collect();
    if timed.len() < members.len() || timed.len() < 2 {
        return Vec::new();
    }
    timed.sort();
    let mut gaps: Vec<(i64, usize)> =
        timed.windows(2).enumerate().map(|(place, pair)| (pair[1].0 - pair[0].0, place + 1)).collect();
    let mut lengths: Vec<i64> = gaps.iter().map(|gap| gap.0).collect();
    lengths.sort();
    let usual = lengths[lengths.len() / 2];
    if usual > MOST_USUAL {
        return Vec::new();
    }
    gaps.retain(|gap| gap.0 >= SILENCE.max(TIMES_USUAL.saturating_mul(usual)));
    gaps.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let least = libm::ceil(LEAST_SESSION * timed.len() as f64).max(super::parts::LEAST as f64) as usize;
    let mut cuts = vec![0, timed.len()];
    for (_, at) in gaps {
        let after = cuts.partition_point(|cut| *cut < at);
        if cuts.len() <= MOST_SESSIONS && at - cuts[after - 1] >= least && cuts[after] - at >= least {
            cuts.insert(after, at);
        }
    }
    if cuts.len() <= 2 {
        return Vec::new();
    }
    let topic = Topic { kind: SectionKind::Place, name: None };
    cuts.windows(2)
        .map(|cut| {
            let mut members: Vec<usize> = timed[cut[0]..cut[1]].iter().map(|timed| timed.1).collect();
            members.sort();
            Theme::of(topic.clone(), members)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::{Grouping, cluster};
    use crate::model::Conversation;
    use crate::rank::{Ranking, Score};
    use crate::{Options, Progress};

    #[test]
    fn a_channel_of_a_chat_is_written_with_its_sign_and_other_places_as_they_are() {
        let at = |platform, place: &str| {
            let mut post = Post::new(platform, "1", "Some words.");
            post.place = Some(place.into());
            super::place(&post)
        };
        assert_eq!(at(Platform::Slack, "enrique").as_deref(), Some("#enrique"));
        assert_eq!(at(Platform::Discord, "#general").as_deref(), Some("#general"));
        assert_eq!(at(Platform::Discord, "The Pier").as_deref(), Some("The Pier"));
        assert_eq!(at(Platform::Reddit, "r/town").as_deref(), Some("r/town"));
        assert_eq!(at(Platform::Slack, " "), None);
    }

    fn grouped(posts: Vec<Post>) -> Grouping {
        let ranking = Ranking {
            order: (0..posts.len()).collect(),
            scores: vec![Some(Score::default()); posts.len()],
            ..Ranking::default()
        };
        let conversation = Conversation { posts, ..Conversation::default() };
        cluster(&conversation, &ranking, &Options::default(), None, &mut Progress::none())
    }

    /// A post of words that no other has.
    fn post(platform: Platform, at: usize) -> Post {
        let mut post = Post::new(platform, at.to_string(), format!("plo{at}k vri{at}m sno{at}t"));
        post.created_at = Some(at as i64 * 60_000);
        post
    }

    fn topics(posts: Vec<Post>) -> Vec<(Topic, usize)> {
        let grouping = grouped(posts);
        let sizes = grouping.themes.iter().map(Vec::len);
        grouping.topics.iter().cloned().zip(sizes).collect()
    }

    #[test]
    fn places_that_have_three_fifths_of_the_posts_are_sections_and_more_than_eight_are_not() {
        let placed = |at: usize, place: usize| {
            let mut post = post(Platform::Reddit, at);
            post.place = Some(format!("r/p{place}"));
            post
        };
        let named = |place: usize| Topic::named(Name::Place(format!("r/p{place}")));
        // Twelve of twenty stand in two places, eight alone.
        let of = |large: usize| (0..20).map(|at| placed(at, if at < large { at % 2 } else { at })).collect();
        assert_eq!(topics(of(12)), [(named(0), 6), (named(1), 6), (Topic::rest(), 8)]);
        // Below that they are told last, as the sort of message that the posts are.
        let sorts = [(named(0), 6), (named(1), 5), (Topic::rest(), 9)];
        assert_eq!(topics(of(11)), sorts);
        let even = |places: usize| (0..72).map(|at| placed(at, at % places)).collect();
        assert_eq!(topics(even(8)).len(), 8);
        assert_eq!(topics(even(9)).len(), 9, "eight, and the rest");
    }

    #[test]
    fn trees_of_answers_that_have_two_fifths_are_sections() {
        let of = |answers: usize| {
            let answered = |at: usize| {
                let mut post = post(Platform::Bluesky, at);
                post.reply_to = (2..2 + answers).contains(&at).then(|| (at % 2).to_string());
                post
            };
            (0..50).map(answered).collect::<Vec<Post>>()
        };
        let thread = |root: usize| Topic::named(Name::Thread(root));
        assert_eq!(topics(of(18)), [(thread(0), 10), (thread(1), 10), (Topic::rest(), 30)]);
        assert_eq!(topics(of(16)), [(Topic::rest(), 50)], "they have eighteen posts of fifty");
    }

    #[test]
    fn a_chat_falls_apart_at_a_long_silence_and_a_feed_of_notices_does_not() {
        let of = |silence: i64, step: i64| {
            let said = |at: usize| {
                let mut post = post(Platform::Discord, at);
                post.created_at = Some(at as i64 * step + if at < 12 { 0 } else { silence });
                post
            };
            topics((0..24).map(said).collect::<Vec<Post>>())
        };
        let session = Topic { kind: SectionKind::Place, name: None };
        assert_eq!(of(840_000, 60_000), [(session.clone(), 12), (session.clone(), 12)]);
        assert_eq!(of(780_000, 60_000), [(Topic::rest(), 24)]);
        assert!(of(90_000_000, 3_600_000).iter().all(|(topic, _)| *topic != session));
    }

    #[test]
    fn what_calls_an_author_within_minutes_answers_and_so_does_a_turn_of_a_chat() {
        let by = |platform, at: usize, minutes: i64, handle: &str, calls: Option<&str>| {
            let mut post = Post::new(
                platform,
                at.to_string(),
                calls.map_or("So.".into(), |name| format!("@{name} so.")),
            );
            post.created_at = Some(minutes * 60_000);
            post.author = Some(crate::model::Author { handle: handle.into(), ..Default::default() });
            post.mentions.extend(calls.map(str::to_owned));
            post
        };
        let posts = [
            by(Platform::X, 0, 0, "Ann", None),
            by(Platform::X, 1, 10, "bo", Some("ann")),
            by(Platform::X, 2, 21, "cy", Some("bo")),
            by(Platform::Slack, 3, 30, "ann", None),
            by(Platform::Slack, 4, 40, "bo", None),
            by(Platform::Slack, 5, 51, "ann", None),
        ];
        let posts: Vec<&Post> = posts.iter().collect();
        let found = answered(&posts, vec![None; 6]);
        assert_eq!(found, [None, Some(0), None, None, None, None]);
        assert_eq!(turns(&posts, found), [None, Some(0), None, None, Some(3), None]);
    }
}
