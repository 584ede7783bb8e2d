//! Communities of a weighted graph: the Leiden algorithm (Traag, Waltman and van Eck, Scientific
//! Reports 9, 2019) for modularity with a resolution (Reichardt and Bornholdt, 2006).
//!
//! Where the original draws at random, this takes the best, and nodes are visited in an order that a fixed
//! seed and the nodes' own marks give: the same graph has the same communities on every machine, and a node that comes or
//! goes leaves the order of the others as it was.

use crate::text::kernels::gather;
use std::collections::VecDeque;

/// An undirected graph.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    /// Where the edges of each node begin in `edges`, and the end.
    starts: Vec<u32>,
    /// The neighbours of one node after the other with the weight of the edge, each node's in ascending order,
    /// itself never.
    edges: Vec<(u32, f64)>,
    /// Per node: twice the weight of the edges inside it.
    loops: Vec<f64>,
    /// Per node: what it is known by when nodes are shuffled.
    marks: Vec<u64>,
}

impl Graph {
    /// A graph of `n` nodes from edges; the weights of those between the same two are added up.
    pub fn new(n: usize, edges: impl Iterator<Item = (u32, u32, f64)>) -> Self {
        let edges: Vec<(u32, u32, f64)> = edges.filter(|(a, b, weight)| a != b && *weight > 0.0).collect();
        Graph::summed(n, &edges, |first, later| first + later)
    }

    /// A graph of `n` nodes from edges, none of them from a node to itself, given how the weights of those between
    /// the same two make one.
    pub(super) fn summed(n: usize, edges: &[(u32, u32, f64)], sum: fn(f64, f64) -> f64) -> Self {
        // Lists of what each node has an edge with are turned around: going through them in order of node, each
        // list that is filled is in order.
        let both = |(a, b, weight): &(u32, u32, f64)| [(*a, *b, *weight), (*b, *a, *weight)];
        let (starts, unordered) =
            lists(n, 2 * edges.len(), &|take| edges.iter().flat_map(both).for_each(take));
        let (from, mut ordered) = lists(n, unordered.len(), &|take: &mut Take<'_>| {
            for node in 0..n {
                for (other, weight) in &unordered[starts[node] as usize..starts[node + 1] as usize] {
                    take((*other, node as u32, *weight));
                }
            }
        });
        let mut starts = vec![0u32; n + 1];
        let mut end = 0;
        for node in 0..n {
            let first = end;
            for at in from[node] as usize..from[node + 1] as usize {
                let (other, weight) = ordered[at];
                if end > first && ordered[end - 1].0 == other {
                    ordered[end - 1].1 = sum(ordered[end - 1].1, weight);
                } else {
                    ordered[end] = (other, weight);
                    end += 1;
                }
            }
            starts[node + 1] = end as u32;
        }
        ordered.truncate(end);
        Graph { starts, edges: ordered, loops: vec![0.0; n], marks: (0..n as u64).collect() }
    }

    /// The graph with a mark for each node, by which nodes are shuffled.
    pub(super) fn marked(mut self, marks: &[u64]) -> Graph {
        self.marks = marks.to_vec();
        self
    }

    /// The graph with more edges, whose weights are added to those that it has.
    pub(super) fn with(&self, more: &[(u32, u32, f64)]) -> Graph {
        let own = (0..self.len()).flat_map(|node| {
            self.of(node)
                .iter()
                .filter(move |edge| edge.0 > node as u32)
                .map(move |edge| (node as u32, edge.0, edge.1))
        });
        Graph::new(self.len(), own.chain(more.iter().copied())).marked(&self.marks)
    }

    /// How many nodes it has.
    pub(super) fn len(&self) -> usize {
        self.loops.len()
    }

    /// The neighbours of a node with the weight of the edge, in ascending order.
    pub(super) fn of(&self, node: usize) -> &[(u32, f64)] {
        &self.edges[self.starts[node] as usize..self.starts[node + 1] as usize]
    }

    /// The graph whose nodes are the communities of this one, as [`leiden`] numbers them.
    pub fn of_communities(&self, of: &[u32]) -> Graph {
        let count = of.iter().max().map_or(0, |most| *most as usize + 1);
        aggregate(self, of, count)
    }

    /// The graph with each weight divided by a divisor of both its nodes.
    pub(super) fn divided(&self, divisors: &[f64]) -> Graph {
        let mut divided = self.clone();
        for node in 0..self.len() {
            for edge in &mut divided.edges[self.starts[node] as usize..self.starts[node + 1] as usize] {
                edge.1 /= divisors[node] * divisors[edge.0 as usize];
            }
        }
        divided
    }

    fn degree(&self, node: usize) -> f64 {
        self.of(node).iter().map(|edge| edge.1).sum::<f64>() + self.loops[node]
    }
}

/// Takes an entry of the list of a node: the node, another, and a weight.
type Take<'a> = dyn FnMut((u32, u32, f64)) + 'a;

/// Per node a list of others, one list after the other; with where each begins. `all` gives whatever is to be
/// taken to what it is called with, and is called twice.
fn lists(n: usize, length: usize, all: &dyn Fn(&mut Take<'_>)) -> (Vec<u32>, Vec<(u32, f64)>) {
    let mut starts = vec![0u32; n + 2];
    all(&mut |(node, _, _)| starts[node as usize + 2] += 1);
    for node in 1..n + 2 {
        starts[node] += starts[node - 1];
    }
    let mut out = vec![(0, 0.0); length];
    all(&mut |(node, other, weight)| {
        let place = &mut starts[node as usize + 1];
        out[*place as usize] = (other, weight);
        *place += 1;
    });
    starts.pop();
    (starts, out)
}

/// The community of each node, numbered from 0 without gaps in order of their first node.
pub fn leiden(graph: &Graph, resolution: f64, seed: u64) -> Vec<u32> {
    let n = graph.len();
    let total: f64 = (0..n).map(|node| graph.degree(node)).sum();
    let mut of: Vec<u32> = (0..n as u32).collect();
    if total <= 0.0 {
        return of;
    }
    let gamma = resolution / total;
    let mut random = Random(seed);
    let mut level = graph.clone();
    // Per node of the first graph: its node in `level`.
    let mut node_of: Vec<u32> = (0..n as u32).collect();
    let mut partition: Vec<u32> = (0..n as u32).collect();
    // Each level has fewer nodes than the one before, so that this ends; the bound is for show.
    for _ in 0..64 {
        let degrees: Vec<f64> = (0..level.len()).map(|node| level.degree(node)).collect();
        move_nodes(&level, &degrees, gamma, &mut partition, &mut random);
        renumber(&mut partition);
        for (node, community) in of.iter_mut().enumerate() {
            *community = partition[node_of[node] as usize];
        }
        let refined = refine(&level, &degrees, gamma, &partition, &mut random);
        let count = refined.iter().max().map_or(0, |most| *most as usize + 1);
        if count == level.len() {
            break;
        }
        let mut next = vec![0; count];
        for (node, part) in refined.iter().enumerate() {
            next[*part as usize] = partition[node];
        }
        level = aggregate(&level, &refined, count);
        for node in &mut node_of {
            *node = refined[*node as usize];
        }
        partition = next;
    }
    renumber(&mut of);
    of
}

/// Of the communities that several walks over a graph end in, those of the highest modularity that may be; none where
/// none may.
pub(super) fn best(graph: &Graph, resolution: f64, walks: u64, may: impl Fn(&[u32]) -> bool) -> Vec<u32> {
    let mut best = (f64::NEG_INFINITY, Vec::new());
    for walk in 0..walks {
        let of = leiden(graph, resolution, super::SEED + walk);
        let quality = quality(graph, resolution, &of);
        if quality > best.0 && may(&of) {
            best = (quality, of);
        }
    }
    best.1
}

/// The communities on which many walks over a graph agree: of a graph whose edges weigh by how often walks leave their ends
/// together (the consensus clustering of Lancichinetti and Fortunato, Scientific Reports 2, 2012). One walk of the highest
/// modularity is one of many that are almost as good, and another node more may make it another.
pub(super) fn agreed(graph: &Graph, resolution: f64, walks: u64) -> Vec<u32> {
    let found: Vec<Vec<u32>> = (0..walks).map(|walk| leiden(graph, resolution, super::SEED + walk)).collect();
    let mut firm = graph.clone();
    for node in 0..graph.len() {
        for edge in &mut firm.edges[graph.starts[node] as usize..graph.starts[node + 1] as usize] {
            let together = found.iter().filter(|of| of[node] == of[edge.0 as usize]).count() as f64;
            edge.1 *= (together / walks as f64) * (together / walks as f64);
        }
    }
    best(&firm, resolution, walks.div_ceil(2), |_| true)
}

/// A partition after each node was moved to where it adds most: one found on a smaller graph is mended so.
pub(super) fn mend(graph: &Graph, resolution: f64, mut of: Vec<u32>, seed: u64) -> Vec<u32> {
    let degrees: Vec<f64> = (0..of.len()).map(|node| graph.degree(node)).collect();
    let total: f64 = degrees.iter().sum();
    if total > 0.0 {
        move_nodes(graph, &degrees, resolution / total, &mut of, &mut Random(seed));
        renumber(&mut of);
    }
    of
}

/// Moves nodes to the community where they add most, until none gains by moving.
fn move_nodes(graph: &Graph, degrees: &[f64], gamma: f64, partition: &mut [u32], random: &mut Random) {
    let n = partition.len();
    let mut sizes = vec![0.0; n];
    let mut members = vec![0u32; n];
    for (node, community) in partition.iter().enumerate() {
        sizes[*community as usize] += degrees[node];
        members[*community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..n as u32).rev().filter(|c| members[*c as usize] == 0).collect();
    let mut queue: VecDeque<u32> = random.order(&graph.marks).into();
    let mut queued = vec![true; n];
    let mut weights = vec![0.0; n];
    // Slices: where the module is built for its size, each access to a vector is a call.
    let (sizes, members, queued, weights) =
        (&mut sizes[..], &mut members[..], &mut queued[..], &mut weights[..]);
    let mut seen: Vec<u32> = Vec::new();
    // Far above what is needed; rounding could otherwise let two nodes swap for ever.
    let mut moves_left = n.saturating_mul(100);
    while let Some(node) = queue.pop_front() {
        let node = node as usize;
        queued[node] = false;
        let home = partition[node];
        sizes[home as usize] -= degrees[node];
        members[home as usize] -= 1;
        gather(graph.of(node), partition, weights, &mut seen);
        let gain =
            |community: u32| weights[community as usize] - gamma * degrees[node] * sizes[community as usize];
        let mut best = (gain(home), home);
        for &community in &seen {
            let gained = gain(community);
            if gained > best.0 + 1e-12 {
                best = (gained, community);
            }
        }
        if best.0 < -1e-12
            && members[home as usize] > 0
            && let Some(alone) = empty.last()
        {
            best = (0.0, *alone);
        }
        for community in seen.drain(..) {
            weights[community as usize] = 0.0;
        }
        let to = best.1;
        sizes[to as usize] += degrees[node];
        members[to as usize] += 1;
        if to != home && moves_left > 0 {
            moves_left -= 1;
            partition[node] = to;
            if empty.last() == Some(&to) {
                empty.pop();
            }
            if members[home as usize] == 0 {
                empty.push(home);
            }
            for (other, _) in graph.of(node) {
                if partition[*other as usize] != to && !queued[*other as usize] {
                    queued[*other as usize] = true;
                    queue.push_back(*other);
                }
            }
        } else if to != home {
            sizes[to as usize] -= degrees[node];
            members[to as usize] -= 1;
            sizes[home as usize] += degrees[node];
            members[home as usize] += 1;
        }
    }
}

/// Splits each community into parts that are well connected: what becomes the nodes of the next level.
fn refine(graph: &Graph, degrees: &[f64], gamma: f64, partition: &[u32], random: &mut Random) -> Vec<u32> {
    let n = partition.len();
    let mut community_size = vec![0.0; n];
    for (node, community) in partition.iter().enumerate() {
        community_size[*community as usize] += degrees[node];
    }
    let mut part: Vec<u32> = (0..n as u32).collect();
    let mut size = degrees.to_vec();
    let mut alone = vec![true; n];
    // Per part: weight to the rest of its community.
    let mut outward: Vec<f64> = (0..n)
        .map(|node| {
            graph
                .of(node)
                .iter()
                .filter(|edge| partition[edge.0 as usize] == partition[node])
                .map(|edge| edge.1)
                .sum()
        })
        .collect();
    let mut weights = vec![0.0; n];
    let mut seen: Vec<u32> = Vec::new();
    for node in random.order(&graph.marks) {
        let node = node as usize;
        let whole = community_size[partition[node] as usize];
        if !alone[node] || outward[node] < gamma * degrees[node] * (whole - degrees[node]) - 1e-12 {
            continue;
        }
        for (other, weight) in graph.of(node) {
            if partition[*other as usize] != partition[node] {
                continue;
            }
            let to = part[*other as usize];
            if weights[to as usize] == 0.0 {
                seen.push(to);
            }
            weights[to as usize] += weight;
        }
        let mut best = (0.0, part[node]);
        for &to in &seen {
            let there = to as usize;
            let connected = outward[there] >= gamma * size[there] * (whole - size[there]) - 1e-12;
            let gained = weights[there] - gamma * degrees[node] * size[there];
            if to != part[node] && connected && gained > best.0 + 1e-12 {
                best = (gained, to);
            }
        }
        let to = best.1 as usize;
        if to != part[node] as usize {
            let between = weights[to];
            outward[to] += outward[node] - 2.0 * between;
            size[to] += degrees[node];
            part[node] = to as u32;
            alone[node] = false;
            alone[to] = false;
        }
        for to in seen.drain(..) {
            weights[to as usize] = 0.0;
        }
    }
    renumber(&mut part);
    part
}

fn aggregate(graph: &Graph, part: &[u32], count: usize) -> Graph {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, to) in part.iter().enumerate() {
        members[*to as usize].push(node);
    }
    let mut weights = vec![0.0; count];
    let mut seen: Vec<u32> = Vec::new();
    let mut edges = Vec::new();
    let mut starts = Vec::with_capacity(count + 1);
    starts.push(0);
    let mark = |nodes: &Vec<usize>| nodes.iter().map(|node| graph.marks[*node]).min().unwrap_or(0);
    let marks = members.iter().map(mark).collect();
    let mut loops = vec![0.0; count];
    for (at, nodes) in members.iter().enumerate() {
        for &node in nodes {
            loops[at] += graph.loops[node];
            for (other, weight) in graph.of(node) {
                let to = part[*other as usize];
                if to as usize == at {
                    loops[at] += weight;
                    continue;
                }
                if weights[to as usize] == 0.0 {
                    seen.push(to);
                }
                weights[to as usize] += weight;
            }
        }
        seen.sort();
        edges.extend(seen.iter().map(|to| (*to, weights[*to as usize])));
        starts.push(edges.len() as u32);
        for to in seen.drain(..) {
            weights[to as usize] = 0.0;
        }
    }
    Graph { starts, edges, loops, marks }
}

/// Numbers from 0 without gaps in order of first appearance.
fn renumber(partition: &mut [u32]) {
    let mut names = vec![u32::MAX; partition.len()];
    let mut next = 0;
    for community in partition {
        let name = &mut names[*community as usize];
        if *name == u32::MAX {
            *name = next;
            next += 1;
        }
        *community = *name;
    }
}

/// Modularity of a partition, times the total weight: comparable between partitions of one graph.
fn quality(graph: &Graph, resolution: f64, of: &[u32]) -> f64 {
    let n = graph.len();
    let degrees: Vec<f64> = (0..n).map(|node| graph.degree(node)).collect();
    let total: f64 = degrees.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let mut sizes = vec![0.0; n];
    let mut inside = 0.0;
    for node in 0..n {
        sizes[of[node] as usize] += degrees[node];
        inside += graph.loops[node];
        inside += graph
            .of(node)
            .iter()
            .filter(|edge| of[edge.0 as usize] == of[node])
            .map(|edge| edge.1)
            .sum::<f64>();
    }
    (inside - resolution * sizes.iter().map(|size| size * size).sum::<f64>() / total) / total
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// The places of marks, shuffled: where each comes hangs on the seed and its own mark.
    fn order(&mut self, marks: &[u64]) -> Vec<u32> {
        let seed = self.next();
        let mut order: Vec<(u64, u32)> =
            marks.iter().enumerate().map(|(at, mark)| (Random(seed ^ mark).next(), at as u32)).collect();
        order.sort();
        order.into_iter().map(|(_, at)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cliques of five in a ring.
    fn ring(cliques: u32) -> Graph {
        let mut edges = Vec::new();
        for clique in 0..cliques {
            for a in 0..5 {
                for b in a + 1..5 {
                    edges.push((clique * 5 + a, clique * 5 + b, 1.0));
                }
            }
            edges.push((clique * 5, (clique + 1) % cliques * 5 + 1, 1.0));
        }
        Graph::new(cliques as usize * 5, edges.into_iter())
    }

    #[test]
    fn cliques_are_communities() {
        let graph = ring(8);
        let of = leiden(&graph, 1.0, 7);
        let expected: Vec<u32> = (0..40).map(|node| node / 5).collect();
        assert_eq!(of, expected);
        assert!(quality(&graph, 1.0, &of) > quality(&graph, 1.0, &[0; 40]));
    }

    #[test]
    fn walks_agree_on_what_is_firm_and_a_node_more_changes_nothing_of_it() {
        let graph = ring(8);
        let of = agreed(&graph, 1.0, 8);
        assert_eq!(of, (0..40).map(|node| node / 5).collect::<Vec<u32>>());
        let more = Graph::new(41, graph_edges(&graph).into_iter().chain([(40, 3, 0.5)]));
        assert_eq!(agreed(&more, 1.0, 8)[..40], of);
    }

    fn graph_edges(graph: &Graph) -> Vec<(u32, u32, f64)> {
        let from = |node: usize| graph.of(node).iter().map(move |edge| (node as u32, edge.0, edge.1));
        (0..graph.len()).flat_map(from).filter(|edge| edge.0 < edge.1).collect()
    }

    #[test]
    fn resolution_joins_and_splits() {
        let graph = ring(30);
        let count = |resolution| leiden(&graph, resolution, 7).into_iter().max().unwrap() + 1;
        assert!(count(0.3) < 30);
        assert_eq!(count(3.0), 30);
        assert_eq!(count(1000.0), 150);
    }

    #[test]
    fn communities_hang_together_and_edges_are_no_need() {
        assert_eq!(leiden(&Graph::new(3, std::iter::empty()), 1.0, 1), [0, 1, 2]);
        assert!(leiden(&Graph::default(), 1.0, 1).is_empty());
        let mut random = Random(3);
        let edges: Vec<(u32, u32, f64)> = (0..400)
            .map(|_| ((random.next() % 120) as u32, (random.next() % 120) as u32))
            .map(|(a, b)| (a.min(b), a.max(b), 1.0))
            .collect();
        let graph = Graph::new(120, edges.into_iter());
        let of = leiden(&graph, 1.0, 5);
        assert_eq!(of, leiden(&graph, 1.0, 5));
        for community in 0..=*of.iter().max().unwrap() {
            let members: Vec<usize> = (0..120).filter(|node| of[*node] == community).collect();
            let mut reached = vec![members[0]];
            let mut at = 0;
            while at < reached.len() {
                for (other, _) in graph.of(reached[at]) {
                    let other = *other as usize;
                    if of[other] == community && !reached.contains(&other) {
                        reached.push(other);
                    }
                }
                at += 1;
            }
            assert_eq!(reached.len(), members.len());
        }
    }
}
