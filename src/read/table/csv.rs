//! Tables: comma, semicolon, tab or bar between the cells, with or without a line of names.

use crate::error::{Code, Error};
use crate::model::Visibility;
use crate::read::notation::sheet::{OPEN, Place, Rows, tell_open};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::read::table::columns::{Column, Mapping, SAMPLE, fold, preview};
use std::borrow::Cow;

/// Bytes of a file that are looked at to find the separator.
const HEAD: usize = 1 << 16;

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let text = sample.text.trim_start();
    let named = [".csv", ".tsv", ".tab"].iter().any(|ending| sample.name.ends_with(ending));
    let shape = shape(text)?;
    let known = shape.names.iter().filter(|name| is_known(name)).count();
    let is_table = match shape.names.len() {
        0 => return None,
        1 => known == 1 && named,
        columns => {
            shape.even
                && (known >= 2 || named || (columns >= 3 && shape.rows >= 3 && shape.separator == b'\t'))
        }
    };
    is_table.then_some("csv")
}

/// How a table is written.
struct Shape {
    separator: u8,
    /// Where the table begins: after `sep=;`.
    start: usize,
    names: Vec<String>,
    rows: usize,
    /// Nearly all rows have as many cells as the first.
    even: bool,
}

/// The first rows of a table.
fn first_rows(text: &str, separator: u8, count: usize) -> Vec<csv::StringRecord> {
    let mut rows = Rows::new(text, separator);
    let next = || {
        let mut row = csv::StringRecord::new();
        rows.next(&mut row).map(|place| (row, place.lost))
    };
    std::iter::from_fn(next).filter(|(_, lost)| !lost).map(|(row, _)| row).take(count).collect()
}

fn shape(text: &str) -> Option<Shape> {
    let mut start = 0;
    let mut told = None;
    if let Some(rest) = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP=")) {
        told = rest.bytes().next();
        start = text.find('\n').map_or(text.len(), |at| at + 1);
    }
    start += before_names(&text[start..]);
    let mut end = text.len().min(start + HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text[start..end];
    let mut best: Option<(f64, Shape)> = None;
    for separator in SEPARATORS {
        if told.is_some_and(|told| told != separator) {
            continue;
        }
        let mut rows = first_rows(head, separator, 60);
        if end < text.len() && rows.len() > 1 {
            // The last one is cut.
            rows.pop();
        }
        let Some(first) = rows.first() else { continue };
        let trimmed = |row: &csv::StringRecord| {
            row.len() - row.iter().rev().take_while(|cell| cell.trim().is_empty()).count()
        };
        let width = trimmed(first).max(1);
        // A row may end with a separator where the names do not.
        // Under names that are known, a row may lack its last cells.
        let sure = first.iter().filter(|name| is_known(name)).count() >= 2;
        let same = rows
            .iter()
            .filter(|row| {
                row.len() == first.len()
                    || trimmed(row) == width
                    || sure && row.len() > 1 && (row.len() <= first.len() + 2)
            })
            .count();
        let even = same as f64 / rows.len() as f64;
        let names: Vec<String> = first.iter().take(width).map(|cell| cell.trim().to_owned()).collect();
        let known = names.iter().filter(|name| is_known(name)).count();
        let score =
            if width > 1 { even * (1.0 + (width as f64).min(12.0) / 12.0) + known as f64 * 0.2 } else { 0.1 };
        let candidate = Shape { separator, start, names, rows: rows.len() - 1, even: even >= 0.8 };
        if best.as_ref().is_none_or(|(known, _)| score > *known) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, shape)| shape)
}

/// The bytes of the lines that some tools write above the names: what was asked, by whom, when.
fn before_names(text: &str) -> usize {
    let known = |line: &str| {
        let names = |separator: &u8| {
            line.split(char::from(*separator))
                .filter(|name| is_known(name.trim_matches(['"', '\'', ' '])))
                .count()
        };
        SEPARATORS.iter().map(names).max().unwrap_or(0)
    };
    let mut at = 0;
    for (place, line) in text.split_inclusive('\n').take(20).enumerate() {
        let known = known(line);
        if known >= 3 {
            return at;
        }
        // Where the first line has a name, it is the names.
        if place == 0 && known >= 1 {
            return 0;
        }
        at += line.len();
    }
    0
}

/// Whether a name is one that tables of posts use.
fn is_known(name: &str) -> bool {
    crate::read::table::columns::is_name(&fold(name))
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let lead = file.text.len() - file.text.trim_start().len();
    let text = &file.text[lead..];
    let Some(shape) = shape(text) else {
        return Err(file.error(
            Code::Empty,
            "there is no row in it",
            "choose the file of the export that holds the posts",
        ));
    };
    let before = lead + shape.start;
    let lines_before = file.text[..before].bytes().filter(|byte| *byte == b'\n').count() as u64;
    let table = &text[shape.start..];
    let sample = first_rows(table, shape.separator, SAMPLE + 1);
    let named = has_names(&sample);
    let names = sample.first().filter(|_| named).cloned();
    let is_names = |row: &csv::StringRecord| is_rule(row) || names.as_ref().is_some_and(|names| row == names);
    let sample: Vec<csv::StringRecord> = sample
        .into_iter()
        .enumerate()
        .filter(|(at, row)| *at == 0 && named || !is_names(row))
        .map(|(_, row)| row)
        .collect();
    // Rows below the names that say what the names mean.
    let more = if named { more_names(&sample) } else { 0 };
    let mut explained: Vec<csv::StringRecord> = sample.iter().skip(1).take(more).cloned().collect();
    let sample: Vec<csv::StringRecord> =
        sample.into_iter().enumerate().filter(|(at, _)| *at == 0 || *at > more).map(|(_, row)| row).collect();
    // Rows that a separator in a text makes too long say nothing of the columns behind it.
    let names_len = sample.first().map_or(0, csv::StringRecord::len);
    let filled = |row: &csv::StringRecord| {
        row.len() - row.iter().rev().take_while(|cell| cell.trim().is_empty()).count()
    };
    let fitting = |row: &csv::StringRecord| !named || filled(row) <= names_len;
    let fits = sample.iter().skip(1).any(fitting);
    let sample: Vec<csv::StringRecord> = sample.into_iter().filter(|row| !fits || fitting(row)).collect();
    let width = sample.iter().map(csv::StringRecord::len).max().unwrap_or(0);
    let mut columns: Vec<Column<'_>> = Vec::new();
    for at in 0..width {
        let name =
            sample.first().filter(|_| named).and_then(|row| row.get(at)).map(str::trim).unwrap_or_default();
        let name = if name.is_empty() { format!("column {}", at + 1) } else { name.to_owned() };
        let rows = sample.iter().skip(usize::from(named));
        let values = rows.map(|row| Cow::Owned(row.get(at).unwrap_or_default().to_owned())).collect();
        columns.push(Column { name, values });
    }
    if sample.len() <= usize::from(named) {
        return Err(file.error(
            Code::Empty,
            "there is no row below its names",
            "export it again with posts included",
        ));
    }
    let width_of_names = sample.first().map_or(0, csv::StringRecord::len);
    let mapping = Mapping::guess(file, &columns, sink)?;
    mapping.warning().into_iter().for_each(|warning| sink.warn(file, warning));
    sink.columns(file, mapping.report(&columns), preview(&columns));
    let mut rows = Rows::new(table, shape.separator);
    let mut row = csv::StringRecord::new();
    let mut first = named;
    let mut unclosed = 0;
    while let Some(Place { line, offset, open, lost }) = rows.next(&mut row) {
        unclosed += u64::from(open);
        if std::mem::take(&mut first) || row.iter().all(|cell| cell.trim().is_empty()) || is_names(&row) {
            continue;
        }
        if explained.first() == Some(&row) {
            explained.remove(0);
            continue;
        }
        sink.at(before + offset);
        let line = Some(line + lines_before);
        if lost {
            sink.skip(file, line, None, OPEN);
            continue;
        }
        // A text with separators that nobody quoted runs over into the cells behind it.
        let behind = row.len() - row.iter().rev().take_while(|cell| cell.trim().is_empty()).count();
        let extra = behind.saturating_sub(width_of_names);
        let text_at = mapping.text_column().unwrap_or(usize::MAX);
        let cell = |at: usize| -> Option<Cow<'_, str>> {
            if extra == 0 || !named || at < text_at {
                return row.get(at).map(Cow::Borrowed);
            }
            if at > text_at {
                return row.get(at + extra).map(Cow::Borrowed);
            }
            let parts: Vec<&str> = row.iter().skip(at).take(extra + 1).collect();
            Some(Cow::Owned(parts.join(&char::from(shape.separator).to_string())))
        };
        if let Err(reason) = mapping.take(file, &cell, None, Visibility::Public, sink) {
            sink.skip(file, line, None, reason);
        }
    }
    tell_open(file, sink, unclosed);
    Ok(())
}

/// A line that only parts the names from the rows: `| --- | :-: |`.
fn is_rule(row: &csv::StringRecord) -> bool {
    let mut cells = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some()
        && cells.all(|cell| cell.contains("--") && cell.chars().all(|c| matches!(c, '-' | ':' | '=' | '+')))
}

/// How many rows below the names are names, too: what was asked, what a column means, ids of a tool. They have
/// words where all rows below have numbers or times, or say that they are a tool's.
fn more_names(rows: &[csv::StringRecord]) -> usize {
    const MOST: usize = 3;
    const FEWEST: usize = 2;
    let utc = crate::locale::time::TimeZone::UTC;
    let counted = |cell: &str| {
        crate::read::notation::numbers::count(cell).is_some()
            || crate::read::notation::dates::parse(cell, &utc).is_some()
    };
    let nothing = |cell: &str| {
        matches!(
            cell.to_lowercase().as_str(),
            "" | "-"
                | "n/a"
                | "na"
                | "nan"
                | "null"
                | "none"
                | "unknown"
                | "hidden"
                | "[]"
                | "true"
                | "false"
        )
    };
    let is_more = |at: usize| {
        let row = &rows[at];
        if row.iter().any(|cell| cell.contains("\"ImportId\"")) {
            return true;
        }
        let below = &rows[at + 1..];
        let named = row.iter().all(|cell| !counted(cell.trim()) && !nothing(cell.trim()));
        named
            && below.len() >= FEWEST
            && (0..row.len()).any(|column| {
                let values = || below.iter().filter_map(|row| row.get(column)).map(str::trim);
                values().filter(|cell| !nothing(cell)).count() >= FEWEST
                    && values().all(|cell| nothing(cell) || counted(cell))
            })
    };
    // The last one that is; those above it are, too.
    (1..=MOST).rev().find(|at| *at < rows.len() && is_more(*at)).unwrap_or(0)
}

/// Whether the first row names the columns: short, distinct cells that are no values themselves.
fn has_names(rows: &[csv::StringRecord]) -> bool {
    let Some(first) = rows.first() else { return false };
    let cells: Vec<&str> = first.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    if cells.iter().any(|cell| is_known(cell)) {
        return true;
    }
    let plain = |cell: &&str| {
        cell.chars().count() <= 60
            && !cell.starts_with("http")
            && crate::read::notation::numbers::count(cell).is_none()
            && crate::read::notation::dates::parse(cell, &crate::locale::time::TimeZone::UTC).is_none()
    };
    let mut distinct = cells.clone();
    distinct.sort();
    distinct.dedup();
    let longest = |row: &csv::StringRecord| row.iter().map(|cell| cell.chars().count()).max().unwrap_or(0);
    let below = rows.iter().skip(1).map(longest).max().unwrap_or(0);
    !cells.is_empty()
        && cells.iter().all(plain)
        && distinct.len() == cells.len()
        && longest(first) * 2 < below
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{one, posts};

    /// Written for the purpose, after the kinds of csv-spectrum.
    #[test]
    fn the_ways_of_writing_a_table() {
        let rows = |text: &str| -> Vec<(String, String)> {
            let author = |post: &crate::model::Post| {
                post.author.as_ref().map_or("", |author| author.name.as_str()).to_owned()
            };
            posts("a.csv", text).iter().map(|post| (author(post), post.text.clone())).collect()
        };
        let said = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        for (text, expected) in [
            ("author,text\nAnn,\"One, two\"\n", said("Ann", "One, two")),
            ("author,text\r\nAnn,\"One\r\ntwo\"\r\n", said("Ann", "One\ntwo")),
            ("author,text\nAnn,\"She said \"\"yes\"\" twice\"\n", said("Ann", "She said \"yes\" twice")),
            (
                "author,text\nAnn,\"{\"\"type\"\": \"\"Point\"\"} is JSON\"\n",
                said("Ann", "{\"type\": \"Point\"} is JSON"),
            ),
            ("author,text,likes\n\"\",\"A whole line\",\n", said("", "A whole line")),
            ("author;text\nAnn;One, two; \n", said("Ann", "One, two")),
            ("author\ttext\nAnn\tOne \"two\" three\n", said("Ann", "One \"two\" three")),
            ("sep=;\nauthor;text\nÅsa;Ett ord till\n", said("Åsa", "Ett ord till")),
            ("\u{feff}\"author\",\"text\"\n\"ʤ\",\"ascii isn’t all\"\n", said("ʤ", "ascii isn’t all")),
            ("author,text\nAnn,No end of line", said("Ann", "No end of line")),
            ("author,text,,,\nAnn,Empty columns behind,,,\n", said("Ann", "Empty columns behind")),
        ] {
            assert_eq!(rows(text), [expected], "{text:?}");
        }
        // A quotation mark that never closes takes no row with it; a row that is short has no text.
        assert_eq!(rows("author,text\nAnn,\"open\nBob,more\n"), [said("Ann", "open"), said("Bob", "more")]);
        let short =
            one("a.csv", format!("author,text\n{}Bob\n", "Ann,One two three\n".repeat(8)).into_bytes())
                .unwrap();
        assert_eq!((short.posts.len(), short.files[0].skipped[0].line), (8, Some(10)));
    }
}
