//! Ordered maps and sets that are compiled once.
//!
//! The standard library's B-trees are compiled anew for each type of key and value, some 6 KB of the module
//! each, which made a tenth of it. Here the tree itself, links between places, knows nothing of keys and
//! values; for each type only the search is compiled. An AA tree (Andersson 1993, "Balanced Search Trees
//! Made Simple"); iteration goes in the order of the keys, as the standard library's does.

use std::borrow::Borrow;
use std::fmt;

const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Node {
    children: [u32; 2],
    level: u8,
}

/// The tree over the places of a list.
#[derive(Debug, Clone)]
struct Shape {
    root: u32,
    nodes: Vec<Node>,
}

/// The way from the root to a free link: each node and whether the way goes on to the right.
type Way = Vec<(u32, bool)>;

impl Shape {
    const EMPTY: Shape = Shape { root: NONE, nodes: Vec::new() };

    fn level(&self, node: u32) -> u8 {
        self.nodes.get(node as usize).map_or(0, |node| node.level)
    }

    fn child(&self, node: u32, right: bool) -> u32 {
        self.nodes.get(node as usize).map_or(NONE, |node| node.children[usize::from(right)])
    }

    /// Turns the child of one side above its parent.
    fn turn(&mut self, node: u32, right: bool) -> u32 {
        let up = self.child(node, right);
        self.nodes[node as usize].children[usize::from(right)] = self.child(up, !right);
        self.nodes[up as usize].children[usize::from(!right)] = node;
        up
    }

    /// Adds a node at the end of a way and balances the tree along it.
    #[inline(never)]
    fn attach(&mut self, way: &[(u32, bool)]) {
        let mut below = self.nodes.len() as u32;
        self.nodes.push(Node { children: [NONE; 2], level: 1 });
        for (node, right) in way.iter().rev() {
            let mut node = *node;
            self.nodes[node as usize].children[usize::from(*right)] = below;
            let left = self.child(node, false);
            if left != NONE && self.level(left) == self.level(node) {
                node = self.turn(node, false);
            }
            let beyond = self.child(self.child(node, true), true);
            if beyond != NONE && self.level(beyond) == self.level(node) {
                node = self.turn(node, true);
                self.nodes[node as usize].level += 1;
            }
            below = node;
        }
        self.root = below;
    }

    /// The places in the order of their keys.
    #[inline(never)]
    fn order(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut open = Vec::new();
        let mut node = self.root;
        loop {
            while node != NONE {
                open.push(node);
                node = self.child(node, false);
            }
            let Some(next) = open.pop() else { break };
            order.push(next);
            node = self.child(next, true);
        }
        order
    }

    /// The tree over as many places that are in order.
    #[inline(never)]
    fn of_sorted(count: usize) -> Shape {
        fn build(nodes: &mut [Node], from: usize, to: usize) -> u32 {
            if from == to {
                return NONE;
            }
            // Of an even number the right half is the larger, as an AA tree leans.
            let middle = from + (to - from - 1) / 2;
            let children = [build(nodes, from, middle), build(nodes, middle + 1, to)];
            let level = nodes.get(children[0] as usize).map_or(0, |left| left.level) + 1;
            nodes[middle] = Node { children, level };
            middle as u32
        }
        let mut nodes = vec![Node { children: [NONE; 2], level: 1 }; count];
        let root = build(&mut nodes, 0, count);
        Shape { root, nodes }
    }
}

/// An ordered map, to be used as [`std::collections::BTreeMap`]. Removing takes as long as going through all.
#[derive(Clone)]
pub struct TreeMap<K, V> {
    shape: Shape,
    entries: Vec<(K, V)>,
}

/// Where a key is or belongs.
pub struct Entry<'a, K, V> {
    map: &'a mut TreeMap<K, V>,
    key: K,
    found: Result<usize, Way>,
}

impl<K, V> TreeMap<K, V> {
    pub const fn new() -> Self {
        TreeMap { shape: Shape::EMPTY, entries: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator + Clone {
        self.shape.order().into_iter().map(|at| {
            let (key, value) = &self.entries[at as usize];
            (key, value)
        })
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.iter().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.iter().map(|(_, value)| value)
    }

    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&K, &mut V)> {
        self.settle();
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.iter_mut().map(|(_, value)| value)
    }

    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.into_iter().map(|(_, value)| value)
    }

    pub fn into_keys(self) -> impl DoubleEndedIterator<Item = K> {
        self.into_iter().map(|(key, _)| key)
    }

    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.settle();
        self.entries.retain_mut(|(key, value)| keep(key, value));
        self.shape = Shape::of_sorted(self.entries.len());
    }

    /// Puts the entries themselves in order.
    fn settle(&mut self) {
        let order = self.shape.order();
        if order.iter().enumerate().all(|(place, at)| place == *at as usize) {
            return;
        }
        let mut places = vec![0; order.len()];
        for (place, at) in order.into_iter().enumerate() {
            places[at as usize] = place;
        }
        for at in 0..places.len() {
            while places[at] != at {
                let place = places[at];
                self.entries.swap(at, place);
                places.swap(at, place);
            }
        }
        self.shape = Shape::of_sorted(self.entries.len());
    }
}

impl<K: Ord, V> TreeMap<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q, mut way: Option<&mut Way>) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let mut node = self.shape.root;
        while let Some((own, _)) = self.entries.get(node as usize) {
            let right = match key.cmp(own.borrow()) {
                std::cmp::Ordering::Equal => return Some(node as usize),
                less_or_more => less_or_more.is_gt(),
            };
            if let Some(way) = &mut way {
                way.push((node, right));
            }
            node = self.shape.child(node, right);
        }
        None
    }

    fn put(&mut self, way: &[(u32, bool)], key: K, value: V) -> usize {
        self.shape.attach(way);
        self.entries.push((key, value));
        self.entries.len() - 1
    }

    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key, None).map(|at| &self.entries[at].1)
    }

    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key, None).map(|at| &mut self.entries[at].1)
    }

    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key, None).is_some()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let mut way = Way::new();
        match self.find(&key, Some(&mut way)) {
            Some(at) => Some(std::mem::replace(&mut self.entries[at].1, value)),
            None => {
                self.put(&way, key, value);
                None
            }
        }
    }

    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.find(key, None)?;
        self.settle();
        let at = self.find(key, None)?;
        let (_, value) = self.entries.remove(at);
        self.shape = Shape::of_sorted(self.entries.len());
        Some(value)
    }

    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let mut way = Way::new();
        let found = self.find(&key, Some(&mut way)).ok_or(way);
        Entry { map: self, key, found }
    }
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
    pub fn or_insert_with(self, value: impl FnOnce() -> V) -> &'a mut V {
        let at = match self.found {
            Ok(at) => at,
            Err(way) => self.map.put(&way, self.key, value()),
        };
        &mut self.map.entries[at].1
    }

    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}

impl<K, V> Default for TreeMap<K, V> {
    fn default() -> Self {
        TreeMap::new()
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for TreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for TreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for TreeMap<K, V> {}

impl<K: Ord, V> Extend<(K, V)> for TreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for TreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = TreeMap::new();
        map.extend(items);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for TreeMap<K, V> {
    fn from(items: [(K, V); N]) -> Self {
        TreeMap::from_iter(items)
    }
}

impl<K, V> IntoIterator for TreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.settle();
        self.entries.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a TreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::vec::IntoIter<(&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().collect::<Vec<_>>().into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut TreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = std::vec::IntoIter<(&'a K, &'a mut V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut().collect::<Vec<_>>().into_iter()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> std::ops::Index<&Q> for TreeMap<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key is in the map")
    }
}

/// An ordered set, to be used as [`std::collections::BTreeSet`].
#[derive(Clone)]
pub struct TreeSet<K>(TreeMap<K, ()>);

impl<K> TreeSet<K> {
    pub const fn new() -> Self {
        TreeSet(TreeMap::new())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.0.keys()
    }
}

impl<K: Ord> TreeSet<K> {
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.contains_key(key)
    }

    pub fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ()).is_none()
    }

    pub fn intersection<'a>(&'a self, other: &'a TreeSet<K>) -> impl Iterator<Item = &'a K> {
        self.iter().filter(|key| other.contains(*key))
    }

    pub fn is_disjoint(&self, other: &TreeSet<K>) -> bool {
        self.intersection(other).next().is_none()
    }

    pub fn is_superset(&self, other: &TreeSet<K>) -> bool {
        other.iter().all(|key| self.contains(key))
    }
}

impl<K> Default for TreeSet<K> {
    fn default() -> Self {
        TreeSet::new()
    }
}

impl<K: fmt::Debug> fmt::Debug for TreeSet<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<K: PartialEq> PartialEq for TreeSet<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K: Eq> Eq for TreeSet<K> {}

impl<K: Ord> Extend<K> for TreeSet<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, items: I) {
        for key in items {
            self.insert(key);
        }
    }
}

impl<'a, K: Ord + Copy> Extend<&'a K> for TreeSet<K> {
    fn extend<I: IntoIterator<Item = &'a K>>(&mut self, items: I) {
        self.extend(items.into_iter().copied());
    }
}

impl<K: Ord> FromIterator<K> for TreeSet<K> {
    fn from_iter<I: IntoIterator<Item = K>>(items: I) -> Self {
        let mut set = TreeSet::new();
        set.extend(items);
        set
    }
}

impl<K: Ord, const N: usize> From<[K; N]> for TreeSet<K> {
    fn from(items: [K; N]) -> Self {
        TreeSet::from_iter(items)
    }
}

impl<K> IntoIterator for TreeSet<K> {
    type Item = K;
    type IntoIter = std::vec::IntoIter<K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_keys().collect::<Vec<_>>().into_iter()
    }
}

impl<'a, K> IntoIterator for &'a TreeSet<K> {
    type Item = &'a K;
    type IntoIter = std::vec::IntoIter<&'a K>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn behaves_as_the_standard_library_does(steps in prop::collection::vec((0u8..40, any::<u16>(), 0u8..12), 0..300)) {
            let (mut own, mut due) = (TreeMap::new(), BTreeMap::new());
            for (key, value, step) in steps {
                match step {
                    0 => prop_assert_eq!(own.remove(&key), due.remove(&key)),
                    1 => {
                        own.retain(|_, held| *held % 3 != value % 3);
                        due.retain(|_, held| *held % 3 != value % 3);
                    }
                    2 => own.iter_mut().zip(due.iter_mut()).for_each(|(a, b)| {
                        *a.1 ^= value;
                        *b.1 ^= value;
                    }),
                    3..=5 => {
                        own.entry(key).or_insert(value);
                        due.entry(key).or_insert(value);
                    }
                    _ => prop_assert_eq!(own.insert(key, value), due.insert(key, value)),
                }
                prop_assert_eq!(own.get(&key), due.get(&key));
                prop_assert!(own.iter().eq(due.iter()) && own.iter().rev().eq(due.iter().rev()));
                let depth = usize::from(own.shape.level(own.shape.root));
                prop_assert!(1usize << depth <= own.len() + 1, "{depth} levels of {}", own.len());
            }
            prop_assert!(own.into_iter().eq(due));
        }
    }
}
