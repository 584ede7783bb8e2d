//! What each stage of the pipeline costs, as its share of the whole in one run, and how often the edition was told:
//! `cargo run --profile bench --example shares -- [--lang L]… [--vectors FILE] [--instructions] PATH…`
//!
//! Of a folder all exports in it with ten posts or more. With `--instructions` not time is measured but instructions,
//! by valgrind's callgrind, which other work on the machine does not change.

use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress, Stage};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const STAGES: [Stage; 6] =
    [Stage::Read, Stage::Rank, Stage::Cluster, Stage::Label, Stage::Narrate, Stage::Check];
/// Fewest posts of an export in a folder.
const FEWEST: u64 = 10;

/// What each stage has cost, in milliseconds or instructions.
#[derive(Default)]
struct Costs {
    stages: [f64; STAGES.len()],
    told: usize,
    sections: usize,
}

fn main() {
    let mut languages = Vec::new();
    let mut vectors = None;
    let (mut counts, mut is_counted) = (false, false);
    let mut paths = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--lang" => languages.extend(arguments.next()),
            "--vectors" => vectors = arguments.next(),
            "--instructions" => counts = true,
            // What runs under valgrind.
            "--counted" => is_counted = true,
            _ => list(Path::new(&argument), true, &mut paths),
        }
    }
    if languages.is_empty() {
        languages.push("auto".to_owned());
    }
    // What is counted reads the table itself.
    let data = vectors.as_ref().filter(|_| !counts).and_then(|path| std::fs::read(path).ok());
    let table = data.and_then(|data| Table::new(&data));
    if is_counted {
        for path in &paths {
            let sections = run(path, &languages[0], table.as_ref(), &mut |place| println!("{place}"));
            println!("sections {sections}");
        }
        return;
    }
    let unit = if counts { "Minstr" } else { "ms" };
    println!("{unit:>8}    read    rank cluster   label narrate   check  told");
    for path in &paths {
        for language in &languages {
            let costs = if counts {
                counted(path, language, vectors.as_deref())
            } else {
                let mut costs = Costs::default();
                let mut before: Option<(usize, Instant)> = None;
                costs.sections = run(path, language, table.as_ref(), &mut |place| {
                    if let Some((place, since)) = before {
                        costs.stages[place] += since.elapsed().as_secs_f64() * 1e3;
                    }
                    costs.told += usize::from(STAGES.get(place) == Some(&Stage::Narrate));
                    before = Some((place, Instant::now()));
                });
                costs
            };
            let whole: f64 = costs.stages.iter().sum();
            print!("{whole:>8.1}");
            for part in costs.stages {
                print!(" {:>6.1}%", part / whole * 100.0);
            }
            println!("  {:>4}  {language}, {} sections, {}", costs.told, costs.sections, path.display());
        }
    }
}

/// The files of a path; of a folder those that are exports of enough posts.
fn list(path: &Path, named: bool, out: &mut Vec<PathBuf>) {
    if let Ok(entries) = std::fs::read_dir(path) {
        let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        #[allow(clippy::disallowed_methods, reason = "no part of the module")]
        entries.sort();
        entries.iter().for_each(|entry| list(entry, false, out));
    } else if named || posts(path) >= FEWEST {
        out.push(path.to_owned());
    }
}

fn input(path: &Path) -> Option<Input> {
    Some(Input { name: Some(path.display().to_string()), data: std::fs::read(path).ok()? })
}

fn posts(path: &Path) -> u64 {
    let inputs: Vec<Input> = input(path).into_iter().collect();
    coranto::inspect(&inputs, &Options::default(), &mut Progress::none()).map_or(0, |found| found.posts)
}

/// Makes a digest and tells the place of each stage in [`STAGES`] as it begins, and their number at the end; gives
/// the number of sections.
fn run(path: &Path, language: &str, table: Option<&Table>, tell: &mut dyn FnMut(usize)) -> usize {
    let options = Options { language: language.to_owned(), ..Options::default() };
    let Some(input) = input(path) else { return 0 };
    let mut before = None;
    let mut turn = |place: usize| {
        if before != Some(place) {
            before = Some(place);
            stage_begins(tell, place);
        }
    };
    turn(0);
    let mut sink = |stage: Stage, _: u64, _: u64| {
        turn(STAGES.iter().position(|known| *known == stage).unwrap_or(0));
    };
    let made = coranto::digest_with(&[input], &options, table, &mut Progress::new(&mut sink));
    turn(STAGES.len());
    made.map_or(0, |digest| digest.sections.len())
}

/// Where valgrind is told to write down what it has counted.
#[inline(never)]
fn stage_begins(tell: &mut dyn FnMut(usize), place: usize) {
    tell(place);
}

/// Counts, in millions, the instructions of a run of this program of its own.
fn counted(path: &Path, language: &str, vectors: Option<&str>) -> Costs {
    let folder = std::env::temp_dir().join(format!("shares-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for what is counted");
    let counts = folder.join("counts");
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--dump-before=shares::stage_begins*"]);
    command.arg(format!("--callgrind-out-file={}", counts.display()));
    command.arg(std::env::current_exe().expect("this program")).args(["--counted", "--lang", language]);
    command.args(vectors.iter().flat_map(|vectors| ["--vectors", vectors])).arg(path);
    let output = command.output().expect("valgrind");
    let told = String::from_utf8_lossy(&output.stdout);
    let places: Vec<usize> = told.lines().flat_map(|line| line.parse()).collect();
    let sections = told.lines().find_map(|line| line.strip_prefix("sections ")?.parse().ok());
    let mut costs = Costs { sections: sections.unwrap_or(0), ..Costs::default() };
    // What is dumped first is the beginning of the program.
    for (index, pair) in places.windows(2).enumerate() {
        let dump = std::fs::read_to_string(format!("{}.{}", counts.display(), index + 2)).unwrap_or_default();
        let of_line = |line: &str| line.strip_prefix("totals: ")?.trim().parse::<f64>().ok();
        costs.stages[pair[0]] += dump.lines().find_map(of_line).unwrap_or(f64::NAN) / 1e6;
        costs.told += usize::from(STAGES[pair[0]] == Stage::Narrate);
    }
    drop(std::fs::remove_dir_all(&folder));
    costs
}
