//! What an editor asks of an edition: a log that can be replayed on another export.

use super::Platform;
use serde::de::IntoDeserializer;
use serde::de::value::Error as NameError;
use serde::{Deserialize, Serialize};

/// One change that an editor made.
///
/// Posts are named `<platform>:<key>` (`x:1234`), authors `<platform>:<handle>`, or their name where they have no
/// handle, and sections by one of their posts; so that a log means the same on tomorrow's export. Only the fields
/// that [`EditKind`] names for its kind are read. A digest gives the log back as `method.edits` with `applied` and
/// `why`, and takes it again in that form.
///
/// ```
/// use coranto::model::{Edit, EditKind};
/// let edit: Edit = serde_json::from_str(r#"{ "do": "pin", "post": "x:1234" }"#)?;
/// assert_eq!((edit.kind, edit.post.as_deref()), (EditKind::Pin, Some("x:1234")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Edit {
    /// What is done.
    #[serde(rename = "do")]
    pub kind: EditKind,
    /// When the editor did it, ISO 8601; the core has no clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
    /// A post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// An author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Words of a post, compared without case and accents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// Byte range of a quotation in the post's normalised text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<[usize; 2]>,
    /// Byte range inside `at` that is cut out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<[usize; 2]>,
    /// A post of the section that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Several posts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts: Option<Vec<String>>,
    /// A post of the section that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The editor's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where words stand: `title`, `deck`, `lede`, `closing`, `s:<post>/heading`, `s:<post>/p0` for the first
    /// paragraph of the section that has the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The narrator's words that are replaced: a span's, or some of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// In a digest: whether the edition is as the edit asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied: Option<bool>,
    /// In a digest: why it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Refusal>,
}

/// What an [`Edit`] does, with the fields that it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    /// `post` is kept, stands first in its section and is quoted.
    Pin,
    /// `post` and its copies are left out.
    Drop,
    /// `post` is used although it would be left out.
    Restore,
    /// All posts of `author` are left out.
    BanAuthor,
    /// All posts with `phrase` are left out.
    BanPhrase,
    /// `post` gives its section's pull quote: the bytes `at`, or its best sentence.
    PullQuote,
    /// The quotation `at` of `post` is shortened by the bytes `cut`, with the mark `[…]`.
    Cut,
    /// `post` comes to the section of the post `to`.
    Move,
    /// The sections of `posts` become one.
    Merge,
    /// `posts` become a section of their own.
    Split,
    /// Sections stand in the order of `posts`, one of each; those not named follow.
    Order,
    /// The heading of `section` is `text`.
    Rename,
    /// The title is `text`.
    Title,
    /// The deck is `text`.
    Deck,
    /// The narrator's words `was` at `place` are `text`.
    Rewrite,
}

/// Why an edit could not be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The export has no such post.
    UnknownPost,
    /// The export has no such author.
    UnknownAuthor,
    /// The post is in no section, or there is none of the name.
    UnknownSection,
    /// No post has the phrase.
    NoMatch,
    /// A later edit says otherwise.
    Superseded,
    /// The post is not used.
    NotUsed,
    /// The post is private and private posts were not asked for.
    Private,
    /// The post has no words.
    NoText,
    /// The post or that part of it is not quoted.
    NotQuoted,
    /// The bytes are no whole words of the post's text.
    OutOfRange,
    /// The words to be replaced do not stand there.
    TextGone,
    /// All of them are in one section, or in it already.
    SameSection,
    /// The section would lose its last post.
    LastPosts,
    /// There would be more than twelve sections.
    TooManySections,
}

impl Edit {
    /// An edit of the given kind without any field.
    pub fn new(kind: EditKind) -> Self {
        Edit {
            kind,
            made: None,
            post: None,
            author: None,
            phrase: None,
            at: None,
            cut: None,
            to: None,
            posts: None,
            section: None,
            text: None,
            place: None,
            was: None,
            applied: None,
            why: None,
        }
    }

    /// The edit as it was asked for, without what a digest says of it.
    #[must_use]
    pub fn asked(&self) -> Self {
        Edit { applied: None, why: None, ..self.clone() }
    }

    /// The field that its kind needs and that it lacks, or that is empty.
    pub fn lacks(&self) -> Option<&'static str> {
        let post = ("post", self.post.as_deref().is_some_and(|post| !post.is_empty()));
        let posts = ("posts", self.posts.as_ref().is_some_and(|posts| !posts.is_empty()));
        let text = ("text", self.text.as_deref().is_some_and(|text| !text.trim().is_empty()));
        let has =
            |name, field: &Option<String>| (name, field.as_deref().is_some_and(|it| !it.trim().is_empty()));
        let due: &[(&'static str, bool)] = match self.kind {
            EditKind::Pin | EditKind::Drop | EditKind::Restore | EditKind::PullQuote => &[post],
            EditKind::BanAuthor => &[has("author", &self.author)],
            EditKind::BanPhrase => &[has("phrase", &self.phrase)],
            EditKind::Cut => &[post, ("at", self.at.is_some()), ("cut", self.cut.is_some())],
            EditKind::Move => &[post, has("to", &self.to)],
            EditKind::Merge => &[("posts", self.posts.as_ref().is_some_and(|posts| posts.len() >= 2))],
            EditKind::Split | EditKind::Order => &[posts],
            EditKind::Rename => &[has("section", &self.section), text],
            EditKind::Title | EditKind::Deck => &[text],
            EditKind::Rewrite => {
                &[has("place", &self.place), has("was", &self.was), ("text", self.text.is_some())]
            }
        };
        due.iter().find(|(_, there)| !there).map(|(name, _)| *name)
    }

    /// The platform and the rest of a name such as `x:1234`.
    ///
    /// ```
    /// use coranto::model::{Edit, Platform};
    /// assert_eq!(Edit::reference("hacker-news:8863"), Some((Platform::HackerNews, "8863")));
    /// assert_eq!(Edit::reference("8863"), None);
    /// ```
    pub fn reference(name: &str) -> Option<(Platform, &str)> {
        let (platform, rest) = name.split_once(':')?;
        let platform: Result<Platform, NameError> = Platform::deserialize(platform.into_deserializer());
        Some((platform.ok()?, rest))
    }
}
