//! Every quotation of the editions of real exports beside what stands around it in its post, and whether the loudest
//! posts can be told by their own words at all.
//!
//! `cargo run --example quotations -- [--vectors FILE] [--lang CODE] [--only TEXT] [--loud | --quotes] PATH…`
//!
//! `--quotes` prints each quotation of each edition, the narrator's sentence around it and the post; `--loud` prints the
//! best ways of the ten loudest posts of each export (`quote::ways`). At the end stands one JSON object: how many of
//! these posts have a way, and one that needs nothing beside it.

use coranto::model::{Digest, Span};
use coranto::quote::{Context, Needs, ways};
use coranto::text::vectors::Table;
use coranto::{Include, Input, Options, Progress};
use std::fs;
use std::path::{Path, PathBuf};

/// Exports with fewer posts in use are no editions to count.
const LEAST: usize = 20;
/// The loudest posts of an export that are looked for, and their ways that are printed.
const LOUDEST: usize = 10;
const WAYS: usize = 3;

fn main() {
    let (mut vectors, mut language, mut only, mut paths) = (None, "en".to_owned(), None, Vec::new());
    let (mut shows_loud, mut shows_quotes) = (false, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--vectors" => {
                let data = arguments.next().and_then(|path| fs::read(path).ok());
                vectors = data.and_then(|data| Table::new(&data));
            }
            "--lang" => language = arguments.next().unwrap_or(language),
            "--only" => only = arguments.next(),
            "--loud" => shows_loud = true,
            "--quotes" => shows_quotes = true,
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
    let (mut loud, mut told, mut alone) = (0, 0, 0);
    for file in &files {
        let Ok(data) = fs::read(file) else { continue };
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let input = [Input { name: Some(name.clone()), data }];
        let options =
            Options { language: language.clone(), include: vec![Include::Posts], ..Options::default() };
        let digest = coranto::digest_with(&input, &options, vectors.as_ref(), &mut Progress::none());
        let Ok(digest) = digest else { continue };
        if digest.posts.as_ref().is_none_or(|posts| posts.len() < LEAST) {
            continue;
        }
        println!("\n=== {name}");
        if shows_quotes {
            quotes(&digest);
        }
        let Ok(conversation) = coranto::read::read(&input, &options, &mut Progress::none()) else { continue };
        let used = digest.posts.iter().flatten();
        let mut loudest: Vec<_> = used.filter(|post| post.points.is_some_and(|points| points > 0)).collect();
        loudest.sort_by_key(|post| std::cmp::Reverse(post.points));
        for view in loudest.iter().take(LOUDEST) {
            let Some(post) =
                conversation.posts.iter().find(|p| p.key == view.key && p.platform == view.platform)
            else {
                continue;
            };
            let key = post.reply_to.as_deref();
            let answered = conversation
                .posts
                .iter()
                .find(|p| Some(p.key.as_str()) == key && p.platform == post.platform);
            let found = ways(post, Context { answered });
            loud += 1;
            told += usize::from(!found.is_empty());
            alone += usize::from(found.iter().any(|way| way.needs == Needs::Nothing));
            if shows_loud {
                println!("\n[{}] {}", post.points.unwrap_or(0), post.text.replace('\n', " ⏎ "));
                for way in found.iter().take(WAYS) {
                    println!(
                        "   {:.2} {:?} {:?} {:?}: {}",
                        way.merit,
                        way.telling,
                        way.needs,
                        way.said_by,
                        way.words(post)
                    );
                }
            }
        }
    }
    println!("\n{{\"loud\":{loud},\"told\":{told},\"alone\":{alone}}}");
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| walk(&entry.path(), files)),
        Err(_) => files.push(path.to_path_buf()),
    }
}

/// Prints the quotations of an edition in their order.
fn quotes(digest: &Digest) {
    let line = |place: &str, spans: &[Span]| {
        let has = spans.iter().any(|span| matches!(span, Span::Quote(_)));
        if !has {
            return;
        }
        let words: String = spans.iter().map(Span::words).collect();
        println!("\n{place}: {words}");
        for span in spans {
            let Span::Quote(quote) = span else { continue };
            let id = quote.cites.first().map(String::as_str).unwrap_or_default();
            around(digest, id, quote.at);
        }
    };
    line("TITLE", &digest.title.spans);
    line("DECK", &digest.deck.spans);
    line("LEDE", &digest.lede.spans);
    for section in &digest.sections {
        line("HEADING", &section.heading.spans);
        for paragraph in &section.paragraphs {
            line("P", &paragraph.spans);
        }
        println!("\nPULL: {}", section.quote.quote);
        around(digest, &section.quote.post, section.quote.at);
    }
    line("CLOSING", &digest.closing.spans);
}

/// Prints a post with a quoted range marked.
fn around(digest: &Digest, id: &str, at: [usize; 2]) {
    let Some(source) = digest.sources.iter().find(|source| source.id == id) else { return };
    let text = source.text.as_str();
    let (Some(before), Some(inside), Some(after)) =
        (text.get(..at[0]), text.get(at[0]..at[1]), text.get(at[1]..))
    else {
        return;
    };
    let end = |text: &str| -> String { text.chars().take(300).collect() };
    let start: String = before.chars().rev().take(300).collect::<Vec<_>>().into_iter().rev().collect();
    let flat = |text: String| text.replace('\n', " ⏎ ");
    println!("   {id} {} | {}⟦{inside}⟧{}", source.author.name, flat(start), flat(end(after)));
}
