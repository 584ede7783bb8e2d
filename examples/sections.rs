//! How many sections are right where none are asked for: conversations of so many topics are drawn from labelled
//! sets, and the core's own choice is set beside 3 to 6 asked for. Run by `npm run eval`, or:
//! `cargo run --profile bench --example sections -- [--vectors FILE] USE:FILE…`, a FILE having a label, a tab and
//! a text on each line.
//!
//! AMI is over all posts, the rest being a group; *told* is the part of the posts that is not in the rest.

use coranto::model::Conversation;
use coranto::text::vectors::Table;
use dice::Dice;
use grouped::{conversation, grouped};

#[path = "shared/dice.rs"]
mod dice;
#[path = "shared/grouped.rs"]
mod grouped;
#[allow(dead_code, reason = "shared with another example")]
#[path = "shared/scores.rs"]
mod scores;

/// Posts of a conversation, and how many are drawn for each number of topics and each way of sharing them out.
const POSTS: usize = 240;
const DRAWS: usize = 8;
const TOPICS: [usize; 7] = [1, 2, 3, 4, 5, 6, 8];
const ASKED: [usize; 4] = [3, 4, 5, 6];

fn main() {
    let mut table = None;
    let mut sets = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--vectors" {
            let name = arguments.next().expect("a file");
            let bytes = std::fs::read(&name).unwrap_or_else(|error| panic!("{name}: {error}"));
            table = Some(Table::new(&bytes).expect("a table of word vectors"));
        } else {
            sets.push(argument);
        }
    }
    println!(
        "{:<16}{:<7}{:<8}{:>6}{:>7}{:>6}{:>6}{}",
        "set",
        "use",
        "sizes",
        "topics",
        "chosen",
        "told",
        "AMI",
        ASKED.map(|asked| format!("{:>7}", format!("AMI {asked}"))).concat()
    );
    for set in sets {
        let (usage, file) = set.split_once(':').expect("USE:FILE");
        let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let name = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".tsv");
        let rows: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once('\t')).collect();
        let mut labels: Vec<&str> = rows.iter().map(|row| row.0).collect();
        labels.sort_unstable();
        labels.dedup();
        let known = labels.len();
        let mut dice = Dice(1);
        let mut sums = [[0.0; 3 + ASKED.len()]; 2];
        for (sizes, ratio) in [("even", 1.0), ("falling", 0.6)] {
            for topics in TOPICS.into_iter().filter(|topics| *topics <= known) {
                let mut row = [0.0; 3 + ASKED.len()];
                for _ in 0..DRAWS {
                    dice.shuffle(&mut labels);
                    let all: f64 = (0..topics).map(|place| f64::powi(ratio, place as i32)).sum();
                    let mut drawn = Vec::new();
                    for (place, label) in labels[..topics].iter().enumerate() {
                        let size = (POSTS as f64 * f64::powi(ratio, place as i32) / all).round() as usize;
                        let mut of: Vec<&str> =
                            rows.iter().filter(|row| row.0 == *label).map(|row| row.1).collect();
                        dice.shuffle(&mut of);
                        drawn.extend(of.into_iter().take(size.max(3)).map(|text| (place as u32, text)));
                    }
                    dice.shuffle(&mut drawn);
                    let conversation = conversation(drawn.iter().map(|post| post.1));
                    let truth: Vec<u32> = drawn.iter().map(|post| post.0).collect();
                    let (found, chosen, told) = sectioned(&conversation, None, table.as_ref());
                    row[0] += chosen as f64;
                    row[1] += told;
                    row[2] += scores::ami(&truth, &found);
                    for (place, asked) in ASKED.into_iter().enumerate() {
                        let (found, ..) = sectioned(&conversation, Some(asked), table.as_ref());
                        row[3 + place] += scores::ami(&truth, &found);
                    }
                }
                let row = row.map(|value| value / DRAWS as f64);
                line(name, usage, sizes, &topics.to_string(), &row);
                if topics > 1 {
                    for (sum, value) in sums[usize::from(ratio < 1.0)].iter_mut().zip(row) {
                        *sum += value;
                    }
                }
            }
            let count = TOPICS.iter().filter(|topics| (2..=known).contains(*topics)).count() as f64;
            line(name, usage, sizes, "2-8", &sums[usize::from(ratio < 1.0)].map(|sum| sum / count));
        }
    }
}

fn line(name: &str, usage: &str, sizes: &str, topics: &str, row: &[f64; 3 + ASKED.len()]) {
    let asked: String = row[3..].iter().map(|ami| format!("{ami:>7.3}")).collect();
    println!("{name:<16}{usage:<7}{sizes:<8}{topics:>6}{:>7.1}{:>6.2}{:>6.3}{asked}", row[0], row[1], row[2]);
}

/// The section of each post, the rest being one; how many there are without it, and the part of the posts in them.
fn sectioned(
    conversation: &Conversation,
    asked: Option<usize>,
    table: Option<&Table>,
) -> (Vec<u32>, usize, f64) {
    let grouping = grouped(conversation, asked, table);
    let themes = grouping.themes.len() as u32;
    let rest = if grouping.has_rest { grouping.themes.last().map_or(0, Vec::len) } else { 0 };
    let found: Vec<u32> = grouping.theme_of.iter().map(|theme| theme.unwrap_or(themes)).collect();
    let chosen = grouping.themes.len() - usize::from(grouping.has_rest);
    (found, chosen, 1.0 - rest as f64 / conversation.posts.len() as f64)
}
