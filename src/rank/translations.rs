//! Posts that say in another language what another post says.
//!
//! Two posts of different languages are taken for translations of one another where each is the other's nearest
//! in its language by the vector of its meaning, and the sum of two things is at least [`LIKELY`]: the
//! margin, by which their cosine exceeds that of the second nearest on either side (Artetxe and Schwenk, ACL 2019; the
//! difference, at most [`WIDEST`]); and the coverage, which is the share of the weight of the words that have a
//! word of their own meaning on the other side, one to one, on the side where that is less. And what they say may not
//! differ in its digits nor in how often it is denied, nor may one have a name that the other has not.
//!
//! No digest uses it yet: with what tells of it, it weighs 6.5 KB of the module, which has no room for them.
//!
//! Numbers, names and negations are what a vector of meaning is nearly blind to, and a false copy silently takes away a
//! post. `examples/translations.rs` prints precision and recall over sentences in seven languages.

use super::duplicates::comparable;
use crate::model::Post;
use crate::text::dense::{Dense, Search};
use crate::text::intern::Intern;
use crate::text::order::Sorted;
use crate::text::tree::TreeMap;
use crate::text::vectors::{DIMENSIONS, Table};

/// The least sum of coverage and margin of a translation.
pub const LIKELY: f64 = 0.65;
/// What a margin counts at the most: among few posts any is wide.
const WIDEST: f64 = 0.25;
/// The least cosine of two words that mean the same.
const MEANT: f64 = 0.3;
/// Letters that a name keeps at its beginning in other languages.
const BEGINNING: usize = 3;
/// Fewer words than this say too little to tell, and words beyond this are not compared.
const SHORTEST: usize = 6;
const LONGEST: usize = 100;
/// The least length of the shorter text in parts of the longer, in words.
const AS_LONG: f64 = 0.6;
/// The most words that a translation has in common with its original, in parts of the shorter text.
const SHARED: f64 = 0.5;
/// Languages that are looked at, those of most posts; and posts whose cosine is taken, per post and language.
const LANGUAGES: usize = 8;
const NEAREST: usize = 12;

/// What turns a clause into its opposite, folded, by language.
const NEGATIONS: &[(&str, &[&str])] = &[
    ("en", &["not", "no", "never", "none", "nobody", "nothing", "without", "cannot"]),
    ("fr", &["pas", "jamais", "aucun", "aucune", "rien", "sans"]),
    ("es", &["no", "nunca", "jamas", "nada", "nadie", "ningun", "ninguna", "sin"]),
    ("de", &["nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "nichts", "ohne"]),
    ("pt", &["nao", "nunca", "jamais", "nada", "ninguem", "nenhum", "nenhuma", "sem"]),
    ("it", &["non", "mai", "niente", "nulla", "nessun", "nessuno", "nessuna", "senza"]),
    ("nl", &["niet", "nooit", "geen", "niets", "niemand", "zonder"]),
];

/// A text as it is compared.
struct Text {
    post: usize,
    /// Its different words without a digit, in ascending order.
    words: Vec<u32>,
    /// Those with a capital inside a sentence.
    names: Vec<u32>,
    length: usize,
    digits: [u32; 10],
    denials: u32,
}

/// Translations among posts, as places in `posts`: the first of each pair is the first in the order given, and no
/// post that is the second of a pair is in another.
///
/// Without posts of two languages there are none.
pub fn translations(posts: &[Post], table: &Table, least: f64) -> Vec<(usize, usize)> {
    let mut by_language: TreeMap<&str, Vec<usize>> = TreeMap::new();
    for (place, post) in posts.iter().enumerate() {
        if let Some(tag) = &post.language {
            by_language.entry(tag.split(['-', '_']).next().unwrap_or_default()).or_default().push(place);
        }
    }
    let mut languages: Vec<(&str, Vec<usize>)> = by_language.into_iter().collect();
    languages.order_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    languages.truncate(LANGUAGES);
    if languages.len() < 2 {
        return Vec::new();
    }
    let mut ids = Intern::default();
    let (mut parts, mut names): (Vec<Vec<u32>>, Vec<bool>) = (Vec::new(), Vec::new());
    let (mut texts, mut counted, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    let mut starts = vec![0];
    for (number, (language, members)) in languages.iter().enumerate() {
        let negations =
            NEGATIONS.iter().find(|(tag, _)| tag == language).map_or(&[][..], |(_, words)| *words);
        for place in members {
            let post = &posts[*place];
            let mut text = Text {
                post: *place,
                words: Vec::new(),
                names: Vec::new(),
                length: 0,
                digits: [0; 10],
                denials: 0,
            };
            let mut end = 0;
            for word in comparable(&post.text).into_iter().take(LONGEST) {
                text.length += 1;
                text.denials +=
                    u32::from(negations.contains(&word.folded.as_str()) || word.folded.ends_with("n't"));
                if word.folded.contains(|ch: char| ch.is_numeric()) {
                    for digit in word.folded.chars().filter_map(|ch| ch.to_digit(10)) {
                        text.digits[digit as usize] += 1;
                    }
                    continue;
                }
                let id = ids.number(&word.folded);
                if id as usize == parts.len() {
                    parts.push(table.parts(&word.folded));
                    names.push(false);
                }
                let between = post.text.get(end..word.range.start).unwrap_or_default();
                end = word.range.end;
                if text.length > 1
                    && between.chars().all(|ch| matches!(ch, ' ' | ',' | '#' | '@'))
                    && post.text[word.range].starts_with(char::is_uppercase)
                {
                    text.names.push(id);
                    // In German every noun has a capital.
                    names[id as usize] |= *language != "de";
                }
                text.words.push(id);
            }
            if text.length >= SHORTEST {
                text.words.order();
                let mut counts: Vec<(u32, f64)> = text.words.iter().map(|id| (*id, 1.0)).collect();
                counts.dedup_by(|later, first| {
                    first.1 += if later.0 == first.0 { later.1 } else { 0.0 };
                    later.0 == first.0
                });
                text.words.dedup();
                counted.push(counts);
                numbers.push(number as u32);
                texts.push(text);
            }
        }
        starts.push(texts.len());
    }
    let dense = Dense::new(table, &counted, &parts, &numbers);
    let mut searches: Vec<Search<'_>> =
        starts.windows(2).map(|range| Search::new(&dense, range[0]..range[1])).collect();
    let mut pairs = Vec::new();
    for (few, range) in starts.windows(2).enumerate() {
        for at in range[0]..range[1] {
            for many in 0..few {
                let Some((other, cosine, second)) = nearest(&dense, &mut searches[many], at) else {
                    continue;
                };
                let (a, b) = (&texts[at], &texts[other]);
                if !are_alike(a, b) {
                    continue;
                }
                let Some((back, _, third)) = nearest(&dense, &mut searches[few], other) else { continue };
                let margin = (cosine - second.max(third)).min(WIDEST);
                if back == at && margin + coverage(a, b, table, &parts, &names, &ids) >= least {
                    pairs.push((a.post.min(b.post), a.post.max(b.post)));
                }
            }
        }
    }
    pairs.order();
    // A translation of a translation is compared with what that is one of, or stands alone: no chain forms.
    let mut taken = vec![false; posts.len()];
    pairs.retain(|(first, other)| !taken[*first] && !std::mem::replace(&mut taken[*other], true));
    pairs
}

/// The nearest of those that are searched, its cosine, and the second best cosine.
fn nearest(dense: &Dense, search: &mut Search<'_>, at: usize) -> Option<(usize, f64, f64)> {
    let mut best = None;
    let (mut first, mut second) = (0.0, 0.0);
    search.near(at, NEAREST, |other| {
        let cosine = dense.cosine(at, other as usize);
        if cosine > first {
            (best, second, first) = (Some(other as usize), first, cosine);
        } else {
            second = cosine.max(second);
        }
    });
    best.map(|other| (other, first, second))
}

/// Whether nothing that can be counted tells two texts apart.
fn are_alike(a: &Text, b: &Text) -> bool {
    let shared = a.words.iter().filter(|id| b.words.binary_search(id).is_ok()).count();
    a.digits == b.digits
        && a.denials == b.denials
        && a.length.min(b.length) as f64 >= AS_LONG * a.length.max(b.length) as f64
        && shared as f64 <= SHARED * a.words.len().min(b.words.len()) as f64
}

/// The share of the words' weight that has its like in the other text; 0 where one has a name that the other
/// has not.
fn coverage(a: &Text, b: &Text, table: &Table, parts: &[Vec<u32>], names: &[bool], ids: &Intern) -> f64 {
    // Per word: its weight, and its direction.
    let vectors = |text: &Text| -> Vec<(f64, [f32; DIMENSIONS])> {
        let vector = |id: &u32| {
            let mut vector = [0f32; DIMENSIONS];
            table.add(&parts[*id as usize], 1.0, &mut vector);
            let length = libm::sqrt(product(&vector, &vector));
            vector.iter_mut().for_each(|value| *value /= length.max(1e-6) as f32);
            (length, vector)
        };
        text.words.iter().map(vector).collect()
    };
    let (left, right) = (vectors(a), vectors(b));
    let mut cells = Vec::new();
    let (mut best_left, mut best_right) = (vec![0.0; left.len()], vec![0.0; right.len()]);
    for (i, one) in left.iter().enumerate() {
        for (j, other) in right.iter().enumerate() {
            let cosine = if a.words[i] == b.words[j] { 1.0 } else { product(&one.1, &other.1) };
            best_left[i] = cosine.max(best_left[i]);
            best_right[j] = cosine.max(best_right[j]);
            if cosine >= MEANT {
                cells.push((cosine, i, j));
            }
        }
    }
    let begins = |id: u32| {
        let word = ids.word(id);
        word.char_indices().nth(BEGINNING).map(|(end, _)| &word[..end])
    };
    let has_own_name = |text: &Text, best: &[f64], other: &Text| {
        text.words.iter().zip(best).any(|(id, best)| {
            *best < MEANT
                && names[*id as usize]
                && text.names.contains(id)
                && begins(*id).is_none_or(|own| !other.words.iter().any(|id| begins(*id) == Some(own)))
        })
    };
    if has_own_name(a, &best_left, b) || has_own_name(b, &best_right, a) {
        return 0.0;
    }
    cells.order_by(|x, y| y.0.total_cmp(&x.0));
    let (mut free_left, mut free_right) = (vec![true; left.len()], vec![true; right.len()]);
    let mut covered = [0.0; 2];
    for (_, i, j) in cells {
        if free_left[i] && free_right[j] {
            (free_left[i], free_right[j]) = (false, false);
            covered[0] += left[i].0;
            covered[1] += right[j].0;
        }
    }
    let whole = |side: &[(f64, [f32; DIMENSIONS])]| side.iter().map(|word| word.0).sum::<f64>().max(1e-9);
    (covered[0] / whole(&left)).min(covered[1] / whole(&right))
}

fn product(a: &[f32; DIMENSIONS], b: &[f32; DIMENSIONS]) -> f64 {
    f64::from(a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    /// A table of word vectors in which the words of a row have one meaning.
    fn table(rows: &[&[&str]]) -> Table {
        let mut words: Vec<(&str, usize)> = Vec::new();
        for (meaning, row) in rows.iter().enumerate() {
            words.extend(row.iter().map(|word| (*word, meaning)));
        }
        words.order();
        let letters: usize = words.iter().map(|word| word.0.len()).sum();
        let mut bytes = b"CVT1test    ".to_vec();
        bytes.extend((words.len() as u32).to_le_bytes());
        bytes.extend((letters as u32).to_le_bytes());
        (0..DIMENSIONS).for_each(|_| bytes.extend(1f32.to_le_bytes()));
        bytes.resize(bytes.len() + words.len(), 0);
        bytes.extend(words.iter().map(|word| word.0.len() as u8));
        bytes.resize(bytes.len() + words.len(), 0);
        words.iter().for_each(|word| bytes.extend(word.0.bytes()));
        for (_, meaning) in words {
            let mut state = meaning as u64 + 1;
            bytes.extend((0..56).map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 40) as u8
            }));
        }
        Table::new(&bytes).expect("a table")
    }

    fn small_table() -> Table {
        table(&[
            &["bridge", "pont", "puente"],
            &["old", "vieux", "viejo"],
            &["opens", "ouvre", "abre"],
            &["morning", "matin", "manana"],
            &["monday", "lundi", "lunes"],
            &["after", "apres", "tras"],
            &["works", "travaux", "obras"],
            &["bakery", "boulangerie"],
            &["closes", "ferme"],
            &["evening", "soir"],
            &["bread", "pain"],
            &["flour", "farine"],
            &["market", "marche"],
            &["fish", "poisson"],
            &["boats", "bateaux"],
            &["port", "havre"],
            &["london", "londres"],
            &["not", "pas"],
        ])
    }

    fn posts(texts: &[(&str, &str)]) -> Vec<Post> {
        texts
            .iter()
            .map(|(language, text)| {
                let mut post = Post::new(Platform::X, *text, *text);
                post.language = Some((*language).to_owned());
                post
            })
            .collect()
    }

    fn found_in(texts: &[(&str, &str)]) -> Vec<(usize, usize)> {
        translations(&posts(texts), &small_table(), LIKELY)
    }

    const OTHERS: [(&str, &str); 4] = [
        ("en", "fish market boats port bread morning"),
        ("fr", "farine pain boulangerie soir poisson ferme"),
        ("en", "bakery old works flour monday port"),
        ("fr", "bateaux soir lundi ouvre ferme vieux"),
    ];

    fn beside_others(english: &str, french: &str) -> Vec<(usize, usize)> {
        let mut texts = vec![("en", english), ("fr", french)];
        texts.extend(OTHERS);
        found_in(&texts)
    }

    #[test]
    fn a_translation_is_found_beside_posts_on_other_things() {
        let english = "Old bridge opens Monday morning, after works";
        assert_eq!(beside_others(english, "Vieux pont ouvre lundi matin, après travaux"), [(0, 1)]);
        assert_eq!(beside_others(english, "Pont ouvre soir, poisson, pain, farine, ferme"), []);
        // Of one language, it is a copy or none; without a language nothing is known.
        let same = [("en", english), ("en", "Vieux pont ouvre lundi matin, après travaux"), OTHERS[0]];
        assert_eq!(found_in(&same), []);
    }

    #[test]
    fn another_number_name_or_a_denial_is_no_translation() {
        let pairs = [
            (
                "Old bridge opens Monday 12 morning, after works",
                "Vieux pont ouvre lundi {} matin, après travaux",
                "12",
                "13",
            ),
            (
                "Old London bridge opens Monday morning, after works",
                "Vieux pont Londres {} ouvre lundi matin, après travaux",
                "",
                "Orvane",
            ),
            (
                "Old bridge opens not Monday morning, after works",
                "Vieux pont ouvre {} lundi matin, après travaux",
                "pas",
                "",
            ),
        ];
        for (english, french, right, wrong) in pairs {
            assert_eq!(beside_others(english, &french.replace("{}", right)), [(0, 1)], "{english}");
            assert_eq!(beside_others(english, &french.replace("{}", wrong)), [], "{english} / {wrong}");
        }
    }

    #[test]
    fn translations_of_one_text_go_to_the_first_and_no_chain_forms() {
        let mut texts = vec![
            ("es", "Viejo puente abre lunes, manana, tras obras"),
            ("en", "Old bridge opens Monday, morning, after works"),
            ("fr", "Vieux pont ouvre lundi, matin, après travaux"),
        ];
        texts.extend(OTHERS);
        assert_eq!(found_in(&texts), [(0, 1), (0, 2)]);
    }
}
