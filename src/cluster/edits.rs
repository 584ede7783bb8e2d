//! The editor's changes to sections: posts moved, sections merged, split and ordered, pinned posts first.

use super::{Grouping, Topic};
use crate::model::{Conversation, Edit, EditKind, Platform, Refusal};
use crate::rank::Ranking;
use std::collections::BTreeMap;

/// Most sections of a digest.
const MOST_SECTIONS: usize = 12;

const KINDS: &[EditKind] =
    &[EditKind::Move, EditKind::Merge, EditKind::Split, EditKind::Order, EditKind::Rename];

/// Takes out of a grouping of the `plain` ranking what `ranking` does not use, and gives what it alone uses a theme: that
/// of a copy or translation, of what it answers, else the rest.
pub(super) fn admit(
    grouping: &mut Grouping,
    conversation: &Conversation,
    plain: &Ranking,
    ranking: &Ranking,
) {
    grouping.topics.resize(grouping.themes.len(), Topic::default());
    let is_used = |ranking: &Ranking, at: usize| ranking.scores.get(at).is_some_and(Option::is_some);
    let mut fresh = Vec::new();
    for &at in ranking.order.iter().filter(|at| !is_used(plain, **at)) {
        let same = plain.copies.iter().chain(plain.translations.iter());
        let twin = same.filter(|(_, group)| group.posts.contains(&at)).map(|(first, _)| *first).next();
        let answers = || {
            let post = &conversation.posts[at];
            let key: (Platform, &str) = (post.platform, post.reply_to.as_deref()?);
            ranking.order.iter().copied().find(|other| {
                let other = &conversation.posts[*other];
                (other.platform, other.key.as_str()) == key
            })
        };
        let near = |post: Option<usize>| post.and_then(|post| home(grouping, post));
        fresh.push((at, near(twin).or_else(|| near(answers()))));
    }
    for theme in &mut grouping.themes {
        theme.retain(|at| is_used(ranking, *at));
    }
    let mut lost = Vec::new();
    for (at, theme) in fresh {
        match theme {
            Some(theme) => grouping.themes[theme].push(at),
            None => lost.push(at),
        }
    }
    if !lost.is_empty() {
        brief(grouping).extend(lost);
    }
    for theme in (0..grouping.themes.len())
        .rev()
        .filter(|theme| grouping.themes[*theme].is_empty())
        .collect::<Vec<_>>()
    {
        grouping.has_rest &= !grouping.is_rest(theme);
        grouping.themes.remove(theme);
        grouping.topics.remove(theme);
    }
    for story in &mut grouping.stories {
        story.retain(|at| is_used(ranking, *at));
    }
    for (at, story) in grouping.story_of.iter_mut().enumerate() {
        *story = story.filter(|_| is_used(ranking, at));
    }
}

/// The posts of the rest, which is made where there is none.
fn brief(grouping: &mut Grouping) -> &mut Vec<usize> {
    if !grouping.has_rest {
        grouping.themes.push(Vec::new());
        grouping.topics.push(Topic::rest());
        grouping.has_rest = true;
    }
    let last = grouping.themes.len() - 1;
    &mut grouping.themes[last]
}

/// Follows the log, edit by edit, on themes that are whole; what cannot be followed is noted in
/// [`Grouping::refused`]. Posts that the log does not name stay where they are.
pub(super) fn apply(grouping: &mut Grouping, ranking: &Ranking) {
    let place: BTreeMap<usize, usize> =
        ranking.order.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    grouping.topics.resize(grouping.themes.len(), Topic::default());
    let mut refused = BTreeMap::new();
    for (number, edit) in ranking.edits.standing(KINDS) {
        let posts = |names: &mut dyn Iterator<Item = &String>| -> Vec<usize> {
            names
                .filter_map(|name| ranking.edits.post(name))
                .filter(|post| place.contains_key(post))
                .collect()
        };
        let done = match edit.kind {
            EditKind::Move => shift(grouping, &posts(&mut edit.post.iter()), &posts(&mut edit.to.iter())),
            EditKind::Merge => merge(grouping, &listed(edit, &posts)),
            EditKind::Split => split(grouping, listed(edit, &posts)),
            EditKind::Order => order(grouping, &listed(edit, &posts)),
            _ => {
                // What has a name of its own is a topic.
                let named = posts(&mut edit.section.iter()).first().and_then(|post| home(grouping, *post));
                grouping.has_rest &= named.is_none_or(|theme| !grouping.is_rest(theme));
                Ok(())
            }
        };
        if let Err(why) = done {
            refused.insert(number, why);
        }
    }
    let pinned = |at: &usize| ranking.edits.is_pinned(*at);
    let homeless: Vec<usize> =
        ranking.order.iter().copied().filter(|at| pinned(at) && home(grouping, *at).is_none()).collect();
    if !homeless.is_empty() {
        brief(grouping).extend(homeless);
    }
    for theme in &mut grouping.themes {
        theme.sort_by_key(|at| (!pinned(at), place.get(at).copied()));
    }
    grouping.theme_of.fill(None);
    for (theme, posts) in grouping.themes.iter().enumerate() {
        for at in posts {
            if let Some(of) = grouping.theme_of.get_mut(*at) {
                *of = Some(theme as u32);
            }
        }
    }
    grouping.refused = refused;
    grouping.is_edited = true;
}

fn listed(edit: &Edit, posts: &dyn Fn(&mut dyn Iterator<Item = &String>) -> Vec<usize>) -> Vec<usize> {
    posts(&mut edit.posts.iter().flatten())
}

/// The theme that has a post.
pub(super) fn home(grouping: &Grouping, post: usize) -> Option<usize> {
    grouping.themes.iter().position(|theme| theme.contains(&post))
}

fn shift(grouping: &mut Grouping, post: &[usize], to: &[usize]) -> Result<(), Refusal> {
    let (&[post], &[to]) = (post, to) else { return Err(Refusal::NotUsed) };
    let to = home(grouping, to).ok_or(Refusal::UnknownSection)?;
    match home(grouping, post) {
        Some(from) if from == to => return Err(Refusal::SameSection),
        Some(from) if grouping.themes[from].len() == 1 => return Err(Refusal::LastPosts),
        Some(from) => grouping.themes[from].retain(|at| *at != post),
        None => {}
    }
    grouping.themes[to].push(post);
    Ok(())
}

fn merge(grouping: &mut Grouping, posts: &[usize]) -> Result<(), Refusal> {
    let mut themes: Vec<usize> = posts.iter().filter_map(|post| home(grouping, *post)).collect();
    if themes.is_empty() || themes.len() < posts.len() && themes.len() < 2 {
        return Err(Refusal::UnknownSection);
    }
    themes.sort();
    themes.dedup();
    if themes.len() < 2 {
        return Err(if posts.len() < 2 { Refusal::NotUsed } else { Refusal::SameSection });
    }
    // What a topic takes in is no longer told in brief.
    if themes.last().is_some_and(|last| grouping.is_rest(*last)) {
        grouping.has_rest = false;
    }
    for theme in themes[1..].iter().rev() {
        let taken = grouping.themes.remove(*theme);
        grouping.themes[themes[0]].extend(taken);
        let topic = grouping.topics.remove(*theme);
        grouping.topics[themes[0]] = grouping.topics[themes[0]].and(&topic);
    }
    Ok(())
}

fn split(grouping: &mut Grouping, mut posts: Vec<usize>) -> Result<(), Refusal> {
    posts.sort();
    posts.dedup();
    let Some(&first) = posts.first() else { return Err(Refusal::NotUsed) };
    let leaves_none = |theme: &Vec<usize>| theme.iter().all(|at| posts.contains(at));
    if grouping.themes.iter().any(leaves_none) {
        return Err(Refusal::LastPosts);
    }
    if grouping.themes.len() >= MOST_SECTIONS {
        return Err(Refusal::TooManySections);
    }
    let topics = grouping.themes.len() - usize::from(grouping.has_rest);
    let after = home(grouping, first).map_or(topics, |theme| (theme + 1).min(topics));
    for theme in &mut grouping.themes {
        theme.retain(|at| !posts.contains(at));
    }
    grouping.themes.insert(after, posts);
    grouping.topics.insert(after, Topic::default());
    Ok(())
}

/// The rest stays last, whatever the log says.
fn order(grouping: &mut Grouping, posts: &[usize]) -> Result<(), Refusal> {
    let mut order: Vec<usize> = Vec::new();
    for theme in posts.iter().filter_map(|post| home(grouping, *post)) {
        if !order.contains(&theme) && !grouping.is_rest(theme) {
            order.push(theme);
        }
    }
    if order.is_empty() {
        return Err(Refusal::UnknownSection);
    }
    let others: Vec<usize> = (0..grouping.themes.len()).filter(|theme| !order.contains(theme)).collect();
    order.extend(others);
    let mut themes = std::mem::take(&mut grouping.themes);
    grouping.themes = order.iter().map(|theme| std::mem::take(&mut themes[*theme])).collect();
    let mut topics = std::mem::take(&mut grouping.topics);
    grouping.topics = order.iter().map(|theme| std::mem::take(&mut topics[*theme])).collect();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::Name;
    use crate::edit::Edits;
    use crate::model::{Conversation, Platform, Post};

    /// Posts `x:0` to `x:9` in the given themes, best first, the last of them the rest.
    fn after(themes: &[&[usize]], log: &str) -> Grouping {
        let posts: Vec<Post> =
            (0..10).map(|at| Post::new(Platform::X, at.to_string(), "Some words.")).collect();
        let conversation = Conversation { posts, ..Conversation::default() };
        let edits = Edits::resolve(&conversation, &serde_json::from_str::<Vec<Edit>>(log).unwrap());
        let ranking = Ranking { order: (0..10).collect(), edits, ..Ranking::default() };
        let themes = themes.iter().map(|theme| theme.to_vec()).collect();
        let topics = vec![named("a"), named("b"), Topic::rest()];
        let mut grouping = Grouping { themes, topics, has_rest: true, ..Grouping::default() };
        apply(&mut grouping, &ranking);
        grouping
    }

    fn named(place: &str) -> Topic {
        Topic::named(Name::Place(place.into()))
    }

    const THREE: &[&[usize]] = &[&[0, 3, 4], &[1, 5], &[2, 6]];

    fn refused(grouping: &Grouping) -> Vec<Refusal> {
        grouping.refused.values().copied().collect()
    }

    #[test]
    fn a_post_moves_to_the_section_of_another() {
        let moved =
            after(THREE, r#"[{"do":"move","post":"x:3","to":"x:5"},{"do":"move","post":"x:9","to":"x:0"}]"#);
        assert_eq!(moved.themes, [vec![0, 4, 9], vec![1, 3, 5], vec![2, 6]]);
        let not = after(
            &[&[0], &[1, 2]],
            r#"[{"do":"move","post":"x:0","to":"x:1"},{"do":"move","post":"x:1","to":"x:2"},
                {"do":"move","post":"x:1","to":"x:9"}]"#,
        );
        assert_eq!(not.themes, [vec![0], vec![1, 2]]);
        assert_eq!(refused(&not), [Refusal::LastPosts, Refusal::SameSection, Refusal::UnknownSection]);
    }

    #[test]
    fn sections_merge_and_split() {
        let merged = after(THREE, r#"[{"do":"merge","posts":["x:5","x:4"]}]"#);
        assert_eq!(
            (merged.themes.as_slice(), merged.has_rest),
            (&[vec![0, 1, 3, 4, 5], vec![2, 6]][..], true)
        );
        let brief = after(THREE, r#"[{"do":"merge","posts":["x:5","x:6"]}]"#);
        assert_eq!(
            (brief.themes.as_slice(), brief.has_rest),
            (&[vec![0, 3, 4], vec![1, 2, 5, 6]][..], false)
        );
        let split = after(THREE, r#"[{"do":"split","posts":["x:4","x:6"]}]"#);
        assert_eq!(split.themes, [vec![0, 3], vec![4, 6], vec![1, 5], vec![2]]);
        assert_eq!(split.topics, [named("a"), Topic::default(), named("b"), Topic::rest()]);
        assert_eq!(
            merged.topics,
            [Topic::default(), Topic::rest()],
            "what is no longer one place has no name"
        );
        let not =
            after(THREE, r#"[{"do":"split","posts":["x:1","x:5"]},{"do":"merge","posts":["x:1","x:5"]}]"#);
        assert_eq!(refused(&not), [Refusal::LastPosts, Refusal::SameSection]);
    }

    #[test]
    fn sections_stand_in_the_order_asked_for_and_the_rest_last() {
        let ordered = after(THREE, r#"[{"do":"order","posts":["x:6","x:5","x:5"]}]"#);
        assert_eq!(ordered.themes, [vec![1, 5], vec![0, 3, 4], vec![2, 6]]);
        assert!(ordered.refused.is_empty());
        assert_eq!(ordered.topics, [named("b"), named("a"), Topic::rest()]);
        assert_eq!(refused(&after(THREE, r#"[{"do":"order","posts":["x:9"]}]"#)), [Refusal::UnknownSection]);
    }

    #[test]
    fn a_pinned_post_stands_first_and_always_has_a_section() {
        let pinned = after(THREE, r#"[{"do":"pin","post":"x:4"},{"do":"pin","post":"x:9"}]"#);
        assert_eq!(pinned.themes, [vec![4, 0, 3], vec![1, 5], vec![9, 2, 6]]);
    }
}
