//! JSON of a shape that names no platform: the array of objects that holds most text, its keys read
//! as columns.

use crate::error::{Code, Error};
use crate::model::{Post, Visibility};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::read::table::columns::{Column, Mapping, SAMPLE, preview};
use crate::text::json::{Fault, Json, Values};
use std::borrow::Cow;

/// How deep an array of records is looked for.
const DEPTH: usize = 30;

/// How deep a record is flattened into columns.
const FLAT: usize = 3;

/// Columns looked at.
const WIDTH: usize = 400;

/// Any JSON that no format of a platform is.
pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    sample.is_json().then_some("json-records")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    if let Some(outcome) = crate::read::table::grid::read(file, sink) {
        return outcome;
    }
    if let Some(said) = refusal(file) {
        return Err(file.error(
            Code::Unsupported,
            format!("it is an answer that gives no posts and says: {}", said.trim_end_matches('.')),
            "ask again with the right to read them, and take the answer that holds the posts",
        ));
    }
    let path = locate(file);
    let mut names: Vec<String> = Vec::new();
    let mut paths: Vec<Vec<String>> = Vec::new();
    let mut values: Vec<Vec<Cow<'_, str>>> = Vec::new();
    let mut rows = 0;
    let mut strings = 0;
    let mut addresses = 0;
    each(file, &path, |record| {
        if rows >= SAMPLE {
            return false;
        }
        rows += 1;
        if let Some(text) = record.str() {
            strings += 1;
            addresses += usize::from(
                text.trim_start().starts_with("http") && !text.trim().contains(char::is_whitespace),
            );
            return true;
        }
        if !record.is_whole() {
            return true;
        }
        let mut cells = Vec::new();
        flatten(record, &mut Vec::new(), &mut cells);
        for (path, value) in cells {
            let at = paths.iter().position(|known| *known == path).or_else(|| {
                (paths.len() < WIDTH).then(|| {
                    names.push(path.join("."));
                    paths.push(path);
                    values.push(Vec::new());
                    paths.len() - 1
                })
            });
            if let Some(at) = at {
                // A record without the key leaves its cell empty: rows stay rows.
                values[at].resize(rows - 1, Cow::Borrowed(""));
                values[at].push(Cow::Owned(value));
            }
        }
        true
    });
    if addresses > 0 && addresses * 5 > strings * 4 && strings * 2 > rows {
        return Err(file.error(
            Code::Unsupported,
            "it holds addresses alone, such as those of posts that somebody liked or saved",
            "choose the file of the export that holds the words of the posts",
        ));
    }
    if strings > 0 && strings * 2 > rows {
        return read_strings(file, &path, sink);
    }
    let columns: Vec<Column<'_>> =
        names.into_iter().zip(values).map(|(name, values)| Column { name, values }).collect();
    if columns.is_empty() {
        return Err(nothing(file));
    }
    let mapping = match Mapping::guess(file, &columns, sink) {
        // An answer without results: a list that is empty, and no words beside it.
        Err(error) if error.code == Code::Unsupported && rows <= 1 && is_empty_answer(file) => {
            return Err(nothing(file));
        }
        guess => guess?,
    };
    // One object with a text in it, such as a setting or a profile, is no conversation.
    if rows <= 1 && path.is_empty() && mapping.fields() < 2 && sink.options.columns.is_empty() {
        return Err(no_posts(file));
    }
    if sink.options.columns.is_empty() && mapping.tells_accounts(&columns) {
        return Err(file.error(
            Code::Unsupported,
            "it is a list of accounts or groups, in which there are no posts",
            "choose the file of the export that holds the posts",
        ));
    }
    mapping.warning().into_iter().for_each(|warning| sink.warn(file, warning));
    sink.columns(file, mapping.report(&columns), preview(&columns));
    let text = mapping.text_column().map(|at| paths[at].clone()).unwrap_or_default();
    walk(file, &path, sink, |record, sink| row(file, record, &mapping, &paths, &text, None, sink, 0));
    Ok(())
}

/// Why there is not a single record: what is wrong with the JSON, or that it is empty.
fn nothing(file: &DecodedFile<'_>) -> Error {
    let hint = "export it again, or check that the file is complete";
    let depth = crate::text::json::depth(file.json());
    if depth > crate::text::json::DEPTH {
        let message = format!(
            "its JSON is nested {depth} levels deep, more than the {} that are read",
            crate::text::json::DEPTH
        );
        return file.error(Code::Unreadable, message, hint);
    }
    for (offset, text) in crate::text::json::top_level(file.json()) {
        let fault = match crate::text::json::parse(text) {
            Err(fault) => Some((fault.at, fault.reason)),
            Ok((json, _)) if !json.is_whole() => Some((text.len(), "it ends in the middle of a record")),
            Ok(_) => None,
        };
        if let Some((at, reason)) = fault {
            let (line, column) = file.place(file.json_start + offset + at);
            return file
                .error(Code::Unreadable, format!("it is not whole JSON: {reason}"), hint)
                .at(line, column);
        }
    }
    let message = "there is no post in it";
    file.error(Code::Empty, message, "choose the file of the export that holds the posts")
}

/// What the answer of an API says where it says only why there is nothing.
fn refusal(file: &DecodedFile<'_>) -> Option<String> {
    const WORDS: [&str; 18] = [
        "error",
        "errors",
        "message",
        "status",
        "statuscode",
        "code",
        "title",
        "detail",
        "details",
        "type",
        "success",
        "reason",
        "documentation_url",
        "request_id",
        "ok",
        "error_description",
        "timestamp",
        "path",
    ];
    let mut top = crate::text::json::top_level(file.json());
    let ((_, text), None) = (top.next()?, top.next()) else { return None };
    let (json, _) = crate::text::json::parse(text).ok()?;
    let known = json.members().iter().all(|(key, _)| WORDS.contains(&key.to_lowercase().as_str()));
    let fault = [json.get("error"), json.get("errors")].into_iter().find(|fault| fault.is_present());
    let fault = fault.or_else(|| (json.has("status") || json.has("code")).then_some(&json))?;
    let first = fault.first();
    let said = [fault, &*first, &json].into_iter().find_map(|json| {
        let keys = ["message", "detail", "title", "error_description", "reason"];
        keys.iter().find_map(|key| json.get(key).text()).or(json.text()).map(str::to_owned)
    });
    said.filter(|_| known && !json.members().is_empty())
}

fn is_empty_answer(file: &DecodedFile<'_>) -> bool {
    crate::text::json::top_level(file.json()).all(|(_, text)| {
        crate::text::json::parse(text).is_ok_and(|(json, _)| {
            let lists = || json.members().iter().filter(|(_, value)| value.is_array());
            words(&json) == 0 && lists().count() > 0 && lists().all(|(_, list)| list.items().next().is_none())
        })
    })
}

fn no_posts(file: &DecodedFile<'_>) -> Error {
    file.error(
        Code::Unsupported,
        "it is JSON in which no posts are found",
        "choose the file of the export that holds the posts, or name the key of the texts, as in `columns: { text: \"…\" }`",
    )
}

/// A record, then those of the same shape that stand below it.
#[allow(clippy::too_many_arguments, reason = "one recursive step")]
fn row(
    file: &DecodedFile<'_>,
    record: &Json<'_>,
    mapping: &Mapping,
    paths: &[Vec<String>],
    text: &[String],
    parent: Option<&str>,
    sink: &mut Sink<'_>,
    depth: usize,
) {
    if depth > 64 || !record.is_object() {
        return;
    }
    let mut key = None;
    if record.is_whole() {
        let value = |at: usize| plain(paths.get(at).map_or(&Json::Null, |path| descend(record, path)));
        let known = if is_direct(record) { Visibility::Direct } else { Visibility::Public };
        match mapping.take(file, &value, parent, known, sink) {
            Ok(taken) => key = Some(taken),
            Err(reason) => {
                let number = sink.number();
                sink.skip(file, None, Some(number), reason);
            }
        }
    }
    for name in ["replies", "children", "comments", "responses", "answers", "subcomments"] {
        let below = record.get(name);
        if below.is_array() && plain(descend(&below.first(), text)).is_some() {
            sink.items(file, below, |child, sink| {
                row(file, child, mapping, paths, text, key.as_deref().or(parent), sink, depth + 1);
            });
        }
    }
}

/// A private message by what only those have: X's in its answers of both versions, Bluesky's of its chat.
fn is_direct(record: &Json<'_>) -> bool {
    ["dm_conversation_id", "message_create", "recipient_id", "convoId"].iter().any(|key| record.has(key))
        || record.get("$type").str().is_some_and(|kind| kind.starts_with("chat.bsky.convo"))
}

/// An array of texts.
fn read_strings(file: &DecodedFile<'_>, path: &[String], sink: &mut Sink<'_>) -> Result<(), Error> {
    walk(file, path, sink, |record, sink| {
        if let Some(text) = record.text() {
            sink.push(file, Post::new(file.platform, "", text));
        }
    });
    Ok(())
}

fn descend<'t, 'a>(json: &'t Json<'a>, path: &[String]) -> &'t Json<'a> {
    path.iter().fold(json, |json, key| json.get(key))
}

/// The value of a cell; lists of plain values are joined.
fn plain<'t>(json: &'t Json<'_>) -> Option<Cow<'t, str>> {
    match json {
        Json::String(text) => Some(Cow::Borrowed(text)),
        Json::Number(text) => Some(Cow::Borrowed(text)),
        Json::Bool(value) => Some(Cow::Borrowed(if *value { "true" } else { "false" })),
        Json::Array(items) => {
            let parts: Vec<Cow<'_, str>> =
                items.iter().filter(|item| !item.is_object() && !item.is_array()).filter_map(plain).collect();
            (!parts.is_empty()).then(|| Cow::Owned(parts.join("|")))
        }
        _ => None,
    }
}

/// Whether an object is somebody's: inside another one it is what that answers, shares or stands below.
fn is_record(json: &Json<'_>) -> bool {
    json.has("id") && ["author", "user", "creator", "account"].iter().any(|key| json.has(key))
}

fn flatten(json: &Json<'_>, path: &mut Vec<String>, out: &mut Vec<(Vec<String>, String)>) {
    for (key, value) in json.members() {
        path.push(key.to_string());
        if value.is_object() {
            if path.len() < FLAT && !(is_record(json) && is_record(value)) {
                flatten(value, path, out);
            }
        } else if let Some(value) = plain(value) {
            out.push((path.clone(), value.into_owned()));
        }
        path.pop();
    }
}

/// The path of keys from a top-level record to the array that holds the posts; empty where the
/// top-level records are the posts.
fn locate(file: &DecodedFile<'_>) -> Vec<String> {
    let mut best: (usize, Vec<String>) = (0, Vec::new());
    let mut records = 0;
    for (_, text) in crate::text::json::top_level(file.json()).take(3) {
        let Ok((json, _)) = crate::text::json::parse(text) else { continue };
        records += 1;
        search(&json, &mut Vec::new(), &mut best, 0);
    }
    let is_array = file.json().trim_start().starts_with('[');
    // Records that carry lists of their own stay records.
    if is_array || records > 1 {
        let own: usize = crate::text::json::top_level(file.json())
            .take(3)
            .filter_map(|(_, text)| crate::text::json::parse(text).ok())
            .map(|(json, _)| words(&json))
            .sum();
        if own * 2 > best.0 || best.0 == 0 {
            return Vec::new();
        }
    }
    best.1
}

/// Letters in the texts that a record holds directly.
fn words(json: &Json<'_>) -> usize {
    let mut cells = Vec::new();
    flatten(json, &mut Vec::new(), &mut cells);
    cells
        .iter()
        .filter(|(_, value)| value.split_whitespace().count() >= 3 && !value.starts_with("http"))
        .map(|(_, value)| value.len())
        .sum()
}

fn search(json: &Json<'_>, path: &mut Vec<String>, best: &mut (usize, Vec<String>), depth: usize) {
    if depth > DEPTH {
        return;
    }
    for (key, value) in json.members() {
        path.push(key.to_string());
        if value.is_array() {
            let mut letters = 0;
            for item in value.items().take(20) {
                letters += if item.is_object() { words(&item) } else { item.str().map_or(0, str::len) / 2 };
            }
            if letters > best.0 {
                *best = (letters, path.clone());
            }
            // Arrays inside the first elements, as in pages of pages.
            for item in value.items().take(2) {
                search(&item, path, best, depth + 1);
            }
        } else if value.is_object() {
            // A map from ids to records.
            let members = value.members();
            if members.len() >= 2 && members.iter().all(|(_, member)| member.is_object()) {
                let letters: usize = members.iter().take(20).map(|(_, member)| words(member)).sum();
                if letters > best.0 {
                    *best = (letters, path.clone());
                }
            }
            search(value, path, best, depth + 1);
        }
        path.pop();
    }
    if path.is_empty() {
        let members = json.members();
        if members.len() >= 2 && members.iter().all(|(_, member)| member.is_object()) {
            let letters: usize = members.iter().take(20).map(|(_, member)| words(member)).sum();
            if letters > best.0 {
                *best = (letters, vec![String::new()]);
            }
        }
    }
}

/// Runs `visit` over the records at `path` until it says no.
fn each(file: &DecodedFile<'_>, path: &[String], mut visit: impl FnMut(&Json<'_>) -> bool) {
    let mut going = true;
    for (_, text) in crate::text::json::top_level(file.json()) {
        if let Ok((json, _)) = crate::text::json::parse(text) {
            at_path(&json, path, &mut |record| going = going && visit(record), &mut |_, _, _| {}, 0);
        }
        if !going {
            return;
        }
    }
}

/// Calls `visit` for every record at `path`, through arrays on the way: pages are arrays in an array.
fn at_path(
    json: &Json<'_>,
    path: &[String],
    visit: &mut dyn FnMut(&Json<'_>),
    lost: &mut dyn FnMut(&str, usize, Fault),
    depth: usize,
) {
    if depth > 2 * DEPTH {
        return;
    }
    if let Json::Long(text) = json {
        for (at, element) in Values::of_array(text) {
            match element {
                Ok(item) => at_path(&item, path, visit, lost, depth + 1),
                Err(fault) => lost(text, at, fault),
            }
        }
        return;
    }
    if json.is_array() {
        return json.items().for_each(|item| at_path(&item, path, visit, lost, depth + 1));
    }
    let Some((key, rest)) = path.split_first() else { return visit(json) };
    // The empty key stands for the members of the object itself.
    let value = if key.is_empty() { json } else { json.get(key) };
    if rest.is_empty() && value.is_object() {
        value.members().iter().for_each(|(_, member)| visit(member));
    } else {
        at_path(value, rest, visit, lost, depth + 1);
    }
}

/// Runs `visit` over the records at `path` with the sink.
fn walk(
    file: &DecodedFile<'_>,
    path: &[String],
    sink: &mut Sink<'_>,
    mut visit: impl FnMut(&Json<'_>, &mut Sink<'_>),
) {
    sink.records(file, |json, sink| {
        let mut faults = Vec::new();
        let mut lost = |text: &str, at: usize, fault: Fault| {
            faults.push((file.offset_of(text).saturating_add(at), fault))
        };
        at_path(json, path, &mut |record| visit(record, sink), &mut lost, 0);
        faults.into_iter().for_each(|(offset, fault)| sink.fault(file, offset, fault));
    });
}
