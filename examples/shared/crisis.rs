//! Crises of CrisisLexT26 (Olteanu, Vieweg and Castillo, CSCW 2015): tweets that people labelled, and the posts that the
//! core makes of them, which are found by their letters, since reading folds reposts.

use coranto::text::fold::fold;
use coranto::text::scan::{Kind, scan};
use std::collections::BTreeMap;

/// The column of the labels of a kind.
#[allow(dead_code, reason = "each example reads one")]
pub const TYPE: usize = 3;
#[allow(dead_code, reason = "each example reads one")]
pub const INFORMATIVE: usize = 4;

/// The label in a column of each text, by its [`key`].
pub fn labels(data: &[u8], column: usize) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    for record in csv::ReaderBuilder::new().flexible(true).from_reader(data).records() {
        let record = record.expect("a table");
        let text = record.get(1).unwrap_or_default();
        let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
        labels.entry(key(&text)).or_insert_with(|| record.get(column).unwrap_or_default().trim().to_owned());
    }
    labels
}

/// What a text is found by, whoever repeated it: its letters, without addresses.
pub fn key(text: &str) -> String {
    let text = match text.strip_prefix("RT @").and_then(|rest| rest.split_once(':')) {
        Some((_, said)) => said,
        None => text,
    };
    let mut letters = String::new();
    let mut at = 0;
    for token in scan(text) {
        letters.push_str(&text[at..token.range.start]);
        if !matches!(token.kind, Kind::Url) {
            letters.push_str(&text[token.range.clone()]);
        }
        at = token.range.end;
    }
    letters.push_str(&text[at..]);
    fold(&letters).chars().filter(|ch| ch.is_alphanumeric()).take(50).collect()
}
