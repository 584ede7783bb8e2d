//! Rows of a CSV file, and of one whose columns are known by name.

use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use csv::{ReaderBuilder, StringRecord};

/// Bytes of a file that tell how it writes quotation marks.
const HEAD: usize = 1 << 16;

/// What is said of a row whose quotation mark nothing closes.
pub(crate) const OPEN: &str = "a quotation mark in it is not closed";

/// The rows of a table one after the other.
///
/// A quotation mark that nobody closed takes all that follows with it, up to the next one. Where the end of such a
/// cell is no end of a cell, the row is over where the next line reads as a row.
pub(crate) struct Rows<'a> {
    text: &'a str,
    separator: u8,
    quoting: Quoting,
    reader: csv::Reader<&'a [u8]>,
    /// Where the reader began, and the lines before that.
    from: (usize, u64),
    /// How many cells the first row has.
    width: usize,
    /// For each column, whether all cells so far begin with a digit; only those are known that do.
    digits: Vec<bool>,
    rows: usize,
}

/// The sign around a cell that holds separators or lines, and the one before it inside a cell where it is not doubled.
#[derive(Debug, Clone, Copy)]
struct Quoting {
    mark: u8,
    escape: Option<u8>,
}

impl Quoting {
    /// How the beginning of a table quotes.
    fn of(text: &str, separator: u8) -> Quoting {
        let mark = if is_single(text, separator) { b'\'' } else { b'"' };
        Quoting { mark, escape: quote_escape(text, mark) }
    }
}

/// Whether cells stand in single quotation marks: no cell begins with a double one, each that begins with a single one
/// ends with one, and it needs them, or a column or the names have them throughout. A text that is itself a
/// quotation, `'tis` and the sign by which a spreadsheet keeps a number's digits are none.
fn is_single(text: &str, separator: u8) -> bool {
    let bytes = text.as_bytes();
    let (mut at, mut column, mut row) = (0, 0, 0);
    let (mut needed, mut marked) = (false, 0);
    let mut over_lines = false;
    // For each column the cells that are quoted, and the others that hold something.
    let mut columns: Vec<(usize, usize)> = Vec::new();
    let (mut names, mut bare_names) = (0, 0);
    while at < bytes.len() {
        let start = at;
        let quoted = match bytes[at] {
            b'"' => return false,
            b'\'' => {
                at += 1;
                loop {
                    match bytes.get(at) {
                        // The beginning of a long file may end inside a cell.
                        None => break,
                        Some(b'\\') => at += 2,
                        Some(b'\'') if bytes.get(at + 1) == Some(&b'\'') => at += 2,
                        Some(b'\'') => break,
                        Some(_) => at += 1,
                    }
                }
                let inside = bytes.get(start + 1..at).unwrap_or_default();
                let lines = inside.contains(&b'\n');
                over_lines |= lines;
                needed |= !lines && inside.contains(&separator);
                marked += 1;
                at += 1;
                true
            }
            _ => false,
        };
        let ends = |byte: &u8| *byte == separator || matches!(*byte, b'\r' | b'\n');
        if quoted && bytes.get(at).is_some_and(|byte| !ends(byte)) {
            return false;
        }
        at += bytes.get(at..).and_then(|rest| rest.iter().position(ends)).unwrap_or(bytes.len());
        let filled = at.min(bytes.len()) > start;
        if row == 0 {
            names += usize::from(quoted);
            bare_names += usize::from(!quoted && filled);
        } else {
            columns.resize(columns.len().max(column + 1), (0, 0));
            columns[column].0 += usize::from(quoted);
            columns[column].1 += usize::from(!quoted && filled);
        }
        if bytes.get(at) == Some(&separator) {
            column += 1;
        } else {
            (row, column) = (row + 1, 0);
            at += usize::from(bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n'));
        }
        at += 1;
    }
    // Two apostrophes on two lines may be anything; so are not two pairs of them.
    needed
        || over_lines && marked > 1
        || names > 1 && bare_names == 0
        || columns.iter().any(|(quoted, bare)| *quoted > 1 && *bare == 0)
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// 1-based line on which it begins.
    pub(crate) line: u64,
    /// Bytes before it.
    pub(crate) offset: usize,
    /// A quotation mark in it is not closed; it was read as it stands.
    pub(crate) open: bool,
    /// For the same reason it cannot be read: see [`OPEN`].
    pub(crate) lost: bool,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(text: &'a str, separator: u8) -> Self {
        let mut end = text.len().min(HEAD);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let quoting = Quoting::of(&text[..end], separator);
        let reader = reader(text, separator, quoting);
        Rows { text, separator, quoting, reader, from: (0, 0), width: 0, digits: Vec::new(), rows: 0 }
    }

    /// Reads the next row into `cells`; `None` at the end.
    pub(crate) fn next(&mut self, cells: &mut StringRecord) -> Option<Place> {
        // The text is UTF-8 and rows may be of any length, so that no row is an error.
        if !self.reader.read_record(cells).unwrap_or(false) {
            return None;
        }
        let (start, first) = cells.position().map_or((0, 1), |at| (at.byte() as usize, at.line()));
        let (end, last) = (self.reader.position().byte() as usize, self.reader.position().line());
        let (start, end) = (self.from.0 + start, self.from.0 + end);
        let mut place = Place { line: self.from.1 + first, offset: start, open: false, lost: false };
        let end = end.min(self.text.len());
        // A row of several lines may have taken another one, one with few cells the rest of its own.
        let suspect = last > first + 1 || end == self.text.len() || cells.len() < self.width;
        if suspect && let Some(open) = self.open_cell(&self.text[start..end], end == self.text.len()) {
            let next = self.next_row(start + open, end);
            let own = &self.text[start..next.unwrap_or(end)];
            place.open = self.mend(own, cells);
            place.lost = !place.open && next.is_some();
            if let Some(next) = next {
                self.from = (next, place.line - 1 + own.bytes().filter(|byte| *byte == b'\n').count() as u64);
                self.reader = reader(&self.text[next..], self.separator, self.quoting);
            }
        }
        self.learn(cells);
        Some(place)
    }

    /// Keeps how wide rows are and which columns begin with digits.
    fn learn(&mut self, cells: &StringRecord) {
        const LEARNT: usize = 20;
        if self.rows == 0 {
            self.width = cells.len();
            self.digits = vec![true; cells.len()];
        } else if self.rows <= LEARNT {
            for (at, digits) in self.digits.iter_mut().enumerate() {
                *digits &= cells.get(at).is_some_and(begins_with_digit);
            }
        }
        self.rows += 1;
    }

    /// Where the next row begins behind a cell that is not ended.
    fn next_row(&self, open: usize, end: usize) -> Option<usize> {
        const TRIED: usize = 400;
        let lines = self.text[open..end].match_indices('\n').take(TRIED).map(|(at, _)| open + at + 1);
        lines.into_iter().find(|at| self.is_row(&self.text[*at..]))
    }

    /// Where a cell begins that is not ended as cells are.
    fn open_cell(&self, row: &str, last: bool) -> Option<usize> {
        let bytes = row.as_bytes();
        let Quoting { mark, escape } = self.quoting;
        let mut at = 0;
        loop {
            if bytes.get(at) == Some(&mark) {
                let start = at;
                at += 1;
                loop {
                    match bytes.get(at) {
                        None => return last.then_some(start),
                        Some(byte) if escape == Some(*byte) => at += 2,
                        Some(byte) if *byte == mark && bytes.get(at + 1) == Some(&mark) => at += 2,
                        Some(byte) if *byte == mark => break,
                        Some(_) => at += 1,
                    }
                }
                at += 1;
                match bytes.get(at) {
                    None | Some(b'\r' | b'\n') => {}
                    Some(byte) if *byte == self.separator => {}
                    Some(_) => return Some(start),
                }
            }
            while bytes.get(at).is_some_and(|byte| *byte != self.separator && *byte != b'\n') {
                at += 1;
            }
            bytes.get(at)?;
            at += 1;
        }
    }

    /// Whether a row begins a text: as many cells as the names, well written, with digits where all have them.
    fn is_row(&self, text: &str) -> bool {
        const LONGEST: usize = 1 << 15;
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let mut reader = reader(&text[..end], self.separator, self.quoting);
        let mut cells = StringRecord::new();
        let read = reader.read_record(&mut cells).unwrap_or(false);
        let used = (reader.position().byte() as usize).min(end);
        let whole = |cell: &str| !cell.trim().is_empty();
        let fits = |(at, digits): (usize, &bool)| {
            self.rows < 2 || !digits || cells.get(at).is_some_and(begins_with_digit)
        };
        read && cells.len() == self.width
            && cells.iter().any(whole)
            && self.digits.iter().enumerate().all(fits)
            && self.open_cell(&text[..used], used == text.len()).is_none()
    }

    /// Reads a row without the quotation marks that nothing closes, where it has as many cells as the names then.
    fn mend(&self, row: &str, cells: &mut StringRecord) -> bool {
        const MARKS: usize = 4;
        let mut row = row.trim_end_matches(['\n', '\r']).to_owned();
        for _ in 0..MARKS {
            let Some(open) = self.open_cell(&row, true) else { break };
            row.remove(open);
        }
        let mut reader = reader(&row, self.separator, self.quoting);
        let mut found = StringRecord::new();
        let read = reader.read_record(&mut found).unwrap_or(false);
        let fits = read && found.len() == self.width && reader.position().byte() as usize >= row.len();
        if fits {
            *cells = found;
        }
        fits
    }
}

/// Says of how many rows that were read that a quotation mark in them is not closed.
pub(crate) fn tell_open(file: &DecodedFile<'_>, sink: &mut Sink<'_>, rows: u64) {
    match rows {
        0 => {}
        1 => sink.warn(file, "a quotation mark in 1 of its rows is not closed: the row is read as it stands"),
        rows => sink.warn(
            file,
            format!("a quotation mark in {rows} of its rows is not closed: they are read as they stand"),
        ),
    }
}

fn begins_with_digit(cell: &str) -> bool {
    cell.trim_start_matches(['-', '+', ' ', '\'']).starts_with(|c: char| c.is_ascii_digit())
}

fn reader(text: &str, separator: u8, quoting: Quoting) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quote(quoting.mark)
        .escape(quoting.escape)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

/// The header and rows of a sheet.
pub(crate) struct Sheet<'a> {
    header: Vec<String>,
    rows: Rows<'a>,
    /// Bytes that were left out before the names.
    before: usize,
    /// Rows with a quotation mark that is not closed.
    open: u64,
}

/// A row, or why there is none.
pub(crate) struct Row {
    pub(crate) cells: StringRecord,
    /// 1-based line on which it begins.
    pub(crate) line: u64,
    /// Bytes before it.
    pub(crate) offset: usize,
}

/// Whatever separates the cells of a header.
pub(crate) fn separator(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let mut best = (b',', 0);
    for separator in *b",;\t|" {
        let count = first.bytes().filter(|byte| *byte == separator).count();
        if count > best.1 {
            best = (separator, count);
        }
    }
    best.0
}

/// The sign before a quotation mark inside a cell, where it is not doubled: a backslash.
///
/// Believed where quotation marks stand behind backslashes in the middle of cells and not at their ends alone:
/// `"C:\"` ends a cell.
fn quote_escape(text: &str, mark: u8) -> Option<u8> {
    let mut inside = 0;
    let mut doubled = 0;
    let bytes = text.as_bytes();
    for (at, pair) in bytes.windows(2).enumerate() {
        let next = bytes.get(at + 2);
        let ends = next
            .is_none_or(|next| matches!(next, b',' | b';' | b'\t' | b'|' | b'\r' | b'\n') || *next == mark);
        if *pair == [b'\\', mark] && !ends && at > 0 {
            inside += 1;
        }
        if *pair == [mark, mark]
            && at > 0
            && !matches!(bytes[at - 1], b',' | b';' | b'\t' | b'|' | b'\n' | b'\\')
            && !ends
        {
            doubled += 1;
        }
    }
    (inside > doubled).then_some(b'\\')
}

/// The names of the first line's columns, in lower case, without space or quotation marks around.
///
/// A file without line ends may be one line of many megabytes, which names no columns.
pub(crate) fn header_of(text: &str) -> Vec<String> {
    const LONGEST: usize = 1 << 14;
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if text.trim_start().starts_with(['{', '[', '<']) {
        return Vec::new();
    }
    Sheet::new(&text[..end]).header
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let table = text.trim_start_matches(['\r', '\n']);
        let mut rows = Rows::new(table, separator(text));
        let mut first = StringRecord::new();
        let header = match rows.next(&mut first) {
            Some(_) => first.iter().map(|name| name.trim().to_lowercase()).collect(),
            None => Vec::new(),
        };
        Sheet { header, rows, before: text.len() - table.len(), open: 0 }
    }

    /// The names of its columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The place of the first column that has one of these names, the first name first.
    pub(crate) fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|column| column == name))
    }

    /// The next row that is not blank; those that cannot be read are counted.
    pub(crate) fn row(&mut self, file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Option<Row> {
        loop {
            match self.next() {
                Some((row, false)) => return Some(row),
                Some((row, true)) => sink.skip(file, Some(row.line), None, OPEN),
                None => {
                    tell_open(file, sink, self.open);
                    return None;
                }
            }
        }
    }

    /// The next row that is not blank, and whether it cannot be read.
    fn next(&mut self) -> Option<(Row, bool)> {
        let mut cells = StringRecord::new();
        loop {
            let Place { line, offset, open, lost } = self.rows.next(&mut cells)?;
            self.open += u64::from(open);
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some((Row { cells, line, offset: offset + self.before }, lost));
            }
        }
    }

    /// The cells of one column.
    pub(crate) fn values(mut self, column: Option<usize>) -> Vec<String> {
        let rows = std::iter::from_fn(|| self.next());
        rows.filter_map(|(row, _)| row.cell(column).map(str::to_owned)).collect()
    }
}

impl Row {
    /// The text of a cell that is not empty.
    pub(crate) fn cell(&self, column: Option<usize>) -> Option<&str> {
        self.cells.get(column?).map(str::trim).filter(|cell| !cell.is_empty())
    }

    /// A count: a whole number that is not negative.
    pub(crate) fn count(&self, column: Option<usize>) -> Option<u64> {
        let cell = self.cell(column)?;
        cell.parse().ok().or_else(|| {
            let number: f64 = cell.parse().ok()?;
            ((0.0..9.0e15).contains(&number) && number.fract() == 0.0).then_some(number as u64)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_by_name_and_rows_with_their_lines() {
        let mut sheet = Sheet::new(" Id ;\"Text\";n;\n1;\"a\nb\";3;\n\n;;;\n2;c\n");
        assert_eq!(sheet.column(&["body", "text"]), Some(1));
        let (first, _) = sheet.next().unwrap();
        assert_eq!((first.cell(Some(1)), first.line, first.count(Some(2))), (Some("a\nb"), 2, Some(3)));
        let (second, _) = sheet.next().unwrap();
        assert_eq!((second.cell(Some(0)), second.cell(Some(2))), (Some("2"), None));
        assert!(sheet.next().is_none());
        assert!(Sheet::new("").next().is_none());
    }

    #[test]
    fn single_quotation_marks_are_taken_off_where_all_have_them() {
        let rows = |text: &str| -> Vec<String> {
            let mut rows = Rows::new(text, b',');
            let mut cells = StringRecord::new();
            std::iter::from_fn(|| {
                rows.next(&mut cells)?;
                Some(cells.iter().collect::<Vec<_>>().join("|"))
            })
            .collect()
        };
        for (text, expected) in [
            ("'n','text'\n'1','one, two'\n'2','it''s'\n", ["n|text", "1|one, two", "2|it's"]),
            ("n,text\n1,'one, two'\n2,three\n", ["n|text", "1|one, two", "2|three"]),
            ("n,text\n1,'of\ntwo'\n2,'it\\'s one'\n", ["n|text", "1|of\ntwo", "2|it's one"]),
            ("n,text\n1,'one'\n2,'two'\n", ["n|text", "1|one", "2|two"]),
            // None of these is quoted so.
            ("n,text\n1,'tis one\n2,two'\n", ["n|text", "1|'tis one", "2|two'"]),
            ("n,text\n'1,one\n'2,two\n", ["n|text", "'1|one", "'2|two"]),
            ("n,text\n1,'one'\n2,two\n", ["n|text", "1|'one'", "2|two"]),
            ("n,text\n1,\"'one', two\"\n2,two\n", ["n|text", "1|'one', two", "2|two"]),
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn a_mark_that_is_not_closed_ends_where_a_row_begins() {
        let rows = |text: &str| -> Vec<(String, u64, bool)> {
            let mut rows = Rows::new(text, b',');
            let mut cells = StringRecord::new();
            let mut found = Vec::new();
            while let Some(place) = rows.next(&mut cells) {
                found.push((cells.iter().collect::<Vec<_>>().join("|"), place.line, place.lost));
            }
            found
        };
        let row = |cells: &str, line: u64| (cells.to_owned(), line, false);
        // To the end of the text, and to the beginning of a cell further down.
        for after in ["3,more", "3,\"more\"", "3,\"more, and \"\"more\"\"\"", "3,\"of two\nlines\""] {
            let text = format!("n,text\n1,one\n2,\"open\n{after}\n4,last\n");
            let found = rows(&text);
            assert_eq!(found[2], row("2|open", 3), "{text}");
            assert_eq!(found[3].1, 4, "{text}");
            assert!(found[3].0.starts_with("3|more") || found[3].0.starts_with("3|of two"), "{text}");
            assert_eq!(found.last().unwrap().0, "4|last", "{text}");
        }
        // What stands on several lines and is ended as cells are, is one row.
        let whole = "n,text\n1,\"of\n2,lines\"\n3,c\n";
        assert_eq!(rows(whole), [row("n|text", 1), row("1|of\n2,lines", 2), row("3|c", 4)]);
        let lost = rows("n,text\n1,a\n2,\"open, and\nmore\n3,c\n");
        assert_eq!((lost[2].1, lost[2].2, &lost[3]), (3, true, &row("3|c", 5)));
    }
}
