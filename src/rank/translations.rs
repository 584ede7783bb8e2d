//! Posts that say in another language what another post says.
//!
//! Two posts of different languages are taken for translations of one another where each is the other's nearest
//! in its language by the vector of its meaning, and the sum of two things is at least [`LIKELY`]: the
//! margin, by which their cosine exceeds that of the second nearest on either side (Artetxe and Schwenk, ACL 2019; the
//! difference, at most [`WIDEST`]); and the coverage, which is the share of the weight of the words that have a
//! word of their own meaning on the other side, one to one, on the side where that is less. Without the words that
//! stand in both texts, which tell what is spoken of rather than what is said of it, the coverage is to be [`OWN`].
//! What they say may not differ in its digits nor in how often it is denied, nor may one have a name that the other has
//! not; each has more of the stop words of its language than of the other's, since languages are mistaken, and
//! [`TOLD`] words more.
//!
//! Numbers, names and negations are what a vector of meaning is nearly blind to, and a false copy silently takes away a
//! post. `examples/translations.rs` prints precision and recall over sentences in seven languages, and what is found in
//! an export.

use super::denial::{denies, is_known, is_particle};
use super::duplicates::comparable;
use crate::model::Post;
use crate::text::dense::{Dense, Search};
use crate::text::intern::Intern;
use crate::text::stop::is_stop;
use crate::text::vectors::{DIMENSIONS, Table};
use std::collections::BTreeMap;

/// The least sum of coverage and margin of a translation.
pub const LIKELY: f64 = 0.75;
/// The least coverage of a translation without the words that are in both.
const OWN: f64 = 0.4;
/// What a margin counts at the most: among few posts any is wide.
const WIDEST: f64 = 0.25;
/// The least cosine of two words that mean the same.
const MEANT: f64 = 0.3;
/// Letters that a name keeps at its beginning in other languages.
const BEGINNING: usize = 3;
/// Fewer words than this, or fewer that are no stop words, say too little to tell; words beyond the third number are
/// not compared.
const SHORTEST: usize = 6;
const TOLD: usize = 3;
const LONGEST: usize = 100;
/// The least length of the shorter text in parts of the longer, in words.
const AS_LONG: f64 = 0.6;
/// The most words that a translation has in common with its original, in parts of the shorter text.
const SHARED: f64 = 0.5;
/// Posts whose cosine is taken, per post and language.
const NEAREST: usize = 12;

/// A text as it is compared.
struct Text {
    post: usize,
    /// Its different words without a digit, in ascending order.
    words: Vec<u32>,
    /// How often each stands in it.
    counted: Vec<(u32, f64)>,
    /// Those with a capital inside a sentence.
    names: Vec<u32>,
    length: usize,
    digits: [u32; 10],
    denials: u32,
}

/// The words of all texts.
#[derive(Default)]
struct Words {
    ids: Intern,
    /// Per word: whether it is a name where it has a capital.
    names: Vec<bool>,
    /// Per word: a bit for each language that it is a stop word of.
    stops: Vec<u32>,
    /// Per word: its parts in the table.
    parts: Vec<Vec<u32>>,
}

/// Translations among posts, as places in `posts`: the first of each pair is the first in the order given, and no
/// post that is the second of a pair is in another.
///
/// Without posts of two languages of those whose stop words and negations are known there are none.
pub fn translations(posts: &[Post], table: &Table, least: f64) -> Vec<(usize, usize)> {
    found(posts, &(0..posts.len()).collect::<Vec<_>>(), table, least)
}

/// Translations among the posts at `used`, which is in order of preference: the first of each pair is preferred.
pub(super) fn found(posts: &[Post], used: &[usize], table: &Table, least: f64) -> Vec<(usize, usize)> {
    let mut by_language: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, post) in used.iter().enumerate() {
        let tag = posts[*post].language.as_deref().unwrap_or_default();
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        if is_known(language) {
            by_language.entry(language).or_default().push(place);
        }
    }
    let mut languages: Vec<(&str, Vec<usize>)> = by_language.into_iter().collect();
    languages.sort_by_key(|(_, members)| members.len());
    let Some(most) = languages.len().checked_sub(1) else { return Vec::new() };
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| *tag).collect();
    let mut words = Words::default();
    let mut texts: Vec<Text> = Vec::new();
    let mut starts = vec![0];
    for (number, (_, members)) in languages.iter().enumerate() {
        // Of one language, but for posts whose language is mistaken: all are spared.
        if number == most && texts.is_empty() {
            return Vec::new();
        }
        for place in members {
            let text = words.read(*place, &posts[used[*place]].text, &tags, number);
            if text.length >= SHORTEST && (number == most || words.are_of(&text, number, most)) {
                texts.push(text);
            }
        }
        starts.push(texts.len());
    }
    words.parts = (0..words.names.len()).map(|id| table.parts(words.ids.word(id as u32))).collect();
    let numbers: Vec<u32> = starts
        .windows(2)
        .enumerate()
        .flat_map(|(number, range)| std::iter::repeat_n(number as u32, range[1] - range[0]))
        .collect();
    let counted: Vec<Vec<(u32, f64)>> =
        texts.iter_mut().map(|text| std::mem::take(&mut text.counted)).collect();
    let dense = Dense::new(table, &counted, &words.parts, &numbers);
    let mut searches: Vec<Search<'_>> =
        starts.windows(2).map(|range| Search::new(&dense, range[0]..range[1])).collect();
    let mut pairs = Vec::new();
    for (at, a) in texts.iter().enumerate() {
        let few = numbers[at] as usize;
        for many in few + 1..=most {
            let Some((other, cosine, second)) = nearest(&dense, &mut searches[many], at) else { continue };
            let b = &texts[other];
            if !are_alike(a, b) || !words.are_of(a, few, many) || !words.are_of(b, many, few) {
                continue;
            }
            let Some((back, _, third)) = nearest(&dense, &mut searches[few], other) else { continue };
            let margin = (cosine - second.max(third)).min(WIDEST);
            if back == at && margin + words.coverage(a, b, table) >= least {
                pairs.push((a.post.min(b.post), a.post.max(b.post)));
            }
        }
    }
    pairs.sort();
    // A translation of a translation is compared with what that is one of, or stands alone: no chain forms.
    let mut taken = vec![false; used.len()];
    pairs.retain(|(first, other)| !taken[*first] && !std::mem::replace(&mut taken[*other], true));
    pairs.into_iter().map(|(first, other)| (used[first], used[other])).collect()
}

impl Words {
    /// Reads the text of a post in one of the languages.
    fn read(&mut self, post: usize, said: &str, languages: &[&str], number: usize) -> Text {
        let language = languages[number];
        let mut text = Text {
            post,
            words: Vec::new(),
            counted: Vec::new(),
            names: Vec::new(),
            length: 0,
            digits: [0; 10],
            denials: 0,
        };
        let (mut end, mut particles) = (0, 0);
        for word in comparable(said).into_iter().take(LONGEST) {
            text.length += 1;
            text.denials += u32::from(denies(&word.folded, language));
            particles += u32::from(language == "fr" && is_particle(&word.folded));
            if word.folded.contains(|ch: char| ch.is_numeric()) {
                for digit in word.folded.chars().filter_map(|ch| ch.to_digit(10)) {
                    text.digits[digit as usize] += 1;
                }
                continue;
            }
            let id = self.ids.number(&word.folded);
            if id as usize == self.names.len() {
                self.names.push(false);
                let stops = languages
                    .iter()
                    .rev()
                    .fold(0, |bits, language| bits << 1 | u32::from(is_stop(&word.folded, Some(language))));
                self.stops.push(stops);
            }
            let between = said.get(end..word.range.start).unwrap_or_default();
            end = word.range.end;
            if text.length > 1
                && between.chars().all(|ch| matches!(ch, ' ' | ',' | '#' | '@'))
                && said[word.range].starts_with(char::is_uppercase)
            {
                text.names.push(id);
                // In German every noun has a capital.
                self.names[id as usize] |= language != "de";
            }
            text.words.push(id);
        }
        text.denials = text.denials.max(particles);
        text.words.sort();
        text.counted = text.words.iter().map(|id| (*id, 1.0)).collect();
        text.counted.dedup_by(|later, first| {
            first.1 += if later.0 == first.0 { later.1 } else { 0.0 };
            later.0 == first.0
        });
        text.words.dedup();
        text
    }

    /// The share of the words' weight that has its like in the other text; 0 where that is little without the words that are
    /// in both, or one has a name that the other has not.
    fn coverage(&self, a: &Text, b: &Text, table: &Table) -> f64 {
        // Per word: its weight, and its direction.
        let vectors = |text: &Text| -> Vec<(f64, [f32; DIMENSIONS])> {
            let vector = |id: &u32| {
                let mut vector = [0f32; DIMENSIONS];
                table.add(&self.parts[*id as usize], 1.0, &mut vector);
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
            let word = self.ids.word(id);
            word.char_indices().nth(BEGINNING).map(|(end, _)| &word[..end])
        };
        let has_own_name = |text: &Text, best: &[f64], other: &Text| {
            text.words.iter().zip(best).any(|(id, best)| {
                *best < MEANT
                    && self.names[*id as usize]
                    && text.names.contains(id)
                    && begins(*id).is_none_or(|own| !other.words.iter().any(|id| begins(*id) == Some(own)))
            })
        };
        if has_own_name(a, &best_left, b) || has_own_name(b, &best_right, a) {
            return 0.0;
        }
        cells.sort_by(|x, y| y.0.total_cmp(&x.0));
        let (mut free_left, mut free_right) = (vec![true; left.len()], vec![true; right.len()]);
        let whole = |side: &[(f64, [f32; DIMENSIONS])]| side.iter().map(|word| word.0).sum::<f64>();
        // Per side: the weight that is covered, and that of the words that are in both.
        let (mut covered, mut both) = ([0.0; 2], [0.0; 2]);
        for (_, i, j) in cells {
            if free_left[i] && free_right[j] {
                (free_left[i], free_right[j]) = (false, false);
                covered[0] += left[i].0;
                covered[1] += right[j].0;
                if a.words[i] == b.words[j] {
                    both[0] += left[i].0;
                    both[1] += right[j].0;
                }
            }
        }
        let share = |without: [f64; 2]| {
            let of =
                |side: usize, whole: f64| (covered[side] - without[side]) / (whole - without[side]).max(1e-9);
            of(0, whole(&left)).min(of(1, whole(&right)))
        };
        if share(both) < OWN { 0.0 } else { share([0.0; 2]) }
    }

    /// Whether a text is of a language rather than of another, and tells something.
    fn are_of(&self, text: &Text, own: usize, other: usize) -> bool {
        let stops = |language: usize| {
            text.words.iter().filter(|id| self.stops[**id as usize] >> language & 1 > 0).count()
        };
        stops(own) > stops(other) && stops(own) + TOLD <= text.words.len()
    }
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
        words.sort();
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
            &["open", "opens", "ouvre", "abre"],
            &["orvane"],
            &["selmont"],
            &["tarvin"],
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
        ("en", "The fish market and the boats of the port, with bread in the morning"),
        ("fr", "La farine et le pain de la boulangerie du soir, et le poisson qui ferme"),
        ("en", "The bakery and its old works, with the flour of Monday in the port"),
        ("fr", "Les bateaux du soir et du lundi, et le vieux qui ouvre et qui ferme"),
    ];
    const ENGLISH: &str = "The old bridge opens on Monday, in the morning, after the works";
    const FRENCH: &str = "Le vieux pont ouvre le lundi, dans le matin, après les travaux";

    fn beside_others(english: &str, french: &str) -> Vec<(usize, usize)> {
        let mut texts = vec![("en", english), ("fr", french)];
        texts.extend(OTHERS);
        found_in(&texts)
    }

    #[test]
    fn a_translation_is_found_beside_posts_on_other_things() {
        assert_eq!(beside_others(ENGLISH, FRENCH), [(0, 1)]);
        assert_eq!(
            beside_others(ENGLISH, "Le pont ouvre le soir, avec le poisson, le pain et la farine"),
            []
        );
        // Of one language, it is a copy or none; without a language nothing is known.
        assert_eq!(found_in(&[("en", ENGLISH), ("en", FRENCH), OTHERS[0]]), []);
    }

    #[test]
    fn another_number_name_or_a_denial_is_no_translation() {
        let pairs = [
            (
                "The old bridge opens on Monday 12, in the morning, after the works",
                "Le vieux pont ouvre le lundi {}, dans le matin, après les travaux",
                "12",
                "13",
            ),
            (
                "The old London bridge opens on Monday, in the morning, after the works",
                "Le vieux pont Londres {} ouvre le lundi, dans le matin, après les travaux",
                "",
                "Orvane",
            ),
            (
                "The old bridge does not open on Monday, in the morning, after the works",
                "Le vieux pont {} le lundi, dans le matin, après les travaux",
                "n’ouvre pas",
                "ouvre",
            ),
            (
                "The old bridge opens on Monday, in the morning, after the works",
                "Le vieux pont {} le lundi, dans le matin, après les travaux",
                "ouvre",
                "n’ouvre plus",
            ),
        ];
        for (english, french, right, wrong) in pairs {
            assert_eq!(beside_others(english, &french.replace("{}", right)), [(0, 1)], "{english}");
            assert_eq!(beside_others(english, &french.replace("{}", wrong)), [], "{english} / {wrong}");
        }
    }

    #[test]
    fn names_alone_stop_words_alone_and_a_mistaken_language_make_no_translation() {
        assert_eq!(
            beside_others(
                "The flour of Orvane, Selmont and Tarvin, in the port of the boats",
                "Le soir à Orvane, Selmont et Tarvin, avec le pain de la boulangerie",
            ),
            []
        );
        let few = [
            (
                "The bread is with us and we are with the flour",
                "Le pain est avec nous et nous sommes avec la farine",
            ),
            (
                "The bread is with us and we are with the old flour",
                "Le pain est avec nous et nous sommes avec la vieux farine",
            ),
        ];
        assert_eq!(few.map(|(english, french)| beside_others(english, french).len()), [0, 1]);
        assert_eq!(beside_others(ENGLISH, "Vieux pont ouvre lundi, matin, of the travaux, in the après"), []);
    }

    #[test]
    fn translations_of_one_text_go_to_the_first_and_no_chain_forms() {
        let spanish = "El viejo puente abre el lunes, por la manana, tras las obras";
        let mut texts = vec![("es", spanish), ("en", ENGLISH), ("fr", FRENCH)];
        texts.extend(OTHERS);
        assert_eq!(found_in(&texts), [(0, 1), (0, 2)]);
    }

    #[test]
    fn ranking_leaves_them_out_with_their_copies_and_an_editor_brings_them_back() {
        use crate::model::{Conversation, Edit, LeftOutReason};
        let mut texts = vec![("en", ENGLISH), ("fr", FRENCH), ("fr", FRENCH)];
        texts.extend(OTHERS);
        let mut posts = posts(&texts);
        posts[0].points = Some(9);
        posts[2].key = "copy".into();
        let conversation = Conversation { posts, ..Conversation::default() };
        let rank = |table: Option<&Table>, edits: &str| {
            let edits: Vec<Edit> = serde_json::from_str(edits).expect("edits");
            let options = crate::Options { edits, ..crate::Options::default() };
            crate::rank::rank(&conversation, &options, table, &mut crate::Progress::none()).expect("posts")
        };
        let ranking = rank(Some(&small_table()), "[]");
        assert_eq!(ranking.translations[&0].posts, [1, 2]);
        assert!(ranking.copies.is_empty() && !ranking.order.contains(&1) && ranking.order.contains(&3));
        let reasons: Vec<_> = ranking.left_out.iter().map(|left| (left.reason, left.posts)).collect();
        assert_eq!(reasons, [(LeftOutReason::Translation, 2)]);
        let without = rank(None, "[]");
        assert!(without.translations.is_empty() && without.order.contains(&1));
        let restored = rank(Some(&small_table()), r#"[{"do":"restore","post":"x:copy"}]"#);
        assert!(restored.order.contains(&2));
    }
}
