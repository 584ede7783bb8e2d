//! How well posts are found that say the same in two languages: `cargo run --profile bench --example translations --
//! TABLE USE:FILE…`, where TABLE is the table of word vectors, USE says whether the file served for tuning, and each
//! line of FILE has the number of a sentence, its language and the sentence, with tabs between.
//! `npm run eval` makes such files of SIB-200, which has the same sentences in many languages.
//!
//! Of each file three kinds of sets are made. *One in ten*: for each two languages, a tenth of the sentences stands in
//! both, and each other in one of them only, where what looks most like its translation is none. *Small*: the same in
//! sets of forty posts. *All*: every sentence in every language. Then, in the sets of one in ten, one of each two
//! that belong together is altered so that it says something else: another number, another name, denied.
//!
//! With `show` for USE, FILE is an export, and what is taken for translations in it is printed, to be read.

use coranto::model::{Platform, Post};
use coranto::rank::{LIKELY, translations};
use coranto::text::language::detect;
use coranto::text::normalise;
use coranto::text::vectors::Table;
use coranto::{Input, Options, Progress};
use std::collections::{BTreeMap, BTreeSet};

/// One sentence in several languages: language → text.
type Sentence<'a> = BTreeMap<&'a str, &'a str>;

/// What is made of a sentence so that it says something else, where that can be.
type Alter<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A set: posts with the number of what each says.
type Set = Vec<(usize, Post)>;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let read = |name: &str| std::fs::read(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let table = Table::new(&read(&arguments.next().expect("a table"))).expect("a table of word vectors");
    println!("{:<8}{:<12}{:>7}{:>10}  least sum: precision, recall", "use", "set", "posts", "to find");
    for file in arguments {
        let (usage, file) = file.split_once(':').expect("USE:FILE");
        if usage == "show" {
            show(Input { data: read(file), name: Some(file.into()) }, &table);
            continue;
        }
        let text = String::from_utf8(read(file)).expect("UTF-8");
        let mut by_number: BTreeMap<&str, Sentence<'_>> = BTreeMap::new();
        for line in text.lines() {
            let mut cells = line.splitn(3, '\t');
            if let (Some(number), Some(language), Some(text)) = (cells.next(), cells.next(), cells.next()) {
                by_number.entry(number).or_default().insert(language, text);
            }
        }
        let sentences: Vec<Sentence<'_>> = by_number.into_values().collect();
        let languages: BTreeSet<&str> = sentences.iter().flat_map(|one| one.keys().copied()).collect();
        let mut pairs = Vec::new();
        for (at, one) in languages.iter().enumerate() {
            pairs.extend(languages.iter().skip(at + 1).map(|other| (*one, *other)));
        }
        let tenths: Vec<Set> =
            pairs.iter().enumerate().map(|(turn, pair)| tenth(&sentences, *pair, turn, None)).collect();
        line(usage, "one in ten", &tenths, &table);
        let small: Vec<Set> = pairs
            .iter()
            .flat_map(|pair| sentences.chunks_exact(36).map(|part| tenth(part, *pair, 5, None)))
            .collect();
        line(usage, "small", &small, &table);
        let all = sentences
            .iter()
            .enumerate()
            .flat_map(|(at, one)| one.values().map(move |text| (at, post(text))))
            .collect();
        line(usage, "all", &[all], &table);
        let names = names(&sentences);
        for (kind, alter) in [
            ("number", other_number as fn(&str, &str, &[String]) -> Option<String>),
            ("name", other_name),
            ("denied", denied),
        ] {
            let (mut made, mut found) = (0, 0);
            for (turn, pair) in pairs.iter().enumerate() {
                let change = |text: &str| alter(text, pair.0, &names);
                let set = tenth(&sentences, *pair, turn, Some(&change));
                let of = |at: usize| set[at].0;
                made += (0..set.len()).filter(|at| is_second(&set, *at)).count();
                let posts: Vec<Post> = set.iter().map(|one| one.1.clone()).collect();
                found +=
                    translations(&posts, &table, LIKELY).iter().filter(|(a, b)| of(*a) == of(*b)).count();
            }
            println!(
                "{usage:<8}{:<12}{made:>17}  taken for translations at {LIKELY:.2}: {found}",
                format!("other {kind}")
            );
        }
    }
}

fn show(input: Input, table: &Table) {
    let start = std::time::Instant::now();
    let posts =
        coranto::read::read(&[input], &Options::default(), &mut Progress::none()).expect("posts").posts;
    let read = start.elapsed();
    let found = translations(&posts, table, LIKELY);
    println!("{} posts, {} pairs, {:.2} s", posts.len(), found.len(), (start.elapsed() - read).as_secs_f64());
    for (a, b) in found {
        println!("- {}\n  {}", posts[a].text.replace('\n', " "), posts[b].text.replace('\n', " "));
    }
}

fn post(text: &str) -> Post {
    let mut post = Post::new(Platform::Text, text, normalise(text));
    post.language = detect(&post.text).map(str::to_owned);
    post
}

/// A tenth of the sentences in both languages, of which those in the first are altered where that is asked for, or
/// else left out; the others in one of the two.
fn tenth(
    sentences: &[Sentence<'_>],
    (one, other): (&str, &str),
    turn: usize,
    alter: Option<Alter<'_>>,
) -> Set {
    let mut set = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let (Some(a), Some(b)) = (sentence.get(one), sentence.get(other)) else { continue };
        if at % 10 == turn % 10 {
            let altered = alter.map_or_else(|| Some((*a).to_owned()), |alter| alter(a));
            set.extend(altered.map(|text| (at, post(&text))));
            set.push((at, post(b)));
        } else {
            set.push((at, post(if at % 2 == 0 { a } else { b })));
        }
    }
    set
}

/// Whether the post before says the same.
fn is_second(set: &Set, at: usize) -> bool {
    at > 0 && set[at - 1].0 == set[at].0
}

fn line(usage: &str, name: &str, sets: &[Set], table: &Table) {
    let posts: usize = sets.iter().map(Vec::len).sum();
    let due: usize = sets.iter().map(|set| (0..set.len()).filter(|at| is_second(set, *at)).count()).sum();
    print!("{usage:<8}{name:<12}{posts:>7}{due:>10} ");
    for least in [0.5, 0.6, 0.7, 0.75, 0.8] {
        let (mut right, mut wrong) = (0, 0);
        for set in sets {
            let posts: Vec<Post> = set.iter().map(|one| one.1.clone()).collect();
            for (a, b) in translations(&posts, table, least) {
                if set[a].0 == set[b].0 { right += 1 } else { wrong += 1 }
            }
        }
        let precision = f64::from(right) / f64::from((right + wrong).max(1));
        print!(" {least:.2}: {precision:.3} {:.3};", f64::from(right) / due as f64);
    }
    println!();
}

/// Words with a capital inside a sentence, of languages that do not write every noun so.
fn names(sentences: &[Sentence<'_>]) -> Vec<String> {
    let mut names = BTreeSet::new();
    for sentence in sentences {
        for (_, text) in sentence.iter().filter(|(language, _)| **language != "deu") {
            names.extend(text.split(' ').skip(1).filter(|word| is_name(word)).map(str::to_owned));
        }
    }
    names.into_iter().collect()
}

fn is_name(word: &str) -> bool {
    word.chars().count() > 3
        && word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
}

fn other_number(text: &str, _: &str, _: &[String]) -> Option<String> {
    let digit =
        |ch: char| if ch.is_ascii_digit() { char::from(b'0' + (ch as u8 - b'0' + 3) % 10) } else { ch };
    let other: String = text.chars().map(digit).collect();
    (other != text).then_some(other)
}

/// The first name that stands inside the text in the place of another; which one, its length decides.
fn other_name(text: &str, language: &str, names: &[String]) -> Option<String> {
    let mut words: Vec<&str> = text.split(' ').collect();
    let at = 1 + words.iter().skip(1).position(|word| is_name(word))?;
    if language == "deu" {
        return None;
    }
    words[at] = &names[(text.len() * 31 + words[at].len()) % names.len()];
    Some(words.join(" "))
}

/// With a negation at the first verb that takes one without further change.
fn denied(text: &str, language: &str, _: &[String]) -> Option<String> {
    let (verbs, before, after): (&[&str], &str, &str) = match language {
        "eng" => (&["is", "was", "are", "were", "will", "can"], "", "not "),
        "fra" => (&["sont", "sera", "peut", "fut", "seront"], "ne ", "pas "),
        "spa" => (&["es", "fue", "son", "puede", "ha", "han"], "no ", ""),
        "deu" => (&["ist", "war", "sind", "kann", "waren"], "", "nicht "),
        "por" => (&["foi", "são", "pode", "foram", "está"], "não ", ""),
        "ita" => (&["sono", "fu", "può", "era", "stato"], "non ", ""),
        "nld" => (&["is", "was", "zijn", "kan", "waren"], "", "niet "),
        _ => return None,
    };
    let words: Vec<&str> = text.split(' ').collect();
    let at = words.iter().position(|word| verbs.contains(word))?;
    let altered = format!("{before}{} {after}", words[at]);
    let mut words = words;
    words[at] = altered.trim_end();
    Some(words.join(" "))
}
