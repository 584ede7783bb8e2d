//! How well copied texts are found, on a set that is made here from the posts of an export: copies in other clothes,
//! cut, with words changed; and texts that only look like copies. Prints precision and recall, for each kind and
//! for other thresholds: `cargo run --release --example duplicates -- [FILE…]`, the sample by default.

use coranto::model::{Platform, Post};
use coranto::rank::{Alike, copies};
use coranto::{Input, Options, Progress};
use dice::Dice;
use std::collections::{BTreeMap, BTreeSet};

#[allow(dead_code, reason = "shared with other examples")]
#[path = "shared/dice.rs"]
mod dice;

/// A text made from a base, and whether it is a copy of it.
struct Made {
    kind: &'static str,
    is_copy: bool,
    base: usize,
    post: Post,
}

fn is_plain(word: &str) -> bool {
    word.chars().all(char::is_lowercase)
        && !["not", "no", "never", "ne", "pas", "without", "sans"].contains(&word)
}

/// Puts other words of the vocabulary for `share` of the words, at random places.
fn changed(text: &str, share: f64, vocabulary: &[String], dice: &mut Dice) -> Option<String> {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let mut places: Vec<usize> = (0..words.len()).filter(|at| is_plain(&words[*at])).collect();
    let count = (words.len() as f64 * share).ceil() as usize;
    if places.len() < count {
        return None;
    }
    for _ in 0..count {
        let place = places.swap_remove(dice.below(places.len()));
        words[place] = vocabulary[dice.below(vocabulary.len())].clone();
    }
    Some(words.join(" "))
}

fn made(bases: &[Post]) -> Vec<Made> {
    let mut dice = Dice(20_260_912);
    let mut vocabulary: BTreeSet<String> = BTreeSet::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for word in bases.iter().flat_map(|post| post.text.split(' ').skip(1)) {
        if word.chars().count() > 3 && is_plain(word) {
            vocabulary.insert(word.to_owned());
        } else if word.chars().count() > 3
            && word.starts_with(char::is_uppercase)
            && is_plain(word.trim_start_matches(char::is_uppercase))
        {
            names.insert(word.to_owned());
        }
    }
    let (vocabulary, names): (Vec<String>, Vec<String>) =
        (vocabulary.into_iter().collect(), names.into_iter().collect());
    let mut all = Vec::new();
    for (base, post) in bases.iter().enumerate() {
        let text = post.text.as_str();
        let french = post.language.as_deref() == Some("fr");
        let mut add = |kind, is_copy, text: Option<String>, truncated: bool| {
            let Some(text) = text.filter(|made| *made != post.text) else { return };
            let mut made = Post::new(Platform::X, format!("made-{}", all.len()), text);
            made.language.clone_from(&post.language);
            made.truncated = truncated;
            all.push(Made { kind, is_copy, base, post: made });
        };
        add("retweet prefix", true, Some(format!("RT @somebody: {text}")), false);
        add("link and tags added", true, Some(format!("{text} https://t.example/x #news #local")), false);
        add("capitals, marks, emoji", true, Some(format!("{} 🎉!!", text.to_uppercase())), false);
        let alert = if french { "Incroyable ! " } else { "Breaking: " };
        add("a word before", true, Some(format!("{alert}{text}")), false);
        let words: Vec<&str> = text.split(' ').collect();
        let cut = words[..words.len() * 2 / 3].join(" ");
        add("cut, flagged", true, Some(format!("RT @somebody: {cut}…")), true);
        add("cut, by its sign", true, Some(format!("{cut}…")), false);
        let drop = dice.below(words.len());
        let fewer: Vec<&str> =
            words.iter().enumerate().filter(|(at, _)| *at != drop).map(|(_, word)| *word).collect();
        let plain = is_plain(words[drop]);
        add("a word dropped", true, plain.then(|| fewer.join(" ")), false);
        add("5 % of words changed", true, changed(text, 0.05, &vocabulary, &mut dice), false);
        add("10 % of words changed", true, changed(text, 0.10, &vocabulary, &mut dice), false);
        add("15 % of words changed", true, changed(text, 0.15, &vocabulary, &mut dice), false);

        add("35 % of words changed", false, changed(text, 0.35, &vocabulary, &mut dice), false);
        let digits =
            |ch: char| if ch.is_ascii_digit() { char::from(b'0' + (ch as u8 - b'0' + 3) % 10) } else { ch };
        // Digits of an address or a mention are none of the text's.
        let in_words = |word: &str| -> String {
            if word.contains(['/', '@', '#']) { word.to_owned() } else { word.chars().map(digits).collect() }
        };
        let other = text.split(' ').map(in_words).collect::<Vec<_>>().join(" ");
        add("another number", false, Some(other), false);
        let named =
            words.iter().skip(1).position(|word| names.iter().any(|name| name == word)).map(|at| at + 1);
        let other = named.map(|at| {
            let mut words = words.clone();
            let start = dice.below(names.len());
            let name = names.iter().cycle().skip(start).find(|name| *name != words[at]);
            words[at] = name.map_or("", String::as_str);
            words.join(" ")
        });
        add("another name", false, other, false);
        let verb =
            words.iter().position(|word| ["is", "was", "are", "will", "est", "sera", "sont"].contains(word));
        let denied = verb.map(|at| {
            let mut words = words.clone();
            words.insert(at + 1, if french { "pas" } else { "not" });
            words.join(" ")
        });
        add("denied", false, denied, false);
    }
    all
}

/// Whether it is a copy, and its kind: how many there are, and how many are put with their base.
type Kinds = BTreeMap<(bool, &'static str), (usize, usize)>;

/// The counts per kind, and how many bases are put together.
fn judged(bases: &[Post], all: &[Made], alike: Alike) -> (Kinds, usize) {
    let mut kinds = Kinds::new();
    // Each made text is judged beside all bases, and not beside the others made from its own.
    let mut merged = 0;
    let mut by_kind: BTreeMap<&str, Vec<&Made>> = BTreeMap::new();
    for made in all {
        by_kind.entry(made.kind).or_default().push(made);
    }
    for set in by_kind.values() {
        let mut posts = bases.to_vec();
        posts.extend(set.iter().map(|made| made.post.clone()));
        let mut of: BTreeMap<usize, usize> = BTreeMap::new();
        merged = 0;
        for (group, members) in copies(&posts, alike).iter().enumerate() {
            of.extend(members.iter().map(|at| (*at, group)));
            merged += members.iter().filter(|at| **at < bases.len()).count().saturating_sub(1);
        }
        for (at, made) in set.iter().enumerate() {
            let with_base =
                of.get(&(bases.len() + at)).is_some_and(|group| of.get(&made.base) == Some(group));
            let entry = kinds.entry((!made.is_copy, made.kind)).or_default();
            entry.0 += 1;
            entry.1 += usize::from(with_base);
        }
    }
    (kinds, merged)
}

fn main() {
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/site/sample");
        let files = ["x-search.json", "bluesky-search.json", "mastodon-timeline.json", "reddit-listing.json"];
        names = files.iter().map(|file| format!("{folder}/{file}")).collect();
    }
    let inputs: Vec<Input> = names
        .into_iter()
        .map(|name| Input { data: std::fs::read(&name).expect("a file that can be read"), name: Some(name) })
        .collect();
    let conversation =
        coranto::read::read(&inputs, &Options::default(), &mut Progress::none()).expect("an export");
    let known: BTreeSet<usize> =
        copies(&conversation.posts, Alike::default()).iter().flat_map(|group| group[1..].to_vec()).collect();
    let bases: Vec<Post> = conversation
        .posts
        .iter()
        .enumerate()
        .filter(|(at, post)| !known.contains(at) && post.text.split(' ').count() >= 9 && !post.truncated)
        .map(|(_, post)| {
            // One line, as posts are copied.
            let mut base = Post::new(post.platform, post.key.clone(), post.text.replace('\n', " "));
            base.language.clone_from(&post.language);
            base
        })
        .collect();
    let all = made(&bases);
    println!("{} posts, {} texts made from them\n", bases.len(), all.len());
    let (kinds, merged) = judged(&bases, &all, Alike::default());
    println!("{:<26} {:>6} {:>8}", "copies", "texts", "found");
    for ((_, kind), (texts, found)) in kinds.iter().filter(|((wrong, _), _)| !wrong) {
        println!("{kind:<26} {texts:>6} {:>7.1}%", 100.0 * *found as f64 / *texts as f64);
    }
    println!("\n{:<26} {:>6} {:>8}", "no copies", "texts", "mistaken");
    for ((_, kind), (texts, found)) in kinds.iter().filter(|((wrong, _), _)| *wrong) {
        println!("{kind:<26} {texts:>6} {:>7.1}%", 100.0 * *found as f64 / *texts as f64);
    }
    println!("{:<26} {:>6} {merged:>8}\n", "other posts of the export", bases.len());
    println!("words  pairs  precision  recall  posts put together");
    for words in [0.55, 0.65, 0.70, 0.75, 0.80, 0.90] {
        for pairs in [0.30, 0.45, 0.60] {
            let (kinds, merged) = judged(&bases, &all, Alike { words, pairs });
            let sum = |wrong: bool, of: fn(&(usize, usize)) -> usize| -> f64 {
                kinds.iter().filter(|((is, _), _)| *is == wrong).map(|(_, counts)| of(counts)).sum::<usize>()
                    as f64
            };
            let (right, wrong) = (sum(false, |counts| counts.1), sum(true, |counts| counts.1));
            let precision = right / (right + wrong);
            let recall = right / sum(false, |counts| counts.0);
            println!("{words:>5.2}  {pairs:>5.2}  {precision:>9.3}  {recall:>6.3}  {merged:>6}");
        }
    }
}
