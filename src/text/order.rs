//! Sorting and collecting that is compiled once.
//!
//! The standard library compiles its sort anew for each type and comparison, some 4 KB of the module each
//! time, and `collect` into an ordered map brings another sort with it. Here one merge sort orders places, and
//! only the comparison and the moves are compiled for each type.

use std::cmp::Ordering;

/// Stable sorting of a slice.
pub(crate) trait Sorted<T> {
    /// Sorts by a comparison, which is to be a total order.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts in ascending order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Sorted<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut places = places(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        for at in 0..self.len() {
            while places[at] as usize != at {
                let place = places[at] as usize;
                self.swap(at, place);
                places.swap(at, place);
            }
        }
    }
}

/// Where each of `length` items belongs.
#[inline(never)]
fn places(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..length as u32).collect();
    #[allow(clippy::disallowed_methods, reason = "the one sort of all")]
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    let mut places = vec![0; length];
    for (place, item) in order.into_iter().enumerate() {
        places[item as usize] = place as u32;
    }
    places
}

/// Collecting one item after the other.
pub(crate) trait Gather: Iterator + Sized {
    /// What `collect` gives, for ordered maps and sets without the sort that `collect` begins with.
    fn gather<C: Default + Extend<Self::Item>>(self) -> C {
        let mut out = C::default();
        for item in self {
            out.extend(std::iter::once(item));
        }
        out
    }
}

impl<I: Iterator> Gather for I {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn orders_as_the_standard_library_does(mut items in prop::collection::vec((0u8..9, any::<u16>()), 0..200)) {
            let mut expected = items.clone();
            #[allow(clippy::disallowed_methods, reason = "what is compared with")]
            expected.sort_by_key(|item| item.0);
            items.order_by_key(|item| item.0);
            prop_assert_eq!(&items, &expected);
            #[allow(clippy::disallowed_methods, reason = "what is compared with")]
            expected.sort();
            items.order();
            prop_assert_eq!(items, expected);
        }
    }

    #[test]
    fn gathers_the_last_of_each_key() {
        let map: std::collections::BTreeMap<_, _> = [(2, 'a'), (1, 'b'), (2, 'c')].into_iter().gather();
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [(1, 'b'), (2, 'c')]);
    }
}
