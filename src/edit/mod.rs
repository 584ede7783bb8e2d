//! An editor's log, resolved against a conversation.
//!
//! An [`Edit`] names posts as their platform does; here each name finds its post, what the log says of each post
//! is settled (the last word counts), and what names nothing is refused with a reason. Later stages
//! apply what concerns them as constraints: [`rank`](crate::rank) which posts are used, [`cluster`](crate::cluster)
//! which section has which post, [`narrate`](crate::narrate) what is quoted and the editor's own words.
//! Nothing flows back: after each change the pipeline runs again.

use crate::model::{Conversation, Edit, EditKind, Platform, Post, Refusal};
use crate::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// What a log says of one post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// Used and first in its section.
    Pinned,
    /// Used.
    Kept,
    /// Left out with every copy of its text.
    Dropped,
    /// Left out, since its author or words are.
    Banned,
}

/// A log as a conversation can follow it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Edits {
    /// As it was asked for.
    pub log: Vec<Edit>,
    /// Per edit: why it cannot be followed, as far as is known.
    pub refused: Vec<Option<Refusal>>,
    /// Names used in the log → the posts they name.
    posts: BTreeMap<String, usize>,
    /// Post → what counts for it, and which edit says so.
    rulings: BTreeMap<usize, (Ruling, usize)>,
}

impl Edits {
    /// Finds what `log` names in `conversation`.
    ///
    /// ```
    /// use coranto::edit::{Edits, Ruling};
    /// use coranto::model::{Conversation, Edit, EditKind, Platform, Post, Refusal};
    ///
    /// let conversation = Conversation { posts: vec![Post::new(Platform::X, "7", "The bridge is open.")], ..Default::default() };
    /// let pin = |post: &str| Edit { post: Some(post.into()), ..Edit::new(EditKind::Pin) };
    /// let edits = Edits::resolve(&conversation, &[pin("x:7"), pin("x:8")]);
    /// assert_eq!(edits.ruling(0), Some(Ruling::Pinned));
    /// assert_eq!(edits.refused, [None, Some(Refusal::UnknownPost)]);
    /// ```
    pub fn resolve(conversation: &Conversation, log: &[Edit]) -> Self {
        let mut edits = Edits {
            log: log.iter().map(Edit::asked).collect(),
            refused: vec![None; log.len()],
            posts: named(conversation, log),
            rulings: BTreeMap::new(),
        };
        if log.is_empty() {
            return edits;
        }
        let bans = Bans::of(log);
        let mut ruled = vec![false; log.len()];
        for (at, post) in conversation.posts.iter().enumerate() {
            for edit in bans.matching(post) {
                ruled[edit] = true;
                edits.rule(at, Ruling::Banned, edit);
            }
        }
        for (number, edit) in log.iter().enumerate() {
            let ruling = match edit.kind {
                EditKind::Pin => Ruling::Pinned,
                EditKind::Restore => Ruling::Kept,
                EditKind::Drop => Ruling::Dropped,
                EditKind::BanAuthor if !ruled[number] => {
                    edits.refused[number] = Some(Refusal::UnknownAuthor);
                    continue;
                }
                EditKind::BanPhrase if !ruled[number] => {
                    edits.refused[number] = Some(Refusal::NoMatch);
                    continue;
                }
                EditKind::BanAuthor | EditKind::BanPhrase => continue,
                _ => {
                    let known = |name: &str| edits.post(name).is_some();
                    let place = edit.place.as_deref().and_then(section_of);
                    let single =
                        [&edit.post, &edit.to, &edit.section].into_iter().flatten().map(String::as_str);
                    // Of a list, those that are there.
                    let listed = edit.posts.as_ref().is_none_or(|posts| posts.iter().any(|name| known(name)));
                    if !listed || single.chain(place).any(|name| !known(name)) {
                        edits.refused[number] = Some(Refusal::UnknownPost);
                    }
                    continue;
                }
            };
            match edit.post.as_deref().and_then(|name| edits.post(name)) {
                Some(post) => edits.rule(post, ruling, number),
                None => edits.refused[number] = Some(Refusal::UnknownPost),
            }
        }
        // What no post follows was overruled, by a later edit of the same post.
        let followed: BTreeSet<usize> = edits.rulings.values().map(|(_, edit)| *edit).collect();
        let mut last: BTreeMap<EditKind, usize> = BTreeMap::new();
        for (number, edit) in log.iter().enumerate() {
            let is_ruling = matches!(
                edit.kind,
                EditKind::Pin
                    | EditKind::Restore
                    | EditKind::Drop
                    | EditKind::BanAuthor
                    | EditKind::BanPhrase
            );
            if is_ruling && edits.refused[number].is_none() && !followed.contains(&number) {
                edits.refused[number] = Some(Refusal::Superseded);
            }
            if matches!(edit.kind, EditKind::Title | EditKind::Deck | EditKind::Order)
                && edits.refused[number].is_none()
                && let Some(before) = last.insert(edit.kind, number)
            {
                edits.refused[before] = Some(Refusal::Superseded);
            }
        }
        edits
    }

    /// The last word counts.
    fn rule(&mut self, post: usize, ruling: Ruling, edit: usize) {
        let known = self.rulings.entry(post).or_insert((ruling, edit));
        if edit >= known.1 {
            *known = (ruling, edit);
        }
    }

    /// What the log says of a post.
    pub fn ruling(&self, post: usize) -> Option<Ruling> {
        self.rulings.get(&post).map(|(ruling, _)| *ruling)
    }

    /// Whether a post is to stand first in its section.
    pub fn is_pinned(&self, post: usize) -> bool {
        self.ruling(post) == Some(Ruling::Pinned)
    }

    /// Whether a post is to be used whatever speaks against it.
    pub fn is_kept(&self, post: usize) -> bool {
        matches!(self.ruling(post), Some(Ruling::Pinned | Ruling::Kept))
    }

    /// Refuses the edit that keeps or drops a post.
    pub(crate) fn refuse_ruling(&mut self, post: usize, why: Refusal) {
        if let Some((_, edit)) = self.rulings.remove(&post) {
            self.refused[edit] = Some(why);
        }
    }

    /// The post that the log calls `name`.
    pub fn post(&self, name: &str) -> Option<usize> {
        self.posts.get(name).copied()
    }

    /// The edits of the given kinds that are not refused, in order.
    pub fn standing(&self, kinds: &'static [EditKind]) -> impl Iterator<Item = (usize, &Edit)> {
        let standing = self.log.iter().zip(&self.refused).enumerate();
        standing
            .filter(|(_, (edit, refused))| refused.is_none() && kinds.contains(&edit.kind))
            .map(|(number, (edit, _))| (number, edit))
    }

    /// The log as a digest tells it: each edit with whether it was followed; `refusals` are those of later stages.
    pub(crate) fn told(&self, refusals: &[&BTreeMap<usize, Refusal>]) -> Vec<Edit> {
        self.log
            .iter()
            .enumerate()
            .map(|(number, edit)| {
                let later = || refusals.iter().find_map(|refused| refused.get(&number).copied());
                let why = self.refused[number].or_else(later);
                Edit { applied: Some(why.is_none()), why, ..edit.clone() }
            })
            .collect()
    }
}

/// The posts that a log names.
fn named(conversation: &Conversation, log: &[Edit]) -> BTreeMap<String, usize> {
    let mut wanted: BTreeMap<(Platform, &str), &str> = BTreeMap::new();
    for edit in log {
        let single = [&edit.post, &edit.to, &edit.section].into_iter().flatten().map(String::as_str);
        let several = edit.posts.iter().flatten().map(String::as_str);
        for name in single.chain(several).chain(edit.place.as_deref().and_then(section_of)) {
            if let Some(reference) = Edit::reference(name) {
                wanted.insert(reference, name);
            }
        }
    }
    let mut found = BTreeMap::new();
    if wanted.is_empty() {
        return found;
    }
    for (at, post) in conversation.posts.iter().enumerate() {
        if let Some(name) = wanted.get(&(post.platform, post.key.as_str())) {
            found.entry((*name).to_owned()).or_insert(at);
        }
    }
    found
}

/// The post that names a section in a place such as `s:x:1234/p0`.
pub(crate) fn section_of(place: &str) -> Option<&str> {
    place.strip_prefix("s:")?.rsplit_once('/').map(|(post, _)| post)
}

/// The bans of a log.
struct Bans {
    authors: BTreeMap<(Platform, String), Vec<usize>>,
    phrases: Vec<(String, usize)>,
}

impl Bans {
    fn of(log: &[Edit]) -> Self {
        let mut bans = Bans { authors: BTreeMap::new(), phrases: Vec::new() };
        for (number, edit) in log.iter().enumerate() {
            match edit.kind {
                EditKind::BanAuthor => {
                    if let Some((platform, name)) = edit.author.as_deref().and_then(Edit::reference) {
                        let key = (platform, name.trim_start_matches('@').to_lowercase());
                        bans.authors.entry(key).or_default().push(number);
                    }
                }
                EditKind::BanPhrase => {
                    let phrase = fold(edit.phrase.as_deref().unwrap_or_default().trim());
                    if !phrase.is_empty() {
                        bans.phrases.push((phrase, number));
                    }
                }
                _ => {}
            }
        }
        bans
    }

    /// The bans that a post falls under.
    fn matching(&self, post: &Post) -> Vec<usize> {
        let mut found = Vec::new();
        if let Some(author) = post.author.as_ref().filter(|_| !self.authors.is_empty()) {
            let name = if author.handle.is_empty() { &author.name } else { &author.handle };
            let of = self.authors.get(&(post.platform, name.to_lowercase()));
            found.extend(of.into_iter().flatten());
        }
        if !self.phrases.is_empty() {
            let text = fold(&post.text);
            found.extend(
                self.phrases.iter().filter(|(phrase, _)| has_phrase(&text, phrase)).map(|(_, edit)| *edit),
            );
        }
        found
    }
}

/// Whether a folded text has a folded phrase between bounds of words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let inside = |ch: Option<char>| ch.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, found)| {
        let starts_in_word =
            phrase.starts_with(char::is_alphanumeric) && inside(text[..at].chars().next_back());
        let rest = &text[at + found.len()..];
        !(starts_in_word || phrase.ends_with(char::is_alphanumeric) && inside(rest.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Author;

    fn conversation() -> Conversation {
        let post = |key: &str, handle: &str, text: &str| {
            let mut post = Post::new(Platform::X, key, text);
            post.author = Some(Author { key: handle.into(), handle: handle.into(), ..Author::default() });
            post
        };
        let posts = vec![
            post("1", "ann", "The bridge is open again."),
            post("2", "Bob", "Buy my bridges now"),
            post("3", "ann", "L’été sera chaud, dit-on."),
        ];
        Conversation { posts, ..Conversation::default() }
    }

    fn edits(json: &str) -> Edits {
        Edits::resolve(&conversation(), &serde_json::from_str::<Vec<Edit>>(json).unwrap())
    }

    #[test]
    fn the_last_word_on_a_post_counts() {
        let edits = edits(
            r#"[{"do":"pin","post":"x:1"},{"do":"ban-author","author":"x:ann"},{"do":"restore","post":"x:3"},
                {"do":"drop","post":"x:2"},{"do":"drop","post":"mastodon:2"}]"#,
        );
        assert_eq!(edits.ruling(0), Some(Ruling::Banned));
        assert_eq!(edits.ruling(1), Some(Ruling::Dropped));
        assert_eq!(edits.ruling(2), Some(Ruling::Kept));
        let due = [Some(Refusal::Superseded), None, None, None, Some(Refusal::UnknownPost)];
        assert_eq!(edits.refused, due);
    }

    #[test]
    fn bans_go_by_whole_words_and_any_case() {
        let phrase = edits(r#"[{"do":"ban-phrase","phrase":"BRIDGE"}]"#);
        assert_eq!((phrase.ruling(0), phrase.ruling(1)), (Some(Ruling::Banned), None));
        assert_eq!(edits(r#"[{"do":"ban-phrase","phrase":"ete sera"}]"#).ruling(2), Some(Ruling::Banned));
        assert_eq!(edits(r#"[{"do":"ban-author","author":"x:@BOB"}]"#).ruling(1), Some(Ruling::Banned));
        let missed = edits(r#"[{"do":"ban-phrase","phrase":"tunnel"},{"do":"ban-author","author":"x:eve"}]"#);
        assert_eq!(missed.refused, [Some(Refusal::NoMatch), Some(Refusal::UnknownAuthor)]);
    }

    #[test]
    fn of_two_titles_the_later_counts() {
        let edits =
            edits(r#"[{"do":"title","text":"One"},{"do":"deck","text":"D"},{"do":"title","text":"Two"}]"#);
        assert_eq!(edits.refused, [Some(Refusal::Superseded), None, None]);
        assert_eq!(edits.standing(&[EditKind::Title]).map(|(number, _)| number).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_place_names_its_section_even_where_the_key_has_slashes() {
        assert_eq!(
            section_of("s:bluesky:at://did:plc:a/app.bsky.feed.post/3k/p0"),
            Some("bluesky:at://did:plc:a/app.bsky.feed.post/3k")
        );
        assert_eq!(section_of("lede"), None);
    }
}
