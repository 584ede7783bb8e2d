//! What files of one export say about each other's posts: names of users and channels, the owner
//! of an archive, long texts kept apart. Files that hold only this are read before all others.

use crate::error::Error;
use std::any::Any;

/// One value for each reader that needs something, by its type: the reader alone knows what is in it.
#[derive(Default)]
pub(crate) struct Side {
    parts: Vec<Box<dyn Any>>,
    /// Of files without posts, which belong to an export that has others: the first one's error.
    lone: Option<Error>,
}

impl Side {
    /// What is known as a `T`, empty at first.
    pub(crate) fn of<T: Any + Default>(&mut self) -> &mut T {
        let at = match self.parts.iter().position(|part| part.is::<T>()) {
            Some(at) => at,
            None => {
                self.parts.push(Box::new(T::default()));
                self.parts.len() - 1
            }
        };
        self.parts[at].downcast_mut().expect("the part is of this type")
    }

    /// A file holds no posts: what to say should no other file hold any.
    pub(crate) fn without_posts(&mut self, error: Error) {
        self.lone.get_or_insert(error);
    }

    /// The error where there are only files without posts of an export that has others.
    pub(crate) fn alone(&self) -> Option<Error> {
        self.lone.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_a_part_of_its_own() {
        let mut side = Side::default();
        side.of::<String>().push('a');
        *side.of::<u8>() += 1;
        side.of::<String>().push('b');
        assert_eq!(side.of::<String>(), "ab");
        assert_eq!(*side.of::<u8>(), 1);
        assert!(side.alone().is_none());
    }
}
