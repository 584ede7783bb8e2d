//! How well the core groups posts whose groups are known, beside two baselines:
//! `cargo run --profile bench --example eval -- TASK:USE:FILE…`, where TASK is `stories` or `sections`, USE says
//! whether the set served for tuning, and FILE has a label, a tab and a text on each line.
//! `npm run eval` makes such files of public sets.
//!
//! For stories no number is given, and a post of no story counts as a group of its own; for sections the number
//! of labels is given. Scores of the core are the mean of several orders of the posts, ± the standard deviation.

#![expect(clippy::disallowed_methods, reason = "scores are printed to three decimals on one machine")]

use coranto::cluster::leiden::{Graph, leiden};
use coranto::model::Conversation;
use coranto::text::vectors::Table;
use coranto::text::words::words;
use dice::Dice;
use grouped::{conversation, grouped};
use scores::scores;
use std::collections::BTreeMap;
use std::time::Instant;

#[path = "shared/dice.rs"]
mod dice;
#[path = "shared/grouped.rs"]
mod grouped;
#[allow(dead_code, reason = "shared with another example")]
#[path = "shared/scores.rs"]
mod scores;

/// Orders of the posts over which the scores of the core are averaged: some sets come sorted by label, and the core
/// looks for neighbours first around a post's own place.
const ORDERS: u64 = 5;

fn main() {
    let mut sets = Vec::new();
    let mut baselines = true;
    let mut table = None;
    let mut elsewhere = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--no-baselines" => baselines = false,
            "--found" => elsewhere = arguments.next(),
            "--vectors" => {
                let name = arguments.next().expect("a file");
                let bytes = std::fs::read(&name).unwrap_or_else(|error| panic!("{name}: {error}"));
                table = Some(Table::new(&bytes).expect("a table of word vectors"));
            }
            _ => sets.push(argument),
        }
    }
    println!(
        "{:<16}{:<7}{:>7}{:>7}  {:<28}{:>7}{:>6}{:>6}{:>6}{:>6}{:>9}",
        "set", "use", "posts", "labels", "method", "groups", "NMI", "AMI", "", "ARI", "seconds"
    );
    for set in sets {
        let mut parts = set.splitn(3, ':');
        let (Some(task), Some(usage), Some(file)) = (parts.next(), parts.next(), parts.next()) else {
            panic!("{set} is not TASK:USE:FILE");
        };
        let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut rows: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once('\t')).collect();
        let mut names: Vec<&str> = rows.iter().map(|row| row.0).collect();
        names.sort_unstable();
        names.dedup();
        let label = |text: &str| names.binary_search(&text).expect("a label") as u32;
        let name = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".tsv");
        let line = |method: &str, groups: f64, mean: [f64; 3], spread: f64, seconds: f64| {
            let spread = if spread > 0.0 { format!("±{spread:.3}") } else { String::new() };
            println!(
                "{name:<16}{usage:<7}{:>7}{:>7}  {method:<28}{groups:>7.0}{:>6.3}{:>6.3}{spread:>6}{:>6.3}{seconds:>9.2}",
                text.lines().count(),
                names.len(),
                mean[0],
                mean[1],
                mean[2],
            );
        };
        let asked = (task == "sections").then_some(names.len());
        let (mut each, mut groups, mut none, mut seconds) = (Vec::new(), 0, 0, 0.0);
        for order in 0..ORDERS {
            Dice(order).shuffle(&mut rows);
            let truth: Vec<u32> = rows.iter().map(|row| label(row.0)).collect();
            let conversation = conversation(rows.iter().map(|row| row.1));
            let start = Instant::now();
            let (found, noise) = core(&conversation, asked, table.as_ref());
            seconds += start.elapsed().as_secs_f64();
            let s = scores(&truth, &found);
            each.push([s.nmi, s.ami, s.ari]);
            groups += count(&found);
            none += noise;
        }
        let orders = ORDERS as f64;
        let mean = |place: usize| each.iter().map(|scores| scores[place]).sum::<f64>() / orders;
        let spread = each.iter().map(|scores| (scores[1] - mean(1)).powi(2)).sum::<f64>() / orders;
        let with = if table.is_some() { "vectors" } else { "words" };
        let method = format!("core, {with}, {:.0} in none", none as f64 / orders);
        line(&method, groups as f64 / orders, [0, 1, 2].map(mean), spread.sqrt(), seconds / orders);
        for method in ["BERTopic", "MiniLM graph", "e5 graph"] {
            // The seconds, then a group for each row; -1 is none.
            let found =
                elsewhere.as_ref().map(|folder| std::fs::read_to_string(format!("{folder}/{name}.{method}")));
            let Some(Ok(found)) = found.filter(|_| task == "stories") else { continue };
            let mut lines = found.lines();
            let seconds = lines.next().and_then(|first| first.parse().ok()).expect("seconds");
            let groups: Vec<i64> = lines.map(|group| group.parse().expect("a group")).collect();
            let truth: Vec<u32> =
                text.lines().filter_map(|line| line.split_once('\t')).map(|row| label(row.0)).collect();
            assert_eq!(groups.len(), truth.len(), "{name}.{method}");
            let most = groups.iter().max().map_or(0, |most| *most as u32 + 1);
            let mut alone = most..;
            let found: Vec<u32> = groups
                .iter()
                .map(|group| u32::try_from(*group).unwrap_or_else(|_| alone.next().expect("more")))
                .collect();
            let noise = groups.iter().filter(|group| **group < 0).count();
            let s = scores(&truth, &found);
            let method = format!("{method}, {noise} in none");
            line(&method, count(&found) as f64, [s.nmi, s.ami, s.ari], 0.0, seconds);
        }
        if baselines && task == "stories" {
            let truth: Vec<u32> = rows.iter().map(|row| label(row.0)).collect();
            let line = |method: &str, found: &[u32], seconds: f64| {
                let s = scores(&truth, found);
                line(method, count(found) as f64, [s.nmi, s.ami, s.ari], 0.0, seconds);
            };
            let start = Instant::now();
            let near = Tfidf::new(&rows).neighbours(10);
            let searched = start.elapsed().as_secs_f64();
            let start = Instant::now();
            let found = leiden(&graph(&near.nearest), (rows.len() as f64 / 2500.0).sqrt().max(1.0), 1);
            line("TF-IDF graph", &found, searched + start.elapsed().as_secs_f64());
            let best = [0.2, 0.3, 0.4, 0.5, 0.6]
                .map(|threshold| first_stories(&near.earlier, threshold))
                .into_iter()
                .max_by(|a, b| scores(&truth, a).ami.total_cmp(&scores(&truth, b).ami));
            line("TF-IDF first story, best t", &best.expect("five"), searched);
        }
    }
}

/// How many groups there are.
fn count(found: &[u32]) -> u32 {
    found.iter().max().map_or(0, |most| most + 1)
}

/// The group of each row, what is in none being a group of its own; and how many are in none.
fn core(conversation: &Conversation, sections: Option<usize>, table: Option<&Table>) -> (Vec<u32>, usize) {
    let grouping = grouped(conversation, sections, table);
    let of = if sections.is_some() { &grouping.theme_of } else { &grouping.story_of };
    let mut next = of.iter().flatten().max().map_or(0, |most| most + 1);
    let mut alone = || {
        next += 1;
        next - 1
    };
    let noise = of.iter().filter(|group| group.is_none()).count();
    (of.iter().map(|group| group.unwrap_or_else(&mut alone)).collect(), noise)
}

/// Plain TF-IDF over words, as the baselines have it.
struct Tfidf {
    rows: Vec<Vec<(u32, f32)>>,
    terms: usize,
}

struct Near {
    nearest: Vec<Vec<(u32, f32)>>,
    /// The most alike of those before it.
    earlier: Vec<Option<(u32, f32)>>,
}

impl Tfidf {
    fn new(texts: &[(&str, &str)]) -> Self {
        let mut ids: BTreeMap<String, u32> = BTreeMap::new();
        let mut df: Vec<u32> = Vec::new();
        let counted: Vec<BTreeMap<u32, f64>> = texts
            .iter()
            .map(|row| {
                let mut counts = BTreeMap::new();
                for word in words(row.1) {
                    let id = *ids.entry(word.folded).or_insert_with(|| {
                        df.push(0);
                        df.len() as u32 - 1
                    });
                    *counts.entry(id).or_insert(0.0) += 1.0;
                }
                counts.keys().for_each(|id: &u32| df[*id as usize] += 1);
                counts
            })
            .collect();
        let n = texts.len() as f64;
        let rows = counted
            .into_iter()
            .map(|counts| {
                let mut row: Vec<(u32, f32)> = counts
                    .into_iter()
                    .filter(|(id, _)| df[*id as usize] > 1 && f64::from(df[*id as usize]) <= 0.3 * n)
                    .map(|(id, count)| {
                        (id, ((1.0 + count.ln()) * (n / f64::from(df[id as usize])).ln()) as f32)
                    })
                    .collect();
                let length = row.iter().map(|term| term.1 * term.1).sum::<f32>().sqrt();
                row.iter_mut().for_each(|term| term.1 /= length);
                row
            })
            .collect();
        Tfidf { rows, terms: df.len() }
    }

    fn neighbours(&self, count: usize) -> Near {
        let mut lists: Vec<Vec<(u32, f32)>> = vec![Vec::new(); self.terms];
        for (at, row) in self.rows.iter().enumerate() {
            row.iter().for_each(|(id, weight)| lists[*id as usize].push((at as u32, *weight)));
        }
        let mut near = Near { nearest: Vec::new(), earlier: Vec::new() };
        let mut dots = vec![0f32; self.rows.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let mut touched = Vec::new();
            for (id, weight) in row {
                for (other, theirs) in &lists[*id as usize] {
                    if dots[*other as usize] == 0.0 {
                        touched.push(*other);
                    }
                    dots[*other as usize] += weight * theirs;
                }
            }
            let mut list: Vec<(u32, f32)> = touched
                .iter()
                .filter(|other| **other as usize != at)
                .map(|other| (*other, dots[*other as usize]))
                .collect();
            touched.iter().for_each(|other| dots[*other as usize] = 0.0);
            near.earlier.push(
                list.iter()
                    .filter(|other| (other.0 as usize) < at)
                    .copied()
                    .max_by(|a, b| a.1.total_cmp(&b.1)),
            );
            list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            list.truncate(count);
            near.nearest.push(list);
        }
        near
    }
}

fn graph(nearest: &[Vec<(u32, f32)>]) -> Graph {
    let mut edges: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for (at, list) in nearest.iter().enumerate() {
        for (other, weight) in list {
            edges.insert((*other.min(&(at as u32)), *other.max(&(at as u32))), f64::from(*weight));
        }
    }
    Graph::new(nearest.len(), edges.into_iter().map(|((a, b), weight)| (a, b, weight)))
}

/// First story detection: a post joins the story of the earlier post that it is most like, or begins one
/// (Allan, Papka and Lavrenko, SIGIR 1998).
fn first_stories(earlier: &[Option<(u32, f32)>], threshold: f32) -> Vec<u32> {
    let mut of: Vec<u32> = Vec::with_capacity(earlier.len());
    let mut next = 0;
    for near in earlier {
        match near {
            Some((other, likeness)) if *likeness >= threshold => of.push(of[*other as usize]),
            _ => {
                of.push(next);
                next += 1;
            }
        }
    }
    of
}
