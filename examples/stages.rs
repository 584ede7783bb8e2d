//! Seconds of each stage, natively, over growing numbers of posts, and the exponent by which each grows:
//! `cargo run --profile bench --example stages -- [--vectors FILE] [--sizes N,…] [copies] [diverse] [FILE…]`
//!
//! `copies` is one text with two words changed in each post; `diverse` are stories of fifty posts, their words
//! as frequent as in a language; a FILE has a text on each line, what is before a tab left out, and its lines are
//! taken at even steps.
#![allow(clippy::disallowed_methods, reason = "nothing here goes into a digest")]

use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress, Stage};
use dice::Dice;
use std::sync::OnceLock;
use std::time::Instant;

#[allow(dead_code, reason = "shared with other examples")]
#[path = "shared/dice.rs"]
mod dice;

/// As in a language: the second word is half as frequent as the first, and so on.
fn word(dice: &mut Dice) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ker", "lin", "mo", "ta", "ris", "den", "vol", "sa", "pe", "ron", "ti", "gal", "fe", "nor",
        "du",
    ];
    let mut rank = (dice.below(1_000_000) as f64 / 1e6 * 20_000f64.ln()).exp() as usize;
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[rank % 16]);
        rank /= 16;
        if rank == 0 {
            return word;
        }
    }
}

fn copies(count: usize) -> Vec<String> {
    let mut dice = Dice(1);
    let base: Vec<String> = (0..20).map(|_| word(&mut dice)).collect();
    let text = |_| {
        let mut words = base.clone();
        for _ in 0..2 {
            words[dice.below(20)] = word(&mut dice);
        }
        words.join(" ")
    };
    (0..count).map(text).collect()
}

fn diverse(count: usize) -> Vec<String> {
    let mut dice = Dice(2);
    let stories: Vec<Vec<String>> =
        (0..count.div_ceil(50)).map(|_| (0..12).map(|_| word(&mut dice)).collect()).collect();
    let text = |_| {
        let story = dice.below(stories.len());
        let words: Vec<String> = (0..16)
            .map(
                |place| if place % 3 == 0 { stories[story][dice.below(12)].clone() } else { word(&mut dice) },
            )
            .collect();
        format!("{}.", words.join(" "))
    };
    (0..count).map(text).collect()
}

/// Seconds that this thread has worked, where the system tells, else that have passed.
fn worked() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let start = START.get_or_init(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64(), |told| told / 1e9)
}

fn main() {
    let mut table = None;
    let mut sizes = vec![1_000, 3_000, 10_000, 30_000, 100_000];
    let mut kinds = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().expect("a value");
        match argument.as_str() {
            "--vectors" => {
                table = Table::new(&std::fs::read(value()).expect("a file that can be read"));
                assert!(table.is_some(), "not a table of word vectors");
            }
            "--sizes" => sizes = value().split(',').map(|size| size.parse().expect("a number")).collect(),
            _ => kinds.push(argument),
        }
    }
    let lines: Vec<String> = kinds
        .iter()
        .filter(|kind| *kind != "copies" && *kind != "diverse")
        .flat_map(|file| {
            let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
            text.lines()
                .map(|line| line.rsplit('\t').next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    let mut wanted: Vec<&str> =
        ["copies", "diverse"].into_iter().filter(|kind| kinds.iter().any(|asked| asked == kind)).collect();
    if !lines.is_empty() {
        wanted.push("files");
    }
    const STAGES: [Stage; 6] =
        [Stage::Read, Stage::Rank, Stage::Cluster, Stage::Label, Stage::Narrate, Stage::Check];
    print!("{:<9}{:>8}{:>8}", "set", "posts", "used");
    STAGES.iter().for_each(|stage| print!("{:>10}", format!("{stage:?}")));
    println!();
    for kind in wanted {
        let mut first: Option<(usize, [f64; 6])> = None;
        let mut last = first;
        for &size in &sizes {
            let texts = match kind {
                "copies" => copies(size),
                "diverse" => diverse(size),
                _ if lines.len() < size => continue,
                _ => (0..size).map(|at| lines[at * lines.len() / size].clone()).collect(),
            };
            let mut dice = Dice(3);
            let posts: Vec<serde_json::Value> = texts
                .iter()
                .enumerate()
                .map(|(at, text)| {
                    serde_json::json!({
                        "id": at.to_string(), "text": text, "author": format!("name {}", dice.below(size)),
                        "createdAt": 1_700_000_000_000u64 + at as u64 * 1000, "likes": dice.below(90),
                    })
                })
                .collect();
            let data = serde_json::to_vec(&posts).expect("JSON");
            let mut seconds = [0.0; 6];
            let mut began = (Stage::Read, worked());
            let mut sink = |stage: Stage, _, _| {
                if stage != began.0 {
                    seconds[began.0 as usize] += worked() - began.1;
                    began = (stage, worked());
                }
            };
            let digest = coranto::digest_with(
                &[Input { name: None, data }],
                &Options::default(),
                table.as_ref(),
                &mut Progress::new(&mut sink),
            )
            .expect("a digest");
            print!("{kind:<9}{size:>8}{:>8}", digest.method.posts_used);
            seconds.iter().for_each(|spent| print!("{spent:>10.3}"));
            println!();
            first.get_or_insert((size, seconds));
            last = Some((size, seconds));
        }
        if let (Some((small, before)), Some((large, after))) = (first, last)
            && small < large
        {
            print!("{kind:<9}{:>8}{:>8}", "grows n^", "");
            let exponent = |(a, b): (&f64, &f64)| (b / a).ln() / (large as f64 / small as f64).ln();
            before.iter().zip(&after).map(exponent).for_each(|exponent| print!("{exponent:>10.2}"));
            println!();
        }
    }
}
