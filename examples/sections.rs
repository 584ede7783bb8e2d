//! How many sections are right where none are asked for: conversations of so many topics are drawn from labelled
//! sets, and the core's own choice is set beside 3 to 6 asked for. Run by `npm run eval`, or:
//! `cargo run --profile bench --example sections -- [--vectors FILE] USE:FILE…`, a FILE having a label, a tab and
//! a text on each line.
//!
//! AMI is over all posts, the rest being a group; *told* is the part of the posts that is not in the rest.

use coranto::model::{Conversation, Platform, Post};
use coranto::rank::{Ranking, Score};
use coranto::text::language::detect;
use coranto::text::normalise;
use coranto::text::vectors::Table;
use coranto::{Options, Progress, cluster};

#[allow(dead_code, reason = "shared with another example")]
#[path = "shared/scores.rs"]
mod scores;

/// Posts of a conversation, and how many are drawn for each number of topics and each way of sharing them out.
const POSTS: usize = 240;
const DRAWS: usize = 8;
const TOPICS: [usize; 7] = [1, 2, 3, 4, 5, 6, 8];
const ASKED: [usize; 4] = [3, 4, 5, 6];

/// A fixed sequence of numbers (Knuth's MMIX generator): the sets are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

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
                    let conversation = conversation(&drawn);
                    let truth: Vec<u32> = drawn.iter().map(|post| post.0).collect();
                    let (found, chosen, told) = grouped(&conversation, None, table.as_ref());
                    row[0] += chosen as f64;
                    row[1] += told;
                    row[2] += scores::ami(&truth, &found);
                    for (place, asked) in ASKED.into_iter().enumerate() {
                        let (found, ..) = grouped(&conversation, Some(asked), table.as_ref());
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

fn conversation(drawn: &[(u32, &str)]) -> Conversation {
    let posts = drawn.iter().enumerate().map(|(at, (_, text))| {
        let mut post = Post::new(Platform::Text, at.to_string(), normalise(text));
        post.language = detect(&post.text).map(str::to_owned);
        post
    });
    Conversation { posts: posts.collect(), ..Conversation::default() }
}

/// The section of each post, the rest being one; how many there are without it, and the part of the posts in them.
fn grouped(
    conversation: &Conversation,
    asked: Option<usize>,
    table: Option<&Table>,
) -> (Vec<u32>, usize, f64) {
    let mut wire = serde_json::Map::new();
    if let Some(count) = asked {
        wire.insert("sections".into(), count.into());
    }
    let options =
        Options::from_json(&serde_json::Value::Object(wire).to_string()).expect("a number of sections");
    let n = conversation.posts.len();
    let ranking =
        Ranking { order: (0..n).collect(), scores: vec![Some(Score::default()); n], ..Ranking::default() };
    let grouping = cluster::cluster(conversation, &ranking, &options, table, &mut Progress::none());
    let themes = grouping.themes.len() as u32;
    let rest = if grouping.has_rest { grouping.themes.last().map_or(0, Vec::len) } else { 0 };
    let found: Vec<u32> = grouping.theme_of.iter().map(|theme| theme.unwrap_or(themes)).collect();
    let chosen = grouping.themes.len() - usize::from(grouping.has_rest);
    (found, chosen, 1.0 - rest as f64 / n as f64)
}
