//! What the editions of real exports tell, counted as a reader would: how much stands in sections, how many of the
//! loudest posts are quoted, which large voices are silent, whether both languages open with the same post.
//!
//! `cargo run --profile bench --example editions -- [--vectors FILE] [--write FOLDER] [--only TEXT] [--rows] [--sections]
//! PATH…`
//!
//! Every file below the paths with twenty posts in use and more is digested in French and English. One JSON object
//! is printed; `--rows` adds a line an edition before it, `--write` keeps each edition as text, `--only` takes the
//! files whose path holds TEXT. `--sections` prints the sections of each English edition for reading by eye: kind, heading
//! and the first words of their posts.

use coranto::model::{Digest, Section, Span};
use coranto::text::vectors::Table;
use coranto::{Format, Include, Input, Options, Progress};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Exports with fewer posts in use are no editions to count.
const LEAST: usize = 20;
/// The loudest posts of an export that are looked for.
const LOUDEST: usize = 10;
/// Posts of a section that are listed.
const LISTED: usize = 10;

/// Moves that tell what posts have to do with each other, that set words beside a name and no more, and that give sizes; by
/// the names that spans have where `include` asks for moves.
const RELATIONS: &[&str] = &[
    "answer",
    "answer-later",
    "answer-more",
    "answer-fast",
    "rejoin",
    "object",
    "agree",
    "back",
    "back-agree",
    "scores-twice",
    "scores-above",
    "sides",
    "disputed",
    "pair-more",
    "pair-later",
    "story-end",
    "story-last",
    "return",
    "thread-open",
    "thread-ask",
    "most-answered",
    "copied",
    "copied-here",
    "copied-pull",
    "copied-first",
    "copied-from",
    "series",
    "beside",
    "same-toll",
    "same-amount",
    "same-amount-one",
    "same-amount-unsigned",
    "asked-twice",
    "named-by",
    "to-come",
    "link",
    "link-shared",
    "site-shared",
    "lede-lead",
    "lede-lead-both",
    "lede-top",
    "lede-argued",
    "open-first",
    "list-answers",
    "since-new",
    "since-more",
    "since-less",
    "since-gone",
];
const SAYS: &[&str] = &[
    "open",
    "open-with-points",
    "open-unsigned",
    "voice",
    "voice-with-points",
    "voice-unsigned",
    "ask",
    "ask-unsigned",
    "pair",
    "signed",
    "bracketed",
    "reports",
    "cites",
    "deplore",
    "welcome",
    "doubt",
    "hope",
    "warn",
    "fear",
    "last-word",
];
const SIZES: &[&str] =
    &["size", "size-of-few", "size-of-rest", "size-of-all", "size-of-one", "named", "whole", "left-out"];

/// What is counted of one edition.
struct Row {
    /// Sentences by their move; lines of a list by themselves.
    moves: BTreeMap<String, usize>,
    posts: usize,
    sections: usize,
    share: f64,
    loud: usize,
    loud_quoted: usize,
    loud_cited: usize,
    silent: usize,
    title: Option<String>,
    title_from_rest: bool,
    is_draft: bool,
}

fn main() {
    let (mut vectors, mut write, mut only, mut rows, mut paths) = (None, None, None, false, Vec::new());
    let mut sections = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--vectors" => {
                let data = arguments.next().and_then(|path| fs::read(path).ok());
                vectors = data.and_then(|data| Table::new(&data));
            }
            "--write" => write = arguments.next().map(PathBuf::from),
            "--only" => only = arguments.next(),
            "--rows" => rows = true,
            "--sections" => sections = true,
            _ => paths.push(PathBuf::from(argument)),
        }
    }
    let mut files = Vec::new();
    paths.iter().for_each(|path| walk(path, &mut files));
    files.retain(|file| {
        let name = file.to_string_lossy();
        !name.contains("crisislexT6") && only.as_ref().is_none_or(|only| name.contains(only.as_str()))
    });
    files.sort();
    let mut all: Vec<[Row; 2]> = Vec::new();
    for file in &files {
        let Ok(data) = fs::read(file) else { continue };
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let input = [Input { name: Some(name.clone()), data }];
        let told: Vec<Row> = ["en", "fr"]
            .iter()
            .map_while(|language| {
                let listed = sections && *language == "en";
                row(&input, language, vectors.as_ref(), write.as_deref(), listed)
            })
            .collect();
        let Ok(pair) = <[Row; 2]>::try_from(told) else { continue };
        if rows {
            for (language, row) in ["en", "fr"].iter().zip(&pair) {
                println!(
                    "{name} {language}: {} posts, {} sections, share {:.2}, loud {}/{}/{}, silent {}{}{}",
                    row.posts,
                    row.sections,
                    row.share,
                    row.loud_quoted,
                    row.loud_cited,
                    row.loud,
                    row.silent,
                    if row.title_from_rest { ", title from the rest" } else { "" },
                    if row.is_draft { ", DRAFT" } else { "" },
                );
            }
        }
        all.push(pair);
    }
    print(&all);
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| walk(&entry.path(), files)),
        Err(_) => files.push(path.to_path_buf()),
    }
}

fn row(
    input: &[Input],
    language: &str,
    vectors: Option<&Table>,
    write: Option<&Path>,
    listed: bool,
) -> Option<Row> {
    let options = Options {
        language: language.into(),
        include: vec![Include::Posts, Include::Assignments, Include::Moves],
        ..Options::default()
    };
    let digest = coranto::digest_with(input, &options, vectors, &mut Progress::none()).ok()?;
    let posts = digest.posts.as_ref().filter(|posts| posts.len() >= LEAST)?;
    if let (Some(folder), Some(name)) = (write, input[0].name.as_deref()) {
        fs::create_dir_all(folder).expect("the folder can be made");
        let path = folder.join(format!("{name}.{language}.txt"));
        fs::write(path, coranto::render(&digest, Format::Text)).expect("the edition can be written");
    }
    if listed {
        println!("\n== {} ({} posts)", input[0].name.as_deref().unwrap_or_default(), posts.len());
        for section in &digest.sections {
            println!("{:?} {} | {}", section.kind, section.posts.len(), section.heading.plain());
            for id in section.posts.iter().take(LISTED) {
                let text = posts.iter().find(|post| &post.id == id).map_or("", |post| post.text.as_str());
                let words: String = text.chars().take(100).collect();
                println!("    {}", words.replace('\n', " / "));
            }
        }
    }
    let (quoted, cited) = told(&digest);
    let is_rest = |section: &&Section| section.brief;
    let brief: BTreeSet<&str> = digest
        .sections
        .iter()
        .filter(is_rest)
        .flat_map(|section| &section.posts)
        .map(String::as_str)
        .collect();
    let mut loud: Vec<_> = posts.iter().filter(|post| post.points.is_some_and(|points| points > 0)).collect();
    loud.sort_by_key(|post| std::cmp::Reverse(post.points));
    loud.truncate(LOUDEST);
    let total: i64 = posts.iter().filter_map(|post| post.points).sum();
    let mut by: BTreeMap<&str, (usize, i64, bool)> = BTreeMap::new();
    for post in posts {
        let author = post.author.handle.as_str();
        if !author.is_empty() {
            let entry = by.entry(author).or_default();
            entry.0 += 1;
            entry.1 += post.points.unwrap_or(0);
            entry.2 |= quoted.contains(post.id.as_str());
        }
    }
    let large = |(posts_of, points, _): &(usize, i64, bool)| {
        *posts_of * 10 >= posts.len() || (total > 0 && *points * 10 >= total)
    };
    let sections = digest.sections.iter().filter(|section| !section.brief).count();
    let title = digest.title.spans.iter().find_map(|span| span.cites().first().cloned());
    Some(Row {
        moves: moves(&digest),
        posts: posts.len(),
        sections,
        share: 1.0 - brief.len() as f64 / posts.len() as f64,
        loud: loud.len(),
        loud_quoted: loud.iter().filter(|post| quoted.contains(post.id.as_str())).count(),
        loud_cited: loud.iter().filter(|post| cited.contains(post.id.as_str())).count(),
        silent: if by.len() > 1 {
            by.values().filter(|author| large(author) && !author.2).count()
        } else {
            0
        },
        title_from_rest: sections > 0 && title.as_deref().is_some_and(|title| brief.contains(title)),
        title,
        is_draft: !digest.is_sound(),
    })
}

/// How often each move is made in lede, sections and closing: a sentence is what stands between two bare spaces.
fn moves(digest: &Digest) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let paragraphs = digest.sections.iter().flat_map(|section| section.paragraphs.iter());
    for paragraph in [&digest.lede, &digest.closing].into_iter().chain(paragraphs) {
        let is_gap = |span: &Span| matches!(span, Span::Text { text, frame: None, .. } if text == " ");
        for sentence in paragraph.spans.split(is_gap) {
            let name = sentence.iter().find_map(|span| match span {
                Span::Text { frame, .. } => frame.clone(),
                Span::Quote(quote) => quote.frame.clone(),
            });
            *counts.entry(name.unwrap_or_else(|| "other".into())).or_default() += 1;
        }
    }
    counts
}

/// Ids of the posts that an edition quotes, and of those that it quotes or rests a statement on.
fn told(digest: &Digest) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let sections = digest.sections.iter().flat_map(|section| {
        let lines = section.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
        section.heading.spans.iter().chain(lines)
    });
    let whole = [&digest.title.spans, &digest.deck.spans, &digest.lede.spans, &digest.closing.spans];
    let mut quoted: BTreeSet<&str> =
        digest.sections.iter().map(|section| section.quote.post.as_str()).collect();
    let mut cited = BTreeSet::new();
    for span in whole.into_iter().flatten().chain(sections) {
        for id in span.cites() {
            cited.insert(id.as_str());
            if matches!(span, Span::Quote(_)) {
                quoted.insert(id);
            }
        }
    }
    (quoted, cited)
}

fn print(all: &[[Row; 2]]) {
    let rows = || all.iter().flatten();
    let mut moves: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, count) in rows().flat_map(|row| &row.moves) {
        *moves.entry(name).or_default() += count;
    }
    println!("{}", serde_json::to_string(&moves).expect("counts are JSON"));
    let items = moves.remove("item").unwrap_or(0);
    let sentences: usize = moves.values().sum();
    let share = |names: &[&str]| {
        let some: usize = names.iter().filter_map(|name| moves.get(name)).sum();
        format!("{:.3}", some as f64 / sentences.max(1) as f64)
    };
    println!(
        "{{\"sentences\":{sentences},\"items\":{items},\"relations\":{},\"says\":{},\"sizes\":{}}}",
        share(RELATIONS),
        share(SAYS),
        share(SIZES)
    );
    let sum = |of: fn(&Row) -> usize| rows().map(of).sum::<usize>();
    let count = |of: fn(&&Row) -> bool| rows().filter(of).count();
    let part = |some: usize, of: usize| format!("{:.3}", some as f64 / of.max(1) as f64);
    let mut shares: Vec<f64> = rows().map(|row| row.share).collect();
    shares.sort_by(f64::total_cmp);
    let loud = sum(|row| row.loud);
    let same = all.iter().filter(|[en, fr]| en.title == fr.title).count();
    println!(
        "{{\"exports\":{},\"editions\":{},\"medianShare\":{:.2},\"belowHalf\":{},\"noSection\":{},\"loud\":{loud},\"loudQuoted\":{},\"loudCited\":{},\"silentVoices\":{},\"titleFromRest\":{},\"sameTitle\":{},\"drafts\":{}}}",
        all.len(),
        rows().count(),
        shares.get(shares.len() / 2).copied().unwrap_or(0.0),
        count(|row| row.share < 0.5),
        count(|row| row.sections == 0),
        part(sum(|row| row.loud_quoted), loud),
        part(sum(|row| row.loud_cited), loud),
        sum(|row| row.silent),
        count(|row| row.title_from_rest),
        part(same, all.len()),
        count(|row| row.is_draft),
    );
}
