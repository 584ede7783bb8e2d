//! What a format is recognised by: the beginning of a file.

use crate::text::json::{self, Json};

/// What a detector looks at.
pub(crate) struct Sample<'a> {
    /// The file's name, folders included, in lower case.
    pub(crate) name: String,
    pub(crate) bytes: &'a [u8],
    /// Empty for a binary file.
    pub(crate) text: &'a str,
    /// The first few top-level records where the text is JSON: elements of the array, or values in
    /// a row. Without commas or brackets there is one.
    pub(crate) records: Vec<Json<'a>>,
    /// The JSON is an array at the top level.
    pub(crate) is_array: bool,
    /// What stands before the JSON, such as `window.YTD.tweets.part0 =`.
    pub(crate) prefix: &'a str,
}

/// Records looked at.
const LOOKED_AT: usize = 16;

impl<'a> Sample<'a> {
    pub(crate) fn new(name: &str, bytes: &'a [u8], text: &'a str) -> Self {
        let (prefix, json) = split_prefix(text);
        let mut records = Vec::new();
        if json.starts_with(['[', '{']) {
            for (_, value) in json::top_level(json).take(LOOKED_AT) {
                if let Ok((json, _)) = json::parse(value) {
                    spread(json, &mut records, 0);
                }
            }
        }
        Sample { name: name.to_lowercase(), bytes, text, is_array: json.starts_with('['), records, prefix }
    }

    /// Whether the text is JSON, possibly after a script's assignment: a bracket, and behind it what
    /// JSON has there. A chat whose lines begin with a time in brackets is none.
    pub(crate) fn is_json(&self) -> bool {
        let json = self.text[self.prefix.len()..].trim_start();
        // `[10:00] Ada: …` is a chat.
        let inside = json.get(1..).unwrap_or_default().trim_start();
        let after = inside
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E'));
        if after.len() < inside.len() && !after.trim_start().starts_with([',', ']']) && !after.is_empty() {
            return false;
        }
        json.starts_with(['[', '{'])
            && (json[1..].trim_start().starts_with(['{', '[', '"', ']', '}'])
                || json[1..].trim_start().is_empty()
                || self.records.first() == Some(&Json::Null)
                || self.records.iter().any(|record| record.is_object() || record.str().is_some()))
    }

    /// The bytes before the JSON.
    pub(crate) fn json_start(&self) -> usize {
        self.prefix.len()
    }

    /// The records that are objects.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &Json<'a>> {
        self.records.iter().filter(|json| json.is_object())
    }

    /// The only record, where the file is one object.
    pub(crate) fn object(&self) -> Option<&Json<'a>> {
        (!self.is_array && self.records.len() == 1).then(|| self.records.first()).flatten()
    }
}

/// The member in which a tool wraps what a platform gave it: Zeeschuimer's `data`, Mastodon.py's `_mastopy_data`.
pub(crate) fn wrapped(json: &Json<'_>) -> Option<&'static str> {
    if json.has("_mastopy_data") {
        return Some("_mastopy_data");
    }
    let collected = json.has("source_platform") && json.has("item_id") && json.get("data").is_object();
    collected.then_some("data")
}

/// Puts a record, or the first of an array's, into `records`: pages are arrays inside an array.
fn spread<'a>(json: Json<'a>, records: &mut Vec<Json<'a>>, depth: usize) {
    if let Some(key) = wrapped(&json) {
        return spread(json.get(key).clone(), records, depth + 1);
    }
    if json.is_array() && depth < 8 {
        for item in json.items().take(4) {
            spread(item.into_owned(), records, depth + 1);
        }
    } else {
        records.push(json);
    }
}

/// Splits `window.YTD.tweets.part0 = [` into what stands before the bracket and the rest. Also cut off
/// are the key of a fragment (`"statuses": [`) and the fence of a code block.
fn split_prefix(text: &str) -> (&str, &str) {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    if rest.starts_with(['[', '{']) {
        return text.split_at(lead);
    }
    let Some(open) = rest.find(['[', '{']) else { return text.split_at(0) };
    let before = rest[..open].trim_end();
    let name = |name: &str| {
        !name.trim().is_empty()
            && name.len() < 200
            && name
                .trim()
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '$' | ' ' | '-'))
    };
    let assignment = before.strip_suffix('=').is_some_and(name);
    let key = before
        .strip_suffix(':')
        .and_then(|key| key.trim().strip_prefix('"')?.strip_suffix('"'))
        .is_some_and(name);
    let fence = before
        .strip_prefix("```")
        .is_some_and(|language| matches!(language.trim(), "" | "json" | "js" | "jsonl"));
    if assignment || key || fence { text.split_at(lead + open) } else { text.split_at(0) }
}
