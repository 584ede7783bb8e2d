//! By what a conversation is cut into sections: the ways, their order, and when one gives way to the next.
//!
//! What an export knows is used before its words. A way is tried on what those before it have left:
//!
//! | way | when | why |
//! |---|---|---|
//! | places | two to eight have three fifths of the posts | a channel or community is what its members take for one thing |
//! | threads | trees of answers have two fifths | who answers goes on with what is answered, whatever the words |
//! | sessions | a chat of one place with long silences | messages are too short to tell, turns within minutes are one exchange |
//! | aspects | one event, see [`aspects`](mod@super::aspects) | its matters tell more than synonyms of its name |
//! | stories | two thirds of what is left are in one, or there are no rubrics | posts that speak alike, see [`themes`] |
//! | rubrics | many subjects, see [`rubrics`](mod@super::rubrics) | a subject of one post is found under its rubric |
//! | the whole | half the posts are left, in answer to one post or in one place, or a quarter, most of which says one word | that is what they have in common |
//! | sorts | two fifths of the posts are left, see [`sorts`](mod@super::sorts) | who finds no subject finds whom they answer, who wrote them, and when |
//!
//! An export of one place or one event so is cut by thread, session, aspect or story, one of many places by place or rubric. A part that
//! is three quarters of what is cut is cut again by the ways that follow, where they make two parts of it at least.

use super::sorts::Sort;
use super::themes::{self, Facts, Theme};
use super::topic::{Name, Topic};
use super::{aspects, rubrics, sorts, structure};
use crate::locale::time::TimeZone;
use crate::model::Post;
use crate::text::vectors::Table;

/// Most sections that are made without being asked for, the rest not counted.
const MOST: usize = 8;
/// Part of what is cut from which a section swallows the page.
const SWALLOWS: f64 = 0.75;
/// Part of a section that is cut again which its parts must have, or it stays whole.
const TOLD_AGAIN: f64 = 0.5;
/// Stories that have this part of what is left tell it; with less, many subjects have no second post, and rubrics tell more.
const STORIES_TELL: f64 = 2.0 / 3.0;
/// What a later way finds is told beside the sections of an earlier one where it is this part of the conversation.
const SLIGHT: f64 = 0.03;
/// Part of the conversation that must be left for its posts to be told by what sort they are.
const SORTED: f64 = 0.4;
/// With fewer posts there is nothing to part.
const UNPARTED: usize = 8;
/// Part of the posts that may be left to the rest without trying further ways.
const SMALL_REST: f64 = 0.1;

/// What sections are cut from.
pub(super) struct Ground<'a> {
    /// The posts in use, in order of time.
    pub(super) posts: &'a [&'a Post],
    /// Their places in the conversation.
    pub(super) used: &'a [usize],
    /// The post that each answers by its own word.
    pub(super) answered: &'a [Option<u32>],
    pub(super) facts: &'a Facts<'a>,
    pub(super) stories: &'a [Vec<usize>],
    pub(super) table: Option<&'a Table>,
    /// In which days and months begin.
    pub(super) zone: &'a TimeZone,
}

/// A way of cutting posts into parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Places,
    Threads,
    Sessions,
    Aspects,
    Stories,
    Rubrics,
    Whole,
    Sorts,
}

/// The ways in the order in which they are tried.
const WAYS: &[Way] = &[
    Way::Places,
    Way::Threads,
    Way::Sessions,
    Way::Aspects,
    Way::Stories,
    Way::Rubrics,
    Way::Whole,
    Way::Sorts,
];

impl Way {
    /// Parts of `members` that are sections, at most `room`; what is in none of them is left to the next way.
    fn cut(self, ground: &Ground<'_>, members: &[usize], room: usize) -> Vec<Theme> {
        let mut parts = match self {
            Way::Places => structure::places(ground, members),
            Way::Threads => structure::threads(ground, members),
            Way::Sessions => structure::sessions(ground, members),
            Way::Aspects => aspects(ground, members),
            Way::Stories => stories(ground, members, room),
            Way::Rubrics => rubrics(ground, members),
            Way::Whole => structure::whole(ground, members),
            Way::Sorts if (members.len() as f64) < SORTED * ground.posts.len() as f64 => Vec::new(),
            Way::Sorts => sorts(ground, members, room),
        };
        themes::order(ground.facts, &mut parts);
        parts.truncate(room);
        parts
    }
}

/// The aspects of an event, with the posts whose words tell of none and that mean what most posts of one do.
fn aspects(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    let found = aspects::cut(ground.posts, members, ground.stories);
    let (aspects, groups): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let groups = themes::joined(ground.facts, groups, members);
    let named = aspects.into_iter().map(|aspect| Topic::named(Name::Aspect(aspect)));
    named.zip(groups).map(|(topic, members)| Theme::of(topic, members)).collect()
}

/// Stories where they tell a conversation; else rubrics, and the stories of what these leave.
fn stories(ground: &Ground<'_>, members: &[usize], room: usize) -> Vec<Theme> {
    let stories = themes::natural(ground.facts, ground.stories, members, room);
    let told: usize = stories.iter().map(|theme| theme.members.len()).sum();
    if told as f64 >= STORIES_TELL * members.len() as f64 {
        return stories;
    }
    let mut parts = rubrics(ground, members);
    if parts.is_empty() {
        return stories;
    }
    let mut left = members.to_vec();
    left.retain(|at| parts.iter().all(|part| part.members.binary_search(at).is_err()));
    let room = room.saturating_sub(parts.len());
    if room > 0 && !left.is_empty() {
        parts.extend(themes::natural(ground.facts, ground.stories, &left, room));
    }
    parts
}

fn rubrics(ground: &Ground<'_>, members: &[usize]) -> Vec<Theme> {
    // Short posts of one author lie near a rubric by a word; where they stand and what they link to tells.
    let dense = ground.facts.vectors.dense.as_ref().filter(|_| !ground.facts.is_feed);
    rubrics::cut(ground.posts, members, ground.stories, dense, ground.table)
        .into_iter()
        .map(|(rubric, members)| Theme::of(Topic::named(Name::Rubric(rubric)), members))
        .collect()
}

fn sorts(ground: &Ground<'_>, members: &[usize], room: usize) -> Vec<Theme> {
    let of = sorts::Ground { posts: ground.posts, answered: ground.answered, zone: ground.zone };
    let name = |sort| match sort {
        Sort::Place(place) => Name::Place(place),
        sort => Name::Sort(sort),
    };
    let parts = sorts::cut(&of, members, room).into_iter();
    parts.map(|(sort, members)| Theme::of(Topic::named(name(sort)), members)).collect()
}

/// The sections of a conversation, heaviest first, and the rest.
pub(super) fn sections(ground: &Ground<'_>) -> Vec<Theme> {
    let all: Vec<usize> = (0..ground.posts.len()).collect();
    if all.len() < UNPARTED {
        return vec![Theme::story(all)];
    }
    let mut parts = cut(ground, &all, WAYS, MOST);
    structure::join_root(ground, &mut parts);
    themes::order(ground.facts, &mut parts);
    in_time(&mut parts);
    themes::with_rest(ground.facts, parts)
}

/// Stretches of time in their order, at the places that they have among the others.
fn in_time(parts: &mut [Theme]) {
    let stretch = |part: &Theme| match &part.topic.name {
        Some(Name::Sort(Sort::Time(stretch))) => Some(*stretch),
        _ => None,
    };
    let places: Vec<usize> = (0..parts.len()).filter(|place| stretch(&parts[*place]).is_some()).collect();
    let mut timed: Vec<Theme> = places.iter().map(|place| parts[*place].clone()).collect();
    timed.sort_by_key(stretch);
    for (place, part) in places.into_iter().zip(timed) {
        parts[place] = part;
    }
}

/// Parts of `members` by the first of `ways` that tell them apart.
fn cut(ground: &Ground<'_>, members: &[usize], ways: &[Way], room: usize) -> Vec<Theme> {
    let mut parts: Vec<Theme> = Vec::new();
    let mut left = members.to_vec();
    for (step, way) in ways.iter().enumerate() {
        let room = room.saturating_sub(parts.len());
        if room == 0 || (left.len() as f64) < SMALL_REST * members.len() as f64 {
            break;
        }
        let mut found = way.cut(ground, &left, room);
        if !parts.is_empty() {
            found.retain(|part| part.members.len() as f64 >= SLIGHT * ground.posts.len() as f64);
        }
        let others = found.len().saturating_sub(1);
        for part in found {
            let is_most = part.members.len() as f64 > SWALLOWS * members.len() as f64;
            let inner = if is_most && step + 1 < ways.len() {
                cut(ground, &part.members, &ways[step + 1..], room - others)
            } else {
                Vec::new()
            };
            let told: usize = inner.iter().map(|part| part.members.len()).sum();
            if inner.len() >= 2 && told as f64 >= TOLD_AGAIN * part.members.len() as f64 {
                parts.extend(inner);
            } else {
                parts.push(part);
            }
        }
        left.retain(|at| parts.iter().all(|part| part.members.binary_search(at).is_err()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::Stretch;

    #[test]
    fn stretches_of_time_are_told_in_their_order() {
        let time = |year| Theme::of(Topic::named(Name::Sort(Sort::Time(Stretch::Year(year)))), Vec::new());
        let (links, notes) = (Theme::story(vec![1]), Theme::story(vec![2]));
        let mut parts = [time(2020), links.clone(), time(2018), notes.clone(), time(2019)];
        in_time(&mut parts);
        assert_eq!(parts, [time(2018), links, time(2019), notes, time(2020)]);
    }
}
