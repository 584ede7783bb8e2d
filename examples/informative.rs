//! How many of the posts that a ranking puts first say something of use, where nobody has clicked on any:
//! `cargo run --example informative -- [--vectors FILE] FILE…`, each FILE being a crisis of CrisisLexT26
//! (Olteanu, Vieweg and Castillo, CSCW 2015): tweets labelled by people, without counts.
//!
//! Right is what is labelled *related and informative*. Printed are the parts of the first five, ten and twenty that
//! are, for files of even places (on which the weights were chosen), of odd ones (on which they were not), and for
//! all; beside them the part of all posts, which is what chance gives.

use coranto::model::Conversation;
use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress};
use crisis::{INFORMATIVE, key, labels};
use std::collections::BTreeMap;

#[path = "shared/crisis.rs"]
mod crisis;

/// How many of the first are looked at.
const FIRST: [usize; 3] = [5, 10, 20];

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
    println!("{:<44}{:>7}{:>7}{:>7}{:>7}{:>7}", "set", "posts", "p@5", "p@10", "p@20", "all");
    let mut sums = [[0.0; 5]; 2];
    for (place, file) in files.iter().enumerate() {
        let found = precision(file, table.as_ref());
        let name = file.rsplit('/').next().unwrap_or(file);
        line(&name.chars().take(42).collect::<String>(), &found);
        for (sum, value) in sums[place % 2].iter_mut().zip(found) {
            *sum += value;
        }
    }
    let counts = [files.len().div_ceil(2), files.len() / 2];
    for (part, name) in ["chosen on", "reported on"].iter().enumerate() {
        line(name, &sums[part].map(|sum| sum / counts[part].max(1) as f64));
    }
    let all: [f64; 5] = std::array::from_fn(|at| sums[0][at] + sums[1][at]);
    line("all", &all.map(|sum| sum / files.len().max(1) as f64));
}

fn line(name: &str, row: &[f64; 5]) {
    println!("{name:<44}{:>7.0}{:>7.3}{:>7.3}{:>7.3}{:>7.3}", row[0], row[1], row[2], row[3], row[4]);
}

/// Posts that are ranked, precision at each of [`FIRST`], and the part of all posts that is informative.
fn precision(file: &str, table: Option<&Table>) -> [f64; 5] {
    let data = std::fs::read(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let labels = labels(&data, INFORMATIVE);
    let inputs = [Input { name: Some(file.to_owned()), data }];
    let (options, mut progress) = (Options::default(), Progress::none());
    let conversation = coranto::read::read(&inputs, &options, &mut progress).expect("an export");
    let ranking = coranto::rank::rank(&conversation, &options, table, &mut progress).expect("posts");
    let right = labelled(&conversation, &ranking.order, &labels);
    let part = |first: usize| {
        let first = first.min(right.len());
        right[..first].iter().filter(|right| **right).count() as f64 / first.max(1) as f64
    };
    [right.len() as f64, part(FIRST[0]), part(FIRST[1]), part(FIRST[2]), part(right.len())]
}

/// The labels of posts in their order; a post whose label is not found is left out.
fn labelled(conversation: &Conversation, order: &[usize], labels: &BTreeMap<String, String>) -> Vec<bool> {
    let label = |at: &usize| labels.get(&key(&conversation.posts[*at].text));
    order.iter().filter_map(label).map(|label| label == "Related and informative").collect()
}
