//! How well the sections of an event agree with what people say its posts are about:
//! `cargo run --example aspects -- [--vectors FILE] FILE…`, each FILE being a crisis of CrisisLexT26.
//!
//! NMI and AMI are between sections, the rest being one, and the six types of information that the set has, over the
//! posts that have one; *told* is the part of all posts that is not in the rest, *aspects* how many sections are some.

use coranto::cluster::{Name, cluster};
use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress};
use crisis::{TYPE, key, labels};

#[path = "shared/crisis.rs"]
mod crisis;
#[allow(dead_code, reason = "shared with another example")]
#[path = "shared/scores.rs"]
mod scores;

/// Beginnings of the types of information.
const TYPES: [&str; 6] = ["Affected", "Infrastructure", "Donations", "Caution", "Sympathy", "Other Useful"];

fn main() {
    let mut table = None;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--vectors" {
            let name = arguments.next().expect("a file");
            let bytes = std::fs::read(&name).unwrap_or_else(|error| panic!("{name}: {error}"));
            table = Some(Table::new(&bytes).expect("a table of word vectors"));
        } else {
            files.push(argument);
        }
    }
    files.sort();
    println!(
        "{:<44}{:>7}{:>9}{:>9}{:>7}{:>7}{:>7}",
        "set", "posts", "sections", "aspects", "told", "NMI", "AMI"
    );
    let mut sum = [0.0; 6];
    for file in &files {
        let row = agreement(file, table.as_ref());
        let name: String = file.rsplit('/').next().unwrap_or(file).chars().take(42).collect();
        line(&name, &row);
        sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
    }
    line("mean", &sum.map(|sum| sum / files.len().max(1) as f64));
}

fn line(name: &str, row: &[f64; 6]) {
    let [posts, sections, aspects, told, nmi, ami] = row;
    println!("{name:<44}{posts:>7.0}{sections:>9.1}{aspects:>9.1}{told:>7.2}{nmi:>7.3}{ami:>7.3}");
}

fn agreement(file: &str, table: Option<&Table>) -> [f64; 6] {
    let data = std::fs::read(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let labels = labels(&data, TYPE);
    let inputs = [Input { name: Some(file.to_owned()), data }];
    let (options, mut progress) = (Options::default(), Progress::none());
    let conversation = coranto::read::read(&inputs, &options, &mut progress).expect("an export");
    let ranking = coranto::rank::rank(&conversation, &options, table, &mut progress).expect("posts");
    let grouping = cluster(&conversation, &ranking, &options, table, &mut progress);
    let (mut truth, mut found) = (Vec::new(), Vec::new());
    for at in &ranking.order {
        let Some(label) = labels.get(&key(&conversation.posts[*at].text)) else { continue };
        let Some(kind) = TYPES.iter().position(|kind| label.starts_with(kind)) else { continue };
        truth.push(kind as u32);
        found.push(grouping.theme_of[*at].unwrap_or(grouping.themes.len() as u32));
    }
    let posts = ranking.order.len() as f64;
    let rest = if grouping.has_rest { grouping.themes.last().map_or(0, Vec::len) } else { 0 };
    let aspects = |theme: &usize| matches!(grouping.name(*theme), Some(Name::Aspect(_)));
    let scores = scores::scores(&truth, &found);
    [
        posts,
        (grouping.themes.len() - usize::from(grouping.has_rest)) as f64,
        (0..grouping.themes.len()).filter(aspects).count() as f64,
        1.0 - rest as f64 / posts,
        scores.nmi,
        scores.ami,
    ]
}
