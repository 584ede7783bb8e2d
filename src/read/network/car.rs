//! Bluesky's repository of an account: a CAR file (content-addressed archive, version 1) with blocks of
//! DAG-CBOR, of which the leaves of a Merkle search tree say which record has which key.
//!
//! The account's handle is not in its repository: its posts are by its DID, and by the display name
//! where there is a profile.

use crate::error::{Code, Error};
use crate::model::{Author, Platform};
use crate::read::network::bluesky;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json;
use std::collections::BTreeMap;

/// Nesting deeper than this is refused; records have five levels.
const DEPTH: usize = 64;

const POSTS: &str = "app.bsky.feed.post/";
const REPOSTS: &str = "app.bsky.feed.repost/";
const PROFILE: &str = "app.bsky.actor.profile/self";

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let mut cursor = Cursor { bytes: sample.bytes };
    let length = cursor.varint()?;
    let header = cursor.take(length)?;
    let header = Cursor { bytes: header }.value(DEPTH)?;
    (header.get("roots").is_some() && header.get("version").is_some()).then_some("bluesky-repo")
}

/// Reads a repository.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut cursor = Cursor { bytes: file.bytes };
    let header = cursor.varint().and_then(|length| cursor.take(length));
    if header.is_none() {
        return Err(file.error(Code::Unreadable, "it is no repository", "export the repository again"));
    }
    let mut blocks: BTreeMap<&[u8], Value<'_>> = BTreeMap::new();
    let mut damaged = 0u64;
    while !cursor.bytes.is_empty() {
        let Some(mut section) = cursor.varint().and_then(|length| cursor.take(length)) else {
            sink.skip(file, None, None, "the file is cut off here");
            break;
        };
        let Some(address) = address(&mut section) else {
            damaged += 1;
            continue;
        };
        match (Cursor { bytes: section }).value(DEPTH) {
            Some(value) => {
                blocks.insert(address, value);
            }
            None => damaged += 1,
        }
    }
    for _ in 0..damaged {
        sink.skip(file, None, None, "a block is no DAG-CBOR");
    }

    let did =
        blocks.values().find_map(|block| block.get("did")?.text().filter(|did| did.starts_with("did:")));
    let did = did.unwrap_or_default().to_owned();
    // By key, which is by time.
    let mut records: BTreeMap<String, &Value<'_>> = BTreeMap::new();
    for node in blocks.values() {
        leaves(node, &mut |key, address| {
            if let Some(record) = blocks.get(address) {
                records.insert(key, record);
            }
        });
    }
    for (key, record) in records {
        if let Some(rkey) = key.strip_prefix(POSTS) {
            let text = as_json(record);
            let post = json::parse(&text)
                .ok()
                .and_then(|(json, _)| bluesky::post(&format!("at://{did}/{POSTS}{rkey}"), &json, None, sink));
            match post {
                Some(post) => sink.push(file, post),
                None => sink.skip(file, None, None, format!("{key} has no text")),
            }
        } else if let Some(rkey) = key.strip_prefix(REPOSTS) {
            let subject = record.get("subject").and_then(|subject| subject.get("uri")?.text());
            sink.repost(file, Some(format!("{did} {}", subject.unwrap_or(rkey))), None);
        } else if key == PROFILE
            && let Some(name) = record.get("displayName").and_then(Value::text)
        {
            sink.known(
                Platform::Bluesky,
                Author { key: did.clone(), name: name.to_owned(), ..Author::default() },
            );
        }
    }
    Ok(())
}

/// The keys and addresses of the records that a tree's node lists. A key is given by what it shares
/// with the key before it and the rest.
fn leaves<'a>(node: &Value<'a>, found: &mut dyn FnMut(String, &'a [u8])) {
    let Some(Value::List(entries)) = node.get("e") else { return };
    let mut key: Vec<u8> = Vec::new();
    for entry in entries {
        let (Some(Value::Number(shared)), Some(Value::Bytes(rest)), Some(Value::Link(record))) =
            (entry.get("p"), entry.get("k"), entry.get("v"))
        else {
            return;
        };
        key.truncate(usize::try_from(*shared).unwrap_or(0));
        key.extend_from_slice(rest);
        found(String::from_utf8_lossy(&key).into_owned(), record);
    }
}

/// Takes the content identifier that a block begins with.
fn address<'a>(section: &mut &'a [u8]) -> Option<&'a [u8]> {
    let whole = *section;
    let mut cursor = Cursor { bytes: whole };
    if whole.starts_with(&[0x12, 0x20]) {
        cursor.take(34)?;
    } else {
        // Version, codec, hash function.
        for _ in 0..3 {
            cursor.varint()?;
        }
        let digest = cursor.varint()?;
        cursor.take(digest)?;
    }
    *section = cursor.bytes;
    whole.get(..whole.len() - cursor.bytes.len())
}

/// A value of DAG-CBOR.
#[derive(Debug, Clone, PartialEq)]
enum Value<'a> {
    Null,
    Bool(bool),
    Number(i64),
    Float(f64),
    Bytes(&'a [u8]),
    Text(&'a str),
    List(Vec<Value<'a>>),
    Map(Vec<(&'a str, Value<'a>)>),
    /// The address of a block.
    Link(&'a [u8]),
}

impl<'a> Value<'a> {
    fn get(&self, key: &str) -> Option<&Value<'a>> {
        match self {
            Value::Map(members) => members.iter().find(|(name, _)| *name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    fn text(&self) -> Option<&'a str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A record as the network's API gives it.
fn as_json(value: &Value<'_>) -> String {
    fn write(value: &Value<'_>, out: &mut String) {
        match value {
            Value::Text(text) => quoted(text, out),
            Value::Number(number) => out.push_str(&number.to_string()),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    write(item, out);
                }
                out.push(']');
            }
            Value::Map(members) => {
                out.push('{');
                for (at, (key, value)) in members.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    quoted(key, out);
                    out.push(':');
                    write(value, out);
                }
                out.push('}');
            }
            Value::Null | Value::Bytes(_) | Value::Link(_) | Value::Float(_) => out.push_str("null"),
        }
    }
    fn quoted(text: &str, out: &mut String) {
        out.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => {
                    out.push('\\');
                    out.push(character);
                }
                '\n' => out.push_str("\\n"),
                '\u{0}'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
                _ => out.push(character),
            }
        }
        out.push('"');
    }
    let mut out = String::new();
    write(value, &mut out);
    out
}

struct Cursor<'a> {
    bytes: &'a [u8],
}

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// A number of LEB128, as lengths and identifiers are written.
    fn varint(&mut self) -> Option<usize> {
        let mut value = 0u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(value).ok();
            }
        }
        None
    }

    /// The number that follows a head of CBOR.
    fn argument(&mut self, head: u8) -> Option<u64> {
        let bytes = match head & 0x1F {
            small @ 0..=23 => return Some(u64::from(small)),
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return None,
        };
        Some(self.take(bytes)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }

    fn value(&mut self, depth: usize) -> Option<Value<'a>> {
        let depth = depth.checked_sub(1)?;
        let head = self.byte()?;
        if head >> 5 == 7 {
            return match head {
                0xF4 => Some(Value::Bool(false)),
                0xF5 => Some(Value::Bool(true)),
                0xF6 | 0xF7 => Some(Value::Null),
                0xFB => Some(Value::Float(f64::from_be_bytes(self.take(8)?.try_into().ok()?))),
                _ => None,
            };
        }
        let argument = self.argument(head)?;
        let count = || usize::try_from(argument).ok();
        Some(match head >> 5 {
            0 => Value::Number(i64::try_from(argument).ok()?),
            1 => Value::Number(-1 - i64::try_from(argument).ok()?),
            2 => Value::Bytes(self.take(count()?)?),
            3 => Value::Text(std::str::from_utf8(self.take(count()?)?).ok()?),
            4 => {
                let mut items = Vec::new();
                for _ in 0..argument {
                    items.push(self.value(depth)?);
                }
                Value::List(items)
            }
            5 => {
                let mut members = Vec::new();
                for _ in 0..argument {
                    let Value::Text(key) = self.value(depth)? else { return None };
                    members.push((key, self.value(depth)?));
                }
                Value::Map(members)
            }
            _ => match (argument, self.value(depth)?) {
                (42, Value::Bytes(address)) => Value::Link(address.strip_prefix(&[0])?),
                _ => return None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::one;

    fn head(major: u8, count: usize) -> Vec<u8> {
        if count < 24 { vec![major << 5 | count as u8] } else { vec![major << 5 | 24, count as u8] }
    }

    fn cbor(value: &Value<'_>) -> Vec<u8> {
        match value {
            Value::Number(number) => head(0, *number as usize),
            Value::Bytes(bytes) => [head(2, bytes.len()), bytes.to_vec()].concat(),
            Value::Text(text) => [head(3, text.len()), text.as_bytes().to_vec()].concat(),
            Value::List(items) => [head(4, items.len()), items.iter().flat_map(cbor).collect()].concat(),
            Value::Map(members) => {
                let pairs =
                    members.iter().flat_map(|(key, value)| [cbor(&Value::Text(key)), cbor(value)].concat());
                [head(5, members.len()), pairs.collect()].concat()
            }
            Value::Link(address) => {
                [vec![0xD8, 42], head(2, address.len() + 1), vec![0], address.to_vec()].concat()
            }
            Value::Null => vec![0xF6],
            Value::Bool(value) => vec![if *value { 0xF5 } else { 0xF4 }],
            Value::Float(number) => [vec![0xFB], number.to_be_bytes().to_vec()].concat(),
        }
    }

    fn cid(number: u8) -> Vec<u8> {
        [vec![1, 0x71, 0x12, 0x20], vec![number; 32]].concat()
    }

    fn repository() -> Vec<u8> {
        let [first, second, third, node, tree] = [1, 2, 3, 4, 5].map(cid);
        let record = |text| {
            Value::Map(vec![
                ("text", Value::Text(text)),
                ("$type", Value::Text("app.bsky.feed.post")),
                ("createdAt", Value::Text("2024-05-06T07:08:09.000Z")),
            ])
        };
        let entry = |shared, key, record| {
            Value::Map(vec![
                ("k", Value::Bytes(key)),
                ("p", Value::Number(shared)),
                ("t", Value::Null),
                ("v", Value::Link(record)),
            ])
        };
        let entries = vec![
            entry(0, &b"app.bsky.actor.profile/self"[..], third.as_slice()),
            entry(9, &b"feed.post/3kaaa"[..], first.as_slice()),
            entry(21, &b"bbb"[..], second.as_slice()),
        ];
        let root = Value::Map(vec![("did", Value::Text("did:plc:gull")), ("data", Value::Link(&node))]);
        let profile = Value::Map(vec![("displayName", Value::Text("A Gull"))]);
        let header =
            Value::Map(vec![("roots", Value::List(vec![Value::Link(&tree)])), ("version", Value::Number(1))]);
        let blocks = [
            (&tree, cbor(&root)),
            (&node, cbor(&Value::Map(vec![("e", Value::List(entries)), ("l", Value::Null)]))),
            (&second, cbor(&record("Later \"tide\"\nat the pier"))),
            (&first, cbor(&record("Early tide"))),
            (&third, cbor(&profile)),
        ];
        let header = cbor(&header);
        let mut out = vec![header.len() as u8];
        out.extend(header);
        for (cid, block) in blocks {
            let length = cid.len() + block.len();
            out.extend([(length & 0x7F) as u8 | 0x80, (length >> 7) as u8]);
            out.extend(cid);
            out.extend(block);
        }
        out
    }

    #[test]
    fn a_repository_gives_its_posts_in_order() {
        let conversation = one("repo.car", repository()).unwrap();
        let texts: Vec<_> = conversation.posts.iter().map(|post| post.text.as_str()).collect();
        assert_eq!(texts, ["Early tide", "Later \"tide\"\nat the pier"]);
        let first = &conversation.posts[0];
        assert_eq!(first.key, "at://did:plc:gull/app.bsky.feed.post/3kaaa");
        assert_eq!(conversation.posts[1].key, "at://did:plc:gull/app.bsky.feed.post/3kbbb");
        assert_eq!(first.author.as_ref().map(|author| author.name.as_str()), Some("A Gull"));
        assert_eq!(first.created_at, Some(1_714_979_289_000));
    }

    #[test]
    fn a_cut_repository_says_so() {
        let whole = repository();
        let conversation = one("repo.car", whole[..whole.len() - 5].to_vec()).unwrap();
        assert_eq!(conversation.files[0].skipped_total, 1);
        assert_eq!(conversation.posts.len(), 2);
    }

    #[test]
    fn depth_is_bounded() {
        assert_eq!((Cursor { bytes: &[0x81; 100_000] }).value(DEPTH), None);
        assert_eq!((Cursor { bytes: &[0x9A, 0xFF, 0xFF, 0xFF, 0xFF, 0xF6] }).value(DEPTH), None);
    }

    proptest::proptest! {
        #[test]
        fn a_repository_damaged_anywhere_is_read_or_refused(at in 0usize..600, to in 0u8..=255) {
            let mut bytes = repository();
            let at = at % bytes.len();
            bytes[at] = to;
            let _ = one("repo.car", bytes);
        }
    }
}
