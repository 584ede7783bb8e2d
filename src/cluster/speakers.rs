//! Whether every theme can be told by an author of its own.

use super::themes::Theme;
use crate::model::Post;
use std::collections::BTreeMap;

/// A number per author as a digest names them; `None` for a post that names none.
pub(super) fn speakers(posts: &[&Post]) -> Vec<Option<u32>> {
    let mut numbers = BTreeMap::new();
    posts
        .iter()
        .map(|post| {
            let author = post.author.as_ref()?;
            let name = if author.handle.is_empty() { &author.name } else { &author.handle };
            let next = numbers.len() as u32;
            (!name.is_empty()).then(|| *numbers.entry(name.to_lowercase()).or_insert(next))
        })
        .collect()
}

/// The first themes that can each be given an author that no other has, as positions: the
/// augmenting paths of Kuhn's bipartite matching ("The Hungarian method", 1955), a theme once placed staying so.
pub(super) fn told_apart(themes: &[Theme], speakers: &[Option<u32>]) -> Vec<bool> {
    let choices: Vec<Option<Vec<u32>>> = themes
        .iter()
        .map(|theme| {
            let mut own = theme.members.iter().map(|at| speakers[*at]).collect::<Option<Vec<u32>>>()?;
            own.sort();
            own.dedup();
            // Whose all of it is speaks in it, whoever speaks elsewhere.
            if own.len() == 1 && theme.members.len() > 1 {
                return None;
            }
            // So many are free that the others cannot take all of them.
            own.truncate(themes.len());
            Some(own)
        })
        .collect();
    let mut holder: BTreeMap<u32, usize> = BTreeMap::new();
    (0..themes.len())
        .map(|theme| place(theme, &choices, &mut holder, &mut vec![false; themes.len()]))
        .collect()
}

fn place(
    theme: usize,
    choices: &[Option<Vec<u32>>],
    holder: &mut BTreeMap<u32, usize>,
    tried: &mut Vec<bool>,
) -> bool {
    let Some(own) = &choices[theme] else { return true };
    if std::mem::replace(&mut tried[theme], true) {
        return false;
    }
    for speaker in own {
        let free = match holder.get(speaker) {
            None => true,
            Some(other) => place(*other, choices, holder, tried),
        };
        if free {
            holder.insert(*speaker, theme);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_gives_way_where_another_author_is_left_to_it() {
        let theme = |members: &[usize]| Theme::story(members.to_vec());
        let speakers = [Some(0), Some(1), Some(0), Some(0), None];
        assert_eq!(told_apart(&[theme(&[0, 1]), theme(&[2])], &speakers), [true, true]);
        assert_eq!(told_apart(&[theme(&[0]), theme(&[2])], &speakers), [true, false]);
        assert_eq!(told_apart(&[theme(&[0]), theme(&[2, 4])], &speakers), [true, true]);
        // Two posts and more of one author are told by them, whatever else they tell.
        let speakers = [Some(0), Some(0), Some(0), Some(1), Some(0)];
        assert_eq!(told_apart(&[theme(&[0, 1]), theme(&[2, 4]), theme(&[0, 3])], &speakers), [true; 3]);
        assert_eq!(told_apart(&[theme(&[3]), theme(&[2, 3]), theme(&[3])], &speakers), [true, true, false]);
    }
}
