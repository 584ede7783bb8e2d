//! Properties of reading that hold for every shape: the order of keys means nothing, unknown keys change
//! nothing, a count that is missing leaves the posts what they are, a file cut anywhere is read or
//! refused, and the same posts by the same authors are read where records are moved, doubled or escaped once more,
//! where one is broken (all others), and where the columns of a table have other names, another order or rows
//! that end early. No count is more than a file holds. The files are the synthetic ones that the fuzzer begins
//! with, those of the app's sample, and, where they lie beside the project, small real exports and inputs that
//! were misread.

use coranto::model::{Conversation, Post};
use coranto::{Input, Options, Progress};
use dice::Dice;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[path = "../examples/shared/dice.rs"]
mod dice;

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
fn shuffled(value: &Value, unknown: bool, numbers: &mut Dice, out: &mut String) {
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
            let mut numbers = Dice(seed);
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
        let mut numbers = Dice(data.len() as u64);
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

/// Those of the inputs that are tables.
fn tables() -> impl Iterator<Item = (String, Vec<u8>)> {
    files().into_iter().filter(|(name, _)| name.ends_with(".csv") || name.ends_with(".tsv"))
}

/// The small files that are tried: name and bytes.
fn files() -> Vec<(String, Vec<u8>)> {
    const SMALL: u64 = 200_000;
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = corpus();
    let mut folders = vec![project.join("www/site/sample")];
    let data = ["../shared/data", "../../shared/data"].iter().map(|path| project.join(path));
    match data.into_iter().find(|path| path.join("cases").is_dir()) {
        Some(data) => folders.extend([data.join("cases"), data.join("exports")]),
        None => println!("skipped: there are no exports and no cases at ../shared/data"),
    }
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if !matches!(
                entry.file_name().and_then(|name| name.to_str()),
                Some("right.json" | "README.md")
            ) {
                paths.push(entry);
            }
        }
    }
    paths.sort();
    let small = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|file| file.len() < SMALL);
    paths
        .into_iter()
        .filter(small)
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap()))
        .collect()
}

/// Whose words a post is, and the words.
type Said = BTreeSet<(String, String)>;

fn conversation(name: &str, data: &[u8]) -> Option<Conversation> {
    let input = Input { name: Some(name.to_owned()), data: data.to_vec() };
    coranto::read::read(&[input], &Options::default(), &mut Progress::none()).ok()
}

fn said_in(conversation: &Conversation) -> Said {
    let author = |post: &Post| {
        let author = post.author.as_ref();
        author.map_or(String::new(), |author| format!("{}|{}", author.name, author.handle))
    };
    conversation.posts.iter().map(|post| (author(post), post.text.clone())).collect()
}

fn said(name: &str, data: &[u8]) -> Said {
    conversation(name, data).map(|conversation| said_in(&conversation)).unwrap_or_default()
}

/// What two readings do not share, in short.
fn difference(one: &Said, other: &Said) -> String {
    let short = |(author, text): &(String, String)| {
        format!("{author}: {}", text.chars().take(60).collect::<String>())
    };
    let only = |one: &Said, other: &Said| one.difference(other).take(3).map(short).collect::<Vec<_>>();
    format!("lost {:?}, new {:?}", only(one, other), only(other, one))
}

/// Where the records of a file of JSON stand: the keys that lead to their array, none where they are the values of
/// the file, one a line.
fn lists(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match value {
        Value::Array(items) if items.len() > 1 && items.iter().all(Value::is_object) => {
            found.push(path.clone())
        }
        Value::Object(members) if path.len() < 4 => {
            for (key, value) in members {
                path.push(key.clone());
                lists(value, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

fn at<'v>(value: &'v mut Value, path: &[String]) -> &'v mut Vec<Value> {
    path.iter().fold(value, |value, key| &mut value[key.as_str()]).as_array_mut().unwrap()
}

/// A file of JSON as its records, and how they are written down again.
struct Records {
    whole: Value,
    path: Vec<String>,
    lines: bool,
    records: Vec<String>,
}

impl Records {
    fn of(name: &str, text: &str) -> Option<Records> {
        let mut values = values(text.trim_start_matches('\u{feff}'))?;
        let lines = values.len() > 1;
        let mut whole = if lines { Value::Array(values) } else { values.pop()? };
        let mut found = Vec::new();
        lists(&whole, &mut Vec::new(), &mut found);
        let expected = said(name, whole_text(&whole, lines).as_bytes());
        // The list is the posts' where each record less is a post less.
        for path in found {
            let fewer = |place: usize| {
                let mut less = whole.clone();
                at(&mut less, &path).remove(place);
                said(name, whole_text(&less, lines).as_bytes()).len() < expected.len()
            };
            let last = at(&mut whole.clone(), &path).len() - 1;
            if fewer(0) || fewer(last) {
                let records = at(&mut whole, &path).iter().map(Value::to_string).collect();
                return Some(Records { whole, path, lines, records });
            }
        }
        None
    }

    fn with(&self, records: &[String]) -> String {
        self.joined(records, if self.lines { "\n" } else { ",\n" })
    }

    fn joined(&self, records: &[String], between: &str) -> String {
        let joined = records.join(between);
        if self.lines {
            return joined;
        }
        let mut frame = self.whole.clone();
        *at(&mut frame, &self.path) = vec![Value::String("<the records>".to_owned())];
        frame.to_string().replacen("\"<the records>\"", &joined, 1)
    }
}

fn whole_text(whole: &Value, lines: bool) -> String {
    match whole {
        Value::Array(items) if lines => items.iter().map(Value::to_string).collect::<Vec<_>>().join("\n"),
        whole => whole.to_string(),
    }
}

/// The ways in which a record of JSON is broken.
const BREAKS: [fn(&str) -> String; 5] = [
    |whole| {
        let mut end = whole.len() / 2;
        while !whole.is_char_boundary(end) {
            end -= 1;
        }
        whole[..end].to_owned()
    },
    |whole| whole[..whole.len() - 1].to_owned(),
    |whole| whole.replacen("\":", "\"", 1),
    |whole| whole.replacen("\":\"", "\":", 1),
    |whole| whole.replacen(",\"", ",", 1),
];

#[test]
fn records_moved_doubled_or_escaped_once_more_are_the_same_posts() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, data) in files() {
        let Some(records) = std::str::from_utf8(&data).ok().and_then(|text| Records::of(&name, text)) else {
            continue;
        };
        let expected = said(&name, records.with(&records.records).as_bytes());
        let mut hold = |how: &str, text: String| {
            let found = said(&name, text.as_bytes());
            if found != expected {
                wrong.push(format!("{name} {how}: {}", difference(&expected, &found)));
            }
        };
        for seed in 0..2 {
            let mut dice = Dice(seed);
            let mut moved = records.records.clone();
            dice.shuffle(&mut moved);
            hold("moved", records.with(&moved));
            let mut doubled = records.records.clone();
            let (from, to) = (dice.below(doubled.len()), dice.below(doubled.len()));
            doubled.insert(to, doubled[from].clone());
            hold("doubled", records.with(&doubled));
        }
        // As `json.dumps` writes: nothing but ASCII, and every stroke behind a backslash.
        let escaped = |text: &str| -> String {
            let mut out = String::new();
            for unit in text.encode_utf16() {
                match u8::try_from(unit) {
                    Ok(b'/') => out.push_str("\\/"),
                    Ok(byte) if byte.is_ascii() => out.push(char::from(byte)),
                    _ => out.push_str(&format!("\\u{unit:04x}")),
                }
            }
            out
        };
        hold(
            "escaped",
            records.with(&records.records.iter().map(|record| escaped(record)).collect::<Vec<_>>()),
        );
        let quoted = |text: &str| Value::String(text.to_owned()).to_string();
        hold("as a string", quoted(&records.with(&records.records)));
        if records.lines {
            hold(
                "as strings",
                records.with(&records.records.iter().map(|record| quoted(record)).collect::<Vec<_>>()),
            );
        }
        tried += 1;
    }
    println!("{tried} files");
    assert!(tried > 15 && wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn one_broken_record_of_json_loses_itself_alone() {
    let (mut tried, mut tries, mut wrong) = (0, 0, Vec::new());
    for (name, data) in files() {
        let Some(records) = std::str::from_utf8(&data).ok().and_then(|text| Records::of(&name, text)) else {
            continue;
        };
        let whole = said(&name, records.with(&records.records).as_bytes());
        let mut dice = Dice(data.len() as u64);
        for broken in BREAKS {
            let place = dice.below(records.records.len());
            let mut rest = records.records.clone();
            let damaged = broken(&rest.remove(place));
            // What is told otherwise once another record is there, such as a repost's full text, is not looked at.
            let without: Said =
                said(&name, records.with(&rest).as_bytes()).intersection(&whole).cloned().collect();
            rest.insert(place, damaged);
            for between in if records.lines { &["\n"][..] } else { &[",", ",\n"] } {
                tries += 1;
                let text = records.joined(&rest, between);
                let read = conversation(&name, text.as_bytes());
                let found = read.as_ref().map(said_in).unwrap_or_default();
                let told =
                    read.as_ref().is_some_and(|read| read.files[0].skipped_total > 0) || found == whole;
                if !found.is_superset(&without)
                    || !found.is_subset(&whole) && found.len() > whole.len()
                    || !told && !without.is_empty()
                {
                    wrong.push(format!(
                        "{name} record {place} of {}, told {told}: {}",
                        rest.len(),
                        difference(&without, &found)
                    ));
                }
            }
        }
        tried += 1;
    }
    println!("{} of {tries} tries", wrong.len());
    assert!(tried > 15 && wrong.is_empty(), "{} in {tried} files\n{}", wrong.len(), wrong.join("\n"));
}

/// A table as its cells.
struct Sheet {
    separator: u8,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn of(text: &str) -> Option<Sheet> {
        let first = text.trim_start_matches('\u{feff}').lines().next()?;
        let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
        let separator = *b",;\t".iter().max_by_key(|separator| count(**separator))?;
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(separator);
        let rows: Vec<Vec<String>> = reader
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
            .records()
            .map(|row| row.map(|row| row.iter().map(str::to_owned).collect()))
            .collect::<Result<_, _>>()
            .ok()?;
        (rows.len() > 2 && rows[0].len() > 1).then_some(Sheet { separator, rows })
    }

    fn text(&self) -> String {
        let lines: Vec<String> = self.rows.iter().map(|row| self.line(row)).collect();
        lines.join("\n") + "\n"
    }

    fn line(&self, row: &[String]) -> String {
        let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
        cells.join(&char::from(self.separator).to_string())
    }

    fn cell(&self, cell: &str) -> String {
        let plain = !cell.contains([char::from(self.separator), '"', '\n', '\r']);
        if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    }
}

/// Names that columns of a role have elsewhere.
const NAMES: [(&str, &[&str]); 8] = [
    (
        "text",
        &[
            "text",
            "content",
            "message",
            "texte",
            "Текст",
            "内容",
            "コメント",
            "κείμενο",
            "Full Text",
            "commentaire",
        ],
    ),
    ("author", &["author", "auteur", "Autor", "автор", "作者", "投稿者", "yazar", "display_name", "Nom"]),
    ("handle", &["username", "screen_name", "author_username", "user_screen_name", "handle", "pseudo"]),
    (
        "createdAt",
        &["created_at", "fecha", "Datum", "Дата", "发布时间", "timestamp", "Horodateur", "投稿日時"],
    ),
    ("likes", &["likes", "like_count", "j'aime", "Gefällt mir", "Лайки", "点赞数", "favorite_count"]),
    ("reposts", &["reposts", "retweet_count", "partages", "shares"]),
    ("replies", &["replies", "reply_count", "respuestas", "num_comments"]),
    ("language", &["lang", "language", "langue", "Sprache"]),
];

#[test]
fn tables_with_other_names_orders_and_short_rows_are_the_same_posts() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, data) in tables() {
        let Some(sheet) = std::str::from_utf8(&data).ok().and_then(Sheet::of) else { continue };
        let Some(read) = conversation(&name, sheet.text().as_bytes()) else { continue };
        let expected = said_in(&read);
        if expected != said(&name, &data) {
            // Written in a way of its own, with lines above its names or other marks: not to be written anew.
            println!("{name} is not tried");
            continue;
        }
        let columns = &read.files[0].columns;
        let mut hold = |how: &str, text: String| {
            let found = said(&name, text.as_bytes());
            if found != expected {
                wrong.push(format!("{name} {how}: {}", difference(&expected, &found)));
            }
        };
        let Sheet { separator, rows } = &sheet;
        let with = |rows: Vec<Vec<String>>| Sheet { separator: *separator, rows };
        let mut dice = Dice(data.len() as u64);
        let mut moved = rows.clone();
        dice.shuffle(&mut moved[1..]);
        hold("moved", with(moved).text());
        let mut doubled = rows.clone();
        let from = 1 + dice.below(rows.len() - 1);
        doubled.push(rows[from].clone());
        hold("doubled", with(doubled).text());
        // Rows that are as long as the names, in another order.
        let width = rows[0].len();
        if rows.iter().all(|row| row.len() == width) {
            for _ in 0..2 {
                let mut order: Vec<usize> = (0..width).collect();
                dice.shuffle(&mut order);
                let turned = |row: &Vec<String>| order.iter().map(|at| row[*at].clone()).collect();
                hold(&format!("in the order {order:?}"), with(rows.iter().map(turned).collect()).text());
            }
        }
        for bare in [b',', b';', b'\t'] {
            hold("with another separator", Sheet { separator: bare, rows: rows.clone() }.text());
        }
        hold("with the line ends of another system", sheet.text().replace('\n', "\r\n"));
        hold("with a mark of the order of bytes", format!("\u{feff}{}", sheet.text()));
        let place = |field: &str| {
            let column = columns.get(field)?;
            rows[0].iter().position(|name| name.trim() == column)
        };
        let mut last = None;
        for (field, names) in NAMES {
            let Some(at) = place(field) else { continue };
            for other in names {
                // Of two columns of authors, the name says which is which.
                let taken =
                    |name: &String| name.eq_ignore_ascii_case(other) || field == "author" && name == "author";
                if rows[0].iter().any(taken) {
                    continue;
                }
                let mut renamed = rows.clone();
                renamed[0][at] = (*other).to_owned();
                hold(&format!("with {:?} called {other}", rows[0][at]), with(renamed).text());
            }
        }
        for field in columns
            .keys()
            .filter(|field| matches!(field.as_str(), "text" | "title" | "author" | "handle" | "authorId"))
        {
            last = last.max(place(field));
        }
        if let Some(last) = last.filter(|last| *last + 1 < width) {
            let short = |(at, row): (usize, &Vec<String>)| {
                let keep = if at == 0 { row.len() } else { last + 1 + dice.below(width - last) };
                row.iter().take(keep).cloned().collect::<Vec<_>>()
            };
            hold("with rows cut short", with(rows.iter().enumerate().map(short).collect()).text());
        }
        if let Some(text) = place("text") {
            let mut escaped = rows.clone();
            for row in &mut escaped[1..] {
                if let Some(cell) = row.get_mut(text) {
                    *cell = cell
                        .replace('&', "&amp;")
                        .replace('<', "&lt;")
                        .replace('>', "&gt;")
                        .replace('"', "&quot;");
                }
            }
            hold("escaped once more", with(escaped).text());
        }
        tried += 1;
    }
    println!("{tried} tables");
    assert!(tried > 5 && wrong.is_empty(), "{} in {tried}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_quotation_mark_that_is_not_closed_loses_one_row() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, data) in tables() {
        let Some(sheet) = std::str::from_utf8(&data).ok().and_then(Sheet::of) else { continue };
        let whole = said(&name, &data);
        if said(&name, sheet.text().as_bytes()) != whole {
            continue;
        }
        let mut dice = Dice(data.len() as u64);
        for _ in 0..3 {
            let place = 1 + dice.below(sheet.rows.len() - 1);
            let mut lines: Vec<String> = sheet.rows.iter().map(|row| sheet.line(row)).collect();
            let row = &sheet.rows[place];
            // The longest cell begins with a mark that none ends.
            let longest = (0..row.len()).max_by_key(|at| row[*at].len()).unwrap();
            let cells: Vec<String> = row
                .iter()
                .enumerate()
                .map(|(at, cell)| if at == longest { format!("\"{cell}") } else { sheet.cell(cell) })
                .collect();
            let broken = cells.join(&char::from(sheet.separator).to_string());
            lines.remove(place);
            let without: Said =
                said(&name, (lines.join("\n") + "\n").as_bytes()).intersection(&whole).cloned().collect();
            lines.insert(place, broken);
            let read = conversation(&name, (lines.join("\n") + "\n").as_bytes());
            let found = read.as_ref().map(said_in).unwrap_or_default();
            let told = read
                .is_some_and(|read| read.files[0].skipped_total > 0 || !read.files[0].warnings.is_empty());
            if !found.is_superset(&without) || !told && found.len() < whole.len() {
                wrong.push(format!(
                    "{name} row {place} of {}, told {told}: {}",
                    lines.len(),
                    difference(&without, &found)
                ));
            }
            tried += 1;
        }
    }
    assert!(tried > 15 && wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
}

/// Elements of XML in which posts stand.
const ELEMENTS: [&str; 3] = ["item", "entry", "row"];

#[test]
fn one_broken_element_of_xml_loses_itself_alone() {
    const BROKEN: [fn(&str) -> String; 5] = [
        |element| element.replacen("</", "<", 2),
        |element| element.replacen('>', " <>", 1),
        |element| element.replacen("</", "< /", 1),
        |element| element[..element.char_indices().nth(element.chars().count() / 2).unwrap().0].to_owned(),
        |element| element.replacen('>', "><![CDATA[ & ", 1),
    ];
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, data) in files().into_iter().filter(|(name, _)| name.ends_with(".xml")) {
        let Ok(text) = std::str::from_utf8(&data) else { continue };
        let whole = said(&name, &data);
        for element in ELEMENTS {
            let (open, close) = (format!("<{element}"), format!("</{element}>"));
            let starts: Vec<usize> = text
                .match_indices(&open)
                .map(|(at, _)| at)
                .filter(|at| text[at + open.len()..].starts_with([' ', '>', '\n', '\r']))
                .collect();
            if starts.len() < 3 {
                continue;
            }
            let mut dice = Dice(data.len() as u64);
            for broken in BROKEN {
                let start = starts[dice.below(starts.len())];
                let Some(end) = text[start..].find(&close).map(|end| start + end + close.len()) else {
                    continue;
                };
                let without: Said = said(&name, format!("{}{}", &text[..start], &text[end..]).as_bytes())
                    .intersection(&whole)
                    .cloned()
                    .collect();
                let damaged = format!("{}{}{}", &text[..start], broken(&text[start..end]), &text[end..]);
                let read = conversation(&name, damaged.as_bytes());
                let found = read.as_ref().map(said_in).unwrap_or_default();
                let told = read.is_some_and(|read| read.files[0].skipped_total > 0)
                    || found == whole
                    || found.len() == whole.len();
                if !found.is_superset(&without) || !told && !without.is_empty() {
                    wrong.push(format!(
                        "{name} {:?}, told {told}: {}",
                        broken(&text[start..end]).chars().take(60).collect::<String>(),
                        difference(&without, &found)
                    ));
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 3 && wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
}

/// How many records a file can hold at most: its rows, its lines that are not blank, the objects of its JSON, the
/// elements of its XML.
fn room(data: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(data).ok()?;
    let begin = text.trim_start_matches('\u{feff}').trim_start();
    let count = if begin.starts_with('<') {
        text.matches('<').count()
    } else if begin.starts_with(['{', '[']) || begin.contains("= [") {
        text.matches('{').count() + text.matches("[\"").count() + text.lines().count()
    } else {
        text.lines().filter(|line| !line.trim().is_empty()).count()
    };
    Some(count as u64)
}

/// Neither all messages that were read nor those that stayed out for a reason are more than there are, and they
/// are as many as the reports of the files say; the same file twice holds no other posts.
#[test]
fn no_count_is_more_than_a_file_holds() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, data) in files() {
        let Some(one) = conversation(&name, &data) else { continue };
        let withheld =
            |conversation: &Conversation| -> u64 { conversation.withheld.iter().map(|one| one.posts).sum() };
        let read = one.posts.len() as u64 + withheld(&one);
        let told: u64 = one.files.iter().map(|file| file.posts).sum();
        let skipped: u64 = one.files.iter().map(|file| file.skipped_total).sum();
        if read > told {
            wrong.push(format!("{name}: {read} read, {told} in its files"));
        }
        if let Some(room) = room(&data).filter(|room| read + skipped > *room) {
            wrong.push(format!("{name}: {read} read and {skipped} skipped of {room}"));
        }
        let input = |name: &str| Input { name: Some(name.to_owned()), data: data.clone() };
        let twice = [input(&name), input(&format!("copy of {name}"))];
        let twice = coranto::read::read(&twice, &Options::default(), &mut Progress::none()).unwrap();
        // Posts without an id that are the same word for word in one file are as many in its copy.
        if twice.posts.len() != one.posts.len() {
            wrong.push(format!("{name}: {} posts, twice {}", one.posts.len(), twice.posts.len()));
        }
        if twice.posts.len() as u64 + withheld(&twice) > 2 * read {
            wrong.push(format!("{name}: {read} read, twice {}", twice.posts.len() as u64 + withheld(&twice)));
        }
        tried += 1;
    }
    assert!(tried > 40 && wrong.is_empty(), "{} in {tried}\n{}", wrong.len(), wrong.join("\n"));
}
