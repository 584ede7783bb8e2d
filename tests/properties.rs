//! Properties of reading that hold for every shape: the order of keys means nothing, unknown keys change
//! nothing, a count that is missing leaves the posts what they are, and a file cut anywhere is read or
//! refused. The files are the synthetic ones that the fuzzer begins with.

use coranto::model::Post;
use coranto::{Input, Options, Progress};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A generator of numbers that is the same everywhere (Knuth's linear congruences).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

fn corpus() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let mut files: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .flat_map(|family| std::fs::read_dir(family.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() > 40, "the corpus is there");
    files
}

/// The posts in the order of their keys: where an object holds a thread in pieces, the order of the pieces
/// is that of the object's own keys.
fn read(name: &str, data: Vec<u8>) -> Vec<Post> {
    let input = Input { name: Some(name.to_owned()), data };
    let read = coranto::read::read(&[input], &Options::default(), &mut Progress::none());
    let mut posts = read.map(|conversation| conversation.posts).unwrap_or_default();
    posts.sort_by(|a, b| a.key.cmp(&b.key));
    posts
}

/// The values of a file of JSON, one or one a line, where it is one.
fn values(text: &str) -> Option<Vec<Value>> {
    serde_json::Deserializer::from_str(text).into_iter::<Value>().collect::<Result<Vec<_>, _>>().ok()
}

/// A value with the keys of its objects in another order and, where it is asked for, unknown ones.
fn shuffled(value: &Value, unknown: bool, numbers: &mut Numbers, out: &mut String) {
    match value {
        Value::Object(members) => {
            let mut keys: Vec<&String> = members.keys().collect();
            for at in (1..keys.len()).rev() {
                keys.swap(at, numbers.below(at + 1));
            }
            // An empty object is none that a tool would add to; a map of ids to records has no other keys.
            let unknown = unknown && keys.len() > 2;
            let place = numbers.below(keys.len());
            out.push('{');
            for (at, key) in keys.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                if unknown && at == place {
                    out.push_str(r#""x_unknown":{"note":"no","number":[7]}, "#);
                }
                out.push_str(&format!("{}: ", Value::String(key.clone())));
                shuffled(&members[key], unknown, numbers, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                shuffled(item, unknown, numbers, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

/// Counts that any export may lack.
const COUNTS: [&str; 16] = [
    "retweet_count",
    "favorite_count",
    "likeCount",
    "replyCount",
    "quoteCount",
    "viewCount",
    "repostCount",
    "favourites_count",
    "reblogs_count",
    "replies_count",
    "reply_count",
    "totalReplyCount",
    "bookmarkedCount",
    "num_comments",
    "followersCount",
    "followers_count",
];

fn without(value: &mut Value, key: &str) {
    match value {
        Value::Object(members) => {
            members.remove(key);
            members.values_mut().for_each(|value| without(value, key));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| without(value, key)),
        _ => {}
    }
}

#[test]
fn order_and_company_of_keys_mean_nothing() {
    let mut seen = 0;
    for path in corpus() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(values) = std::fs::read_to_string(&path).ok().and_then(|text| values(&text)) else {
            continue;
        };
        let plain: Vec<String> = values.iter().map(Value::to_string).collect();
        let expected = read(&name, plain.join("\n").into_bytes());
        assert!(!expected.is_empty(), "{name}");
        for seed in 0..8 {
            let mut numbers = Numbers(seed);
            let lines: Vec<String> = values
                .iter()
                .map(|value| {
                    let mut line = String::new();
                    shuffled(value, seed % 2 == 1, &mut numbers, &mut line);
                    line
                })
                .collect();
            assert_eq!(
                read(&name, lines.join("\n").into_bytes()),
                expected,
                "{name}, seed {seed}: {}",
                lines[0]
            );
        }
        for count in COUNTS {
            let mut fewer = values.clone();
            fewer.iter_mut().for_each(|value| without(value, count));
            let lines: Vec<String> = fewer.iter().map(Value::to_string).collect();
            let posts = read(&name, lines.join("\n").into_bytes());
            let told = |posts: &[Post]| -> Vec<(String, String)> {
                posts.iter().map(|post| (post.key.clone(), post.text.clone())).collect()
            };
            assert_eq!(told(&posts), told(&expected), "{name} without {count}");
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen} files of JSON");
}

#[test]
fn a_file_cut_or_damaged_anywhere_is_read_or_refused() {
    for path in corpus() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let data = std::fs::read(&path).unwrap();
        let whole = read(&name, data.clone()).len();
        let mut numbers = Numbers(data.len() as u64);
        for _ in 0..40 {
            let at = numbers.below(data.len());
            let cut = read(&name, data[..at].to_vec());
            // A beginning may be taken for plain text, a post a paragraph; records never become more.
            let is_json = data.starts_with(b"{") || data.starts_with(b"[{");
            assert!(
                !is_json || cut.len() <= whole.max(1),
                "{name} cut at {at}: {} posts of {whole}",
                cut.len()
            );
            let mut damaged = data.clone();
            damaged[at] = numbers.below(256) as u8;
            read(&name, damaged);
        }
    }
}
