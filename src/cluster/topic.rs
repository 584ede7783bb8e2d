//! What holds the posts of a theme together, and what it is called where that is not a matter of its words.

use super::{Aspect, Rubric, Sort};
use crate::model::SectionKind;

/// What a theme is.
///
/// ```
/// use coranto::cluster::{Name, Topic};
/// use coranto::model::SectionKind;
///
/// let topic = Topic::named(Name::Place("r/harbour".into()));
/// assert_eq!(topic.kind, SectionKind::Place);
/// assert_eq!(Topic::default().kind, SectionKind::Story);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topic {
    /// What holds its posts together.
    pub kind: SectionKind,
    /// What it is called; `None` where the words of its posts have to tell.
    pub name: Option<Name>,
}

/// What a theme is called, where structure or a table tells it and not its key words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A place, as its platform writes it: `r/harbour`, `#enrique`, a forum's category.
    Place(String),
    /// A post and what answers it, by the index of that post in
    /// [`Conversation::posts`](crate::model::Conversation::posts): called by what it speaks of.
    Thread(usize),
    /// A newspaper's rubric.
    Rubric(Rubric),
    /// A matter of the event that the whole conversation is about.
    Aspect(Aspect),
    /// What its posts are, where no subject holds them together.
    Sort(Sort),
}

impl Topic {
    /// A theme that is called so, of the kind that the name tells.
    #[must_use]
    pub fn named(name: Name) -> Topic {
        let kind = match name {
            Name::Place(_) => SectionKind::Place,
            Name::Thread(_) => SectionKind::Thread,
            Name::Rubric(_) => SectionKind::Rubric,
            Name::Aspect(_) => SectionKind::Aspect,
            Name::Sort(_) => SectionKind::List,
        };
        Topic { kind, name: Some(name) }
    }

    /// What belongs to no other.
    #[must_use]
    pub fn rest() -> Topic {
        Topic { kind: SectionKind::Brief, name: None }
    }

    /// What two themes are that become one: the same where they are the same, else a story without a name.
    pub(super) fn and(&self, other: &Topic) -> Topic {
        if self == other { self.clone() } else { Topic::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_themes_that_become_one_keep_a_name_that_both_have() {
        let place = |name: &str| Topic::named(Name::Place(name.into()));
        assert_eq!(place("a").and(&place("a")), place("a"));
        assert_eq!(place("a").and(&place("b")), Topic::default());
    }
}
