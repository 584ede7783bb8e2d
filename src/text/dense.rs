//! Posts as dense vectors: what they mean, whatever their words and their language.
//!
//! v is the sum of the vectors of the post's words, each with its smooth inverse frequency; the mean of the
//! language, and of the whole as far as the language has few posts, is taken away: s·μ_language + (1−s)·μ with
//! s = n/(n+50). What is left is normalised and kept in bytes. Neighbours are looked for by the signs of the
//! dimensions, which are 32 bytes a post, around the posts that serve as pivots.

use super::kernels::{SIGNS, Sum, apart, dot};
use super::vectors::{DIMENSIONS, Table};

/// Posts of a language that weigh as much as the whole in what is taken away.
const SMOOTHED: f64 = 50.0;
/// Posts whose signs are looked at, per post.
const PROBED: usize = 1_000;

/// Dense vectors of some posts.
pub(crate) struct Dense {
    /// Per post, in a row: its dimensions in parts of `scales`.
    codes: Vec<u8>,
    /// Per post: what a unit of its codes is worth; 0 where it has no vector.
    scales: Vec<f32>,
    signs: Vec<[u64; SIGNS]>,
}

impl Dense {
    /// The vectors of posts, given per post its terms with their counts, per term its parts in the table, and per
    /// post a number of its language.
    pub(crate) fn new(
        table: &Table,
        counted: &[Vec<(u32, f64)>],
        parts: &[Vec<u32>],
        languages: &[u32],
    ) -> Dense {
        let mut dense = Dense {
            codes: Vec::with_capacity(languages.len() * DIMENSIONS),
            scales: Vec::with_capacity(languages.len()),
            signs: Vec::with_capacity(languages.len()),
        };
        let count = languages.iter().max().map_or(0, |most| *most as usize + 1);
        let mut means = vec![[0f64; DIMENSIONS]; count + 1];
        let mut posts = vec![0f64; count + 1];
        for (at, language) in languages.iter().enumerate() {
            let mut sum = Sum::new(&[0.0; DIMENSIONS]);
            for (id, count) in &counted[at] {
                table.add_to(&mut sum, &parts[*id as usize], 1.0 + libm::log(count.max(1.0)) as f32);
            }
            let mut vector = sum.values();
            normalise(&mut vector);
            dense.push(&vector);
            for place in [*language as usize, count] {
                posts[place] += 1.0;
                for (mean, value) in means[place].iter_mut().zip(&vector) {
                    *mean += f64::from(*value);
                }
            }
        }
        for (mean, posts) in means.iter_mut().zip(&posts) {
            mean.iter_mut().for_each(|value| *value /= posts.max(1.0));
        }
        let whole = means[count];
        for (mean, posts) in means.iter_mut().zip(&posts) {
            let share = posts / (posts + SMOOTHED);
            for (value, common) in mean.iter_mut().zip(&whole) {
                *value = share * *value + (1.0 - share) * common;
            }
        }
        for (at, language) in languages.iter().enumerate() {
            let mut vector = dense.vector(at);
            // A post without a word of the table has no vector, and the mean is none of it.
            if dense.scales[at] > 0.0 {
                for (value, mean) in vector.iter_mut().zip(&means[*language as usize]) {
                    *value -= *mean as f32;
                }
                normalise(&mut vector);
            }
            dense.set(at, &vector);
        }
        dense
    }

    /// How many posts there are.
    pub(crate) fn len(&self) -> usize {
        self.scales.len()
    }

    fn push(&mut self, vector: &[f32; DIMENSIONS]) {
        self.codes.resize(self.codes.len() + DIMENSIONS, 0);
        self.scales.push(0.0);
        self.signs.push([0; SIGNS]);
        self.set(self.scales.len() - 1, vector);
    }

    fn set(&mut self, at: usize, vector: &[f32; DIMENSIONS]) {
        let most = vector.iter().fold(0f32, |most, value| most.max(value.abs()));
        let unit = most / 127.0;
        let each = if unit > 0.0 { 1.0 / unit } else { 0.0 };
        let mut signs = [0u64; SIGNS];
        let codes = &mut self.codes[at * DIMENSIONS..(at + 1) * DIMENSIONS];
        for (place, (code, value)) in codes.iter_mut().zip(vector).enumerate() {
            // Rounded to the nearest, halves away from nought: the conversion cuts.
            *code = (value * each + 0.5f32.copysign(*value)) as i8 as u8;
            signs[place / 64] |= u64::from(*value > 0.0) << (place % 64);
        }
        self.scales[at] = unit;
        self.signs[at] = signs;
    }

    fn vector(&self, at: usize) -> [f32; DIMENSIONS] {
        let codes = &self.codes[at * DIMENSIONS..(at + 1) * DIMENSIONS];
        std::array::from_fn(|place| f32::from(codes[place] as i8) * self.scales[at])
    }

    /// The cosine of two posts.
    pub(crate) fn cosine(&self, a: usize, b: usize) -> f64 {
        let row = |at: usize| self.codes[at * DIMENSIONS..].first_chunk::<DIMENSIONS>();
        let (Some(one), Some(other)) = (row(a), row(b)) else { return 0.0 };
        f64::from(dot(one, other)) * f64::from(self.scales[a]) * f64::from(self.scales[b])
    }

    /// The sum of the vectors of some posts.
    pub(crate) fn sum(&self, members: &[usize]) -> Vec<f32> {
        let mut sum = vec![0f32; DIMENSIONS];
        for at in members {
            let row = &self.codes[at * DIMENSIONS..(at + 1) * DIMENSIONS];
            for (value, code) in sum.iter_mut().zip(row) {
                *value += f32::from(*code as i8) * self.scales[*at];
            }
        }
        sum
    }

    /// The mean vector of some posts, normalised.
    pub(crate) fn centre(&self, members: &[usize]) -> Vec<f32> {
        let mut sum = self.sum(members);
        normalise(&mut sum);
        sum
    }

    /// How well a post fits a group, given the sum of its vectors and the square of that: its cosine with the sum
    /// of the others, itself taken out where it is a member.
    pub(crate) fn fit_sum(&self, at: usize, sum: &[f32], square: f64, is_member: bool) -> f64 {
        let with = self.fit(at, sum);
        let (shared, others) =
            if is_member { (with - 1.0, square - 2.0 * with + 1.0) } else { (with, square) };
        if others > 1e-9 { shared / others.sqrt() } else { 0.0 }
    }

    /// The product of a post and a vector: their cosine where that is normalised.
    pub(crate) fn fit(&self, at: usize, centre: &[f32]) -> f64 {
        let row = &self.codes[at * DIMENSIONS..(at + 1) * DIMENSIONS];
        let mut dot = 0.0;
        for (code, value) in row.iter().zip(centre) {
            dot += f64::from(*code as i8) * f64::from(*value);
        }
        dot * f64::from(self.scales[at])
    }
}

fn normalise(vector: &mut [f32]) {
    let length = libm::sqrt(vector.iter().map(|value| f64::from(*value) * f64::from(*value)).sum()) as f32;
    if length > 1e-6 {
        vector.iter_mut().for_each(|value| *value /= length);
    }
}

/// Finds posts with like signs: each post lies with the pivot that it is most like, and those are looked at
/// that lie with the pivots most like it, until [`PROBED`] were. The work grows as n√n with a small factor.
pub(crate) struct Search<'a> {
    dense: &'a Dense,
    /// The signs of the pivots.
    pivots: Vec<[u64; SIGNS]>,
    /// The posts that lie with each pivot, one pivot's after the other's, with where each begins and the end; and their
    /// signs in the same order.
    posts: Vec<u32>,
    starts: Vec<usize>,
    signs: Vec<[u64; SIGNS]>,
    /// How far apart the pivots and the posts looked at are, kept from one search to the next for their room.
    apart: Vec<u16>,
}

impl<'a> Search<'a> {
    /// Looks among the posts of a range.
    pub(crate) fn new(dense: &'a Dense, among: std::ops::Range<usize>) -> Self {
        let with: Vec<usize> = among.filter(|at| dense.scales[*at] > 0.0).collect();
        let count = if with.len() <= PROBED { 1 } else { libm::sqrt(with.len() as f64) as usize };
        let pivots: Vec<[u64; SIGNS]> =
            (0..count.min(with.len())).map(|at| dense.signs[with[at * with.len() / count]]).collect();
        let mut lists = vec![Vec::new(); pivots.len()];
        let mut distances = vec![0; pivots.len().max(PROBED)];
        for at in with {
            apart(&dense.signs[at], &pivots, &mut distances, &mut [0; DIMENSIONS + 1]);
            let near = (0..pivots.len()).min_by_key(|place| distances[*place]);
            lists[near.unwrap_or(0)].push(at as u32);
        }
        let mut starts = vec![0];
        for list in &lists {
            starts.push(starts[starts.len() - 1] + list.len());
        }
        let posts = lists.concat();
        let signs = posts.iter().map(|at| dense.signs[*at as usize]).collect();
        Search { dense, pivots, posts, starts, signs, apart: distances }
    }

    /// Gives `take` some `count` posts whose signs are most like those of a post, itself left out.
    #[inline(never)]
    pub(crate) fn near(&mut self, at: usize, count: usize, mut take: impl FnMut(u32)) {
        if self.dense.scales[at] == 0.0 {
            return;
        }
        const NONE: u32 = u32::MAX;
        let signs = &self.dense.signs[at];
        apart(signs, &self.pivots, &mut self.apart, &mut [0; DIMENSIONS + 1]);
        // By counting: distances are small whole numbers.
        let mut firsts = [NONE; DIMENSIONS + 1];
        let mut nexts = vec![NONE; self.pivots.len()];
        for place in (0..self.pivots.len()).rev() {
            let first = &mut firsts[usize::from(self.apart[place])];
            nexts[place] = std::mem::replace(first, place as u32);
        }
        let mut tally = [0u32; DIMENSIONS + 1];
        let mut probed: Vec<(usize, usize)> = Vec::new();
        let mut end = 0;
        'probe: for mut place in firsts {
            while place != NONE {
                let (start, next) = (self.starts[place as usize], self.starts[place as usize + 1]);
                probed.push((start, next));
                let first = end;
                end += next - start;
                if self.apart.len() < end {
                    self.apart.resize(end, 0);
                }
                apart(signs, &self.signs[start..next], &mut self.apart[first..end], &mut tally);
                if end > PROBED {
                    break 'probe;
                }
                place = nexts[place as usize];
            }
        }
        // Itself is nearest, and taken out.
        let count = count as u32 + 1;
        let mut limit = 0;
        let mut within = 0;
        while limit < DIMENSIONS && within + tally[limit] < count {
            within += tally[limit];
            limit += 1;
        }
        let mut left = count - within.min(count);
        let posts = probed.iter().flat_map(|(start, end)| &self.posts[*start..*end]);
        for (apart, other) in self.apart.iter().zip(posts) {
            let apart = usize::from(*apart);
            if apart < limit || (apart == limit && left > 0) {
                left -= u32::from(apart == limit);
                if *other as usize != at {
                    take(*other);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_of_one_direction_are_found_among_many() {
        let mut dense = Dense { codes: Vec::new(), scales: Vec::new(), signs: Vec::new() };
        let mut state = 1u64;
        let mut random = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 40) as f32 / (1u64 << 23) as f32 - 1.0
        };
        let centres: Vec<[f32; DIMENSIONS]> = (0..100).map(|_| std::array::from_fn(|_| random())).collect();
        for at in 0..5_000 {
            let mut vector: [f32; DIMENSIONS] =
                std::array::from_fn(|place| centres[at % 100][place] + 0.7 * random());
            normalise(&mut vector);
            dense.push(&vector);
        }
        dense.push(&[0.0; DIMENSIONS]);
        let mut search = Search::new(&dense, 0..dense.len());
        let mut near = Vec::new();
        search.near(7, 40, |other| near.push(other));
        assert_eq!(near.len(), 40);
        // One in five posts is looked at; chance would find one in a hundred.
        assert!(near.iter().filter(|other| **other % 100 == 7).count() >= 28, "{near:?}");
        assert!(dense.cosine(7, 107) > 0.5 && dense.cosine(7, 108).abs() < 0.3);
        assert!((dense.cosine(7, 7) - 1.0).abs() < 0.02);
        assert!((dense.fit(7, &dense.centre(&[7])) - 1.0).abs() < 0.02);
        search.near(5_000, 9, |other| panic!("{other} is near nothing"));
    }
}
