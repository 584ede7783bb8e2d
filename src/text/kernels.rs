//! The innermost loops of grouping, each a function of its own.
//!
//! None is compiled into what calls it, and the build tells `wasm-opt` so too: an engine compiles a function well once it
//! was called often, and never while it runs. Sums and products of dense vectors use the 128-bit vector instructions of
//! WebAssembly. Whole numbers are added in any order, fractions in the order that is written, so that results are the
//! same on every machine.

#[cfg(target_arch = "wasm32")]
use core::arch::wasm32::*;

/// Dimensions of a dense vector.
pub const DIMENSIONS: usize = 256;
/// Words of the bits of the signs of one.
pub(crate) const SIGNS: usize = DIMENSIONS / 64;
/// Bytes of the codes of a word.
pub(crate) const CODED: usize = 56;
/// Where the dimensions of three bits end, and those of two.
const THREE_BITS: usize = 32;
const TWO_BITS: usize = 160;

/// The product of two vectors of whole numbers, each from -128 to 127 in a byte.
#[inline(never)]
#[cfg(target_arch = "wasm32")]
#[target_feature(enable = "simd128")]
pub(crate) fn dot(a: &[u8; DIMENSIONS], b: &[u8; DIMENSIONS]) -> i32 {
    let mut sum = i32x4_splat(0);
    for (a, b) in a.as_chunks().0.iter().zip(b.as_chunks().0) {
        // Written out: a closure or a function would be called.
        let a = i16x8_extend_low_i8x16(u64x2(u64::from_le_bytes(*a), 0));
        let b = i16x8_extend_low_i8x16(u64x2(u64::from_le_bytes(*b), 0));
        sum = i32x4_add(sum, i32x4_dot_i16x8(a, b));
    }
    i32x4_extract_lane::<0>(sum)
        + i32x4_extract_lane::<1>(sum)
        + i32x4_extract_lane::<2>(sum)
        + i32x4_extract_lane::<3>(sum)
}

/// The product of two vectors of whole numbers, each from -128 to 127 in a byte.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn dot(a: &[u8; DIMENSIONS], b: &[u8; DIMENSIONS]) -> i32 {
    a.iter().zip(b).map(|(a, b)| i32::from(*a as i8) * i32::from(*b as i8)).sum()
}

/// In how many signs each of `others` differs from `signs`; counted in `tally` too.
#[inline(never)]
pub(crate) fn apart(
    signs: &[u64; SIGNS],
    others: &[[u64; SIGNS]],
    apart: &mut [u16],
    tally: &mut [u32; DIMENSIONS + 1],
) {
    let [a, b, c, d] = *signs;
    for ([e, f, g, h], apart) in others.iter().zip(apart) {
        let differ =
            (a ^ e).count_ones() + (b ^ f).count_ones() + (c ^ g).count_ones() + (d ^ h).count_ones();
        *apart = differ as u16;
        tally[differ as usize] += 1;
    }
}

/// What the codes of three bits, two and one stand for.
#[derive(Debug, Clone)]
pub(crate) struct Levels {
    three: [f32; 8],
    /// Per byte of codes of two bits, and per four codes of one.
    twos: [Four; 256],
    ones: [Four; 16],
}

impl Levels {
    /// Given the levels above 0, of which those below are the opposite.
    pub(crate) fn new(three: [f32; 4], two: [f32; 2], one: f32) -> Levels {
        let [a, b, c, d] = three;
        let four = [-two[1], -two[0], two[0], two[1]];
        let two = [-one, one];
        let at = |codes: usize, bits: usize| codes & ((1 << bits) - 1);
        Levels {
            three: [-d, -c, -b, -a, a, b, c, d],
            twos: std::array::from_fn(|byte| Four::new([0, 2, 4, 6].map(|part| four[at(byte >> part, 2)]))),
            ones: std::array::from_fn(|half| Four::new([0, 1, 2, 3].map(|part| two[at(half >> part, 1)]))),
        }
    }

    /// Adds to `sum` what the codes of a word stand for, times `factor` and the deviation of each dimension.
    #[inline(never)]
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub(crate) fn add(&self, codes: &[u8; CODED], factor: f32, deviations: &Sum, sum: &mut Sum) {
        // Three bits: the upper two of each dimension's code, then the lowest of all; so that all lie in bytes.
        let (high, rest) = codes.split_at(THREE_BITS / 4);
        let (low, rest) = rest.split_at(THREE_BITS / 8);
        let (twos, ones) = rest.split_at((TWO_BITS - THREE_BITS) / 4);
        let (deviations, sum) = (&deviations.0, &mut sum.0);
        for (at, byte) in high.iter().enumerate() {
            let low = low[at / 2] >> (at % 2 * 4);
            let code = |part: usize| usize::from((byte >> (part * 2) & 3) << 1 | low >> part & 1);
            let levels = Four::new([0, 1, 2, 3].map(|part| self.three[code(part)]));
            sum[at] = sum[at].and(factor, levels, deviations[at]);
        }
        for (at, byte) in twos.iter().enumerate() {
            let place = THREE_BITS / 4 + at;
            sum[place] = sum[place].and(factor, self.twos[usize::from(*byte)], deviations[place]);
        }
        for (at, byte) in ones.iter().enumerate() {
            let place = TWO_BITS / 4 + at * 2;
            sum[place] = sum[place].and(factor, self.ones[usize::from(byte & 15)], deviations[place]);
            sum[place + 1] =
                sum[place + 1].and(factor, self.ones[usize::from(byte >> 4)], deviations[place + 1]);
        }
    }
}

/// A dense vector in fractions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum([Four; DIMENSIONS / 4]);

impl Sum {
    /// Of its dimensions.
    pub(crate) fn new(values: &[f32; DIMENSIONS]) -> Sum {
        let (parts, _) = values.as_chunks::<4>();
        Sum(std::array::from_fn(|place| Four::new(parts[place])))
    }

    /// Its dimensions.
    pub(crate) fn values(&self) -> [f32; DIMENSIONS] {
        std::array::from_fn(|place| self.0[place / 4].parts()[place % 4])
    }
}

/// Adds the weights of a list of the index times `weight` to the products of its posts, and those whose product was nought
/// to the `count` that are `touched`, which has room for one more than there are posts; how many these are then.
#[inline(never)]
pub(crate) fn visit(
    list: &[(u32, f32)],
    weight: f32,
    dots: &mut [f32],
    touched: &mut [u32],
    mut count: usize,
) -> usize {
    for (other, their) in list {
        let dot = &mut dots[*other as usize];
        touched[count] = *other;
        count += usize::from(*dot == 0.0);
        *dot += weight * their;
    }
    count
}

/// Steps of likeness by which the best candidates are found without sorting all.
const STEPS: usize = 256;

fn step(dot: f32) -> usize {
    ((dot * STEPS as f32) as usize).min(STEPS - 1)
}

/// Of the posts that are `touched`, `most` and a few more of those with the greatest products, which are set to nought:
/// in the upper half of each number the bits of the product, in the lower the complement of the post, so that the
/// greatest number is the best, and of two that are alike the first.
#[inline(never)]
pub(crate) fn best(touched: &[u32], dots: &mut [f32], most: usize, found: &mut Vec<u64>) {
    let mut tally = [0u32; STEPS];
    for other in touched {
        tally[step(dots[*other as usize])] += 1;
    }
    let mut least = STEPS;
    let mut above = 0;
    while least > 0 && above <= most as u32 {
        least -= 1;
        above += tally[least];
    }
    found.clear();
    for other in touched {
        let dot = std::mem::take(&mut dots[*other as usize]);
        if step(dot) >= least {
            found.push(u64::from(dot.to_bits()) << 32 | u64::from(!other));
        }
    }
}

/// Leaves the `most` greatest, in no order.
#[inline(never)]
pub(crate) fn greatest(found: &mut Vec<u64>, most: usize) {
    if found.len() > most {
        found.select_nth_unstable_by(most, |a, b| b.cmp(a));
        found.truncate(most);
    }
}

/// The product of a sparse vector and one that is laid out.
#[inline(never)]
pub(crate) fn product(row: &[(u32, f32)], own: &[f32]) -> f64 {
    let mut sum = 0.0;
    for (term, weight) in row {
        sum += f64::from(own[*term as usize] * weight);
    }
    sum
}

/// Adds the weights of edges to what the groups of their ends have, and those that had none to `seen`.
#[inline(never)]
pub(crate) fn gather(edges: &[(u32, f64)], of: &[u32], weights: &mut [f64], seen: &mut Vec<u32>) {
    for (other, weight) in edges {
        let group = of[*other as usize];
        let sum = &mut weights[group as usize];
        if *sum == 0.0 {
            seen.push(group);
        }
        *sum += weight;
    }
}

#[cfg(target_arch = "wasm32")]
type Fractions = v128;
#[cfg(not(target_arch = "wasm32"))]
type Fractions = [f32; 4];

#[derive(Debug, Clone, Copy)]
struct Four(Fractions);

#[cfg(target_arch = "wasm32")]
impl Four {
    #[target_feature(enable = "simd128")]
    fn new([a, b, c, d]: [f32; 4]) -> Four {
        Four(f32x4(a, b, c, d))
    }

    #[target_feature(enable = "simd128")]
    #[inline]
    fn parts(self) -> [f32; 4] {
        [
            f32x4_extract_lane::<0>(self.0),
            f32x4_extract_lane::<1>(self.0),
            f32x4_extract_lane::<2>(self.0),
            f32x4_extract_lane::<3>(self.0),
        ]
    }

    /// With so many times two others, multiplied.
    #[target_feature(enable = "simd128")]
    #[inline]
    fn and(self, factor: f32, one: Four, other: Four) -> Four {
        Four(f32x4_add(self.0, f32x4_mul(f32x4_mul(f32x4_splat(factor), one.0), other.0)))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Four {
    fn new(parts: [f32; 4]) -> Four {
        Four(parts)
    }

    fn parts(self) -> [f32; 4] {
        self.0
    }

    /// With so many times two others, multiplied.
    fn and(self, factor: f32, one: Four, other: Four) -> Four {
        Four(std::array::from_fn(|at| self.0[at] + factor * one.0[at] * other.0[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_found_with_the_first_of_those_that_are_alike_and_all_products_are_nought_again() {
        let mut dots: Vec<f32> = (0..200).map(|at| (at % 100) as f32 / 100.0).collect();
        let touched: Vec<u32> = (0..200).rev().collect();
        let mut found = Vec::new();
        best(&touched, &mut dots, 5, &mut found);
        found.sort_unstable_by(|a, b| b.cmp(a));
        let first: Vec<u32> = found.iter().take(5).map(|other| !(*other as u32)).collect();
        assert_eq!(first, [99, 199, 98, 198, 97]);
        assert!(found.len() < 20 && dots.iter().all(|dot| *dot == 0.0));
    }

    #[test]
    fn whole_numbers_have_their_signs() {
        let of = |value: i8| [value as u8; DIMENSIONS];
        assert_eq!(dot(&of(-127), &of(127)), -127 * 127 * 256);
        let (mut distances, mut tally) = ([0; 2], [0; DIMENSIONS + 1]);
        apart(&[1, 0, 0, 1 << 63], &[[1, 0, 0, 1 << 63], [0, 2, 4, 0]], &mut distances, &mut tally);
        assert_eq!((distances, tally[0], tally[4]), ([0, 4], 1, 1));
    }
}
