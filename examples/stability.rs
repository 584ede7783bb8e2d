//! How firm sections are: the same posts in another order, with one in a hundred dropped, with one in twenty of another
//! export added.
//!
//! `cargo run --profile bench --example stability -- [--vectors FILE] [--rows] PATH…`
//!
//! Of every file below the paths with forty posts in use and more: the AMI of its sections before and after, over the
//! posts that both have and with the rest as a section, and whether the edition has the same title. One JSON object is
//! printed.

use coranto::model::Conversation;
use coranto::rank::{Ranking, rank};
use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress};
use dice::Dice;
use scores::ami;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "shared/dice.rs"]
mod dice;
#[path = "shared/firm.rs"]
mod firm;
#[allow(dead_code, reason = "shared with other examples")]
#[path = "shared/scores.rs"]
mod scores;

/// Exports with fewer posts in use are not measured: one post is more than one in a hundred of them.
const LEAST: usize = 40;
/// Draws of each kind.
const DRAWS: u64 = 3;

fn main() {
    let (mut vectors, mut rows, mut paths) = (None, false, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--vectors" => {
                let data = arguments.next().and_then(|path| fs::read(path).ok());
                vectors = data.and_then(|data| Table::new(&data));
            }
            "--rows" => rows = true,
            _ => paths.push(PathBuf::from(argument)),
        }
    }
    let mut files = Vec::new();
    paths.iter().for_each(|path| walk(path, &mut files));
    files.retain(|file| !file.to_string_lossy().contains("crisislexT6"));
    files.sort();
    let exports: Vec<(String, Conversation, Ranking)> =
        files.iter().filter_map(|file| read(file, vectors.as_ref())).collect();
    let mut all: [Vec<(f64, bool)>; 3] = Default::default();
    for (place, (name, conversation, ranking)) in exports.iter().enumerate() {
        let base = firm::edition(conversation, vectors.as_ref());
        let foreign = &exports[(place + 1) % exports.len()].1;
        let count = ranking.order.len();
        for draw in 0..DRAWS {
            let mut dice = Dice(1 + draw);
            let mut orders: Vec<(usize, Vec<usize>)> = Vec::new();
            let mut shuffled: Vec<usize> = (0..conversation.posts.len()).collect();
            dice.shuffle(&mut shuffled);
            orders.push((0, shuffled));
            let mut used = ranking.order.clone();
            dice.shuffle(&mut used);
            used.truncate(count.div_ceil(100));
            orders.push((1, (0..conversation.posts.len()).filter(|at| !used.contains(at)).collect()));
            for (kind, order) in orders {
                let found = firm::edition(&firm::arranged(conversation, &order), vectors.as_ref());
                let pairs = firm::pairs(&base, &found);
                all[kind].push((ami(&pairs.0, &pairs.1), base.title == found.title));
            }
            let mut mixed = conversation.clone();
            for _ in 0..count.div_ceil(20) {
                let mut post = foreign.posts[dice.below(foreign.posts.len())].clone();
                post.key = format!("foreign:{}", post.key);
                mixed.posts.push(post);
            }
            let found = firm::edition(&mixed, vectors.as_ref());
            let pairs = firm::pairs(&base, &found);
            all[2].push((ami(&pairs.0, &pairs.1), base.title == found.title));
        }
        if rows {
            let last = |kind: usize| {
                let own = &all[kind][all[kind].len() - DRAWS as usize..];
                let amis: Vec<String> = own.iter().map(|(ami, _)| format!("{ami:.2}")).collect();
                format!("{} ({} titles)", amis.join(" "), own.iter().filter(|own| own.1).count())
            };
            println!(
                "{name}: {} sections; shuffled {}; dropped {}; foreign {}",
                base.sections,
                last(0),
                last(1),
                last(2)
            );
        }
    }
    let mean = |kind: usize| all[kind].iter().map(|one| one.0).sum::<f64>() / all[kind].len().max(1) as f64;
    let low = |kind: usize| all[kind].iter().filter(|one| one.0 < 0.9).count();
    let titles = |kind: usize| all[kind].iter().filter(|one| one.1).count();
    let told = |kind: usize| {
        format!(
            "{{\"ami\":{:.3},\"below90\":{},\"sameTitle\":{},\"of\":{}}}",
            mean(kind),
            low(kind),
            titles(kind),
            all[kind].len()
        )
    };
    println!(
        "{{\"exports\":{},\"shuffled\":{},\"dropped\":{},\"foreign\":{}}}",
        exports.len(),
        told(0),
        told(1),
        told(2)
    );
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| walk(&entry.path(), files)),
        Err(_) => files.push(path.to_path_buf()),
    }
}

fn read(file: &Path, vectors: Option<&Table>) -> Option<(String, Conversation, Ranking)> {
    let name = file.file_name()?.to_string_lossy().into_owned();
    let input = [Input { name: Some(name.clone()), data: fs::read(file).ok()? }];
    let (options, progress) = (Options::default(), &mut Progress::none());
    let conversation = coranto::read::read(&input, &options, progress).ok()?;
    let ranking = rank(&conversation, &options, vectors, progress).ok()?;
    (ranking.order.len() >= LEAST).then_some((name, conversation, ranking))
}
