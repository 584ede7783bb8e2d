//! How well found groups agree with labels. NMI is by the arithmetic mean; AMI is that of Vinh, Epps and Bailey
//! (JMLR 11, 2010), with the arithmetic mean too; ARI is that of Hubert and Arabie (1985).

#![allow(clippy::disallowed_methods, reason = "scores are printed to three decimals on one machine")]

use std::collections::BTreeMap;

pub struct Scores {
    pub nmi: f64,
    pub ami: f64,
    pub ari: f64,
}

pub fn scores(truth: &[u32], found: &[u32]) -> Scores {
    let n = truth.len() as f64;
    let whole = |of: &[u32]| {
        let mut sizes = vec![0u32; of.iter().max().map_or(0, |most| *most as usize + 1)];
        of.iter().for_each(|group| sizes[*group as usize] += 1);
        sizes
    };
    let (wa, wb) = (whole(truth), whole(found));
    let filled = |sizes: &[u32]| -> Vec<u32> { sizes.iter().copied().filter(|size| *size > 0).collect() };
    let (a, b) = (filled(&wa), filled(&wb));
    let mut cells: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for pair in truth.iter().zip(found) {
        *cells.entry((*pair.0, *pair.1)).or_default() += 1;
    }
    let entropy =
        |sizes: &[u32]| -> f64 { sizes.iter().map(|size| f64::from(*size) / n).map(|p| -p * p.ln()).sum() };
    let mutual: f64 = cells
        .iter()
        .map(|((i, j), count)| {
            let c = f64::from(*count);
            c / n * (c * n / (f64::from(wa[*i as usize]) * f64::from(wb[*j as usize]))).ln()
        })
        .sum();
    let mean = (entropy(&a) + entropy(&b)) / 2.0;
    let expected = expected(&a, &b, truth.len());
    let pairs = |sizes: &mut dyn Iterator<Item = u32>| -> f64 {
        sizes.map(|size| f64::from(size) * (f64::from(size) - 1.0) / 2.0).sum()
    };
    let (together, in_a, in_b) =
        (pairs(&mut cells.values().copied()), pairs(&mut a.iter().copied()), pairs(&mut b.iter().copied()));
    let chance = in_a * in_b / (n * (n - 1.0) / 2.0);
    Scores {
        nmi: mutual / mean,
        ami: (mutual - expected) / (mean - expected),
        ari: (together - chance) / ((in_a + in_b) / 2.0 - chance),
    }
}

/// The mutual information that chance gives to groups of these sizes.
fn expected(a: &[u32], b: &[u32], n: usize) -> f64 {
    let mut factorials = vec![0.0; n + 1];
    for at in 1..=n {
        factorials[at] = factorials[at - 1] + (at as f64).ln();
    }
    let tally = |sizes: &[u32]| {
        let mut counts: BTreeMap<usize, f64> = BTreeMap::new();
        sizes.iter().for_each(|size| *counts.entry(*size as usize).or_default() += 1.0);
        counts
    };
    let mut sum = 0.0;
    for (ai, times_a) in tally(a) {
        for (bj, times_b) in tally(b) {
            for both in (ai + bj).saturating_sub(n).max(1)..=ai.min(bj) {
                let ln_p = factorials[ai] + factorials[bj] + factorials[n - ai] + factorials[n - bj]
                    - factorials[n]
                    - factorials[both]
                    - factorials[ai - both]
                    - factorials[bj - both]
                    - factorials[n + both - ai - bj];
                let c = both as f64;
                let gain = c / n as f64 * (c * n as f64 / (ai as f64 * bj as f64)).ln();
                sum += times_a * times_b * gain * ln_p.exp();
            }
        }
    }
    sum
}

/// The AMI alone; 1 where all are one in both, 0 where they are in one of both.
pub fn ami(truth: &[u32], found: &[u32]) -> f64 {
    let one = |of: &[u32]| of.windows(2).all(|pair| pair[0] == pair[1]);
    match (one(truth), one(found)) {
        (true, true) => 1.0,
        (false, false) => scores(truth, found).ami,
        _ => 0.0,
    }
}
