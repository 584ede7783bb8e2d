//! Posts as sparse vectors of their words.
//!
//! x = (1 + ln tf) · idf · a/(a+p), normalised to length 1, over folded words without plural s;
//! idf = ln(1 + n/df) for words that at least two posts have and not more than three in ten (in small
//! conversations, seven in ten but at most ten posts). The last factor is the smooth inverse frequency of
//! Arora, Liang and Ma (ICLR 2017), with p the word's probability in general text: it tells the words of
//! this conversation from those of any. Titles count twice; the titles of linked pages count as words of the
//! post; an address that several posts share, and a handle that several mention, are words too.

use crate::model::Post;
use crate::text::fold::fold;
use crate::text::frequency::probability;
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::collections::BTreeMap;

/// a of the smooth inverse frequency.
const SMOOTHING: f64 = 3e-4;
/// Of a long post, this many words tell what it is about.
const LONGEST: usize = 300;

/// A sparse vector: terms in ascending order, length 1 or 0.
pub(super) type Row = Vec<(u32, f32)>;

/// The vectors of some posts.
pub(super) struct Vectors {
    /// One per post.
    pub(super) rows: Vec<Row>,
    /// How many different terms there are.
    pub(super) terms: usize,
    /// Per post: words of its own that are no stop words.
    pub(super) own: Vec<u32>,
}

/// The vectors of `posts`.
pub(super) fn vectors(posts: &[&Post]) -> Vectors {
    let mut ids: BTreeMap<String, u32> = BTreeMap::new();
    let mut weights: Vec<f64> = Vec::new();
    let mut texts_with: Vec<u32> = Vec::new();
    let mut counted: Vec<Vec<(u32, f64)>> = Vec::with_capacity(posts.len());
    let mut own = Vec::with_capacity(posts.len());
    for post in posts {
        let (terms, own_words) = terms(post);
        own.push(own_words);
        let mut counts: BTreeMap<u32, f64> = BTreeMap::new();
        for (term, weight, count) in terms {
            let id = *ids.entry(term).or_insert_with(|| {
                weights.push(weight);
                texts_with.push(0);
                weights.len() as u32 - 1
            });
            let entry = counts.entry(id).or_insert(0.0);
            if *entry == 0.0 {
                texts_with[id as usize] += 1;
            }
            *entry += count;
        }
        counted.push(counts.into_iter().collect());
    }
    let n = posts.len() as f64;
    let most = (0.3 * n).max((0.7 * n).min(10.0));
    let idf: Vec<f64> = texts_with
        .iter()
        .zip(&weights)
        .map(|(df, weight)| {
            let df = f64::from(*df);
            if df < 2.0 || df > most { 0.0 } else { libm::log(1.0 + n / df) * weight }
        })
        .collect();
    let rows = counted
        .into_iter()
        .map(|counts| {
            let row = counts
                .into_iter()
                .map(|(id, count)| (id, (1.0 + libm::log(count.max(1.0))) * idf[id as usize]))
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
            normalised(row)
        })
        .collect();
    Vectors { rows, terms: idf.len(), own }
}

/// The terms of a post with the weight that general frequency gives them, and how much each counts; and how
/// many words are its own.
fn terms(post: &Post) -> (Vec<(String, f64, f64)>, u32) {
    let mut out = Vec::new();
    let mut own = 0;
    let language = post.language.as_deref();
    let mut take = |text: &str, count_within: usize, is_own: bool| {
        for word in words(text).into_iter().take(LONGEST) {
            let letters = word.folded.chars().count();
            let is_number = word.folded.chars().all(|c| c.is_numeric() || matches!(c, '.' | ','));
            if is_stop(&word.folded, language) || letters < 2 || (is_number && letters < 4) {
                continue;
            }
            own += u32::from(is_own);
            let weight = SMOOTHING / (SMOOTHING + probability(&word.folded));
            let count = if word.range.start < count_within { 2.0 } else { 1.0 };
            out.push((singular(word.folded), weight, count));
        }
    };
    take(&post.text, post.title_end, true);
    for title in post.links.iter().filter_map(|link| link.title.as_deref()).take(2) {
        if !post.text.contains(title) {
            take(title, 0, false);
        }
    }
    for link in &post.links {
        if let Some(address) = address(&link.url) {
            out.push((address, 1.5, 1.0));
        }
    }
    for handle in &post.mentions {
        out.push((format!("@{}", fold(handle)), 0.5, 1.0));
    }
    (out, own)
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

/// The row at length 1.
pub(super) fn normalised(row: Vec<(u32, f64)>) -> Row {
    let length = row.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    if length <= 0.0 {
        return Vec::new();
    }
    row.into_iter().map(|(id, weight)| (id, (weight / length) as f32)).collect()
}

/// The cosine of two rows.
pub(super) fn cosine(a: &Row, b: &Row) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Equal => {
                sum += f64::from(a[i].1) * f64::from(b[j].1);
                i += 1;
                j += 1;
            }
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
        }
    }
    sum
}

/// The mean direction of some rows, by its heaviest terms.
pub(super) fn centroid<'a>(rows: impl Iterator<Item = &'a Row>) -> Row {
    const TERMS: usize = 400;
    let mut sum: BTreeMap<u32, f64> = BTreeMap::new();
    for row in rows {
        for (id, weight) in row {
            *sum.entry(*id).or_default() += f64::from(*weight);
        }
    }
    let mut heaviest: Vec<(u32, f64)> = sum.into_iter().collect();
    heaviest.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    heaviest.truncate(TERMS);
    heaviest.sort_unstable_by_key(|term| term.0);
    normalised(heaviest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Link, Platform};

    fn rows(texts: &[&str]) -> Vec<Row> {
        let posts: Vec<Post> = texts.iter().map(|text| Post::new(Platform::X, *text, *text)).collect();
        vectors(&posts.iter().collect::<Vec<_>>()).rows
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
        let rows = vectors(&[&a, &b, &c]).rows;
        assert!(cosine(&rows[0], &rows[1]) > 0.99);
        assert_eq!(address("https://example.org/"), None);
    }
}
