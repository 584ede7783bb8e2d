//! Posts as sparse vectors of their words.
//!
//! x = (1 + ln tf) · (1 + r · ln((1+n)/(1+df))) · a/(a+p), normalised to length 1, over folded words without
//! plural s; words that more than three posts in ten have (in small conversations, seven in ten but at most ten
//! posts) are left out, and a word of one post alone counts towards the length only. The last factor is the smooth
//! inverse frequency of Arora, Liang and Ma (ICLR 2017), with p the word's probability in general text: it tells
//! the words of this conversation from those of any, and does it better than the inverse document frequency,
//! which is why r is small. Titles count twice; the titles of linked pages count as words of the
//! post; an address that several posts share, and a handle that several mention, are words too.

use crate::model::Post;
use crate::text::dense::Dense;
use crate::text::fold::fold;
use crate::text::frequency::probability;
use crate::text::intern::Intern;
use crate::text::stop::is_stop;
use crate::text::vectors::Table;
use crate::text::words::{Word, words};
use std::collections::BTreeMap;

/// a of the smooth inverse frequency.
const SMOOTHING: f64 = 6e-4;
/// How much the inverse document frequency counts. It sinks the words of large stories as if they were words of
/// any: on sets of labelled posts, AMI falls steadily as this grows from 0.05 to 1 (questions on
/// programming: from 0.64 to 0.36).
const RARITY: f64 = 0.05;
/// What a word of one post alone counts towards the length of its vector.
const ALONE: f64 = 0.25;
/// Languages whose common words are looked for.
const LANGUAGES: usize = 4;
/// Of a long post, this many words tell what it is about.
const LONGEST: usize = 300;

/// A sparse vector: terms in ascending order, length at most 1.
pub(super) type Row = Vec<(u32, f32)>;

/// The vectors of some posts.
pub(super) struct Vectors {
    /// One per post.
    pub(super) rows: Vec<Row>,
    /// Per term: mostly capitalised where a capital is no matter of course, or an address.
    pub(super) names: Vec<bool>,
    /// Per term: posts of two languages have it, two posts each at the least.
    pub(super) shared: Vec<bool>,
    /// How many different terms there are.
    pub(super) terms: usize,
    /// The posts of each word that so many have that it tells none apart: what the conversation is about.
    pub(super) common: Vec<Vec<u32>>,
    /// What the posts mean, where there is a table of word vectors.
    pub(super) dense: Option<Dense>,
}

/// The vectors of `posts`; `languages` has a number per language.
pub(super) fn vectors(posts: &[&Post], numbers: &[u32], table: Option<&Table>) -> Vectors {
    let mut ids = Intern::default();
    let mut weights: Vec<f64> = Vec::new();
    let mut texts_with: Vec<u32> = Vec::new();
    let mut counted: Vec<Vec<(u32, f64)>> = Vec::with_capacity(posts.len());
    let languages = languages(posts);
    let mut of_language: Vec<[u32; LANGUAGES]> = Vec::new();
    // Per term: occurrences with a capital, and all, where a capital is no matter of course.
    let mut capitals: Vec<(u32, u32)> = Vec::new();
    let mut parts: Vec<Vec<u32>> = Vec::new();
    for post in posts {
        let language = place(&languages, post);
        let mut counts: Vec<(u32, f64)> = Vec::new();
        for Term { key, folded, weight, count, capital } in terms(post) {
            let id = ids.number(&key);
            if id as usize == weights.len() {
                weights.push(weight.unwrap_or_else(|| SMOOTHING / (SMOOTHING + probability(&folded))));
                texts_with.push(0);
                capitals.push((0, 0));
                of_language.push([0; LANGUAGES]);
                parts.push(table.map_or_else(Vec::new, |table| table.parts(&folded)));
            }
            counts.push((id, count));
            if let Some(capital) = capital {
                let seen = &mut capitals[id as usize];
                *seen = (seen.0 + u32::from(capital), seen.1 + 1);
            }
        }
        counts.sort_by_key(|term| term.0);
        counts.dedup_by(|later, first| {
            let same = later.0 == first.0;
            first.1 += if same { later.1 } else { 0.0 };
            same
        });
        for (id, _) in &counts {
            texts_with[*id as usize] += 1;
            if let Some(language) = language {
                of_language[*id as usize][language] += 1;
            }
        }
        counted.push(counts);
    }
    let n = posts.len() as f64;
    let most = (0.3 * n).max((0.7 * n).min(10.0));
    let idf: Vec<f64> = texts_with
        .iter()
        .zip(&weights)
        .map(|(df, weight)| {
            let df = f64::from(*df);
            if df > most { 0.0 } else { (1.0 + RARITY * libm::log((1.0 + n) / (1.0 + df))) * weight }
        })
        .collect();
    let mut common: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (at, counts) in counted.iter().enumerate() {
        for (id, _) in counts.iter().filter(|(id, _)| f64::from(texts_with[*id as usize]) > most) {
            common.entry(*id).or_default().push(at as u32);
        }
    }
    let dense = table.map(|table| Dense::new(table, &counted, &parts, numbers));
    let rows = counted
        .into_iter()
        .map(|counts| {
            let whole: Vec<(u32, f64)> = counts
                .into_iter()
                .map(|(id, count)| (id, (1.0 + libm::log(count.max(1.0))) * idf[id as usize]))
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
            // A word that one post alone has joins it to none, but tells how much else the post is about:
            // without it, two posts that share one word by chance would look the same.
            let length =
                whole
                    .iter()
                    .map(|(id, weight)| {
                        if texts_with[*id as usize] >= 2 { weight * weight } else { ALONE * weight * weight }
                    })
                    .sum::<f64>()
                    .sqrt();
            whole
                .into_iter()
                .filter(|(id, _)| texts_with[*id as usize] >= 2)
                .map(|(id, weight)| (id, (weight / length) as f32))
                .collect()
        })
        .collect();
    let names = capitals.into_iter().map(|(with, all)| with > 0 && with * 10 >= all * 6).collect();
    let shared =
        of_language.iter().map(|counts| counts.iter().filter(|count| **count >= 2).count() >= 2).collect();
    Vectors { rows, names, shared, terms: idf.len(), common: common.into_values().collect(), dense }
}

/// The primary subtag of a post's language.
fn primary(post: &Post) -> Option<&str> {
    post.language.as_deref().and_then(|tag| tag.split(['-', '_']).next())
}

/// The languages that most posts are in.
fn languages<'a>(posts: &[&'a Post]) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in posts.iter().filter_map(|post| primary(post)) {
        *counts.entry(language).or_default() += 1;
    }
    let mut most: Vec<(&str, usize)> = counts.into_iter().collect();
    most.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    most.into_iter().take(LANGUAGES).map(|(language, _)| language).collect()
}

fn place(languages: &[&str], post: &Post) -> Option<usize> {
    languages.iter().position(|language| primary(post) == Some(language))
}

/// An occurrence of a term.
struct Term {
    key: String,
    /// The word as tables may have it; empty for what is no word.
    folded: String,
    /// What it weighs; `None` for a word, whose general frequency tells.
    weight: Option<f64>,
    /// How often it counts.
    count: f64,
    /// Whether it has a capital, where that is no matter of course.
    capital: Option<bool>,
}

/// The terms of a post.
fn terms(post: &Post) -> Vec<Term> {
    let mut out = Vec::new();
    let language = post.language.as_deref();
    let mut take = |text: &str, count_within: usize| {
        let found = words(text);
        let is_upper = |word: &Word| text[word.range.clone()].chars().next().is_some_and(char::is_uppercase);
        let long = found.iter().filter(|word| word.folded.len() > 3);
        let (all, upper) =
            long.fold((0, 0), |(all, upper), word| (all + 1, upper + u32::from(is_upper(word))));
        let title_case = upper * 10 >= all * 6;
        let mut end = 0;
        for word in found.into_iter().take(LONGEST) {
            let glued = text.get(end..word.range.start).unwrap_or_default();
            let within =
                end > 0 && !title_case && glued.chars().all(|ch| matches!(ch, ' ' | ',' | '#' | '@'));
            let capital = within.then(|| is_upper(&word));
            end = word.range.end;
            let letters = word.folded.chars().count();
            let is_number = word.folded.chars().all(|c| c.is_numeric() || matches!(c, '.' | ','));
            // A year or a count joins what happened to fall together; a long number names something.
            if is_stop(&word.folded, language) || letters < 2 || (is_number && letters < 6) {
                continue;
            }
            let count = if word.range.start < count_within { 2.0 } else { 1.0 };
            let key = singular(word.folded.clone());
            out.push(Term { key, folded: word.folded, weight: None, count, capital });
        }
    };
    take(&post.text, post.title_end);
    for title in post.links.iter().filter_map(|link| link.title.as_deref()).take(2) {
        if !post.text.contains(title) {
            take(title, 0);
        }
    }
    for link in &post.links {
        if let Some(key) = address(&link.url) {
            out.push(Term { key, folded: String::new(), weight: Some(1.5), count: 1.0, capital: Some(true) });
        }
    }
    for handle in &post.mentions {
        let key = format!("@{}", fold(handle));
        out.push(Term { key, folded: String::new(), weight: Some(0.5), count: 1.0, capital: None });
    }
    out
}

/// A word without the s of its plural, in the manner of Harman's S-stemmer (1991): what it joins
/// wrongly matters less than what it joins at all.
fn singular(mut folded: String) -> String {
    if folded.len() > 3 && folded.ends_with('s') && !folded.ends_with("ss") && !folded.ends_with("us") {
        folded.pop();
    }
    folded
}

/// An address without what differs between shares of the same page; `None` for a bare host.
fn address(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.trim_end_matches('/');
    let path = path.strip_prefix("www.").unwrap_or(path);
    path.contains('/').then_some(())?;
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| {
            let name = part.split('=').next().unwrap_or_default();
            !(name.is_empty()
                || name.starts_with("utm_")
                || matches!(name, "fbclid" | "gclid" | "ref" | "s" | "si" | "t"))
        })
        .collect();
    let mut out = format!("//{}", path.to_ascii_lowercase());
    if !kept.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    Some(out)
}

/// The sum of the rows of a group.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    /// Terms in ascending order.
    terms: Vec<(u32, f64)>,
}

impl Sum {
    /// `all` is how many different terms there are.
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a Row>, all: usize) -> Self {
        /// What a group is about shows in fewer.
        const TERMS: usize = 2_000;
        let (mut sum, mut seen) = (vec![0.0; all], Vec::new());
        let sum = sum.as_mut_slice();
        for (id, weight) in rows.flatten() {
            if sum[*id as usize] == 0.0 {
                seen.push(*id);
            }
            sum[*id as usize] += f64::from(*weight);
        }
        seen.sort();
        let mut terms: Vec<(u32, f64)> = seen.into_iter().map(|id| (id, sum[id as usize])).collect();
        if terms.len() > TERMS {
            terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            terms.truncate(TERMS);
            terms.sort_by_key(|term| term.0);
        }
        Sum { terms }
    }

    /// The terms that tell most of the group, heaviest first.
    pub(super) fn heaviest(&self, count: usize) -> Vec<u32> {
        let mut terms = self.terms.clone();
        terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        terms.into_iter().take(count).map(|term| term.0).collect()
    }

    /// The product with itself.
    pub(super) fn square(&self) -> f64 {
        self.terms.iter().map(|(_, weight)| weight * weight).sum()
    }

    /// How well the row of a member fits, given [`Sum::square`]: its cosine with the sum of the others.
    pub(super) fn fit_of_member(&self, row: &Row, whole: f64) -> f64 {
        let weight = |term: u32| {
            self.terms.binary_search_by_key(&term, |term| term.0).map_or(0.0, |at| self.terms[at].1)
        };
        let with: f64 = row.iter().map(|(term, own)| f64::from(*own) * weight(*term)).sum();
        let square: f64 = row.iter().map(|(_, own)| f64::from(*own) * f64::from(*own)).sum();
        let others = whole - 2.0 * with + square;
        if others > 1e-18 { (with - square).max(0.0) / others.sqrt() } else { 0.0 }
    }

    /// The sum without the terms that are not `kept`.
    pub(super) fn only(&self, kept: &[bool]) -> Sum {
        let is_kept = |term: &&(u32, f64)| kept.get(term.0 as usize).copied().unwrap_or(false);
        Sum { terms: self.terms.iter().filter(is_kept).copied().collect() }
    }

    /// The product with another, and how many terms both have.
    pub(super) fn product(&self, other: &Sum) -> (f64, usize) {
        let (mut i, mut j, mut sum, mut common) = (0, 0, 0.0, 0);
        while let (Some(a), Some(b)) = (self.terms.get(i), other.terms.get(j)) {
            if a.0 == b.0 {
                sum += a.1 * b.1;
                common += 1;
            }
            i += usize::from(a.0 <= b.0);
            j += usize::from(b.0 <= a.0);
        }
        (sum, common)
    }
}

/// The sums of several groups, to be compared with many rows.
pub(super) struct Sums {
    /// Per term: the groups that have it, in ascending order, with its weight there.
    groups_with: Vec<Vec<(u32, f64)>>,
    squares: Vec<f64>,
    /// Per group: its product with the row at hand; 0 outside of a comparison.
    products: Vec<f64>,
    touched: Vec<u32>,
}

impl Sums {
    /// `terms` is how many different terms there are.
    pub(super) fn new(sums: &[Sum], terms: usize) -> Self {
        let mut groups_with = vec![Vec::new(); terms];
        for (group, sum) in sums.iter().enumerate() {
            for (term, weight) in &sum.terms {
                groups_with[*term as usize].push((group as u32, *weight));
            }
        }
        let squares =
            sums.iter().map(|sum| sum.terms.iter().map(|(_, weight)| weight * weight).sum()).collect();
        Sums { groups_with, squares, products: vec![0.0; sums.len()], touched: Vec::new() }
    }

    /// How well a row fits the groups that share a term with it: its cosine with the sum of each one's others,
    /// itself taken out of the one that it is a member of, since a small group would otherwise be like whatever is
    /// in it. Groups are given to `take` in no order.
    pub(super) fn fits(&mut self, row: &Row, home: Option<usize>, mut take: impl FnMut(usize, f64)) {
        for (term, weight) in row {
            for (group, their) in &self.groups_with[*term as usize] {
                let product = &mut self.products[*group as usize];
                if *product == 0.0 {
                    self.touched.push(*group);
                }
                *product += f64::from(*weight) * their;
            }
        }
        let square: f64 = row.iter().map(|(_, weight)| f64::from(*weight) * f64::from(*weight)).sum();
        for group in self.touched.drain(..) {
            let group = group as usize;
            let with = std::mem::take(&mut self.products[group]);
            let (shared, others) = if home == Some(group) {
                (with - square, self.squares[group] - 2.0 * with + square)
            } else {
                (with, self.squares[group])
            };
            take(group, if others > 1e-18 { shared.max(0.0) / others.sqrt() } else { 0.0 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Link, Platform};

    fn cosine(a: &Row, b: &Row) -> f64 {
        Sum::of([a].into_iter(), 99).product(&Sum::of([b].into_iter(), 99)).0
    }

    fn rows(texts: &[&str]) -> Vec<Row> {
        let posts: Vec<Post> = texts.iter().map(|text| Post::new(Platform::X, *text, *text)).collect();
        vectors(&posts.iter().collect::<Vec<_>>(), &vec![0; posts.len()], None).rows
    }

    #[test]
    fn rare_words_join_and_common_ones_do_not() {
        let rows = rows(&[
            "The lighthouse is people make good",
            "Old lighthouses! house",
            "People make a good house",
            "nothing here",
        ]);
        assert!(cosine(&rows[0], &rows[1]) > cosine(&rows[0], &rows[2]));
        assert!(cosine(&rows[0], &rows[3]) == 0.0);
    }

    #[test]
    fn addresses_join_across_languages() {
        let mut a = Post::new(Platform::X, "a", "Lisez ceci");
        a.links.push(Link { url: "https://www.news.example/Bridge/?utm_source=x".into(), title: None });
        let mut b = Post::new(Platform::X, "b", "Read on");
        b.links.push(Link { url: "http://news.example/bridge".into(), title: None });
        let c = Post::new(Platform::X, "c", "Something else");
        let rows = vectors(&[&a, &b, &c], &[0; 3], None).rows;
        assert!(cosine(&rows[0], &rows[1]) > 0.5);
        assert_eq!(cosine(&rows[0], &rows[2]), 0.0);
        assert_eq!(address("https://example.org/"), None);
    }
}
