//! Rows of a CSV file whose columns are known by name.

use csv::{ReaderBuilder, StringRecord};

/// The header and rows of a sheet.
pub(crate) struct Sheet<'a> {
    header: Vec<String>,
    reader: csv::Reader<&'a [u8]>,
    text_len: usize,
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
pub(crate) fn quote_escape(text: &str) -> Option<u8> {
    let mut inside = 0;
    let mut doubled = 0;
    let bytes = text.as_bytes();
    for (at, pair) in bytes.windows(2).enumerate() {
        let next = bytes.get(at + 2);
        let ends = next.is_none_or(|next| matches!(next, b',' | b';' | b'\t' | b'|' | b'\r' | b'\n' | b'"'));
        if pair == b"\\\"" && !ends && at > 0 {
            inside += 1;
        }
        if pair == b"\"\""
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
pub(crate) fn header_of(text: &str) -> Vec<String> {
    Sheet::new(text).header
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .escape(quote_escape(text))
            .delimiter(separator(text))
            .from_reader(text.trim_start_matches(['\r', '\n']).as_bytes());
        let mut first = StringRecord::new();
        let read = reader.read_record(&mut first).unwrap_or(false);
        let header =
            if read { first.iter().map(|name| name.trim().to_lowercase()).collect() } else { Vec::new() };
        Sheet { header, reader, text_len: text.len() }
    }

    /// The names of its columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The place of the first column that has one of these names, the first name first.
    pub(crate) fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|column| column == name))
    }

    /// The next row that is not blank.
    pub(crate) fn next(&mut self) -> Option<Row> {
        let mut cells = StringRecord::new();
        loop {
            let position = self.reader.position().clone();
            // The text is UTF-8 and rows may be of any length, so that no row is an error.
            if !self.reader.read_record(&mut cells).unwrap_or(false) {
                return None;
            }
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                let offset = usize::try_from(position.byte()).unwrap_or(self.text_len).min(self.text_len);
                let line = cells.position().map_or(position.line(), csv::Position::line);
                return Some(Row { cells, line, offset });
            }
        }
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
        let first = sheet.next().unwrap();
        assert_eq!((first.cell(Some(1)), first.line, first.count(Some(2))), (Some("a\nb"), 2, Some(3)));
        let second = sheet.next().unwrap();
        assert_eq!((second.cell(Some(0)), second.cell(Some(2))), (Some("2"), None));
        assert!(sheet.next().is_none());
        assert!(Sheet::new("").next().is_none());
    }
}
