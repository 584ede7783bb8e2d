//! What each stage of the pipeline costs, as its share of the whole in one run, and how often the edition was told:
//! `cargo run --profile bench --example shares -- [--lang L] [--vectors FILE] FILE…`

use coranto::{Input, Options, Progress, Stage};
use std::time::{Duration, Instant};

const STAGES: [Stage; 6] =
    [Stage::Read, Stage::Rank, Stage::Cluster, Stage::Label, Stage::Narrate, Stage::Check];

fn main() {
    let mut options = Options::default();
    let mut vectors = None;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--lang" => options.language = arguments.next().unwrap_or_default(),
            "--vectors" => {
                let data = std::fs::read(arguments.next().unwrap_or_default()).ok();
                vectors = data.and_then(|data| coranto::text::vectors::Table::new(&data));
            }
            _ => files.push(argument),
        }
    }
    println!(
        "{:>8} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>5}",
        "ms", "read", "rank", "cluster", "label", "narrate", "check", "told"
    );
    for name in files {
        let Ok(data) = std::fs::read(&name) else { continue };
        let input = Input { name: Some(name.clone()), data };
        let mut spent = [Duration::ZERO; STAGES.len()];
        let mut told = 0;
        let mut now = (Stage::Read, Instant::now());
        let mut sink = |stage: Stage, done: u64, _: u64| {
            if let Some(place) = STAGES.iter().position(|known| *known == now.0) {
                spent[place] += now.1.elapsed();
            }
            told += u32::from(stage == Stage::Narrate && done == 0);
            now = (stage, Instant::now());
        };
        let start = Instant::now();
        let made = coranto::digest_with(&[input], &options, vectors.as_ref(), &mut Progress::new(&mut sink));
        let whole = start.elapsed().as_secs_f64();
        if let Some(place) = STAGES.iter().position(|known| *known == now.0) {
            spent[place] += now.1.elapsed();
        }
        print!("{:>8.1}", whole * 1e3);
        for part in spent {
            print!(" {:>6.1}%", part.as_secs_f64() / whole * 100.0);
        }
        let sections = made.map(|digest| digest.sections.len()).unwrap_or(0);
        println!(" {told:>5}  {sections} sections, {name}");
    }
}
